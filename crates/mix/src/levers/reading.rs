//! What is read off the areas in a year.

use super::stock::{Part, Stock};
use crate::claim::Threshold;
use crate::two_group::{dissimilarity, theil};
use crate::{TwoGroup, Undefined};

/// Whose spread over the areas an index is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Corporation homes among all homes.
    Corporation,
    /// Vulnerable households, wherever they live, among all homes.
    Vulnerable,
}

/// A number that says how the areas of a scope stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// Corporation homes as a share of all homes, 0–1.
    CorporationShare(Part),
    /// Vulnerable households as a share of the households in corporation homes, 0–1.
    VulnerableShare(Part),
    /// Vulnerable households as a share of all homes, 0–1.
    VulnerableOfAll(Part),
    /// Corporation homes.
    CorporationHomes(Part),
    /// Vulnerable households in corporation homes.
    Vulnerable(Part),
    /// All homes.
    Homes(Part),
    /// The index of dissimilarity over the areas of the scope.
    Dissimilarity(Kind),
    /// Theil's H over the areas of the scope.
    Theil(Kind),
    /// Areas with homes of which the share of corporation homes is beyond a threshold.
    AreasBeyond(Threshold),
}

impl Reading {
    /// Reads some areas, and whether each is in the group.
    ///
    /// # Errors
    ///
    /// An [`Undefined`] where there is nothing to divide by.
    pub fn of(self, stocks: &[Stock], inside: &[bool]) -> Result<f64, Undefined> {
        let sum = |part: Part, of: fn(&Stock) -> f64| -> f64 {
            let areas = stocks.iter().zip(inside);
            areas.filter(|(_, inside)| part.has(**inside)).map(|(stock, _)| of(stock)).sum()
        };
        let share = |part: Part, of: fn(&Stock) -> f64, whole: fn(&Stock) -> f64| {
            let whole = sum(part, whole);
            if whole > 0.0 { Ok((sum(part, of) / whole).min(1.0)) } else { Err(Undefined::Empty) }
        };
        match self {
            Reading::CorporationShare(part) => share(part, |at| at.corporation, Stock::homes),
            Reading::VulnerableShare(part) => share(part, |at| at.vulnerable, |at| at.corporation),
            Reading::VulnerableOfAll(part) => {
                share(part, |at| at.vulnerable + at.vulnerable_elsewhere, Stock::homes)
            }
            Reading::CorporationHomes(part) => Ok(sum(part, |at| at.corporation)),
            Reading::Vulnerable(part) => Ok(sum(part, |at| at.vulnerable)),
            Reading::Homes(part) => Ok(sum(part, Stock::homes)),
            Reading::Dissimilarity(kind) => dissimilarity(&spread(stocks, kind)),
            Reading::Theil(kind) => theil(&spread(stocks, kind)),
            Reading::AreasBeyond(threshold) => {
                let beyond =
                    |at: &&Stock| at.homes() > 0.0 && threshold.holds(at.corporation / at.homes());
                Ok(stocks.iter().filter(beyond).count() as f64)
            }
        }
    }
}

fn spread(stocks: &[Stock], kind: Kind) -> TwoGroup<'static> {
    let member = |at: &Stock| match kind {
        Kind::Corporation => at.corporation,
        // Sums of parts can pass the whole by a last digit.
        Kind::Vulnerable => (at.vulnerable + at.vulnerable_elsewhere).min(at.homes()),
    };
    TwoGroup::trusted(
        stocks.iter().map(member).collect(),
        stocks.iter().map(Stock::homes).collect(),
    )
}
