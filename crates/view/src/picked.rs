//! A reader's own group of areas: picked one by one, with a name.

use wijkmix_atlas::{AreaCode, Level};

/// The name and the areas of a reader's own group, no area twice, in code order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// What the reader calls it; empty without a name.
    pub name: String,
    areas: Vec<AreaCode>,
}

impl Picked {
    /// How many areas a group can have: what a link can carry.
    pub const MOST: usize = 500;

    /// A group of these areas; those beyond [`Picked::MOST`] are left out.
    pub fn of(name: &str, areas: impl IntoIterator<Item = AreaCode>) -> Picked {
        let mut picked = Picked { name: name.to_string(), areas: Vec::new() };
        let below = |code: &AreaCode| code.level() != Level::Country;
        picked.areas.extend(areas.into_iter().filter(below));
        picked.areas.sort_unstable();
        picked.areas.dedup();
        picked.areas.truncate(Picked::MOST);
        picked
    }

    /// Its areas.
    pub fn areas(&self) -> &[AreaCode] {
        &self.areas
    }

    /// Whether an area belongs.
    pub fn has(&self, code: AreaCode) -> bool {
        self.areas.binary_search(&code).is_ok()
    }

    /// Whether there is no area in it.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// Puts an area in, or takes it out. Returns whether there was room.
    pub fn toggle(&mut self, code: AreaCode) -> bool {
        match self.areas.binary_search(&code) {
            Ok(at) => {
                self.areas.remove(at);
                true
            }
            Err(at) => {
                let fits = self.areas.len() < Picked::MOST;
                if fits {
                    self.areas.insert(at, code);
                }
                fits
            }
        }
    }

    /// The areas as links write them: `WK0363.00.01.BU0518.1701` is two districts and a neighbourhood.
    /// What areas of a municipality have in common is written once.
    pub fn codes(&self) -> String {
        let mut out = String::new();
        let mut before = String::new();
        for code in &self.areas {
            let code = code.to_string();
            let (head, tail) = code.split_at(code.len().min(HEAD));
            if head != before || tail.is_empty() {
                if !out.is_empty() {
                    out.push('.');
                }
                out.push_str(head);
                before = head.to_string();
            }
            if !tail.is_empty() {
                out.push('.');
                out.push_str(tail);
            }
        }
        out
    }

    /// Reads what [`Picked::codes`] writes.
    pub fn read_codes(text: &str) -> Option<Vec<AreaCode>> {
        let mut codes = Vec::new();
        let mut head: Option<&str> = None;
        // Whether nothing has followed the head yet that needs it.
        let mut idle = false;
        for part in text.split('.') {
            if part.len() == HEAD {
                if idle {
                    return None;
                }
                // A municipality is whole with its head.
                let whole = AreaCode::parse(part).ok();
                codes.extend(whole);
                (head, idle) = (Some(part), whole.is_none());
                continue;
            }
            codes.push(AreaCode::parse(&format!("{}{part}", head?)).ok()?);
            idle = false;
        }
        if idle {
            return None;
        }
        (!codes.is_empty() && codes.len() <= Picked::MOST).then_some(codes)
    }
}

/// What a code has before the part that is its own within its municipality.
const HEAD: usize = "WK0363".len();

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    #[test]
    fn writes_what_areas_have_in_common_once() {
        let areas = ["BU05181701", "WK036301", "WK036300", "GM0518", "WK036300"].map(code);
        let picked = Picked::of("", areas);
        assert_eq!(picked.areas().len(), 4);
        assert_eq!(Picked::read_codes(&picked.codes()).unwrap().len(), 4);
        assert_eq!(
            Picked::of("", ["WK036300", "WK036301", "BU05181701"].map(code)).codes(),
            "WK0363.00.01.BU0518.1701"
        );
    }

    #[test]
    fn an_area_goes_in_and_out() {
        let mut picked = Picked::default();
        assert!(picked.toggle(code("WK036301")) && picked.toggle(code("WK036300")));
        assert!(picked.has(code("WK036300")));
        assert!(picked.toggle(code("WK036300")) && !picked.has(code("WK036300")));
        let many = (0..Picked::MOST).map(|at| code(&format!("BU0363{at:04}")));
        let mut full = Picked::of("", many);
        assert!(!full.toggle(code("WK036300")) && full.toggle(code("BU03630000")));
    }

    #[test]
    fn broken_codes_are_no_group() {
        for text in [
            "",
            ".",
            "WK0363",
            "00.01",
            "WK0363.0",
            "WK0363.0x1",
            "GM0363.00",
            "x.y",
            "WK0363.00.abcdef",
        ] {
            assert_eq!(Picked::read_codes(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            texts in prop::collection::vec("GM03[0-9]{2}|WK03[0-9]{4}|BU03[0-9]{2}[0-9A-Z]{4}", 1..40)
        ) {
            let picked = Picked::of("mine", texts.iter().map(|text| code(text)));
            let read = Picked::read_codes(&picked.codes()).unwrap();
            prop_assert_eq!(Picked::of("mine", read), picked);
        }
    }
}
