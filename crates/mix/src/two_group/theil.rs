//! Theil's information theory index *H* for two groups (Theil & Finizza 1971).

use super::TwoGroup;
use crate::numeric::{relative_log, surprise, unit_range};
use crate::undefined::Undefined;

/// Theil's information theory index, `H = Σ t_i (E − E_i) / (T E)` with the entropies
/// `E = −P ln P − (1−P) ln(1−P)` of all and `E_i` of each unit (Theil & Finizza 1971), 0 to 1.
///
/// How much less mixed the average unit is than the whole. Every move towards evenness lowers it,
/// and it splits exactly into a part between districts and a part within them.
///
/// Computed as the mean divergence of the units from the whole over `E`, which is the same and does
/// not lose digits where the spread is nearly even.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// // The same D of 0.6 as in the example there, but fewer units without one of the groups.
/// let spread = TwoGroup::new(vec![80.0, 80.0, 20.0, 20.0], vec![100.0; 4])?;
/// assert!((two_group::theil(&spread)? - 0.278_071_905).abs() < 1e-9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn theil(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    let population = members + others;
    let (share, rest) = (members / population, others / population);
    let divergence: f64 = counts
        .inhabited()
        .map(|(x, t)| relative_log(x, share * t) + relative_log(t - x, rest * t))
        .sum();
    Ok(unit_range(divergence / (population * (surprise(share) + surprise(rest)))))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn reaches_both_ends() {
        let apart = TwoGroup::new(vec![7.0, 0.0, 2.0], vec![7.0, 5.0, 2.0]).unwrap();
        assert!((theil(&apart).unwrap() - 1.0).abs() < 1e-15);
        let even = TwoGroup::new(vec![1.0, 10.0], vec![4.0, 40.0]).unwrap();
        assert_eq!(theil(&even), Ok(0.0));
    }

    #[test]
    fn keeps_its_digits_near_evenness() {
        // Units 0.5 ± ε: divergence 2ε² + O(ε⁴), so H = 2ε² / ln 2.
        let counts = TwoGroup::new(vec![0.5 + 1e-6, 0.5 - 1e-6], vec![1.0, 1.0]).unwrap();
        let expected = 2e-12 / std::f64::consts::LN_2;
        assert!((theil(&counts).unwrap() / expected - 1.0).abs() < 1e-3);
    }
}
