//! Guidance beside the mix: caretakers for corporation homes.

/// What guidance is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Support {
    /// Corporation homes for one caretaker; positive.
    pub homes_each: f64,
    /// What one costs a year, in euro.
    pub cost: f64,
    /// Caretakers there are now, if known.
    pub present: Option<f64>,
}

/// What some corporation homes need.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Need {
    /// Caretakers, to the part of one.
    pub caretakers: f64,
    /// Euro a year.
    pub cost: f64,
    /// The part of the need that is there now: above 1 where there are more.
    pub coverage: Option<f64>,
}

impl Support {
    /// What these homes need; nothing at a ratio that is not positive.
    ///
    /// ```
    /// use wijkmix_mix::levers::Support;
    ///
    /// let support = Support { homes_each: 250.0, cost: 70_000.0, present: Some(3.0) };
    /// let need = support.need(1_500.0);
    /// assert_eq!((need.caretakers, need.cost, need.coverage), (6.0, 420_000.0, Some(0.5)));
    /// ```
    pub fn need(&self, homes: f64) -> Need {
        let caretakers = if self.homes_each > 0.0 { homes / self.homes_each } else { 0.0 };
        let coverage = self.present.filter(|_| caretakers > 0.0).map(|there| there / caretakers);
        Need { caretakers, cost: caretakers * self.cost, coverage }
    }
}
