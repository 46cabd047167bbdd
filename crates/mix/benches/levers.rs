//! How long a run takes, and what is made of runs.
//!
//! `cargo bench -p wijkmix-mix --bench levers`. 25 years over a municipality's 500 areas, the 3,400
//! districts of the country, and its 14,000 neighbourhoods.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout)]

mod support;

use support::fastest;
use wijkmix_mix::levers::{
    Allocation, Attribution, Bands, Building, Doubt, Elsewhere, Kind, Parameters, Part, Reading,
    Scope, Stock, Target, Trial,
};
use wijkmix_mix::random::Random;

const YEARS: usize = 25;

fn scope(areas: usize) -> Scope {
    let mut random = Random::new(1, areas as u64);
    let mut stock = || {
        let corporation = random.between(0.0, 1_500.0);
        Stock {
            corporation,
            other_rental: random.between(0.0, 300.0),
            owner: random.between(200.0, 1_500.0),
            unknown: random.between(0.0, 30.0),
            vulnerable: corporation * random.unit(),
            vulnerable_elsewhere: random.between(0.0, 100.0),
        }
    };
    let starts: Vec<Stock> = (0..areas).map(|_| stock()).collect();
    let inside = starts.iter().map(|at| at.corporation > 1_000.0).collect();
    Scope::new(starts, inside).unwrap()
}

fn main() {
    let goes_on = Parameters::neutral(0.058);
    let mut levers = goes_on;
    levers.inside.allocation = Allocation::AsNow(-0.075);
    levers.inside.sold = 0.15;
    levers.corporation = Building { homes: 300.0, place: Part::Outside };
    levers.owner = Building { homes: 700.0, place: Part::Scope };
    levers.elsewhere = Elsewhere::HouseAll;
    let readings = [
        Reading::CorporationShare(Part::Inside),
        Reading::VulnerableShare(Part::Inside),
        Reading::Dissimilarity(Kind::Corporation),
        Reading::Dissimilarity(Kind::Vulnerable),
    ];
    println!(
        "{:>8}{:>12}{:>12}{:>12}{:>12}{:>12}",
        "areas", "both runs", "series", "target", "parts", "a draw"
    );
    for areas in [500, 3_400, 14_000] {
        let scope = scope(areas);
        let trial = Trial::new(&scope, &goes_on, &levers, YEARS).unwrap();
        let runs = fastest(|| Trial::new(&scope, &goes_on, &levers, YEARS).unwrap());
        let series = fastest(|| readings.map(|reading| trial.levers.series(reading)));
        let target = Target { reading: readings[1], at_most: true, value: 0.0 };
        let target = fastest(|| target.first(&scope, &goes_on, &levers, YEARS).unwrap());
        let parts = fastest(|| {
            let mut parts =
                Attribution::new(&scope, &goes_on, &levers, readings[1], YEARS).unwrap();
            while !parts.advance() {}
            parts.contributions()
        });
        let starts: Vec<_> = scope.starts().iter().map(|at| (*at, *at)).collect();
        let doubt = Doubt { starts, levers: (levers, levers) };
        let draw = fastest(|| {
            let one = (1, 1);
            let mut bands =
                Bands::new(&scope, &goes_on, doubt.clone(), &readings, YEARS, one).unwrap();
            bands.advance()
        });
        print!("{areas:>8}");
        for ns in [runs, series, target, parts, draw] {
            print!("{:>9.2} ms", ns / 1e6);
        }
        println!();
    }
}
