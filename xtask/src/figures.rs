//! The figures tables as packs that the app loads.

use anyhow::Result;

use crate::project::Project;

/// One pack, ready to be served.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The edition's short name (`ar24`).
    pub id: String,
    /// Gzipped bytes.
    pub bytes: Vec<u8>,
}

/// All packs of the site.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    /// One per edition, in the order of the list of sources.
    pub packs: Vec<Pack>,
}

/// The packs again, after a change of the tables or of the code that reads them.
///
/// # Errors
/// At the first row that is wrong.
pub fn refresh(project: &Project, _first: bool) -> Result<Figures> {
    build(project)
}

/// Reads the tables and encodes them.
///
/// # Errors
/// At the first row that is wrong.
pub fn build(_project: &Project) -> Result<Figures> {
    Ok(Figures::default())
}
