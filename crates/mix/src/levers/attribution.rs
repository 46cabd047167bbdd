//! Which lever did how much: Shapley's value over the levers that differ.
//!
//! A lever's effect depends on which others are pulled already, so each is given the mean of what it
//! adds over all orders in which they can be pulled (Shapley 1953, in Contributions to the Theory of
//! Games II; Shorrocks 2013, J. Econ. Inequality 11, for decompositions). The parts sum to the effect.

use super::error::LeversError;
use super::parameters::{Lever, Parameters};
use super::reading::Reading;
use super::run::{Run, Trial};
use super::stock::Scope;
use crate::Undefined;

/// What one lever did to a reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The lever.
    pub lever: Lever,
    /// Its part of the difference, in the reading's unit.
    pub amount: f64,
}

/// The search for the parts, a run at a time: two to the number of levers that differ. Exact.
#[derive(Clone, Debug)]
pub struct Attribution {
    scope: Scope,
    from: Parameters,
    to: Parameters,
    goes_on: Run,
    reading: Reading,
    levers: Vec<Lever>,
    /// The reading with each subset of the levers pulled; bit `i` of the place is lever `i`.
    values: Vec<Result<f64, Undefined>>,
}

impl Attribution {
    /// Of the difference that levers make to a reading at the end of a year.
    ///
    /// # Errors
    ///
    /// As [`Trial::new`].
    pub fn new(
        scope: &Scope,
        as_it_goes_on: &Parameters,
        levers: &Parameters,
        reading: Reading,
        year: usize,
    ) -> Result<Attribution, LeversError> {
        let goes_on = Trial::first(scope, as_it_goes_on, year)?;
        levers.check(scope.inside())?;
        let differing = Lever::ALL.into_iter().filter(|it| it.differs(as_it_goes_on, levers));
        Ok(Attribution {
            scope: scope.clone(),
            from: *as_it_goes_on,
            to: *levers,
            goes_on,
            reading,
            levers: differing.collect(),
            values: Vec::new(),
        })
    }

    /// How much is done, 0 to 1.
    pub fn progress(&self) -> f64 {
        self.values.len() as f64 / self.subsets() as f64
    }

    /// One more run. Whether nothing is left to do.
    pub fn advance(&mut self) -> bool {
        let subset = self.values.len();
        if subset < self.subsets() {
            let mut parameters = self.from;
            for (bit, lever) in self.levers.iter().enumerate() {
                if subset >> bit & 1 == 1 {
                    lever.pull(&mut parameters, &self.to);
                }
            }
            // Each control of a mixture is in range, because it is in one of the two.
            let run = Trial::second(&self.scope, &self.goes_on, &parameters);
            let year = self.goes_on.years();
            self.values.push(match run {
                Ok(run) => run.read(self.reading, year),
                Err(_) => Err(Undefined::Empty),
            });
        }
        self.values.len() == self.subsets()
    }

    fn subsets(&self) -> usize {
        1 << self.levers.len()
    }

    /// The parts, one for each lever that differs, in the order of [`Lever::ALL`]; `None` until all is
    /// done.
    ///
    /// # Errors
    ///
    /// An [`Undefined`] where the reading has no value with some of the levers pulled.
    pub fn contributions(&self) -> Option<Result<Vec<Contribution>, Undefined>> {
        if self.values.len() < self.subsets() {
            return None;
        }
        let values: Result<Vec<f64>, Undefined> = self.values.iter().copied().collect();
        Some(values.map(|values| {
            let parts = shapley(&values, self.levers.len());
            let levers = self.levers.iter().zip(parts);
            levers.map(|(lever, amount)| Contribution { lever: *lever, amount }).collect()
        }))
    }
}

/// The mean of what each player adds, over all orders, given the worth of each subset.
fn shapley(values: &[f64], players: usize) -> Vec<f64> {
    // The part of all orders in which exactly the others of a subset of `size` come first:
    // size! (n − 1 − size)! / n!.
    let factorial = |n: usize| (1..=n).map(|k| k as f64).product::<f64>();
    let weight = |size: usize| factorial(size) * factorial(players - 1 - size) / factorial(players);
    (0..players)
        .map(|player| {
            let without = (0..values.len()).filter(|subset| subset >> player & 1 == 0);
            without
                .map(|subset| {
                    let size = subset.count_ones() as usize;
                    weight(size) * (values[subset | 1 << player] - values[subset])
                })
                .sum()
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_gloves_game_has_its_published_solution() {
        // Two left gloves and one right; a pair is worth 1 (a standard example): 1/6, 1/6, 2/3.
        let worth = |subset: usize| f64::from(u8::from(subset & 4 != 0 && subset & 3 != 0));
        let values: Vec<f64> = (0..8).map(worth).collect();
        let parts = shapley(&values, 3);
        for (part, want) in parts.iter().zip([1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0]) {
            assert!((part - want).abs() < 1e-12);
        }
    }
}
