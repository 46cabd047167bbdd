//! Tables with expected values, and how each expected key is computed by the crate.

pub mod case;
pub mod compute;
pub mod report;
