//! What the figures say about a claim: counts that are certain, as published, and possible.

use super::{Standing, Subject, Threshold};

/// A count that rounding and gaps leave open, with `certain <= published <= possible`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThreeCounts<T> {
    /// The least it can be.
    pub certain: T,
    /// What the published figures give.
    pub published: T,
    /// The most it can be.
    pub possible: T,
}

/// What the figures say about a threshold, over the areas of a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Verdict {
    /// How many areas there are.
    pub areas: usize,
    /// How many of them have a published share.
    pub published: usize,
    /// How many areas meet the threshold. Areas without a published share that meet it for certain,
    /// by their other figures, are in all three counts.
    pub meeting: ThreeCounts<usize>,
    /// How many of the certain areas have no published share.
    pub certain_by_bounds: usize,
    /// How many areas are neither certain nor excluded.
    pub undecidable: usize,
    /// How many of the areas without a published share are bounded by other figures.
    pub bounded: usize,
    /// How many people live in the areas that meet the threshold: the fewest residents in the
    /// certain areas, those published in the areas that meet it as published, and the most residents
    /// in the possible areas.
    pub residents: ThreeCounts<f64>,
    /// How many people live in all the areas: the fewest, as published, the most.
    pub residents_in_all: ThreeCounts<f64>,
    /// The fewest residents in areas that possibly miss the threshold, when all the others are in.
    rest_fewest: f64,
    /// The most residents in areas that are not certain.
    rest_most: f64,
}

impl Verdict {
    /// The areas that meet the threshold as a share of all areas; `None` without an area.
    pub fn share_of_all(&self) -> Option<ThreeCounts<f64>> {
        (self.areas > 0).then(|| {
            let share = |count: usize| count as f64 / self.areas as f64;
            ThreeCounts {
                certain: share(self.meeting.certain),
                published: share(self.meeting.published),
                possible: share(self.meeting.possible),
            }
        })
    }

    /// Of the areas with a published share, the share whose published value meets the threshold;
    /// `None` where no area has one.
    pub fn share_of_published(&self) -> Option<f64> {
        let meeting = self.meeting.published - self.certain_by_bounds;
        (self.published > 0).then(|| meeting as f64 / self.published as f64)
    }

    /// The residents of areas that meet the threshold as a share of the residents of all areas, with
    /// the sharpest ends that the figures allow; `None` where nobody is published to live.
    pub fn share_of_residents(&self) -> Option<ThreeCounts<f64>> {
        (self.residents_in_all.published > 0.0).then(|| ThreeCounts {
            certain: part(self.residents.certain, self.rest_most),
            published: self.residents.published / self.residents_in_all.published,
            possible: part(self.residents.possible, self.rest_fewest),
        })
    }

    /// Takes one area in.
    fn add(&mut self, subject: &Subject, threshold: Threshold) {
        let fewest = subject.residents.lo().max(0.0);
        let most = subject.residents.hi().max(fewest);
        // `max` and `min` also turn a NaN into an end of the interval.
        let residents = subject.residents_published.max(fewest).min(most);
        let standing = subject.standing(threshold);
        let published = subject.published.is_some();

        self.areas += 1;
        self.published += usize::from(published);
        self.bounded += usize::from(!published && subject.is_bounded());
        self.residents_in_all.certain += fewest;
        self.residents_in_all.published += residents;
        self.residents_in_all.possible += most;

        if standing == Standing::Certain {
            self.meeting.certain += 1;
            self.certain_by_bounds += usize::from(!published);
            self.residents.certain += fewest;
        } else {
            self.rest_most += most;
        }
        if standing >= Standing::AsPublished {
            self.meeting.published += 1;
            self.residents.published += residents;
        }
        if standing >= Standing::Possible {
            self.meeting.possible += 1;
            self.residents.possible += most;
        } else {
            self.rest_fewest += fewest;
        }
        self.undecidable = self.meeting.possible - self.meeting.certain;
    }
}

/// `part / (part + rest)` for numbers from 0 up: 0 for no part, 1 for an unlimited one.
fn part(part: f64, rest: f64) -> f64 {
    if part <= 0.0 {
        0.0
    } else if part.is_infinite() {
        1.0
    } else {
        part / (part + rest)
    }
}

/// Judges a threshold over areas, in one pass.
///
/// `certain <= published <= possible` holds for areas and residents whatever the figures: a published
/// share outside its own interval, as contradictory tables have them, still counts as published and
/// so as possible, and published residents outside their interval are moved to its nearest end.
///
/// ```
/// use wijkmix_mix::Interval;
/// use wijkmix_mix::claim::{Operator, Subject, Threshold, ThreeCounts, assess};
///
/// let area = |published: Option<f64>, within: Option<Interval>| Subject {
///     published,
///     within: within.unwrap_or(Interval::UNIT),
///     residents: Interval::UNIT.scale(1000.0),
///     residents_published: 500.0,
/// };
/// let areas = [
///     area(Some(0.70), Interval::around(0.70, 0.005)), // certain
///     area(Some(0.67), Interval::around(0.67, 0.005)), // may have been 66.5 %
///     area(Some(0.66), Interval::around(0.66, 0.005)), // at most 66.5 %
///     area(None, Interval::between(0.0, 0.35)),        // owners are 65 %
///     area(None, None),
/// ];
/// let threshold = Threshold { operator: Operator::AtLeast, share: 2.0 / 3.0 };
/// let verdict = assess(areas, threshold);
/// assert_eq!(verdict.meeting, ThreeCounts { certain: 1, published: 2, possible: 3 });
/// assert_eq!((verdict.undecidable, verdict.bounded), (2, 1));
/// assert_eq!(verdict.share_of_published(), Some(2.0 / 3.0));
/// ```
pub fn assess(subjects: impl IntoIterator<Item = Subject>, threshold: Threshold) -> Verdict {
    let mut verdict = Verdict::default();
    for subject in subjects {
        verdict.add(&subject, threshold);
    }
    verdict
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::claim::Operator;
    use crate::interval::Interval;
    use proptest::prelude::*;

    fn of(a: f64, b: f64) -> Interval {
        Interval::between(a, b).unwrap()
    }

    fn at_least(share: f64) -> Threshold {
        Threshold { operator: Operator::AtLeast, share }
    }

    #[test]
    fn no_areas_have_no_share() {
        let verdict = assess([], at_least(0.5));
        assert_eq!(verdict.areas, 0);
        assert_eq!(verdict.share_of_all(), None);
        assert_eq!(verdict.share_of_published(), None);
        assert_eq!(verdict.share_of_residents(), None);
    }

    #[test]
    fn an_area_certain_by_its_siblings_is_no_published_one() {
        let area = Subject {
            published: None,
            within: of(0.75, 0.85),
            residents: of(95.0, 105.0),
            residents_published: 100.0,
        };
        let verdict = assess([area], at_least(2.0 / 3.0));
        assert_eq!(verdict.meeting, ThreeCounts { certain: 1, published: 1, possible: 1 });
        assert_eq!((verdict.published, verdict.certain_by_bounds, verdict.bounded), (0, 1, 1));
        assert_eq!(verdict.share_of_published(), None);
        assert_eq!(verdict.undecidable, 0);
    }

    #[test]
    fn shares_of_residents_take_the_worst_and_the_best() {
        let area = |share: f64| Subject {
            published: Some(share),
            within: of(share, share),
            residents: of(90.0, 110.0),
            residents_published: 100.0,
        };
        let share = assess([area(0.9), area(0.1)], at_least(0.5)).share_of_residents().unwrap();
        assert_eq!(share, ThreeCounts { certain: 0.45, published: 0.5, possible: 0.55 });
    }

    #[test]
    fn hostile_residents_stay_in_order() {
        let area = Subject {
            published: Some(0.9),
            within: of(0.9, 0.9),
            residents: of(-4.0, f64::INFINITY),
            residents_published: f64::NAN,
        };
        let verdict = assess([area], at_least(0.5));
        let residents = verdict.residents;
        assert_eq!((residents.certain, residents.published), (0.0, 0.0));
        assert_eq!(residents.possible, f64::INFINITY);
    }

    /// Areas whose published values lie within their intervals.
    fn areas() -> impl Strategy<Value = Vec<Subject>> {
        let share = (0u32..=100, any::<bool>(), 0.0..0.2f64, 0.0..0.2f64);
        let people = (0u32..5000, 0.0..5.0f64);
        prop::collection::vec((share, people), 0..40).prop_map(|areas| {
            let subject = |((percent, known, below, above), (people, half)): (
                (u32, bool, f64, f64),
                (u32, f64),
            )| {
                let (share, residents) = (f64::from(percent) / 100.0, f64::from(people));
                Subject {
                    published: known.then_some(share),
                    within: of(share - below, share + above).clamp(Interval::UNIT),
                    residents: of(residents - half, residents + half),
                    residents_published: residents,
                }
            };
            areas.into_iter().map(subject).collect()
        })
    }

    fn operator() -> impl Strategy<Value = Operator> {
        prop_oneof![Just(Operator::AtLeast), Just(Operator::MoreThan)]
    }

    fn in_order<T: PartialOrd>(counts: ThreeCounts<T>) -> bool {
        counts.certain <= counts.published && counts.published <= counts.possible
    }

    proptest! {
        #[test]
        fn what_is_certain_is_published_and_what_is_published_is_possible(
            areas in areas(), share in 0.0..1.0f64, operator in operator(),
        ) {
            let verdict = assess(areas.iter().copied(), Threshold { operator, share });
            prop_assert_eq!(verdict.areas, areas.len());
            prop_assert!(in_order(verdict.meeting));
            prop_assert!(in_order(verdict.residents));
            prop_assert!(verdict.share_of_all().is_none_or(in_order));
            let slack = |c: ThreeCounts<f64>| c.certain <= c.published + 1e-12 && c.published <= c.possible + 1e-12;
            prop_assert!(verdict.share_of_residents().is_none_or(slack));
            prop_assert!(verdict.meeting.possible <= verdict.areas);
        }

        #[test]
        fn a_higher_threshold_is_met_by_fewer(
            areas in areas(), a in 0.0..1.0f64, b in 0.0..1.0f64, operator in operator(),
        ) {
            let low = assess(areas.iter().copied(), Threshold { operator, share: a.min(b) });
            let high = assess(areas.iter().copied(), Threshold { operator, share: a.max(b) });
            prop_assert!(high.meeting.certain <= low.meeting.certain);
            prop_assert!(high.meeting.published <= low.meeting.published);
            prop_assert!(high.meeting.possible <= low.meeting.possible);
            prop_assert!(high.residents.certain <= low.residents.certain);
            prop_assert!(high.residents.published <= low.residents.published);
            prop_assert!(high.residents.possible <= low.residents.possible);
        }

        #[test]
        fn more_than_is_never_met_by_more_than_at_least(areas in areas(), percent in 0u32..=100) {
            let share = f64::from(percent) / 100.0;
            let more = assess(areas.iter().copied(), Threshold { operator: Operator::MoreThan, share });
            let least = assess(areas.iter().copied(), at_least(share));
            prop_assert!(more.meeting.published <= least.meeting.published);
            // What separates the two is exactly the areas published at the threshold itself.
            let equal = |area: &&Subject| area.published.is_some_and(|p| (p - share).abs() < 1e-9)
                && area.within.lo() <= share;
            let at = areas.iter().filter(equal).count();
            let bounds = |v: &Verdict| v.certain_by_bounds;
            prop_assert_eq!(
                least.meeting.published - bounds(&least),
                more.meeting.published - bounds(&more) + at
            );
        }

        #[test]
        fn the_truth_lies_between_certain_and_possible(
            areas in areas(), share in 0.0..1.0f64, at in 0.0..1.0f64, operator in operator(),
        ) {
            // Any true shares the figures allow are counted between the ends.
            let threshold = Threshold { operator, share };
            let verdict = assess(areas.iter().copied(), threshold);
            let truth = |area: &Subject| area.within.lo() + at * area.within.width();
            let true_count = areas.iter().filter(|area| threshold.holds(truth(area))).count();
            prop_assert!(verdict.meeting.certain <= true_count && true_count <= verdict.meeting.possible);
        }
    }
}
