#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::{Figure, Missing};

const HEADER: &str = "code,name,municipality,level,year,x,y,postcode4,residents,owner_pct,\
                      income_low40_pct,wmo,polygon_ha";
const BU: &str =
    "BU03630001,\"Oude Kerk, e.o.\",GM0363,neighbourhood,2019,121560,487437,1012,705,11,41.3,,";
const GM: &str = "GM0363,Amsterdam,GM0363,municipality,2019,,,,862965,30,39.3,70295,";
const NL: &str = "NL00,Nederland,,country,2019,,,,17282163,57,40,,12";
const WK: &str = "WK036300,Burgwallen,GM0363,district,2019,121700,487300,,4000,0,,,";

fn source() -> Source {
    Source {
        id: "am19".to_owned(),
        table: "84583NED".to_owned(),
        title: "Kerncijfers".to_owned(),
        release: "2025-06".to_owned(),
        covers: AreaCode::parse("GM0363").unwrap(),
        year: 2019,
        licence: "CC BY 4.0".to_owned(),
        credit: "Bron: CBS".to_owned(),
    }
}

fn table(rows: &[&str]) -> String {
    [&[HEADER], rows].concat().join("\n") + "\n"
}

fn fault(text: &str) -> (u64, String, Fault) {
    let error = read(text, source()).expect_err(text);
    assert_eq!(error.table, "am19");
    (error.line, error.column, *error.fault)
}

/// The fault of a table whose third line is `row`.
fn row_fault(row: &str) -> (String, Fault) {
    let (line, column, fault) = fault(&table(&[BU, row]));
    assert_eq!(line, 3, "{row}");
    (column, fault)
}

#[test]
fn reads_a_table_into_an_edition() {
    let edition = read(&table(&[BU, GM, NL, WK]), source()).unwrap();
    assert_eq!(edition.fault(), None);
    let codes: Vec<String> = edition.areas.iter().map(|area| area.code.to_string()).collect();
    assert_eq!(codes, ["NL00", "GM0363", "WK036300", "BU03630001"]);
    assert_eq!(edition.areas[3].name, "Oude Kerk, e.o.");
    assert_eq!(edition.areas[3].postcode, Some(1012));
    assert_eq!(edition.areas[3].point, Some(Point { x: 121_560, y: 487_437 }));
    assert_eq!(edition.areas[1].point, None);
    let held: Vec<Indicator> = edition.columns.iter().map(|column| column.indicator).collect();
    use Indicator as I;
    assert_eq!(held, [I::Residents, I::OwnerPct, I::IncomeLow40Pct, I::Wmo]);
    assert_eq!(
        edition.column(I::IncomeLow40Pct).unwrap().values,
        [Some(400), Some(393), None, Some(413)]
    );
    assert_eq!(edition.column(I::OwnerPct).unwrap().values[2], Some(0), "zero is not missing");
}

#[test]
fn a_blank_column_is_not_in_the_edition() {
    let mut atlas = crate::Atlas::new();
    atlas.insert(read(&table(&[BU, NL, WK]), source()).unwrap()).unwrap();
    let place = atlas.find(2019, AreaCode::parse("WK036300").unwrap()).unwrap();
    assert_eq!(atlas.figure(place, Indicator::Wmo), Figure::Missing(Missing::NotInEdition));
    let never_for_districts = Figure::Missing(Missing::NotInEdition);
    assert_eq!(atlas.figure(place, Indicator::IncomeLow40Pct), never_for_districts);
    assert_eq!(atlas.figure(place, Indicator::OwnerPct).value(), Some(0.0));
}

#[test]
fn the_header_must_be_known_complete_and_single() {
    assert_eq!(fault(""), (1, String::new(), Fault::Empty));
    let renamed = table(&[]).replace("owner_pct", "owners_pct");
    assert_eq!(fault(&renamed), (1, "owners_pct".to_owned(), Fault::UnknownColumn));
    let short = table(&[]).replace("level,", "");
    assert_eq!(fault(&short), (1, "level".to_owned(), Fault::MissingColumn));
    let twice = table(&[]).replace("wmo", "residents");
    assert_eq!(fault(&twice), (1, "residents".to_owned(), Fault::DoubleColumn));
}

#[test]
fn a_row_must_be_as_long_as_the_header() {
    let expected = 13;
    for (row, found) in [(format!("{GM},"), 14), ("GM0363".to_owned(), 1)] {
        assert_eq!(row_fault(&row), (String::new(), Fault::FieldCount { found, expected }));
    }
}

#[test]
fn codes_are_spelled_out_sorted_and_single() {
    for code in ["GM363", "gm0363", "GM0363 ", "", "XX0363"] {
        let row = GM.replacen("GM0363", code, 1);
        assert_eq!(row_fault(&row), ("code".to_owned(), Fault::Code(code.to_owned())));
    }
    let (code, previous) =
        (AreaCode::parse("BU03630001").unwrap(), AreaCode::parse("GM0363").unwrap());
    assert_eq!(fault(&table(&[BU, BU])), (3, "code".to_owned(), Fault::DoubleCode(code)));
    let unsorted = Fault::Unsorted { code, previous };
    assert_eq!(fault(&table(&[GM, BU])), (3, "code".to_owned(), unsorted));
}

#[test]
fn what_follows_from_the_code_and_the_source_must_agree() {
    let disagrees = |found: &str, expected: &str| Fault::Disagrees {
        found: found.to_owned(),
        expected: expected.to_owned(),
    };
    assert_eq!(
        row_fault(&GM.replace("m,GM0363", "m,GM0518")),
        ("municipality".to_owned(), disagrees("GM0518", "GM0363"))
    );
    assert_eq!(
        row_fault(&NL.replace("d,,country", "d,GM0363,country")),
        ("municipality".to_owned(), disagrees("GM0363", ""))
    );
    assert_eq!(
        row_fault(&GM.replace("municipality", "district")),
        ("level".to_owned(), disagrees("district", "municipality"))
    );
    assert_eq!(
        row_fault(&GM.replace(",2019,", ",2020,")),
        ("year".to_owned(), disagrees("2020", "2019"))
    );
}

#[test]
fn numbers_must_be_possible() {
    let range = |found: &str, least: &str, most: &str| Fault::Range {
        found: found.to_owned(),
        least: least.to_owned(),
        most: most.to_owned(),
    };
    let number = |found: &str| Fault::Number(found.to_owned());
    let decimals = |found: &str| Fault::Decimals { found: found.to_owned(), decimals: 0 };
    let cases = [
        (GM.replace(",30,", ",101,"), "owner_pct", range("101", "0", "100")),
        (GM.replace(",30,", ",-3,"), "owner_pct", range("-3", "0", "100")),
        (GM.replace(",30,", ",x,"), "owner_pct", number("x")),
        (GM.replace(",30,", ",30.5,"), "owner_pct", decimals("30.5")),
        (WK.replace(",121700,", ",300001,"), "x", range("300001", "0", "300000")),
        (WK.replace(",487300,", ",299999,"), "y", range("299999", "300000", "640000")),
        (WK.replace(",487300,", ",,"), "y", Fault::HalfPoint),
        (WK.replace(",121700,", ",,"), "x", Fault::HalfPoint),
        (
            WK.replace("300,,4000", "300,1012,4000"),
            "postcode4",
            Fault::PostcodeOfLargerArea("district"),
        ),
        (WK.replace("300,,4000", "300,999,4000"), "postcode4", range("999", "1000", "9999")),
        (NL.replace(",12", ",1.2"), "polygon_ha", decimals("1.2")),
        (GM.replace("Amsterdam", " Amsterdam"), "name", Fault::Name(" Amsterdam".to_owned())),
        (GM.replace("Amsterdam", ""), "name", Fault::Name(String::new())),
    ];
    for (row, column, fault) in cases {
        assert_eq!(row_fault(&row), (column.to_owned(), fault), "{row}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_stand() {
    let mut bytes = table(&[BU]).into_bytes();
    bytes.extend(b"GM0363,\xff,");
    let error = read_bytes(&bytes, source()).unwrap_err();
    assert_eq!((error.line, *error.fault), (3, Fault::NotUtf8));
}

#[test]
fn an_error_says_where_what_and_what_to_do() {
    let error = read(&table(&[BU, &GM.replace(",30,", ",101,")]), source()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "am19, line 3, column owner_pct: 101 is out of range; expected 0 to 100"
    );
}

#[test]
fn the_list_of_sources_names_each_table_once() {
    let one = r#"{"file":"a.csv","source":{"id":"a","table":"1","title":"t","release":"r",
        "covers":"NL00","year":2020,"licence":"l","credit":"c"}}"#;
    assert_eq!(sources(&format!("[{one}]")).unwrap()[0].source.covers, AreaCode::NETHERLANDS);
    let double = sources(&format!("[{one},{one}]")).unwrap_err();
    assert!(matches!(double, SourcesError::DoubleId(id) if id == "a"));
    let same_file = one.replace(r#""id":"a""#, r#""id":"b""#);
    let double = sources(&format!("[{one},{same_file}]")).unwrap_err();
    assert!(matches!(double, SourcesError::DoubleFile(file) if file == "a.csv"));
    assert!(matches!(sources(&one.replace("NL00", "NL01")), Err(SourcesError::Json(_))));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = read_bytes(&bytes, source());
    }

    /// A table with some of its bytes replaced is refused, or still an edition that keeps its promises.
    #[test]
    fn a_damaged_table_is_read_or_refused(
        damage in prop::collection::vec((0usize..700, prop::sample::select(b",\"\n\r0A-. \xffx".to_vec())), 1..6)
    ) {
        let mut bytes = table(&[BU, GM, NL, WK]).into_bytes();
        for (place, byte) in damage {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        if let Ok(edition) = read_bytes(&bytes, source()) {
            prop_assert_eq!(edition.fault(), None);
        }
    }
}
