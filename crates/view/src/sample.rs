//! The areas in focus as the mathematics takes them: counts as published, and what each may truly be.

use wijkmix_atlas::indicator::Rounding;
use wijkmix_atlas::{Atlas, Indicator, Place};
use wijkmix_mix::draws::{Cell, Draws};
use wijkmix_mix::two_group::{self, Shape};
use wijkmix_mix::{TableError, TwoGroup, Undefined};

use crate::rows::{Row, Rows};
use crate::state::Focus;
use crate::words::Measure;

/// One group in the areas in focus.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    shares: Vec<Cell>,
    bases: Vec<Cell>,
    group: Vec<f64>,
    total: Vec<f64>,
    /// Where the areas with a published share lie, metres RD; `None` where that is not known.
    pub points: Vec<Option<(f64, f64)>>,
    /// Areas of which the share is withheld: they have cells, and no published count.
    pub withheld: usize,
}

impl Sample {
    /// The areas of a size, in dwellings, of which the base is known and not zero.
    pub fn of(atlas: &Atlas, rows: &Rows, focus: Focus, smallest: u32) -> Sample {
        let mut sample = Sample::default();
        let based = |row: &&Row| row.counts(smallest) && row.base.is_some_and(|base| base > 0.0);
        for row in rows.rows.iter().filter(based) {
            let base = row.base.unwrap_or(0.0);
            sample.shares.push(Cell::Within(row.share.within));
            sample.bases.push(base_cell(atlas, row.place, focus.group.total(), base));
            let Some(share) = row.share.published else {
                sample.withheld += 1;
                continue;
            };
            sample.group.push(share * base);
            sample.total.push(base);
            let point = atlas.area(row.place).point;
            sample.points.push(point.map(|point| (point.x.into(), point.y.into())));
        }
        sample
    }

    /// The published counts.
    ///
    /// # Errors
    /// Never with shares from 0 to 1 and counts for bases, which is what the atlas holds.
    pub fn counts(&self) -> Result<TwoGroup<'_>, TableError> {
        TwoGroup::new(&self.group[..], &self.total[..])
    }

    /// Draws of tables that agree with what was published.
    pub fn draws(self, seed: u64, wanted: usize) -> Draws {
        // Both lists have one cell an area, so they are never refused.
        Draws::new(self.shares, self.bases, seed, wanted).unwrap_or_default()
    }
}

/// The value of a measure.
pub fn value(measure: Measure, counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    match measure {
        Measure::Dissimilarity => two_group::dissimilarity(counts),
        Measure::Theil => two_group::theil(counts),
        Measure::Isolation => two_group::isolation(counts),
        Measure::Gini => two_group::gini(counts),
        Measure::Hutchens => two_group::hutchens(counts),
        Measure::Atkinson => two_group::atkinson(counts, Shape::EVEN),
        Measure::CorrelationRatio => two_group::correlation_ratio(counts),
        Measure::Gorard => two_group::gorard(counts),
    }
}

/// The base of an area as what was published: exact, or rounded at random to fives.
fn base_cell(atlas: &Atlas, place: Place, total: Indicator, base: f64) -> Cell {
    match atlas.figure(place, total).within() {
        Some(within) if within.width() <= 0.0 => Cell::Exact(base),
        Some(_) if total.spec().rounding == Rounding::RandomFive => {
            Cell::RandomlyRounded { published: base, base: 5 }
        }
        Some(within) => Cell::Within(within),
        None => Cell::Exact(base),
    }
}
