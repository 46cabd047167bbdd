//! Where the project's folders are.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folders that the commands read and write.
#[derive(Clone, Debug)]
pub struct Project {
    /// The repository's root, absolute.
    pub root: PathBuf,
    /// Cargo's target directory, absolute.
    pub target: PathBuf,
}

impl Project {
    /// The project of the running `cargo xtask`.
    ///
    /// # Errors
    /// When the working directory is gone and the target directory was given relative to it.
    pub fn find() -> Result<Project> {
        // Cargo names the package's folder at run time; the one at compile time serves a copied binary.
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .unwrap_or_else(|| OsString::from(env!("CARGO_MANIFEST_DIR")));
        let root = Path::new(&package).parent().context("xtask has no parent folder")?.to_owned();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::path::absolute(folder)?,
            None => root.join("target"),
        };
        Ok(Project { root, target })
    }

    /// A path below the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// A folder for what the commands make on the way, below the target directory.
    pub fn work(&self, name: &str) -> PathBuf {
        self.target.join("wijkmix").join(name)
    }
}

/// The cargo that runs this command, so that a toolchain chosen by `cargo +name` stays chosen.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))
}
