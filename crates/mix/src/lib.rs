//! The mathematics of mix: numbers in, numbers out. Knows no place, no file and no browser.
//!
//! How a city's households are spread over its neighbourhoods, in the measures of the literature,
//! each from its published definition, and what a rounded or withheld figure leaves open.
//!
//! # Which measure answers which question
//!
//! | you want to know | measure | how to read it |
//! |---|---|---|
//! | How unevenly is one group spread? | [`two_group::dissimilarity`] | 0 everywhere alike, 1 fully apart: the part of the group that would have to move elsewhere, unit sizes free to change |
//! | How many households must change places to make it even? | [`moves::minimal_exchanges`] | a number of exchanges, all units keeping their size |
//! | The same unevenness, counting small and large deviations by their weight? | [`two_group::theil`], [`two_group::gini`] | 0 to 1; both notice every move towards or away from evenness, which D does not |
//! | Whom does a member of the group live among? | [`two_group::isolation`], [`two_group::exposure`] | the share of own and of other people in the average member's unit; rises with the group's size |
//! | Is that isolation more than the group's size alone explains? | [`two_group::correlation_ratio`] | isolation with the size of the group taken out, 0 to 1 |
//! | Do several groups at once live apart? | [`multi_group::theil`], [`multi_group::mutual_information`] | 0 to 1, and in nats |
//! | Who meets whom? | [`multi_group::exposure_matrix`] | row: of whom; column: to whom; each row sums to 1 |
//! | How mixed is one place in itself? | [`diversity::entropy`], [`diversity::simpson_interaction`] | 0 one group only; highest when all groups are of one size |
//! | Does a claim about a threshold hold, given rounding and gaps? | [`claim::assess`] | three counts: certain, as published, possible |
//! | What may a withheld part be, given its siblings? | [`parts::tighten`] | an interval for each part |
//!
//! # Conventions
//!
//! Stated once, held by every measure.
//!
//! - **Counts** are `f64`, zero or positive; they need not be whole numbers, except for chance floors.
//! - **Empty units**, of total 0, are passed over, as if they were not in the table. In results that
//!   hold one value a unit they are `None`.
//! - **Absent groups**, without members in any unit, are passed over: the number of groups *K* is
//!   the number of groups present. Ordered categories are kept, because their thresholds count.
//! - **0 · ln 0 = 0**, and logarithms are natural: entropies are in nats.
//! - **One unit** is evenly spread: evenness measures are 0.
//! - **Undefined** results (0/0) are an [`Undefined`] that says why. No result is ever NaN.
//! - **Range**: where rounding of floating-point numbers would carry a result outside its range by
//!   a last digit, it is cut to the range.
//! - **Groups and units** are numbered from 0 in the order given, and results keep that order.

#![forbid(unsafe_code)]

pub mod claim;
pub mod composition;
pub mod diversity;
pub mod interval;
pub mod moves;
pub mod multi_group;
mod numeric;
pub mod parts;
pub mod table;
pub mod two_group;
mod undefined;

pub use composition::Composition;
pub use interval::Interval;
pub use table::{Table, TableError};
pub use two_group::TwoGroup;
pub use undefined::Undefined;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;
