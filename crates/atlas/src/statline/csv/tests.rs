//! Small exports made by hand, one for each way in which StatLine has written them.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;

const PATHS: &str = "\u{feff}\"Wijken en buurten\";\"Regioaanduiding/Gemeentenaam (naam)\";\"Regioaanduiding/Soort regio (omschrijving)\";\"Regioaanduiding/Codering (code)\";\"Bevolking/Aantal inwoners (aantal)\";\"Wonen/Woningen naar eigendom/Koopwoningen (%)\";\"Inkomen/Inkomen van personen/Gemiddeld inkomen per inwoner\u{a0} (x 1 000 euro)\";\"Sociale zekerheid/Personen per soort uitkering; Bijstand (aantal)\";\"Postcode/Meest voorkomende postcode (code)\"\r
\"Annen\";\"Aa en Hunze   \";\"Buurt     \";\"BU16800000\";\"    3455\";\"      75\";\"    28.1\";\"      40\";\"      9468\"\r
\"Aa en Hunze\";\"Aa en Hunze   \";\"Gemeente  \";\"GM1680    \";\"   25845\";\"       0\";\"       .\";\"       .\";\"         .\"\r
";

const SHORT: &str = "Wijken en buurten,Codering,Koopwoningen (%),Nederland (aantal),Gemiddeld inkomen per inwoner\nAnnen,BU16800000,75,3210,28.1\n\"Aa en Hunze\",GM1680,0,23453,\n";

const LEGACY: &str = "\u{feff}\"Kerncijfers wijken en buurten 2015\"\r\n\"\"\r\n\"\";\"Onderwerp\"\r\n\"\";\"Bevolking|Aantal inwoners\";\"Inkomen|Inkomen van personen|Gemiddeld inkomen per inwoner\u{a0}\"\r\n\"Wijken en buurten\";\"aantal\";\"x 1 000 euro\"\r\n\"Aa en Hunze\";\"25845\";\"26,9\"\r\n\"Annen\";\"3455\";\".\"\r\n\"Bron: CBS\"\r\n";

fn source(year: u16) -> Source {
    Source {
        id: "t".to_owned(),
        table: "85984NED".to_owned(),
        title: "t".to_owned(),
        release: "r".to_owned(),
        covers: "GM1680".parse().unwrap(),
        year,
        licence: "l".to_owned(),
        credit: "c".to_owned(),
    }
}

fn read(text: &str) -> Reading {
    Export::read(text.as_bytes(), None).unwrap().edition(source(2023)).unwrap()
}

fn fault(text: &str) -> (String, Fault) {
    let read = Export::read(text.as_bytes(), None).and_then(|export| export.edition(source(2023)));
    let error = read.unwrap_err();
    (error.place, *error.fault)
}

fn values(reading: &Reading, indicator: Indicator) -> Option<Vec<Option<i32>>> {
    reading.edition.column(indicator).map(|column| column.values.clone())
}

fn codes() -> Vec<(AreaCode, String)> {
    let one = |code: &str, name: &str| (code.parse().unwrap(), name.to_owned());
    vec![one("GM1680", "Aa en Hunze"), one("BU16800000", "Annen")]
}

#[test]
fn paths_padding_and_dots_are_read() {
    let reading = read(PATHS);
    assert_eq!(reading.edition.fault(), None);
    assert_eq!(reading.warnings, []);
    let names: Vec<&str> = reading.edition.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["Aa en Hunze", "Annen"]);
    assert_eq!(reading.edition.areas[1].postcode, Some(9468));
    assert_eq!(values(&reading, Indicator::OwnerPct), Some(vec![Some(0), Some(75)]));
    assert_eq!(values(&reading, Indicator::IncomePerResident), Some(vec![None, Some(281)]));
    assert_eq!(values(&reading, Indicator::Bijstand), Some(vec![None, Some(40)]));
    let empty = &reading.empty;
    assert!(empty.iter().all(|empty| !empty.whole && empty.levels == [Level::Municipality]));
    assert!(reading.absent.contains(&Indicator::WozValue));
}

#[test]
fn comma_or_semicolon_quoted_or_not_it_is_the_same() {
    let first = read(PATHS).edition;
    let commas = PATHS.replace("28.1", "28,1").replace('\r', "");
    assert_eq!(read(&commas).edition, first);
    let tabs = PATHS.replace("\";\"", "\"\t\"").replace('\u{feff}', "");
    assert_eq!(read(&tabs).edition, first);
}

#[test]
fn short_titles_are_taken_where_they_are_one_topic() {
    let reading = read(SHORT);
    assert_eq!(values(&reading, Indicator::OwnerPct), Some(vec![Some(0), Some(75)]));
    assert_eq!(values(&reading, Indicator::IncomePerResident), Some(vec![None, Some(281)]));
    assert_eq!(values(&reading, Indicator::OriginNl), None);
    let twice = SHORT.replace("Nederland (aantal)", "Koopwoningen (%)");
    let reading = read(&twice);
    assert_eq!(values(&reading, Indicator::OwnerPct), None);
    assert!(reading.warnings.iter().any(|warning| warning.note == Note::Ambiguous));
}

#[test]
fn another_unit_is_another_figure() {
    let reading = read(&SHORT.replace("Koopwoningen (%)", "Koopwoningen (aantal)"));
    assert_eq!(values(&reading, Indicator::OwnerPct), None);
    assert_eq!(reading.warnings[0].note, Note::Unit("aantal".to_owned()));
}

#[test]
fn older_exports_have_names_alone() {
    let export = Export::read(LEGACY.as_bytes(), None).unwrap();
    assert_eq!(export.title.as_deref(), Some("Kerncijfers wijken en buurten 2015"));
    assert!(!export.coded);
    assert_eq!(export.names().collect::<Vec<_>>(), ["Aa en Hunze", "Annen"]);
    let error = export.clone().edition(source(2015)).unwrap_err();
    assert_eq!(*error.fault, Fault::NoCodes);
    assert!(error.to_string().contains("“Codering”"), "{error}");
    let reading = export.clone().with_codes(source(2015), &codes()).unwrap();
    assert_eq!(values(&reading, Indicator::IncomePerResident), Some(vec![Some(269), None]));
    assert_eq!(reading.warnings, []);
    let other = export.with_codes(source(2016), &codes()).unwrap_err();
    assert_eq!(*other.fault, Fault::OtherYear { found: 2015, expected: 2016 });
}

#[test]
fn a_list_of_codes_must_fit_line_by_line() {
    let export = || Export::read(LEGACY.as_bytes(), None).unwrap();
    let short = export().with_codes(source(2015), &codes()[..1]).unwrap_err();
    assert_eq!(*short.fault, Fault::OtherLength { found: 2, expected: 1 });
    let mut turned = codes();
    turned.reverse();
    let error = export().with_codes(source(2015), &turned).unwrap_err();
    assert_eq!(error.place, "line 6");
    assert!(matches!(*error.fault, Fault::OtherName { .. }));
    let twice = vec![codes()[0].clone(), (codes()[0].0, "Annen".to_owned())];
    let error = export().with_codes(source(2015), &twice).unwrap_err();
    assert_eq!(*error.fault, Fault::DoubleCode(codes()[0].0));
}

#[test]
fn an_older_export_without_its_last_line_may_be_cut_off() {
    let cut = LEGACY.replace("\"Bron: CBS\"\r\n", "");
    let reading = Export::read(cut.as_bytes(), None).unwrap().with_codes(source(2015), &codes());
    assert_eq!(reading.unwrap().warnings[0].note, Note::NoFooter);
}

#[test]
fn titles_tell_of_the_years_of_a_file() {
    let read = |text: &str, year| {
        Export::read(text.as_bytes(), None).and_then(|export| export.edition(source(year)))
    };
    let fault = |text: &str, year| read(text, year).unwrap_err().to_string();
    assert_eq!(
        fault(PATHS, 2024),
        "StatLine CSV: its titles are those of tables up to 2023, not of 2024; choose its own year"
    );
    let renamed = PATHS.replace("Wonen/", "Wonen en vastgoed/");
    assert!(read(&renamed, 2024).is_ok());
    assert!(fault(&renamed, 2023).contains("from 2024 on"));
    let both = PATHS.replace("Bevolking/Aantal inwoners", "Wonen en vastgoed/Woningvoorraad");
    assert!(fault(&both, 2023).contains("of several years at once"));
    assert!(read(SHORT, 2024).is_ok() && read(SHORT, 2013).is_ok());
}

#[test]
fn an_area_outside_of_what_is_covered_is_refused() {
    let export = Export::read(SHORT.as_bytes(), None).unwrap();
    assert_eq!(export.covers(), Some("GM1680".parse().unwrap()));
    let two = SHORT.replace("BU16800000", "BU03630000");
    assert!(matches!(fault(&two).1, Fault::NotAsked { .. }));
    let export = Export::read(two.as_bytes(), None).unwrap();
    assert_eq!(export.covers(), Some(AreaCode::NETHERLANDS));
    // The country may stand beside a city, to be compared with.
    let beside = SHORT.replace("Annen,BU16800000", "Nederland,NL00");
    assert_eq!(read(&beside).edition.areas.len(), 2);
}

#[test]
fn codes_may_stand_in_the_place_of_names() {
    let reading = read("Wijken en buurten;Koopwoningen (%)\nGM1680;75\nBU16800000;.\n");
    assert_eq!(values(&reading, Indicator::OwnerPct), Some(vec![Some(75), None]));
    assert_eq!(reading.edition.areas[0].name, "GM1680");
    assert!(reading.warnings.iter().all(|warning| warning.note == Note::NoName));
}

#[test]
fn names_of_columns_are_read_with_the_topics_of_their_table() {
    let topics = Topics::read(super::super::tests::TOPICS.as_bytes(), "85984NED").unwrap();
    let text =
        "ID,WijkenEnBuurten,Codering,Koopwoningen_47,Nederland_20\n1,GM1680    ,GM1680    ,75,1\n";
    let export = Export::read(text.as_bytes(), Some(&topics)).unwrap();
    assert_eq!(export.indicators(), [Indicator::OwnerPct]);
    let without = Export::read(text.as_bytes(), None).unwrap_err();
    assert_eq!(*without.fault, Fault::NoColumns);
}

#[test]
fn what_is_no_export_is_named() {
    let cases = [
        ("", Fault::Empty),
        ("<!DOCTYPE html><html>Inloggen", Fault::WebPage),
        ("{\"value\":[]}", Fault::JsonFile),
        ("PK\u{3}\u{4}xx", Fault::Zip),
        (
            "Id;Measure;ValueAttribute;Value;StringValue;WijkenEnBuurten\n0;1;None;1;;GM0001\n",
            Fault::LongForm,
        ),
        ("a;b;c\n1;2;3\n", Fault::Header),
        ("just a line\n", Fault::Header),
        (
            "Wijken en buurten;Energie/Gemiddeld aardgasverbruik totaal (m³)\nAnnen;1\n",
            Fault::NoColumns,
        ),
        ("Wijken en buurten;Koopwoningen (%)\nAnnen;1\n", Fault::NoCodes),
        ("Wijken en buurten;Koopwoningen (%)\n", Fault::CutOff),
        ("Wijken en buurten;Codering;Koopwoningen (%)\nAnnen;GM1680;\"7", Fault::CutOff),
    ];
    for (text, expected) in cases {
        assert_eq!(fault(text).1, expected, "{text}");
    }
    let latin = b"Wijken en buurten;Codering;Koopwoningen (%)\nOudega\xebn;GM1680;1\n";
    let error = Export::read(latin, None).unwrap_err();
    assert_eq!((error.place.as_str(), *error.fault), ("line 2", Fault::NotUtf8));
}

#[test]
fn a_line_that_is_altered_is_refused_where_it_stands() {
    let short = PATHS.replace(";\"         .\"\r", "\r");
    assert_eq!(fault(&short), ("line 3".to_owned(), Fault::FieldCount { found: 8, expected: 9 }));
    let code = PATHS.replace("GM1680    ", "GM168     ");
    assert_eq!(
        fault(&code),
        ("line 3, column Codering".to_owned(), Fault::Code("GM168     ".to_owned()))
    );
    let kind = PATHS.replace("Gemeente  ", "Wijk      ");
    let disagrees = Fault::Disagrees { found: "Wijk".to_owned(), expected: "Gemeente".to_owned() };
    assert_eq!(fault(&kind), ("line 3, column Soort regio".to_owned(), disagrees));
    let odd = read(&PATHS.replace("    28.1", "    28.17"));
    assert_eq!(
        odd.warnings[0].to_string(),
        "BU16800000, Mean income per resident, \"28.17\" has more decimals than are published and was left out"
    );
}

proptest! {
    /// Fields of the wrong column are out of range, no number, or no code: never a panic, and never a
    /// figure that cannot be.
    #[test]
    fn swapped_fields_are_read_or_refused(line in 0usize..3, a in 0usize..9, b in 0usize..9) {
        let mut lines: Vec<Vec<&str>> = PATHS.lines().map(|line| line.split("\";\"").collect()).collect();
        lines[line].swap(a, b);
        let text = lines.iter().map(|line| line.join("\";\"")).collect::<Vec<_>>().join("\r\n");
        if let Ok(reading) = Export::read(text.as_bytes(), None).and_then(|export| export.edition(source(2023))) {
            prop_assert_eq!(reading.edition.fault(), None);
            for column in &reading.edition.columns {
                let range = column.indicator.spec().range();
                prop_assert!(column.values.iter().flatten().all(|value| range.contains(value)));
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = Export::read(&bytes, None);
    }

    #[test]
    fn a_damaged_export_is_read_or_refused(
        which in 0usize..3,
        damage in prop::collection::vec((0usize..900, prop::sample::select(b",;\"\n\r0A-. \xffx|/".to_vec())), 0..6),
        end in 0usize..1200,
    ) {
        let mut bytes = [PATHS, SHORT, LEGACY][which].as_bytes().to_vec();
        for (place, byte) in damage {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        bytes.truncate(end);
        if let Ok(export) = Export::read(&bytes, None) {
            let codes = codes();
            for reading in [export.clone().edition(source(2023)), export.with_codes(source(2015), &codes)].into_iter().flatten() {
                prop_assert_eq!(reading.edition.fault(), None);
            }
        }
    }
}
