//! The topics of a table, and which of them are the indicators.
//!
//! The number at the end of a column's name changes from year to year and between editions of one
//! table, so that a name is never taken from anywhere but the table's own list of topics, in which it
//! is found by its titles.

use serde::Deserialize;
use serde_json::Value;

use super::answer;
use super::error::{Fault, Note, ReadError, Warning};
use super::titles::{Known, plain, same_unit};
use crate::Indicator;

/// One topic of a table: a column of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its number in the list; in the fourth version of the protocol, its `Index`.
    pub id: i64,
    /// Its name in rows and questions (`Koopwoningen_47`); in the fourth version its identifier.
    pub key: String,
    /// Its titles from the theme down, as served.
    pub path: Vec<String>,
    /// Its unit, as served (`%`, `aantal`, `x 1 000 euro`).
    pub unit: String,
    /// Decimals as published.
    pub decimals: u8,
}

impl Topic {
    /// Its titles as they are compared, joined by strokes.
    pub(super) fn plain_path(&self) -> String {
        let titles: Vec<String> = self.path.iter().map(|title| plain(title)).collect();
        titles.join("/")
    }
}

/// What a table is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topics {
    /// The column that holds the code of the area (`WijkenEnBuurten`; `RegioS` in 2013).
    pub region: String,
    /// The year of its map, if it says so.
    pub year: Option<u16>,
    /// Its topics, in its order.
    pub topics: Vec<Topic>,
}

/// Which columns to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The column that holds the code.
    pub region: String,
    /// The year of the table's map, if it says so.
    pub year: Option<u16>,
    /// The column that holds the most common postcode, if the table has it.
    pub postcode: Option<String>,
    /// The indicators that the table has, in the registry's order, with their columns.
    pub columns: Vec<(Indicator, String)>,
    /// The indicators that the table does not have.
    pub absent: Vec<Indicator>,
    /// Columns that were found and not taken, and why.
    pub warnings: Vec<Warning>,
}

impl Selection {
    /// The names of all columns to ask for, the code first.
    pub fn keys(&self) -> Vec<&str> {
        let figures = self.columns.iter().map(|(_, key)| key.as_str());
        let first = std::iter::once(self.region.as_str());
        first.chain(self.postcode.as_deref()).chain(figures).collect()
    }

    /// The indicators, in the order of the columns.
    pub fn indicators(&self) -> Vec<Indicator> {
        self.columns.iter().map(|(indicator, _)| *indicator).collect()
    }
}

/// An entry of the list as served: a dimension, a group of topics, or a topic.
#[derive(Deserialize)]
struct Property {
    #[serde(rename = "ID")]
    id: i64,
    #[serde(rename = "ParentID")]
    parent: Option<i64>,
    #[serde(rename = "Type")]
    kind: String,
    #[serde(rename = "Key", default)]
    key: String,
    #[serde(rename = "Title")]
    title: String,
    #[serde(rename = "Unit")]
    unit: Option<String>,
    #[serde(rename = "Decimals")]
    decimals: Option<Value>,
    #[serde(rename = "MapYear")]
    map_year: Option<Value>,
}

/// How deep groups lie in each other at most; in the tables of CBS it is four.
pub(super) const DEEPEST: usize = 12;

impl Topics {
    /// Reads `DataProperties` of the table.
    ///
    /// # Errors
    /// When it is no such answer, a topic has no parent, or no column holds the code of the area.
    pub fn read(bytes: &[u8], table: &str) -> Result<Topics, ReadError> {
        let what = format!("{table}, DataProperties");
        let listed: Vec<Property> = answer::list(bytes, &what)?;
        let fail = |fault| ReadError::new(what.clone(), "", fault);
        let region = listed.iter().find(|one| one.kind.starts_with("Geo") && !one.key.is_empty());
        let region = region
            .or_else(|| listed.iter().find(|one| matches!(&*one.key, "WijkenEnBuurten" | "RegioS")))
            .ok_or_else(|| fail(Fault::MissingColumn("WijkenEnBuurten".to_owned())))?;
        let mut topics = Vec::with_capacity(listed.len());
        for one in listed.iter().filter(|one| one.kind == "Topic") {
            let mut path = vec![one.title.clone()];
            let mut parent = one.parent;
            while let Some(id) = parent {
                let group = listed.iter().find(|group| group.id == id);
                let group = group.filter(|_| path.len() <= DEEPEST);
                let group = group.ok_or_else(|| fail(Fault::Parents(one.title.clone())))?;
                path.push(group.title.clone());
                parent = group.parent;
            }
            path.reverse();
            topics.push(Topic {
                id: one.id,
                key: one.key.clone(),
                path,
                unit: one.unit.clone().unwrap_or_default(),
                decimals: decimals(one.decimals.as_ref()),
            });
        }
        Ok(Topics {
            region: region.key.clone(),
            year: region.map_year.as_ref().and_then(year),
            topics,
        })
    }

    /// Finds the columns of the indicators by their titles under their parents and by their unit.
    pub fn select(&self) -> Selection {
        let known = Known::new();
        let mut found: Vec<(Indicator, &Topic)> = Vec::new();
        let mut postcode = None;
        for topic in &self.topics {
            let path = topic.plain_path();
            if path == POSTCODE {
                postcode = Some(topic.key.clone());
            } else if let Some(indicator) = known.whole(&path) {
                found.push((indicator, topic));
            }
        }
        let mut selection = Selection {
            region: self.region.clone(),
            year: self.year,
            postcode,
            columns: Vec::new(),
            absent: Vec::new(),
            warnings: Vec::new(),
        };
        for indicator in known.indicators() {
            let mut candidates = found.iter().filter(|(of, _)| *of == indicator);
            let note = match (candidates.next(), candidates.next()) {
                (Some(_), Some(_)) => Some(Note::Ambiguous),
                (Some((_, topic)), None) => match unfit(indicator, &topic.unit, topic.decimals) {
                    None => {
                        selection.columns.push((indicator, topic.key.clone()));
                        continue;
                    }
                    note => note,
                },
                (None, _) => None,
            };
            selection.absent.push(indicator);
            let warning = |note| Warning { area: None, indicator: Some(indicator), note };
            selection.warnings.extend(note.map(warning));
        }
        selection
    }
}

/// The path of the topic that holds the postcode.
pub(super) const POSTCODE: &str = "postcode/meest voorkomende postcode";

/// Why a topic of the right titles cannot be taken for the indicator.
pub(super) fn unfit(indicator: Indicator, unit: &str, decimals: u8) -> Option<Note> {
    let expected = indicator.spec().decimals;
    if !same_unit(indicator, unit) {
        Some(Note::Unit(unit.to_owned()))
    } else if decimals != expected {
        Some(Note::ColumnDecimals { found: decimals, expected })
    } else {
        None
    }
}

pub(super) fn decimals(value: Option<&Value>) -> u8 {
    value.and_then(Value::as_u64).and_then(|value| u8::try_from(value).ok()).unwrap_or(0)
}

/// A year, as a number or in quotes.
pub(super) fn year(value: &Value) -> Option<u16> {
    match value {
        Value::Number(number) => number.as_u64().and_then(|year| u16::try_from(year).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
}
