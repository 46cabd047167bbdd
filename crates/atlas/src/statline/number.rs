//! Numbers as StatLine writes them: padded, with a comma or a point, missing in several ways.

use super::error::{Note, shown};
use crate::Indicator;

/// A field as it was served, before it is known what it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Missing,
    Number(f64),
    Text(String),
}

/// The numbers that stand for what is not there: in files of the district map and in copies of them.
const MISSING: [f64; 4] = [-99_991.0, -99_995.0, -99_997.0, -99_999_999.0];

/// A cell as a whole number of the indicator's smallest steps; `None` where nothing is published.
pub(super) fn read(cell: &Cell, indicator: Indicator) -> Result<Option<i32>, Note> {
    let (value, found) = match cell {
        Cell::Missing => return Ok(None),
        Cell::Number(value) => (*value, None),
        Cell::Text(text) => match parse(text)? {
            Some(value) => (value, Some(text.as_str())),
            None => return Ok(None),
        },
    };
    if MISSING.contains(&value) {
        return Ok(None);
    }
    let spec = indicator.spec();
    let range = spec.range();
    let steps = value * 10_f64.powi(i32::from(spec.decimals));
    let whole = steps.round();
    let found = || found.map_or_else(|| shown(&value.to_string()), |text| shown(text.trim()));
    // Written so that what is no number at all is out of range too.
    let inside = whole >= f64::from(*range.start()) && whole <= f64::from(*range.end());
    if !inside {
        return Err(Note::Range { found: found(), least: *range.start(), most: *range.end() });
    }
    // 45.3 times ten is 453 but for the last bits of a double.
    if (steps - whole).abs() > 1e-6 * whole.abs().max(1.0) {
        return Err(Note::Decimals(found()));
    }
    // Inside the range of an i32 by the test above.
    Ok(Some(whole as i32))
}

/// A number with a point or a comma; `None` for a blank or a dot, padded or not. No grouping, no
/// exponent: `1.234` is one and a bit, and refused further on where nothing has decimals.
fn parse(text: &str) -> Result<Option<f64>, Note> {
    let text = text.trim();
    if text.is_empty() || text == "." {
        return Ok(None);
    }
    let refuse = || Note::Number(shown(text));
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let only_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !only_digits(whole) || !only_digits(fraction) || digits.len() > 18 {
        return Err(refuse());
    }
    text.replacen(',', ".", 1).parse().map(Some).map_err(|_| refuse())
}

/// A postcode of four digits, padded or not.
pub(super) fn postcode(cell: &Cell) -> Result<Option<u16>, Note> {
    let text = match cell {
        Cell::Missing => return Ok(None),
        Cell::Number(value) => value.to_string(),
        Cell::Text(text) => text.trim().to_owned(),
    };
    if text.is_empty() || text == "." {
        return Ok(None);
    }
    let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(postcode) if four && postcode >= 1000 => Ok(Some(postcode)),
        _ => Err(Note::Postcode(shown(&text))),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn what_is_missing_is_missing_and_zero_is_zero() {
        for missing in ["", "   ", ".", "       .", "\u{a0}.", "-99995", "-99997", "-99999999"] {
            assert_eq!(read(&text(missing), Indicator::OwnerPct), Ok(None), "{missing:?}");
        }
        assert_eq!(read(&Cell::Number(-99_997.0), Indicator::OwnerPct), Ok(None));
        assert_eq!(read(&text("       0"), Indicator::OwnerPct), Ok(Some(0)));
        assert_eq!(read(&Cell::Number(0.0), Indicator::OwnerPct), Ok(Some(0)));
    }

    #[test]
    fn comma_and_point_are_the_same() {
        for written in ["26,9", "26.9", "    26.9", "26,90"] {
            assert_eq!(read(&text(written), Indicator::IncomePerResident), Ok(Some(269)));
        }
        assert_eq!(read(&Cell::Number(26.9), Indicator::IncomePerResident), Ok(Some(269)));
        assert_eq!(read(&text("27"), Indicator::IncomePerResident), Ok(Some(270)));
    }

    #[test]
    fn what_cannot_be_is_a_note_and_no_figure() {
        let range =
            |found: &str, least, most| Err(Note::Range { found: found.to_owned(), least, most });
        assert_eq!(read(&text("101"), Indicator::OwnerPct), range("101", 0, 100));
        assert_eq!(read(&text("-1"), Indicator::Residents), range("-1", 0, i32::MAX));
        assert_eq!(read(&Cell::Number(f64::NAN), Indicator::Residents), range("NaN", 0, i32::MAX));
        assert_eq!(read(&text("0"), Indicator::Urbanity), range("0", 1, 5));
        for odd in ["1.2", "1,2"] {
            assert_eq!(read(&text(odd), Indicator::Residents), Err(Note::Decimals(odd.to_owned())));
        }
        for odd in ["1e3", "1 000", "x", "1.2.3", "--1", "٣", "1.", ".5", "+1"] {
            assert_eq!(read(&text(odd), Indicator::Residents), Err(Note::Number(odd.to_owned())));
        }
    }

    #[test]
    fn postcodes_have_four_digits() {
        assert_eq!(postcode(&text("      9468")), Ok(Some(9468)));
        assert_eq!(postcode(&text("         .")), Ok(None));
        assert_eq!(postcode(&Cell::Number(1012.0)), Ok(Some(1012)));
        for odd in ["0999", "10121", "1012AB", "+101"] {
            assert_eq!(postcode(&text(odd)), Err(Note::Postcode(odd.to_owned())));
        }
    }
}
