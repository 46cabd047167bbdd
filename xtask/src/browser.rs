//! A browser for the tests: the one asked for, one that is there, or one that can be had.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::child;
use crate::project::Project;

/// Programs that are Chromium or Chrome, in the order of preference.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Where macOS has it, which puts no browser on the PATH.
const MACOS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const REMEDY: &str =
    "install Chromium or Chrome, or name one: CHROME=/path/to/chrome cargo xtask test";

/// A Chromium or Chrome that starts: the variable `CHROME`, an installed one, Playwright's own,
/// Debian's package where this is root on Debian.
///
/// # Errors
/// When `CHROME` names none, or none can be had; the message names the remedy.
pub fn find(project: &Project) -> Result<PathBuf> {
    if let Some(chrome) = std::env::var_os("CHROME").filter(|chrome| !chrome.is_empty()) {
        let chrome = PathBuf::from(chrome);
        if !starts(&chrome) {
            bail!("CHROME is {}, which does not start as a browser; {REMEDY}", chrome.display());
        }
        return Ok(chrome);
    }
    if let Some(installed) = installed() {
        return Ok(installed);
    }
    println!("  no Chromium or Chrome is installed; trying Playwright's own");
    match playwrights(project) {
        Ok(browser) if starts(&browser) => return Ok(browser),
        Ok(_) => println!("  Playwright's browser does not start here"),
        Err(error) => println!("  Playwright's browser cannot be had: {error:#}"),
    }
    if root_on_debian() {
        println!("  trying Debian's: apt-get install chromium");
        apt_get(&["update"])?;
        apt_get(&["install", "--yes", "--no-install-recommends", "chromium"])?;
        if let Some(installed) = installed() {
            return Ok(installed);
        }
    }
    bail!("there is no browser to test in; {REMEDY}");
}

fn installed() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let on_path = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    on_path.chain(MACOS.map(PathBuf::from)).find(|program| program.is_file() && starts(program))
}

/// Whether the program is there, with all it needs.
fn starts(program: &Path) -> bool {
    let asked = Command::new(program).args(["--no-sandbox", "--version"]).output();
    asked.is_ok_and(|answer| answer.status.success())
}

/// The browser that Playwright keeps, fetched when it is not there yet.
fn playwrights(project: &Project) -> Result<PathBuf> {
    let tests = project.path("tests");
    let where_it_is = || -> Result<PathBuf> {
        let script = "console.log(require('playwright-core').chromium.executablePath())";
        let answer = Command::new("node").current_dir(&tests).args(["-e", script]).output()?;
        Ok(PathBuf::from(String::from_utf8(answer.stdout)?.trim()))
    };
    let browser = where_it_is()?;
    if browser.is_file() {
        return Ok(browser);
    }
    let mut install = Command::new("node");
    install.current_dir(&tests).args([super::test::PLAYWRIGHT, "install", "chromium"]);
    let status = child::run(&mut install)?;
    if !status.success() {
        bail!("`playwright install chromium` ended with {status}");
    }
    where_it_is()
}

fn root_on_debian() -> bool {
    let id = Command::new("id").arg("-u").output();
    Path::new("/etc/debian_version").exists() && id.is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
    let status = child::run(&mut command).with_context(|| format!("no apt-get; {REMEDY}"))?;
    if !status.success() {
        bail!("apt-get {} ended with {status}; {REMEDY}", arguments.join(" "));
    }
    Ok(())
}
