//! Gorard's index under blind allocation.

use super::expected_dissimilarity;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// The expected value of [`gorard`](crate::two_group::gorard) if every household were drawn by itself with
/// the group's share *P*: `E[GS] = (1 − P) · E[D]`, since with *P* given both are the same mean absolute
/// deviation, scaled (Winship 1977 for that of D). From 0 to 1 − P.
///
/// # Errors
///
/// As [`expected_dissimilarity`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, chance};
///
/// // Two units of one household each: one is always the other's opposite, or both are alike.
/// let counts = TwoGroup::new(vec![1.0, 0.0], vec![1.0, 1.0])?;
/// let floor = chance::expected_gorard(&counts)?;
/// assert!((floor - 0.5 * chance::expected_dissimilarity(&counts)?).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn expected_gorard(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    Ok(expected_dissimilarity(counts)? * (1.0 - counts.share()?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Every outcome of three units of two households with P = ½, by its probability.
    #[test]
    fn is_the_mean_over_all_outcomes() {
        let counts = TwoGroup::new(vec![2.0, 1.0, 0.0], vec![2.0; 3]).unwrap();
        let mut mean = 0.0;
        for outcome in 0u32..64 {
            let members = |unit: u32| f64::from((outcome >> (2 * unit) & 3).count_ones());
            // With P given, GS is the absolute deviation from P · t, over 2 · P · T.
            let apart: f64 = (0..3).map(|unit| (members(unit) - 1.0).abs()).sum();
            mean += apart / (2.0 * 0.5 * 6.0) / 64.0;
        }
        assert!((expected_gorard(&counts).unwrap() - mean).abs() < 1e-12);
    }
}
