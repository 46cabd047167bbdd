//! The correlation ratio *η²*, isolation with the size of the group taken out (Bell 1954).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// The correlation ratio, `η² = (xPx − P) / (1 − P) = Σ t_i (p_i − P)² / (T P (1−P))`
/// (Bell 1954; Massey & Denton 1988), 0 to 1.
///
/// The part of the variance of membership that lies between units: how much more isolated the group
/// is than its size explains. Computed as the sum of squares, which cannot fall below 0.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::correlation_ratio(&spread)? - 0.36).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn correlation_ratio(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    let population = members + others;
    let share = members / population;
    // One deviation is taken in units of P, lest its square vanish for a very rare group.
    let scatter: f64 = counts
        .inhabited()
        .map(|(x, t)| {
            let deviation = x / t - share;
            t / population * (deviation * (deviation / share))
        })
        .sum();
    Ok(unit_range(scatter / (others / population)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group::isolation;

    #[test]
    fn is_isolation_beyond_the_share() {
        let counts = TwoGroup::new(vec![3.0, 14.0, 0.0], vec![20.0, 35.0, 9.0]).unwrap();
        let share = counts.share().unwrap();
        let expected = (isolation(&counts).unwrap() - share) / (1.0 - share);
        assert!((correlation_ratio(&counts).unwrap() - expected).abs() < 1e-14);
    }
}
