//! Segregation between ordered categories, such as classes of income (Reardon 2009).
//!
//! The columns of the table are the categories from lowest to highest. `c_ij` is unit *i*'s share in
//! categories up to *j*, for the `K − 1` thresholds between *K* categories. Empty categories are kept.

use crate::composition::Composition;
use crate::numeric::{surprise, unit_range};
use crate::table::Table;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// How far a cumulative share is from everybody being on one side of a threshold: the function `f`
/// of Reardon (2009), 0 at the ends and 1 at one half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spread {
    /// `−c log₂ c − (1−c) log₂(1−c)`: the ordinal information theory index, Λ₁.
    Entropy,
    /// `4c(1−c)`: the ordinal variation ratio, Λ₂.
    Variation,
    /// `2√(c(1−c))`: the ordinal square root index, Λ₃.
    SquareRoot,
    /// `1 − |2c − 1|`: the ordinal absolute difference index, Λ₄.
    Absolute,
}

impl Spread {
    /// `f(c)` of a cumulative share, 0 to 1.
    pub fn of(self, c: f64) -> f64 {
        let rest = 1.0 - c;
        match self {
            Spread::Entropy => (surprise(c) + surprise(rest)) / std::f64::consts::LN_2,
            Spread::Variation => 4.0 * c * rest,
            Spread::SquareRoot => 2.0 * (c * rest).max(0.0).sqrt(),
            Spread::Absolute => 1.0 - (2.0 * c - 1.0).abs(),
        }
    }
}

/// How spread out over the categories people are, `v = Σ_j f(c_j) / (K − 1)`: 0 where all are in one
/// category, 1 where half are in the lowest and half in the highest.
///
/// # Errors
///
/// [`Undefined::Empty`]; [`Undefined::OnlyOneGroup`] with a single category, which has no threshold.
///
/// ```
/// use wijkmix_mix::{Composition, ordinal::{self, Spread}};
///
/// let apart = Composition::new(vec![50.0, 0.0, 50.0])?;
/// assert_eq!(ordinal::variation(&apart, Spread::Variation), Ok(1.0));
/// # Ok::<(), wijkmix_mix::TableError>(())
/// ```
pub fn variation(place: &Composition<'_>, spread: Spread) -> Result<f64, Undefined> {
    if place.total() <= 0.0 {
        return Err(Undefined::Empty);
    }
    match place.counts().len() {
        0 | 1 => Err(Undefined::OnlyOneGroup),
        categories => Ok(total_spread(place.counts(), spread) / (categories - 1) as f64),
    }
}

/// Ordinal segregation, `Λ = Σ t_i (v − v_i) / (T v)` (Reardon 2009), 0 to 1: how much less spread
/// out over the categories people are in the average unit than in the whole. With two categories
/// Λ₁, Λ₂ and Λ₃ are Theil's H, η² and Hutchens' index.
///
/// # Errors
///
/// [`Undefined::Empty`]; [`Undefined::OnlyOneGroup`] where everybody is in one category.
///
/// ```
/// use wijkmix_mix::{Table, ordinal::{self, Spread}};
///
/// let rows = [[0.0, 0.0, 30.0], [0.0, 20.0, 10.0], [10.0, 20.0, 0.0], [30.0, 0.0, 0.0]];
/// let table = Table::from_rows(&rows)?;
/// assert!((ordinal::segregation(&table, Spread::Entropy)? - 0.75).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn segregation(table: &Table, spread: Spread) -> Result<f64, Undefined> {
    let totals = table.group_totals();
    let population: f64 = totals.iter().sum();
    if population <= 0.0 {
        return Err(Undefined::Empty);
    }
    let whole = total_spread(&totals, spread);
    if whole <= 0.0 {
        return Err(Undefined::OnlyOneGroup);
    }
    let mean: f64 = table
        .rows()
        .map(|row| (row, row.iter().sum::<f64>()))
        .filter(|(_, unit)| *unit > 0.0)
        .map(|(row, unit)| unit / population * (total_spread(row, spread) / whole))
        .sum();
    Ok(unit_range(1.0 - mean))
}

/// Everybody in the lowest categories up to and including `highest` against everybody above, so
/// that any two-group measure can be taken at a threshold; `None` unless there is a category above.
///
/// ```
/// use wijkmix_mix::{Table, ordinal, two_group};
///
/// let table = Table::from_rows(&[[10.0, 10.0, 0.0], [0.0, 10.0, 10.0]])?;
/// let low = ordinal::threshold(&table, 0).ok_or("no threshold")?;
/// assert_eq!(low.group(), [10.0, 0.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn threshold(table: &Table, highest: usize) -> Option<TwoGroup<'static>> {
    (highest + 1 < table.groups()).then(|| {
        let group = table.rows().map(|row| row.iter().take(highest + 1).sum()).collect();
        TwoGroup::trusted(group, table.unit_totals())
    })
}

/// `Σ_j f(c_j)` over the thresholds of a place where somebody lives.
fn total_spread(counts: &[f64], spread: Spread) -> f64 {
    let total: f64 = counts.iter().sum();
    let mut below = 0.0;
    counts
        .iter()
        .take(counts.len().saturating_sub(1))
        .map(|count| {
            below += count;
            spread.of((below / total).min(1.0))
        })
        .sum()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const ALL: [Spread; 4] =
        [Spread::Entropy, Spread::Variation, Spread::SquareRoot, Spread::Absolute];

    #[test]
    fn a_spread_is_nought_at_the_ends_and_one_in_the_middle() {
        for spread in ALL {
            assert_eq!(spread.of(0.0), 0.0);
            assert_eq!(spread.of(1.0), 0.0);
            assert!((spread.of(0.5) - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn one_category_has_no_order() {
        let table = Table::from_rows(&[[3.0], [4.0]]).unwrap();
        assert_eq!(segregation(&table, Spread::Entropy), Err(Undefined::OnlyOneGroup));
        assert_eq!(threshold(&table, 0), None);
        let one = Composition::new(vec![3.0]).unwrap();
        assert_eq!(variation(&one, Spread::Entropy), Err(Undefined::OnlyOneGroup));
    }

    #[test]
    fn order_counts() {
        // The same shares apart by one step or by two.
        let near = Table::from_rows(&[[8.0, 0.0, 2.0], [0.0, 8.0, 2.0]]).unwrap();
        let far = Table::from_rows(&[[8.0, 2.0, 0.0], [0.0, 2.0, 8.0]]).unwrap();
        for spread in ALL {
            let (near, far) =
                (segregation(&near, spread).unwrap(), segregation(&far, spread).unwrap());
            assert!(near < far, "{spread:?}: {near} and {far}");
        }
    }
}
