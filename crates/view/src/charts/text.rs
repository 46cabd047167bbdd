//! How wide text comes out, without a browser to measure it.
//!
//! The faces behind `system-ui` differ by a fifth. These are the advances of the wide ones (DejaVu
//! Sans, Verdana), rounded up, so that text which fits here fits on any reader's machine.

/// Width of a line of text in pixels, an upper estimate.
pub(super) fn width(text: &str, size: f64, weight: u16) -> f64 {
    let bold = if weight >= 600 { 1.1 } else { 1.0 };
    text.chars().map(em).sum::<f64>() * size * bold
}

/// The text cut to a width with an ellipsis; empty where not even one letter fits.
pub(super) fn fit(text: &str, size: f64, weight: u16, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_string();
    }
    let ellipsis = width("…", size, weight);
    let mut used = 0.0;
    let mut kept = String::new();
    for character in text.chars() {
        used += width(character.encode_utf8(&mut [0; 4]), size, weight);
        if used + ellipsis > room {
            break;
        }
        kept.push(character);
    }
    let kept = kept.trim_end();
    if kept.is_empty() { String::new() } else { format!("{kept}…") }
}

/// Advance of a character in ems.
fn em(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '\'' | '|' => 0.3,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | 'f' | 't' | 'r' | '(' | ')' | '-' | '/' | '·' => {
            0.41
        }
        'c' | 's' | 'z' | 'k' | 'v' | 'x' | 'y' => 0.59,
        'm' | '%' | '…' | '—' | '@' | 'W' => 1.0,
        'w' | 'M' | 'O' | 'Q' | 'G' | 'D' | 'H' | 'N' | 'U' | '+' | '−' | '<' | '>' | '&' => 0.86,
        'A'..='Z' => 0.7,
        // Latin with marks is as wide as without; other scripts may fill a whole em.
        '\u{0}'..='\u{24f}' => 0.65,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_kept_and_what_does_not_ends_in_an_ellipsis() {
        assert_eq!(fit("Delft", 13.0, 400, 200.0), "Delft");
        let cut = fit("Burgemeester van Nispen tot Sevenaerbuurt", 13.0, 600, 120.0);
        assert!(cut.ends_with('…') && cut.starts_with("Burg"), "{cut}");
        assert!(width(&cut, 13.0, 600) <= 120.0);
        assert_eq!(fit("Delft", 13.0, 400, 4.0), "");
    }

    #[test]
    fn bolder_and_larger_is_wider() {
        assert!(width("58%", 12.0, 600) > width("58%", 12.0, 400));
        assert!(width("58%", 13.0, 400) > width("58%", 12.0, 400));
    }
}
