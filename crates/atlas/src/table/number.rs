//! Numbers as the tables write them.

use std::ops::RangeInclusive;

use super::Fault;

/// A number of at most `decimals` decimals as a whole number of its smallest steps; `None` for a
/// blank field. Digits and a point only: no sign, no exponent, no grouping.
pub(super) fn read(
    text: &str,
    decimals: u8,
    range: RangeInclusive<i32>,
) -> Result<Option<i32>, Fault> {
    if text.is_empty() {
        return Ok(None);
    }
    let found = || text.chars().take(24).collect::<String>();
    let out_of_range = || Fault::Range {
        found: found(),
        least: shown(*range.start(), decimals),
        most: shown(*range.end(), decimals),
    };
    // A negative number is a number, and out of range rather than illegible.
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let only_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !only_digits(whole) || !only_digits(fraction) {
        return Err(Fault::Number(found()));
    }
    if negative {
        return Err(out_of_range());
    }
    if digits.contains('.') && fraction.len() > usize::from(decimals) {
        return Err(Fault::Decimals { found: found(), decimals });
    }
    let padding = "0".repeat(usize::from(decimals).saturating_sub(fraction.len()));
    let steps = if decimals == 0 {
        whole.parse::<i32>()
    } else {
        format!("{whole}{fraction}{padding}").parse::<i32>()
    };
    match steps {
        Ok(steps) if range.contains(&steps) => Ok(Some(steps)),
        _ => Err(out_of_range()),
    }
}

/// A number of smallest steps as the tables would write it.
fn shown(steps: i32, decimals: u8) -> String {
    let step = 10_i64.pow(u32::from(decimals));
    let (whole, rest) = (i64::from(steps) / step, i64::from(steps) % step);
    if rest == 0 {
        whole.to_string()
    } else {
        format!("{whole}.{rest:0width$}", width = usize::from(decimals))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_published_and_nothing_else() {
        assert_eq!(read("", 1, 0..=1000), Ok(None));
        assert_eq!(read("0", 1, 0..=1000), Ok(Some(0)));
        assert_eq!(read("45.3", 1, 0..=1000), Ok(Some(453)));
        assert_eq!(read("45", 1, 0..=1000), Ok(Some(450)));
        assert_eq!(read("007", 0, 0..=1000), Ok(Some(7)));
        for text in [".", "1.", ".5", "1e3", "+1", "1,5", " 1", "1 000", "--1", "1.2.3", "٣"] {
            assert_eq!(read(text, 1, 0..=1000), Err(Fault::Number(text.to_owned())), "{text}");
        }
        assert_eq!(
            read("1.0", 0, 0..=1000),
            Err(Fault::Decimals { found: "1.0".to_owned(), decimals: 0 })
        );
        for text in ["-1", "100.1", "99999999999999"] {
            let (least, most) = ("0".to_owned(), "100".to_owned());
            assert_eq!(
                read(text, 1, 0..=1000),
                Err(Fault::Range { found: text.to_owned(), least, most })
            );
        }
    }
}
