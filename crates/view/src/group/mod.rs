//! A reader's own group of areas: read from what they paste, beside the rest, and through the years.

mod beside;
mod forty;
mod pasted;

pub use beside::{Beside, Moved, Side};
pub use forty::{FORTY, Forty, matched};
pub use pasted::{Named, Pasted, read};

use crate::picked::Picked;
use crate::rows::Rows;

/// The areas in focus that are in the group.
pub fn rows_of(rows: &Rows, picked: &Picked) -> Rows {
    Rows { rows: rows.rows.iter().filter(|row| picked.has(row.code)).copied().collect() }
}
