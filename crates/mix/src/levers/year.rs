//! One year: demolition, moves, sales, new homes, lettings, in that order.

use super::ledger::Ledger;
use super::parameters::{Allocation, Building, Elsewhere, Parameters};
use super::stock::{Part, Scope, Stock};

/// What a year does to each area, prepared once for all years.
pub(super) struct Year<'a> {
    scope: &'a Scope,
    parameters: &'a Parameters,
    /// By area: the share of lettings that goes to vulnerable households.
    allocation: Vec<f64>,
    /// By kind: the part of the new homes that each area gets.
    corporation: Option<Vec<f64>>,
    middle_rent: Option<Vec<f64>>,
    owner: Option<Vec<f64>>,
    /// By area: homes let this year.
    lettings: Vec<f64>,
}

impl<'a> Year<'a> {
    pub fn new(scope: &'a Scope, parameters: &'a Parameters) -> Year<'a> {
        Year {
            scope,
            parameters,
            allocation: allocations(scope, parameters),
            corporation: places(scope, parameters.corporation),
            middle_rent: places(scope, parameters.middle_rent),
            owner: places(scope, parameters.owner),
            lettings: vec![0.0; scope.areas()],
        }
    }

    /// Takes the stocks a year on. `housed` are the vulnerable households of the scope in corporation
    /// homes at the end of this year as it goes on, for [`Elsewhere::HouseAll`].
    pub fn pass(&mut self, stocks: &mut [Stock], housed: Option<f64>) -> Ledger {
        let mut ledger = Ledger::default();
        self.empty_homes(stocks, &mut ledger);
        self.let_homes(stocks, housed, &mut ledger);
        ledger
    }

    /// Demolition, moves and sales; what is then to be let, with the new homes.
    fn empty_homes(&mut self, stocks: &mut [Stock], ledger: &mut Ledger) {
        let inside = &self.scope.inside;
        let in_group: f64 = stocks
            .iter()
            .zip(inside)
            .filter_map(|(stock, inside)| inside.then_some(stock.corporation))
            .sum();
        let demolished =
            if in_group > 0.0 { (self.parameters.demolished / in_group).min(1.0) } else { 0.0 };
        for (area, (stock, inside)) in stocks.iter_mut().zip(inside).enumerate() {
            let regime = if *inside { &self.parameters.inside } else { &self.parameters.outside };
            let flows = ledger.side(*inside);
            if *inside && demolished > 0.0 {
                let (homes, vulnerable) =
                    (demolished * stock.corporation, demolished * stock.vulnerable);
                stock.corporation -= homes;
                stock.vulnerable -= vulnerable;
                flows.demolished += homes;
                flows.vulnerable_displaced += vulnerable;
            }
            let (freed, left) =
                (regime.turnover * stock.corporation, regime.turnover * stock.vulnerable);
            let sold = regime.sold * freed;
            let built = |kind: &Option<Vec<f64>>, homes: f64| {
                kind.as_ref().and_then(|parts| parts.get(area)).map_or(0.0, |part| part * homes)
            };
            let corporation = built(&self.corporation, self.parameters.corporation.homes);
            let middle_rent = built(&self.middle_rent, self.parameters.middle_rent.homes);
            let owner = built(&self.owner, self.parameters.owner.homes);
            stock.vulnerable -= left;
            stock.corporation += corporation - sold;
            stock.owner += owner + sold;
            stock.other_rental += middle_rent;
            if let Some(lettings) = self.lettings.get_mut(area) {
                *lettings = freed - sold + corporation;
            }
            flows.freed += freed;
            flows.sold += sold;
            flows.let_again += freed - sold;
            flows.vulnerable_left += left;
            flows.built_corporation += corporation;
            flows.built_middle_rent += middle_rent;
            flows.built_owner += owner;
        }
    }

    fn let_homes(&self, stocks: &mut [Stock], housed: Option<f64>, ledger: &mut Ledger) {
        let more = match (self.parameters.elsewhere, housed) {
            (Elsewhere::HouseAll, Some(housed)) => self.more_outside(stocks, housed),
            _ => 0.0,
        };
        let areas = self.lettings.iter().zip(&self.allocation).zip(&self.scope.inside);
        for (stock, ((lettings, share), inside)) in stocks.iter_mut().zip(areas) {
            let share = if *inside { *share } else { share + more * (1.0 - share) };
            let vulnerable = lettings * share;
            stock.vulnerable = (stock.vulnerable + vulnerable).min(stock.corporation);
            ledger.side(*inside).vulnerable_housed += vulnerable;
        }
    }

    /// The part of the lettings outside the group that would go to others, and has to go to vulnerable
    /// households for as many of them to be housed as it goes on: 0 to 1.
    fn more_outside(&self, stocks: &[Stock], housed: f64) -> f64 {
        let (mut there, mut to_others) = (0.0, 0.0);
        let areas = self.lettings.iter().zip(&self.allocation).zip(&self.scope.inside);
        for (stock, ((lettings, share), inside)) in stocks.iter().zip(areas) {
            there += stock.vulnerable + lettings * share;
            if !inside {
                to_others += lettings * (1.0 - share);
            }
        }
        if to_others > 0.0 { ((housed - there) / to_others).clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// The share of lettings that goes to vulnerable households in each area.
fn allocations(scope: &Scope, parameters: &Parameters) -> Vec<f64> {
    let whole = scope.vulnerable_share(Part::Scope).unwrap_or(0.0);
    let side = |part| scope.vulnerable_share(part).unwrap_or(whole);
    let (inside, outside) = (side(Part::Inside), side(Part::Outside));
    let areas = scope.starts.iter().zip(&scope.inside);
    areas
        .map(|(start, in_group)| {
            let (regime, side) =
                if *in_group { (parameters.inside, inside) } else { (parameters.outside, outside) };
            match regime.allocation {
                Allocation::Share(share) => share,
                Allocation::AsNow(shift) => {
                    let now = if start.corporation > 0.0 {
                        start.vulnerable / start.corporation
                    } else {
                        side
                    };
                    (now + shift).clamp(0.0, 1.0)
                }
            }
        })
        .collect()
}

/// Which part of the new homes each area gets; `None` where there are none.
fn places(scope: &Scope, building: Building) -> Option<Vec<f64>> {
    if building.homes <= 0.0 {
        return None;
    }
    let areas = || scope.starts.iter().zip(&scope.inside);
    let has = |inside: bool| building.place.has(inside);
    let homes: f64 = areas().filter(|(_, inside)| has(**inside)).map(|(at, _)| at.homes()).sum();
    let count = scope.inside.iter().filter(|inside| has(**inside)).count().max(1) as f64;
    Some(
        areas()
            .map(|(start, inside)| match has(*inside) {
                false => 0.0,
                true if homes > 0.0 => start.homes() / homes,
                true => 1.0 / count,
            })
            .collect(),
    )
}
