//! The claim "of all areas, so many have at least / more than a share *t* of …".
//!
//! A published share is rounded and some shares are withheld, so a count of areas has no single
//! value. [`assess`] gives three: the areas that meet the threshold for **certain**, whatever their
//! true figures are; those that meet it **as published**; and those that **possibly** do. Residents
//! are counted the same way.

mod threshold;
mod verdict;

pub use threshold::{Operator, TOLERANCE, Threshold};
pub use verdict::{ThreeCounts, Verdict, assess};

use crate::interval::Interval;

/// One area, as far as a claim is concerned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subject {
    /// The share as published, 0 to 1; `None` where it is not published.
    pub published: Option<f64>,
    /// What the share may be: the rounding of the published value, or, where there is none, what
    /// the area's other figures allow; [`Interval::UNIT`] where they say nothing.
    pub within: Interval,
    /// How many residents the area may have, given the rounding of their number. Values below 0
    /// are read as 0.
    pub residents: Interval,
    /// How many residents are published, within `residents`; where none are, the best estimate.
    pub residents_published: f64,
}

/// Where one area stands on a threshold. The order is from least to most sure of meeting it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// No value the figures allow meets it.
    Excluded,
    /// The published value, if there is one, does not meet it, but rounding or a gap allows it.
    Possible,
    /// The published value meets it, but its rounding allows a value that does not.
    AsPublished,
    /// Every value the figures allow meets it.
    Certain,
}

impl Subject {
    /// Where the area stands on a threshold.
    ///
    /// An area without a published share is certain when its bounds leave nothing else, and never
    /// [`Standing::AsPublished`].
    ///
    /// ```
    /// use wijkmix_mix::Interval;
    /// use wijkmix_mix::claim::{Operator, Standing, Subject, Threshold};
    ///
    /// // 67 %, rounded to whole numbers, against two thirds.
    /// let area = Subject {
    ///     published: Some(0.67),
    ///     within: Interval::around(0.67, 0.005).ok_or("NaN")?,
    ///     residents: Interval::around(1500.0, 4.0).ok_or("NaN")?,
    ///     residents_published: 1500.0,
    /// };
    /// let threshold = Threshold { operator: Operator::AtLeast, share: 2.0 / 3.0 };
    /// assert_eq!(area.standing(threshold), Standing::AsPublished);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn standing(&self, threshold: Threshold) -> Standing {
        if threshold.certainly(self.within) {
            Standing::Certain
        } else if self.published.is_some_and(|share| threshold.holds(share)) {
            Standing::AsPublished
        } else if threshold.possibly(self.within) {
            Standing::Possible
        } else {
            Standing::Excluded
        }
    }

    /// Whether the figures say anything at all about the share.
    pub fn is_bounded(&self) -> bool {
        self.within.lo() > TOLERANCE || self.within.hi() < 1.0 - TOLERANCE
    }
}
