//! The app as WebAssembly: cargo compiles it, wasm-bindgen writes the glue between it and the browser.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use wasm_bindgen_cli_support::Bindgen;

use crate::project::{Project, cargo};
use crate::split::{self, Parts};
use crate::{child, steps, toolchain};

/// How the app is compiled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, with debug assertions.
    #[default]
    Dev,
    /// Small and fast, as shipped.
    Release,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Profile::Dev => "wasm-dev",
            Profile::Release => "release",
        }
    }
}

/// The built app.
#[derive(Clone, Debug)]
pub struct App {
    /// The JavaScript module that loads and starts the wasm.
    pub glue: Vec<u8>,
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// The parts that load later.
    pub parts: Parts,
    /// JavaScript that crates bring along: paths relative to the glue, and contents.
    pub snippets: Vec<(String, Vec<u8>)>,
}

/// What came of a build.
pub enum Outcome {
    /// The app.
    Built(App),
    /// It does not compile; the compiler's words, without colours.
    Failed(String),
}

/// Compiles the app and writes its glue.
///
/// # Errors
/// When a tool is missing or breaks; a program that does not compile is an [`Outcome`].
pub fn build(project: &Project, profile: Profile) -> Result<Outcome> {
    let name = format!("compile the app (profile {})", profile.name());
    let wasm = match steps::loud(&name, || compile(project, profile))? {
        Ok(wasm) => wasm,
        Err(words) => return Ok(Outcome::Failed(words)),
    };
    let folder = project.work(&format!("glue-{}", profile.name()));
    steps::quiet("write the glue", || bind(&wasm, &folder, profile)).map(Outcome::Built)
}

/// Runs cargo; yields the path of the wasm, or the compiler's words.
fn compile(project: &Project, profile: Profile) -> Result<Result<PathBuf, String>> {
    let mut cargo = cargo_build(project, profile);
    // As messages, the diagnostics can be shown on the page as well as here; progress stays cargo's.
    cargo.arg("--message-format=json-diagnostic-rendered-ansi").stdout(Stdio::piped());
    let (messages, status) = child::follow(&mut cargo, follow)?;
    if status.success() {
        return messages.wasm.map(Ok).context("cargo built no wasm file");
    }
    if !messages.errors.is_empty() {
        return Ok(Err(messages.errors));
    }
    // Without diagnostics cargo itself refused (a manifest, a dependency); asked again it repeats why.
    let again = cargo_build(project, profile).arg("--quiet").output()?;
    let words = String::from_utf8_lossy(&again.stderr).into_owned();
    if words.trim().is_empty() { bail!("cargo stopped ({status})") } else { Ok(Err(words)) }
}

fn cargo_build(project: &Project, profile: Profile) -> Command {
    let mut command = Command::new(cargo());
    command.current_dir(&project.root).args(["build", "--package", "wijkmix", "--bin", "wijkmix"]);
    command.args(["--target", toolchain::TARGET, "--profile", profile.name()]);
    if profile == Profile::Release {
        // Panics name source files. What is published names them as everyone would find them, and
        // not where they lay on the builder's machine.
        let mut folders = vec![(project.root.clone(), "wijkmix")];
        folders.extend(registries().map(|folder| (folder, "crates")));
        let flags: Vec<Value> = folders
            .iter()
            .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()).into())
            .collect();
        let flags = Value::Array(flags);
        command.arg("--config").arg(format!("target.{}.rustflags={flags}", toolchain::TARGET));
    }
    command
}

/// The folders in which cargo keeps the sources of dependencies, one for each registry.
fn registries() -> impl Iterator<Item = PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let sources = home.unwrap_or_default().join("registry").join("src");
    // Without the folder there are no dependencies yet to name.
    let mut folders: Vec<PathBuf> = std::fs::read_dir(sources)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    folders.sort();
    folders.into_iter()
}

#[derive(Default)]
struct Messages {
    wasm: Option<PathBuf>,
    errors: String,
}

fn follow(cargo: &mut Child) -> Result<Messages> {
    let mut messages = Messages::default();
    let output = cargo.stdout.take().context("cargo has no output")?;
    for line in BufReader::new(output).lines() {
        let line = line?;
        let Ok(message) = serde_json::from_str::<Value>(&line) else {
            println!("{line}");
            continue;
        };
        if let Some(rendered) = message.pointer("/message/rendered").and_then(Value::as_str) {
            eprint!("{rendered}");
            if message.pointer("/message/level").and_then(Value::as_str) == Some("error") {
                messages.errors += &without_colours(rendered);
            }
        }
        for file in message.get("filenames").and_then(Value::as_array).into_iter().flatten() {
            messages.wasm = file
                .as_str()
                .filter(|file| file.ends_with(".wasm"))
                .map(PathBuf::from)
                .or(messages.wasm);
        }
    }
    Ok(messages)
}

/// Text without the terminal's escape sequences (`ESC [ … letter`).
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().skip(1).find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

fn bind(wasm: &Path, folder: &Path, profile: Profile) -> Result<App> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    let ships = profile == Profile::Release;
    // Before the glue is written, since that drops what tells which function needs which.
    let (main, parts) = split::split(wasm, &folder.join("parts"))?;
    Bindgen::new()
        .input_path(main)
        // The parts link to the main module by what the linker exported.
        .keep_lld_exports(true)
        .out_name("wijkmix")
        .web(true)?
        .typescript(false)
        // The page names the wasm, whose hash the glue cannot know.
        .omit_default_module_path(true)
        .remove_name_section(ships)
        .remove_producers_section(ships)
        .generate(folder)?;
    let mut snippets = Vec::new();
    let below = folder.join("snippets");
    if below.is_dir() {
        crate::site::collect(&below, "snippets/", &mut snippets)?;
    }
    Ok(App {
        glue: std::fs::read(folder.join("wijkmix.js"))?,
        wasm: std::fs::read(folder.join("wijkmix_bg.wasm"))?,
        parts,
        snippets,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_off_and_words_kept() {
        let coloured = "\u{1b}[1m\u{1b}[38;5;9merror\u{1b}[0m: mismatched [types]\n";
        assert_eq!(without_colours(coloured), "error: mismatched [types]\n");
    }
}
