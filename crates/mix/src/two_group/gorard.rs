//! Gorard's segregation index *GS* (Gorard 2000).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// Gorard's index, `GS = ½ Σ |x_i/X − t_i/T| = D (1 − P)` (Gorard 2000), from 0 to `1 − P`.
///
/// The part of the group that would have to exchange places with others for an even spread, units
/// keeping their size. Unlike *D* it depends on the group's share, and differs between the two groups.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`]. In a city of one group it is 0.
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::gorard(&spread)? - 0.3).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gorard(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let members = counts.with_members()?;
    let population = counts.population();
    let apart: f64 = counts.inhabited().map(|(x, t)| (x / members - t / population).abs()).sum();
    Ok(unit_range(apart / 2.0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group::dissimilarity;

    #[test]
    fn is_dissimilarity_times_the_rest() {
        let counts = TwoGroup::new(vec![3.0, 14.0, 0.0], vec![20.0, 35.0, 9.0]).unwrap();
        let expected = dissimilarity(&counts).unwrap() * (1.0 - counts.share().unwrap());
        assert!((gorard(&counts).unwrap() - expected).abs() < 1e-15);
    }

    #[test]
    fn a_city_of_one_group_is_even() {
        let counts = TwoGroup::new(vec![3.0, 14.0], vec![3.0, 14.0]).unwrap();
        assert_eq!(gorard(&counts), Ok(0.0));
    }
}
