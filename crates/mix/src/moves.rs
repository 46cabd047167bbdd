//! How many households must move for an even spread.

use crate::two_group::{TwoGroup, dissimilarity};
use crate::undefined::Undefined;

/// The fewest exchanges that make the group's share the same in every unit, all units keeping their
/// size: `½ Σ |x_i − P t_i| = D · X · (1 − P)`.
///
/// An exchange is one member of the group and one other household changing places, so twice as many
/// households move. This is the least over all ways to do it (a transport problem whose supply and
/// demand are the [`surplus`]es). Even shares need not be whole households, so neither need this.
/// 0 where there is only one group or none.
///
/// # Errors
///
/// [`Undefined::Empty`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, moves};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert_eq!(moves::minimal_exchanges(&spread), Ok(30.0));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn minimal_exchanges(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    Ok(surplus(counts)?.map(f64::abs).sum::<f64>() / 2.0)
}

/// What each unit has of the group beyond an even spread, `x_i − P t_i`, in the order of the units:
/// positive where members must leave, negative where they must come, 0 in empty units. They sum to 0.
///
/// # Errors
///
/// [`Undefined::Empty`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, moves};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert_eq!(moves::surplus(&spread)?.collect::<Vec<_>>(), [30.0, -30.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn surplus(counts: &TwoGroup<'_>) -> Result<impl Iterator<Item = f64>, Undefined> {
    let share = counts.share()?;
    Ok(counts.group().iter().zip(counts.total()).map(move |(x, t)| x - share * t))
}

/// How many members of the group would move if the others stayed where they are and units could
/// grow and shrink: `D · X`. What is often, and not quite rightly, said of *D*.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{TwoGroup, moves};
///
/// let spread = TwoGroup::new(vec![80.0, 20.0], vec![100.0, 100.0])?;
/// assert!((moves::group_moves(&spread)? - 60.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn group_moves(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    Ok(dissimilarity(counts)? * counts.members())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_group_has_nothing_to_exchange() {
        let all = TwoGroup::new(vec![20.0, 5.0], vec![20.0, 5.0]).unwrap();
        assert_eq!(minimal_exchanges(&all), Ok(0.0));
        assert_eq!(group_moves(&all), Err(Undefined::OnlyOneGroup));
        let nobody = TwoGroup::new(vec![0.0], vec![0.0]).unwrap();
        assert_eq!(minimal_exchanges(&nobody), Err(Undefined::Empty));
    }

    proptest! {
        #[test]
        fn carrying_them_out_makes_the_spread_even(
            units in prop::collection::vec((0u32..200, 1u32..200), 2..20),
        ) {
            let x: Vec<f64> = units.iter().map(|u| f64::from(u.0)).collect();
            let t: Vec<f64> = units.iter().map(|u| f64::from(u.0 + u.1)).collect();
            let counts = TwoGroup::new(&x[..], &t[..]).unwrap();
            prop_assume!(counts.members() > 0.0);
            let surplus: Vec<f64> = surplus(&counts).unwrap().collect();
            let after: Vec<f64> = x.iter().zip(&surplus).map(|(x, s)| (x - s).max(0.0)).collect();
            let even = TwoGroup::new(after, &t[..]).unwrap();
            prop_assert!(dissimilarity(&even).unwrap() < 1e-9);
            // Nobody leaves and comes: what is given is what is taken, and both are the exchanges.
            let given: f64 = surplus.iter().filter(|s| **s > 0.0).sum();
            let exchanges = minimal_exchanges(&counts).unwrap();
            prop_assert!((given - exchanges).abs() < 1e-6);
            let d = dissimilarity(&counts).unwrap();
            let expected = d * counts.members() * (1.0 - counts.share().unwrap());
            prop_assert!((exchanges - expected).abs() < 1e-6);
        }
    }
}
