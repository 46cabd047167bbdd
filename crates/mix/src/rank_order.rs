//! Segregation by rank, as of income, from ordered classes (Reardon 2011).
//!
//! Classes are only windows on a continuous ranking. The rank-order indices take a two-group index
//! at every threshold between classes, draw a curve through them as a function of the share *p*
//! below the threshold, and average it with the weight that the index gives to a split at *p*. So
//! that tables with different classes compare, and inflation of the class borders does not matter.

use crate::ordinal::threshold;
use crate::table::Table;
use crate::two_group::{self, TwoGroup};
use crate::undefined::Undefined;

/// Which two-group index is averaged over all thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RankOrderIndex {
    /// Theil's H: the rank-order information theory index, H^R.
    InformationTheory,
    /// The correlation ratio η²: the rank-order variance ratio index, R^R.
    VarianceRatio,
    /// Hutchens' index: the rank-order square root index, S^R.
    SquareRoot,
}

impl RankOrderIndex {
    /// The index at one threshold.
    fn at(self, counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
        match self {
            RankOrderIndex::InformationTheory => two_group::theil(counts),
            RankOrderIndex::VarianceRatio => two_group::correlation_ratio(counts),
            RankOrderIndex::SquareRoot => two_group::hutchens(counts),
        }
    }

    /// The weighted mean of `p^m` over all thresholds *p* (Reardon 2011): what the coefficient of
    /// that power adds to the rank-order index. 1 for `m = 0`, falling with *m*.
    ///
    /// ```
    /// use wijkmix_mix::rank_order::RankOrderIndex;
    ///
    /// assert!((RankOrderIndex::VarianceRatio.weight(2) - 0.3).abs() < 1e-15);
    /// ```
    pub fn weight(self, m: u32) -> f64 {
        let power = f64::from(m);
        match self {
            RankOrderIndex::InformationTheory => {
                // ∫ −p^(m+1) ln p = 1/(m+2)² and ∫ −p^m ln(1−p) = h(m+1)/(m+1) with the harmonic
                // numbers h; the entropy integrates to ½.
                let harmonic = |n: u32| (1..=n).map(|k| 1.0 / f64::from(k)).sum::<f64>();
                let below = 1.0 / ((power + 2.0) * (power + 2.0));
                let above = harmonic(m + 1) / (power + 1.0) - harmonic(m + 2) / (power + 2.0);
                2.0 * (below + above)
            }
            RankOrderIndex::VarianceRatio => 6.0 / ((power + 2.0) * (power + 3.0)),
            RankOrderIndex::SquareRoot => (0..=m)
                .fold(4.0, |w, n| w * (2.0 * f64::from(n) + 1.0) / (2.0 * f64::from(n) + 4.0)),
        }
    }
}

/// Rank-order segregation: a polynomial of the given degree fitted by ordinary least squares through
/// the index at each threshold, `Σ_m b_m w_m` with [`RankOrderIndex::weight`] (Reardon 2011).
///
/// 0 to 1 for the curve itself; a polynomial through few thresholds may stray beyond. Reardon used a
/// degree of 4 and fifteen classes. Thresholds with everybody on one side are passed over.
///
/// # Errors
///
/// [`Undefined::Empty`]; [`Undefined::OnlyOneGroup`] where everybody is in one class;
/// [`Undefined::TooFewValues`] unless more distinct thresholds than `degree` have people on both
/// sides.
///
/// ```
/// use wijkmix_mix::{Table, rank_order::{self, RankOrderIndex}};
///
/// let rows = [[30.0, 20.0, 10.0, 0.0], [0.0, 10.0, 20.0, 30.0]];
/// let table = Table::from_rows(&rows)?;
/// let h = rank_order::segregation(&table, RankOrderIndex::InformationTheory, 2)?;
/// assert!(h > 0.3 && h < 0.5);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn segregation(table: &Table, index: RankOrderIndex, degree: u32) -> Result<f64, Undefined> {
    let mut points = Vec::with_capacity(table.groups());
    for counts in (0..table.groups()).map_while(|highest| threshold(table, highest)) {
        let share = counts.share()?;
        if let Ok(value) = index.at(&counts) {
            points.push((share, value));
        }
    }
    if points.is_empty() {
        let empty = table.composition().total() <= 0.0;
        return Err(if empty { Undefined::Empty } else { Undefined::OnlyOneGroup });
    }
    let coefficients = least_squares(&points, degree).ok_or(Undefined::TooFewValues)?;
    Ok(coefficients.iter().zip(0..).map(|(b, m)| b * index.weight(m)).sum())
}

/// The coefficients, lowest power first, of the polynomial that fits the points best; `None` unless
/// the points have more distinct abscissas, which rise, than `degree`.
///
/// By polynomials made orthogonal over the points (Forsythe 1957), since the normal equations of
/// plain powers lose half the digits.
fn least_squares(points: &[(f64, f64)], degree: u32) -> Option<Vec<f64>> {
    let distinct = 1 + points.windows(2).filter(|pair| pair[1].0 > pair[0].0).count();
    let terms = usize::try_from(degree).ok()?.checked_add(1)?;
    if distinct < terms {
        return None;
    }
    let mut fit = vec![0.0; terms];
    // Two orthogonal polynomials in a row, as coefficients; the one before the first is 0.
    let (mut last, mut this) = (vec![0.0; terms], vec![0.0; terms]);
    this[0] = 1.0;
    let mut last_norm = 1.0;
    for term in 0..terms {
        let (mut norm, mut moment, mut product) = (0.0, 0.0, 0.0);
        for &(x, y) in points {
            let value = this.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient);
            norm += value * value;
            moment += x * value * value;
            product += y * value;
        }
        for (sum, coefficient) in fit.iter_mut().zip(&this) {
            *sum += product / norm * coefficient;
        }
        let (centre, carry) = (moment / norm, if term == 0 { 0.0 } else { norm / last_norm });
        // The next is (x − centre) · this − carry · last, written over the last.
        for power in 0..terms {
            let shifted = if power == 0 { 0.0 } else { this[power - 1] };
            last[power] = shifted - centre * this[power] - carry * last[power];
        }
        std::mem::swap(&mut last, &mut this);
        last_norm = norm;
    }
    Some(fit)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_polynomial_is_its_own_best_fit() {
        let points =
            [0.1, 0.2, 0.4, 0.4, 0.7, 0.9].map(|x: f64| (x, 1.0 - 3.0 * x + 2.0 * x.powi(3)));
        let fit = least_squares(&points, 4).unwrap();
        for (got, expected) in fit.iter().zip([1.0, -3.0, 0.0, 2.0, 0.0]) {
            assert!((got - expected).abs() < 1e-10, "{fit:?}");
        }
        assert_eq!(least_squares(&points, 5), None);
    }

    #[test]
    fn the_same_index_at_every_threshold_is_the_index() {
        // b_0 = h and all other coefficients 0, and the weight of a constant is 1.
        let rows = [
            [10.0, 0.0, 0.0, 0.0],
            [0.0, 10.0, 0.0, 0.0],
            [0.0, 0.0, 5.0, 0.0],
            [0.0, 0.0, 0.0, 9.0],
        ];
        let table = Table::from_rows(&rows).unwrap();
        for index in [
            RankOrderIndex::InformationTheory,
            RankOrderIndex::VarianceRatio,
            RankOrderIndex::SquareRoot,
        ] {
            assert!((segregation(&table, index, 2).unwrap() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn says_why_there_is_no_curve() {
        let of = |rows: &[[f64; 3]]| {
            segregation(&Table::from_rows(rows).unwrap(), RankOrderIndex::VarianceRatio, 2)
        };
        assert_eq!(of(&[[0.0, 0.0, 0.0]]), Err(Undefined::Empty));
        assert_eq!(of(&[[0.0, 4.0, 0.0]]), Err(Undefined::OnlyOneGroup));
        assert_eq!(of(&[[1.0, 4.0, 2.0], [3.0, 1.0, 1.0]]), Err(Undefined::TooFewValues));
    }
}
