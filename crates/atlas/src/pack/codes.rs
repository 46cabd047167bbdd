//! Area codes as differences: in a sorted list most are the one before with the last part one higher.

use super::planes::{Reader, Writer};
use crate::{AreaCode, Level};

/// A code in three numbers: its municipality's, and the two parts of two characters after it.
type Parts = [i32; 3];

fn parts(code: AreaCode) -> Parts {
    let text = code.to_string();
    let number = |from: usize, to: usize, base: u32| {
        let digits = text.get(from..to).unwrap_or_default();
        i32::from_str_radix(digits, base).unwrap_or(0)
    };
    [number(2, 6, 10), number(6, 8, 36), number(8, 10, 36)]
}

fn code(level: Level, [municipality, district, neighbourhood]: Parts) -> Option<AreaCode> {
    let two = |number: i32| {
        let digit = |value: i32| char::from_digit(u32::try_from(value).ok()?, 36);
        Some(format!("{}{}", digit(number.div_euclid(36))?, digit(number.rem_euclid(36))?))
    };
    let text = match level {
        Level::Country => "NL00".to_owned(),
        Level::Municipality => format!("GM{municipality:04}"),
        Level::District => format!("WK{municipality:04}{}", two(district)?),
        Level::Neighbourhood => {
            format!("BU{municipality:04}{}{}", two(district)?, two(neighbourhood)?)
        }
    };
    AreaCode::parse(&text).ok()
}

/// Each part less that of the code before while all parts before it are equal, else as it is.
fn start(previous: Parts, part: usize, so_far: &[i32]) -> i32 {
    if previous.get(..part) == Some(so_far) { previous[part] } else { 0 }
}

/// How many parts the codes of a level have.
fn depth(level: Level) -> usize {
    level as usize
}

pub(super) fn write(codes: &[AreaCode], out: &mut Writer) {
    let mut previous = None;
    for code in codes {
        let (level, now) = (code.level(), parts(*code));
        let before = match previous {
            Some((same, before)) if same == level => before,
            _ => [0; 3],
        };
        for part in 0..depth(level) {
            out.put(now[part] - start(before, part, &now[..part]));
        }
        previous = Some((level, now));
    }
}

/// The codes of `counts` areas of each level; `None` where the numbers are not those of codes.
pub(super) fn read(counts: [u32; 4], numbers: &mut Reader<'_>) -> Option<Vec<AreaCode>> {
    let mut codes = Vec::new();
    for (level, count) in Level::ALL.into_iter().zip(counts) {
        let mut before = [0; 3];
        for _ in 0..count {
            let mut now = [0; 3];
            for part in 0..depth(level) {
                let from = start(before, part, &now[..part]);
                now[part] = from.checked_add(numbers.take()?)?;
            }
            codes.push(code(level, now)?);
            before = now;
        }
    }
    Some(codes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_back_as_small_numbers() {
        let texts = [
            "NL00",
            "GM0003",
            "GM0363",
            "GM9999",
            "WK036300",
            "WK0363AB",
            "WK0363AC",
            "WK0364ZZ",
            "BU03630000",
            "BU0363AB01",
            "BU0363AB02",
            "BU0363AC01",
        ];
        let codes: Vec<AreaCode> = texts.iter().map(|text| text.parse().unwrap()).collect();
        let mut writer = Writer::default();
        write(&codes, &mut writer);
        let planes = writer.planes();
        let planes: Vec<&[u8]> = planes.iter().map(Vec::as_slice).collect();
        let mut reader = Reader::new(&planes).unwrap();
        assert_eq!(read([1, 3, 4, 4], &mut reader), Some(codes));
        assert_eq!(reader.left(), 0);
    }

    #[test]
    fn numbers_of_no_code_are_refused() {
        for number in [-1, 10_000, i32::MAX] {
            let mut writer = Writer::default();
            writer.put(number);
            let planes = writer.planes();
            let planes: Vec<&[u8]> = planes.iter().map(Vec::as_slice).collect();
            let read = read([0, 1, 0, 0], &mut Reader::new(&planes).unwrap());
            assert_eq!(read, None, "{number}");
        }
    }

    #[test]
    fn more_codes_than_numbers_are_refused() {
        let read = read([0, 0, 0, u32::MAX], &mut Reader::new(&[&[0; 10]]).unwrap());
        assert_eq!(read, None);
    }
}
