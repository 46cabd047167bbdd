//! Which circle lies under a finger, and which is next when an arrow key is pressed.

use crate::dorling::Placed;
use crate::grid::Grid;

/// Where an arrow key points. North is up: `y` grows northwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Arrow up.
    North,
    /// Arrow right.
    East,
    /// Arrow down.
    South,
    /// Arrow left.
    West,
}

/// An index of circles. Answers with their place in the list it was made of.
#[derive(Clone, Debug, Default)]
pub struct HitIndex {
    xs: Vec<f64>,
    ys: Vec<f64>,
    rs: Vec<f64>,
    largest: f64,
    cell: f64,
    grid: Grid,
}

impl HitIndex {
    /// Indexes circles, whose coordinates must be finite, as [`crate::dorling::layout`] gives them.
    pub fn new(circles: &[Placed]) -> HitIndex {
        let mut index = HitIndex {
            xs: circles.iter().map(|circle| circle.x).collect(),
            ys: circles.iter().map(|circle| circle.y).collect(),
            rs: circles.iter().map(|circle| circle.r).collect(),
            largest: circles.iter().map(|circle| circle.r).fold(0.0, f64::max),
            cell: 2.0 * circles.iter().map(|c| c.r).sum::<f64>() / circles.len().max(1) as f64,
            grid: Grid::default(),
        };
        index.grid.rebuild(&index.xs, &index.ys, index.cell);
        index
    }

    /// The circle at a place in metres; where several overlap, the smallest, which is the hardest to
    /// point at. Outside all circles, the one whose edge is nearest, if that is within `reach` metres:
    /// a finger is wider than a dot. `reach` may be infinite.
    pub fn nearest(&self, x: f64, y: f64, reach: f64) -> Option<usize> {
        // How far a circle is from the place, and among those that hold it, how small.
        let gap = |at: usize| (self.xs[at] - x).hypot(self.ys[at] - y) - self.rs[at];
        let found = self.search(x, y, reach.max(0.0), |at| {
            let gap = gap(at);
            Some(if gap <= 0.0 { (0.0, self.rs[at]) } else { (gap, 0.0) })
        })?;
        (gap(found) <= reach).then_some(found)
    }

    /// The next circle from one of them in a direction: the nearest within an eighth of a turn to
    /// either side, straight ahead before aslant; where there is none, the nearest ahead at all.
    /// `None` at the edge of the map.
    pub fn neighbour(&self, from: usize, direction: Direction) -> Option<usize> {
        let (x, y) = (*self.xs.get(from)?, *self.ys.get(from)?);
        let ahead = |at: usize| {
            let (dx, dy) = (self.xs[at] - x, self.ys[at] - y);
            match direction {
                Direction::North => (dy, dx.abs()),
                Direction::East => (dx, dy.abs()),
                Direction::South => (-dy, dx.abs()),
                Direction::West => (-dx, dy.abs()),
            }
        };
        let within = |slant: f64| {
            self.search(x, y, f64::INFINITY, |at| {
                let (along, across) = ahead(at);
                let counts = at != from && along > 0.0 && across <= along * slant;
                // Distance to the edge, so that a large neighbour is not farther for being large;
                // aslant counts for up to twice as far.
                let distance = along.hypot(across);
                let aslant = 1.0 + (across / distance).powi(2) * 2.0;
                counts.then_some(((distance - self.rs[at]).max(0.0) * aslant, distance))
            })
        };
        within(1.0).or_else(|| within(4.0))
    }

    /// The circle of least cost in a growing square around a place. A circle whose edge is further
    /// than some distance must cost at least that distance.
    fn search(
        &self,
        x: f64,
        y: f64,
        reach: f64,
        cost: impl Fn(usize) -> Option<(f64, f64)>,
    ) -> Option<usize> {
        if !(x.is_finite() && y.is_finite()) {
            return None;
        }
        let mut step = self.cell.max(self.largest / 4.0);
        loop {
            let half = step.min(reach) + self.largest;
            let mut seen = 0;
            let mut best: Option<((f64, f64), usize)> = None;
            self.grid.each(x - half, y - half, x + half, y + half, |at| {
                seen += 1;
                if let Some(cost) = cost(at)
                    && best.is_none_or(|(least, index)| (cost, at) < (least, index))
                {
                    best = Some((cost, at));
                }
            });
            let settled = best.is_some_and(|((cost, _), _)| cost <= step);
            if settled || step >= reach || seen == self.xs.len() {
                return best.map(|(_, at)| at);
            }
            step *= 2.0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn circle(x: f64, y: f64, r: f64) -> Placed {
        Placed { x, y, r }
    }

    /// A board of five by five circles of radius 4, ten apart; index 5 · row + column from the south-west.
    fn board() -> HitIndex {
        let at = |at: u32| circle(f64::from(at % 5) * 10.0, f64::from(at / 5) * 10.0, 4.0);
        HitIndex::new(&(0..25).map(at).collect::<Vec<_>>())
    }

    #[test]
    fn a_finger_finds_what_is_under_it_or_near() {
        let index = board();
        assert_eq!(index.nearest(20.0, 33.0, 0.0), Some(17));
        assert_eq!(index.nearest(25.0, 20.0, 0.0), None);
        assert_eq!(index.nearest(25.5, 20.0, 2.0), Some(13));
        assert_eq!(index.nearest(-300.0, -300.0, 10.0), None);
        assert_eq!(index.nearest(-300.0, -300.0, f64::INFINITY), Some(0));
        assert_eq!(index.nearest(f64::NAN, 0.0, f64::INFINITY), None);
    }

    #[test]
    fn the_smallest_of_several_is_meant() {
        let index = HitIndex::new(&[
            circle(0.0, 0.0, 50.0),
            circle(10.0, 0.0, 5.0),
            circle(12.0, 0.0, 9.0),
        ]);
        assert_eq!(index.nearest(11.0, 0.0, 0.0), Some(1));
        assert_eq!(index.nearest(-30.0, 0.0, 0.0), Some(0));
    }

    #[test]
    fn arrows_walk_the_board() {
        let index = board();
        let walk = |from, direction| index.neighbour(from, direction);
        assert_eq!(walk(12, Direction::North), Some(17));
        assert_eq!(walk(12, Direction::East), Some(13));
        assert_eq!(walk(12, Direction::South), Some(7));
        assert_eq!(walk(12, Direction::West), Some(11));
        assert_eq!(walk(0, Direction::West), None);
        assert_eq!(walk(24, Direction::North), None);
        assert_eq!(walk(99, Direction::North), None);
    }

    #[test]
    fn an_island_far_aslant_is_still_reached() {
        let index = HitIndex::new(&[circle(0.0, 0.0, 1.0), circle(30.0, 90.0, 1.0)]);
        assert_eq!(index.neighbour(0, Direction::East), Some(1));
        assert_eq!(index.neighbour(0, Direction::North), Some(1));
        assert_eq!(index.neighbour(0, Direction::West), None);
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        for index in [HitIndex::default(), HitIndex::new(&[])] {
            assert_eq!(index.nearest(0.0, 0.0, f64::INFINITY), None);
            assert_eq!(index.neighbour(0, Direction::North), None);
        }
    }

    fn circles() -> impl Strategy<Value = Vec<Placed>> {
        let one = (0.0..1e5f64, 0.0..1e5f64, 1.0..3e3f64).prop_map(|(x, y, r)| circle(x, y, r));
        prop::collection::vec(one, 1..80)
    }

    proptest! {
        #[test]
        fn the_index_finds_what_asking_everyone_finds(
            circles in circles(), x in -2e4..1.2e5f64, y in -2e4..1.2e5f64, reach in 0.0..3e4f64,
        ) {
            let gap = |c: &Placed| (c.x - x).hypot(c.y - y) - c.r;
            let order = |c: &Placed| if gap(c) <= 0.0 { (0.0, c.r) } else { (gap(c), 0.0) };
            let best = (0..circles.len()).min_by(|a, b| {
                let (a, b) = (order(&circles[*a]), order(&circles[*b]));
                a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
            });
            let index = HitIndex::new(&circles);
            prop_assert_eq!(index.nearest(x, y, f64::INFINITY), best);
            prop_assert_eq!(index.nearest(x, y, reach), best.filter(|at| gap(&circles[*at]) <= reach));
        }

        #[test]
        fn an_arrow_never_leads_back(circles in circles()) {
            let index = HitIndex::new(&circles);
            for from in 0..circles.len() {
                if let Some(to) = index.neighbour(from, Direction::East) {
                    prop_assert!(circles[to].x > circles[from].x);
                }
                let ahead = circles.iter().any(|c| {
                    let (dx, dy) = (c.x - circles[from].x, c.y - circles[from].y);
                    dy < 0.0 && dx.abs() <= -dy
                });
                if ahead {
                    let to = index.neighbour(from, Direction::South);
                    prop_assert!(to.is_some_and(|to| circles[to].y < circles[from].y));
                }
            }
        }
    }
}
