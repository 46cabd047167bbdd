//! A measure with its uncertainties, on the embedded figures.

#![allow(clippy::unwrap_used)]

mod common;

use common::{atlas, rows, two_thirds};
use wijkmix_atlas::{Group, Level};
use wijkmix_view::behind::{Behind, TOLD};
use wijkmix_view::more::{BANDWIDTHS, More, more};
use wijkmix_view::rows::Rows;
use wijkmix_view::study::{DRAWS, Findings, Study, Zoning};
use wijkmix_view::words::Measure;

fn study(scope: &str, level: Level, year: u16, measure: Measure) -> Findings {
    let (rows, focus) = rows(scope, level, year, Group::Corporation);
    let mut study = Study::new(atlas(), &rows, focus, measure, 4);
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

#[test]
fn what_is_behind_an_index_adds_up() {
    let (rows, focus) = rows("GM0363", Level::Neighbourhood, 2019, Group::Corporation);
    let behind = Behind::of(atlas(), &rows, focus);
    // D is the largest distance of the curve below the diagonal.
    let gap = behind.curve.iter().map(|(x, y)| x - y).fold(0.0, f64::max);
    let found = study("GM0363", Level::Neighbourhood, 2019, Measure::Dissimilarity);
    assert!((gap - found.published.unwrap()).abs() < 1e-9);
    // Between and within are the whole.
    let split = behind.split.unwrap();
    let theil = study("GM0363", Level::Neighbourhood, 2019, Measure::Theil).published.unwrap();
    assert_eq!(split.level, Level::District);
    assert!((split.between + split.within - theil).abs() < 1e-9);
    assert!(split.between > split.within && split.most.len() == TOLD);
    let within: f64 = split.most.iter().map(|(_, adds, _)| adds).sum();
    assert!(within <= split.within + 1e-9);
    // Each area adds its part, and they are in order.
    let sum: f64 = behind.local.iter().map(|area| area.part).sum();
    assert!((sum - 1.0).abs() < 1e-9 && behind.local.len() == rows.published());
    assert!(behind.local.windows(2).all(|pair| pair[0].part >= pair[1].part));
    assert_eq!(behind.ordered, None);
}

#[test]
fn incomes_in_order_hold_to_two_thresholds() {
    let (rows, focus) = rows("GM0363", Level::Neighbourhood, 2019, Group::IncomeLow40);
    let ordered = Behind::of(atlas(), &rows, focus).ordered.unwrap();
    // The ordinal index is a mean of those at its thresholds, weighted by how much each divides.
    let (low, high) = (ordered.low.min(ordered.high), ordered.low.max(ordered.high));
    assert!(ordered.entropy >= low - 1e-9 && ordered.entropy <= high + 1e-9, "{ordered:?}");
    assert!(ordered.areas > 300 && ordered.variation > 0.0);
}

#[test]
fn a_municipality_among_municipalities_has_nothing_between() {
    let (rows, focus) = rows("NL00", Level::Municipality, 2020, Group::Corporation);
    assert_eq!(Behind::of(atlas(), &rows, focus).split, None);
    let none = Behind::of(atlas(), &Rows::default(), focus);
    assert!(none.curve.is_empty() && none.local.is_empty());
}

#[test]
fn a_claim_over_random_zones_is_milder_and_repeats() {
    let (rows, focus) = rows("GM0363", Level::Neighbourhood, 2019, Group::Corporation);
    let run = |per_zone| {
        let mut zoning = Zoning::new(atlas(), &rows, focus, two_thirds(0), per_zone).unwrap();
        while !zoning.advance() {}
        (zoning.zones, zoning.band().unwrap())
    };
    let verdict = rows.outcome(two_thirds(0)).verdict;
    let published = verdict.meeting.published as f64 / verdict.areas as f64;
    let (many, fine) = run(2);
    let (few, coarse) = run(16);
    assert!(many > few && fine.draws == DRAWS);
    assert!(
        coarse.middle < fine.middle && fine.middle < published,
        "{coarse:?} {fine:?} {published}"
    );
    assert_eq!(run(2), run(2));
    assert!(Zoning::new(atlas(), &Rows::default(), focus, two_thirds(0), 4).is_none());
}

#[test]
fn more_measures_agree_with_those_that_have_bands() {
    let (rows, focus) = rows("GM0363", Level::Neighbourhood, 2019, Group::Corporation);
    let found = more(atlas(), &rows, focus);
    let value = |measure: More| {
        let found = found.iter().find(|(other, _)| *other == measure);
        found.and_then(|(_, value)| value.ok()).unwrap()
    };
    let plain = study("GM0363", Level::Neighbourhood, 2019, Measure::Theil).published.unwrap();
    // Surroundings only ever mix what an area keeps apart, the more the wider they are.
    let near: Vec<f64> = BANDWIDTHS.map(|metres| value(More::SpatialTheil(metres))).into();
    assert!(plain > near[0] && near[0] > near[1] && near[1] > near[2] && near[2] > 0.0, "{near:?}");
    for (measure, value) in &found {
        let value = value.unwrap();
        assert!(value.is_finite() && value >= 0.0, "{measure:?}: {value}");
    }
    // R of two groups would be η²; of four tenures each index lies between 0 and 1.
    assert!((0.0..1.0).contains(&value(More::GroupsDiversity)));
    assert!(value(More::GroupsInformation) < 4f64.ln());
    assert!(more(atlas(), &Rows::default(), focus).iter().all(|(_, value)| value.is_err()));
}
