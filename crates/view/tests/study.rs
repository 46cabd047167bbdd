//! A measure with its uncertainties, on the embedded figures.

#![allow(clippy::unwrap_used)]

mod common;

use common::{atlas, rows};
use wijkmix_atlas::{Group, Level};
use wijkmix_view::study::{DRAWS, Findings, Study};
use wijkmix_view::words::Measure;

fn study(scope: &str, level: Level, year: u16, measure: Measure) -> Findings {
    let (rows, focus) = rows(scope, level, year, Group::Corporation);
    let mut study = Study::new(atlas(), &rows, focus, measure);
    while !study.is_done() {
        study.step();
    }
    study.findings()
}

#[test]
fn the_three_uncertainties_of_amsterdam_stay_apart() {
    let found = study("GM0363", Level::Neighbourhood, 2019, Measure::Dissimilarity);
    let published = found.published.unwrap();
    assert!((published - 0.424).abs() < 5e-4, "as the tables have it: {published}");
    let rounding = found.rounding.unwrap();
    assert_eq!(rounding.draws, DRAWS);
    assert!(rounding.high - rounding.low < 0.01, "whole percents hide little: {rounding:?}");
    assert!((rounding.middle - published).abs() < 0.02);
    let chance = found.by_chance.unwrap();
    assert!(chance > 0.0 && chance < 0.05, "large neighbourhoods leave little to chance: {chance}");
    let boundary = found.boundary.unwrap();
    assert!(boundary.high < published, "larger areas hide what smaller ones show: {boundary:?}");
}

#[test]
fn coarser_areas_by_chance_are_near_the_official_ones() {
    // Amsterdam's 96 districts are a grouping of its neighbourhoods into about as many as the zones here;
    // official lines follow what belongs together, so that they show somewhat more than random ones.
    let zones = study("GM0363", Level::Neighbourhood, 2019, Measure::Dissimilarity);
    let districts =
        study("GM0363", Level::District, 2019, Measure::Dissimilarity).published.unwrap();
    assert!((90..=110).contains(&zones.zones), "{}", zones.zones);
    assert!((districts - zones.boundary.unwrap().middle).abs() < 0.06);
}

#[test]
fn the_same_view_gives_the_same_bands() {
    let again = || study("GM0518", Level::Neighbourhood, 2019, Measure::Theil);
    assert_eq!(again(), again());
}

#[test]
fn what_has_no_exact_floor_says_none() {
    for measure in Measure::ALL {
        let found = study("GM0518", Level::District, 2019, measure);
        let value = found.published.unwrap();
        assert!((0.0..=1.0).contains(&value), "{measure:?}");
        if let Some(floor) = found.by_chance {
            assert!(floor < value, "{measure:?}: {floor} {value}");
        }
    }
    let floor = |measure| study("GM0518", Level::District, 2019, measure).by_chance;
    assert_eq!(floor(Measure::Gini), None);
    for measure in [Measure::CorrelationRatio, Measure::Isolation, Measure::Gorard] {
        assert!(floor(measure).is_some(), "{measure:?}");
    }
}

#[test]
fn without_areas_there_is_nothing_to_study() {
    let found = study("GM0599", Level::Neighbourhood, 2019, Measure::Dissimilarity);
    assert!(found.published.is_err() && found.rounding.is_none() && found.boundary.is_none());
}
