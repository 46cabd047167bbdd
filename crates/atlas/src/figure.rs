//! A published figure is what it is: a value with its rounding, or a reason for its absence.

use wijkmix_mix::Interval;

use crate::{Indicator, Level};

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

    /// A percentage as it is when it was worked out from a count and a total that had been rounded at
    /// random before: `p` percent of a published total `R` is a count of `(p ± ½) R / 100`, which is at
    /// most 4 off, of a true total that is at most 4 off `R`.
    pub(crate) fn of_rounded(self, total: Figure) -> Figure {
        let Figure::Published { value, within } = self else { return self };
        let widened = || {
            let (published, total) = (total.value()?, total.within()?);
            let counted = within.scale(published / 100.0);
            let count = Interval::between(counted.lo() - RANDOM, counted.hi() + RANDOM)?;
            Some(count.share_of(total)?.scale(100.0))
        };
        let everything = Interval::UNIT.scale(100.0);
        Figure::Published { value, within: widened().unwrap_or(everything) }
    }
}

/// How far rounding at random to a multiple of five can be off.
const RANDOM: f64 = 4.0;

impl Indicator {
    /// A stored whole number of smallest steps as a figure at a level, with what its rounding allows;
    /// nothing that is counted or measured here is less than zero.
    pub fn figure(self, stored: i32, level: Level) -> Figure {
        let spec = self.spec();
        let value = f64::from(stored) / 10_f64.powi(i32::from(spec.decimals));
        let within = Interval::around(value, spec.rounding.slack(level))
            .map(|within| Interval::between(within.lo().max(0.0), within.hi().max(0.0)));
        match within.flatten() {
            Some(within) => Figure::Published { value, within },
            None => Figure::Missing(Missing::NotPublished),
        }
    }
}
