//! Who gives and who takes: areas at their places, as circles, with lines for what goes between.

use crate::colour::Token;
use crate::shape::{Drawing, Paint, Shape};

/// An area: where it lies in metres RD, and how many households more (or fewer) it is to house.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// East and north, metres.
    pub at: (f64, f64),
    /// More households of the group; negative where it gives.
    pub change: f64,
}

/// How many households go from one spot to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// Number of the giver.
    pub from: usize,
    /// Number of the taker.
    pub to: usize,
    /// Households.
    pub households: f64,
}

/// The radius of a spot that gives or takes nothing, in pixels.
const STILL: f64 = 2.0;

/// The map, as wide as given and at most as high as wide: givers open, takers filled, by area in
/// proportion to their change.
pub fn draw(
    spots: &[Spot],
    arrows: &[Arrow],
    width: f64,
    title: &str,
    description: &str,
) -> Drawing {
    let mut drawing = Drawing::new(width, 0.0, title, description);
    let ends = |pick: fn(&Spot) -> f64| {
        spots.iter().map(pick).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        })
    };
    let (x, y) = (ends(|spot| spot.at.0), ends(|spot| spot.at.1));
    if spots.is_empty() {
        return drawing;
    }
    let margin = 22.0;
    let (wide, high) = ((x.1 - x.0).max(1.0), (y.1 - y.0).max(1.0));
    let scale = ((width - 2.0 * margin) / wide).min((width - 2.0 * margin) / high);
    drawing.height = high * scale + 2.0 * margin;
    let left = (width - wide * scale) / 2.0;
    let place =
        |spot: &Spot| (left + (spot.at.0 - x.0) * scale, margin + (y.1 - spot.at.1) * scale);
    let most = spots.iter().map(|spot| spot.change.abs()).fold(1.0, f64::max);
    let heaviest = arrows.iter().map(|arrow| arrow.households).fold(1.0, f64::max);
    for arrow in arrows {
        if let (Some(from), Some(to)) = (spots.get(arrow.from), spots.get(arrow.to)) {
            let width = (3.0 * arrow.households / heaviest).max(0.5);
            drawing.line(place(from), place(to), Token::Outline, width);
        }
    }
    for spot in spots {
        let (cx, cy) = place(spot);
        let r = STILL + 16.0 * (spot.change.abs() / most).sqrt();
        let (fill, stroke, r) = if spot.change > 0.0 {
            (Token::Accent, Token::Paper, r)
        } else if spot.change < 0.0 {
            (Token::Paper, Token::Ink, r)
        } else {
            (Token::Outline, Token::Paper, STILL)
        };
        let (fill, stroke) = (Paint::Token(fill), Paint::Token(stroke));
        drawing.shapes.push(Shape::Circle { cx, cy, r, fill, stroke });
    }
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spot_is_inside() {
        let spots: Vec<Spot> = [(0.0, 0.0, 5.0), (3000.0, 500.0, -8.0), (100.0, 900.0, 0.0)]
            .map(|(x, y, change)| Spot { at: (x, y), change })
            .into();
        let arrow = Arrow { from: 1, to: 0, households: 5.0 };
        let drawing = draw(&spots, &[arrow, Arrow { from: 9, ..arrow }], 300.0, "t", "d");
        let mut circles = 0;
        for shape in &drawing.shapes {
            if let Shape::Circle { cx, cy, r, .. } = shape {
                circles += 1;
                assert!(cx - r >= 0.0 && cx + r <= 300.0);
                assert!(cy - r >= 0.0 && cy + r <= drawing.height);
            }
        }
        assert_eq!((circles, drawing.shapes.len()), (3, 4));
        assert!(draw(&[], &[], 300.0, "t", "d").shapes.is_empty());
        // One spot, or spots in a line, have a scale too.
        assert!(draw(&spots[..1], &[], 300.0, "t", "d").height > 0.0);
    }
}
