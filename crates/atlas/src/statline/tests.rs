//! Small answers made by hand: what is read of them, and what is refused.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::{AreaCode, Indicator, Level};

fn id() -> TableId {
    TableId::parse("85984NED").unwrap()
}

fn code(text: &str) -> AreaCode {
    text.parse().unwrap()
}

/// Topics of a young table: two origins of one title, a renamed theme, a no-break blank.
pub(super) const TOPICS: &str = r#"{"odata.metadata":"x","value":[
 {"odata.type":"Cbs.OData.GeoDetail","ID":0,"Position":0,"ParentID":null,"Type":"GeoDetail","Key":"WijkenEnBuurten","Title":"Wijken en buurten","Description":"","MapYear":2024},
 {"ID":1,"Position":null,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Bevolking","Description":""},
 {"ID":2,"Position":1,"ParentID":1,"Type":"Topic","Key":"AantalInwoners_5","Title":"Aantal inwoners","Datatype":"Long","Unit":"aantal","Decimals":0},
 {"ID":3,"ParentID":1,"Type":"TopicGroup","Key":"","Title":"Bevolking naar herkomst"},
 {"ID":4,"ParentID":3,"Type":"TopicGroup","Key":"","Title":"Geboren in Nederland"},
 {"ID":5,"ParentID":4,"Type":"Topic","Key":"Nederland_20","Title":"Nederland","Unit":"aantal","Decimals":0},
 {"ID":6,"ParentID":3,"Type":"TopicGroup","Key":"","Title":"Herkomstland"},
 {"ID":7,"ParentID":6,"Type":"Topic","Key":"Nederland_17","Title":"Nederland","Unit":"aantal","Decimals":0},
 {"ID":8,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Wonen"},
 {"ID":9,"ParentID":8,"Type":"TopicGroup","Key":"","Title":"Woningen naar eigendom"},
 {"ID":10,"ParentID":9,"Type":"Topic","Key":"Koopwoningen_47","Title":"Koopwoningen","Unit":"%","Decimals":0},
 {"ID":11,"ParentID":8,"Type":"Topic","Key":"GemiddeldeWoningwaarde_35","Title":"Gemiddelde woningwaarde","Unit":"x 1 000 euro","Decimals":0},
 {"ID":12,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Inkomen"},
 {"ID":13,"ParentID":12,"Type":"TopicGroup","Key":"","Title":"Inkomen van personen"},
 {"ID":14,"ParentID":13,"Type":"Topic","Key":"GemiddeldInkomenPerInwoner_83","Title":"Gemiddeld  inkomen per inwoner ","Unit":"x 1 000 euro","Decimals":1},
 {"ID":15,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Postcode"},
 {"ID":16,"ParentID":15,"Type":"Topic","Key":"MeestVoorkomendePostcode_125","Title":"Meest voorkomende postcode","Unit":"code","Decimals":0},
 {"ID":17,"ParentID":null,"Type":"TopicGroup","Key":"","Title":"Oppervlakte"},
 {"ID":18,"ParentID":17,"Type":"Topic","Key":"OppervlakteLand_123","Title":"Oppervlakte land","Unit":"km²","Decimals":2}
]}"#;

pub(super) const INFO: &str = r#"{"value":[{"ID":0,"Title":"Kerncijfers wijken en buurten 2024","Identifier":"85984NED","Modified":"2025-03-27T02:00:00","Period":"2024"}]}"#;

const NAMES: &str = r#"{"value":[{"Key":"GM1680    ","Title":"Aa en Hunze"},{"Key":"WK168000  ","Title":"Wijk 00 Annen"},{"Key":"BU16800000","Title":"Annen"}]}"#;

pub(super) const ROWS: &str = r#"{"odata.metadata":"x","value":[
 {"ID":1,"WijkenEnBuurten":"BU16800000","Gemeentenaam_1":"Aa en Hunze   ","AantalInwoners_5":3455,"Nederland_17":3210,"Nederland_20":1,"Koopwoningen_47":null,"GemiddeldeWoningwaarde_35":301,"GemiddeldInkomenPerInwoner_83":null,"MeestVoorkomendePostcode_125":"      9468"},
 {"ID":2,"WijkenEnBuurten":"GM1680    ","AantalInwoners_5":25845,"Nederland_17":23453,"Koopwoningen_47":75,"GemiddeldeWoningwaarde_35":322.0,"GemiddeldInkomenPerInwoner_83":null,"MeestVoorkomendePostcode_125":"         ."},
 {"ID":3,"WijkenEnBuurten":"WK168000  ","AantalInwoners_5":3590,"Nederland_17":3345,"Koopwoningen_47":0,"GemiddeldeWoningwaarde_35":null,"GemiddeldInkomenPerInwoner_83":null,"MeestVoorkomendePostcode_125":"         ."}
]}"#;

fn selection() -> Selection {
    Topics::read(TOPICS.as_bytes(), "85984NED").unwrap().select()
}

fn aa_en_hunze() -> Rows {
    Rows::new(id(), selection(), Scope::Municipality(code("GM1680")))
}

fn read(rows: &str) -> Result<Reading, ReadError> {
    let info = TableInfo::read(INFO.as_bytes(), &id())?;
    let mut names = Names::new();
    names.push(NAMES.as_bytes(), "85984NED")?;
    let mut scope = aa_en_hunze();
    assert_eq!(scope.push(rows.as_bytes())?, None);
    assemble(&info, &names, code("GM1680"), vec![scope])
}

fn fault(rows: &str) -> (String, Fault) {
    let error = read(rows).unwrap_err();
    (error.place, *error.fault)
}

#[test]
fn columns_are_found_by_title_under_their_parents() {
    let selection = selection();
    assert_eq!(
        selection.keys(),
        [
            "WijkenEnBuurten",
            "MeestVoorkomendePostcode_125",
            "AantalInwoners_5",
            "Nederland_17",
            "GemiddeldeWoningwaarde_35",
            "Koopwoningen_47",
            "GemiddeldInkomenPerInwoner_83"
        ]
    );
    assert!(selection.absent.contains(&Indicator::Dwellings));
    assert!(!selection.absent.contains(&Indicator::Age0To14Pct), "not in StatLine in any year");
    let unit = Warning {
        area: None,
        indicator: Some(Indicator::LandArea),
        note: Note::Unit("km²".to_owned()),
    };
    assert_eq!(selection.warnings, [unit]);
}

#[test]
fn a_title_that_is_there_twice_is_not_guessed() {
    let twice = TOPICS.replace("\"Geboren in Nederland\"", "\"Herkomstland\"");
    let selection = Topics::read(twice.as_bytes(), "T").unwrap().select();
    assert!(selection.absent.contains(&Indicator::OriginNl));
    assert!(selection.warnings.iter().any(|warning| warning.note == Note::Ambiguous));
}

#[test]
fn other_decimals_would_misstate_the_rounding() {
    let whole = TOPICS.replace("\"Decimals\":1", "\"Decimals\":0");
    let selection = Topics::read(whole.as_bytes(), "T").unwrap().select();
    assert!(selection.absent.contains(&Indicator::IncomePerResident));
    let note = Note::ColumnDecimals { found: 0, expected: 1 };
    assert!(selection.warnings.iter().any(|warning| warning.note == note));
}

#[test]
fn parents_that_lead_nowhere_are_refused() {
    for (from, to) in
        [("\"ID\":12,\"ParentID\":null", "\"ID\":12,\"ParentID\":13"), ("\"ID\":13,", "\"ID\":99,")]
    {
        let error = Topics::read(TOPICS.replace(from, to).as_bytes(), "T").unwrap_err();
        assert!(matches!(*error.fault, Fault::Parents(_)), "{error}");
    }
}

#[test]
fn rows_become_an_edition() {
    let reading = read(ROWS).unwrap();
    let edition = &reading.edition;
    assert_eq!(edition.fault(), None);
    assert_eq!(edition.source.id, "statline-85984NED-GM1680");
    let names: Vec<&str> = edition.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["Aa en Hunze", "Wijk 00 Annen", "Annen"]);
    assert_eq!(edition.areas[2].postcode, Some(9468));
    assert!(edition.areas.iter().all(|area| area.point.is_none()));
    let values = |indicator| edition.column(indicator).map(|column| column.values.clone());
    assert_eq!(values(Indicator::OriginNl), Some(vec![Some(23453), Some(3345), Some(3210)]));
    assert_eq!(values(Indicator::OwnerPct), Some(vec![Some(75), Some(0), None]));
    assert_eq!(values(Indicator::IncomePerResident), None);
    assert_eq!(reading.not_yet_published(), [Indicator::IncomePerResident]);
    let empty =
        Empty { indicator: Indicator::WozValue, levels: vec![Level::District], whole: false };
    assert!(reading.empty.contains(&empty), "{:?}", reading.empty);
}

#[test]
fn what_is_empty_is_filled_and_what_is_there_stays() {
    let mut reading = read(ROWS).unwrap();
    let income = [(code("GM1680"), Some(281)), (code("GM0363"), Some(9)), (code("WK168000"), None)];
    reading.fill(Indicator::IncomePerResident, &income);
    let column = reading.edition.column(Indicator::IncomePerResident).unwrap();
    assert_eq!(column.values, [Some(281), None, None]);
    assert_eq!(reading.not_yet_published(), []);
    assert_eq!(reading.edition.fault(), None);
    reading.fill(Indicator::WozValue, &[(code("WK168000"), Some(310)), (code("GM1680"), Some(1))]);
    let column = reading.edition.column(Indicator::WozValue).unwrap();
    assert_eq!(column.values, [Some(322), Some(310), Some(301)]);
    assert!(!reading.empty.iter().any(|empty| empty.indicator == Indicator::WozValue));
    reading.fill(Indicator::Dwellings, &[]);
    assert!(reading.edition.column(Indicator::Dwellings).is_none());
}

#[test]
fn an_answer_must_be_what_was_asked_for() {
    let other = ROWS.replace("WK168000  ", "WK036300  ");
    let asked = "GM1680, WK1680, BU1680…".to_owned();
    let not_asked = Fault::NotAsked { code: code("WK036300"), asked };
    assert_eq!(fault(&other), ("row 3".to_owned(), not_asked));
    let twice = ROWS.replace("WK168000  ", "GM1680    ");
    assert_eq!(fault(&twice), ("row 3".to_owned(), Fault::DoubleCode(code("GM1680"))));
    let malformed = ROWS.replace("WK168000  ", "Annen");
    assert_eq!(fault(&malformed), ("row 3".to_owned(), Fault::Code("Annen".to_owned())));
    let lacks = ROWS.replacen("Koopwoningen_47", "Koopwoningen_46", 1);
    assert_eq!(
        fault(&lacks),
        ("row 1".to_owned(), Fault::MissingColumn("Koopwoningen_47".to_owned()))
    );
    let headless = ROWS.replace("GM1680    ", "WK168001  ");
    assert_eq!(fault(&headless).1, Fault::NotWhole(code("GM1680")));
    assert!(matches!(fault("{\"value\":[]}").1, Fault::NoRows(_)));
    assert_eq!(fault("{\"values\":[]}").1, Fault::MissingColumn("value".to_owned()));
    assert_eq!(fault("<html>Inloggen</html>").1, Fault::WebPage);
    assert!(matches!(fault(&ROWS.replace("3455", "[3455]")).1, Fault::Json(_)));
}

#[test]
fn an_edition_is_of_one_table_and_one_year() {
    let names = Names::new();
    let assembled = |info: &TableInfo, topics: &str| {
        let selection = Topics::read(topics.as_bytes(), "85984NED").unwrap().select();
        let mut rows = Rows::new(id(), selection, Scope::Country);
        rows.push(ROWS.as_bytes()).unwrap();
        assemble(info, &names, AreaCode::NETHERLANDS, vec![rows]).map(|_| ())
    };
    let mut info = TableInfo::read(INFO.as_bytes(), &id()).unwrap();
    assert!(assembled(&info, TOPICS).is_ok());
    let other = TOPICS.replace("\"MapYear\":2024", "\"MapYear\":2023");
    let fault = *assembled(&info, &other).unwrap_err().fault;
    assert_eq!(fault, Fault::OtherYear { found: 2023, expected: 2024 });
    info.table = TableId::of_year(2023).unwrap();
    let fault = *assembled(&info, TOPICS).unwrap_err().fault;
    assert!(matches!(fault, Fault::OtherTable { .. }));
    assert!(assemble(&info, &names, AreaCode::NETHERLANDS, Vec::new()).is_err());
}

#[test]
fn the_country_may_stand_beside_a_municipality_and_nothing_else() {
    let info = TableInfo::read(INFO.as_bytes(), &id()).unwrap();
    let beside = |code: &str, level: Level| {
        let mut one = aa_en_hunze();
        one.push(ROWS.as_bytes()).unwrap();
        let mut other = Rows::new(id(), selection(), Scope::Level(level));
        let rows = ROWS.replace("GM1680    ", code);
        let (start, end) = (rows.find(" {\"ID\":2").unwrap(), rows.find(",\n {\"ID\":3").unwrap());
        other.push(format!("{{\"value\":[{}]}}", &rows[start..end]).as_bytes()).unwrap();
        assemble(&info, &Names::new(), self::code("GM1680"), vec![one, other])
    };
    assert_eq!(beside("NL00      ", Level::Country).unwrap().edition.areas.len(), 4);
    let fault = *beside("GM0363    ", Level::Municipality).unwrap_err().fault;
    assert!(matches!(fault, Fault::NotAsked { .. }));
    let fault = *beside("GM1680    ", Level::Municipality).unwrap_err().fault;
    assert_eq!(fault, Fault::DoubleCode(code("GM1680")));
}

#[test]
fn one_bad_figure_is_left_out_and_named() {
    let odd =
        ROWS.replace("\"Koopwoningen_47\":75", "\"Koopwoningen_47\":175").replace("9468", "94GB");
    let reading = read(&odd).unwrap();
    let of_areas: Vec<String> =
        reading.warnings.iter().filter(|one| one.area.is_some()).map(ToString::to_string).collect();
    assert_eq!(
        of_areas,
        [
            "BU16800000, \"94GB\" is no postcode and was left out",
            "GM1680, Owner-occupied homes, 175 is out of range and was left out; expected 0 to 100"
        ]
    );
    assert_eq!(reading.edition.column(Indicator::OwnerPct).unwrap().values, [None, Some(0), None]);
}

#[test]
fn untyped_rows_are_the_same_rows() {
    let untyped = ROWS
        .replace(":null", ":\"       .\"")
        .replace(":75,", ":\"      75\",")
        .replace(":25845,", ":\"   25845\",");
    assert_eq!(read(&untyped).unwrap().edition, read(ROWS).unwrap().edition);
}

#[test]
fn pages_follow_each_other_and_do_not_repeat() {
    let next = "https://opendata.cbs.nl/ODataFeed/odata/85984NED/TypedDataSet?$format=json&$skip=2";
    let first = ROWS.replacen("\"value\"", &format!("\"odata.nextLink\":\"{next}\",\"value\""), 1);
    let mut rows = Rows::new(id(), selection(), Scope::Country);
    assert_eq!(rows.push(first.as_bytes()).unwrap().as_deref(), Some(next));
    let again = rows.push(ROWS.as_bytes()).unwrap_err();
    assert!(matches!(*again.fault, Fault::DoubleCode(_)));
    assert_eq!(again.what, "85984NED, TypedDataSet, page 2");
    assert_eq!(rows.codes().len(), 3);
    let away = first.replace("opendata.cbs.nl", "example.nl");
    let error = Rows::new(id(), selection(), Scope::Country).push(away.as_bytes()).unwrap_err();
    assert!(matches!(*error.fault, Fault::Link(_)));
}

/// An answer with some of its bytes replaced, or cut off.
fn damaged(text: &str, damage: &[(usize, u8)], end: usize) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (place, byte) in damage {
        let place = place % bytes.len();
        bytes[place] = *byte;
    }
    bytes.truncate(end);
    bytes
}

fn damage() -> impl Strategy<Value = Vec<(usize, u8)>> {
    let bytes = prop::sample::select(b"{}[],:\"\\0A-.e \xff\nN".to_vec());
    prop::collection::vec((0usize..4000, bytes), 0..5)
}

proptest! {
    #[test]
    fn a_damaged_answer_is_read_or_refused(damage in damage(), end in 200usize..4000) {
        if let Ok(topics) = Topics::read(&damaged(TOPICS, &damage, end), "T") {
            let _ = topics.select();
        }
        let mut rows = aa_en_hunze();
        if rows.push(&damaged(ROWS, &damage, end)).is_ok() {
            let info = TableInfo::read(INFO.as_bytes(), &id()).unwrap();
            if let Ok(reading) = assemble(&info, &Names::new(), code("GM1680"), vec![rows]) {
                prop_assert_eq!(reading.edition.fault(), None);
            }
        }
    }

    #[test]
    fn an_answer_that_is_cut_off_is_never_taken_for_whole(end in 0usize..4000) {
        let end = end % (ROWS.len() - 1);
        prop_assert!(aa_en_hunze().push(&ROWS.as_bytes()[..end]).is_err());
        let end = end % (TOPICS.len() - 1);
        prop_assert!(Topics::read(&TOPICS.as_bytes()[..end], "T").is_err());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Topics::read(&bytes, "T");
        let _ = aa_en_hunze().push(&bytes);
    }
}
