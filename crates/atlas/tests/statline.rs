//! The readers of StatLine over real files, and what they give against the project's own tables.
//!
//! The files are not part of the project; where they are absent, the tests say so and pass.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod common;

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use common::{code, edition};
use wijkmix_atlas::statline::csv::Export;
use wijkmix_atlas::statline::{
    Names, Reading, Rows, Scope, TableId, TableInfo, Topics, assemble, tables, v4,
};
use wijkmix_atlas::{AreaCode, Edition, Indicator, Level, Source};

/// A real file, unpacked; `None` where it is not there.
fn real(file: &str) -> Option<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/statline");
    let Ok(bytes) = std::fs::read(folder.join(file)) else {
        println!("skipped: {file} is not there");
        return None;
    };
    if !file.ends_with(".gz") {
        return Some(bytes);
    }
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked).unwrap();
    Some(unpacked)
}

fn id(year: u16) -> TableId {
    TableId::of_year(year).unwrap()
}

fn source(year: u16, covers: AreaCode) -> Source {
    let title = format!("Kerncijfers wijken en buurten {year}");
    TableInfo { table: id(year), title, year, modified: "2025-12".to_owned() }.source(covers)
}

/// How many values of the areas in both are equal, and which are not. A published zero that is blank in
/// the other counts as equal only where `zeros_dropped` says that the copy lost them.
fn compare(
    read: &Edition,
    known: &Edition,
    only: &[Indicator],
    zeros_dropped: bool,
) -> (usize, Vec<String>) {
    let (mut equal, mut unequal) = (0, Vec::new());
    for column in &read.columns {
        let Some(other) = known.column(column.indicator) else { continue };
        if !only.is_empty() && !only.contains(&column.indicator) {
            continue;
        }
        for (area, value) in read.areas.iter().zip(&column.values) {
            let Some(row) = known.row(area.code) else { continue };
            let expected = other.values[row];
            if *value == expected || (zeros_dropped && expected.is_none() && *value == Some(0)) {
                equal += 1;
            } else {
                unequal.push(format!(
                    "{} {}: {value:?}, not {expected:?}",
                    area.code,
                    column.indicator.key()
                ));
            }
        }
    }
    (equal, unequal)
}

fn agrees(read: &Edition, known: &Edition, at_least: usize) {
    let (equal, unequal) = compare(read, known, &[], false);
    assert!(
        unequal.is_empty(),
        "{} unequal, first {:?}",
        unequal.len(),
        &unequal[..unequal.len().min(5)]
    );
    println!("{}: {equal} values agree", known.source.id);
    assert!(equal >= at_least, "only {equal} values were compared");
}

#[test]
fn every_indicator_is_found_in_real_lists_of_topics() {
    let absent_2020 =
        [Indicator::OriginNl, Indicator::OriginEurope, Indicator::OriginOutsideEurope];
    for (year, postcode, absent) in [
        (2020, "MeestVoorkomendePostcode_113", &absent_2020[..]),
        (2024, "MeestVoorkomendePostcode_125", &[Indicator::TenureUnknownPct][..]),
    ] {
        let Some(bytes) = real(&format!("{}-DataProperties.json", id(year))) else { return };
        let topics = Topics::read(&bytes, id(year).as_str()).unwrap();
        assert_eq!((topics.region.as_str(), topics.year), ("WijkenEnBuurten", Some(year)));
        let selection = topics.select();
        assert_eq!(selection.postcode.as_deref(), Some(postcode));
        assert_eq!(selection.absent, absent, "{year}");
        assert_eq!(selection.warnings, [], "{year}");
        assert_eq!(selection.columns.len() + absent.len() + 5, Indicator::ALL.len());
    }
}

#[test]
fn a_real_table_says_what_it_is() {
    let Some(bytes) = real("85984NED-TableInfos.json") else { return };
    let info = TableInfo::read(&bytes, &id(2024)).unwrap();
    assert_eq!((info.year, info.modified.as_str()), (2024, "2025-03-27"));
    assert!(TableInfo::read(&bytes, &id(2023)).is_err());
    let Some(bytes) = real("83765NED-v4-Properties.json") else { return };
    let info = TableInfo::read_properties(&bytes, &id(2017)).unwrap();
    assert_eq!((info.year, info.modified.as_str()), (2017, "2020-11-06"));
    assert_eq!(tables::title_year(&info.title), Some(2017));
}

/// The typed CSV as the answers of the feed would be: two pages, of which the first links to the second.
fn typed_pages(csv: &[u8]) -> Vec<String> {
    const LINK: &str =
        "https://opendata.cbs.nl/ODataFeed/odata/84799NED/TypedDataSet?$format=json&$skip=10000";
    let mut reader = csv::Reader::from_reader(csv);
    let header = reader.headers().unwrap().clone();
    let text = |name: &str| {
        ["WijkenEnBuurten", "Gemeentenaam_1", "SoortRegio_2", "Codering_3"].contains(&name)
            || name.starts_with("Indelingswijziging")
            || name.starts_with("MeestVoorkomendePostcode")
    };
    let mut pages = vec![String::new(), String::new()];
    for (row, record) in reader.records().enumerate() {
        let page = &mut pages[row / 10_000];
        page.push_str(if page.is_empty() { "{" } else { ",{" });
        for (place, (name, value)) in header.iter().zip(record.unwrap().iter()).enumerate() {
            let comma = if place == 0 { "" } else { "," };
            let value = match value {
                value if text(name) => serde_json::to_string(value).unwrap(),
                "" => "null".to_owned(),
                value => value.to_owned(),
            };
            write!(page, "{comma}\"{name}\":{value}").unwrap();
        }
        page.push('}');
    }
    let whole = |(place, rows): (usize, String)| {
        let next =
            if place == 0 { format!(",\"odata.nextLink\":\"{LINK}\"") } else { String::new() };
        format!("{{\"odata.metadata\":\"x\",\"value\":[{rows}]{next}}}")
    };
    pages.into_iter().enumerate().map(whole).collect()
}

fn country_2020() -> Option<Reading> {
    let topics = real("84799NED-DataProperties.json")?;
    let typed = real("84799NED-typed.csv.gz")?;
    let listed = real("84799NED-WijkenEnBuurten.csv.gz")?;
    let selection = Topics::read(&topics, "84799NED").unwrap().select();
    let mut rows = Rows::new(id(2020), selection, Scope::Country);
    let pages = typed_pages(&typed);
    assert!(rows.push(pages[0].as_bytes()).unwrap().unwrap().ends_with("$skip=10000"));
    assert_eq!(rows.push(pages[1].as_bytes()).unwrap(), None);

    let mut names = Names::new();
    let mut reader = csv::Reader::from_reader(listed.as_slice());
    let entries = reader.records().map(|record| {
        let record = record.unwrap();
        serde_json::json!({ "Key": &record[0], "Title": &record[1] })
    });
    let list = serde_json::json!({ "value": entries.collect::<Vec<_>>() }).to_string();
    names.push(list.as_bytes(), "84799NED").unwrap();

    let title = "Kerncijfers wijken en buurten 2020".to_owned();
    let info = TableInfo { table: id(2020), title, year: 2020, modified: "2021-03-26".to_owned() };
    Some(assemble(&info, &names, AreaCode::NETHERLANDS, vec![rows]).unwrap())
}

#[test]
fn the_whole_country_is_read_from_pages() {
    let Some(reading) = country_2020() else { return };
    let read = &reading.edition;
    assert_eq!(read.fault(), None);
    assert_eq!(read.areas.len(), 17_341);
    assert_eq!(reading.warnings, []);
    let postcodes = read.areas.iter().filter(|area| area.postcode.is_some()).count();
    assert!(postcodes > 13_000, "{postcodes}");
    let known = edition("gm20");
    let mut same_name = 0;
    for area in &known.areas {
        let row = read.row(area.code).unwrap();
        same_name += usize::from(read.areas[row].name == area.name);
    }
    assert!(same_name >= 350, "{same_name}");
    println!("not yet published in that edition: {:?}", reading.not_yet_published());
    assert!(reading.not_yet_published().contains(&Indicator::IncomePerResident));
}

/// Every value of the municipalities, in all columns that the edition of March 2021 had filled.
#[test]
fn the_country_of_2020_agrees_with_the_table_of_2020() {
    let Some(reading) = country_2020() else { return };
    agrees(&reading.edition, edition("gm20"), 356 * 16);
}

#[test]
fn the_same_rows_as_csv_are_the_same_edition() {
    let (Some(reading), Some(typed)) = (country_2020(), real("84799NED-typed.csv.gz")) else {
        return;
    };
    let topics = real("84799NED-DataProperties.json").unwrap();
    let topics = Topics::read(&topics, "84799NED").unwrap();
    let export = Export::read(&typed, Some(&topics)).unwrap();
    let csv = export.edition(source(2020, AreaCode::NETHERLANDS)).unwrap();
    assert_eq!(csv.edition.columns, reading.edition.columns);
    assert_eq!(csv.empty, reading.empty);
    assert_eq!(csv.absent, reading.absent);
}

#[test]
fn the_hague_agrees_value_by_value() {
    let covers = code("GM0518");
    let mut readings = Vec::new();
    for file in ["84583NED-the-hague.csv", "84583NED-the-hague-resaved.csv"] {
        let Some(bytes) = real(file) else { return };
        let reading = Export::read(&bytes, None).unwrap().edition(source(2019, covers)).unwrap();
        assert_eq!(reading.warnings, [], "{file}");
        assert_eq!(reading.edition.areas.len(), 159);
        agrees(&reading.edition, edition("dh19"), 159 * 22);
        // The other way round: nothing that the table has was passed over.
        agrees(edition("dh19"), &reading.edition, 159 * 22);
        for column in &edition("dh19").columns {
            assert!(reading.edition.column(column.indicator).is_some(), "{:?}", column.indicator);
        }
        for area in &edition("dh19").areas {
            let read = &reading.edition.areas[reading.edition.row(area.code).unwrap()];
            assert_eq!((&read.name, read.postcode), (&area.name, area.postcode), "{}", area.code);
        }
        readings.push(reading.edition);
    }
    assert_eq!(readings[0], readings[1]);
}

/// The codes and names of the export that has both, in its order.
fn keys_2024() -> Option<Vec<(AreaCode, String)>> {
    let bytes = real("85984NED-sex-age.csv")?;
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes.as_slice());
    let key = |record: csv::StringRecord| (code(&record[3]), record[0].to_owned());
    Some(reader.records().map(|record| key(record.unwrap())).collect())
}

#[test]
fn ages_and_origins_of_the_whole_country_agree() {
    let (Some(ages), Some(origins)) = (real("85984NED-sex-age.csv"), real("85984NED-origin.csv"))
    else {
        return;
    };
    let from = || source(2024, AreaCode::NETHERLANDS);
    let ages = Export::read(&ages, None).unwrap().edition(from()).unwrap();
    assert_eq!((ages.edition.areas.len(), ages.warnings.len()), (18_310, 0));
    agrees(&ages.edition, edition("ar24"), 3736 * 6);

    let export = Export::read(&origins, None).unwrap();
    let error = export.clone().edition(from()).unwrap_err();
    assert!(error.to_string().contains("Codering"), "{error}");
    let origins = export.with_codes(from(), &keys_2024().unwrap()).unwrap();
    assert_eq!((origins.edition.areas.len(), origins.warnings.len()), (18_310, 0));
    agrees(&origins.edition, edition("ar24"), 3736 * 4);
}

#[test]
fn a_hundred_municipalities_are_joined_by_order() {
    let (Some(bytes), Some(keys)) = (real("85984NED-100-municipalities.csv"), keys_2024()) else {
        return;
    };
    let export = Export::read(&bytes, None).unwrap();
    let chosen = |(code, name): &(AreaCode, String)| {
        code.level() == Level::Municipality && export.names().any(|held| held == name)
    };
    let keys: Vec<_> = keys.into_iter().filter(chosen).collect();
    let reading = export.with_codes(source(2024, AreaCode::NETHERLANDS), &keys).unwrap();
    assert_eq!(reading.warnings, []);
    assert_eq!(reading.edition.areas.len(), 100);
    let shared = [
        Indicator::Residents,
        Indicator::Age0To14,
        Indicator::Age15To24,
        Indicator::Age25To44,
        Indicator::Age45To64,
        Indicator::Age65Plus,
        Indicator::OriginNl,
        Indicator::OriginEurope,
        Indicator::OriginOutsideEurope,
        Indicator::Households,
    ];
    let (equal, unequal) = compare(&reading.edition, edition("ar24"), &shared, false);
    assert_eq!((equal, unequal), (1000, Vec::new()));
    assert!(reading.not_yet_published().contains(&Indicator::IncomePerResident));
    assert!(reading.edition.column(Indicator::Bijstand).is_some());
}

#[test]
fn an_older_export_is_read_by_name() {
    let Some(bytes) = real("83220NED-legacy-header.csv") else { return };
    let export = Export::read(&bytes, None).unwrap();
    assert_eq!(export.title.as_deref(), Some("Kerncijfers wijken en buurten 2015"));
    assert_eq!((export.len(), export.coded), (106, false));
    assert_eq!(
        export.indicators(),
        [
            Indicator::IncomePerResident,
            Indicator::IncomeLow40Pct,
            Indicator::IncomeHigh20Pct,
            Indicator::HhIncomeLow40Pct,
            Indicator::HhIncomeHigh20Pct,
            Indicator::LowIncomePct,
            Indicator::SocialMinimumPct
        ]
    );
    assert_eq!(export.names().next(), Some("Amsterdam"));
    assert_eq!(export.names().last(), Some("Driemond"));
    // City districts are no areas of CBS, so that made-up codes must do to read the values.
    let made_up = |(place, name): (usize, &str)| {
        let text = if place == 0 { "GM0363".to_owned() } else { format!("BU0363{place:04}") };
        (code(&text), name.to_owned())
    };
    let keys: Vec<_> = export.names().enumerate().map(made_up).collect();
    let reading = export.with_codes(source(2015, code("GM0363")), &keys).unwrap();
    assert_eq!(reading.warnings, []);
    let values = |indicator| &reading.edition.column(indicator).unwrap().values;
    assert_eq!(values(Indicator::IncomePerResident)[0], Some(269));
    assert_eq!(values(Indicator::SocialMinimumPct)[1], Some(133));
    let missing: usize = reading
        .edition
        .columns
        .iter()
        .map(|column| column.values.iter().filter(|value| value.is_none()).count())
        .sum();
    assert!(missing > 0 && missing <= 28, "{missing}");
}

#[test]
fn the_measures_of_the_fourth_version_are_the_topics_of_the_third() {
    let list = |name: &str| real(&format!("83765NED-v4-{name}"));
    let (Some(dimensions), Some(measures), Some(groups), Some(codes)) = (
        list("Dimensions.json"),
        list("MeasureCodes.json"),
        list("MeasureGroups.json"),
        list("WijkenEnBuurtenCodes.json.gz"),
    ) else {
        return;
    };
    let measures = v4::topics(&dimensions, &measures, &groups, "83765NED").unwrap();
    assert_eq!((measures.region.as_str(), measures.year), ("WijkenEnBuurten", Some(2017)));
    let selection = measures.select();
    assert_eq!(selection.warnings, []);
    let absent = [
        Indicator::OriginNl,
        Indicator::OriginEurope,
        Indicator::OriginOutsideEurope,
        Indicator::Wmo,
        Indicator::YouthCarePct,
    ];
    assert_eq!(selection.absent, absent);
    let owner = selection.columns.iter().find(|(of, _)| *of == Indicator::OwnerPct);
    assert_eq!(owner.unwrap().1, "1014800_1");

    let mut names = Names::new();
    assert_eq!(names.push(&codes, "83765NED").unwrap(), None);
    assert_eq!(names.len(), 16_667);
    for area in &edition("am17").areas {
        assert!(names.get(area.code).is_some(), "{}", area.code);
    }

    let Some(topics) = real("84799NED-DataProperties.json") else { return };
    let topics = Topics::read(&topics, "84799NED").unwrap();
    let columns = topics.select().columns;
    let topic = |key: &String| topics.topics.iter().find(|topic| topic.key == *key).unwrap();
    let found = columns.iter().filter(|(_, key)| v4::counterpart(topic(key), &measures).is_some());
    // All but Wmo and youth care, which were not there in 2017.
    assert_eq!(found.count(), columns.len() - 2);
}

/// A real export with its end missing, at many places: an error, or fewer rows that are as they were.
#[test]
fn a_real_export_that_is_cut_off_gives_no_other_figures() {
    let Some(bytes) = real("84583NED-the-hague.csv") else { return };
    let whole = Export::read(&bytes, None).unwrap().edition(source(2019, code("GM0518"))).unwrap();
    let mut refused = 0;
    for end in (0..bytes.len()).step_by(4999) {
        let read = Export::read(&bytes[..end], None)
            .and_then(|export| export.edition(source(2019, code("GM0518"))));
        let Ok(reading) = read else {
            refused += 1;
            continue;
        };
        let (_, unequal) = compare(&reading.edition, &whole.edition, &[], false);
        assert!(unequal.is_empty(), "{end}: {unequal:?}");
    }
    assert!(refused > 30, "{refused}");
}
