//! Which units lie next to each other.

use crate::order;
use crate::spatial::{Grid, Places, Point};

/// The neighbours of every unit; a relation that holds both ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbours {
    starts: Vec<usize>,
    others: Vec<u32>,
    /// The connected part that each unit is in, numbered from 0.
    parts: Vec<u32>,
    part_count: usize,
}

impl Neighbours {
    /// Neighbours from pairs of unit numbers, such as areas that share a border. Pairs with a number that
    /// is no unit, and of a unit with itself, are passed over.
    ///
    /// ```
    /// use wijkmix_mix::regroup::Neighbours;
    ///
    /// let row = Neighbours::of_pairs(4, &[(0, 1), (1, 2)]);
    /// assert_eq!(row.of(1), [0, 2]);
    /// assert_eq!(row.parts(), 2, "the last is an island");
    /// ```
    pub fn of_pairs(units: usize, pairs: &[(u32, u32)]) -> Neighbours {
        let is_pair = |(a, b): &&(u32, u32)| a != b && (*a.max(b) as usize) < units;
        let mut both: Vec<(u32, u32)> =
            pairs.iter().filter(is_pair).flat_map(|&(a, b)| [(a, b), (b, a)]).collect();
        let sorted = order::by(both.len(), &|a, b| both[a].cmp(&both[b]));
        both = order::arranged(&both, &sorted);
        both.dedup();
        let mut starts = vec![0; units + 1];
        for (unit, _) in &both {
            starts[*unit as usize + 1] += 1;
        }
        for unit in 0..units {
            starts[unit + 1] += starts[unit];
        }
        let others = both.into_iter().map(|(_, other)| other).collect();
        let mut neighbours = Neighbours { starts, others, parts: Vec::new(), part_count: 0 };
        neighbours.connect();
        neighbours
    }

    /// Neighbours by place: each unit and the `nearest` units closest to it, taken both ways, where no
    /// borders are at hand. Of equally near ones those with the lower number.
    pub fn nearest(places: Places<'_>, nearest: usize) -> Neighbours {
        let points: Vec<Point> = places.points().collect();
        let units = points.len();
        let (left, right) = ends(points.iter().map(|point| point.x));
        let (bottom, top) = ends(points.iter().map(|point| point.y));
        // A radius that holds about as many as are wanted, were units spread evenly.
        let extent =
            ((right - left) * (top - bottom)).max((right - left).max(top - bottom)).max(1.0);
        let radius = (extent * (nearest + 1) as f64 / units.max(1) as f64).sqrt();
        let grid = Grid::new(&points, radius);
        let most = 2.0 * ((right - left) + (top - bottom)).max(radius);
        let mut pairs = Vec::with_capacity(units * nearest);
        let mut near: Vec<(f64, usize)> = Vec::new();
        for point in &points {
            let mut reach = radius;
            loop {
                near.clear();
                grid.within(point.x, point.y, reach, |at, square| {
                    let other = grid.points()[at].unit;
                    if other != point.unit {
                        near.push((square, other));
                    }
                });
                if near.len() >= nearest || reach > most {
                    break;
                }
                reach *= 2.0;
            }
            let by = |a: usize, b: usize| {
                near[a].0.total_cmp(&near[b].0).then(near[a].1.cmp(&near[b].1))
            };
            for at in order::by(near.len(), &by).into_iter().take(nearest) {
                pairs.push((point.unit as u32, near[at].1 as u32));
            }
        }
        Neighbours::of_pairs(units, &pairs)
    }

    /// The neighbours of a unit, in ascending order; none for a number that is no unit.
    pub fn of(&self, unit: usize) -> &[u32] {
        match (self.starts.get(unit), self.starts.get(unit + 1)) {
            (Some(&from), Some(&to)) => &self.others[from..to],
            _ => &[],
        }
    }

    /// How many units there are.
    pub fn units(&self) -> usize {
        self.parts.len()
    }

    /// How many connected parts they fall into: no zone crosses from one to another.
    pub fn parts(&self) -> usize {
        self.part_count
    }

    /// The part that a unit is in.
    pub(super) fn part(&self, unit: usize) -> usize {
        self.parts[unit] as usize
    }

    fn connect(&mut self) {
        let units = self.starts.len() - 1;
        let mut parts = vec![u32::MAX; units];
        let mut count = 0;
        let mut open = Vec::new();
        for unit in 0..units {
            if parts[unit] != u32::MAX {
                continue;
            }
            parts[unit] = count;
            open.push(unit);
            while let Some(at) = open.pop() {
                for &other in self.of(at) {
                    if parts[other as usize] == u32::MAX {
                        parts[other as usize] = count;
                        open.push(other as usize);
                    }
                }
            }
            count += 1;
        }
        (self.parts, self.part_count) = (parts, count as usize);
    }
}

fn ends(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
    if low <= high { (low, high) } else { (0.0, 0.0) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pairs_hold_both_ways_and_once() {
        let neighbours = Neighbours::of_pairs(3, &[(0, 1), (1, 0), (1, 1), (2, 9)]);
        assert_eq!(
            (neighbours.of(0), neighbours.of(1), neighbours.of(2)),
            (&[1][..], &[0][..], &[][..])
        );
        assert_eq!((neighbours.parts(), neighbours.units()), (2, 3));
        assert_eq!(neighbours.of(7), &[] as &[u32]);
        assert_eq!(Neighbours::of_pairs(0, &[]).parts(), 0);
    }

    proptest! {
        #[test]
        fn the_nearest_are_those_that_a_look_at_everybody_finds(
            places in prop::collection::vec((0.0..1e5f64, 0.0..1e5f64), 1..40), nearest in 1usize..6,
        ) {
            let (x, y): (Vec<f64>, Vec<f64>) = places.iter().copied().unzip();
            let found = Neighbours::nearest(Places::new(&x, &y).unwrap(), nearest);
            for unit in 0..places.len() {
                let distance = |other: usize| (x[unit] - x[other]).powi(2) + (y[unit] - y[other]).powi(2);
                let mut others: Vec<usize> = (0..places.len()).filter(|other| *other != unit).collect();
                others.sort_by(|a, b| distance(*a).total_cmp(&distance(*b)));
                for other in others.iter().take(nearest) {
                    prop_assert!(found.of(unit).contains(&(*other as u32)));
                    prop_assert!(found.of(*other).contains(&(unit as u32)));
                }
            }
        }
    }
}
