//! What the parts of a whole may be, each given all the others.

use crate::interval::Interval;

/// How far parts may miss their whole before they are called a contradiction: sums of rounded
/// shares carry floating-point dust.
const TOLERANCE: f64 = 1e-9;

/// Narrows every part to what the other parts and the whole leave it.
///
/// A part that is not published starts as what it could be at all, `[0, whole]`; where owners are
/// 80 % of homes, corporations then come out as at most 20 %. The parts are those of one sum: they
/// do not overlap and leave nothing out. Each result is the tightest there is from the intervals
/// given, so a second call changes nothing.
///
/// Returns whether the parts agree with the whole. Where they cannot, as with figures rounded or
/// published apart from each other, nothing is changed.
///
/// ```
/// use wijkmix_mix::{Interval, parts};
///
/// let owners = Interval::around(0.80, 0.005).ok_or("NaN")?;
/// let mut shares = [owners, Interval::UNIT, Interval::UNIT];
/// let whole = Interval::exact(1.0).ok_or("NaN")?;
/// assert!(parts::tighten(&mut shares, whole));
/// assert!((shares[1].hi() - 0.205).abs() < 1e-12);
/// # Ok::<(), &str>(())
/// ```
pub fn tighten(parts: &mut [Interval], whole: Interval) -> bool {
    let low: f64 = parts.iter().map(|part| part.lo()).sum();
    let high: f64 = parts.iter().map(|part| part.hi()).sum();
    // Infinite ends would turn "the sum without this part" into inf − inf.
    if !(low.is_finite() && high.is_finite()) {
        return true;
    }
    if low > whole.hi() + TOLERANCE || high < whole.lo() - TOLERANCE {
        return false;
    }
    for part in parts {
        let others_low = low - part.lo();
        let others_high = high - part.hi();
        let lo = part.lo().max(whole.lo() - others_high).min(part.hi());
        let hi = part.hi().min(whole.hi() - others_low).max(part.lo());
        if let Some(narrowed) = Interval::between(lo, hi) {
            *part = narrowed;
        }
    }
    true
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
    fn the_last_part_is_what_the_others_leave() {
        let mut parts = [of(0.3, 0.4), of(0.2, 0.25), Interval::UNIT];
        assert!(tighten(&mut parts, of(1.0, 1.0)));
        assert!((parts[2].lo() - 0.35).abs() < 1e-12 && (parts[2].hi() - 0.5).abs() < 1e-12);
        assert_eq!((parts[0], parts[1]), (of(0.3, 0.4), of(0.2, 0.25)));
    }

    #[test]
    fn a_contradiction_changes_nothing() {
        let mut parts = [of(0.7, 0.8), of(0.5, 0.6)];
        assert!(!tighten(&mut parts, of(1.0, 1.0)));
        assert_eq!(parts, [of(0.7, 0.8), of(0.5, 0.6)]);
    }

    proptest! {
        #[test]
        fn loses_no_possibility(values in prop::collection::vec((0.0..1.0f64, 0.0..0.2f64, 0.0..0.2f64), 1..6)) {
            let sum = values.iter().map(|v| v.0).sum();
            let mut parts: Vec<_> = values.iter().map(|v| of(v.0 - v.1, v.0 + v.2)).collect();
            let before = parts.clone();
            prop_assert!(tighten(&mut parts, of(sum, sum)));
            for ((part, old), value) in parts.iter().zip(&before).zip(&values) {
                prop_assert!(part.lo() <= value.0 + 1e-9 && value.0 <= part.hi() + 1e-9);
                prop_assert!(part.lo() >= old.lo() && part.hi() <= old.hi());
            }
            let once = parts.clone();
            prop_assert!(tighten(&mut parts, of(sum, sum)));
            for (a, b) in parts.iter().zip(&once) {
                prop_assert!((a.lo() - b.lo()).abs() < 1e-9 && (a.hi() - b.hi()).abs() < 1e-9);
            }
        }
    }
}
