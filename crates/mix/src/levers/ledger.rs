//! The books of a year: what every home and household came from and went to.

/// What one side of the group did in a year, in homes and in households. One household lives in a
/// corporation home, so `let_again + built_corporation` homes take in as many households.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Flows {
    /// Corporation homes demolished.
    pub demolished: f64,
    /// Corporation homes whose household moved out.
    pub freed: f64,
    /// Freed homes sold to owner-occupiers.
    pub sold: f64,
    /// Freed homes let again.
    pub let_again: f64,
    /// New corporation homes, all let.
    pub built_corporation: f64,
    /// New homes at a middle rent.
    pub built_middle_rent: f64,
    /// New homes for owner-occupiers.
    pub built_owner: f64,
    /// Vulnerable households whose home was demolished.
    pub vulnerable_displaced: f64,
    /// Vulnerable households that moved out.
    pub vulnerable_left: f64,
    /// Vulnerable households that were housed.
    pub vulnerable_housed: f64,
}

impl Flows {
    /// Homes let in the year, and so households housed.
    pub fn lettings(&self) -> f64 {
        self.let_again + self.built_corporation
    }

    /// Other households that were housed.
    pub fn others_housed(&self) -> f64 {
        self.lettings() - self.vulnerable_housed
    }

    /// Other households that moved out or whose home was demolished.
    pub fn others_gone(&self) -> f64 {
        self.freed + self.demolished - self.vulnerable_left - self.vulnerable_displaced
    }
}

/// The books of a year, for both sides of the group.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ledger {
    /// In the group.
    pub inside: Flows,
    /// In all other areas.
    pub outside: Flows,
}

impl Ledger {
    pub(super) fn side(&mut self, inside: bool) -> &mut Flows {
        if inside { &mut self.inside } else { &mut self.outside }
    }

    /// Homes let in the year in the scope.
    pub fn lettings(&self) -> f64 {
        self.inside.lettings() + self.outside.lettings()
    }

    /// Homes sold in the year in the scope.
    pub fn sold(&self) -> f64 {
        self.inside.sold + self.outside.sold
    }
}
