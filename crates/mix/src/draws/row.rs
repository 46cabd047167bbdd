//! Draws of the parts of one whole: tenures of a neighbourhood, or the children of a parent area.

use super::Cell;
use crate::interval::Interval;
use crate::parts::tighten;
use crate::random::Random;

/// How often a row is thrown again before it is drawn part by part.
const THROWS: usize = 64;

/// How far parts may miss their whole: sums of floating-point numbers carry dust.
const DUST: f64 = 1e-9;

/// How rows were drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Rows in which the published parts contradict their whole; their parts were drawn each on its own.
    pub contradictory: usize,
    /// Rows whose throws missed, so that they were drawn part by part: consistent, but not evenly over all
    /// that is consistent.
    pub in_turn: usize,
}

/// Draws the parts of a whole so that they sum to it, and each lies within its cell. The parts may be
/// those of a unit (its groups) or of a parent area (its children): what is withheld is bounded by what
/// its siblings leave.
///
/// The part that may be most is what the others leave; a throw is kept if that lies within its cell, so
/// that what is kept is spread as the cells say, given the sum. Where 64 throws miss, parts are drawn in
/// turn, each between the ends that the rest leaves it. Where the cells cannot sum to the whole, as with
/// figures published apart from each other, each is drawn on its own.
///
/// `drawn` must be as long as `cells`; what is longer is left alone.
///
/// ```
/// use wijkmix_mix::Interval;
/// use wijkmix_mix::draws::{Cell, Rows, draw_row};
/// use wijkmix_mix::random::Random;
///
/// // Owners 62 %, corporations 31 %, the others withheld.
/// let rounded = |share| Interval::around(share, 0.005).map(Cell::Within);
/// let cells = [rounded(0.62).ok_or("")?, rounded(0.31).ok_or("")?, Cell::Within(Interval::UNIT)];
/// let mut drawn = [0.0; 3];
/// draw_row(&cells, 1.0, &mut drawn, &mut Random::new(1, 0), &mut Rows::default());
/// assert!((drawn.iter().sum::<f64>() - 1.0).abs() < 1e-9);
/// assert!((0.06..=0.08).contains(&drawn[2]));
/// # Ok::<(), &str>(())
/// ```
pub fn draw_row(
    cells: &[Cell],
    whole: f64,
    drawn: &mut [f64],
    random: &mut Random,
    rows: &mut Rows,
) {
    let ends = || cells.iter().map(Cell::within);
    let (least, most) = ends().fold((0.0, 0.0), |(a, b), end| (a + end.lo(), b + end.hi()));
    let widest = ends().enumerate().max_by(|a, b| a.1.width().total_cmp(&b.1.width()));
    let Some((widest, room)) = widest else { return };
    if whole < least - DUST || whole > most + DUST {
        rows.contradictory += 1;
        drawn.iter_mut().zip(cells).for_each(|(drawn, cell)| *drawn = cell.draw(random));
        return;
    }
    for _ in 0..THROWS {
        let mut rest = whole;
        for (at, (drawn, cell)) in drawn.iter_mut().zip(cells).enumerate() {
            if at != widest {
                *drawn = cell.draw(random);
                rest -= *drawn;
            }
        }
        if rest >= room.lo() - DUST && rest <= room.hi() + DUST {
            if let Some(drawn) = drawn.get_mut(widest) {
                *drawn = rest.max(room.lo()).min(room.hi());
            }
            return;
        }
    }
    rows.in_turn += 1;
    in_turn(cells, whole, drawn, random);
}

/// Each part between the ends that those before it, as drawn, and those after it leave.
fn in_turn(cells: &[Cell], whole: f64, drawn: &mut [f64], random: &mut Random) {
    let mut ends: Vec<Interval> = cells.iter().map(Cell::within).collect();
    let Some(whole) = Interval::exact(whole) else { return };
    for at in 0..cells.len() {
        // The cells can sum to the whole, and stay so by induction.
        tighten(&mut ends, whole);
        let value = random.between(ends[at].lo(), ends[at].hi());
        if let (Some(drawn), Some(fixed)) = (drawn.get_mut(at), Interval::exact(value)) {
            *drawn = value;
            ends[at] = fixed;
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(a: f64, b: f64) -> Cell {
        Cell::Within(Interval::between(a, b).unwrap())
    }

    #[test]
    fn children_share_what_their_parent_has() {
        // Two of three children are withheld; the parent is known.
        let cells = [Cell::Exact(120.0), of(0.0, 200.0), of(0.0, 50.0)];
        let (mut drawn, mut rows) = ([0.0; 3], Rows::default());
        for stream in 0..200 {
            draw_row(&cells, 180.0, &mut drawn, &mut Random::new(1, stream), &mut rows);
            assert!((drawn.iter().sum::<f64>() - 180.0).abs() < 1e-9);
            assert!((10.0..=60.0).contains(&drawn[1]) && (0.0..=50.0).contains(&drawn[2]));
        }
        assert_eq!(rows, Rows::default());
    }

    #[test]
    fn what_throws_can_hardly_hit_is_drawn_in_turn() {
        // Forty parts that only just reach the whole.
        let cells = [of(0.0, 1.0); 40];
        let (mut drawn, mut rows) = ([0.0; 40], Rows::default());
        draw_row(&cells, 39.9, &mut drawn, &mut Random::new(1, 0), &mut rows);
        assert!((drawn.iter().sum::<f64>() - 39.9).abs() < 1e-9);
        assert!(drawn.iter().all(|part| (0.0..=1.0).contains(part)));
        assert_eq!(rows, Rows { contradictory: 0, in_turn: 1 });
    }

    #[test]
    fn a_contradiction_is_counted_and_each_part_kept_within_its_cell() {
        let (mut drawn, mut rows) = ([0.0; 2], Rows::default());
        let cells = [of(0.6, 0.61), of(0.2, 0.21)];
        draw_row(&cells, 1.0, &mut drawn, &mut Random::new(1, 0), &mut rows);
        assert_eq!(rows.contradictory, 1);
        assert!((0.6..=0.61).contains(&drawn[0]) && (0.2..=0.21).contains(&drawn[1]));
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_stay_within_their_cells(
            truth in prop::collection::vec((0.0..1.0f64, 0.0..0.2f64, 0.0..0.2f64), 1..8), stream in 0u64..50,
        ) {
            let cells: Vec<Cell> = truth.iter().map(|(value, below, above)| of(value - below, value + above)).collect();
            let whole = truth.iter().map(|part| part.0).sum();
            let (mut drawn, mut rows) = (vec![0.0; cells.len()], Rows::default());
            draw_row(&cells, whole, &mut drawn, &mut Random::new(9, stream), &mut rows);
            prop_assert_eq!(rows.contradictory, 0);
            prop_assert!((drawn.iter().sum::<f64>() - whole).abs() < 1e-8);
            for (value, cell) in drawn.iter().zip(&cells) {
                prop_assert!(*value >= cell.within().lo() - 1e-8 && *value <= cell.within().hi() + 1e-8);
            }
        }
    }
}
