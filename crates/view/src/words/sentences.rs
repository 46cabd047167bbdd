//! Sentences about areas, figures, links and loading.

use wijkmix_atlas::search::{Hit, Matched};
use wijkmix_atlas::{AreaCode, Basis, Coverage, Group, Level, Missing, Share};

use super::Words;
use super::areas::small;
use crate::number;
use crate::state::{Focus, Page, SortBy};
use crate::url::Problem;

impl Words {
    /// The name of a page.
    pub fn page(&self, page: Page) -> &'static str {
        match page {
            Page::Explore => self.explore,
            Page::Claim => self.claim,
            Page::WhatIf => self.what_if,
            Page::Method => self.method,
        }
    }

    /// A whole number.
    pub fn count(&self, value: f64) -> String {
        number::count(self.lang, value)
    }

    /// A share as a percentage: as published, or why not, or what its siblings allow.
    pub fn share(&self, share: &Share) -> String {
        match (share.published, share.basis) {
            (Some(value), basis) => self.percent_of(value, basis),
            // A bound that allows everything says nothing.
            (None, Basis::Siblings) if share.within.hi() < 0.995 => {
                format!("≤ {}", self.percent(share.within.hi()))
            }
            (None, Basis::Nothing(missing)) => self.missing(missing).to_string(),
            (None, _) => self.not_published.to_string(),
        }
    }

    /// Why a figure is not there.
    pub fn missing(&self, missing: Missing) -> &'static str {
        match missing {
            Missing::NotPublished => self.not_published,
            Missing::NotInEdition => self.not_in_edition,
            Missing::NotLoaded => self.not_loaded_short,
        }
    }

    /// A share as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        number::percent(self.lang, share, 0)
    }

    /// A share with as many decimals as its source has: a published percentage keeps its own.
    pub fn percent_of(&self, share: f64, basis: Basis) -> String {
        let decimals = match basis {
            Basis::Percentage(indicator) => indicator.spec().decimals,
            _ => 0,
        };
        number::percent(self.lang, share, decimals)
    }

    /// A threshold as people say it: "twee derde", "45%".
    pub fn threshold_share(&self, share: f64) -> String {
        let said = [
            (2.0 / 3.0, self.share_two_thirds),
            (0.5, self.share_half),
            (1.0 / 3.0, self.share_third),
            (0.25, self.share_quarter),
            (0.75, self.share_three_quarters),
        ];
        match said.iter().find(|(value, _)| (value - share).abs() < 1e-9) {
            Some((_, words)) => (*words).to_string(),
            None => {
                let decimals = u8::from((share * 100.0 - (share * 100.0).round()).abs() > 0.04);
                number::percent(self.lang, share, decimals)
            }
        }
    }

    /// Levels in the plural: "wijken".
    pub fn levels(&self, level: Level) -> &'static str {
        match level {
            Level::Country => self.either("landen", "countries"),
            Level::Municipality => self.either("gemeenten", "municipalities"),
            Level::District => self.either("wijken", "districts"),
            Level::Neighbourhood => self.either("buurten", "neighbourhoods"),
        }
    }

    /// A level in the singular: "wijk".
    pub fn level(&self, level: Level) -> &'static str {
        match level {
            Level::Country => self.either("land", "country"),
            Level::Municipality => self.either("gemeente", "municipality"),
            Level::District => self.either("wijk", "district"),
            Level::Neighbourhood => self.either("buurt", "neighbourhood"),
        }
    }

    /// A number of areas with its noun: "1 wijk", "3.340 wijken".
    pub fn areas(&self, count: usize, level: Level) -> String {
        let noun = if count == 1 { self.level(level) } else { self.levels(level) };
        format!("{} {noun}", self.count(count as f64))
    }

    /// How many rows a table shows.
    pub fn rows(&self, count: usize) -> String {
        let noun = match count {
            1 => self.either("gebied", "area"),
            _ => self.either("gebieden", "areas"),
        };
        format!("{} {noun}", self.count(count as f64))
    }

    /// The country, or what of it is loaded: "Nederland", "Amsterdam en 's-Gravenhage".
    pub fn whole_scope(&self, coverage: &Coverage, name: &dyn Fn(AreaCode) -> String) -> String {
        match coverage {
            Coverage::Whole | Coverage::Nothing => self.netherlands().to_string(),
            Coverage::Parts(parts) => {
                let names: Vec<String> = parts.iter().map(|code| name(*code)).collect();
                self.list(&names)
            }
        }
    }

    /// The country.
    pub fn netherlands(&self) -> &'static str {
        self.either("Nederland", "the Netherlands")
    }

    /// Names in a row: "a, b en c".
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => {
                format!("{} {} {last}", most.join(", "), self.either("en", "and"))
            }
        }
    }

    /// A column's heading.
    pub fn column(&self, by: SortBy, group: Group) -> &'static str {
        match by {
            SortBy::Name => self.area,
            SortBy::Residents => self.residents,
            SortBy::Share => group.title().get(self.lang),
        }
    }

    /// The name of the table.
    pub fn table_title(&self, focus: Focus) -> String {
        let (levels, group) = (self.levels(focus.level), group_title(self, focus.group));
        match self.lang {
            wijkmix_atlas::Lang::Nl => {
                format!("{group} per {}, {}", self.level(focus.level), focus.year)
            }
            wijkmix_atlas::Lang::En => format!("{group} by {}, {}", levels, focus.year),
        }
    }

    /// What moves with a choice: "(2019, buurten)".
    pub fn moves(&self, from: Focus, to: Focus) -> String {
        let mut parts = Vec::new();
        if from.group != to.group {
            parts.push(small(group_title(self, to.group)));
        }
        if from.level != to.level {
            parts.push(self.levels(to.level).to_string());
        }
        if from.year != to.year {
            parts.push(to.year.to_string());
        }
        if from.scope != to.scope && to.scope == AreaCode::NETHERLANDS {
            parts.push(self.netherlands().to_string());
        }
        if parts.is_empty() { String::new() } else { format!("· {}", parts.join(", ")) }
    }

    /// That what a link asks for is not loaded, and what is shown instead.
    pub fn not_loaded(
        &self,
        asked: Focus,
        shown: Focus,
        name: &dyn Fn(AreaCode) -> Option<String>,
    ) -> String {
        let say = |focus: Focus| {
            let place = match focus.scope {
                AreaCode::NETHERLANDS => self.netherlands().to_string(),
                code => name(code).unwrap_or_else(|| code.to_string()),
            };
            format!(
                "{}, {}, {place}, {}",
                small(group_title(self, focus.group)),
                self.levels(focus.level),
                focus.year
            )
        };
        let (asked, shown) = (say(asked), say(shown));
        self.either(
            format!("Deze cijfers zijn niet geladen: {asked}. U ziet wat er het dichtst bij komt: {shown}."),
            format!("These figures are not loaded: {asked}. You see the nearest there is: {shown}."),
        )
    }

    /// What a part of a link got wrong.
    pub fn problem(&self, problem: &Problem) -> String {
        match problem {
            Problem::Newer { version } => self.either(
                format!("De link is van een nieuwere versie ({version}) dan deze pagina (1)."),
                format!("The link is of a newer version ({version}) than this page (1)."),
            ),
            Problem::Unknown { key } => self.either(
                format!("‘{key}’ is geen onderdeel van een link."),
                format!("“{key}” is not a part of a link."),
            ),
            Problem::Broken { key, value, example } => self.either(
                format!(
                    "‘{key}={value}’ kan niet; het had bijvoorbeeld ‘{key}={example}’ kunnen zijn."
                ),
                format!("“{key}={value}” cannot be; it could have been, say, “{key}={example}”."),
            ),
        }
    }

    /// What stands beside the name of a search hit: its level, municipality and year.
    pub fn search_hit(&self, hit: &Hit) -> String {
        let mut parts = vec![self.level(hit.level).to_string()];
        parts.extend(hit.municipality.clone());
        match hit.matched {
            Matched::Code | Matched::Postcode => parts.push(hit.code.to_string()),
            Matched::Name => {}
        }
        parts.push(hit.year.to_string());
        parts.join(" · ")
    }

    /// That nothing in focus is published.
    pub fn nothing_published(&self, focus: Focus) -> String {
        let (group, levels) = (small(group_title(self, focus.group)), self.levels(focus.level));
        let year = focus.year;
        self.either(
            format!("Van {group} is voor deze {levels} in {year} niets gepubliceerd."),
            format!("Nothing is published on {group} for these {levels} in {year}."),
        )
    }

    /// That a card shows another year than the map.
    pub fn card_of_other_year(&self, asked: u16, shown: u16) -> String {
        self.either(
            format!("Dit gebied is er niet in de cijfers van {asked}; dit zijn die van {shown}."),
            format!("This area is not in the figures of {asked}; these are those of {shown}."),
        )
    }

    /// Why a theme has nothing to show for an area, and in which years it has.
    pub fn theme_absent(&self, withheld: bool, year: u16, elsewhere: &[u16]) -> String {
        let here = if withheld {
            self.either("Voor dit gebied niet gepubliceerd.", "Not published for this area.")
                .to_string()
        } else {
            self.either(
                format!("Niet in de cijfers van {year}."),
                format!("Not in the figures of {year}."),
            )
        };
        if elsewhere.is_empty() {
            return here;
        }
        let years: Vec<String> = elsewhere.iter().map(u16::to_string).collect();
        let years = self.list(&years);
        self.either(format!("{here} Wel in {years}."), format!("{here} There is in {years}."))
    }

    /// That a search found nothing, and why that may be.
    pub fn nothing_found(&self, query: &str, postcode: Option<u16>, busy: bool) -> String {
        if busy {
            return self.loading.to_string();
        }
        match postcode {
            Some(code) => self.either(
                format!("Van postcode {code} zijn geen buurten geladen. Buurten zijn er nu van Amsterdam en 's-Gravenhage; zoek anders op de naam van de wijk of gemeente."),
                format!("No neighbourhoods of postcode {code} are loaded. There are neighbourhoods of Amsterdam and The Hague now; otherwise search by the name of the district or municipality."),
            ),
            None => self.either(
                format!("Geen gebied gevonden voor ‘{query}’. Probeer een deel van de naam, een code zoals GM0363, of een postcode."),
                format!("No area found for “{query}”. Try part of the name, a code such as GM0363, or a postcode."),
            ),
        }
    }
}

fn group_title(words: &Words, group: Group) -> &'static str {
    group.title().get(words.lang)
}
