//! Charts as layouts: figures in, shapes out, the same on the page and in a file.

pub mod bars;
pub mod curve;
pub mod flows;
#[cfg(test)]
mod golden;
pub mod legend;
pub mod stack;
pub mod strip;
mod text;
pub mod trend;
pub mod years;

use wijkmix_atlas::Lang;

use crate::colour::Token;
use crate::number;
use crate::shape::{Anchor, Drawing, Type};

/// The size of notes and axes.
const SMALL: f64 = 11.0;
/// The size of names and values.
const MEDIUM: f64 = 12.0;
/// The size of what is read first.
const LARGE: f64 = 13.0;

/// A share (0–1) as a percentage: whole where it is, with one decimal where it is not.
fn share_text(lang: Lang, share: f64) -> String {
    let percent = share * 100.0;
    number::percent(lang, share, u8::from((percent - percent.round()).abs() > 0.049))
}

/// The words of a language.
fn either(lang: Lang, nl: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Nl => nl,
        Lang::En => en,
    }
}

/// Says on the drawing that there is nothing to draw, so that an empty chart does not look broken.
fn say_empty(drawing: &mut Drawing, lang: Lang, (x, y): (f64, f64)) {
    let words = either(lang, "geen cijfers", "no figures");
    drawing.text((x, y), words, Type::of(MEDIUM, Token::Muted), Anchor::Start);
}
