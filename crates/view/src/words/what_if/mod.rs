//! The words of the page "What if", loaded with it.

mod dials;
mod evidence;
mod labels;
mod outcome;
mod spread;

pub use labels::Label;
