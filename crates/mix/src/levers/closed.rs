//! Closed forms: what one lever alone does, and how soon.
//!
//! With a turnover *m* and a share *q* of lettings to vulnerable households, an area's share follows
//! `s(t + 1) = (1 − m)·s(t) + m·q`: a first-order difference equation, whose solution is
//! `s(t) = q + (s0 − q)·(1 − m)^t`. Every run without building and demolition is one of these.

/// The share after some years, `q + (s0 − q)·(1 − m)^t`, for shares and turnover in 0–1; years need not
/// be whole.
///
/// ```
/// use wijkmix_mix::levers::closed;
///
/// let after = closed::share_after(0.4, 0.2, 0.058, 10.0);
/// assert!((after - (0.2 + 0.2 * 0.942_f64.powi(10))).abs() < 1e-12);
/// ```
pub fn share_after(start: f64, allocation: f64, turnover: f64, years: f64) -> f64 {
    allocation + (start - allocation) * (1.0 - turnover).powf(years)
}

/// The years after which half of a changed allocation has worked through, `ln ½ / ln (1 − m)`: infinite
/// without turnover, 0 where everybody moves every year.
///
/// ```
/// use wijkmix_mix::levers::closed;
///
/// assert!((closed::half_life(0.058) - 11.6).abs() < 0.05);
/// assert!((closed::half_life(0.073) - 9.1).abs() < 0.05);
/// ```
pub fn half_life(turnover: f64) -> f64 {
    if turnover <= 0.0 {
        return f64::INFINITY;
    }
    if turnover >= 1.0 {
        return 0.0;
    }
    // ln (1 − m) without the digits that 1 − m loses where m is small.
    -std::f64::consts::LN_2 / (-turnover).ln_1p()
}

/// The years until a share stands at a target, `ln ((target − q) / (s0 − q)) / ln (1 − m)`. 0 where it
/// stands there; `None` where it never will: the target is not between the start and the limit *q*, or
/// is the limit itself.
///
/// ```
/// use wijkmix_mix::levers::closed;
///
/// let half = closed::years_until(0.4, 0.2, 0.058, 0.3).unwrap_or(0.0);
/// assert!((half - closed::half_life(0.058)).abs() < 1e-9);
/// assert_eq!(closed::years_until(0.4, 0.2, 0.058, 0.1), None);
/// ```
pub fn years_until(start: f64, allocation: f64, turnover: f64, target: f64) -> Option<f64> {
    if start == target {
        return Some(0.0);
    }
    let left = (target - allocation) / (start - allocation);
    if !(left > 0.0 && left < 1.0) || turnover <= 0.0 {
        return None;
    }
    if turnover >= 1.0 {
        return Some(1.0);
    }
    Some((left.ln() / (-turnover).ln_1p()).max(0.0))
}

/// The most that a change of allocation moves a share in a year, `m · |Δq|`: the first year's step, of
/// which later ones are smaller. The free room of 7.5 % at a turnover of 5.8 % moves at most 0.44
/// percentage points.
///
/// ```
/// use wijkmix_mix::levers::closed;
///
/// assert!((100.0 * closed::first_step(0.075, 0.058) - 0.44).abs() < 0.006);
/// assert!((100.0 * closed::first_step(0.15, 0.058) - 0.87).abs() < 0.005);
/// ```
pub fn first_step(change_of_allocation: f64, turnover: f64) -> f64 {
    turnover * change_of_allocation.abs()
}

/// The turnover to put into the other forms where a share σ of freed homes is sold, `m(1 − σ) / (1 − σm)`:
/// only homes that are let again change the mix, and there are fewer of them each year.
///
/// The share of corporation homes itself falls as `(1 − σm)^t`.
pub fn turnover_with_sales(turnover: f64, sold: f64) -> f64 {
    let kept = 1.0 - sold * turnover;
    if kept > 0.0 { turnover * (1.0 - sold) / kept } else { 0.0 }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn degenerate_turnovers() {
        assert_eq!(half_life(0.0), f64::INFINITY);
        assert_eq!(half_life(1.0), 0.0);
        assert_eq!(years_until(0.4, 0.2, 0.0, 0.3), None);
        assert_eq!(years_until(0.4, 0.2, 1.0, 0.3), Some(1.0));
        assert_eq!(years_until(0.4, 0.4, 0.05, 0.3), None);
        assert_eq!(years_until(0.3, 0.3, 0.0, 0.3), Some(0.0));
        assert_eq!(turnover_with_sales(1.0, 1.0), 0.0);
        assert_eq!(turnover_with_sales(0.058, 0.0), 0.058);
    }

    #[test]
    fn half_is_half() {
        for turnover in [1e-9, 0.01, 0.058, 0.073, 0.5, 0.99] {
            let there = share_after(0.9, 0.1, turnover, half_life(turnover));
            assert!((there - 0.5).abs() < 1e-6, "{turnover}: {there}");
        }
        let years = years_until(0.4, 0.2, 0.058, 0.25).unwrap();
        assert!((share_after(0.4, 0.2, 0.058, years) - 0.25).abs() < 1e-12);
    }
}
