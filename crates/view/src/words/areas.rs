//! Sentences about a scope, an area and its shares.

use wijkmix_atlas::indicator::{PublishedFrom, Rounding, Unit};
use wijkmix_atlas::{AreaCode, Basis, Composition, Figure, Group, Lang, Level, Share, Source};

use super::Words;
use crate::number;
use crate::rows::Rows;
use crate::state::Focus;

impl Words {
    /// What the first view says at once: the middle area and the tenths at both ends.
    pub fn lede(&self, rows: &Rows, focus: Focus, scope: &str) -> Option<String> {
        let (low, middle, high) = (rows.quantile(0.1)?, rows.quantile(0.5)?, rows.quantile(0.9)?);
        let (noun, base) = self.nouns(focus.group);
        let (low, middle, high) = (self.percent(low), self.percent(middle), self.percent(high));
        let level = self.level(focus.level);
        Some(match self.lang {
            Lang::Nl => format!(
                "In de middelste {level} van {scope} maken {noun} {middle} van de {base} uit. \
                 In een op de tien is dat hoogstens {low}, in een op de tien minstens {high}."
            ),
            Lang::En => format!(
                "In the middle {level} of {scope}, {noun} make up {middle} of {base}. \
                 In one in ten it is at most {low}, in one in ten at least {high}."
            ),
        })
    }

    /// How much of the scope the sentence speaks of: "3.292 van 3.393 wijken, 2024".
    pub fn published_of(&self, rows: &Rows, focus: Focus) -> String {
        let (published, all) = (rows.published(), rows.rows.len());
        let (count, areas) = (self.count(published as f64), self.areas(all, focus.level));
        self.either(
            format!("Gepubliceerd voor {count} van {areas}, 1 januari {}.", focus.year),
            format!("Published for {count} of {areas}, 1 January {}.", focus.year),
        )
    }

    /// The sentence of an area's card: its share beside those of the areas around it.
    pub fn area_sentence(
        &self,
        name: &str,
        share: &Share,
        group: Group,
        around: &[(String, Share)],
    ) -> String {
        let (noun, base) = self.nouns(group);
        let Some(value) = share.published else {
            return self.area_without(name, share, group);
        };
        let own = self.percent(value);
        let beside: Vec<String> = around
            .iter()
            .filter_map(|(name, share)| {
                let value = self.percent(share.published?);
                Some(match self.lang {
                    Lang::Nl => format!("in {name} {value}"),
                    Lang::En => format!("{value} in {name}"),
                })
            })
            .collect();
        let tail =
            if beside.is_empty() { String::new() } else { format!("; {}", self.list(&beside)) };
        match self.lang {
            Lang::Nl => format!("In {name} maken {noun} {own} van de {base} uit{tail}."),
            Lang::En => format!("In {name}, {noun} make up {own} of {base}{tail}."),
        }
    }

    fn area_without(&self, name: &str, share: &Share, group: Group) -> String {
        let (noun, base) = self.nouns(group);
        match share.basis {
            Basis::Siblings => {
                let most = self.percent(share.within.hi());
                match self.lang {
                    Lang::Nl => format!(
                        "Voor {name} is het aandeel {noun} niet gepubliceerd. Wat wel bekend is, laat hoogstens {most} van de {base} toe."
                    ),
                    Lang::En => format!(
                        "For {name} the share of {noun} is not published. What is known allows at most {most} of {base}."
                    ),
                }
            }
            Basis::Nothing(missing) => {
                let why = self.missing(missing);
                match self.lang {
                    Lang::Nl => format!("Voor {name} is het aandeel {noun} {why}."),
                    Lang::En => format!("For {name} the share of {noun} is {why}."),
                }
            }
            _ => match self.lang {
                Lang::Nl => format!("Voor {name} is het aandeel {noun} {}.", self.not_published),
                Lang::En => format!("For {name} the share of {noun} is {}.", self.not_published),
            },
        }
    }

    /// Where an area stands among the others: "meer dan in 92 van de 100 buurten".
    pub fn standing_among(
        &self,
        value: f64,
        rows: &Rows,
        focus: Focus,
        scope: &str,
    ) -> Option<String> {
        let shares = rows.shares();
        let others = shares.len().checked_sub(1).filter(|others| *others >= 9)?;
        let lower = shares.iter().filter(|share| **share < value - 1e-9).count();
        let levels = self.levels(focus.level);
        if lower == 0 {
            return Some(self.either(
                format!("Nergens in de {levels} van {scope} is het minder."),
                format!("Nowhere in the {levels} of {scope} is it less."),
            ));
        }
        let part = self.percent(lower as f64 / others as f64);
        Some(match self.lang {
            Lang::Nl => format!("Dat is meer dan in {part} van de {levels} van {scope}."),
            Lang::En => format!("That is more than in {part} of the {levels} of {scope}."),
        })
    }

    /// "residents" as a line: "8.245 inwoners".
    pub fn residents_line(&self, residents: f64) -> String {
        format!("{} {}", self.count(residents), self.either("inwoners", "residents"))
    }

    /// The noun of a group and of what it is a share of.
    pub fn nouns(&self, group: Group) -> (&'static str, &'static str) {
        (group.noun().get(self.lang), group.base().noun().get(self.lang))
    }

    /// Where a share comes from, and how sure it is.
    pub fn certainty(&self, share: &Share) -> String {
        let (low, high) = (share.within.lo(), share.within.hi());
        let exact = share.within.width() < 5e-4;
        let decimals = if share.within.width() < 0.02 { 1 } else { 0 };
        let range = number::percent_range(self.lang, low, high, decimals);
        match share.basis {
            Basis::Percentage(_) => self.either(
                format!("Gepubliceerd als afgerond percentage; de werkelijke waarde ligt tussen {range}."),
                format!("Published as a rounded percentage; the true value lies within {range}."),
            ),
            Basis::Counts(..) if exact => self.either(
                "Berekend uit gepubliceerde aantallen, die hier niet zijn afgerond.".to_string(),
                "Computed from published counts, which are not rounded here.".to_string(),
            ),
            Basis::Counts(..) => self.either(
                format!("Berekend uit gepubliceerde aantallen, die CBS afrondt; de werkelijke waarde ligt tussen {range}."),
                format!("Computed from published counts, which CBS rounds; the true value lies within {range}."),
            ),
            Basis::Remainder => self.either(
                format!("Wat de gepubliceerde groepen overlaten: tussen {range}."),
                format!("What the published groups leave: within {range}."),
            ),
            Basis::Siblings => self.either(
                format!("Niet gepubliceerd. Wat wel is gepubliceerd, laat {range} toe: een grens, geen schatting."),
                format!("Not published. What is published allows {range}: a bound, not an estimate."),
            ),
            Basis::Nothing(missing) => format!("{}.", capital(self.missing(missing))),
        }
    }

    /// Date of a figure: "1 januari 2024".
    pub fn date_of(&self, year: u16) -> String {
        self.either(format!("1 januari {year}"), format!("1 January {year}"))
    }

    /// Source of a figure in one line.
    pub fn source_line(&self, source: &Source) -> String {
        format!("{}, {} ({}). {}", source.credit, source.title, source.table, source.licence)
    }

    /// A figure in its unit.
    pub fn figure(&self, figure: Figure, unit: Unit, decimals: u8) -> String {
        match figure {
            Figure::Published { value, .. } => match unit {
                Unit::Percent => number::percent(self.lang, value / 100.0, decimals),
                Unit::ThousandEuro => number::thousand_euro(self.lang, value, decimals),
                Unit::Hectares => format!("{} ha", self.count(value)),
                _ => self.count(value),
            },
            Figure::Missing(missing) => self.missing(missing).to_string(),
        }
    }

    /// Compositions in words, for those who do not see the bars.
    pub fn composition_in_words(&self, compositions: &[(String, Composition)]) -> String {
        let area = |(name, composition): &(String, Composition)| {
            let parts: Vec<String> = composition
                .parts
                .iter()
                .map(|part| {
                    format!("{} {}", part.group.noun().get(self.lang), self.share(&part.share))
                })
                .collect();
            format!("{name}: {}", parts.join(", "))
        };
        compositions.iter().map(area).collect::<Vec<_>>().join("; ")
    }

    /// Above the legend: "Koopwoningen, deel van de woningen".
    pub fn legend_title(&self, group: Group) -> String {
        let (_, base) = self.nouns(group);
        let title = group.title().get(self.lang);
        self.either(format!("{title}, deel van de {base}"), format!("{title}, share of {base}"))
    }

    /// The map in one sentence, for those who hear it.
    pub fn map_label(&self, focus: Focus, scope: &str) -> String {
        let title = self.table_title(focus);
        self.either(format!("Kaart van {scope}: {title}"), format!("Map of {scope}: {title}"))
    }

    /// A unit, for the method page.
    pub fn unit_name(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Persons => self.either("personen", "persons"),
            Unit::Households => self.either("huishoudens", "households"),
            Unit::Dwellings => self.either("woningen", "dwellings"),
            Unit::Percent => self.either("procent", "percent"),
            Unit::ThousandEuro => self.either("duizend euro", "thousand euros"),
            Unit::Hectares => self.either("hectare", "hectares"),
            Unit::Class => self.either("klasse 1–5", "class 1–5"),
        }
    }

    /// How a figure is rounded, for the method page.
    pub fn rounding_rule(&self, rounding: Rounding) -> String {
        match rounding {
            Rounding::Exact => self.either("Niet afgerond.", "Not rounded.").to_string(),
            Rounding::RandomFive => self.either(
                "Gemeenten zoals geteld; wijken en buurten door CBS willekeurig afgerond op een veelvoud van 5, hoogstens 4 ernaast.",
                "Municipalities as counted; districts and neighbourhoods rounded by CBS at random to a multiple of 5, at most 4 off.",
            ).to_string(),
            Rounding::Nearest(step) => {
                let (step, half) = (number::plain(self.lang, step), number::plain(self.lang, step / 2.0));
                self.either(
                    format!("Afgerond op {step}: hoogstens {half} ernaast."),
                    format!("Rounded to {step}: at most {half} off."),
                )
            }
        }
    }

    /// Below which size a figure is withheld, for the method page.
    pub fn published_rule(&self, rule: PublishedFrom) -> String {
        let text = |count: u32, nl: &str, en: &str| {
            let count = self.count(count.into());
            self.either(format!("{count} {nl}"), format!("{count} {en}"))
        };
        match rule {
            PublishedFrom::Always => self.either("Voor elk gebied.", "For every area.").to_string(),
            PublishedFrom::Dwellings(count) => text(
                count,
                "woningen, en als van hoogstens de helft de eigenaar onbekend is.",
                "dwellings, and where the owner of at most half is unknown.",
            ),
            PublishedFrom::Households(count) => text(count, "huishoudens.", "households."),
            PublishedFrom::Persons(count) => text(count, "personen.", "persons."),
            PublishedFrom::Counts(count) => self.either(
                format!("Aantallen onder {count} blijven geheim."),
                format!("Counts below {count} are secret."),
            ),
        }
    }

    /// The scope in a sentence: the country, a municipality by its name, or the parts that are loaded.
    pub fn scope_name(&self, code: AreaCode, name: Option<&str>) -> String {
        match (code.level(), name) {
            (Level::Country, _) => self.netherlands().to_string(),
            (_, Some(name)) => name.to_string(),
            (_, None) => code.to_string(),
        }
    }
}

/// The text with a capital. Ours begin with plain letters, and the tables for all others weigh.
pub fn capital(text: &str) -> String {
    first(text, |letter| letter.to_ascii_uppercase())
}

/// The text without its capital, for use inside a sentence.
pub fn small(text: &str) -> String {
    first(text, |letter| letter.to_ascii_lowercase())
}

fn first(text: &str, turn: fn(&char) -> char) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|letter| turn(&letter));
    first.into_iter().chain(chars).collect()
}
