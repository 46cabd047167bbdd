//! Several groups at once.
//!
//! Units *i* and groups *g* have counts `x_ig`, totals `t_i`, `X_g` and `T`; `p_ig = x_ig / t_i`,
//! `π_g = X_g / T`, `E = −Σ π_g ln π_g` and `I = Σ π_g (1 − π_g)`; *K* groups are present. With two
//! groups each measure equals its two-group form. Each measure has a file of its own.

mod dissimilarity;
mod exposure_matrix;
mod gini;
mod normalised_exposure;
mod relative_diversity;
mod squared_variation;
mod theil;

pub use dissimilarity::dissimilarity;
pub use exposure_matrix::{ExposureMatrix, exposure_matrix};
pub use gini::gini;
pub use normalised_exposure::normalised_exposure;
pub use relative_diversity::relative_diversity;
pub use squared_variation::squared_variation;
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

impl Margins {
    /// The groups' shares `π_g`, absent groups included as 0.
    fn shares(&self) -> Vec<f64> {
        self.groups.iter().map(|total| total / self.total).collect()
    }
}

/// Simpson's interaction index `I` of shares.
fn interaction(shares: &[f64]) -> f64 {
    shares.iter().map(|share| share * (1.0 - share)).sum()
}

/// `Σ_i (t_i/T) (p_ig − π_g)²` for each group: the variance of its share over people.
fn variances(table: &Table, shares: &[f64], total: f64) -> Vec<f64> {
    let mut sums = vec![0.0; shares.len()];
    for row in table.rows() {
        let unit: f64 = row.iter().sum();
        if unit > 0.0 {
            for ((sum, count), share) in sums.iter_mut().zip(row).zip(shares) {
                let deviation = count / unit - share;
                *sum += unit / total * (deviation * deviation);
            }
        }
    }
    sums
}
