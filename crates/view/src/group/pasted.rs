//! Codes and names as people paste them.

use wijkmix_atlas::search::fold;
use wijkmix_atlas::{AreaCode, Atlas, Level};

use crate::state::Focus;

/// An area with its name, and its municipality's where it is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its code.
    pub code: AreaCode,
    /// "Centrum (Delft)".
    pub name: String,
}

/// What a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The areas that it names without doubt, each once.
    pub found: Vec<Named>,
    /// Names that several areas in focus bear, with those.
    pub several: Vec<(String, Vec<Named>)>,
    /// What names no area in focus, as it stood.
    pub unknown: Vec<String>,
}

/// An area in focus, by the names that people give it, folded.
struct Known {
    names: [String; 3],
    named: Named,
}

/// "Wijk 11 Binnenstad" as "Binnenstad"; other names as they are.
fn without_number(name: &str) -> &str {
    let mut words = name.splitn(3, ' ');
    match (words.next(), words.next(), words.next()) {
        (Some("Wijk"), Some(number), Some(rest))
            if number.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            rest
        }
        _ => name,
    }
}

/// The longest text that is read, in bytes: more than a group can hold.
const LONGEST: usize = 64 * 1024;

/// Reads codes and names: one a line, or apart by a tab, a semicolon or a comma. A code may be padded, in
/// small letters, or have lost its letters and zeros in a spreadsheet; a name may be followed by its
/// municipality in brackets. Only areas in focus are found.
pub fn read(atlas: &Atlas, focus: Focus, text: &str) -> Pasted {
    let places = atlas.places(focus.year, focus.level, focus.scope);
    let areas: Vec<Known> = places
        .into_iter()
        .map(|place| {
            let area = atlas.area(place);
            let municipality = area
                .code
                .municipality()
                .filter(|municipality| *municipality != area.code)
                .and_then(|code| atlas.municipality_name(code));
            let name = match municipality {
                Some(municipality) => format!("{} ({municipality})", area.name),
                None => area.name.clone(),
            };
            let names = [area.name.as_str(), without_number(&area.name), &name].map(fold);
            Known { names, named: Named { code: area.code, name } }
        })
        .collect();
    let mut pasted = Pasted::default();
    let mut cut = text.len().min(LONGEST);
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    for piece in text.get(..cut).unwrap_or_default().split(['\n', '\r', '\t', ';']) {
        // A name may hold a comma, so that the whole is tried first.
        if !pasted.take(&areas, focus.level, piece) {
            for part in piece.split(',') {
                if !pasted.take(&areas, focus.level, part) {
                    pasted.unknown.push(part.trim().to_string());
                }
            }
        }
    }
    pasted
}

impl Pasted {
    /// Takes one code or name. Whether it was any, or nothing at all.
    fn take(&mut self, areas: &[Known], level: Level, piece: &str) -> bool {
        let piece = piece.trim().trim_matches('"').trim();
        if piece.is_empty() {
            return true;
        }
        if let Some(code) = code_of(piece, level) {
            let Some(known) = areas.iter().find(|known| known.named.code == code) else {
                return false;
            };
            self.add(known.named.clone());
            return true;
        }
        let name = fold(piece);
        let named: Vec<Named> = areas
            .iter()
            .filter(|known| known.names.contains(&name))
            .map(|known| known.named.clone())
            .collect();
        match named.as_slice() {
            [] => return false,
            [one] => self.add(one.clone()),
            _ => self.several.push((piece.to_string(), named)),
        }
        true
    }

    fn add(&mut self, named: Named) {
        if !self.found.contains(&named) {
            self.found.push(named);
        }
    }
}

/// A code as it should be, or without its letters and first zeros.
fn code_of(piece: &str, level: Level) -> Option<AreaCode> {
    if let Ok(code) = AreaCode::parse(piece) {
        return Some(code);
    }
    let digits = piece.bytes().all(|byte| byte.is_ascii_digit());
    let (letters, width) = match level {
        Level::Country => return None,
        Level::Municipality => ("GM", 4),
        Level::District => ("WK", 6),
        Level::Neighbourhood => ("BU", 8),
    };
    if !digits || piece.len() > width || piece.is_empty() {
        return None;
    }
    AreaCode::parse(&format!("{letters}{piece:0>width$}")).ok()
}
