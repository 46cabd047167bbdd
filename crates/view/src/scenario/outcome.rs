//! What comes of a scenario: composition and indices year by year, as it goes on and with levers.

use wijkmix_mix::Undefined;
use wijkmix_mix::band::Band;
use wijkmix_mix::claim::{Operator, Threshold};
use wijkmix_mix::levers::{
    Attribution, Bands, First, Kind, LeversError, Part, Reading, Target, Trial,
};

use super::dials::Dial;
use super::{End, Goal, Scenario, Start, YEARS};

/// How many tables are drawn for the bands.
pub const DRAWS: usize = 60;
/// Their seed.
const SEED: u64 = 2018;

/// A small chart of the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Panel {
    /// Corporation homes as a share of all homes.
    Corporation,
    /// Vulnerable households as a share of those in corporation homes.
    Vulnerable,
    /// Unevenness of corporation homes.
    UnevenHomes,
    /// Unevenness of vulnerable households.
    UnevenPeople,
    /// Areas beyond the threshold of the claim.
    Beyond,
    /// Vulnerable households that are housed elsewhere, or have no home in the scope.
    Moved,
}

/// What a panel counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Shares, 0–1.
    Share,
    /// An index, 0–1.
    Index,
    /// Areas or households.
    Count,
}

/// Whom a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The group.
    Inside,
    /// All other areas.
    Outside,
    /// The whole scope.
    Scope,
    /// Vulnerable households housed elsewhere in the scope.
    Elsewhere,
    /// Vulnerable households without a corporation home in the scope.
    Unplaced,
}

/// A line of a panel: a value by year, the start first; `None` where it is undefined.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Whom it is about.
    pub who: Who,
    /// As it goes on.
    pub goes_on: Vec<Option<f64>>,
    /// With levers.
    pub levers: Vec<Option<f64>>,
}

impl Panel {
    /// All of them, in the order of the page.
    pub const ALL: [Panel; 6] = [
        Panel::Vulnerable,
        Panel::Corporation,
        Panel::UnevenPeople,
        Panel::UnevenHomes,
        Panel::Beyond,
        Panel::Moved,
    ];

    /// What it counts in.
    pub fn unit(self) -> Unit {
        match self {
            Panel::Corporation | Panel::Vulnerable => Unit::Share,
            Panel::UnevenHomes | Panel::UnevenPeople => Unit::Index,
            Panel::Beyond | Panel::Moved => Unit::Count,
        }
    }

    /// Its lines: whom each is about, and what is read.
    fn readings(self, threshold: Threshold) -> Vec<(Who, Reading)> {
        match self {
            Panel::Corporation => vec![
                (Who::Inside, Reading::CorporationShare(Part::Inside)),
                (Who::Outside, Reading::CorporationShare(Part::Outside)),
            ],
            Panel::Vulnerable => vec![
                (Who::Inside, Reading::VulnerableShare(Part::Inside)),
                (Who::Outside, Reading::VulnerableShare(Part::Outside)),
            ],
            Panel::UnevenHomes => vec![(Who::Scope, Reading::Dissimilarity(Kind::Corporation))],
            Panel::UnevenPeople => vec![(Who::Scope, Reading::Dissimilarity(Kind::Vulnerable))],
            Panel::Beyond => vec![(Who::Scope, Reading::AreasBeyond(threshold))],
            // Read as a difference: more outside the group, fewer in the scope.
            Panel::Moved => vec![
                (Who::Elsewhere, Reading::Vulnerable(Part::Outside)),
                (Who::Unplaced, Reading::Vulnerable(Part::Scope)),
            ],
        }
    }
}

/// Whom the lines of a panel are about.
pub fn lines_named(panel: Panel) -> Vec<Who> {
    let threshold = Threshold { operator: Operator::AtLeast, share: 1.0 };
    panel.readings(threshold).into_iter().map(|(who, _)| who).collect()
}

/// Everything that comes of a scenario at once; bands and contributions take longer.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Both runs.
    pub trial: Trial,
    /// When the target is met.
    pub first: First,
    threshold: Threshold,
}

impl Outcome {
    /// Runs a scenario from its start.
    ///
    /// # Errors
    ///
    /// A [`LeversError`], as where homes are to be built in a group without areas.
    pub fn of(
        start: &Start,
        scenario: &Scenario,
        threshold: Threshold,
    ) -> Result<Outcome, LeversError> {
        let (goes_on, levers) = (scenario.as_it_goes_on(), scenario.levers(End::Value));
        let trial = Trial::new(&start.scope, &goes_on, &levers, YEARS)?;
        let first = target(scenario, threshold).first(&start.scope, &goes_on, &levers, YEARS)?;
        Ok(Outcome { trial, first, threshold })
    }

    /// The lines of a panel.
    pub fn lines(&self, panel: Panel) -> Vec<Line> {
        let readings = panel.readings(self.threshold).into_iter();
        readings
            .map(|(who, reading)| {
                let goes_on = values(self.trial.as_it_goes_on.series(reading));
                let levers = values(self.trial.levers.series(reading));
                match who {
                    Who::Elsewhere => difference(who, &levers, &goes_on),
                    Who::Unplaced => difference(who, &goes_on, &levers),
                    _ => Line { who, goes_on, levers },
                }
            })
            .collect()
    }
}

/// A line of what one has more than the other; as it goes on, that is nothing.
fn difference(who: Who, more: &[Option<f64>], less: &[Option<f64>]) -> Line {
    let both = more.iter().zip(less);
    let levers = both.map(|(a, b)| Some(dust_off(a.as_ref()? - b.as_ref()?))).collect();
    Line { who, goes_on: vec![Some(0.0); more.len()], levers }
}

/// A millionth of a household is none.
fn dust_off(value: f64) -> f64 {
    if value.abs() < 1e-6 { 0.0 } else { value }
}

fn values(series: Vec<Result<f64, Undefined>>) -> Vec<Option<f64>> {
    series.into_iter().map(Result::ok).collect()
}

/// The target that a reader set.
fn target(scenario: &Scenario, threshold: Threshold) -> Target {
    let value = scenario.dials.get(Dial::Target).value;
    let (reading, value) = match scenario.goal {
        Goal::VulnerableInside => (Reading::VulnerableShare(Part::Inside), value / 100.0),
        Goal::CorporationInside => (Reading::CorporationShare(Part::Inside), value / 100.0),
        Goal::Dissimilarity => (Reading::Dissimilarity(Kind::Vulnerable), value / 100.0),
        Goal::AreasBeyond => (Reading::AreasBeyond(threshold), value),
    };
    Target { reading, at_most: true, value }
}

/// Which lever did how much to the number that has a target, in the year that is looked at.
///
/// # Errors
///
/// As [`Outcome::of`].
pub fn attribution(
    start: &Start,
    scenario: &Scenario,
    threshold: Threshold,
) -> Result<Attribution, LeversError> {
    let (goes_on, levers) = (scenario.as_it_goes_on(), scenario.levers(End::Value));
    let year = scenario.dials.get(Dial::Year).value as usize;
    let reading = target(scenario, threshold).reading;
    Attribution::new(&start.scope, &goes_on, &levers, reading, year)
}

/// The bands of all panels, a draw at a time.
#[derive(Clone, Debug)]
pub struct Shaded {
    bands: Bands,
    threshold: Threshold,
}

impl Shaded {
    /// Draws from what the figures and the reader's ranges leave open.
    ///
    /// # Errors
    ///
    /// As [`Outcome::of`].
    pub fn new(
        start: &Start,
        scenario: &Scenario,
        threshold: Threshold,
    ) -> Result<Shaded, LeversError> {
        let readings: Vec<Reading> = Panel::ALL
            .into_iter()
            .flat_map(|panel| panel.readings(threshold))
            .map(|(_, reading)| reading)
            .collect();
        let doubt = start.doubt(scenario);
        let goes_on = scenario.as_it_goes_on();
        let bands = Bands::new(&start.scope, &goes_on, doubt, &readings, YEARS, (SEED, DRAWS))?;
        Ok(Shaded { bands, threshold })
    }

    /// One more draw. Whether nothing is left to do.
    pub fn advance(&mut self) -> bool {
        self.bands.advance()
    }

    /// How much is done, 0 to 1.
    pub fn progress(&self) -> f64 {
        self.bands.progress()
    }

    /// The bands of a panel's lines, by year.
    pub fn of(&self, panel: Panel) -> Vec<Vec<Option<Band>>> {
        let before: usize = Panel::ALL
            .into_iter()
            .take_while(|other| *other != panel)
            .map(|other| other.readings(self.threshold).len())
            .sum();
        let lines = panel.readings(self.threshold).into_iter().enumerate();
        lines
            .map(|(at, (who, _))| match who {
                Who::Elsewhere => self.bands.difference(before + at),
                Who::Unplaced => {
                    let bands = self.bands.difference(before + at).into_iter();
                    bands.map(|band| band.map(turned)).collect()
                }
                _ => self.bands.with_levers(before + at),
            })
            .collect()
    }
}

/// The band of the opposite.
fn turned(band: Band) -> Band {
    Band {
        low: -band.high,
        middle: -band.middle,
        high: -band.low,
        ends: (-band.ends.1, -band.ends.0),
        draws: band.draws,
    }
}
