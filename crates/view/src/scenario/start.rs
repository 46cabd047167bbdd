//! Where a scenario starts: the published figures, as homes and households, and what is left out.

use wijkmix_atlas::{AreaCode, Atlas, Group, Place};
use wijkmix_mix::claim::Threshold;
use wijkmix_mix::ecological::{self, Rates};
use wijkmix_mix::levers::{Doubt, Scope, Stock};

use super::dials::Dial;
use super::{Choice, End, Scenario};
use crate::picked::Picked;
use crate::rows::{Row, Rows, is_whole};
use crate::state::Focus;

/// The areas that a scenario can be tried on.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The figures it starts from.
    pub focus: Focus,
    /// The areas.
    pub areas: Vec<Place>,
    /// Their codes.
    pub codes: Vec<AreaCode>,
    /// Their homes and households, and which of them are the group.
    pub scope: Scope,
    /// What the rounding of the figures and the reader's range leave open.
    pub doubt: Vec<(Stock, Stock)>,
    /// Areas with homes of which a figure is missing that is needed.
    pub left_out: usize,
    /// The homes of those, where known.
    pub homes_left_out: f64,
    /// How much more often a vulnerable household rents from a corporation than another, as a ratio of
    /// odds.
    pub odds: f64,
    /// Whether that is estimated, and not set by the reader.
    pub estimated: bool,
    /// What the areas say of it; `None` where they are too few or too much alike.
    pub estimate: Option<Rates>,
}

/// Why there is nothing to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// The figures of the scope are not all there.
    NotWhole,
    /// Nobody publishes who owns the homes, or how many there are, in this year and at this level.
    Tenure,
    /// The indicator that stands for vulnerable households is not published there.
    Vulnerable,
}

impl Start {
    /// From the figures in focus, whatever their group.
    ///
    /// # Errors
    ///
    /// [`Absent`] where there is no area with all figures.
    pub fn of(
        atlas: &Atlas,
        focus: Focus,
        scenario: &Scenario,
        picked: &Picked,
        threshold: Threshold,
    ) -> Result<Start, Absent> {
        let focus = Focus { group: Group::Corporation, ..focus };
        if !is_whole(atlas, focus) {
            return Err(Absent::NotWhole);
        }
        let who = scenario.vulnerable.group();
        let rows = Rows::of(atlas, focus);
        let (mut left_out, mut homes_left_out, mut tenure) = (0, 0.0, false);
        let mut all: Vec<(&Row, Found)> = Vec::new();
        for row in rows.rows.iter().filter(|row| row.dwellings != Some(0.0)) {
            tenure |= row.share.published.is_some() && row.dwellings.is_some();
            let Some(found) = Found::of(atlas, row, who) else {
                left_out += 1;
                homes_left_out += row.dwellings.unwrap_or(0.0);
                continue;
            };
            all.push((row, found));
        }
        let estimate =
            ecological::regression(all.iter().map(|(_, found)| found.margins(End::Value)));
        let set = scenario.dials.get(Dial::Odds);
        let estimated = set.value <= 0.0;
        let odds = |end: End| match estimate {
            _ if set.at(end) > 0.0 => set.at(end),
            Some(rates) => rates.odds_ratio(),
            None => 1.0,
        };
        let (mut starts, mut inside, mut doubt) = (Vec::new(), Vec::new(), Vec::new());
        for (row, found) in &all {
            inside.push(match scenario.choice {
                Choice::Beyond => threshold.holds(found.tenure[0].1),
                Choice::Picked => picked.has(row.code),
            });
            let stock = |end: End| found.stock(end, odds(end));
            starts.push(stock(End::Value));
            doubt.push((stock(End::Low), stock(End::High)));
        }
        let (areas, codes) = all.iter().map(|(row, _)| (row.place, row.code)).unzip();
        let absent = if tenure { Absent::Vulnerable } else { Absent::Tenure };
        // Whatever is published can be a stock, so this refuses only where there is none.
        let scope = Scope::new(starts, inside).map_err(|_| absent)?;
        Ok(Start {
            focus,
            areas,
            codes,
            scope,
            doubt,
            left_out,
            homes_left_out,
            odds: odds(End::Value),
            estimated,
            estimate,
        })
    }

    /// How many areas are in the group.
    pub fn group(&self) -> usize {
        self.scope.inside().iter().filter(|inside| **inside).count()
    }

    /// What is in doubt, with the ranges that the reader gave.
    pub fn doubt(&self, scenario: &Scenario) -> Doubt {
        let levers = (scenario.levers(End::Low), scenario.levers(End::High));
        Doubt { starts: self.doubt.clone(), levers }
    }
}

/// The figures of an area: each as its lowest, published and highest.
struct Found {
    homes: f64,
    /// Shares of the homes: corporation, owner, other rental.
    tenure: [(f64, f64, f64); 3],
    vulnerable: (f64, f64, f64),
}

impl Found {
    /// `None` where a figure is not published.
    fn of(atlas: &Atlas, row: &Row, who: Group) -> Option<Found> {
        let homes = row.dwellings.filter(|homes| *homes > 0.0)?;
        let share = |group: Group| {
            let share = atlas.share(row.place, group);
            share.published.map(|published| (share.within.lo(), published, share.within.hi()))
        };
        let corporation = share(Group::Corporation)?;
        let others = [Group::Owner, Group::OtherRental];
        let [owner, other] = others.map(|group| share(group).unwrap_or((0.0, 0.0, 0.0)));
        let (low, published, high) = share(who)?;
        let base = atlas.figure(row.place, who.total()).value()?;
        Some(Found {
            homes,
            tenure: [corporation, owner, other],
            vulnerable: (low * base, published * base, high * base),
        })
    }

    /// Corporation homes, vulnerable households and all homes, at an end of what the figures allow. More
    /// households than homes, as where students share one, are cut.
    fn margins(&self, end: End) -> ecological::Area {
        let pick = |(low, value, high): (f64, f64, f64)| match end {
            End::Low => low,
            End::Value => value,
            End::High => high,
        };
        ecological::Area {
            homes: (pick(self.tenure[0]) * self.homes).min(self.homes),
            group: pick(self.vulnerable).min(self.homes),
            all: self.homes,
        }
    }

    /// The area as a stock, at an end of what its figures allow and with a ratio of odds. The corporation
    /// share is as published; what the other shares leave of all homes is unknown, and where rounding
    /// makes them more than there is room for, they give way alike.
    fn stock(&self, end: End, odds: f64) -> Stock {
        let margins = self.margins(end);
        let corporation = margins.homes;
        let [_, owner, other] = self.tenure;
        let room = self.homes - corporation;
        let (owner, other) = (owner.1 * self.homes, other.1 * self.homes);
        let fit = if owner + other > room { room / (owner + other) } else { 1.0 };
        let (owner, other_rental) = (owner * fit, other * fit);
        let unknown = (room - owner - other_rental).max(0.0);
        let vulnerable = ecological::overlap(margins, odds).min(corporation);
        let others = owner + other_rental + unknown;
        Stock {
            corporation,
            other_rental,
            owner,
            unknown,
            vulnerable,
            vulnerable_elsewhere: (margins.group - vulnerable).clamp(0.0, others),
        }
    }
}
