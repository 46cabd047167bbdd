//! A published figure is what it is: a value with its rounding, or a reason for its absence.

use wijkmix_mix::Interval;

/// One figure of one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// Published, in the unit of its indicator, with everything its rounding allows.
    Published {
        /// The value as published.
        value: f64,
        /// What the true value may be.
        within: Interval,
    },
    /// Not there, and why.
    Missing(Missing),
}

/// Why a figure is not there. Missing is never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The edition publishes this indicator, but not for this area: too small, secret, or unknown.
    NotPublished,
    /// The edition at hand does not carry this indicator at this level at all.
    NotInEdition,
    /// No edition with this area and year is loaded.
    NotLoaded,
}

impl Figure {
    /// The published value.
    pub fn value(self) -> Option<f64> {
        match self {
            Figure::Published { value, .. } => Some(value),
            Figure::Missing(_) => None,
        }
    }

    /// What the true value may be.
    pub fn within(self) -> Option<Interval> {
        match self {
            Figure::Published { within, .. } => Some(within),
            Figure::Missing(_) => None,
        }
    }
}
