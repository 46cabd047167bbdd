//! How many years a plan takes: nobody is moved out, homes have to fall free.
//!
//! A year frees a part `m` of the homes, whoever lives in them. Of the freed homes a part `σ` can be
//! steered: in a giving area none of these goes to the group, in a taking area all do; the rest is let as
//! today, to the group by its share of today. The group of a giving area, and everybody else of a taking
//! one, then falls from `a` to `a · ((1 − σ) + σ (1 − m)^y)` in `y` years: only homes left by those who are
//! to become fewer count, and they become fewer themselves. Solved for the target `b`:
//!
//! `y = ln(σ / (b/a − (1 − σ))) / −ln(1 − m)`, with all steered `ln(a/b) / −ln(1 − m)`.
//!
//! The curve falls fastest at first, so an area that can do its part within some years can also do it in
//! equal yearly portions; at the pace of the slowest area gives and takes then match in every year. New homes
//! are let first, and need no waiting. Counts are expected values, no whole households.

use super::goal::share;
use super::{Area, SpreadError};

/// How homes fall free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turnover {
    rate: f64,
    steered: f64,
}

impl Turnover {
    /// The part of all homes that falls free in a year, 0 to 1 (1 itself left out), and the part of those
    /// whose letting can be steered, 0 to 1.
    ///
    /// # Errors
    ///
    /// [`SpreadError::NotAShare`].
    pub fn new(rate: f64, steered: f64) -> Result<Turnover, SpreadError> {
        if rate == 1.0 {
            return Err(SpreadError::NotAShare { value: rate });
        }
        Ok(Turnover { rate: share(rate)?, steered: share(steered)? })
    }

    /// The time in which `from` households become `to`, no more than they are.
    fn pace(self, from: f64, to: f64) -> Pace {
        if to >= from {
            return Pace::Years { exact: 0.0, whole: 0 };
        }
        if self.rate <= 0.0 {
            return Pace::Never(Never::NoTurnover);
        }
        let above = to / from - (1.0 - self.steered);
        if to <= 0.0 && self.steered >= 1.0 {
            return Pace::Never(Never::NoneLeft);
        }
        if above <= 1e-12 {
            return Pace::Never(Never::TooLittleSteered);
        }
        let exact = ((self.steered / above).ln() / -(-self.rate).ln_1p()).max(0.0);
        // Dust of floating point must not make a year.
        Pace::Years { exact, whole: (exact - 1e-9).ceil().max(1.0) as u64 }
    }
}

/// Why a change never comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Never {
    /// No home falls free.
    NoTurnover,
    /// Nobody would be left, and the last household may stay as long as it likes.
    NoneLeft,
    /// Too small a part of the freed homes is steered: letting the others as today outweighs it.
    TooLittleSteered,
}

/// A time, or why it never comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// After so many years.
    Years {
        /// To the part of a year.
        exact: f64,
        /// Whole years, rounded up.
        whole: u64,
    },
    /// Never.
    Never(Never),
}

/// The years a plan takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Years {
    /// Each area's own time at its fastest.
    pub areas: Vec<Pace>,
    /// The slowest area's; where one never comes, that, with the first such reason.
    pub overall: Pace,
    /// Exchanges a year, new homes included, if all are spread evenly over the overall whole years; `None`
    /// where there is no year to spread them over.
    pub exchanges_per_year: Option<f64>,
}

impl Years {
    /// The years for a change in each area, in the order of the areas; areas without a change take none.
    pub(super) fn of(areas: &[Area], changes: &[i64], turnover: Turnover) -> Years {
        let mut overall = Pace::Years { exact: 0.0, whole: 0 };
        let mut taken = 0;
        let mut each = Vec::with_capacity(areas.len());
        for (area, &change) in areas.iter().zip(changes) {
            let (group, others) = (f64::from(area.group), f64::from(area.homes - area.group));
            let pace = if change < 0 {
                turnover.pace(group, group + change as f64)
            } else {
                taken += change;
                let waiting = (change - i64::from(area.new_homes)).max(0);
                turnover.pace(others, others - waiting as f64)
            };
            overall = slower(overall, pace);
            each.push(pace);
        }
        let exchanges_per_year = match overall {
            Pace::Years { whole, .. } if whole > 0 => Some(taken as f64 / whole as f64),
            _ => None,
        };
        Years { areas: each, overall, exchanges_per_year }
    }
}

fn slower(a: Pace, b: Pace) -> Pace {
    match (a, b) {
        (Pace::Years { exact: first, .. }, Pace::Years { exact: second, .. }) => {
            if second > first {
                b
            } else {
                a
            }
        }
        (Pace::Never(_), _) => a,
        (_, Pace::Never(_)) => b,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn whole(pace: Pace) -> u64 {
        match pace {
            Pace::Years { whole, .. } => whole,
            Pace::Never(_) => u64::MAX,
        }
    }

    #[test]
    fn half_has_worked_through_after_the_years_of_the_literature() {
        for (rate, years) in [(0.058, 11.6), (0.073, 9.1)] {
            let pace = Turnover::new(rate, 1.0).unwrap().pace(100.0, 50.0);
            assert!(matches!(pace, Pace::Years { exact, .. } if (exact - years).abs() < 0.05));
        }
    }

    #[test]
    fn counting_year_by_year_gives_the_same() {
        for (rate, steered, to) in [(0.058, 1.0, 40.0), (0.1, 0.5, 70.0), (0.25, 1.0, 56.25)] {
            // Freed homes of the group, and of those a part refilled by the group's part of all freed.
            let (homes, from) = (300.0, 100.0);
            let mut x: f64 = from;
            let mut years = 0;
            while x > to + 1e-9 {
                x += (1.0 - steered) * rate * homes * (from / homes) - rate * x;
                years += 1;
            }
            assert_eq!(whole(Turnover::new(rate, steered).unwrap().pace(from, to)), years);
        }
    }

    #[test]
    fn what_never_comes_says_why() {
        let pace = |rate, steered, to| Turnover::new(rate, steered).unwrap().pace(10.0, to);
        assert_eq!(pace(0.0, 1.0, 5.0), Pace::Never(Never::NoTurnover));
        assert_eq!(pace(0.1, 1.0, 0.0), Pace::Never(Never::NoneLeft));
        assert_eq!(pace(0.1, 0.5, 5.0), Pace::Never(Never::TooLittleSteered));
        assert_eq!(pace(0.1, 0.0, 5.0), Pace::Never(Never::TooLittleSteered));
        assert_eq!(pace(0.0, 1.0, 10.0), Pace::Years { exact: 0.0, whole: 0 });
        for value in [1.0, -0.1, f64::NAN] {
            assert!(Turnover::new(value, 1.0).is_err());
        }
    }

    #[test]
    fn new_homes_need_no_waiting_and_the_slowest_area_decides() {
        let area = |group, new_homes| Area { homes: 100, group, new_homes, ..Area::default() };
        let areas = [area(80, 0), area(20, 30), area(50, 0)];
        let years = Years::of(&areas, &[-30, 30, 0], Turnover::new(0.058, 1.0).unwrap());
        assert_eq!(years.areas.iter().map(|pace| whole(*pace)).collect::<Vec<_>>(), [8, 0, 0]);
        assert_eq!((whole(years.overall), years.exchanges_per_year), (8, Some(30.0 / 8.0)));
    }
}
