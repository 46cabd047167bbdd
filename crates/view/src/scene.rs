//! The scene of the map: the areas in focus, laid out as circles sized by residents.

use wijkmix_atlas::{AreaCode, Atlas, Indicator, Place};
use wijkmix_mix::order;

use crate::dorling::{self, Circle};
use crate::hit::{Direction, HitIndex};
use crate::lens::Bounds;

/// One area on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// Which area.
    pub code: AreaCode,
    /// The area in its edition.
    pub place: Place,
    /// Centre, RD metres; near its true place.
    pub x: f64,
    /// Centre, RD metres; near its true place.
    pub y: f64,
    /// Radius, metres.
    pub r: f64,
    /// Residents, as published.
    pub residents: f64,
}

/// The areas of one year, level and scope. Does not change with the group that is shown.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    discs: Vec<Disc>,
    /// Disc numbers by code.
    by_code: Vec<(AreaCode, usize)>,
    index: HitIndex,
    bounds: Option<Bounds>,
}

impl Scene {
    /// Lays out the areas that have a point; those without (8 of 14,574 in 2024) are in the table only.
    ///
    /// `scope` is the area that they are parts of: its land stands in where theirs is not published.
    pub fn of(atlas: &Atlas, areas: &[Place], scope: AreaCode) -> Scene {
        let mut places = Vec::new();
        let mut circles = Vec::new();
        for &place in areas {
            let area = atlas.area(place);
            if let Some(point) = area.point {
                let residents = atlas.figure(place, Indicator::Residents).value().unwrap_or(0.0);
                places.push((area.code, place, residents));
                circles.push(Circle { x: point.x.into(), y: point.y.into(), weight: residents });
            }
        }
        let placed = dorling::layout(&circles, land(atlas, areas, scope));
        let discs: Vec<Disc> = places
            .into_iter()
            .zip(&placed)
            .map(|((code, place, residents), at)| Disc {
                code,
                place,
                x: at.x,
                y: at.y,
                r: at.r,
                residents,
            })
            .collect();
        let order = order::by(discs.len(), &|a, b| discs[a].code.cmp(&discs[b].code));
        let by_code = order.into_iter().map(|at| (discs[at].code, at)).collect();
        Scene {
            bounds: Bounds::around(discs.iter().map(|disc| (disc.x, disc.y, disc.r))),
            index: HitIndex::new(&placed),
            by_code,
            discs,
        }
    }

    /// The areas, in the order of the atlas.
    pub fn discs(&self) -> &[Disc] {
        &self.discs
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.discs.is_empty()
    }

    /// The rectangle around all of them.
    pub fn bounds(&self) -> Option<Bounds> {
        self.bounds
    }

    /// The disc of an area.
    pub fn find(&self, code: AreaCode) -> Option<&Disc> {
        let at = self.by_code.binary_search_by_key(&code, |(code, _)| *code).ok()?;
        self.discs.get(self.by_code.get(at)?.1)
    }

    /// The area at a place, or the nearest whose edge lies within `reach` metres of it.
    pub fn hit(&self, x: f64, y: f64, reach: f64) -> Option<AreaCode> {
        let at = self.index.nearest(x, y, reach)?;
        self.discs.get(at).map(|disc| disc.code)
    }

    /// The next area in a direction.
    pub fn neighbour(&self, from: AreaCode, direction: Direction) -> Option<AreaCode> {
        let at = self.by_code.binary_search_by_key(&from, |(code, _)| *code).ok()?;
        let (_, from) = *self.by_code.get(at)?;
        self.discs.get(self.index.neighbour(from, direction)?).map(|disc| disc.code)
    }
}

/// The land that areas share, in square metres; 0 where it is not known.
fn land(atlas: &Atlas, areas: &[Place], scope: AreaCode) -> f64 {
    const HECTARE: f64 = 10_000.0;
    let of = |place: Place| atlas.figure(place, Indicator::LandArea).value();
    // One area without a figure, and the sum would be too small.
    let sum: Option<f64> = areas.iter().map(|place| of(*place)).sum();
    let whole = || atlas.latest(scope).and_then(of);
    sum.or_else(whole).unwrap_or(0.0) * HECTARE
}
