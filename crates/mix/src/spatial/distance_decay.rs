//! Isolation and exposure that fall with distance (Morgan 1983; White 1983).

use super::grid::{Grid, Point};
use super::{Places, SpatialError, positive};
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// The part of the square root of a unit's area that its people live apart from each other: the mean
/// distance in a compact area (White 1983).
const OWN_DISTANCE: f64 = 0.6;

/// Whom the average member of a group meets, if the chance of meeting falls with distance.
///
/// `xPx* = Σ_i (x_i/X) Σ_j K_ij x_j/t_j`, `xPy* = Σ_i (x_i/X) Σ_j K_ij y_j/t_j`, with
/// `K_ij = exp(−β d_ij) t_j / Σ_j exp(−β d_ij) t_j` (Morgan 1983, Area 15) and within a unit
/// `d_ii = 0.6 √area_i` (White 1983, Am. J. Sociology 88). Both lie in 0 to 1 and sum to 1, since the
/// rows of *K* do.
///
/// Two widely used packages compute something else under these names: one multiplies the rows of
/// `exp(−β d)` by *t* instead of its columns, the other lets weights grow with distance. Their isolation
/// and interaction do not sum to 1; by the definition they must, and here they do.
///
/// # The error allowed
///
/// Far units weigh next to nothing, and looking at all of them takes time that grows with the square of
/// the units. Row *i* is cut at a radius *r*: what is left out weighs at most `b = exp(−β r) T`. With the
/// kept weight `B`, the row's mean is `A/B` instead of `(A + a)/(B + b')` with `0 ≤ a ≤ b' ≤ b`, so it is
/// off by at most `b/(B + b)`. Taking `r = ln(T / (ε B₀)) / β`, with `B₀ ≤ B` the weight found within a
/// first, short radius, makes that at most `ε`, in every row and so in the sum. With `ε = 0` nothing is
/// left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DistanceDecay {
    isolation: Result<f64, Undefined>,
    exposure: Result<f64, Undefined>,
    error: f64,
}

impl DistanceDecay {
    /// Isolation and exposure at a decay `beta` (per unit of distance) with areas in the square of that
    /// unit, off by at most `allowed` (0 to 1; 0 for none).
    ///
    /// # Errors
    ///
    /// [`SpatialError::Length`], [`SpatialError::NotPositive`], [`SpatialError::NotAnArea`],
    /// [`SpatialError::NotAnError`].
    ///
    /// ```
    /// use wijkmix_mix::TwoGroup;
    /// use wijkmix_mix::spatial::{DistanceDecay, Places};
    ///
    /// let counts = TwoGroup::new(vec![90.0, 10.0], vec![100.0, 100.0])?;
    /// let places = Places::new(&[0.0, 5000.0], &[0.0, 0.0])?;
    /// let met = DistanceDecay::new(&counts, places, &[1e6, 1e6], 0.001, 0.0)?;
    /// assert!((met.isolation()? + met.exposure()? - 1.0).abs() < 1e-12);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(
        counts: &TwoGroup<'_>,
        places: Places<'_>,
        areas: &[f64],
        beta: f64,
        allowed: f64,
    ) -> Result<DistanceDecay, SpatialError> {
        places.fits(counts.units())?;
        if areas.len() != counts.units() {
            return Err(SpatialError::Length { expected: counts.units(), found: areas.len() });
        }
        if let Some(unit) = areas.iter().position(|area| !(*area >= 0.0 && area.is_finite())) {
            return Err(SpatialError::NotAnArea { unit, area: areas[unit] });
        }
        let beta = positive(beta)?;
        if !(0.0..=1.0).contains(&allowed) {
            return Err(SpatialError::NotAnError { value: allowed });
        }
        let members = match counts.with_members() {
            Ok(members) => members,
            Err(why) => {
                return Ok(DistanceDecay { isolation: Err(why), exposure: Err(why), error: 0.0 });
            }
        };
        let points: Vec<Point> = (0..counts.units())
            .filter(|unit| counts.total()[*unit] > 0.0)
            .map(|unit| Point { x: places.x[unit], y: places.y[unit], unit })
            .collect();
        let near = 1.0 / beta;
        let grid = Grid::new(&points, near);
        let everybody = counts.population();
        let (mut isolation, mut exposure, mut error) = (0.0, 0.0, 0.0);
        for point in points.iter().filter(|point| counts.group()[point.unit] > 0.0) {
            let distance = |other: usize, square: f64| {
                if other == point.unit { OWN_DISTANCE * areas[other].sqrt() } else { square.sqrt() }
            };
            // Weights are taken from a distance on; that scales all of them alike.
            let around = |radius: f64, from: f64| {
                let (mut own, mut others) = (0.0, 0.0);
                grid.within(point.x, point.y, radius, |at, square| {
                    let other = grid.points()[at].unit;
                    let weight = (-beta * (distance(other, square) - from)).exp();
                    let (x, t) = (counts.group()[other], counts.total()[other]);
                    own += weight * x;
                    others += weight * (t - x);
                });
                (own, others)
            };
            let first = if allowed > 0.0 {
                let (own, others) = around(near, 0.0);
                own + others
            } else {
                0.0
            };
            let radius = (everybody / (allowed * first)).ln() / beta;
            let radius = if radius.is_finite() { radius.max(near) } else { f64::MAX.sqrt() };
            let (mut own, mut others) = around(radius, 0.0);
            let all = own + others;
            if all <= 0.0 {
                // All are so far, one's own unit too, that weights vanish: the nearest are met.
                let mut nearest = f64::INFINITY;
                grid.within(point.x, point.y, radius, |at, square| {
                    nearest = nearest.min(distance(grid.points()[at].unit, square));
                });
                (own, others) = around(radius, nearest);
            }
            let met = own + others;
            let part = counts.group()[point.unit] / members;
            isolation += part * own / met;
            exposure += part * others / met;
            let left = (-beta * radius).exp() * everybody;
            error += if left > 0.0 { part * (left / (all + left)) } else { 0.0 };
        }
        let error = if allowed > 0.0 { error } else { 0.0 };
        Ok(DistanceDecay {
            isolation: Ok(crate::numeric::unit_range(isolation)),
            exposure: Ok(crate::numeric::unit_range(exposure)),
            error,
        })
    }

    /// The share of the own group among those whom its average member meets, 0 to 1.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::NoMembers`].
    pub fn isolation(&self) -> Result<f64, Undefined> {
        self.isolation
    }

    /// The share of everybody else, 0 to 1.
    ///
    /// # Errors
    ///
    /// [`Undefined::Empty`], [`Undefined::NoMembers`].
    pub fn exposure(&self) -> Result<f64, Undefined> {
        self.exposure
    }

    /// The most that either may be off by, for what was left out: no more than was allowed.
    pub fn error(&self) -> f64 {
        self.error
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Units = Vec<(u32, u32, f64, f64, f64)>;

    fn units() -> impl Strategy<Value = Units> {
        let unit = (0u32..40, 0u32..40, 0.0..20_000.0f64, 0.0..20_000.0f64, 0.0..1e6f64);
        prop::collection::vec(unit, 1..40)
    }

    fn decay(units: &Units, beta: f64, allowed: f64) -> DistanceDecay {
        let group: Vec<f64> = units.iter().map(|unit| unit.0.into()).collect();
        let total: Vec<f64> = units.iter().map(|unit| (unit.0 + unit.1).into()).collect();
        let (x, y): (Vec<f64>, Vec<f64>) = units.iter().map(|unit| (unit.2, unit.3)).unzip();
        let areas: Vec<f64> = units.iter().map(|unit| unit.4).collect();
        let counts = TwoGroup::new(group, total).unwrap();
        DistanceDecay::new(&counts, Places::new(&x, &y).unwrap(), &areas, beta, allowed).unwrap()
    }

    /// The trap of a peer: rows instead of columns times *t*. With unequal totals it is caught, because
    /// in a city of one group everybody meets that group only.
    #[test]
    fn weights_of_a_row_sum_to_one_with_unequal_totals() {
        let units =
            vec![(100, 0, 0.0, 0.0, 4e4), (400, 0, 600.0, 0.0, 1e4), (7, 0, 0.0, 600.0, 9e4)];
        assert!((decay(&units, 0.001, 0.0).isolation().unwrap() - 1.0).abs() < 1e-12);
    }

    /// The trap of another: weights that grow with distance. Two groups far apart hardly meet.
    #[test]
    fn those_far_away_are_hardly_met() {
        let units = vec![(50, 0, 0.0, 0.0, 1e4), (0, 50, 20_000.0, 0.0, 1e4)];
        assert!(decay(&units, 0.001, 0.0).isolation().unwrap() > 0.999_999);
    }

    /// Within its own vast unit a group lives farther apart than the next unit is: that one is met.
    #[test]
    fn weights_that_vanish_leave_the_nearest() {
        let units = vec![(50, 0, 0.0, 0.0, 1e12), (0, 50, 1000.0, 0.0, 1e12)];
        for allowed in [0.0, 0.01] {
            let met = decay(&units, 1.0, allowed);
            assert_eq!((met.isolation(), met.exposure()), (Ok(0.0), Ok(1.0)));
        }
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let counts = TwoGroup::new(vec![1.0], vec![2.0]).unwrap();
        let place = Places::new(&[0.0], &[0.0]).unwrap();
        let refused = |areas: &[f64], beta, allowed| {
            DistanceDecay::new(&counts, place, areas, beta, allowed).unwrap_err()
        };
        assert_eq!(refused(&[-1.0], 1.0, 0.0), SpatialError::NotAnArea { unit: 0, area: -1.0 });
        assert_eq!(refused(&[1.0], 0.0, 0.0), SpatialError::NotPositive { value: 0.0 });
        assert_eq!(refused(&[1.0], 1.0, 2.0), SpatialError::NotAnError { value: 2.0 });
        assert_eq!(refused(&[], 1.0, 0.0), SpatialError::Length { expected: 1, found: 0 });
    }

    proptest! {
        #[test]
        fn isolation_and_exposure_sum_to_one(units in units(), beta in 1e-5..1e-2f64) {
            let met = decay(&units, beta, 0.0);
            if let (Ok(own), Ok(others)) = (met.isolation(), met.exposure()) {
                prop_assert!((own + others - 1.0).abs() < 1e-9);
            }
        }

        #[test]
        fn the_error_stays_within_its_bound_and_the_bound_within_what_was_allowed(
            units in units(), beta in 1e-4..1e-2f64, allowed in 1e-6..0.2f64,
        ) {
            let (exact, cut) = (decay(&units, beta, 0.0), decay(&units, beta, allowed));
            if let (Ok(exact), Ok(value)) = (exact.isolation(), cut.isolation()) {
                prop_assert!((exact - value).abs() <= cut.error() + 1e-12);
                prop_assert!(cut.error() <= allowed + 1e-12);
            }
        }
    }
}
