//! The indicator registry: everything the project knows about each published column.
//!
//! One entry here is all it takes to add an indicator: the reader, the packs, the pickers and the
//! method page follow.

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
    /// Below which size it is withheld.
    pub published_from: PublishedFrom,
    /// Path of titles in the CBS table.
    pub cbs_title: &'static str,
    /// Name on the page.
    pub title: Text,
    /// One sentence that says what exactly is counted.
    pub definition: Text,
}

macro_rules! indicators {
    ($($name:ident = $spec:expr),+ $(,)?) => {
        /// A published indicator; `spec()` says all about it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Indicator { $(#[doc = stringify!($name)] $name),+ }

        impl Indicator {
            /// All of them, in the registry's order.
            pub const ALL: &[Indicator] = &[$(Indicator::$name),+];

            /// Everything the project knows about it.
            pub fn spec(self) -> &'static Spec {
                match self { $(Indicator::$name => { const SPEC: Spec = $spec; &SPEC })+ }
            }
        }
    };
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

const fn spec(
    key: &'static str,
    unit: Unit,
    decimals: u8,
    base: Base,
    rounding: Rounding,
    published_from: PublishedFrom,
) -> Spec {
    const NONE: Text = Text { nl: "", en: "" };
    Spec {
        key,
        unit,
        decimals,
        base,
        rounding,
        published_from,
        cbs_title: "",
        title: NONE,
        definition: NONE,
    }
}

use Base as B;
use PublishedFrom as F;
use Rounding as R;
use Unit as U;

indicators! {
    LandArea = spec("land_ha", U::Hectares, 0, B::None, R::Nearest(1.0), F::Always),
    Urbanity = spec("urbanity", U::Class, 0, B::None, R::Exact, F::Always),
    Residents = spec("residents", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Age0To14 = spec("age_0_14", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Age15To24 = spec("age_15_24", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Age25To44 = spec("age_25_44", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Age45To64 = spec("age_45_64", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Age65Plus = spec("age_65_plus", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Age0To14Pct = spec("age_0_14_pct", U::Percent, 0, B::Residents, R::Nearest(1.0), F::Always),
    Age15To24Pct = spec("age_15_24_pct", U::Percent, 0, B::Residents, R::Nearest(1.0), F::Always),
    Age25To44Pct = spec("age_25_44_pct", U::Percent, 0, B::Residents, R::Nearest(1.0), F::Always),
    Age45To64Pct = spec("age_45_64_pct", U::Percent, 0, B::Residents, R::Nearest(1.0), F::Always),
    Age65PlusPct = spec("age_65_plus_pct", U::Percent, 0, B::Residents, R::Nearest(1.0), F::Always),
    OriginNl = spec("origin_nl", U::Persons, 0, B::None, R::RandomFive, F::Always),
    OriginEurope = spec("origin_europe", U::Persons, 0, B::None, R::RandomFive, F::Always),
    OriginOutsideEurope = spec("origin_outside_europe", U::Persons, 0, B::None, R::RandomFive, F::Always),
    Households = spec("households", U::Households, 0, B::None, R::RandomFive, F::Always),
    HhOnePerson = spec("hh_one_person", U::Households, 0, B::None, R::RandomFive, F::Always),
    HhNoChildren = spec("hh_no_children", U::Households, 0, B::None, R::RandomFive, F::Always),
    HhWithChildren = spec("hh_with_children", U::Households, 0, B::None, R::RandomFive, F::Always),
    Dwellings = spec("dwellings", U::Dwellings, 0, B::None, R::Exact, F::Always),
    WozValue = spec("woz_keur", U::ThousandEuro, 0, B::Dwellings, R::Nearest(1.0), F::Dwellings(20)),
    OwnerPct = spec("owner_pct", U::Percent, 0, B::Dwellings, R::Nearest(1.0), F::Dwellings(20)),
    RentalPct = spec("rental_pct", U::Percent, 0, B::Dwellings, R::Nearest(1.0), F::Dwellings(20)),
    CorporationPct = spec("corporation_pct", U::Percent, 0, B::Dwellings, R::Nearest(1.0), F::Dwellings(20)),
    OtherRentalPct = spec("other_rental_pct", U::Percent, 0, B::Dwellings, R::Nearest(1.0), F::Dwellings(20)),
    TenureUnknownPct = spec("tenure_unknown_pct", U::Percent, 0, B::Dwellings, R::Nearest(1.0), F::Dwellings(20)),
    IncomeLow40Pct = spec("income_low40_pct", U::Percent, 1, B::PersonsWithIncome, R::Nearest(0.1), F::Persons(100)),
    IncomeHigh20Pct = spec("income_high20_pct", U::Percent, 1, B::PersonsWithIncome, R::Nearest(0.1), F::Persons(100)),
    HhIncomeLow40Pct = spec("hh_income_low40_pct", U::Percent, 1, B::HouseholdsWithIncome, R::Nearest(0.1), F::Households(100)),
    HhIncomeHigh20Pct = spec("hh_income_high20_pct", U::Percent, 1, B::HouseholdsWithIncome, R::Nearest(0.1), F::Households(100)),
    LowIncomePct = spec("low_income_pct", U::Percent, 1, B::HouseholdsWithIncome, R::Nearest(0.1), F::Households(100)),
    SocialMinimumPct = spec("social_minimum_pct", U::Percent, 1, B::HouseholdsWithIncome, R::Nearest(0.1), F::Households(100)),
    IncomePerResident = spec("income_per_resident_keur", U::ThousandEuro, 1, B::Residents, R::Nearest(0.1), F::Persons(2500)),
    Bijstand = spec("bijstand", U::Persons, 0, B::None, R::Nearest(10.0), F::Always),
    Ao = spec("ao", U::Persons, 0, B::None, R::Nearest(10.0), F::Always),
    Ww = spec("ww", U::Persons, 0, B::None, R::Nearest(10.0), F::Always),
    Aow = spec("aow", U::Persons, 0, B::None, R::Nearest(10.0), F::Always),
    Wmo = spec("wmo", U::Persons, 0, B::None, R::Nearest(5.0), F::Counts(8)),
    YouthCarePct = spec("youth_care_pct", U::Percent, 1, B::Under23, R::Nearest(0.1), F::Counts(8)),
}
