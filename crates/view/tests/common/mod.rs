//! The embedded figures and the claim of 2018, for the tests of what follows from them.

#![allow(clippy::unwrap_used, dead_code)]

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use wijkmix_atlas::manifest::Entry;
use wijkmix_atlas::table::{read, sources};
use wijkmix_atlas::{AreaCode, Atlas, Group, Level};
use wijkmix_mix::claim::{Operator, Threshold};
use wijkmix_view::catalogue::Catalogue;
use wijkmix_view::rows::Rows;
use wijkmix_view::state::{Claim, Focus};

/// The embedded figures.
pub fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/figures");
        let list = fs::read_to_string(folder.join("sources.json")).unwrap();
        let mut atlas = Atlas::new();
        for listed in sources(&list).unwrap() {
            let text = fs::read_to_string(folder.join(&listed.file)).unwrap();
            atlas.insert(read(&text, listed.source).unwrap()).unwrap();
        }
        atlas
    })
}

/// The areas of a focus.
pub fn rows(scope: &str, level: Level, year: u16, group: Group) -> (Rows, Focus) {
    let focus = Focus { year, level, scope: AreaCode::parse(scope).unwrap(), group };
    (Rows::of(atlas(), focus), focus)
}

/// "At least two thirds".
pub fn two_thirds(smallest: u32) -> Claim {
    Claim { threshold: Threshold { operator: Operator::AtLeast, share: 2.0 / 3.0 }, smallest }
}

/// What the embedded figures offer, as their manifest says it.
pub fn catalogue() -> Catalogue {
    let entries = atlas().editions().iter().map(|edition| Entry::of(String::new(), 0, edition));
    Catalogue::of_packs(&entries.collect::<Vec<_>>())
}
