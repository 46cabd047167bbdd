//! Classes of a share: where to cut, so that people can read the cuts and every class says something.

/// Everything is cut in steps of a thousandth of a percent, as whole numbers, so that a share of 30 %
/// never falls below the break at 30 %.
const UNITS: f64 = 100_000.0;

/// Fewest and most classes, where the shares differ enough.
const COUNT: std::ops::RangeInclusive<usize> = 5..=7;

/// How much evenness (0–1) it may cost to have all classes equally wide: people read those faster.
const EQUAL_WIDTH: f64 = 0.15;

/// How much evenness a break with one binary digit more may cost: 10 and 20 over 10,5 and 19.
const ROUNDNESS: f64 = 0.06;

/// A class with more than this part of the areas says too little: such cuts come last.
const MOST_IN_ONE: f64 = 0.6;

/// Ordered classes of a share.
///
/// Five to seven, none of them empty, at round breaks: equally wide where that fills them reasonably,
/// at rounded quantiles where the shares are too lopsided for it. Fewer where there are fewer different
/// shares: one where all are the same, none where there are none. Every area counts once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// Ascending, one more than there are classes, in [`UNITS`].
    edges: Vec<i64>,
}

impl Classes {
    /// The classes for these shares (0–1). Order and repetition of the input do not matter to the
    /// result beyond how often each share occurs; what is not finite is left out.
    pub fn of(shares: &[f64]) -> Classes {
        let mut values: Vec<i64> =
            shares.iter().filter(|share| share.is_finite()).map(|share| units(*share)).collect();
        values.sort_unstable();
        let (Some(&least), Some(&most)) = (values.first(), values.last()) else {
            return Classes::default();
        };
        if least == most {
            let floor = least.div_euclid(1_000) * 1_000;
            return Classes { edges: vec![floor, floor + 1_000] };
        }
        let middle = quantile(&values, 98, 100) - quantile(&values, 2, 100);
        let equal = equal_widths(&values).into_iter().map(|cut| (cut, EQUAL_WIDTH));
        let quantiles = COUNT.filter_map(|n| quantiles(&values, n)).map(|cut| (cut, 0.0));
        let mut best: Option<(f64, Vec<i64>)> = None;
        for ((step, edges), bonus) in equal.chain(quantiles) {
            let edges = without_empty(edges, &values);
            let digits = (middle.max(1) as f64 / step as f64).log2();
            let largest = counts(&edges, &values).into_iter().max().unwrap_or(0);
            let lopsided = f64::from(largest as f64 > MOST_IN_ONE * values.len() as f64);
            let score = evenness(&edges, &values) + bonus - ROUNDNESS * digits - lopsided;
            let allowed = COUNT.contains(&(edges.len() - 1));
            if allowed && best.as_ref().is_none_or(|(highest, _)| score > *highest) {
                best = Some((score, edges));
            }
        }
        let edges = best.map_or_else(|| between_values(&values), |(_, edges)| edges);
        Classes { edges }
    }

    /// How many classes there are.
    pub fn count(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// The class of a share, from 0. A share beyond either end belongs to the class at that end.
    pub fn class_of(&self, share: f64) -> usize {
        match self.edges.as_slice() {
            [_, inner @ .., _] => class(inner, units(share)),
            _ => 0,
        }
    }

    /// The shares a class runs from (included) and to (excluded, but for the last). Both 0 where there
    /// is no such class.
    pub fn bounds(&self, class: usize) -> (f64, f64) {
        match (self.edges.get(class), self.edges.get(class + 1)) {
            (Some(low), Some(high)) => (*low as f64 / UNITS, *high as f64 / UNITS),
            _ => (0.0, 0.0),
        }
    }
}

fn units(share: f64) -> i64 {
    // Far more than any share, and far less than would overflow.
    (share.clamp(-1e4, 1e4) * UNITS).round() as i64
}

fn class(inner: &[i64], value: i64) -> usize {
    inner.partition_point(|edge| *edge <= value)
}

/// 1, 2, 5, 10, 20, 50 … units, up to half of everything.
fn steps() -> impl DoubleEndedIterator<Item = i64> {
    (0..15).map(|at| [1, 2, 5][at % 3] * 10i64.pow(at as u32 / 3))
}

fn floor(value: i64, step: i64) -> i64 {
    value.div_euclid(step) * step
}

fn ceil(value: i64, step: i64) -> i64 {
    -floor(-value, step)
}

/// The value below which a part `of` in `parts` of the sorted values lies.
fn quantile(values: &[i64], of: usize, parts: usize) -> i64 {
    values[(values.len() * of / parts).min(values.len() - 1)]
}

/// Cuts every round step; with the step. The outer classes take in what lies beyond the middle 96 %, lest a single
/// far-off area make all the others look alike.
fn equal_widths(values: &[i64]) -> Vec<(i64, Vec<i64>)> {
    let (least, most) = (values[0], values[values.len() - 1]);
    let (low, high) = (quantile(values, 2, 100), quantile(values, 98, 100));
    let mut found = Vec::new();
    for step in steps() {
        let (first, last) = (floor(low, step), ceil(high, step));
        let count = (last - first) / step;
        if COUNT.contains(&(count as usize)) {
            let mut edges: Vec<i64> = (0..=count).map(|at| first + at * step).collect();
            edges[0] = floor(least, step);
            edges[count as usize] = ceil(most, step).max(last);
            found.push((step, edges));
        }
    }
    found
}

/// Cuts at quantiles, rounded as roughly as leaves every class at least half of its part; with the
/// step they are rounded to.
fn quantiles(values: &[i64], n: usize) -> Option<(i64, Vec<i64>)> {
    let (least, most) = (values[0], values[values.len() - 1]);
    steps().rev().find_map(|step| {
        let nearest = |value: i64| floor(value + step / 2, step);
        let mut edges = vec![floor(least, step)];
        edges.extend((1..n).map(|at| nearest(quantile(values, at, n))));
        edges.push(ceil(most, step));
        let apart = edges.is_sorted_by(|a, b| a < b);
        let enough = |count: &usize| 2 * n * count >= values.len();
        (apart && counts(&edges, values).iter().all(enough)).then_some((step, edges))
    })
}

/// Cuts between different values where there are too few of them for anything else, at the roundest
/// number that lies between.
fn between_values(values: &[i64]) -> Vec<i64> {
    let mut different = values.to_vec();
    different.dedup();
    let (least, most) = (different[0], different[different.len() - 1]);
    let n = different.len().min(*COUNT.end());
    let mut edges = vec![floor(least, 1_000)];
    edges.extend((1..n).map(|at| {
        let at = different.len() * at / n;
        let (below, above) = (different[at - 1], different[at]);
        let middle = (below + above) / 2;
        let round = steps().rev().map(|step| floor(middle + step / 2, step));
        // A break at the largest value would leave its class no width.
        let fits = |edge: &i64| *edge > below && *edge <= above && *edge < most;
        round.into_iter().find(fits).unwrap_or(above)
    }));
    let last = edges[edges.len() - 1];
    edges.push(ceil(most.max(last + 1), 1_000));
    edges
}

/// How many values each class holds.
fn counts(edges: &[i64], values: &[i64]) -> Vec<usize> {
    let mut counts = vec![0; edges.len() - 1];
    for value in values {
        counts[class(&edges[1..edges.len() - 1], *value)] += 1;
    }
    counts
}

/// Joins every empty class to the one below it, or above where there is none below.
fn without_empty(edges: Vec<i64>, values: &[i64]) -> Vec<i64> {
    let counts = counts(&edges, values);
    let last = edges.len() - 1;
    let filled = |class: usize| counts.get(class).is_some_and(|count| *count > 0);
    let first_filled = (0..last).find(|class| filled(*class)).unwrap_or(0);
    let keep = |at: usize| at == 0 || at == last || (filled(at) && at > first_filled);
    edges.iter().enumerate().filter(|(at, _)| keep(*at)).map(|(_, edge)| *edge).collect()
}

/// Shannon's evenness of the class counts: 1 where all hold as many.
fn evenness(edges: &[i64], values: &[i64]) -> f64 {
    let counts = counts(edges, values);
    if counts.len() < 2 {
        return 0.0;
    }
    let parts = counts.iter().filter(|count| **count > 0);
    let parts = parts.map(|count| *count as f64 / values.len() as f64);
    -parts.map(|part| part * part.ln()).sum::<f64>() / (counts.len() as f64).ln()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edges(shares: &[f64]) -> Vec<f64> {
        let classes = Classes::of(shares);
        let mut edges: Vec<f64> = (0..classes.count()).map(|at| classes.bounds(at).0).collect();
        edges.extend(classes.count().checked_sub(1).map(|last| classes.bounds(last).1));
        edges
    }

    #[test]
    fn evenly_spread_shares_are_cut_at_round_steps() {
        let shares: Vec<f64> = (0..=600).map(|at| f64::from(at) / 1000.0).collect();
        assert_eq!(edges(&shares), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
    }

    #[test]
    fn a_far_off_area_does_not_make_the_others_look_alike() {
        let mut shares: Vec<f64> = (0..=600).map(|at| f64::from(at) / 10_000.0).collect();
        shares.push(0.93);
        assert_eq!(edges(&shares), [0.0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.93]);
        assert_eq!(Classes::of(&shares).class_of(0.93), 5);
    }

    #[test]
    fn lopsided_shares_are_cut_at_rounded_quantiles() {
        let shares: Vec<f64> = (0..1000).map(|at| (f64::from(at) / 1000.0).powi(6)).collect();
        let classes = Classes::of(&shares);
        let mut counts = vec![0; classes.count()];
        for share in &shares {
            counts[classes.class_of(*share)] += 1;
        }
        assert!(counts.iter().all(|count| *count >= 70), "{counts:?} at {:?}", edges(&shares));
    }

    #[test]
    fn breaks_belong_to_the_class_above() {
        let shares: Vec<f64> = (0..=60).map(|at| f64::from(at) / 100.0).collect();
        let classes = Classes::of(&shares);
        // 30 % as a percentage, as a quotient and as a sum of tenths: not all are the same double.
        for share in [30.0 / 100.0, 0.1 + 0.2, 3.0 / 10.0, 1.0 - 0.7] {
            assert_eq!(classes.class_of(share), 3, "{share:?}");
        }
        assert_eq!(classes.class_of(0.2999), 2);
        assert_eq!(classes.class_of(0.6), 5);
        assert_eq!((classes.class_of(-1.0), classes.class_of(7.0)), (0, 5));
    }

    #[test]
    fn few_different_shares_get_a_class_each() {
        assert_eq!(edges(&[0.0, 0.4, 0.4, 1.0]), [0.0, 0.2, 0.5, 1.0]);
        assert_eq!(edges(&[0.31, 0.58]), [0.31, 0.5, 0.58]);
        assert_eq!(edges(&[0.99, 1.0]), [0.99, 0.995, 1.0]);
    }

    #[test]
    fn nothing_and_one_thing_are_no_trouble() {
        assert_eq!(Classes::of(&[]).count(), 0);
        assert_eq!(Classes::of(&[f64::NAN]), Classes::default());
        assert_eq!(Classes::default().class_of(0.5), 0);
        assert_eq!(Classes::default().bounds(3), (0.0, 0.0));
        assert_eq!(edges(&[0.284; 40]), [0.28, 0.29]);
    }

    proptest! {
        #[test]
        fn every_class_is_filled_and_every_share_is_in_its_own(
            shares in prop::collection::vec(
                prop_oneof![0.0..1.0f64, (0..=20u32).prop_map(|p| f64::from(p) / 20.0), Just(0.0)], 1..300,
            )
        ) {
            let classes = Classes::of(&shares);
            let mut counts = vec![0; classes.count()];
            for share in &shares {
                let class = classes.class_of(*share);
                counts[class] += 1;
                let (low, high) = classes.bounds(class);
                prop_assert!(low <= share + 1e-5 && *share <= high + 1e-5, "{share} is not in {low}–{high}");
            }
            prop_assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
            let mut different: Vec<i64> = shares.iter().map(|share| units(*share)).collect();
            different.sort_unstable();
            different.dedup();
            prop_assert!(counts.len() <= 7 && counts.len() >= different.len().min(5));
            let mut turned = shares.clone();
            turned.reverse();
            prop_assert_eq!(Classes::of(&turned), classes);
        }
    }
}
