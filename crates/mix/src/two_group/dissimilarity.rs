//! The index of dissimilarity *D* (Duncan & Duncan 1955).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// The index of dissimilarity, `D = ½ Σ |x_i/X − y_i/Y|` (Duncan & Duncan 1955), 0 to 1.
///
/// 0 where every unit has the same share of the group, 1 where no unit has both. It is the part of
/// the group that would have to move to other units for an even spread, if the others stayed and
/// units could grow and shrink; with unit sizes fixed see
/// [`minimal_exchanges`](crate::moves::minimal_exchanges). Moves among units on the same side of
/// the average do not change it, and small units raise it by chance alone.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![100.0, 60.0, 40.0, 0.0], vec![100.0; 4])?;
/// assert!((two_group::dissimilarity(&spread)? - 0.6).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn dissimilarity(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    let apart: f64 = counts.inhabited().map(|(x, t)| (x / members - (t - x) / others).abs()).sum();
    Ok(unit_range(apart / 2.0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_hand_example() {
        // Shares 0.1, 0.2, 0.5, 0.8 of equal units, P = 0.4: ½ Σ |p − P| / (4 · 0.4 · 0.6) = 25/48.
        let counts = TwoGroup::new(vec![1.0, 2.0, 5.0, 8.0], vec![10.0; 4]).unwrap();
        assert!((dissimilarity(&counts).unwrap() - 25.0 / 48.0).abs() < 1e-15);
    }

    #[test]
    fn empty_units_do_not_count() {
        let with = TwoGroup::new(vec![3.0, 0.0, 1.0], vec![4.0, 0.0, 4.0]).unwrap();
        let without = TwoGroup::new(vec![3.0, 1.0], vec![4.0, 4.0]).unwrap();
        assert_eq!(dissimilarity(&with), dissimilarity(&without));
    }
}
