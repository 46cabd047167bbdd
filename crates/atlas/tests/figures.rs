//! What `data/figures` holds: the totals and the rounding that its documentation promises.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{atlas, edition, editions, listed};
use wijkmix_atlas::indicator::{PublishedFrom, Rounding};
use wijkmix_atlas::{AreaCode, Edition, Indicator, Level};

fn stored(edition: &Edition, row: usize, indicator: Indicator) -> Option<i32> {
    edition.column(indicator)?.values[row]
}

/// Every figure that is published, with its level and area.
fn published() -> impl Iterator<Item = (Indicator, Level, AreaCode, i32)> {
    let columns = editions()
        .iter()
        .flat_map(|edition| edition.columns.iter().map(move |column| (edition, column)));
    columns.flat_map(|(edition, column)| {
        edition.areas.iter().zip(&column.values).filter_map(|(area, value)| {
            Some((column.indicator, area.code.level(), area.code, (*value)?))
        })
    })
}

#[test]
fn every_table_is_read_whole() {
    let rows = [
        ("gm20", 356),
        ("gm21", 352),
        ("gm22", 345),
        ("wk22", 3340),
        ("am17", 580),
        ("am19", 580),
        ("dh19", 159),
        ("ar24", 3736),
    ];
    assert_eq!(listed().len(), rows.len());
    for (id, rows) in rows {
        let edition = edition(id);
        assert_eq!(edition.areas.len(), rows, "{id}");
        assert_eq!(edition.fault(), None, "{id}");
        assert!(edition.columns.iter().all(|column| column.values.iter().any(Option::is_some)));
    }
}

#[test]
fn municipalities_add_up_to_the_country() {
    let totals = [(2020, 17_407_585), (2021, 17_475_415), (2022, 17_590_672), (2024, 17_942_942)];
    for (year, total) in totals {
        let places = atlas().places(year, Level::Municipality, AreaCode::NETHERLANDS);
        let residents = |place| atlas().figure(place, Indicator::Residents).value().unwrap();
        assert_eq!(places.iter().map(|place| residents(*place)).sum::<f64>(), f64::from(total));
        if let Some(country) = atlas().find(year, AreaCode::NETHERLANDS) {
            assert_eq!(residents(country), f64::from(total), "{year}");
        }
    }
}

#[test]
fn figures_are_rounded_as_the_registry_says() {
    let mut seen = 0;
    for (indicator, level, code, value) in published() {
        let spec = indicator.spec();
        let scale = 10_f64.powi(i32::from(spec.decimals));
        let step = match spec.rounding {
            Rounding::RandomFive if level >= Level::District => 5,
            Rounding::RandomFive | Rounding::Exact => 1,
            Rounding::Nearest(step) => (step * scale).round() as i32,
        };
        assert_eq!(value % step, 0, "{} of {code}: {value}", indicator.key());
        seen += 1;
    }
    assert!(seen > 100_000, "only {seen} figures");
}

/// A step that is too fine would pass the test above: each coarse one must also be needed.
#[test]
fn no_rounding_is_finer_than_what_is_published() {
    for indicator in Indicator::ALL {
        let spec = indicator.spec();
        let values =
            published().filter(|(held, level, ..)| held == indicator && *level >= Level::District);
        let values: Vec<i32> = values.map(|(.., value)| value).collect();
        if values.is_empty() {
            continue;
        }
        let scale = 10_f64.powi(i32::from(spec.decimals));
        let step = match spec.rounding {
            Rounding::RandomFive => 5,
            Rounding::Exact => 1,
            Rounding::Nearest(step) => (step * scale).round() as i32,
        };
        for coarser in [2, 5, 10] {
            let all = values.iter().all(|value| value % (step * coarser) == 0);
            assert!(!all, "{} is rounded to {}", indicator.key(), step * coarser);
        }
    }
}

/// CBS takes the size on its own date, so that at the edge a few areas fall on the other side of it;
/// homes are counted on the date of the tables.
#[test]
fn figures_are_published_from_the_size_the_registry_says() {
    for edition in editions() {
        for column in &edition.columns {
            let (size, least, slack) = match column.indicator.spec().published_from {
                PublishedFrom::Dwellings(least) => (Indicator::Dwellings, least, 0),
                PublishedFrom::Households(least) => (Indicator::Households, least, 0),
                PublishedFrom::Persons(least) => (Indicator::Residents, least, 40),
                PublishedFrom::Counts(least) => {
                    let counts = column.values.iter().flatten();
                    let count = column.indicator == Indicator::Wmo;
                    assert!(!count || counts.min() >= Some(&i32::try_from(least).unwrap()));
                    continue;
                }
                PublishedFrom::Always => continue,
            };
            // Since 2020 the mean income needs 2,500 persons; before, a hundred were enough.
            let least = match column.indicator {
                Indicator::IncomePerResident if edition.source.year < 2020 => 100,
                _ => i32::try_from(least).unwrap(),
            };
            let small = (0..edition.areas.len()).filter(|row| {
                let size = stored(edition, *row, size);
                column.values[*row].is_some() && size.is_some_and(|size| size < least - slack)
            });
            let small = small.count();
            let held = column.values.iter().flatten().count();
            let id = (&edition.source.id, column.indicator.key());
            assert!(small * 100 <= held, "{id:?}: {small} of {held} below {least}");
        }
    }
}

#[test]
fn ages_and_origins_add_up_within_their_rounding() {
    use Indicator as I;
    let ages = [I::Age0To14, I::Age15To24, I::Age25To44, I::Age45To64, I::Age65Plus];
    let origins = [I::OriginNl, I::OriginEurope, I::OriginOutsideEurope];
    for edition in editions() {
        for (parts, most) in [(&ages[..], 20), (&origins[..], 15)] {
            for (row, area) in edition.areas.iter().enumerate() {
                let sum: Option<i32> = parts.iter().map(|part| stored(edition, row, *part)).sum();
                let (Some(sum), Some(residents)) = (sum, stored(edition, row, I::Residents)) else {
                    continue;
                };
                let most = if area.code.level() >= Level::District { most } else { 0 };
                assert!((sum - residents).abs() <= most, "{}: {sum} of {residents}", area.code);
            }
        }
    }
}

#[test]
fn boundaries_are_no_indicator() {
    assert_eq!(Indicator::from_key("polygon_ha"), None);
    let header = common::text("districts-2022.csv");
    assert!(header.lines().next().unwrap().ends_with(",polygon_ha"));
}
