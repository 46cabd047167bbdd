//! Isolation under blind allocation.

use super::expected_correlation_ratio;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// The expected value of [`isolation`](crate::two_group::isolation) under blind allocation, from that of η²:
/// `E[xPx] = P + (1 − P) · E[η²]`, since `η² = (xPx − P)/(1 − P)` (Bell 1954). From P to 1.
///
/// # Errors
///
/// As [`expected_correlation_ratio`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, chance, two_group};
///
/// let counts = TwoGroup::new(vec![60.0, 40.0], vec![100.0, 100.0])?;
/// let floor = chance::expected_isolation(&counts)?;
/// assert!(0.5 < floor && floor < two_group::isolation(&counts)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn expected_isolation(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let share = counts.share()?;
    Ok(share + (1.0 - share) * expected_correlation_ratio(counts)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn units_of_one_live_among_themselves() {
        // Whoever is alone in a unit is isolated whatever the allocation.
        let counts = TwoGroup::new(vec![1.0, 0.0, 1.0, 0.0], vec![1.0; 4]).unwrap();
        assert!((expected_isolation(&counts).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn without_members_there_is_no_floor() {
        let counts = TwoGroup::new(vec![0.0], vec![5.0]).unwrap();
        assert!(expected_isolation(&counts).is_err());
    }
}
