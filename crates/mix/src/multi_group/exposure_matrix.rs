//! Who lives among whom: the matrix of exposures (Lieberson 1981).

use super::margins;
use crate::table::Table;
use crate::undefined::Undefined;

/// The exposures of each group to each, *K* × *K* over all groups of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct ExposureMatrix {
    groups: usize,
    cells: Vec<f64>,
    present: Vec<bool>,
}

impl ExposureMatrix {
    /// Cells row by row, of groups with these totals.
    pub(crate) fn of(cells: Vec<f64>, totals: &[f64]) -> ExposureMatrix {
        let present = totals.iter().map(|&total| total > 0.0).collect();
        ExposureMatrix { groups: totals.len(), cells, present }
    }

    /// How many groups the matrix has, absent ones included.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// The share of each group in the unit of the average member of group `of`, in the order of the
    /// groups, summing to 1; `of` itself is its isolation.
    ///
    /// # Errors
    ///
    /// [`Undefined::NoMembers`] for a group without members, or that is not in the table.
    pub fn row(&self, of: usize) -> Result<&[f64], Undefined> {
        let start = of * self.groups;
        match self.present.get(of) {
            Some(true) => Ok(&self.cells[start..start + self.groups]),
            _ => Err(Undefined::NoMembers),
        }
    }
}

/// Exposures of all groups to all, row *g*, column *h*: `Σ_i (x_ig/X_g) p_ih` (Lieberson 1981), each
/// 0 to 1; rows sum to 1 and the diagonal holds the isolations.
///
/// # Errors
///
/// [`Undefined::Empty`].
///
/// ```
/// use wijkmix_mix::{Table, multi_group};
///
/// let table = Table::from_rows(&[[80.0, 20.0], [20.0, 80.0]])?;
/// let matrix = multi_group::exposure_matrix(&table)?;
/// assert!((matrix.row(0)?[1] - 0.32).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn exposure_matrix(table: &Table) -> Result<ExposureMatrix, Undefined> {
    let totals = margins(table)?.groups;
    let groups = table.groups();
    let mut cells = vec![0.0; groups * groups];
    for row in table.rows() {
        let unit: f64 = row.iter().sum();
        if unit <= 0.0 {
            continue;
        }
        for ((&count, &total), line) in row.iter().zip(&totals).zip(cells.chunks_exact_mut(groups))
        {
            if count > 0.0 {
                let weight = count / total / unit;
                for (cell, other) in line.iter_mut().zip(row) {
                    *cell += weight * other;
                }
            }
        }
    }
    let present = totals.iter().map(|&total| total > 0.0).collect();
    Ok(ExposureMatrix { groups, cells, present })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn an_absent_group_meets_nobody_and_is_met_by_nobody() {
        let table = Table::from_rows(&[[3.0, 0.0, 1.0], [0.0, 0.0, 4.0]]).unwrap();
        let matrix = exposure_matrix(&table).unwrap();
        assert_eq!(matrix.row(0), Ok([0.75, 0.0, 0.25].as_slice()));
        assert_eq!(matrix.row(1), Err(Undefined::NoMembers));
        assert_eq!(matrix.row(7), Err(Undefined::NoMembers));
    }
}
