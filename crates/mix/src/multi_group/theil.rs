//! Mutual information *M* and Theil's *H* for several groups.

use super::{comparable, margins};
use crate::numeric::{relative_log, surprise, unit_range};
use crate::table::Table;
use crate::undefined::Undefined;

/// Mutual information, `M = Σ (t_i/T) Σ_g p_ig ln(p_ig/π_g)` (Theil 1972; Mora & Ruiz-Castillo
/// 2011), in nats, from 0 to the entropy `E`. Also known as the divergence index (Roberto 2015).
///
/// How much knowing where somebody lives tells of their group. It grows with the diversity of the
/// whole; [`theil`] takes that out. Of all measures here it decomposes most plainly.
///
/// # Errors
///
/// [`Undefined::Empty`]. With one group there is nothing to tell: 0.
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[10.0, 0.0], [0.0, 10.0]])?;
/// assert!((multi_group::mutual_information(&table)? - 2f64.ln()).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn mutual_information(table: &Table) -> Result<f64, Undefined> {
    let margins = margins(table)?;
    Ok(information(table, &margins.groups, margins.total))
}

/// Theil's information theory index for several groups, `H = M / E` (Theil 1972; Reardon &
/// Firebaugh 2002), 0 to 1: how much less mixed the average unit is than the whole.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[10.0, 0.0, 0.0], [0.0, 10.0, 0.0], [0.0, 0.0, 5.0]])?;
/// assert!((multi_group::theil(&table)? - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn theil(table: &Table) -> Result<f64, Undefined> {
    let margins = comparable(table)?;
    let entropy: f64 = margins.groups.iter().map(|total| surprise(total / margins.total)).sum();
    Ok(unit_range(information(table, &margins.groups, margins.total) / entropy))
}

/// `M` from a table and its margins, of which `total` is positive.
fn information(table: &Table, groups: &[f64], total: f64) -> f64 {
    let mut sum = 0.0;
    for row in table.rows() {
        let unit: f64 = row.iter().sum();
        if unit > 0.0 {
            let share = unit / total;
            sum += row.iter().zip(groups).map(|(x, g)| relative_log(*x, g * share)).sum::<f64>();
        }
    }
    (sum / total).max(0.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn one_group_has_information_but_no_index() {
        let table = Table::from_rows(&[[3.0, 0.0], [5.0, 0.0]]).unwrap();
        assert_eq!(mutual_information(&table), Ok(0.0));
        assert_eq!(theil(&table), Err(Undefined::OnlyOneGroup));
        let empty = Table::from_rows(&[[0.0, 0.0]]).unwrap();
        assert_eq!(mutual_information(&empty), Err(Undefined::Empty));
        assert_eq!(theil(&empty), Err(Undefined::Empty));
    }
}
