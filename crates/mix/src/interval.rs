//! Closed intervals: what a rounded or withheld figure may have been.

use std::ops::{Add, Sub};

/// A closed interval `[lo, hi]` of real numbers, with `lo <= hi` and neither end NaN.
///
/// A published figure is a value and the interval its rounding allows. Arithmetic is interval
/// arithmetic: the result holds every value that the operands allow, and may be wider than needed
/// where operands depend on each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    lo: f64,
    hi: f64,
}

impl Interval {
    /// Everything a share can be: `[0, 1]`.
    pub const UNIT: Interval = Interval { lo: 0.0, hi: 1.0 };

    /// The interval between two values, in either order. `None` if one of them is NaN.
    pub fn between(a: f64, b: f64) -> Option<Interval> {
        if a.is_nan() || b.is_nan() {
            return None;
        }
        Some(Interval { lo: a.min(b), hi: a.max(b) })
    }

    /// A value known exactly. `None` if it is NaN.
    pub fn exact(value: f64) -> Option<Interval> {
        Interval::between(value, value)
    }

    /// A value rounded with an error of at most `half`: `[value − half, value + half]`.
    pub fn around(value: f64, half: f64) -> Option<Interval> {
        Interval::between(value - half, value + half)
    }

    /// The lower end.
    pub fn lo(self) -> f64 {
        self.lo
    }

    /// The upper end.
    pub fn hi(self) -> f64 {
        self.hi
    }

    /// `hi − lo`, never negative.
    pub fn width(self) -> f64 {
        self.hi - self.lo
    }

    /// Whether `value` lies within, ends included.
    pub fn contains(self, value: f64) -> bool {
        self.lo <= value && value <= self.hi
    }

    /// What both allow; `None` if they have no value in common.
    pub fn intersect(self, other: Interval) -> Option<Interval> {
        let (lo, hi) = (self.lo.max(other.lo), self.hi.min(other.hi));
        (lo <= hi).then_some(Interval { lo, hi })
    }

    /// The nearest interval inside `bounds`: both ends moved into it.
    pub fn clamp(self, bounds: Interval) -> Interval {
        Interval {
            lo: self.lo.clamp(bounds.lo, bounds.hi),
            hi: self.hi.clamp(bounds.lo, bounds.hi),
        }
    }

    /// Multiplied by a number of either sign.
    pub fn scale(self, factor: f64) -> Interval {
        let (a, b) = (self.lo * factor, self.hi * factor);
        Interval { lo: a.min(b), hi: a.max(b) }
    }

    /// A part as a share of its whole, both non-negative and the part within the whole, so that the
    /// result lies in `[0, 1]`. `None` where the whole may be zero.
    pub fn share_of(self, whole: Interval) -> Option<Interval> {
        if whole.lo <= 0.0 || self.hi < 0.0 {
            return None;
        }
        Some(
            Interval { lo: self.lo.max(0.0) / whole.hi, hi: self.hi / whole.lo }
                .clamp(Interval::UNIT),
        )
    }
}

impl Add for Interval {
    type Output = Interval;
    fn add(self, other: Interval) -> Interval {
        Interval { lo: self.lo + other.lo, hi: self.hi + other.hi }
    }
}

impl Sub for Interval {
    type Output = Interval;
    fn sub(self, other: Interval) -> Interval {
        Interval { lo: self.lo - other.hi, hi: self.hi - other.lo }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(a: f64, b: f64) -> Interval {
        Interval::between(a, b).unwrap()
    }

    #[test]
    fn refuses_nan() {
        assert_eq!(Interval::exact(f64::NAN), None);
        assert_eq!(Interval::around(1.0, f64::NAN), None);
    }

    #[test]
    fn a_share_of_a_possibly_empty_whole_is_unknown() {
        assert_eq!(of(0.0, 4.0).share_of(of(0.0, 9.0)), None);
        assert_eq!(of(5.0, 15.0).share_of(of(20.0, 25.0)), Some(of(0.2, 0.75)));
    }

    proptest! {
        #[test]
        fn holds_whatever_its_operands_allow(a in -1e6..1e6f64, w in 0.0..1e3f64, b in -1e6..1e6f64,
                                             v in 0.0..1e3f64, s in 0.0..1.0f64, t in 0.0..1.0f64, k in -9.0..9.0f64) {
            let (x, y) = (of(a, a + w), of(b, b + v));
            let (p, q) = (a + s * w, b + t * v);
            let slack = 1e-6;
            let holds = |i: Interval, z: f64| i.lo() - slack <= z && z <= i.hi() + slack;
            prop_assert!(holds(x + y, p + q));
            prop_assert!(holds(x - y, p - q));
            prop_assert!(holds(x.scale(k), p * k));
        }
    }
}
