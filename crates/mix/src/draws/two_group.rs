//! A two-group measure over draws of shares and bases.

use super::Cell;
use crate::band::Band;
use crate::random::Random;
use crate::table::TableError;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// Repeats a measure over tables drawn from published shares and bases, a few at a time.
///
/// Draw *k* depends on the seed and *k* alone, so the band is the same however the work is sliced, and
/// on every machine. Nothing is allocated for a draw.
///
/// ```
/// use wijkmix_mix::draws::{Cell, Draws};
/// use wijkmix_mix::{Interval, two_group};
///
/// let shares = [0.80, 0.20].map(|share| Interval::around(share, 0.005).map(Cell::Within));
/// let shares = vec![shares[0].ok_or("")?, shares[1].ok_or("")?];
/// let bases = vec![Cell::Exact(100.0), Cell::RandomlyRounded { published: 100.0, base: 5 }];
/// let mut draws = Draws::new(shares, bases, 1, 200)?;
/// while !draws.is_done() {
///     draws.advance(50, two_group::dissimilarity);
/// }
/// let band = draws.band().ok_or("")?;
/// assert!(band.low < 0.6 && 0.6 < band.high && band.high - band.low < 0.02);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Draws {
    shares: Vec<Cell>,
    bases: Vec<Cell>,
    seed: u64,
    wanted: usize,
    made: usize,
    values: Vec<f64>,
    group: Vec<f64>,
    total: Vec<f64>,
}

impl Draws {
    /// As many draws as are wanted, of units with these shares (0–1; what lies outside is cut) and bases.
    ///
    /// # Errors
    ///
    /// [`TableError::Length`].
    pub fn new(
        shares: Vec<Cell>,
        bases: Vec<Cell>,
        seed: u64,
        wanted: usize,
    ) -> Result<Draws, TableError> {
        if shares.len() != bases.len() {
            return Err(TableError::Length { expected: bases.len(), found: shares.len() });
        }
        let units = shares.len();
        Ok(Draws {
            shares,
            bases,
            seed,
            wanted,
            made: 0,
            values: Vec::with_capacity(wanted),
            group: vec![0.0; units],
            total: vec![0.0; units],
        })
    }

    /// Makes some more draws, no more than are wanted. Draws of which the measure is undefined count as
    /// made and give no value.
    pub fn advance(
        &mut self,
        draws: usize,
        measure: impl Fn(&TwoGroup<'_>) -> Result<f64, Undefined>,
    ) {
        for _ in 0..draws.min(self.wanted - self.made) {
            let mut random = Random::new(self.seed, self.made as u64);
            self.made += 1;
            let units = self.shares.iter().zip(&self.bases);
            let drawn = self.group.iter_mut().zip(&mut self.total);
            for ((share, base), (group, total)) in units.zip(drawn) {
                *total = base.draw(&mut random).max(0.0);
                *group = share.draw(&mut random).clamp(0.0, 1.0) * *total;
            }
            let table = TwoGroup::new(&self.group[..], &self.total[..]).ok();
            if let Some(Ok(value)) = table.map(|table| measure(&table)) {
                self.values.push(value);
            }
        }
    }

    /// Whether all are made.
    pub fn is_done(&self) -> bool {
        self.made >= self.wanted
    }

    /// How much of the work is done, 0 to 1.
    pub fn progress(&self) -> f64 {
        if self.wanted == 0 { 1.0 } else { self.made as f64 / self.wanted as f64 }
    }

    /// The values so far, in the order of the draws.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The band of the draws so far; `None` while none gave a value.
    pub fn band(&self) -> Option<Band> {
        Band::of(&self.values)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::interval::Interval;
    use crate::two_group;
    use proptest::prelude::*;

    fn cells(units: &[(u32, u32)]) -> (Vec<Cell>, Vec<Cell>) {
        let rounded = |percent: u32| {
            let share = f64::from(percent) / 100.0;
            Cell::Within(Interval::around(share, 0.005).unwrap())
        };
        let base = |fives: u32| Cell::RandomlyRounded { published: f64::from(fives * 5), base: 5 };
        units.iter().map(|(percent, fives)| (rounded(*percent), base(*fives))).unzip()
    }

    #[test]
    fn lists_of_different_length_are_refused() {
        let (shares, bases) = cells(&[(10, 20), (30, 40)]);
        let error = Draws::new(shares[..1].to_vec(), bases, 1, 10).unwrap_err();
        assert_eq!(error, TableError::Length { expected: 2, found: 1 });
    }

    #[test]
    fn exact_figures_have_no_band() {
        let shares = [Cell::Exact(0.8), Cell::Exact(0.2)];
        let bases = [Cell::Exact(50.0), Cell::Exact(50.0)];
        let mut draws = Draws::new(shares.to_vec(), bases.to_vec(), 1, 20).unwrap();
        draws.advance(20, two_group::dissimilarity);
        let band = draws.band().unwrap();
        assert!((band.low - 0.6).abs() < 1e-12 && (band.high - 0.6).abs() < 1e-12);
    }

    #[test]
    fn what_is_undefined_gives_no_value() {
        let cells = [Cell::Exact(1.0)];
        let mut draws = Draws::new(cells.to_vec(), cells.to_vec(), 1, 5).unwrap();
        draws.advance(9, two_group::dissimilarity);
        assert!(draws.is_done() && draws.band().is_none());
    }

    proptest! {
        #[test]
        fn slices_of_any_size_give_the_same_band(
            units in prop::collection::vec((0u32..=100, 1u32..200), 2..30), slice in 1usize..40, seed in any::<u64>(),
        ) {
            let (shares, bases) = cells(&units);
            let mut whole = Draws::new(shares.clone(), bases.clone(), seed, 60).unwrap();
            whole.advance(60, two_group::theil);
            let mut sliced = Draws::new(shares, bases, seed, 60).unwrap();
            while !sliced.is_done() {
                sliced.advance(slice, two_group::theil);
            }
            prop_assert_eq!(whole.band(), sliced.band());
        }
    }
}
