//! From rows to an edition: sorted, named, and without the columns that are not yet there.

use super::error::{Fault, Note, ReadError, Warning};
use super::names::Names;
use super::requests::Scope;
use super::rows::{Row, Rows};
use super::tables::TableInfo;
use crate::edition::Column;
use crate::{Area, AreaCode, Edition, Indicator, Level, Source};

/// What came of reading: an edition, and all that a person should know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The areas and their figures. Points are not in StatLine.
    pub edition: Edition,
    /// The indicators without a figure at some levels, though the table has a column for them: not yet
    /// published, rather than withheld area by area. The fourth version of the protocol may have them.
    pub empty: Vec<Empty>,
    /// The indicators of which the table has no column.
    pub absent: Vec<Indicator>,
    /// What was left out or not as expected.
    pub warnings: Vec<Warning>,
}

/// A column that is empty at some levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Empty {
    /// Whose column.
    pub indicator: Indicator,
    /// The levels, of those that were read, at which no area has a figure; from large to small.
    pub levels: Vec<Level>,
    /// Whether these are all levels that were read: then the edition has no such column.
    pub whole: bool,
}

impl Reading {
    /// The indicators without a figure anywhere, though the table has a column for them.
    pub fn not_yet_published(&self) -> Vec<Indicator> {
        self.empty.iter().filter(|empty| empty.whole).map(|empty| empty.indicator).collect()
    }

    /// Fills what is empty of an indicator with figures that were found elsewhere; one that is there
    /// already stays, and areas that the edition does not have are passed over.
    pub fn fill(&mut self, indicator: Indicator, figures: &[(AreaCode, Option<i32>)]) {
        let columns = &mut self.edition.columns;
        let place = match columns.binary_search_by_key(&indicator, |column| column.indicator) {
            Ok(place) => place,
            Err(place) => {
                let values = vec![None; self.edition.areas.len()];
                columns.insert(place, Column { indicator, values });
                place
            }
        };
        for (code, figure) in figures {
            let row = self.edition.areas.binary_search_by_key(code, |area| area.code);
            let column = self.edition.columns.get_mut(place);
            if let (Ok(row), Some(column)) = (row, column)
                && let Some(value) = column.values.get_mut(row)
            {
                *value = value.or(*figure);
            }
        }
        let levels = levels(&self.edition.areas);
        self.empty.retain(|empty| empty.indicator != indicator);
        let Some(column) = self.edition.columns.get(place) else { return };
        if let Some(empty) = emptiness(column, &self.edition.areas, &levels) {
            if empty.whole {
                self.edition.columns.remove(place);
            }
            self.empty.push(empty);
            self.empty.sort_by_key(|empty| empty.indicator);
        } else {
            self.absent.retain(|absent| *absent != indicator);
        }
    }
}

/// Makes an edition of the rows of one or more scopes of one table. `covers` is the area whose parts
/// they are: the country, or a municipality.
///
/// # Errors
/// When there are no rows, they are of another table or year than `info`, the scopes overlap or have
/// other columns, or the municipality itself is not among them. The row of the country may stand beside
/// a municipality.
pub fn assemble(
    info: &TableInfo,
    names: &Names,
    covers: AreaCode,
    scopes: Vec<Rows>,
) -> Result<Reading, ReadError> {
    let what = info.table.to_string();
    let fail = |fault| ReadError::new(what.clone(), "", fault);
    let Some(first) = scopes.first() else {
        return Err(fail(Fault::NoRows(covers.to_string())));
    };
    let (indicators, absent) = (first.indicators(), first.selection().absent.clone());
    let (mut rows, mut warnings) = (Vec::new(), Vec::new());
    for one in scopes {
        if *one.table() != info.table {
            let (found, expected) = (one.table().to_string(), info.table.to_string());
            return Err(fail(Fault::OtherTable { found, expected }));
        }
        match one.selection().year {
            Some(found) if found != info.year => {
                return Err(fail(Fault::OtherYear { found, expected: info.year }));
            }
            _ => {}
        }
        if one.indicators() != indicators {
            return Err(fail(Fault::MissingColumn("the same columns in each answer".to_owned())));
        }
        rows.extend(one.rows);
        // What was said of the columns is the same in each.
        let (of_areas, of_columns): (Vec<Warning>, _) =
            one.warnings.into_iter().partition(|warning| warning.area.is_some());
        if warnings.is_empty() {
            warnings = of_columns;
        }
        warnings.extend(of_areas);
    }
    for row in &mut rows {
        row.name = names.get(row.code).map(str::to_owned);
    }
    belong(&rows, covers).map_err(fail)?;
    if !rows.iter().any(|row| row.code == covers) && covers.level() == Level::Municipality {
        return Err(fail(Fault::NotWhole(covers)));
    }
    let mut reading = build(info.source(covers), &indicators, rows, warnings).map_err(fail)?;
    reading.absent = absent;
    Ok(reading)
}

/// Refuses an area outside of what is covered; the country may stand beside it to be compared with.
pub(super) fn belong(rows: &[Row], covers: AreaCode) -> Result<(), Fault> {
    let outside = |row: &&Row| row.code.level() != Level::Country && !row.code.within(covers);
    match rows.iter().find(outside) {
        Some(other) => {
            let asked = Scope::Municipality(covers).shown();
            Err(Fault::NotAsked { code: other.code, asked })
        }
        None => Ok(()),
    }
}

/// The edition of these rows.
pub(super) fn build(
    source: Source,
    indicators: &[Indicator],
    mut rows: Vec<Row>,
    mut warnings: Vec<Warning>,
) -> Result<Reading, Fault> {
    rows.sort_by_key(|row| row.code);
    let double = rows.iter().zip(rows.iter().skip(1)).find(|(row, next)| row.code == next.code);
    if let Some((row, _)) = double {
        return Err(Fault::DoubleCode(row.code));
    }
    let mut columns: Vec<Column> = indicators
        .iter()
        .enumerate()
        .map(|(place, indicator)| Column {
            indicator: *indicator,
            values: rows.iter().map(|row| row.figures.get(place).copied().flatten()).collect(),
        })
        .collect();
    columns.sort_by_key(|column| column.indicator);
    let areas: Vec<Area> = rows
        .into_iter()
        .map(|row| {
            let name = row.name.filter(|name| !name.is_empty()).unwrap_or_else(|| {
                let note = Note::NoName;
                warnings.push(Warning { area: Some(row.code), indicator: None, note });
                row.code.to_string()
            });
            let postcode = row.postcode.filter(|_| row.code.level() == Level::Neighbourhood);
            Area { code: row.code, name, point: None, postcode }
        })
        .collect();
    let levels = levels(&areas);
    let empty: Vec<Empty> =
        columns.iter().filter_map(|column| emptiness(column, &areas, &levels)).collect();
    columns.retain(|column| column.values.iter().any(Option::is_some));
    let edition = Edition { source, areas, columns };
    Ok(Reading { edition, empty, absent: Vec::new(), warnings })
}

/// The levels that are there, from large to small.
fn levels(areas: &[Area]) -> Vec<Level> {
    let held = |level: &Level| areas.iter().any(|area| area.code.level() == *level);
    Level::ALL.into_iter().filter(held).collect()
}

/// At which levels a column is empty; `None` where it is at none.
fn emptiness(column: &Column, areas: &[Area], levels: &[Level]) -> Option<Empty> {
    let has = |level: Level| {
        let mut figures = areas.iter().zip(&column.values);
        figures.any(|(area, value)| value.is_some() && area.code.level() == level)
    };
    let empty: Vec<Level> = levels.iter().copied().filter(|level| !has(*level)).collect();
    let whole = empty.len() == levels.len();
    (!empty.is_empty()).then_some(Empty { indicator: column.indicator, levels: empty, whole })
}
