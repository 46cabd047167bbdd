//! The sentences of a claim that compares: more uneven here than there, now than then.

use wijkmix_atlas::Lang;

use super::Words;
use crate::divide::{DRAWS, Line, Pattern, Variation};
use crate::number;
use crate::state::Focus;

/// The words between the controls of a comparing claim, in the order of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DivideSentence {
    /// Before the year.
    pub in_year: &'static str,
    /// Before the group.
    pub are: &'static str,
    /// Before the scope.
    pub inside: &'static str,
    /// Before the level.
    pub over: &'static str,
    /// Before what it is compared with.
    pub than: &'static str,
    /// At the end.
    pub end: &'static str,
}

/// One line of the table, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldDivide {
    /// In what it differs.
    pub variation: String,
    /// The measure in the setting in focus.
    pub here: String,
    /// The measure in the other.
    pub there: String,
    /// What that says of the claim.
    pub finding: &'static str,
}

impl Words {
    /// The words between the controls.
    pub fn divide_sentence(&self, pattern: Pattern) -> DivideSentence {
        let since = matches!(pattern, Pattern::Since(_));
        match (self.lang, since) {
            (Lang::Nl, false) => DivideSentence {
                in_year: "In",
                are: "zijn",
                inside: "in",
                over: "ongelijker over de",
                than: "verdeeld dan in",
                end: ".",
            },
            (Lang::Nl, true) => DivideSentence {
                in_year: "In",
                are: "zijn",
                inside: "in",
                over: "ongelijker over de",
                than: "verdeeld dan in",
                end: ": de kloof is gegroeid.",
            },
            (Lang::En, false) => DivideSentence {
                in_year: "In",
                are: "",
                inside: "in",
                over: "were spread more unevenly over",
                than: "than in",
                end: ".",
            },
            (Lang::En, true) => DivideSentence {
                in_year: "In",
                are: "",
                inside: "in",
                over: "were spread more unevenly over",
                than: "than in",
                end: ": the divide has grown.",
            },
        }
    }

    /// The claim as one plain sentence, without controls.
    pub fn divide_in_words(
        &self,
        pattern: Pattern,
        focus: Focus,
        scope: &str,
        other: &str,
    ) -> String {
        let parts = self.divide_sentence(pattern);
        let (noun, _) = self.nouns(focus.group);
        let words = [
            parts.in_year.to_string(),
            focus.year.to_string(),
            parts.are.to_string(),
            noun.to_string(),
            parts.inside.to_string(),
            scope.to_string(),
            parts.over.to_string(),
            self.levels(focus.level).to_string(),
            parts.than.to_string(),
            other.to_string(),
        ];
        let said: Vec<&str> =
            words.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
        format!("{}{}", said.join(" "), parts.end)
    }

    /// What the comparison as it stands comes to, and what it would have to say to be true.
    pub fn divide_stated(&self, lines: &[Line]) -> Option<String> {
        let stated = lines.first()?;
        let decimal = |value| number::decimal(self.lang, value, 3);
        let (here, there) = (decimal(stated.here), decimal(stated.there));
        let by = number::signed(self.lang, stated.here - stated.there, 3);
        let told = self.either(
            format!("Zoals gesteld is D {here} tegen {there}, een verschil van {by}."),
            format!("As stated, D is {here} against {there}, a difference of {by}."),
        );
        let holds = lines.iter().filter(|line| line.finding.holds() == Some(true)).count();
        let instead = match holds {
            0 => {
                self.either(" Waar zou zijn: het omgekeerde.", " What would be true: the opposite.")
            }
            some if some == lines.len() => "",
            _ => self.either(
                " Waar zou zijn: dit alleen voor de maten en gebieden waar het hieronder klopt.",
                " What would be true: this only for the measures and areas where it holds below.",
            ),
        };
        Some(format!("{told}{instead}"))
    }

    /// When a line is called sure.
    pub fn divide_sure(&self) -> String {
        self.either(
            format!("Zonder voorbehoud staat er ‘klopt’ of ‘klopt niet’ als alle {DRAWS} paren van getrokken tabellen, elk passend bij de afgeronde cijfers, hetzelfde zeggen."),
            format!("‘Holds’ or ‘does not hold’ stands without reserve where all {DRAWS} pairs of drawn tables, each in keeping with the rounded figures, say the same."),
        )
    }

    /// A line of the table.
    pub fn told_divide(&self, line: &Line, focus: Focus) -> ToldDivide {
        let levels = self.levels(focus.level);
        let variation = match line.variation {
            Variation::None => self.either("zoals gesteld: D", "as stated: D").to_string(),
            Variation::Measure(measure) => self.measure(measure).name.to_string(),
            Variation::BeyondChance => self.either("D boven toeval", "D beyond chance").to_string(),
            Variation::Level(level) => {
                let level = self.level(level);
                self.either(format!("D per {level}"), format!("D by {level}"))
            }
            Variation::Smallest(0) => self.either(
                format!("D, {levels} van elke grootte"),
                format!("D, {levels} of any size"),
            ),
            Variation::Smallest(size) => self.either(
                format!("D, alleen {levels} met minstens {size} woningen"),
                format!("D, only {levels} with at least {size} homes"),
            ),
        };
        ToldDivide {
            variation,
            here: number::decimal(self.lang, line.here, 3),
            there: number::decimal(self.lang, line.there, 3),
            finding: self.finding(line.finding),
        }
    }
}
