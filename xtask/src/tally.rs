//! Counting tests, as the tools that ran them report it.

use std::fmt;

use serde_json::Value;

/// How many tests passed, failed and were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests, or whole steps, that failed.
    pub failed: u64,
    /// Tests that were left out.
    pub skipped: u64,
}

impl Tally {
    /// One step failed, and told nothing of its tests.
    pub const BROKEN: Tally = Tally { passed: 0, failed: 1, skipped: 0 };

    /// Reads the summary of `cargo nextest run`:
    /// `Summary [ 0.1s] 9 tests run: 7 passed (1 slow), 1 failed, 1 timed out, 2 skipped`.
    pub fn of_nextest(output: &str) -> Option<Tally> {
        let summary = output.lines().rev().find(|line| line.contains("Summary ["))?;
        let (_, counts) = summary.split_once(" run: ")?;
        // In parentheses stands which of the passed were slow, or passed only when tried again.
        let mut depth = 0;
        let counts: String = counts
            .chars()
            .filter(|character| {
                depth += i32::from(*character == '(') - i32::from(*character == ')');
                depth == 0 && *character != ')'
            })
            .collect();
        let mut tally = Tally::default();
        for count in counts.split(',') {
            let mut words = count.split_whitespace();
            let number: u64 = words.next()?.parse().ok()?;
            match words.next()? {
                "passed" => tally.passed += number,
                "skipped" => tally.skipped += number,
                _ => tally.failed += number,
            }
        }
        Some(tally)
    }

    /// Reads the summaries of `cargo test`, one for each crate:
    /// `test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; …`.
    pub fn of_cargo(output: &str) -> Option<Tally> {
        let lines = output.lines().filter_map(|line| line.strip_prefix("test result: "));
        let tallies = lines.map(|line| {
            let count = |name: &str| {
                line.split(['.', ';'])
                    .find_map(|part| part.trim().strip_suffix(name)?.trim().parse().ok())
            };
            Some(Tally {
                passed: count("passed")?,
                failed: count("failed")?,
                skipped: count("ignored")?,
            })
        });
        let tallies: Option<Vec<Tally>> = tallies.collect();
        tallies.map(|tallies| tallies.into_iter().sum())
    }

    /// Reads the report that Playwright writes as JSON. A test that passed only when tried again is
    /// counted as passed, as Playwright does.
    pub fn of_playwright(json: &str) -> Option<Tally> {
        let report: Value = serde_json::from_str(json).ok()?;
        let count = |name: &str| report.get("stats")?.get(name)?.as_u64();
        // An error outside any test, such as a file that cannot be read.
        let errors = report.get("errors")?.as_array()?.len() as u64;
        Some(Tally {
            passed: count("expected")? + count("flaky")?,
            failed: count("unexpected")? + errors,
            skipped: count("skipped")?,
        })
    }
}

impl std::iter::Sum for Tally {
    fn sum<I: Iterator<Item = Tally>>(tallies: I) -> Tally {
        tallies.fold(Tally::default(), |sum, one| Tally {
            passed: sum.passed + one.passed,
            failed: sum.failed + one.failed,
            skipped: sum.skipped + one.skipped,
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(out, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally { passed, failed, skipped }
    }

    #[test]
    fn nextest_is_understood() {
        let all = "     Summary [   2.770s] 19 tests run: 19 passed, 0 skipped\n";
        assert_eq!(Tally::of_nextest(all), Some(tally(19, 0, 0)));
        let bad = "Summary [ 0.1s] 9/12 tests run: 6 passed (1 slow, 1 leaky), 2 failed, 1 timed out, 3 skipped\n\
                   error: test run failed\n";
        assert_eq!(Tally::of_nextest(bad), Some(tally(6, 3, 3)));
        assert_eq!(Tally::of_nextest("error: could not compile"), None);
    }

    #[test]
    fn cargo_is_understood() {
        let two = "test result: ok. 17 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s\n\
                   test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.5s\n";
        assert_eq!(Tally::of_cargo(two), Some(tally(20, 2, 1)));
        assert_eq!(Tally::of_cargo("test result: gone"), None);
    }

    #[test]
    fn playwright_is_understood() {
        let report =
            r#"{"errors":[{}],"stats":{"expected":5,"skipped":2,"unexpected":1,"flaky":1}}"#;
        assert_eq!(Tally::of_playwright(report), Some(tally(6, 2, 2)));
        assert_eq!(Tally::of_playwright("{}"), None);
    }

    #[test]
    fn the_closing_line_is_plain() {
        assert_eq!(tally(3, 0, 0).to_string(), "3 passed, 0 failed");
        assert_eq!(tally(3, 1, 2).to_string(), "3 passed, 1 failed, 2 skipped");
    }
}
