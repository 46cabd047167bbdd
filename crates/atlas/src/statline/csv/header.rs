//! The header of an export: one line of paths, or the several lines of older exports.

use super::super::error::{Fault, Note, Warning};
use super::super::titles::{self, Known, plain, same_unit};
use super::super::topics::{POSTCODE, Topics};
use crate::Indicator;

/// What a column of the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Name,
    Municipality,
    Kind,
    Code,
    Postcode,
    Figure(Indicator),
    /// A topic that is not used.
    Other,
}

/// The columns of a file, and what was found odd about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) columns: Vec<Content>,
    pub(super) warnings: Vec<Warning>,
    /// The first and the last year whose tables have all of these titles.
    pub(super) years: (u16, u16),
}

/// What the first column is called: by the name of the dimension, which was another in 2013.
const REGION: [&str; 4] = ["wijken en buurten", "wijkenenbuurten", "regio's", "regios"];

impl Header {
    /// Finds out what the titles mean. `topics` is needed where they are names of columns
    /// (`Koopwoningen_40`) and not titles.
    pub(super) fn of(titles: &[String], topics: Option<&Topics>) -> Result<Header, Fault> {
        let first = titles.first().map(|title| plain(title)).unwrap_or_default();
        if first == "id" && titles.iter().any(|title| plain(title) == "measure") {
            return Err(Fault::LongForm);
        }
        let known = Known::new();
        let columns = Vec::with_capacity(titles.len());
        let mut header = Header { columns, warnings: Vec::new(), years: (0, u16::MAX) };
        for title in titles {
            let content = header.content(title, topics, &known);
            header.columns.push(content);
        }
        header.leave_out_doubles();
        let has = |wanted| header.columns.contains(&wanted);
        if !has(Content::Name) && !has(Content::Code) {
            return Err(Fault::Header);
        }
        if !header.columns.iter().any(|content| matches!(content, Content::Figure(_))) {
            return Err(Fault::NoColumns);
        }
        Ok(header)
    }

    fn content(&mut self, title: &str, topics: Option<&Topics>, known: &Known) -> Content {
        if let Some(topic) = topics.and_then(|all| all.topics.iter().find(|one| one.key == title)) {
            let path = topic.plain_path();
            return self.of_path(&path, Some(&topic.unit), known.whole(&path));
        }
        let (path, unit) = split_unit(title);
        let path = plain(path);
        if REGION.contains(&path.as_str()) {
            return Content::Name;
        }
        let indicator = known.whole(&path).or_else(|| known.end(&path));
        self.of_path(&path, unit, indicator)
    }

    fn of_path(&mut self, path: &str, unit: Option<&str>, found: Option<Indicator>) -> Content {
        let (first, last) = titles::years(path);
        self.years = (self.years.0.max(first), self.years.1.min(last));
        let is = |whole: &str| {
            path == whole || whole.rsplit('/').next().is_some_and(|last| path == last)
        };
        if is("regioaanduiding/gemeentenaam") {
            Content::Municipality
        } else if is("regioaanduiding/soort regio") {
            Content::Kind
        } else if is("regioaanduiding/codering") {
            Content::Code
        } else if is(POSTCODE) {
            Content::Postcode
        } else if let Some(indicator) = found {
            let other = unit.filter(|unit| !same_unit(indicator, unit));
            match other {
                Some(unit) => {
                    self.warn(indicator, Note::Unit(unit.to_owned()));
                    Content::Other
                }
                None => Content::Figure(indicator),
            }
        } else {
            Content::Other
        }
    }

    /// Where two columns are the same indicator, neither is taken.
    fn leave_out_doubles(&mut self) {
        for place in 0..self.columns.len() {
            let Some(Content::Figure(indicator)) = self.columns.get(place).copied() else {
                continue;
            };
            let same = Content::Figure(indicator);
            if self.columns.iter().filter(|content| **content == same).count() > 1 {
                for content in self.columns.iter_mut().filter(|content| **content == same) {
                    *content = Content::Other;
                }
                self.warn(indicator, Note::Ambiguous);
            }
        }
    }

    fn warn(&mut self, indicator: Indicator, note: Note) {
        self.warnings.push(Warning { area: None, indicator: Some(indicator), note });
    }
}

/// A title and its unit: what the last brackets hold, if the title ends with them.
fn split_unit(title: &str) -> (&str, Option<&str>) {
    let title = title.trim();
    let split = title.strip_suffix(')').and_then(|inside| inside.rsplit_once(" ("));
    match split {
        Some((path, unit)) => (path, Some(unit)),
        None => (title, None),
    }
}

/// The titles of an older export, from its line of topics, joined by bars, and its line of units. The
/// first field of the second is the name of the dimension.
pub(super) fn legacy_titles(topics: &[String], units: &[String]) -> Vec<String> {
    let one = |(place, topic): (usize, &String)| {
        let unit = units.get(place).map_or("", |unit| unit.trim());
        if topic.trim().is_empty() {
            unit.to_owned()
        } else {
            format!("{} ({unit})", topic.replace('|', "/"))
        }
    };
    topics.iter().enumerate().map(one).collect()
}
