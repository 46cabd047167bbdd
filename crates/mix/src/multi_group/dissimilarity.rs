//! The index of dissimilarity for several groups (Sakoda 1981).

use super::{comparable, interaction};
use crate::numeric::unit_range;
use crate::table::Table;
use crate::undefined::Undefined;

/// The index of dissimilarity for several groups, `D = Σ_g Σ_i t_i |p_ig − π_g| / (2 T I)`
/// (Sakoda 1981), 0 to 1: the part of people that would have to change places for an even spread, as
/// a part of how many would in a fully divided city.
///
/// # Errors
///
/// [`Undefined::Empty`], [`Undefined::OnlyOneGroup`].
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[10.0, 0.0, 0.0], [0.0, 10.0, 0.0], [0.0, 0.0, 5.0]])?;
/// assert!((multi_group::dissimilarity(&table)? - 1.0).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn dissimilarity(table: &Table) -> Result<f64, Undefined> {
    let margins = comparable(table)?;
    let shares = margins.shares();
    let mut apart = 0.0;
    for row in table.rows() {
        let unit: f64 = row.iter().sum();
        apart += row.iter().zip(&shares).map(|(x, share)| (x - share * unit).abs()).sum::<f64>();
    }
    Ok(unit_range(apart / margins.total / (2.0 * interaction(&shares))))
}
