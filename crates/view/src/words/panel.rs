//! The sentences of the index panel: what each measure says in the numbers of the scope.

use wijkmix_atlas::{Group, Lang};
use wijkmix_mix::Undefined;

use super::{Measure, Words};
use crate::indices::Panel;
use crate::number;
use crate::state::Focus;

/// One line of the index panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexLine {
    /// Its name.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What that means here.
    pub sentence: String,
    /// Its item on the method page.
    pub item: &'static str,
}

impl Words {
    /// The lines of the index panel.
    pub fn index_lines(&self, panel: &Panel, focus: Focus, scope: &str) -> Vec<IndexLine> {
        let line = |measure: Measure, value: &Result<f64, Undefined>, sentence: String| IndexLine {
            name: self.measure(measure).name,
            value: value
                .map_or_else(|_| "–".to_string(), |value| number::decimal(self.lang, value, 2)),
            sentence: match value {
                Ok(_) => sentence,
                Err(why) => self.undefined(*why).to_string(),
            },
            item: measure.key(),
        };
        vec![
            line(
                Measure::Dissimilarity,
                &panel.dissimilarity,
                self.dissimilarity_sentence(panel, focus),
            ),
            line(Measure::Theil, &panel.theil, self.theil_sentence(panel, focus, scope)),
            line(Measure::Isolation, &panel.isolation, self.isolation_sentence(panel, focus)),
        ]
    }

    fn dissimilarity_sentence(&self, panel: &Panel, focus: Focus) -> String {
        let (noun, _) = self.nouns(focus.group);
        let exchanges = self.count(round_to_two_digits(panel.exchanges.unwrap_or(0.0)));
        let members = self.count(round_to_two_digits(panel.members));
        let (levels, one) = (self.levels(focus.level), self.one_other(focus.group));
        match self.lang {
            Lang::Nl => format!(
                "Om {noun} gelijk over de {levels} te verdelen, zouden er ongeveer {exchanges} van de {members} van plaats moeten ruilen met {one}."
            ),
            Lang::En => format!(
                "To spread {noun} evenly over the {levels}, about {exchanges} of the {members} would have to change places with {one}."
            ),
        }
    }

    fn theil_sentence(&self, panel: &Panel, focus: Focus, scope: &str) -> String {
        let less = panel.theil.map_or_else(|_| String::new(), |value| self.percent(value));
        let levels = self.levels(focus.level);
        match self.lang {
            Lang::Nl => format!(
                "De {levels} zijn op dit punt gemiddeld {less} minder gemengd dan {scope} als geheel."
            ),
            Lang::En => format!(
                "In this respect the {levels} are on average {less} less mixed than {scope} as a whole."
            ),
        }
    }

    fn isolation_sentence(&self, panel: &Panel, focus: Focus) -> String {
        let own = panel.isolation.map_or_else(|_| String::new(), |value| self.percent(value));
        let even = panel.share.map_or_else(|_| String::new(), |value| self.percent(value));
        let (noun, base) = self.nouns(focus.group);
        let level = self.level(focus.level);
        match self.lang {
            Lang::Nl => format!(
                "Gezien vanuit {noun} hoort in de eigen {level} gemiddeld {own} van de {base} tot dezelfde groep; bij een gelijke verdeling was dat {even}."
            ),
            Lang::En => format!(
                "Seen from {noun}, on average {own} of {base} in the same {level} belong to the same group; with an even spread it would be {even}."
            ),
        }
    }

    /// What the panel's numbers rest on.
    pub fn index_note(&self, panel: &Panel, focus: Focus) -> String {
        let areas = self.areas(panel.areas, focus.level);
        let date = self.date_of(focus.year);
        let left = (panel.left_out > 0).then(|| {
            let left = self.count(panel.left_out as f64);
            self.either(
                format!(" {left} zonder gepubliceerd cijfer of aantal tellen niet mee."),
                format!(" {left} without a published figure or count are left out."),
            )
        });
        let chance = self.either(
            " Kleine gebieden lijken door toeval ongelijker, en de cijfers zijn afgerond: vergelijk alleen gebieden van dezelfde soort.",
            " Small areas look more uneven by chance, and figures are rounded: compare like areas only.",
        );
        let base = self.either(
            format!("Berekend over {areas}, {date}."),
            format!("Computed over {areas}, {date}."),
        );
        format!("{base}{}{chance}", left.unwrap_or_default())
    }

    /// "een andere woning", "someone else".
    fn one_other(&self, group: Group) -> &'static str {
        use wijkmix_atlas::Base;
        match group.base() {
            Base::Dwellings => self.either("een andere woning", "another home"),
            Base::Households | Base::HouseholdsWithIncome => {
                self.either("een ander huishouden", "another household")
            }
            _ => self.either("iemand anders", "somebody else"),
        }
    }
}

/// A count that follows from rounded percentages carries no more than two digits.
fn round_to_two_digits(value: f64) -> f64 {
    if value < 100.0 {
        return value.round();
    }
    let step = 10f64.powf(value.log10().floor() - 1.0);
    (value / step).round() * step
}
