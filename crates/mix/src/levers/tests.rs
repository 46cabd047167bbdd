use proptest::prelude::*;

use super::*;
use crate::Undefined;
use crate::claim::{Operator, Threshold};

fn stock(corporation: f64, vulnerable: f64) -> Stock {
    Stock { corporation, vulnerable, owner: 100.0, vulnerable_elsewhere: 5.0, ..Stock::default() }
}

/// A group of one area beside one other.
fn pair() -> Scope {
    Scope::new(vec![stock(200.0, 80.0), stock(100.0, 10.0)], vec![true, false]).unwrap()
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn one_lever_alone_follows_its_closed_form() {
    let scope = pair();
    let goes_on = Parameters::neutral(0.058);
    for (share, sold) in [(0.2, 0.0), (0.7, 0.0), (0.2, 0.13), (0.0, 1.0)] {
        let mut levers = goes_on;
        levers.inside.allocation = Allocation::Share(share);
        levers.inside.sold = sold;
        let trial = Trial::new(&scope, &goes_on, &levers, 25).unwrap();
        let turnover = closed::turnover_with_sales(0.058, sold);
        for year in 0..=25 {
            let got = trial.levers.read(Reading::VulnerableShare(Part::Inside), year).unwrap();
            let want = closed::share_after(0.4, share, turnover, year as f64);
            assert!(close(got, want), "{year}: {got} {want}");
            let left = trial.levers.read(Reading::CorporationHomes(Part::Inside), year).unwrap();
            assert!(close(left, 200.0 * (1.0 - sold * 0.058).powi(year as i32)));
        }
    }
}

#[test]
fn as_it_goes_on_nothing_moves() {
    let scope = pair();
    let goes_on = Parameters::neutral(0.073);
    let trial = Trial::new(&scope, &goes_on, &goes_on, 25).unwrap();
    for (start, end) in trial.as_it_goes_on.stocks(0).iter().zip(trial.levers.stocks(25)) {
        assert!(close(start.vulnerable, end.vulnerable));
        assert!(close(start.corporation, end.corporation));
    }
    assert!(close(trial.displaced(25).unplaced, 0.0));
    assert_eq!(trial.levers.books().len(), 25);
    // 300 homes, of which 7.3 % are let again.
    assert!(close(trial.levers.books()[0].lettings(), 21.9));
}

#[test]
fn what_is_pressed_down_here_comes_up_there() {
    let scope = pair();
    let goes_on = Parameters::neutral(0.058);
    let mut levers = goes_on;
    levers.inside.allocation = Allocation::AsNow(-0.15);
    let waits = Trial::new(&scope, &goes_on, &levers, 10).unwrap().displaced(10);
    assert!(waits.from_group > 5.0 && close(waits.elsewhere, 0.0));
    assert!(close(waits.unplaced, waits.from_group));
    levers.elsewhere = Elsewhere::HouseAll;
    let housed = Trial::new(&scope, &goes_on, &levers, 10).unwrap().displaced(10);
    assert!(close(housed.from_group, waits.from_group));
    assert!(close(housed.elsewhere, housed.from_group) && close(housed.unplaced, 0.0));
    // More are pressed down than fall free elsewhere: 80 · 5.8 % = 4.64 households, and 50 · 5.8 % = 2.9
    // homes, of which 0.29 are theirs already.
    let small = Scope::new(vec![stock(200.0, 80.0), stock(50.0, 5.0)], vec![true, false]).unwrap();
    levers.inside.allocation = Allocation::Share(0.0);
    let full = Trial::new(&small, &goes_on, &levers, 1).unwrap();
    assert!(close(full.levers.books()[0].outside.vulnerable_housed, 2.9));
    let displaced = full.displaced(1);
    assert!(close(displaced.from_group, 4.64) && close(displaced.elsewhere, 2.61));
    assert!(close(displaced.unplaced, 2.03));
}

#[test]
fn homes_go_where_they_are_built() {
    let scope = pair();
    let goes_on = Parameters::neutral(0.05);
    let mut levers = goes_on;
    levers.corporation = Building { homes: 30.0, place: Part::Scope };
    levers.middle_rent = Building { homes: 10.0, place: Part::Inside };
    levers.owner = Building { homes: 20.0, place: Part::Outside };
    levers.demolished = 20.0;
    let run = Trial::new(&scope, &goes_on, &levers, 1).unwrap().levers;
    // 300 homes in the first area, 200 in the second: 18 and 12 of the 30.
    let (first, second) = (run.stocks(1)[0], run.stocks(1)[1]);
    assert!(close(first.corporation, 200.0 - 20.0 + 18.0) && close(second.corporation, 112.0));
    assert!(close(first.other_rental, 10.0) && close(second.other_rental, 0.0));
    assert!(close(first.owner, 100.0) && close(second.owner, 120.0));
    let books = run.books()[0];
    assert!(close(books.inside.vulnerable_displaced, 8.0));
    assert!(close(books.inside.freed, 9.0) && close(books.inside.lettings(), 27.0));
    // More demolition than there are homes takes them all, and no more.
    levers = goes_on;
    levers.demolished = 1e6;
    let run = Trial::new(&scope, &goes_on, &levers, 2).unwrap().levers;
    assert_eq!(run.stocks(2)[0].corporation, 0.0);
    assert!(close(run.books()[0].inside.demolished, 200.0));
    assert_eq!(run.read(Reading::VulnerableShare(Part::Inside), 2), Err(Undefined::Empty));
}

#[test]
fn a_target_is_met_or_it_is_said_why_not() {
    let scope = pair();
    let goes_on = Parameters::neutral(0.058);
    let mut levers = goes_on;
    levers.inside.allocation = Allocation::Share(0.2);
    let reading = Reading::VulnerableShare(Part::Inside);
    let first = |value: f64, levers: &Parameters| {
        let target = Target { reading, at_most: true, value };
        target.first(&scope, &goes_on, levers, 25).unwrap()
    };
    // Half of the way from 40 % to 20 % takes 11.6 years.
    assert_eq!(first(0.3, &levers), First::Year(12));
    assert_eq!(first(0.4, &levers), First::Year(0));
    let years = closed::years_until(0.4, 0.2, 0.058, 0.22).unwrap().ceil() as usize;
    assert_eq!(first(0.22, &levers), First::Not(Why::TooSlow { year: years }));
    let First::Not(Why::LevelsOff { at }) = first(0.1, &levers) else { panic!() };
    assert!((at - 0.2).abs() < 1e-5);
    assert_eq!(first(0.1, &goes_on), First::Not(Why::Still));
    levers.inside.allocation = Allocation::Share(0.9);
    assert_eq!(first(0.1, &levers), First::Not(Why::Away));
    let none =
        Target { reading: Reading::VulnerableShare(Part::Inside), at_most: true, value: 0.1 };
    let empty = Scope::new(vec![stock(0.0, 0.0)], vec![true]).unwrap();
    let why = First::Not(Why::Undefined(Undefined::Empty));
    assert_eq!(none.first(&empty, &goes_on, &goes_on, 25), Ok(why));
    assert!(none.first(&scope, &goes_on, &goes_on, MOST_YEARS + 1).is_err());
}

#[test]
fn areas_beyond_a_threshold_are_counted() {
    let scope = pair();
    let beyond = |operator, share| Reading::AreasBeyond(Threshold { operator, share });
    let run = Trial::new(&scope, &Parameters::neutral(0.1), &Parameters::neutral(0.1), 0).unwrap();
    assert_eq!(run.levers.read(beyond(Operator::AtLeast, 0.5), 0), Ok(2.0));
    assert_eq!(run.levers.read(beyond(Operator::MoreThan, 0.5), 0), Ok(1.0));
    // D of corporation homes: ½ (|200/300 − 100/200| + |100/300 − 100/200|) = 1/6.
    let dissimilarity = run.levers.read(Reading::Dissimilarity(Kind::Corporation), 0).unwrap();
    assert!(close(dissimilarity, 1.0 / 6.0));
    // 85 of 300 and 15 of 200: ½ (|85/100 − 215/400| + |15/100 − 185/400|) = 0.3125.
    let dissimilarity = run.levers.read(Reading::Dissimilarity(Kind::Vulnerable), 0).unwrap();
    assert!(close(dissimilarity, 0.3125));
}

fn stocks() -> impl Strategy<Value = Stock> {
    let homes = || prop_oneof![Just(0.0), 0.0..2000.0];
    (homes(), homes(), homes(), homes(), 0.0..=1.0, 0.0..=1.0).prop_map(
        |(corporation, other_rental, owner, unknown, a, b): (f64, f64, f64, f64, f64, f64)| Stock {
            corporation,
            other_rental,
            owner,
            unknown,
            vulnerable: a * corporation,
            vulnerable_elsewhere: b * (other_rental + owner + unknown),
        },
    )
}

fn allocations() -> impl Strategy<Value = Allocation> {
    prop_oneof![(0.0..=1.0).prop_map(Allocation::Share), (-1.0..=1.0).prop_map(Allocation::AsNow)]
}

prop_compose! {
    fn parameters()(
        turnover in (0.0..=1.0, 0.0..=1.0), sold in (0.0..=1.0, 0.0..=1.0),
        allocation in (allocations(), allocations()),
        homes in (0.0..200.0, 0.0..200.0, 0.0..200.0), demolished in 0.0..100.0,
        all in any::<bool>(),
    ) -> Parameters {
        let scope = |homes| Building { homes, place: Part::Scope };
        Parameters {
            inside: Regime { turnover: turnover.0, sold: sold.0, allocation: allocation.0 },
            outside: Regime { turnover: turnover.1, sold: sold.1, allocation: allocation.1 },
            corporation: scope(homes.0),
            middle_rent: scope(homes.1),
            owner: scope(homes.2),
            demolished,
            elsewhere: if all { Elsewhere::HouseAll } else { Elsewhere::ByShare },
        }
    }
}

fn scopes() -> impl Strategy<Value = Scope> {
    prop::collection::vec((stocks(), any::<bool>()), 1..8).prop_map(|areas| {
        let (starts, inside) = areas.into_iter().unzip();
        Scope::new(starts, inside).unwrap()
    })
}

/// What a side has: homes by tenure, and vulnerable households.
fn totals(run: &Run, year: usize, part: Part) -> [f64; 4] {
    let at = |reading| run.read(reading, year).unwrap();
    [
        at(Reading::CorporationHomes(part)),
        at(Reading::Homes(part)),
        at(Reading::Vulnerable(part)),
        run.stocks(year).iter().map(|at| at.owner).sum(),
    ]
}

proptest! {
    #[test]
    fn the_books_balance_every_year(scope in scopes(), a in parameters(), b in parameters()) {
        let trial = Trial::new(&scope, &a, &b, 12).unwrap();
        for year in 1..=12 {
            let books = &trial.levers.books()[year - 1];
            for (part, flows) in [(Part::Inside, books.inside), (Part::Outside, books.outside)] {
                let (before, after) = (totals(&trial.levers, year - 1, part), totals(&trial.levers, year, part));
                let built = flows.built_corporation + flows.built_middle_rent + flows.built_owner;
                prop_assert!(close(before[0] - flows.demolished - flows.sold + flows.built_corporation, after[0]));
                prop_assert!(close(before[1] - flows.demolished + built, after[1]));
                let gone = flows.vulnerable_left + flows.vulnerable_displaced;
                prop_assert!(close(before[2] - gone + flows.vulnerable_housed, after[2]));
                prop_assert!(close(flows.freed, flows.sold + flows.let_again));
                // Every household that moves in has a home, and every home that is let a household.
                prop_assert!(flows.others_housed() >= -1e-9 && flows.others_gone() >= -1e-9);
                let others = |at: [f64; 4]| at[0] - at[2];
                prop_assert!(close(others(before) - flows.others_gone() + flows.others_housed(), others(after)));
            }
            let [owners, sold] = [books.inside.built_owner + books.outside.built_owner, books.sold()];
            let owned = |year| totals(&trial.levers, year, Part::Scope)[3];
            prop_assert!(close(owned(year - 1) + owners + sold, owned(year)));
            // Those not housed here are housed there, or have no home in the scope.
            let displaced = trial.displaced(year);
            prop_assert!(close(displaced.from_group, displaced.elsewhere + displaced.unplaced));
            for stock in trial.levers.stocks(year) {
                prop_assert!(stock.vulnerable <= stock.corporation && stock.vulnerable >= -1e-9);
            }
        }
    }

    #[test]
    fn more_allocated_is_more_housed(scope in scopes(), base in parameters(), by in 0.0..0.5f64) {
        let mut more = base;
        more.inside.allocation = match base.inside.allocation {
            Allocation::Share(share) => Allocation::Share((share + by).min(1.0)),
            Allocation::AsNow(shift) => Allocation::AsNow((shift + by).min(1.0)),
        };
        let trial = Trial::new(&scope, &base, &more, 10).unwrap();
        for year in 0..=10 {
            // The run that others are compared with has nobody to catch up with.
            let mut alone = more;
            alone.elsewhere = Elsewhere::ByShare;
            let apart = Trial::new(&scope, &base, &alone, 10).unwrap();
            let displaced = apart.displaced(year);
            prop_assert!(displaced.from_group <= 1e-9 && close(displaced.elsewhere, 0.0));
            prop_assert!(trial.displaced(year).from_group <= 1e-9);
        }
    }

    #[test]
    fn the_order_of_areas_and_the_name_of_a_side_do_not_matter(
        scope in scopes(), base in parameters(), turn in 0usize..8,
    ) {
        let (mut starts, mut inside) = (scope.starts().to_vec(), scope.inside().to_vec());
        let turn = turn % starts.len();
        starts.rotate_left(turn);
        inside.rotate_left(turn);
        let turned = Scope::new(starts, inside).unwrap();
        let run = |scope: &Scope, of: &Parameters| Trial::new(scope, of, of, 6).unwrap().levers;
        let (a, b) = (run(&scope, &base), run(&turned, &base));
        for (area, stock) in b.stocks(6).iter().enumerate() {
            let other = a.stocks(6)[(area + turn) % scope.areas()];
            prop_assert!(close(stock.vulnerable, other.vulnerable) && close(stock.owner, other.owner));
        }
        // Where both sides do the same, and nothing is the group's alone, it is no matter who is in it.
        let mut same = base;
        same.outside = same.inside;
        same.demolished = 0.0;
        same.elsewhere = Elsewhere::ByShare;
        if let Allocation::AsNow(_) = same.inside.allocation {
            same.inside.allocation = Allocation::Share(0.3);
            same.outside.allocation = Allocation::Share(0.3);
        }
        let all = Scope::new(scope.starts().to_vec(), vec![true; scope.areas()]).unwrap();
        for (x, y) in run(&scope, &same).stocks(6).iter().zip(run(&all, &same).stocks(6)) {
            prop_assert!(close(x.vulnerable, y.vulnerable) && close(x.corporation, y.corporation));
        }
    }

    #[test]
    fn contributions_sum_to_the_effect(scope in scopes(), a in parameters(), b in parameters()) {
        let readings = [
            Reading::Homes(Part::Scope),
            Reading::VulnerableOfAll(Part::Scope),
            Reading::Vulnerable(Part::Inside),
            Reading::VulnerableShare(Part::Inside),
        ];
        for reading in readings {
            let mut attribution = Attribution::new(&scope, &a, &b, reading, 8).unwrap();
            prop_assert_eq!(attribution.contributions(), None);
            while !attribution.advance() {}
            prop_assert_eq!(attribution.progress(), 1.0);
            let trial = Trial::new(&scope, &a, &b, 8).unwrap();
            match (attribution.contributions().unwrap(), trial.as_it_goes_on.read(reading, 8), trial.levers.read(reading, 8)) {
                (Ok(parts), Ok(without), Ok(with)) => {
                    let sum: f64 = parts.iter().map(|part| part.amount).sum();
                    prop_assert!((sum - (with - without)).abs() <= 1e-9 * with.abs().max(without.abs()).max(1.0));
                }
                (Err(_), ..) => {}
                (Ok(_), ..) => prop_assert!(false, "parts of an effect that has no value"),
            }
        }
    }

    #[test]
    fn a_lever_that_stands_still_does_nothing(scope in scopes(), a in parameters()) {
        let mut b = a;
        b.inside.sold = 1.0 - a.inside.sold;
        let reading = Reading::CorporationHomes(Part::Scope);
        let mut attribution = Attribution::new(&scope, &a, &b, reading, 5).unwrap();
        while !attribution.advance() {}
        let parts = attribution.contributions().unwrap().unwrap();
        prop_assert_eq!(parts.len(), 1);
        prop_assert_eq!(parts[0].lever, Lever::Sales);
    }

    #[test]
    fn a_band_holds_its_draws_and_its_seed(scope in scopes(), a in parameters(), seed in any::<u64>()) {
        let low: Vec<_> = scope.starts().iter().map(|at| (*at, *at)).collect();
        let readings = [Reading::VulnerableOfAll(Part::Scope), Reading::CorporationHomes(Part::Scope)];
        let bands = |doubt: Doubt| {
            let mut bands = Bands::new(&scope, &a, doubt, &readings, 6, (seed, 20)).unwrap();
            while !bands.advance() {}
            bands
        };
        // Without doubt there is no band: every draw is the run itself.
        let sure = bands(Doubt { starts: low.clone(), levers: (a, a) });
        let run = Trial::new(&scope, &a, &a, 6).unwrap();
        for (year, band) in sure.with_levers(1).iter().enumerate() {
            let at = run.levers.read(readings[1], year).unwrap();
            let band = band.unwrap();
            prop_assert!(close(band.ends.0, at) && close(band.ends.1, at) && band.draws == 20);
        }
        for band in sure.difference(1).iter().flatten() {
            prop_assert!(a.elsewhere == Elsewhere::HouseAll || close(band.middle, 0.0));
        }
        // With doubt, the band lies between the runs at its ends where those are its extremes.
        let mut high = a;
        high.inside.sold = 1.0;
        let doubt = Doubt { starts: low, levers: (a, high) };
        let (one, two) = (bands(doubt.clone()), bands(doubt));
        prop_assert_eq!(one.with_levers(0), two.with_levers(0));
        let most = Trial::new(&scope, &a, &high, 6).unwrap();
        for (year, band) in one.with_levers(1).iter().enumerate() {
            let (least, most) = (most.levers.read(readings[1], year).unwrap(), run.levers.read(readings[1], year).unwrap());
            let band = band.unwrap();
            prop_assert!(band.ends.0 >= least - 1e-6 && band.ends.1 <= most + 1e-6);
        }
    }
}

#[test]
fn doubt_must_make_sense() {
    let scope = pair();
    let goes_on = Parameters::neutral(0.058);
    let starts: Vec<_> = scope.starts().iter().map(|at| (*at, *at)).collect();
    let of = |starts: Vec<(Stock, Stock)>, levers| {
        let doubt = Doubt { starts, levers };
        Bands::new(&scope, &goes_on, doubt, &[], 5, (1, 10)).map(|_| ()).unwrap_err()
    };
    assert_eq!(of(vec![], (goes_on, goes_on)), LeversError::Length { expected: 2, found: 0 });
    let mut other = goes_on;
    other.inside.allocation = Allocation::Share(0.1);
    let control = "allocation inside the group";
    assert_eq!(of(starts.clone(), (goes_on, other)), LeversError::NothingBetween { control });
    other = goes_on;
    other.owner.place = Part::Inside;
    let control = "new homes for owners";
    assert_eq!(of(starts.clone(), (goes_on, other)), LeversError::NothingBetween { control });
    other = goes_on;
    other.demolished = f64::NAN;
    assert!(matches!(of(starts, (goes_on, other)), LeversError::OutOfRange { .. }));
}
