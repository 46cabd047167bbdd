//! Readers of StatLine, the tables of Statistics Netherlands: fed by bytes, they make an edition.
//!
//! ```text
//! DataProperties ──Topics::read──▶ Topics ──select──▶ Selection ─┐
//! TypedDataSet, page by page ──────Rows::push────────▶ Rows ─────┤
//! WijkenEnBuurten, page by page ───Names::push───────▶ Names ────┼─assemble─▶ Reading: Edition, warnings
//! TableInfos ──TableInfo::read──▶ TableInfo ─────────────────────┘
//! ```
//!
//! The CSV that people download is read by [`csv::Export`], and what the
//! fourth version of the protocol has beyond the third by [`v4`].
//!
//! Nothing is fetched here: [`requests`] says what to ask, someone else asks it. What is wrong with an
//! answer as a whole stops the reading, with a [`ReadError`] that says where and what to do; what is
//! wrong with one figure leaves that figure out, with a [`Warning`].

mod answer;
pub mod csv;
mod edition;
mod error;
mod names;
mod number;
pub mod requests;
mod rows;
pub mod tables;
mod titles;
mod topics;
pub mod v4;

pub use edition::{Empty, Reading, assemble};
pub use error::{Fault, Note, ReadError, Warning};
pub use names::Names;
pub use requests::Scope;
pub use rows::Rows;
pub use tables::{TableId, TableInfo};
pub use topics::{Selection, Topic, Topics};

#[cfg(test)]
mod tests;
