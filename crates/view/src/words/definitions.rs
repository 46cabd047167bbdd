//! The sentences of a claim under its definitions: the verdict, each line, and what would be true.

use wijkmix_atlas::Group;
use wijkmix_mix::claim::Operator;

use super::Words;
use crate::definitions::{Assertion, Counted, Difference, Finding, Line, RESIDENTIAL, Relation};
use crate::number;
use crate::state::Focus;

/// One line of the table of definitions, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// In what it differs.
    pub difference: String,
    /// The outcome: "16,7% (15,6–18,3%)".
    pub part: String,
    /// What that says of the claim.
    pub finding: &'static str,
}

impl Words {
    /// "About 10 percent", as the claim says it.
    pub fn assertion(&self, said: Assertion) -> String {
        let relation = self.relation(said.relation);
        format!("{relation} {}", self.threshold_share(said.part))
    }

    /// How an asserted part is meant.
    pub fn relation(&self, relation: Relation) -> &'static str {
        match relation {
            Relation::About => self.relation_about,
            Relation::AtLeast => self.relation_least,
            Relation::AtMost => self.relation_most,
        }
    }

    /// The verdict: "Klopt onder 7 van de 12 definities".
    pub fn verdict(&self, findings: &[Finding]) -> String {
        if findings.is_empty() {
            return self
                .either(
                    "Met deze cijfers is er niets over te zeggen",
                    "These figures say nothing of it",
                )
                .to_string();
        }
        let count = |wanted| findings.iter().filter(|one| one.holds() == wanted).count();
        let (holds, open, all) = (count(Some(true)), count(None), findings.len());
        let open_too = match open {
            0 => String::new(),
            open => self.either(
                format!("; onder {open} niet te beslissen"),
                format!("; {open} cannot be decided"),
            ),
        };
        let told = match holds {
            0 if open == all => self.either(
                "Met deze cijfers niet te beslissen".to_string(),
                "Cannot be decided with these figures".to_string(),
            ),
            0 => self.either(
                format!("Klopt onder geen van de {all} definities{open_too}"),
                format!("Holds under none of the {all} definitions{open_too}"),
            ),
            holds => self.either(
                format!("Klopt onder {holds} van de {all} definities{open_too}"),
                format!("Holds under {holds} of the {all} definitions{open_too}"),
            ),
        };
        format!("{told}.")
    }

    /// What the claim as it stands comes to, and what it would have to say to be true.
    pub fn would_be_true(&self, lines: &[Line], said: Assertion) -> Option<String> {
        let stated = lines.first()?;
        let bounds_only = stated.is_bound;
        // A bound is no value, so what is published is not set beside what is only bounded.
        let values = || lines.iter().filter(|line| line.is_bound == bounds_only).map(Line::value);
        let (low, high) = (values().fold(f64::MAX, f64::min), values().fold(0.0, f64::max));
        let range = number::percent_range(self.lang, low, high, 1);
        let claim = self.assertion(said);
        let own = self.part_of(stated);
        Some(if bounds_only {
            self.either(
                format!("Beweerd is {claim}. De cijfers laten zoals gesteld hoogstens {own} toe, en naar gelang de definitie hoogstens {range}. Meer dan een bovengrens is er niet; gepubliceerde aandelen zouden het beslissen."),
                format!("Claimed is {claim}. As stated the figures allow at most {own}, and depending on the definition at most {range}. There is no more than an upper bound; published shares would decide it."),
            )
        } else {
            self.either(
                format!("Beweerd is {claim}; zoals gesteld is het {own}. Waar zou zijn: {range}, naar gelang de definitie."),
                format!("Claimed is {claim}; as stated it is {own}. What would be true: {range}, depending on the definition."),
            )
        })
    }

    /// The first uncertainty, for the claim as it stands.
    pub fn rounding_of(&self, stated: &Line) -> String {
        let part = stated.part;
        let range = number::percent_range(self.lang, part.certain, part.possible, 1);
        if stated.is_bound {
            return self.either(
                format!(
                    "Het aandeel zelf is niet gepubliceerd; uit de andere cijfers volgt {range}."
                ),
                format!(
                    "The share itself is not published; from the other figures follows {range}."
                ),
            );
        }
        self.either(
            format!("Met elk cijfer zo ongunstig en zo gunstig mogelijk afgerond: {range}. Dat zijn uiterste grenzen, geen kansen."),
            format!("With every figure rounded as badly and as well as can be: {range}. These are outer bounds, not odds."),
        )
    }

    /// The third uncertainty: how far the definitions lie apart.
    pub fn definitions_apart(&self, lines: &[Line]) -> String {
        let most = lines
            .iter()
            .skip(1)
            .filter_map(|line| {
                let stated = lines.first().filter(|stated| stated.is_bound == line.is_bound)?;
                Some((line, (line.value() - stated.value()).abs()))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1));
        let Some((line, by)) = most.filter(|(_, by)| *by >= 0.0005) else {
            return self
                .either(
                    "Geen van de definities geeft iets anders.",
                    "None of the definitions gives anything else.",
                )
                .to_string();
        };
        let points = number::decimal(self.lang, by * 100.0, 1);
        let told = self.difference(line.difference, line.definition.focus);
        self.either(
            format!("Het meeste verschil maakt: {told} ({points} procentpunt). Andere grenzen van gebieden, zoals eigen buurten van een onderzoek, geven weer iets anders."),
            format!("What matters most: {told} ({points} percentage points). Other boundaries of areas, such as a study's own, give something else again."),
        )
    }

    /// A line of the table.
    pub fn told(&self, line: &Line) -> Told {
        Told {
            difference: self.difference(line.difference, line.definition.focus),
            part: self.part_told(line),
            finding: self.finding(line.finding),
        }
    }

    fn part_told(&self, line: &Line) -> String {
        let part = line.part;
        let own = self.part_of(line);
        if line.is_bound {
            return self.either(format!("hoogstens {own}"), format!("at most {own}"));
        }
        let range = number::percent_range(self.lang, part.certain, part.possible, 1);
        if range == own { own } else { format!("{own} ({range})") }
    }

    fn part_of(&self, line: &Line) -> String {
        number::percent(self.lang, line.value(), 1)
    }

    /// What a finding says, in a few words.
    pub fn finding(&self, finding: Finding) -> &'static str {
        match finding {
            Finding::Holds => self.finding_holds,
            Finding::HoldsAsPublished => self.finding_holds_published,
            Finding::Undecided => self.finding_undecided,
            Finding::FailsAsPublished => self.finding_fails_published,
            Finding::Fails => self.finding_fails,
        }
    }

    /// In what a definition differs from the claim as it stands.
    fn difference(&self, difference: Difference, focus: Focus) -> String {
        let levels = self.levels(focus.level);
        match difference {
            Difference::None => self.either("zoals gesteld", "as stated").to_string(),
            Difference::Operator(Operator::MoreThan) => self
                .either("‘meer dan’ in plaats van ‘minstens’", "‘more than’ instead of ‘at least’")
                .to_string(),
            Difference::Operator(Operator::AtLeast) => self
                .either("‘minstens’ in plaats van ‘meer dan’", "‘at least’ instead of ‘more than’")
                .to_string(),
            Difference::Smallest(0) => {
                self.either(format!("{levels} van elke grootte"), format!("{levels} of any size"))
            }
            Difference::Smallest(size) => self.either(
                format!("alleen {levels} met minstens {size} woningen"),
                format!("only {levels} with at least {size} homes"),
            ),
            Difference::KnownTenure => self
                .either(
                    "van de woningen met een bekende eigenaar",
                    "of the homes with a known owner",
                )
                .to_string(),
            Difference::Residential => {
                let people = self.count(RESIDENTIAL);
                self.either(
                    format!("alleen {levels} met minstens {people} inwoners"),
                    format!("only {levels} with at least {people} residents"),
                )
            }
            Difference::Counted(Counted::Residents) => self
                .either("bewoners geteld, niet gebieden", "residents counted, not areas")
                .to_string(),
            Difference::Counted(Counted::Dwellings) => self
                .either("woningen geteld, niet gebieden", "homes counted, not areas")
                .to_string(),
            Difference::Counted(Counted::Areas) => {
                self.either("gebieden geteld", "areas counted").to_string()
            }
            Difference::Level(_) => self.either(
                format!("per {}", self.level(focus.level)),
                format!("by {}", self.level(focus.level)),
            ),
            Difference::Year(year) => self.either(format!("in {year}"), format!("in {year}")),
        }
    }

    /// A warning where the data cannot decide, and what would; `None` where they can.
    pub fn undecided(&self, stated: &Line, group: Group) -> Option<String> {
        let (noun, _) = self.nouns(group);
        match stated.finding {
            Finding::Holds | Finding::Fails => None,
            Finding::Undecided => Some(self.either(
                format!("Deze cijfers kunnen het niet beslissen: het aandeel {noun} is voor dit jaar en dit niveau niet gepubliceerd. Kies een jaar of niveau waarvoor dat wel zo is, of laad cijfers die het hebben."),
                format!("These figures cannot decide it: the share of {noun} is not published for this year and level. Choose a year or level that has it, or load figures that do."),
            )),
            Finding::HoldsAsPublished | Finding::FailsAsPublished => Some(self.either(
                format!("De afronding laat beide uitkomsten toe: aandelen {noun} met een decimaal meer zouden het beslissen."),
                format!("Rounding allows both outcomes: shares of {noun} with one more decimal would decide it."),
            )),
        }
    }
}
