//! What comes of it: who gives, who takes, and how even it then is.

use super::{Area, Turnover, Years};
use crate::two_group::{TwoGroup, dissimilarity};
use crate::undefined::Undefined;

/// Exchanges between two areas, numbered as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The area that gives.
    pub from: usize,
    /// The area that takes.
    pub to: usize,
    /// Households of the group housed there instead of here.
    pub households: i64,
    /// Metres between the two, where both places are known.
    pub metres: Option<u32>,
}

/// How even a spread is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The index of dissimilarity.
    pub dissimilarity: Result<f64, Undefined>,
    /// The largest share of any area with homes.
    pub largest_share: Option<f64>,
}

/// A plan with the fewest exchanges.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Households of the group more in each area: negative where it gives, positive where it takes.
    pub changes: Vec<i64>,
    /// Who takes from whom, by the number of the giver, then of the taker.
    pub flows: Vec<Flow>,
    /// All exchanges: the sum of the flows, and of what is given, and of what is taken.
    pub exchanges: i64,
    /// Households by which each area still misses a cap or an even spread; 0 for an index, which is no
    /// area's own.
    pub unmet: Vec<i64>,
    /// Whether the goal is reached.
    pub reached: bool,
    /// The sum of households times metres, where metres are known.
    pub household_metres: i64,
    /// The spread over the homes of today.
    pub today: Standing,
    /// The spread with the new homes, if others took them all.
    pub built: Standing,
    /// The spread with the new homes and all exchanges.
    pub after: Standing,
}

impl Plan {
    pub(super) fn of(areas: &[Area], flows: Vec<Flow>, unmet: Vec<i64>, reached: bool) -> Plan {
        let mut changes = vec![0; areas.len()];
        let (mut exchanges, mut household_metres) = (0, 0);
        for flow in &flows {
            changes[flow.from] -= flow.households;
            changes[flow.to] += flow.households;
            exchanges += flow.households;
            household_metres += flow.households * i64::from(flow.metres.unwrap_or(0));
        }
        let group = || areas.iter().map(|area| f64::from(area.group));
        let homes = || areas.iter().map(|area| f64::from(area.homes)).collect();
        let all = || areas.iter().map(|area| area.all_homes() as f64).collect();
        let moved = group().zip(&changes).map(|(x, change)| x + *change as f64).collect();
        Plan {
            today: standing(group().collect(), homes()),
            built: standing(group().collect(), all()),
            after: standing(moved, all()),
            changes,
            flows,
            exchanges,
            unmet,
            reached,
            household_metres,
        }
    }

    /// The years it takes, since nobody is moved out; see [`Years`].
    ///
    /// ```
    /// use wijkmix_mix::spread::{Area, Goal, Pace, Spreading, Turnover};
    ///
    /// let areas = [(80, 0), (20, 0)].map(|(group, new_homes)| Area {
    ///     homes: 100, group, new_homes, ..Area::default()
    /// });
    /// let mut spreading = Spreading::new(&areas, Goal::Even, None)?;
    /// while !spreading.advance(100).done {}
    /// let plan = spreading.plan().ok_or("not ready")?;
    /// // 80 to 50, and 80 other households to 50: ln(80/50) / −ln(1 − 0.058) = 7.9 years.
    /// let years = plan.years(&areas, Turnover::new(0.058, 1.0)?);
    /// assert!(matches!(years.overall, Pace::Years { whole: 8, .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn years(&self, areas: &[Area], turnover: Turnover) -> Years {
        Years::of(areas, &self.changes, turnover)
    }
}

fn standing(group: Vec<f64>, homes: Vec<f64>) -> Standing {
    let shares = group.iter().zip(&homes).filter(|(_, t)| **t > 0.0).map(|(x, t)| x / t);
    let largest_share = shares.reduce(f64::max);
    Standing { dissimilarity: dissimilarity(&TwoGroup::trusted(group, homes)), largest_share }
}
