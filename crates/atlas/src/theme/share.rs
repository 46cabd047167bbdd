//! How the share of a group follows from what was published.

use wijkmix_mix::Interval;

use super::{Group, Theme};
use crate::{Figure, Indicator, Missing};

/// From what a share was taken, so that the page can say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A published percentage.
    Percentage(Indicator),
    /// A published count over a published total. Where that total is 0 there is nobody to take a
    /// share of: the share is not known, though both counts are published.
    Counts(Indicator, Indicator),
    /// What the other groups of the theme leave, all of them published.
    Remainder,
    /// Not published; bounded by what the published siblings leave.
    Siblings,
    /// Not there and not bounded.
    Nothing(Missing),
}

/// The share of a group in its base, in one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// As published or as follows from published counts, 0–1; `None` where it is not known.
    pub published: Option<f64>,
    /// Everything it may be, 0–1.
    pub within: Interval,
    /// From what.
    pub basis: Basis,
}

/// A group and its share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which group.
    pub group: Group,
    /// Its share.
    pub share: Share,
}

/// The composition of one area by one theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// The groups in their fixed order.
    pub parts: Vec<Part>,
    /// How many members the base has (dwellings, households, residents), as published. The number
    /// of persons with an income, the base of the income classes, is in none of the tables.
    pub base: Figure,
}

/// The share of `group` in an area whose figures `look` gives, by these rules:
///
/// 1. A published percentage `p` is `p / 100`, give or take its rounding.
/// 2. A published count is divided by the published total of the base, both with their rounding.
///    Each part is rounded on its own, so that in a small area the shares of a theme need not add up
///    to one; the total of the base is taken all the same, since the sum of the parts would carry
///    the rounding of every one of them. What lands above 1 is brought back to it.
/// 3. The middle incomes are what the two published classes leave.
/// 4. What is not published may still be bounded: parts of one whole leave each other room, and
///    corporations and other landlords together own what is rented.
///
/// Counts go before percentages where both are published (age), since they say more.
pub(crate) fn share(group: Group, look: &impl Fn(Indicator) -> Figure) -> Share {
    match direct(group, look) {
        Ok(share) => share,
        Err(missing) => match left_by_siblings(group, look) {
            Some(within) => match remainder(group, look) {
                Some(published) => {
                    Share { published: Some(published), within, basis: Basis::Remainder }
                }
                None => Share { published: None, within, basis: Basis::Siblings },
            },
            None => {
                Share { published: None, within: Interval::UNIT, basis: Basis::Nothing(missing) }
            }
        },
    }
}

/// The share that counts or a percentage of the group itself give, or why there is none.
fn direct(group: Group, look: &impl Fn(Indicator) -> Figure) -> Result<Share, Missing> {
    let mut why = None;
    if let Some(count) = group.count() {
        let total = group.total();
        match (look(count), look(total)) {
            (
                Figure::Published { value: members, within: some },
                Figure::Published { value: all, within: whole },
            ) => {
                let within = some.share_of(whole).unwrap_or(Interval::UNIT);
                let published = (all > 0.0)
                    .then(|| (members / all).clamp(0.0, 1.0).clamp(within.lo(), within.hi()));
                return Ok(Share { published, within, basis: Basis::Counts(count, total) });
            }
            (members, all) => why = first_reason(why, [members, all]),
        }
    }
    if let Some(percentage) = group.percentage() {
        match look(percentage) {
            Figure::Published { value, within } => {
                return Ok(Share {
                    published: Some((value / 100.0).clamp(0.0, 1.0)),
                    within: hundredth(within),
                    basis: Basis::Percentage(percentage),
                });
            }
            figure => why = first_reason(why, [figure, figure]),
        }
    }
    if group == Group::IncomeMiddle {
        let classes = [Indicator::IncomeLow40Pct, Indicator::IncomeHigh20Pct];
        why = first_reason(why, classes.map(look));
    }
    Err(why.unwrap_or(Missing::NotInEdition))
}

/// A figure that its edition does publish, though not here, says more than one that it never does.
fn first_reason(known: Option<Missing>, figures: [Figure; 2]) -> Option<Missing> {
    figures.into_iter().fold(known, |known, figure| match (known, figure) {
        (Some(Missing::NotPublished), _) | (_, Figure::Published { .. }) => known,
        (None, Figure::Missing(missing)) => Some(missing),
        (Some(_), Figure::Missing(Missing::NotPublished)) => Some(Missing::NotPublished),
        (known, _) => known,
    })
}

/// What the middle incomes are where both classes beside them are published.
fn remainder(group: Group, look: &impl Fn(Indicator) -> Figure) -> Option<f64> {
    if group != Group::IncomeMiddle {
        return None;
    }
    let low = look(Indicator::IncomeLow40Pct).value()?;
    let high = look(Indicator::IncomeHigh20Pct).value()?;
    Some(((100.0 - low - high) / 100.0).clamp(0.0, 1.0))
}

/// What published siblings leave a part of its theme, be it everything; `None` where none is published.
///
/// Reckoned in percents, in which the halves of rounding are exact, so that a bound that equals a
/// threshold is found equal.
fn left_by_siblings(group: Group, look: &impl Fn(Indicator) -> Figure) -> Option<Interval> {
    let parts = group.theme().parts();
    if !parts.contains(&group) {
        return None;
    }
    let (mut least, mut most) = (100.0, 100.0);
    let mut known = look(Indicator::RentalPct).value().is_some() && group.theme() == Theme::Tenure;
    for sibling in parts.iter().filter(|part| **part != group) {
        let taken = percents(*sibling, look);
        known |= direct(*sibling, look).is_ok();
        least -= taken.hi();
        most -= taken.lo();
    }
    let left = Interval::between(f64::max(least, 0.0), f64::max(most, 0.0))?;
    let within = match left_by_rental(group, look).and_then(|bound| left.intersect(bound)) {
        Some(both) => hundredth(both),
        None => hundredth(left),
    };
    known.then_some(within)
}

/// What the published share of all rental dwellings leaves a part of the tenure theme, in percents:
/// corporations and other landlords together own what is rented, the rest is owner-occupied or of
/// an unknown owner.
fn left_by_rental(group: Group, look: &impl Fn(Indicator) -> Figure) -> Option<Interval> {
    let rental = look(Indicator::RentalPct).within()?.clamp(all());
    let not_rental = Interval::exact(100.0)? - rental;
    let (shared, other) = match group {
        Group::Corporation => (rental, Group::OtherRental),
        Group::OtherRental => (rental, Group::Corporation),
        Group::Owner => (not_rental, Group::TenureUnknown),
        Group::TenureUnknown => (not_rental, Group::Owner),
        _ => return None,
    };
    Some((shared - percents(other, look)).clamp(all()))
}

/// What is known of a group itself, in percents.
fn percents(group: Group, look: &impl Fn(Indicator) -> Figure) -> Interval {
    if let (None, Some(figure)) = (group.count(), group.percentage().map(look)) {
        return figure.within().map_or_else(all, |within| within.clamp(all()));
    }
    direct(group, look).map_or_else(|_| all(), |share| share.within.scale(100.0).clamp(all()))
}

fn hundredth(percents: Interval) -> Interval {
    Interval::between(percents.lo() / 100.0, percents.hi() / 100.0)
        .unwrap_or(Interval::UNIT)
        .clamp(Interval::UNIT)
}

/// Everything a percentage can be.
fn all() -> Interval {
    Interval::UNIT.scale(100.0)
}

#[cfg(test)]
mod tests;
