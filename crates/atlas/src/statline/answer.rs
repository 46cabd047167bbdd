//! What came back, before it is read: JSON with what was asked, or something else.

use serde::de::{DeserializeOwned, DeserializeSeed};

use super::error::{Fault, ReadError, shown};

/// An answer in the shape `{"value":[…]}`; what else is in it is not needed.
#[derive(serde::Deserialize)]
pub(super) struct Listed<T> {
    pub(super) value: Vec<T>,
}

/// The list in an answer.
pub(super) fn list<T: DeserializeOwned>(bytes: &[u8], what: &str) -> Result<Vec<T>, ReadError> {
    one::<Listed<T>>(bytes, what).map(|listed| listed.value)
}

/// An answer that is one object.
pub(super) fn one<T: DeserializeOwned>(bytes: &[u8], what: &str) -> Result<T, ReadError> {
    seeded(bytes, what, std::marker::PhantomData)
}

/// An answer read by a visitor of one's own.
pub(super) fn seeded<'de, S: DeserializeSeed<'de>>(
    bytes: &'de [u8],
    what: &str,
    seed: S,
) -> Result<S::Value, ReadError> {
    let json = body(bytes).map_err(|fault| ReadError::new(what, "", fault))?;
    let mut reader = serde_json::Deserializer::from_slice(json);
    let read = seed.deserialize(&mut reader);
    read.and_then(|value| reader.end().map(|()| value)).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        let fault = if error.is_eof() { Fault::CutOff } else { Fault::Json(shown_error(&error)) };
        ReadError::new(what, place, fault)
    })
}

/// What serde says without the place, which is said already.
fn shown_error(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    text.chars().take(text.get(..end).map_or(120, |text| text.chars().count()).min(120)).collect()
}

/// The bytes of JSON without a byte order mark, or what came in their place.
fn body(bytes: &[u8]) -> Result<&[u8], Fault> {
    let bytes = plain(bytes);
    match bytes.first() {
        None => Err(Fault::Empty),
        Some(b'<') => Err(markup(bytes)),
        Some(b'{') => match refusal(bytes) {
            Some(fault) => Err(fault),
            None => Ok(bytes),
        },
        Some(_) => Err(Fault::Json("it does not begin with a brace".to_owned())),
    }
}

/// Without a byte order mark and blanks in front.
pub(super) fn plain(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start()
}

/// How much of an answer is looked at for the reason why it is none.
const LOOKED_AT: usize = 4096;

/// A web page or an error in XML.
pub(super) fn markup(bytes: &[u8]) -> Fault {
    let start = String::from_utf8_lossy(bytes.get(..LOOKED_AT).unwrap_or(bytes)).to_lowercase();
    if start.contains("10000 records") {
        Fault::TooMany
    } else if start.contains("<html") || start.contains("<!doctype html") {
        Fault::WebPage
    } else if start.starts_with("<?xml") || start.contains("xmlns") || start.contains("error") {
        let message = start.split_once("<m:message").and_then(|(_, rest)| rest.split_once('>'));
        let message = message.and_then(|(_, rest)| rest.split_once('<')).map(|(text, _)| text);
        Fault::Xml(
            message
                .map_or_else(|| "no message".to_owned(), |text| text.chars().take(120).collect()),
        )
    } else {
        Fault::WebPage
    }
}

/// What an error of the service says, if the answer is one: `odata.error` in the third version of the
/// protocol, `error` in the fourth.
fn refusal(bytes: &[u8]) -> Option<Fault> {
    let inside = bytes.strip_prefix(b"{")?.trim_ascii_start();
    if !inside.starts_with(b"\"odata.error\"") && !inside.starts_with(b"\"error\"") {
        return None;
    }
    let answer: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let message = answer.get("odata.error").or_else(|| answer.get("error"))?.get("message")?;
    let text = message.as_str().or_else(|| message.get("value")?.as_str()).unwrap_or("no message");
    if text.contains("10000 records") {
        return Some(Fault::TooMany);
    }
    Some(Fault::Refused(shown(text)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(bytes: &[u8]) -> Fault {
        let error = list::<u32>(bytes, "T").unwrap_err();
        *error.fault
    }

    #[test]
    fn what_is_no_answer_is_named() {
        assert_eq!(fault(b""), Fault::Empty);
        assert_eq!(fault(b"\xef\xbb\xbf \r\n"), Fault::Empty);
        assert_eq!(fault(b"<!DOCTYPE html><html><title>Log in</title>"), Fault::WebPage);
        assert_eq!(fault(b"<HTML><body>onderhoud"), Fault::WebPage);
        let xml = br#"<?xml version="1.0"?><m:error xmlns:m="x"><m:message xml:lang="nl">Resource not found</m:message></m:error>"#;
        assert_eq!(fault(xml), Fault::Xml("resource not found".to_owned()));
        let many =
            b"<m:error><m:message>query returns more than 10000 records</m:message></m:error>";
        assert_eq!(fault(many), Fault::TooMany);
        let many = br#"{ "odata.error":{"code":"","message":{"lang":"nl","value":"query returns more than 10000 records"}}}"#;
        assert_eq!(fault(many), Fault::TooMany);
        let refused = br#"{"error":{"code":"","message":"Could not find a property named 'X'"}}"#;
        assert_eq!(
            fault(refused),
            Fault::Refused("Could not find a property named 'X'".to_owned())
        );
        assert_eq!(fault(b"{\"value\":[1,2"), Fault::CutOff);
        assert_eq!(
            fault(b"Service unavailable"),
            Fault::Json("it does not begin with a brace".to_owned())
        );
        assert!(matches!(fault(b"{\"value\":[\"x\"]}"), Fault::Json(_)));
        assert!(matches!(fault(b"{\"value\":[1]} x"), Fault::Json(_)));
        assert_eq!(list::<u32>(b"\xef\xbb\xbf{\"value\":[1]}\n", "T").unwrap(), [1]);
    }

    #[test]
    fn an_error_says_where_what_and_what_to_do() {
        let error = list::<u32>(b"{\"value\":[1,\n2", "85984NED, TableInfos").unwrap_err();
        assert_eq!(
            error.to_string(),
            "85984NED, TableInfos, line 2, column 1: it is cut off; ask or download again"
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = list::<u32>(&bytes, "T");
        }

        #[test]
        fn any_markup_is_refused(text in "<\\PC{0,80}") {
            prop_assert!(list::<u32>(text.as_bytes(), "T").is_err());
        }
    }
}
