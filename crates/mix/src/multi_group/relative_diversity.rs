//! Relative diversity *R* for several groups (Carlson 1992).

use super::{comparable, interaction, variances};
use crate::numeric::unit_range;
use crate::table::Table;
use crate::undefined::Undefined;

/// Relative diversity, `R = Σ_g Σ_i t_i (p_ig − π_g)² / (T I)` (Carlson 1992; Reardon & Firebaugh
/// 2002), 0 to 1: how much likelier two neighbours are of one group than any two people, as a part of
/// the most it could be. With two groups, the correlation ratio η².
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[80.0, 20.0], [20.0, 80.0]])?;
/// assert!((multi_group::relative_diversity(&table)? - 0.36).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn relative_diversity(table: &Table) -> Result<f64, Undefined> {
    let margins = comparable(table)?;
    let shares = margins.shares();
    let variance: f64 = variances(table, &shares, margins.total).iter().sum();
    Ok(unit_range(variance / interaction(&shares)))
}
