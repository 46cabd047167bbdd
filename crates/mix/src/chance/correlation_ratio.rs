//! The correlation ratio that blind allocation gives.

use super::whole_units;
use crate::numeric::unit_range;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// The expected correlation ratio when the members that there are, are dealt out blindly over all
/// homes: `E[η²] = (n − 1) / (T − 1)` for `n` inhabited units.
///
/// It follows from the hypergeometric variance `t_i P (1−P) (T−t_i) / (T−1)`, is exact, and does not
/// depend on the group, only on how small units are; so members need not be whole, as they are not
/// where they come from rounded shares. 0 for a single unit.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`];
/// [`Undefined::NotWhole`] unless all totals are whole numbers.
///
/// ```
/// use wijkmix_mix::{TwoGroup, chance};
///
/// let counts = TwoGroup::new(vec![8.0, 2.0], vec![10.0, 11.0])?;
/// assert_eq!(chance::expected_correlation_ratio(&counts), Ok(0.05));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn expected_correlation_ratio(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    counts.comparable()?;
    whole_units(counts)?;
    let units = counts.inhabited().count();
    Ok(unit_range((units as f64 - 1.0) / (counts.population() - 1.0)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group::correlation_ratio;

    #[test]
    fn is_the_mean_over_all_deals() {
        // Two members over homes in units of 2, 1 and 3: all 15 pairs of homes.
        let unit_of = [0, 0, 1, 2, 2, 2];
        let (mut sum, mut deals) = (0.0, 0.0);
        for a in 0..6 {
            for b in a + 1..6 {
                let mut group = vec![0.0; 3];
                group[unit_of[a]] += 1.0;
                group[unit_of[b]] += 1.0;
                sum +=
                    correlation_ratio(&TwoGroup::new(group, vec![2.0, 1.0, 3.0]).unwrap()).unwrap();
                deals += 1.0;
            }
        }
        let counts = TwoGroup::new(vec![2.0, 0.0, 0.0], vec![2.0, 1.0, 3.0]).unwrap();
        let expected = expected_correlation_ratio(&counts).unwrap();
        assert!((sum / deals - expected).abs() < 1e-15, "{} and {expected}", sum / deals);
    }
}
