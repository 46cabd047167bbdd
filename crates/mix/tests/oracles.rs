//! The crate against a collection of tables with expected values that lies beside the project, and
//! against values printed in the literature. Says that it skipped where the collection is not there.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use support::case::{Case, Expected, read};
use support::compute::keys;
use support::report::Report;
use wijkmix_mix::rank_order::RankOrderIndex;
use wijkmix_mix::{Table, TwoGroup, chance, fitting};

const LITERATURE: &str = "literature_values.json";

fn directory() -> Option<PathBuf> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/oracles");
    if !directory.is_dir() {
        println!("skipped: no collection of tables beside the project");
        return None;
    }
    Some(directory)
}

#[test]
fn every_table_gives_what_is_expected() {
    let Some(directory) = directory() else { return };
    let mut files: Vec<PathBuf> =
        fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut report = Report::default();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if name != LITERATURE && (name.ends_with(".json") || name.ends_with(".json.gz")) {
            report.check(&serde_json::from_str(&read(&file)).unwrap());
        }
    }
    report.finish(&keys());
}

#[test]
fn the_literature_is_reproduced() {
    let Some(directory) = directory() else { return };
    let literature: Value = serde_json::from_str(&read(&directory.join(LITERATURE))).unwrap();
    let mut report = Report::default();
    for entry in literature["entries"].as_array().unwrap() {
        let mut case = entry["input"].clone();
        case["name"] = entry["name"].clone();
        case["expected"] = json!({});
        let mut case: Case = serde_json::from_value(case).unwrap();
        for (key, expected) in entry["expected"].as_object().unwrap() {
            let expected: Expected = serde_json::from_value(expected.clone()).unwrap();
            match special(key, &entry["input"], &case) {
                Some(got) => report.compare(&case.name, key, &got, &expected),
                None => drop(case.expected.insert(key.clone(), expected)),
            }
        }
        report.check(&case);
    }
    let must = [
        "ED_binomial",
        "source_adjusted_to_target_margins",
        "H_R",
        "R_R",
        "S_R",
        "ordinal.L1",
        "ordinal.L2",
        "ordinal.L3",
        "ordinal.L4",
        "ordinal.thresholds_H",
        "rank_order.HR",
        "rank_order.RR",
        "rank_order.SR",
        "rest.D",
        "rest.H",
        "multi.M",
        "multi.H",
        "decomp.M_between",
        "decomp.H_within",
        "change.structural",
        "change.group_marginal",
    ];
    report.finish(&must.map(str::to_owned));
}

/// What only the literature asks: values whose input is no table of counts.
fn special(key: &str, input: &Value, case: &Case) -> Option<Value> {
    match key {
        "ED_binomial" => {
            let (size, share) = (input["unit_size"].as_f64()?, input["P"].as_f64()?);
            let units = TwoGroup::new(vec![size * share; 10], vec![size; 10]).ok()?;
            Some(json!(chance::expected_dissimilarity(&units).ok()?))
        }
        "source_adjusted_to_target_margins" => {
            let target = Table::from_rows(case.counts_t2.as_ref()?).ok()?;
            let total: f64 = target.group_totals().iter().sum();
            let shares = |totals: Vec<f64>| totals.iter().map(|t| t / total).collect::<Vec<_>>();
            let units = shares(target.unit_totals());
            let fitted = fitting::fit(&case.table(), &units, &shares(target.group_totals()))?;
            Some(
                fitted
                    .rows()
                    .map(|row| json!(row.iter().map(|x| x * total).collect::<Vec<_>>()))
                    .collect(),
            )
        }
        "H_R" => weights(RankOrderIndex::InformationTheory, input),
        "R_R" => weights(RankOrderIndex::VarianceRatio, input),
        "S_R" => weights(RankOrderIndex::SquareRoot, input),
        _ => None,
    }
}

/// The weights of the powers that the input lists.
fn weights(index: RankOrderIndex, input: &Value) -> Option<Value> {
    let powers = input["m"].as_array()?.iter();
    powers.map(|m| Some(json!(index.weight(u32::try_from(m.as_u64()?).ok()?)))).collect()
}
