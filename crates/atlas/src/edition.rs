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

/// The longest name of an area, in bytes of UTF-8. CBS cuts names at 40 characters in some tables and
/// at 60 in others.
pub const LONGEST_NAME: usize = 255;

/// One area of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its code in that year.
    pub code: AreaCode,
    /// Its name as published, at most [`LONGEST_NAME`] bytes.
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
        } else if self.areas.iter().any(|area| area.name.len() > LONGEST_NAME) {
            Some("an area has a name of more than 255 bytes")
        } else {
            None
        }
    }

    /// Moves every point to the nearest multiple of `metres`, at most 0.71 of it away. A map of
    /// circles cannot show ten metres, and without them a pack is some 4 % smaller.
    pub fn round_points(&mut self, metres: u16) {
        let metres = i32::from(metres.max(1));
        let round = |place: i32| {
            let rest = place.rem_euclid(metres);
            let up = if 2 * rest >= metres { metres } else { 0 };
            place.saturating_sub(rest).saturating_add(up)
        };
        for point in self.areas.iter_mut().filter_map(|area| area.point.as_mut()) {
            *point = Point { x: round(point.x), y: round(point.y) };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_go_to_the_nearest_step() {
        let places = [(0, 0), (4, 0), (5, 10), (-5, 0), (-6, -10), (487_437, 487_440)];
        for (place, rounded) in places {
            let mut edition = Edition {
                source: Source {
                    id: String::new(),
                    table: String::new(),
                    title: String::new(),
                    release: String::new(),
                    covers: AreaCode::NETHERLANDS,
                    year: 2024,
                    licence: String::new(),
                    credit: String::new(),
                },
                areas: vec![Area {
                    code: AreaCode::NETHERLANDS,
                    name: String::new(),
                    point: Some(Point { x: place, y: 0 }),
                    postcode: None,
                }],
                columns: Vec::new(),
            };
            edition.round_points(10);
            assert_eq!(edition.areas[0].point, Some(Point { x: rounded, y: 0 }));
        }
    }
}
