//! The distribution strip: how many areas have which share, where the threshold cuts, and where the
//! chosen area stands.
//!
//! From top to bottom: the threshold's grip with its value, the chosen area's name, names of the
//! marks, the histogram, the axis. Each kind of name has its own line, so that nothing jumps when a
//! threshold is dragged or another area is chosen.

use wijkmix_atlas::Lang;

use super::text::width as text_width;
use super::{LARGE, SMALL, either, say_empty, share_text};
use crate::colour::{Scheme, Token};
use crate::number;
use crate::shape::{Anchor, Drawing, Paint, Shape, Type};

mod histogram;
mod names;

use histogram::Histogram;
use names::{Names, cased};

/// What a strip shows.
#[derive(Clone, Copy)]
pub struct StripData<'a> {
    /// Published shares of the areas, 0–1, in any order. What is not finite is left out.
    pub shares: &'a [f64],
    /// The class of a share, below `classes`.
    pub class_of: &'a dyn Fn(f64) -> usize,
    /// How many classes there are.
    pub classes: usize,
    /// Where the threshold stands, 0–1.
    pub threshold: f64,
    /// The chosen area's share and name.
    pub selected: Option<(f64, &'a str)>,
    /// Shares worth a line: the mean of the municipality, of the country.
    pub marks: &'a [(f64, &'a str)],
    /// Whose numbers.
    pub lang: Lang,
    /// What it is.
    pub title: &'a str,
    /// What it shows.
    pub description: &'a str,
}

/// Free pixels left and right of the axis: room for half of "100%".
const SIDE: f64 = 20.0;
const GRIP: f64 = 6.5;
const GRIP_Y: f64 = 9.0;
/// Height of the lines of the threshold and of the chosen area.
const HEAD: f64 = 37.0;
/// Height of a line of marks.
const LINE: f64 = 14.0;
const BARS: f64 = 38.0;
/// Height of the axis with its labels.
const AXIS: f64 = 20.0;

/// Left and right x of 0 % and 100 % in a strip of this width.
pub fn plot_span(width: f64) -> (f64, f64) {
    let width = if width.is_finite() { width.max(4.0 * SIDE) } else { 4.0 * SIDE };
    (SIDE, width - SIDE)
}

/// The strip: 95 px high, and 14 px more for each line that the names of the marks need.
pub fn draw(data: &StripData, width: f64, scheme: Scheme) -> Drawing {
    let (left, right) = plot_span(width);
    let at = |share: f64| left + share.clamp(0.0, 1.0) * (right - left);
    let threshold = data.threshold.is_finite().then(|| at(data.threshold));
    let names = Names::arrange(data, right + SIDE, &at);
    let top = HEAD + LINE * names.lines() as f64;
    let axis = top + BARS;
    let mut drawing = Drawing::new(right + SIDE, axis + AXIS, data.title, data.description);

    let histogram = Histogram::of(data.shares, (left, right));
    histogram.bars(&mut drawing, data, (top, axis), scheme);
    if histogram.tallest == 0 {
        say_empty(&mut drawing, data.lang, (left + 4.0, axis - 12.0));
    }
    scale(&mut drawing, (left, right), axis, data.lang);
    names.lines_to(&mut drawing, axis, top);
    if let Some(x) = threshold {
        cased(&mut drawing, x, (GRIP_Y, axis), top, Token::Accent, 2.0);
        let (fill, stroke) = (Paint::Token(Token::Accent), Paint::Token(Token::Paper));
        drawing.shapes.push(Shape::Circle { cx: x, cy: GRIP_Y, r: GRIP, fill, stroke });
    }
    names.write(&mut drawing, threshold);
    head(&mut drawing, data, threshold, &histogram, (left, right));
    drawing
}

/// The axis with its percentages: each tenth where there is room, else each fifth.
fn scale(drawing: &mut Drawing, (left, right): (f64, f64), axis: f64, lang: Lang) {
    drawing.line((left, axis + 0.5), (right, axis + 0.5), Token::Outline, 1.0);
    let step = if right - left >= 520.0 { 1 } else { 2 };
    for tenth in (0..=10).step_by(step) {
        let share = f64::from(tenth) / 10.0;
        let x = left + share * (right - left);
        drawing.line((x, axis + 1.0), (x, axis + 4.0), Token::Outline, 1.0);
        drawing.text(
            (x, axis + 16.0),
            number::percent(lang, share, 0),
            Type::of(SMALL, Token::Muted),
            Anchor::Middle,
        );
    }
}

/// The first line: the threshold's value beside its grip, and on the far side how tall the bars are.
fn head(
    drawing: &mut Drawing,
    data: &StripData,
    threshold: Option<f64>,
    histogram: &Histogram,
    span: (f64, f64),
) {
    let (left, right) = span;
    let mut taken = None;
    if let Some(x) = threshold {
        let text = share_text(data.lang, data.threshold.clamp(0.0, 1.0));
        let wide = text_width(&text, LARGE, 600);
        let gap = GRIP + 5.0;
        let type_ = Type::of(LARGE, Token::Accent).bold();
        if x + gap + wide <= right + SIDE {
            drawing.text((x + gap, GRIP_Y + 4.7), text, type_, Anchor::Start);
            taken = Some((x - GRIP, x + gap + wide));
        } else {
            drawing.text((x - gap, GRIP_Y + 4.7), text, type_, Anchor::End);
            taken = Some((x - gap - wide, x + GRIP));
        }
    }
    let free = |from: f64, to: f64| {
        taken.is_none_or(|(start, end)| to + 8.0 <= start || end + 8.0 <= from)
    };
    for text in tallest_in_words(histogram.tallest, data.lang) {
        let wide = text_width(&text, SMALL, 400);
        let type_ = Type::of(SMALL, Token::Muted);
        // It keeps to the left end while the threshold lets it, so that it does not jump about.
        if free(left, left + wide) && left + wide <= right {
            drawing.text((left, GRIP_Y + 4.0), text, type_, Anchor::Start);
            return;
        }
        if free(right - wide, right) && left + wide <= right {
            drawing.text((right, GRIP_Y + 4.0), text, type_, Anchor::End);
            return;
        }
    }
}

/// How many areas the tallest bar counts, long and short. Nothing to say of an empty strip.
fn tallest_in_words(tallest: u32, lang: Lang) -> Vec<String> {
    if tallest == 0 {
        return Vec::new();
    }
    let count = number::count(lang, f64::from(tallest));
    let areas = match (tallest, lang) {
        (1, Lang::Nl) => "gebied",
        (1, Lang::En) => "area",
        (_, Lang::Nl) => "gebieden",
        (_, Lang::En) => "areas",
    };
    let bar = either(lang, "hoogste staaf", "tallest bar");
    vec![format!("{bar}: {count} {areas}"), format!("max. {count}")]
}

#[cfg(test)]
mod tests;
