//! Decimals as text and back, small.
//!
//! The standard library reads and writes floating-point numbers exactly, for which it carries tables
//! and algorithms of some thirty kilobytes of wasm. Links, pixels and figures need fifteen digits.

/// A number with a fixed count of decimals (0–6), with a point and no grouping: `-12.50`. Rounds half
/// away from zero; what is not finite reads as 0, and a zero has no sign.
pub fn write(value: f64, decimals: u8) -> String {
    let (whole, part, negative) = split(value, decimals);
    let sign = if negative && (whole > 0 || part > 0) { "-" } else { "" };
    match usize::from(decimals.min(6)) {
        0 => format!("{sign}{whole}"),
        width => format!("{sign}{whole}.{part:0width$}"),
    }
}

/// The same without zeros at its end: `-12.5`, `3`.
pub fn short(value: f64, decimals: u8) -> String {
    let text = write(value, decimals);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_string()
    } else {
        text
    }
}

/// Reads a plain decimal of at most fifteen digits: `-12.5`, `3`. No exponents, no infinities.
pub fn read(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(part) || whole.len() + part.len() > 15 {
        return None;
    }
    let step = 10u64.pow(u32::try_from(part.len()).ok()?);
    let scaled = whole.parse::<u64>().ok()? * step + part.parse::<u64>().ok()?;
    // Both are whole numbers below 2^53, so the quotient is the nearest double to the decimal.
    let value = scaled as f64 / step as f64;
    Some(if negative { -value } else { value })
}

fn split(value: f64, decimals: u8) -> (u64, u64, bool) {
    if !value.is_finite() {
        return (0, 0, false);
    }
    let step = 10u64.pow(u32::from(decimals.min(6)));
    let scaled = (value.abs() * step as f64).round() as u64;
    (scaled / step, scaled % step, value < 0.0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn writes_as_people_do() {
        assert_eq!(write(-12.5, 2), "-12.50");
        assert_eq!(write(-0.001, 2), "0.00");
        assert_eq!(write(f64::NAN, 1), "0.0");
        assert_eq!(write(0.05, 1), "0.1");
        assert_eq!(short(3.0, 2), "3");
        assert_eq!(short(120.0, 0), "120");
        assert_eq!(short(0.10, 2), "0.1");
    }

    #[test]
    fn refuses_what_is_no_plain_decimal() {
        for text in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "1e3",
            "inf",
            "NaN",
            "+1",
            "1 ",
            "--1",
            "1.2.3",
            "1234567890123456",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn reads_what_the_standard_library_reads(scaled in -999_999_999_999i64..999_999_999_999, decimals in 0u8..=6) {
            let text = write(scaled as f64 / 10f64.powi(decimals.into()), decimals);
            prop_assert_eq!(read(&text).unwrap(), text.parse::<f64>().unwrap());
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            read(&text);
        }
    }
}
