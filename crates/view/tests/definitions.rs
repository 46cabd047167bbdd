//! The claim of 2018 under every definition, on the embedded figures.

#![allow(clippy::unwrap_used)]

mod common;

use common::{atlas, catalogue, two_thirds};
use wijkmix_atlas::{AreaCode, Group, Level};
use wijkmix_mix::claim::Operator;
use wijkmix_view::definitions::{Assertion, Counted, Difference, Finding, Grounds, Line, Relation};
use wijkmix_view::state::Focus;

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
