//! Numbers as people in either language write them: `1.234,5` and `1,234.5`.
//!
//! The percent sign stands against its figure in both languages ("58%"), as Dutch newspapers and
//! Statistics Netherlands' own Dutch house style print it: the space that typography manuals ask for
//! makes lines break between a figure and its sign, and readers of either language know both forms.
//! Negative numbers carry a true minus sign (U+2212), which is as wide as the plus.

use wijkmix_atlas::Lang;

const MINUS: char = '\u{2212}';
const EN_DASH: char = '\u{2013}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// What stands in for a number that is not finite.
const NO_NUMBER: &str = "\u{2013}";

/// A whole number with its thousands apart: `1.234.567` or `1,234,567`. Rounds half away from zero.
pub fn count(lang: Lang, value: f64) -> String {
    decimal(lang, value, 0)
}

/// A number with a fixed count of decimals (0–6): an index as `0,33` or `0.334`.
///
/// Rounds half away from zero, where a half is what a person reads as one: 0.145 to two decimals is
/// 0,15 although its nearest double lies just below.
pub fn decimal(lang: Lang, value: f64, decimals: u8) -> String {
    if !value.is_finite() {
        return NO_NUMBER.to_string();
    }
    let digits = digits(value.abs(), decimals);
    let mut text = String::with_capacity(digits.len() + 8);
    if value < 0.0 && digits.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push(MINUS);
    }
    text.push_str(&localised(lang, &digits));
    text
}

/// A number with no more decimals than it needs, at most four: `2,5`, `5`, `0.05`.
pub fn plain(lang: Lang, value: f64) -> String {
    let scaled = |decimals: u8| value * 10f64.powi(i32::from(decimals));
    let whole = |decimals: &u8| (scaled(*decimals) - scaled(*decimals).round()).abs() < 1e-6;
    decimal(lang, value, (0..4).find(whole).unwrap_or(4))
}

/// A share (0–1) as a percentage: `58%`, `58,3%`.
pub fn percent(lang: Lang, share: f64, decimals: u8) -> String {
    if !share.is_finite() {
        return NO_NUMBER.to_string();
    }
    format!("{}%", decimal(lang, share * 100.0, decimals))
}

/// An interval of shares (0–1) as percentages: `57–59%`, or `58%` where both ends read the same.
pub fn percent_range(lang: Lang, low: f64, high: f64, decimals: u8) -> String {
    format!("{}%", range(lang, low * 100.0, high * 100.0, decimals))
}

/// An interval of plain numbers: `0,31–0,35`, or one number where both ends read the same.
///
/// An interval with a negative end is written with spaces around the dash, lest the dash read as a
/// second minus.
pub fn range(lang: Lang, low: f64, high: f64, decimals: u8) -> String {
    let (from, to) = (decimal(lang, low, decimals), decimal(lang, high, decimals));
    if from == to {
        from
    } else if from.starts_with(MINUS) || to.starts_with(MINUS) {
        format!("{from}{NO_BREAK_SPACE}{EN_DASH}{NO_BREAK_SPACE}{to}")
    } else {
        format!("{from}{EN_DASH}{to}")
    }
}

/// A change with its sign: `+3,1`, `−0.4`, and `0` without one.
pub fn signed(lang: Lang, change: f64, decimals: u8) -> String {
    let text = decimal(lang, change, decimals);
    let nothing = !text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    if change > 0.0 && change.is_finite() && !nothing { format!("+{text}") } else { text }
}

/// An amount in thousands of euros, written out in euros: 32.1 becomes `€ 32.100` or `€32,100`.
///
/// `decimals` is how many decimals the thousands were published with: what lies below is rounded
/// away, so that no euro is shown that was not published.
pub fn thousand_euro(lang: Lang, thousands: f64, decimals: u8) -> String {
    if !thousands.is_finite() {
        return NO_NUMBER.to_string();
    }
    let step = 10f64.powi(i32::from(decimals.min(3)));
    let euros = (nudged(thousands * step)).round() / step * 1000.0;
    match lang {
        Lang::Nl => format!("€{NO_BREAK_SPACE}{}", count(lang, euros)),
        Lang::En if euros < 0.0 => format!("{MINUS}€{}", count(lang, euros.abs())),
        Lang::En => format!("€{}", count(lang, euros)),
    }
}

/// Moves a value away from zero by less than anything published, so that decimal halves round up.
fn nudged(value: f64) -> f64 {
    value + value.signum() * (1e-9 + value.abs() * 1e-13)
}

fn digits(magnitude: f64, decimals: u8) -> String {
    let decimals = decimals.min(6);
    let step = 10f64.powi(i32::from(decimals));
    let rounded = nudged(magnitude * step).round() / step;
    crate::decimal::write(rounded, decimals)
}

/// Sets the separators of the language in digits with a point.
fn localised(lang: Lang, digits: &str) -> String {
    let (thousands, point) = match lang {
        Lang::Nl => ('.', ','),
        Lang::En => (',', '.'),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(point);
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use Lang::{En, Nl};

    #[test]
    fn counts_have_their_thousands_apart() {
        assert_eq!(count(Nl, 1_234_567.0), "1.234.567");
        assert_eq!(count(En, 1_234_567.0), "1,234,567");
        assert_eq!(count(Nl, 999.0), "999");
        assert_eq!(count(Nl, 1000.0), "1.000");
        assert_eq!(count(En, -12_345.4), "−12,345");
        assert_eq!(count(En, 999.5), "1,000");
    }

    #[test]
    fn a_zero_has_no_sign() {
        assert_eq!(count(Nl, -0.0), "0");
        assert_eq!(decimal(En, -0.004, 2), "0.00");
        assert_eq!(signed(Nl, 0.04, 1), "0,0");
        assert_eq!(signed(Nl, 0.0, 0), "0");
    }

    #[test]
    fn percentages_keep_the_decimals_asked_for() {
        assert_eq!(percent(Nl, 0.58, 0), "58%");
        assert_eq!(percent(Nl, 0.583, 1), "58,3%");
        assert_eq!(percent(En, 2.0 / 3.0, 1), "66.7%");
        assert_eq!(percent(En, 1.0, 0), "100%");
    }

    #[test]
    fn halves_round_as_they_read() {
        assert_eq!(decimal(Nl, 0.145, 2), "0,15");
        assert_eq!(decimal(Nl, 1.005, 2), "1,01");
        assert_eq!(percent(Nl, 0.285, 0), "29%");
        assert_eq!(decimal(En, -2.5, 0), "−3");
        assert_eq!(decimal(En, 0.1449, 2), "0.14");
    }

    #[test]
    fn ranges_collapse_where_both_ends_read_the_same() {
        assert_eq!(percent_range(Nl, 0.57, 0.59, 0), "57–59%");
        assert_eq!(percent_range(Nl, 0.575, 0.585, 1), "57,5–58,5%");
        assert_eq!(percent_range(En, 0.5801, 0.5799, 0), "58%");
        assert_eq!(range(Nl, 0.312, 0.348, 2), "0,31–0,35");
        assert_eq!(range(En, -2.0, 3.0, 0), "−2\u{a0}–\u{a0}3");
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!(signed(Nl, 3.1, 1), "+3,1");
        assert_eq!(signed(En, -0.4, 1), "−0.4");
    }

    #[test]
    fn plain_numbers_have_no_idle_decimals() {
        assert_eq!(plain(Nl, 2.5), "2,5");
        assert_eq!(plain(En, 5.0), "5");
        assert_eq!(plain(En, 0.05), "0.05");
        assert_eq!(plain(En, 1.0 / 3.0), "0.3333");
        assert_eq!(plain(Nl, 1000.0), "1.000");
    }

    #[test]
    fn euros_show_no_more_than_was_published() {
        assert_eq!(thousand_euro(Nl, 32.1, 1), "€\u{a0}32.100");
        assert_eq!(thousand_euro(En, 300.0, 0), "€300,000");
        assert_eq!(thousand_euro(En, 32.149, 1), "€32,100");
        assert_eq!(thousand_euro(En, -1.5, 1), "−€1,500");
    }

    #[test]
    fn what_is_not_a_number_shows_none() {
        for text in [
            count(Nl, f64::NAN),
            percent(En, f64::INFINITY, 1),
            thousand_euro(Nl, f64::NAN, 0),
            signed(En, f64::NAN, 1),
        ] {
            assert_eq!(text, "–");
        }
    }
}
