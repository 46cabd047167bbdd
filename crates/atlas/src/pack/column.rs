//! One column of numbers as differences from what was expected, in the steps it is rounded to.

use serde::{Deserialize, Serialize};

use super::hierarchy::Hierarchy;
use super::planes::{Reader, Writer};

/// What a number will be, from those in the rows before it.
pub(super) trait Guess {
    /// The number expected in `row`, at least 0, after `before` in the rows before it.
    fn expect(&self, row: usize, before: &[Option<i32>]) -> i32;
    /// Takes note of what was there.
    fn learn(&mut self, row: usize, value: Option<i32>);
}

/// The largest steps of which all numbers are multiples: of large areas, and of districts and
/// neighbourhoods.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct Steps {
    large: u32,
    small: u32,
}

impl Steps {
    fn of(hierarchy: &Hierarchy, values: &[Option<i32>]) -> Steps {
        let greatest = |small: bool| {
            let rows = (0..).zip(values).filter(|(row, _)| hierarchy.small(*row) == small);
            let step = rows.filter_map(|(_, value)| value.map(i32::unsigned_abs)).fold(0, divisor);
            step.max(1)
        };
        Steps { large: greatest(false), small: greatest(true) }
    }

    /// The step in a row, at least 1.
    fn at(self, hierarchy: &Hierarchy, row: usize) -> i64 {
        i64::from(if hierarchy.small(row) { self.small } else { self.large }).max(1)
    }
}

/// Greatest common divisor; that of 0 and a number is the number.
fn divisor(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// What is expected, in whole steps.
fn steps_of(expected: i32, step: i64) -> i32 {
    i32::try_from((i64::from(expected) + step / 2) / step).unwrap_or(i32::MAX)
}

/// Writes the numbers that are there; which they are is the mask's to say.
pub(super) fn write(
    values: &[Option<i32>],
    hierarchy: &Hierarchy,
    mut guess: impl Guess,
    out: &mut Writer,
) -> Steps {
    let steps = Steps::of(hierarchy, values);
    for (row, value) in values.iter().enumerate() {
        if let Some(value) = value {
            let step = steps.at(hierarchy, row);
            let expected = steps_of(guess.expect(row, &values[..row]), step);
            // A multiple of the step divided by it, which is no farther from 0.
            let stored = i32::try_from(i64::from(*value) / step).unwrap_or(*value);
            out.put(stored.wrapping_sub(expected));
        }
        guess.learn(row, *value);
    }
    steps
}

/// The numbers of the rows that `there` names; `None` where they are not numbers of a pack.
pub(super) fn read(
    there: impl Iterator<Item = bool>,
    steps: Steps,
    hierarchy: &Hierarchy,
    mut guess: impl Guess,
    numbers: &mut Reader<'_>,
) -> Option<Vec<Option<i32>>> {
    let mut values = Vec::with_capacity(hierarchy.len());
    for (row, there) in (0..hierarchy.len()).zip(there) {
        let value = if there {
            let step = steps.at(hierarchy, row);
            let expected = steps_of(guess.expect(row, &values), step);
            let stored = numbers.take()?.wrapping_add(expected);
            Some(i32::try_from(i64::from(stored).checked_mul(step)?).ok()?)
        } else {
            None
        };
        guess.learn(row, value);
        values.push(value);
    }
    (values.len() == hierarchy.len()).then_some(values)
}

/// Numbers that are like those of the larger area, or else like the last one: places, postcodes.
pub(super) struct Near<'a> {
    hierarchy: &'a Hierarchy,
    last: i32,
}

impl Near<'_> {
    pub fn of(hierarchy: &Hierarchy) -> Near<'_> {
        Near { hierarchy, last: 0 }
    }
}

impl Guess for Near<'_> {
    fn expect(&self, row: usize, before: &[Option<i32>]) -> i32 {
        let parent = self.hierarchy.parent(row);
        let near = parent.and_then(|parent| before.get(parent).copied().flatten());
        near.unwrap_or(self.last).max(0)
    }

    fn learn(&mut self, _: usize, value: Option<i32>) {
        self.last = value.unwrap_or(self.last);
    }
}
