//! The areas in focus with what is shown of them: one list for map, table, strip, claim and index.

use wijkmix_atlas::search::fold;
use wijkmix_atlas::{AreaCode, Atlas, Basis, Coverage, Group, Indicator, Place, Share};
use wijkmix_mix::claim::{self, Subject, Verdict, assess};
use wijkmix_mix::{Interval, order};

use crate::state::{Claim, Focus, SortBy, Table};

/// Whether the loaded areas of a focus are all there are in its scope. The neighbourhoods of two cities can
/// be looked at as a part of the country, and are never compared or judged in its name.
pub fn is_whole(atlas: &Atlas, focus: Focus) -> bool {
    atlas.coverage(focus.year, focus.level, focus.scope) == Coverage::Whole
}

/// One area in focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The area in its edition.
    pub place: Place,
    /// Its code.
    pub code: AreaCode,
    /// Residents as published; 0 where not published, which happens for no embedded area.
    pub residents: f64,
    /// What the rounding of the residents allows.
    pub residents_within: Option<Interval>,
    /// Dwellings, where published.
    pub dwellings: Option<f64>,
    /// The share of the group in focus.
    pub share: Share,
    /// How many members the group's base has: the weight of the share.
    pub base: Option<f64>,
}

/// Where an area stands towards a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Smaller than the size asked for, or its size unknown.
    LeftOut,
    /// Nobody or nothing there to take a share of.
    Empty,
    /// Not published, nor bounded by anything that is.
    Unknown,
    /// Judged by its share, or by what bounds it.
    Judged(claim::Standing),
}

/// What comes of a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The counts over the areas of which something is known.
    pub verdict: Verdict,
    /// Areas of which nothing is known.
    pub unknown: usize,
    /// Residents of those, as published.
    pub unknown_residents: f64,
    /// Areas left out for their size.
    pub left_out: usize,
    /// Areas without anybody or anything to take a share of.
    pub empty: usize,
}

impl Outcome {
    /// Whether any share is published; otherwise there is only a bound.
    pub fn is_bound(&self) -> bool {
        self.verdict.published == 0 && self.verdict.areas > 0
    }
}

/// The areas in focus, in code order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// One per area.
    pub rows: Vec<Row>,
}

impl Rows {
    /// The areas of a focus that the atlas holds.
    pub fn of(atlas: &Atlas, focus: Focus) -> Rows {
        let places = atlas.places(focus.year, focus.level, focus.scope);
        Rows { rows: places.into_iter().map(|place| row(atlas, place, focus.group)).collect() }
    }

    /// The row of an area.
    pub fn find(&self, code: AreaCode) -> Option<&Row> {
        // Places of several editions stand one after the other, so the whole is not sorted by code.
        self.rows.iter().find(|row| row.code == code)
    }

    /// How many areas have a published share.
    pub fn published(&self) -> usize {
        self.rows.iter().filter(|row| row.share.published.is_some()).count()
    }

    /// The published shares, in row order.
    pub fn shares(&self) -> Vec<f64> {
        self.rows.iter().filter_map(|row| row.share.published).collect()
    }

    /// The share of the group in all areas with a published share together, weighted by their base.
    pub fn overall(&self) -> Option<f64> {
        let mut members = 0.0;
        let mut base = 0.0;
        for row in &self.rows {
            if let (Some(share), Some(weight)) = (row.share.published, row.base) {
                members += share * weight;
                base += weight;
            }
        }
        (base > 0.0).then(|| members / base)
    }

    /// The share below which a part `at` (0–1) of the areas with a published share lies.
    pub fn quantile(&self, at: f64) -> Option<f64> {
        let mut shares = self.shares();
        order::ascending(&mut shares);
        let last = shares.len().checked_sub(1)?;
        let index = (at.clamp(0.0, 1.0) * last as f64).round() as usize;
        shares.get(index).copied()
    }

    /// What comes of a claim over these areas.
    pub fn outcome(&self, claim: Claim) -> Outcome {
        let mut outcome = Outcome::default();
        let mut judged = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            match row.standing(claim) {
                Standing::LeftOut => outcome.left_out += 1,
                Standing::Empty => outcome.empty += 1,
                Standing::Unknown => {
                    outcome.unknown += 1;
                    outcome.unknown_residents += row.residents;
                }
                Standing::Judged(_) => judged.push(row.subject()),
            }
        }
        outcome.verdict = assess(judged, claim.threshold);
        outcome
    }

    /// Row numbers in the order of the table, those that hold its search text only. Areas without a
    /// published share come last, whatever the direction.
    pub fn ranked(&self, atlas: &Atlas, table: &Table) -> Vec<usize> {
        let wanted = fold(&table.query);
        let holds = |row: &Row| {
            let area = atlas.area(row.place);
            wanted.is_empty()
                || fold(&area.name).contains(&wanted)
                || area.code.to_string().contains(&table.query.trim().to_ascii_uppercase())
                || area
                    .code
                    .municipality()
                    .and_then(|code| atlas.municipality_name(code))
                    .is_some_and(|name| fold(name).contains(&wanted))
        };
        let found: Vec<usize> = (0..self.rows.len()).filter(|at| holds(&self.rows[*at])).collect();
        let row = |at: usize| &self.rows[found[at]];
        let order = match table.by {
            SortBy::Share => order::by(found.len(), &|a, b| {
                descending(row(a).share.published, row(b).share.published, table.reversed)
            }),
            SortBy::Residents => order::by(found.len(), &|a, b| {
                descending(Some(row(a).residents), Some(row(b).residents), table.reversed)
            }),
            SortBy::Name => {
                let names: Vec<String> =
                    found.iter().map(|at| fold(&atlas.area(self.rows[*at].place).name)).collect();
                order::by(found.len(), &|a, b| {
                    let order = names[a].cmp(&names[b]);
                    if table.reversed { order.reverse() } else { order }
                })
            }
        };
        order::arranged(&found, &order)
    }
}

impl Row {
    /// Whether the area is large enough to be counted.
    pub fn counts(&self, smallest: u32) -> bool {
        smallest == 0 || self.dwellings.is_some_and(|dwellings| dwellings >= f64::from(smallest))
    }

    /// What the claim needs to know of the area.
    pub fn subject(&self) -> Subject {
        Subject {
            published: self.share.published,
            within: self.share.within,
            residents: self
                .residents_within
                .or_else(|| Interval::exact(self.residents))
                .unwrap_or(Interval::UNIT),
            residents_published: self.residents,
        }
    }

    /// Where it stands towards a claim.
    pub fn standing(&self, claim: Claim) -> Standing {
        if !self.counts(claim.smallest) {
            return Standing::LeftOut;
        }
        match (self.share.published, self.share.basis) {
            // Published siblings may bound it to nothing narrower than [0, 1], and still be known: where
            // no home is owner-occupied, all of them may be a corporation's.
            (None, Basis::Nothing(_)) => Standing::Unknown,
            (None, Basis::Counts(..)) => Standing::Empty,
            _ => Standing::Judged(self.subject().standing(claim.threshold)),
        }
    }
}

fn descending(a: Option<f64>, b: Option<f64>, reversed: bool) -> std::cmp::Ordering {
    match (a, b) {
        (Some(a), Some(b)) if reversed => a.total_cmp(&b),
        (Some(a), Some(b)) => b.total_cmp(&a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn row(atlas: &Atlas, place: Place, group: Group) -> Row {
    let residents = atlas.figure(place, Indicator::Residents);
    Row {
        place,
        code: atlas.area(place).code,
        residents: residents.value().unwrap_or(0.0),
        residents_within: residents.within(),
        dwellings: atlas.figure(place, Indicator::Dwellings).value(),
        share: atlas.share(place, group),
        base: atlas.figure(place, group.total()).value(),
    }
}
