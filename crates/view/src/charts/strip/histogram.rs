//! Areas counted by share.

use super::StripData;
use crate::colour::{Scheme, Token, sequential};
use crate::shape::{Drawing, Paint, Shape, path};

/// Areas by bins of equal width between 0 and 1.
pub(super) struct Histogram {
    /// How many areas each bin holds.
    pub counts: Vec<u32>,
    /// How many the fullest holds.
    pub tallest: u32,
    /// x of 0 % and 100 %.
    span: (f64, f64),
}

/// Under this width of the axis a bin is 4 percentage points wide instead of 2.
const NARROW: f64 = 380.0;

/// A single area among hundreds still shows.
const LEAST: f64 = 2.0;

impl Histogram {
    /// Counts what is finite; shares outside 0–1 count at the nearer end.
    pub(super) fn of(shares: &[f64], span: (f64, f64)) -> Histogram {
        let bins = if span.1 - span.0 < NARROW { 25 } else { 50 };
        let mut counts = vec![0; bins];
        for share in shares.iter().filter(|share| share.is_finite()) {
            // The nudge keeps a published 58 % (0.58 is stored just below) in the bin that starts there.
            let bin = (share.clamp(0.0, 1.0) * bins as f64 + 1e-9) as usize;
            if let Some(count) = counts.get_mut(bin.min(bins - 1)) {
                *count += 1;
            }
        }
        let tallest = counts.iter().copied().max().unwrap_or(0);
        Histogram { counts, tallest, span }
    }

    /// Bars in the colours of their classes, with an outline over them, since the lightest class is
    /// hardly darker than paper.
    pub(super) fn bars(
        &self,
        drawing: &mut Drawing,
        data: &StripData,
        (top, axis): (f64, f64),
        scheme: Scheme,
    ) {
        let ramp = sequential(data.classes, scheme);
        let bins = self.counts.len() as f64;
        let mut outline: Vec<(f64, f64)> = Vec::new();
        let mut runs: Vec<(Paint, Vec<(f64, f64)>)> = Vec::new();
        for (bin, count) in self.counts.iter().enumerate() {
            // Whole pixels, for crisp edges.
            let edge = |bin: usize| {
                (self.span.0 + (self.span.1 - self.span.0) * bin as f64 / bins).round()
            };
            let tall = (axis - top) * f64::from(*count) / f64::from(self.tallest.max(1));
            let tall = if *count == 0 { 0.0 } else { tall.max(LEAST).round() };
            let over = [(edge(bin), axis - tall), (edge(bin + 1), axis - tall)];
            outline.extend(over);
            let centre = (bin as f64 + 0.5) / bins;
            let colour = ramp.get((data.class_of)(centre)).or(ramp.last());
            let paint = colour.map_or(Paint::Token(Token::Outline), |colour| Paint::Rgb(*colour));
            // Bars of one class are one shape: between two, a seam would show on most screens.
            match runs.last_mut() {
                Some((run, points)) if *run == paint => points.extend(over),
                _ => runs.push((paint, over.to_vec())),
            }
        }
        if self.tallest == 0 {
            return;
        }
        for (fill, points) in runs {
            let over = simplified(&points);
            if let (Some(first), Some(last)) = (over.first(), over.last())
                && over.iter().any(|(_, y)| *y < axis)
            {
                let mut points = vec![(first.0, axis)];
                points.extend(&over);
                points.push((last.0, axis));
                let d = path(&points, true);
                drawing.shapes.push(Shape::Path { d, fill, stroke: Paint::None, width: 0.0 });
            }
        }
        let d = path(&simplified(&outline), false);
        drawing.shapes.push(Shape::Path {
            d,
            fill: Paint::None,
            stroke: Paint::Token(Token::Outline),
            width: 1.0,
        });
    }
}

/// The outline without points in the middle of a straight run.
fn simplified(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::new();
    for point in points {
        if let [.., before, last] = kept.as_slice()
            && before.1 == last.1
            && last.1 == point.1
        {
            kept.pop();
        }
        if kept.last() != Some(point) {
            kept.push(*point);
        }
    }
    kept
}
