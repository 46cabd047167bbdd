//! The Atkinson index of segregation (James & Taeuber 1985).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// The shape parameter *b* of the Atkinson index, strictly between 0 and 1: below ½ units with few
/// of the group weigh more, above ½ units with many.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Shape(f64);

impl Shape {
    /// Both ends alike, `b = ½`.
    pub const EVEN: Shape = Shape(0.5);

    /// A shape parameter; `None` unless `0 < b < 1`.
    pub fn new(b: f64) -> Option<Shape> {
        (b > 0.0 && b < 1.0).then_some(Shape(b))
    }

    /// The parameter *b*.
    pub fn get(self) -> f64 {
        self.0
    }
}

/// The Atkinson index, `A_b = 1 − P/(1−P) · (Σ (1−p_i)^(1−b) p_i^b t_i / (P T))^(1/(1−b))`
/// (James & Taeuber 1985), 0 to 1.
///
/// Evenness with a choice of where it matters most. Every move towards evenness lowers it. Computed
/// as the same in a form without P: `1 − (Σ (y_i/Y)^(1−b) (x_i/X)^b)^(1/(1−b))`.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group::{self, Shape}};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::atkinson(&spread, Shape::EVEN)? - 0.36).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn atkinson(counts: &TwoGroup<'_>, shape: Shape) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    let b = shape.get();
    let overlap: f64 = counts
        .inhabited()
        .filter(|&(x, t)| x > 0.0 && t > x)
        .map(|(x, t)| {
            let (group, rest) = (x / members, (t - x) / others);
            rest * (group / rest).powf(b)
        })
        .sum();
    Ok(unit_range(1.0 - overlap.powf(1.0 / (1.0 - b))))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group::hutchens;

    #[test]
    fn takes_no_shape_outside_its_range() {
        for b in [0.0, 1.0, -0.5, f64::NAN] {
            assert_eq!(Shape::new(b), None);
        }
    }

    #[test]
    fn follows_the_definition() {
        let counts = TwoGroup::new(vec![3.0, 14.0, 0.0], vec![20.0, 35.0, 9.0]).unwrap();
        let (p, t) = (counts.share().unwrap(), counts.population());
        for b in [0.1, 0.5, 0.9] {
            let sum: f64 = counts
                .inhabited()
                .map(|(x, t)| (1.0 - x / t).powf(1.0 - b) * (x / t).powf(b) * t)
                .sum();
            let expected = 1.0 - p / (1.0 - p) * (sum / (p * t)).powf(1.0 / (1.0 - b));
            let got = atkinson(&counts, Shape::new(b).unwrap()).unwrap();
            assert!((got - expected).abs() < 1e-14, "b = {b}: {got} and {expected}");
        }
    }

    #[test]
    fn at_one_half_it_is_the_square_root_index() {
        let counts = TwoGroup::new(vec![3.0, 14.0, 0.0], vec![20.0, 35.0, 9.0]).unwrap();
        let overlap = 1.0 - hutchens(&counts).unwrap();
        let got = atkinson(&counts, Shape::EVEN).unwrap();
        assert!((got - (1.0 - overlap * overlap)).abs() < 1e-15);
    }
}
