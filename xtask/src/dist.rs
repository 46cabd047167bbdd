//! `cargo xtask dist`: the static site, as small as it gets, for any host.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::budget::Weights;
use crate::build::{self, Outcome, Profile};
use crate::project::Project;
use crate::{compress, figures, headers, site, steps, toolchain, wasm_opt};

/// Builds the site into `out`, or into `dist/`; yields what it weighs.
///
/// # Errors
/// When the app does not compile, a figure is wrong, or a file cannot be written.
pub fn run(project: &Project, out: Option<PathBuf>) -> Result<Weights> {
    toolchain::ensure_target()?;
    let out = out.unwrap_or_else(|| project.path("dist"));
    clear(&out)?;
    let figures =
        steps::quiet("pack the figures", || figures::build(project, compress::smallest_gzip))?;
    let Outcome::Built(mut app) = build::build(project, Profile::Release)? else {
        bail!("the app does not compile");
    };
    app.wasm = wasm_opt::optimise(project, "wijkmix", app.wasm)?;
    for (name, wasm) in &mut app.parts.files {
        *wasm = wasm_opt::optimise(project, name, std::mem::take(wasm))?;
    }
    let site = site::assemble(project, &app, &figures, site::For::Everyone)?;
    let compressed = steps::quiet("compress", || compress::all(&site.files))?;
    site.write(&out)?;
    for (path, both) in &compressed {
        std::fs::write(out.join(format!("{path}.br")), &both.brotli)?;
        std::fs::write(out.join(format!("{path}.gz")), &both.gzip)?;
    }
    std::fs::write(out.join(headers::FILE), headers::file(&site))?;
    let weights = Weights::of(&site, &compressed);
    weights.print();
    println!("\nThe site is in {}", out.display());
    Ok(weights)
}

/// Empties the folder of an earlier site, and of nothing else.
fn clear(out: &Path) -> Result<()> {
    let old = |name: &str| out.join(name).is_file();
    if out.exists() {
        if std::fs::read_dir(out)?.next().is_some() && !(old("index.html") && old(headers::FILE)) {
            bail!(
                "{} holds something else than an earlier site; name an empty folder",
                out.display()
            );
        }
        std::fs::remove_dir_all(out).with_context(|| format!("cannot empty {}", out.display()))?;
    }
    std::fs::create_dir_all(out).with_context(|| format!("cannot make {}", out.display()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_an_earlier_site_is_cleared() {
        let folder = std::env::temp_dir().join(format!("wijkmix-clear-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("thesis.txt"), "years of work").unwrap();
        assert!(clear(&folder).is_err());
        assert!(folder.join("thesis.txt").exists());

        std::fs::write(folder.join("index.html"), "").unwrap();
        std::fs::write(folder.join(headers::FILE), "").unwrap();
        clear(&folder).unwrap();
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
        std::fs::remove_dir(&folder).unwrap();
    }
}
