//! Iterative proportional fitting: a table's pattern carried over to other margins.

use crate::table::Table;

/// How near all margins must come to their targets, as parts of the whole.
const NEAR: f64 = 1e-15;

/// How far they may stay away where rounding stops them from coming nearer.
const FAR: f64 = 1e-9;

/// Rounds after which margins that are not near are taken to be out of reach.
const ROUNDS: usize = 20_000;

/// The table with the odds ratios of `pattern` whose units and groups have the given shares of the
/// whole, as shares of the whole (Deming & Stephan 1940). Zero cells stay zero.
///
/// `None` where no table with that pattern has these margins, as when zeros forbid it, or unless
/// there is a share for each unit and each group.
///
/// ```
/// use wijkmix_mix::{Table, fitting};
///
/// let pattern = Table::from_rows(&[[9.0, 1.0], [1.0, 9.0]])?;
/// let fitted = fitting::fit(&pattern, &[0.5, 0.5], &[0.5, 0.5]).ok_or("out of reach")?;
/// assert!((fitted.row(0).ok_or("no row")?[0] - 0.45).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fit(pattern: &Table, units: &[f64], groups: &[f64]) -> Option<Table> {
    if units.len() != pattern.units() || groups.len() != pattern.groups() {
        return None;
    }
    let mut counts: Vec<f64> = pattern.rows().flatten().copied().collect();
    let mut sums = vec![0.0; groups.len()];
    let mut least = f64::INFINITY;
    for _ in 0..ROUNDS {
        column_sums(&counts, &mut sums);
        for row in counts.chunks_exact_mut(groups.len()) {
            for ((count, sum), target) in row.iter_mut().zip(&sums).zip(groups) {
                *count = if *sum > 0.0 { *count / sum * target } else { 0.0 };
            }
        }
        for (row, target) in counts.chunks_exact_mut(groups.len()).zip(units) {
            let sum: f64 = row.iter().sum();
            for count in row {
                *count = if sum > 0.0 { *count / sum * target } else { 0.0 };
            }
        }
        // The rows fit now; the columns tell how far the table is from fitting both.
        column_sums(&counts, &mut sums);
        let miss =
            sums.iter().zip(groups).map(|(sum, target)| (sum - target).abs()).fold(0.0, f64::max);
        if miss <= NEAR || (miss >= least && miss <= FAR) {
            return rows_fit(&counts, units, groups.len())
                .then(|| Table::trusted(groups.len(), counts));
        }
        least = least.min(miss);
    }
    None
}

/// The sums of the columns of rows laid end to end.
fn column_sums(counts: &[f64], sums: &mut [f64]) {
    sums.fill(0.0);
    for row in counts.chunks_exact(sums.len()) {
        for (sum, count) in sums.iter_mut().zip(row) {
            *sum += count;
        }
    }
}

/// Whether the rows sum to their targets, which a row of zeros cannot.
fn rows_fit(counts: &[f64], units: &[f64], groups: usize) -> bool {
    let rows = counts.chunks_exact(groups).zip(units);
    rows.into_iter().all(|(row, target)| (row.iter().sum::<f64>() - target).abs() <= FAR)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_odds_ratios() {
        let pattern = Table::from_rows(&[[30.0, 10.0], [20.0, 60.0]]).unwrap();
        let fitted = fit(&pattern, &[0.3, 0.7], &[0.6, 0.4]).unwrap();
        let odds = |table: &Table| {
            let (a, b) = (table.row(0).unwrap(), table.row(1).unwrap());
            a[0] * b[1] / (a[1] * b[0])
        };
        assert!((odds(&fitted) - odds(&pattern)).abs() < 1e-9);
        let (units, groups) = (fitted.unit_totals(), fitted.group_totals());
        assert!((units[0] - 0.3).abs() < 1e-12 && (groups[0] - 0.6).abs() < 1e-12);
    }

    #[test]
    fn zeros_can_put_margins_out_of_reach() {
        let apart = Table::from_rows(&[[1.0, 0.0], [0.0, 1.0]]).unwrap();
        assert_eq!(fit(&apart, &[0.3, 0.7], &[0.6, 0.4]), None);
        assert!(fit(&apart, &[0.3, 0.7], &[0.3, 0.7]).is_some());
        assert_eq!(fit(&apart, &[1.0], &[0.3, 0.7]), None);
    }
}
