//! What an index would be if homes were allocated blindly.
//!
//! Small units look segregated by luck alone: give four households to a unit at random, and it will
//! seldom have exactly the city's mix. The expected index under blind allocation is the floor that
//! an observed index has to be read from. Two floors are in use. The **binomial** one takes the
//! group's share as given and draws every household by itself; the one with **fixed margins** deals
//! out the members that there are. They differ in tiny tables and hardly in large ones.
//!
//! This is chance in allocation. Register counts have no sampling error, and none is computed here.

mod carrington_troske;
mod correlation_ratio;
mod density;
mod dissimilarity;
mod gorard;
mod isolation;

pub use carrington_troske::beyond_chance;
pub use correlation_ratio::expected_correlation_ratio;
pub use dissimilarity::{expected_dissimilarity, expected_dissimilarity_fixed};
pub use gorard::expected_gorard;
pub use isolation::expected_isolation;

use crate::two_group::TwoGroup;
use crate::undefined::Undefined;

/// The largest population in which one household can be told from none: `2^53`.
const COUNTABLE: f64 = 9_007_199_254_740_992.0;

/// Whether the units hold whole households, which is what is drawn.
fn whole_units(counts: &TwoGroup<'_>) -> Result<(), Undefined> {
    let whole = counts.total().iter().all(|total| total.fract() == 0.0);
    if whole && counts.population() <= COUNTABLE { Ok(()) } else { Err(Undefined::NotWhole) }
}
