//! What is asserted of a part, and what three counts say of it.

use wijkmix_mix::claim::ThreeCounts;

/// How the asserted part is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Relation {
    /// About as much: the same when rounded to whole percents, as it was said.
    #[default]
    About,
    /// So much or more.
    AtLeast,
    /// So much or less.
    AtMost,
}

impl Relation {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Relation; 3] = [Relation::About, Relation::AtLeast, Relation::AtMost];

    /// Its name in links.
    pub fn key(self) -> &'static str {
        match self {
            Relation::About => "about",
            Relation::AtLeast => "least",
            Relation::AtMost => "most",
        }
    }

    /// The relation with this name.
    pub fn from_key(key: &str) -> Option<Relation> {
        Relation::ALL.into_iter().find(|relation| relation.key() == key)
    }
}

/// "About a tenth": the part of the areas that a claim says meets the threshold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assertion {
    /// How it is meant.
    pub relation: Relation,
    /// The part, 0–1.
    pub part: f64,
}

impl Default for Assertion {
    /// What was said in 2018: 10 percent.
    fn default() -> Assertion {
        Assertion { relation: Relation::About, part: 0.1 }
    }
}

/// What the figures say of an assertion under one definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    /// It holds, whatever the rounding and the gaps hide.
    Holds,
    /// It holds as published; rounding or gaps could make it fail.
    HoldsAsPublished,
    /// The figures allow both, and none is published that decides.
    Undecided,
    /// It fails as published; rounding or gaps could make it hold.
    FailsAsPublished,
    /// It fails, whatever the rounding and the gaps hide.
    Fails,
}

impl Finding {
    /// Whether the assertion holds, by the best reading of the figures; `None` where they cannot say.
    pub fn holds(self) -> Option<bool> {
        match self {
            Finding::Holds | Finding::HoldsAsPublished => Some(true),
            Finding::Fails | Finding::FailsAsPublished => Some(false),
            Finding::Undecided => None,
        }
    }
}

/// Slack for sums of floating-point numbers: a part that reads as 9.5 % is 9.5 %.
const DUST: f64 = 1e-9;

impl Assertion {
    /// The parts of which the assertion is true, both ends included.
    pub fn range(&self) -> (f64, f64) {
        match self.relation {
            Relation::About => (self.part - 0.005, self.part + 0.005),
            Relation::AtLeast => (self.part, 1.0),
            Relation::AtMost => (0.0, self.part),
        }
    }

    /// Whether the assertion is true of a part.
    pub fn is_true_of(&self, part: f64) -> bool {
        let (low, high) = self.range();
        part >= low - DUST && part <= high + DUST
    }

    /// What three counts say of it; `bound` where no share is published, so that the middle one says
    /// nothing.
    pub fn judge(&self, part: ThreeCounts<f64>, bound: bool) -> Finding {
        let (low, high) = self.range();
        let surely = part.certain >= low - DUST && part.possible <= high + DUST;
        let never = part.possible < low - DUST || part.certain > high + DUST;
        match (surely, never) {
            (true, _) => Finding::Holds,
            (_, true) => Finding::Fails,
            _ if bound => Finding::Undecided,
            _ if self.is_true_of(part.published) => Finding::HoldsAsPublished,
            _ => Finding::FailsAsPublished,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn part(certain: f64, published: f64, possible: f64) -> ThreeCounts<f64> {
        ThreeCounts { certain, published, possible }
    }

    #[test]
    fn about_a_tenth_is_what_rounds_to_ten_percent() {
        let tenth = Assertion::default();
        assert_eq!(tenth.judge(part(0.095, 0.1, 0.105), false), Finding::Holds);
        assert_eq!(tenth.judge(part(0.09, 0.1, 0.105), false), Finding::HoldsAsPublished);
        assert_eq!(tenth.judge(part(0.09, 0.11, 0.12), false), Finding::FailsAsPublished);
        assert_eq!(tenth.judge(part(0.106, 0.11, 0.12), false), Finding::Fails);
        assert_eq!(tenth.judge(part(0.0, 0.0, 0.06), true), Finding::Fails);
        assert_eq!(tenth.judge(part(0.0, 0.0, 0.3), true), Finding::Undecided);
    }

    #[test]
    fn at_least_and_at_most_share_their_end() {
        let at = |relation| Assertion { relation, part: 0.1 };
        assert!(at(Relation::AtLeast).is_true_of(0.1) && at(Relation::AtMost).is_true_of(0.1));
        assert!(!at(Relation::AtLeast).is_true_of(0.0999));
        assert!(!at(Relation::AtMost).is_true_of(0.1001));
    }

    proptest! {
        #[test]
        fn what_is_sure_is_so_for_every_value_between_the_ends(
            mut ends in prop::array::uniform3(0.0..1.0f64), said in 0u32..=100, at in 0.0..1.0f64,
            relation in 0usize..3,
        ) {
            ends.sort_by(f64::total_cmp);
            let assertion = Assertion { relation: Relation::ALL[relation], part: f64::from(said) / 100.0 };
            let finding = assertion.judge(part(ends[0], ends[1], ends[2]), false);
            let truth = ends[0] + at * (ends[2] - ends[0]);
            match finding {
                Finding::Holds => prop_assert!(assertion.is_true_of(truth)),
                Finding::Fails => prop_assert!(!assertion.is_true_of(truth)),
                _ => {}
            }
            prop_assert_eq!(finding.holds(), Some(assertion.is_true_of(ends[1])));
        }
    }
}
