//! A two-group measure over many regroupings.

use super::{Neighbours, grow};
use crate::band::Band;
use crate::random::Random;
use crate::table::TableError;
use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// Repeats a measure over random regroupings of the same units, a few at a time.
///
/// Regrouping *k* depends on the seed and *k* alone, so the band is the same however the work is sliced.
///
/// ```
/// use wijkmix_mix::regroup::{Neighbours, Regroupings};
/// use wijkmix_mix::{TwoGroup, two_group};
///
/// let counts = TwoGroup::new(vec![9.0, 1.0, 9.0, 1.0], vec![10.0; 4])?;
/// let row = Neighbours::of_pairs(4, &[(0, 1), (1, 2), (2, 3)]);
/// let mut runs = Regroupings::new(counts.clone(), row, 2, 1, 100)?;
/// runs.advance(100, two_group::dissimilarity);
/// let band = runs.band().ok_or("")?;
/// // Larger areas hide what smaller ones show.
/// assert!(band.ends.1 < two_group::dissimilarity(&counts)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Regroupings<'a> {
    counts: TwoGroup<'a>,
    neighbours: Neighbours,
    zones: usize,
    seed: u64,
    wanted: usize,
    made: usize,
    values: Vec<f64>,
    zone_of: Vec<u32>,
    group: Vec<f64>,
    total: Vec<f64>,
}

impl<'a> Regroupings<'a> {
    /// As many regroupings as are wanted, each into this number of zones.
    ///
    /// # Errors
    ///
    /// [`TableError::Length`] when the neighbours are those of another number of units.
    pub fn new(
        counts: TwoGroup<'a>,
        neighbours: Neighbours,
        zones: usize,
        seed: u64,
        wanted: usize,
    ) -> Result<Regroupings<'a>, TableError> {
        if neighbours.units() != counts.units() {
            return Err(TableError::Length { expected: counts.units(), found: neighbours.units() });
        }
        Ok(Regroupings {
            counts,
            neighbours,
            zones,
            seed,
            wanted,
            made: 0,
            values: Vec::with_capacity(wanted),
            zone_of: Vec::new(),
            group: Vec::new(),
            total: Vec::new(),
        })
    }

    /// Makes some more, no more than are wanted.
    pub fn advance(
        &mut self,
        runs: usize,
        measure: impl Fn(&TwoGroup<'_>) -> Result<f64, Undefined>,
    ) {
        for _ in 0..runs.min(self.wanted - self.made) {
            let mut random = Random::new(self.seed, self.made as u64);
            self.made += 1;
            let zones = grow(&self.neighbours, self.zones, &mut random, &mut self.zone_of);
            for sums in [&mut self.group, &mut self.total] {
                sums.clear();
                sums.resize(zones, 0.0);
            }
            let units = self.counts.group().iter().zip(self.counts.total());
            for ((x, t), zone) in units.zip(&self.zone_of) {
                self.group[*zone as usize] += x;
                self.total[*zone as usize] += t;
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

    /// The band so far; `None` while none gave a value.
    pub fn band(&self) -> Option<Band> {
        Band::of(&self.values)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::two_group;

    #[test]
    fn as_many_zones_as_units_is_what_there_was() {
        let counts = TwoGroup::new(vec![9.0, 1.0, 5.0], vec![10.0; 3]).unwrap();
        let row = Neighbours::of_pairs(3, &[(0, 1), (1, 2)]);
        let mut runs = Regroupings::new(counts.clone(), row, 3, 1, 10).unwrap();
        runs.advance(10, two_group::dissimilarity);
        let own = two_group::dissimilarity(&counts).unwrap();
        let band = runs.band().unwrap();
        assert!((band.ends.0 - own).abs() < 1e-12 && (band.ends.1 - own).abs() < 1e-12);
    }

    #[test]
    fn slices_give_the_same_band_and_other_units_are_refused() {
        let counts = TwoGroup::new(vec![9.0, 1.0, 5.0, 2.0], vec![10.0; 4]).unwrap();
        let row = Neighbours::of_pairs(4, &[(0, 1), (1, 2), (2, 3)]);
        let mut whole = Regroupings::new(counts.clone(), row.clone(), 2, 5, 30).unwrap();
        whole.advance(30, two_group::theil);
        let mut sliced = Regroupings::new(counts.clone(), row.clone(), 2, 5, 30).unwrap();
        while !sliced.is_done() {
            sliced.advance(7, two_group::theil);
        }
        assert_eq!(whole.band(), sliced.band());
        let other = Neighbours::of_pairs(3, &[]);
        assert!(Regroupings::new(counts, other, 2, 1, 1).is_err());
    }
}
