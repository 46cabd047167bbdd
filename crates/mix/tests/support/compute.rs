//! Which measure of the crate each expected key stands for.

use serde_json::{Value, json};
use wijkmix_mix::{Table, TwoGroup, Undefined, diversity, moves, multi_group, two_group};

use super::case::Case;

/// A result as JSON: undefined is `null`.
fn json_of(result: Result<f64, Undefined>) -> Value {
    result.map_or(Value::Null, |value| json!(value))
}

/// The value the crate gives for a key; `None` for a key it does not know.
pub fn compute(case: &Case, key: &str) -> Option<Value> {
    let (family, measure) = key.split_once('.')?;
    let table = case.table();
    match family {
        "rest" => two_group_value(case, &table.two_group(0)?, measure),
        "pair01" => two_group_value(case, &table.pair(0, 1)?, measure),
        "multi" => multi_group_value(&table, measure),
        _ => None,
    }
}

fn two_group_value(_case: &Case, counts: &TwoGroup<'_>, measure: &str) -> Option<Value> {
    Some(json_of(match measure {
        "P" => counts.share(),
        "D" => two_group::dissimilarity(counts),
        "H" => two_group::theil(counts),
        "xPx" => two_group::isolation(counts),
        "xPy" => two_group::exposure(counts),
        "eta2" => two_group::correlation_ratio(counts),
        "moves_min_swaps" => moves::minimal_exchanges(counts),
        "moves_group_only" => moves::group_moves(counts),
        _ => return None,
    }))
}

fn multi_group_value(table: &Table, measure: &str) -> Option<Value> {
    let all = table.composition();
    Some(json_of(match measure {
        "H" => multi_group::theil(table),
        "M" | "divergence" => multi_group::mutual_information(table),
        "E" => diversity::entropy(&all),
        "E_normalised" => diversity::normalised_entropy(&all),
        "Simpson_interaction" => diversity::simpson_interaction(&all),
        "Simpson_concentration" => diversity::simpson_concentration(&all),
        "exposure" => return Some(exposure_rows(table)),
        _ => return None,
    }))
}

/// The exposure matrix with `null` for the rows of absent groups.
fn exposure_rows(table: &Table) -> Value {
    let Ok(matrix) = multi_group::exposure_matrix(table) else { return Value::Null };
    let row = |group| match matrix.row(group) {
        Ok(row) => json!(row),
        Err(_) => json!(vec![Value::Null; table.groups()]),
    };
    (0..table.groups()).map(row).collect()
}
