#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::edition::Column;
use crate::{Area, Edition, Source};

fn edition(year: u16, areas: &[(&str, &str, i32, Option<u16>)]) -> Edition {
    let mut rows = areas.to_vec();
    rows.sort_by_key(|(code, ..)| AreaCode::parse(code).unwrap());
    let area = |(code, name, _, postcode): &(&str, &str, i32, Option<u16>)| Area {
        code: code.parse().unwrap(),
        name: (*name).to_owned(),
        point: None,
        postcode: *postcode,
    };
    Edition {
        source: Source {
            id: year.to_string(),
            table: String::new(),
            title: String::new(),
            release: String::new(),
            covers: AreaCode::NETHERLANDS,
            year,
            licence: String::new(),
            credit: String::new(),
        },
        areas: rows.iter().map(area).collect(),
        columns: vec![Column {
            indicator: Indicator::Residents,
            values: rows.iter().map(|(_, _, residents, _)| Some(*residents)).collect(),
        }],
    }
}

fn index() -> SearchIndex {
    let mut atlas = Atlas::new();
    let older = [
        ("GM0363", "Amsterdam", 860_000, None),
        ("WK036339", "De Kolenkit", 9915, None),
        ("BU03633902", "Kolenkitbuurt Zuid", 2085, Some(1061)),
        ("BU03633903", "Kolenkitbuurt Noord", 3755, Some(1061)),
    ];
    let newer = [
        ("GM0363", "Amsterdam", 931_298, None),
        ("GM0518", "'s-Gravenhage", 560_000, None),
        ("GM0344", "Utrecht", 370_000, None),
        ("GM1900", "Súdwest-Fryslân", 90_000, None),
        ("WK034406", "Wijk 06 Binnenstad", 20_000, None),
        ("WK051828", "Wijk 28 Centrum", 30_000, None),
        ("WK190001", "Centrum", 900, None),
        ("WK034401", "Centrumeiland", 40_000, None),
    ];
    atlas.insert(edition(2019, &older)).unwrap();
    atlas.insert(edition(2024, &newer)).unwrap();
    SearchIndex::new(&atlas)
}

fn codes(query: &str) -> Vec<String> {
    index().find(query, 10).hits.iter().map(|hit| hit.code.to_string()).collect()
}

#[test]
fn a_name_is_found_without_capitals_and_accents() {
    assert_eq!(codes("SUDWEST FRYSLAN"), ["GM1900"]);
    assert_eq!(codes("fryslân"), ["GM1900"]);
    for query in ["s-gravenhage", "'s gravenhage", "den haag", "Den Ha"] {
        assert_eq!(codes(query)[0], "GM0518", "{query}");
    }
}

#[test]
fn the_best_answer_comes_first() {
    assert_eq!(codes("kolenkit"), ["WK036339", "BU03633903", "BU03633902"]);
    assert_eq!(codes("centrum"), ["WK051828", "WK190001", "WK034401"]);
    assert_eq!(codes("binnenstad"), ["WK034406"]);
    assert_eq!(codes("stad"), ["WK034406"]);
    assert_eq!(codes("centrum den haag"), ["WK051828"]);
    assert_eq!(codes("haag centrum"), ["WK051828"]);
}

#[test]
fn codes_are_found_whole_or_by_their_beginning() {
    assert_eq!(codes("gm0363"), ["GM0363"]);
    assert_eq!(codes("WK0363"), ["WK036339"]);
    assert_eq!(codes("BU0363 39"), ["BU03633903", "BU03633902"]);
    let hit = &index().find("gm0363", 1).hits[0];
    assert_eq!((hit.matched, hit.year, hit.residents), (Matched::Code, 2024, Some(931_298)));
}

#[test]
fn a_postcode_finds_its_neighbourhoods_or_is_said_to_be_unknown() {
    let found = index().find("1061 AB", 10);
    let hits: Vec<(String, Matched)> =
        found.hits.iter().map(|hit| (hit.code.to_string(), hit.matched)).collect();
    let by_postcode = |code: &str| (code.to_owned(), Matched::Postcode);
    assert_eq!(hits, [by_postcode("BU03633903"), by_postcode("BU03633902")]);
    assert_eq!(found.unknown_postcode, None);
    let unknown = index().find("9999", 10);
    assert_eq!(unknown, Found { hits: Vec::new(), unknown_postcode: Some(9999) });
}

#[test]
fn smaller_areas_carry_their_municipality() {
    let hits = index().find("centrum", 10).hits;
    let towns: Vec<Option<&str>> = hits.iter().map(|hit| hit.municipality.as_deref()).collect();
    assert_eq!(towns, [Some("'s-Gravenhage"), Some("Súdwest-Fryslân"), Some("Utrecht")]);
    assert_eq!(index().find("utrecht", 1).hits[0].municipality, None);
}

#[test]
fn each_code_is_found_once_and_no_more_than_asked_for() {
    assert_eq!(codes("amsterdam"), ["GM0363"]);
    assert_eq!(index().find("centrum", 1).hits.len(), 1);
    assert_eq!(index().find("", 5), Found::default());
    assert_eq!(index().find(" - ", 5), Found::default());
    assert_eq!(index().find("xyz", 5), Found::default());
}
