//! What the benches share: tables that are the same each time, and the table of growth.

#![allow(dead_code)]

use std::hint::black_box;
use std::time::Instant;

use wijkmix_mix::Table;

/// Units: a large city, the country's neighbourhoods, and more than any country has.
pub const SIZES: [usize; 4] = [1_000, 14_000, 100_000, 400_000];

/// Five groups in units of about a thousand, by a linear congruential generator: the same each time.
pub fn table(units: usize) -> Table {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % 81
    };
    let counts = (0..units * 5).map(|_| next() as f64 * 5.0).collect();
    Table::new(5, counts).unwrap()
}

/// Nanoseconds of the fastest of seven runs, which other work on the machine disturbs least.
pub fn fastest<R>(mut run: impl FnMut() -> R) -> f64 {
    let timed = (0..7).map(|_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed().as_nanos() as f64
    });
    timed.fold(f64::INFINITY, f64::min)
}

/// The heading of the table of growth.
pub fn heading() {
    println!(
        "{:<28}{:>10}{:>10}{:>10}{:>10}{:>8}",
        "µs for units", 1_000, 14_000, 100_000, 400_000, "growth"
    );
}

/// A line: microseconds by size, then time per unit at the largest size over that at the smallest.
pub fn line(name: &str, times: [f64; 4]) {
    let each = |at: usize| times[at] / SIZES[at] as f64;
    let [a, b, c, d] = times.map(|time| time / 1e3);
    println!("{name:<28}{a:>10.1}{b:>10.1}{c:>10.1}{d:>10.1}{:>8.2}", each(3) / each(0));
}
