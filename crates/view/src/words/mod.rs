//! Every word of the page, in both languages.
//!
//! Short labels are fields of [`Words`], so that a missing translation does not compile; sentences
//! are methods, where both languages stand next to each other.

mod areas;
pub mod behind;
mod definitions;
mod divide;
mod en;
pub mod group;
mod labels;
mod measures;
mod nl;
mod pairs;
mod panel;
mod sentences;
mod study;
mod verdicts;
pub mod what_if;

use wijkmix_atlas::Lang;

pub use areas::capital;
pub use definitions::Told;
pub use divide::{DivideSentence, ToldDivide};
pub use labels::Labels;
pub use measures::{Limit, Measure, MeasureWords};
pub use panel::IndexLine;
pub use verdicts::{ClaimSentence, Count};

/// The words in one language.
#[derive(Debug)]
pub struct Words {
    /// Which language.
    pub lang: Lang,
    /// Its code for the `lang` attribute.
    pub code: &'static str,
    labels: Labels,
}

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        self.lang == other.lang
    }
}

impl std::ops::Deref for Words {
    type Target = Labels;
    fn deref(&self) -> &Labels {
        &self.labels
    }
}

static DUTCH: Words = Words { lang: Lang::Nl, code: "nl", labels: nl::LABELS };
static ENGLISH: Words = Words { lang: Lang::En, code: "en", labels: en::LABELS };

/// The words in a language.
pub fn of(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nl => &DUTCH,
        Lang::En => &ENGLISH,
    }
}

impl Words {
    /// Picks between two texts; the way every sentence is written.
    pub(crate) fn either<T>(&self, nl: T, en: T) -> T {
        match self.lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }
}
