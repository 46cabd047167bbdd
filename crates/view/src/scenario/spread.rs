//! The spread: which allocations have to change, from whom to whom, in how many years.

use std::collections::BTreeMap;

use wijkmix_atlas::{AreaCode, Atlas, Level};
use wijkmix_mix::spread::{Area, Goal, Plan, SpreadError, Spreading, Turnover, Years};

use super::dials::Dial;
use super::{Aim, Scenario, Start};

/// The search for the fewest changed allocations, with what it is about.
#[derive(Clone, Debug)]
pub struct Search {
    areas: Vec<Area>,
    turnover: Turnover,
    spreading: Spreading,
    progress: f64,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The areas as they were given: homes of corporations, vulnerable households in them.
    pub areas: Vec<Area>,
    /// Who gives and who takes.
    pub plan: Plan,
    /// How long that takes.
    pub years: Years,
}

impl Search {
    /// From the start of a scenario; homes and households are rounded to whole ones.
    ///
    /// # Errors
    ///
    /// A [`SpreadError`].
    pub fn new(atlas: &Atlas, start: &Start, scenario: &Scenario) -> Result<Search, SpreadError> {
        let value = |dial: Dial| scenario.dials.get(dial).value;
        let goal = match scenario.aim {
            Aim::Cap => Goal::Cap(value(Dial::Cap) / 100.0),
            Aim::Dissimilarity => Goal::Dissimilarity(value(Dial::Index)),
            Aim::Even => Goal::Even,
        };
        let limit = value(Dial::Distance);
        let limit = (limit > 0.0).then_some(limit * 1000.0);
        let new = new_homes(start, value(Dial::SpreadNew));
        let mut regions = BTreeMap::new();
        let areas: Vec<Area> = start
            .scope
            .starts()
            .iter()
            .zip(&start.areas)
            .zip(&start.codes)
            .zip(new)
            .map(|(((stock, place), code), new_homes)| {
                let homes = stock.corporation.round() as u32;
                let region = if scenario.near { region_of(*code) } else { None };
                let number = regions.len() as u32;
                let point = atlas.area(*place).point;
                Area {
                    homes,
                    group: (stock.vulnerable.round() as u32).min(homes),
                    new_homes,
                    place: point.map(|point| (f64::from(point.x), f64::from(point.y))),
                    region: *regions.entry(region).or_insert(number),
                }
            })
            .collect();
        let turnover =
            Turnover::new(value(Dial::TurnoverInside) / 100.0, value(Dial::Steered) / 100.0)?;
        let spreading = Spreading::new(&areas, goal, limit)?;
        Ok(Search { areas, turnover, spreading, progress: 0.0 })
    }

    /// A step. Whether the plan is ready.
    pub fn advance(&mut self) -> bool {
        let progress = self.spreading.advance(4);
        let part = progress.exchanges as f64 / progress.expected.max(1) as f64;
        // For an index, limits may make it more than expected.
        self.progress = if progress.done { 1.0 } else { part.min(0.99) };
        progress.done
    }

    /// How much of the plan is found, 0 to 1.
    pub fn progress(&self) -> f64 {
        self.progress
    }

    /// What was found, once it is ready.
    pub fn found(&self) -> Option<Found> {
        let plan = self.spreading.plan()?;
        let years = plan.years(&self.areas, self.turnover);
        Some(Found { areas: self.areas.clone(), plan, years })
    }
}

/// Within what "near" keeps a change: the district of a neighbourhood, the municipality of a district.
fn region_of(code: AreaCode) -> Option<AreaCode> {
    match code.level() {
        Level::Neighbourhood => code.district(),
        Level::District => code.municipality(),
        Level::Country | Level::Municipality => None,
    }
}

/// New homes by area, in proportion to the homes there are, in whole numbers that sum to what was asked:
/// the largest remainders get what rounding down leaves.
fn new_homes(start: &Start, wanted: f64) -> Vec<u32> {
    let homes: Vec<f64> = start.scope.starts().iter().map(|stock| stock.homes()).collect();
    let all: f64 = homes.iter().sum();
    if wanted < 1.0 || all <= 0.0 {
        return vec![0; homes.len()];
    }
    let wanted = wanted.round();
    let exact: Vec<f64> = homes.iter().map(|homes| wanted * homes / all).collect();
    let mut whole: Vec<u32> = exact.iter().map(|homes| *homes as u32).collect();
    let rest = wanted as usize
        - whole.iter().map(|homes| *homes as usize).sum::<usize>().min(wanted as usize);
    let by_rest = wijkmix_mix::order::by(exact.len(), &|a, b| {
        let part = |at: usize| exact.get(at).map_or(0.0, |homes| homes.fract());
        part(b).total_cmp(&part(a))
    });
    for at in by_rest.into_iter().take(rest) {
        if let Some(homes) = whole.get_mut(at) {
            *homes += 1;
        }
    }
    whole
}
