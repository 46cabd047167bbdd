//! A threshold on a share, and when a share meets it.

use crate::interval::Interval;

/// How near to the threshold a share counts as equal to it.
///
/// Shares come from decimal figures and thresholds from fractions such as 2/3, and neither is exact
/// in binary. Ten million times finer than the last published digit, so no figure is misjudged.
pub const TOLERANCE: f64 = 1e-9;

/// How a share is compared with a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// The threshold or above it.
    AtLeast,
    /// Above the threshold.
    MoreThan,
}

/// A condition on a share: at least, or more than, a given share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// How to compare.
    pub operator: Operator,
    /// What to compare with, 0 to 1.
    pub share: f64,
}

impl Threshold {
    /// Whether a share meets the threshold; equality is judged with [`TOLERANCE`].
    ///
    /// ```
    /// use wijkmix_mix::claim::{Operator, Threshold};
    ///
    /// let at_least = Threshold { operator: Operator::AtLeast, share: 0.3 };
    /// let more_than = Threshold { operator: Operator::MoreThan, share: 0.3 };
    /// let share = 0.1 + 0.2; // 0.30000000000000004
    /// assert!(at_least.holds(share) && !more_than.holds(share));
    /// ```
    pub fn holds(self, share: f64) -> bool {
        match self.operator {
            Operator::AtLeast => share >= self.share - TOLERANCE,
            Operator::MoreThan => share > self.share + TOLERANCE,
        }
    }

    /// Whether every share in the interval meets the threshold.
    pub fn certainly(self, share: Interval) -> bool {
        self.holds(share.lo())
    }

    /// Whether some share in the interval meets the threshold. Ends belong to the interval: a
    /// published 66 % may have been 66.5 %.
    pub fn possibly(self, share: Interval) -> bool {
        self.holds(share.hi())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_THIRDS: f64 = 2.0 / 3.0;

    #[test]
    fn a_fraction_and_the_same_division_are_equal() {
        // 1 − 1/3 is one unit in the last place above 2/3.
        for share in [TWO_THIRDS, 1.0 - 1.0 / 3.0, 66.666_666_666_666_67 / 100.0] {
            assert!(Threshold { operator: Operator::AtLeast, share: TWO_THIRDS }.holds(share));
            assert!(!Threshold { operator: Operator::MoreThan, share: TWO_THIRDS }.holds(share));
        }
    }

    #[test]
    fn the_next_published_digit_is_not_equal() {
        let at_least = Threshold { operator: Operator::AtLeast, share: 0.667 };
        assert!(!at_least.holds(0.6669));
        assert!(at_least.holds(0.667));
        let more_than = Threshold { operator: Operator::MoreThan, share: 0.667 };
        assert!(more_than.holds(0.6671));
        assert!(!more_than.holds(0.667));
    }

    #[test]
    fn nothing_is_known_of_nan() {
        assert!(!Threshold { operator: Operator::AtLeast, share: 0.0 }.holds(f64::NAN));
    }
}
