//! A reader's own group on the embedded figures.
#![allow(missing_docs, clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::Path;

use common::{atlas, rows, two_thirds};
use wijkmix_atlas::{AreaCode, Group, Lang, Level};
use wijkmix_view::group::{Beside, FORTY, Pasted, matched, read, rows_of};
use wijkmix_view::picked::Picked;
use wijkmix_view::state::Focus;
use wijkmix_view::words;

fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

fn amsterdam(level: Level, year: u16) -> Focus {
    Focus { year, level, scope: code("GM0363"), group: Group::Corporation }
}

fn pasted(focus: Focus, text: &str) -> Pasted {
    read(atlas(), focus, text)
}

fn codes(pasted: &Pasted) -> Vec<String> {
    pasted.found.iter().map(|named| named.code.to_string()).collect()
}

#[test]
fn codes_are_read_as_people_have_them() {
    let focus = amsterdam(Level::District, 2019);
    let read = pasted(focus, "WK036300\n wk036301  ;36302\t\"Jordaan\", Betondorp\nWK036300");
    assert_eq!(read.found.len(), 5, "{read:?}");
    assert!(codes(&read).starts_with(&["WK036300".into(), "WK036301".into(), "WK036302".into()]));
    assert!(read.unknown.is_empty() && read.several.is_empty());
    // Nothing is lost: what is not among the areas in focus is said.
    let read = pasted(focus, "WK051827, Atlantis\nGM0363");
    assert_eq!(read.unknown, ["WK051827", "Atlantis", "GM0363"]);
    assert_eq!(pasted(focus, " \n;,\t").unknown, Vec::<String>::new());
    // A spreadsheet's codes of neighbourhoods have lost their letters and zeros.
    let read = pasted(amsterdam(Level::Neighbourhood, 2019), "3630000\n03630001");
    assert_eq!(codes(&read), ["BU03630000", "BU03630001"]);
}

#[test]
fn a_name_of_several_areas_is_asked_about() {
    let focus = Focus { year: 2022, ..Focus::default() };
    let read = pasted(focus, "Centrum\nCentrum (Arnhem)");
    let (name, several) = &read.several[0];
    assert_eq!(name, "Centrum");
    assert!(
        several.len() > 5 && several.iter().any(|named| named.name == "Centrum (Arnhem)"),
        "{several:?}"
    );
    assert_eq!(codes(&read), ["WK020201"]);
    // Many municipalities number their districts, and people leave the number out.
    let delft = Focus { scope: code("GM0503"), ..focus };
    assert_eq!(codes(&pasted(delft, "Binnenstad\nWijk 12 Vrijenban")), ["WK050311", "WK050312"]);
}

#[test]
fn a_text_of_any_kind_is_read_to_its_end() {
    let focus = amsterdam(Level::District, 2019);
    for text in
        ["é\u{0}\u{feff}", &"x".repeat(100_000), &"é,".repeat(40_000), "99999999999999999999"]
    {
        assert!(pasted(focus, text).found.is_empty());
    }
}

#[test]
fn the_forty_are_those_of_the_figures() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../data/figures/forty-neighbourhoods-2007.csv");
    let text = fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(lines.len(), FORTY.len());
    for (line, one) in lines.iter().zip(FORTY) {
        let quoted =
            if one.name.contains(',') { format!("\"{}\"", one.name) } else { one.name.into() };
        let end = format!(",{},{quoted},{}", one.municipality, one.districts.join(" "));
        assert!(line.ends_with(&end), "{line} is not {end}");
    }
    let (picked, focus) = matched(atlas(), "de veertig", Focus::default());
    assert_eq!((picked.areas().len(), focus.year, focus.level), (14, 2022, Level::District));
    // Each bears the name that it is matched by, or a part of it.
    for one in FORTY {
        for district in one.districts {
            let place = atlas().find(2022, code(district)).unwrap();
            let name = &atlas().area(place).name;
            let words =
                one.name.split([' ', '(', ',', ')', '/', '-']).filter(|word| word.len() > 3);
            assert!(words.clone().any(|word| name.contains(word)), "{name}: {}", one.name);
        }
    }
}

#[test]
fn the_claim_counts_the_group_alone() {
    let (all, focus) = rows("GM0363", Level::District, 2019, Group::Corporation);
    let meeting = all.rows.iter().filter(|row| row.share.published >= Some(2.0 / 3.0));
    let mut picked = Picked::of("mine", meeting.map(|row| row.code));
    assert_eq!(picked.areas().len(), 9);
    picked.toggle(code("WK036300"));
    picked.toggle(code("WK051827"));
    let outcome = rows_of(&all, &picked).outcome(two_thirds(0));
    assert_eq!((outcome.verdict.areas, outcome.verdict.meeting.published), (10, 9));
    let nl = words::of(Lang::Nl).group_in_words(&outcome, focus, two_thirds(0), "mine");
    assert!(
        nl.starts_with("In 2019 bestaan 9 van de 10 wijken in “mine” voor minstens twee derde uit"),
        "{nl}"
    );
    let en = words::of(Lang::En).group_in_words(&outcome, focus, two_thirds(0), "");
    assert!(
        en.starts_with(
            "In 2019 9 of the 10 districts in your group consist for at least two-thirds of"
        ),
        "{en}"
    );
}

#[test]
fn a_group_stands_beside_the_rest_and_moves_or_not() {
    let focus = amsterdam(Level::Neighbourhood, 2019);
    let rows = wijkmix_view::rows::Rows::of(atlas(), focus);
    let most = rows.rows.iter().filter(|row| row.share.published >= Some(2.0 / 3.0));
    let picked = Picked::of("", most.map(|row| row.code));
    let years = Beside::years(atlas(), focus, &picked);
    assert_eq!(years.iter().map(|year| year.year).collect::<Vec<_>>(), [2017, 2019]);
    let (then, now) = (years[0], years[1]);
    assert_eq!((now.group_moved, now.rest_moved), (None, None));
    // The two sides are the whole.
    let all = rows.rows.iter().filter(|row| row.share.published.is_some()).count();
    assert_eq!(now.group.areas + now.rest.areas, all);
    let base = |inside: bool| -> f64 {
        let rows = rows.rows.iter().filter(|row| row.share.published.is_some());
        rows.filter(|row| picked.has(row.code) == inside).filter_map(|row| row.base).sum()
    };
    let whole = (now.group.share.unwrap() * base(true) + now.rest.share.unwrap() * base(false))
        / (base(true) + base(false));
    assert!((whole - rows.overall().unwrap()).abs() < 1e-9);
    let within = now.group.within.unwrap();
    assert!(within.contains(now.group.share.unwrap()) && within.width() < 0.011);
    // Every area is counted once, and those that moved for sure moved by more than rounding hides.
    let moved = then.group_moved.unwrap();
    assert_eq!(moved.compared() + moved.unknown, picked.areas().len());
    assert!(
        moved.fell + moved.rose > 0 && moved.perhaps_fell + moved.perhaps_rose + moved.same > 0
    );
    let told = words::of(Lang::Nl).moved(moved);
    assert!(told.contains("gedaald"), "{told}");
}
