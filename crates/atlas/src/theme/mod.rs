//! Themes and their groups: what a composition is made of, and how a share follows from what was
//! published.

mod group;
mod share;
mod words;

pub use group::Group;
pub(crate) use share::share;
pub use share::{Basis, Composition, Part, Share};

use crate::Text;

/// A theme of the page: tenure, household type, income, age, origin, benefits and care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Theme {
    /// Dwellings by owner.
    Tenure,
    /// Private households by type.
    HouseholdType,
    /// Persons by income class (national quintiles), and households with little to live on.
    Income,
    /// Residents by age.
    Age,
    /// Residents by country of origin, classification of 2022.
    Origin,
    /// Benefits and care: groups that overlap.
    BenefitsAndCare,
}

impl Theme {
    /// All themes, in the order of the page.
    pub const ALL: [Theme; 6] = [
        Theme::Tenure,
        Theme::HouseholdType,
        Theme::Income,
        Theme::Age,
        Theme::Origin,
        Theme::BenefitsAndCare,
    ];

    /// Its name in links and files.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Tenure => "tenure",
            Theme::HouseholdType => "households",
            Theme::Income => "income",
            Theme::Age => "age",
            Theme::Origin => "origin",
            Theme::BenefitsAndCare => "care",
        }
    }

    /// The theme with this key.
    pub fn from_key(key: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.key() == key)
    }

    /// Its name on the page.
    pub fn title(self) -> Text {
        words::theme_title(self)
    }

    /// One sentence that says what the theme divides.
    pub fn definition(self) -> Text {
        words::theme_definition(self)
    }

    /// The groups into which every member of the base falls exactly once, so that their shares add
    /// up to one and may be stacked. Empty where groups overlap.
    pub fn parts(self) -> &'static [Group] {
        use Group as G;
        match self {
            Theme::Tenure => &[G::Owner, G::Corporation, G::OtherRental, G::TenureUnknown],
            Theme::HouseholdType => &[G::OnePerson, G::NoChildren, G::WithChildren],
            Theme::Income => &[G::IncomeLow40, G::IncomeMiddle, G::IncomeHigh20],
            Theme::Age => &[G::Age0To14, G::Age15To24, G::Age25To44, G::Age45To64, G::Age65Plus],
            Theme::Origin => &[G::OriginNl, G::OriginEurope, G::OriginOutsideEurope],
            Theme::BenefitsAndCare => &[],
        }
    }

    /// The groups beside the parts: they overlap, or have a base of their own, and are never stacked.
    pub fn beside(self) -> &'static [Group] {
        use Group as G;
        match self {
            Theme::Income => &[G::LowIncome, G::SocialMinimum],
            Theme::BenefitsAndCare => &[G::Bijstand, G::Ao, G::Ww, G::Aow, G::Wmo, G::YouthCare],
            _ => &[],
        }
    }

    /// All its groups: the parts, then those beside them.
    pub fn groups(self) -> &'static [Group] {
        use Group as G;
        match self {
            Theme::Income => {
                &[G::IncomeLow40, G::IncomeMiddle, G::IncomeHigh20, G::LowIncome, G::SocialMinimum]
            }
            Theme::BenefitsAndCare => self.beside(),
            _ => self.parts(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_group_stands_in_its_theme_once() {
        let listed: Vec<Group> =
            Theme::ALL.iter().flat_map(|theme| theme.groups()).copied().collect();
        assert_eq!(listed, Group::ALL, "the themes list the groups in the order of the enum");
        for theme in Theme::ALL {
            let halves = [theme.parts(), theme.beside()].concat();
            assert_eq!(halves, theme.groups());
            assert!(theme.groups().iter().all(|group| group.theme() == theme));
            assert_eq!(Theme::from_key(theme.key()), Some(theme));
        }
        assert_eq!(Theme::from_key("weather"), None);
    }

    #[test]
    fn the_parts_of_a_theme_share_one_base() {
        for theme in Theme::ALL {
            for pair in theme.parts().windows(2) {
                let [a, b] = pair else { continue };
                assert_eq!((a.base(), a.total()), (b.base(), b.total()), "{theme:?}");
            }
        }
    }

    #[test]
    fn every_text_says_something_in_both_languages() {
        let themes = Theme::ALL.iter().flat_map(|theme| [theme.title(), theme.definition()]);
        let groups =
            Group::ALL.iter().flat_map(|group| [group.title(), group.noun(), group.definition()]);
        for text in themes.chain(groups) {
            assert!(text.nl.len() >= 3 && text.en.len() >= 3, "{text:?}");
        }
        for group in Group::ALL {
            let definition = group.definition();
            assert!(definition.nl.ends_with('.') && definition.en.ends_with('.'), "{group:?}");
            assert_ne!(definition.nl, definition.en, "{group:?}");
        }
    }
}
