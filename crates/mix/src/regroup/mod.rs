//! Definition and boundary: what other areas of the same places would give.
//!
//! An index depends on where the lines are drawn, and on how many areas there are: the modifiable areal
//! unit problem (Openshaw 1984, CATMOG 38). [`Regroupings`] draws contiguous zones at random, a chosen
//! number of them, and repeats a measure over the sums of the units in each.

mod growth;
mod neighbours;
mod runs;

pub use growth::grow;
pub use neighbours::Neighbours;
pub use runs::Regroupings;
