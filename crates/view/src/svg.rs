//! A drawing as an SVG file that needs nothing else: for downloads and for golden tests.
//!
//! Only presentation attributes, no `style` and no classes, so that it also stands in a page whose
//! content security policy forbids inline styles. The same drawing always gives the same bytes.

use std::fmt::Write;

use crate::colour::{Scheme, Token};
use crate::shape::{Anchor, Drawing, Paint, Shape, fixed};

/// Fonts in which numbers and Dutch names read well, none of them fetched.
const FONT: &str =
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/// The drawing on the paper of a scheme, as a whole SVG document that ends in a line break.
pub fn to_svg(drawing: &Drawing, scheme: Scheme) -> String {
    let (width, height) = (fixed(drawing.width), fixed(drawing.height));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{FONT}\">\n"
    );
    let _ = writeln!(out, "<title>{}</title>", escaped(&drawing.title));
    let _ = writeln!(out, "<desc>{}</desc>", escaped(&drawing.description));
    hatches(&mut out, drawing, scheme);
    let paper = Token::Paper.rgb(scheme).hex();
    let _ = writeln!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>");
    for shape in &drawing.shapes {
        element(&mut out, shape, scheme);
    }
    out.push_str("</svg>\n");
    out
}

/// The patterns of the hatches that the drawing uses.
fn hatches(out: &mut String, drawing: &Drawing, scheme: Scheme) {
    let used = |token: &Token| {
        drawing.shapes.iter().any(|shape| {
            let (fill, stroke) = paints(shape);
            fill == Paint::Hatch(*token) || stroke == Paint::Hatch(*token)
        })
    };
    for token in Token::ALL.into_iter().filter(used) {
        let (key, colour) = (token.key(), token.rgb(scheme).hex());
        let _ = writeln!(
            out,
            "<defs><pattern id=\"hatch-{key}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke=\"{colour}\" \
             stroke-width=\"1.5\"/></pattern></defs>"
        );
    }
}

fn paints(shape: &Shape) -> (Paint, Paint) {
    match shape {
        Shape::Rect { fill, stroke, .. }
        | Shape::Circle { fill, stroke, .. }
        | Shape::Path { fill, stroke, .. } => (*fill, *stroke),
        Shape::Line { stroke, .. } => (Paint::None, *stroke),
        Shape::Text { fill, .. } => (*fill, Paint::None),
    }
}

fn element(out: &mut String, shape: &Shape, scheme: Scheme) {
    match shape {
        Shape::Rect { x, y, w, h, .. } => {
            open(out, "rect", &[("x", *x), ("y", *y), ("width", *w), ("height", *h)]);
        }
        Shape::Circle { cx, cy, r, .. } => {
            open(out, "circle", &[("cx", *cx), ("cy", *cy), ("r", *r)])
        }
        Shape::Line { x1, y1, x2, y2, width, .. } => {
            open(
                out,
                "line",
                &[("x1", *x1), ("y1", *y1), ("x2", *x2), ("y2", *y2), ("stroke-width", *width)],
            );
        }
        Shape::Path { width, d, .. } => {
            open(out, "path", &[("stroke-width", *width)]);
            let _ = write!(out, " d=\"{}\"", escaped(d));
        }
        Shape::Text { x, y, size, weight, anchor, .. } => {
            open(
                out,
                "text",
                &[("x", *x), ("y", *y), ("font-size", *size), ("font-weight", f64::from(*weight))],
            );
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let _ = write!(out, " text-anchor=\"{anchor}\"");
        }
    }
    let (fill, stroke) = paints(shape);
    let _ = write!(out, " fill=\"{}\"", colour(fill, scheme));
    if stroke != Paint::None {
        let _ = write!(out, " stroke=\"{}\"", colour(stroke, scheme));
    }
    match shape {
        Shape::Text { text, .. } => {
            let _ = writeln!(out, ">{}</text>", escaped(text));
        }
        _ => out.push_str("/>\n"),
    }
}

fn open(out: &mut String, name: &str, numbers: &[(&str, f64)]) {
    let _ = write!(out, "<{name}");
    for (key, value) in numbers {
        let _ = write!(out, " {key}=\"{}\"", fixed(*value));
    }
}

fn colour(paint: Paint, scheme: Scheme) -> String {
    match paint {
        Paint::Token(token) => token.rgb(scheme).hex(),
        Paint::Rgb(rgb) => rgb.hex(),
        Paint::Hatch(token) => format!("url(#hatch-{})", token.key()),
        Paint::None => "none".to_string(),
    }
}

/// Text as content or attribute of XML 1.0. Characters that XML cannot hold become U+FFFD.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(character),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ if character.is_control() => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Type;

    #[test]
    fn what_people_wrote_stays_text() {
        let hostile = "<script>alert(\"&\")</script>\u{0}'";
        let mut drawing = Drawing::new(10.0, 10.0, hostile, hostile);
        drawing.text((1.0, 9.0), hostile, Type::of(12.0, Token::Ink), Anchor::Middle);
        let svg = to_svg(&drawing, Scheme::Light);
        assert!(!svg.contains("<script") && !svg.contains('\u{0}'));
        assert_eq!(
            svg.matches("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;\u{fffd}&#39;")
                .count(),
            3
        );
    }

    #[test]
    fn a_hatch_brings_its_pattern_and_only_then() {
        let mut drawing = Drawing::new(10.0, 10.0, "a", "b");
        drawing.rect(0.0, 0.0, 5.0, 5.0, Paint::Token(Token::Ink));
        assert!(!to_svg(&drawing, Scheme::Light).contains("<pattern"));
        drawing.rect(0.0, 0.0, 5.0, 5.0, Paint::Hatch(Token::Outline));
        let svg = to_svg(&drawing, Scheme::Dark);
        assert_eq!(svg.matches("id=\"hatch-outline\"").count(), 1);
        assert_eq!(svg.matches("url(#hatch-outline)").count(), 1);
    }

    #[test]
    fn the_schemes_differ_in_roles_and_not_in_data() {
        let mut drawing = Drawing::new(10.0, 10.0, "a", "b");
        drawing.rect(0.0, 0.0, 5.0, 5.0, Paint::Rgb(crate::colour::Rgb([1, 2, 3])));
        drawing.line((0.0, 0.0), (1.0, 1.0), Token::Ink, 1.0);
        let (light, dark) = (to_svg(&drawing, Scheme::Light), to_svg(&drawing, Scheme::Dark));
        assert!(light.contains("#010203") && dark.contains("#010203"));
        assert!(light.contains(&Token::Ink.rgb(Scheme::Light).hex()));
        assert!(dark.contains(&Token::Ink.rgb(Scheme::Dark).hex()));
    }
}
