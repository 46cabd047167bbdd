//! What a person types, over the real tables.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod common;

use std::time::Instant;

use common::atlas;
use wijkmix_atlas::SearchIndex;
use wijkmix_atlas::search::Matched;

fn first(query: &str) -> (String, String, u16) {
    let found = SearchIndex::new(atlas()).find(query, 10);
    let hit = found.hits.first().unwrap_or_else(|| panic!("nothing for {query}"));
    (hit.code.to_string(), hit.name.clone(), hit.year)
}

#[test]
fn finds_what_a_person_hopes_for() {
    for (query, code, year) in [
        ("gm0363", "GM0363", 2024),
        ("amsterdam", "GM0363", 2024),
        ("kolenkit", "WK0363ED", 2024),
        ("den haag", "GM0518", 2024),
        ("s-gravenhage", "GM0518", 2024),
        ("den bosch", "GM0796", 2024),
        ("sudwest fryslan", "GM1900", 2024),
        ("nederland", "NL00", 2024),
        ("schildersbuurt den haag", "WK051829", 2024),
    ] {
        let (found, name, newest) = first(query);
        assert_eq!((found.as_str(), newest), (code, year), "{query}: {name}");
    }
}

#[test]
fn a_postcode_finds_the_neighbourhoods_that_have_it() {
    let index = SearchIndex::new(atlas());
    let found = index.find("1061 AB", 20);
    assert_eq!(found.unknown_postcode, None);
    assert!(found.hits.len() >= 3);
    for hit in &found.hits {
        assert_eq!(hit.matched, Matched::Postcode, "{}", hit.name);
        assert_eq!(hit.municipality.as_deref(), Some("Amsterdam"));
    }
    let groningen = index.find("9712", 20);
    assert_eq!(groningen.unknown_postcode, Some(9712), "no neighbourhoods of Groningen are loaded");
}

#[test]
fn namesakes_carry_their_municipality() {
    let hits = SearchIndex::new(atlas()).find("centrum", 50).hits;
    assert_eq!(hits.len(), 50);
    let mut places: Vec<_> =
        hits.iter().map(|hit| (&hit.name, hit.municipality.as_ref().unwrap(), hit.code)).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 50);
}

#[test]
fn partial_codes_find_what_begins_so() {
    let hits = SearchIndex::new(atlas()).find("WK0363A", 200).hits;
    assert!(hits.len() > 3);
    assert!(hits.iter().all(|hit| hit.code.to_string().starts_with("WK0363A")));
}

#[test]
fn every_area_is_found_by_its_own_code_and_name() {
    let index = SearchIndex::new(atlas());
    let places = atlas().places(2024, wijkmix_atlas::Level::District, "GM0344".parse().unwrap());
    assert!(places.len() >= 8);
    for place in places {
        let area = atlas().area(place);
        assert_eq!(index.find(&area.code.to_string(), 1).hits[0].code, area.code);
        let same = index.find(&area.name, 100).hits;
        assert!(same.iter().any(|hit| hit.code == area.code), "{}", area.name);
    }
}

/// Not a limit, for machines differ: what it took is printed with `--nocapture`.
#[test]
fn tells_how_long_it_takes() {
    let atlas = atlas();
    let start = Instant::now();
    let index = SearchIndex::new(atlas);
    println!("index: {:?}", start.elapsed());
    for query in ["a", "kolenkit", "centrum den haag", "1061", "WK03"] {
        let start = Instant::now();
        let found = index.find(query, 8);
        println!("{query}: {:?}, {} hits", start.elapsed(), found.hits.len());
        assert!(!found.hits.is_empty());
    }
}
