//! An edition: one table as published at one moment, its areas and its figures.

use serde::{Deserialize, Serialize};

use crate::{AreaCode, Indicator, Level};

/// A place on the map in RD New (EPSG:28992), whole metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// East, metres.
    pub x: i32,
    /// North, metres.
    pub y: i32,
}

/// Where an edition comes from. Shown with every figure taken from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Short name, unique within the project (`ar24`).
    pub id: String,
    /// The CBS table (`85984NED`).
    pub table: String,
    /// Title of the publication, as CBS names it.
    pub title: String,
    /// Which edition or editions of the table, in words.
    pub release: String,
    /// The area whose parts are complete in it: the country, or one municipality.
    pub covers: AreaCode,
    /// Reporting year; population and dwellings are as on 1 January.
    pub year: u16,
    /// Licence of the figures (`CC BY 4.0`).
    pub licence: String,
    /// The credit line that must stand with them.
    pub credit: String,
}

/// One area of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its code in that year.
    pub code: AreaCode,
    /// Its name as published.
    pub name: String,
    /// A point inside its largest part.
    pub point: Option<Point>,
    /// Its most common four-digit postcode; neighbourhoods only.
    pub postcode: Option<u16>,
}

/// Areas sorted by code, and one column of figures per published indicator.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Where it comes from.
    pub source: Source,
    /// Sorted by code, no code twice.
    pub areas: Vec<Area>,
    /// At most one per indicator, in the registry's order, each as long as `areas`.
    pub columns: Vec<Column>,
}

/// The figures of one indicator, as whole numbers of its smallest published step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Whose figures.
    pub indicator: Indicator,
    /// Value × 10^`Indicator::decimals`, in the order of the areas; `None` is not published.
    pub values: Vec<Option<i32>>,
}

impl Edition {
    /// What is wrong with its shape, if anything: the promises of its fields, broken.
    pub fn fault(&self) -> Option<&'static str> {
        let unsorted = |pair: &[Area]| matches!(pair, [a, b] if a.code >= b.code);
        let disordered = |pair: &[Column]| matches!(pair, [a, b] if a.indicator >= b.indicator);
        if self.areas.windows(2).any(unsorted) {
            Some("its areas are not in the order of their codes, or one is there twice")
        } else if self.columns.windows(2).any(disordered) {
            Some("its columns are not in the registry's order, or one is there twice")
        } else if self.columns.iter().any(|column| column.values.len() != self.areas.len()) {
            Some("a column is not as long as the list of areas")
        } else {
            None
        }
    }

    /// The row of an area.
    pub fn row(&self, code: AreaCode) -> Option<usize> {
        self.areas.binary_search_by_key(&code, |area| area.code).ok()
    }

    /// The column of an indicator, if the edition has one.
    pub fn column(&self, indicator: Indicator) -> Option<&Column> {
        self.columns.iter().find(|column| column.indicator == indicator)
    }

    /// Whether any area of `level` has a figure of `indicator`.
    pub fn publishes(&self, indicator: Indicator, level: Level) -> bool {
        self.column(indicator).is_some_and(|column| {
            self.areas
                .iter()
                .zip(&column.values)
                .any(|(area, value)| value.is_some() && area.code.level() == level)
        })
    }
}
