//! The Gini index of segregation and the curve it is read from (Duncan & Duncan 1955).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// The Gini index, `G = Σ_i Σ_j t_i t_j |p_i − p_j| / (2 T² P (1−P))` (Duncan & Duncan 1955), 0 to 1.
///
/// The mean difference in the group's share between all pairs of units, as a part of the most it
/// could be; also twice the area between the segregation curve and the diagonal. Every move towards
/// evenness lowers it. At least *D* and at most `1 − (1−D)²`.
///
/// Computed by sorting the units by share, in n log n.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::gini(&spread)? - 0.6).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gini(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    let mut units: Vec<(f64, f64)> = counts.inhabited().map(|(x, t)| (x / t, t)).collect();
    Ok(sorted_gini(&mut units, members, others))
}

/// Gini from each inhabited unit's share and total, which it sorts, and from `X` and `Y`.
pub(crate) fn sorted_gini(units: &mut [(f64, f64)], members: f64, others: f64) -> f64 {
    units.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let (mut group_below, mut area) = (0.0, 0.0);
    for &(share, total) in units.iter() {
        let group = share * total / members;
        area += (2.0 * group_below + group) * ((1.0 - share) * total / others);
        group_below += group;
    }
    unit_range(1.0 - area)
}

/// The segregation curve (Duncan & Duncan 1955): walking through the units from the lowest share of
/// the group to the highest, the part of the others passed and the part of the group passed.
///
/// From (0, 0) to (1, 1), one point more than there are inhabited units, never above the diagonal,
/// which is the even spread. *D* is the largest distance below the diagonal.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![75.0, 25.0], vec![100.0, 100.0])?;
/// assert_eq!(two_group::segregation_curve(&spread)?, [(0.0, 0.0), (0.75, 0.25), (1.0, 1.0)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn segregation_curve(counts: &TwoGroup<'_>) -> Result<Vec<(f64, f64)>, Undefined> {
    let (members, others) = counts.comparable()?;
    let mut units: Vec<(f64, f64)> = counts.inhabited().collect();
    units.sort_unstable_by(|a, b| (a.0 / a.1).total_cmp(&(b.0 / b.1)));
    let (mut group, mut rest) = (0.0, 0.0);
    let mut curve = Vec::with_capacity(units.len() + 1);
    curve.push((0.0, 0.0));
    curve.extend(units.iter().map(|(x, t)| {
        group += x;
        rest += t - x;
        (unit_range(rest / others), unit_range(group / members))
    }));
    // Added up in another order than X and Y were, the end may miss (1, 1) by a last digit.
    if let Some(end) = curve.last_mut() {
        *end = (1.0, 1.0);
    }
    Ok(curve)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group::dissimilarity;
    use proptest::prelude::*;

    fn counts() -> impl Strategy<Value = TwoGroup<'static>> {
        prop::collection::vec((0u32..100, 0u32..100), 1..20)
            .prop_map(|cells| {
                let group: Vec<f64> = cells.iter().map(|c| f64::from(c.0)).collect();
                let total: Vec<f64> = cells.iter().map(|c| f64::from(c.0 + c.1)).collect();
                TwoGroup::new(group, total).unwrap()
            })
            .prop_filter("two groups", |counts| counts.comparable().is_ok())
    }

    /// The definition, over all pairs.
    fn by_pairs(counts: &TwoGroup<'_>) -> f64 {
        let mut sum = 0.0;
        for (x, t) in counts.inhabited() {
            for (z, u) in counts.inhabited() {
                sum += t * u * (x / t - z / u).abs();
            }
        }
        sum / (2.0 * counts.members() * counts.others())
    }

    proptest! {
        #[test]
        fn sorting_gives_the_definition(counts in counts()) {
            prop_assert!((gini(&counts).unwrap() - by_pairs(&counts)).abs() < 1e-12);
        }

        #[test]
        fn the_curve_holds_both_indices(counts in counts()) {
            let curve = segregation_curve(&counts).unwrap();
            let depth = curve.iter().map(|(rest, group)| rest - group).fold(0.0, f64::max);
            prop_assert!((depth - dissimilarity(&counts).unwrap()).abs() < 1e-12);
            let area: f64 = curve.windows(2).map(|w| (w[1].0 - w[0].0) * (w[0].1 + w[1].1)).sum();
            prop_assert!((1.0 - area - gini(&counts).unwrap()).abs() < 1e-12);
        }

        #[test]
        fn lies_between_its_bounds_in_d(counts in counts()) {
            let (g, d) = (gini(&counts).unwrap(), dissimilarity(&counts).unwrap());
            prop_assert!(d <= g + 1e-12 && g <= 1.0 - (1.0 - d) * (1.0 - d) + 1e-12);
        }
    }
}
