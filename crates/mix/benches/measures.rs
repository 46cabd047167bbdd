//! How long the measures take, and how that grows, from 1,000 units to 400,000.
//!
//! `cargo bench -p wijkmix-mix`. The table of growth at the end divides the time per unit by that at
//! the smallest size: 1 is linear, and n log n from 1,000 to 400,000 is 1.9.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

use std::hint::black_box;
use std::time::Instant;

use criterion::{BenchmarkId, Criterion, Throughput};
use wijkmix_mix::claim::{Operator, Subject, Threshold, assess};
use wijkmix_mix::decomposition::decompose;
use wijkmix_mix::ordinal::{self, Spread};
use wijkmix_mix::two_group::{self, Shape};
use wijkmix_mix::{Interval, Table, TwoGroup, Undefined, chance, local, moves, multi_group};

const SIZES: [usize; 4] = [1_000, 14_000, 100_000, 400_000];

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

/// Five groups in units of about a thousand, by a linear congruential generator: the same each time.
fn table(units: usize) -> Table {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 81
    };
    let counts = (0..units * 5).map(|_| next() as f64 * 5.0).collect();
    Table::new(5, counts).unwrap()
}

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

/// Nanoseconds of the fastest of seven runs, which other work on the machine disturbs least.
fn fastest<R>(mut run: impl FnMut() -> R) -> f64 {
    let timed = (0..7).map(|_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_nanos() as f64
    });
    timed.fold(f64::INFINITY, f64::min)
}

/// Prints time and growth of each measure: microseconds by size, then time per unit at the largest
/// size over that at the smallest.
fn growth() {
    let tables = SIZES.map(table);
    let twos = SIZES.map(|units| table(units).two_group(0).unwrap());
    println!(
        "{:<24}{:>10}{:>10}{:>10}{:>10}{:>8}",
        "µs for units", 1_000, 14_000, 100_000, 400_000, "growth"
    );
    let line = |name: String, times: [f64; 4]| {
        let each = |at: usize| times[at] / SIZES[at] as f64;
        let [a, b, c, d] = times.map(|time| time / 1e3);
        println!("{name:<24}{a:>10.1}{b:>10.1}{c:>10.1}{d:>10.1}{:>8.2}", each(3) / each(0));
    };
    for (name, measure) in TWO_GROUP {
        line(
            format!("two groups, {name}"),
            twos.each_ref().map(|counts| fastest(|| measure(counts))),
        );
    }
    for (name, measure) in MULTI_GROUP {
        line(
            format!("five groups, {name}"),
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
