//! What can be wrong with a table, said so that it can be put right.

use std::fmt;

use thiserror::Error;

use crate::AreaCode;

/// The first thing that is wrong with a table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// Short name of the table's source (`ar24`).
    pub table: String,
    /// Line in the file, the header being line 1.
    pub line: u64,
    /// Title of the column; empty where the whole line is meant.
    pub column: String,
    /// What is wrong.
    pub fault: Box<Fault>,
}

impl fmt::Display for TableError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, line {}", self.table, self.line)?;
        if !self.column.is_empty() {
            write!(out, ", column {}", self.column)?;
        }
        write!(out, ": {}", self.fault)
    }
}

impl std::error::Error for TableError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.fault.as_ref())
    }
}

/// What is wrong: what stood there, what was expected, and the remedy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// No header.
    #[error("the table is empty; it must begin with a header line")]
    Empty,
    /// Bytes that are no text.
    #[error("the line is not UTF-8; save the table as UTF-8")]
    NotUtf8,
    /// The file cannot be divided into fields.
    #[error("the line cannot be read as comma-separated fields ({0})")]
    Layout(String),
    /// A title that neither the layout nor the registry knows.
    #[error(
        "no indicator is called so; correct the title, or add the indicator to the registry first"
    )]
    UnknownColumn,
    /// A column without which no area can be placed.
    #[error("the column is missing from the header; add it, blank where nothing is known")]
    MissingColumn,
    /// One title twice.
    #[error("the column is there twice; leave one out")]
    DoubleColumn,
    /// A row of another length than the header.
    #[error(
        "{found} fields where the header has {expected}; look for a missing comma, or put quotes \
         around a name that holds one"
    )]
    FieldCount {
        /// Fields in the line.
        found: usize,
        /// Columns in the header.
        expected: usize,
    },
    /// No area code.
    #[error("{0:?} is no area code; expected NL00, GM0363, WK0363AB or BU0363AB01, without blanks")]
    Code(String),
    /// A code for the second time.
    #[error("{0} is there twice; leave one of the two rows out")]
    DoubleCode(AreaCode),
    /// A code that should have come earlier.
    #[error("{code} stands after {previous}; sort the rows by code, in byte order")]
    Unsorted {
        /// The code of this row.
        code: AreaCode,
        /// The code of the row before.
        previous: AreaCode,
    },
    /// A name that is empty, padded, too long, or holds a line break.
    #[error(
        "{0:?} is no name; expected at most 255 bytes of text on one line without blanks around it"
    )]
    Name(String),
    /// A field that contradicts the code or the source.
    #[error(
        "{found:?} where the code and the source of the table say {expected:?}; correct whichever \
         is wrong"
    )]
    Disagrees {
        /// What stood there.
        found: String,
        /// What follows from the code or the source.
        expected: String,
    },
    /// One coordinate without the other.
    #[error("one coordinate stands without the other; give both or leave both blank")]
    HalfPoint,
    /// A postcode with an area larger than a neighbourhood.
    #[error("a {0} has no most common postcode; leave the field blank")]
    PostcodeOfLargerArea(&'static str),
    /// No number.
    #[error(
        "{0:?} is no number; expected digits with a decimal point, or a blank for what is not \
         published"
    )]
    Number(String),
    /// More decimals than CBS publishes.
    #[error("{found:?} has more decimals than the {decimals} that are published; check the source")]
    Decimals {
        /// What stood there.
        found: String,
        /// How many the registry says.
        decimals: u8,
    },
    /// A number that cannot be true.
    #[error("{found} is out of range; expected {least} to {most}")]
    Range {
        /// What stood there.
        found: String,
        /// The smallest number allowed.
        least: String,
        /// The largest.
        most: String,
    },
}
