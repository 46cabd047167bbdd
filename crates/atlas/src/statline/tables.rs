//! Which table has which year, and what a table says of itself.

use std::fmt;

use serde::Deserialize;

use super::answer;
use super::error::{Fault, ReadError, shown};
use super::titles::plain;
use crate::{AreaCode, Source};

/// The tables of key figures of districts and neighbourhoods, one a year. The catalogue tells of newer
/// ones; those of 2012 and before are several years in one table, which is not read here.
pub const KNOWN: [(u16, &str); 14] = [
    (2013, "82339NED"),
    (2014, "82931NED"),
    (2015, "83220NED"),
    (2016, "83487NED"),
    (2017, "83765NED"),
    (2018, "84286NED"),
    (2019, "84583NED"),
    (2020, "84799NED"),
    (2021, "85039NED"),
    (2022, "85318NED"),
    (2023, "85618NED"),
    (2024, "85984NED"),
    (2025, "86165NED"),
    (2026, "86358NED"),
];

/// The id of a table: five digits and NED.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableId(String);

impl TableId {
    /// Reads an id; blanks around it and small letters are forgiven.
    ///
    /// # Errors
    /// When it is not five digits and NED.
    pub fn parse(text: &str) -> Result<TableId, Fault> {
        let id = text.trim().to_ascii_uppercase();
        let (digits, letters) = id.split_at_checked(5).unwrap_or(("", ""));
        if letters == "NED" && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(TableId(id))
        } else {
            Err(Fault::TableId(shown(text)))
        }
    }

    /// The known table of a year.
    pub fn of_year(year: u16) -> Option<TableId> {
        let known = KNOWN.iter().find(|(of, _)| *of == year);
        known.and_then(|(_, id)| TableId::parse(id).ok())
    }

    /// The id as CBS writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TableId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The year in a title such as "Kerncijfers wijken en buurten 2024"; `None` for any other title, and
/// for one of several years.
pub fn title_year(title: &str) -> Option<u16> {
    let title = plain(title);
    let year = title.strip_prefix("kerncijfers wijken en buurten ")?;
    let four = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    four.then(|| year.parse().ok()).flatten()
}

#[derive(Deserialize)]
struct Entry {
    #[serde(rename = "Identifier")]
    id: String,
    #[serde(rename = "Title")]
    title: String,
}

/// Reads an answer of the catalogue: each year with its table, in the order of the years, together with
/// the known ones. Where both have a year, the catalogue is right.
///
/// # Errors
/// When it is no such answer. Tables of something else are passed over.
pub fn catalogue(bytes: &[u8]) -> Result<Vec<(u16, TableId)>, ReadError> {
    let listed: Vec<Entry> = answer::list(bytes, "catalogue")?;
    let listed = listed
        .iter()
        .filter_map(|entry| Some((title_year(&entry.title)?, TableId::parse(&entry.id).ok()?)));
    let mut tables: Vec<(u16, TableId)> = listed.collect();
    let known = KNOWN.iter().filter_map(|(year, id)| Some((*year, TableId::parse(id).ok()?)));
    tables.extend(known);
    // The sort keeps the order of equals: what the catalogue says stays in front.
    tables.sort_by_key(|(year, _)| *year);
    tables.dedup_by_key(|(year, _)| *year);
    Ok(tables)
}

/// What a table says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableInfo {
    /// Its id.
    pub table: TableId,
    /// Its title.
    pub title: String,
    /// The year of its figures.
    pub year: u16,
    /// The day on which it was last changed, as `2025-03-27`.
    pub modified: String,
}

#[derive(Deserialize)]
struct Info {
    #[serde(rename = "Identifier")]
    id: String,
    #[serde(rename = "Title")]
    title: String,
    #[serde(rename = "Modified", default)]
    modified: String,
    /// `TemporalCoverage` in the fourth version of the protocol.
    #[serde(rename = "Period", alias = "TemporalCoverage", default)]
    period: String,
}

impl TableInfo {
    /// Reads `TableInfos` of the third version of the protocol, and checks that it is of the table
    /// that was asked for.
    ///
    /// # Errors
    /// When it is no such answer, is of another table, or the title is not one of a single year.
    pub fn read(bytes: &[u8], asked: &TableId) -> Result<TableInfo, ReadError> {
        let what = format!("{asked}, TableInfos");
        let listed: Vec<Info> = answer::list(bytes, &what)?;
        let Some(info) = listed.into_iter().next() else {
            return Err(ReadError::new(what, "", Fault::Empty));
        };
        TableInfo::check(info, asked, what)
    }

    /// [`TableInfo::read`] for `Properties` of the fourth version, which is one object.
    ///
    /// # Errors
    /// As [`TableInfo::read`].
    pub fn read_properties(bytes: &[u8], asked: &TableId) -> Result<TableInfo, ReadError> {
        let what = format!("{asked}, Properties");
        TableInfo::check(answer::one(bytes, &what)?, asked, what)
    }

    fn check(info: Info, asked: &TableId, what: String) -> Result<TableInfo, ReadError> {
        let fail = |fault| Err(ReadError::new(what.clone(), "", fault));
        if !info.id.trim().eq_ignore_ascii_case(asked.as_str()) {
            let found = shown(info.id.trim());
            return fail(Fault::OtherTable { found, expected: asked.to_string() });
        }
        let Some(year) = title_year(&info.title) else {
            return fail(Fault::OtherTitle(shown(&info.title)));
        };
        match info.period.trim().parse() {
            Ok(found) if found != year => return fail(Fault::OtherYear { found, expected: year }),
            _ => {}
        }
        let modified = info.modified.split('T').next().unwrap_or_default();
        Ok(TableInfo {
            table: asked.clone(),
            title: info.title.trim().to_owned(),
            year,
            modified: shown(modified),
        })
    }

    /// The source of what was read from the table for `covers`: the country or one municipality.
    pub fn source(&self, covers: AreaCode) -> Source {
        let table = self.table.to_string();
        let id = if covers == AreaCode::NETHERLANDS {
            format!("statline-{table}")
        } else {
            format!("statline-{table}-{covers}")
        };
        Source {
            id,
            table,
            title: self.title.clone(),
            release: self.modified.clone(),
            covers,
            year: self.year,
            licence: LICENCE.to_owned(),
            credit: CREDIT.to_owned(),
        }
    }
}

/// The licence of what CBS publishes on StatLine.
pub const LICENCE: &str = "CC BY 4.0";
/// The credit line of the project for figures of districts and neighbourhoods.
pub const CREDIT: &str = "Bron: CBS / Kadaster";

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id(text: &str) -> TableId {
        TableId::parse(text).unwrap()
    }

    #[test]
    fn every_known_table_is_an_id_and_every_year_is_there_once() {
        for (year, table) in KNOWN {
            assert_eq!(TableId::of_year(year), Some(id(table)));
        }
        assert!(KNOWN.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0));
        assert_eq!(TableId::of_year(2012), None);
        for odd in ["", "85984", "NED", "85984NED/", "8598éNED", "85984NEDX", "../etc"] {
            assert!(TableId::parse(odd).is_err(), "{odd}");
        }
        assert_eq!(id(" 85984ned ").as_str(), "85984NED");
    }

    #[test]
    fn the_catalogue_adds_years_and_is_believed() {
        let answer = br#"{"value":[
            {"Identifier":"87001NED","Title":"Kerncijfers wijken en buurten 2027","Period":"2027"},
            {"Identifier":"87000NED","Title":"Kerncijfers wijken en  buurten 2026","Period":"2026"},
            {"Identifier":"70904ned","Title":"Kerncijfers wijken en buurten 2009-2012","Period":"2009"},
            {"Identifier":"70072ned","Title":"Regionale kerncijfers Nederland","Period":"1995"}]}"#;
        let tables = catalogue(answer).unwrap();
        assert_eq!(tables.len(), KNOWN.len() + 1);
        assert_eq!(tables.last(), Some(&(2027, id("87001NED"))));
        assert!(tables.contains(&(2026, id("87000NED"))));
        assert!(tables.contains(&(2013, id("82339NED"))));
    }

    #[test]
    fn a_table_must_be_the_one_that_was_asked_for() {
        let info = |id: &str, title: &str, period: &str| {
            format!(
                r#"{{"value":[{{"Identifier":"{id}","Title":"{title}","Period":"{period}","Modified":"2025-03-27T02:00:00"}}]}}"#
            )
        };
        let read = |text: String| TableInfo::read(text.as_bytes(), &id("85984NED"));
        let title = "Kerncijfers wijken en buurten 2024";
        let source = read(info("85984NED", title, "2024")).unwrap().source(AreaCode::NETHERLANDS);
        assert_eq!((source.year, source.release.as_str()), (2024, "2025-03-27"));
        assert_eq!((source.table.as_str(), source.title.as_str()), ("85984NED", title));
        let fault = |text| *read(text).unwrap_err().fault;
        assert!(matches!(fault(info("85039NED", title, "2024")), Fault::OtherTable { .. }));
        assert!(matches!(fault(info("85984NED", "Bodemgebruik", "2024")), Fault::OtherTitle(_)));
        assert_eq!(
            fault(info("85984NED", title, "2023")),
            Fault::OtherYear { found: 2023, expected: 2024 }
        );
        assert_eq!(fault("{\"value\":[]}".to_owned()), Fault::Empty);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = catalogue(&bytes);
            let _ = TableInfo::read(&bytes, &id("85984NED"));
            let _ = TableInfo::read_properties(&bytes, &id("85984NED"));
        }

        #[test]
        fn any_text_is_an_id_or_refused(text in "\\PC{0,10}") {
            let _ = TableId::parse(&text);
            let _ = title_year(&text);
        }
    }
}
