//! How titles are compared, and which ones CBS has changed.
//!
//! The registry has the titles of the newest table. What older tables say instead stands here; what
//! counts something else under a similar title does not: the origins before 2022 (Western,
//! non-Western) and the shares of ages, which are in the district map only.

use crate::Indicator;
use crate::indicator::{Spec, Unit};

/// What other tables write for the first title of a path.
const THEMES: [(&str, &str); 1] = [("Wonen en vastgoed", "Wonen")];

/// What other tables write for the last title of a path.
const OTHERWISE: [(Indicator, &str); 3] = [
    (Indicator::WozValue, "Gemiddelde woningwaarde"),
    // Cut at 40 characters since 2013, and written out in copies that people make.
    (Indicator::SocialMinimumPct, "Huishoudens onder of rond sociaal minimum"),
    (Indicator::IncomePerResident, "Gem. inkomen per inwoner"),
];

/// Titles that are several topics: only their parents tell them apart.
const REPEATED: [&str; 3] = ["nederland", "europa (exclusief nederland)", "buiten europa"];

/// Titles that tell of the years of a table: what the path of a topic begins with, and the first and
/// the last year that have it.
const YEARS: [(&str, u16, u16); 4] = [
    ("wonen en vastgoed/", 2024, u16::MAX),
    ("wonen/", 0, 2023),
    ("bevolking/bevolking naar herkomst/", 2022, u16::MAX),
    ("bevolking/personen met een migratieachtergrond/", 0, 2021),
];

/// The theme of the registry for what is in no table of StatLine.
const MAP_ONLY: &str = "Wijk- en buurtkaart";

/// A title as it is compared: no-break and doubled blanks are one blank, capitals are small.
pub(super) fn plain(title: &str) -> String {
    let mut plain = String::with_capacity(title.len());
    for word in title.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    plain
}

/// The first and the last year whose tables can have a topic of this plain path.
pub(super) fn years(path: &str) -> (u16, u16) {
    let known = YEARS.iter().find(|(start, ..)| path.starts_with(start));
    known.map_or((0, u16::MAX), |(_, first, last)| (*first, *last))
}

/// Whether the tables of StatLine have the indicator in some year.
pub(super) fn in_statline(spec: &Spec) -> bool {
    !spec.cbs_title.starts_with(MAP_ONLY)
}

/// Every path under which the indicator is published, plain and joined by strokes, the registry's own
/// first.
fn paths(indicator: Indicator) -> Vec<String> {
    let path = indicator.spec().cbs_title;
    let (parents, last) = path.rsplit_once(" > ").unwrap_or(("", path));
    let mut themes = vec![parents.to_owned()];
    for (new, old) in THEMES {
        for (this, other) in [(new, old), (old, new)] {
            if let Some(rest) = parents.strip_prefix(this)
                && (rest.is_empty() || rest.starts_with(" > "))
            {
                themes.push(format!("{other}{rest}"));
            }
        }
    }
    let otherwise = OTHERWISE.iter().filter(|(of, _)| *of == indicator).map(|(_, title)| *title);
    let titles: Vec<&str> = std::iter::once(last).chain(otherwise).collect();
    let mut paths = Vec::with_capacity(themes.len() * titles.len());
    for theme in &themes {
        for title in &titles {
            paths.push(plain(&format!("{theme} > {title}")).replace(" > ", "/"));
        }
    }
    paths
}

/// Every indicator of StatLine with its paths: made once, asked for each column.
pub(super) struct Known(Vec<(Indicator, Vec<String>)>);

impl Known {
    pub(super) fn new() -> Known {
        let known = Indicator::ALL.iter().copied().filter(|one| in_statline(one.spec()));
        Known(known.map(|indicator| (indicator, paths(indicator))).collect())
    }

    /// The indicators in the registry's order.
    pub(super) fn indicators(&self) -> impl Iterator<Item = Indicator> + '_ {
        self.0.iter().map(|(indicator, _)| *indicator)
    }

    /// The indicator of a whole path, plain and joined by strokes.
    pub(super) fn whole(&self, path: &str) -> Option<Indicator> {
        let mut known = self.0.iter();
        known.find(|(_, paths)| paths.iter().any(|known| known == path)).map(|(one, _)| *one)
    }

    /// The indicator of a path of which the first titles may be missing, as in a short header: not
    /// where what is left is more than one topic in some table.
    pub(super) fn end(&self, path: &str) -> Option<Indicator> {
        if path.is_empty() || REPEATED.contains(&path) {
            return None;
        }
        let ends = |known: &String| {
            known.strip_suffix(path).is_some_and(|rest| rest.is_empty() || rest.ends_with('/'))
        };
        let mut known = self.0.iter().filter(|(_, paths)| paths.iter().any(ends));
        match (known.next(), known.next()) {
            (Some((indicator, _)), None) => Some(*indicator),
            _ => None,
        }
    }
}

/// Whether a unit of CBS is that of an indicator.
pub(super) fn same_unit(indicator: Indicator, unit: &str) -> bool {
    let unit: String = plain(unit).split(' ').collect();
    let known: &[&str] = match indicator.spec().unit {
        Unit::Persons | Unit::Households | Unit::Dwellings => &["aantal"],
        Unit::Percent => &["%"],
        Unit::ThousandEuro => &["x1000euro", "1000euro"],
        Unit::Hectares => &["ha"],
        Unit::Class => &["code"],
    };
    known.contains(&unit.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_capitals_do_not_tell_titles_apart() {
        assert_eq!(
            plain(" Gemiddeld  inkomen\u{a0}per inwoner\u{a0}\u{a0}"),
            "gemiddeld inkomen per inwoner"
        );
        assert_eq!(plain("Wmo-CLIËNTEN"), "wmo-cliënten");
    }

    #[test]
    fn a_renamed_theme_or_title_is_the_same_indicator() {
        let known = Known::new();
        for path in [
            "wonen/gemiddelde woningwaarde",
            "wonen/gemiddelde woz-waarde van woningen",
            "wonen en vastgoed/gemiddelde woningwaarde",
            "wonen en vastgoed/gemiddelde woz-waarde van woningen",
        ] {
            assert_eq!(known.whole(path), Some(Indicator::WozValue), "{path}");
        }
        for theme in ["wonen", "wonen en vastgoed"] {
            let unknown = format!("{theme}/woningen naar eigendom/eigendom onbekend");
            assert_eq!(known.whole(&unknown), Some(Indicator::TenureUnknownPct));
        }
        assert_eq!(known.whole("wonen en vastgoed en vastgoed/woningvoorraad"), None);
    }

    #[test]
    fn a_similar_title_under_other_parents_is_something_else() {
        let known = Known::new();
        let origin = "bevolking/bevolking naar herkomst/herkomstland/nederland";
        assert_eq!(known.whole(origin), Some(Indicator::OriginNl));
        for other in [
            "bevolking/bevolking naar herkomst/geboren in nederland/nederland",
            "bevolking/personen met een migratieachtergrond/westers totaal",
            "energie/gemiddeld aardgasverbruik/naar eigendom/huurwoning",
            "koopwoningen",
        ] {
            assert_eq!(known.whole(other), None, "{other}");
        }
    }

    #[test]
    fn a_short_title_is_known_where_it_is_one_topic() {
        let known = Known::new();
        assert_eq!(known.end("koopwoningen"), Some(Indicator::OwnerPct));
        assert_eq!(known.end("huurwoningen totaal"), Some(Indicator::RentalPct));
        assert_eq!(known.end("herkomstland/nederland"), Some(Indicator::OriginNl));
        for short in
            ["nederland", "buiten europa", "woningen", "", "geboren in nederland/nederland"]
        {
            assert_eq!(known.end(short), None, "{short}");
        }
    }

    #[test]
    fn every_path_and_every_short_title_is_of_one_indicator() {
        let known = Known::new();
        for (indicator, paths) in &known.0 {
            for path in paths {
                assert_eq!(known.whole(path), Some(*indicator), "{path}");
                let last = path.rsplit('/').next().unwrap_or_default();
                let repeated = REPEATED.contains(&last);
                assert_eq!(known.end(last), (!repeated).then_some(*indicator), "{last}");
            }
        }
    }
}
