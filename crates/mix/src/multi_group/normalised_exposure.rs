//! Normalised exposure *P* for several groups (James 1986).

use super::{comparable, variances};
use crate::numeric::unit_range;
use crate::table::Table;
use crate::undefined::Undefined;

/// Normalised exposure, `P = Σ_g Σ_i t_i (p_ig − π_g)² / (T (1 − π_g))` (James 1986; Reardon &
/// Firebaugh 2002), 0 to 1: isolation beyond each group's share, averaged over people. With two
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
/// assert!((multi_group::normalised_exposure(&table)? - 0.36).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn normalised_exposure(table: &Table) -> Result<f64, Undefined> {
    let margins = comparable(table)?;
    let shares = margins.shares();
    let variances = variances(table, &shares, margins.total);
    // The others are added up rather than taken from the whole: 1 − π_g is 0 in floating point for a
    // group beside which all others vanish.
    let rest = |group: usize| -> f64 {
        let others = shares.iter().enumerate().filter(|(other, _)| *other != group);
        others.map(|(_, share)| share).sum()
    };
    Ok(unit_range(variances.iter().enumerate().map(|(group, v)| v / rest(group)).sum()))
}
