//! The crate against the project's own small tables, whose values come from the definitions by exact
//! and 50-digit arithmetic; see `golden/README.md`.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::fs;
use std::path::Path;

use support::case::read;
use support::compute::keys;
use support::report::Report;

#[test]
fn every_measure_gives_the_value_of_its_definition() {
    let mut report = Report::default();
    let mut files: Vec<_> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
            .collect();
    files.sort();
    for file in files {
        report.check(&serde_json::from_str(&read(&file)).unwrap());
    }
    // Left to the larger collection: digests of long lists, and tables at two times.
    let elsewhere = |key: &String| {
        key.starts_with("change.")
            || key.starts_with("local.L_")
            || key.starts_with("ordinal.thresholds")
    };
    let keys: Vec<String> = keys().into_iter().filter(|key| !elsewhere(key)).collect();
    report.finish(&keys);
}
