//! Ready examples from the debate, sized to the scope they are tried in.

use wijkmix_atlas::{AreaCode, Group, Level};
use wijkmix_mix::levers::{Part, Reading};

use super::dials::Dial;
use super::{Scenario, Start, Vulnerable, Where};
use crate::state::Focus;

/// Where a scenario can start with the embedded figures: both who owns the homes and an indicator of who
/// is vulnerable are published. The first is where a reader begins whose own place is not among them.
pub fn places() -> Vec<(Focus, Vulnerable)> {
    let city = |code: &str| AreaCode::parse(code).unwrap_or(AreaCode::NETHERLANDS);
    let at = |scope, level, year| Focus { year, level, scope, group: Group::Corporation };
    vec![
        (at(city("GM0363"), Level::District, 2019), Vulnerable::LowIncome),
        (at(city("GM0363"), Level::Neighbourhood, 2019), Vulnerable::LowIncome),
        (at(city("GM0518"), Level::District, 2019), Vulnerable::Welfare),
        (at(city("GM0518"), Level::Neighbourhood, 2019), Vulnerable::Welfare),
        (at(AreaCode::NETHERLANDS, Level::Municipality, 2020), Vulnerable::LowIncome),
    ]
}

/// An example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Example {
    /// Nothing changed.
    AsItGoesOn,
    /// "Sell 1 % a year": of the group's corporation homes.
    Sell,
    /// "All free room outside the group": the 7.5 % that may go to others than low incomes is used in the
    /// group to house fewer vulnerable households, and those are housed elsewhere.
    FreeRoom,
    /// "30 % corporation homes in all new building", of as many homes as 1 % of the stock a year.
    Thirty,
    /// "The waterbed": a strict rule in one place.
    Waterbed,
}

impl Example {
    /// All of them.
    pub const ALL: [Example; 5] =
        [Example::AsItGoesOn, Example::Sell, Example::FreeRoom, Example::Thirty, Example::Waterbed];

    /// The example in a scope; what is asked apart from levers (group, indicator, target, spread, support)
    /// stays as it was.
    pub fn scenario(self, now: &Scenario, start: Option<&Start>) -> Scenario {
        let mut scenario = *now;
        let clean = Scenario::default();
        for dial in Dial::ALL {
            if dial.is_lever() {
                let default = clean.dials.get(dial);
                scenario.dials.set_range(dial, None);
                scenario.dials.set(dial, default.value);
            }
        }
        scenario.rule_inside = clean.rule_inside;
        scenario.rule_outside = clean.rule_outside;
        scenario.place_corporation = clean.place_corporation;
        scenario.place_middle = clean.place_middle;
        scenario.place_owner = clean.place_owner;
        scenario.house_all = false;
        let homes = start
            .and_then(|start| {
                let scope = &start.scope;
                Reading::Homes(Part::Scope).of(scope.starts(), scope.inside()).ok()
            })
            .unwrap_or(0.0);
        let dials = &mut scenario.dials;
        match self {
            Example::AsItGoesOn => {}
            Example::Sell => {
                // 1 % of the stock is this part of what falls free.
                let turnover = dials.get(Dial::TurnoverInside).value;
                let part = if turnover > 0.0 { 100.0 / turnover } else { 0.0 };
                dials.set(Dial::SoldInside, (part * 100.0).round() / 100.0);
            }
            Example::FreeRoom => {
                dials.set(Dial::ShiftInside, -7.5);
                scenario.house_all = true;
            }
            Example::Thirty => {
                let tens = |homes: f64| (homes / 10.0).round() * 10.0;
                let built = homes * 0.01;
                dials.set(Dial::NewCorporation, tens(built * 0.3));
                dials.set(Dial::NewMiddle, tens(built * 0.4));
                dials.set(Dial::NewOwner, tens(built * 0.3));
                scenario.place_corporation = Where::Scope;
            }
            Example::Waterbed => {
                dials.set(Dial::ShiftInside, -30.0);
                scenario.house_all = true;
            }
        }
        scenario
    }
}
