//! Small numeric helpers that hold the crate's conventions in one place.

/// `a · ln(a / b)`, with `0 · ln 0 = 0`. `b` is positive wherever `a` is.
pub(crate) fn relative_log(a: f64, b: f64) -> f64 {
    if a > 0.0 { a * (a / b).ln() } else { 0.0 }
}

/// `−a · ln a`, with `0 · ln 0 = 0`: what one share adds to an entropy.
pub(crate) fn surprise(a: f64) -> f64 {
    if a > 0.0 { -a * a.ln() } else { 0.0 }
}

/// A result whose range is `[0, 1]`, with the last digit's rounding cut off.
pub(crate) fn unit_range(value: f64) -> f64 {
    value.clamp(0.0, 1.0)
}
