//! A group beside the rest of its scope, and whether its areas moved since an earlier year.

use std::collections::BTreeMap;

use wijkmix_atlas::search::fold;
use wijkmix_atlas::{AreaCode, Atlas, Coverage};
use wijkmix_mix::Interval;

use crate::picked::Picked;
use crate::rows::{Row, Rows};
use crate::state::Focus;

/// The share in some areas together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Side {
    /// Areas with a published share and base.
    pub areas: usize,
    /// Areas of which nothing is published.
    pub missing: usize,
    /// The share, weighted by the base; `None` without any.
    pub share: Option<f64>,
    /// What the rounding of the shares allows, 0–1.
    pub within: Option<Interval>,
}

impl Side {
    /// The share in some rows.
    fn of<'a>(rows: impl Iterator<Item = &'a Row>) -> Side {
        let (mut side, mut sums, mut base) = (Side::default(), (0.0, 0.0, 0.0), 0.0);
        for row in rows {
            let (Some(share), Some(weight)) = (row.share.published, row.base) else {
                side.missing += 1;
                continue;
            };
            side.areas += 1;
            base += weight;
            sums.0 += weight * row.share.within.lo();
            sums.1 += weight * share;
            sums.2 += weight * row.share.within.hi();
        }
        if base > 0.0 {
            side.share = Some((sums.1 / base).min(1.0));
            side.within = Interval::between(sums.0 / base, (sums.2 / base).min(1.0));
        }
        side
    }
}

/// How many areas moved since an earlier year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Rose, whatever the rounding hides.
    pub rose: usize,
    /// Rose as published; rounding leaves it open.
    pub perhaps_rose: usize,
    /// The same as published.
    pub same: usize,
    /// Fell as published; rounding leaves it open.
    pub perhaps_fell: usize,
    /// Fell, whatever the rounding hides.
    pub fell: usize,
    /// Not comparable: no area of that code and name in one of the years, or a share not published.
    pub unknown: usize,
}

impl Moved {
    fn add(&mut self, before: Option<&Row>, now: &Row) {
        let shares = before.and_then(|before| before.share.published).zip(now.share.published);
        let (Some((earlier, later)), Some(before)) = (shares, before) else {
            self.unknown += 1;
            return;
        };
        let (was, is) = (before.share.within, now.share.within);
        *(if is.lo() > was.hi() {
            &mut self.rose
        } else if is.hi() < was.lo() {
            &mut self.fell
        } else if later > earlier {
            &mut self.perhaps_rose
        } else if later < earlier {
            &mut self.perhaps_fell
        } else {
            &mut self.same
        }) += 1;
    }

    /// All areas that could be compared.
    pub fn compared(&self) -> usize {
        self.rose + self.perhaps_rose + self.same + self.perhaps_fell + self.fell
    }
}

/// The group and the rest in one year, and how their areas moved from there to the year in focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// The year.
    pub year: u16,
    /// The group.
    pub group: Side,
    /// All other areas of the scope.
    pub rest: Side,
    /// How the group's areas moved since; `None` for the year in focus.
    pub group_moved: Option<Moved>,
    /// How the others did.
    pub rest_moved: Option<Moved>,
}

impl Beside {
    /// Every year whose figures of the scope are all loaded, the year in focus last.
    pub fn years(atlas: &Atlas, focus: Focus, picked: &Picked) -> Vec<Beside> {
        let now = Rows::of(atlas, focus);
        let mut years: Vec<u16> =
            atlas.years().into_iter().filter(|year| *year <= focus.year).collect();
        years.sort_unstable();
        years
            .into_iter()
            .filter_map(|year| {
                let there = Focus { year, ..focus };
                let whole = atlas.coverage(year, focus.level, focus.scope) == Coverage::Whole;
                let rows = Rows::of(atlas, there);
                let published = rows.rows.iter().any(|row| row.share.published.is_some());
                (whole && published)
                    .then(|| Beside::of(atlas, &rows, &now, (year, focus.year), picked))
            })
            .collect()
    }

    fn of(atlas: &Atlas, rows: &Rows, now: &Rows, years: (u16, u16), picked: &Picked) -> Beside {
        let side = |inside: bool| {
            Side::of(rows.rows.iter().filter(move |row| picked.has(row.code) == inside))
        };
        let index: BTreeMap<AreaCode, &Row> = rows.rows.iter().map(|row| (row.code, row)).collect();
        let moved = |inside: bool| {
            let mut moved = Moved::default();
            for row in now.rows.iter().filter(|row| picked.has(row.code) == inside) {
                // A code may be given to another area in another year; the name then differs.
                let before = index.get(&row.code).copied().filter(|before| {
                    fold(&atlas.area(before.place).name) == fold(&atlas.area(row.place).name)
                });
                moved.add(before, row);
            }
            moved
        };
        let earlier = years.0 < years.1;
        Beside {
            year: years.0,
            group: side(true),
            rest: side(false),
            group_moved: earlier.then(|| moved(true)),
            rest_moved: earlier.then(|| moved(false)),
        }
    }
}
