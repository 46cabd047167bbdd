//! What the uncertainty of figures and controls leaves open: seeded draws.
//!
//! Each draw takes the starting figures of each area and every control evenly from between two ends, and
//! runs both runs. The band says what these draws gave; it is no confidence interval.

use super::error::LeversError;
use super::parameters::{Allocation, Parameters};
use super::reading::Reading;
use super::run::Trial;
use super::stock::{Scope, Stock};
use crate::band::Band;
use crate::random::Random;

/// What is in doubt: the ends between which figures and controls are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// For each area, two ends between which its figures lie. Its homes are drawn together, so that where
    /// both ends have as many, every draw has; its households together, apart from the homes. What makes
    /// no area (more vulnerable households than corporation homes) is cut.
    pub starts: Vec<(Stock, Stock)>,
    /// The lowest and highest of each control of the levers. Where they choose between ways of
    /// allocating, places or rules, both ends choose alike.
    pub levers: (Parameters, Parameters),
}

/// Draws under way, one at a time.
#[derive(Clone, Debug)]
pub struct Bands {
    scope: Scope,
    goes_on: Parameters,
    doubt: Doubt,
    readings: Vec<Reading>,
    years: usize,
    seed: u64,
    wanted: usize,
    made: usize,
    /// By reading, then by year.
    values: Vec<Vec<Drawn>>,
}

/// What the draws gave for one reading in one year.
#[derive(Clone, Debug, Default)]
struct Drawn {
    with_levers: Vec<f64>,
    difference: Vec<f64>,
}

impl Bands {
    /// So many draws of some readings over some years.
    ///
    /// # Errors
    ///
    /// As [`Trial::new`], [`LeversError::Length`], [`LeversError::NotHomes`],
    /// [`LeversError::NothingBetween`].
    pub fn new(
        scope: &Scope,
        as_it_goes_on: &Parameters,
        doubt: Doubt,
        readings: &[Reading],
        years: usize,
        (seed, wanted): (u64, usize),
    ) -> Result<Bands, LeversError> {
        let areas = scope.areas();
        if doubt.starts.len() != areas {
            return Err(LeversError::Length { expected: areas, found: doubt.starts.len() });
        }
        // What is between two figures that can be can be, once it is cut.
        let ends = |which: fn(&(Stock, Stock)) -> Stock| {
            let starts = doubt.starts.iter().map(|ends| cut(which(ends))).collect();
            Scope::new(starts, scope.inside().to_vec())
        };
        ends(|ends| ends.0)?;
        ends(|ends| ends.1)?;
        for end in [&doubt.levers.0, &doubt.levers.1, as_it_goes_on] {
            end.check(scope.inside())?;
        }
        between(&doubt.levers.0, &doubt.levers.1, &mut |low, _| low)?;
        // Refuses too many years.
        Trial::first(scope, as_it_goes_on, years)?;
        let by_year = vec![Drawn::default(); years + 1];
        Ok(Bands {
            scope: scope.clone(),
            goes_on: *as_it_goes_on,
            doubt,
            readings: readings.to_vec(),
            years,
            seed,
            wanted,
            made: 0,
            values: vec![by_year; readings.len()],
        })
    }

    /// How much is done, 0 to 1.
    pub fn progress(&self) -> f64 {
        if self.wanted == 0 { 1.0 } else { self.made as f64 / self.wanted as f64 }
    }

    /// How many draws there are.
    pub fn draws(&self) -> usize {
        self.made
    }

    /// One more draw. Whether nothing is left to do.
    pub fn advance(&mut self) -> bool {
        if self.made < self.wanted {
            let mut random = Random::new(self.seed, self.made as u64);
            if let Ok(trial) = self.draw(&mut random) {
                self.keep(&trial);
            }
            self.made += 1;
        }
        self.made >= self.wanted
    }

    fn draw(&self, random: &mut Random) -> Result<Trial, LeversError> {
        let starts = self.doubt.starts.iter().map(|(low, high)| {
            let (homes, people) = (random.unit(), random.unit());
            let at = |part: f64, of: fn(&Stock) -> f64| of(low) + part * (of(high) - of(low));
            cut(Stock {
                corporation: at(homes, |at| at.corporation),
                other_rental: at(homes, |at| at.other_rental),
                owner: at(homes, |at| at.owner),
                unknown: at(homes, |at| at.unknown),
                vulnerable: at(people, |at| at.vulnerable),
                vulnerable_elsewhere: at(people, |at| at.vulnerable_elsewhere),
            })
        });
        let scope = Scope::new(starts.collect(), self.scope.inside().to_vec())?;
        let (low, high) = &self.doubt.levers;
        let levers = between(low, high, &mut |low, high| random.between(low, high))?;
        Trial::new(&scope, &self.goes_on, &levers, self.years)
    }

    fn keep(&mut self, trial: &Trial) {
        for (reading, years) in self.readings.iter().zip(&mut self.values) {
            for (year, drawn) in years.iter_mut().enumerate() {
                if let Ok(with) = trial.levers.read(*reading, year) {
                    drawn.with_levers.push(with);
                    if let Ok(without) = trial.as_it_goes_on.read(*reading, year) {
                        drawn.difference.push(with - without);
                    }
                }
            }
        }
    }

    /// The band of a reading with levers, by year, over the draws so far. `None` where it has no value.
    pub fn with_levers(&self, reading: usize) -> Vec<Option<Band>> {
        self.by_year(reading, |drawn| &drawn.with_levers)
    }

    /// The band of the difference that the levers make to a reading, by year.
    pub fn difference(&self, reading: usize) -> Vec<Option<Band>> {
        self.by_year(reading, |drawn| &drawn.difference)
    }

    fn by_year(&self, reading: usize, pick: fn(&Drawn) -> &Vec<f64>) -> Vec<Option<Band>> {
        let years = self.values.get(reading).into_iter().flatten();
        years.map(|values| Band::of(pick(values))).collect()
    }
}

/// A stock cut to one that can be.
fn cut(stock: Stock) -> Stock {
    let others = stock.other_rental + stock.owner + stock.unknown;
    Stock {
        vulnerable: stock.vulnerable.min(stock.corporation),
        vulnerable_elsewhere: stock.vulnerable_elsewhere.min(others),
        ..stock
    }
}

/// Parameters with each control picked from between two ends.
fn between(
    low: &Parameters,
    high: &Parameters,
    pick: &mut dyn FnMut(f64, f64) -> f64,
) -> Result<Parameters, LeversError> {
    let mut picked = *low;
    for (at, a, b, control) in [
        (&mut picked.inside, &low.inside, &high.inside, "allocation inside the group"),
        (&mut picked.outside, &low.outside, &high.outside, "allocation outside the group"),
    ] {
        at.turnover = pick(a.turnover, b.turnover);
        at.sold = pick(a.sold, b.sold);
        at.allocation = match (a.allocation, b.allocation) {
            (Allocation::Share(a), Allocation::Share(b)) => Allocation::Share(pick(a, b)),
            (Allocation::AsNow(a), Allocation::AsNow(b)) => Allocation::AsNow(pick(a, b)),
            _ => return Err(LeversError::NothingBetween { control }),
        };
    }
    for (at, a, b, control) in [
        (&mut picked.corporation, low.corporation, high.corporation, "new corporation homes"),
        (&mut picked.middle_rent, low.middle_rent, high.middle_rent, "new homes at a middle rent"),
        (&mut picked.owner, low.owner, high.owner, "new homes for owners"),
    ] {
        if a.place != b.place {
            return Err(LeversError::NothingBetween { control });
        }
        at.homes = pick(a.homes, b.homes);
    }
    if low.elsewhere != high.elsewhere {
        let control = "where those go whom the group does not house";
        return Err(LeversError::NothingBetween { control });
    }
    picked.demolished = pick(low.demolished, high.demolished);
    Ok(picked)
}
