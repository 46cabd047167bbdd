//! How long spatial measures, draws and regroupings take beside plain D, and how that grows.
//!
//! `cargo bench -p wijkmix-mix --bench places`. Units lie at the same density at every size, about one in
//! 500 m square, so that the neighbours of a unit stay as many.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

mod support;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use support::{SIZES, fastest, heading, line, table};
use wijkmix_mix::draws::{Cell, Draws};
use wijkmix_mix::random::Random;
use wijkmix_mix::regroup::{Neighbours, grow};
use wijkmix_mix::spatial::{DistanceDecay, Environments, Places};
use wijkmix_mix::{Interval, TwoGroup, two_group};

/// Points at constant density, in metres.
fn points(units: usize) -> (Vec<f64>, Vec<f64>) {
    let side = (units as f64).sqrt() * 500.0;
    let mut random = Random::new(1, units as u64);
    (0..units).map(|_| (random.between(0.0, side), random.between(0.0, side))).unzip()
}

fn cells(counts: &TwoGroup<'_>) -> (Vec<Cell>, Vec<Cell>) {
    let share = |(x, t): (&f64, &f64)| {
        let share = if *t > 0.0 { x / t } else { 0.0 };
        Cell::Within(Interval::around(share, 0.005).unwrap())
    };
    let shares = counts.group().iter().zip(counts.total()).map(share).collect();
    let base = |t: &f64| Cell::RandomlyRounded { published: *t, base: 5 };
    (shares, counts.total().iter().map(base).collect())
}

fn criterion() -> Criterion {
    Criterion::default().sample_size(10).configure_from_args()
}

fn country(bench: &mut Criterion) {
    let units = 14_000;
    let (counts, (x, y)) = (table(units).two_group(0).unwrap(), points(units));
    let places = Places::new(&x, &y).unwrap();
    let neighbours = Neighbours::nearest(places, 5);
    let (shares, bases) = cells(&counts);
    let mut group = bench.benchmark_group("country");
    group.bench_function(BenchmarkId::new("plain D", units), |b| {
        b.iter(|| two_group::dissimilarity(black_box(&counts)).unwrap());
    });
    group.bench_function(BenchmarkId::new("one draw and its D", units), |b| {
        b.iter(|| {
            let mut draws = Draws::new(shares.clone(), bases.clone(), 1, 1).unwrap();
            draws.advance(1, two_group::dissimilarity);
            draws.band()
        });
    });
    group.bench_function(BenchmarkId::new("3,000 zones", units), |b| {
        let mut zones = Vec::new();
        b.iter(|| grow(black_box(&neighbours), 3_000, &mut Random::new(1, 0), &mut zones));
    });
    group.finish();
}

fn growth() {
    heading();
    let tables = SIZES.map(table);
    let twos = tables.each_ref().map(|table| table.two_group(0).unwrap());
    let placed = SIZES.map(points);
    let at = |run: &dyn Fn(usize) -> f64| [0, 1, 2, 3].map(run);
    line("plain D", at(&|size| fastest(|| two_group::dissimilarity(&twos[size]))));
    line(
        "environments, 1000 m, H",
        at(&|size| {
            let (x, y) = &placed[size];
            let places = Places::new(x, y).unwrap();
            fastest(|| Environments::new(&tables[size], places, 1000.0).unwrap().theil())
        }),
    );
    line(
        "distance decay, 0.002, 1 %",
        at(&|size| {
            let (x, y) = &placed[size];
            let places = Places::new(x, y).unwrap();
            let areas = vec![250_000.0; SIZES[size]];
            fastest(|| DistanceDecay::new(&twos[size], places, &areas, 0.002, 0.01).unwrap())
        }),
    );
    line(
        "five nearest",
        at(&|size| {
            let (x, y) = &placed[size];
            fastest(|| Neighbours::nearest(Places::new(x, y).unwrap(), 5))
        }),
    );
    line(
        "one regrouping by four",
        at(&|size| {
            let (x, y) = &placed[size];
            let neighbours = Neighbours::nearest(Places::new(x, y).unwrap(), 5);
            let mut zones = Vec::new();
            fastest(|| grow(&neighbours, SIZES[size] / 4, &mut Random::new(1, 0), &mut zones))
        }),
    );
    line(
        "one draw and its D",
        at(&|size| {
            let (shares, bases) = cells(&twos[size]);
            let mut draws = Draws::new(shares, bases, 1, 1000).unwrap();
            fastest(|| draws.advance(1, two_group::dissimilarity))
        }),
    );
}

fn main() {
    let mut bench = criterion();
    country(&mut bench);
    bench.final_summary();
    growth();
}
