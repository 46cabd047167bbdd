//! Search by name, code and postcode over every loaded area.

mod fold;
mod query;

pub use fold::fold;

use std::cmp::Reverse;

use wijkmix_mix::order;

use crate::{AreaCode, Atlas, Indicator, Level};
use query::Query;

/// Names that people use and CBS does not: the official name, and what else it is called.
const ALSO_CALLED: [(&str, &str); 2] =
    [("s gravenhage", "den haag"), ("s hertogenbosch", "den bosch")];

/// Everything that can be found, ready to be searched at every key.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    hit: Hit,
    code: String,
    postcode: Option<u16>,
    /// The folded name, then other names it goes by.
    names: Vec<String>,
    /// The folded name of its municipality, if it lies in one.
    town: Vec<String>,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The areas, best first, each code once.
    pub hits: Vec<Hit>,
    /// The postcode that was asked for, where no loaded neighbourhood has it.
    pub unknown_postcode: Option<u16>,
}

/// One area that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its code.
    pub code: AreaCode,
    /// Its name in the newest loaded year that has the code.
    pub name: String,
    /// The name of its municipality, for districts and neighbourhoods: many have the same name.
    pub municipality: Option<String>,
    /// Its level.
    pub level: Level,
    /// The newest loaded year that has the code.
    pub year: u16,
    /// Residents in that year, as published.
    pub residents: Option<u32>,
    /// By what it was found.
    pub matched: Matched,
}

/// By what an area was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// Its code, or the beginning of it.
    Code,
    /// Its most common postcode.
    Postcode,
    /// Its name, or one it also goes by.
    Name,
}

/// How well an area answers a query, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Grade {
    ExactCode,
    Postcode,
    ExactName,
    NameBegins,
    CodeBegins,
    WordBegins,
    /// The words are in its name and that of its municipality.
    WithTown,
    Inside,
}

impl SearchIndex {
    /// An index of every area of an atlas, each code in the newest year that has it.
    pub fn new(atlas: &Atlas) -> SearchIndex {
        let mut entries: Vec<Entry> = Vec::new();
        let mut seen: Vec<AreaCode> = Vec::new();
        for year in atlas.years().into_iter().rev() {
            let older = seen.len();
            for place in Level::ALL
                .into_iter()
                .flat_map(|level| atlas.places(year, level, AreaCode::NETHERLANDS))
            {
                let area = atlas.area(place);
                if seen[..older].binary_search(&area.code).is_ok() {
                    continue;
                }
                seen.push(area.code);
                let residents = atlas.figure(place, Indicator::Residents).value();
                let above = area.code.municipality().filter(|above| *above != area.code);
                let municipality = above.and_then(|above| atlas.municipality_name(above));
                entries.push(Entry {
                    code: area.code.to_string(),
                    postcode: area.postcode,
                    names: names(&area.name),
                    town: municipality.map(names).unwrap_or_default(),
                    hit: Hit {
                        code: area.code,
                        name: area.name.clone(),
                        municipality: municipality.map(str::to_owned),
                        level: area.code.level(),
                        year,
                        residents: residents.map(|residents| residents as u32),
                        matched: Matched::Name,
                    },
                });
            }
            let order = order::by(seen.len(), &|a, b| seen[a].cmp(&seen[b]));
            seen = order::arranged(&seen, &order);
        }
        SearchIndex { entries }
    }

    /// The `limit` areas that answer a query best: an exact code, a postcode, a name, the beginning of
    /// a name or a code, of the words in it, or anything inside it. Among equals larger areas go
    /// first, then those that still exist, then those with more residents.
    pub fn find(&self, query: &str, limit: usize) -> Found {
        let query = Query::of(query);
        let graded: Vec<(Grade, &Entry)> =
            self.entries.iter().filter_map(|entry| Some((entry.grade(&query)?, entry))).collect();
        let key = |at: usize| {
            let (grade, Entry { hit, .. }) = &graded[at];
            (*grade, hit.level, Reverse(hit.year), Reverse(hit.residents), hit.code)
        };
        let order = order::by(graded.len(), &|a, b| key(a).cmp(&key(b)));
        let graded = order::arranged(&graded, &order);
        let known = graded.iter().any(|(grade, _)| *grade == Grade::Postcode);
        let hit = |(grade, entry): &(Grade, &Entry)| {
            let matched = match grade {
                Grade::ExactCode | Grade::CodeBegins => Matched::Code,
                Grade::Postcode => Matched::Postcode,
                _ => Matched::Name,
            };
            Hit { matched, ..entry.hit.clone() }
        };
        Found {
            hits: graded.iter().take(limit).map(hit).collect(),
            unknown_postcode: query.postcode.filter(|_| !known),
        }
    }
}

impl Entry {
    fn grade(&self, query: &Query) -> Option<Grade> {
        if let Some(code) = &query.code {
            if self.code == *code {
                return Some(Grade::ExactCode);
            }
            if self.code.starts_with(code.as_str()) {
                return Some(Grade::CodeBegins);
            }
        }
        if query.postcode.is_some() && self.postcode == query.postcode {
            return Some(Grade::Postcode);
        }
        let wanted = query.name.as_str();
        if wanted.is_empty() {
            return None;
        }
        let any = |test: fn(&str, &str) -> bool| self.names.iter().any(|name| test(name, wanted));
        if any(|name, wanted| name == wanted) {
            return Some(Grade::ExactName);
        }
        if any(|name, wanted| name.starts_with(wanted)) {
            return Some(Grade::NameBegins);
        }
        if any(|name, wanted| wanted.split(' ').all(|word| word_begins(name, word))) {
            return Some(Grade::WordBegins);
        }
        let in_town = |word: &str| self.town.iter().any(|town| word_begins(town, word));
        let in_name = |word: &str| self.names.iter().any(|name| word_begins(name, word));
        let mut words = wanted.split(' ');
        if words.clone().any(in_name) && words.all(|word| in_name(word) || in_town(word)) {
            return Some(Grade::WithTown);
        }
        any(|name, wanted| name.contains(wanted)).then_some(Grade::Inside)
    }
}

/// Whether a word of a folded name begins so.
fn word_begins(name: &str, beginning: &str) -> bool {
    name.split(' ').any(|word| word.starts_with(beginning))
}

/// The folded name, then what else a person may type for it: without "Wijk 06" or an article before
/// it or "e.o." behind it, and what it is called besides.
fn names(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut short = folded.as_str();
    if let Some((number, rest)) = short.strip_prefix("wijk ").and_then(|rest| rest.split_once(' '))
        && number.bytes().any(|byte| byte.is_ascii_digit())
    {
        short = rest;
    }
    let article = ["de ", "het ", "t "].iter().find_map(|article| short.strip_prefix(article));
    short = article.unwrap_or(short);
    short = short.strip_suffix(" e o").unwrap_or(short);
    let also = ALSO_CALLED.iter().find(|(official, _)| *official == folded);
    let mut others = Vec::new();
    if short != folded && !short.is_empty() {
        others.push(short.to_owned());
    }
    others.extend(also.map(|(_, other)| (*other).to_owned()));
    others.insert(0, folded);
    others
}

#[cfg(test)]
mod tests;
