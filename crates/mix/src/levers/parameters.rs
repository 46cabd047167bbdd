//! The controls: what a year does, as it goes on or with levers.

use super::error::{LeversError, MOST_HOMES};
use super::stock::Part;

/// To whom a freed or new corporation home is let.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allocation {
    /// This share of lettings, 0 to 1, goes to vulnerable households in each area: areas grow alike.
    Share(f64),
    /// In each area, the share it has at the start and so much more or less, cut to 0–1. At 0 each area
    /// stays as it is: the only allocation under which a run as it goes on invents no trend, where the
    /// real shares by area are not published. An area without corporation homes takes the share of its
    /// side of the group, or of the scope.
    AsNow(f64),
}

/// What the corporations of one side of the group do in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Regime {
    /// The share of corporation homes whose household moves out in a year, 0 to 1; vulnerable or not
    /// alike.
    pub turnover: f64,
    /// The share of freed homes that is sold to owner-occupiers, 0 to 1.
    pub sold: f64,
    /// To whom the others are let.
    pub allocation: Allocation,
}

/// New homes of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Building {
    /// Homes a year in the scope.
    pub homes: f64,
    /// In which areas, in proportion to their homes at the start; evenly where they have none.
    pub place: Part,
}

impl Building {
    /// No new homes.
    pub const NONE: Building = Building { homes: 0.0, place: Part::Scope };
}

/// What becomes of vulnerable households that the group does not house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Elsewhere {
    /// Areas outside the group allocate by their own share; who finds no home waits.
    ByShare,
    /// Areas outside the group house at least those who would have been housed as it goes on and those
    /// who wait, as far as lettings reach: what is pressed down here comes up there.
    HouseAll,
}

/// What a year does. A run compares two of these: as it goes on, and with levers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameters {
    /// What happens in the group.
    pub inside: Regime,
    /// What happens in all other areas.
    pub outside: Regime,
    /// New homes of corporations.
    pub corporation: Building,
    /// New homes at a middle rent, which count as other rental.
    pub middle_rent: Building,
    /// New homes for owner-occupiers.
    pub owner: Building,
    /// Corporation homes demolished a year in the group, spread in proportion to those it has.
    pub demolished: f64,
    /// Where those go whom the group does not house.
    pub elsewhere: Elsewhere,
}

impl Parameters {
    /// This turnover everywhere, every home let again as it is let now, nothing sold, built or
    /// demolished: composition stays as it is, and each control can be set from here.
    ///
    /// ```
    /// use wijkmix_mix::levers::{Allocation, Parameters};
    ///
    /// let as_it_goes_on = Parameters::neutral(0.058);
    /// let mut levers = as_it_goes_on;
    /// levers.inside.allocation = Allocation::AsNow(-0.075);
    /// assert_eq!(levers.outside, as_it_goes_on.outside);
    /// ```
    pub fn neutral(turnover: f64) -> Parameters {
        let regime = Regime { turnover, sold: 0.0, allocation: Allocation::AsNow(0.0) };
        Parameters {
            inside: regime,
            outside: regime,
            corporation: Building::NONE,
            middle_rent: Building::NONE,
            owner: Building::NONE,
            demolished: 0.0,
            elsewhere: Elsewhere::ByShare,
        }
    }

    /// Whether the controls are in range, and there is somewhere to build.
    pub(super) fn check(&self, inside: &[bool]) -> Result<(), LeversError> {
        self.check_ranges()?;
        let somewhere = |part: Part| inside.iter().any(|inside| part.has(*inside));
        let built = [self.corporation, self.middle_rent, self.owner];
        if built.iter().any(|built| built.homes > 0.0 && !somewhere(built.place)) {
            return Err(LeversError::NowhereToBuild);
        }
        Ok(())
    }

    /// Whether the controls are in range, whatever the group is.
    pub(super) fn check_ranges(&self) -> Result<(), LeversError> {
        let allocation = |of: Allocation| match of {
            Allocation::Share(share) => (share, 0.0),
            Allocation::AsNow(shift) => (shift, -1.0),
        };
        let (inside, outside) =
            (allocation(self.inside.allocation), allocation(self.outside.allocation));
        for (control, value, least, most) in [
            ("turnover inside the group", self.inside.turnover, 0.0, 1.0),
            ("turnover outside the group", self.outside.turnover, 0.0, 1.0),
            ("share sold inside the group", self.inside.sold, 0.0, 1.0),
            ("share sold outside the group", self.outside.sold, 0.0, 1.0),
            ("allocation inside the group", inside.0, inside.1, 1.0),
            ("allocation outside the group", outside.0, outside.1, 1.0),
            ("new corporation homes", self.corporation.homes, 0.0, MOST_HOMES),
            ("new homes at a middle rent", self.middle_rent.homes, 0.0, MOST_HOMES),
            ("new homes for owners", self.owner.homes, 0.0, MOST_HOMES),
            ("demolished homes", self.demolished, 0.0, MOST_HOMES),
        ] {
            // NaN is in no range.
            if !(least..=most).contains(&value) {
                return Err(LeversError::OutOfRange { control, value, most });
            }
        }
        Ok(())
    }
}

/// A group of controls that is pulled as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lever {
    /// Turnover, inside and outside the group.
    Turnover,
    /// The share of freed homes that is sold, inside and outside the group.
    Sales,
    /// New homes of all kinds, and where.
    Building,
    /// Demolition in the group.
    Demolition,
    /// Allocation inside the group.
    Allocation,
    /// Allocation outside the group, and whether it houses those whom the group does not.
    Elsewhere,
}

impl Lever {
    /// All levers.
    pub const ALL: [Lever; 6] = [
        Lever::Turnover,
        Lever::Sales,
        Lever::Building,
        Lever::Demolition,
        Lever::Allocation,
        Lever::Elsewhere,
    ];

    /// Moves this lever of `to` to where it stands in `from`.
    pub fn pull(self, to: &mut Parameters, from: &Parameters) {
        match self {
            Lever::Turnover => {
                to.inside.turnover = from.inside.turnover;
                to.outside.turnover = from.outside.turnover;
            }
            Lever::Sales => {
                to.inside.sold = from.inside.sold;
                to.outside.sold = from.outside.sold;
            }
            Lever::Building => {
                to.corporation = from.corporation;
                to.middle_rent = from.middle_rent;
                to.owner = from.owner;
            }
            Lever::Demolition => to.demolished = from.demolished,
            Lever::Allocation => to.inside.allocation = from.inside.allocation,
            Lever::Elsewhere => {
                to.outside.allocation = from.outside.allocation;
                to.elsewhere = from.elsewhere;
            }
        }
    }

    /// Whether this lever stands elsewhere in the second than in the first.
    pub fn differs(self, a: &Parameters, b: &Parameters) -> bool {
        let mut pulled = *a;
        self.pull(&mut pulled, b);
        pulled != *a
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn names_the_control_that_is_out_of_range() {
        let mut levers = Parameters::neutral(0.05);
        assert_eq!(levers.check(&[true]), Ok(()));
        levers.outside.sold = 1.5;
        let control = "share sold outside the group";
        let error = LeversError::OutOfRange { control, value: 1.5, most: 1.0 };
        assert_eq!(levers.check(&[true]), Err(error));
        levers.outside.sold = f64::NAN;
        assert!(levers.check(&[true]).is_err());
        levers.outside.sold = 0.0;
        levers.inside.allocation = Allocation::Share(-0.1);
        assert!(levers.check(&[true]).is_err());
        levers.inside.allocation = Allocation::AsNow(-0.1);
        assert_eq!(levers.check(&[true]), Ok(()));
        levers.owner = Building { homes: 1.0, place: Part::Outside };
        assert_eq!(levers.check(&[true]), Err(LeversError::NowhereToBuild));
        assert_eq!(levers.check(&[true, false]), Ok(()));
    }

    #[test]
    fn the_levers_together_are_all_controls() {
        let regime = |at: f64| Regime { turnover: at, sold: at, allocation: Allocation::Share(at) };
        let building = |homes: f64| Building { homes, place: Part::Inside };
        let other = Parameters {
            inside: regime(0.2),
            outside: regime(0.3),
            corporation: building(1.0),
            middle_rent: building(2.0),
            owner: building(3.0),
            demolished: 4.0,
            elsewhere: Elsewhere::HouseAll,
        };
        let mut pulled = Parameters::neutral(0.05);
        for lever in Lever::ALL {
            assert!(lever.differs(&pulled, &other));
            lever.pull(&mut pulled, &other);
            assert!(!lever.differs(&pulled, &other));
        }
        assert_eq!(pulled, other);
    }
}
