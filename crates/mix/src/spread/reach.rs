//! Who may take from whom.

use super::Area;
use super::goal::Offer;
use crate::order;
use crate::spatial::{Grid, Point};

/// Metres between two places, whole.
pub(super) fn metres(a: (f64, f64), b: (f64, f64)) -> u32 {
    let (dx, dy) = (a.0 - b.0, a.1 - b.1);
    (dx * dx + dy * dy).sqrt().round() as u32
}

/// The takers that a giver can reach.
#[derive(Clone, Debug)]
pub(super) struct Reach {
    limit: Option<f64>,
    grid: Option<Grid>,
    /// What a distance that is not known counts as: the longest that may be.
    pub farthest: u32,
}

impl Reach {
    pub fn new(areas: &[Area], takers: &[Offer], limit: Option<f64>) -> Reach {
        let corner = |pick: fn(f64, f64) -> f64| {
            let places = areas.iter().filter_map(|area| area.place);
            places.reduce(|a, b| (pick(a.0, b.0), pick(a.1, b.1)))
        };
        let across = corner(f64::min).zip(corner(f64::max)).map_or(0, |(a, b)| metres(a, b));
        let farthest = limit.map_or(across, |limit| across.min(limit.ceil() as u32));
        let grid = limit.map(|limit| {
            let place = |(unit, offer): (usize, &Offer)| {
                areas[offer.area as usize].place.map(|(x, y)| Point { x, y, unit })
            };
            let points: Vec<Point> = takers.iter().enumerate().filter_map(place).collect();
            Grid::new(&points, limit.max(1.0))
        });
        Reach { limit, grid, farthest }
    }

    /// The takers within reach of an area, with the metres there, the nearest first.
    pub fn of(&self, areas: &[Area], takers: &[Offer], giver: u32) -> Vec<(u32, u32)> {
        let from = &areas[giver as usize];
        let mut found: Vec<(u32, u32)> = Vec::new();
        let region = |taker: usize| areas[takers[taker].area as usize].region == from.region;
        match (self.limit.zip(from.place), &self.grid) {
            (Some((limit, place)), Some(grid)) => {
                grid.within(place.0, place.1, limit, |at, square| {
                    let taker = grid.points()[at].unit;
                    if region(taker) {
                        found.push((taker as u32, square.sqrt().round() as u32));
                    }
                });
            }
            // Not known to be within the limit.
            (None, Some(_)) => {}
            _ => {
                let open = (0..takers.len()).filter(|taker| region(*taker));
                found.extend(open.map(|taker| {
                    let to = areas[takers[taker].area as usize].place;
                    let known = from.place.zip(to).map(|(a, b)| metres(a, b));
                    (taker as u32, known.unwrap_or(self.farthest))
                }));
            }
        }
        let by = |a: usize, b: usize| (found[a].1, found[a].0).cmp(&(found[b].1, found[b].0));
        order::arranged(&found, &order::by(found.len(), &by))
    }
}
