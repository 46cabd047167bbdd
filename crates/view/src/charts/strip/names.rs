//! Names on the strip: of the chosen area and of the marks, each beside the line it names.

use super::{HEAD, LINE, StripData};
use crate::charts::text::{fit, width as text_width};
use crate::charts::{MEDIUM, SMALL, share_text};
use crate::colour::Token;
use crate::shape::{Anchor, Drawing, Paint, Shape, Type, path};

/// Between a line and the name beside it.
const GAP: f64 = 8.0;
/// Least air between two names on a line.
const AIR: f64 = 6.0;
/// Top of the chosen area's triangle.
const TRIANGLE: f64 = 22.0;
/// Baseline of the chosen area's name.
const CHOSEN: f64 = 31.0;

/// A name and the line it stands beside.
struct Name {
    text: String,
    /// Where the line stands.
    x: f64,
    /// Where the text starts and ends.
    extent: (f64, f64),
    anchor: Anchor,
}

/// All names of a strip with their places.
pub(super) struct Names {
    chosen: Option<Name>,
    /// The marks by line.
    marks: Vec<Vec<Name>>,
}

impl Names {
    /// Gives every name a place in a strip of this width: none overlaps another, all stay inside.
    pub(super) fn arrange(data: &StripData, width: f64, at: &dyn Fn(f64) -> f64) -> Names {
        let finite = |share: &f64| share.is_finite();
        let threshold = Some(data.threshold).filter(finite).map(at);
        let selected = data.selected.filter(|(share, _)| share.is_finite());
        let mut lines: Vec<f64> = threshold.into_iter().collect();
        let chosen = selected.and_then(|(share, name)| {
            let size = MEDIUM;
            let x = at(share);
            let text = labelled(name, share, data, (size, 600), room(x, width));
            beside(text, (size, 600), x, width, &[], &lines)
        });
        lines.extend(chosen.as_ref().map(|name| name.x));
        let mut marks: Vec<Vec<Name>> = Vec::new();
        for (share, name) in data.marks.iter().filter(|(share, _)| finite(share)) {
            let x = at(*share);
            let text = labelled(name, *share, data, (SMALL, 400), room(x, width));
            let on = |taken: &[Name]| beside(text.clone(), (SMALL, 400), x, width, taken, &lines);
            let free = marks
                .iter()
                .enumerate()
                .find_map(|(line, taken)| on(taken).map(|name| (line, name)));
            match free {
                Some((line, name)) => marks[line].push(name),
                None => marks.extend(on(&[]).map(|name| vec![name])),
            }
            lines.push(x);
        }
        Names { chosen, marks }
    }

    /// How many lines the marks need.
    pub(super) fn lines(&self) -> usize {
        self.marks.len()
    }

    /// The lines down to the axis, and the triangle of the chosen area.
    pub(super) fn lines_to(&self, drawing: &mut Drawing, axis: f64, bars: f64) {
        for (line, names) in self.marks.iter().enumerate() {
            let top = HEAD + LINE * line as f64 + 1.0;
            for name in names {
                cased(drawing, name.x, (top, axis), bars, Token::Muted, 1.0);
            }
        }
        if let Some(Name { x, .. }) = self.chosen {
            cased(drawing, x, (TRIANGLE + 2.0, axis), bars, Token::Ink, 2.0);
            let d = path(&[(x - 5.0, TRIANGLE), (x + 5.0, TRIANGLE), (x, TRIANGLE + 9.0)], true);
            let (fill, stroke) = (Paint::Token(Token::Ink), Paint::None);
            drawing.shapes.push(Shape::Path { d, fill, stroke, width: 0.0 });
        }
    }

    /// The names. Where a line would run through one, it stands on a piece of paper.
    pub(super) fn write(&self, drawing: &mut Drawing, threshold: Option<f64>) {
        let mut above: Vec<f64> = threshold.into_iter().collect();
        if let Some(name) = &self.chosen {
            name.write(drawing, CHOSEN, Type::of(MEDIUM, Token::Ink).bold(), &above);
            above.push(name.x);
        }
        for (line, names) in self.marks.iter().enumerate() {
            above.extend(names.iter().map(|name| name.x));
            let baseline = HEAD + LINE * line as f64 + 10.0;
            for name in names {
                name.write(drawing, baseline, Type::of(SMALL, Token::Muted), &above);
            }
        }
    }
}

impl Name {
    fn write(&self, drawing: &mut Drawing, baseline: f64, type_: Type, lines: &[f64]) {
        let (left, right) = (self.extent.0 - 3.0, self.extent.1 + 3.0);
        if lines.iter().any(|x| left < *x && *x < right) {
            drawing.rect(left, baseline - 10.0, right - left, 13.0, Paint::Token(Token::Paper));
        }
        let x = if self.anchor == Anchor::End { self.extent.1 } else { self.extent.0 };
        drawing.text((x, baseline), self.text.as_str(), type_, self.anchor);
    }
}

/// A line that stays apart from the bars it crosses by a rim of paper.
pub(super) fn cased(
    drawing: &mut Drawing,
    x: f64,
    (top, axis): (f64, f64),
    bars: f64,
    token: Token,
    width: f64,
) {
    drawing.line((x, bars), (x, axis), Token::Paper, width + 2.0);
    drawing.line((x, top), (x, axis), token, width);
}

/// The wider of the two sides of a line.
fn room(x: f64, width: f64) -> f64 {
    (x - GAP).max(width - x - GAP)
}

/// A name with its share, where the name gives way when there is no room for both.
fn labelled(
    name: &str,
    share: f64,
    data: &StripData,
    (size, weight): (f64, u16),
    room: f64,
) -> String {
    let value = share_text(data.lang, share.clamp(0.0, 1.0));
    let left = room - text_width(&value, size, weight) - text_width(" ", size, weight);
    let name = fit(name, size, weight, left);
    if name.is_empty() { value } else { format!("{name} {value}") }
}

/// The text right or left of its line, where it is free: clear of other lines if it can be.
fn beside(
    text: String,
    (size, weight): (f64, u16),
    x: f64,
    width: f64,
    taken: &[Name],
    lines: &[f64],
) -> Option<Name> {
    let wide = text_width(&text, size, weight);
    let sides = [(x + GAP, Anchor::Start), (x - GAP - wide, Anchor::End)];
    let inside = |left: f64| left >= -0.01 && left + wide <= width + 0.01;
    let free = |left: f64| {
        // The line of a neighbour needs its air as much as its name does.
        taken.iter().all(|other| {
            let (from, to) = (other.extent.0.min(other.x), other.extent.1.max(other.x));
            left.max(x) <= from - AIR && left + wide <= from - AIR || left.min(x) >= to + AIR
        })
    };
    let clear =
        |left: f64| !lines.iter().any(|line| left - 3.0 < *line && *line < left + wide + 3.0);
    let fits = |(left, _): &&(f64, Anchor)| inside(*left) && free(*left);
    let found =
        sides.iter().find(|side| fits(side) && clear(side.0)).or_else(|| sides.iter().find(fits));
    found.map(|(left, anchor)| Name { text, x, extent: (*left, left + wide), anchor: *anchor })
}
