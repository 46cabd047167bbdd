//! The crate against a collection of tables with expected values that lies beside the project, and
//! values printed in the literature. Says that it skipped where the collection is not there.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use support::case::{Case, read};
use support::report::Report;

/// The keys that must have been compared at least once, so that no measure passes by being passed over.
const IMPLEMENTED: &[&str] = &[
    "rest.P",
    "rest.D",
    "rest.Gini",
    "rest.H",
    "rest.xPx",
    "rest.xPy",
    "rest.eta2",
    "rest.Atkinson_0.25",
    "rest.Atkinson_0.50",
    "rest.Atkinson_0.75",
    "rest.Hutchens",
    "rest.Gorard",
    "rest.moves_min_swaps",
    "rest.moves_group_only",
    "rest.ED_binomial",
    "rest.ED_fixed_margins",
    "rest.CT_D",
    "rest.Delta_all_land",
    "rest.Delta_inhabited",
    "pair01.P",
    "pair01.D",
    "pair01.Gini",
    "pair01.H",
    "pair01.xPx",
    "pair01.xPy",
    "pair01.eta2",
    "pair01.Atkinson_0.25",
    "pair01.Atkinson_0.50",
    "pair01.Atkinson_0.75",
    "pair01.Hutchens",
    "pair01.Gorard",
    "pair01.moves_min_swaps",
    "pair01.moves_group_only",
    "pair01.ED_binomial",
    "pair01.ED_fixed_margins",
    "pair01.CT_D",
    "multi.D",
    "multi.Gini",
    "multi.H",
    "multi.M",
    "multi.divergence",
    "multi.E",
    "multi.E_normalised",
    "multi.R",
    "multi.P",
    "multi.C",
    "multi.Simpson_interaction",
    "multi.Simpson_concentration",
    "multi.exposure",
    "decomp.M_between",
    "decomp.M_within",
    "decomp.H_between",
    "decomp.H_within",
    "decomp.p_k",
    "decomp.M_k",
    "decomp.H_k",
    "decomp.entropy_ratio_k",
    "local.L",
    "local.L_first50",
    "local.L_min",
    "local.L_max",
    "local.LQ",
    "local.E",
    "ordinal.L1",
    "ordinal.L2",
    "ordinal.L3",
    "ordinal.L4",
    "ordinal.thresholds_P",
    "ordinal.thresholds_H",
    "ordinal.thresholds_eta2",
    "ordinal.thresholds_Hutchens",
];

fn directory() -> Option<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles");
    directory.is_dir().then_some(directory)
}

#[test]
fn every_table_gives_what_is_expected() {
    let Some(directory) = directory() else {
        println!("skipped: no collection of tables beside the project");
        return;
    };
    let mut files: Vec<PathBuf> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut report = Report::default();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if name == "literature_values.json"
            || !(name.ends_with(".json") || name.ends_with(".json.gz"))
        {
            continue;
        }
        let case: Case = serde_json::from_str(&read(&file)).unwrap();
        report.check(&case);
    }
    println!("{}", report.table());
    println!("{} numbers compared", report.numbers());
    for key in IMPLEMENTED {
        assert!(report.checked(key), "no case for {key}");
    }
    report.assert_no_failures();
}
