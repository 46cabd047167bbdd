//! Shares through the years, with what is uncertain about each and where a series breaks.

use wijkmix_atlas::Lang;
use wijkmix_mix::order;

use super::text::{fit, width as text_width};
use super::{MEDIUM, SMALL, say_empty, share_text};
use crate::colour::Token;
use crate::number;
use crate::shape::{Anchor, Drawing, Paint, Shape, Type, path};

/// A line of the trend.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    /// Its name, written at its end.
    pub name: &'a str,
    /// Its colour.
    pub colour: Paint,
    /// Its points, by ascending year.
    pub points: Vec<TrendPoint>,
}

/// A share in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendPoint {
    /// The year.
    pub year: u16,
    /// The published share, 0–1.
    pub share: f64,
    /// Where the true share lies for certain, 0–1: what rounding leaves open.
    pub within: (f64, f64),
    /// Whether the definition or the method changed since the point before.
    pub break_before: bool,
}

impl TrendPoint {
    fn is_sound(&self) -> bool {
        self.share.is_finite() && self.within.0.is_finite() && self.within.1.is_finite()
    }
}

const PLOT: f64 = 140.0;
const TOP: f64 = 12.0;
const LEFT: f64 = 40.0;
/// Least distance between the baselines of two names.
const LEADING: f64 = 15.0;

/// The lines, 176 px high. A line stops where a year is missing and where the method changed, which
/// two short strokes mark. Whiskers show what rounding leaves open.
pub fn draw(series: &[Series], width: f64, lang: Lang, title: &str, description: &str) -> Drawing {
    let mut drawing = Drawing::new(width, TOP + PLOT + 24.0, title, description);
    let sound =
        || series.iter().flat_map(|line| line.points.iter()).filter(|point| point.is_sound());
    let years = (sound().map(|point| point.year).min(), sound().map(|point| point.year).max());
    let (Some(first), Some(last)) = years else {
        drawing.height = 24.0;
        say_empty(&mut drawing, lang, (0.0, 16.0));
        return drawing;
    };
    let ends: Vec<End> = series.iter().filter_map(|line| End::of(line, lang)).collect();
    let wide = ends
        .iter()
        .map(|end| text_width(&end.text(f64::INFINITY), MEDIUM, 600))
        .fold(0.0, f64::max);
    let right = (width - wide - 16.0).max(width * 0.55);
    let highest = sound().map(|point| point.share.max(point.within.1)).fold(0.0, f64::max);
    let (ceiling, step) = scale(highest);
    let plane = Plane { first, last, right, ceiling };

    grid(&mut drawing, plane, step, lang);
    years_below(&mut drawing, plane);
    for line in series {
        draw_series(&mut drawing, line, plane);
    }
    names(&mut drawing, &ends, plane, width - right - 12.0);
    drawing
}

/// Where years and shares stand.
#[derive(Clone, Copy)]
struct Plane {
    first: u16,
    last: u16,
    right: f64,
    ceiling: f64,
}

impl Plane {
    fn x(self, year: u16) -> f64 {
        let (left, right) = (LEFT + 8.0, self.right);
        let span = f64::from(self.last - self.first);
        let part = if span > 0.0 { f64::from(year - self.first) / span } else { 1.0 };
        left + part * (right - left)
    }

    fn y(self, share: f64) -> f64 {
        TOP + PLOT * (1.0 - share.clamp(0.0, self.ceiling) / self.ceiling)
    }

    fn at(self, point: &TrendPoint) -> (f64, f64) {
        (self.x(point.year), self.y(point.share))
    }
}

/// The end of the scale above a share, and the step of its grid: at most five lines over zero.
fn scale(highest: f64) -> (f64, f64) {
    let steps = [0.01, 0.02, 0.05, 0.1, 0.2];
    let step = steps.into_iter().find(|step| highest <= step * 5.0 + 1e-9).unwrap_or(0.2);
    let ceiling = (highest / step - 1e-9).ceil().max(1.0) * step;
    (ceiling, step)
}

fn grid(drawing: &mut Drawing, plane: Plane, step: f64, lang: Lang) {
    let lines = (plane.ceiling / step).round() as u32;
    for line in 0..=lines {
        let share = f64::from(line) * step;
        let y = plane.y(share).round() + 0.5;
        let token = if line == 0 { Token::Outline } else { Token::Hairline };
        drawing.line((LEFT, y), (plane.right + 6.0, y), token, 1.0);
        let text = number::percent(lang, share, 0);
        drawing.text((LEFT - 6.0, y + 3.5), text, Type::of(SMALL, Token::Muted), Anchor::End);
    }
}

/// Years under the axis: the outer two, then whichever have room between.
fn years_below(drawing: &mut Drawing, plane: Plane) {
    let wide = text_width("2000", SMALL, 400) + 8.0;
    let mut order = vec![plane.first];
    if plane.last > plane.first {
        order.push(plane.last);
        order.extend(plane.first + 1..plane.last);
    }
    let mut taken: Vec<f64> = Vec::new();
    for year in order {
        let x = plane.x(year);
        if taken.iter().all(|other| (other - x).abs() >= wide) {
            taken.push(x);
            let type_ = Type::of(SMALL, Token::Muted);
            drawing.text((x, TOP + PLOT + 17.0), year.to_string(), type_, Anchor::Middle);
        }
    }
}

fn draw_series(drawing: &mut Drawing, series: &Series, plane: Plane) {
    let points: Vec<&TrendPoint> = series.points.iter().filter(|point| point.is_sound()).collect();
    let stroke = series.colour;
    for point in &points {
        let x = plane.x(point.year);
        let (y1, y2) = (plane.y(point.within.0), plane.y(point.within.1));
        drawing.shapes.push(Shape::Line { x1: x, y1, x2: x, y2, stroke, width: 1.0 });
    }
    let mut run: Vec<(f64, f64)> = Vec::new();
    for (at, point) in points.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| points.get(before));
        if let Some(before) = before {
            if point.break_before {
                mark_break(drawing, plane.at(before), plane.at(point));
            }
            if point.break_before || point.year != before.year.saturating_add(1) {
                finish(drawing, &mut run, stroke);
            }
        }
        run.push(plane.at(point));
    }
    finish(drawing, &mut run, stroke);
    for point in &points {
        let (cx, cy) = plane.at(point);
        drawing.shapes.push(Shape::Circle {
            cx,
            cy,
            r: 3.5,
            fill: stroke,
            stroke: Paint::Token(Token::Paper),
        });
    }
}

fn finish(drawing: &mut Drawing, run: &mut Vec<(f64, f64)>, stroke: Paint) {
    if run.len() > 1 {
        let d = path(run, false);
        drawing.shapes.push(Shape::Path { d, fill: Paint::None, stroke, width: 2.0 });
    }
    run.clear();
}

/// Two short strokes halfway: what lies left of them does not compare with what lies right.
fn mark_break(drawing: &mut Drawing, from: (f64, f64), to: (f64, f64)) {
    let (x, y) = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    for shift in [-2.0, 2.0] {
        drawing.line((x + shift - 2.0, y + 5.0), (x + shift + 2.0, y - 5.0), Token::Muted, 1.25);
    }
}

/// What is written at the end of a line.
#[derive(Clone)]
struct End<'a> {
    name: &'a str,
    value: String,
    point: TrendPoint,
    colour: Paint,
}

impl<'a> End<'a> {
    fn of(series: &Series<'a>, lang: Lang) -> Option<End<'a>> {
        let point = *series.points.iter().rfind(|point| point.is_sound())?;
        Some(End {
            name: series.name,
            value: share_text(lang, point.share),
            point,
            colour: series.colour,
        })
    }

    /// Name and value, the name cut to leave room for the value.
    fn text(&self, room: f64) -> String {
        let value = format!(" {}", self.value);
        let name = fit(self.name, MEDIUM, 600, room - text_width(&value, MEDIUM, 600));
        if name.is_empty() { self.value.clone() } else { name + &value }
    }
}

/// Names beside the last points, in ink, since not every colour of the data reads as type. A short
/// line in the series' colour leads to a name that had to move or stands far from its point.
fn names(drawing: &mut Drawing, ends: &[End], plane: Plane, room: f64) {
    let ranks = order::by(ends.len(), &|a, b| ends[b].point.share.total_cmp(&ends[a].point.share));
    let ends = order::arranged(ends, &ranks);
    let wanted: Vec<f64> = ends.iter().map(|end| plane.y(end.point.share)).collect();
    for (end, middle) in ends.iter().zip(spread(&wanted, (TOP, TOP + PLOT))) {
        let (x, y) = plane.at(&end.point);
        let start = plane.right + 12.0;
        if (middle - y).abs() > 2.0 || end.point.year != plane.last {
            let (x1, x2) = (x + 4.5, start - 2.0);
            drawing.shapes.push(Shape::Line {
                x1,
                y1: y,
                x2,
                y2: middle,
                stroke: end.colour,
                width: 1.0,
            });
        }
        let type_ = Type::of(MEDIUM, Token::Ink).bold();
        drawing.text((start, middle + 4.3), end.text(room), type_, Anchor::Start);
    }
}

/// The places nearest to those wanted (ascending), by least squares, that are a line of type apart
/// and between two bounds.
///
/// Less its own offset in the stack, each place must not lie above the one before it: an isotonic
/// regression, solved by pooling adjacent violators (Barlow et al. 1972).
fn spread(wanted: &[f64], (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (at, place) in wanted.iter().enumerate() {
        let mut pool = (place - LEADING * at as f64, 1);
        while let Some((mean, count)) = pools.pop_if(|(mean, _)| *mean > pool.0) {
            let both = count + pool.1;
            pool = ((mean * count as f64 + pool.0 * pool.1 as f64) / both as f64, both);
        }
        pools.push(pool);
    }
    // Where there are more names than lines, they run over the bottom rather than over each other.
    let last = (bottom - LEADING * wanted.len().saturating_sub(1) as f64).max(top);
    let offsets = pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count));
    offsets.enumerate().map(|(at, mean)| mean.clamp(top, last) + LEADING * at as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(year: u16, share: f64) -> TrendPoint {
        TrendPoint { year, share, within: (share - 0.005, share + 0.005), break_before: false }
    }

    fn series(points: Vec<TrendPoint>) -> Series<'static> {
        Series { name: "Delft", colour: Paint::Token(Token::Accent), points }
    }

    fn paths(points: Vec<TrendPoint>) -> usize {
        let drawing = draw(&[series(points)], 430.0, Lang::Nl, "t", "d");
        drawing.shapes.iter().filter(|shape| matches!(shape, Shape::Path { .. })).count()
    }

    #[test]
    fn a_line_stops_at_a_missing_year_and_at_a_break() {
        assert_eq!(paths(vec![point(2020, 0.3), point(2021, 0.3), point(2022, 0.3)]), 1);
        assert_eq!(
            paths(vec![point(2018, 0.3), point(2019, 0.3), point(2021, 0.3), point(2022, 0.3)]),
            2
        );
        assert_eq!(paths(vec![point(2020, 0.3), point(2022, 0.3)]), 0);
        let changed = TrendPoint { break_before: true, ..point(2022, 0.3) };
        assert_eq!(paths(vec![point(2020, 0.3), point(2021, 0.3), changed, point(2023, 0.3)]), 2);
    }

    #[test]
    fn the_scale_starts_at_zero_and_ends_just_above() {
        for (highest, ceiling) in [(0.0, 0.01), (0.04, 0.04), (0.23, 0.25), (0.62, 0.8), (1.0, 1.0)]
        {
            assert!((scale(highest).0 - ceiling).abs() < 1e-9, "{highest}: {:?}", scale(highest));
        }
    }

    #[test]
    fn names_at_the_end_keep_apart_and_inside() {
        let lines: Vec<Series> = [0.01, 0.0, 0.012, 0.5, 0.5]
            .map(|share| series(vec![point(2021, share), point(2022, share)]))
            .into();
        let drawing = draw(&lines, 320.0, Lang::Nl, "t", "d");
        let mut baselines: Vec<f64> = drawing
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Text { y, weight: 600, .. } => Some(*y),
                _ => None,
            })
            .collect();
        baselines.sort_by(f64::total_cmp);
        assert_eq!(baselines.len(), 5);
        assert!(
            baselines.windows(2).all(|pair| pair[1] - pair[0] >= LEADING - 1e-9),
            "{baselines:?}"
        );
        assert!(baselines.iter().all(|y| *y > 0.0 && *y < drawing.height));
    }

    #[test]
    fn names_move_no_further_than_they_must() {
        assert_eq!(spread(&[20.0, 60.0, 100.0], (0.0, 140.0)), [20.0, 60.0, 100.0]);
        assert_eq!(spread(&[50.0, 50.0], (0.0, 140.0)), [42.5, 57.5]);
        assert_eq!(spread(&[139.0, 140.0], (0.0, 140.0)), [125.0, 140.0]);
        assert_eq!(spread(&[], (0.0, 140.0)), [0.0; 0]);
    }

    #[test]
    fn what_is_not_a_number_is_not_drawn() {
        assert_eq!(paths(vec![point(2020, f64::NAN)]), 0);
        let drawing = draw(&[], 320.0, Lang::En, "t", "d");
        assert!(
            matches!(drawing.shapes.as_slice(), [Shape::Text { text, .. }] if text == "no figures")
        );
    }
}
