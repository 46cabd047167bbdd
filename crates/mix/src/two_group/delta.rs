//! Delta: how concentrated a group is on the land (Duncan, Cuzzort & Duncan 1961).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::table::{TableError, is_count};
use crate::undefined::Undefined;

/// A group and the land its units lie on, in any unit of area.
#[derive(Clone, Debug)]
pub struct OnLand<'a> {
    counts: &'a TwoGroup<'a>,
    land: &'a [f64],
}

impl<'a> OnLand<'a> {
    /// A group with one area of land a unit, zero or positive.
    ///
    /// # Errors
    ///
    /// [`TableError::Length`], or [`TableError::NotACount`] in column 0 for a number that is no area.
    pub fn new(counts: &'a TwoGroup<'a>, land: &'a [f64]) -> Result<OnLand<'a>, TableError> {
        if land.len() != counts.units() {
            return Err(TableError::Length { expected: counts.units(), found: land.len() });
        }
        match land.iter().position(|&area| !is_count(area)) {
            Some(row) => Err(TableError::NotACount { row, column: 0, value: land[row] }),
            None => Ok(OnLand { counts, land }),
        }
    }

    /// Delta over all land, `½ Σ |x_i/X − a_i/A|` (Duncan, Cuzzort & Duncan 1961), 0 to 1: the part
    /// of the group that would have to move for the same density everywhere. The land of units where
    /// nobody lives counts.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::NoLand`].
    ///
    /// ```
    /// use wijkmix_mix::{TwoGroup, two_group::OnLand};
    ///
    /// let counts = TwoGroup::new(vec![30.0, 10.0, 0.0], vec![50.0, 50.0, 0.0])?;
    /// let delta = OnLand::new(&counts, &[1.0, 1.0, 2.0])?;
    /// assert_eq!(delta.all_land(), Ok(0.5));
    /// assert_eq!(delta.inhabited_land(), Ok(0.25));
    /// # Ok::<(), wijkmix_mix::TableError>(())
    /// ```
    pub fn all_land(&self) -> Result<f64, Undefined> {
        self.delta(|_| true)
    }

    /// Delta over the land of the units where anybody lives, of whatever group; otherwise as
    /// [`all_land`](OnLand::all_land).
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::NoLand`].
    pub fn inhabited_land(&self) -> Result<f64, Undefined> {
        self.delta(|total| total > 0.0)
    }

    /// Delta over the units whose total is to count.
    fn delta(&self, counted: impl Fn(f64) -> bool) -> Result<f64, Undefined> {
        let members = self.counts.with_members()?;
        let units = || {
            let totals = self.counts.total().iter();
            let units = self.counts.group().iter().zip(totals).zip(self.land);
            units.filter(|((_, total), _)| counted(**total)).map(|((x, _), area)| (x, area))
        };
        let land: f64 = units().map(|(_, area)| area).sum();
        if land <= 0.0 {
            return Err(Undefined::NoLand);
        }
        let apart: f64 = units().map(|(x, area)| (x / members - area / land).abs()).sum();
        Ok(unit_range(apart / 2.0))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn land_must_fit_and_be_there() {
        let counts = TwoGroup::new(vec![30.0, 10.0], vec![50.0, 50.0]).unwrap();
        let short = OnLand::new(&counts, &[1.0]).unwrap_err();
        assert_eq!(short, TableError::Length { expected: 2, found: 1 });
        let negative = OnLand::new(&counts, &[1.0, -1.0]).unwrap_err();
        assert_eq!(negative, TableError::NotACount { row: 1, column: 0, value: -1.0 });
        assert_eq!(OnLand::new(&counts, &[0.0, 0.0]).unwrap().all_land(), Err(Undefined::NoLand));
    }
}
