//! What a figure will be, guessed from the figures before it, so that only the difference is stored.
//!
//! The guess is the same when packing and unpacking, for it is made of whole numbers and of nothing
//! that has not been unpacked yet: the columns before, and the rows before in the same column.

use super::column::Guess;
use super::hierarchy::Hierarchy;
use crate::Indicator;
use crate::edition::Column;

/// How an indicator hangs together with those before it in the registry.
enum Rule {
    /// A total of its own, which the parts of an area share out.
    Total,
    /// Like the parent's: percentages, means, classes.
    LikeParent,
    /// In proportion to another indicator, less some parts of it.
    Proportional(Indicator, &'static [Indicator]),
    /// What is left of another indicator without some parts of it.
    Rest(Indicator, &'static [Indicator]),
    /// What is left of 100 % without some parts of it.
    RestOfHundred(&'static [Indicator]),
}

/// The rule for `indicator` in an edition of which `has` tells the columns.
fn rule(indicator: Indicator, has: impl Fn(Indicator) -> bool) -> Rule {
    use Indicator as I;
    use Rule::{LikeParent, Proportional, Rest, RestOfHundred, Total};
    let either = |first, second| if has(first) { first } else { second };
    match indicator {
        I::LandArea | I::Residents => Total,
        I::Age0To14 => Proportional(I::Residents, &[]),
        I::Age15To24 => Proportional(I::Residents, &[I::Age0To14]),
        I::Age25To44 => Proportional(I::Residents, &[I::Age0To14, I::Age15To24]),
        I::Age45To64 => Proportional(I::Residents, &[I::Age0To14, I::Age15To24, I::Age25To44]),
        I::Age65Plus => {
            Rest(I::Residents, &[I::Age0To14, I::Age15To24, I::Age25To44, I::Age45To64])
        }
        I::Age65PlusPct => {
            RestOfHundred(&[I::Age0To14Pct, I::Age15To24Pct, I::Age25To44Pct, I::Age45To64Pct])
        }
        I::OriginNl => Proportional(I::Residents, &[]),
        I::OriginEurope => Proportional(I::Residents, &[I::OriginNl]),
        I::OriginOutsideEurope => Rest(I::Residents, &[I::OriginNl, I::OriginEurope]),
        I::Households => Proportional(I::Residents, &[]),
        I::HhOnePerson => Proportional(I::Households, &[]),
        I::HhNoChildren => Proportional(I::Households, &[I::HhOnePerson]),
        I::HhWithChildren => Rest(I::Households, &[I::HhOnePerson, I::HhNoChildren]),
        I::Dwellings => Proportional(either(I::Households, I::Residents), &[]),
        I::RentalPct => RestOfHundred(&[I::OwnerPct]),
        I::OtherRentalPct => Rest(I::RentalPct, &[I::CorporationPct]),
        I::TenureUnknownPct => RestOfHundred(&[I::OwnerPct, I::RentalPct]),
        I::Bijstand | I::Ao | I::Ww | I::Wmo => Proportional(I::Residents, &[]),
        I::Aow => Proportional(either(I::Age65Plus, I::Residents), &[]),
        _ => LikeParent,
    }
}

/// The guesses for one column.
pub(super) struct Guesses<'a> {
    hierarchy: &'a Hierarchy,
    base: Base<'a>,
    /// What the parts of each area have left to share out, and what all areas so far add up to.
    left: Vec<Sums>,
    seen: Sums,
}

/// What the figures of the column are like, a part of, or in proportion to.
enum Base<'a> {
    Parent,
    Nothing,
    One,
    /// A whole less its other parts; `rest` where the figure should be all that is left.
    Whole {
        whole: Whole<'a>,
        parts: Vec<&'a [Option<i32>]>,
        rest: bool,
    },
}

enum Whole<'a> {
    Column(&'a [Option<i32>]),
    Hundred(i64),
}

/// Sums of the column and of what it is proportional to.
#[derive(Clone, Copy, Default)]
struct Sums {
    column: i64,
    base: i64,
}

impl<'a> Guesses<'a> {
    /// Guesses for the column of `indicator`, from the columns before it.
    pub fn new(hierarchy: &'a Hierarchy, indicator: Indicator, known: &'a [Column]) -> Guesses<'a> {
        let column = |wanted: Indicator| {
            let column = known.iter().find(|column| column.indicator == wanted)?;
            Some(column.values.as_slice())
        };
        let whole = |whole: Option<Whole<'a>>, parts: &[Indicator], rest: bool| {
            let parts: Option<Vec<_>> = parts.iter().map(|part| column(*part)).collect();
            match (whole, parts) {
                (Some(whole), Some(parts)) => Base::Whole { whole, parts, rest },
                _ => Base::Nothing,
            }
        };
        let hundred = 100 * 10_i64.pow(u32::from(indicator.spec().decimals));
        let base = match rule(indicator, |wanted| column(wanted).is_some()) {
            Rule::LikeParent => Base::Parent,
            Rule::Total => Base::One,
            Rule::Proportional(of, parts) => whole(column(of).map(Whole::Column), parts, false),
            Rule::Rest(of, parts) => whole(column(of).map(Whole::Column), parts, true),
            Rule::RestOfHundred(parts) => whole(Some(Whole::Hundred(hundred)), parts, true),
        };
        let left = vec![Sums::default(); hierarchy.len()];
        Guesses { hierarchy, base, left, seen: Sums::default() }
    }

    fn base(&self, row: usize) -> Option<i64> {
        let at = |column: &[Option<i32>]| column.get(row).copied().flatten().map(i64::from);
        match &self.base {
            Base::Parent | Base::Nothing => None,
            Base::One => Some(1),
            Base::Whole { whole, parts, .. } => {
                let whole = match whole {
                    Whole::Column(column) => at(column)?,
                    Whole::Hundred(hundred) => *hundred,
                };
                parts.iter().try_fold(whole, |left, part| Some(left - at(part)?))
            }
        }
    }
}

impl Guess for Guesses<'_> {
    fn expect(&self, row: usize, before: &[Option<i32>]) -> i32 {
        let parent = self.hierarchy.parent(row);
        let guess = match (&self.base, self.base(row)) {
            (Base::Parent, _) => {
                parent.and_then(|parent| before.get(parent).copied().flatten()).map(i64::from)
            }
            (Base::Whole { rest: true, .. }, base) => base,
            (_, base) => base.map(|base| {
                let shared = parent.and_then(|parent| self.left.get(parent));
                let sums = shared.filter(|left| left.base > 0).unwrap_or(&self.seen);
                in_proportion(*sums, base)
            }),
        };
        i32::try_from(guess.unwrap_or(0).max(0)).unwrap_or(i32::MAX)
    }

    fn learn(&mut self, row: usize, value: Option<i32>) {
        let (Some(value), Some(base)) = (value.map(i64::from), self.base(row)) else { return };
        if let Some(own) = self.left.get_mut(row) {
            let parts = match self.base {
                Base::One => i64::from(self.hierarchy.children(row)),
                _ => base,
            };
            *own = Sums { column: value, base: parts };
        }
        self.seen.column += value;
        self.seen.base += base;
        if let Some(left) = self.hierarchy.parent(row).and_then(|parent| self.left.get_mut(parent))
        {
            left.column -= value;
            left.base -= base;
        }
    }
}

/// `base` times what the column has for one of its base, rounded; 0 where nothing is known yet.
///
/// Real figures are far from overflowing. Figures that are not may wrap: the guess is then a bad one,
/// and still the same on both sides.
fn in_proportion(sums: Sums, base: i64) -> i64 {
    if sums.base <= 0 {
        return 0;
    }
    sums.column.wrapping_mul(base).wrapping_add(sums.base / 2).div_euclid(sums.base)
}
