#![allow(clippy::unwrap_used, clippy::expect_used)]

use proptest::prelude::*;

use super::*;
use crate::{Level, Theme};
use Indicator as I;

/// Figures of one district, as stored; the others are withheld.
fn with(figures: &[(Indicator, i32)]) -> impl Fn(Indicator) -> Figure {
    move |indicator| match figures.iter().find(|(held, _)| *held == indicator) {
        Some((_, stored)) => indicator.figure(*stored, Level::District),
        None => Figure::Missing(Missing::NotPublished),
    }
}

fn between(lo: f64, hi: f64) -> Interval {
    Interval::between(lo, hi).unwrap()
}

#[track_caller]
fn assert_near(within: Interval, lo: f64, hi: f64) {
    let near = (within.lo() - lo).abs() < 1e-12 && (within.hi() - hi).abs() < 1e-12;
    assert!(near, "{within:?} is not [{lo}, {hi}]");
}

#[test]
fn a_percentage_is_a_share_with_its_rounding() {
    let figures = with(&[(I::CorporationPct, 67), (I::OwnerPct, 0), (I::YouthCarePct, 101)]);
    let corporation = share(Group::Corporation, &figures);
    assert_eq!(corporation.published, Some(0.67));
    assert_eq!(corporation.within, between(0.665, 0.675));
    assert_eq!(corporation.basis, Basis::Percentage(I::CorporationPct));
    assert_eq!(share(Group::Owner, &figures).within, between(0.0, 0.005));
    assert_near(share(Group::YouthCare, &figures).within, 0.1005, 0.1015);
}

#[test]
fn a_count_is_divided_by_the_base_both_with_their_rounding() {
    let figures = with(&[(I::Residents, 1000), (I::OriginNl, 600), (I::Bijstand, 40)]);
    let origin = share(Group::OriginNl, &figures);
    assert_eq!(origin.published, Some(0.6));
    assert_near(origin.within, 596.0 / 1004.0, 604.0 / 996.0);
    assert_eq!(origin.basis, Basis::Counts(I::OriginNl, I::Residents));
    let welfare = share(Group::Bijstand, &figures);
    assert_eq!(welfare.published, Some(0.04));
    assert_near(welfare.within, 35.0 / 1004.0, 45.0 / 996.0);
}

#[test]
fn in_a_small_area_a_count_may_exceed_its_base() {
    let one_person = share(Group::OnePerson, &with(&[(I::Households, 5), (I::HhOnePerson, 10)]));
    assert_eq!(one_person.published, Some(1.0));
    assert_near(one_person.within, 6.0 / 9.0, 1.0);
}

#[test]
fn where_nobody_lives_there_is_no_share() {
    let origin = share(Group::OriginNl, &with(&[(I::Residents, 0), (I::OriginNl, 0)]));
    assert_eq!(origin.published, None);
    assert_eq!(origin.within, Interval::UNIT);
    assert_eq!(origin.basis, Basis::Counts(I::OriginNl, I::Residents));
}

#[test]
fn counts_of_ages_go_before_percentages() {
    let counts = [(I::Residents, 300), (I::Age0To14, 50)];
    let both = [counts[0], counts[1], (I::Age0To14Pct, 16)];
    let basis = Basis::Counts(I::Age0To14, I::Residents);
    assert_eq!(share(Group::Age0To14, &with(&both)).basis, basis);
    let percentage = share(Group::Age0To14, &with(&both[2..]));
    assert_eq!(percentage.published, Some(0.16));
    assert_eq!(percentage.basis, Basis::Percentage(I::Age0To14Pct));
}

#[test]
fn middle_incomes_are_what_the_others_leave() {
    let both = [(I::IncomeLow40Pct, 453), (I::IncomeHigh20Pct, 120)];
    let middle = share(Group::IncomeMiddle, &with(&both));
    assert!((middle.published.unwrap() - 0.427).abs() < 1e-12);
    assert_near(middle.within, 0.426, 0.428);
    assert_eq!(middle.basis, Basis::Remainder);
    let one = share(Group::IncomeMiddle, &with(&both[..1]));
    assert_eq!((one.published, one.basis), (None, Basis::Siblings));
    assert_near(one.within, 0.0, 0.5475);
}

#[test]
fn owners_leave_the_rest_to_corporations() {
    let corporation = share(Group::Corporation, &with(&[(I::OwnerPct, 80)]));
    assert_eq!((corporation.published, corporation.basis), (None, Basis::Siblings));
    assert_near(corporation.within, 0.0, 0.205);
    let exactly = share(Group::Corporation, &with(&[(I::OwnerPct, 50)])).within;
    assert_eq!(exactly.hi(), 0.505, "a bound that equals a threshold is found equal");
}

#[test]
fn what_is_rented_bounds_both_kinds_of_landlord() {
    let rental = [(I::RentalPct, 30), (I::CorporationPct, 20), (I::OwnerPct, 68)];
    assert_near(share(Group::Corporation, &with(&rental[..1])).within, 0.0, 0.305);
    assert_near(share(Group::OtherRental, &with(&rental)).within, 0.09, 0.11);
    assert_near(share(Group::TenureUnknown, &with(&rental)).within, 0.01, 0.03);
    assert_near(share(Group::Owner, &with(&rental[..1])).within, 0.0, 0.705);
}

#[test]
fn what_is_neither_published_nor_bounded_is_everything() {
    // No owner-occupied home is a published sibling: a corporation may own all, which is known of it.
    let corporation = share(Group::Corporation, &with(&[(I::OwnerPct, 0)]));
    assert_eq!(corporation.within, Interval::UNIT);
    assert_eq!(corporation.basis, Basis::Siblings);
    let nothing = share(Group::Corporation, &with(&[(I::Residents, 100)]));
    assert_eq!(nothing.within, Interval::UNIT);
    assert!(matches!(nothing.basis, Basis::Nothing(_)));
    // An overlapping group is bounded by none.
    let pension = share(Group::Aow, &with(&[(I::Residents, 100), (I::Bijstand, 90)]));
    assert_eq!(pension.basis, Basis::Nothing(Missing::NotPublished));
}

#[test]
fn the_reason_of_an_absence_is_the_one_that_says_most() {
    let absent = |withheld: Indicator| {
        move |indicator: Indicator| {
            Figure::Missing(if indicator == withheld {
                Missing::NotPublished
            } else {
                Missing::NotInEdition
            })
        }
    };
    let reason = |group, withheld| share(group, &absent(withheld)).basis;
    let withheld = Basis::Nothing(Missing::NotPublished);
    assert_eq!(reason(Group::Age0To14, I::Age0To14Pct), withheld);
    assert_eq!(reason(Group::IncomeMiddle, I::IncomeHigh20Pct), withheld);
    assert_eq!(reason(Group::Owner, I::WozValue), Basis::Nothing(Missing::NotInEdition));
    assert_eq!(reason(Group::YouthCare, I::WozValue), Basis::Nothing(Missing::NotInEdition));
}

/// Dwellings by owner in an area, and a rounding of them as CBS publishes it.
fn tenure() -> impl Strategy<Value = [u32; 4]> {
    (1..300u32, 0..300u32, 0..300u32, 0..50u32).prop_map(|(a, b, c, d)| [a, b, c, d])
}

proptest! {
    /// Whatever is withheld, the truth is within the bounds.
    #[test]
    fn the_truth_is_within_the_bounds(dwellings in tenure(), shown in prop::array::uniform5(any::<bool>())) {
        let total = f64::from(dwellings.iter().sum::<u32>());
        let truth = dwellings.map(|dwellings| 100.0 * f64::from(dwellings) / total);
        let [owner, corporation, other, unknown] = truth;
        let all = [
            (I::OwnerPct, owner),
            (I::CorporationPct, corporation),
            (I::OtherRentalPct, other),
            (I::TenureUnknownPct, unknown),
            (I::RentalPct, corporation + other),
        ];
        let figures: Vec<(Indicator, i32)> = all
            .iter()
            .zip(shown)
            .filter(|(_, shown)| *shown)
            .map(|((indicator, percentage), _)| (*indicator, percentage.round() as i32))
            .collect();
        for (group, percentage) in Theme::Tenure.parts().iter().zip(truth) {
            let share = share(*group, &with(&figures));
            let (lo, hi) = (share.within.lo() - 1e-9, share.within.hi() + 1e-9);
            prop_assert!(lo <= percentage / 100.0 && percentage / 100.0 <= hi, "{group:?} {share:?}");
        }
    }

    /// Figures that contradict each other still give shares from 0 to 1, the published within.
    #[test]
    fn any_figures_give_shares(figures in prop::collection::vec(
        (prop::sample::select(I::ALL), 0..2000i32), 0..12)
    ) {
        for group in Group::ALL {
            let share = share(*group, &with(&figures));
            prop_assert_eq!(share.within.intersect(Interval::UNIT), Some(share.within));
            if let Some(published) = share.published {
                prop_assert!(share.within.contains(published), "{:?} {:?}", group, share);
            }
        }
    }
}
