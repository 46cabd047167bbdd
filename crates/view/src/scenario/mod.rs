//! "What if": what is tried, where it starts, what comes of it.
//!
//! ```text
//! Scenario ⇄ text in a link (code)          figures ──▶ Start ──┐
//!      └──────────────── levers, spread, support ──▶ mix ◀──────┘──▶ Outcome ──▶ words, charts, table
//! ```

pub mod code;
pub mod dials;
pub mod examples;
pub mod outcome;
pub mod saved;
pub mod spread;
pub mod start;
pub mod table;

pub use dials::{Dial, Spec};
pub use outcome::Outcome;
pub use start::{Absent, Start};

use wijkmix_atlas::Group;
use wijkmix_mix::levers::{Allocation, Building, Elsewhere, Parameters, Part, Regime, Support};

use dials::Dials;

/// How many years are tried.
pub const YEARS: usize = 25;

/// Which areas of the scope are the group that levers are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Those beyond the threshold of the claim, by the share of corporation homes.
    #[default]
    Beyond,
    /// Those that the reader picked.
    Picked,
}

/// The published indicator that stands for "vulnerable".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Vulnerable {
    /// Households with a low income.
    #[default]
    LowIncome,
    /// Households at or below the social minimum.
    SocialMinimum,
    /// Persons on welfare, each taken for a household.
    Welfare,
}

impl Vulnerable {
    /// All of them.
    pub const ALL: [Vulnerable; 3] =
        [Vulnerable::LowIncome, Vulnerable::SocialMinimum, Vulnerable::Welfare];

    /// The group of the figures.
    pub fn group(self) -> Group {
        match self {
            Vulnerable::LowIncome => Group::LowIncome,
            Vulnerable::SocialMinimum => Group::SocialMinimum,
            Vulnerable::Welfare => Group::Bijstand,
        }
    }
}

/// How homes are allocated on one side of the group; the dial says how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Rule {
    /// In each area as now, and so many points more or less.
    #[default]
    AsNow,
    /// In every area the same share.
    Share,
}

/// What the spread should come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Aim {
    /// No area above a share.
    #[default]
    Cap,
    /// An index of dissimilarity of at most so much.
    Dissimilarity,
    /// The same share everywhere.
    Even,
}

impl Aim {
    /// All of them.
    pub const ALL: [Aim; 3] = [Aim::Cap, Aim::Dissimilarity, Aim::Even];
}

/// A number that is to reach a target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Goal {
    /// The share of vulnerable households in the group's corporation homes.
    #[default]
    VulnerableInside,
    /// The share of corporation homes in the group.
    CorporationInside,
    /// The index of dissimilarity of vulnerable households.
    Dissimilarity,
    /// Areas beyond the threshold of the claim.
    AreasBeyond,
}

impl Goal {
    /// All of them.
    pub const ALL: [Goal; 4] =
        [Goal::VulnerableInside, Goal::CorporationInside, Goal::Dissimilarity, Goal::AreasBeyond];
}

/// Everything that is tried. The figures it starts from are in the view state.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scenario {
    /// Which areas are the group.
    pub choice: Choice,
    /// Who is vulnerable.
    pub vulnerable: Vulnerable,
    /// How homes are allocated in the group.
    pub rule_inside: Rule,
    /// How homes are allocated elsewhere.
    pub rule_outside: Rule,
    /// Where corporation homes are built.
    pub place_corporation: Where,
    /// Where homes at a middle rent are built.
    pub place_middle: Where,
    /// Where homes for owners are built.
    pub place_owner: Where,
    /// Whether areas outside the group house those whom the group does not.
    pub house_all: bool,
    /// What is to reach the target.
    pub goal: Goal,
    /// What the spread should come to.
    pub aim: Aim,
    /// Whether a change stays within the district (or, of districts, the municipality).
    pub near: bool,
    /// The numbers.
    pub dials: Dials,
}

/// Where homes are built.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Where {
    /// Everywhere in the scope.
    #[default]
    Scope,
    /// In the group.
    Inside,
    /// Outside the group.
    Outside,
}

impl Where {
    /// All of them.
    pub const ALL: [Where; 3] = [Where::Scope, Where::Inside, Where::Outside];

    fn part(self) -> Part {
        match self {
            Where::Scope => Part::Scope,
            Where::Inside => Part::Inside,
            Where::Outside => Part::Outside,
        }
    }
}

/// Which end of the ranges is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The lowest.
    Low,
    /// The value itself.
    Value,
    /// The highest.
    High,
}

impl Scenario {
    /// Nothing changed: the turnover set, and every home let again as now.
    pub fn as_it_goes_on(&self) -> Parameters {
        let mut parameters = Parameters::neutral(0.0);
        parameters.inside.turnover = self.dials.get(Dial::TurnoverInside).part();
        parameters.outside.turnover = self.dials.get(Dial::TurnoverOutside).part();
        parameters
    }

    /// The levers, at one end of the ranges that the reader gave.
    pub fn levers(&self, end: End) -> Parameters {
        let at = |dial: Dial| self.dials.get(dial).at(end);
        let part = |dial: Dial| at(dial) / 100.0;
        let allocation = |rule: Rule, shift: Dial, share: Dial| match rule {
            Rule::AsNow => Allocation::AsNow(part(shift)),
            Rule::Share => Allocation::Share(part(share)),
        };
        let regime = |turnover, sold, allocation| Regime {
            turnover: part(turnover),
            sold: part(sold),
            allocation,
        };
        let building = |homes, place: Where| Building { homes: at(homes), place: place.part() };
        Parameters {
            inside: regime(
                Dial::TurnoverInside,
                Dial::SoldInside,
                allocation(self.rule_inside, Dial::ShiftInside, Dial::ShareInside),
            ),
            outside: regime(
                Dial::TurnoverOutside,
                Dial::SoldOutside,
                allocation(self.rule_outside, Dial::ShiftOutside, Dial::ShareOutside),
            ),
            corporation: building(Dial::NewCorporation, self.place_corporation),
            middle_rent: building(Dial::NewMiddle, self.place_middle),
            owner: building(Dial::NewOwner, self.place_owner),
            demolished: at(Dial::Demolished),
            elsewhere: if self.house_all { Elsewhere::HouseAll } else { Elsewhere::ByShare },
        }
    }

    /// The guidance asked for.
    pub fn support(&self) -> Support {
        let present = self.dials.get(Dial::CaretakersPresent).value;
        Support {
            homes_each: self.dials.get(Dial::HomesPerCaretaker).value,
            cost: self.dials.get(Dial::CaretakerCost).value,
            // Nobody enters a number of caretakers that is not there: 0 is "not known".
            present: (present > 0.0).then_some(present),
        }
    }
}
