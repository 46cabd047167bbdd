//! Tables of counts: units by groups.

use std::borrow::Cow;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

use crate::composition::Composition;
use crate::two_group::TwoGroup;

/// The largest count a table takes; see [`TableError::NotACount`].
pub const LARGEST_COUNT: f64 = 1e100;

/// The smallest count above zero a table takes; see [`TableError::NotACount`].
pub const SMALLEST_COUNT: f64 = 1e-100;

/// Why numbers do not make a table. Rows and columns are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TableError {
    /// A table needs at least one group.
    NoGroups,
    /// A row, or the last row of a flat list, has another number of columns than the table.
    Ragged {
        /// The row.
        row: usize,
        /// How many columns the table has.
        expected: usize,
        /// How many columns the row has.
        found: usize,
    },
    /// A count that is negative, not finite, or so large or small that products of counts could not
    /// be computed: outside `0` and [`SMALLEST_COUNT`]`..=`[`LARGEST_COUNT`].
    NotACount {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The value found there.
        value: f64,
    },
    /// A group that is larger than the unit it is part of.
    PartExceedsWhole {
        /// The row.
        row: usize,
        /// The group's count.
        part: f64,
        /// The unit's total.
        whole: f64,
    },
    /// A list beside the table has another length than the table has units.
    Length {
        /// How many values there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
}

impl Display for TableError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            TableError::NoGroups => write!(f, "a table needs at least one group"),
            TableError::Ragged { row, expected, found } => {
                write!(f, "row {row} has {found} columns where {expected} were expected")
            }
            TableError::NotACount { row, column, value } => {
                write!(f, "row {row}, column {column}: {value} is not a count")
            }
            TableError::PartExceedsWhole { row, part, whole } => {
                write!(f, "row {row}: a group of {part} in a unit of {whole}")
            }
            TableError::Length { expected, found } => {
                write!(f, "{found} values where {expected} were expected")
            }
        }
    }
}

impl Error for TableError {}

/// Whether a number can be a count: zero, or positive and of a size that can be computed with.
pub(crate) fn is_count(value: f64) -> bool {
    value == 0.0 || (SMALLEST_COUNT..=LARGEST_COUNT).contains(&value)
}

/// Counts of units by groups, row by row: how many of each group each unit has.
///
/// A table keeps every unit and every group it is given, empty and absent ones too; the measures
/// pass them over (see the crate's conventions).
///
/// ```
/// use wijkmix_mix::Table;
///
/// let table = Table::from_rows(&[[30.0, 10.0], [5.0, 55.0]])?;
/// assert_eq!((table.units(), table.groups()), (2, 2));
/// assert_eq!(table.group_totals(), [35.0, 65.0]);
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    groups: usize,
    counts: Vec<f64>,
}

impl Table {
    /// A table of `groups` columns from its rows laid end to end.
    ///
    /// # Errors
    ///
    /// [`TableError::NoGroups`], [`TableError::Ragged`] for a last row that is not full, or
    /// [`TableError::NotACount`].
    pub fn new(groups: usize, counts: Vec<f64>) -> Result<Table, TableError> {
        if groups == 0 {
            return Err(TableError::NoGroups);
        }
        let rest = counts.len() % groups;
        if rest != 0 {
            let row = counts.len() / groups;
            return Err(TableError::Ragged { row, expected: groups, found: rest });
        }
        if let Some(at) = counts.iter().position(|&count| !is_count(count)) {
            let (row, column) = (at / groups, at % groups);
            return Err(TableError::NotACount { row, column, value: counts[at] });
        }
        Ok(Table { groups, counts })
    }

    /// A table of sums of counts, full rows of at least one group.
    pub(crate) fn trusted(groups: usize, counts: Vec<f64>) -> Table {
        Table { groups, counts }
    }

    /// A table from its rows; the first row sets the number of groups.
    ///
    /// # Errors
    ///
    /// [`TableError::NoGroups`] without a row or with an empty first one, [`TableError::Ragged`], or
    /// [`TableError::NotACount`].
    pub fn from_rows<R: AsRef<[f64]>>(rows: &[R]) -> Result<Table, TableError> {
        let groups = rows.first().map_or(0, |row| row.as_ref().len());
        let mut counts = Vec::with_capacity(groups * rows.len());
        for (row, values) in rows.iter().enumerate() {
            let values = values.as_ref();
            if values.len() != groups {
                return Err(TableError::Ragged { row, expected: groups, found: values.len() });
            }
            counts.extend_from_slice(values);
        }
        Table::new(groups, counts)
    }

    /// How many units the table has, empty ones included.
    pub fn units(&self) -> usize {
        self.counts.len() / self.groups
    }

    /// How many groups the table has, absent ones included.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The units' rows in order, each with one count a group.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[f64]> {
        self.counts.chunks_exact(self.groups)
    }

    /// One unit's counts; `None` beyond the last unit.
    pub fn row(&self, unit: usize) -> Option<&[f64]> {
        self.rows().nth(unit)
    }

    /// One unit as a composition; `None` beyond the last unit.
    pub fn unit(&self, unit: usize) -> Option<Composition<'_>> {
        self.row(unit).map(|row| Composition::trusted(Cow::Borrowed(row)))
    }

    /// All units together as one composition.
    pub fn composition(&self) -> Composition<'static> {
        Composition::trusted(Cow::Owned(self.group_totals()))
    }

    /// The total of each group, in the order of the groups.
    pub fn group_totals(&self) -> Vec<f64> {
        let mut totals = vec![0.0; self.groups];
        for row in self.rows() {
            for (total, count) in totals.iter_mut().zip(row) {
                *total += count;
            }
        }
        totals
    }

    /// The total of each unit, in the order of the units.
    pub fn unit_totals(&self) -> Vec<f64> {
        self.rows().map(|row| row.iter().sum()).collect()
    }

    /// One group against all others together; `None` if there is no such group.
    pub fn two_group(&self, group: usize) -> Option<TwoGroup<'static>> {
        (group < self.groups).then(|| {
            let part = self.rows().map(|row| row[group]).collect();
            TwoGroup::trusted(part, self.unit_totals())
        })
    }

    /// One group against one other, everybody else left out; `None` if there is no such group.
    ///
    /// A unit where neither lives is an empty unit.
    pub fn pair(&self, group: usize, other: usize) -> Option<TwoGroup<'static>> {
        (group < self.groups && other < self.groups && group != other).then(|| {
            let part = self.rows().map(|row| row[group]).collect();
            let whole = self.rows().map(|row| row[group] + row[other]).collect();
            TwoGroup::trusted(part, whole)
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_the_place_of_a_bad_count() {
        let refused = |value: f64| Table::from_rows(&[[1.0, 2.0], [3.0, value]]).unwrap_err();
        for value in [-1.0, f64::INFINITY, 1e-101, 1e101] {
            assert_eq!(refused(value), TableError::NotACount { row: 1, column: 1, value });
        }
        assert!(matches!(refused(f64::NAN), TableError::NotACount { row: 1, column: 1, .. }));
    }

    #[test]
    fn refuses_shapes_that_are_no_table() {
        assert_eq!(Table::new(0, vec![]), Err(TableError::NoGroups));
        let ragged = TableError::Ragged { row: 1, expected: 2, found: 1 };
        assert_eq!(Table::new(2, vec![1.0, 2.0, 3.0]), Err(ragged));
        assert_eq!(Table::from_rows(&[vec![1.0, 2.0], vec![3.0]]), Err(ragged));
    }

    #[test]
    fn splits_into_two_groups() {
        let table = Table::from_rows(&[[1.0, 2.0, 3.0], [4.0, 0.0, 0.0]]).unwrap();
        let rest = table.two_group(0).unwrap();
        assert_eq!((rest.group(), rest.total()), ([1.0, 4.0].as_slice(), [6.0, 4.0].as_slice()));
        let pair = table.pair(1, 2).unwrap();
        assert_eq!((pair.group(), pair.total()), ([2.0, 0.0].as_slice(), [5.0, 0.0].as_slice()));
        assert_eq!(table.two_group(3), None);
        assert_eq!(table.pair(1, 1), None);
    }
}
