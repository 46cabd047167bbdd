//! Scenario ⇄ text of a link: one versioned codec.
//!
//! `1_ti6.5_ai-7.5*-10*-5_wel_all`: the version, then what differs from the default, each in a part of its
//! own: a number by its key, with `*low*high` where it has a range, a choice by its word. All characters
//! stand in a query string as they are. A part that is unknown or broken is reported and left out.

use super::dials::{Dial, Dials};
use super::{Aim, Choice, Goal, Rule, Scenario, Vulnerable, Where};
use crate::decimal;

/// The version this codec writes, and the newest it reads.
pub const VERSION: u32 = 1;

/// What was not understood: the parts as they stood, cut at 40 characters.
pub type Problems = Vec<String>;

/// A choice: its word in links, whether it stands, and how it is made.
type Word = (&'static str, fn(&Scenario) -> bool, fn(&mut Scenario));

/// Each choice that is not a default.
const WORDS: [Word; 21] = [
    ("own", |s| s.choice == Choice::Picked, |s| s.choice = Choice::Picked),
    (
        "min",
        |s| s.vulnerable == Vulnerable::SocialMinimum,
        |s| s.vulnerable = Vulnerable::SocialMinimum,
    ),
    ("wel", |s| s.vulnerable == Vulnerable::Welfare, |s| s.vulnerable = Vulnerable::Welfare),
    ("same", |s| s.rule_inside == Rule::Share, |s| s.rule_inside = Rule::Share),
    ("sameo", |s| s.rule_outside == Rule::Share, |s| s.rule_outside = Rule::Share),
    ("cin", |s| s.place_corporation == Where::Inside, |s| s.place_corporation = Where::Inside),
    ("cout", |s| s.place_corporation == Where::Outside, |s| s.place_corporation = Where::Outside),
    ("min-in", |s| s.place_middle == Where::Inside, |s| s.place_middle = Where::Inside),
    ("min-out", |s| s.place_middle == Where::Outside, |s| s.place_middle = Where::Outside),
    ("oin", |s| s.place_owner == Where::Inside, |s| s.place_owner = Where::Inside),
    ("oout", |s| s.place_owner == Where::Outside, |s| s.place_owner = Where::Outside),
    ("all", |s| s.house_all, |s| s.house_all = true),
    ("g-corp", |s| s.goal == Goal::CorporationInside, |s| s.goal = Goal::CorporationInside),
    ("g-d", |s| s.goal == Goal::Dissimilarity, |s| s.goal = Goal::Dissimilarity),
    ("g-areas", |s| s.goal == Goal::AreasBeyond, |s| s.goal = Goal::AreasBeyond),
    ("to-d", |s| s.aim == Aim::Dissimilarity, |s| s.aim = Aim::Dissimilarity),
    ("even", |s| s.aim == Aim::Even, |s| s.aim = Aim::Even),
    ("near", |s| s.near, |s| s.near = true),
    // The defaults have words too, so that a link may say them.
    ("low", |_| false, |s| s.vulnerable = Vulnerable::LowIncome),
    ("cap", |_| false, |s| s.aim = Aim::Cap),
    ("beyond", |_| false, |s| s.choice = Choice::Beyond),
];

/// Writes a scenario; empty for the default.
pub fn write(scenario: &Scenario) -> String {
    let mut parts = Vec::new();
    for dial in Dial::ALL {
        let (now, default) = (scenario.dials.get(dial), Dials::default().get(dial));
        if now != default {
            let number = |value| decimal::short(value, 4);
            let range =
                now.range.map_or(String::new(), |(a, b)| format!("*{}*{}", number(a), number(b)));
            parts.push(format!("{}{}{range}", dial.spec().key, number(now.value)));
        }
    }
    let words = WORDS.iter().filter(|(_, stands, _)| stands(scenario));
    parts.extend(words.map(|(word, ..)| (*word).to_string()));
    if parts.is_empty() {
        return String::new();
    }
    format!("{VERSION}_{}", parts.join("_"))
}

/// Reads a scenario, and says what was not understood.
pub fn read(text: &str) -> (Scenario, Problems) {
    let (mut scenario, mut problems) = (Scenario::default(), Vec::new());
    if text.is_empty() {
        return (scenario, problems);
    }
    let mut parts = text.split('_');
    let version = parts.next().and_then(|version| version.parse::<u32>().ok());
    if !version.is_some_and(|version| (1..=VERSION).contains(&version)) {
        problems.push(cut(text.split('_').next().unwrap_or_default()));
    }
    for part in parts {
        if let Some((.., set)) = WORDS.iter().find(|(word, ..)| *word == part) {
            set(&mut scenario);
        } else if number(&mut scenario.dials, part).is_none() {
            problems.push(cut(part));
        }
    }
    (scenario, problems)
}

/// Reads one number into the dials.
fn number(dials: &mut Dials, part: &str) -> Option<()> {
    let (key, rest) = part.split_at_checked(2)?;
    let dial = Dial::ALL.into_iter().find(|dial| dial.spec().key == key)?;
    let spec = dial.spec();
    let fits = |value: &f64| (spec.least..=spec.most).contains(value);
    let mut numbers = rest.split('*').map(|text| decimal::read(text).filter(fits));
    let value = numbers.next()??;
    let range = match (numbers.next(), numbers.next(), numbers.next()) {
        (None, ..) => None,
        (Some(low), Some(high), None) if spec.ranged => Some((low?, high?)),
        _ => return None,
    };
    if range.is_some_and(|(low, high)| low > value || value > high) {
        return None;
    }
    dials.set_range(dial, None);
    dials.set(dial, value);
    dials.set_range(dial, range);
    Some(())
}

fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A scenario with some words, and numbers at some of their steps.
    fn scenarios() -> impl Strategy<Value = Scenario> {
        let dial = (0..Dial::ALL.len(), 0.0..=1.0, prop::option::of((0.0..=1.0, 0.0..=1.0)));
        let words = prop::collection::vec(0..WORDS.len(), 0..8);
        (prop::collection::vec(dial, 0..12), words).prop_map(|(dials, words)| {
            let mut scenario = Scenario::default();
            for (at, part, range) in dials {
                let (dial, spec) = (Dial::ALL[at], Dial::ALL[at].spec());
                let value = |part: f64| {
                    let raw = spec.least + part * (spec.most - spec.least);
                    let rounded: f64 = format!("{raw:.2}").parse().unwrap();
                    rounded
                };
                scenario.dials.set(dial, value(part));
                scenario.dials.set_range(dial, range.map(|(a, b)| (value(a), value(b))));
            }
            for word in words {
                WORDS[word].2(&mut scenario);
            }
            scenario
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(scenario in scenarios()) {
            let text = write(&scenario);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-*".contains(&byte)));
            prop_assert!(text.len() <= 1_000);
            let (again, problems) = read(&text);
            prop_assert_eq!(problems, Problems::new());
            prop_assert_eq!(again, scenario);
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,80}") {
            let (scenario, _) = read(&text);
            read(&write(&scenario));
        }
    }

    #[test]
    fn every_word_and_key_is_its_own() {
        for (at, (word, ..)) in WORDS.iter().enumerate() {
            assert!(WORDS.iter().skip(at + 1).all(|(other, ..)| other != word), "{word}");
            assert!(number(&mut Dials::default(), word).is_none(), "{word} is a number");
        }
        for (at, dial) in Dial::ALL.into_iter().enumerate() {
            assert_eq!(dial as usize, at);
            let others = Dial::ALL.into_iter().skip(at + 1);
            assert!(others.clone().all(|other| other.spec().key != dial.spec().key));
        }
        assert_eq!(write(&Scenario::default()), "");
    }

    #[test]
    fn says_what_it_did_not_understand() {
        let (scenario, problems) = read("1_ti6.5*5*8_si200_zz1_ai1*2*3_wel");
        let turnover = scenario.dials.get(Dial::TurnoverInside);
        assert_eq!((turnover.value, turnover.range), (6.5, Some((5.0, 8.0))));
        assert_eq!(scenario.vulnerable, Vulnerable::Welfare);
        assert_eq!(problems, ["si200", "zz1", "ai1*2*3"]);
        assert_eq!(read("2_ti6").1, ["2"]);
        assert_eq!(read("ti6").1, ["ti6"]);
    }
}
