//! The search for a plan, in slices.

use super::goal::Wanted;
use super::network::Network;
use super::reach::Reach;
use super::{Area, Flow, Goal, Plan, SpreadError};
use crate::order;

/// Beyond this (10 000 km) no place on a map in metres lies.
const FARTHEST: f64 = 1e7;

/// How far the search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Exchanges planned so far.
    pub exchanges: i64,
    /// Exchanges it takes where nothing limits them; limits may end it before or, for an index, after.
    pub expected: i64,
    /// Whether the plan is ready.
    pub done: bool,
}

/// The search for the plan with the fewest exchanges, a few steps at a time; dropping it cancels it.
///
/// ```
/// use wijkmix_mix::spread::{Area, Goal, Spreading};
///
/// let area = |group| Area { homes: 100, group, ..Area::default() };
/// let areas = [area(80), area(20), area(30)];
/// let mut spreading = Spreading::new(&areas, Goal::Cap(0.6), None)?;
/// while !spreading.advance(100).done {}
/// let plan = spreading.plan().ok_or("not ready")?;
/// assert_eq!((plan.exchanges, plan.reached), (20, true));
/// assert_eq!(plan.changes[0], -20);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Spreading {
    areas: Vec<Area>,
    wanted: Wanted,
    reach: Reach,
    network: Network,
}

impl Spreading {
    /// A search for these areas. With a `limit`, in metres, no exchange is between areas farther apart.
    ///
    /// # Errors
    ///
    /// Every [`SpreadError`].
    pub fn new(areas: &[Area], goal: Goal, limit: Option<f64>) -> Result<Spreading, SpreadError> {
        for (number, area) in areas.iter().enumerate() {
            if area.group > area.homes {
                let (group, homes) = (area.group, area.homes);
                return Err(SpreadError::GroupExceedsHomes { area: number, group, homes });
            }
            let near = |(x, y): (f64, f64)| x.abs() <= FARTHEST && y.abs() <= FARTHEST;
            if !area.place.is_none_or(near) {
                return Err(SpreadError::NotAPlace { area: number });
            }
        }
        if let Some(value) = limit
            && (value.is_nan() || value <= 0.0)
        {
            return Err(SpreadError::NotADistance { value });
        }
        let wanted = Wanted::of(areas, goal)?;
        let reach = Reach::new(areas, &wanted.takers, limit);
        let network = Network::new(&wanted, reach.farthest).ok_or(SpreadError::TooMany)?;
        Ok(Spreading { areas: areas.to_vec(), wanted, reach, network })
    }

    /// Takes some more steps: a step looks at whom one area reaches, or sends along one path. Both take
    /// time that grows with the areas, so slices are best cut by time.
    pub fn advance(&mut self, steps: usize) -> Progress {
        for _ in 0..steps {
            if self.network.is_done() {
                break;
            }
            match self.wanted.givers.get(self.network.built()) {
                Some(giver) => {
                    let arcs = self.reach.of(&self.areas, &self.wanted.takers, giver.area);
                    self.network.push_arcs(arcs.into_iter());
                }
                None => self.network.step(),
            }
        }
        Progress {
            exchanges: self.network.sent(),
            expected: self.wanted.expected,
            done: self.network.is_done(),
        }
    }

    /// Whether the plan is ready.
    pub fn is_done(&self) -> bool {
        self.network.is_done()
    }

    /// The plan; `None` until it is ready.
    pub fn plan(&self) -> Option<Plan> {
        self.network.is_done().then(|| {
            let mut flows = Vec::new();
            for (taker, parts) in self.wanted.takers.iter().zip(self.network.parts()) {
                for part in parts {
                    let from = self.wanted.givers[part.giver as usize].area as usize;
                    let to = taker.area as usize;
                    let known = self.areas[from].place.and(self.areas[to].place);
                    let metres = known.map(|_| part.metres);
                    flows.push(Flow { from, to, households: part.units, metres });
                }
            }
            let by = |a: usize, b: usize| {
                (flows[a].from, flows[a].to).cmp(&(flows[b].from, flows[b].to))
            };
            let flows = order::arranged(&flows, &order::by(flows.len(), &by));
            let mut unmet = vec![0; self.areas.len()];
            if self.wanted.enough.is_none() {
                let [givers, takers] = self.network.left();
                for (offer, left) in self.wanted.givers.iter().zip(givers) {
                    unmet[offer.area as usize] = left;
                }
                for (offer, left) in self.wanted.takers.iter().zip(takers) {
                    // Room below a cap is no shortage.
                    unmet[offer.area as usize] = left * offer.worth[0];
                }
            }
            let reached = self.network.has_enough() && unmet.iter().all(|left| *left == 0);
            Plan::of(&self.areas, flows, unmet, reached)
        })
    }

    #[cfg(test)]
    pub(super) fn certify(&self) -> Result<(), String> {
        self.network.certify()?;
        self.network.certify_used(&self.wanted)
    }
}
