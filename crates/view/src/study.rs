//! One measure over the areas in focus, with its three uncertainties kept apart: what rounding and
//! withheld figures allow, what blind allocation would give, and what other boundaries would.
//!
//! The work is done in steps, so that a page can show how far it is, and stop it.

use wijkmix_atlas::indicator::Rounding;
use wijkmix_atlas::{Atlas, Indicator, Place};
use wijkmix_mix::band::Band;
use wijkmix_mix::draws::{Cell, Draws};
use wijkmix_mix::regroup::{Neighbours, Regroupings};
use wijkmix_mix::spatial::Places;
use wijkmix_mix::two_group::{self, Shape};
use wijkmix_mix::{TwoGroup, Undefined, chance};

use crate::rows::Rows;
use crate::state::Focus;
use crate::words::Measure;

/// How many tables and how many regroupings are drawn.
pub const DRAWS: usize = 200;
/// The seed of every study: the same view gives the same bands, everywhere.
const SEED: u64 = 2018;
/// How many areas make a zone, on average.
pub const AREAS_PER_ZONE: usize = 4;
/// How many of the nearest areas count as neighbours, where no borders are loaded.
pub const NEAREST: usize = 5;

/// A study under way.
#[derive(Clone, Debug)]
pub struct Study {
    measure: Measure,
    published: Result<f64, Undefined>,
    by_chance: Option<f64>,
    draws: Draws,
    regroupings: Option<Regroupings<'static>>,
    zones: usize,
    withheld: usize,
}

/// What a study has found so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Findings {
    /// The measure.
    pub measure: Measure,
    /// Its value as published.
    pub published: Result<f64, Undefined>,
    /// What rounding and withheld figures allow.
    pub rounding: Option<Band>,
    /// Areas of which the share is withheld, and drawn within what is known of it.
    pub withheld: usize,
    /// What blind allocation of the homes or people would give; `None` where there is no exact value.
    pub by_chance: Option<f64>,
    /// What other boundaries give.
    pub boundary: Option<Band>,
    /// In how many zones the areas were regrouped.
    pub zones: usize,
    /// How much is done, 0–1.
    pub progress: f64,
}

impl Study {
    /// Begins to study a measure over the areas in focus.
    pub fn new(atlas: &Atlas, rows: &Rows, focus: Focus, measure: Measure) -> Study {
        let (mut shares, mut bases) = (Vec::new(), Vec::new());
        let (mut group, mut total) = (Vec::new(), Vec::new());
        let (mut x, mut y, mut placed_group, mut placed_total) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut withheld = 0;
        for row in &rows.rows {
            let Some(base) = row.base.filter(|base| *base > 0.0) else { continue };
            shares.push(Cell::Within(row.share.within));
            bases.push(base_cell(atlas, row.place, focus.group.total(), base));
            let Some(share) = row.share.published else {
                withheld += 1;
                continue;
            };
            group.push(share * base);
            total.push(base);
            if let Some(point) = atlas.area(row.place).point {
                x.push(f64::from(point.x));
                y.push(f64::from(point.y));
                placed_group.push(share * base);
                placed_total.push(base);
            }
        }
        let zones = placed_total.len().div_ceil(AREAS_PER_ZONE);
        let regroupings = Places::new(&x, &y).ok().and_then(|places| {
            let neighbours = Neighbours::nearest(places, NEAREST);
            let counts = TwoGroup::new(placed_group, placed_total).ok()?;
            Regroupings::new(counts, neighbours, zones, SEED, DRAWS).ok()
        });
        let counts = TwoGroup::new(group, total);
        let published = match &counts {
            Ok(counts) => value(measure, counts),
            Err(_) => Err(Undefined::Empty),
        };
        let by_chance = counts.ok().and_then(|counts| by_chance(measure, &counts));
        // Both lists have one cell an area, so they are never refused.
        let draws = Draws::new(shares, bases, SEED, DRAWS).unwrap_or_default();
        Study { measure, published, by_chance, draws, regroupings, zones, withheld }
    }

    /// Draws one table and one regrouping more.
    pub fn step(&mut self) {
        self.draws.advance(1, |counts| value(self.measure, counts));
        if let Some(regroupings) = &mut self.regroupings {
            regroupings.advance(1, |counts| value(self.measure, counts));
        }
    }

    /// Whether there is nothing left to do.
    pub fn is_done(&self) -> bool {
        self.draws.is_done() && self.regroupings.as_ref().is_none_or(Regroupings::is_done)
    }

    /// What was found so far.
    pub fn findings(&self) -> Findings {
        Findings {
            measure: self.measure,
            published: self.published,
            rounding: self.draws.band(),
            withheld: self.withheld,
            by_chance: self.by_chance,
            boundary: self.regroupings.as_ref().and_then(Regroupings::band),
            zones: self.zones,
            progress: self.draws.progress(),
        }
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

/// What a measure would be if everything were allocated blindly, where that has an exact value: D by
/// Winship (1977), η² likewise, and what follows from them with the group's share given.
fn by_chance(measure: Measure, counts: &TwoGroup<'_>) -> Option<f64> {
    let share = counts.share().ok()?;
    match measure {
        Measure::Dissimilarity => chance::expected_dissimilarity(counts).ok(),
        Measure::Gorard => Some(chance::expected_dissimilarity(counts).ok()? * (1.0 - share)),
        Measure::CorrelationRatio => chance::expected_correlation_ratio(counts).ok(),
        Measure::Isolation => {
            Some(share + (1.0 - share) * chance::expected_correlation_ratio(counts).ok()?)
        }
        Measure::Theil | Measure::Gini | Measure::Hutchens | Measure::Atkinson => None,
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
