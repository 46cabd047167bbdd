//! The mathematics of mix: numbers in, numbers out. Knows no place, no file and no browser.

pub mod interval;

pub use interval::Interval;
