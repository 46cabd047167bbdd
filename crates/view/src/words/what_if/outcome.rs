//! The sentences of what comes of the levers.

use wijkmix_mix::levers::{First, LeversError, Why};

use crate::number;
use crate::scenario::dials::Dial;
use crate::scenario::outcome::{Outcome, Panel, Unit, Who};
use crate::scenario::start::{Absent, Start};
use crate::scenario::{Goal, Scenario};
use crate::words::Words;

impl Words {
    /// A value in the unit of its panel.
    pub fn panel_value(&self, unit: Unit, value: Option<f64>) -> String {
        match (value, unit) {
            (None, _) => "–".to_string(),
            (Some(value), Unit::Share) => number::percent(self.lang, value, 1),
            (Some(value), Unit::Index) => number::decimal(self.lang, value, 3),
            (Some(value), Unit::Count) => number::count(self.lang, value),
        }
    }

    /// The title of a panel.
    pub fn panel(&self, panel: Panel) -> &'static str {
        match panel {
            Panel::Corporation => self.either(
                "Corporatiewoningen, deel van alle woningen",
                "Corporation homes, share of all homes",
            ),
            Panel::Vulnerable => self.either(
                "Kwetsbare huishoudens, deel van de corporatiewoningen",
                "Vulnerable households, share of corporation homes",
            ),
            Panel::UnevenHomes => self.either(
                "Ongelijke spreiding (D) van corporatiewoningen",
                "Unevenness (D) of corporation homes",
            ),
            Panel::UnevenPeople => self.either(
                "Ongelijke spreiding (D) van kwetsbare huishoudens",
                "Unevenness (D) of vulnerable households",
            ),
            Panel::Beyond => self.either("Gebieden boven de drempel", "Areas above the threshold"),
            Panel::Moved => self.either(
                "Kwetsbare huishoudens die ergens anders wonen dan zonder knoppen",
                "Vulnerable households who live elsewhere than without levers",
            ),
        }
    }

    /// The name of a line.
    pub fn line_name(&self, who: Who) -> &'static str {
        match who {
            Who::Inside => self.either("groep", "group"),
            Who::Outside => self.either("elders", "elsewhere"),
            Who::Scope => self.either("hele gebied", "whole area"),
            Who::Elsewhere => self.either("meer elders", "more elsewhere"),
            Who::Unplaced => self.either("zonder huis", "no home"),
        }
    }

    /// What the levers come to in a year, in one paragraph.
    pub fn what_if_summary(&self, outcome: &Outcome, scenario: &Scenario, scope: &str) -> String {
        let year = scenario.dials.get(Dial::Year).value as usize;
        let who = self.vulnerable(scenario.vulnerable);
        let lines = outcome.lines(Panel::Vulnerable);
        let at = |line: usize, levers: bool, year: usize| {
            let line = lines.get(line)?;
            let values = if levers { &line.levers } else { &line.goes_on };
            values.get(year).copied().flatten()
        };
        let percent = |value: Option<f64>| {
            value.map_or("–".to_string(), |value| number::percent(self.lang, value, 1))
        };
        let mut told = String::new();
        match (at(0, true, 0), at(0, true, year)) {
            (Some(now), Some(then)) => {
                let (now, then, without) =
                    (percent(Some(now)), percent(Some(then)), percent(at(0, false, year)));
                told += &self.either(
                    format!("In de corporatiewoningen van de groep zijn nu {now} {who}; na {year} jaar met deze knoppen {then}, zonder {without}."),
                    format!("In the group's corporation homes {now} are {who} now; after {year} years with these levers {then}, without {without}."),
                );
            }
            (Some(now), None) => {
                let now = percent(Some(now));
                told += &self.either(
                    format!("In de corporatiewoningen van de groep zijn nu {now} {who}; na {year} jaar zijn daar geen corporatiewoningen meer."),
                    format!("In the group's corporation homes {now} are {who} now; after {year} years no corporation homes are left there."),
                );
            }
            _ => told += self.what_if(super::Label::EmptyGroup),
        }
        if let (Some(now), Some(then)) = (at(1, true, 0), at(1, true, year)) {
            let (now, then) = (percent(Some(now)), percent(Some(then)));
            told += &self.either(
                format!(" Elders in {scope} gaat het van {now} naar {then}."),
                format!(" Elsewhere in {scope} it goes from {now} to {then}."),
            );
        }
        let displaced = outcome.trial.displaced(year);
        let count = |value: f64| self.count(value.abs().round());
        if displaced.from_group.abs() >= 0.5 || displaced.unplaced.abs() >= 0.5 {
            let (group, elsewhere, unplaced) = (
                count(displaced.from_group),
                count(displaced.elsewhere),
                count(displaced.unplaced),
            );
            let fewer = |value: f64| {
                if value >= 0.0 {
                    self.either("minder", "fewer")
                } else {
                    self.either("meer", "more")
                }
            };
            let (in_group, there) = (fewer(displaced.from_group), fewer(-displaced.elsewhere));
            told += &self.either(
                format!(" Door de knoppen wonen er dan {group} {in_group} in de groep en {elsewhere} {there} in corporatiewoningen elders;"),
                format!(" Because of the levers there are then {group} {in_group} of them in the group and {elsewhere} {there} in corporation homes elsewhere;"),
            );
            told += &if displaced.unplaced >= 0.5 {
                self.either(
                    format!(" {unplaced} hebben in {scope} geen corporatiewoning meer."),
                    format!(" {unplaced} no longer have a corporation home in {scope}."),
                )
            } else if displaced.unplaced <= -0.5 {
                self.either(
                    format!(" {unplaced} meer hebben in {scope} een corporatiewoning."),
                    format!(" {unplaced} more have a corporation home in {scope}."),
                )
            } else {
                self.either(
                    format!(" niemand meer of minder heeft een corporatiewoning in {scope}."),
                    format!(" nobody more or fewer has a corporation home in {scope}."),
                )
            };
        }
        told
    }

    /// The share of vulnerable households, now and in a year, in a few words.
    pub fn what_if_glance(&self, outcome: &Outcome, year: usize) -> String {
        let lines = outcome.lines(Panel::Vulnerable).into_iter();
        let told = lines.map(|line| {
            let value = |year: usize| {
                self.panel_value(Unit::Share, line.levers.get(year).copied().flatten())
            };
            format!("{} {} → {}", self.line_name(line.who), value(0), value(year))
        });
        told.collect::<Vec<_>>().join(" · ")
    }

    /// A value of what has a target.
    pub fn goal_value(&self, goal: Goal, value: f64) -> String {
        match goal {
            Goal::VulnerableInside | Goal::CorporationInside => {
                number::percent(self.lang, value, 1)
            }
            Goal::Dissimilarity => number::decimal(self.lang, value, 3),
            Goal::AreasBeyond => self.count(value),
        }
    }

    /// A difference of what has a target, with its sign.
    pub fn goal_change(&self, goal: Goal, value: f64) -> String {
        match goal {
            Goal::VulnerableInside | Goal::CorporationInside => {
                let points = self.either("punten", "points");
                format!("{} {points}", number::signed(self.lang, value * 100.0, 1))
            }
            Goal::Dissimilarity => number::signed(self.lang, value, 3),
            Goal::AreasBeyond => number::signed(self.lang, value, 1),
        }
    }

    /// A target in words, as a heading for whether it is met.
    pub fn target_told(&self, scenario: &Scenario) -> String {
        let value = scenario.dials.get(Dial::Target).value;
        let value = match scenario.goal {
            Goal::AreasBeyond | Goal::Dissimilarity => number::plain(self.lang, value),
            _ => number::percent(self.lang, value / 100.0, 1),
        };
        let is = self.what_if(super::Label::TargetIs);
        format!("{} {is} {value}:", crate::words::capital(self.goal(scenario.goal)))
    }

    /// When a target is met, or why not.
    pub fn first_met(&self, first: First, goal: Goal) -> String {
        match first {
            First::Year(0) => {
                self.either("Dat is nu al zo.", "That is so already.").to_string()
            }
            First::Year(year) => self.either(
                format!("Voor het eerst na {year} jaar."),
                format!("For the first time after {year} years."),
            ),
            First::Not(Why::TooSlow { year }) => self.either(
                format!("Niet binnen 25 jaar. Het gaat de goede kant op, maar te langzaam: met deze knoppen pas na {year} jaar."),
                format!("Not within 25 years. It moves towards it, but too slowly: with these levers only after {year} years."),
            ),
            First::Not(Why::LevelsOff { at }) => {
                let at = self.goal_value(goal, at);
                self.either(
                    format!("Niet. Het gaat die kant op, maar blijft op den duur staan bij {at}."),
                    format!("No. It moves towards it, but comes to rest at {at} in the long run."),
                )
            }
            First::Not(Why::Away) => self
                .either("Niet. Het gaat de andere kant op.", "No. It moves the other way.")
                .to_string(),
            First::Not(Why::Still) => self
                .either("Niet. Met deze knoppen verandert het niet.", "No. With these levers it does not change.")
                .to_string(),
            First::Not(Why::Undefined(why)) => self.undefined(why).to_string(),
        }
    }

    /// The name of a table that scrolls, apart from the section it is in.
    pub fn table_of(&self, section: super::Label) -> String {
        format!("{}: {}", self.either("Tabel", "Table"), self.what_if(section))
    }

    /// Button.
    pub fn show_all(&self, count: usize) -> String {
        let count = self.count(count as f64);
        self.either(format!("Toon alle {count} gebieden"), format!("Show all {count} areas"))
    }

    /// Button.
    pub fn show_fewer(&self) -> &'static str {
        self.either("Toon minder", "Show fewer")
    }

    /// Under a table that was cut.
    pub fn and_more(&self, count: usize) -> String {
        let count = self.count(count as f64);
        self.either(
            format!("… en nog {count}; de CSV heeft ze alle."),
            format!("… and {count} more; the CSV has them all."),
        )
    }

    /// Heading of a column.
    pub fn corporation_homes(&self) -> &'static str {
        self.either("corporatiewoningen", "corporation homes")
    }

    /// That nothing of this leaves the browser.
    pub fn what_if_own(&self) -> &'static str {
        self.either(
            "Alles wordt in uw browser berekend. Wat u hier instelt of bewaart, gaat nergens heen; de link is van u.",
            "All is computed in your browser. What you set or keep here goes nowhere; the link is yours.",
        )
    }

    /// That the page begins elsewhere than where the reader came from.
    pub fn what_if_moved(&self, from: &str) -> String {
        self.either(
            format!("Van {from} is niet gepubliceerd hoeveel woningen van corporaties zijn. Deze pagina begint daarom in Amsterdam; kies hieronder iets anders."),
            format!("For {from} it is not published how many homes are owned by corporations. So this page begins in Amsterdam; choose otherwise below."),
        )
    }

    /// Why a scenario cannot start here, and what can be done.
    pub fn what_if_absent(&self, absent: Absent, scenario: &Scenario) -> String {
        match absent {
            Absent::NotWhole => self.either(
                "Niet alle gebieden hiervan zijn geladen. Kies een ander gebied, niveau of jaar.",
                "Not all areas of this are loaded. Choose another area, level or year.",
            )
            .to_string(),
            Absent::Tenure => self.either(
                "Van dit jaar is op dit niveau niet gepubliceerd hoeveel woningen van corporaties zijn. Zonder dat kan er niets worden doorgerekend.",
                "For this year and level it is not published how many homes are owned by corporations. Without that nothing can be tried.",
            )
            .to_string(),
            Absent::Vulnerable => {
                let who = self.vulnerable(scenario.vulnerable);
                self.either(
                    format!("Hier zijn geen cijfers van {who}. Kies hieronder een ander cijfer voor wie kwetsbaar is."),
                    format!("There are no figures of {who} here. Choose another figure for who is vulnerable below."),
                )
            }
        }
    }

    /// Why controls do not make a run.
    pub fn levers_error(&self, error: LeversError) -> String {
        match error {
            LeversError::NowhereToBuild => self.either(
                "Er wordt gebouwd waar geen gebied is. Kies een andere plek voor de nieuwe woningen, of een groep met gebieden.",
                "Homes are to be built where there is no area. Choose another place for the new homes, or a group with areas.",
            )
            .to_string(),
            other => format!("{} ({other})", self.either("Dit kan niet worden doorgerekend.", "This cannot be tried.")),
        }
    }

    /// From what the scenario starts, and what was left out.
    pub fn started_from(&self, start: &Start) -> String {
        let (areas, group) = (start.codes.len() as f64, start.group() as f64);
        let levels = self.levels(start.focus.level);
        let date = self.date_of(start.focus.year);
        let (areas, group) = (self.count(areas), self.count(group));
        let mut told = self.either(
            format!("{areas} {levels} op {date}, waarvan {group} in de groep."),
            format!("{areas} {levels} on {date}, of which {group} are in the group."),
        );
        if start.left_out > 0 {
            let (areas, homes) =
                (self.count(start.left_out as f64), self.count(start.homes_left_out));
            told += &self.either(
                format!(" Niet meegerekend: {areas} gebieden ({homes} woningen) waarvan een cijfer niet is gepubliceerd."),
                format!(" Left out: {areas} areas ({homes} homes) of which a figure is not published."),
            );
        }
        told
    }
}
