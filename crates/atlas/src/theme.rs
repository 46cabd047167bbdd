//! Themes and their groups: what a composition is made of, and how a share follows from what was
//! published.

use wijkmix_mix::Interval;

use crate::{Base, Figure, Indicator, Missing, Text};

/// A theme of the page: tenure, household type, income, age, origin, benefits and care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dwellings by owner.
    Tenure,
    /// Private households by type.
    HouseholdType,
    /// Persons by income class (national quintiles), low incomes, mean income and home value.
    Income,
    /// Residents by age.
    Age,
    /// Residents by country of origin, classification of 2022.
    Origin,
    /// Benefits and care: groups that overlap.
    BenefitsAndCare,
}

/// How the groups of a theme relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every member of the base is in exactly one group: shares add up to one.
    Parts,
    /// Groups overlap or have bases of their own; they are shown side by side, never stacked.
    SideBySide,
}

/// One group of a theme: what the map colours, a claim counts and an index compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Owner-occupied dwellings.
    Owner,
    /// Dwellings owned by a housing corporation.
    Corporation,
    /// Dwellings of other landlords.
    OtherRental,
    /// Dwellings whose owner is unknown.
    TenureUnknown,
    /// One-person households.
    OnePerson,
    /// Households of more persons without children.
    NoChildren,
    /// Households with children.
    WithChildren,
    /// Persons in the national lowest 40 % of personal income.
    IncomeLow40,
    /// The others, in neither published class.
    IncomeMiddle,
    /// Persons in the national highest 20 %.
    IncomeHigh20,
    /// Households with a low income.
    LowIncome,
    /// Households at or below the social minimum.
    SocialMinimum,
    /// Residents of 0–14 years.
    Age0To14,
    /// Residents of 15–24 years.
    Age15To24,
    /// Residents of 25–44 years.
    Age25To44,
    /// Residents of 45–64 years.
    Age45To64,
    /// Residents of 65 years and over.
    Age65Plus,
    /// Origin: the Netherlands.
    OriginNl,
    /// Origin: Europe without the Netherlands.
    OriginEurope,
    /// Origin: outside Europe.
    OriginOutsideEurope,
    /// Persons on welfare.
    Bijstand,
    /// Persons on disability benefit.
    Ao,
    /// Persons on unemployment benefit.
    Ww,
    /// Persons with a state pension.
    Aow,
    /// Clients of the Social Support Act.
    Wmo,
    /// Young people with youth care.
    YouthCare,
}

/// From what a share was taken, so that the page can say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A published percentage.
    Percentage(Indicator),
    /// A published count over a published total.
    Counts(Indicator, Indicator),
    /// What the other groups of the theme leave, all of them published.
    Remainder,
    /// Not published; bounded by what the published siblings leave.
    Siblings,
    /// Not there and not bounded.
    Nothing(Missing),
}

/// The share of a group in its base, in one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// As published or as follows from published counts, 0–1; `None` where it is not known.
    pub published: Option<f64>,
    /// Everything it may be, 0–1.
    pub within: Interval,
    /// From what.
    pub basis: Basis,
}

/// A group and its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which group.
    pub group: Group,
    /// Its share.
    pub share: Share,
}

/// The composition of one area by one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// The groups in their fixed order.
    pub parts: Vec<Part>,
    /// How many members the base has (dwellings, households, residents), as published.
    pub base: Figure,
}
