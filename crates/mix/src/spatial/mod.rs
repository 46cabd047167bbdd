//! Spatial measures: units have a place, and what lies near counts.
//!
//! The classic indices do not know where units are: a checkerboard and two halves of a city have the
//! same D. Two ways to tell them apart are here. [`Environments`] look at everybody within a bandwidth
//! of each unit (Reardon & O'Sullivan 2004); [`DistanceDecay`] lets the chance of meeting fall with
//! distance (Morgan 1983; White 1983).
//!
//! Places are in metres, or any unit that bandwidth, areas and decay share. Distances are straight lines
//! between the units' points. Units where nobody lives are nobody's neighbours.

mod distance_decay;
mod environment;
mod grid;

pub use distance_decay::DistanceDecay;
pub use environment::Environments;
pub(crate) use grid::{Grid, Point};

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use crate::table::is_count;

/// Why places or a distance cannot be used. Units are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SpatialError {
    /// A list has another length than the table has units.
    Length {
        /// How many values there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A coordinate that is not a number, or farther than 10^9 from the origin.
    NotAPlace {
        /// The unit.
        unit: usize,
    },
    /// An area that is negative or not finite.
    NotAnArea {
        /// The unit.
        unit: usize,
        /// The value found there.
        area: f64,
    },
    /// A bandwidth or decay that is not positive, or of a size (beyond 10^±100) that cannot be computed
    /// with.
    NotPositive {
        /// The value given.
        value: f64,
    },
    /// An allowed error outside 0 to 1.
    NotAnError {
        /// The value given.
        value: f64,
    },
}

impl Display for SpatialError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            SpatialError::Length { expected, found } => {
                write!(f, "{found} values where {expected} were expected")
            }
            SpatialError::NotAPlace { unit } => write!(f, "unit {unit} has no usable coordinates"),
            SpatialError::NotAnArea { unit, area } => {
                write!(f, "unit {unit}: {area} is not an area")
            }
            SpatialError::NotPositive { value } => {
                write!(f, "{value} is no bandwidth or decay: it must be positive and finite")
            }
            SpatialError::NotAnError { value } => {
                write!(f, "{value} is no error to allow: it must lie between 0 and 1")
            }
        }
    }
}

impl Error for SpatialError {}

/// Coordinates beyond this lose the metre.
const FARTHEST: f64 = 1e9;

/// Where units lie.
///
/// ```
/// use wijkmix_mix::spatial::Places;
///
/// assert!(Places::new(&[0.0, 600.0], &[0.0, 0.0]).is_ok());
/// assert!(Places::new(&[0.0, f64::NAN], &[0.0, 0.0]).is_err());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    x: &'a [f64],
    y: &'a [f64],
}

impl<'a> Places<'a> {
    /// One point a unit.
    ///
    /// # Errors
    ///
    /// [`SpatialError::Length`] when the lists differ, [`SpatialError::NotAPlace`].
    pub fn new(x: &'a [f64], y: &'a [f64]) -> Result<Places<'a>, SpatialError> {
        if x.len() != y.len() {
            return Err(SpatialError::Length { expected: x.len(), found: y.len() });
        }
        let near = |value: f64| value.abs() <= FARTHEST;
        match x.iter().zip(y).position(|(x, y)| !(near(*x) && near(*y))) {
            Some(unit) => Err(SpatialError::NotAPlace { unit }),
            None => Ok(Places { x, y }),
        }
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.x.len()
    }

    /// The points with the numbers of their units.
    pub(crate) fn points(&self) -> impl Iterator<Item = Point> {
        let points = self.x.iter().zip(self.y).enumerate();
        points.map(|(unit, (x, y))| Point { x: *x, y: *y, unit })
    }

    fn fits(&self, units: usize) -> Result<(), SpatialError> {
        if self.units() == units {
            Ok(())
        } else {
            Err(SpatialError::Length { expected: units, found: self.units() })
        }
    }
}

/// A distance or rate, positive and of a size whose square can be computed with.
fn positive(value: f64) -> Result<f64, SpatialError> {
    if value > 0.0 && is_count(value) {
        Ok(value)
    } else {
        Err(SpatialError::NotPositive { value })
    }
}
