//! The style sheets as one file.

use anyhow::{Context, Result};

use crate::project::Project;

/// All of `style/*.css` in the order of their names, comments and spare blanks removed.
///
/// # Errors
/// When a file cannot be read or is no UTF-8.
pub fn bundle(project: &Project) -> Result<Vec<u8>> {
    let folder = project.path("style");
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).context("cannot read style/")? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            files.push(path);
        }
    }
    files.sort();
    let mut bundle = String::new();
    for path in files {
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        bundle += &squeeze(&text);
        bundle.push('\n');
    }
    Ok(bundle.into_bytes())
}

/// CSS without comments, with every run of blanks as one, and none beside `{ } ; ,`.
///
/// Strings are left alone. Blanks beside other signs stay, since they may carry meaning
/// (`a :hover` is not `a:hover`, `calc(1px + 2px)` not `calc(1px +2px)`).
fn squeeze(css: &str) -> String {
    const TIGHT: &[char] = &['{', '}', ';', ','];
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut blank = false;
    while let Some(character) = rest.next() {
        if character == '/' && rest.peek() == Some(&'*') {
            rest.next();
            let mut last = ' ';
            for inside in rest.by_ref() {
                if last == '*' && inside == '/' {
                    break;
                }
                last = inside;
            }
            // Alone between two words it parts them without being a blank: `.a/**/.b` is one element.
            if !blank && !rest.peek().is_some_and(char::is_ascii_whitespace) {
                out.push_str("/**/");
            }
            continue;
        }
        if character.is_ascii_whitespace() {
            blank = true;
            continue;
        }
        if blank && !out.is_empty() && !TIGHT.contains(&character) && !out.ends_with(TIGHT) {
            out.push(' ');
        }
        blank = false;
        if character == '}' && out.ends_with(';') {
            out.pop();
        }
        out.push(character);
        if character == '\\' {
            out.extend(rest.next());
        } else if character == '"' || character == '\'' {
            while let Some(inside) = rest.next() {
                out.push(inside);
                match inside {
                    '\\' => out.extend(rest.next()),
                    _ if inside == character => break,
                    _ => {}
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_comments_go_where_they_mean_nothing() {
        let css = "/* a */ a :hover , b {\n  color : red; /* b */\n  width: calc(1px + 2px);\n}\n";
        assert_eq!(squeeze(css), "a :hover,b{color : red;width: calc(1px + 2px)}");
    }

    #[test]
    fn a_comment_still_parts_two_words() {
        assert_eq!(squeeze("a/* x */b /* y */ c{}"), "a/**/b c{}");
    }

    #[test]
    fn strings_stay_as_they_are() {
        let css = r#"a::before{content:"/* , \" */  ";quotes:'{  }'}"#;
        assert_eq!(squeeze(css), css);
    }
}
