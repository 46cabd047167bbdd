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
//! | Is it more than luck? Small units look segregated by chance | [`chance::expected_dissimilarity`], [`chance::beyond_chance`] | what blind allocation would give; how far the figures are beyond it |
//! | How many households must change places to make it even? | [`moves::minimal_exchanges`] | a number of exchanges, all units keeping their size |
//! | Which changed allocations reach a cap or an evenness, fewest first, within a distance? | [`spread::Spreading`] | who gives and who takes, in whole households; exact |
//! | And in how many years, if nobody is moved out? | [`spread::Plan::years`] | years at a turnover, or why never |
//! | What would a lever (allocation, sale, building, demolition) do to the mix, in how many years? | [`levers::Trial`], [`levers::Target`], [`levers::closed`] | composition by year, as it goes on and with levers; the first year a target is met, or why not |
//! | How many of the group live in which homes, where only each by area is published? | [`ecological::regression`], [`ecological::overlap`] | an estimate from areas, within what their margins allow |
//! | Which lever did how much, and how sure is it? | [`levers::Attribution`], [`levers::Bands`] | parts that sum to the effect; bands over seeded draws |
//! | The same unevenness, counting small and large deviations by their weight? | [`two_group::theil`], [`two_group::gini`] | 0 to 1; both notice every move towards or away from evenness, which D does not |
//! | The same, weighing units with few or with many of the group more | [`two_group::atkinson`], [`two_group::hutchens`] | 0 to 1 |
//! | Which part of the group would have to change places? | [`two_group::gorard`] | 0 to 1 − P |
//! | Is the group packed on little land? | [`two_group::OnLand`] | 0 the same density everywhere, 1 all on a spot |
//! | Whom does a member of the group live among? | [`two_group::isolation`], [`two_group::exposure`] | the share of own and of other people in the average member's unit; rises with the group's size |
//! | Is that isolation more than the group's size alone explains? | [`two_group::correlation_ratio`] | isolation with the size of the group taken out, 0 to 1 |
//! | Does it matter where the units lie: a checkerboard, or two halves? | [`spatial::Environments`] | 0 to 1 at a bandwidth; the same unevenness weighs more where like lies by like |
//! | Whom does a member meet, the near more than the far? | [`spatial::DistanceDecay`] | shares of own and of other people that sum to 1 |
//! | Do several groups at once live apart? | [`multi_group::theil`], [`multi_group::mutual_information`] | 0 to 1, and in nats |
//! | The same, by differences, variances or weights of rare groups | [`multi_group::dissimilarity`], [`multi_group::gini`], [`multi_group::relative_diversity`], [`multi_group::normalised_exposure`], [`multi_group::squared_variation`] | 0 to 1 |
//! | Is it between districts, or within them? | [`decomposition::decompose`] | two parts that sum to the whole, and each district's own |
//! | Which units does it come from? | [`local::divergence`], [`local::location_quotient`] | 0 the mix of the whole; 1 the share of the whole |
//! | Are rich and poor apart, in ordered classes? | [`ordinal::segregation`] | 0 to 1; knows that the highest is farther from the lowest than the middle is |
//! | The same, by rank rather than by class | [`rank_order::segregation`] | compares across tables whose classes differ |
//! | Why did it change? | [`change::TwoTimes`] | terms that sum to the change: who is there, which units, how they are spread |
//! | Who meets whom? | [`multi_group::exposure_matrix`] | row: of whom; column: to whom; each row sums to 1 |
//! | How mixed is one place in itself? | [`diversity::entropy`], [`diversity::simpson_interaction`] | 0 one group only; highest when all groups are of one size |
//! | How far can rounding and withheld figures move an index? | [`draws::Draws`], [`draws::draw_row`] | a band over seeded tables that agree with what was published |
//! | Would other boundaries give something else? | [`regroup::Regroupings`] | a band over random contiguous zones |
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

pub mod band;
pub mod chance;
pub mod change;
pub mod claim;
pub mod composition;
pub mod decomposition;
pub mod diversity;
pub mod draws;
pub mod ecological;
pub mod fitting;
pub mod interval;
pub mod levers;
pub mod local;
pub mod moves;
pub mod multi_group;
mod numeric;
pub mod order;
pub mod ordinal;
pub mod parts;
pub mod random;
pub mod rank_order;
pub mod regroup;
pub mod spatial;
pub mod spread;
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
