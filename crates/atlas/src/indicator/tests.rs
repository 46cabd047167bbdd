use super::*;

#[test]
fn keys_are_single_and_found_again() {
    for indicator in Indicator::ALL {
        assert_eq!(Indicator::from_key(indicator.key()), Some(*indicator));
    }
    assert_eq!(Indicator::from_key("polygon_ha"), None);
    assert_eq!(Indicator::from_key(""), None);
}

#[test]
fn every_entry_is_complete_in_both_languages() {
    for indicator in Indicator::ALL {
        let spec = indicator.spec();
        for text in [spec.title.nl, spec.title.en, spec.cbs_title] {
            assert!(text.len() >= 5 && !text.ends_with('.'), "{}: {text:?}", spec.key);
        }
        for text in [spec.definition.nl, spec.definition.en] {
            assert!(text.ends_with('.') && text.matches(". ").count() == 0, "{}: {text}", spec.key);
        }
        assert_ne!(spec.definition.nl, spec.definition.en, "{}", spec.key);
    }
}

#[test]
fn shares_have_a_base_and_counts_have_none() {
    for indicator in Indicator::ALL {
        let spec = indicator.spec();
        match spec.unit {
            Unit::Percent => assert_ne!(spec.base, Base::None, "{}", spec.key),
            Unit::Persons | Unit::Households | Unit::Dwellings => {
                assert_eq!(spec.base, Base::None, "{}", spec.key);
            }
            _ => {}
        }
        if let Rounding::Nearest(step) = spec.rounding {
            let smallest = 0.1_f64.powi(i32::from(spec.decimals));
            assert!(step >= smallest - 1e-12, "{} has decimals beyond its rounding", spec.key);
        }
    }
}

#[test]
fn what_a_figure_may_be_follows_its_rounding() {
    use crate::Level::{District, Municipality};
    let within = |indicator: Indicator, stored, level| {
        let within = indicator.figure(stored, level).within();
        within.map(|within| (within.lo(), within.hi()))
    };
    assert_eq!(within(Indicator::Residents, 100, Municipality), Some((100.0, 100.0)));
    assert_eq!(within(Indicator::Residents, 100, District), Some((96.0, 104.0)));
    assert_eq!(within(Indicator::Residents, 0, District), Some((0.0, 4.0)));
    assert_eq!(within(Indicator::OwnerPct, 33, District), Some((32.5, 33.5)));
    assert_eq!(within(Indicator::Bijstand, 40, District), Some((35.0, 45.0)));
    assert_eq!(Indicator::IncomeLow40Pct.figure(413, District).value(), Some(41.3));
}
