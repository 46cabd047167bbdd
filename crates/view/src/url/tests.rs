use super::*;
use crate::state::{Focus, Table};
use proptest::prelude::*;
use wijkmix_mix::claim::Threshold;

use crate::definitions::Assertion;
use crate::picked::Picked;

fn codes() -> impl Strategy<Value = AreaCode> {
    prop_oneof![
        Just(AreaCode::NETHERLANDS),
        "GM[0-9]{4}".prop_map(|text| AreaCode::parse(&text).unwrap()),
        "WK[0-9]{4}[0-9A-Z]{2}".prop_map(|text| AreaCode::parse(&text).unwrap()),
        "BU[0-9]{4}[0-9A-Z]{4}".prop_map(|text| AreaCode::parse(&text).unwrap()),
    ]
}

fn scopes() -> impl Strategy<Value = AreaCode> {
    codes().prop_filter("a scope is the country or a municipality", |c| {
        c.level() <= Level::Municipality
    })
}

fn focuses() -> impl Strategy<Value = Focus> {
    (1990u16..=2100, 1usize..4, scopes(), 0..Group::ALL.len()).prop_map(
        |(year, level, scope, group)| Focus {
            year,
            level: Level::ALL[level],
            scope,
            group: Group::ALL[group],
        },
    )
}

fn patterns() -> impl Strategy<Value = Pattern> {
    prop_oneof![
        Just(Pattern::Threshold),
        Just(Pattern::Picked),
        scopes().prop_map(Pattern::Than),
        (1990u16..=2100).prop_map(Pattern::Since),
    ]
}

prop_compose! {
    fn states()(
        page in 0usize..4, english in any::<bool>(), focus in focuses(),
        selected in prop::option::of(codes()), mut compare in prop::collection::vec(codes(), 0..6),
        permille in 0u32..=1000, over in any::<bool>(), smallest in 0usize..4,
        said in (0usize..3, 0u32..=1000), pattern in patterns(),
        camera in prop::option::of((0i32..300_000, 300_000i32..640_000, 100u32..6400)),
        sort in 0usize..3, reversed in any::<bool>(), query in "[^\\p{C}]{0,20}",
        item in prop::option::of("[a-z_&=%+ ]{1,20}"), name in "[^\\p{C}]{0,20}",
        picked in prop::collection::vec(codes(), 0..6), scenario in "(1_[a-z0-9._*-]{0,20})?", embed in prop::option::of(0usize..3),
    ) -> ViewState {
        let mut seen = Vec::new();
        compare.retain(|code| !seen.contains(code) && { seen.push(*code); true });
        ViewState {
            page: Page::ALL[page],
            lang: if english { Lang::En } else { Lang::Nl },
            focus, selected, compare,
            claim: Claim {
                threshold: Threshold {
                    operator: if over { Operator::MoreThan } else { Operator::AtLeast },
                    share: f64::from(permille) / 10.0 / 100.0,
                },
                smallest: Claim::SMALLEST[smallest],
            },
            pattern,
            said: Assertion {
                relation: Relation::ALL[said.0],
                part: f64::from(said.1) / 10.0 / 100.0,
            },
            camera: camera.map(|(x, y, zoom)| Camera { x: x.into(), y: y.into(), zoom: f64::from(zoom) / 100.0 }),
            table: Table { by: SortBy::ALL[sort], reversed, query },
            picked: Picked::of(&name, picked), scenario,
            item,
            embed: embed.map(|at| Embed::ALL[at]),
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(state in states()) {
        let (again, problems) = decode(&encode(&state));
        prop_assert_eq!(problems, vec![]);
        prop_assert!((again.claim.threshold.share - state.claim.threshold.share).abs() < 1e-12);
        prop_assert!((again.said.part - state.said.part).abs() < 1e-12);
        prop_assert_eq!(again.said.relation, state.said.relation);
        let shares_aside = ViewState { claim: state.claim, said: state.said, ..again };
        prop_assert_eq!(shares_aside, state);
    }

    #[test]
    fn no_text_makes_it_panic(query in ".{0,200}") {
        let (state, _) = decode(&query);
        decode(&encode(&state));
    }

    #[test]
    fn a_broken_part_is_left_out_alone(state in states(), which in 0usize..21) {
        const BROKEN: [&str; 21] = [
            "of=all",
            "pick=all", "if=50%",
            "than=The Hague", "since=always",
            "say=much", "rel=exactly",
            "page=home", "lang=fr", "year=12", "level=street", "in=Amsterdam", "show=all", "area=WK1",
            "with=GM0363,x", "t=120", "op=about", "size=7", "at=1,2", "sort=colour", "embed=yes",
        ];
        let whole = encode(&state);
        let (clean, _) = decode(&whole);
        let (again, problems) = decode(&format!("{}&{whole}", BROKEN[which]));
        prop_assert_eq!(problems.len(), 1);
        let alone = matches!(problems.first(), Some(Problem::Broken { .. }));
        prop_assert!(alone);
        // A part that stands twice counts the last time, so the whole link still holds.
        let embed_aside = ViewState { embed: clean.embed, ..again };
        prop_assert_eq!(embed_aside, clean);
    }
}

#[test]
fn two_thirds_stays_two_thirds() {
    let (state, problems) = decode("?v=1&t=1/2");
    assert_eq!((state.claim.threshold.share, problems.len()), (0.5, 0));
    let (state, _) = decode("t=2/3");
    assert_eq!(state.claim.threshold.share, 2.0 / 3.0);
    assert_eq!(encode(&ViewState::default()), "");
}

#[test]
fn says_what_it_did_not_understand() {
    let (state, problems) = decode("v=9&colour=red&year=twenty&page=claim&embed=1");
    assert_eq!(state.page, Page::Claim);
    assert_eq!(state.embed, Some(Embed::Claim));
    assert_eq!(
        problems,
        vec![
            Problem::Newer { version: "9".into() },
            Problem::Unknown { key: "colour".into() },
            Problem::Broken { key: "year", value: "twenty".into(), example: "2024" },
        ]
    );
}
