//! Facts about the real figures that were counted by other means.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod common;

use common::{atlas, code};
use wijkmix_atlas::{
    AreaCode, Basis, Coverage, Group, Indicator, Level, Missing, Place, Share, Theme,
};

const TWO_THIRDS: f64 = 2.0 / 3.0;

/// Areas with a known share, and those of them that `concerned` picks with their residents.
fn count(
    year: u16,
    level: Level,
    scope: &str,
    dwellings: f64,
    concerned: impl Fn(Share) -> bool,
) -> (usize, usize, f64) {
    let large = |place: &Place| {
        atlas().figure(*place, Indicator::Dwellings).value().is_some_and(|all| all >= dwellings)
    };
    // Where owners are published tenure is, if only as a bound; owners of 0 % bound nothing.
    let known = |place: &Place| atlas().figure(*place, Indicator::OwnerPct).value().is_some();
    let places = atlas().places(year, level, code(scope));
    let places: Vec<Place> =
        places.into_iter().filter(|place| large(place) && known(place)).collect();
    let held: Vec<&Place> = places
        .iter()
        .filter(|place| concerned(atlas().share(**place, Group::Corporation)))
        .collect();
    let residents = |place: &&Place| atlas().figure(**place, Indicator::Residents).value().unwrap();
    (held.len(), places.len(), held.iter().map(residents).sum())
}

fn at_least_two_thirds(share: Share) -> bool {
    share.published.is_some_and(|share| share >= TWO_THIRDS)
}

#[test]
fn neighbourhoods_with_much_corporation_housing() {
    let amsterdam =
        |year, level, dwellings| count(year, level, "GM0363", dwellings, at_least_two_thirds);
    assert_eq!(amsterdam(2019, Level::Neighbourhood, 200.0), (61, 366, 156_690.0));
    assert_eq!(amsterdam(2017, Level::Neighbourhood, 200.0), (63, 355, 168_695.0));
    let (held, of, _) = amsterdam(2019, Level::District, 200.0);
    assert_eq!((held, of), (9, 96));
    let (held, of, _) = amsterdam(2017, Level::District, 200.0);
    assert_eq!((held, of), (11, 95));
    let the_hague = |level| count(2019, level, "GM0518", 200.0, at_least_two_thirds);
    assert_eq!(the_hague(Level::Neighbourhood), (11, 105, 73_315.0));
    let (held, of, _) = the_hague(Level::District);
    assert_eq!((held, of), (2, 40));
}

#[test]
fn districts_that_may_have_much_corporation_housing_by_what_owners_leave() {
    let bound = |share: Share| {
        assert_eq!(share.published, None, "2022 publishes no corporation homes");
        share.within.hi() >= TWO_THIRDS
    };
    let (held, of, _) = count(2022, Level::District, "NL00", 0.0, bound);
    assert_eq!((held, of), (194, 3234));
    let (held, of, _) = count(2022, Level::District, "NL00", 200.0, bound);
    assert_eq!((held, of), (182, 2817));
}

#[test]
fn no_municipality_is_above_delft() {
    let places = atlas().places(2020, Level::Municipality, AreaCode::NETHERLANDS);
    let share = |place: &Place| atlas().share(*place, Group::Corporation).published.unwrap();
    let most = places.iter().max_by(|a, b| share(a).total_cmp(&share(b))).unwrap();
    assert_eq!((atlas().area(*most).name.as_str(), share(most)), ("Delft", 0.45));
}

#[test]
fn several_editions_make_one_year() {
    assert_eq!(atlas().years(), [2017, 2019, 2020, 2021, 2022, 2024]);
    assert_eq!(atlas().levels(2022), [Level::Municipality, Level::District]);
    assert_eq!(atlas().levels(2019), Level::ALL);
    let source = |year, area| &atlas().source(atlas().find(year, code(area)).unwrap()).id;
    assert_eq!(
        (source(2022, "GM0014"), source(2022, "WK001400")),
        (&"gm22".into(), &"wk22".into())
    );
    assert_eq!((source(2019, "GM0363"), source(2019, "GM0518")), (&"am19".into(), &"dh19".into()));
    let places = atlas().places(2019, Level::District, AreaCode::NETHERLANDS);
    assert_eq!(places.len(), 99 + 44);
    let codes: Vec<AreaCode> = places.iter().map(|place| atlas().area(*place).code).collect();
    assert!(codes.is_sorted());
}

#[test]
fn coverage_tells_the_whole_from_parts() {
    use Level::{Country, District, Municipality, Neighbourhood};
    let coverage = |year, level, scope| atlas().coverage(year, level, code(scope));
    let parts = |codes: &[&str]| Coverage::Parts(codes.iter().copied().map(code).collect());
    assert_eq!(coverage(2024, District, "NL00"), Coverage::Whole);
    assert_eq!(coverage(2022, District, "GM0363"), Coverage::Whole);
    assert_eq!(coverage(2019, District, "NL00"), parts(&["GM0363", "GM0518"]));
    assert_eq!(coverage(2019, Municipality, "NL00"), parts(&["GM0363", "GM0518"]));
    assert_eq!(coverage(2017, Neighbourhood, "GM0363"), Coverage::Whole);
    assert_eq!(coverage(2017, Neighbourhood, "WK036300"), Coverage::Whole);
    assert_eq!(coverage(2017, Neighbourhood, "GM0518"), Coverage::Nothing);
    assert_eq!(coverage(2024, Neighbourhood, "NL00"), Coverage::Nothing);
    assert_eq!(coverage(2017, Country, "NL00"), Coverage::Whole);
    assert_eq!(coverage(2021, Country, "NL00"), Coverage::Nothing);
    assert_eq!(coverage(2018, Municipality, "NL00"), Coverage::Nothing);
}

#[test]
fn absences_are_told_apart() {
    let basis =
        |year, area, group| atlas().share(atlas().find(year, code(area)).unwrap(), group).basis;
    let never = Basis::Nothing(Missing::NotInEdition);
    let withheld = Basis::Nothing(Missing::NotPublished);
    assert_eq!(basis(2024, "WK0363AE", Group::OnePerson), never);
    assert_eq!(basis(2019, "GM0518", Group::IncomeLow40), never);
    // 2020 has no incomes for the country, only for municipalities.
    assert_eq!(basis(2020, "NL00", Group::IncomeLow40), never);
    assert_eq!(basis(2017, "BU03635001", Group::Corporation), withheld);
    // A published zero that the copy of 2024 may have lost is not taken for one.
    let place = atlas().places(2024, Level::District, AreaCode::NETHERLANDS).into_iter();
    let lost: Vec<Place> = place
        .filter(|place| {
            atlas().figure(*place, Indicator::WozValue).value().is_some()
                && atlas().figure(*place, Indicator::OwnerPct).value().is_none()
        })
        .collect();
    assert_eq!(lost.len(), 9);
    for place in lost {
        assert_eq!(atlas().share(place, Group::Owner).basis, withheld);
    }
}

/// Ten residents, of whom 50 % are in each of three age groups: the percentages were worked out from
/// counts rounded to five, and say next to nothing.
#[test]
fn percentages_of_rounded_counts_promise_little_where_few_live() {
    let figure = |area, indicator| {
        let place = atlas().find(2022, code(area)).unwrap();
        atlas().figure(place, indicator)
    };
    let places = atlas().places(2022, Level::District, AreaCode::NETHERLANDS).into_iter();
    let tiny = places.filter(|place| {
        atlas().figure(*place, Indicator::Residents).value() == Some(10.0)
            && atlas().figure(*place, Indicator::Age25To44Pct).value() == Some(50.0)
    });
    let tiny: Vec<Place> = tiny.collect();
    assert!(!tiny.is_empty());
    for place in tiny {
        let within = atlas().figure(place, Indicator::Age25To44Pct).within().unwrap();
        assert!(within.lo() < 8.0 && within.hi() > 99.0, "{within:?}");
    }
    // Groningen Centrum, 23,065 residents: hardly more than the half percent of its rounding.
    let large = figure("WK001400", Indicator::Age15To24Pct);
    assert_eq!(large.value(), Some(44.0));
    let within = large.within().unwrap();
    assert!(within.lo() < 43.5 && within.lo() > 43.4 && within.hi() < 44.6, "{within:?}");
    // Of a municipality the counts are exact.
    let exact = figure("GM0014", Indicator::Age15To24Pct).within().unwrap();
    assert_eq!((exact.lo(), exact.hi()), (20.5, 21.5));
}

#[test]
fn every_share_of_every_area_holds_together() {
    for year in atlas().years() {
        for level in Level::ALL {
            for place in atlas().places(year, level, AreaCode::NETHERLANDS) {
                for theme in Theme::ALL {
                    let composition = atlas().composition(place, theme);
                    assert_eq!(composition.parts.len(), theme.groups().len());
                    let parts = &composition.parts[..theme.parts().len()];
                    let (mut lo, mut hi) = (0.0, 0.0);
                    for part in parts {
                        lo += part.share.within.lo();
                        hi += part.share.within.hi();
                    }
                    let area = atlas().area(place);
                    let empty = parts.iter().all(|part| part.share.published.is_none());
                    assert!(
                        parts.is_empty() || empty || lo <= 1.0 + 1e-9,
                        "{area:?} {theme:?} {lo}"
                    );
                    assert!(parts.is_empty() || hi >= 1.0 - 1e-9, "{area:?} {theme:?} {hi}");
                }
            }
        }
    }
}

#[test]
fn groups_are_offered_where_they_are_published() {
    let publishes = |year, level, group| atlas().publishes(year, level, group);
    assert!(publishes(2019, Level::Neighbourhood, Group::Corporation));
    assert!(!publishes(2024, Level::District, Group::Corporation));
    assert!(publishes(2024, Level::District, Group::OriginOutsideEurope));
    assert!(publishes(2022, Level::District, Group::IncomeMiddle));
    assert!(!publishes(2024, Level::District, Group::IncomeMiddle));
    assert!(publishes(2021, Level::Municipality, Group::YouthCare));
    assert!(
        !publishes(2019, Level::Country, Group::IncomeLow40)
            || atlas().find(2019, AreaCode::NETHERLANDS).is_some()
    );
}

#[test]
fn an_area_is_not_loaded_twice() {
    let mut twice = atlas().clone();
    let error = twice.insert(common::edition("wk22").clone()).unwrap_err();
    assert!(error.to_string().contains("WK001400 of 2022 is in wk22 already"), "{error}");
    assert_eq!(twice.editions().len(), atlas().editions().len());
}

#[test]
fn an_edition_that_contradicts_itself_is_refused() {
    let refused = |spoil: fn(&mut wijkmix_atlas::Edition)| {
        let mut edition = common::edition("dh19").clone();
        spoil(&mut edition);
        wijkmix_atlas::Atlas::new().insert(edition).unwrap_err().to_string()
    };
    assert!(refused(|edition| edition.areas.swap(3, 4)).contains("order of their codes"));
    assert!(refused(|edition| edition.columns.swap(3, 4)).contains("registry's order"));
    let cut = refused(|edition| edition.columns[2].values.truncate(9));
    assert_eq!(cut, "dh19 cannot be loaded: a column is not as long as the list of areas");
}

#[test]
fn names_of_municipalities_are_the_newest() {
    assert_eq!(atlas().municipality_name(code("WK036339")), Some("Amsterdam"));
    assert_eq!(atlas().municipality_name(code("GM0164")), Some("Hengelo (O.)"));
    assert_eq!(atlas().municipality_name(AreaCode::NETHERLANDS), None);
    assert_eq!(atlas().year(atlas().latest(code("WK036339")).unwrap()), 2022);
}
