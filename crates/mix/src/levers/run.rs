//! Years on end: as it goes on, with levers, and the difference.

use super::error::LeversError;
use super::ledger::Ledger;
use super::parameters::Parameters;
use super::reading::Reading;
use super::stock::{Part, Scope, Stock};
use super::year::Year;
use crate::Undefined;

/// The most years of a run.
pub const MOST_YEARS: usize = 1_000;

/// Years one after the other, of which only the last is kept.
pub(super) struct Course<'a> {
    year: Year<'a>,
    /// The areas as they stand now.
    pub now: Vec<Stock>,
}

impl<'a> Course<'a> {
    /// At the start, with parameters that are in range.
    pub fn new(scope: &'a Scope, parameters: &'a Parameters) -> Course<'a> {
        Course { year: Year::new(scope, parameters), now: scope.starts.clone() }
    }

    /// A year on. `housed`: see [`Run::new`].
    pub fn pass(&mut self, housed: Option<f64>) -> Ledger {
        self.year.pass(&mut self.now, housed)
    }

    /// Vulnerable households of the scope in corporation homes.
    pub fn housed(&self) -> f64 {
        self.now.iter().map(|at| at.vulnerable).sum()
    }
}

/// The areas of a scope, year by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    inside: Vec<bool>,
    /// One block of areas for each year, the start first.
    stocks: Vec<Stock>,
    books: Vec<Ledger>,
}

impl Run {
    /// Runs so many years with these parameters. `housed`: the vulnerable households of the scope at the
    /// end of each year in the run that this one is compared with, if any.
    fn new(scope: &Scope, parameters: &Parameters, years: usize, housed: &[f64]) -> Run {
        let mut course = Course::new(scope, parameters);
        let mut stocks = Vec::with_capacity((years + 1) * scope.areas());
        stocks.extend_from_slice(&course.now);
        let mut books = Vec::with_capacity(years);
        for at in 0..years {
            books.push(course.pass(housed.get(at).copied()));
            stocks.extend_from_slice(&course.now);
        }
        Run { inside: scope.inside.clone(), stocks, books }
    }

    /// How many years it is long; the start is year 0.
    pub fn years(&self) -> usize {
        self.books.len()
    }

    /// The areas at the end of a year; none beyond the last.
    pub fn stocks(&self, year: usize) -> &[Stock] {
        let areas = self.inside.len();
        self.stocks.get(year * areas..(year + 1) * areas).unwrap_or_default()
    }

    /// The books of each year, the first being that from the start to the end of year 1.
    pub fn books(&self) -> &[Ledger] {
        &self.books
    }

    /// A reading at the end of a year.
    ///
    /// # Errors
    ///
    /// An [`Undefined`] where there is nothing to divide by, as beyond the last year.
    pub fn read(&self, reading: Reading, year: usize) -> Result<f64, Undefined> {
        match self.stocks(year) {
            [] => Err(Undefined::Empty),
            stocks => reading.of(stocks, &self.inside),
        }
    }

    /// A reading at the end of every year, the start first.
    pub fn series(&self, reading: Reading) -> Vec<Result<f64, Undefined>> {
        (0..=self.years()).map(|year| self.read(reading, year)).collect()
    }

    fn vulnerable(&self, part: Part, year: usize) -> f64 {
        self.read(Reading::Vulnerable(part), year).unwrap_or(0.0)
    }
}

/// Vulnerable households that a lever moved, compared with how it goes on: `from_group` is the sum of
/// the other two, always.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Displaced {
    /// Fewer in the group's corporation homes; negative where there are more.
    pub from_group: f64,
    /// More in corporation homes elsewhere in the scope; negative where there are fewer.
    pub elsewhere: f64,
    /// Without a corporation home in the scope, who would have one; negative where more are housed.
    pub unplaced: f64,
}

/// Two runs of one scope: as it goes on, and with levers.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// As it goes on.
    pub as_it_goes_on: Run,
    /// With levers.
    pub levers: Run,
}

impl Trial {
    /// Runs both.
    ///
    /// # Errors
    ///
    /// [`LeversError::OutOfRange`], [`LeversError::NowhereToBuild`], [`LeversError::TooManyYears`].
    pub fn new(
        scope: &Scope,
        as_it_goes_on: &Parameters,
        levers: &Parameters,
        years: usize,
    ) -> Result<Trial, LeversError> {
        let goes_on = Trial::first(scope, as_it_goes_on, years)?;
        let levers = Trial::second(scope, &goes_on, levers)?;
        Ok(Trial { as_it_goes_on: goes_on, levers })
    }

    /// The run that others are compared with.
    pub(super) fn first(
        scope: &Scope,
        parameters: &Parameters,
        years: usize,
    ) -> Result<Run, LeversError> {
        if years > MOST_YEARS {
            return Err(LeversError::TooManyYears { years, most: MOST_YEARS });
        }
        parameters.check(&scope.inside)?;
        Ok(Run::new(scope, parameters, years, &[]))
    }

    /// A run compared with it.
    pub(super) fn second(
        scope: &Scope,
        goes_on: &Run,
        parameters: &Parameters,
    ) -> Result<Run, LeversError> {
        parameters.check(&scope.inside)?;
        let housed: Vec<f64> =
            (1..=goes_on.years()).map(|year| goes_on.vulnerable(Part::Scope, year)).collect();
        Ok(Run::new(scope, parameters, goes_on.years(), &housed))
    }

    /// Who lives elsewhere, or nowhere in the scope's corporation homes, at the end of a year because of
    /// the levers.
    pub fn displaced(&self, year: usize) -> Displaced {
        let difference =
            |part| self.as_it_goes_on.vulnerable(part, year) - self.levers.vulnerable(part, year);
        let (from_group, outside) = (difference(Part::Inside), difference(Part::Outside));
        Displaced { from_group, elsewhere: -outside, unplaced: from_group + outside }
    }
}
