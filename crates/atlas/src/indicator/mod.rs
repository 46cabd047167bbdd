//! The indicator registry: everything the project knows about each published column.
//!
//! One entry in `registry.rs` is all it takes to add an indicator: the reader, the packs, the pickers
//! and the method page follow.

mod registry;

pub use registry::Indicator;

use crate::{Level, Text};

/// What a figure counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Number of persons.
    Persons,
    /// Number of private households.
    Households,
    /// Number of dwellings.
    Dwellings,
    /// Per hundred of the indicator's base, 0–100.
    Percent,
    /// Thousands of euros.
    ThousandEuro,
    /// Hectares.
    Hectares,
    /// An ordered class, 1–5.
    Class,
}

/// What a percentage is a percentage of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Not a share of anything.
    None,
    /// All residents.
    Residents,
    /// All private households.
    Households,
    /// Private households whose income is known and that are counted for it.
    HouseholdsWithIncome,
    /// All dwellings.
    Dwellings,
    /// Persons with personal income.
    PersonsWithIncome,
    /// Residents younger than 23.
    Under23,
}

impl Base {
    /// What it is a base of, as a plural noun inside a sentence.
    pub fn noun(self) -> Text {
        let (nl, en) = match self {
            Base::None => ("", ""),
            Base::Residents => ("inwoners", "residents"),
            Base::Households => ("huishoudens", "households"),
            Base::HouseholdsWithIncome => {
                ("huishoudens met een bekend inkomen", "households with a known income")
            }
            Base::Dwellings => ("woningen", "homes"),
            Base::PersonsWithIncome => {
                ("mensen met een eigen inkomen", "people with an income of their own")
            }
            Base::Under23 => ("inwoners jonger dan 23 jaar", "residents younger than 23"),
        };
        Text { nl, en }
    }
}

/// How CBS rounds the figure, which decides what the true value may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rounding {
    /// As counted.
    Exact,
    /// Exact for the country and municipalities; below, at random to a multiple of 5, at most 4 off.
    RandomFive,
    /// To the nearest multiple of this step: at most half of it off.
    Nearest(f64),
}

impl Rounding {
    /// How far the true value can lie from the published one, at a level, in the figure's unit.
    pub fn slack(self, level: Level) -> f64 {
        match self {
            Rounding::Exact => 0.0,
            Rounding::RandomFive => match level {
                Level::Country | Level::Municipality => 0.0,
                Level::District | Level::Neighbourhood => 4.0,
            },
            Rounding::Nearest(step) => step / 2.0,
        }
    }
}

/// Below which size CBS withholds the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedFrom {
    /// Published for every area.
    Always,
    /// Published from this many dwellings, and where at most half of the dwellings have an unknown owner.
    Dwellings(u32),
    /// Published from this many households.
    Households(u32),
    /// Published from this many persons.
    Persons(u32),
    /// Counts below this number are secret.
    Counts(u32),
}

/// One entry of the registry.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// Its column in the figures tables, and its name in links.
    pub key: &'static str,
    /// Unit of the published figure.
    pub unit: Unit,
    /// Decimals as published.
    pub decimals: u8,
    /// What a percentage is of.
    pub base: Base,
    /// How it is rounded.
    pub rounding: Rounding,
    /// Whether a percentage is worked out, in districts and neighbourhoods, from counts that were
    /// rounded at random before: then it can be far from the truth where few people live.
    pub of_rounded_counts: bool,
    /// Below which size it is withheld.
    pub published_from: PublishedFrom,
    /// Path of titles in the CBS table.
    pub cbs_title: &'static str,
    /// Name on the page.
    pub title: Text,
    /// One sentence that says what exactly is counted.
    pub definition: Text,
}

impl Indicator {
    /// Its column in the figures tables, and its name in links.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// The indicator with this key.
    pub fn from_key(key: &str) -> Option<Indicator> {
        Indicator::ALL.iter().copied().find(|indicator| indicator.key() == key)
    }
}

impl Spec {
    /// What the figures can be, in smallest published steps.
    #[cfg(any(feature = "tables", feature = "statline"))]
    pub(crate) fn range(&self) -> std::ops::RangeInclusive<i32> {
        let step = 10_i32.pow(u32::from(self.decimals));
        match self.unit {
            Unit::Percent => 0..=100 * step,
            Unit::Class => step..=5 * step,
            _ => 0..=i32::MAX,
        }
    }

    const fn of(key: &'static str, unit: Unit, decimals: u8, base: Base) -> Spec {
        const NONE: Text = Text { nl: "", en: "" };
        Spec {
            key,
            unit,
            decimals,
            base,
            rounding: Rounding::Exact,
            of_rounded_counts: false,
            published_from: PublishedFrom::Always,
            cbs_title: "",
            title: NONE,
            definition: NONE,
        }
    }

    const fn rounded(self, rounding: Rounding) -> Spec {
        Spec { rounding, ..self }
    }

    const fn of_rounded_counts(self) -> Spec {
        Spec { of_rounded_counts: true, ..self }
    }

    const fn from(self, published_from: PublishedFrom) -> Spec {
        Spec { published_from, ..self }
    }

    const fn cbs(self, cbs_title: &'static str) -> Spec {
        Spec { cbs_title, ..self }
    }

    const fn called(self, nl: &'static str, en: &'static str) -> Spec {
        Spec { title: Text { nl, en }, ..self }
    }

    const fn is(self, nl: &'static str, en: &'static str) -> Spec {
        Spec { definition: Text { nl, en }, ..self }
    }
}

#[cfg(test)]
mod tests;
