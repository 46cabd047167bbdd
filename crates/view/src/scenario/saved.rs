//! Scenarios that a reader kept in the browser: a name and the link each.

/// A kept scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// What the reader calls it.
    pub name: String,
    /// The query of its link, without a question mark.
    pub query: String,
}

/// How many can be compared.
pub const COMPARED: usize = 3;

/// How many can be kept.
pub const MOST: usize = 50;

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// Writes a list for the browser's store: a line each, name and query with a tab between.
pub fn write(list: &[Saved]) -> String {
    let lines = list.iter().map(|saved| format!("{}\t{}", plain(&saved.name), saved.query));
    lines.collect::<Vec<_>>().join("\n")
}

/// Reads such a list; what is no line of it is left out.
pub fn read(text: &str) -> Vec<Saved> {
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    lines
        .take(MOST)
        .map(|(name, query)| Saved { name: plain(name), query: query.to_string() })
        .filter(|saved| !saved.name.is_empty())
        .collect()
}

/// A name on one line, not too long.
pub fn plain(name: &str) -> String {
    let words = name.split(|c: char| c.is_control() || c.is_whitespace());
    let name = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    name.chars().take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let saved = |name: &str, query: &str| Saved { name: name.into(), query: query.into() };
        let list = [saved("Sell\t one\n percent ", "v=1&if=1_si17.24"), saved("Second", "")];
        let back = read(&write(&list));
        assert_eq!(back, [saved("Sell one percent", "v=1&if=1_si17.24"), saved("Second", "")]);
        assert_eq!(read("no tab here\n\t\nx\ty").len(), 1);
        assert_eq!(read(&"a\tb\n".repeat(80)).len(), MOST);
        assert_eq!(plain(&"é".repeat(80)).chars().count(), LONGEST_NAME);
    }
}
