//! The Gini index for several groups (Reardon & Firebaugh 2002).

use super::{comparable, interaction};
use crate::numeric::unit_range;
use crate::table::Table;
use crate::two_group::sorted_gini;
use crate::undefined::Undefined;

/// The Gini index for several groups, `G = Σ_g Σ_i Σ_j t_i t_j |p_ig − p_jg| / (2 T² I)`
/// (Reardon & Firebaugh 2002), 0 to 1.
///
/// Computed as the mean of each group's index against the rest, weighted by `π_g (1 − π_g)`: one
/// sort a group.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[10.0, 0.0, 0.0], [0.0, 10.0, 0.0], [0.0, 0.0, 5.0]])?;
/// assert!((multi_group::gini(&table)? - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gini(table: &Table) -> Result<f64, Undefined> {
    let margins = comparable(table)?;
    let shares = margins.shares();
    let mut units = Vec::with_capacity(table.units());
    let mut sum = 0.0;
    for (group, (&members, &share)) in margins.groups.iter().zip(&shares).enumerate() {
        let others = margins.total - members;
        if members <= 0.0 || others <= 0.0 {
            continue;
        }
        units.clear();
        units.extend(table.rows().filter_map(|row| {
            let unit: f64 = row.iter().sum();
            (unit > 0.0).then(|| (row[group] / unit, unit))
        }));
        sum += share * (1.0 - share) * sorted_gini(&mut units, members, others);
    }
    Ok(unit_range(sum / interaction(&shares)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn sorting_gives_the_definition() {
        let rows = [[3.0, 1.0, 6.0], [0.0, 8.0, 2.0], [0.0, 0.0, 0.0], [5.0, 5.0, 1.0]];
        let table = Table::from_rows(&rows).unwrap();
        let totals = table.unit_totals();
        let shares = comparable(&table).unwrap().shares();
        let population: f64 = totals.iter().sum();
        let mut sum = 0.0;
        for (a, t) in rows.iter().zip(&totals).filter(|(_, t)| **t > 0.0) {
            for (b, u) in rows.iter().zip(&totals).filter(|(_, u)| **u > 0.0) {
                sum += a.iter().zip(b).map(|(x, z)| t * u * (x / t - z / u).abs()).sum::<f64>();
            }
        }
        let expected = sum / (2.0 * population * population * interaction(&shares));
        assert!((gini(&table).unwrap() - expected).abs() < 1e-14);
    }
}
