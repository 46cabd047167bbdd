//! What many draws of a measure come to.

/// The spread of a measure over seeded draws. Not a confidence interval: it says what the draws gave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Nineteen of twenty draws are higher.
    pub low: f64,
    /// Half of the draws are higher.
    pub middle: f64,
    /// One of twenty draws is higher.
    pub high: f64,
    /// The lowest and the highest draw.
    pub ends: (f64, f64),
    /// How many draws gave a value.
    pub draws: usize,
}

impl Band {
    /// The band of some draws, in whatever order they were made; `None` without any.
    pub fn of(values: &[f64]) -> Option<Band> {
        let mut sorted: Vec<f64> = values.iter().copied().filter(|value| !value.is_nan()).collect();
        crate::order::ascending(&mut sorted);
        let last = sorted.len().checked_sub(1)?;
        // Linear between the two nearest draws: type 7 of Hyndman & Fan (1996).
        let quantile = |at: f64| {
            let place = at * last as f64;
            let below = place as usize;
            let (a, b) = (sorted[below], sorted[(below + 1).min(last)]);
            a + (place - below as f64) * (b - a)
        };
        Some(Band {
            low: quantile(0.05),
            middle: quantile(0.5),
            high: quantile(0.95),
            ends: (sorted[0], sorted[last]),
            draws: sorted.len(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_lie_between_the_nearest_draws() {
        let values: Vec<f64> = (0..=20).rev().map(f64::from).collect();
        let band = Band::of(&values).unwrap();
        assert_eq!((band.low, band.middle, band.high), (1.0, 10.0, 19.0));
        assert_eq!((band.ends, band.draws), ((0.0, 20.0), 21));
        assert_eq!(Band::of(&[]), None);
        let one = Band::of(&[3.0]).unwrap();
        assert_eq!((one.low, one.high), (3.0, 3.0));
    }
}
