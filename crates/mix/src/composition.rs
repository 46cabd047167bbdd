//! What one place is made of: a count for each group.

use std::borrow::Cow;

use crate::table::{TableError, is_count};
use crate::undefined::Undefined;

/// The counts of the groups in one place, zero or positive; the groups do not overlap.
///
/// ```
/// use wijkmix_mix::Composition;
///
/// let homes = Composition::new(vec![60.0, 30.0, 10.0])?;
/// assert_eq!(homes.share(1), Ok(0.3));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Composition<'a> {
    counts: Cow<'a, [f64]>,
    total: f64,
}

impl<'a> Composition<'a> {
    /// A composition of counts, borrowed or owned.
    ///
    /// # Errors
    ///
    /// [`TableError::NoGroups`] for an empty list, or [`TableError::NotACount`] with row 0.
    pub fn new(counts: impl Into<Cow<'a, [f64]>>) -> Result<Composition<'a>, TableError> {
        let counts = counts.into();
        if counts.is_empty() {
            return Err(TableError::NoGroups);
        }
        if let Some(column) = counts.iter().position(|&count| !is_count(count)) {
            return Err(TableError::NotACount { row: 0, column, value: counts[column] });
        }
        Ok(Composition::trusted(counts))
    }

    /// A composition of numbers that are known to be counts.
    pub(crate) fn trusted(counts: Cow<'a, [f64]>) -> Composition<'a> {
        let total = counts.iter().sum();
        Composition { counts, total }
    }

    /// The counts, in the order of the groups.
    pub fn counts(&self) -> &[f64] {
        &self.counts
    }

    /// All groups together.
    pub fn total(&self) -> f64 {
        self.total
    }

    /// How many groups have members.
    pub fn groups_present(&self) -> usize {
        self.counts.iter().filter(|&&count| count > 0.0).count()
    }

    /// A group's share of the whole, in `[0, 1]`; a group that is not in the list has share 0.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`] when the place is empty.
    pub fn share(&self, group: usize) -> Result<f64, Undefined> {
        let total = self.inhabited()?;
        Ok(self.counts.get(group).map_or(0.0, |count| count / total))
    }

    /// The shares of all groups, in order; they sum to 1.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`] when the place is empty.
    pub fn shares(&self) -> Result<impl Iterator<Item = f64>, Undefined> {
        let total = self.inhabited()?;
        Ok(self.counts.iter().map(move |count| count / total))
    }

    /// The total, where somebody lives.
    fn inhabited(&self) -> Result<f64, Undefined> {
        if self.total > 0.0 { Ok(self.total) } else { Err(Undefined::Empty) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_place_has_no_shares() {
        let empty = Composition::new(vec![0.0, 0.0]).unwrap();
        assert_eq!(empty.share(0), Err(Undefined::Empty));
        assert_eq!(empty.groups_present(), 0);
    }

    #[test]
    fn refuses_what_is_no_count() {
        assert_eq!(Composition::new(vec![]), Err(TableError::NoGroups));
        let refused = TableError::NotACount { row: 0, column: 1, value: -2.0 };
        assert_eq!(Composition::new(&[1.0, -2.0][..]), Err(refused));
    }
}
