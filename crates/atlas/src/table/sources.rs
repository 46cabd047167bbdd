//! The list of tables and where each comes from.

use serde::Deserialize;
use thiserror::Error;

use crate::Source;

/// One figures table and its source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// File name, beside the list.
    pub file: String,
    /// Where its figures come from.
    pub source: Source,
}

/// Why the list cannot be used.
#[derive(Debug, Error)]
pub enum SourcesError {
    /// Not the JSON that was expected.
    #[error("the list of sources cannot be read: {0}")]
    Json(#[from] serde_json::Error),
    /// Two tables of one name.
    #[error("two sources in the list are called {0:?}; every source needs a short name of its own")]
    DoubleId(String),
    /// One table twice.
    #[error("{0:?} is in the list twice; leave one out")]
    DoubleFile(String),
}

/// Reads `data/figures/sources.json`: an array of file names with their sources.
///
/// # Errors
/// When it is not such an array, or a file or a short name is there twice.
pub fn sources(json: &str) -> Result<Vec<Listed>, SourcesError> {
    let listed: Vec<Listed> = serde_json::from_str(json)?;
    for (place, one) in listed.iter().enumerate() {
        let before = listed.get(..place).unwrap_or_default();
        if before.iter().any(|other| other.source.id == one.source.id) {
            return Err(SourcesError::DoubleId(one.source.id.clone()));
        }
        if before.iter().any(|other| other.file == one.file) {
            return Err(SourcesError::DoubleFile(one.file.clone()));
        }
    }
    Ok(listed)
}
