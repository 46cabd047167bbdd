//! Compositions as bars of 100 %: one area a row, its own first and a little taller.

use wijkmix_atlas::Lang;

use super::text::{fit, width as text_width};
use super::{LARGE, MEDIUM, SMALL, either, say_empty};
use crate::colour::{Rgb, Token, text_on};
use crate::shape::{Anchor, Drawing, Paint, Shape, Type};

/// One area's composition.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow<'a> {
    /// Whose it is; cut with an ellipsis where it does not fit.
    pub label: &'a str,
    /// The parts from left to right; none at all means the area is not loaded.
    pub segments: Vec<Segment<'a>>,
}

/// A part of a composition.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment<'a> {
    /// Its name, for the key.
    pub name: &'a str,
    /// Its colour in the scheme that is shown.
    pub colour: Rgb,
    /// Its published share (0–1); `None` where it is not published.
    pub share: Option<f64>,
    /// Its share as it is written inside, where there is room.
    pub text: String,
}

/// More rows than this are left out: nobody compares nine bars by eye.
pub const MOST_ROWS: usize = 8;

/// Parts published as whole percentages may miss 100 by this much without anything missing.
const ROUNDING: f64 = 0.03 + 1e-9;

const TALL: f64 = 22.0;
const LOW: f64 = 18.0;
/// From one bar to the name over the next.
const BETWEEN: f64 = 10.0;
/// The height of a name over its bar.
const NAME: f64 = 19.0;
/// The height of a line of the key.
const KEY: f64 = 18.0;

/// The bars under each other, each with its name above it, so that they also read at 320 px.
///
/// Parts that add to 97–103 % fill the bar, since rounding explains the difference. What is missing
/// beyond that is hatched: not published. At most [`MOST_ROWS`] rows.
pub fn draw(rows: &[BarRow], width: f64, lang: Lang, title: &str, description: &str) -> Drawing {
    let mut drawing = Drawing::new(width, 24.0, title, description);
    if rows.is_empty() {
        say_empty(&mut drawing, lang, (0.0, 16.0));
        return drawing;
    }
    let mut top = 0.0;
    for (at, row) in rows.iter().take(MOST_ROWS).enumerate() {
        let own = at == 0;
        let name = Type::of(LARGE, Token::Ink);
        let name = if own { name.bold() } else { name };
        let label = fit(row.label, LARGE, name.weight, width);
        drawing.text((0.0, top + 13.0), label, name, Anchor::Start);
        let height = if own { TALL } else { LOW };
        bar(&mut drawing, row, Frame { top: top + NAME, width, height }, lang);
        top += NAME + height + BETWEEN;
    }
    drawing.height = top - BETWEEN + 1.0;
    drawing
}

/// The bars with a key of their colours under them: for a file, and wherever no list of the parts
/// stands beside.
pub fn draw_with_key(
    rows: &[BarRow],
    width: f64,
    lang: Lang,
    title: &str,
    description: &str,
) -> Drawing {
    let mut drawing = draw(rows, width, lang, title, description);
    let longest = rows.iter().take(MOST_ROWS).max_by_key(|row| row.segments.len());
    let mut names: Vec<(&str, Paint)> = Vec::new();
    if let Some(row) = longest {
        names.extend(row.segments.iter().map(|part| (part.name, Paint::Rgb(part.colour))));
    }
    if drawing.shapes.iter().any(|shape| matches!(shape, Shape::Rect { fill: Paint::Hatch(_), .. }))
    {
        names.push((
            either(lang, "niet gepubliceerd", "not published"),
            Paint::Hatch(Token::Outline),
        ));
    }
    if names.is_empty() {
        return drawing;
    }
    let (mut x, mut baseline) = (0.0, drawing.height + BETWEEN + 11.0);
    for (name, fill) in names {
        let name = fit(name, MEDIUM, 400, width - 16.0);
        let wide = 16.0 + text_width(&name, MEDIUM, 400);
        if x > 0.0 && x + wide > width {
            (x, baseline) = (0.0, baseline + KEY);
        }
        let stroke = if matches!(fill, Paint::Hatch(_)) {
            Paint::Token(Token::Outline)
        } else {
            Paint::None
        };
        drawing.shapes.push(Shape::Rect {
            x: x + 0.5,
            y: baseline - 9.5,
            w: 10.0,
            h: 10.0,
            fill,
            stroke,
        });
        drawing.text((x + 16.0, baseline), name, Type::of(MEDIUM, Token::Ink), Anchor::Start);
        x += wide + 14.0;
    }
    drawing.height = baseline + 5.0;
    drawing
}

#[derive(Clone, Copy)]
struct Frame {
    top: f64,
    width: f64,
    height: f64,
}

fn bar(drawing: &mut Drawing, row: &BarRow, frame: Frame, lang: Lang) {
    let Frame { top, width, height } = frame;
    let outlined = |x: f64, fill| {
        let (y, w, h) = (top + 0.5, (width - x - 1.0).max(0.0), height - 1.0);
        Shape::Rect { x: x + 0.5, y, w, h, fill, stroke: Paint::Token(Token::Outline) }
    };
    if row.segments.is_empty() {
        drawing.shapes.push(outlined(0.0, Paint::None));
        return;
    }
    let shares = filled(row);
    let mut x = 0.0;
    for (segment, share) in row.segments.iter().zip(&shares).filter(|(_, share)| **share > 0.0) {
        let wide = share * width;
        drawing.rect(x, top, wide, height, Paint::Rgb(segment.colour));
        if x > 0.0 {
            drawing.line((x, top), (x, top + height), Token::Paper, 1.0);
        }
        if text_width(&segment.text, MEDIUM, 600) + 6.0 <= wide && !segment.text.is_empty() {
            let fill = Paint::Rgb(text_on(segment.colour));
            let type_ = Type { size: MEDIUM, weight: 600, fill };
            drawing.text(
                (x + wide / 2.0, top + height / 2.0 + 4.3),
                &segment.text,
                type_,
                Anchor::Middle,
            );
        }
        x += wide;
    }
    if x + 0.5 < width {
        // A hairline of paper stays free before it, as between any two parts.
        let start = if x > 0.0 { x + 1.0 } else { 0.0 };
        drawing.shapes.push(outlined(start, Paint::Hatch(Token::Outline)));
        say_unpublished(drawing, Frame { width: width - x, ..frame }, x, lang);
    }
}

/// Names the hatch where there is room, on a piece of paper so that the words can be read.
fn say_unpublished(drawing: &mut Drawing, room: Frame, x: f64, lang: Lang) {
    let words = either(lang, "niet gepubliceerd", "not published");
    let wide = text_width(words, SMALL, 400) + 10.0;
    if wide + 8.0 <= room.width {
        let middle = x + room.width / 2.0;
        drawing.rect(
            middle - wide / 2.0,
            room.top + 2.0,
            wide,
            room.height - 4.0,
            Paint::Token(Token::Paper),
        );
        let type_ = Type::of(SMALL, Token::Ink);
        drawing.text((middle, room.top + room.height / 2.0 + 4.0), words, type_, Anchor::Middle);
    }
}

/// The shares as they are drawn, which add to at most 1. Parts that are not published have none.
fn filled(row: &BarRow) -> Vec<f64> {
    let published =
        |part: &Segment| part.share.filter(|share| share.is_finite()).map(|share| share.max(0.0));
    let shares: Vec<f64> = row.segments.iter().map(|part| published(part).unwrap_or(0.0)).collect();
    let whole = row.segments.iter().all(|part| published(part).is_some());
    let sum: f64 = shares.iter().sum();
    if sum > 1.0 || (whole && sum > 0.0 && 1.0 - sum <= ROUNDING) {
        shares.iter().map(|share| share / sum).collect()
    } else {
        shares
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<'a>(shares: &[Option<f64>]) -> BarRow<'a> {
        let part = |share: &Option<f64>| Segment {
            name: "a",
            colour: Rgb([10, 60, 120]),
            share: *share,
            text: share
                .map(|share| format!("{}%", crate::decimal::write(share * 100.0, 0)))
                .unwrap_or_default(),
        };
        BarRow { label: "Delft", segments: shares.iter().map(part).collect() }
    }

    fn near(shares: &[f64], wanted: &[f64]) {
        assert_eq!(shares.len(), wanted.len());
        for (share, wanted) in shares.iter().zip(wanted) {
            assert!((share - wanted).abs() < 1e-9, "{shares:?}");
        }
    }

    #[test]
    fn rounding_fills_the_bar_and_a_real_rest_does_not() {
        near(&filled(&row(&[Some(0.49), Some(0.49)])), &[0.5, 0.5]);
        near(&filled(&row(&[Some(0.5), Some(0.53)])), &[0.5 / 1.03, 0.53 / 1.03]);
        near(&filled(&row(&[Some(0.5), Some(0.4)])), &[0.5, 0.4]);
    }

    #[test]
    fn a_missing_part_is_never_filled_by_its_siblings() {
        near(&filled(&row(&[Some(0.49), None, Some(0.49)])), &[0.49, 0.0, 0.49]);
        near(&filled(&row(&[Some(f64::NAN), Some(0.2)])), &[0.0, 0.2]);
        near(&filled(&row(&[Some(0.9), None, Some(0.2)])), &[0.9 / 1.1, 0.0, 0.2 / 1.1]);
    }

    fn hatches(drawing: &Drawing) -> usize {
        let hatched = |shape: &&Shape| matches!(shape, Shape::Rect { fill: Paint::Hatch(_), .. });
        drawing.shapes.iter().filter(hatched).count()
    }

    #[test]
    fn only_what_is_not_published_is_hatched() {
        let rows =
            [row(&[Some(0.6), Some(0.4)]), row(&[Some(0.6), None]), row(&[None, None]), row(&[])];
        let drawing = draw(&rows, 320.0, Lang::Nl, "t", "d");
        assert_eq!(hatches(&drawing), 2);
    }

    #[test]
    fn a_figure_stands_inside_only_where_it_has_room() {
        let drawing = draw(&[row(&[Some(0.97), Some(0.03)])], 320.0, Lang::Nl, "t", "d");
        let says = |words: &str| {
            drawing
                .shapes
                .iter()
                .any(|shape| matches!(shape, Shape::Text { text, .. } if text == words))
        };
        assert!(says("97%") && !says("3%"));
    }

    #[test]
    fn the_key_names_every_part_once_and_stays_inside() {
        let rows = [row(&[Some(0.6), None]), row(&[Some(0.6), Some(0.4)])];
        let (bare, keyed) = (
            draw(&rows, 240.0, Lang::En, "t", "d"),
            draw_with_key(&rows, 240.0, Lang::En, "t", "d"),
        );
        let added = &keyed.shapes[bare.shapes.len()..];
        let names = added.iter().filter(|shape| matches!(shape, Shape::Text { .. })).count();
        assert_eq!(names, 3);
        assert!(keyed.height > bare.height);
    }
}
