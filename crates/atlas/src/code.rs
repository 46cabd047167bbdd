//! Area codes of Statistics Netherlands: typed, so that a malformed one cannot exist.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The four levels of the Dutch district and neighbourhood map, from large to small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// The whole country, `NL00`.
    Country,
    /// A municipality (gemeente), `GM` and four digits.
    Municipality,
    /// A district (wijk), `WK`, its municipality's four digits and two more characters.
    District,
    /// A neighbourhood (buurt), `BU`, its district's six characters and two more.
    Neighbourhood,
}

impl Level {
    /// All levels, from large to small.
    pub const ALL: [Level; 4] =
        [Level::Country, Level::Municipality, Level::District, Level::Neighbourhood];

    /// The key by which tables and links name the level.
    pub fn key(self) -> &'static str {
        match self {
            Level::Country => "country",
            Level::Municipality => "municipality",
            Level::District => "district",
            Level::Neighbourhood => "neighbourhood",
        }
    }

    /// The level with this key.
    pub fn from_key(key: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.key() == key)
    }

    fn prefix(self) -> &'static [u8; 2] {
        match self {
            Level::Country => b"NL",
            Level::Municipality => b"GM",
            Level::District => b"WK",
            Level::Neighbourhood => b"BU",
        }
    }

    /// How many characters follow the two letters.
    fn digits(self) -> usize {
        match self {
            Level::Country => 2,
            Level::Municipality => 4,
            Level::District => 6,
            Level::Neighbourhood => 8,
        }
    }
}

/// The code of an area: `NL00`, `GM0363`, `WK0363AB` or `BU0363AB01`.
///
/// The first four characters after the letters are digits; the rest are digits or capital letters.
/// Codes sort by level, from large to small, then as their text does, which puts the areas of one
/// municipality together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AreaCode {
    level: Level,
    /// What follows the two letters, padded with zero bytes.
    tail: [u8; 8],
}

/// Why a text is no area code.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{text:?} is no area code: expected NL00, GM0363, WK0363AB or BU0363AB01")]
pub struct CodeError {
    /// What stood there, cut at 24 characters.
    pub text: String,
}

impl AreaCode {
    /// The whole country.
    pub const NETHERLANDS: AreaCode =
        AreaCode { level: Level::Country, tail: [b'0', b'0', 0, 0, 0, 0, 0, 0] };

    /// Reads a code; blanks around it (CBS pads to ten characters) and lower case are forgiven.
    pub fn parse(text: &str) -> Result<AreaCode, CodeError> {
        let refuse = || CodeError { text: text.chars().take(24).collect() };
        let code = text.trim().as_bytes();
        let (letters, rest) = code.split_first_chunk::<2>().ok_or_else(refuse)?;
        let letters = letters.map(|byte| byte.to_ascii_uppercase());
        let level =
            Level::ALL.into_iter().find(|level| *level.prefix() == letters).ok_or_else(refuse)?;
        if rest.len() != level.digits() {
            return Err(refuse());
        }
        let mut tail = [0; 8];
        for (place, (slot, byte)) in tail.iter_mut().zip(rest).enumerate() {
            let byte = byte.to_ascii_uppercase();
            let fits = byte.is_ascii_digit() || (place >= 4 && byte.is_ascii_uppercase());
            if !fits {
                return Err(refuse());
            }
            *slot = byte;
        }
        if level == Level::Country && tail != AreaCode::NETHERLANDS.tail {
            return Err(refuse());
        }
        Ok(AreaCode { level, tail })
    }

    /// The level that the letters say.
    pub fn level(self) -> Level {
        self.level
    }

    /// The municipality it lies in (itself, for one); `None` for the country.
    pub fn municipality(self) -> Option<AreaCode> {
        self.cut(Level::Municipality)
    }

    /// The district it lies in (itself, for one); `None` for larger areas.
    pub fn district(self) -> Option<AreaCode> {
        self.cut(Level::District)
    }

    /// The area one level up; `None` for the country.
    pub fn parent(self) -> Option<AreaCode> {
        match self.level {
            Level::Country => None,
            Level::Municipality => Some(AreaCode::NETHERLANDS),
            Level::District => self.cut(Level::Municipality),
            Level::Neighbourhood => self.cut(Level::District),
        }
    }

    /// Whether this area lies in `scope` or is it.
    pub fn within(self, scope: AreaCode) -> bool {
        scope.level == Level::Country
            || (self.level >= scope.level
                && self.tail[..scope.level.digits()] == scope.tail[..scope.level.digits()])
    }

    fn cut(self, level: Level) -> Option<AreaCode> {
        if self.level < level || level == Level::Country {
            return None;
        }
        let mut tail = [0; 8];
        tail[..level.digits()].copy_from_slice(&self.tail[..level.digits()]);
        Some(AreaCode { level, tail })
    }
}

impl fmt::Display for AreaCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letters, tail) = (self.level.prefix(), &self.tail[..self.level.digits()]);
        for byte in letters.iter().chain(tail) {
            write!(out, "{}", *byte as char)?;
        }
        Ok(())
    }
}

impl fmt::Debug for AreaCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl FromStr for AreaCode {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<AreaCode, CodeError> {
        AreaCode::parse(text)
    }
}

impl TryFrom<String> for AreaCode {
    type Error = CodeError;
    fn try_from(text: String) -> Result<AreaCode, CodeError> {
        AreaCode::parse(&text)
    }
}

impl From<AreaCode> for String {
    fn from(code: AreaCode) -> String {
        code.to_string()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> AreaCode {
        text.parse().unwrap()
    }

    #[test]
    fn padding_and_small_letters_are_forgiven() {
        assert_eq!(code("GM0363    "), code("gm0363"));
        assert_eq!(code("wk0363ab").to_string(), "WK0363AB");
        assert_eq!(code("NL00"), AreaCode::NETHERLANDS);
    }

    #[test]
    fn malformed_codes_are_refused() {
        for text in [
            "",
            "GM",
            "GM036",
            "GM03630",
            "GM03A3",
            "WK0363A",
            "WKA36300",
            "BU0363AB1",
            "NL01",
            "XX0363",
            "GM-363",
            "GM０３６３",
            "WK0363Aé",
            "BU0363AB012",
        ] {
            assert_eq!(AreaCode::parse(text), Err(CodeError { text: text.to_owned() }));
        }
        let long = AreaCode::parse(&"G".repeat(99)).unwrap_err();
        assert_eq!(long.text.len(), 24);
    }

    #[test]
    fn an_area_knows_what_it_lies_in() {
        let buurt = code("BU0363AB01");
        assert_eq!(buurt.parent(), Some(code("WK0363AB")));
        assert_eq!(buurt.district(), Some(code("WK0363AB")));
        assert_eq!(buurt.municipality(), Some(code("GM0363")));
        assert_eq!(code("GM0363").parent(), Some(AreaCode::NETHERLANDS));
        assert_eq!(code("GM0363").district(), None);
        assert_eq!(AreaCode::NETHERLANDS.parent(), None);
        assert_eq!(AreaCode::NETHERLANDS.municipality(), None);
    }

    #[test]
    fn within_is_being_it_or_lying_in_it() {
        for scope in ["NL00", "GM0363", "WK0363AB", "BU0363AB01"] {
            assert!(code("BU0363AB01").within(code(scope)), "{scope}");
        }
        assert!(!code("WK0363AC").within(code("WK0363AB")));
        assert!(!code("GM0363").within(code("WK0363AB")));
        assert!(!AreaCode::NETHERLANDS.within(code("GM0363")));
    }

    #[test]
    fn large_areas_sort_first() {
        let sorted = ["NL00", "GM0014", "GM0363", "WK001400", "WK036300", "WK0363AB", "BU00140000"];
        assert!(sorted.map(code).is_sorted());
    }

    proptest! {
        #[test]
        fn any_text_is_a_code_or_refused(text in "\\PC{0,12}") {
            if let Ok(code) = AreaCode::parse(&text) {
                prop_assert_eq!(code.to_string(), text.trim().to_ascii_uppercase());
            }
        }

        #[test]
        fn a_code_comes_back_from_its_text(text in "(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})") {
            let code = code(&text);
            prop_assert_eq!(code.to_string(), text);
            prop_assert!(code.parent().is_some_and(|parent| code.within(parent)));
            prop_assert!(code.parent().is_some_and(|parent| parent < code));
        }
    }
}
