//! The groups that the map colours, a claim counts and an index compares.

use super::{Theme, words};
use crate::{Base, Indicator, Text};

macro_rules! groups {
    ($($(#[doc = $doc:literal])+ $name:ident $key:literal),+ $(,)?) => {
        /// One group of a theme: what the map colours, a claim counts and an index compares.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Group { $($(#[doc = $doc])+ $name),+ }

        impl Group {
            /// All groups, theme by theme, in the order in which they are shown.
            pub const ALL: &[Group] = &[$(Group::$name),+];

            /// Its name in links and files.
            pub fn key(self) -> &'static str {
                match self { $(Group::$name => $key),+ }
            }
        }
    };
}

groups! {
    /// Owner-occupied dwellings.
    Owner "owner",
    /// Dwellings owned by a housing corporation.
    Corporation "corporation",
    /// Dwellings of other landlords.
    OtherRental "other_rental",
    /// Dwellings whose owner is unknown.
    TenureUnknown "tenure_unknown",
    /// One-person households.
    OnePerson "one_person",
    /// Households of more persons without children.
    NoChildren "no_children",
    /// Households with children.
    WithChildren "with_children",
    /// Persons in the national lowest 40 % of personal income.
    IncomeLow40 "income_low40",
    /// The others, in neither published class.
    IncomeMiddle "income_middle",
    /// Persons in the national highest 20 %.
    IncomeHigh20 "income_high20",
    /// Households with a low income.
    LowIncome "low_income",
    /// Households at or below the social minimum.
    SocialMinimum "social_minimum",
    /// Residents of 0–14 years.
    Age0To14 "age_0_14",
    /// Residents of 15–24 years.
    Age15To24 "age_15_24",
    /// Residents of 25–44 years.
    Age25To44 "age_25_44",
    /// Residents of 45–64 years.
    Age45To64 "age_45_64",
    /// Residents of 65 years and over.
    Age65Plus "age_65_plus",
    /// Origin: the Netherlands.
    OriginNl "origin_nl",
    /// Origin: Europe without the Netherlands.
    OriginEurope "origin_europe",
    /// Origin: outside Europe.
    OriginOutsideEurope "origin_outside_europe",
    /// Persons on welfare.
    Bijstand "bijstand",
    /// Persons on disability benefit.
    Ao "ao",
    /// Persons on unemployment benefit.
    Ww "ww",
    /// Persons with a state pension.
    Aow "aow",
    /// Clients of the Social Support Act.
    Wmo "wmo",
    /// Young people with youth care.
    YouthCare "youth_care",
}

impl Group {
    /// The group with this key.
    pub fn from_key(key: &str) -> Option<Group> {
        Group::ALL.iter().copied().find(|group| group.key() == key)
    }

    /// The theme it belongs to.
    pub fn theme(self) -> Theme {
        use Group as G;
        match self {
            G::Owner | G::Corporation | G::OtherRental | G::TenureUnknown => Theme::Tenure,
            G::OnePerson | G::NoChildren | G::WithChildren => Theme::HouseholdType,
            G::IncomeLow40
            | G::IncomeMiddle
            | G::IncomeHigh20
            | G::LowIncome
            | G::SocialMinimum => Theme::Income,
            G::Age0To14 | G::Age15To24 | G::Age25To44 | G::Age45To64 | G::Age65Plus => Theme::Age,
            G::OriginNl | G::OriginEurope | G::OriginOutsideEurope => Theme::Origin,
            G::Bijstand | G::Ao | G::Ww | G::Aow | G::Wmo | G::YouthCare => Theme::BenefitsAndCare,
        }
    }

    /// Its name on the page, as a heading.
    pub fn title(self) -> Text {
        words::group(self).0
    }

    /// Its name inside a sentence: a plural noun in lower case.
    pub fn noun(self) -> Text {
        words::group(self).1
    }

    /// One sentence that says who or what is in it.
    pub fn definition(self) -> Text {
        words::group(self).2
    }

    /// What its share is a share of.
    pub fn base(self) -> Base {
        match (self.theme(), self) {
            (Theme::Tenure, _) => Base::Dwellings,
            (Theme::HouseholdType, _) => Base::Households,
            (Theme::Income, Group::LowIncome | Group::SocialMinimum) => Base::HouseholdsWithIncome,
            (Theme::Income, _) => Base::PersonsWithIncome,
            (Theme::BenefitsAndCare, Group::YouthCare) => Base::Under23,
            (Theme::Age | Theme::Origin | Theme::BenefitsAndCare, _) => Base::Residents,
        }
    }

    /// The published count that weighs an area for this group: the count of its base. For incomes
    /// and youth care, whose own bases are not in the tables, all households or all residents.
    pub fn total(self) -> Indicator {
        match self.base() {
            Base::Dwellings => Indicator::Dwellings,
            Base::Households | Base::HouseholdsWithIncome => Indicator::Households,
            Base::Residents | Base::PersonsWithIncome | Base::Under23 | Base::None => {
                Indicator::Residents
            }
        }
    }

    /// The indicator that publishes its share as a percentage of its base.
    pub fn percentage(self) -> Option<Indicator> {
        use Group as G;
        use Indicator as I;
        Some(match self {
            G::Owner => I::OwnerPct,
            G::Corporation => I::CorporationPct,
            G::OtherRental => I::OtherRentalPct,
            G::TenureUnknown => I::TenureUnknownPct,
            G::IncomeLow40 => I::IncomeLow40Pct,
            G::IncomeHigh20 => I::IncomeHigh20Pct,
            G::LowIncome => I::LowIncomePct,
            G::SocialMinimum => I::SocialMinimumPct,
            G::Age0To14 => I::Age0To14Pct,
            G::Age15To24 => I::Age15To24Pct,
            G::Age25To44 => I::Age25To44Pct,
            G::Age45To64 => I::Age45To64Pct,
            G::Age65Plus => I::Age65PlusPct,
            G::YouthCare => I::YouthCarePct,
            _ => return None,
        })
    }

    /// The indicator that publishes its number of members.
    pub fn count(self) -> Option<Indicator> {
        use Group as G;
        use Indicator as I;
        Some(match self {
            G::OnePerson => I::HhOnePerson,
            G::NoChildren => I::HhNoChildren,
            G::WithChildren => I::HhWithChildren,
            G::Age0To14 => I::Age0To14,
            G::Age15To24 => I::Age15To24,
            G::Age25To44 => I::Age25To44,
            G::Age45To64 => I::Age45To64,
            G::Age65Plus => I::Age65Plus,
            G::OriginNl => I::OriginNl,
            G::OriginEurope => I::OriginEurope,
            G::OriginOutsideEurope => I::OriginOutsideEurope,
            G::Bijstand => I::Bijstand,
            G::Ao => I::Ao,
            G::Ww => I::Ww,
            G::Aow => I::Aow,
            G::Wmo => I::Wmo,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::Unit;

    #[test]
    fn keys_name_one_group_each() {
        for group in Group::ALL {
            assert_eq!(Group::from_key(group.key()), Some(*group));
        }
        assert_eq!(Group::from_key("Owner"), None);
    }

    #[test]
    fn a_percentage_is_of_the_base_of_its_group() {
        for group in Group::ALL {
            if let Some(indicator) = group.percentage() {
                assert_eq!(indicator.spec().unit, Unit::Percent, "{group:?}");
                assert_eq!(indicator.spec().base, group.base(), "{group:?}");
            }
            if let Some(indicator) = group.count() {
                assert_eq!(indicator.spec().unit, group.total().spec().unit, "{group:?}");
            }
            let published = group.percentage().is_some() || group.count().is_some();
            assert_eq!(published, *group != Group::IncomeMiddle, "{group:?}");
        }
    }
}
