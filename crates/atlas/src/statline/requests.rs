//! What to ask, as addresses. Nothing is fetched here.
//!
//! Two services answer for the same tables: `ODataApi` gives at most 10,000 rows to a question and
//! refuses `$skip`, `ODataFeed` gives pages with a link to the next. Only filters on the code of the
//! area are heeded, and of these only `startswith` needs no padding.

use super::error::{Fault, shown};
use super::tables::TableId;
use crate::{AreaCode, Level};

const API: &str = "https://opendata.cbs.nl/ODataApi/odata/";
const FEED: &str = "https://opendata.cbs.nl/ODataFeed/odata/";
const CATALOGUE: &str = "https://opendata.cbs.nl/ODataCatalog/Tables";
/// Where the fourth version of the protocol is.
const V4: &str = "https://datasets.cbs.nl/odata/v1/CBS/";

/// Which areas are asked for, and so which may be in the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of them, by pages of the feed.
    Country,
    /// The country, all municipalities, or all districts, which are fewer than 10,000 each.
    /// Neighbourhoods are more: ask for them by the country or by prefixes.
    Level(Level),
    /// One municipality with its districts and neighbourhoods.
    Municipality(AreaCode),
    /// All neighbourhoods whose municipality's code begins with these two digits.
    Neighbourhoods([char; 2]),
}

impl Scope {
    /// The scopes that together hold the neighbourhoods of these municipalities, each well under the
    /// limit: 266 to 2,248 rows in 2024.
    pub fn neighbourhoods_of(municipalities: &[AreaCode]) -> Vec<Scope> {
        let first = |code: &AreaCode| {
            let text = code.municipality()?.to_string();
            let mut digits = text.chars().skip(2);
            Some([digits.next()?, digits.next()?])
        };
        let mut prefixes: Vec<[char; 2]> = municipalities.iter().filter_map(first).collect();
        prefixes.sort_unstable();
        prefixes.dedup();
        prefixes.into_iter().map(Scope::Neighbourhoods).collect()
    }

    /// What the codes of its areas begin with; none for all codes.
    fn prefixes(&self) -> Vec<String> {
        match self {
            Scope::Country => Vec::new(),
            Scope::Level(Level::Country) => vec!["NL".to_owned()],
            Scope::Level(Level::Municipality) => vec!["GM".to_owned()],
            Scope::Level(Level::District) => vec!["WK".to_owned()],
            Scope::Level(Level::Neighbourhood) => vec!["BU".to_owned()],
            Scope::Municipality(code) => match code.municipality() {
                Some(code) => {
                    let digits: String = code.to_string().chars().skip(2).collect();
                    ["GM", "WK", "BU"].map(|letters| format!("{letters}{digits}")).to_vec()
                }
                None => vec!["NL".to_owned()],
            },
            Scope::Neighbourhoods([a, b]) => vec![format!("BU{a}{b}")],
        }
    }

    /// Whether an area belongs to what was asked for.
    pub fn holds(&self, code: AreaCode) -> bool {
        match self {
            Scope::Country => true,
            Scope::Level(level) => code.level() == *level,
            Scope::Municipality(of) => match of.municipality() {
                Some(of) => code.within(of),
                None => code.level() == Level::Country,
            },
            Scope::Neighbourhoods(_) => {
                let text = code.to_string();
                self.prefixes().iter().any(|prefix| text.starts_with(prefix.as_str()))
            }
        }
    }

    /// The scope in words.
    pub fn shown(&self) -> String {
        match self {
            Scope::Country => "the whole country".to_owned(),
            _ => self.prefixes().join(", ") + "…",
        }
    }

    fn filter(&self, column: &str) -> String {
        let one = |prefix: &String| format!("startswith({column},'{prefix}')");
        self.prefixes().iter().map(one).collect::<Vec<_>>().join(" or ")
    }

    /// Whether the answer may be more than 10,000 rows.
    fn needs_feed(&self) -> bool {
        matches!(self, Scope::Country | Scope::Level(Level::Neighbourhood))
    }
}

/// The tables of all years.
pub fn catalogue() -> String {
    let mut url = CATALOGUE.to_owned();
    add(&mut url, "$filter", "startswith(Title,'Kerncijfers wijken en buurten')");
    add(&mut url, "$select", "Identifier,Title,Period");
    add(&mut url, "$format", "json");
    url
}

/// What a table says of itself.
pub fn table_infos(table: &TableId) -> String {
    plain(table, "TableInfos")
}

/// The topics of a table. They come before its rows: see [`super::Topics`].
pub fn data_properties(table: &TableId) -> String {
    plain(table, "DataProperties")
}

fn plain(table: &TableId, list: &str) -> String {
    format!("{API}{table}/{list}?$format=json")
}

/// The names of areas; `region` is the column of the code, after which the list is named.
pub fn names(table: &TableId, region: &str, scope: &Scope) -> String {
    let base = if scope.needs_feed() { FEED } else { API };
    let mut url = format!("{base}{table}/{}", encoded(region));
    question(&mut url, &scope.filter("Key"), "Key,Title");
    url
}

/// The rows of a scope with these columns, of which the first holds the code. Ask only for columns that
/// the table lists: an unknown one makes the service refuse all.
pub fn rows(table: &TableId, columns: &[&str], scope: &Scope) -> String {
    let base = if scope.needs_feed() { FEED } else { API };
    let mut url = format!("{base}{table}/TypedDataSet");
    let filter = scope.filter(columns.first().copied().unwrap_or_default());
    question(&mut url, &filter, &columns.join(","));
    url
}

/// A list of the fourth version of the protocol: `Properties`, `Dimensions`, `MeasureCodes`,
/// `MeasureGroups`, or `WijkenEnBuurtenCodes`.
pub fn v4_list(table: &TableId, list: &str) -> String {
    format!("{V4}{table}/{}", encoded(list))
}

/// The observations of some measures in a scope, by the fourth version of the protocol.
pub fn v4_observations(table: &TableId, region: &str, measures: &[&str], scope: &Scope) -> String {
    let mut parts = Vec::new();
    let areas = scope.filter(region);
    if !areas.is_empty() {
        parts.push(format!("({areas})"));
    }
    let one = |measure: &&str| format!("Measure eq '{}'", measure.replace('\'', "''"));
    let wanted: Vec<String> = measures.iter().map(one).collect();
    if !wanted.is_empty() {
        parts.push(format!("({})", wanted.join(" or ")));
    }
    let mut url = format!("{V4}{table}/Observations");
    add(&mut url, "$filter", &parts.join(" and "));
    add(&mut url, "$select", &format!("Measure,Value,ValueAttribute,{region}"));
    url
}

fn question(url: &mut String, filter: &str, columns: &str) {
    add(url, "$filter", filter);
    add(url, "$select", columns);
    add(url, "$format", "json");
}

/// Adds a parameter, unless it says nothing.
fn add(url: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        url.push(if url.contains('?') { '&' } else { '?' });
        url.push_str(name);
        url.push('=');
        url.push_str(&encoded(value));
    }
}

/// Percent-encoded as RFC 3986 has it, save for commas and quotes, which every client of the service
/// leaves as they are.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        let kept = byte.is_ascii_alphanumeric() || b"-._~,'()".contains(&byte);
        if kept {
            encoded.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
            encoded.push('%');
            encoded.push(digit(byte >> 4).to_ascii_uppercase());
            encoded.push(digit(byte & 15).to_ascii_uppercase());
        }
    }
    encoded
}

/// A link to the next page, if it stays with the same table on the same host; the link of a service may
/// say `http` behind a proxy, and is followed by `https`.
///
/// # Errors
/// When it leads elsewhere. A page that was altered on the way must not choose where to go next.
pub fn next_page(link: &str, table: &TableId) -> Result<String, Fault> {
    let refuse = || Fault::Link(shown(link));
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    let rest = rest.ok_or_else(refuse)?;
    let (host, path) = rest.split_once('/').ok_or_else(refuse)?;
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    let of_table = |part: &str| part.eq_ignore_ascii_case(table.as_str());
    let here = match (host, parts.as_slice()) {
        ("opendata.cbs.nl", [service, odata, of, _list]) => {
            (*service == "ODataFeed" || *service == "ODataApi")
                && odata.eq_ignore_ascii_case("odata")
                && of_table(of)
        }
        ("datasets.cbs.nl", ["odata", "v1", "CBS", of, _list]) => of_table(of),
        _ => false,
    };
    let printable = link.bytes().all(|byte| byte.is_ascii_graphic());
    if here && printable { Ok(format!("https://{rest}")) } else { Err(refuse()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn id() -> TableId {
        TableId::parse("85984NED").unwrap()
    }

    fn code(text: &str) -> AreaCode {
        text.parse().unwrap()
    }

    #[test]
    fn one_municipality_is_one_question() {
        let url = rows(
            &id(),
            &["WijkenEnBuurten", "Koopwoningen_47"],
            &Scope::Municipality(code("GM0518")),
        );
        assert_eq!(
            url,
            "https://opendata.cbs.nl/ODataApi/odata/85984NED/TypedDataSet?$filter=\
             startswith(WijkenEnBuurten,'GM0518')%20or%20startswith(WijkenEnBuurten,'WK0518')%20or%20\
             startswith(WijkenEnBuurten,'BU0518')&$select=WijkenEnBuurten,Koopwoningen_47&$format=json"
        );
    }

    #[test]
    fn what_may_be_more_than_ten_thousand_rows_goes_through_the_feed() {
        let all = rows(&id(), &["WijkenEnBuurten"], &Scope::Country);
        assert_eq!(
            all,
            "https://opendata.cbs.nl/ODataFeed/odata/85984NED/TypedDataSet?$select=WijkenEnBuurten&$format=json"
        );
        assert!(rows(&id(), &["W"], &Scope::Level(Level::Neighbourhood)).contains("/ODataFeed/"));
        assert!(names(&id(), "WijkenEnBuurten", &Scope::Country).contains("/ODataFeed/"));
        for level in [Level::Country, Level::Municipality, Level::District] {
            assert!(rows(&id(), &["W"], &Scope::Level(level)).contains("/ODataApi/"));
        }
    }

    #[test]
    fn no_question_skips_or_asks_for_a_number_of_rows() {
        let scopes = [
            Scope::Country,
            Scope::Municipality(code("GM0363")),
            Scope::Neighbourhoods(['0', '3']),
        ];
        for scope in &scopes {
            let region = "WijkenEnBuurten";
            for url in [
                rows(&id(), &[region], scope),
                names(&id(), region, scope),
                v4_observations(&id(), region, &["1014800"], scope),
                catalogue(),
                table_infos(&id()),
                data_properties(&id()),
                v4_list(&id(), "MeasureCodes"),
            ] {
                assert!(!url.contains("$skip") && !url.contains("$top"), "{url}");
                assert!(url.bytes().all(|byte| byte.is_ascii_graphic()), "{url}");
            }
        }
    }

    #[test]
    fn neighbourhoods_are_asked_for_by_the_prefixes_there_are() {
        let scopes = Scope::neighbourhoods_of(&[code("GM0518"), code("GM1680"), code("GM0503")]);
        assert_eq!(scopes, [Scope::Neighbourhoods(['0', '5']), Scope::Neighbourhoods(['1', '6'])]);
        assert!(scopes[0].holds(code("BU05180170")) && !scopes[0].holds(code("BU16800000")));
        assert!(!scopes[0].holds(code("WK051801")));
    }

    #[test]
    fn a_measure_cannot_end_its_quotes() {
        let url = v4_observations(&id(), "W", &["1' or '1'='1"], &Scope::Level(Level::Country));
        assert!(url.contains("Measure%20eq%20'1''%20or%20''1''%3D''1'"), "{url}");
    }

    #[test]
    fn a_next_page_stays_with_its_table_on_its_host() {
        let ok = "https://opendata.cbs.nl/ODataFeed/odata/85984NED/TypedDataSet?$format=json&$skip=10000";
        assert_eq!(next_page(ok, &id()).as_deref(), Ok(ok));
        assert_eq!(next_page(&ok.replace("https", "http"), &id()).as_deref(), Ok(ok));
        let v4 = "https://datasets.cbs.nl/odata/v1/CBS/85984NED/Observations?$skiptoken=1";
        assert_eq!(next_page(v4, &id()).as_deref(), Ok(v4));
        for elsewhere in [
            "https://opendata.cbs.nl.example/ODataFeed/odata/85984NED/TypedDataSet",
            "https://user@opendata.cbs.nl/ODataFeed/odata/85984NED/TypedDataSet",
            "https://opendata.cbs.nl:8080/ODataFeed/odata/85984NED/TypedDataSet",
            "https://opendata.cbs.nl/ODataFeed/odata/85039NED/TypedDataSet",
            "https://opendata.cbs.nl/ODataFeed/odata/85984NED/../85039NED/TypedDataSet",
            "https://example.nl/?https://opendata.cbs.nl/ODataFeed/odata/85984NED/TypedDataSet",
            "ftp://opendata.cbs.nl/ODataFeed/odata/85984NED/TypedDataSet",
            "javascript:alert(1)",
            "TypedDataSet?$skip=10000",
            "",
        ] {
            assert!(matches!(next_page(elsewhere, &id()), Err(Fault::Link(_))), "{elsewhere}");
        }
    }

    proptest! {
        #[test]
        fn any_link_is_kept_on_the_host_or_refused(link in "\\PC{0,60}") {
            if let Ok(next) = next_page(&link, &id()) {
                prop_assert!(next.starts_with("https://opendata.cbs.nl/") || next.starts_with("https://datasets.cbs.nl/"));
            }
        }

        #[test]
        fn what_is_encoded_is_plain_ascii(text in "\\PC{0,40}") {
            prop_assert!(encoded(&text).bytes().all(|byte| byte.is_ascii_graphic()));
        }
    }
}
