//! The site as a set of files: the page, and everything it names under a name that holds its hash.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result};

use crate::build::App;
use crate::figures::Figures;
use crate::project::Project;
use crate::{hash, html, reload, split, style};

/// Files of `public/` that the page runs; they are hashed, the others keep their names.
const SCRIPTS: [&str; 2] = ["shell", "boot"];

/// The folder of the parts of the app that load later.
const PARTS: &str = "parts/";

/// The files of the site, by their path below its root.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Path with slashes → contents.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The paths whose names hold a hash of their contents.
    pub hashed: Vec<String>,
    /// A hash of everything but the style, which a page at work can change without loading anew.
    pub build: String,
    /// The style sheet.
    pub style: Asset,
    /// The paths of what the first view loads.
    pub first_view: Vec<String>,
}

/// Whether the page is for a person at work on it, or for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// Reloads itself after a build.
    Work,
    /// As published.
    Everyone,
}

/// Puts the site together.
///
/// # Errors
/// When a file is missing or the page's places do not fit.
pub fn assemble(project: &Project, app: &App, figures: &Figures, reader: For) -> Result<Site> {
    let mut site = Site::default();
    let mut values = BTreeMap::new();
    let mut give = |name: &str, text: String| {
        values.insert(name.to_owned(), text);
    };
    give("policy", html::POLICY.to_owned());
    let mut public = Vec::new();
    collect(&project.path("public"), "", &mut public)?;
    for (path, bytes) in public {
        match SCRIPTS.iter().find(|name| path == format!("{name}.js")) {
            Some(name) => give(name, site.hashed(name, "js", bytes).attributes("src")),
            None => {
                site.files.insert(path, bytes);
            }
        }
    }
    let linked = site.add_parts(app)?;
    give("glue", linked.glue.attributes("href"));
    give("linker", linked.linker.attributes("href"));
    // Browsers warn of integrity on a preload of data; the boot script fetches with it instead.
    let wasm = site.hashed("wijkmix", "wasm", app.wasm.clone());
    give("wasm", wasm.attributes("href").replace(" integrity", " data-integrity"));
    site.files.extend(app.snippets.iter().cloned());
    let links = site.add_figures(figures);
    give("figures", links);
    let template =
        std::fs::read_to_string(project.path("index.html")).context("cannot read index.html")?;
    site.build = site.identity(&template);
    give(
        "work",
        match reader {
            For::Everyone => String::new(),
            For::Work => reload::element(&site.build),
        },
    );
    site.style = site.hashed("wijkmix", "css", style::bundle(project)?);
    give("style", site.style.attributes("href"));
    // The glue imports the snippets; of the figures, one pack and their list.
    let later = |path: &&String| !path.starts_with("figures/") && !path.starts_with(PARTS);
    site.first_view.extend(site.hashed.iter().filter(later).cloned());
    site.first_view.extend(app.snippets.iter().map(|(path, _)| path.clone()));
    site.first_view.push("index.html".to_owned());
    site.files.insert("index.html".to_owned(), html::fill(&template, &values)?.into_bytes());
    Ok(site)
}

/// A file that the page names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asset {
    /// Its path below the page.
    pub path: String,
    /// The value of its `integrity` attribute.
    pub integrity: String,
}

/// The two scripts that name each other.
struct Linked {
    glue: Asset,
    linker: Asset,
}

impl Asset {
    /// The attributes that name it and vouch for its contents.
    fn attributes(&self, naming: &str) -> String {
        format!("{naming}=\"{}\" integrity=\"{}\"", self.path, self.integrity)
    }
}

impl Site {
    fn hashed(&mut self, stem: &str, extension: &str, bytes: Vec<u8>) -> Asset {
        let path = format!("{stem}-{}.{extension}", hash::short(&bytes));
        let integrity = hash::integrity(&bytes);
        self.files.insert(path.clone(), bytes);
        self.hashed.push(path.clone());
        Asset { path, integrity }
    }

    /// Adds the glue, the linker of the parts and the parts themselves.
    ///
    /// Glue and linker name each other, so neither can hold the hash of the other: both bear that of
    /// the two together.
    fn add_parts(&mut self, app: &App) -> Result<Linked> {
        let mut linker = app.parts.linker.clone();
        for (name, wasm) in &app.parts.files {
            let part = self.hashed(&format!("{PARTS}{name}"), "wasm", wasm.clone());
            linker = split::named(&linker, name, &part.path, &part.integrity)?;
        }
        let glue = String::from_utf8(app.glue.clone()).context("the glue is no text")?;
        let both = hash::short(format!("{glue}{linker}").as_bytes());
        let (glue_path, linker_path) = (format!("wijkmix-{both}.js"), format!("parts-{both}.js"));
        // Only where they import: to the wasm, the linker keeps its name.
        let from = |path: &str| format!("from \"{path}\"");
        let glue = glue.replace(&from(split::LINKER), &from(&format!("./{linker_path}")));
        let linker = linker.replace(&from(split::GLUE), &from(&format!("./{glue_path}")));
        let mut add = |path: String, text: String| {
            let bytes = text.into_bytes();
            let integrity = hash::integrity(&bytes);
            self.files.insert(path.clone(), bytes);
            self.hashed.push(path.clone());
            Asset { path, integrity }
        };
        Ok(Linked { glue: add(glue_path, glue), linker: add(linker_path, linker) })
    }

    /// Adds the packs; yields the link elements by which the page starts loading what comes first.
    fn add_figures(&mut self, figures: &Figures) -> String {
        let mut links = String::new();
        for (name, bytes) in &figures.files {
            let path = format!("figures/{name}");
            if Figures::is_first(name) {
                let id = if Figures::is_list(name) { " id=\"wijkmix-figures\"" } else { "" };
                // Writing to a string cannot fail.
                let _ = write!(
                    links,
                    "<link rel=\"preload\" as=\"fetch\" crossorigin{id} href=\"{path}\">"
                );
                self.first_view.push(path.clone());
            }
            self.files.insert(path.clone(), bytes.clone());
            self.hashed.push(path);
        }
        links
    }

    /// A hash of the files so far and of the page's template.
    fn identity(&self, template: &str) -> String {
        let mut all = template.as_bytes().to_vec();
        for (path, bytes) in &self.files {
            all.extend_from_slice(path.as_bytes());
            all.extend_from_slice(hash::short(bytes).as_bytes());
        }
        hash::short(&all)
    }

    /// Writes every file below `folder`, the page last, so that it never names what is not there.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        let (pages, others): (Vec<_>, Vec<_>) =
            self.files.iter().partition(|(path, _)| path.ends_with(".html"));
        for (path, bytes) in others.into_iter().chain(pages) {
            let file = folder.join(path);
            if let Some(parent) = file.parent() {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(&file, bytes)
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
        Ok(())
    }
}

/// Appends every file below `folder`, with its path below it after `prefix`, in the order of names.
///
/// # Errors
/// When a folder or file cannot be read, or its name is no UTF-8.
pub fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, Vec<u8>)>) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("{} has no plain name", path.display()))?;
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else {
            let bytes =
                std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.push((format!("{prefix}{name}"), bytes));
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::split::Parts;

    fn app(part: &[u8]) -> App {
        let loads = "fetch(new URL(\"./split_claim.wasm\", import.meta.url))";
        App {
            glue: format!("import * as p from \"{}\"; p(\"{}\");", split::LINKER, split::LINKER)
                .into_bytes(),
            wasm: Vec::new(),
            parts: Parts {
                files: vec![("split_claim".to_owned(), part.to_vec())],
                linker: format!("import {{ initSync }} from \"{}\"; {loads};", split::GLUE),
            },
            snippets: Vec::new(),
        }
    }

    fn text(site: &Site, asset: &Asset) -> String {
        String::from_utf8(site.files[&asset.path].clone()).unwrap()
    }

    #[test]
    fn glue_and_linker_import_each_other_by_published_names() {
        let mut site = Site::default();
        let linked = site.add_parts(&app(b"part")).unwrap();
        let (glue, linker) = (text(&site, &linked.glue), text(&site, &linked.linker));
        assert!(glue.contains(&format!("from \"./{}\"", linked.linker.path)), "{glue}");
        assert!(linker.contains(&format!("from \"./{}\"", linked.glue.path)), "{linker}");
        // The key by which the wasm asks for it.
        assert!(glue.contains(&format!("p(\"{}\")", split::LINKER)), "{glue}");
    }

    #[test]
    fn a_part_is_published_under_its_hash_and_vouched_for() {
        let mut site = Site::default();
        let linked = site.add_parts(&app(b"part")).unwrap();
        let path = format!("parts/split_claim-{}.wasm", hash::short(b"part"));
        assert_eq!(site.files[&path], b"part");
        let linker = text(&site, &linked.linker);
        assert!(
            linker.contains(&format!("./{path}")) && linker.contains(&hash::integrity(b"part"))
        );
        let kept_for_ever = [&path, &linked.glue.path, &linked.linker.path];
        assert!(kept_for_ever.iter().all(|path| site.hashed.contains(path)), "{:?}", site.hashed);
    }

    #[test]
    fn another_part_gives_both_scripts_another_name() {
        let names = |part: &[u8]| {
            let linked = Site::default().add_parts(&app(part)).unwrap();
            (linked.glue.path, linked.linker.path)
        };
        let (before, after) = (names(b"part"), names(b"parts"));
        assert!(before.0 != after.0 && before.1 != after.1);
    }
}
