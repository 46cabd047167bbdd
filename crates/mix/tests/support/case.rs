//! A table with the values its measures should have, as JSON.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use serde::Deserialize;
use serde_json::Value;
use wijkmix_mix::Table;

/// One table and its expected values by key; what a measure does not need may be absent.
#[derive(Debug, Deserialize)]
pub struct Case {
    pub name: String,
    #[serde(default)]
    pub counts: Vec<Vec<f64>>,
    pub counts_t2: Option<Vec<Vec<f64>>>,
    #[serde(default)]
    pub supergroup: Vec<i64>,
    #[serde(default)]
    pub area: Vec<f64>,
    #[serde(default)]
    pub x: Vec<f64>,
    #[serde(default)]
    pub y: Vec<f64>,
    pub expected: BTreeMap<String, Expected>,
}

/// A value, with `null` for "undefined", and how near a result must be: within
/// `tolerance · max(1, |value|)`, element by element for lists.
#[derive(Debug, Deserialize)]
pub struct Expected {
    pub value: Value,
    pub tolerance: f64,
}

impl Case {
    pub fn table(&self) -> Table {
        Table::from_rows(&self.counts).unwrap()
    }
}

/// The text of a file, unpacked when its name ends in `.gz`.
pub fn read(path: &Path) -> String {
    let mut text = String::new();
    let mut file = File::open(path).unwrap();
    if path.extension().is_some_and(|extension| extension == "gz") {
        GzDecoder::new(file).read_to_string(&mut text).unwrap();
    } else {
        file.read_to_string(&mut text).unwrap();
    }
    text
}
