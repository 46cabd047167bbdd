//! How mixed one place is in itself, whatever is around it.
//!
//! The same functions serve a neighbourhood ([`Table::unit`](crate::Table::unit)) and a whole city
//! ([`Table::composition`](crate::Table::composition)). Shares are π_g; absent groups do not count.

use crate::composition::Composition;
use crate::numeric::{surprise, unit_range};
use crate::undefined::Undefined;

/// Shannon's entropy, `E = −Σ π_g ln π_g` (Theil 1972), in nats.
///
/// 0 where there is one group, `ln K` where *K* groups are of equal size: how hard it is to guess
/// the group of somebody met at random.
///
/// # Errors
///
/// [`Undefined::Empty`].
///
/// ```
/// use wijkmix_mix::{Composition, diversity};
///
/// let even = Composition::new(vec![50.0, 50.0, 0.0])?;
/// assert!((diversity::entropy(&even)? - 2f64.ln()).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn entropy(place: &Composition<'_>) -> Result<f64, Undefined> {
    Ok(place.shares()?.map(surprise).sum::<f64>().max(0.0))
}

/// Entropy as a part of the most it could be with the groups present, `E / ln K`: 0 to 1.
///
/// # Errors
///
/// [`Undefined::Empty`]; [`Undefined::OnlyOneGroup`], where the most it could be is 0.
///
/// ```
/// use wijkmix_mix::{Composition, diversity};
///
/// let even = Composition::new(vec![50.0, 50.0, 0.0])?;
/// assert!((diversity::normalised_entropy(&even)? - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn normalised_entropy(place: &Composition<'_>) -> Result<f64, Undefined> {
    let entropy = entropy(place)?;
    match place.groups_present() {
        0 => Err(Undefined::Empty),
        1 => Err(Undefined::OnlyOneGroup),
        present => Ok(unit_range(entropy / (present as f64).ln())),
    }
}

/// Simpson's interaction index, `I = Σ π_g (1 − π_g)` (Simpson 1949): the probability that two
/// people drawn at random, with replacement, belong to different groups. 0 to `1 − 1/K`.
///
/// # Errors
///
/// [`Undefined::Empty`].
///
/// ```
/// use wijkmix_mix::{Composition, diversity};
///
/// let place = Composition::new(vec![75.0, 25.0])?;
/// assert_eq!(diversity::simpson_interaction(&place), Ok(0.375));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn simpson_interaction(place: &Composition<'_>) -> Result<f64, Undefined> {
    Ok(unit_range(place.shares()?.map(|share| share * (1.0 - share)).sum()))
}

/// Simpson's concentration, `Σ π_g² = 1 − I`: the probability that two people drawn at random, with
/// replacement, belong to the same group. `1/K` to 1.
///
/// # Errors
///
/// [`Undefined::Empty`].
///
/// ```
/// use wijkmix_mix::{Composition, diversity};
///
/// let place = Composition::new(vec![75.0, 25.0])?;
/// assert_eq!(diversity::simpson_concentration(&place), Ok(0.625));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn simpson_concentration(place: &Composition<'_>) -> Result<f64, Undefined> {
    Ok(unit_range(place.shares()?.map(|share| share * share).sum()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_group_is_no_mix() {
        let one = Composition::new(vec![0.0, 7.0]).unwrap();
        assert_eq!(entropy(&one), Ok(0.0));
        assert_eq!(normalised_entropy(&one), Err(Undefined::OnlyOneGroup));
        assert_eq!(simpson_interaction(&one), Ok(0.0));
        assert_eq!(simpson_concentration(&one), Ok(1.0));
        let nobody = Composition::new(vec![0.0, 0.0]).unwrap();
        assert_eq!(normalised_entropy(&nobody), Err(Undefined::Empty));
    }

    proptest! {
        #[test]
        fn equal_groups_are_the_most_mixed(counts in prop::collection::vec(0.5..100.0f64, 2..6)) {
            let k = counts.len() as f64;
            let place = Composition::new(counts).unwrap();
            prop_assert!(entropy(&place).unwrap() <= k.ln() + 1e-12);
            prop_assert!(simpson_interaction(&place).unwrap() <= 1.0 - 1.0 / k + 1e-12);
            let (i, c) = (simpson_interaction(&place).unwrap(), simpson_concentration(&place).unwrap());
            prop_assert!((i + c - 1.0).abs() < 1e-12);
        }
    }
}
