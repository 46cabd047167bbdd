//! Places and their figures: codes and levels, editions, the indicator registry, readers and packs.
//!
//! ```text
//! figures table, StatLine ──read──▶ Edition ──pack──▶ bytes ──unpack──▶ Edition ──insert──▶ Atlas ──▶ Figure, Share
//! ```

pub mod atlas;
pub mod code;
pub mod edition;
pub mod figure;
pub mod indicator;
pub mod manifest;
pub mod pack;
pub mod search;
#[cfg(feature = "statline")]
pub mod statline;
#[cfg(feature = "tables")]
pub mod table;
pub mod text;
pub mod theme;

pub use atlas::{Atlas, Coverage, InsertError, Place};
pub use code::{AreaCode, Level};
pub use edition::{Area, Edition, Point, Source};
pub use figure::{Figure, Missing};
pub use indicator::{Base, Indicator};
pub use manifest::Manifest;
pub use pack::PackError;
pub use search::SearchIndex;
pub use text::{Lang, Text};
pub use theme::{Basis, Composition, Group, Part, Share, Theme};
