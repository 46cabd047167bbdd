//! The real tables of `data/figures`, read once per test binary.

#![allow(clippy::unwrap_used, clippy::expect_used, dead_code)]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use wijkmix_atlas::table::{self, Listed};
use wijkmix_atlas::{AreaCode, Atlas, Edition};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/figures")
}

/// The text of a file of `data/figures`.
pub fn text(file: &str) -> String {
    let path = folder().join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every table and its source.
pub fn listed() -> Vec<Listed> {
    table::sources(&text("sources.json")).unwrap_or_else(|error| panic!("{error}"))
}

/// Every table as an edition.
pub fn editions() -> &'static [Edition] {
    static EDITIONS: OnceLock<Vec<Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let read = |one: Listed| {
            table::read(&text(&one.file), one.source).unwrap_or_else(|error| panic!("{error}"))
        };
        listed().into_iter().map(read).collect()
    })
}

/// The edition with this short name.
pub fn edition(id: &str) -> &'static Edition {
    editions().iter().find(|edition| edition.source.id == id).expect(id)
}

/// All of them together.
pub fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| {
        let mut atlas = Atlas::new();
        for edition in editions() {
            atlas.insert(edition.clone()).unwrap();
        }
        atlas
    })
}

/// A code that is known to be one.
pub fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}
