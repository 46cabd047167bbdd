//! Compares results with expected values, and counts what was compared.

use std::collections::BTreeMap;

use serde_json::Value;

use super::case::{Case, Expected};
use super::compute::compute;

/// What was compared, by key.
#[derive(Default)]
pub struct Report {
    lines: BTreeMap<String, Line>,
    failures: Vec<String>,
    unknown: BTreeMap<String, usize>,
}

#[derive(Default)]
struct Line {
    cases: usize,
    numbers: usize,
    worst: f64,
}

impl Report {
    /// Computes and compares every expected value of a case that the crate has a measure for.
    pub fn check(&mut self, case: &Case) {
        for (key, expected) in &case.expected {
            match compute(case, key) {
                Some(got) => self.compare(&case.name, key, &got, expected),
                None => *self.unknown.entry(key.clone()).or_default() += 1,
            }
        }
    }

    /// Compares one value, number by number.
    pub fn compare(&mut self, name: &str, key: &str, got: &Value, expected: &Expected) {
        let line = self.lines.entry(key.to_owned()).or_default();
        line.cases += 1;
        let mut misses = Vec::new();
        visit(got, &expected.value, &mut |scaled: Result<f64, String>| {
            line.numbers += 1;
            match scaled {
                Ok(error) => {
                    line.worst = line.worst.max(error);
                    if error > expected.tolerance {
                        misses.push(format!("off by {error:.3e}"));
                    }
                }
                Err(miss) => misses.push(miss),
            }
        });
        if let Some(first) = misses.first() {
            let count = misses.len();
            self.failures.push(format!("{name} {key}: {first} ({count} numbers missed)"));
        }
    }

    /// The table of measures, cases and worst errors, with what the crate has no measure for.
    fn table(&self) -> String {
        let mut text =
            format!("{:<32} {:>6} {:>8} {:>12}\n", "measure", "cases", "numbers", "worst error");
        for (key, line) in &self.lines {
            let Line { cases, numbers, worst } = line;
            text += &format!("{key:<32} {cases:>6} {numbers:>8} {worst:>12.2e}\n");
        }
        for (key, cases) in &self.unknown {
            text += &format!("{key:<32} {cases:>6}  no measure\n");
        }
        text
    }

    /// Prints the table, and panics with all that missed, or when one of the keys was not compared.
    pub fn finish(&self, must: &[String]) {
        let numbers: usize = self.lines.values().map(|line| line.numbers).sum();
        println!("{}{numbers} numbers compared", self.table());
        assert!(self.failures.is_empty(), "{}", self.failures.join("\n"));
        let passed_over: Vec<_> =
            must.iter().filter(|key| !self.lines.contains_key(*key)).collect();
        assert!(passed_over.is_empty(), "never compared: {passed_over:?}");
        assert!(self.unknown.is_empty(), "expected, and no measure: {:?}", self.unknown);
    }
}

/// Walks two values together and tells each number's scaled difference, or how the two differ.
fn visit(got: &Value, want: &Value, tell: &mut impl FnMut(Result<f64, String>)) {
    match (got, want) {
        (Value::Array(got), Value::Array(want)) => {
            if got.len() != want.len() {
                tell(Err(format!("{} values instead of {}", got.len(), want.len())));
            }
            for (got, want) in got.iter().zip(want) {
                visit(got, want, tell);
            }
        }
        (Value::Null, Value::Null) => tell(Ok(0.0)),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            tell(Ok((a - b).abs() / b.abs().max(1.0)));
        }
        // A row that is undefined altogether may be written as one null or as a null a column.
        (Value::Array(got), Value::Null) if got.iter().all(Value::is_null) => tell(Ok(0.0)),
        (got, want) => tell(Err(format!("{got} instead of {want}"))),
    }
}
