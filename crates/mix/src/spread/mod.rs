//! Spread: the fewest changed allocations that reach a chosen evenness or cap, and the years it takes.
//!
//! An *exchange* is one household of the group housed elsewhere when it would have been housed here, and
//! another household the other way round, so every area keeps its homes. [`Spreading`] looks for the plan
//! with, in this order:
//!
//! 1. the least left unmet (what distance or region keep out of reach stays, and is told per area);
//! 2. the fewest exchanges;
//! 3. for [`Goal::Dissimilarity`], the lowest index that as many exchanges can give;
//! 4. the least total distance.
//!
//! # Why this is exact
//!
//! All counts are whole. Without limits the fewest exchanges have a closed form: under a cap the excesses
//! `Σ max(0, x_i − ⌊c t_i⌋)`, as each exchange takes one household out of one area. The index is
//! `D = Σ |x_i − P t_i| / (2 X (1 − P))`; an exchange lowers the sum by 2 at the most, and by 2 as long as
//! it goes from an area a household or more above `P` to one as far below, so `D ≤ d` takes
//! `(D₀ − d) · X · (1 − P)` exchanges, rounded up, until such areas run out. A household that passes `P`
//! lowers the sum by less; its exact worth is counted, in units of `1/T` so that it too is whole. What a
//! further household is worth never rises within an area, so all of it is a minimum-cost flow, solved by
//! successive shortest paths (see `docs/spread.md`).
//!
//! An area only gives or only takes: one below the goal does not pass on households so that others come
//! from beyond the limit. Without a distance limit passing on gains nothing; with one, more could be met by
//! more exchanges.
//!
//! New homes are let to others unless the group takes them; they count in every share.

mod error;
mod goal;
mod network;
mod plan;
mod reach;
mod spreading;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod years;

pub use error::SpreadError;
pub use goal::Goal;
pub use plan::{Flow, Plan, Standing};
pub use spreading::{Progress, Spreading};
pub use years::{Never, Pace, Turnover, Years};

/// An area: its homes, who lives there, and where it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Homes of today that are in question: corporation homes, or all; the caller says.
    pub homes: u32,
    /// Those of them that the group lives in.
    pub group: u32,
    /// New homes that may be let to the group; 0 where homes are fixed.
    pub new_homes: u32,
    /// Its point in metres, as in RD coordinates, if known. Without it no distance limit is sure to hold,
    /// so that under one nothing is exchanged with it; without a limit it counts as far away.
    pub place: Option<(f64, f64)>,
    /// Exchanges stay among areas of the same number.
    pub region: u32,
}

impl Area {
    /// Homes of today and new ones.
    pub fn all_homes(&self) -> i64 {
        i64::from(self.homes) + i64::from(self.new_homes)
    }
}
