//! Names beside circles, placed so that none covers another.
//!
//! Greedy: the most important name takes the first free place, and what finds none stays out. For
//! point labels this is simple, quick and stable while a map is moved, and in practice places nearly
//! as many as costlier searches do (Christensen, Marks and Shieber 1995, "An empirical study of
//! algorithms for point-feature label placement", ACM Transactions on Graphics 14(3)).

use wijkmix_mix::order;

/// A name that asks for a place, in pixels of a frame with its origin top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// Centre of the circle it names.
    pub x: f64,
    /// Centre of the circle it names.
    pub y: f64,
    /// Width of the text's box.
    pub width: f64,
    /// Height of the text's box.
    pub height: f64,
    /// Radius of the circle it names: a name that does not fit inside stands beyond it.
    pub gap: f64,
    /// Who chooses first; higher goes before lower.
    pub priority: f64,
}

/// A name with a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedLabel {
    /// Which of the labels it is.
    pub index: usize,
    /// Centre of the text's box.
    pub x: f64,
    /// Centre of the text's box.
    pub y: f64,
}

/// Air between a circle and the name outside it.
const AIR: f64 = 3.0;

/// How much of a circle's width a name inside it may take.
const INSIDE: f64 = 0.95;

/// Places as many names as fit in a frame of this size, the most important first; equals go by index.
///
/// A name stands in the middle of its circle where it fits there, else right, left, above or below.
/// Its box stays inside the frame, overlaps no other, and covers no centre of a larger circle.
/// Labels whose circle has its centre outside the frame, or with a number that is not finite, get no
/// place. Time grows with labels × places.
pub fn place(labels: &[Label], width: f64, height: f64) -> Vec<PlacedLabel> {
    let frame = Area { left: 0.0, top: 0.0, right: width, bottom: height };
    let sound: Vec<(usize, &Label)> = labels
        .iter()
        .enumerate()
        .filter(|(_, label)| label.is_sound() && frame.holds(label.x, label.y))
        .collect();
    let ranks = order::by(sound.len(), &|a, b| sound[b].1.priority.total_cmp(&sound[a].1.priority));
    let order = order::arranged(&sound, &ranks);

    let mut taken: Vec<Area> = Vec::new();
    let mut placed = Vec::new();
    for (index, label) in &order {
        let free = |area: &Area| {
            area.lies_in(&frame)
                && !taken.iter().any(|other| area.overlaps(other))
                && !order
                    .iter()
                    .any(|(_, other)| other.gap > label.gap && area.holds(other.x, other.y))
        };
        let found = candidates(label)
            .map(|(x, y)| (x, y, Area::around(x, y, label)))
            .find(|(_, _, area)| free(area));
        if let Some((x, y, area)) = found {
            taken.push(area);
            placed.push(PlacedLabel { index: *index, x, y });
        }
    }
    placed
}

impl Label {
    fn is_sound(&self) -> bool {
        let numbers = [self.x, self.y, self.width, self.height, self.gap, self.priority];
        numbers.iter().all(|number| number.is_finite()) && self.width >= 0.0 && self.height >= 0.0
    }
}

/// Centres the box may have, the best first.
fn candidates(label: &Label) -> impl Iterator<Item = (f64, f64)> {
    let Label { x, y, width, height, gap, .. } = *label;
    let fits = width <= 2.0 * gap * INSIDE && height <= 2.0 * gap * INSIDE;
    let (across, along) = (gap + AIR + width / 2.0, gap + AIR + height / 2.0);
    let outside = [(x + across, y), (x - across, y), (x, y - along), (x, y + along)];
    let inside = fits.then_some((x, y));
    inside.into_iter().chain(outside.into_iter().filter(move |_| !fits))
}

/// A rectangle on the screen.
#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn around(x: f64, y: f64, label: &Label) -> Area {
        let (w, h) = (label.width / 2.0, label.height / 2.0);
        Area { left: x - w, top: y - h, right: x + w, bottom: y + h }
    }

    fn holds(&self, x: f64, y: f64) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    fn lies_in(&self, frame: &Area) -> bool {
        frame.holds(self.left, self.top) && frame.holds(self.right, self.bottom)
    }

    fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn label(x: f64, y: f64, gap: f64, priority: f64) -> Label {
        Label { x, y, width: 60.0, height: 14.0, gap, priority }
    }

    #[test]
    fn a_name_stands_inside_where_it_fits_and_else_to_the_right() {
        let placed =
            place(&[label(100.0, 100.0, 40.0, 1.0), label(300.0, 100.0, 10.0, 1.0)], 400.0, 200.0);
        assert_eq!(
            placed,
            [
                PlacedLabel { index: 0, x: 100.0, y: 100.0 },
                PlacedLabel { index: 1, x: 343.0, y: 100.0 }
            ]
        );
    }

    #[test]
    fn at_an_edge_it_turns_to_the_other_side() {
        let placed = place(&[label(390.0, 100.0, 5.0, 1.0)], 400.0, 200.0);
        assert_eq!(placed, [PlacedLabel { index: 0, x: 352.0, y: 100.0 }]);
    }

    #[test]
    fn the_more_important_goes_first_and_equals_by_index() {
        let crowd = [
            label(100.0, 100.0, 40.0, 1.0),
            label(100.0, 100.0, 40.0, 2.0),
            label(100.0, 100.0, 40.0, 2.0),
        ];
        let first = place(&crowd, 400.0, 200.0);
        assert_eq!(first.iter().map(|placed| placed.index).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn a_name_leaves_the_middle_of_a_larger_circle_free() {
        let small = label(100.0, 100.0, 4.0, 9.0);
        let large = Label { width: 500.0, ..label(140.0, 100.0, 30.0, 1.0) };
        let placed = place(&[small, large], 400.0, 200.0);
        assert_eq!(placed, [PlacedLabel { index: 0, x: 63.0, y: 100.0 }]);
    }

    #[test]
    fn what_is_not_a_number_or_not_in_sight_has_no_place() {
        let odd = [
            label(f64::NAN, 5.0, 1.0, 1.0),
            label(50.0, 50.0, f64::INFINITY, 1.0),
            label(500.0, 50.0, 99.0, 1.0),
        ];
        assert_eq!(place(&odd, 400.0, 200.0), []);
        assert_eq!(place(&[label(50.0, 50.0, 1.0, 1.0)], f64::NAN, 200.0), []);
    }

    fn any_label() -> impl Strategy<Value = Label> {
        (-50.0..650.0, -50.0..450.0, 0.0..160.0, 8.0..20.0, 0.0..60.0, 0.0..5.0f64).prop_map(
            |(x, y, width, height, gap, priority)| Label {
                x,
                y,
                width,
                height,
                gap,
                priority: priority.floor(),
            },
        )
    }

    proptest! {
        #[test]
        fn boxes_keep_apart_and_inside(labels in prop::collection::vec(any_label(), 0..120)) {
            let placed = place(&labels, 600.0, 400.0);
            let areas: Vec<Area> = placed.iter().map(|at| Area::around(at.x, at.y, &labels[at.index])).collect();
            for (at, area) in areas.iter().enumerate() {
                prop_assert!(area.left >= 0.0 && area.right <= 600.0 && area.top >= 0.0 && area.bottom <= 400.0);
                for other in &areas[..at] {
                    prop_assert!(!area.overlaps(other), "{area:?} {other:?}");
                }
            }
        }

        #[test]
        fn the_first_choice_is_never_left_out_for_a_lesser_one(labels in prop::collection::vec(any_label(), 1..40)) {
            let placed = place(&labels, 600.0, 400.0);
            let priorities: Vec<f64> = placed.iter().map(|at| labels[at.index].priority).collect();
            prop_assert!(priorities.windows(2).all(|pair| pair[0] >= pair[1]));
        }
    }
}
