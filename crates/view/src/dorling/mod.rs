//! The circle map: every area a circle sized by its residents, near its true place, none over another.
//!
//! After Daniel Dorling, "Area Cartograms: Their Use and Creation" (1996). A circle weighs people, where
//! a map of boundaries weighs hectares: an empty polder no longer outshouts a crowded quarter.

mod relax;
#[cfg(test)]
mod tests;

/// How much of the land `n` circles cover, all together (0–1).
///
/// Read off renderings of 2024: with more, the cities of the west grow into one mass that pushes the
/// coast aside; with less, villages are too small to touch. The fewer the circles, the less each is
/// in another's way and the more they may cover: 0.15 for the 3,400 districts, 0.30 for the 341
/// municipalities, at most 0.45.
pub fn fill(n: usize) -> f64 {
    let n = n.max(1) as f64;
    (0.15 * (3_400.0 / n).powf(0.3)).min(0.45)
}

/// The smallest circle has this part of the radius of a circle of average weight.
pub const SMALLEST: f64 = 0.16;

/// An area to be placed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// Metres east (the national grid, RD).
    pub x: f64,
    /// Metres north.
    pub y: f64,
    /// What the circle's area stands for: residents, from 0.
    pub weight: f64,
}

/// A circle in its place, in metres, north up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Placed {
    /// Metres east.
    pub x: f64,
    /// Metres north.
    pub y: f64,
    /// Radius in metres, above 0.
    pub r: f64,
}

/// Places circles so that no two overlap by more than 1 % of the sum of their radii.
///
/// The area of a circle is proportional to its weight, but that none gets smaller than [`SMALLEST`]
/// of an average circle's radius, so that an area without residents is still a dot one can point at.
/// `land` is the land in square metres that the areas share: the circles cover [`fill`] of it. Where
/// it is not known (0), the box around the points stands in. The result has the order of the input and
/// is the same on every machine that computes with IEEE doubles; nothing in it is random.
pub fn layout(circles: &[Circle], land: f64) -> Vec<Placed> {
    relax::relax(circles, &radii(circles, land))
}

/// Radii in metres, before placing.
fn radii(circles: &[Circle], land: f64) -> Vec<f64> {
    let weight =
        |circle: &Circle| if circle.weight.is_finite() { circle.weight.max(0.0) } else { 0.0 };
    let total: f64 = circles.iter().map(weight).sum();
    let land = if land.is_finite() && land > 0.0 { land } else { extent(circles) };
    let covered = land * fill(circles.len());
    let average = (covered / circles.len().max(1) as f64 / std::f64::consts::PI).sqrt();
    let per_weight = if total > 0.0 { covered / total / std::f64::consts::PI } else { 0.0 };
    circles
        .iter()
        .map(|circle| (weight(circle) * per_weight).sqrt().max(average * SMALLEST))
        .collect()
}

/// The area of the box around the points in square metres; a hectare a point where they have none.
fn extent(circles: &[Circle]) -> f64 {
    let side = |at: fn(&Circle) -> f64| {
        let values = circles.iter().map(at).filter(|value| value.is_finite());
        let (low, high) = values
            .fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
        (high - low).max(0.0)
    };
    let area = side(|circle| circle.x) * side(|circle| circle.y);
    if area > 0.0 { area } else { 10_000.0 * circles.len() as f64 }
}
