use std::path::Path;

use super::*;

/// The worst overlap of any pair in parts of the sum of their radii, the slow and certain way.
fn worst(placed: &[Placed]) -> f64 {
    let mut worst: f64 = 0.0;
    for (at, a) in placed.iter().enumerate() {
        for b in &placed[..at] {
            let distance = (a.x - b.x).hypot(a.y - b.y);
            worst = worst.max(1.0 - distance / (a.r + b.r));
        }
    }
    worst
}

/// Numbers in 0–1 that look random and are always the same (Knuth's MMIX generator).
fn numbers(seed: u64) -> impl FnMut() -> f64 {
    let mut state = seed;
    move || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1u64 << 53) as f64
    }
}

fn crowd(n: usize, seed: u64) -> Vec<Circle> {
    let mut next = numbers(seed);
    (0..n)
        .map(|_| {
            // Squares pull the crowd to one corner, cubes make a few heavy and most light.
            let (x, y) = (next().powi(2) * 250_000.0, next().powi(2) * 300_000.0);
            Circle { x, y, weight: next().powi(3) * 20_000.0 }
        })
        .collect()
}

fn check(circles: &[Circle], land: f64) -> Vec<Placed> {
    let placed = layout(circles, land);
    assert_eq!(placed.len(), circles.len());
    assert!(placed.iter().all(|c| c.x.is_finite() && c.y.is_finite() && c.r > 0.0));
    let worst = worst(&placed);
    assert!(worst <= 0.01, "{} circles overlap by {worst:.4}", circles.len());
    assert_eq!(placed, layout(circles, land), "the same circles were placed differently");
    placed
}

#[test]
fn crowds_of_any_size_come_apart() {
    for n in [1, 2, 3, 10, 100, 1_000, 4_000] {
        check(&crowd(n, n as u64), 33.5e9);
    }
    assert!(layout(&[], 1.0).is_empty());
}

#[test]
fn circles_at_one_place_come_apart() {
    for n in [2, 7, 300] {
        let placed = check(&vec![Circle { x: 5.0, y: 5.0, weight: 3.0 }; n], 0.0);
        let (x, y) = placed.iter().fold((0.0, 0.0), |(x, y), c| (x + c.x, y + c.y));
        let n = n as f64;
        assert!(
            (x / n - 5.0).hypot(y / n - 5.0) <= 2.0 * placed[0].r,
            "the crowd has wandered off"
        );
    }
}

#[test]
fn a_giant_among_many_comes_free() {
    let mut circles = crowd(2_000, 7);
    let total: f64 = circles.iter().map(|c| c.weight).sum();
    circles.push(Circle { x: 20_000.0, y: 20_000.0, weight: total });
    check(&circles, 33.5e9);
}

#[test]
fn nobody_living_there_is_still_a_dot() {
    let circles: Vec<Circle> = crowd(50, 3)
        .iter()
        .enumerate()
        .map(|(at, c)| Circle { weight: if at < 25 { 0.0 } else { 4.0 }, ..*c })
        .collect();
    let placed = check(&circles, 33.5e9);
    assert!(placed[0].r > 0.0 && placed[0].r < placed[49].r);
    check(&circles.iter().map(|c| Circle { weight: 0.0, ..*c }).collect::<Vec<_>>(), 33.5e9);
}

#[test]
fn broken_numbers_do_no_harm() {
    let mut circles = crowd(20, 9);
    circles[3].x = f64::NAN;
    circles[4].weight = f64::INFINITY;
    circles[5].weight = -4.0;
    check(&circles, f64::NAN);
}

#[test]
fn areas_of_circles_are_as_their_weights() {
    let circles = crowd(500, 11);
    let placed = layout(&circles, 33.5e9);
    let heaviest =
        (0..500).max_by(|a, b| circles[*a].weight.total_cmp(&circles[*b].weight)).unwrap_or(0);
    let per = |at: usize| placed[at].r.powi(2) / circles[at].weight;
    let smallest = placed.iter().map(|c| c.r).fold(f64::MAX, f64::min);
    for at in (0..500).filter(|at| placed[*at].r > smallest) {
        assert!((per(at) / per(heaviest) - 1.0).abs() < 1e-9);
    }
    let covered: f64 = placed.iter().map(|c| std::f64::consts::PI * c.r * c.r).sum();
    assert!((covered / 33.5e9 / fill(500) - 1.0).abs() < 0.05);
}

#[test]
fn circles_with_room_stay_at_home() {
    let circles: Vec<Circle> = (0..100)
        .map(|at| Circle { x: f64::from(at % 10) * 1e4, y: f64::from(at / 10) * 1e4, weight: 1.0 })
        .collect();
    for (placed, circle) in layout(&circles, 0.0).iter().zip(&circles) {
        assert_eq!((placed.x, placed.y), (circle.x, circle.y));
    }
}

/// The districts or municipalities of 2024: true place, residents, and their land in all.
fn areas(level: &str) -> (Vec<Circle>, f64) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/figures/areas-2024.csv");
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let head = lines.next().unwrap_or_default();
    let column = |name| head.iter().position(|title| *title == name).unwrap_or(usize::MAX);
    let number = |line: &[&str], name| {
        line.get(column(name)).and_then(|field| field.parse::<f64>().ok()).unwrap_or(0.0)
    };
    let lines: Vec<Vec<&str>> =
        lines.filter(|line| line.get(column("level")) == Some(&level)).collect();
    let circles = lines
        .iter()
        .map(|line| Circle {
            x: number(line, "x"),
            y: number(line, "y"),
            weight: number(line, "residents"),
        })
        .collect();
    (circles, lines.iter().map(|line| number(line, "land_ha") * 10_000.0).sum())
}

#[test]
fn the_country_stays_where_it_is() {
    for (level, count, most_moved) in [("district", 3_384, 0.75), ("municipality", 341, 0.5)] {
        let (circles, land) = areas(level);
        assert_eq!(circles.len(), count);
        let placed = check(&circles, land);
        let n = count as f64;
        let radius = placed.iter().map(|c| c.r).sum::<f64>() / n;
        let moved = placed.iter().zip(&circles).map(|(p, c)| (p.x - c.x).hypot(p.y - c.y));
        let moved = moved.sum::<f64>() / n / radius;
        assert!(moved <= most_moved, "{level}: moved {moved:.2} mean radii on average");
    }
}
