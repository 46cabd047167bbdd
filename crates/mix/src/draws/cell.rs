//! One published figure, and what its true value may be.

use crate::interval::Interval;
use crate::random::Random;

/// What is known of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// The figure itself.
    Exact(f64),
    /// Any value between two ends, each as likely: a figure rounded to the nearest step, or one that is
    /// withheld but bounded by its siblings or parent.
    Within(Interval),
    /// A whole count rounded at random, up or down, to a multiple of `base`, without bias: a count *n*
    /// between two multiples goes to the upper one with probability `(n mod base) / base`. So statistics
    /// offices protect counts of people.
    ///
    /// From the published multiple *m*, each *n* less than `base` away is possible, and was published as
    /// *m* with probability `1 − |n − m| / base`. With all counts equally likely beforehand, that is also
    /// how likely each *n* is afterwards, up to a constant: a triangle around *m*, cut at 0.
    RandomlyRounded {
        /// The published multiple.
        published: f64,
        /// The step of the rounding, a whole number.
        base: u32,
    },
}

impl Cell {
    /// Everything the figure may be.
    pub fn within(&self) -> Interval {
        match *self {
            Cell::Exact(value) => Interval::exact(value).unwrap_or(Interval::UNIT),
            Cell::Within(interval) => interval,
            Cell::RandomlyRounded { published, base } => {
                let off = f64::from(base.saturating_sub(1));
                Interval::between((published - off).max(0.0), (published + off).max(0.0))
                    .unwrap_or(Interval::UNIT)
            }
        }
    }

    /// One value that the figure may have.
    ///
    /// ```
    /// use wijkmix_mix::draws::Cell;
    /// use wijkmix_mix::random::Random;
    ///
    /// let residents = Cell::RandomlyRounded { published: 1505.0, base: 5 };
    /// let drawn = residents.draw(&mut Random::new(1, 0));
    /// assert!((1501.0..=1509.0).contains(&drawn) && drawn.fract() == 0.0);
    /// ```
    pub fn draw(&self, random: &mut Random) -> f64 {
        match *self {
            Cell::Exact(value) => value,
            Cell::Within(interval) => random.between(interval.lo(), interval.hi()),
            Cell::RandomlyRounded { published, base } => {
                let off = f64::from(base.saturating_sub(1));
                // The sum of two dice is a triangle. What falls below zero is thrown again: at worst,
                // around a published 0, that is two throws of five.
                for _ in 0..64 {
                    let dice = f64::from(random.below(base)) + f64::from(random.below(base));
                    if published + dice >= off {
                        return published + dice - off;
                    }
                }
                published.max(0.0)
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Rounds at random as described, and keeps which true counts led to a published 10.
    #[test]
    fn the_triangle_is_what_random_rounding_leaves() {
        let mut random = Random::new(3, 0);
        let (mut truth, mut drawn) = ([0u32; 20], [0u32; 20]);
        let mut kept = 0;
        while kept < 50_000 {
            let count = random.below(20);
            let up = random.below(5) < count % 5;
            if count / 5 * 5 + if up { 5 } else { 0 } == 10 {
                truth[count as usize] += 1;
                kept += 1;
            }
        }
        let cell = Cell::RandomlyRounded { published: 10.0, base: 5 };
        for _ in 0..50_000 {
            drawn[cell.draw(&mut random) as usize] += 1;
        }
        // Each of the nine has a standard deviation below 95, their difference one below 135.
        for (truth, drawn) in truth.iter().zip(drawn) {
            assert!(truth.abs_diff(drawn) < 600, "{truth} {drawn}");
        }
    }

    #[test]
    fn counts_stay_at_zero_or_above() {
        let cell = Cell::RandomlyRounded { published: 0.0, base: 5 };
        let mut random = Random::new(4, 0);
        let mut counts = [0u32; 5];
        for _ in 0..15_000 {
            counts[cell.draw(&mut random) as usize] += 1;
        }
        // Weights 5, 4, 3, 2, 1 of 15.
        for (count, weight) in counts.iter().zip([5u32, 4, 3, 2, 1]) {
            assert!(count.abs_diff(weight * 1000) < 300, "{counts:?}");
        }
        assert_eq!(cell.within(), Interval::between(0.0, 4.0).unwrap());
    }

    #[test]
    fn draws_stay_within_and_average_to_the_middle() {
        let cell = Cell::Within(Interval::between(0.665, 0.675).unwrap());
        let mut random = Random::new(5, 0);
        let draws: Vec<f64> = (0..10_000).map(|_| cell.draw(&mut random)).collect();
        assert!(draws.iter().all(|value| (0.665..=0.675).contains(value)));
        let mean = draws.iter().sum::<f64>() / 10_000.0;
        // Standard error 0.01 / √12 / 100.
        assert!((mean - 0.67).abs() < 1.5e-4, "{mean}");
        assert_eq!(Cell::Exact(3.0).draw(&mut random), 3.0);
    }
}
