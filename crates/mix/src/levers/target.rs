//! The first year in which a target is met, or why it is not.

use super::error::LeversError;
use super::parameters::Parameters;
use super::reading::Reading;
use super::run::{Course, MOST_YEARS};
use super::stock::Scope;
use crate::Undefined;

/// A target for a reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// What is to reach it.
    pub reading: Reading,
    /// To fall to it, or to rise to it.
    pub at_most: bool,
    /// The value to reach.
    pub value: f64,
}

/// When a target is first met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum First {
    /// At the end of this year; year 0 is the start.
    Year(usize),
    /// Not within the run, and why.
    Not(Why),
}

/// Why a target is not met within a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// It will be, at the end of this later year, if all goes on the same.
    TooSlow {
        /// That year.
        year: usize,
    },
    /// It moves towards the target, and comes to rest before it.
    LevelsOff {
        /// Where it stands after a very long time.
        at: f64,
    },
    /// It moves away from the target.
    Away,
    /// It does not move.
    Still,
    /// The reading has no value.
    Undefined(Undefined),
}

/// How much longer than the run is looked ahead, in years.
const LOOK_AHEAD: usize = 200;

/// Differences below this are none: rounding of floating-point numbers, not homes.
const DUST: f64 = 1e-9;

impl Target {
    fn met(&self, value: f64) -> bool {
        let slack = DUST * self.value.abs().max(1.0);
        if self.at_most { value <= self.value + slack } else { value >= self.value - slack }
    }

    /// The first year with levers in which the target is met; where there is none, the run is carried on
    /// for 200 years more to see why.
    ///
    /// # Errors
    ///
    /// As [`Trial::new`](super::Trial::new).
    pub fn first(
        &self,
        scope: &Scope,
        as_it_goes_on: &Parameters,
        levers: &Parameters,
        years: usize,
    ) -> Result<First, LeversError> {
        if years > MOST_YEARS {
            return Err(LeversError::TooManyYears { years, most: MOST_YEARS });
        }
        as_it_goes_on.check(scope.inside())?;
        levers.check(scope.inside())?;
        let mut goes_on = Course::new(scope, as_it_goes_on);
        let mut course = Course::new(scope, levers);
        Ok(self.search(years, |year| {
            if year > 0 {
                goes_on.pass(None);
                course.pass(Some(goes_on.housed()));
            }
            self.reading.of(&course.now, scope.inside())
        }))
    }

    /// The same, given what is read each year.
    fn search(&self, years: usize, mut read: impl FnMut(usize) -> Result<f64, Undefined>) -> First {
        let (mut start, mut end, mut last) = (0.0, 0.0, 0.0);
        for year in 0..=years + LOOK_AHEAD {
            last = match read(year) {
                Ok(value) => value,
                Err(why) => return First::Not(Why::Undefined(why)),
            };
            if self.met(last) {
                let late = year > years;
                return if late { First::Not(Why::TooSlow { year }) } else { First::Year(year) };
            }
            if year == 0 {
                start = last;
            }
            if year == years {
                end = last;
            }
        }
        let towards = if self.at_most { start - end } else { end - start };
        First::Not(if towards.abs() <= DUST * start.abs().max(1.0) {
            Why::Still
        } else if towards < 0.0 {
            Why::Away
        } else {
            Why::LevelsOff { at: last }
        })
    }
}
