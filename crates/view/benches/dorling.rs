//! How long the circle map takes to place its circles: `cargo bench -p wijkmix-view`.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use wijkmix_view::dorling::{Circle, layout};

/// Areas of 2024 of one level with their land in square metres.
fn areas(level: &str) -> Vec<(Circle, f64)> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/figures/areas-2024.csv");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().unwrap_or_default();
    let column = |name| head.iter().position(|title| *title == name).unwrap_or(usize::MAX);
    let number = |line: &[&str], name| {
        line.get(column(name)).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0)
    };
    lines
        .filter(|line| line.get(column("level")) == Some(&level))
        .map(|line| {
            let (x, y) = (number(&line, "x"), number(&line, "y"));
            let weight = number(&line, "residents");
            (Circle { x, y, weight }, number(&line, "land_ha") * 10_000.0)
        })
        .collect()
}

/// As many parts of each area as a district has neighbourhoods, somewhere on its land.
fn neighbourhoods(districts: &[(Circle, f64)]) -> Vec<(Circle, f64)> {
    let mut state = 1u64;
    let mut next = move || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1u64 << 53) as f64
    };
    let mut parts = Vec::new();
    for (district, land) in districts {
        for _ in 0..(next() * 8.0) as usize + 1 {
            let (angle, reach) = (next() * std::f64::consts::TAU, (next() * land / 3.0).sqrt());
            let (x, y) = (district.x + angle.cos() * reach, district.y + angle.sin() * reach);
            parts.push((Circle { x, y, weight: next() * district.weight / 2.0 }, land / 4.5));
        }
    }
    parts
}

#[allow(clippy::print_stdout, reason = "a benchmark speaks to the person who ran it")]
fn main() {
    let districts = areas("district");
    for areas in [areas("municipality"), neighbourhoods(&districts), districts] {
        let (circles, land): (Vec<Circle>, Vec<f64>) = areas.into_iter().unzip();
        let land = land.iter().sum();
        let mut times: Vec<Duration> = (0..11)
            .map(|_| {
                let start = Instant::now();
                black_box(layout(black_box(&circles), land));
                start.elapsed()
            })
            .collect();
        times.sort();
        println!(
            "{:>6} circles: {:>8.2?} median, {:>8.2?} best",
            circles.len(),
            times[5],
            times[0]
        );
    }
}
