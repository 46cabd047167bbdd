//! Names as one text, in which what can be told from the code and the municipality is said shortly:
//! four in ten districts are called "Wijk 06 Binnenstad" after the end of their code, and many carry
//! the name of their municipality.

use crate::AreaCode;
use crate::edition::LONGEST_NAME;

/// "Wijk ", the last two characters of the code, and a blank.
const WIJK: char = '\u{1}';
/// The name of the municipality, without the mark in brackets that tells it from its namesakes.
const MUNICIPALITY: char = '\u{2}';
/// Before a character of these that belongs to the name itself.
const ESCAPE: char = '\u{3}';
/// After each name.
const END: char = '\n';

/// What a name may lean on: the code, and the name of the municipality where the list has it.
pub(super) struct Support<'a> {
    pub code: AreaCode,
    pub municipality: Option<&'a str>,
}

impl Support<'_> {
    fn wijk(&self) -> String {
        let code = self.code.to_string();
        format!("Wijk {} ", code.get(code.len().saturating_sub(2)..).unwrap_or_default())
    }

    fn town(&self) -> &str {
        let name = self.municipality.unwrap_or_default();
        name.split_once(" (").map_or(name, |(name, _)| name)
    }
}

pub(super) fn write(name: &str, support: &Support<'_>, out: &mut String) {
    let mut rest = name;
    let (wijk, town) = (support.wijk(), support.town());
    if let Some(after) = rest.strip_prefix(wijk.as_str()) {
        out.push(WIJK);
        rest = after;
    }
    while let Some(letter) = rest.chars().next() {
        if !town.is_empty()
            && let Some(after) = rest.strip_prefix(town)
        {
            out.push(MUNICIPALITY);
            rest = after;
            continue;
        }
        if [WIJK, MUNICIPALITY, ESCAPE, END].contains(&letter) {
            out.push(ESCAPE);
        }
        out.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    out.push(END);
}

/// The next name; `None` where the text ends before the name does, or the name is longer than one is
/// allowed to be: what is said shortly would else let a small pack fill the memory.
pub(super) fn read(text: &mut std::str::Chars<'_>, support: &Support<'_>) -> Option<String> {
    let mut name = String::new();
    while name.len() <= LONGEST_NAME {
        match text.next()? {
            WIJK => name.push_str(&support.wijk()),
            MUNICIPALITY => name.push_str(support.town()),
            ESCAPE => name.push(text.next()?),
            END => return Some(name),
            letter => name.push(letter),
        }
    }
    None
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn packed(name: &str, municipality: Option<&str>) -> String {
        let support = Support { code: "WK051241".parse().unwrap(), municipality };
        let mut text = String::new();
        write(name, &support, &mut text);
        assert_eq!(read(&mut text.chars(), &support).as_deref(), Some(name));
        text
    }

    #[test]
    fn says_shortly_what_can_be_told() {
        assert_eq!(packed("Wijk 41 Hengelo-Noord", Some("Hengelo (O.)")), "\u{1}\u{2}-Noord\n");
        assert_eq!(packed("Wijk 42 Stad", None), "Wijk 42 Stad\n");
    }

    #[test]
    fn a_text_that_breaks_off_is_refused() {
        let support = Support { code: AreaCode::NETHERLANDS, municipality: None };
        for text in ["", "Neder", "Neder\u{3}"] {
            assert_eq!(read(&mut text.chars(), &support), None);
        }
    }

    proptest! {
        #[test]
        fn any_name_comes_back(name in "[a-c\u{1}-\u{3}\n W]{0,12}", town in "[a-b (]{0,3}") {
            packed(&name, Some(&town));
        }
    }
}
