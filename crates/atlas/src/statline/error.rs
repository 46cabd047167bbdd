//! What can be wrong with an answer or a file, said so that it can be put right.

use std::fmt;

use thiserror::Error;

use crate::{AreaCode, Indicator};

/// The first thing that is wrong with an answer or a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// What was being read (`85984NED, TypedDataSet`).
    pub what: String,
    /// Where in it (`line 5, column Koopwoningen`); empty where the whole is meant.
    pub place: String,
    /// What is wrong.
    pub fault: Box<Fault>,
}

impl ReadError {
    pub(super) fn new(what: impl Into<String>, place: impl Into<String>, fault: Fault) -> Self {
        ReadError { what: what.into(), place: place.into(), fault: Box::new(fault) }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.what)?;
        if !self.place.is_empty() {
            write!(out, ", {}", self.place)?;
        }
        write!(out, ": {}", self.fault)
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.fault.as_ref())
    }
}

/// What is wrong: what stood there, what was expected, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// No bytes, or blanks only.
    #[error("there is nothing in it; ask again, or choose another file")]
    Empty,
    /// HTML: a login page, a notice of maintenance, a page of a proxy.
    #[error(
        "CBS answered with a web page, not with figures; try again later, and look whether the \
         network asks you to log in first"
    )]
    WebPage,
    /// XML, which is how the service reports most errors.
    #[error("CBS answered with XML instead of JSON ({0}); try again later")]
    Xml(String),
    /// An error of the service, in JSON.
    #[error("CBS refused the question: {0}")]
    Refused(String),
    /// More rows than the service gives at once.
    #[error(
        "the question has more than 10,000 rows as its answer; ask by municipality or by prefix, or \
         page through the feed"
    )]
    TooMany,
    /// The bytes end in the middle.
    #[error("it is cut off; ask or download again")]
    CutOff,
    /// Not the JSON that was expected.
    #[error("the answer is not what CBS is known to send ({0}); the service may have changed")]
    Json(String),
    /// Bytes that are no text.
    #[error("the line is not UTF-8; save the file as “CSV UTF-8”")]
    NotUtf8,
    /// A ZIP file, which a workbook is too.
    #[error(
        "this is a ZIP file or a workbook; unpack it, or download the table as CSV from StatLine"
    )]
    Zip,
    /// JSON where a CSV file is expected.
    #[error("this is JSON, not CSV; download the table as CSV from StatLine")]
    JsonFile,
    /// One observation a line, the bulk download of the data portal.
    #[error(
        "this file has one figure a line, as the data portal gives it; download the table as CSV \
         from StatLine (opendata.cbs.nl/statline), with one area a line"
    )]
    LongForm,
    /// A file that cannot be divided into fields.
    #[error("the line cannot be read as fields ({0})")]
    Layout(String),
    /// No header.
    #[error(
        "no header of StatLine was found; expected “Wijken en buurten” and the topics, each as a \
         path of titles with its unit"
    )]
    Header,
    /// No column that the registry knows.
    #[error(
        "none of its columns is one that is used here; select population, housing, income or \
         benefits in StatLine before you download"
    )]
    NoColumns,
    /// A row of another length than the header.
    #[error("{found} fields where the header has {expected}; the file is cut off or was altered")]
    FieldCount {
        /// Fields in the line.
        found: usize,
        /// Columns in the header.
        expected: usize,
    },
    /// Rows that only a name tells apart.
    #[error(
        "the areas are there by name only, and names repeat; download the table again with the topic \
         “Codering” (under “Regioaanduiding”) selected"
    )]
    NoCodes,
    /// A list of codes that does not fit the rows.
    #[error(
        "the list of codes has {expected} areas and the file {found}; give the list of exactly the \
         areas that are in the file, in its order"
    )]
    OtherLength {
        /// Rows in the file.
        found: usize,
        /// Areas in the list.
        expected: usize,
    },
    /// A name in another place than in the list of codes.
    #[error(
        "{found:?} where the list of codes has {expected:?}; give the list of exactly the areas that \
         are in the file, in its order"
    )]
    OtherName {
        /// What stood there.
        found: String,
        /// The name in the list.
        expected: String,
    },
    /// No area code.
    #[error("{0:?} is no area code; expected NL00, GM0363, WK0363AB or BU0363AB01")]
    Code(String),
    /// A code for the second time.
    #[error("{0} is there twice; ask again from the first page, or leave one of the two out")]
    DoubleCode(AreaCode),
    /// A row that was not asked for.
    #[error(
        "{code} is in the answer, though {asked} was asked for; the service did not heed the \
         question, so none of the answer is used"
    )]
    NotAsked {
        /// The code of the row.
        code: AreaCode,
        /// What was asked for, in words.
        asked: String,
    },
    /// A measure that was not asked for.
    #[error(
        "measure {0:?} is in the answer, though it was not asked for; the service did not heed the \
         question, so none of the answer is used"
    )]
    OtherMeasure(String),
    /// No rows.
    #[error(
        "CBS has no rows for {0} in this table; the area may not exist in that year, or the code \
         was asked without its padding"
    )]
    NoRows(String),
    /// The area that was asked for is not among its own parts.
    #[error("the row of {0} itself is missing; ask again")]
    NotWhole(AreaCode),
    /// A field that contradicts the code.
    #[error("{found:?} where the code of the area says {expected:?}; the file was altered")]
    Disagrees {
        /// What stood there.
        found: String,
        /// What follows from the code.
        expected: String,
    },
    /// A column without which nothing can be read.
    #[error("{0:?} is missing; the service may have changed")]
    MissingColumn(String),
    /// Parents that lead nowhere or in a circle.
    #[error("the parents of {0:?} lead nowhere; ask again")]
    Parents(String),
    /// Another table than the one that was asked for.
    #[error("this is table {found}, though {expected} was asked for; ask again")]
    OtherTable {
        /// What stood there.
        found: String,
        /// What was asked for.
        expected: String,
    },
    /// A table of something else than districts and neighbourhoods.
    #[error("{0:?} is no table of key figures of districts and neighbourhoods")]
    OtherTitle(String),
    /// Another year than the one that was asked for.
    #[error(
        "the figures are of {found}, though {expected} was expected; choose the table of {expected}"
    )]
    OtherYear {
        /// The year that stood there.
        found: u16,
        /// The year that was expected.
        expected: u16,
    },
    /// Titles that tables of that year do not have.
    #[error("its titles are those of tables {years}, not of {expected}; choose its own year")]
    OtherYears {
        /// The years that have such titles, in words.
        years: String,
        /// The year that was expected.
        expected: u16,
    },
    /// No id of a table.
    #[error("{0:?} is no table of CBS; expected five digits and NED, as in 85984NED")]
    TableId(String),
    /// A link to a next page that leads elsewhere.
    #[error("the next page would be {0:?}, which is not the same table on the same host")]
    Link(String),
}

/// Something that was left out or not as expected, while the rest could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The area it is about; `None` for a whole column or file.
    pub area: Option<AreaCode>,
    /// The indicator it is about, if any.
    pub indicator: Option<Indicator>,
    /// What was found.
    pub note: Note,
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(area) = self.area {
            write!(out, "{area}, ")?;
        }
        if let Some(indicator) = self.indicator {
            write!(out, "{}, ", indicator.spec().title.en)?;
        }
        write!(out, "{}", self.note)
    }
}

/// What was found, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Note {
    /// A figure that cannot be true.
    #[error("{found} is out of range and was left out; expected {least} to {most}")]
    Range {
        /// What stood there, in smallest steps.
        found: String,
        /// The smallest number allowed.
        least: i32,
        /// The largest.
        most: i32,
    },
    /// No number.
    #[error("{0:?} is no number and was left out")]
    Number(String),
    /// A figure with more decimals than the registry says.
    #[error("{0:?} has more decimals than are published and was left out")]
    Decimals(String),
    /// A column with other decimals than the registry says: its rounding would be misstated.
    #[error("the column has {found} decimals instead of {expected} and was left out")]
    ColumnDecimals {
        /// Decimals in the table.
        found: u8,
        /// Decimals in the registry.
        expected: u8,
    },
    /// A column of the right title in another unit.
    #[error("the column is in {0:?}, which is another unit, and was left out")]
    Unit(String),
    /// Two columns that could be meant.
    #[error("more than one column has this title, so none was taken")]
    Ambiguous,
    /// No name for an area: its code stands in its place.
    #[error("no name was given for it; its code is shown instead")]
    NoName,
    /// No postcode.
    #[error("{0:?} is no postcode and was left out")]
    Postcode(String),
    /// The last line of an older export is not there.
    #[error("the last line, which names CBS as the source, is missing: the file may be cut off")]
    NoFooter,
}

/// The first characters of what stood there.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
