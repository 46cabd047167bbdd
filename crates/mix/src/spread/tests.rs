//! Against brute force on small cases, and by certificate on larger ones.

use super::*;
use crate::{TwoGroup, moves};
use proptest::prelude::*;

fn solved(areas: &[Area], goal: Goal, limit: Option<f64>) -> (Spreading, Plan) {
    let mut spreading = Spreading::new(areas, goal, limit).unwrap();
    while !spreading.advance(3).done {}
    let plan = spreading.plan().unwrap();
    (spreading, plan)
}

/// How far a distribution is from the goal, in whole units of the goal.
fn misses(areas: &[Area], after: &[i64], goal: Goal) -> i64 {
    let homes: i64 = areas.iter().map(Area::all_homes).sum();
    let group: i64 = areas.iter().map(|area| i64::from(area.group)).sum();
    let each = areas.iter().zip(after).map(|(area, x)| (area.all_homes(), *x));
    match goal {
        Goal::Cap(cap) => each
            .map(|(t, x)| {
                (0..x).rev().take_while(|fewer| (fewer + 1) as f64 / t as f64 > cap).count()
            })
            .sum::<usize>() as i64,
        Goal::Even => each
            .map(|(t, x)| {
                let (low, high) = ((t * group).div_euclid(homes), -(-t * group).div_euclid(homes));
                (x - high).max(0) + (low - x).max(0)
            })
            .sum(),
        Goal::Dissimilarity(most) => {
            let apart: i64 = each.map(|(t, x)| (x * homes - t * group).abs()).sum();
            let whole = 2 * group * (homes - group);
            if whole == 0 || apart as f64 / whole as f64 <= most { 0 } else { apart }
        }
    }
}

/// The sum of deviations, which decides last but one for an index and not at all otherwise.
fn apart(areas: &[Area], after: &[i64], goal: Goal) -> i64 {
    match goal {
        Goal::Dissimilarity(_) => {
            let homes: i64 = areas.iter().map(Area::all_homes).sum();
            let group: i64 = areas.iter().map(|area| i64::from(area.group)).sum();
            let each = areas.iter().zip(after);
            each.map(|(area, x)| (x * homes - area.all_homes() * group).abs()).sum()
        }
        _ => 0,
    }
}

type Rank = (i64, i64, i64, i64);

/// Every whole-number plan whose areas only give or only take, each looked at by the definition.
struct Exhaustive<'a> {
    areas: &'a [Area],
    goal: Goal,
    pairs: Vec<(usize, usize, i64)>,
    best: Rank,
}

impl Exhaustive<'_> {
    fn best(areas: &[Area], goal: Goal, limit: Option<f64>) -> Rank {
        let homes: i64 = areas.iter().map(Area::all_homes).sum();
        let group: i64 = areas.iter().map(|area| i64::from(area.group)).sum();
        // Who is above the goal gives, and everybody else may take.
        let gives = |area: &Area| match goal {
            Goal::Cap(cap) => f64::from(area.group) / area.all_homes() as f64 > cap,
            _ => i64::from(area.group) * homes > area.all_homes() * group,
        };
        let mut pairs = Vec::new();
        for (i, a) in areas.iter().enumerate() {
            for (j, b) in areas.iter().enumerate() {
                let (p, q) = (a.place.unwrap(), b.place.unwrap());
                let metres = (p.0 - q.0).hypot(p.1 - q.1);
                let near = limit.is_none_or(|limit| metres <= limit) && a.region == b.region;
                if i != j && near && gives(a) && !gives(b) {
                    pairs.push((i, j, metres.round() as i64));
                }
            }
        }
        let mut search =
            Exhaustive { areas, goal, pairs, best: (i64::MAX, i64::MAX, i64::MAX, i64::MAX) };
        let mut after: Vec<i64> = areas.iter().map(|area| i64::from(area.group)).collect();
        search.from(0, &mut after, 0, 0);
        search.best
    }

    fn from(&mut self, pair: usize, after: &mut Vec<i64>, exchanges: i64, metres: i64) {
        let Some(&(i, j, distance)) = self.pairs.get(pair) else {
            let new = misses(self.areas, after, self.goal);
            let rank = (new, exchanges, apart(self.areas, after, self.goal), metres);
            // A cap must not be broken anew by taking.
            let broken = |((area, x), goal): ((&Area, &i64), Goal)| match goal {
                Goal::Cap(cap) => {
                    *x > i64::from(area.group) && *x as f64 / area.all_homes() as f64 > cap
                }
                _ => false,
            };
            let mut each = self.areas.iter().zip(after.iter());
            if !each.any(|area| broken((area, self.goal))) {
                self.best = self.best.min(rank);
            }
            return;
        };
        let most = after[i].min(self.areas[j].all_homes() - after[j]);
        for units in 0..=most {
            after[i] -= units;
            after[j] += units;
            self.from(pair + 1, after, exchanges + units, metres + units * distance);
            after[i] += units;
            after[j] -= units;
        }
    }
}

fn rank(areas: &[Area], plan: &Plan, goal: Goal) -> Rank {
    let after: Vec<i64> = areas
        .iter()
        .zip(&plan.changes)
        .map(|(area, change)| i64::from(area.group) + change)
        .collect();
    let left = misses(areas, &after, goal);
    (left, plan.exchanges, apart(areas, &after, goal), plan.household_metres)
}

fn area(most: u32) -> impl Strategy<Value = Area> {
    let place = (0.0..3000.0f64, 0.0..3000.0f64);
    (1..=most, 0.0..=1.0f64, 0..=most / 4, place, 0..2u32).prop_map(
        |(homes, part, new_homes, place, region)| Area {
            homes,
            group: (f64::from(homes) * part).round() as u32,
            new_homes,
            place: Some(place),
            region,
        },
    )
}

fn goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        (0.0..1.0f64).prop_map(Goal::Cap),
        (0.0..0.6f64).prop_map(Goal::Dissimilarity),
        Just(Goal::Even),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_plan_of_a_small_case_is_better(
        areas in prop::collection::vec(area(6), 2..=4), goal in goal(),
        limit in prop::option::of(500.0..3000.0f64), one_region in any::<bool>(),
    ) {
        let mut areas = areas;
        if one_region {
            areas.iter_mut().for_each(|area| area.region = 0);
        }
        let (spreading, plan) = solved(&areas, goal, limit);
        spreading.certify().unwrap();
        prop_assert_eq!(rank(&areas, &plan, goal), Exhaustive::best(&areas, goal, limit));
        prop_assert_eq!(plan.reached, rank(&areas, &plan, goal).0 == 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn larger_ones_are_certified_and_add_up(
        areas in prop::collection::vec(area(300), 2..80), goal in goal(),
        limit in prop::option::of(200.0..3000.0f64),
    ) {
        let (spreading, plan) = solved(&areas, goal, limit);
        spreading.certify().unwrap();
        prop_assert_eq!(plan.changes.iter().sum::<i64>(), 0);
        prop_assert_eq!(plan.changes.iter().map(|c| c.abs()).sum::<i64>(), 2 * plan.exchanges);
        for (area, change) in areas.iter().zip(&plan.changes) {
            prop_assert!((0..=area.all_homes()).contains(&(i64::from(area.group) + change)));
        }
        for flow in &plan.flows {
            prop_assert!(flow.households > 0 && areas[flow.from].region == areas[flow.to].region);
            prop_assert!(limit.is_none_or(|limit| f64::from(flow.metres.unwrap()) <= limit + 0.5));
        }
        let mut whole = Spreading::new(&areas, goal, limit).unwrap();
        prop_assert!(whole.advance(usize::MAX).done);
        prop_assert_eq!(whole.plan().unwrap(), plan);
    }

    #[test]
    fn closed_forms_hold_where_nothing_limits(
        areas in prop::collection::vec(area(300), 2..40), cap in 0.0..1.0f64, part in 0.0..1.0f64,
    ) {
        let areas: Vec<Area> =
            areas.into_iter().map(|area| Area { region: 0, place: None, ..area }).collect();
        let (_, capped) = solved(&areas, Goal::Cap(cap), None);
        let excess = |area: &Area| i64::from(area.group) - (cap * area.all_homes() as f64) as i64;
        let excesses: i64 = areas.iter().map(|area| excess(area).max(0)).sum();
        let rooms: i64 = areas.iter().map(|area| (-excess(area)).max(0)).sum();
        prop_assert_eq!(capped.exchanges, excesses.min(rooms));
        prop_assert_eq!(capped.unmet.iter().sum::<i64>(), excesses - excesses.min(rooms));
        // (D₀ − d) X (1 − P), rounded up, is the least; whole households can make it at most some more.
        let Ok(before) = capped.built.dissimilarity else { return Ok(()) };
        let x: Vec<f64> = areas.iter().map(|area| f64::from(area.group)).collect();
        let t: Vec<f64> = areas.iter().map(|area| area.all_homes() as f64).collect();
        let even = moves::minimal_exchanges(&TwoGroup::new(x, t).unwrap()).unwrap();
        let (_, less) = solved(&areas, Goal::Dissimilarity(before * part), None);
        let least = even * (1.0 - part);
        prop_assert!(less.exchanges as f64 >= least - 1e-6);
        // Until areas come within a household of P, it is exactly that.
        if even * part > areas.len() as f64 {
            prop_assert!(less.reached);
            prop_assert!(less.exchanges as f64 <= (least - 1e-6).ceil().max(0.0) + 1e-6);
        }
        let (_, all) = solved(&areas, Goal::Even, None);
        prop_assert!(all.reached && (all.exchanges as f64 - even).abs() <= areas.len() as f64);
    }
}

#[test]
fn passing_on_is_not_planned_and_what_is_out_of_reach_is_told() {
    let at = |group, x| Area { homes: 10, group, place: Some((x, 0.0)), ..Area::default() };
    let row = [at(8, 0.0), at(5, 900.0), at(1, 1800.0)];
    let (_, plan) = solved(&row, Goal::Cap(0.5), Some(1000.0));
    assert_eq!((plan.exchanges, plan.reached, &plan.unmet[..]), (0, false, &[3, 0, 0][..]));
    let nowhere = [at(8, 0.0), Area { place: None, ..at(1, 0.0) }];
    assert_eq!(solved(&nowhere, Goal::Cap(0.5), Some(1000.0)).1.exchanges, 0);
    let (_, plan) = solved(&nowhere, Goal::Cap(0.5), None);
    assert_eq!((plan.exchanges, plan.flows[0].metres), (3, None));
}

#[test]
fn nothing_to_do_is_a_plan_too() {
    for goal in [Goal::Cap(0.4), Goal::Even, Goal::Dissimilarity(0.0)] {
        for areas in
            [vec![], vec![Area::default()], vec![Area { homes: 9, group: 9, ..Area::default() }]]
        {
            let (_, plan) = solved(&areas, goal, Some(10.0));
            assert_eq!(plan.exchanges, 0);
        }
    }
}

#[test]
fn what_cannot_be_used_is_refused() {
    let refused = |area, limit| Spreading::new(&[area], Goal::Even, limit).err();
    let one = Area { homes: 1, ..Area::default() };
    let (area, group, homes) = (0, 2, 1);
    assert_eq!(
        refused(Area { group: 2, ..one }, None),
        Some(SpreadError::GroupExceedsHomes { area, group, homes })
    );
    let nowhere = Area { place: Some((f64::NAN, 0.0)), ..one };
    assert_eq!(refused(nowhere, None), Some(SpreadError::NotAPlace { area }));
    assert_eq!(refused(one, Some(0.0)), Some(SpreadError::NotADistance { value: 0.0 }));
}
