//! Which measure of the crate each expected key stands for.

use serde_json::{Value, json};
use wijkmix_mix::change::TwoTimes;
use wijkmix_mix::decomposition::decompose;
use wijkmix_mix::multi_group::ExposureMatrix;
use wijkmix_mix::ordinal::{self, Spread};
use wijkmix_mix::rank_order::{self, RankOrderIndex};
use wijkmix_mix::spatial::{DistanceDecay, Environments, Places};
use wijkmix_mix::two_group::{OnLand, Shape};
use wijkmix_mix::{
    Table, TwoGroup, Undefined, chance, diversity, local, moves, multi_group, two_group,
};

use super::case::Case;

/// The keys the crate has a measure for, by family; `pair01` has those of `rest` but for the land.
const MEASURES: &[(&str, &[&str])] = &[
    (
        "rest",
        &[
            "P",
            "D",
            "Gini",
            "H",
            "xPx",
            "xPy",
            "eta2",
            "Atkinson_0.25",
            "Atkinson_0.50",
            "Atkinson_0.75",
            "Hutchens",
            "Gorard",
            "moves_min_swaps",
            "moves_group_only",
            "ED_binomial",
            "ED_fixed_margins",
            "CT_D",
            "Delta_all_land",
            "Delta_inhabited",
        ],
    ),
    (
        "multi",
        &[
            "D",
            "Gini",
            "H",
            "M",
            "divergence",
            "E",
            "E_normalised",
            "R",
            "P",
            "C",
            "Simpson_interaction",
            "Simpson_concentration",
            "exposure",
        ],
    ),
    (
        "decomp",
        &["M_between", "M_within", "H_between", "H_within", "p_k", "M_k", "H_k", "entropy_ratio_k"],
    ),
    ("local", &["L", "L_first50", "L_min", "L_max", "LQ", "E"]),
    (
        "ordinal",
        &[
            "L1",
            "L2",
            "L3",
            "L4",
            "thresholds_P",
            "thresholds_H",
            "thresholds_eta2",
            "thresholds_Hutchens",
        ],
    ),
    (
        "change",
        &[
            "M1",
            "M2",
            "diff",
            "additions",
            "removals",
            "group_marginal",
            "unit_marginal",
            "structural",
        ],
    ),
];

/// All keys that a collection must have checked at least once, so that no measure passes by being
/// passed over.
pub fn keys() -> Vec<String> {
    let mut keys = Vec::new();
    for (family, measures) in MEASURES {
        for measure in *measures {
            keys.push(format!("{family}.{measure}"));
            if *family == "rest" && !measure.starts_with("Delta") {
                keys.push(format!("pair01.{measure}"));
            }
        }
    }
    keys
}

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
        "decomp" => decomposition_value(case, &table, measure),
        "local" => local_value(&table, measure),
        "ordinal" => ordinal_value(&table, measure),
        "rank_order" => rank_order_value(&table, measure),
        "spatial" => spatial_value(case, &table, measure),
        "change" => change_value(case, &table, measure),
        _ => None,
    }
}

fn two_group_value(case: &Case, counts: &TwoGroup<'_>, measure: &str) -> Option<Value> {
    Some(json_of(match measure {
        "P" => counts.share(),
        "D" => two_group::dissimilarity(counts),
        "H" => two_group::theil(counts),
        "xPx" => two_group::isolation(counts),
        "xPy" => two_group::exposure(counts),
        "eta2" => two_group::correlation_ratio(counts),
        "Gini" => two_group::gini(counts),
        "Atkinson_0.25" => two_group::atkinson(counts, Shape::new(0.25)?),
        "Atkinson_0.50" => two_group::atkinson(counts, Shape::EVEN),
        "Atkinson_0.75" => two_group::atkinson(counts, Shape::new(0.75)?),
        "Hutchens" => two_group::hutchens(counts),
        "Gorard" => two_group::gorard(counts),
        "Delta_all_land" => OnLand::new(counts, &case.area).ok()?.all_land(),
        "Delta_inhabited" => OnLand::new(counts, &case.area).ok()?.inhabited_land(),
        "ED_binomial" => chance::expected_dissimilarity(counts),
        "ED_fixed_margins" => chance::expected_dissimilarity_fixed(counts),
        "CT_D" => chance::beyond_chance(counts),
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
        "D" => multi_group::dissimilarity(table),
        "Gini" => multi_group::gini(table),
        "R" => multi_group::relative_diversity(table),
        "P" => multi_group::normalised_exposure(table),
        "C" => multi_group::squared_variation(table),
        "E" => diversity::entropy(&all),
        "E_normalised" => diversity::normalised_entropy(&all),
        "Simpson_interaction" => diversity::simpson_interaction(&all),
        "Simpson_concentration" => diversity::simpson_concentration(&all),
        "exposure" => return Some(matrix_rows(table, multi_group::exposure_matrix(table))),
        _ => return None,
    }))
}

/// The exposure matrix with `null` for the rows of absent groups.
fn matrix_rows(table: &Table, matrix: Result<ExposureMatrix, Undefined>) -> Value {
    let Ok(matrix) = matrix else { return Value::Null };
    let row = |group| match matrix.row(group) {
        Ok(row) => json!(row),
        Err(_) => json!(vec![Value::Null; table.groups()]),
    };
    (0..table.groups()).map(row).collect()
}

fn decomposition_value(case: &Case, table: &Table, measure: &str) -> Option<Value> {
    let split = decompose(table, &case.supergroup).ok()?;
    Some(match measure {
        "M_between" => json_of(split.information_between),
        "M_within" => json_of(split.information_within),
        "H_between" => json_of(split.theil_between),
        "H_within" => json_of(split.theil_within),
        "p_k" => split.parts.iter().map(|part| part.share).collect(),
        "M_k" => split.parts.iter().map(|part| part.information).collect(),
        "H_k" => split.parts.iter().map(|part| json_of(part.theil)).collect(),
        "entropy_ratio_k" => split.parts.iter().map(|part| json_of(part.entropy_ratio)).collect(),
        _ => return None,
    })
}

fn local_value(table: &Table, measure: &str) -> Option<Value> {
    let divergence = || local::divergence(table);
    let inhabited = || divergence().into_iter().flatten();
    Some(match measure {
        "L" => json!(divergence()),
        "L_first50" => divergence().into_iter().take(50).map(|value| json!(value)).collect(),
        "L_min" => json!(inhabited().fold(f64::INFINITY, f64::min)),
        "L_max" => json!(inhabited().fold(0.0, f64::max)),
        "E" => json!(local::entropy(table)),
        "LQ" => {
            let groups: Vec<_> =
                (0..table.groups()).map(|group| local::location_quotient(table, group)).collect();
            (0..table.units())
                .map(|unit| json!(groups.iter().map(|group| group[unit]).collect::<Vec<_>>()))
                .collect()
        }
        _ => return None,
    })
}

fn ordinal_value(table: &Table, measure: &str) -> Option<Value> {
    let segregation = |spread| json_of(ordinal::segregation(table, spread));
    let thresholds = |measure: fn(&TwoGroup<'_>) -> Result<f64, Undefined>| -> Value {
        let each = (0..table.groups()).map_while(|highest| ordinal::threshold(table, highest));
        each.map(|counts| json_of(measure(&counts))).collect()
    };
    Some(match measure {
        "L1" => segregation(Spread::Entropy),
        "L2" => segregation(Spread::Variation),
        "L3" => segregation(Spread::SquareRoot),
        "L4" => segregation(Spread::Absolute),
        "thresholds_P" => thresholds(|counts| counts.share()),
        "thresholds_H" => thresholds(two_group::theil),
        "thresholds_eta2" => thresholds(two_group::correlation_ratio),
        "thresholds_Hutchens" => thresholds(two_group::hutchens),
        _ => return None,
    })
}

fn rank_order_value(table: &Table, measure: &str) -> Option<Value> {
    let index = match measure {
        "HR" => RankOrderIndex::InformationTheory,
        "RR" => RankOrderIndex::VarianceRatio,
        "SR" => RankOrderIndex::SquareRoot,
        _ => return None,
    };
    Some(json_of(rank_order::segregation(table, index, 4)))
}

fn change_value(case: &Case, table: &Table, measure: &str) -> Option<Value> {
    let after = Table::from_rows(case.counts_t2.as_ref()?).ok()?;
    let change = TwoTimes::new(table, &after).ok()?.change();
    Some(json_of(match measure {
        "M1" => change.map(|change| change.before),
        "M2" => change.map(|change| change.after),
        "diff" => change.map(|change| change.difference()),
        "additions" => change.map(|change| change.additions),
        "removals" => change.map(|change| change.removals),
        "group_marginal" => change.map(|change| change.group_marginal),
        "unit_marginal" => change.map(|change| change.unit_marginal),
        "structural" => change.map(|change| change.structural),
        _ => return None,
    }))
}

/// Keys such as `biweight_700.H` and `dd_0.0005.xPx`: the kernel with its parameter, then the measure.
fn spatial_value(case: &Case, table: &Table, measure: &str) -> Option<Value> {
    let places = Places::new(&case.x, &case.y).ok()?;
    let (kernel, measure) = measure.rsplit_once('.')?;
    if let Some(bandwidth) = kernel.strip_prefix("biweight_") {
        let around = Environments::new(table, places, bandwidth.parse().ok()?).ok()?;
        return Some(match measure {
            "H" => json_of(around.theil()),
            "D" => json_of(around.dissimilarity()),
            "R" => json_of(around.relative_diversity()),
            "P" => matrix_rows(table, around.exposure()),
            "env_share" => (0..table.units()).map(|unit| json!(around.shares(unit))).collect(),
            _ => return None,
        });
    }
    let beta = kernel.strip_prefix("dd_")?.parse().ok()?;
    let counts = table.two_group(0)?;
    // Exact where that is quick; over a country with an error far below the tolerance.
    let allowed = if counts.units() > 1000 { 1e-12 } else { 0.0 };
    let met = DistanceDecay::new(&counts, places, &case.area, beta, allowed).ok()?;
    Some(match measure {
        "xPx" => json_of(met.isolation()),
        "xPy" => json_of(met.exposure()),
        _ => return None,
    })
}
