//! Why figures or controls do not make a run.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// The most homes an area can have, or a year can bring: far above any country, and small enough that
/// no product of counts leaves the numbers that can be computed with.
pub const MOST_HOMES: f64 = 1e12;

/// Why figures or controls do not make a run. Areas are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LeversError {
    /// There is no area.
    NoAreas,
    /// A list beside the areas has another length.
    Length {
        /// How many values there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Homes or households of an area that are no count from 0 to [`MOST_HOMES`].
    NotHomes {
        /// The area.
        area: usize,
        /// What should have been counted.
        what: &'static str,
        /// The value found there.
        value: f64,
    },
    /// More vulnerable households than homes to house them, of corporations or of others.
    TooManyVulnerable {
        /// The area.
        area: usize,
        /// The vulnerable households.
        vulnerable: f64,
        /// Those homes.
        homes: f64,
    },
    /// A control outside its range.
    OutOfRange {
        /// The control.
        control: &'static str,
        /// Its value.
        value: f64,
        /// The largest it can be; the smallest is 0, or minus the largest for a shift.
        most: f64,
    },
    /// Homes are to be built where there is no area.
    NowhereToBuild,
    /// The two ends of a range choose differently where there is nothing between.
    NothingBetween {
        /// The control.
        control: &'static str,
    },
    /// More years than a run can have.
    TooManyYears {
        /// The years asked for.
        years: usize,
        /// The most.
        most: usize,
    },
}

impl Display for LeversError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            LeversError::NoAreas => write!(f, "there is no area; choose a scope with at least one"),
            LeversError::Length { expected, found } => {
                write!(f, "{found} values where {expected} areas were expected")
            }
            LeversError::NotHomes { area, what, value } => {
                write!(f, "area {area}: {value} is not a count of {what}; leave the area out")
            }
            LeversError::TooManyVulnerable { area, vulnerable, homes } => write!(
                f,
                "area {area}: {vulnerable} vulnerable households in {homes} homes; \
                 count at most one a home"
            ),
            LeversError::OutOfRange { control, value, most } => {
                write!(f, "{control}: {value} is out of range; choose at most {most}")
            }
            LeversError::NowhereToBuild => {
                write!(f, "homes are to be built where there is no area; choose another place")
            }
            LeversError::NothingBetween { control } => {
                write!(f, "{control}: both ends of a range must make the same choice")
            }
            LeversError::TooManyYears { years, most } => {
                write!(f, "{years} years are too many; ask for at most {most}")
            }
        }
    }
}

impl Error for LeversError {}
