//! Why segregation changed: other people, other units, or people differently spread (Elbers 2021).

use crate::fitting::fit;
use crate::multi_group::mutual_information;
use crate::table::{Table, TableError};
use crate::undefined::Undefined;

/// The same units and groups at two times. A unit or group that is empty at one of them has come or
/// gone.
#[derive(Clone, Debug)]
pub struct TwoTimes<'a> {
    before: &'a Table,
    after: &'a Table,
}

/// A change of mutual information *M*, in nats, and the terms it is the sum of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// *M* at the first time.
    pub before: f64,
    /// *M* at the second time.
    pub after: f64,
    /// From units and groups that came.
    pub additions: f64,
    /// From units and groups that went.
    pub removals: f64,
    /// From groups that grew or shrank as parts of the whole.
    pub group_marginal: f64,
    /// From units that grew or shrank as parts of the whole.
    pub unit_marginal: f64,
    /// From groups being spread differently over units, sizes apart: segregation proper.
    pub structural: f64,
}

impl Change {
    /// The change, `after − before`, which is the sum of the five terms.
    pub fn difference(&self) -> f64 {
        self.after - self.before
    }
}

impl<'a> TwoTimes<'a> {
    /// Two tables whose rows and columns stand for the same units and groups.
    ///
    /// # Errors
    ///
    /// [`TableError::Length`] unless they have as many units and as many groups.
    pub fn new(before: &'a Table, after: &'a Table) -> Result<TwoTimes<'a>, TableError> {
        let sizes = [(before.units(), after.units()), (before.groups(), after.groups())];
        match sizes.into_iter().find(|(expected, found)| expected != found) {
            Some((expected, found)) => Err(TableError::Length { expected, found }),
            None => Ok(TwoTimes { before, after }),
        }
    }

    /// The change of mutual information split by Shapley values: each of group margins, unit margins
    /// and structure (the odds ratios) is carried over by itself, in every order, and the effects
    /// are averaged (Deutsch, Flückiger & Silber 2009; Elbers 2021). Tables with the margins of one
    /// time and the structure of another come from iterative proportional fitting.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`] when nobody lives there at one of the times;
    /// [`Undefined::NothingInCommon`] when no unit or group is there at both;
    /// [`Undefined::OutOfReach`] when zero cells keep the structure of one time from taking on the
    /// margins of the other.
    ///
    /// ```
    /// use wijkmix_mix::{Table, change::TwoTimes};
    ///
    /// // Twice the people of the first group everywhere: only the group's size has changed.
    /// let before = Table::from_rows(&[[10.0, 30.0], [30.0, 10.0]])?;
    /// let after = Table::from_rows(&[[20.0, 30.0], [60.0, 10.0]])?;
    /// let change = TwoTimes::new(&before, &after)?.change()?;
    /// assert!(change.structural.abs() < 1e-9);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn change(&self) -> Result<Change, Undefined> {
        let before = mutual_information(self.before)?;
        let after = mutual_information(self.after)?;
        let [a, b] = self.common().ok_or(Undefined::NothingInCommon)?;
        let m = |groups: &Time, units: &Time, structure: &Time| {
            let fitted = fit(&structure.table, &units.units, &groups.groups);
            mutual_information(&fitted.ok_or(Undefined::OutOfReach)?)
        };
        // Named by the time of the groups' margins, the units' margins and the structure.
        let (aaa, bbb) = (mutual_information(&a.table)?, mutual_information(&b.table)?);
        let (baa, aba, aab) = (m(&b, &a, &a)?, m(&a, &b, &a)?, m(&a, &a, &b)?);
        let (bba, bab, abb) = (m(&b, &b, &a)?, m(&b, &a, &b)?, m(&a, &b, &b)?);
        Ok(Change {
            before,
            after,
            additions: after - bbb,
            removals: aaa - before,
            group_marginal: (baa - aaa + bba - aba + bbb - abb + bab - aab) / 4.0,
            unit_marginal: (aba - aaa + bba - baa + bbb - bab + abb - aab) / 4.0,
            structural: (aab - aaa + bbb - bba) / 2.0,
        })
    }

    /// Both tables without the units and groups that are empty at one of the times; `None` if
    /// nothing is left.
    fn common(&self) -> Option<[Time; 2]> {
        let mut units = vec![true; self.before.units()];
        let mut groups = vec![true; self.before.groups()];
        // A unit can turn out empty only once a group has gone, and the other way round.
        let count = |kept: &[bool]| kept.iter().filter(|kept| **kept).count();
        loop {
            let was = (count(&units), count(&groups));
            for table in [self.before, self.after] {
                let mut filled = vec![false; groups.len()];
                for (row, unit) in table.rows().zip(&mut units) {
                    *unit &= row.iter().zip(&groups).any(|(count, group)| *group && *count > 0.0);
                    if *unit {
                        for (filled, count) in filled.iter_mut().zip(row) {
                            *filled |= *count > 0.0;
                        }
                    }
                }
                for (group, filled) in groups.iter_mut().zip(&filled) {
                    *group &= filled;
                }
            }
            if (count(&units), count(&groups)) == was {
                break;
            }
        }
        let kept = count(&groups);
        let left = kept > 0 && units.contains(&true);
        left.then(|| [self.before, self.after].map(|table| Time::of(table, &units, &groups, kept)))
    }
}

/// One time's table over what both times share, and its margins as shares of the whole.
struct Time {
    table: Table,
    units: Vec<f64>,
    groups: Vec<f64>,
}

impl Time {
    fn of(table: &Table, units: &[bool], groups: &[bool], kept: usize) -> Time {
        let rows = table.rows().zip(units).filter(|(_, unit)| **unit).map(|(row, _)| row);
        let cells = |row: &'_ [f64]| -> Vec<f64> {
            row.iter().zip(groups).filter(|(_, group)| **group).map(|(count, _)| *count).collect()
        };
        let table = Table::trusted(kept, rows.flat_map(cells).collect());
        let total: f64 = table.group_totals().iter().sum();
        let shares = |totals: Vec<f64>| totals.iter().map(|count| count / total).collect();
        Time { units: shares(table.unit_totals()), groups: shares(table.group_totals()), table }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[[f64; 2]]) -> Table {
        Table::from_rows(rows).unwrap()
    }

    #[test]
    fn times_must_be_of_the_same_units() {
        let (a, b) = (table(&[[1.0, 2.0]]), table(&[[1.0, 2.0], [3.0, 4.0]]));
        assert_eq!(
            TwoTimes::new(&a, &b).unwrap_err(),
            TableError::Length { expected: 1, found: 2 }
        );
    }

    #[test]
    fn says_why_there_is_no_change() {
        let of = |a: &Table, b: &Table| TwoTimes::new(a, b).unwrap().change();
        let (left, right) = (table(&[[5.0, 3.0], [0.0, 0.0]]), table(&[[0.0, 0.0], [2.0, 7.0]]));
        assert_eq!(of(&left, &right), Err(Undefined::NothingInCommon));
        assert_eq!(of(&left, &table(&[[0.0, 0.0], [0.0, 0.0]])), Err(Undefined::Empty));
        let (apart, other) = (table(&[[1.0, 0.0], [0.0, 1.0]]), table(&[[1.0, 0.0], [0.0, 3.0]]));
        assert!(of(&apart, &apart).is_ok());
        assert_eq!(of(&apart, &other), Err(Undefined::OutOfReach));
    }

    proptest! {
        #[test]
        fn the_terms_sum_to_the_difference(
            cells in prop::collection::vec(((1u32..60, 1u32..60), (1u32..60, 1u32..60), 0u8..8), 2..8),
        ) {
            let row = |c: (u32, u32), empty: bool| {
                if empty { [0.0, 0.0] } else { [f64::from(c.0), f64::from(c.1)] }
            };
            let before: Vec<_> = cells.iter().map(|c| row(c.0, c.2 == 0)).collect();
            let after: Vec<_> = cells.iter().map(|c| row(c.1, c.2 == 1)).collect();
            prop_assume!(cells.iter().any(|c| c.2 > 1));
            let (before, after) = (table(&before), table(&after));
            let change = TwoTimes::new(&before, &after).unwrap().change().unwrap();
            let sum = change.additions + change.removals + change.group_marginal
                + change.unit_marginal + change.structural;
            prop_assert!((sum - change.difference()).abs() < 1e-9);
            // Back in time, what came has gone and every effect turns round.
            let back = TwoTimes::new(&after, &before).unwrap().change().unwrap();
            prop_assert!((back.structural + change.structural).abs() < 1e-9);
            prop_assert!((back.group_marginal + change.group_marginal).abs() < 1e-9);
            prop_assert!((back.additions + change.removals).abs() < 1e-9);
        }
    }
}
