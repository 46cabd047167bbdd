//! `_headers`: the response headers as hosts of static sites read them.

use std::fmt::Write;

use crate::html;
use crate::site::Site;

/// The name of the file, at the root of the site.
pub const FILE: &str = "_headers";

/// For every file the policy, to be framed by anyone, since newsrooms embed; for files whose name
/// changes with their contents, to be kept for ever.
///
/// Each such file has a rule of its own: hosts differ in where a pattern may have its asterisk.
pub fn file(site: &Site) -> String {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}; frame-ancestors *\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n",
        html::POLICY
    );
    for path in &site.hashed {
        // Writing to a string cannot fail.
        let _ = write!(text, "\n/{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    text
}

/// One rule: a path, or the start of one before `*`, and the headers for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pattern: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
}

impl Rule {
    /// Whether the rule is for the file at this path below the root of the site.
    pub fn applies(&self, path: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.pattern,
        }
    }
}

/// Reads the file's rules, as a host does.
pub fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (Some(header), Some(rule)) => rule.headers.extend(
                header.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())),
            ),
            _ => rules.push(Rule { pattern: line.trim().to_owned(), headers: Vec::new() }),
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_reads_what_was_written() {
        let site = Site { hashed: vec!["wijkmix-0a.wasm".to_owned()], ..Site::default() };
        let rules = rules(&file(&site));
        let of = |path: &str| -> Vec<String> {
            let rules = rules.iter().filter(|rule| rule.applies(path));
            rules.flat_map(|rule| &rule.headers).map(|(name, _)| name.clone()).collect()
        };
        assert_eq!(
            of("/"),
            ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"]
        );
        assert_eq!(of("/wijkmix-0a.wasm").last().map(String::as_str), Some("Cache-Control"));
    }

    #[test]
    fn nothing_is_unsafe_but_webassembly() {
        let policy = html::POLICY.replace("'wasm-unsafe-eval'", "");
        assert!(!policy.contains("unsafe") && policy.starts_with("default-src 'none'"));
    }
}
