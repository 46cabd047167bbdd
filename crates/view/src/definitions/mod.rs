//! A claim about a threshold under every reasonable definition: the third uncertainty.
//!
//! "A tenth of the areas" depends on what is called an area, on what the share is a share of, and on
//! what is counted. Each definition here differs from the claim as it stands in one respect, so that a
//! reader sees which choice matters. What the figures cannot supply is left out, never guessed.

mod assertion;
mod ground;

pub use assertion::{Assertion, Finding, Relation};
pub use ground::Ground;

use wijkmix_atlas::{Atlas, Level};
use wijkmix_mix::claim::{Operator, ThreeCounts, Threshold};

use crate::catalogue::Catalogue;
use crate::rows::is_whole;
use crate::state::{Claim, Focus};

/// An area counts as residential from this number of residents. CBS draws no such line; this one leaves
/// out harbours, woods and building sites.
pub const RESIDENTIAL: f64 = 100.0;

/// What is counted to say how large a part of the whole the areas concerned are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Areas, each as one.
    #[default]
    Areas,
    /// The residents of the areas.
    Residents,
    /// The dwellings of the areas.
    Dwellings,
}

/// One way to read a claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Definition {
    /// Year, level, scope, group.
    pub focus: Focus,
    /// Threshold and smallest size.
    pub claim: Claim,
    /// Whether the share is one of dwellings of a known owner, and not of all dwellings.
    pub known_tenure: bool,
    /// Whether only areas from [`RESIDENTIAL`] residents count.
    pub residential: bool,
    /// What is counted.
    pub counted: Counted,
}

impl Definition {
    /// The claim as it stands in the sentence: all dwellings, all areas, areas counted.
    pub fn stated(focus: Focus, claim: Claim) -> Definition {
        Definition {
            focus,
            claim,
            known_tenure: false,
            residential: false,
            counted: Counted::Areas,
        }
    }
}

/// In what a definition differs from the claim as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Difference {
    /// In nothing.
    None,
    /// "More than" for "at least", or the other way round.
    Operator(Operator),
    /// Another smallest size, in dwellings.
    Smallest(u32),
    /// The share is one of dwellings whose owner is known.
    KnownTenure,
    /// Only areas where people live.
    Residential,
    /// Something else is counted.
    Counted(Counted),
    /// Another level.
    Level(Level),
    /// Another year.
    Year(u16),
}

/// A definition and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// In what it differs.
    pub difference: Difference,
    /// The whole definition.
    pub definition: Definition,
    /// Areas that were judged.
    pub areas: usize,
    /// The part of the whole that meets the threshold, 0–1. Where no share is published, `published`
    /// equals `certain`, and [`Line::is_bound`] says so.
    pub part: ThreeCounts<f64>,
    /// Whether only bounds are known.
    pub is_bound: bool,
    /// What this says of the assertion.
    pub finding: Finding,
}

impl Line {
    /// The most telling value: as published, or where there is only a bound, the bound.
    pub fn value(&self) -> f64 {
        if self.is_bound { self.part.possible } else { self.part.published }
    }
}

/// The grounds of a claim: the figures of its year and level and of all others that have its group.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    /// The ground of the claim as it stands comes first.
    grounds: Vec<(Focus, Ground)>,
}

impl Grounds {
    /// Gathers the figures once; every definition is then a single pass over one of them.
    ///
    /// Only what is loaded is gathered. Another year with another set of areas in the scope (as the
    /// neighbourhoods of two cities for the country) is not the same claim, and is passed over.
    pub fn gather(atlas: &Atlas, catalogue: &Catalogue, focus: Focus) -> Grounds {
        let mut wanted = vec![focus];
        let levels = [Level::Municipality, Level::District, Level::Neighbourhood];
        wanted.extend(levels.map(|level| Focus { level, ..focus }));
        wanted.extend(catalogue.years().into_iter().map(|year| Focus { year, ..focus }));
        let mut grounds: Vec<(Focus, Ground)> = Vec::new();
        for wish in wanted {
            let there = catalogue.known(wish).is_some() && is_whole(atlas, wish);
            if grounds.iter().all(|(had, _)| *had != wish) && (there || wish == focus) {
                let ground = Ground::of(atlas, wish);
                if wish == focus || !ground.is_empty() {
                    grounds.push((wish, ground));
                }
            }
        }
        Grounds { grounds }
    }

    /// What comes of the claim as it stands, and of each definition that differs from it in one respect.
    pub fn lines(&self, claim: Claim, assertion: Assertion) -> Vec<Line> {
        let Some((focus, stated)) = self.grounds.first() else { return Vec::new() };
        let base = Definition::stated(*focus, claim);
        let mut lines = Vec::new();
        let mut judge = |difference, definition: Definition, ground: &Ground| {
            if let Some(line) = ground.line(difference, definition, assertion) {
                lines.push(line);
            }
        };
        judge(Difference::None, base, stated);
        let operator = match claim.threshold.operator {
            Operator::AtLeast => Operator::MoreThan,
            Operator::MoreThan => Operator::AtLeast,
        };
        let threshold = Threshold { operator, ..claim.threshold };
        let other = Claim { threshold, ..claim };
        judge(Difference::Operator(operator), Definition { claim: other, ..base }, stated);
        for smallest in Claim::SMALLEST.into_iter().filter(|size| *size != claim.smallest) {
            let sized = Claim { smallest, ..claim };
            judge(Difference::Smallest(smallest), Definition { claim: sized, ..base }, stated);
        }
        judge(Difference::KnownTenure, Definition { known_tenure: true, ..base }, stated);
        judge(Difference::Residential, Definition { residential: true, ..base }, stated);
        for counted in [Counted::Residents, Counted::Dwellings] {
            judge(Difference::Counted(counted), Definition { counted, ..base }, stated);
        }
        for (other, ground) in self.grounds.iter().skip(1) {
            let difference = if other.year == focus.year {
                Difference::Level(other.level)
            } else {
                Difference::Year(other.year)
            };
            judge(difference, Definition { focus: *other, ..base }, ground);
        }
        lines
    }
}
