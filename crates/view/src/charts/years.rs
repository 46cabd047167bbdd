//! A number through the years of a scenario: as it goes on, with levers, and what is uncertain.

use wijkmix_atlas::Lang;

use super::text::{fit, width as text_width};
use super::{MEDIUM, SMALL, either, say_empty, share_text};
use crate::colour::Token;
use crate::number;
use crate::scenario::outcome::Unit;
use crate::shape::{Anchor, Drawing, Paint, Shape, Type, path};

/// A pair of lines: with levers drawn through, as it goes on in dashes.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<'a> {
    /// Its name, written at its end.
    pub name: &'a str,
    /// Its colour.
    pub colour: Token,
    /// By year, the start first.
    pub goes_on: &'a [Option<f64>],
    /// The same with levers.
    pub levers: &'a [Option<f64>],
    /// Between which values most draws lie, by year; empty where there are none yet.
    pub band: Vec<Option<(f64, f64)>>,
}

/// What a chart shows.
#[derive(Clone, Debug, PartialEq)]
pub struct YearsData<'a> {
    /// What is counted.
    pub unit: Unit,
    /// The lines.
    pub pairs: Vec<Pair<'a>>,
    /// The year that is looked at.
    pub year: usize,
    /// A target, drawn across.
    pub target: Option<f64>,
    /// In words.
    pub title: &'a str,
    /// In words.
    pub description: &'a str,
}

const PLOT: f64 = 112.0;
const TOP: f64 = 10.0;
const LEADING: f64 = 15.0;
/// Years between two labels below.
const EVERY: usize = 5;

/// The chart, 146 px high.
pub fn draw(data: &YearsData, width: f64, lang: Lang) -> Drawing {
    let mut drawing = Drawing::new(width, TOP + PLOT + 24.0, data.title, data.description);
    let years = data.pairs.iter().map(|pair| pair.levers.len()).max().unwrap_or(0);
    let known = || {
        let lines = data.pairs.iter().flat_map(|pair| pair.goes_on.iter().chain(pair.levers));
        let bands = data.pairs.iter().flat_map(|pair| pair.band.iter().flatten());
        lines.flatten().copied().chain(bands.flat_map(|(low, high)| [*low, *high]))
    };
    if years < 2 || known().next().is_none() {
        drawing.height = 24.0;
        say_empty(&mut drawing, lang, (0.0, 16.0));
        return drawing;
    }
    let ends = known()
        .chain(data.target)
        .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
    let (floor, ceiling, step) = scale(ends, data.unit);
    let labels: Vec<String> = {
        let lines = ((ceiling - floor) / step).round() as u32;
        (0..=lines).map(|at| value_text(lang, data.unit, floor + f64::from(at) * step)).collect()
    };
    let left =
        labels.iter().map(|label| text_width(label, SMALL, 400)).fold(20.0, f64::max).ceil() + 8.0;
    let right = width - (width * 0.27).clamp(72.0, 120.0);
    let plane = Plane { left, right, last: years - 1, floor, ceiling };
    for (at, label) in labels.into_iter().enumerate() {
        let value = floor + at as f64 * step;
        let y = plane.y(value).round() + 0.5;
        let token = if value.abs() < step * 1e-6 { Token::Outline } else { Token::Hairline };
        drawing.line((left, y), (right, y), token, 1.0);
        let type_ = Type::of(SMALL, Token::Muted);
        drawing.text((left - 6.0, y + 3.5), label, type_, Anchor::End);
    }
    for year in (0..years).step_by(EVERY) {
        let word = if year + EVERY >= years { either(lang, "jaar ", "year ") } else { "" };
        let text = format!("{word}{year}");
        let (type_, anchor) = (Type::of(SMALL, Token::Muted), Anchor::Middle);
        drawing.text((plane.x(year), TOP + PLOT + 17.0), text, type_, anchor);
    }
    let x = plane.x(data.year.min(plane.last));
    drawing.line((x, TOP), (x, TOP + PLOT), Token::Outline, 1.0);
    if let Some(target) = data.target {
        let y = plane.y(target);
        let stroke = Paint::Token(Token::Muted);
        let dots = dashes(&[(left, y), (right, y)], 2.0, 3.0);
        drawing.shapes.push(Shape::Path { d: dots, fill: Paint::None, stroke, width: 1.5 });
    }
    for pair in &data.pairs {
        band(&mut drawing, pair, plane);
    }
    for pair in &data.pairs {
        lines(&mut drawing, pair, plane);
    }
    names(&mut drawing, data, plane, lang, width - right - 8.0);
    drawing
}

/// Where years and values stand.
#[derive(Clone, Copy)]
struct Plane {
    left: f64,
    right: f64,
    last: usize,
    floor: f64,
    ceiling: f64,
}

impl Plane {
    fn x(self, year: usize) -> f64 {
        self.left + (self.right - self.left) * year as f64 / self.last.max(1) as f64
    }

    fn y(self, value: f64) -> f64 {
        let value = value.clamp(self.floor, self.ceiling);
        TOP + PLOT * (self.ceiling - value) / (self.ceiling - self.floor)
    }

    fn points(self, values: &[Option<f64>]) -> Vec<(f64, f64)> {
        let known = values.iter().enumerate().filter_map(|(year, value)| Some((year, (*value)?)));
        known.map(|(year, value)| (self.x(year), self.y(value))).collect()
    }
}

/// The ends of the scale around some values and zero, and the step of its grid: at most five lines.
fn scale((low, high): (f64, f64), unit: Unit) -> (f64, f64, f64) {
    let span = (high - low).max(if unit == Unit::Count { 1.0 } else { 0.01 });
    // The step is one, two or five of a power of ten.
    let power = 10f64.powf((span / 4.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| span <= step * 4.0 + 1e-9)
        .unwrap_or(10.0 * power);
    let step = if unit == Unit::Count { step.max(1.0) } else { step.max(0.01) };
    let floor = (low / step + 1e-9).floor() * step;
    let ceiling = (high / step - 1e-9).ceil() * step;
    (floor, if ceiling > floor { ceiling } else { floor + step }, step)
}

fn value_text(lang: Lang, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Share => share_text(lang, value),
        Unit::Index => number::decimal(lang, value, 2),
        Unit::Count => number::count(lang, value),
    }
}

fn band(drawing: &mut Drawing, pair: &Pair, plane: Plane) {
    let known: Vec<(usize, (f64, f64))> =
        pair.band.iter().enumerate().filter_map(|(year, ends)| Some((year, (*ends)?))).collect();
    if known.len() < 2 {
        return;
    }
    let upper = known.iter().map(|(year, ends)| (plane.x(*year), plane.y(ends.1)));
    let lower = known.iter().rev().map(|(year, ends)| (plane.x(*year), plane.y(ends.0)));
    let points: Vec<(f64, f64)> = upper.chain(lower).collect();
    let (d, fill) = (path(&points, true), Paint::Token(Token::Hairline));
    drawing.shapes.push(Shape::Path { d, fill, stroke: fill, width: 1.0 });
}

fn lines(drawing: &mut Drawing, pair: &Pair, plane: Plane) {
    let stroke = Paint::Token(pair.colour);
    let before = dashes(&plane.points(pair.goes_on), 4.0, 3.0);
    drawing.shapes.push(Shape::Path { d: before, fill: Paint::None, stroke, width: 1.25 });
    let d = path(&plane.points(pair.levers), false);
    drawing.shapes.push(Shape::Path { d, fill: Paint::None, stroke, width: 2.25 });
}

/// A polyline as dashes: so much drawn, so much left out, in pixels along it.
fn dashes(points: &[(f64, f64)], on: f64, off: f64) -> String {
    let (mut d, mut drawn, mut left) = (String::new(), true, on);
    for ends in points.windows(2) {
        let [from, to] = ends else { continue };
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy);
        let mut at = 0.0;
        while at < length - 1e-9 {
            let next = (at + left).min(length);
            if drawn {
                let point = |at: f64| (from.0 + dx * at / length, from.1 + dy * at / length);
                d.push_str(&path(&[point(at), point(next)], false));
            }
            left -= next - at;
            at = next;
            if left <= 1e-9 {
                drawn = !drawn;
                left = if drawn { on } else { off };
            }
        }
    }
    d
}

/// Names and last values beside the ends, apart from each other.
fn names(drawing: &mut Drawing, data: &YearsData, plane: Plane, lang: Lang, room: f64) {
    let mut ends: Vec<(f64, &Pair, f64)> = Vec::new();
    for pair in &data.pairs {
        if let Some(value) = pair.levers.iter().rev().flatten().next() {
            ends.push((plane.y(*value), pair, *value));
        }
    }
    let order = wijkmix_mix::order::by(ends.len(), &|a, b| {
        let y = |at: usize| ends.get(at).map_or(0.0, |end| end.0);
        y(a).total_cmp(&y(b))
    });
    // Each name is two lines high; a name pushes the one below it down, and the last is kept inside.
    let high = 2.0 * LEADING;
    let mut at = TOP + 4.0;
    let count = order.len();
    for (rank, number) in order.into_iter().enumerate() {
        let Some((y, pair, value)) = ends.get(number) else { continue };
        let below = (count - 1 - rank) as f64 * high;
        let top = (y - 10.0).min(TOP + PLOT - high - below + 6.0).max(at - 4.0);
        at = top + high + 4.0;
        let x = plane.right + 8.0;
        let name = fit(pair.name, SMALL, 400, room);
        let text = value_text(lang, data.unit, *value);
        drawing.text((x, top + 13.0), text, Type::of(MEDIUM, pair.colour).bold(), Anchor::Start);
        drawing.text((x, top + 26.0), name, Type::of(SMALL, Token::Muted), Anchor::Start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(unit: Unit, levers: &[Option<f64>], band: Vec<Option<(f64, f64)>>) -> Drawing {
        let goes_on = vec![levers.first().copied().flatten(); levers.len()];
        let pair = Pair { name: "groep", colour: Token::Accent, goes_on: &goes_on, levers, band };
        let data = YearsData {
            unit,
            pairs: vec![pair],
            year: 2,
            target: Some(0.3),
            title: "t",
            description: "d",
        };
        draw(&data, 320.0, Lang::Nl)
    }

    fn paths(drawing: &Drawing) -> usize {
        drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Path { .. })).count()
    }

    #[test]
    fn a_band_lies_under_its_lines() {
        let levers = [Some(0.4), Some(0.35), None, Some(0.3)];
        assert_eq!(paths(&drawn(Unit::Share, &levers, vec![])), 3);
        let band = vec![Some((0.39, 0.41)), Some((0.3, 0.4)), None, Some((0.2, 0.4))];
        let drawing = drawn(Unit::Share, &levers, band);
        assert_eq!(paths(&drawing), 4);
        for shape in &drawing.shapes {
            if let Shape::Text { x, y, .. } = shape {
                assert!(*x >= 0.0 && *x <= 320.0 && *y > 0.0 && *y <= drawing.height);
            }
        }
    }

    #[test]
    fn the_scale_holds_zero_and_all_values() {
        for (ends, unit, want) in [
            ((0.0, 0.4), Unit::Share, (0.0, 0.4, 0.1)),
            ((0.0, 0.43), Unit::Share, (0.0, 0.6, 0.2)),
            ((0.0, 0.0), Unit::Share, (0.0, 0.01, 0.01)),
            ((0.0, 9.0), Unit::Count, (0.0, 10.0, 5.0)),
            ((-30.0, 120.0), Unit::Count, (-50.0, 150.0, 50.0)),
            ((0.0, 0.0), Unit::Count, (0.0, 1.0, 1.0)),
        ] {
            let (floor, ceiling, step) = scale(ends, unit);
            let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
            assert!(
                near(floor, want.0) && near(ceiling, want.1) && near(step, want.2),
                "{ends:?}: {floor} {ceiling} {step}"
            );
        }
    }

    #[test]
    fn without_values_it_says_so() {
        let drawing = drawn(Unit::Index, &[None, None], vec![]);
        assert!(drawing.height < 30.0);
    }

    #[test]
    fn dashes_cover_on_over_on_and_off() {
        let d = dashes(&[(0.0, 0.0), (70.0, 0.0)], 4.0, 3.0);
        assert_eq!(d.matches('M').count(), 10);
        assert_eq!(dashes(&[], 4.0, 3.0), "");
    }
}
