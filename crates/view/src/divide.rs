//! The claim that a group is more unevenly spread in one setting than in another: here than there, or now
//! than then ("the divide has grown"), under every reasonable way to measure it.

use wijkmix_atlas::{AreaCode, Atlas, Level};
use wijkmix_mix::chance;
use wijkmix_mix::{TwoGroup, Undefined};

use crate::catalogue::{Catalogue, Known};
use crate::definitions::Finding;
use crate::rows::{Rows, is_whole};
use crate::sample::{Sample, value};
use crate::state::{Claim, Focus};
use crate::words::Measure;

/// How many tables are drawn for each side of a line.
pub const DRAWS: usize = 40;
/// The seed; the two sides draw apart from each other.
const SEED: u64 = 2018;

/// What a claim compares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Nothing: it counts areas beyond a threshold.
    #[default]
    Threshold,
    /// The scope with another scope, in the same year.
    Than(AreaCode),
    /// The year with an earlier one, in the same scope.
    Since(u16),
    /// A group of the reader's own with the rest: it counts areas beyond a threshold, of the group alone.
    Picked,
}

impl Pattern {
    /// The setting that the one in focus is compared with.
    pub fn other(self, focus: Focus) -> Option<Focus> {
        match self {
            Pattern::Threshold | Pattern::Picked => None,
            Pattern::Than(scope) => Some(Focus { scope, ..focus }),
            Pattern::Since(year) => Some(Focus { year, ..focus }),
        }
    }
}

/// In what a line differs from the claim as it stands, which is D over all areas of the level in focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variation {
    /// In nothing.
    None,
    /// Another measure.
    Measure(Measure),
    /// D beyond what blind allocation gives.
    BeyondChance,
    /// Another level.
    Level(Level),
    /// Only areas from this many dwellings.
    Smallest(u32),
}

/// One way to measure, and what it says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// In what it differs.
    pub variation: Variation,
    /// The measure in the setting in focus, as published.
    pub here: f64,
    /// The measure in the other.
    pub there: f64,
    /// What this says of "more uneven here": sure where all [`DRAWS`] pairs of drawn tables agree. That is
    /// no proof for every table that the figures allow, as a claim about a threshold has it.
    pub finding: Finding,
}

/// A comparison under way, a line at a time.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    waiting: Vec<(Variation, Focus, Focus, u32)>,
    lines: Vec<Line>,
    all: usize,
}

/// The measures of evenness beside D; isolation and Gorard's index move with the group's size alone.
const MEASURES: [Measure; 4] =
    [Measure::Gini, Measure::Theil, Measure::Hutchens, Measure::CorrelationRatio];

impl Comparison {
    /// What there is to compare; nothing for a pattern that compares nothing.
    pub fn new(catalogue: &Catalogue, focus: Focus, claim: Claim, pattern: Pattern) -> Comparison {
        let Some(other) = pattern.other(focus).filter(|other| *other != focus) else {
            return Comparison::default();
        };
        let smallest = claim.smallest;
        let mut waiting = vec![(Variation::None, focus, other, smallest)];
        let mut add = |variation, here, there, smallest| {
            waiting.push((variation, here, there, smallest));
        };
        for measure in MEASURES {
            add(Variation::Measure(measure), focus, other, smallest);
        }
        add(Variation::BeyondChance, focus, other, smallest);
        let published = |focus| catalogue.known(focus) == Some(Known::Published);
        for level in [Level::Municipality, Level::District, Level::Neighbourhood] {
            let (here, there) = (Focus { level, ..focus }, Focus { level, ..other });
            if level != focus.level && published(here) && published(there) {
                add(Variation::Level(level), here, there, smallest);
            }
        }
        for size in Claim::SMALLEST.into_iter().filter(|size| *size != smallest) {
            add(Variation::Smallest(size), focus, other, size);
        }
        waiting.reverse();
        Comparison { all: waiting.len(), waiting, lines: Vec::new() }
    }

    /// Works out the next line. A line that is undefined on either side, or of which only a part of a scope
    /// is loaded, is passed over.
    pub fn step(&mut self, atlas: &Atlas) {
        if let Some((variation, here, there, smallest)) = self.waiting.pop() {
            self.lines.extend(line(atlas, variation, here, there, smallest));
        }
    }

    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty()
    }

    /// How much is done, 0–1.
    pub fn progress(&self) -> f64 {
        if self.all == 0 { 1.0 } else { 1.0 - self.waiting.len() as f64 / self.all as f64 }
    }

    /// The lines so far; the claim as it stands comes first.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }
}

fn measure(variation: Variation, counts: &TwoGroup<'_>) -> Result<f64, Undefined> {
    match variation {
        Variation::Measure(measure) => value(measure, counts),
        Variation::BeyondChance => {
            Ok(value(Measure::Dissimilarity, counts)? - chance::expected_dissimilarity(counts)?)
        }
        _ => value(Measure::Dissimilarity, counts),
    }
}

fn line(
    atlas: &Atlas,
    variation: Variation,
    here: Focus,
    there: Focus,
    smallest: u32,
) -> Option<Line> {
    let side = |focus: Focus, seed: u64| {
        if !is_whole(atlas, focus) {
            return None;
        }
        let sample = Sample::of(atlas, &Rows::of(atlas, focus), focus, smallest);
        let published = measure(variation, &sample.counts().ok()?).ok()?;
        let mut draws = sample.draws(seed, DRAWS);
        draws.advance(DRAWS, |counts| measure(variation, counts));
        Some((published, draws))
    };
    let ((a, drawn_a), (b, drawn_b)) = (side(here, SEED)?, side(there, SEED + 1)?);
    let pairs = || drawn_a.values().iter().zip(drawn_b.values());
    let (more, less) = (pairs().all(|(a, b)| a > b), pairs().all(|(a, b)| a <= b));
    // Draws of fractional totals have no floor of chance; without draws nothing is sure.
    let sure = pairs().next().is_some();
    let finding = match (a > b, sure && more, sure && less) {
        (true, true, _) => Finding::Holds,
        (true, ..) => Finding::HoldsAsPublished,
        (false, _, true) => Finding::Fails,
        (false, ..) => Finding::FailsAsPublished,
    };
    Some(Line { variation, here: a, there: b, finding })
}
