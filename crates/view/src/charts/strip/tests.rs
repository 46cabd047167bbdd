#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use proptest::prelude::*;

fn data<'a>(shares: &'a [f64], threshold: f64) -> StripData<'a> {
    StripData {
        shares,
        class_of: &|share| (share * 5.0) as usize,
        classes: 5,
        threshold,
        selected: None,
        marks: &[],
        lang: Lang::Nl,
        title: "t",
        description: "d",
    }
}

/// Left, top, right and bottom of every text.
fn boxes(drawing: &Drawing) -> Vec<(f64, f64, f64, f64)> {
    let of = |shape: &Shape| match shape {
        Shape::Text { x, y, text, size, weight, anchor, .. } => {
            let wide = text_width(text, *size, *weight);
            let left = match anchor {
                Anchor::Start => *x,
                Anchor::Middle => x - wide / 2.0,
                Anchor::End => x - wide,
            };
            Some((left, y - size * 0.75, left + wide, y + size * 0.22))
        }
        _ => None,
    };
    drawing.shapes.iter().filter_map(of).collect()
}

#[test]
fn published_percentages_fall_in_the_bin_that_starts_with_them() {
    for percent in 0..=100u32 {
        let share = f64::from(percent) / 100.0;
        let counts = Histogram::of(&[share], (20.0, 880.0)).counts;
        assert_eq!(counts.len(), 50);
        assert_eq!(
            counts.iter().position(|count| *count == 1),
            Some((percent as usize / 2).min(49))
        );
    }
}

#[test]
fn every_finite_share_is_counted_once() {
    let shares = [0.0, 0.5, 1.0, 1.2, -0.1, f64::NAN, f64::INFINITY];
    let histogram = Histogram::of(&shares, (20.0, 300.0));
    assert_eq!((histogram.counts.len(), histogram.counts.iter().sum::<u32>()), (25, 5));
    assert_eq!(histogram.tallest, 2);
}

#[test]
fn the_slider_over_it_meets_the_axis() {
    assert_eq!(plot_span(320.0), (20.0, 300.0));
    let drawing = draw(&data(&[0.5], 0.25), 320.0, Scheme::Light);
    let grip = drawing.shapes.iter().find_map(|shape| match shape {
        Shape::Circle { cx, .. } => Some(*cx),
        _ => None,
    });
    assert_eq!(grip, Some(90.0));
    assert!(plot_span(f64::NAN).1 > plot_span(f64::NAN).0);
}

#[test]
fn choosing_and_dragging_move_nothing_else() {
    let shares = [0.1, 0.2, 0.9];
    let marks = [(0.3, "Nederland")];
    let mut height = None;
    for threshold in [0.0, 0.29, 0.31, 1.0] {
        for selected in [None, Some((0.3, "Bos en Lommer")), Some((0.95, "Bos en Lommer"))] {
            let data = StripData { selected, marks: &marks, ..data(&shares, threshold) };
            let now = draw(&data, 320.0, Scheme::Light).height;
            assert_eq!(*height.get_or_insert(now), now);
        }
    }
}

#[test]
fn a_strip_without_areas_says_so() {
    let drawing = draw(&data(&[], 0.5), 320.0, Scheme::Light);
    let says = |words: &str| {
        drawing
            .shapes
            .iter()
            .any(|shape| matches!(shape, Shape::Text { text, .. } if text == words))
    };
    assert!(says("geen cijfers"));
    assert!(!drawing.shapes.iter().any(|shape| matches!(shape, Shape::Path { .. })));
}

const NAMES: [&str; 4] = [
    "Delft",
    "De Kolenkit",
    "Burgemeester van Nispen tot Sevenaerbuurt en omgeving",
    "’s-Hertogenbosch",
];

proptest! {
    #[test]
    fn no_two_texts_touch_and_all_stay_inside(
        width in 240.0..1000.0f64,
        threshold in 0.0..=1.0f64,
        chosen in prop::option::of((0.0..=1.0f64, 0usize..4)),
        marks in prop::collection::vec((0.0..=1.0f64, 0usize..4), 0..4),
        shares in prop::collection::vec(0.0..=1.0f64, 0..40),
    ) {
        let marks: Vec<(f64, &str)> = marks.into_iter().map(|(share, name)| (share, NAMES[name])).collect();
        let selected = chosen.map(|(share, name)| (share, NAMES[name]));
        let data = StripData { selected, marks: &marks, ..data(&shares, threshold) };
        let drawing = draw(&data, width, Scheme::Light);
        let boxes = boxes(&drawing);
        for (at, one) in boxes.iter().enumerate() {
            prop_assert!(one.0 >= -0.02 && one.2 <= width + 0.02 && one.1 >= 0.0 && one.3 <= drawing.height);
            for other in &boxes[..at] {
                let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                prop_assert!(apart, "{one:?} {other:?}");
            }
        }
        // The threshold, the chosen area and every mark are told, however crowded it gets.
        let told = drawing.shapes.iter().filter(|shape| match shape {
            Shape::Text { size, weight, fill, y, .. } => {
                let axis = drawing.height - AXIS;
                *weight == 600 || (*fill == Paint::Token(Token::Muted) && *size == SMALL && *y > HEAD && *y < axis - BARS)
            }
            _ => false,
        });
        prop_assert_eq!(told.count(), marks.len() + usize::from(selected.is_some()) + 1);
    }
}
