//! One group against the rest, or against one other group: the classic indices.
//!
//! Units *i* have a total `t_i`, of which `x_i` belong to the group and `y_i = t_i − x_i` do not;
//! `X`, `Y`, `T` are the sums, `p_i = x_i / t_i` and `P = X / T`. Each measure has a file of its own.

mod atkinson;
mod correlation_ratio;
mod delta;
mod dissimilarity;
mod exposure;
mod gini;
mod gorard;
mod hutchens;
mod theil;

pub use atkinson::{Shape, atkinson};
pub use correlation_ratio::correlation_ratio;
pub use delta::OnLand;
pub use dissimilarity::dissimilarity;
pub use exposure::{exposure, isolation};
pub(crate) use gini::sorted_gini;
pub use gini::{gini, segregation_curve};
pub use gorard::gorard;
pub use hutchens::hutchens;
pub use theil::theil;

use std::borrow::Cow;

use crate::table::{TableError, is_count};
use crate::undefined::Undefined;

/// How far a group may exceed its unit, as a part of the unit, and still be taken as all of it:
/// counts made by multiplying shares carry floating-point dust.
const DUST: f64 = 1e-9;

/// A group's count and the total in each unit: what every two-group measure reads.
///
/// Columns can be borrowed, so that a measure over a map's figures copies nothing.
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let renters = [40.0, 10.0];
/// let households = [50.0, 50.0];
/// let spread = TwoGroup::new(&renters[..], &households[..])?;
/// assert!((two_group::dissimilarity(&spread)? - 0.6).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct TwoGroup<'a> {
    group: Cow<'a, [f64]>,
    total: Cow<'a, [f64]>,
    members: f64,
    others: f64,
}

impl<'a> TwoGroup<'a> {
    /// The group's counts and the units' totals, one of each a unit, borrowed or owned.
    ///
    /// # Errors
    ///
    /// [`TableError::Length`] when the lists differ in length, [`TableError::NotACount`] (column 0
    /// is the group, column 1 the total), [`TableError::PartExceedsWhole`].
    pub fn new(
        group: impl Into<Cow<'a, [f64]>>,
        total: impl Into<Cow<'a, [f64]>>,
    ) -> Result<TwoGroup<'a>, TableError> {
        let (mut group, total) = (group.into(), total.into());
        if group.len() != total.len() {
            return Err(TableError::Length { expected: total.len(), found: group.len() });
        }
        for row in 0..total.len() {
            let (part, whole) = (group[row], total[row]);
            for (column, value) in [part, whole].into_iter().enumerate() {
                if !is_count(value) {
                    return Err(TableError::NotACount { row, column, value });
                }
            }
            if part > whole {
                if part > whole * (1.0 + DUST) {
                    return Err(TableError::PartExceedsWhole { row, part, whole });
                }
                group.to_mut()[row] = whole;
            }
        }
        Ok(TwoGroup::summed(group, total))
    }

    /// Columns of a table, whose parts cannot exceed their sum.
    pub(crate) fn trusted(group: Vec<f64>, total: Vec<f64>) -> TwoGroup<'static> {
        TwoGroup::summed(Cow::Owned(group), Cow::Owned(total))
    }

    fn summed<'b>(group: Cow<'b, [f64]>, total: Cow<'b, [f64]>) -> TwoGroup<'b> {
        let (mut members, mut others) = (0.0, 0.0);
        for (x, t) in group.iter().zip(total.iter()) {
            members += x;
            others += t - x;
        }
        TwoGroup { group, total, members, others }
    }

    /// How many units there are, empty ones included.
    pub fn units(&self) -> usize {
        self.total.len()
    }

    /// The group's count in each unit, `x_i`.
    pub fn group(&self) -> &[f64] {
        &self.group
    }

    /// Each unit's total, `t_i`.
    pub fn total(&self) -> &[f64] {
        &self.total
    }

    /// All members of the group, `X`.
    pub fn members(&self) -> f64 {
        self.members
    }

    /// Everybody else, `Y`.
    pub fn others(&self) -> f64 {
        self.others
    }

    /// Everybody, `T`.
    pub fn population(&self) -> f64 {
        self.members + self.others
    }

    /// The group's share of everybody, `P`, in `[0, 1]`.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`].
    pub fn share(&self) -> Result<f64, Undefined> {
        let population = self.population();
        if population > 0.0 { Ok(self.members / population) } else { Err(Undefined::Empty) }
    }

    /// `x_i` and `t_i` of the units where anybody lives.
    pub(crate) fn inhabited(&self) -> impl Iterator<Item = (f64, f64)> {
        self.group.iter().copied().zip(self.total.iter().copied()).filter(|&(_, t)| t > 0.0)
    }

    /// `X` and `Y` where the group can be compared with others: both positive.
    pub(crate) fn comparable(&self) -> Result<(f64, f64), Undefined> {
        if self.population() <= 0.0 {
            Err(Undefined::Empty)
        } else if self.members <= 0.0 {
            Err(Undefined::NoMembers)
        } else if self.others <= 0.0 {
            Err(Undefined::OnlyOneGroup)
        } else {
            Ok((self.members, self.others))
        }
    }

    /// `X` where the group has members.
    pub(crate) fn with_members(&self) -> Result<f64, Undefined> {
        if self.population() <= 0.0 {
            Err(Undefined::Empty)
        } else if self.members <= 0.0 {
            Err(Undefined::NoMembers)
        } else {
            Ok(self.members)
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn refuses_a_part_beyond_its_whole() {
        let refused = TwoGroup::new(vec![1.0, 5.0], vec![4.0, 4.0]).unwrap_err();
        assert_eq!(refused, TableError::PartExceedsWhole { row: 1, part: 5.0, whole: 4.0 });
        let dust = TwoGroup::new(vec![0.1 + 0.2, 1.0], vec![0.3, 4.0]).unwrap();
        assert_eq!(dust.group(), [0.3, 1.0]);
    }

    #[test]
    fn names_the_place_of_a_bad_count() {
        let refused = TwoGroup::new(vec![1.0, 2.0], vec![4.0, -4.0]).unwrap_err();
        assert_eq!(refused, TableError::NotACount { row: 1, column: 1, value: -4.0 });
        let short = TwoGroup::new(vec![1.0], vec![4.0, 4.0]).unwrap_err();
        assert_eq!(short, TableError::Length { expected: 2, found: 1 });
    }

    #[test]
    fn says_why_there_is_nothing_to_compare() {
        let of = |x: f64, t: f64| TwoGroup::new(vec![x, 0.0], vec![t, 0.0]).unwrap().comparable();
        assert_eq!(of(0.0, 0.0), Err(Undefined::Empty));
        assert_eq!(of(0.0, 3.0), Err(Undefined::NoMembers));
        assert_eq!(of(3.0, 3.0), Err(Undefined::OnlyOneGroup));
        assert_eq!(of(1.0, 3.0), Ok((1.0, 2.0)));
    }
}
