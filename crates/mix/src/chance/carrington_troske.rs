//! Dissimilarity beyond chance (Carrington & Troske 1997).

use super::expected_dissimilarity;
use crate::two_group::{TwoGroup, dissimilarity};
use crate::undefined::Undefined;

/// Dissimilarity beyond chance, −1 to 1 (Carrington & Troske 1997), with the binomial `E[D]`:
/// `(D − E[D]) / (1 − E[D])` where `D ≥ E[D]`, else `(D − E[D]) / E[D]`.
///
/// 0 is what blind allocation gives on average, 1 fully apart, and below 0 the spread is more even
/// than chance would make it. Where units are so small that blind allocation itself sets everybody
/// fully apart, there is nothing beyond chance: 0.
///
/// # Errors
///
/// As [`expected_dissimilarity`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, chance};
///
/// let even = TwoGroup::new(vec![5.0; 20], vec![10.0; 20])?;
/// assert_eq!(chance::beyond_chance(&even), Ok(-1.0));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn beyond_chance(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let expected = expected_dissimilarity(counts)?;
    let excess = dissimilarity(counts)? - expected;
    let most = if excess >= 0.0 { 1.0 - expected } else { expected };
    Ok(if most > 0.0 { (excess / most).clamp(-1.0, 1.0) } else { 0.0 })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn full_separation_is_all_beyond_chance() {
        let apart = TwoGroup::new(vec![10.0, 0.0, 10.0], vec![10.0, 10.0, 10.0]).unwrap();
        assert_eq!(beyond_chance(&apart), Ok(1.0));
    }

    #[test]
    fn units_of_one_are_apart_by_chance_alone() {
        let single = TwoGroup::new(vec![1.0, 0.0, 0.0, 1.0], vec![1.0; 4]).unwrap();
        assert!((expected_dissimilarity(&single).unwrap() - 1.0).abs() < 1e-15);
        assert_eq!(beyond_chance(&single), Ok(0.0));
    }
}
