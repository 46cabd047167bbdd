//! Plain shapes: what a chart comes to before anyone paints it.
//!
//! A layout in [`crate::charts`] ends here. The page turns these shapes into elements and
//! [`crate::svg`] into a file, so the figure on the page and the one in a download are one drawing.
//! Lengths are CSS pixels, x grows to the right and y downwards.

use crate::colour::{Rgb, Token};
use crate::decimal;

/// What a shape is filled or drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// A colour by its role, which differs between the schemes.
    Token(Token),
    /// A colour of the data, chosen for a scheme by whoever laid out the chart.
    Rgb(Rgb),
    /// A fine diagonal hatch in a role's colour: not published.
    Hatch(Token),
    /// Nothing.
    None,
}

/// Where a text stands from its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It starts there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A shape of a drawing, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle; its stroke is one pixel wide.
    Rect {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width, not negative.
        w: f64,
        /// Height, not negative.
        h: f64,
        /// Inside.
        fill: Paint,
        /// Edge.
        stroke: Paint,
    },
    /// A circle; its stroke is one pixel wide.
    Circle {
        /// Centre.
        cx: f64,
        /// Centre.
        cy: f64,
        /// Radius, not negative.
        r: f64,
        /// Inside.
        fill: Paint,
        /// Edge.
        stroke: Paint,
    },
    /// A straight line.
    Line {
        /// From.
        x1: f64,
        /// From.
        y1: f64,
        /// To.
        x2: f64,
        /// To.
        y2: f64,
        /// Its colour.
        stroke: Paint,
        /// Its width.
        width: f64,
    },
    /// A path in the words of SVG.
    Path {
        /// The `d` of SVG, written by [`path`].
        d: String,
        /// Inside.
        fill: Paint,
        /// Edge.
        stroke: Paint,
        /// Width of the edge.
        width: f64,
    },
    /// A line of text on its baseline, in the sans serif of the page.
    Text {
        /// Where its anchor stands.
        x: f64,
        /// Its baseline.
        y: f64,
        /// The words, as people wrote them: escaping is for whoever paints.
        text: String,
        /// Size of the type.
        size: f64,
        /// Weight of the type: 400 or 600.
        weight: u16,
        /// Which part of it stands at `x`.
        anchor: Anchor,
        /// Its colour.
        fill: Paint,
    },
}

/// A chart: shapes in the order they are painted, and the words for who does not see them.
///
/// There is no default and no way to make one without a title and a description, so that a chart
/// without words does not compile.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// What it is, in a few words.
    pub title: String,
    /// What it shows, in a sentence or more.
    pub description: String,
    /// What is painted, first to last.
    pub shapes: Vec<Shape>,
}

impl Drawing {
    /// A drawing without shapes yet.
    pub fn new(
        width: f64,
        height: f64,
        title: impl Into<String>,
        description: impl Into<String>,
    ) -> Drawing {
        Drawing {
            width,
            height,
            title: title.into(),
            description: description.into(),
            shapes: Vec::new(),
        }
    }

    /// Adds a rectangle without an edge.
    pub(crate) fn rect(&mut self, x: f64, y: f64, w: f64, h: f64, fill: Paint) {
        self.shapes.push(Shape::Rect { x, y, w, h, fill, stroke: Paint::None });
    }

    /// Adds a line from one point to another.
    pub(crate) fn line(
        &mut self,
        (x1, y1): (f64, f64),
        (x2, y2): (f64, f64),
        stroke: Token,
        width: f64,
    ) {
        self.shapes.push(Shape::Line { x1, y1, x2, y2, stroke: Paint::Token(stroke), width });
    }

    /// Adds a line of type.
    pub(crate) fn text(
        &mut self,
        (x, y): (f64, f64),
        text: impl Into<String>,
        type_: Type,
        anchor: Anchor,
    ) {
        let Type { size, weight, fill } = type_;
        self.shapes.push(Shape::Text { x, y, text: text.into(), size, weight, anchor, fill });
    }
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Type {
    /// Size in CSS pixels.
    pub size: f64,
    /// 400 or 600.
    pub weight: u16,
    /// Colour.
    pub fill: Paint,
}

impl Type {
    /// Type of a role's colour at the ordinary weight.
    pub(crate) fn of(size: f64, token: Token) -> Type {
        Type { size, weight: 400, fill: Paint::Token(token) }
    }

    /// The same, bolder.
    pub(crate) fn bold(self) -> Type {
        Type { weight: 600, ..self }
    }
}

/// A path through points in words of SVG, closed back to its start or left open. Empty without points.
pub fn path(points: &[(f64, f64)], closed: bool) -> String {
    let mut d = String::with_capacity(points.len() * 12);
    for (at, (x, y)) in points.iter().enumerate() {
        d.push(if at == 0 { 'M' } else { 'L' });
        d.push_str(&fixed(*x));
        d.push(' ');
        d.push_str(&fixed(*y));
    }
    if closed && !points.is_empty() {
        d.push('Z');
    }
    d
}

/// A coordinate as text: at most two decimals, no idle zeros, never `-0`. What is not finite is 0,
/// since one such number would make a browser drop the whole shape.
pub fn fixed(value: f64) -> String {
    decimal::short(value, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short_and_always_numbers() {
        for (value, text) in [
            (1.0, "1"),
            (100.0, "100"),
            (0.126, "0.13"),
            (-0.001, "0"),
            (-2.5, "-2.5"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ] {
            assert_eq!(fixed(value), text);
        }
    }

    #[test]
    fn paths_close_only_when_asked_to() {
        assert_eq!(path(&[(0.0, 1.5), (2.0, 3.0)], false), "M0 1.5L2 3");
        assert_eq!(path(&[(0.0, 0.0), (4.0, 0.0), (2.0, 3.0)], true), "M0 0L4 0L2 3Z");
        assert_eq!(path(&[], true), "");
    }
}
