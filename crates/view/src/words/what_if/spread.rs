//! The sentences of spread and support.

use wijkmix_mix::levers::Need;
use wijkmix_mix::spread::{Never, Pace, SpreadError};

use crate::number;
use crate::scenario::Scenario;
use crate::scenario::spread::Found;
use crate::words::Words;

impl Words {
    /// What it takes to reach a spread.
    pub fn spread_summary(&self, found: &Found, scenario: &Scenario) -> String {
        let plan = &found.plan;
        let homes: i64 = found.areas.iter().map(|area| area.all_homes()).sum();
        let who = self.vulnerable(scenario.vulnerable);
        if plan.exchanges == 0 && plan.reached {
            return self
                .either(
                    "Dat is nu al zo: er hoeft niets anders.",
                    "That is so already: nothing has to change.",
                )
                .to_string();
        }
        let part = number::percent(self.lang, plan.exchanges as f64 / homes.max(1) as f64, 1);
        let (exchanges, homes) = (self.count(plan.exchanges as f64), self.count(homes as f64));
        let mut told = self.either(
            format!("Minstens {exchanges} {who} moeten een huis krijgen in een ander gebied dan nu, in ruil met anderen: {part} van de {homes} corporatiewoningen."),
            format!("At least {exchanges} {who} have to be housed in another area than now, in exchange with others: {part} of the {homes} corporation homes."),
        );
        if !plan.reached {
            let unmet: i64 = plan.unmet.iter().sum();
            let unmet = self.count(unmet as f64);
            told += &if plan.unmet.iter().any(|unmet| *unmet > 0) {
                self.either(
                    format!(" Binnen deze grenzen lukt het niet helemaal: {unmet} huishoudens te veel of te weinig blijven over."),
                    format!(" Within these limits it does not quite succeed: {unmet} households too many or too few remain."),
                )
            } else {
                self.either(
                    " Binnen deze grenzen wordt het doel niet gehaald.".to_string(),
                    " Within these limits the goal is not reached.".to_string(),
                )
            };
        }
        told.push(' ');
        told += &self.spread_years(found);
        told
    }

    fn spread_years(&self, found: &Found) -> String {
        match found.years.overall {
            Pace::Years { whole, .. } => {
                let each = found
                    .years
                    .exchanges_per_year
                    .map_or_else(String::new, |each| number::decimal(self.lang, each, 1));
                self.either(
                    format!("Omdat niemand hoeft te verhuizen, duurt dat bij deze doorstroming {whole} jaar, met {each} andere toewijzingen per jaar."),
                    format!("Since nobody is moved out, that takes {whole} years at this turnover, with {each} changed allocations a year."),
                )
            }
            Pace::Never(why) => self.never(why).to_string(),
        }
    }

    /// How long an area takes.
    pub fn pace(&self, pace: Pace) -> String {
        match pace {
            Pace::Years { exact, .. } => number::decimal(self.lang, exact, 1),
            Pace::Never(_) => self.either("nooit", "never").to_string(),
        }
    }

    fn never(&self, why: Never) -> &'static str {
        match why {
            Never::NoTurnover => self.either(
                "Zonder doorstroming komt er nooit een woning vrij.",
                "Without turnover no home ever falls free.",
            ),
            Never::NoneLeft => self.either(
                "Ergens zou niemand van de groep overblijven, en de laatste mag blijven zolang die wil: dat komt nooit zeker.",
                "Somewhere nobody of the group would be left, and the last may stay as long as they like: that never surely comes.",
            ),
            Never::TooLittleSteered => self.either(
                "Er wordt te weinig gestuurd: de andere toewijzingen houden het tegen.",
                "Too little is steered: the other lettings hold it back.",
            ),
        }
    }

    /// How even it is before and after.
    pub fn spread_standing(&self, found: &Found) -> String {
        let plan = &found.plan;
        let index = |value: Option<f64>| {
            value.map_or("–".to_string(), |value| number::decimal(self.lang, value, 3))
        };
        let share = |value: Option<f64>| {
            value.map_or("–".to_string(), |value| number::percent(self.lang, value, 1))
        };
        let (now, then) =
            (index(plan.today.dissimilarity.ok()), index(plan.after.dissimilarity.ok()));
        let (most, after) = (share(plan.today.largest_share), share(plan.after.largest_share));
        self.either(
            format!("Ongelijkheid D: {now} nu, {then} daarna. Hoogste aandeel in een gebied: {most} nu, {after} daarna."),
            format!("Unevenness D: {now} now, {then} after. Highest share in an area: {most} now, {after} after."),
        )
    }

    /// Why a spread cannot be asked for.
    pub fn spread_error(&self, error: SpreadError) -> String {
        format!(
            "{} ({error})",
            self.either("Dit kan niet worden gezocht.", "This cannot be searched for.")
        )
    }

    /// How much of the need for caretakers is there.
    pub fn coverage(&self, need: Need) -> String {
        match need.coverage {
            Some(part) => number::percent(self.lang, part, 0),
            None => self.either("niet ingevuld", "not entered").to_string(),
        }
    }

    /// The same, now and then.
    pub fn coverages(&self, now: Need, then: Need) -> String {
        match (now.coverage, then.coverage) {
            (Some(_), Some(_)) => format!("{} → {}", self.coverage(now), self.coverage(then)),
            _ => self.coverage(now),
        }
    }

    /// Caretakers, to the tenth.
    pub fn caretakers(&self, need: Need) -> String {
        number::decimal(self.lang, need.caretakers, 1)
    }

    /// An amount in euro.
    pub fn euro(&self, amount: f64) -> String {
        format!("€ {}", self.count(amount))
    }

    /// Metres as kilometres.
    pub fn kilometres(&self, metres: Option<u32>) -> String {
        metres.map_or("–".to_string(), |metres| {
            format!("{} km", number::decimal(self.lang, f64::from(metres) / 1000.0, 1))
        })
    }
}
