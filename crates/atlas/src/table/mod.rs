//! The reader of the project's figures tables: one layout, read strictly.
//!
//! The tables are the project's own and feed the build, so a row that is not as it should be stops
//! it: a wrong figure that slipped in would be published. `data/figures/README.md` describes the
//! layout.

mod error;
mod number;
mod sources;

pub use error::{Fault, TableError};
pub use sources::{Listed, SourcesError, sources};

use csv::{ReaderBuilder, StringRecord};

use crate::edition::{Column, LONGEST_NAME};
use crate::{Area, AreaCode, Edition, Indicator, Level, Point, Source};

/// Where the Netherlands lie in RD New, metres.
const RD_X: std::ops::RangeInclusive<i32> = 0..=300_000;
const RD_Y: std::ops::RangeInclusive<i32> = 300_000..=640_000;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Code,
    Name,
    Municipality,
    Level,
    Year,
    X,
    Y,
    Postcode,
    Figure(Indicator),
    /// `polygon_ha`, the area of a boundary with its inland water. It is checked and left out: it is
    /// no land area, and put beside `land_ha` it would be taken for one.
    PolygonArea,
}

/// The columns without which a table cannot be read; those of indicators may be absent.
const REQUIRED: [(&str, Content); 8] = [
    ("code", Content::Code),
    ("name", Content::Name),
    ("municipality", Content::Municipality),
    ("level", Content::Level),
    ("year", Content::Year),
    ("x", Content::X),
    ("y", Content::Y),
    ("postcode4", Content::Postcode),
];

/// Reads a figures table: UTF-8, comma-separated, a header, one area a row, sorted by code in byte
/// order, blank where nothing is published.
///
/// The edition holds the areas sorted by [`AreaCode`] and a column for every indicator that has a
/// figure anywhere; a column that is blank throughout is not in the edition.
///
/// # Errors
/// At the first thing that is not as the layout says, with the line, the column and the remedy.
pub fn read(text: &str, source: Source) -> Result<Edition, TableError> {
    read_bytes(text.as_bytes(), source)
}

/// [`read`] for bytes that may not be UTF-8.
///
/// # Errors
/// As [`read`], and when the bytes are not UTF-8.
pub fn read_bytes(bytes: &[u8], source: Source) -> Result<Edition, TableError> {
    let at = |line: u64, column: &str, fault: Fault| TableError {
        table: source.id.clone(),
        line,
        column: column.to_owned(),
        fault: Box::new(fault),
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        at(u64::try_from(line).unwrap_or(u64::MAX), "", Fault::NotUtf8)
    })?;
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut next = |record: &mut StringRecord| -> Result<Option<u64>, TableError> {
        let more = reader
            .read_record(record)
            .map_err(|error| at(reader.position().line(), "", Fault::Layout(error.to_string())))?;
        Ok(more.then(|| record.position().map_or(0, csv::Position::line)))
    };

    let Some(_) = next(&mut record)? else { return Err(at(1, "", Fault::Empty)) };
    let header = header(&record).map_err(|(column, fault)| at(1, &column, fault))?;
    let mut rows = Rows { year: source.year, header, previous: None, rows: Vec::new() };
    while let Some(line) = next(&mut record)? {
        rows.push(&record).map_err(|(column, fault)| at(line, column, fault))?;
    }
    Ok(rows.into_edition(source))
}

/// The columns of a header, or the column at fault.
fn header(record: &StringRecord) -> Result<Vec<(&'static str, Content)>, (String, Fault)> {
    let mut columns: Vec<(&'static str, Content)> = Vec::with_capacity(record.len());
    for title in record {
        let known = REQUIRED.iter().copied().find(|(key, _)| *key == title).or_else(|| {
            if title == "polygon_ha" {
                return Some(("polygon_ha", Content::PolygonArea));
            }
            Indicator::from_key(title)
                .map(|indicator| (indicator.key(), Content::Figure(indicator)))
        });
        let Some(column) = known else {
            return Err((title.chars().take(40).collect(), Fault::UnknownColumn));
        };
        if columns.contains(&column) {
            return Err((title.to_owned(), Fault::DoubleColumn));
        }
        columns.push(column);
    }
    match REQUIRED.iter().find(|required| !columns.contains(required)) {
        Some((key, _)) => Err(((*key).to_owned(), Fault::MissingColumn)),
        None => Ok(columns),
    }
}

/// One row as read: the area, and the figures in the order of the header's figure columns.
struct Row {
    area: Area,
    figures: Vec<Option<i32>>,
}

/// The rows so far, and what the next must agree with.
struct Rows {
    year: u16,
    header: Vec<(&'static str, Content)>,
    previous: Option<AreaCode>,
    rows: Vec<Row>,
}

impl Rows {
    fn push(&mut self, record: &StringRecord) -> Result<(), (&'static str, Fault)> {
        if record.len() != self.header.len() {
            let (found, expected) = (record.len(), self.header.len());
            return Err(("", Fault::FieldCount { found, expected }));
        }
        let field = |content: Content| {
            let place = self.header.iter().position(|(_, held)| *held == content);
            place.and_then(|place| record.get(place)).unwrap_or_default()
        };
        let code = self.code(field(Content::Code)).map_err(|fault| ("code", fault))?;
        let name = name(field(Content::Name)).map_err(|fault| ("name", fault))?;
        agrees(field(Content::Municipality), code.municipality().map(|code| code.to_string()))
            .map_err(|fault| ("municipality", fault))?;
        agrees(field(Content::Level), Some(code.level().key().to_owned()))
            .map_err(|fault| ("level", fault))?;
        agrees(field(Content::Year), Some(self.year.to_string()))
            .map_err(|fault| ("year", fault))?;
        let whole = |content, range| number::read(field(content), 0, range);
        let x = whole(Content::X, RD_X).map_err(|fault| ("x", fault))?;
        let y = whole(Content::Y, RD_Y).map_err(|fault| ("y", fault))?;
        let point = match (x, y) {
            (Some(x), Some(y)) => Some(Point { x, y }),
            (None, None) => None,
            (None, Some(_)) => return Err(("x", Fault::HalfPoint)),
            (Some(_), None) => return Err(("y", Fault::HalfPoint)),
        };
        let postcode = whole(Content::Postcode, 1000..=9999)
            .map_err(|fault| ("postcode4", fault))?
            .and_then(|postcode| u16::try_from(postcode).ok());
        if postcode.is_some() && code.level() != Level::Neighbourhood {
            return Err(("postcode4", Fault::PostcodeOfLargerArea(code.level().key())));
        }

        let mut figures = Vec::new();
        for ((key, content), text) in self.header.iter().zip(record) {
            match content {
                Content::Figure(indicator) => {
                    let spec = indicator.spec();
                    let figure = number::read(text, spec.decimals, spec.range());
                    figures.push(figure.map_err(|fault| (*key, fault))?);
                }
                Content::PolygonArea => {
                    number::read(text, 0, 0..=i32::MAX).map_err(|fault| (*key, fault))?;
                }
                _ => {}
            }
        }
        self.previous = Some(code);
        self.rows.push(Row { area: Area { code, name, point, postcode }, figures });
        Ok(())
    }

    /// The code of the next row, which must be spelled as CBS does and come after the one before.
    fn code(&self, text: &str) -> Result<AreaCode, Fault> {
        let malformed = || Fault::Code(text.chars().take(24).collect());
        let code = AreaCode::parse(text).map_err(|_| malformed())?;
        if code.to_string() != text {
            return Err(malformed());
        }
        match self.previous {
            Some(previous) if previous == code => Err(Fault::DoubleCode(code)),
            Some(previous) if previous.to_string() > code.to_string() => {
                Err(Fault::Unsorted { code, previous })
            }
            _ => Ok(code),
        }
    }

    fn into_edition(mut self, source: Source) -> Edition {
        // The tables are in byte order (BU, GM, NL, WK), editions from large areas to small.
        self.rows.sort_by_key(|row| row.area.code);
        let figures = self.header.iter().filter_map(|(_, content)| match content {
            Content::Figure(indicator) => Some(*indicator),
            _ => None,
        });
        let mut columns: Vec<Column> = figures
            .enumerate()
            .map(|(place, indicator)| Column {
                indicator,
                values: self
                    .rows
                    .iter()
                    .map(|row| row.figures.get(place).copied().flatten())
                    .collect(),
            })
            .filter(|column| column.values.iter().any(Option::is_some))
            .collect();
        columns.sort_by_key(|column| column.indicator);
        Edition { source, areas: self.rows.into_iter().map(|row| row.area).collect(), columns }
    }
}

fn name(text: &str) -> Result<String, Fault> {
    let padded = text.trim() != text;
    if text.is_empty() || padded || text.len() > LONGEST_NAME || text.chars().any(char::is_control)
    {
        return Err(Fault::Name(text.chars().take(40).collect()));
    }
    Ok(text.to_owned())
}

/// Refuses a field that does not say what the code and the source already say.
fn agrees(found: &str, expected: Option<String>) -> Result<(), Fault> {
    let expected = expected.unwrap_or_default();
    if found == expected {
        Ok(())
    } else {
        Err(Fault::Disagrees { found: found.chars().take(24).collect(), expected })
    }
}

#[cfg(test)]
mod tests;
