//! The homes of one area by tenure, year by year: a stack that fills the width.

use wijkmix_atlas::Group;
use wijkmix_mix::levers::Stock;

use crate::colour::{self, Scheme, Token};
use crate::shape::{Drawing, Paint, Shape, path};

/// The parts of the stack, from below.
pub const PARTS: [Group; 4] =
    [Group::Corporation, Group::OtherRental, Group::Owner, Group::TenureUnknown];

/// How many homes of a part there are.
pub fn homes(stock: &Stock, part: Group) -> f64 {
    match part {
        Group::Corporation => stock.corporation,
        Group::OtherRental => stock.other_rental,
        Group::Owner => stock.owner,
        _ => stock.unknown,
    }
}

/// The stack over the years, 44 px high, with the year that is looked at. In proportion to the most
/// homes that the area has in any year, so that what is built is seen.
pub fn draw(
    years: &[Stock],
    year: usize,
    width: f64,
    scheme: Scheme,
    title: &str,
    description: &str,
) -> Drawing {
    let mut drawing = Drawing::new(width, HEIGHT, title, description);
    let most = years.iter().map(Stock::homes).fold(0.0, f64::max);
    let last = years.len().saturating_sub(1).max(1) as f64;
    if most <= 0.0 {
        return drawing;
    }
    let x = |at: usize| width * at as f64 / last;
    let mut below = vec![HEIGHT; years.len()];
    for part in PARTS {
        let top: Vec<f64> = years
            .iter()
            .zip(&below)
            .map(|(stock, below)| below - HEIGHT * homes(stock, part) / most)
            .collect();
        let upper = top.iter().enumerate().map(|(at, y)| (x(at), *y));
        let lower = below.iter().enumerate().rev().map(|(at, y)| (x(at), *y));
        let points: Vec<(f64, f64)> = upper.chain(lower).collect();
        let fill = Paint::Rgb(colour::group(part, scheme));
        drawing.shapes.push(Shape::Path {
            d: path(&points, true),
            fill,
            stroke: Paint::None,
            width: 0.0,
        });
        below = top;
    }
    let at = x(year).clamp(0.75, width - 0.75);
    drawing.line((at, 0.0), (at, HEIGHT), Token::Ink, 1.5);
    drawing
}

const HEIGHT: f64 = 44.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_all_homes() {
        let stock = Stock {
            corporation: 3.0,
            owner: 2.0,
            other_rental: 1.0,
            unknown: 4.0,
            ..Stock::default()
        };
        assert_eq!(PARTS.map(|part| homes(&stock, part)).iter().sum::<f64>(), stock.homes());
        let drawing = draw(&[stock, stock], 1, 100.0, Scheme::Light, "t", "d");
        assert_eq!(drawing.shapes.len(), PARTS.len() + 1);
        assert!(draw(&[Stock::default()], 0, 100.0, Scheme::Light, "t", "d").shapes.is_empty());
    }
}
