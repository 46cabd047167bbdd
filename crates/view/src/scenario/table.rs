//! A scenario as CSV: comma-separated, UTF-8, decimal points, a header, and at the end what it is.

use wijkmix_atlas::Atlas;
use wijkmix_mix::band::Band;
use wijkmix_mix::claim::Threshold;
use wijkmix_mix::levers::Stock;

use super::outcome::{Outcome, Panel, Unit};
use super::spread::Found;
use super::start::Start;
use super::{Scenario, YEARS};
use crate::decimal;
use crate::words::Words;

/// What stands at the end of every file.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The words.
    pub words: &'a Words,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The threshold of the claim, by which the group is chosen and areas are counted.
    pub threshold: Threshold,
    /// The scope, in words.
    pub scope: &'a str,
    /// The figures it starts from, and their source.
    pub source: &'a str,
    /// The link to the scenario.
    pub link: &'a str,
}

/// The bands of a panel's lines, by year.
pub type BandsOf<'a> = &'a dyn Fn(Panel) -> Vec<Vec<Option<Band>>>;

/// All panels, one line a year: as it goes on, with levers, and between which values most draws lie.
pub fn outcome(outcome: &Outcome, bands: BandsOf, about: About) -> String {
    let words = about.words;
    let mut rows = vec![columns(&[
        "quantity",
        "who",
        "unit",
        "year",
        "as_it_goes_on",
        "with_levers",
        "low",
        "high",
    ])];
    for panel in Panel::ALL {
        let (unit, decimals) = match panel.unit() {
            Unit::Share => ("share", 5),
            Unit::Index => ("index", 5),
            Unit::Count => ("count", 2),
        };
        let number = |value: Option<f64>| {
            value.map_or(String::new(), |value| decimal::short(value, decimals))
        };
        for (line, bands) in outcome.lines(panel).into_iter().zip(bands(panel)) {
            let mut bands = bands.into_iter();
            for (year, (goes_on, levers)) in line.goes_on.iter().zip(&line.levers).enumerate() {
                let band = bands.next().flatten();
                rows.push(vec![
                    words.panel(panel).to_string(),
                    words.line_name(line.who).to_string(),
                    unit.to_string(),
                    year.to_string(),
                    number(*goes_on),
                    number(*levers),
                    number(band.map(|band| band.low)),
                    number(band.map(|band| band.high)),
                ]);
            }
        }
    }
    file(rows, about)
}

/// Every area in every year, with levers: homes by tenure and vulnerable households.
pub fn areas(atlas: &Atlas, start: &Start, outcome: &Outcome, about: About) -> String {
    let mut rows = vec![columns(&[
        "code",
        "name",
        "in_group",
        "year",
        "corporation",
        "other_rental",
        "owner",
        "unknown",
        "vulnerable_in_corporation",
        "vulnerable_elsewhere",
    ])];
    let inside = start.scope.inside();
    for (area, ((place, code), inside)) in
        start.areas.iter().zip(&start.codes).zip(inside).enumerate()
    {
        for year in 0..=YEARS {
            let Some(stock) = outcome.trial.levers.stocks(year).get(area) else { continue };
            let Stock {
                corporation,
                other_rental,
                owner,
                unknown,
                vulnerable,
                vulnerable_elsewhere,
            } = *stock;
            let mut row = vec![
                code.to_string(),
                atlas.area(*place).name.clone(),
                u8::from(*inside).to_string(),
                year.to_string(),
            ];
            let numbers =
                [corporation, other_rental, owner, unknown, vulnerable, vulnerable_elsewhere];
            row.extend(numbers.map(|number| decimal::short(number, 2)));
            rows.push(row);
        }
    }
    file(rows, about)
}

/// Who gives and who takes: from, to, households, kilometres.
pub fn flows(atlas: &Atlas, start: &Start, found: &Found, about: About) -> String {
    let mut rows = vec![columns(&["from", "from_name", "to", "to_name", "households", "km"])];
    for flow in &found.plan.flows {
        let side = |area: usize| {
            let code = start.codes.get(area).map(ToString::to_string).unwrap_or_default();
            let name = start.areas.get(area).map(|place| atlas.area(*place).name.clone());
            [code, name.unwrap_or_default()]
        };
        let km = flow
            .metres
            .map_or(String::new(), |metres| decimal::short(f64::from(metres) / 1000.0, 3));
        let mut row: Vec<String> = [side(flow.from), side(flow.to)].concat();
        row.extend([flow.households.to_string(), km]);
        rows.push(row);
    }
    file(rows, about)
}

fn columns(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_string()).collect()
}

/// Rows as text, then a blank line and what it is: a name and a value a line.
fn file(mut rows: Vec<Vec<String>>, about: About) -> String {
    let words = about.words;
    rows.push(vec![]);
    for (name, value) in [
        (words.pick_scope.to_string(), about.scope.to_string()),
        (words.either("Bron", "Source").to_string(), about.source.to_string()),
        ("Link".to_string(), about.link.to_string()),
    ]
    .into_iter()
    .chain(words.parameters(about.scenario, about.threshold))
    {
        rows.push(vec![name, value]);
    }
    rows.extend(words.what_if_limits().map(|limit| vec![limit.to_string()]));
    let lines =
        rows.iter().map(|row| row.iter().map(|cell| escape(cell)).collect::<Vec<_>>().join(","));
    // A mark of byte order: without it spreadsheets take UTF-8 for something else.
    "\u{feff}".to_string() + &lines.collect::<Vec<_>>().join("\r\n") + "\r\n"
}

/// A cell as RFC 4180 has it. What a spreadsheet would run as a formula gets an apostrophe first; numbers
/// are left as they are.
fn escape(cell: &str) -> String {
    let formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && decimal::read(cell).is_none();
    let cell = if formula { format!("'{cell}") } else { cell.to_string() };
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        assert_eq!(escape("plain"), "plain");
        assert_eq!(escape("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(escape("=1+1"), "'=1+1");
        assert_eq!(escape("-3.5"), "-3.5");
        assert_eq!(escape("-x"), "'-x");
    }
}
