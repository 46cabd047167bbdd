//! The atlas: every loaded edition, and the questions the page asks of them.

use crate::{AreaCode, Edition};

/// One area in one edition of an atlas. Cheap to copy; valid for the atlas that gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    edition: u16,
    row: u32,
}

/// How much of a scope the loaded editions hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Every area of that level in the scope.
    Whole,
    /// Only the areas within these.
    Parts(Vec<AreaCode>),
    /// None.
    Nothing,
}

/// Every loaded edition.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    editions: Vec<Edition>,
}
