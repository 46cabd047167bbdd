//! Why a spread cannot be asked for.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// Why figures, a goal or a turnover cannot be used. Areas are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SpreadError {
    /// More of the group than there are homes in the area.
    GroupExceedsHomes {
        /// The area.
        area: usize,
        /// Homes of the group.
        group: u32,
        /// All homes.
        homes: u32,
    },
    /// A coordinate that is not a number, or farther than 10 000 km from the origin.
    NotAPlace {
        /// The area.
        area: usize,
    },
    /// More homes, or areas farther apart, than can be counted exactly.
    TooMany,
    /// A cap, an index, a turnover or a part that does not lie between 0 and 1.
    NotAShare {
        /// The value given.
        value: f64,
    },
    /// A distance limit that is not positive.
    NotADistance {
        /// The value given.
        value: f64,
    },
}

impl Display for SpreadError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            SpreadError::GroupExceedsHomes { area, group, homes } => {
                write!(f, "area {area}: a group of {group} in {homes} homes; give all homes")
            }
            SpreadError::NotAPlace { area } => {
                write!(f, "area {area} has no usable coordinates; leave its place out instead")
            }
            SpreadError::TooMany => {
                f.write_str("too many homes or areas to count exactly; ask for a part of them")
            }
            SpreadError::NotAShare { value } => {
                write!(f, "{value} is no share: it must lie between 0 and 1")
            }
            SpreadError::NotADistance { value } => {
                write!(f, "{value} is no distance limit: it must be positive, in metres")
            }
        }
    }
}

impl Error for SpreadError {}
