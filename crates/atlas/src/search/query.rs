//! What a person may mean by what was typed.

use super::fold;

/// A query, read in every way it can be read.
pub(super) struct Query {
    /// A code or the beginning of one, in capitals.
    pub code: Option<String>,
    /// A four-digit postcode, with or without the two letters after it.
    pub postcode: Option<u16>,
    /// The text as a name, folded.
    pub name: String,
}

impl Query {
    pub fn of(text: &str) -> Query {
        let close: String =
            text.chars().filter(|letter| !letter.is_whitespace()).take(12).collect();
        Query { code: code(&close), postcode: postcode(&close), name: fold(text) }
    }
}

/// Two letters of a level and at least one digit: a name such as "Bussum" is no code.
fn code(text: &str) -> Option<String> {
    let text = text.to_ascii_uppercase();
    let (level, rest) = text.split_at_checked(2)?;
    let known = ["NL", "GM", "WK", "BU"].contains(&level);
    let fits = rest.starts_with(|first: char| first.is_ascii_digit())
        && rest.len() <= 8
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (known && fits).then_some(text)
}

fn postcode(text: &str) -> Option<u16> {
    let (digits, letters) = text.split_at_checked(4)?;
    let fits = digits.bytes().all(|byte| byte.is_ascii_digit())
        && letters.len() <= 2
        && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    let number = fits.then(|| digits.parse::<u16>().ok()).flatten()?;
    (number >= 1000).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_postcodes_are_told_from_names() {
        let code = |text: &str| Query::of(text).code;
        assert_eq!(code(" gm0363 ").as_deref(), Some("GM0363"));
        assert_eq!(code("wk 0363 a").as_deref(), Some("WK0363A"));
        for text in ["Bussum", "bu", "0363", "GM0363AB0123", "", "é1", "gmé1"] {
            assert_eq!(code(text), None, "{text}");
        }
        let postcode = |text: &str| Query::of(text).postcode;
        for text in ["1061", " 1061 ", "1061 AB", "1061ab", "1061 a"] {
            assert_eq!(postcode(text), Some(1061), "{text}");
        }
        for text in ["0363", "106", "10610", "1061 ABC", "1061 12", "Wijk 1061", "106é"] {
            assert_eq!(postcode(text), None, "{text}");
        }
    }
}
