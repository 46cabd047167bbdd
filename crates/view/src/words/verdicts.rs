//! The sentences of Check a claim: the claim itself, its counts, and what they rest on.

use wijkmix_atlas::Lang;
use wijkmix_mix::claim::Operator;

use super::Words;
use crate::catalogue::Known;
use crate::divide::Pattern;
use crate::number;
use crate::rows::Outcome;
use crate::state::{Claim, Focus};

/// The words between the controls of the claim, in the order of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimSentence {
    /// Before the year.
    pub in_year: &'static str,
    /// Before the level.
    pub of_all: &'static str,
    /// Before the scope.
    pub inside: &'static str,
    /// Before the outcome.
    pub consists: &'static str,
    /// Before the operator.
    pub for_share: &'static str,
    /// Before the group.
    pub out_of: &'static str,
    /// Before the number of people.
    pub people_before: &'static str,
    /// After it.
    pub people_after: &'static str,
}

/// One of the three counts, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Its name.
    pub title: &'static str,
    /// Areas: "61 van 366 buurten (16,7%)".
    pub areas: String,
    /// Residents.
    pub residents: String,
    /// What it takes for granted.
    pub why: &'static str,
    /// Whether it is the one the sentence uses.
    pub main: bool,
}

impl Words {
    /// The words between the controls.
    pub fn claim_sentence(&self) -> ClaimSentence {
        self.either(
            ClaimSentence {
                in_year: "In",
                of_all: "bestaat van alle",
                inside: "in",
                consists: "",
                for_share: "voor",
                out_of: "uit",
                people_before: "; er wonen",
                people_after: " mensen.",
            },
            ClaimSentence {
                in_year: "In",
                of_all: "of all",
                inside: "in",
                consists: "",
                for_share: "consist for",
                out_of: "of",
                people_before: ";",
                people_after: " people live there.",
            },
        )
    }

    /// The outcome in the line: the part of the areas, and the people.
    pub fn claim_result(&self, outcome: &Outcome) -> (String, String) {
        let verdict = &outcome.verdict;
        if verdict.areas == 0 {
            let dash = "–".to_string();
            return (dash.clone(), dash);
        }
        let (areas, people, before) = if outcome.is_bound() {
            let before = self.either("hoogstens ", "at most ");
            (verdict.meeting.possible, verdict.residents.possible, before)
        } else {
            (verdict.meeting.published, verdict.residents.published, "")
        };
        let part = self.part(areas, verdict.areas);
        (format!("{before}{part}"), format!("{before}{}", self.count(people)))
    }

    /// The claim with its outcome as one plain sentence, without controls: for those who hear the page,
    /// and to be quoted.
    pub fn claim_in_words(
        &self,
        outcome: &Outcome,
        focus: Focus,
        claim: Claim,
        scope: &str,
    ) -> String {
        let parts = self.claim_sentence();
        let (areas, people) = self.claim_result(outcome);
        let operator = self.operator(claim.threshold.operator);
        let size = match claim.smallest {
            0 => String::new(),
            size => format!(" {}", self.smallest_size(size)),
        };
        let (noun, _) = self.nouns(focus.group);
        format!(
            "{} {} {} {} {} {scope}{size} {areas} {} {operator} {} {} {noun}{} {people}{}",
            parts.in_year,
            focus.year,
            parts.of_all,
            self.levels(focus.level),
            parts.inside,
            parts.for_share,
            self.threshold_share(claim.threshold.share),
            parts.out_of,
            parts.people_before,
            parts.people_after,
        )
    }

    /// The three counts, as far as they differ in kind: with a bound alone there is only "at most".
    pub fn claim_counts(&self, outcome: &Outcome, focus: Focus) -> Vec<Count> {
        let verdict = &outcome.verdict;
        let (meeting, residents) = (verdict.meeting, verdict.residents);
        let count = |title, areas: usize, people: f64, why, main| Count {
            title,
            areas: self.areas_of(areas, verdict.areas, focus),
            residents: self.residents_line(people),
            why,
            main,
        };
        let certain = count(
            self.count_certain,
            meeting.certain,
            residents.certain,
            self.count_certain_why,
            false,
        );
        let possible = |main| {
            count(
                self.count_possible,
                meeting.possible,
                residents.possible,
                self.count_possible_why,
                main,
            )
        };
        if outcome.is_bound() {
            return vec![certain, possible(true)];
        }
        let published = count(
            self.count_published,
            meeting.published,
            residents.published,
            self.count_published_why,
            true,
        );
        vec![certain, published, possible(false)]
    }

    /// What the counts rest on: how many areas were judged, left out or unknown.
    pub fn claim_basis(
        &self,
        outcome: &Outcome,
        focus: Focus,
        claim: Claim,
        scope: &str,
    ) -> String {
        let verdict = &outcome.verdict;
        let mut sentences = Vec::new();
        let (noun, _) = self.nouns(focus.group);
        let judged = self.areas(verdict.areas, focus.level);
        sentences.push(match (self.lang, outcome.is_bound()) {
            (Lang::Nl, false) => format!("Geteld over {judged} in {scope} met een gepubliceerd aandeel {noun}, {}.", self.date_of(focus.year)),
            (Lang::En, false) => format!("Counted over {judged} in {scope} with a published share of {noun}, {}.", self.date_of(focus.year)),
            (Lang::Nl, true) => format!("Het aandeel {noun} is voor {} niet gepubliceerd. Wat van dezelfde woningen wél bekend is, geeft voor {judged} in {scope} een bovengrens: een grens, geen schatting.", focus.year),
            (Lang::En, true) => format!("The share of {noun} is not published for {}. What is known of the same homes gives an upper bound for {judged} in {scope}: a bound, not an estimate.", focus.year),
        });
        let unpublished = verdict.areas - verdict.published;
        if !outcome.is_bound() && unpublished > 0 {
            let bounded = self.count(unpublished as f64);
            sentences.push(self.either(
                format!("Van {bounded} daarvan is alleen een grens bekend."),
                format!("Of {bounded} of them only a bound is known."),
            ));
        }
        if outcome.unknown > 0 {
            let (unknown, people) = (
                self.areas(outcome.unknown, focus.level),
                self.residents_line(outcome.unknown_residents),
            );
            sentences.push(self.either(
                format!("Van {unknown} ({people}) is niets gepubliceerd; die tellen nergens mee."),
                format!("Of {unknown} ({people}) nothing is published; they count nowhere."),
            ));
        }
        if outcome.empty > 0 {
            let empty = self.areas(outcome.empty, focus.level);
            let (_, base) = self.nouns(focus.group);
            sentences.push(self.either(
                format!("In {empty} zijn geen {base}."),
                format!("There are no {base} in {empty}."),
            ));
        }
        if outcome.left_out > 0 {
            let left = self.areas(outcome.left_out, focus.level);
            let size = self.count(claim.smallest.into());
            sentences.push(self.either(
                format!("{left} hebben minder dan {size} woningen of een onbekend aantal en zijn weggelaten."),
                format!("{left} have fewer than {size} homes or an unknown number and are left out."),
            ));
        }
        sentences.join(" ")
    }

    /// Beside the strip: how many areas lie beyond the threshold.
    pub fn strip_count(&self, outcome: &Outcome, focus: Focus, claim: Claim) -> String {
        let verdict = &outcome.verdict;
        if verdict.areas == 0 {
            return self.nothing_published(focus);
        }
        let threshold = claim.threshold;
        let operator = self.operator(threshold.operator);
        let share = self.threshold_share(threshold.share);
        let (noun, _) = self.nouns(focus.group);
        let (areas, before) = if outcome.is_bound() {
            (verdict.meeting.possible, self.either("hoogstens ", "at most "))
        } else {
            (verdict.meeting.published, "")
        };
        let of = self.areas_of(areas, verdict.areas, focus);
        format!("{operator} {share} {noun}: {before}{of}")
    }

    /// "Minstens", "meer dan".
    pub(super) fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::AtLeast => self.operator_least,
            Operator::MoreThan => self.operator_over,
        }
    }

    /// The size below which areas are left out, in the line of the claim.
    pub fn smallest_size(&self, size: u32) -> String {
        match size {
            0 => self.either("van elke grootte", "of any size").to_string(),
            size => self.either(
                format!("met minstens {size} woningen"),
                format!("with at least {size} homes"),
            ),
        }
    }

    /// A ready example: "Amsterdam, buurten, 2019", or what it compares.
    pub fn example(
        &self,
        scope: &str,
        focus: Focus,
        known: Option<Known>,
        pattern: Pattern,
        other: &str,
    ) -> String {
        let (noun, _) = self.nouns(focus.group);
        let bound = match known {
            Some(Known::Bounded) => self.either(" (bovengrens)", " (upper bound)"),
            _ => "",
        };
        match pattern {
            Pattern::Threshold => {
                format!("{scope}, {}, {}{bound}", self.levels(focus.level), focus.year)
            }
            Pattern::Than(_) => self.either(
                format!("{scope} ongelijker dan {other}, {noun}, {}", focus.year),
                format!("{scope} more uneven than {other}, {noun}, {}", focus.year),
            ),
            Pattern::Picked => self.own_group(super::group::GroupLabel::Forty).to_string(),
            Pattern::Since(year) => self.either(
                format!("{scope}: de kloof is gegroeid sinds {year}, {noun}"),
                format!("{scope}: the divide has grown since {year}, {noun}"),
            ),
        }
    }

    /// "61 van 366 buurten (16,7%)".
    fn areas_of(&self, some: usize, all: usize, focus: Focus) -> String {
        let (count, areas) = (self.count(some as f64), self.areas(all, focus.level));
        let part = self.part(some, all);
        self.either(format!("{count} van {areas} ({part})"), format!("{count} of {areas} ({part})"))
    }

    /// A part of the areas in percent, with a decimal where that says more.
    fn part(&self, some: usize, all: usize) -> String {
        if all == 0 {
            return "–".to_string();
        }
        let share = some as f64 / all as f64;
        number::percent(self.lang, share, u8::from(all >= 100 && some > 0 && some < all))
    }
}
