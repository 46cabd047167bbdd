//! What is wanted, as what each area can give or take and what that is worth.

use super::{Area, SpreadError};

/// What the spread should come to. Shares are of the homes of today and the new ones together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// No area above this share of the group, 0 to 1.
    Cap(f64),
    /// An index of dissimilarity of at most this, 0 to 1.
    Dissimilarity(f64),
    /// The overall share `P` in every area, to the whole household: each ends at `P t_i` rounded down or
    /// up, whichever lets the fewest allocations change.
    Even,
}

/// What an area can give or take: some units at one worth, then some at a lower one. Falling worth is
/// what keeps the problem one of minimum-cost flow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Offer {
    pub area: u32,
    pub units: [i64; 2],
    pub worth: [i64; 2],
}

/// A goal in whole numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    pub givers: Vec<Offer>,
    pub takers: Vec<Offer>,
    /// The worth to be gained; whatever can be, where that is `None`.
    pub enough: Option<i64>,
    /// Exchanges that it takes where nothing limits them.
    pub expected: i64,
}

/// Most homes of all areas together: products of two counts then fit 64 bits.
const MOST_HOMES: i64 = 1 << 31;

impl Wanted {
    pub fn of(areas: &[Area], goal: Goal) -> Result<Wanted, SpreadError> {
        let (mut homes, mut group) = (0, 0);
        for area in areas {
            homes += area.all_homes();
            group += i64::from(area.group);
            if homes >= MOST_HOMES {
                return Err(SpreadError::TooMany);
            }
        }
        match goal {
            Goal::Cap(cap) => share(cap).map(|cap| capped(areas, cap)),
            Goal::Even => Ok(even(areas, homes, group)),
            Goal::Dissimilarity(most) => {
                share(most).map(|most| less_uneven(areas, homes, group, most))
            }
        }
    }
}

/// A number between 0 and 1.
pub(super) fn share(value: f64) -> Result<f64, SpreadError> {
    if (0.0..=1.0).contains(&value) { Ok(value) } else { Err(SpreadError::NotAShare { value }) }
}

/// The largest whole number whose quotient by `whole` is at most `share`. The product alone would make
/// 28 of 29 % of 100.
pub(super) fn most_within(share: f64, whole: i64) -> i64 {
    let at = (share * whole as f64) as i64;
    let fits = |part: i64| part as f64 / whole as f64 <= share;
    if at < whole && fits(at + 1) {
        at + 1
    } else if at > 0 && !fits(at) {
        at - 1
    } else {
        at
    }
}

fn capped(areas: &[Area], cap: f64) -> Wanted {
    let mut wanted = Wanted::default();
    for (number, area) in areas.iter().enumerate() {
        let homes = area.all_homes();
        let room = if homes > 0 { most_within(cap, homes) - i64::from(area.group) } else { 0 };
        let offer = Offer { area: number as u32, units: [room.abs(), 0], worth: [1, 0] };
        if room < 0 {
            wanted.expected -= room;
            wanted.givers.push(offer);
        } else if room > 0 {
            wanted.takers.push(Offer { worth: [0, 0], ..offer });
        }
    }
    wanted
}

/// Each area's `T · |x_i − P t_i|`, which is whole, as so many times `T` and a rest.
fn deviations(
    areas: &[Area],
    homes: i64,
    group: i64,
) -> impl Iterator<Item = (u32, i64, i64, i64)> {
    areas.iter().enumerate().map(move |(number, area)| {
        let apart = i64::from(area.group) * homes - area.all_homes() * group;
        let size = apart.abs();
        (number as u32, apart.signum(), size / homes.max(1), size % homes.max(1))
    })
}

fn even(areas: &[Area], homes: i64, group: i64) -> Wanted {
    let mut wanted = Wanted::default();
    let mut sums = (0, 0);
    for (area, sign, full, rest) in deviations(areas, homes, group) {
        let offer = Offer { area, units: [full, i64::from(rest > 0)], worth: [1, 0] };
        if sign > 0 {
            sums.0 += full;
            wanted.givers.push(offer);
        } else if sign < 0 {
            sums.1 += full;
            wanted.takers.push(offer);
        }
    }
    wanted.expected = sums.0.max(sums.1);
    wanted
}

fn less_uneven(areas: &[Area], homes: i64, group: i64, most: f64) -> Wanted {
    let mut wanted = Wanted::default();
    let mut apart = 0;
    for (area, sign, full, rest) in deviations(areas, homes, group) {
        apart += full * homes + rest;
        // The last unit passes the even share: what lay `rest` off then lies `homes − rest` off.
        let units = [full, i64::from(rest > 0)];
        let offer = Offer { area, units, worth: [homes, 2 * rest - homes] };
        if sign > 0 {
            wanted.givers.push(offer);
        } else if sign < 0 {
            wanted.takers.push(offer);
        }
    }
    // D = apart / (2 X (T − X)).
    let whole = 2 * group * (homes - group);
    let allowed = if whole > 0 { most_within(most, whole) } else { 0 };
    let enough = (apart - allowed).max(0);
    wanted.enough = Some(enough);
    wanted.expected = needed(enough, 2 * homes.max(1));
    wanted
}

/// How many units are needed for a worth, each being worth so much: division upwards.
pub(super) fn needed(worth: i64, each: i64) -> i64 {
    worth / each + i64::from(worth % each > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cap_takes_the_quotient_and_not_the_product() {
        assert_eq!(most_within(0.29, 100), 29);
        assert_eq!(most_within(0.4, 5), 2);
        assert_eq!(most_within(1.0 / 3.0, 3), 1);
        assert_eq!(most_within(0.0, 9), 0);
        assert_eq!(most_within(1.0, 9), 9);
        for whole in 1..400 {
            for part in 0..=whole {
                assert_eq!(most_within(part as f64 / whole as f64, whole), part);
            }
        }
    }

    #[test]
    fn more_homes_than_can_be_counted_are_refused() {
        let many = Area { homes: u32::MAX, ..Area::default() };
        assert_eq!(Wanted::of(&[many], Goal::Even).err(), Some(SpreadError::TooMany));
        let value = f64::NAN;
        assert!(matches!(
            Wanted::of(&[], Goal::Cap(value)),
            Err(SpreadError::NotAShare { value }) if value.is_nan()
        ));
    }
}
