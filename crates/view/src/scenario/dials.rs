//! The numbers of a scenario: what each can be, where it starts, and where that comes from.

use super::End;

/// One number that a reader sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dial {
    /// Corporation homes that fall free in a year, in the group.
    TurnoverInside,
    /// The same elsewhere.
    TurnoverOutside,
    /// Freed homes that are sold, in the group.
    SoldInside,
    /// The same elsewhere.
    SoldOutside,
    /// Points more or less of lettings to vulnerable households in each area of the group.
    ShiftInside,
    /// The same elsewhere.
    ShiftOutside,
    /// The share of lettings to vulnerable households in every area of the group.
    ShareInside,
    /// The same elsewhere.
    ShareOutside,
    /// New corporation homes a year.
    NewCorporation,
    /// New homes at a middle rent a year.
    NewMiddle,
    /// New homes for owners a year.
    NewOwner,
    /// Corporation homes demolished a year in the group.
    Demolished,
    /// How much more often a vulnerable household rents from a corporation than another in the same area,
    /// as a ratio of odds; 0 takes the estimate from the figures.
    Odds,
    /// The year that is looked at.
    Year,
    /// The value of the target.
    Target,
    /// The cap of the spread.
    Cap,
    /// The index of the spread.
    Index,
    /// Kilometres between old and new place; 0 for no limit.
    Distance,
    /// New corporation homes that the spread may use, in the scope, all years together.
    SpreadNew,
    /// Freed homes whose letting can be steered.
    Steered,
    /// Corporation homes for one caretaker.
    HomesPerCaretaker,
    /// Euro a year for one caretaker.
    CaretakerCost,
    /// Caretakers there are now; 0 for not known.
    CaretakersPresent,
}

/// Where a starting value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// CBS 84824NED, 2023: 5.8 % of dwellings of social landlords let again.
    Cbs84824,
    /// Nobody publishes it: the reader's to set.
    Reader,
    /// It follows from what is meant: nothing changed, or no limit.
    Neutral,
    /// An upper bound that follows from the published figures.
    UpperBound,
    /// It is estimated from the loaded figures.
    Estimate,
    /// A number that is given here as an example, without a source.
    Example,
}

/// What a number can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    /// Its name in links.
    pub key: &'static str,
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// The step of the control.
    pub step: f64,
    /// Where it starts.
    pub default: f64,
    /// Where that comes from.
    pub origin: Origin,
    /// Whether a reader may give a range.
    pub ranged: bool,
}

impl Dial {
    /// All of them, in the order of links.
    pub const ALL: [Dial; 23] = [
        Dial::TurnoverInside,
        Dial::TurnoverOutside,
        Dial::SoldInside,
        Dial::SoldOutside,
        Dial::ShiftInside,
        Dial::ShiftOutside,
        Dial::ShareInside,
        Dial::ShareOutside,
        Dial::NewCorporation,
        Dial::NewMiddle,
        Dial::NewOwner,
        Dial::Demolished,
        Dial::Odds,
        Dial::Year,
        Dial::Target,
        Dial::Cap,
        Dial::Index,
        Dial::Distance,
        Dial::SpreadNew,
        Dial::Steered,
        Dial::HomesPerCaretaker,
        Dial::CaretakerCost,
        Dial::CaretakersPresent,
    ];

    /// Whether it is a lever or a turnover: what an example sets.
    pub fn is_lever(self) -> bool {
        (self as usize) <= Dial::Demolished as usize
    }

    /// What it can be.
    pub fn spec(self) -> Spec {
        use Origin as O;
        let of = |key, (least, most), step, default, origin, ranged| Spec {
            key,
            least,
            most,
            step,
            default,
            origin,
            ranged,
        };
        let percent = (0.0, 100.0);
        let homes = (0.0, 100_000.0);
        match self {
            Dial::TurnoverInside => of("ti", percent, 0.1, 5.8, O::Cbs84824, true),
            Dial::TurnoverOutside => of("to", percent, 0.1, 5.8, O::Cbs84824, true),
            Dial::SoldInside => of("si", percent, 0.1, 0.0, O::Reader, true),
            Dial::SoldOutside => of("so", percent, 0.1, 0.0, O::Reader, true),
            Dial::ShiftInside => of("ai", (-100.0, 100.0), 0.5, 0.0, O::Neutral, true),
            Dial::ShiftOutside => of("ao", (-100.0, 100.0), 0.5, 0.0, O::Neutral, true),
            Dial::ShareInside => of("qi", percent, 0.5, 30.0, O::Reader, true),
            Dial::ShareOutside => of("qo", percent, 0.5, 30.0, O::Reader, true),
            Dial::NewCorporation => of("nc", homes, 10.0, 0.0, O::Reader, true),
            Dial::NewMiddle => of("nm", homes, 10.0, 0.0, O::Reader, true),
            Dial::NewOwner => of("no", homes, 10.0, 0.0, O::Reader, true),
            Dial::Demolished => of("de", homes, 10.0, 0.0, O::Reader, true),
            Dial::Odds => of("od", percent, 0.1, 0.0, O::Estimate, true),
            Dial::Year => of("yr", (0.0, super::YEARS as f64), 1.0, 25.0, O::Neutral, false),
            Dial::Target => of("tg", percent, 0.5, 30.0, O::Reader, false),
            Dial::Cap => of("cp", percent, 0.5, 30.0, O::Reader, false),
            Dial::Index => of("ix", (0.0, 1.0), 0.01, 0.2, O::Reader, false),
            Dial::Distance => of("km", (0.0, 300.0), 0.5, 0.0, O::Neutral, false),
            Dial::SpreadNew => of("sn", homes, 10.0, 0.0, O::Neutral, false),
            Dial::Steered => of("st", percent, 1.0, 100.0, O::UpperBound, false),
            Dial::HomesPerCaretaker => of("hc", (1.0, 10_000.0), 10.0, 500.0, O::Example, false),
            Dial::CaretakerCost => of("cc", (0.0, 1e6), 1_000.0, 70_000.0, O::Example, false),
            Dial::CaretakersPresent => of("ch", (0.0, 100_000.0), 1.0, 0.0, O::Reader, false),
        }
    }
}

/// A number, and the range that a reader gave it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The number.
    pub value: f64,
    /// The ends of its range, the number between them; `None` where it is taken as sure.
    pub range: Option<(f64, f64)>,
}

impl Setting {
    /// The number at an end of its range.
    pub fn at(self, end: End) -> f64 {
        match (end, self.range) {
            (End::Low, Some((low, _))) => low,
            (End::High, Some((_, high))) => high,
            _ => self.value,
        }
    }

    /// A percentage as a part of 1.
    pub fn part(self) -> f64 {
        self.value / 100.0
    }
}

/// All numbers of a scenario.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dials {
    settings: [Setting; Dial::ALL.len()],
}

impl Default for Dials {
    fn default() -> Dials {
        Dials {
            settings: Dial::ALL.map(|dial| Setting { value: dial.spec().default, range: None }),
        }
    }
}

impl Dials {
    /// How a number stands.
    pub fn get(&self, dial: Dial) -> Setting {
        // The settings are as many as the dials.
        self.settings.get(dial as usize).copied().unwrap_or(Setting { value: 0.0, range: None })
    }

    /// Sets a number, cut to what it can be; a range is widened to hold it.
    pub fn set(&mut self, dial: Dial, value: f64) {
        let spec = dial.spec();
        if let Some(setting) = self.settings.get_mut(dial as usize).filter(|_| !value.is_nan()) {
            setting.value = value.clamp(spec.least, spec.most);
            setting.range =
                setting.range.map(|(low, high)| (low.min(setting.value), high.max(setting.value)));
        }
    }

    /// Gives a number a range, cut to what it can be and widened to hold it; `None` takes it as sure.
    pub fn set_range(&mut self, dial: Dial, range: Option<(f64, f64)>) {
        let spec = dial.spec();
        if let Some(setting) = self.settings.get_mut(dial as usize) {
            setting.range = range
                .filter(|(low, high)| spec.ranged && !low.is_nan() && !high.is_nan())
                .map(|(low, high)| {
                    let cut = |end: f64| end.clamp(spec.least, spec.most);
                    (cut(low).min(setting.value), cut(high).max(setting.value))
                });
        }
    }
}
