//! What the colours of the map mean: swatches side by side, with the edges of the classes under them.

use wijkmix_atlas::Lang;

use super::text::{fit, width as text_width};
use super::{SMALL, say_empty, share_text};
use crate::colour::{Scheme, Token, sequential};
use crate::number;
use crate::shape::{Anchor, Drawing, Paint, Shape, Type};

/// The classes to explain.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendData {
    /// Edges of the classes as shares (0–1), ascending: one more than there are classes.
    pub breaks: Vec<f64>,
    /// What to call areas whose share is not published; `None` where there are none.
    pub unpublished: Option<String>,
    /// Whose numbers.
    pub lang: Lang,
    /// What is classed.
    pub title: String,
    /// In words.
    pub description: String,
}

const SWATCH: f64 = 11.0;
/// Width of a hatched swatch with the gap to its words.
const HATCH: f64 = 24.0;
/// Below this width the hatch goes under the ramp instead of behind it.
const ONE_LINE: f64 = 300.0;
/// A class wider than this makes a ramp look like a bar chart.
const WIDEST_CLASS: f64 = 44.0;
/// Least air between two edge labels.
const AIR: f64 = 5.0;

/// The legend, at most 40 px high. Edge labels thin out where they would touch; the outer two stay.
pub fn draw(data: &LegendData, width: f64, scheme: Scheme) -> Drawing {
    let mut drawing = Drawing::new(width, 26.0, &data.title, &data.description);
    let classes = data.breaks.len().saturating_sub(1);
    let unpublished = data.unpublished.as_deref().filter(|words| !words.is_empty());
    if classes == 0 {
        match unpublished {
            Some(words) => hatch(&mut drawing, words, (0.0, 2.0), width),
            None => say_empty(&mut drawing, data.lang, (0.0, 14.0)),
        }
        return drawing;
    }
    let behind = unpublished.filter(|_| width >= ONE_LINE);
    let words = behind.map_or(0.0, |words| HATCH + 16.0 + text_width(words, SMALL, 400));
    // Never give the words more than half: the classes are what a legend is for.
    let room = (width - words).max(width / 2.0);
    let ramp = room.min(classes as f64 * WIDEST_CLASS);
    swatches(&mut drawing, classes, ramp, scheme);
    let baseline = if unpublished.is_some() && behind.is_none() { 21.0 } else { 23.0 };
    edges(&mut drawing, data, ramp, baseline);
    match (unpublished, behind) {
        (_, Some(words)) => hatch(&mut drawing, words, (ramp + 16.0, 1.0), width),
        (Some(words), None) => {
            hatch(&mut drawing, words, (0.0, 27.5), width);
            drawing.height = 40.0;
        }
        (None, None) => {}
    }
    drawing
}

fn swatches(drawing: &mut Drawing, classes: usize, ramp: f64, scheme: Scheme) {
    let step = ramp / classes as f64;
    for (class, colour) in sequential(classes, scheme).into_iter().enumerate() {
        // Whole pixels, so that no seam shows between neighbours.
        let (left, right) = ((class as f64 * step).round(), ((class + 1) as f64 * step).round());
        drawing.rect(left, 0.0, right - left, SWATCH, Paint::Rgb(colour));
    }
    // The lightest class is hardly darker than paper; the edge shows where it starts.
    let (w, h) = (ramp.round() - 1.0, SWATCH - 1.0);
    let stroke = Paint::Token(Token::Outline);
    drawing.shapes.push(Shape::Rect { x: 0.5, y: 0.5, w, h, fill: Paint::None, stroke });
}

/// Labels of the edges: the outer two first, then whichever of the inner ones have room.
fn edges(drawing: &mut Drawing, data: &LegendData, ramp: f64, baseline: f64) {
    let texts = labels(&data.breaks, data.lang);
    let last = texts.len().saturating_sub(1);
    let step = ramp / last.max(1) as f64;
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut order: Vec<usize> = vec![0, last];
    order.extend(1..last);
    let mut shown: Vec<&str> = Vec::new();
    for at in order {
        let Some(text) = texts.get(at).map(String::as_str) else { continue };
        let wide = text_width(text, SMALL, 400);
        let x = at as f64 * step;
        let (left, anchor) = match at {
            0 => (0.0, Anchor::Start),
            _ if at == last => (ramp - wide, Anchor::End),
            _ => (x - wide / 2.0, Anchor::Middle),
        };
        let free = taken.iter().all(|(from, to)| left + wide + AIR <= *from || to + AIR <= left);
        if free && !shown.contains(&text) {
            taken.push((left, left + wide));
            shown.push(text);
            drawing.text((x, baseline), text, Type::of(SMALL, Token::Muted), anchor);
        }
    }
}

/// Edges in percent, with a decimal where whole numbers would make two of them read the same.
fn labels(breaks: &[f64], lang: Lang) -> Vec<String> {
    let whole: Vec<String> = breaks.iter().map(|share| number::percent(lang, *share, 0)).collect();
    let alike = whole.iter().zip(whole.iter().skip(1)).any(|(one, next)| one == next);
    if alike { breaks.iter().map(|share| share_text(lang, *share)).collect() } else { whole }
}

fn hatch(drawing: &mut Drawing, words: &str, (x, y): (f64, f64), width: f64) {
    let (fill, stroke) = (Paint::Hatch(Token::Outline), Paint::Token(Token::Outline));
    drawing.shapes.push(Shape::Rect {
        x: x + 0.5,
        y: y + 0.5,
        w: HATCH - 7.0,
        h: 9.0,
        fill,
        stroke,
    });
    let words = fit(words, SMALL, 400, width - x - HATCH);
    drawing.text((x + HATCH, y + 9.0), words, Type::of(SMALL, Token::Muted), Anchor::Start);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(breaks: &[f64], unpublished: Option<&str>) -> LegendData {
        LegendData {
            breaks: breaks.to_vec(),
            unpublished: unpublished.map(str::to_string),
            lang: Lang::Nl,
            title: "Corporatiewoningen".to_string(),
            description: "Klassen".to_string(),
        }
    }

    const SEVEN: [f64; 8] = [0.0, 0.08, 0.14, 0.21, 0.28, 0.36, 0.47, 0.96];

    fn boxes(drawing: &Drawing) -> Vec<(f64, f64, f64)> {
        let of = |shape: &Shape| match shape {
            Shape::Text { x, y, text, size, weight, anchor, .. } => {
                let wide = text_width(text, *size, *weight);
                let left = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - wide / 2.0,
                    Anchor::End => x - wide,
                };
                Some((left, left + wide, *y))
            }
            _ => None,
        };
        drawing.shapes.iter().filter_map(of).collect()
    }

    #[test]
    fn labels_never_touch_at_any_width() {
        for width in (80..600).step_by(7) {
            for words in [None, Some("niet gepubliceerd")] {
                let drawing = draw(&data(&SEVEN, words), f64::from(width), Scheme::Light);
                assert!(drawing.height <= 40.0);
                let boxes = boxes(&drawing);
                assert!(boxes.len() >= 2);
                for (at, one) in boxes.iter().enumerate() {
                    assert!(one.0 >= -0.01 && one.1 <= f64::from(width) + 0.01, "{width}: {one:?}");
                    for other in &boxes[..at] {
                        let apart =
                            one.1 <= other.0 || other.1 <= one.0 || (one.2 - other.2).abs() >= 11.0;
                        assert!(apart, "{width}: {one:?} {other:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_wide_legend_names_every_edge_and_a_narrow_one_the_outer_two() {
        assert_eq!(boxes(&draw(&data(&SEVEN, None), 430.0, Scheme::Light)).len(), 8);
        assert_eq!(boxes(&draw(&data(&SEVEN, None), 80.0, Scheme::Light)).len(), 2);
    }

    #[test]
    fn edges_that_round_alike_show_a_decimal() {
        assert_eq!(labels(&[0.1, 0.104, 0.2], Lang::Nl), ["10%", "10,4%", "20%"]);
        assert_eq!(labels(&[0.1, 0.2], Lang::En), ["10%", "20%"]);
    }

    #[test]
    fn one_value_is_named_once() {
        assert_eq!(boxes(&draw(&data(&[0.3, 0.3], None), 340.0, Scheme::Dark)).len(), 1);
    }
}
