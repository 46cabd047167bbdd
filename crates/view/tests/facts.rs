//! The facts that anyone can check by hand in the tables (counted independently of this code), as the
//! pages arrive at them: from a focus and a claim to the counts, measures and sentences.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{atlas, catalogue, rows, two_thirds};
use wijkmix_atlas::{Group, Lang, Level};
use wijkmix_mix::claim::{Operator, Threshold};
use wijkmix_view::catalogue::Known;
use wijkmix_view::indices::Panel;
use wijkmix_view::rows::Rows;
use wijkmix_view::state::{Claim, Focus, SortBy, Table};
use wijkmix_view::words;

/// Scope, level, year, smallest size; areas meeting the claim, areas with a share, residents.
type Count = (&'static str, Level, u16, u32, usize, usize, Option<f64>);

#[test]
fn the_claim_of_2018_counts_what_the_tables_hold() {
    use Level::{District, Neighbourhood};
    let counts: [Count; 6] = [
        ("GM0363", District, 2019, 200, 9, 96, None),
        ("GM0363", Neighbourhood, 2019, 200, 61, 366, Some(156_690.0)),
        ("GM0363", District, 2017, 200, 11, 95, None),
        ("GM0363", Neighbourhood, 2017, 200, 63, 355, Some(168_695.0)),
        ("GM0518", District, 2019, 200, 2, 40, None),
        ("GM0518", Neighbourhood, 2019, 200, 11, 105, Some(73_315.0)),
    ];
    for (scope, level, year, smallest, meeting, published, residents) in counts {
        let (rows, _) = rows(scope, level, year, Group::Corporation);
        let verdict = rows.outcome(two_thirds(smallest)).verdict;
        let place = format!("{scope} {level:?} {year}");
        assert_eq!(verdict.meeting.published, meeting, "{place}");
        assert_eq!(verdict.published, published, "{place}");
        if let Some(residents) = residents {
            assert_eq!(verdict.residents.published, residents, "{place}");
        }
    }
}

#[test]
fn no_municipality_of_2020_is_above_45_percent() {
    let (rows, _) = rows("NL00", Level::Municipality, 2020, Group::Corporation);
    let claim =
        |share| Claim { threshold: Threshold { operator: Operator::AtLeast, share }, smallest: 0 };
    assert_eq!(rows.outcome(claim(0.45)).verdict.meeting.published, 1);
    assert_eq!(rows.outcome(claim(0.46)).verdict.meeting.published, 0);
    let table = Table { by: SortBy::Share, ..Table::default() };
    let first = rows.ranked(atlas(), &table)[0];
    assert_eq!(atlas().area(rows.rows[first].place).name, "Delft");
}

#[test]
fn the_owner_share_of_2022_gives_a_bound_and_no_estimate() {
    let (rows, focus) = rows("NL00", Level::District, 2022, Group::Corporation);
    for (smallest, possible, known) in [(0, 194, 3_234), (200, 182, 2_817)] {
        let outcome = rows.outcome(two_thirds(smallest));
        assert!(outcome.is_bound());
        assert_eq!(outcome.verdict.meeting.possible, possible);
        assert_eq!(outcome.verdict.areas, known);
        assert_eq!(outcome.verdict.meeting.published, 0);
        let (part, people) = words::of(Lang::Nl).claim_result(&outcome);
        assert!(
            part.starts_with("hoogstens") && people.starts_with("hoogstens"),
            "{part} {people}"
        );
        let counts = words::of(Lang::En).claim_counts(&outcome, focus);
        assert_eq!(counts.len(), 2, "a bound has no count as published");
    }
}

#[test]
fn dissimilarity_is_what_the_tables_give() {
    use Level::{District, Municipality, Neighbourhood};
    let expected = [
        ("GM0363", District, 2017, Group::Corporation, 0.346),
        ("GM0363", Neighbourhood, 2017, Group::Corporation, 0.432),
        ("GM0363", District, 2019, Group::Corporation, 0.330),
        ("GM0363", Neighbourhood, 2019, Group::Corporation, 0.424),
        ("GM0518", District, 2019, Group::Corporation, 0.403),
        ("GM0518", Neighbourhood, 2019, Group::Corporation, 0.477),
        ("NL00", Municipality, 2020, Group::Corporation, 0.143),
        ("NL00", District, 2024, Group::OriginOutsideEurope, 0.364),
        ("NL00", Municipality, 2024, Group::OriginOutsideEurope, 0.319),
    ];
    for (scope, level, year, group, expected) in expected {
        let (rows, focus) = rows(scope, level, year, group);
        let panel = Panel::of(&rows);
        let found = panel.dissimilarity.unwrap();
        assert!((found - expected).abs() < 0.001, "{scope} {level:?} {year}: {found}");
        let exchanges = panel.exchanges.unwrap();
        let share = panel.share.unwrap();
        assert!((exchanges - found * panel.members * (1.0 - share)).abs() < 1e-6 * exchanges);
        for lang in [Lang::Nl, Lang::En] {
            assert_eq!(words::of(lang).index_lines(&panel, focus, "X").len(), 3);
        }
    }
}

#[test]
fn the_table_is_the_map_ranked_with_the_unpublished_last() {
    let (rows, _) = rows("NL00", Level::District, 2024, Group::Owner);
    for reversed in [false, true] {
        let table = Table { by: SortBy::Share, reversed, query: String::new() };
        let order = rows.ranked(atlas(), &table);
        assert_eq!(order.len(), 3_393);
        let shares: Vec<Option<f64>> =
            order.iter().map(|at| rows.rows[*at].share.published).collect();
        let known = shares.iter().flatten().count();
        assert!(shares[..known].iter().all(Option::is_some));
        let known: Vec<f64> = shares.into_iter().flatten().collect();
        assert!(known.windows(2).all(|pair| if reversed {
            pair[0] <= pair[1]
        } else {
            pair[0] >= pair[1]
        }));
    }
    let search = |query: &str| {
        let table = Table { query: query.into(), ..Table::default() };
        rows.ranked(atlas(), &table).len()
    };
    assert!(search("súdwest") > 10, "a municipality's name finds its districts");
    assert_eq!(search("súdwest"), search("SUDWEST"));
    assert_eq!(search("WK036300"), 0, "Amsterdam has other codes since 2022");
    assert_eq!(search("no such place"), 0);
}

#[test]
fn pickers_offer_what_the_tables_hold() {
    let catalogue = catalogue();
    assert_eq!(catalogue.years(), [2017, 2019, 2020, 2021, 2022, 2024]);
    assert!(catalogue.holds(Focus::default()), "the first view has figures");
    let (_, bound) = rows("NL00", Level::District, 2022, Group::Corporation);
    assert_eq!(catalogue.known(bound), Some(Known::Bounded));
    for offer in catalogue.offers() {
        for group in &offer.groups {
            let focus =
                Focus { year: offer.year, level: offer.level, scope: offer.covers, group: *group };
            if offer.covers.level() < offer.level {
                assert!(Rows::of(atlas(), focus).published() > 0, "{focus:?}");
            }
        }
    }
}

#[test]
fn the_claim_can_be_said_in_one_sentence() {
    let (found, focus) = rows("GM0363", Level::Neighbourhood, 2019, Group::Corporation);
    let claim = two_thirds(200);
    let outcome = found.outcome(claim);
    assert_eq!(
        words::of(Lang::Nl).claim_in_words(&outcome, focus, claim, "Amsterdam"),
        "In 2019 bestaat van alle buurten in Amsterdam met minstens 200 woningen 16,7% voor minstens \
         twee derde uit corporatiewoningen; er wonen 156.690 mensen."
    );
    let (found, focus) = rows("NL00", Level::District, 2022, Group::Corporation);
    let claim = two_thirds(0);
    let said =
        words::of(Lang::En).claim_in_words(&found.outcome(claim), focus, claim, "the Netherlands");
    assert!(
        said.starts_with("In 2022 of all districts in the Netherlands at most 6.0% consist"),
        "{said}"
    );
}
