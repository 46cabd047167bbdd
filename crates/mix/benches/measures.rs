//! How long the measures take, and how that grows, from 1,000 units to 400,000.
//!
//! `cargo bench -p wijkmix-mix`. The table of growth at the end divides the time per unit by that at
//! the smallest size: 1 is linear, and n log n from 1,000 to 400,000 is 1.9.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use support::{SIZES, fastest, heading, line, table};
use wijkmix_mix::claim::{Operator, Subject, Threshold, assess};
use wijkmix_mix::decomposition::decompose;
use wijkmix_mix::ordinal::{self, Spread};
use wijkmix_mix::two_group::{self, Shape};
use wijkmix_mix::{Interval, Table, TwoGroup, Undefined, chance, local, moves, multi_group};

type TwoGroupMeasure = fn(&TwoGroup<'_>) -> Result<f64, Undefined>;
type MultiMeasure = fn(&Table) -> Result<f64, Undefined>;

const TWO_GROUP: [(&str, TwoGroupMeasure); 13] = [
    ("D", two_group::dissimilarity),
    ("H", two_group::theil),
    ("xPx", two_group::isolation),
    ("xPy", two_group::exposure),
    ("eta2", two_group::correlation_ratio),
    ("Hutchens", two_group::hutchens),
    ("Atkinson", |counts| two_group::atkinson(counts, Shape::EVEN)),
    ("Gorard", two_group::gorard),
    ("exchanges", moves::minimal_exchanges),
    ("E[D]", chance::expected_dissimilarity),
    ("E[D] fixed", chance::expected_dissimilarity_fixed),
    ("E[eta2]", chance::expected_correlation_ratio),
    ("Gini", two_group::gini),
];

const MULTI_GROUP: [(&str, MultiMeasure); 8] = [
    ("D", multi_group::dissimilarity),
    ("H", multi_group::theil),
    ("M", multi_group::mutual_information),
    ("R", multi_group::relative_diversity),
    ("P", multi_group::normalised_exposure),
    ("C", multi_group::squared_variation),
    ("ordinal L1", |table| ordinal::segregation(table, Spread::Entropy)),
    ("Gini", multi_group::gini),
];

fn two_group(bench: &mut Criterion) {
    for units in SIZES {
        let counts = table(units).two_group(0).unwrap();
        let mut group = bench.benchmark_group("two_group");
        group.throughput(Throughput::Elements(units as u64)).sample_size(10);
        for (name, measure) in TWO_GROUP {
            group.bench_function(BenchmarkId::new(name, units), |b| {
                b.iter(|| measure(black_box(&counts)).unwrap());
            });
        }
        group.bench_function(BenchmarkId::new("all but Gini", units), |b| {
            let all = TWO_GROUP.iter().filter(|(name, _)| *name != "Gini");
            b.iter(|| {
                all.clone().map(|(_, measure)| measure(black_box(&counts)).unwrap()).sum::<f64>()
            });
        });
    }
}

fn multi_group(bench: &mut Criterion) {
    for units in SIZES {
        let table = table(units);
        let labels: Vec<usize> = (0..units).map(|unit| unit / 40).collect();
        let mut group = bench.benchmark_group("multi_group");
        group.throughput(Throughput::Elements(units as u64)).sample_size(10);
        for (name, measure) in MULTI_GROUP {
            group.bench_function(BenchmarkId::new(name, units), |b| {
                b.iter(|| measure(black_box(&table)).unwrap());
            });
        }
        group.bench_function(BenchmarkId::new("exposure matrix", units), |b| {
            b.iter(|| multi_group::exposure_matrix(black_box(&table)).unwrap());
        });
        group.bench_function(BenchmarkId::new("local L", units), |b| {
            b.iter(|| local::divergence(black_box(&table)));
        });
        group.bench_function(BenchmarkId::new("decomposition", units), |b| {
            b.iter(|| decompose(black_box(&table), &labels).unwrap());
        });
    }
}

fn claim(bench: &mut Criterion) {
    for units in SIZES {
        let counts = table(units).two_group(0).unwrap();
        let subject = |(x, t): (&f64, &f64)| Subject {
            published: Some(x / t),
            within: Interval::around(x / t, 0.005).unwrap(),
            residents: Interval::around(*t, 4.0).unwrap(),
            residents_published: *t,
        };
        let subjects: Vec<Subject> =
            counts.group().iter().zip(counts.total()).map(subject).collect();
        let threshold = Threshold { operator: Operator::AtLeast, share: 2.0 / 3.0 };
        let mut group = bench.benchmark_group("claim");
        group.throughput(Throughput::Elements(units as u64)).sample_size(10);
        group.bench_function(BenchmarkId::new("assess", units), |b| {
            b.iter(|| assess(black_box(&subjects).iter().copied(), threshold));
        });
    }
}

/// Prints time and growth of each measure: microseconds by size, then time per unit at the largest
/// size over that at the smallest.
fn growth() {
    let tables = SIZES.map(table);
    let twos = SIZES.map(|units| table(units).two_group(0).unwrap());
    heading();
    for (name, measure) in TWO_GROUP {
        line(
            &format!("two groups, {name}"),
            twos.each_ref().map(|counts| fastest(|| measure(counts))),
        );
    }
    let all = TWO_GROUP.iter().filter(|(name, _)| *name != "Gini");
    let together =
        fastest(|| all.clone().map(|(_, measure)| measure(&twos[1]).unwrap()).sum::<f64>());
    println!("all two-group measures but Gini, 14,000 units: {:.2} ms of 2", together / 1e6);
    let together = fastest(|| {
        MULTI_GROUP.iter().map(|(_, measure)| measure(&tables[1]).unwrap()).sum::<f64>()
    });
    println!("all multi-group measures, 14,000 units, five groups: {:.2} ms of 10", together / 1e6);
    for (name, measure) in MULTI_GROUP {
        line(
            &format!("five groups, {name}"),
            tables.each_ref().map(|table| fastest(|| measure(table))),
        );
    }
}

fn main() {
    let mut bench = Criterion::default().configure_from_args();
    two_group(&mut bench);
    multi_group(&mut bench);
    claim(&mut bench);
    bench.final_summary();
    growth();
}
