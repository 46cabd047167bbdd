//! The square root index of Hutchens (2001, 2004).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// The square root index, `O = 1 − Σ √((x_i/X)(y_i/Y))` (Hutchens 2001, 2004), 0 to 1.
///
/// It splits into parts between and within districts, like Theil's, and every move towards evenness
/// lowers it. `A_½ = 1 − (1−O)²` is the Atkinson index at ½.
///
/// Computed as `½ Σ (√(x_i/X) − √(y_i/Y))²`, which is the same and keeps its digits near evenness.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::hutchens(&spread)? - 0.2).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn hutchens(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    let apart: f64 = counts
        .inhabited()
        .map(|(x, t)| {
            let gap = (x / members).sqrt() - ((t - x) / others).sqrt();
            gap * gap
        })
        .sum();
    Ok(unit_range(apart / 2.0))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_definition() {
        let counts = TwoGroup::new(vec![3.0, 14.0, 0.0], vec![20.0, 35.0, 9.0]).unwrap();
        let (members, others) = (counts.members(), counts.others());
        let overlap: f64 =
            counts.inhabited().map(|(x, t)| (x / members * ((t - x) / others)).sqrt()).sum();
        assert!((hutchens(&counts).unwrap() - (1.0 - overlap)).abs() < 1e-15);
    }
}
