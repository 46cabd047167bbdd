//! What must hold for any table: identities, invariances and ranges.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use wijkmix_mix::ordinal::{self, Spread};
use wijkmix_mix::two_group::Shape;
use wijkmix_mix::{Table, TwoGroup, Undefined, chance, local, moves, multi_group, two_group};

type Measure = fn(&TwoGroup<'_>) -> Result<f64, Undefined>;

fn atkinson_low(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    two_group::atkinson(counts, Shape::new(0.2).unwrap())
}

fn atkinson_even(counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    two_group::atkinson(counts, Shape::EVEN)
}

/// Two-group measures of evenness: 0 when even, 1 when fully apart.
const EVENNESS: [(&str, Measure); 7] = [
    ("D", two_group::dissimilarity),
    ("Gini", two_group::gini),
    ("H", two_group::theil),
    ("eta2", two_group::correlation_ratio),
    ("Hutchens", two_group::hutchens),
    ("Atkinson 0.2", atkinson_low),
    ("Atkinson 0.5", atkinson_even),
];

/// Those that read the same whichever of the two groups is asked about.
const SYMMETRIC: [(&str, Measure); 6] = [
    ("D", two_group::dissimilarity),
    ("Gini", two_group::gini),
    ("H", two_group::theil),
    ("eta2", two_group::correlation_ratio),
    ("Hutchens", two_group::hutchens),
    ("Atkinson 0.5", atkinson_even),
];

/// Those that every move towards evenness lowers.
const TRANSFERS: [(&str, Measure); 6] = [
    ("Gini", two_group::gini),
    ("H", two_group::theil),
    ("eta2", two_group::correlation_ratio),
    ("Hutchens", two_group::hutchens),
    ("Atkinson 0.2", atkinson_low),
    ("Atkinson 0.5", atkinson_even),
];

type MultiMeasure = fn(&Table) -> Result<f64, Undefined>;

/// Multi-group measures of evenness, each with what it is for two groups.
const MULTI: [(&str, MultiMeasure, Measure); 6] = [
    ("D", multi_group::dissimilarity, two_group::dissimilarity),
    ("Gini", multi_group::gini, two_group::gini),
    ("H", multi_group::theil, two_group::theil),
    ("R", multi_group::relative_diversity, two_group::correlation_ratio),
    ("P", multi_group::normalised_exposure, two_group::correlation_ratio),
    ("C", multi_group::squared_variation, two_group::correlation_ratio),
];

/// Ordinal indices, each with what it is for two categories.
const ORDINAL: [(Spread, Measure); 3] = [
    (Spread::Entropy, two_group::theil),
    (Spread::Variation, two_group::correlation_ratio),
    (Spread::SquareRoot, two_group::hutchens),
];

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs().max(1.0)
}

/// Units of two groups, some empty, some with one group.
fn cells() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let count =
        prop_oneof![1 => Just(0.0), 4 => (0u32..500).prop_map(f64::from), 1 => 0.0..50.0f64];
    prop::collection::vec((count.clone(), count), 1..30)
}

fn two(cells: &[(f64, f64)]) -> TwoGroup<'static> {
    let group: Vec<f64> = cells.iter().map(|c| c.0).collect();
    let total: Vec<f64> = cells.iter().map(|c| c.0 + c.1).collect();
    TwoGroup::new(group, total).unwrap()
}

/// A table of two to five groups.
fn tables() -> impl Strategy<Value = Table> {
    (2usize..6).prop_flat_map(|groups| {
        let count = prop_oneof![1 => Just(0.0), 3 => (0u32..300).prop_map(f64::from)];
        prop::collection::vec(prop::collection::vec(count, groups), 1..20)
            .prop_map(|rows| Table::from_rows(&rows).unwrap())
    })
}

proptest! {
    // Integration tests have no file beside which failures could be kept; the seed is printed.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn isolation_and_exposure_share_everybody(cells in cells()) {
        let counts = two(&cells);
        prop_assume!(counts.members() > 0.0);
        let sum = two_group::isolation(&counts).unwrap() + two_group::exposure(&counts).unwrap();
        prop_assert!(close(sum, 1.0));
    }

    #[test]
    fn evenness_lies_between_nought_and_one(cells in cells()) {
        let counts = two(&cells);
        for (name, measure) in EVENNESS {
            match measure(&counts) {
                Ok(value) => prop_assert!((0.0..=1.0).contains(&value), "{name} = {value}"),
                Err(_) => prop_assert!(counts.members() <= 0.0 || counts.others() <= 0.0, "{name}"),
            }
        }
    }

    #[test]
    fn order_scale_and_even_splits_change_nothing(
        cells in cells(), rotation in 0usize..30, scale in 0.01..100.0f64, parts in 2usize..5,
    ) {
        let counts = two(&cells);
        let mut turned = cells.clone();
        turned.rotate_left(rotation % cells.len());
        let scaled: Vec<_> = cells.iter().map(|c| (c.0 * scale, c.1 * scale)).collect();
        let split: Vec<_> = cells
            .iter()
            .flat_map(|c| vec![(c.0 / parts as f64, c.1 / parts as f64); parts])
            .collect();
        for (name, measure) in EVENNESS {
            for (what, changed) in [("order", &turned), ("scale", &scaled), ("split", &split)] {
                match (measure(&counts), measure(&two(changed))) {
                    (Ok(a), Ok(b)) => prop_assert!(close(a, b), "{name} under {what}: {a} and {b}"),
                    (a, b) => prop_assert_eq!(a, b),
                }
            }
        }
    }

    #[test]
    fn either_group_is_as_unevenly_spread_as_the_other(cells in cells()) {
        let swapped: Vec<_> = cells.iter().map(|c| (c.1, c.0)).collect();
        for (name, measure) in SYMMETRIC {
            if let (Ok(a), Ok(b)) = (measure(&two(&cells)), measure(&two(&swapped))) {
                prop_assert!(close(a, b), "{name}: {a} and {b}");
            }
        }
        let (a, b) = (moves::minimal_exchanges(&two(&cells)), moves::minimal_exchanges(&two(&swapped)));
        if let (Ok(a), Ok(b)) = (a, b) {
            prop_assert!(close(a, b));
        }
    }

    #[test]
    fn an_exchange_towards_evenness_lowers_the_measure(
        cells in prop::collection::vec((1u32..200, 1u32..200), 2..20), amount in 0.1..0.9f64,
    ) {
        // Members of the fullest unit change places with others of the emptiest.
        let cells: Vec<_> = cells.iter().map(|c| (f64::from(c.0), f64::from(c.1))).collect();
        let share = |c: &(f64, f64)| c.0 / (c.0 + c.1);
        let by_share = |a: &usize, b: &usize| share(&cells[*a]).total_cmp(&share(&cells[*b]));
        let high = (0..cells.len()).max_by(by_share).unwrap();
        let low = (0..cells.len()).min_by(by_share).unwrap();
        let (from, to) = (cells[high], cells[low]);
        prop_assume!(share(&from) - share(&to) > 0.05);
        // Short of the point where the two would have the same share.
        let (t, u) = (from.0 + from.1, to.0 + to.1);
        let exchanged = amount * (share(&from) - share(&to)) * t * u / (t + u);
        let mut after = cells.clone();
        after[high] = (from.0 - exchanged, from.1 + exchanged);
        after[low] = (to.0 + exchanged, to.1 - exchanged);
        for (name, measure) in TRANSFERS {
            let (before, after) = (measure(&two(&cells)).unwrap(), measure(&two(&after)).unwrap());
            prop_assert!(after < before, "{name}: {before} became {after}");
        }
        let d = |cells: &[(f64, f64)]| two_group::dissimilarity(&two(cells)).unwrap();
        prop_assert!(d(&after) <= d(&cells) + 1e-12);
    }

    #[test]
    fn two_groups_are_a_case_of_several(cells in cells()) {
        let rows: Vec<_> = cells.iter().map(|c| [c.0, c.1]).collect();
        let table = Table::from_rows(&rows).unwrap();
        let counts = table.two_group(0).unwrap();
        let both = |name: &str, several: Result<f64, Undefined>, two: Result<f64, Undefined>| {
            match (several, two) {
                (Ok(a), Ok(b)) => prop_assert!(close(a, b), "{name}: {a} and {b}"),
                (a, b) => prop_assert_eq!(a.is_err(), b.is_err(), "{}", name),
            }
            Ok(())
        };
        for (name, several, two) in MULTI {
            both(name, several(&table), two(&counts))?;
        }
        for (spread, two) in ORDINAL {
            both("ordinal", ordinal::segregation(&table, spread), two(&counts))?;
        }
        if let (Ok(matrix), Ok(isolation)) =
            (multi_group::exposure_matrix(&table), two_group::isolation(&counts))
        {
            prop_assert!(close(matrix.row(0).unwrap()[0], isolation));
        }
    }

    #[test]
    fn several_groups_keep_to_the_range_and_split_evenly(table in tables(), parts in 2usize..4) {
        let rows: Vec<Vec<f64>> = table
            .rows()
            .flat_map(|row| vec![row.iter().map(|x| x / parts as f64).collect(); parts])
            .collect();
        let split = Table::from_rows(&rows).unwrap();
        for (name, measure, _) in MULTI {
            match (measure(&table), measure(&split)) {
                (Ok(a), Ok(b)) => {
                    prop_assert!((0.0..=1.0).contains(&a), "{name} = {a}");
                    prop_assert!(close(a, b), "{name} under split: {a} and {b}");
                }
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn local_divergences_add_up_to_mutual_information(table in tables()) {
        if let Ok(m) = multi_group::mutual_information(&table) {
            let totals = table.unit_totals();
            let all: f64 = totals.iter().sum();
            let local = local::divergence(&table);
            let sum: f64 = local.iter().zip(&totals).map(|(l, t)| l.unwrap_or(0.0) * t / all).sum();
            prop_assert!(close(sum, m));
        }
    }

    #[test]
    fn related_indices_agree(cells in cells()) {
        let counts = two(&cells);
        if let (Ok(d), Ok(p)) = (two_group::dissimilarity(&counts), counts.share()) {
            prop_assert!(close(two_group::gorard(&counts).unwrap(), d * (1.0 - p)));
            let exchanges = moves::minimal_exchanges(&counts).unwrap();
            prop_assert!(close(exchanges, d * counts.members() * (1.0 - p)));
            let overlap = 1.0 - two_group::hutchens(&counts).unwrap();
            prop_assert!(close(atkinson_even(&counts).unwrap(), 1.0 - overlap * overlap));
            let (isolation, eta2) =
                (two_group::isolation(&counts).unwrap(), two_group::correlation_ratio(&counts).unwrap());
            prop_assert!(close(isolation, p + eta2 * (1.0 - p)));
        }
    }

    #[test]
    fn chance_falls_as_units_grow(
        cells in prop::collection::vec((0u32..40, 0u32..40), 2..12), scale in 2u32..50,
    ) {
        let of = |scale: u32| {
            let scaled = |count: u32| f64::from(count * scale);
            two(&cells.iter().map(|c| (scaled(c.0), scaled(c.1))).collect::<Vec<_>>())
        };
        for floor in [chance::expected_dissimilarity, chance::expected_dissimilarity_fixed] {
            if let (Ok(small), Ok(large)) = (floor(&of(1)), floor(&of(scale))) {
                prop_assert!((0.0..=1.0).contains(&small));
                prop_assert!(large < small || small == 0.0, "{small} became {large}");
            }
        }
        if let Ok(beyond) = chance::beyond_chance(&of(1)) {
            prop_assert!((-1.0..=1.0).contains(&beyond));
        }
    }

    #[test]
    fn mutual_information_is_entropy_times_theil(table in tables()) {
        if let Ok(h) = multi_group::theil(&table) {
            let e = wijkmix_mix::diversity::entropy(&table.composition()).unwrap();
            let m = multi_group::mutual_information(&table).unwrap();
            prop_assert!(close(m, e * h), "{m} and {e} × {h}");
            prop_assert!((0.0..=1.0).contains(&h));
        }
    }

    #[test]
    fn everybody_lives_among_somebody(table in tables()) {
        if let Ok(matrix) = multi_group::exposure_matrix(&table) {
            for group in 0..table.groups() {
                if let Ok(row) = matrix.row(group) {
                    prop_assert!(close(row.iter().sum(), 1.0));
                }
            }
        }
    }

    #[test]
    fn no_table_of_any_size_gives_nan(
        cells in prop::collection::vec(
            (-99i32..=99, -99i32..=99, any::<bool>(), any::<bool>()), 1..12,
        ),
    ) {
        // Counts from 1e-99 to 1e99 side by side.
        let count = |exponent: i32, present: bool| if present { 10f64.powi(exponent) } else { 0.0 };
        let cells: Vec<_> = cells.iter().map(|c| (count(c.0, c.2), count(c.1, c.3))).collect();
        let counts = two(&cells);
        let mut measures = EVENNESS.to_vec();
        measures.extend([
            ("xPx", two_group::isolation as Measure),
            ("xPy", two_group::exposure),
            ("Gorard", two_group::gorard),
            ("E[D]", chance::expected_dissimilarity),
            ("E[D] fixed", chance::expected_dissimilarity_fixed),
            ("E[eta2]", chance::expected_correlation_ratio),
        ]);
        for (name, measure) in measures {
            if let Ok(value) = measure(&counts) {
                prop_assert!((0.0..=1.0).contains(&value), "{name} = {value}");
            }
        }
        let rows: Vec<_> = cells.iter().map(|c| [c.0, c.1, 1.0]).collect();
        let table = Table::from_rows(&rows).unwrap();
        for (name, measure, _) in MULTI {
            if let Ok(value) = measure(&table) {
                prop_assert!((0.0..=1.0).contains(&value), "{name} = {value}");
            }
        }
    }
}
