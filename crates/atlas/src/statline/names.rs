//! The names of areas, which stand in a list of their own and not in the rows.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::answer;
use super::error::{Fault, ReadError, shown};
use crate::AreaCode;
use crate::edition::LONGEST_NAME;

/// Names by code, gathered from one or more pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(BTreeMap<AreaCode, String>);

#[derive(Deserialize)]
struct Page {
    value: Vec<Entry>,
    #[serde(rename = "odata.nextLink", alias = "@odata.nextLink")]
    next: Option<String>,
}

/// An entry of `WijkenEnBuurten` in the third version of the protocol, of `WijkenEnBuurtenCodes` in the
/// fourth.
#[derive(Deserialize)]
struct Entry {
    #[serde(rename = "Key", alias = "Identifier")]
    code: String,
    #[serde(rename = "Title")]
    title: String,
}

impl Names {
    /// None yet.
    pub fn new() -> Names {
        Names::default()
    }

    /// Reads one page of the list and gives the link to the next, unchecked: see
    /// [`super::requests::next_page`].
    ///
    /// # Errors
    /// When it is no such answer, or a code is none.
    pub fn push(&mut self, bytes: &[u8], table: &str) -> Result<Option<String>, ReadError> {
        let what = format!("{table}, names");
        let page: Page = answer::one(bytes, &what)?;
        for (place, entry) in page.value.iter().enumerate() {
            let code = AreaCode::parse(&entry.code).map_err(|error| {
                ReadError::new(
                    what.clone(),
                    format!("row {}", place + 1),
                    Fault::Code(shown(&error.text)),
                )
            })?;
            self.0.insert(code, clean(&entry.title));
        }
        Ok(page.next)
    }

    /// The name of an area.
    pub fn get(&self, code: AreaCode) -> Option<&str> {
        self.0.get(&code).map(String::as_str).filter(|name| !name.is_empty())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A name on one line, without padding and not longer than an edition may have it.
pub(super) fn clean(name: &str) -> String {
    let blank = |letter: char| if letter.is_control() { ' ' } else { letter };
    let mut name: String = name.chars().map(blank).collect();
    let mut end = name.len().min(LONGEST_NAME);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.truncate(end);
    name.trim().to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_versions_of_the_list_are_read() {
        let mut names = Names::new();
        let v3 = br#"{"value":[{"Key":"GM1680    ","Title":"Aa en Hunze"}],"odata.nextLink":"x"}"#;
        assert_eq!(names.push(v3, "T").unwrap().as_deref(), Some("x"));
        let v4 =
            br#"{"value":[{"Identifier":"WK168000","Title":"Wijk 00 Annen ","Description":""}]}"#;
        assert_eq!(names.push(v4, "T").unwrap(), None);
        assert_eq!(names.get("GM1680".parse().unwrap()), Some("Aa en Hunze"));
        assert_eq!(names.get("WK168000".parse().unwrap()), Some("Wijk 00 Annen"));
        assert_eq!(names.len(), 2);
        let error = names.push(br#"{"value":[{"Key":"XX","Title":"x"}]}"#, "T").unwrap_err();
        assert_eq!((error.place.as_str(), *error.fault), ("row 1", Fault::Code("XX".to_owned())));
    }

    proptest! {
        #[test]
        fn any_name_becomes_one_that_an_edition_may_have(name in "\\PC{0,400}") {
            let name = clean(&name);
            prop_assert!(name.len() <= LONGEST_NAME && name.trim() == name);
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = Names::new().push(&bytes, "T");
        }
    }
}
