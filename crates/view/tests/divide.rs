//! "More unevenly spread here than there", and "the divide has grown", on the embedded figures.

#![allow(clippy::unwrap_used)]

mod common;

use common::{atlas, catalogue};
use wijkmix_atlas::{AreaCode, Group, Level};
use wijkmix_view::definitions::Finding;
use wijkmix_view::divide::{Comparison, Line, Pattern, Variation};
use wijkmix_view::state::{Claim, Focus};

fn lines(scope: &str, level: Level, year: u16, pattern: Pattern) -> Vec<Line> {
    let scope = AreaCode::parse(scope).unwrap();
    let focus = Focus { year, level, scope, group: Group::Corporation };
    let mut comparison = Comparison::new(&catalogue(), focus, Claim::default(), pattern);
    while !comparison.is_done() {
        comparison.step(atlas());
    }
    assert_eq!(comparison.progress(), 1.0);
    comparison.lines().to_vec()
}

fn find(lines: &[Line], variation: Variation) -> Line {
    *lines.iter().find(|line| line.variation == variation).unwrap()
}

#[test]
fn the_hague_is_more_uneven_than_amsterdam_by_every_level() {
    let amsterdam = Pattern::Than(AreaCode::parse("GM0363").unwrap());
    let lines = lines("GM0518", Level::Neighbourhood, 2019, amsterdam);
    let stated = find(&lines, Variation::None);
    assert!((stated.here - 0.477).abs() < 5e-4 && (stated.there - 0.424).abs() < 5e-4);
    assert_eq!(stated.finding, Finding::Holds, "rounding cannot turn it round");
    let districts = find(&lines, Variation::Level(Level::District));
    assert!((districts.here - 0.403).abs() < 5e-4 && (districts.there - 0.330).abs() < 5e-4);
    assert_eq!(districts.finding, Finding::Holds);
    let beyond = find(&lines, Variation::BeyondChance);
    assert!(beyond.here < stated.here && beyond.there < stated.there);
}

#[test]
fn the_divide_of_amsterdam_did_not_grow_from_2017_to_2019() {
    let lines = lines("GM0363", Level::Neighbourhood, 2019, Pattern::Since(2017));
    let stated = find(&lines, Variation::None);
    assert!((stated.here - 0.424).abs() < 5e-4 && (stated.there - 0.432).abs() < 5e-4);
    assert!(lines.iter().all(|line| line.finding.holds() == Some(false)));
    assert_eq!(lines.len(), 1 + 4 + 1 + 1 + 3);
}

#[test]
fn with_nothing_to_compare_there_are_no_lines() {
    assert!(lines("GM0363", Level::Neighbourhood, 2019, Pattern::Threshold).is_empty());
    assert!(lines("GM0363", Level::Neighbourhood, 2019, Pattern::Since(2019)).is_empty());
    assert!(lines("GM0363", Level::Neighbourhood, 2019, Pattern::Since(1999)).is_empty());
}

/// Two cities are not the country: their neighbourhoods are no figure of the Netherlands to compare with.
#[test]
fn a_part_of_the_country_is_not_taken_for_the_whole() {
    let country = Pattern::Than(AreaCode::NETHERLANDS);
    assert!(lines("GM0363", Level::Neighbourhood, 2019, country).is_empty());
    assert!(lines("NL00", Level::Neighbourhood, 2019, Pattern::Since(2017)).is_empty());
    // All districts of both years are there for owners.
    let focus = Focus::default();
    let mut owners = Comparison::new(&catalogue(), focus, Claim::default(), Pattern::Since(2022));
    owners.step(atlas());
    assert_eq!(owners.lines().len(), 1);
}

#[test]
fn what_would_be_true_is_said() {
    let nl = wijkmix_view::words::of(wijkmix_atlas::Lang::Nl);
    let fell = lines("GM0363", Level::Neighbourhood, 2019, Pattern::Since(2017));
    assert_eq!(
        nl.divide_stated(&fell).unwrap(),
        "Zoals gesteld is D 0,424 tegen 0,432, een verschil van −0,008. Waar zou zijn: het omgekeerde."
    );
    assert_eq!(nl.divide_stated(&[]), None);
}
