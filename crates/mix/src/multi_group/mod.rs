//! Several groups at once.
//!
//! Units *i* and groups *g* have counts `x_ig`, totals `t_i`, `X_g` and `T`; `p_ig = x_ig / t_i`,
//! `π_g = X_g / T`, `E = −Σ π_g ln π_g` and `I = Σ π_g (1 − π_g)`; *K* groups are present. With two
//! groups each measure equals its two-group form. Each measure has a file of its own.

mod exposure_matrix;
mod theil;

pub use exposure_matrix::{ExposureMatrix, exposure_matrix};
pub use theil::{mutual_information, theil};

use crate::table::Table;
use crate::undefined::Undefined;

/// The totals every multi-group measure starts from.
struct Margins {
    /// `X_g`, absent groups included as 0.
    groups: Vec<f64>,
    /// `T`, positive.
    total: f64,
}

/// The margins of a table where somebody lives.
fn margins(table: &Table) -> Result<Margins, Undefined> {
    let groups = table.group_totals();
    let total: f64 = groups.iter().sum();
    if total > 0.0 { Ok(Margins { groups, total }) } else { Err(Undefined::Empty) }
}

/// The margins of a table with at least two groups present.
fn comparable(table: &Table) -> Result<Margins, Undefined> {
    let margins = margins(table)?;
    let present = margins.groups.iter().filter(|&&total| total > 0.0).count();
    if present > 1 { Ok(margins) } else { Err(Undefined::OnlyOneGroup) }
}
