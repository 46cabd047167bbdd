//! The figures tables as packs that the app loads.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use wijkmix_atlas::manifest::Entry;
use wijkmix_atlas::table::{self, TableError};
use wijkmix_atlas::{Atlas, Manifest, pack};

use crate::project::{Project, cargo};
use crate::{child, compress, hash, site, steps};

/// How exactly a pack keeps the places of areas, in metres: a map of circles cannot show less.
const METRES: u16 = 10;
/// The edition whose pack the first view needs.
const FIRST_VIEW: &str = "ar24";
/// What the name of the list of packs begins with.
const LIST: &str = "figures-";

/// The packs and the list of them, gzipped, under names that hold their hash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// File name and contents; the list refers to the packs by these names.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Figures {
    /// Whether the file of this name is the list of packs.
    pub fn is_list(name: &str) -> bool {
        name.starts_with(LIST)
    }

    /// Whether the first view needs the file of this name.
    pub fn is_first(name: &str) -> bool {
        Figures::is_list(name)
            || name.strip_prefix(FIRST_VIEW).is_some_and(|rest| rest.starts_with('-'))
    }
}

/// How a pack is gzipped.
pub type Gzip = fn(&[u8]) -> Result<Vec<u8>>;

/// Reads the tables and encodes them.
///
/// # Errors
/// At the first row that is wrong, with file, line and column; when two tables hold one area of one
/// year; when a file cannot be read.
pub fn build(project: &Project, gzip: Gzip) -> Result<Figures> {
    let folder = project.path("data/figures");
    let list = std::fs::read_to_string(folder.join("sources.json"))
        .context("cannot read data/figures/sources.json")?;
    let mut atlas = Atlas::new();
    let mut manifest = Manifest::default();
    let mut figures = Figures::default();
    for listed in table::sources(&list).context("data/figures/sources.json")? {
        let bytes = std::fs::read(folder.join(&listed.file))
            .with_context(|| format!("cannot read data/figures/{}", listed.file))?;
        let id = listed.source.id.clone();
        let mut edition = table::read_bytes(&bytes, listed.source)
            .map_err(|error| wrong(&listed.file, &error))?;
        edition.round_points(METRES);
        let packed = gzip(&pack::encode(&edition))?;
        let file = format!("{id}-{}.pack", hash::short(&packed));
        manifest.packs.push(Entry::of(file.clone(), u32::try_from(packed.len())?, &edition));
        figures.files.push((file, packed));
        atlas.insert(edition)?;
    }
    let list = gzip(&manifest.encode())?;
    figures.files.push((format!("{LIST}{}.pack", hash::short(&list)), list));
    Ok(figures)
}

/// An error as editors make it a link: file, line, then what is wrong.
fn wrong(file: &str, error: &TableError) -> anyhow::Error {
    let column = if error.column.is_empty() { "" } else { ", column " };
    anyhow!("data/figures/{file}:{}{column}{}: {}", error.line, error.column, error.fault)
}

/// `cargo xtask figures`: checks the tables, prints what their packs weigh, and writes them to `out`.
///
/// # Errors
/// As [`build`], or when a pack cannot be written.
pub fn run(project: &Project, out: Option<&Path>) -> Result<()> {
    let figures = steps::quiet("pack the figures", || build(project, compress::gzip))?;
    for (name, bytes) in &figures.files {
        println!("    {name:<42}{:>8} bytes", bytes.len());
    }
    let Some(out) = out else { return Ok(()) };
    std::fs::create_dir_all(out)?;
    for (name, bytes) in &figures.files {
        std::fs::write(out.join(name), bytes)?;
    }
    Ok(())
}

/// The packs again, after a change of the tables or of the code that reads and writes them.
///
/// That code is part of this command too, as it was when the command was built; so cargo builds the
/// command anew, and that one makes the packs.
///
/// # Errors
/// With the words of the other command.
pub fn refresh(project: &Project) -> Result<Figures> {
    let folder = project.work("figures");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let mut command = Command::new(cargo());
    command.current_dir(&project.root).args([
        "run",
        "--package",
        "xtask",
        "--",
        "figures",
        "--out",
    ]);
    command.arg(&folder);
    let (words, status) = child::hear_errors(&mut command)?;
    if !status.success() {
        // What comes before is cargo's progress.
        bail!("{}", words.find("error").map_or(words.as_str(), |start| &words[start..]));
    }
    let mut figures = Figures::default();
    site::collect(&folder, "", &mut figures.files)?;
    Ok(figures)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Read;

    use super::*;

    fn unpacked(gzipped: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(gzipped).read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_list_names_every_pack_and_each_can_be_read() {
        let figures = build(&Project::find().unwrap(), compress::gzip).unwrap();
        let (list, packs) = figures.files.split_last().unwrap();
        assert!(Figures::is_list(&list.0));
        let manifest = Manifest::decode(&unpacked(&list.1)).unwrap();
        assert_eq!(manifest.packs.len(), packs.len());
        for (entry, (name, bytes)) in manifest.packs.iter().zip(packs) {
            assert_eq!(&entry.file, name);
            assert_eq!(entry.bytes as usize, bytes.len());
            assert_eq!(pack::decode(&unpacked(bytes)).unwrap().source, entry.source);
        }
        let first = figures.files.iter().filter(|(name, _)| Figures::is_first(name));
        assert_eq!(first.count(), 2, "the list and the pack of the first view");
    }

    #[test]
    fn a_wrong_row_is_named_by_file_line_and_column() {
        let project = Project::find().unwrap();
        let path = project.path("data/figures/the-hague-2019.csv");
        let text = std::fs::read_to_string(path).unwrap();
        let list = std::fs::read_to_string(project.path("data/figures/sources.json")).unwrap();
        let listed = table::sources(&list).unwrap();
        let listed = listed.into_iter().find(|one| one.file == "the-hague-2019.csv").unwrap();
        let third = text.lines().nth(2).unwrap();
        let broken = text.replacen(third, &third.replacen(",2019,", ",later,", 1), 1);
        let error = table::read(&broken, listed.source).unwrap_err();
        let words = wrong(&listed.file, &error).to_string();
        assert!(words.starts_with("data/figures/the-hague-2019.csv:3, column year: "), "{words}");
    }
}
