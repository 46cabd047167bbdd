//! The claim of 2018 under every definition, on the embedded figures.

#![allow(clippy::unwrap_used)]

mod common;

use common::{atlas, catalogue, two_thirds};
use serde_json::{Value, json};
use wijkmix_atlas::{AreaCode, Group, Lang, Level};
use wijkmix_mix::claim::Operator;
use wijkmix_view::definitions::{Assertion, Counted, Difference, Finding, Grounds, Line, Relation};
use wijkmix_view::state::{Focus, Page, ViewState};
use wijkmix_view::url::{decode, encode};
use wijkmix_view::words;

fn lines(scope: &str, level: Level, year: u16, smallest: u32, said: Assertion) -> Vec<Line> {
    let scope = AreaCode::parse(scope).unwrap();
    let focus = Focus { year, level, scope, group: Group::Corporation };
    Grounds::gather(atlas(), &catalogue(), focus).lines(two_thirds(smallest), said)
}

fn find(lines: &[Line], difference: Difference) -> Line {
    *lines.iter().find(|line| line.difference == difference).unwrap()
}

fn about(percent: f64) -> Assertion {
    Assertion { relation: Relation::About, part: percent / 100.0 }
}

#[test]
fn each_definition_counts_what_the_tables_hold() {
    let lines = lines("GM0363", Level::Neighbourhood, 2019, 200, about(17.0));
    let part = |difference| find(&lines, difference).part.published;
    assert!((part(Difference::None) - 61.0 / 366.0).abs() < 1e-12);
    assert!((part(Difference::Level(Level::District)) - 9.0 / 96.0).abs() < 1e-12);
    assert!((part(Difference::Year(2017)) - 63.0 / 355.0).abs() < 1e-12);
    // No neighbourhood is published at two thirds itself, which is no whole percentage.
    assert_eq!(part(Difference::Operator(Operator::MoreThan)), part(Difference::None));
    assert_eq!(find(&lines, Difference::None).finding, Finding::HoldsAsPublished);
    assert_eq!(find(&lines, Difference::Level(Level::District)).finding.holds(), Some(false));
}

#[test]
fn the_bound_of_2022_refutes_a_tenth_of_the_districts() {
    let lines = lines("NL00", Level::District, 2022, 0, Assertion::default());
    let stated = find(&lines, Difference::None);
    assert!(stated.is_bound);
    assert!((stated.part.possible - 194.0 / 3234.0).abs() < 1e-12);
    assert_eq!(stated.finding, Finding::Fails, "at most 6.0 % are not about 10 %");
    assert_eq!(find(&lines, Difference::Smallest(200)).areas, 2817);
    // Two cities are not the country: their neighbourhoods of 2019 are no other year of this claim.
    assert!(lines.iter().all(|line| line.difference != Difference::Year(2019)));
}

#[test]
fn a_share_of_the_known_is_never_less_than_of_all() {
    let lines = lines("GM0363", Level::Neighbourhood, 2019, 0, about(17.0));
    let (all, known) = (find(&lines, Difference::None), find(&lines, Difference::KnownTenure));
    assert!(known.part.published >= all.part.published * 0.98);
    assert!(known.areas <= all.areas);
    let dwellings = find(&lines, Difference::Counted(Counted::Dwellings));
    assert!(dwellings.part.published > 0.0 && dwellings.part.published < 1.0);
}

#[test]
fn without_figures_there_is_nothing_to_say() {
    assert!(lines("GM0599", Level::Neighbourhood, 2019, 0, Assertion::default()).is_empty());
}

/// What the page must show for a link, from the same code that the browser runs: a browser test reads the
/// same file.
fn shown(query: &str) -> Value {
    let (state, problems) = decode(query);
    assert_eq!((problems, state.page), (vec![], Page::Claim), "{query}");
    assert_eq!(decode(&encode(&state)).0, state, "{query} is read again as it was written");
    let ViewState { focus, claim, said, .. } = state;
    let lines = Grounds::gather(atlas(), &catalogue(), focus).lines(claim, said);
    let words = words::of(state.lang);
    let rows: Vec<Value> = lines
        .iter()
        .map(|line| {
            let told = words.told(line);
            json!([told.difference, told.part, told.finding])
        })
        .collect();
    json!({
        "link": query,
        "lang": if state.lang == Lang::En { "en" } else { "nl" },
        "verdict": words.verdict(&lines.iter().map(|line| line.finding).collect::<Vec<_>>()),
        "true": words.would_be_true(&lines, said),
        "lines": rows,
    })
}

#[test]
fn native_and_browser_agree_on_every_line() {
    let links = [
        "v=1&page=claim&year=2019&level=neighbourhood&in=GM0363&show=corporation&size=200&say=17",
        "v=1&page=claim&lang=en&year=2017&level=neighbourhood&in=GM0363&show=corporation&size=200&say=10&rel=least",
        "v=1&page=claim&year=2019&level=neighbourhood&in=GM0518&show=corporation&say=10",
        "v=1&page=claim&year=2022&show=corporation",
        "v=1&page=claim&lang=en&year=2022&show=corporation&t=50&say=20",
        "v=1&page=claim&year=2020&level=municipality&show=corporation&t=1/3&op=over&say=25",
    ];
    let now = Value::Array(links.into_iter().map(shown).collect());
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/golden/definitions.json");
    let text = serde_json::to_string_pretty(&now).unwrap() + "\n";
    if std::env::var_os("WIJKMIX_ACCEPT").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let golden = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(text, golden, "run with WIJKMIX_ACCEPT=1, look at the difference, commit it");
}
