//! Position-based relaxation: circles that overlap move apart, and all are drawn back to where they
//! belong, less and less.

use wijkmix_mix::order;

use super::{Circle, Placed};
use crate::grid::Grid;

/// Sweeps in which circles are drawn home; after these they only move apart.
const DRAWN: usize = 20;
/// How strongly a circle is drawn home in the first sweep; fades to nothing.
const PULL: f64 = 0.1;
/// How far past touching two circles are pushed: a little too far settles crowds sooner.
const PUSH: f64 = 1.15;
/// How much more the large give way with each sweep once nothing is drawn home, in areas of an
/// average circle: what is wedged between two cities must come loose in the end.
const GIVE: f64 = 0.5;
/// Sweeps after which even a hopeless crowd is spread by scaling instead.
const MOST: usize = 400;
/// The overlap that is left alone, in parts of the sum of two radii. Below the 1 % promised.
const TOLERANCE: f64 = 0.009;
/// Sweeps between two listings of the pairs that may meet.
const RELIST: usize = 10;
/// How far a circle may come from outside a listing and still be in it, in grid cells.
const SLACK: f64 = 0.2;

struct Relaxation {
    home: Vec<(f64, f64)>,
    xs: Vec<f64>,
    ys: Vec<f64>,
    rs: Vec<f64>,
    /// Twice the mean radius: the width of a grid cell.
    cell: f64,
    grid: Grid,
    /// Pairs, the larger circle first, that touch or may soon.
    pairs: Vec<(u32, u32)>,
    slack: f64,
}

/// Places circles of these radii; see [`super::layout`].
pub(super) fn relax(circles: &[Circle], radii: &[f64]) -> Vec<Placed> {
    // Circles are worked on from the largest to the smallest, equals in the order given: the larger
    // of a pair looks for the smaller, so that one giant does not make everyone look far.
    let order = order::by(circles.len(), &|a, b| radii[b].total_cmp(&radii[a]));
    let home = homes(circles, &order, radii);
    let cell = 2.0 * radii.iter().sum::<f64>() / radii.len().max(1) as f64;
    let mut work = Relaxation {
        xs: home.iter().map(|(x, _)| *x).collect(),
        ys: home.iter().map(|(_, y)| *y).collect(),
        rs: order.iter().map(|at| radii[*at]).collect(),
        home,
        cell,
        grid: Grid::default(),
        pairs: Vec::new(),
        slack: cell * SLACK,
    };
    work.run();
    let mut placed = vec![Placed::default(); circles.len()];
    for (rank, at) in order.into_iter().enumerate() {
        placed[at] = Placed { x: work.xs[rank], y: work.ys[rank], r: work.rs[rank] };
    }
    placed
}

impl Relaxation {
    fn run(&mut self) {
        self.list();
        for sweep in 0..MOST {
            let pull = PULL * (1.0 - sweep as f64 / DRAWN as f64).max(0.0);
            if pull > 0.0 {
                self.draw_home(pull);
            }
            let seen = self.push_apart(GIVE * sweep.saturating_sub(DRAWN) as f64);
            // What a sweep saw was before its later pushes, so the end is looked at afresh.
            if pull == 0.0 && seen <= TOLERANCE && self.worst() <= TOLERANCE {
                return;
            }
            if sweep % RELIST == RELIST - 1 {
                self.list();
            }
        }
        self.spread();
    }

    fn draw_home(&mut self, pull: f64) {
        for (at, home) in self.home.iter().enumerate() {
            self.xs[at] += (home.0 - self.xs[at]) * pull;
            self.ys[at] += (home.1 - self.ys[at]) * pull;
        }
    }

    /// Lists the pairs near enough to meet. A sweep over the list costs a tenth of one over the grid.
    fn list(&mut self) {
        let Relaxation { xs, ys, rs, cell, grid, pairs, slack, .. } = self;
        grid.rebuild(xs, ys, *cell);
        pairs.clear();
        for large in 0..rs.len() {
            let (x, y, r) = (xs[large], ys[large], rs[large]);
            let reach = 2.0 * (r + *slack);
            grid.each(x - reach, y - reach, x + reach, y + reach, |small| {
                let near = r + rs[small.max(large)] + 2.0 * *slack;
                let (dx, dy) = (xs[small] - x, ys[small] - y);
                if small > large && dx * dx + dy * dy < near * near {
                    pairs.push((large as u32, small as u32));
                }
            });
        }
    }

    /// Moves every overlapping pair apart, one after the other. Returns the worst overlap met, in
    /// parts of the sum of the two radii.
    fn push_apart(&mut self, give: f64) -> f64 {
        let Relaxation { xs, ys, rs, pairs, .. } = self;
        let give = give * self.cell * self.cell / 4.0;
        let mut worst: f64 = 0.0;
        for (large, small) in pairs.iter().map(|(large, small)| (*large as usize, *small as usize))
        {
            let (dx, dy) = (xs[small] - xs[large], ys[small] - ys[large]);
            let sum = rs[large] + rs[small];
            let squared = dx * dx + dy * dy;
            if squared >= sum * sum || squared == 0.0 {
                continue;
            }
            let distance = squared.sqrt();
            let overlap = sum - distance;
            worst = worst.max(overlap / sum);
            // The lighter yields: a city keeps its place and its villages step aside.
            let (a, b) = (rs[large] * rs[large] + give, rs[small] * rs[small] + give);
            let step = overlap * PUSH / distance;
            let (back, forth) = (step * b / (a + b), step * a / (a + b));
            xs[large] -= dx * back;
            ys[large] -= dy * back;
            xs[small] += dx * forth;
            ys[small] += dy * forth;
        }
        worst
    }

    /// The worst overlap of any pair as things stand, in parts of the sum of the two radii.
    fn worst(&mut self) -> f64 {
        self.list();
        let overlaps = self.pairs.iter().map(|(large, small)| {
            let (large, small) = (*large as usize, *small as usize);
            let distance = (self.xs[small] - self.xs[large]).hypot(self.ys[small] - self.ys[large]);
            1.0 - distance / (self.rs[large] + self.rs[small])
        });
        overlaps.fold(0.0, f64::max)
    }

    /// The last resort: grows the whole map about its middle until the worst pair is apart.
    fn spread(&mut self) {
        let worst = self.worst();
        if worst <= TOLERANCE || worst >= 1.0 {
            return;
        }
        let grow = (1.0 - TOLERANCE) / (1.0 - worst);
        let n = self.xs.len() as f64;
        let (x, y) = (self.xs.iter().sum::<f64>() / n, self.ys.iter().sum::<f64>() / n);
        for at in 0..self.xs.len() {
            self.xs[at] = x + (self.xs[at] - x) * grow;
            self.ys[at] = y + (self.ys[at] - y) * grow;
        }
    }
}

/// Where each circle belongs, in working order. Areas at one and the same place are set out on a
/// sunflower's spiral around it, since a pair without a direction cannot move apart.
fn homes(circles: &[Circle], order: &[usize], radii: &[f64]) -> Vec<(f64, f64)> {
    let middle = |at: fn(&Circle) -> f64| {
        let known: Vec<f64> = circles.iter().map(at).filter(|value| value.is_finite()).collect();
        known.iter().sum::<f64>() / known.len().max(1) as f64
    };
    let (x, y) = (middle(|circle| circle.x), middle(|circle| circle.y));
    let mut home: Vec<(f64, f64)> = order
        .iter()
        .map(|at| {
            let circle = &circles[*at];
            let known = circle.x.is_finite() && circle.y.is_finite();
            if known { (circle.x, circle.y) } else { (x, y) }
        })
        .collect();
    let by_place = order::by(home.len(), &|a, b| {
        home[a].0.total_cmp(&home[b].0).then(home[a].1.total_cmp(&home[b].1))
    });
    for same in
        by_place.chunk_by(|a, b| home[*a] == home[*b]).map(<[usize]>::to_vec).collect::<Vec<_>>()
    {
        let mut covered = 0.0;
        for rank in same.into_iter().skip(1) {
            let r = radii[order[rank]];
            covered += r * r;
            let angle = rank as f64 * 2.399_963_229_728_653;
            let reach = f64::sqrt(covered);
            home[rank].0 += reach * angle.cos();
            home[rank].1 += reach * angle.sin();
        }
    }
    home
}
