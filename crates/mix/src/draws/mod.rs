//! Rounding and suppression: seeded draws of tables that agree with what was published.
//!
//! A published figure is rounded, some are withheld, and an index of rounded figures is not the index of
//! the true ones. A [`Cell`] is what one figure may be; [`draw_row`] draws parts that sum to their whole;
//! [`Draws`] repeats a measure over drawn tables and gives its [`Band`](crate::band::Band).
//!
//! The draws assume nothing but the rounding: within it, every value is equally likely beforehand.

mod cell;
mod row;
mod two_group;

pub use cell::Cell;
pub use row::{Rows, draw_row};
pub use two_group::Draws;
