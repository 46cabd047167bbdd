#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::edition::LONGEST_NAME;

fn source() -> impl Strategy<Value = Source> {
    ("[a-z]{0,4}", any::<u16>(), "\\PC{0,9}").prop_map(|(id, year, text)| Source {
        id,
        table: text.clone(),
        title: text.clone(),
        release: text.clone(),
        covers: AreaCode::NETHERLANDS,
        year,
        licence: text.clone(),
        credit: text,
    })
}

fn area() -> impl Strategy<Value = Area> {
    let code = prop_oneof![
        Just("NL00".to_owned()),
        "GM000[0-3]",
        "WK000[0-3][0A][0-9A-C]",
        "BU000[0-3][0A][0-9A-C][0-9Z][0-9Z]",
        "BU[0-9]{4}[0-9A-Z]{4}",
    ];
    let name =
        prop_oneof!["Wijk 0[0-9] [a-c]{1,3}", "\\PC{0,20}", "[\u{0}-\u{5}\n]{0,5}", "[a-c ]{1,6}"];
    let point = prop::option::of((number(), number()).prop_map(|(x, y)| Point { x, y }));
    (code, name, point, prop::option::of(any::<u16>())).prop_map(|(code, name, point, postcode)| {
        Area { code: code.parse().unwrap(), name, point, postcode }
    })
}

/// Numbers as they are in the tables, and as they never are.
fn number() -> impl Strategy<Value = i32> {
    prop_oneof![0..400i32, (0..900i32).prop_map(|five| five * 5), any::<i32>()]
}

fn edition() -> impl Strategy<Value = Edition> {
    let areas = prop::collection::vec(area(), 0..25);
    let indicators = prop::sample::subsequence(Indicator::ALL, 0..=Indicator::ALL.len());
    (source(), areas, indicators).prop_flat_map(|(source, mut areas, indicators)| {
        areas.sort_by_key(|area| area.code);
        areas.dedup_by_key(|area| area.code);
        let values = prop::collection::vec(prop::option::of(number()), areas.len());
        let columns = prop::collection::vec(values, indicators.len());
        columns.prop_map(move |columns| {
            let columns = indicators.iter().zip(columns);
            let columns =
                columns.map(|(indicator, values)| Column { indicator: *indicator, values });
            Edition { source: source.clone(), areas: areas.clone(), columns: columns.collect() }
        })
    })
}

/// A small edition that has something of everything.
fn sample() -> Edition {
    let area = |code: &str, name: &str, point: Option<(i32, i32)>, postcode| Area {
        code: code.parse().unwrap(),
        name: name.to_owned(),
        point: point.map(|(x, y)| Point { x, y }),
        postcode,
    };
    Edition {
        source: Source {
            id: "ab".to_owned(),
            table: "1NED".to_owned(),
            title: "Kerncijfers".to_owned(),
            release: "2025".to_owned(),
            covers: AreaCode::NETHERLANDS,
            year: 2024,
            licence: "CC BY 4.0".to_owned(),
            credit: "CBS".to_owned(),
        },
        areas: vec![
            area("NL00", "Nederland", None, None),
            area("GM0363", "Amsterdam", Some((121_000, 487_000)), None),
            area("WK0363AA", "Wijk AA Amsterdam", Some((121_500, 487_100)), None),
            area("BU0363AA01", "Kop", Some((121_501, 487_101)), Some(1012)),
        ],
        columns: vec![
            Column {
                indicator: Indicator::Residents,
                values: vec![Some(17_000_000), Some(900_001), Some(4005), None],
            },
            Column {
                indicator: Indicator::OwnerPct,
                values: vec![Some(57), Some(30), None, Some(0)],
            },
        ],
    }
}

#[test]
fn a_pack_says_why_it_is_refused() {
    let pack = encode(&sample());
    let what = KIND.what;
    assert_eq!(decode(&pack), Ok(sample()));
    assert_eq!(decode(b"\x1f\x8b\x08\x00 gzip"), Err(PackError::Foreign(what)));
    assert_eq!(decode(b""), Err(PackError::Foreign(what)));
    let short = PackError::Length { what, found: pack.len() - 1, expected: pack.len() };
    assert_eq!(decode(&pack[..pack.len() - 1]), Err(short));
    let mut future = pack.clone();
    future[4] = 2;
    assert_eq!(decode(&future), Err(PackError::Future { what, found: 2, known: 1 }));
    let mut altered = pack.clone();
    altered[40] ^= 1;
    assert_eq!(decode(&altered), Err(PackError::Altered(what)));
    assert_eq!(
        decode(&future).unwrap_err().to_string(),
        "this is a pack of figures of version 2, and the app reads version 1: reload the page to \
         get the newer app"
    );
}

#[test]
fn every_truncation_is_refused() {
    let pack = encode(&sample());
    for length in 0..pack.len() {
        assert!(decode(&pack[..length]).is_err(), "{length} of {} bytes", pack.len());
    }
    assert!(decode(&[pack.as_slice(), &[0]].concat()).is_err());
}

#[test]
fn every_change_of_a_byte_is_refused() {
    let pack = encode(&sample());
    for place in 0..pack.len() {
        for change in [1, 0x80, 0xff] {
            let mut altered = pack.clone();
            altered[place] ^= change;
            assert!(decode(&altered).is_err(), "byte {place}");
        }
    }
}

#[test]
fn short_words_cannot_fill_the_memory() {
    let mut edition = sample();
    edition.areas[1].name = "a".repeat(LONGEST_NAME);
    edition.areas[2].name = "a".repeat(LONGEST_NAME);
    assert_eq!(decode(&encode(&edition)), Ok(edition.clone()));
    edition.areas[2].name = "a".repeat(2 * LONGEST_NAME);
    assert!(matches!(decode(&encode(&edition)), Err(PackError::Contents { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn an_edition_comes_back(edition in edition()) {
        prop_assert_eq!(edition.fault(), None);
        prop_assert_eq!(decode(&encode(&edition)), Ok(edition));
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(decode(&bytes).is_err());
    }

    /// Contents that are altered and then framed anew: only what is inside can give them away.
    #[test]
    fn wrong_contents_do_no_harm(
        edition in edition(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5)
    ) {
        let mut contents: Vec<u8> = encode(&edition).split_off(18);
        for (place, byte) in changes {
            let place = place.index(contents.len());
            contents[place] = byte;
        }
        let framed = KIND.frame(&contents);
        if let Ok(read) = decode(&framed) {
            prop_assert_eq!(read.fault(), None);
        }
    }
}
