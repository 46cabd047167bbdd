//! What each control of a scenario is called, in what it counts, and where its start comes from.

use super::Label;
use crate::number;
use crate::scenario::dials::{Dial, Origin, Setting};
use crate::scenario::start::Start;
use crate::scenario::{Aim, Choice, Goal, Scenario, Vulnerable, Where};
use crate::words::Words;
use wijkmix_mix::claim::{Operator, Threshold};

impl Words {
    /// The name of a control; unique on the page.
    pub fn dial(&self, dial: Dial) -> &'static str {
        match dial {
            Dial::TurnoverInside => {
                self.either("Doorstroming in de groep", "Turnover in the group")
            }
            Dial::TurnoverOutside => self.either("Doorstroming elders", "Turnover elsewhere"),
            Dial::SoldInside => self.either(
                "Deel van de vrijkomende woningen dat verkocht wordt, in de groep",
                "Part of the freed homes that is sold, in the group",
            ),
            Dial::SoldOutside => self.either(
                "Deel van de vrijkomende woningen dat verkocht wordt, elders",
                "Part of the freed homes that is sold, elsewhere",
            ),
            Dial::ShiftInside => self.either(
                "Meer of minder toewijzen aan kwetsbare huishoudens, in de groep",
                "More or fewer lettings to vulnerable households, in the group",
            ),
            Dial::ShiftOutside => self.either(
                "Meer of minder toewijzen aan kwetsbare huishoudens, elders",
                "More or fewer lettings to vulnerable households, elsewhere",
            ),
            Dial::ShareInside => self.either(
                "Aandeel toewijzingen aan kwetsbare huishoudens, in de groep",
                "Share of lettings to vulnerable households, in the group",
            ),
            Dial::ShareOutside => self.either(
                "Aandeel toewijzingen aan kwetsbare huishoudens, elders",
                "Share of lettings to vulnerable households, elsewhere",
            ),
            Dial::NewCorporation => {
                self.either("Nieuwe corporatiewoningen", "New corporation homes")
            }
            Dial::NewMiddle => {
                self.either("Nieuwe woningen met middenhuur", "New homes at a middle rent")
            }
            Dial::NewOwner => self.either("Nieuwe koopwoningen", "New homes for owners"),
            Dial::Demolished => self.either(
                "Gesloopte corporatiewoningen in de groep",
                "Corporation homes demolished in the group",
            ),
            Dial::Odds => self.either(
                "Hoeveel vaker kwetsbare huishoudens bij een corporatie huren dan anderen (0: geschat uit de cijfers)",
                "How much more often vulnerable households rent from a corporation than others (0: estimated from the figures)",
            ),
            Dial::Year => self.either("Jaar dat u bekijkt", "Year that you look at"),
            Dial::Target => self.either("Doel", "Target"),
            Dial::Cap => self.either(
                "Hoogste aandeel kwetsbare huishoudens in de corporatiewoningen",
                "Highest share of vulnerable households in corporation homes",
            ),
            Dial::Index => self.either("Hoogste D", "Highest D"),
            Dial::Distance => self.either(
                "Hoogstens zo ver van de oude plek (0: geen grens)",
                "At most so far from the old place (0: no limit)",
            ),
            Dial::SpreadNew => self.either(
                "Nieuwe corporatiewoningen om mee te spreiden, alle jaren samen",
                "New corporation homes to spread with, all years together",
            ),
            Dial::Steered => self.either(
                "Deel van de vrijkomende woningen waarvan de toewijzing te sturen is",
                "Part of the freed homes whose allocation can be steered",
            ),
            Dial::HomesPerCaretaker => self.either(
                "Corporatiewoningen per huismeester",
                "Corporation homes for one caretaker",
            ),
            Dial::CaretakerCost => {
                self.either("Kosten van een huismeester", "Cost of one caretaker")
            }
            Dial::CaretakersPresent => self.either(
                "Huismeesters die er nu zijn (0: niet bekend)",
                "Caretakers there are now (0: not known)",
            ),
        }
    }

    /// The unit of a control, after its number.
    pub fn dial_unit(&self, dial: Dial) -> &'static str {
        match dial {
            Dial::ShiftInside | Dial::ShiftOutside => self.either("punten", "points"),
            Dial::NewCorporation | Dial::NewMiddle | Dial::NewOwner | Dial::Demolished => {
                self.either("per jaar", "a year")
            }
            Dial::TurnoverInside | Dial::TurnoverOutside => self.either("% per jaar", "% a year"),
            Dial::Distance => "km",
            Dial::CaretakerCost => self.either("euro per jaar", "euro a year"),
            Dial::SpreadNew | Dial::HomesPerCaretaker => self.either("woningen", "homes"),
            Dial::Odds | Dial::Index | Dial::Year | Dial::CaretakersPresent | Dial::Target => "",
            _ => "%",
        }
    }

    /// Where the starting value of a control comes from, or what to compare it with.
    pub fn dial_origin(&self, dial: Dial) -> &'static str {
        match dial {
            Dial::SoldInside | Dial::SoldOutside => self.either(
                "Hoeveel er nu verkocht wordt, is ons niet bekend: u kiest. In 1998–2005 was het 0,7–0,8 % van de voorraad per jaar (NRC 1999; CBS 2003).",
                "How much is sold now is not known to us: yours to set. In 1998–2005 it was 0.7–0.8 % of the stock a year (NRC 1999; CBS 2003).",
            ),
            Dial::ShiftInside | Dial::ShiftOutside => self.either(
                "0: toewijzen zoals nu. De vrije ruimte is 7,5 %, na lokale afspraak 15 % (Woningwet; Inspectie).",
                "0: allocate as now. The free room is 7.5 %, by local agreement 15 % (Housing Act; inspectorate).",
            ),
            Dial::ShareInside | Dial::ShareOutside => self.either(
                "Welk deel van de toewijzingen naar voorrangsgroepen gaat, is landelijk niet bekend: u kiest.",
                "Which share of lettings goes to priority groups is not known nationally: yours to set.",
            ),
            Dial::NewCorporation => self.either(
                "U kiest. Ter vergelijking: in heel Nederland 12.763 in 2018 en 15.199 in 2020 (Aedes/CBS, via de pers).",
                "Yours to set. To compare: 12,763 in the whole country in 2018 and 15,199 in 2020 (Aedes/CBS, from the press).",
            ),
            Dial::Odds => self.either(
                "CBS publiceert niet wie in welke woning woont. Dit is de verhouding van kansen (odds) binnen een gebied; 1 is even vaak, 100 bijna allemaal.",
                "CBS does not publish who lives in which home. This is the ratio of odds within an area; 1 is as often, 100 nearly all.",
            ),
            Dial::Steered => self.either(
                "100 % is de bovengrens: elke vrijkomende woning. U kunt lager kiezen.",
                "100 % is the upper bound: every home that falls free. You can set it lower.",
            ),
            _ => match dial.spec().origin {
                Origin::Cbs84824 => self.either(
                    "5,8 %: zoveel gereguleerde woningen van sociale verhuurders kregen in 2023 een nieuwe huurder (CBS 84824NED).",
                    "5.8 %: as many regulated homes of social landlords were let to a new tenant in 2023 (CBS 84824NED).",
                ),
                Origin::Reader => self.either("Geen bron: u kiest.", "No source: yours to set."),
                Origin::Neutral => "",
                Origin::Estimate => "",
                Origin::UpperBound => self.either("Een bovengrens.", "An upper bound."),
                Origin::Example => self.either(
                    "Een voorbeeld, zonder bron: u kiest.",
                    "An example, without a source: yours to set.",
                ),
            },
        }
    }

    /// A control's number with its unit, and its range.
    pub fn dial_value(&self, dial: Dial, setting: Setting) -> String {
        let text = |value: f64| match dial {
            Dial::ShiftInside | Dial::ShiftOutside => number::signed(self.lang, value, 1),
            _ => number::plain(self.lang, value),
        };
        let unit = self.dial_unit(dial);
        let gap = if unit.is_empty() { "" } else { " " };
        match setting.range {
            Some((low, high)) => {
                let between = self.either("tussen", "between");
                let and = self.either("en", "and");
                let (value, low, high) = (text(setting.value), text(low), text(high));
                format!("{value}{gap}{unit} ({between} {low} {and} {high})")
            }
            None => format!("{}{gap}{unit}", text(setting.value)),
        }
    }

    /// How many vulnerable households are taken to live in corporation homes, and how that is known.
    pub fn odds_used(&self, start: &Start) -> String {
        let odds = number::decimal(self.lang, start.odds, 1);
        match (start.estimate, start.estimated) {
            (Some(rates), true) => {
                let percent = |rate: f64| number::percent(self.lang, rate, 0);
                let (inside, outside) = (percent(rates.inside), percent(rates.outside));
                self.either(
                    format!("Geschat uit de gebieden zelf: {inside} van de huishoudens in corporatiewoningen en {outside} in andere, een verhouding van {odds} (regressie van Goodman 1953). Zo’n schatting uit gebieden kan ernaast zitten: geef een marge."),
                    format!("Estimated from the areas themselves: {inside} of the households in corporation homes and {outside} in others, a ratio of {odds} (Goodman’s regression, 1953). Such an estimate from areas can be wrong: give a range."),
                )
            }
            (None, true) => self.either(
                "Te weinig gebieden om te schatten: gerekend is met even vaak (1).".to_string(),
                "Too few areas to estimate: computed with as often (1).".to_string(),
            ),
            (_, false) => self.either(
                format!("Gerekend met {odds}, door u gekozen."),
                format!("Computed with {odds}, set by you."),
            ),
        }
    }

    /// Where homes are built.
    pub fn place(&self, place: Where) -> &'static str {
        match place {
            Where::Scope => self.either("overal", "everywhere"),
            Where::Inside => self.either("in de groep", "in the group"),
            Where::Outside => self.either("elders", "elsewhere"),
        }
    }

    /// Who is vulnerable, as a plural.
    pub fn vulnerable(&self, who: Vulnerable) -> &'static str {
        self.nouns(who.group()).0
    }

    /// What has a target.
    pub fn goal(&self, goal: Goal) -> &'static str {
        match goal {
            Goal::VulnerableInside => self.either(
                "het aandeel kwetsbare huishoudens in de corporatiewoningen van de groep",
                "the share of vulnerable households in the group's corporation homes",
            ),
            Goal::CorporationInside => self.either(
                "het aandeel corporatiewoningen in de groep",
                "the share of corporation homes in the group",
            ),
            Goal::Dissimilarity => self.either(
                "100 × de ongelijkheid D van kwetsbare huishoudens",
                "100 × the unevenness D of vulnerable households",
            ),
            Goal::AreasBeyond => self.either(
                "het aantal gebieden boven de drempel",
                "the number of areas above the threshold",
            ),
        }
    }

    /// What a scenario was computed with: every lever that is moved, with its value.
    pub fn parameters(&self, scenario: &Scenario, threshold: Threshold) -> Vec<(String, String)> {
        let label = |label| self.what_if(label).to_string();
        let group = match scenario.choice {
            Choice::Beyond => {
                let operator = match threshold.operator {
                    Operator::AtLeast => "≥",
                    Operator::MoreThan => ">",
                };
                let share = number::percent(self.lang, threshold.share, 1);
                format!("{} {operator} {share}", self.corporation_homes())
            }
            Choice::Picked => label(Label::GroupPicked),
        };
        let mut lines = vec![
            (label(Label::GroupTitle), group),
            (label(Label::VulnerableTitle), self.vulnerable(scenario.vulnerable).to_string()),
        ];
        for dial in Dial::ALL {
            let unused = match dial {
                Dial::ShiftInside => scenario.rule_inside == crate::scenario::Rule::Share,
                Dial::ShareInside => scenario.rule_inside == crate::scenario::Rule::AsNow,
                Dial::ShiftOutside => scenario.rule_outside == crate::scenario::Rule::Share,
                Dial::ShareOutside => scenario.rule_outside == crate::scenario::Rule::AsNow,
                _ => !dial.is_lever(),
            };
            let setting = scenario.dials.get(dial);
            let neutral = setting.value == 0.0 && setting.range.is_none();
            if unused || neutral {
                continue;
            }
            let mut value = self.dial_value(dial, scenario.dials.get(dial));
            let place = match dial {
                Dial::NewCorporation => Some(scenario.place_corporation),
                Dial::NewMiddle => Some(scenario.place_middle),
                Dial::NewOwner => Some(scenario.place_owner),
                _ => None,
            };
            if let Some(place) = place.filter(|_| scenario.dials.get(dial).value > 0.0) {
                value = format!("{value}, {}", self.place(place));
            }
            lines.push((self.dial(dial).to_string(), value));
        }
        lines.push((
            self.either("Alle andere knoppen", "All other levers").to_string(),
            self.either("niet verzet", "not moved").to_string(),
        ));
        let yes = || self.either("ja", "yes").to_string();
        if scenario.house_all {
            lines.push((label(Label::HouseAll), yes()));
        }
        let value = |dial: Dial| self.dial_value(dial, scenario.dials.get(dial));
        let aim = match scenario.aim {
            Aim::Cap => format!("{} {}", label(Label::AimCap), value(Dial::Cap)),
            Aim::Dissimilarity => format!("{} {}", label(Label::AimIndex), value(Dial::Index)),
            Aim::Even => label(Label::AimEven),
        };
        lines.push((label(Label::SpreadTitle), aim));
        if scenario.near {
            lines.push((label(Label::Near), yes()));
        }
        for dial in [Dial::Distance, Dial::SpreadNew] {
            if scenario.dials.get(dial).value > 0.0 {
                lines.push((self.dial(dial).to_string(), value(dial)));
            }
        }
        for dial in [Dial::Steered, Dial::HomesPerCaretaker, Dial::CaretakerCost] {
            lines.push((self.dial(dial).to_string(), value(dial)));
        }
        lines
    }
}
