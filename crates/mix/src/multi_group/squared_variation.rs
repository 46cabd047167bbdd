//! The squared coefficient of variation *C* for several groups (Reardon & Firebaugh 2002).

use super::{comparable, variances};
use crate::numeric::unit_range;
use crate::table::Table;
use crate::undefined::Undefined;

/// The squared coefficient of variation, `C = Σ_g Σ_i t_i (p_ig − π_g)² / (T (K − 1) π_g)`
/// (Reardon & Firebaugh 2002), 0 to 1: every group weighs the same, however rare it is. With two
/// groups, the correlation ratio η².
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[80.0, 20.0], [20.0, 80.0]])?;
/// assert!((multi_group::squared_variation(&table)? - 0.36).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn squared_variation(table: &Table) -> Result<f64, Undefined> {
    let margins = comparable(table)?;
    let shares = margins.shares();
    let variances = variances(table, &shares, margins.total);
    let present = variances.iter().zip(&shares).filter(|(_, share)| **share > 0.0);
    let (mut groups, mut sum) = (0, 0.0);
    for (variance, share) in present {
        groups += 1;
        sum += variance / share;
    }
    Ok(unit_range(sum / f64::from(groups - 1)))
}
