//! What the figures of areas say of households that are not published together: who of a group lives in
//! which homes, where each is known by area and the two together are not.
//!
//! Areas tell that the group is larger where there are more of the homes, not that its members live in
//! them: the ecological fallacy (Robinson 1950, Am. Sociol. Rev. 15). So an estimate from areas is a
//! starting value to be shown as such, and the margins of each area bound what it can be (Duncan & Davis
//! 1953, Am. Sociol. Rev. 18).

/// The part of the households in some homes, and in all others, that belongs to a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// In those homes, 0–1.
    pub inside: f64,
    /// In others, 0–1.
    pub outside: f64,
}

impl Rates {
    /// The odds of belonging in those homes, over the odds in others; infinite or 0 at the ends.
    pub fn odds_ratio(self) -> f64 {
        let odds = |rate: f64| rate / (1.0 - rate);
        odds(self.inside) / odds(self.outside)
    }
}

/// An area: homes of the kind in question, members of the group, all homes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Homes of the kind in question.
    pub homes: f64,
    /// Members of the group, one a home.
    pub group: f64,
    /// All homes.
    pub all: f64,
}

/// Rates that are nearer to 0 or 1 are moved here, so that odds are finite.
const NEAREST: f64 = 0.005;

/// Goodman's ecological regression (Goodman 1953, Am. Sociol. Rev. 18): the rates, the same in all areas,
/// that come nearest to each area's share of the group, weighted by its homes. Moved to 0.005–0.995 where
/// they leave that. `None` where fewer than three areas have homes, or all have the same share of them.
///
/// ```
/// use wijkmix_mix::ecological::{self, Area};
///
/// // 30 % of the households in such homes and 10 % of all others, in every area.
/// let area = |homes: f64| Area { homes, group: 0.3 * homes + 0.1 * (100.0 - homes), all: 100.0 };
/// let rates = ecological::regression([20.0, 50.0, 90.0].map(area)).ok_or("too few areas")?;
/// assert!((rates.inside - 0.3).abs() < 1e-12 && (rates.outside - 0.1).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn regression(areas: impl IntoIterator<Item = Area>) -> Option<Rates> {
    let (mut count, mut weight, mut x, mut y, mut xx, mut xy) = (0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for area in areas.into_iter().filter(|area| area.all > 0.0) {
        let (share, rate) = (area.homes / area.all, area.group / area.all);
        count += 1;
        weight += area.all;
        x += area.homes;
        y += area.group;
        xx += area.homes * share;
        xy += area.homes * rate;
    }
    if count < 3 {
        return None;
    }
    let spread = xx - x * x / weight;
    if spread <= 1e-9 * weight {
        return None;
    }
    let slope = (xy - x * y / weight) / spread;
    let outside = (y - slope * x) / weight;
    let moved = |rate: f64| rate.clamp(NEAREST, 1.0 - NEAREST);
    Some(Rates { inside: moved(outside + slope), outside: moved(outside) })
}

/// The members of the group in the homes of an area, given an odds ratio: the table of two by two with
/// these margins and that ratio of its products (Plackett 1965, J. Am. Stat. Assoc. 60). Within what the
/// margins allow; 1 gives the same rate in all homes, infinity as many as there can be.
///
/// ```
/// use wijkmix_mix::ecological::{Area, overlap};
///
/// let area = Area { homes: 40.0, group: 25.0, all: 100.0 };
/// assert_eq!(overlap(area, 1.0), 10.0);
/// let there = overlap(area, 4.0);
/// let ratio = there * (100.0 - 40.0 - 25.0 + there) / ((40.0 - there) * (25.0 - there));
/// assert!((ratio - 4.0).abs() < 1e-9);
/// ```
pub fn overlap(area: Area, odds_ratio: f64) -> f64 {
    let Area { homes, group, all } = area;
    let (least, most) = ((homes + group - all).max(0.0), homes.min(group).max(0.0));
    if all <= 0.0 || odds_ratio <= 0.0 {
        return least.min(most);
    }
    if odds_ratio.is_infinite() {
        return most;
    }
    // The smaller root, written so that nothing cancels and an odds ratio of 1 is no exception.
    let sum = all + (odds_ratio - 1.0) * (homes + group);
    let root = (sum * sum - 4.0 * odds_ratio * (odds_ratio - 1.0) * homes * group).max(0.0).sqrt();
    let there = 2.0 * odds_ratio * homes * group / (sum + root);
    if there.is_nan() { least.min(most) } else { there.clamp(least.min(most), most) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn areas() -> impl Strategy<Value = Area> {
        (1.0..5000.0, 0.0..=1.0, 0.0..=1.0).prop_map(|(all, homes, group): (f64, f64, f64)| Area {
            all,
            homes: homes * all,
            group: group * all,
        })
    }

    proptest! {
        #[test]
        fn the_ratio_of_products_is_the_odds_ratio(area in areas(), odds in 0.01..100.0f64) {
            let x = overlap(area, odds);
            let (a, b) = (x * (area.all - area.homes - area.group + x), (area.homes - x) * (area.group - x));
            let scale = area.all * area.all;
            prop_assert!((a - odds * b).abs() <= 1e-9 * scale * odds.max(1.0), "{a} {b}");
            prop_assert!(x >= 0.0 && x <= area.homes.min(area.group) + 1e-9);
            prop_assert!(area.group - x <= area.all - area.homes + 1e-9);
        }

        #[test]
        fn more_odds_are_more_there(area in areas(), odds in 0.01..100.0f64, times in 1.0..10.0f64) {
            prop_assert!(overlap(area, odds * times) >= overlap(area, odds) - 1e-9);
            let whole = Area { homes: area.all, ..area };
            prop_assert!((overlap(whole, odds) - area.group).abs() <= 1e-6 * area.all);
        }

        #[test]
        fn exact_rates_are_found(shares in prop::collection::vec(0.0..=1.0f64, 3..30), inside in 0.01..0.99f64, outside in 0.01..0.99f64) {
            let made = shares.iter().enumerate().map(|(at, share)| {
                let all = 50.0 + at as f64;
                let homes = share * all;
                Area { homes, group: inside * homes + outside * (all - homes), all }
            });
            let range = shares.iter().fold((1.0f64, 0.0f64), |(a, b), share| (a.min(*share), b.max(*share)));
            prop_assume!(range.1 - range.0 > 0.05);
            let rates = regression(made).unwrap();
            prop_assert!((rates.inside - inside).abs() < 1e-6 && (rates.outside - outside).abs() < 1e-6);
        }
    }

    #[test]
    fn ends_and_nothing() {
        let area = Area { homes: 60.0, group: 70.0, all: 100.0 };
        assert_eq!(overlap(area, f64::INFINITY), 60.0);
        assert_eq!(overlap(area, 0.0), 30.0);
        assert_eq!(overlap(Area { homes: 0.0, group: 0.0, all: 0.0 }, 3.0), 0.0);
        assert_eq!(regression([area, area]), None);
        assert_eq!(regression([area, area, area]), None);
        let rates = Rates { inside: 0.5, outside: 0.2 };
        assert_eq!(rates.odds_ratio(), 4.0);
        // Steeper than rates can be: moved to the ends.
        let steep = [(10.0, 0.0), (50.0, 50.0), (90.0, 100.0)];
        let rates =
            regression(steep.map(|(homes, group)| Area { homes, group, all: 100.0 })).unwrap();
        assert_eq!((rates.inside, rates.outside), (0.995, 0.005));
    }
}
