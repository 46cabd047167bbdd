//! Why a measure has no value.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// The reason a measure has no value for these figures.
///
/// It is an answer, not a failure: an index of unevenness says nothing about a city where everybody
/// belongs to the same group, and the page should say so rather than show 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Undefined {
    /// Nobody lives in any of the units.
    Empty,
    /// The group has no members in any of the units.
    NoMembers,
    /// Everybody belongs to the same group, so there is nothing to compare it with.
    OnlyOneGroup,
    /// The measure draws whole households at random, and a total is not a whole number, or is too
    /// large (beyond 2^53) for single households to be told apart.
    NotWhole,
    /// The units have no land area between them.
    NoLand,
    /// There are fewer values than the measure needs, as when a curve is fitted through them.
    TooFewValues,
    /// Two times share no unit or no group with members.
    NothingInCommon,
    /// Empty cells keep a table from taking on the margins it is to be compared at.
    OutOfReach,
}

impl Display for Undefined {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Undefined::Empty => "undefined, because all units are empty",
            Undefined::NoMembers => "undefined, because the group has no members",
            Undefined::OnlyOneGroup => "undefined, because there is only one group",
            Undefined::NotWhole => "undefined, because a total is not a whole number",
            Undefined::NoLand => "undefined, because the units have no land area",
            Undefined::TooFewValues => "undefined, because there are too few values",
            Undefined::NothingInCommon => "undefined, because the two times have nothing in common",
            Undefined::OutOfReach => "undefined, because empty cells rule the comparison out",
        })
    }
}

impl Error for Undefined {}
