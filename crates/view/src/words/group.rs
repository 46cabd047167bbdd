//! The words of a reader's own group of areas.

use wijkmix_atlas::Level;

use super::Words;
use super::pairs::pairs;
use crate::group::{Moved, Pasted, Side};
use crate::number;
use crate::rows::Outcome;
use crate::state::{Claim, Focus};

pairs! { GroupLabel, own_group, "A label of the reader's own group.";
    Pattern: "Van een eigen groep gebieden", "Of a group of your own";
    Title: "Uw groep gebieden", "Your group of areas";
    Name: "Naam van de groep", "Name of the group";
    Unnamed: "uw groep", "your group";
    Add: "Voeg toe", "Add";
    AddSelected: "Voeg het gekozen gebied toe", "Add the selected area";
    RemoveSelected: "Haal het gekozen gebied eruit", "Take the selected area out";
    Picking: "Kies op kaart of in tabel: elk gebied dat u aanwijst gaat erin of eruit",
        "Pick on the map or in the table: each area you select goes in or out";
    Paste: "Plak codes of namen", "Paste codes or names";
    PasteHint: "Eén per regel, of met komma’s of puntkomma’s ertussen. Alleen gebieden van het gekozen niveau, jaar en gebied worden gevonden.",
        "One a line, or with commas or semicolons between. Only areas of the chosen level, year and scope are found.";
    TakeMeeting: "Neem de gebieden die voldoen", "Take the areas that meet it";
    Clear: "Maak leeg", "Clear";
    Empty: "Er zit nog geen gebied in.", "There is no area in it yet.";
    Full: "Een groep heeft hoogstens 500 gebieden.", "A group has at most 500 areas.";
    Found: "Begrepen", "Understood";
    Several: "Meer gebieden heten zo; kies:", "Several areas bear this name; choose:";
    Unknown: "Niet gevonden in wat u bekijkt:", "Not found in what you look at:";
    Forty: "De veertig wijken van 2007", "The forty neighbourhoods of 2007";
    TakeForty: "Neem die wijken, voor zover een CBS-wijk zo heet", "Take those, as far as a CBS district is called so";
    FortyCaution: "De minister wees ze in 2007 aan langs postcodes; het zijn geen CBS-gebieden. Dat een wijk van 2022 net zo heet, zegt niet dat het dezelfde wijk is. Van de andere kunt u zelf gebieden kiezen.",
        "The minister drew them in 2007 along postcodes; they are no CBS areas. That a district of 2022 is called the same does not make it the same. For the others you can pick areas yourself.";
    FortySource: "Namen: Nederlandse Wikipedia; 41 regels, omdat combinaties in Rotterdam niet met zekerheid uit elkaar te halen zijn.",
        "Names: Dutch Wikipedia; 41 lines, since Rotterdam’s combinations cannot be taken apart with certainty.";
    Matched: "heet ook zo", "is called the same";
    Unmatched: "geen wijk heet zo", "no district is called so";
    Beside: "De groep naast de rest", "The group beside the rest";
    Year: "Jaar", "Year";
    Group: "Groep", "Group";
    Rest: "De rest", "The rest";
    Changed: "Veranderd sinds", "Changed since";
    Rose: "gestegen", "rose";
    PerhapsRose: "gestegen als gepubliceerd, door afronding niet zeker", "rose as published, not sure for rounding";
    Same: "gelijk", "the same";
    PerhapsFell: "gedaald als gepubliceerd, door afronding niet zeker", "fell as published, not sure for rounding";
    Fell: "gedaald", "fell";
    NotComparable: "niet te vergelijken", "not comparable";
    ChangedCaution: "Vergeleken worden gebieden met dezelfde code en naam. Grenzen kunnen toch verschoven zijn: of dat zo is, staat niet in de geladen cijfers.",
        "Areas of the same code and name are compared. Borders may have moved all the same: whether they did is not in the loaded figures.";
    Remove: "Haal weg", "Remove";
}

/// The words between the controls of a claim about a group, in the order of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupSentence {
    /// Before the year.
    pub in_year: &'static str,
    /// Before the outcome.
    pub consist: &'static str,
    /// Between outcome and size of the group.
    pub of_the: &'static str,
    /// Before the name.
    pub inside: &'static str,
    /// Before the operator.
    pub for_share: &'static str,
    /// Before the group of the figures.
    pub out_of: &'static str,
    /// Before the number of people.
    pub people_before: &'static str,
    /// After it.
    pub people_after: &'static str,
}

impl Words {
    /// The words between the controls.
    pub fn group_sentence(&self) -> GroupSentence {
        self.either(
            GroupSentence {
                in_year: "In",
                consist: "bestaan",
                of_the: "van de",
                inside: "in",
                for_share: "voor",
                out_of: "uit",
                people_before: "; er wonen",
                people_after: " mensen.",
            },
            GroupSentence {
                in_year: "In",
                consist: "",
                of_the: "of the",
                inside: "in",
                for_share: "consist for",
                out_of: "of",
                people_before: ";",
                people_after: " people live there.",
            },
        )
    }

    /// The name of a group, in quotation marks where it has one.
    pub fn group_name(&self, name: &str) -> String {
        match name.trim() {
            "" => self.own_group(GroupLabel::Unnamed).to_string(),
            name => self.either(format!("“{name}”"), format!("“{name}”")),
        }
    }

    /// How many areas of a group meet the claim: "7", or "hoogstens 7", and the people.
    pub fn group_result(&self, outcome: &Outcome) -> (String, String) {
        let verdict = &outcome.verdict;
        let (areas, people, before) = if outcome.is_bound() {
            let before = self.either("hoogstens ", "at most ");
            (verdict.meeting.possible, verdict.residents.possible, before)
        } else {
            (verdict.meeting.published, verdict.residents.published, "")
        };
        (format!("{before}{}", self.count(areas as f64)), format!("{before}{}", self.count(people)))
    }

    /// The claim about a group as one plain sentence.
    pub fn group_in_words(
        &self,
        outcome: &Outcome,
        focus: Focus,
        claim: Claim,
        name: &str,
    ) -> String {
        let parts = self.group_sentence();
        let (areas, people) = self.group_result(outcome);
        let (noun, _) = self.nouns(focus.group);
        let all = self.areas(outcome.verdict.areas, focus.level);
        let words = [
            parts.in_year,
            &focus.year.to_string(),
            parts.consist,
            &areas,
            parts.of_the,
            &all,
            parts.inside,
            &self.group_name(name),
            parts.for_share,
            self.operator(claim.threshold.operator),
            &self.threshold_share(claim.threshold.share),
            parts.out_of,
            noun,
        ];
        let said: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        format!("{}{} {people}{}", said.join(" "), parts.people_before, parts.people_after)
    }

    /// How many areas of the group are among those in focus.
    pub fn group_there(&self, there: usize, all: usize, level: Level, year: u16) -> String {
        let (some, levels) = (self.count(there as f64), self.levels(level));
        let count = self.count(all as f64);
        if there == all {
            return self.either(
                format!("{count} {levels} van {year}."),
                format!("{count} {levels} of {year}."),
            );
        }
        self.either(
            format!("{some} van de {count} gebieden zijn er onder de {levels} van {year} die u bekijkt; de andere tellen niet mee."),
            format!("{some} of the {count} areas are among the {levels} of {year} that you look at; the others do not count."),
        )
    }

    /// What was understood of a pasted text.
    pub fn pasted(&self, pasted: &Pasted) -> String {
        let (found, unknown) =
            (self.count(pasted.found.len() as f64), self.count(pasted.unknown.len() as f64));
        let several = self.count(pasted.several.len() as f64);
        self.either(
            format!("{found} gevonden, {several} met meer mogelijkheden, {unknown} niet gevonden."),
            format!("{found} found, {several} with several candidates, {unknown} not found."),
        )
    }

    /// The share on a side of the group, with what rounding allows.
    pub fn side(&self, side: Side) -> String {
        let Some(share) = side.share else { return "–".to_string() };
        let value = number::percent(self.lang, share, 1);
        let within = side.within.map_or_else(String::new, |within| {
            format!(" ({})", number::percent_range(self.lang, within.lo(), within.hi(), 1))
        });
        let areas = self.count(side.areas as f64);
        let missing = if side.missing == 0 {
            String::new()
        } else {
            let missing = self.count(side.missing as f64);
            self.either(format!(", {missing} onbekend"), format!(", {missing} unknown"))
        };
        let of = self.either("gebieden", "areas");
        format!("{value}{within}; {areas} {of}{missing}")
    }

    /// How many areas moved, in a line: "half of the forty …".
    pub fn moved(&self, moved: Moved) -> String {
        let label = |label| self.own_group(label);
        let counts = [
            (moved.rose, GroupLabel::Rose),
            (moved.perhaps_rose, GroupLabel::PerhapsRose),
            (moved.same, GroupLabel::Same),
            (moved.perhaps_fell, GroupLabel::PerhapsFell),
            (moved.fell, GroupLabel::Fell),
            (moved.unknown, GroupLabel::NotComparable),
        ];
        let told = counts.into_iter().filter(|(count, _)| *count > 0);
        let told: Vec<String> = told
            .map(|(count, which)| format!("{} {}", self.count(count as f64), label(which)))
            .collect();
        if told.is_empty() { "–".to_string() } else { told.join("; ") }
    }
}
