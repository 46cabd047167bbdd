//! One measure over the areas in focus, with its three uncertainties kept apart: what rounding and
//! withheld figures allow, what blind allocation would give, and what other boundaries would.
//!
//! The work is done in steps, so that a page can show how far it is, and stop it.

use wijkmix_atlas::Atlas;
use wijkmix_mix::band::Band;
use wijkmix_mix::claim::Threshold;
use wijkmix_mix::draws::Draws;
use wijkmix_mix::regroup::{Neighbours, Regroupings};
use wijkmix_mix::spatial::Places;
use wijkmix_mix::{TwoGroup, Undefined, chance};

use crate::rows::Rows;
use crate::sample::{Sample, value};
use crate::state::{Claim, Focus};
use crate::words::Measure;

/// How many tables and how many regroupings are drawn.
pub const DRAWS: usize = 200;
/// The seed of every study: the same view gives the same bands, everywhere.
const SEED: u64 = 2018;
/// How many areas make a zone, on average: what a reader can choose from. The second is the first choice.
pub const AREAS_PER_ZONE: [usize; 4] = [2, 4, 8, 16];
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
    /// Begins to study a measure over some areas, and regroups so many of them into a zone.
    pub fn new(
        atlas: &Atlas,
        rows: &Rows,
        focus: Focus,
        measure: Measure,
        per_zone: usize,
    ) -> Study {
        let sample = Sample::of(atlas, rows, focus, 0);
        let counts = sample.counts();
        let published = match &counts {
            Ok(counts) => value(measure, counts),
            Err(_) => Err(Undefined::Empty),
        };
        let by_chance = counts.as_ref().ok().and_then(|counts| by_chance(measure, counts));
        let regroupings = counts.ok().and_then(|counts| regroup(&sample, &counts, per_zone));
        let zones = regroupings.as_ref().map_or(0, |(zones, _)| *zones);
        let withheld = sample.withheld;
        let draws = sample.draws(SEED, DRAWS);
        let regroupings = regroupings.map(|(_, runs)| runs);
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

/// Regroupings of the areas that have a place, and into how many zones.
fn regroup(
    sample: &Sample,
    counts: &TwoGroup<'_>,
    per_zone: usize,
) -> Option<(usize, Regroupings<'static>)> {
    let (mut x, mut y, mut group, mut total) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for ((point, members), all) in sample.points.iter().zip(counts.group()).zip(counts.total()) {
        if let Some((east, north)) = point {
            x.push(*east);
            y.push(*north);
            group.push(*members);
            total.push(*all);
        }
    }
    let zones = total.len().div_ceil(per_zone.max(1));
    let neighbours = Neighbours::nearest(Places::new(&x, &y).ok()?, NEAREST);
    let counts = TwoGroup::new(group, total).ok()?;
    Some((zones, Regroupings::new(counts, neighbours, zones, SEED, DRAWS).ok()?))
}

/// A claim about a threshold under random regroupings of its areas: the modifiable areal unit problem.
#[derive(Clone, Debug)]
pub struct Zoning {
    runs: Regroupings<'static>,
    threshold: Threshold,
    /// In how many zones the areas are regrouped.
    pub zones: usize,
}

impl Zoning {
    /// Over the areas that the claim counts, so many to a zone; `None` where they have no places, or are
    /// too few.
    pub fn new(
        atlas: &Atlas,
        rows: &Rows,
        focus: Focus,
        claim: Claim,
        per_zone: usize,
    ) -> Option<Zoning> {
        let sample = Sample::of(atlas, rows, focus, claim.smallest);
        let (zones, runs) = regroup(&sample, &sample.counts().ok()?, per_zone)?;
        (zones > 0).then_some(Zoning { runs, threshold: claim.threshold, zones })
    }

    /// One regrouping more. Whether nothing is left to do.
    pub fn advance(&mut self) -> bool {
        let threshold = self.threshold;
        self.runs.advance(1, |zones| part_beyond(zones, threshold));
        self.runs.is_done()
    }

    /// The part of the zones that meets the claim, over the regroupings so far.
    pub fn band(&self) -> Option<Band> {
        self.runs.band()
    }
}

/// The part of the zones of which the group's share is beyond a threshold.
fn part_beyond(zones: &TwoGroup<'_>, threshold: Threshold) -> Result<f64, Undefined> {
    let shares = zones.group().iter().zip(zones.total()).filter(|(_, total)| **total > 0.0);
    let (mut all, mut beyond) = (0.0, 0.0);
    for (members, total) in shares {
        all += 1.0;
        beyond += f64::from(u8::from(threshold.holds(members / total)));
    }
    if all > 0.0 { Ok(beyond / all) } else { Err(Undefined::Empty) }
}

/// What a measure would be if everything were allocated blindly, where that has an exact value.
fn by_chance(measure: Measure, counts: &TwoGroup<'_>) -> Option<f64> {
    match measure {
        Measure::Dissimilarity => chance::expected_dissimilarity(counts).ok(),
        Measure::Gorard => chance::expected_gorard(counts).ok(),
        Measure::CorrelationRatio => chance::expected_correlation_ratio(counts).ok(),
        Measure::Isolation => chance::expected_isolation(counts).ok(),
        Measure::Theil | Measure::Gini | Measure::Hutchens | Measure::Atkinson => None,
    }
}
