//! Isolation *xPx* and exposure *xPy* (Bell 1954; Lieberson 1981).

use super::TwoGroup;
use crate::numeric::unit_range;
use crate::undefined::Undefined;

/// Isolation, `xPx = Σ (x_i/X)(x_i/t_i)` (Bell 1954; Lieberson 1981): the share of the group in the
/// unit of its average member. From `P`, where the spread is even, to 1.
///
/// It rises with the size of the group, so two cities compare only with that in mind, or by
/// [`correlation_ratio`](super::correlation_ratio).
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`]. A city of one group has isolation 1.
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::isolation(&spread)? - 0.68).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn isolation(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let members = counts.with_members()?;
    Ok(unit_range(counts.inhabited().map(|(x, t)| x / members * (x / t)).sum()))
}

/// Exposure, `xPy = Σ (x_i/X)(y_i/t_i) = 1 − xPx` (Bell 1954; Lieberson 1981): the share of the
/// others in the unit of the group's average member. From 0 to `1 − P`.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`]. In a city of one group there is nobody else to
/// be exposed to: 0.
///
/// ```
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((two_group::exposure(&spread)? - 0.32).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn exposure(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let members = counts.with_members()?;
    Ok(unit_range(counts.inhabited().map(|(x, t)| x / members * ((t - x) / t)).sum()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_city_of_one_group_lives_among_itself() {
        let counts = TwoGroup::new(vec![20.0, 35.0], vec![20.0, 35.0]).unwrap();
        assert_eq!(isolation(&counts), Ok(1.0));
        assert_eq!(exposure(&counts), Ok(0.0));
    }

    #[test]
    fn nobody_is_isolated_in_an_absent_group() {
        let counts = TwoGroup::new(vec![0.0, 0.0], vec![20.0, 35.0]).unwrap();
        assert_eq!(isolation(&counts), Err(Undefined::NoMembers));
        assert_eq!(exposure(&counts), Err(Undefined::NoMembers));
    }
}
