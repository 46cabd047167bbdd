//! The rows of a table, page by page.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::answer;
use super::error::{Fault, Note, ReadError, Warning, shown};
use super::number::{self, Cell};
use super::requests::{Scope, next_page};
use super::tables::TableId;
use super::topics::Selection;
use crate::{AreaCode, Indicator};

/// One area as read: figures in smallest steps, in the order of the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) code: AreaCode,
    pub(super) name: Option<String>,
    pub(super) postcode: Option<u16>,
    pub(super) figures: Vec<Option<i32>>,
}

/// The rows of one scope, gathered from its pages, each checked for belonging to what was asked.
#[derive(Clone, Debug)]
pub struct Rows {
    table: TableId,
    selection: Selection,
    scope: Scope,
    /// The columns by name, for the reader to find.
    places: Vec<(String, Slot)>,
    seen: BTreeSet<AreaCode>,
    pub(super) rows: Vec<Row>,
    pub(super) warnings: Vec<Warning>,
    pages: usize,
}

/// What a column of a row is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Code,
    Postcode,
    Figure(usize),
}

impl Rows {
    /// None yet of what will be asked for.
    pub fn new(table: TableId, selection: Selection, scope: Scope) -> Rows {
        let figures = selection.columns.iter().enumerate();
        let figures = figures.map(|(place, (_, key))| (key.clone(), Slot::Figure(place)));
        let postcode = selection.postcode.iter().map(|key| (key.clone(), Slot::Postcode));
        let mut places: Vec<(String, Slot)> = figures.chain(postcode).collect();
        places.push((selection.region.clone(), Slot::Code));
        places.sort_by(|a, b| a.0.cmp(&b.0));
        let (seen, rows, warnings) = (BTreeSet::new(), Vec::new(), selection.warnings.clone());
        Rows { table, selection, scope, places, seen, rows, warnings, pages: 0 }
    }

    /// Reads one page of `TypedDataSet` (or of `UntypedDataSet`, in which all is text) and gives the
    /// address of the next, which stays with the table on the same host; `None` after the last.
    ///
    /// # Errors
    /// When it is no such page, lacks a column that was asked for, has an area that was not asked for,
    /// or one that was there before. Then nothing of it is kept.
    pub fn push(&mut self, page: &[u8]) -> Result<Option<String>, ReadError> {
        let what = format!("{}, TypedDataSet, page {}", self.table, self.pages + 1);
        let fail = |place: String, fault| ReadError::new(what.clone(), place, fault);
        let page = answer::seeded(page, &what, PageSeed(&self.places))?;
        let Some(raw) = page.rows else {
            return Err(fail(String::new(), Fault::MissingColumn("value".to_owned())));
        };
        let next = page.next.map(|link| next_page(&link, &self.table)).transpose();
        let next = next.map_err(|fault| fail(String::new(), fault))?;
        if raw.is_empty() && self.rows.is_empty() && next.is_none() {
            return Err(fail(String::new(), Fault::NoRows(self.scope.shown())));
        }
        let (mut rows, mut warnings) = (Vec::with_capacity(raw.len()), Vec::new());
        let mut seen = BTreeSet::new();
        for (place, raw) in raw.into_iter().enumerate() {
            let here = || format!("row {}", place + 1);
            let row = self.row(raw, &mut warnings).map_err(|fault| fail(here(), fault))?;
            if self.seen.contains(&row.code) || !seen.insert(row.code) {
                return Err(fail(here(), Fault::DoubleCode(row.code)));
            }
            rows.push(row);
        }
        self.seen.append(&mut seen);
        self.rows.append(&mut rows);
        self.warnings.append(&mut warnings);
        self.pages += 1;
        Ok(next)
    }

    /// The areas read so far.
    pub fn codes(&self) -> Vec<AreaCode> {
        self.seen.iter().copied().collect()
    }

    /// What was asked for.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    pub(super) fn table(&self) -> &TableId {
        &self.table
    }

    pub(super) fn indicators(&self) -> Vec<Indicator> {
        self.selection.indicators()
    }

    /// A row as served, checked.
    fn row(&self, raw: Raw, warnings: &mut Vec<Warning>) -> Result<Row, Fault> {
        let missing = |key: &str| Fault::MissingColumn(key.to_owned());
        let code = match raw.code {
            Some(Cell::Text(text)) => text,
            Some(Cell::Number(number)) => return Err(Fault::Code(shown(&number.to_string()))),
            Some(Cell::Missing) => return Err(Fault::Code(String::new())),
            None => return Err(missing(&self.selection.region)),
        };
        let code = AreaCode::parse(&code).map_err(|error| Fault::Code(error.text))?;
        if !self.scope.holds(code) {
            return Err(Fault::NotAsked { code, asked: self.scope.shown() });
        }
        let postcode = match (&self.selection.postcode, raw.postcode) {
            (Some(key), None) => return Err(missing(key)),
            (_, cell) => number::postcode(&cell.unwrap_or(Cell::Missing)),
        };
        let postcode = postcode.unwrap_or_else(|note| {
            warnings.push(Warning { area: Some(code), indicator: None, note });
            None
        });
        let mut figures = Vec::with_capacity(self.selection.columns.len());
        for ((indicator, key), cell) in self.selection.columns.iter().zip(raw.figures) {
            let cell = cell.ok_or_else(|| missing(key))?;
            figures.push(figure(&cell, *indicator, code, warnings));
        }
        Ok(Row { code, name: None, postcode, figures })
    }
}

/// A cell as a figure; what it cannot be becomes a warning and nothing published.
pub(super) fn figure(
    cell: &Cell,
    indicator: Indicator,
    code: AreaCode,
    warnings: &mut Vec<Warning>,
) -> Option<i32> {
    number::read(cell, indicator).unwrap_or_else(|note: Note| {
        warnings.push(Warning { area: Some(code), indicator: Some(indicator), note });
        None
    })
}

/// A row as served: what it has of the columns that are looked for.
struct Raw {
    code: Option<Cell>,
    postcode: Option<Cell>,
    figures: Vec<Option<Cell>>,
}

struct Page {
    rows: Option<Vec<Raw>>,
    next: Option<String>,
}

/// Reads a page without a tree of it in between: a page is 10,000 rows of a hundred columns.
#[derive(Clone, Copy)]
struct PageSeed<'a>(&'a [(String, Slot)]);
#[derive(Clone, Copy)]
struct RowsSeed<'a>(&'a [(String, Slot)]);
#[derive(Clone, Copy)]
struct RowSeed<'a>(&'a [(String, Slot)]);

impl<'de> DeserializeSeed<'de> for PageSeed<'_> {
    type Value = Page;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Page, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for PageSeed<'_> {
    type Value = Page;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a page of rows")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Page, A::Error> {
        let mut page = Page { rows: None, next: None };
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match &*key {
                "value" => page.rows = Some(map.next_value_seed(RowsSeed(self.0))?),
                "odata.nextLink" | "@odata.nextLink" => page.next = map.next_value()?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(page)
    }
}

impl<'de> DeserializeSeed<'de> for RowsSeed<'_> {
    type Value = Vec<Raw>;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Vec<Raw>, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RowsSeed<'_> {
    type Value = Vec<Raw>;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a list of rows")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<Raw>, A::Error> {
        let mut rows = Vec::new();
        while let Some(row) = seq.next_element_seed(RowSeed(self.0))? {
            rows.push(row);
        }
        Ok(rows)
    }
}

impl<'de> DeserializeSeed<'de> for RowSeed<'_> {
    type Value = Raw;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Raw, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RowSeed<'_> {
    type Value = Raw;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a row with a column for each topic")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut raw = Raw { code: None, postcode: None, figures: Vec::new() };
        raw.figures.resize(self.0.len(), None);
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            let place = self.0.binary_search_by(|(known, _)| known.as_str().cmp(&key));
            let slot = place.ok().and_then(|place| self.0.get(place)).map(|(_, slot)| *slot);
            let Some(slot) = slot else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let cell = map.next_value::<Cell>()?;
            match slot {
                Slot::Code => raw.code = Some(cell),
                Slot::Postcode => raw.postcode = Some(cell),
                Slot::Figure(place) => {
                    if let Some(figure) = raw.figures.get_mut(place) {
                        *figure = Some(cell);
                    }
                }
            }
        }
        Ok(raw)
    }
}

impl<'de> serde::Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Cell, D::Error> {
        from.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl Visitor<'_> for CellVisitor {
    type Value = Cell;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a number, a text, or null")
    }
    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Missing)
    }
    fn visit_f64<E>(self, value: f64) -> Result<Cell, E> {
        Ok(Cell::Number(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Cell, E> {
        Ok(Cell::Number(value as f64))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Cell, E> {
        Ok(Cell::Number(value as f64))
    }
    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }
}
