//! How long the fewest changed allocations take to find, and how that grows.
//!
//! `cargo bench -p wijkmix-mix --bench spread`. 100 and 500 areas, each within reach of each, and as many
//! as the country has districts at its density, with moves within 10 km.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

mod support;

use support::fastest;
use wijkmix_mix::random::Random;
use wijkmix_mix::spread::{Area, Goal, Plan, Spreading};

const SIZES: [(usize, Option<f64>); 3] = [(100, None), (500, None), (3_400, Some(10_000.0))];

/// Areas of up to 2,000 homes, about one in ten square kilometres.
fn areas(count: usize) -> Vec<Area> {
    let side = (count as f64 * 10.0).sqrt() * 1000.0;
    let mut random = Random::new(1, count as u64);
    let mut area = || {
        let homes = 100 + random.below(1_900);
        let place = Some((random.between(0.0, side), random.between(0.0, side)));
        Area { homes, group: random.below(homes + 1), place, ..Area::default() }
    };
    (0..count).map(|_| area()).collect()
}

/// Ends in the plan and how many steps it took.
fn run(areas: &[Area], goal: Goal, limit: Option<f64>) -> (Plan, usize) {
    let mut spreading = Spreading::new(areas, goal, limit).unwrap();
    let mut steps = 1;
    while !spreading.advance(1).done {
        steps += 1;
    }
    (spreading.plan().unwrap(), steps)
}

fn main() {
    println!(
        "{:<16}{:>8}{:>10}{:>8}{:>12}{:>10}",
        "", "areas", "ms", "steps", "exchanges", "ms/area"
    );
    let goals = [
        ("cap 60 %", Goal::Cap(0.6)),
        ("even", Goal::Even),
        ("D at most 0.2", Goal::Dissimilarity(0.2)),
    ];
    for (name, goal) in goals {
        for (count, limit) in SIZES {
            let areas = areas(count);
            let ms = fastest(|| run(&areas, goal, limit)) / 1e6;
            let (plan, steps) = run(&areas, goal, limit);
            let each = ms / count as f64;
            println!("{name:<16}{count:>8}{ms:>10.1}{steps:>8}{:>12}{each:>10.3}", plan.exchanges);
        }
    }
}
