//! The segregation curve: how large a part of the group lives among how large a part of the others, from the
//! areas with the lowest share to those with the highest.

use wijkmix_atlas::Lang;

use super::{SMALL, say_empty};
use crate::colour::Token;
use crate::number;
use crate::shape::{Anchor, Drawing, Paint, Shape, Type, path};

const LEFT: f64 = 44.0;
const BELOW: f64 = 34.0;
const TOP: f64 = 8.0;
const LARGEST: f64 = 300.0;

/// The curve in a square, with the diagonal of an even spread. `axes`: what is along x, and along y.
pub fn draw(
    points: &[(f64, f64)],
    axes: (&str, &str),
    width: f64,
    lang: Lang,
    title: &str,
    description: &str,
) -> Drawing {
    let side = (width - LEFT - 12.0).clamp(120.0, LARGEST);
    let mut drawing = Drawing::new(LEFT + side + 12.0, TOP + side + BELOW, title, description);
    if points.len() < 2 {
        drawing.height = 24.0;
        say_empty(&mut drawing, lang, (0.0, 16.0));
        return drawing;
    }
    let at = |(x, y): (f64, f64)| (LEFT + side * x, TOP + side * (1.0 - y));
    for part in [0.0, 0.5, 1.0] {
        let (x, y) = at((part, part));
        let token = if part == 0.0 { Token::Outline } else { Token::Hairline };
        drawing.line((LEFT, y), (LEFT + side, y), token, 1.0);
        drawing.line((x, TOP), (x, TOP + side), token, 1.0);
        let text = number::percent(lang, part, 0);
        let type_ = Type::of(SMALL, Token::Muted);
        drawing.text((LEFT - 6.0, y + 3.5), text.clone(), type_, Anchor::End);
        drawing.text((x, TOP + side + 15.0), text, type_, Anchor::Middle);
    }
    drawing.line(at((0.0, 0.0)), at((1.0, 1.0)), Token::Outline, 1.0);
    let curve: Vec<(f64, f64)> = points.iter().map(|point| at(*point)).collect();
    let stroke = Paint::Token(Token::Accent);
    drawing.shapes.push(Shape::Path {
        d: path(&curve, false),
        fill: Paint::None,
        stroke,
        width: 2.0,
    });
    let type_ = Type::of(SMALL, Token::Ink);
    drawing.text((LEFT + side, TOP + side + 29.0), axes.0, type_, Anchor::End);
    drawing.text((LEFT + 6.0, TOP + 12.0), axes.1, type_, Anchor::Start);
    drawing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_is_inside_its_square() {
        let points = [(0.0, 0.0), (0.75, 0.25), (1.0, 1.0)];
        let drawing = draw(&points, ("others", "group"), 320.0, Lang::En, "t", "d");
        let texts = drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Text { .. }));
        assert_eq!(texts.count(), 8);
        assert!(drawing.width <= 320.0 + 1e-9);
        assert!(draw(&[], ("", ""), 320.0, Lang::Nl, "t", "d").height < 30.0);
    }
}
