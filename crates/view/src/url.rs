//! View state ⇄ query string: one versioned codec.
//!
//! Only what differs from the default is written. A part that is unknown or broken is reported and
//! left out; the rest of the link still opens.

use form_urlencoded::{Serializer, parse};
use wijkmix_atlas::{AreaCode, Group, Lang, Level};
use wijkmix_mix::claim::Operator;

use crate::decimal;
use crate::definitions::Relation;
use crate::divide::Pattern;
use crate::picked::Picked;
use crate::state::{Camera, Claim, Embed, Page, SortBy, ViewState};

/// The version this codec writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// Longest search text and item name a link may carry, in characters.
const LONGEST: usize = 80;

/// Longest scenario a link may carry, in characters: every parameter with its range.
const LONGEST_SCENARIO: usize = 1_000;

/// What was wrong with one part of a link. Everything else of the link still holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The link says it is of a later version of the app.
    Newer {
        /// The version it names.
        version: String,
    },
    /// A name this version does not know.
    Unknown {
        /// The name, cut at 80 characters.
        key: String,
    },
    /// A known name with a value that cannot be.
    Broken {
        /// The name.
        key: &'static str,
        /// What stood there, cut at 80 characters.
        value: String,
        /// An example of what can stand there.
        example: &'static str,
    },
}

/// Reads a query string, with or without its question mark.
pub fn decode(query: &str) -> (ViewState, Vec<Problem>) {
    let mut state = ViewState::default();
    let mut problems = Vec::new();
    let mut embed = None;
    for (key, value) in parse(query.trim_start_matches('?').as_bytes()) {
        let read = match &*key {
            "v" => match value.parse::<u32>() {
                Ok(version) if version > VERSION => {
                    problems.push(Problem::Newer { version: cut(&value) });
                    Some(())
                }
                Ok(version) if version > 0 => Some(()),
                _ => None,
            }
            .ok_or(("v", "1")),
            "page" => Page::from_key(&value).map(|page| state.page = page).ok_or(("page", "claim")),
            "lang" => lang(&value).map(|lang| state.lang = lang).ok_or(("lang", "en")),
            "year" => year(&value).map(|year| state.focus.year = year).ok_or(("year", "2024")),
            "level" => Level::from_key(&value)
                .filter(|level| *level != Level::Country)
                .map(|level| state.focus.level = level)
                .ok_or(("level", "district")),
            "in" => AreaCode::parse(&value)
                .ok()
                .filter(|code| code.level() <= Level::Municipality)
                .map(|code| state.focus.scope = code)
                .ok_or(("in", "GM0363")),
            "show" => Group::from_key(&value)
                .map(|group| state.focus.group = group)
                .ok_or(("show", "corporation")),
            "area" => AreaCode::parse(&value)
                .map(|code| state.selected = Some(code))
                .map_err(|_| ("area", "WK036300")),
            "with" => {
                compare(&value).map(|codes| state.compare = codes).ok_or(("with", "GM0363,GM0518"))
            }
            "t" => {
                share(&value).map(|share| state.claim.threshold.share = share).ok_or(("t", "2/3"))
            }
            "op" => operator(&value)
                .map(|operator| state.claim.threshold.operator = operator)
                .ok_or(("op", "over")),
            "size" => value
                .parse()
                .ok()
                .filter(|size| Claim::SMALLEST.contains(size))
                .map(|size| state.claim.smallest = size)
                .ok_or(("size", "200")),
            "say" => share(&value).map(|part| state.said.part = part).ok_or(("say", "10")),
            "rel" => Relation::from_key(&value)
                .map(|relation| state.said.relation = relation)
                .ok_or(("rel", "least")),
            // What a claim is compared with makes it a comparison.
            "than" => AreaCode::parse(&value)
                .ok()
                .filter(|code| code.level() <= Level::Municipality)
                .map(|code| state.pattern = Pattern::Than(code))
                .ok_or(("than", "GM0518")),
            "since" => year(&value)
                .map(|year| state.pattern = Pattern::Since(year))
                .ok_or(("since", "2017")),
            "of" => {
                (value == "group").then(|| state.pattern = Pattern::Picked).ok_or(("of", "group"))
            }
            "pick" => Picked::read_codes(&value)
                .map(|areas| state.picked = Picked::of(&state.picked.name, areas))
                .ok_or(("pick", "WK0363.00.01")),
            "name" => text(&value)
                .map(|name| state.picked.name = name)
                .ok_or(("name", "My neighbourhoods")),
            "if" => scenario(&value).map(|text| state.scenario = text).ok_or(("if", "1_ti5.8")),
            "at" => camera(&value)
                .map(|camera| state.camera = Some(camera))
                .ok_or(("at", "121000,487000,4")),
            "sort" => sort(&value)
                .map(|(by, reversed)| (state.table.by, state.table.reversed) = (by, reversed))
                .ok_or(("sort", "-name")),
            "q" => text(&value).map(|query| state.table.query = query).ok_or(("q", "centrum")),
            "item" => text(&value).map(|item| state.item = Some(item)).ok_or(("item", "owner_pct")),
            // What `1` means depends on the rest of the link, so it is settled last.
            "embed" => match &*value {
                "1" => {
                    embed = Some(None);
                    Ok(())
                }
                key => Embed::ALL
                    .into_iter()
                    .find(|embed| embed.key() == key)
                    .map(|known| embed = Some(Some(known)))
                    .ok_or(("embed", "1")),
            },
            _ => {
                problems.push(Problem::Unknown { key: cut(&key) });
                Ok(())
            }
        };
        if let Err((key, example)) = read {
            problems.push(Problem::Broken { key, value: cut(&value), example });
        }
    }
    state.embed = embed.map(|embed| embed.unwrap_or_else(|| state.natural_embed()));
    (state, problems)
}

/// Writes a query string without its question mark; empty for the default view.
pub fn encode(state: &ViewState) -> String {
    let default = ViewState::default();
    let mut out = Serializer::new(String::new());
    let mut put = |key: &str, differs: bool, value: String| {
        if differs {
            out.append_pair(key, &value);
        }
    };
    let (focus, claim, table) = (&state.focus, &state.claim, &state.table);
    put("v", *state != default, VERSION.to_string());
    put("page", state.page != default.page, state.page.key().into());
    put("lang", state.lang != default.lang, "en".into());
    put("year", focus.year != default.focus.year, focus.year.to_string());
    put("level", focus.level != default.focus.level, focus.level.key().into());
    put("in", focus.scope != default.focus.scope, focus.scope.to_string());
    put("show", focus.group != default.focus.group, focus.group.key().into());
    if let Some(code) = state.selected {
        put("area", true, code.to_string());
    }
    let codes: Vec<String> = state.compare.iter().map(AreaCode::to_string).collect();
    put("with", !codes.is_empty(), codes.join(","));
    let threshold = claim.threshold;
    put("t", threshold.share != default.claim.threshold.share, share_text(threshold.share));
    put("op", threshold.operator == Operator::MoreThan, "over".into());
    put("size", claim.smallest != 0, claim.smallest.to_string());
    let said = state.said;
    put("say", said.part != default.said.part, share_text(said.part));
    put("rel", said.relation != default.said.relation, said.relation.key().into());
    match state.pattern {
        Pattern::Threshold => {}
        Pattern::Than(scope) => put("than", true, scope.to_string()),
        Pattern::Since(year) => put("since", true, year.to_string()),
        Pattern::Picked => put("of", true, "group".into()),
    }
    put("pick", !state.picked.is_empty(), state.picked.codes());
    put("name", !state.picked.name.is_empty(), state.picked.name.clone());
    put("if", !state.scenario.is_empty(), state.scenario.clone());
    if let Some(camera) = state.camera {
        let (x, y) = (decimal::write(camera.x, 0), decimal::write(camera.y, 0));
        put("at", true, format!("{x},{y},{}", decimal::short(camera.zoom, 2)));
    }
    let minus = if table.reversed { "-" } else { "" };
    put(
        "sort",
        table.by != default.table.by || table.reversed,
        format!("{minus}{}", table.by.key()),
    );
    put("q", !table.query.is_empty(), table.query.clone());
    if let Some(item) = &state.item {
        put("item", true, item.clone());
    }
    if let Some(embed) = state.embed {
        put("embed", true, embed.key().into());
    }
    out.finish()
}

/// The fractions that people say, written as such so that two thirds stays two thirds.
const FRACTIONS: [(&str, f64); 5] =
    [("1/2", 0.5), ("1/3", 1.0 / 3.0), ("2/3", 2.0 / 3.0), ("1/4", 0.25), ("3/4", 0.75)];

/// A share as links write it: a fraction that people say, or a percentage with at most one decimal.
pub fn share(text: &str) -> Option<f64> {
    if let Some((_, share)) = FRACTIONS.iter().find(|(name, _)| *name == text) {
        return Some(*share);
    }
    let percent = decimal::read(text)?;
    (0.0..=100.0).contains(&percent).then_some(percent / 100.0)
}

/// Writes a share so that [`share`] reads it again.
pub fn share_text(share: f64) -> String {
    match FRACTIONS.iter().find(|(_, fraction)| (fraction - share).abs() < 1e-9) {
        Some((name, _)) => (*name).to_string(),
        None => decimal::short(share * 100.0, 1),
    }
}

fn lang(text: &str) -> Option<Lang> {
    match text {
        "nl" => Some(Lang::Nl),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| (1990..=2100).contains(year))
}

fn operator(text: &str) -> Option<Operator> {
    match text {
        "least" => Some(Operator::AtLeast),
        "over" => Some(Operator::MoreThan),
        _ => None,
    }
}

fn compare(text: &str) -> Option<Vec<AreaCode>> {
    let mut codes = Vec::new();
    for part in text.split(',').take(ViewState::COMPARE) {
        let code = AreaCode::parse(part).ok()?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Some(codes)
}

fn camera(text: &str) -> Option<Camera> {
    let mut parts = text.split(',').map(decimal::read);
    let (x, y, zoom) = (parts.next()??, parts.next()??, parts.next()??);
    let (least, most) = Camera::ZOOM;
    let near = (-50_000.0..=350_000.0).contains(&x) && (250_000.0..=700_000.0).contains(&y);
    let fits = near && (least..=most).contains(&zoom) && parts.next().is_none();
    fits.then_some(Camera { x, y, zoom })
}

fn sort(text: &str) -> Option<(SortBy, bool)> {
    let (key, reversed) = match text.strip_prefix('-') {
        Some(key) => (key, true),
        None => (text, false),
    };
    Some((SortBy::ALL.into_iter().find(|by| by.key() == key)?, reversed))
}

fn text(value: &str) -> Option<String> {
    (value.chars().count() <= LONGEST && !value.chars().any(char::is_control))
        .then(|| value.to_string())
}

/// A scenario as far as every link is checked: short, and of characters that need no escape.
fn scenario(value: &str) -> Option<String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-*".contains(&byte);
    (!value.is_empty() && value.len() <= LONGEST_SCENARIO && value.bytes().all(plain))
        .then(|| value.to_string())
}

fn cut(value: &str) -> String {
    value.chars().take(LONGEST).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
