//! What is there at the start: homes by tenure, who lives in those of corporations, and which areas are
//! the group.

use super::error::{LeversError, MOST_HOMES};
use crate::table::is_count;

/// One area's homes by tenure and its vulnerable households; they need not be whole numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Stock {
    /// Homes of housing corporations, one household in each.
    pub corporation: f64,
    /// Other rental homes, middle rent among them.
    pub other_rental: f64,
    /// Owner-occupied homes.
    pub owner: f64,
    /// Homes of unknown tenure. They stay as they are.
    pub unknown: f64,
    /// Vulnerable households in corporation homes. Where only an area's vulnerable households in all
    /// homes are known, they are an upper bound, to be cut at the corporation homes.
    pub vulnerable: f64,
    /// Vulnerable households in other homes. They stay as they are.
    pub vulnerable_elsewhere: f64,
}

impl Stock {
    /// All homes.
    pub fn homes(&self) -> f64 {
        self.corporation + self.other_rental + self.owner + self.unknown
    }
}

/// Which areas something is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// All of them.
    Scope,
    /// The areas of the group.
    Inside,
    /// All others.
    Outside,
}

impl Part {
    /// Whether an area belongs, given whether it is in the group.
    pub fn has(self, inside: bool) -> bool {
        match self {
            Part::Scope => true,
            Part::Inside => inside,
            Part::Outside => !inside,
        }
    }
}

/// The areas of a scope at the start, and the group within it that the levers are about.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    pub(super) starts: Vec<Stock>,
    pub(super) inside: Vec<bool>,
}

impl Scope {
    /// Areas at the start, and whether each is in the group.
    ///
    /// # Errors
    ///
    /// [`LeversError::NoAreas`], [`LeversError::Length`], [`LeversError::NotHomes`],
    /// [`LeversError::TooManyVulnerable`].
    pub fn new(starts: Vec<Stock>, inside: Vec<bool>) -> Result<Scope, LeversError> {
        if starts.is_empty() {
            return Err(LeversError::NoAreas);
        }
        if inside.len() != starts.len() {
            return Err(LeversError::Length { expected: starts.len(), found: inside.len() });
        }
        for (area, start) in starts.iter().enumerate() {
            for (what, value) in [
                ("corporation homes", start.corporation),
                ("other rental homes", start.other_rental),
                ("owner-occupied homes", start.owner),
                ("homes of unknown tenure", start.unknown),
                ("vulnerable households", start.vulnerable),
                ("vulnerable households in other homes", start.vulnerable_elsewhere),
            ] {
                if !is_count(value) || value > MOST_HOMES {
                    return Err(LeversError::NotHomes { area, what, value });
                }
            }
            let others = start.other_rental + start.owner + start.unknown;
            for (vulnerable, homes) in
                [(start.vulnerable, start.corporation), (start.vulnerable_elsewhere, others)]
            {
                if vulnerable > homes {
                    return Err(LeversError::TooManyVulnerable { area, vulnerable, homes });
                }
            }
        }
        Ok(Scope { starts, inside })
    }

    /// How many areas there are.
    pub fn areas(&self) -> usize {
        self.starts.len()
    }

    /// The areas at the start.
    pub fn starts(&self) -> &[Stock] {
        &self.starts
    }

    /// Whether each area is in the group.
    pub fn inside(&self) -> &[bool] {
        &self.inside
    }

    /// Another group of the same areas.
    ///
    /// # Errors
    ///
    /// [`LeversError::Length`].
    pub fn choose(&mut self, inside: &[bool]) -> Result<(), LeversError> {
        if inside.len() != self.areas() {
            return Err(LeversError::Length { expected: self.areas(), found: inside.len() });
        }
        self.inside.copy_from_slice(inside);
        Ok(())
    }

    /// The share of corporation homes in which vulnerable households live at the start: the allocation
    /// share that leaves the part as it is. `None` without corporation homes.
    pub fn vulnerable_share(&self, part: Part) -> Option<f64> {
        let mut sums = (0.0, 0.0);
        for (start, inside) in self.starts.iter().zip(&self.inside) {
            if part.has(*inside) {
                sums = (sums.0 + start.vulnerable, sums.1 + start.corporation);
            }
        }
        (sums.1 > 0.0).then(|| (sums.0 / sums.1).min(1.0))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn start(corporation: f64, vulnerable: f64) -> Stock {
        Stock { corporation, vulnerable, ..Stock::default() }
    }

    #[test]
    fn names_the_area_that_cannot_be() {
        let of = |second| Scope::new(vec![start(1.0, 1.0), second], vec![true, false]);
        assert_eq!(
            of(start(10.0, 11.0)).unwrap_err(),
            LeversError::TooManyVulnerable { area: 1, vulnerable: 11.0, homes: 10.0 }
        );
        assert_eq!(
            of(start(-1.0, 0.0)).unwrap_err(),
            LeversError::NotHomes { area: 1, what: "corporation homes", value: -1.0 }
        );
        assert!(matches!(of(start(f64::NAN, 0.0)), Err(LeversError::NotHomes { area: 1, .. })));
        assert!(of(start(1e13, 0.0)).is_err() && of(start(10.0, 10.0)).is_ok());
        assert_eq!(Scope::new(vec![], vec![]).unwrap_err(), LeversError::NoAreas);
        let short = Scope::new(vec![start(1.0, 0.0)], vec![]).unwrap_err();
        assert_eq!(short, LeversError::Length { expected: 1, found: 0 });
    }

    #[test]
    fn shares_are_of_the_part() {
        let starts = vec![start(100.0, 40.0), start(300.0, 30.0), start(0.0, 0.0)];
        let mut scope = Scope::new(starts, vec![true, false, false]).unwrap();
        assert_eq!(scope.vulnerable_share(Part::Inside), Some(0.4));
        assert_eq!(scope.vulnerable_share(Part::Outside), Some(0.1));
        assert_eq!(scope.vulnerable_share(Part::Scope), Some(0.175));
        scope.choose(&[false, false, true]).unwrap();
        assert_eq!(scope.vulnerable_share(Part::Inside), None);
        assert!(scope.choose(&[true]).is_err());
    }
}
