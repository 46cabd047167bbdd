//! The page: `index.html` with its places filled in.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// What the page may load and run: nothing but its own files, and no script or style within the page.
///
/// `wasm-unsafe-eval` permits compiling WebAssembly and nothing else. Frames are ruled by the header
/// alone (see `headers`), since a meta element may not.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; \
    base-uri 'none'; form-action 'none'; manifest-src 'self'";

/// Fills every `{{name}}` of `template` and leaves its comments out.
///
/// # Errors
/// When a place has no value, a value has no place, or a bracket stays open; with the line.
pub fn fill(template: &str, values: &BTreeMap<String, String>) -> Result<String> {
    let mut page = String::with_capacity(template.len());
    let mut unused: Vec<&String> = values.keys().collect();
    let mut rest = template;
    while let Some(start) = rest.find("{{").into_iter().chain(rest.find("<!--")).min() {
        let line = template[..template.len() - rest.len() + start].matches('\n').count() + 1;
        let (before, opened) = rest.split_at(start);
        page += before;
        let (opening, closing) =
            if opened.starts_with('<') { ("<!--", "-->") } else { ("{{", "}}") };
        let Some((inside, after)) = opened[opening.len()..].split_once(closing) else {
            bail!("index.html:{line}: {opening} is not closed by {closing}");
        };
        if opening == "{{" {
            let Some(value) = values.get(inside.trim()) else {
                bail!("index.html:{line}: nothing is called {:?}", inside.trim());
            };
            unused.retain(|name| *name != inside.trim());
            page += value;
        }
        rest = after;
    }
    page += rest;
    match unused.first() {
        Some(name) => bail!("index.html has no place for {{{{{name}}}}}"),
        None => Ok(page),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn places_are_filled_and_comments_left_out() {
        let page =
            fill("<a>{{ x }}</a><!-- {{no}} -->{{y}}{{x}}", &values(&[("x", "1"), ("y", "2")]));
        assert_eq!(page.unwrap(), "<a>1</a>21");
    }

    #[test]
    fn an_unknown_place_is_refused_with_its_line() {
        let error = fill("a\nb {{x}}", &values(&[])).unwrap_err();
        assert_eq!(error.to_string(), "index.html:2: nothing is called \"x\"");
    }

    #[test]
    fn a_value_without_a_place_is_refused() {
        let error = fill("a", &values(&[("style", "")])).unwrap_err();
        assert_eq!(error.to_string(), "index.html has no place for {{style}}");
    }

    #[test]
    fn an_open_bracket_is_refused() {
        assert!(fill("{{x", &values(&[("x", "1")])).is_err());
    }
}
