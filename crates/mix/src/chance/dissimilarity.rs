//! The dissimilarity that blind allocation gives (Winship 1977).

use super::density::{binomial, hypergeometric};
use super::whole_units;
use crate::numeric::unit_range;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// The expected dissimilarity when every household belongs to the group with chance `P`, whatever
/// its unit: `E[D] = Σ_i E|B_i − t_i P| / (2 T P (1−P))`, `B_i ~ Binomial(t_i, P)` (Winship 1977).
///
/// Exact, by the closed form of the mean deviation (De Moivre; Diaconis & Zabell 1991), with
/// `m = ⌊tP⌋ + 1`: `E|B − tP| = 2 m C(t, m) P^m (1−P)^(t−m+1)`. 0 to 1, falling as units grow.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::NoMembers`], [`Undefined::OnlyOneGroup`];
/// [`Undefined::NotWhole`] unless unit totals are whole numbers.
///
/// ```
/// use wijkmix_mix::{TwoGroup, chance};
///
/// // Winship's table: units of 10, a group of one half.
/// let counts = TwoGroup::new(vec![5.0; 20], vec![10.0; 20])?;
/// assert!((chance::expected_dissimilarity(&counts)? - 0.246_093_75).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn expected_dissimilarity(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    whole_units(counts)?;
    let population = members + others;
    let (share, rest) = (members / population, others / population);
    Ok(mean_deviation(counts, |unit| {
        let m = ((unit * share).floor() + 1.0).min(unit);
        2.0 * m * rest * binomial(m, unit, share, rest)
    }))
}

/// The expected dissimilarity when the group's members that there are, are dealt out blindly over
/// all homes: the same with `H_i ~ Hypergeometric(T, X, t_i)` in the place of `B_i`.
///
/// Exact (Diaconis & Zabell 1991): with `m = ⌊tX/T⌋ + 1`,
/// `E|H − tX/T| = 2 m (T−X−t+m)/T · C(X, m) C(T−X, t−m) / C(T, t)`. 0 for a single unit, which
/// always holds everybody.
///
/// # Errors
///
/// As [`expected_dissimilarity`]; [`Undefined::NotWhole`] also unless the group's total is a whole
/// number.
///
/// ```
/// use wijkmix_mix::{TwoGroup, chance};
///
/// // One member and one other over two units of one: always fully apart.
/// let counts = TwoGroup::new(vec![1.0, 0.0], vec![1.0, 1.0])?;
/// assert!((chance::expected_dissimilarity_fixed(&counts)? - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn expected_dissimilarity_fixed(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    let (members, others) = counts.comparable()?;
    whole_units(counts)?;
    if members.fract() != 0.0 || others.fract() != 0.0 {
        return Err(Undefined::NotWhole);
    }
    let population = members + others;
    Ok(mean_deviation(counts, |unit| {
        let m = (unit * (members / population)).floor() + 1.0;
        let left = (others - unit + m) / population;
        if left > 0.0 { 2.0 * m * left * hypergeometric(m, members, others, unit) } else { 0.0 }
    }))
}

/// Unit sizes up to which a deviation is remembered: many units are of one size, above all where
/// sizes are rounded, and the probabilities in it are most of the work.
const REMEMBERED: f64 = 65_536.0;

/// `Σ_i deviation(t_i) / (2 T P (1−P))`, for a table where both groups have members and all `t_i` are
/// whole numbers.
fn mean_deviation(counts: &TwoGroup<'_>, deviation: impl Fn(f64) -> f64) -> f64 {
    let small = |unit: f64| unit < REMEMBERED;
    let largest = counts.total().iter().copied().filter(|&unit| small(unit)).fold(0.0, f64::max);
    // 0 stands for "not yet", so a deviation that is 0 is worked out again, which is cheap.
    let mut known = vec![0.0; largest as usize + 1];
    let mut sum = 0.0;
    for (_, unit) in counts.inhabited() {
        sum += match known.get_mut(unit as usize) {
            Some(known) if small(unit) => {
                if *known == 0.0 {
                    *known = deviation(unit);
                }
                *known
            }
            _ => deviation(unit),
        };
    }
    unit_range(sum / (2.0 * counts.members() * (counts.others() / counts.population())))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group::dissimilarity;

    /// Every way to give `members` of the group to units of the given sizes, with its weight.
    fn deals(
        sizes: &[u32],
        members: u32,
        done: &mut Vec<u32>,
        weight: f64,
        each: &mut impl FnMut(&[u32], f64),
    ) {
        match sizes.split_first() {
            None if members == 0 => each(done, weight),
            None => {}
            Some((&size, rest)) => {
                for x in 0..=size.min(members) {
                    let ways: f64 =
                        (0..x).map(|i| f64::from(size - i) / f64::from(i + 1)).product();
                    done.push(x);
                    deals(rest, members - x, done, weight * ways, each);
                    done.pop();
                }
            }
        }
    }

    #[test]
    fn fixed_margins_are_the_mean_over_all_deals() {
        let sizes = [3, 5, 2, 4];
        let total: Vec<f64> = sizes.map(f64::from).to_vec();
        for members in 1..14 {
            let (mut sum, mut weights) = (0.0, 0.0);
            deals(&sizes, members, &mut Vec::new(), 1.0, &mut |group, weight| {
                let group: Vec<f64> = group.iter().copied().map(f64::from).collect();
                sum += weight * dissimilarity(&TwoGroup::new(group, &total[..]).unwrap()).unwrap();
                weights += weight;
            });
            // Which units they are in does not matter: only the margins are read.
            let mut left = f64::from(members);
            let group: Vec<f64> = total
                .iter()
                .map(|t| {
                    let here = left.min(*t);
                    left -= here;
                    here
                })
                .collect();
            let counts = TwoGroup::new(group, &total[..]).unwrap();
            let got = expected_dissimilarity_fixed(&counts).unwrap();
            assert!((got - sum / weights).abs() < 1e-12, "{members}: {got} and {}", sum / weights);
        }
    }

    #[test]
    fn draws_whole_households_only() {
        let counts = TwoGroup::new(vec![1.0, 2.0], vec![2.5, 4.0]).unwrap();
        assert_eq!(expected_dissimilarity(&counts), Err(Undefined::NotWhole));
        let counts = TwoGroup::new(vec![1.5, 2.0], vec![3.0, 4.0]).unwrap();
        assert!(expected_dissimilarity(&counts).is_ok());
        assert_eq!(expected_dissimilarity_fixed(&counts), Err(Undefined::NotWhole));
    }

    #[test]
    fn larger_units_leave_less_to_chance() {
        let of = |size: f64| TwoGroup::new(vec![size / 4.0; 8], vec![size; 8]).unwrap();
        let floors = [4.0, 40.0, 400.0, 4e6].map(|size| expected_dissimilarity(&of(size)).unwrap());
        assert!(floors.windows(2).all(|pair| pair[1] < pair[0]), "{floors:?}");
    }
}
