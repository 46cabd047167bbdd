//! What each unit adds to the whole, and how it differs from it.
//!
//! Results hold one entry a unit, in order, and `None` for empty units.

use crate::composition::Composition;
use crate::diversity;
use crate::numeric::relative_log;
use crate::table::Table;

/// Each unit's divergence from the whole, `L_i = Σ_g p_ig ln(p_ig/π_g)`, in nats, 0 or more
/// (Alonso-Villar & del Río 2010; Mora & Ruiz-Castillo 2011; Roberto 2015).
///
/// 0 where a unit has the mix of the whole. Weighted by `t_i/T` the units add up to
/// [`mutual_information`](crate::multi_group::mutual_information), so this says where an index
/// comes from.
///
/// ```
/// use wijkmix_mix::{Table, local};
///
/// let table = Table::from_rows(&[[10.0, 10.0], [0.0, 0.0], [20.0, 20.0]])?;
/// assert_eq!(local::divergence(&table), [Some(0.0), None, Some(0.0)]);
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn divergence(table: &Table) -> Vec<Option<f64>> {
    let groups = table.group_totals();
    let total: f64 = groups.iter().sum();
    each_inhabited(table, |row, unit| {
        let share = unit / total;
        let sum: f64 = row.iter().zip(&groups).map(|(x, g)| relative_log(*x, g * share)).sum();
        (sum / unit).max(0.0)
    })
}

/// Each unit's entropy, `E_i = −Σ_g p_ig ln p_ig`, in nats (Theil 1972): how mixed it is in itself,
/// whatever the whole is.
///
/// ```
/// use wijkmix_mix::{Table, local};
///
/// let table = Table::from_rows(&[[10.0, 0.0], [0.0, 0.0]])?;
/// assert_eq!(local::entropy(&table), [Some(0.0), None]);
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn entropy(table: &Table) -> Vec<Option<f64>> {
    table.rows().map(|row| diversity::entropy(&Composition::trusted(row.into())).ok()).collect()
}

/// The location quotients of one group, `p_ig/π_g`, 0 or more (Isard 1960): how many times the share
/// in the unit is that of the whole. `None` for empty units, and for all where the group is absent
/// or not in the table.
///
/// ```
/// use wijkmix_mix::{Table, local};
///
/// let table = Table::from_rows(&[[30.0, 10.0], [10.0, 30.0]])?;
/// assert_eq!(local::location_quotient(&table, 0), [Some(1.5), Some(0.5)]);
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn location_quotient(table: &Table, group: usize) -> Vec<Option<f64>> {
    let groups = table.group_totals();
    let total: f64 = groups.iter().sum();
    match groups.get(group) {
        Some(&members) if members > 0.0 => {
            let share = members / total;
            each_inhabited(table, |row, unit| row[group] / unit / share)
        }
        _ => vec![None; table.units()],
    }
}

/// A value for each unit where anybody lives, from its row and its total.
fn each_inhabited(table: &Table, value: impl Fn(&[f64], f64) -> f64) -> Vec<Option<f64>> {
    let unit = |row: &[f64]| {
        let total: f64 = row.iter().sum();
        (total > 0.0).then(|| value(row, total))
    };
    table.rows().map(unit).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_group_has_no_quotient() {
        let table = Table::from_rows(&[[3.0, 0.0], [5.0, 0.0]]).unwrap();
        assert_eq!(location_quotient(&table, 1), [None, None]);
        assert_eq!(location_quotient(&table, 9), [None, None]);
        assert_eq!(location_quotient(&table, 0), [Some(1.0), Some(1.0)]);
    }
}
