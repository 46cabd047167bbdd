//! `cargo xtask test`: everything that is checked before a change lands.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::project::{Project, cargo};
use crate::tally::Tally;
use crate::{browser, child, dist, server, steps, toolchain};

/// Playwright's command, below `tests/`.
pub const PLAYWRIGHT: &str = "node_modules/@playwright/test/cli.js";

/// The folder below which the site is served a second time, to see that it works there too.
const BELOW: &str = "/a/b";

/// What a person may choose.
#[derive(Clone, Debug)]
pub struct Options {
    /// Format, lints and native tests.
    pub native: bool,
    /// The built site in a browser.
    pub browser: bool,
    /// Test `dist/` as it stands, without building it.
    pub built: bool,
    /// Parts of names; a test runs if its name has one of them.
    pub filters: Vec<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options { native: true, browser: true, built: false, filters: Vec::new() }
    }
}

/// Runs the steps, all of them even when one fails, and ends with the line of counts.
///
/// # Errors
/// Never; what goes wrong is told where it happens and counted as failed.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let mut steps = Steps::default();
    if options.native {
        native(project, options, &mut steps);
    }
    if options.browser {
        in_browser(project, options, &mut steps);
    }
    let tally: Tally = steps.tallies.into_iter().sum();
    println!();
    for name in &steps.failed {
        println!("failed: {name}");
    }
    println!("{tally}");
    let good = tally.failed == 0 && tally.passed > 0 && steps.failed.is_empty();
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What came of the steps so far.
#[derive(Default)]
struct Steps {
    tallies: Vec<Tally>,
    failed: Vec<String>,
}

impl Steps {
    /// Runs a step that counts tests; it says whether they all passed.
    fn count(&mut self, name: &str, step: impl FnOnce() -> Result<(Tally, bool)>) {
        let tally = match steps::loud(name, step) {
            Ok((tally, true)) => tally,
            Ok((tally, false)) => {
                self.failed.push(name.to_owned());
                // A tool that fails without a failed test has failed as a whole.
                if tally.failed == 0 { [tally, Tally::BROKEN].into_iter().sum() } else { tally }
            }
            Err(error) => {
                eprintln!("error: {error:#}");
                self.failed.push(name.to_owned());
                Tally::BROKEN
            }
        };
        self.tallies.push(tally);
    }

    /// Runs a step that checks something; yields whether it worked.
    fn check(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        let before = self.failed.len();
        self.count(name, || step().map(|()| (Tally::default(), true)));
        self.failed.len() == before
    }
}

fn native(project: &Project, options: &Options, steps: &mut Steps) {
    let run = |arguments: &[&str]| {
        let mut command = Command::new(cargo());
        command.current_dir(&project.root).args(arguments);
        if in_ci() && arguments.first() == Some(&"clippy") {
            // A lock file that was not committed would build something else elsewhere.
            command.arg("--locked");
        }
        if arguments.first() == Some(&"clippy") {
            command.args(["--", "--deny", "warnings"]);
        }
        succeed(&mut command)
    };
    steps.check("format", || run(&["fmt", "--all", "--check"]));
    steps.check("lints, native", || run(&["clippy", "--workspace", "--all-targets"]));
    steps.check("lints, wasm", || {
        toolchain::ensure_target()?;
        run(&["clippy", "--package", "wijkmix", "--target", toolchain::TARGET])
    });
    if nextest() {
        steps.count("native tests (nextest)", || {
            let mut command = Command::new(cargo());
            command.current_dir(&project.root).args(["nextest", "run", "--workspace"]);
            command.args(["--no-fail-fast", "--no-tests", "pass"]).args(&options.filters);
            let (output, status) = child::hear_errors(&mut command)?;
            let mut tally = Tally::of_nextest(&output).unwrap_or_default();
            if !options.filters.is_empty() {
                // Nextest counts what was not asked for as skipped.
                tally.skipped = 0;
            }
            Ok((tally, status.success()))
        });
    } else {
        println!("  cargo-nextest is not installed; cargo test takes its place");
        steps.count("native tests", || {
            cargo_test(project, &["--workspace", "--bins", "--lib", "--tests"], options)
        });
    }
    steps.count("examples in the documentation", || {
        cargo_test(project, &["--workspace", "--doc"], options)
    });
}

fn cargo_test(project: &Project, arguments: &[&str], options: &Options) -> Result<(Tally, bool)> {
    let mut command = Command::new(cargo());
    command.current_dir(&project.root).args(["test", "--no-fail-fast"]).args(arguments);
    command.arg("--").args(&options.filters);
    let (output, status) = child::hear_output(&mut command)?;
    Ok((Tally::of_cargo(&output).unwrap_or_default(), status.success()))
}

fn nextest() -> bool {
    let asked = Command::new(cargo()).args(["nextest", "--version"]).output();
    asked.is_ok_and(|answer| answer.status.success())
}

fn in_browser(project: &Project, options: &Options, steps: &mut Steps) {
    // Before the site, since they bring the optimiser along.
    if !steps.check("npm packages of tests/", || packages(project)) {
        return;
    }
    let mut found = None;
    if !steps.check("find a browser", || {
        found = Some(browser::find(project)?);
        Ok(())
    }) {
        return;
    }
    let mut kept = options.built;
    if !options.built
        && !steps.check("build the site", || {
            kept = dist::run(project, None)?.kept();
            Ok(())
        })
    {
        return;
    }
    if !kept {
        steps.check("budgets", || bail!("the site weighs more than it may"));
    }
    if let Some(browser) = found {
        steps.count("browser tests", || playwright(project, &browser, options));
    }
}

/// Installs what `tests/package-lock.json` names, unless that was done before.
fn packages(project: &Project) -> Result<()> {
    let version = Command::new("node").arg("--version").output();
    let version = version.map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned());
    let major = version.ok().and_then(|version| {
        version.trim().strip_prefix('v')?.split('.').next()?.parse::<u32>().ok()
    });
    if major.is_none_or(|major| major < 20) {
        bail!(
            "the browser tests need Node.js 20 or later, and {}; install it from https://nodejs.org, \
             or leave them out: cargo xtask test --only native",
            major.map_or("there is none".to_owned(), |major| format!("this is {major}"))
        );
    }
    let changed =
        |path: &str| std::fs::metadata(project.path(path)).and_then(|data| data.modified());
    let installed = changed("tests/node_modules/.package-lock.json");
    let current = matches!((installed, changed("tests/package-lock.json")),
        (Ok(installed), Ok(locked)) if installed >= locked);
    if current && !in_ci() {
        return Ok(());
    }
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(project.path("tests")).arg("ci");
    succeed(&mut command)
}

/// Serves `dist/` at the root and below a folder, and lets Playwright loose on it.
fn playwright(
    project: &Project,
    browser: &std::path::Path,
    options: &Options,
) -> Result<(Tally, bool)> {
    let site = server::published(&project.path("dist"))?;
    let router = axum::Router::new().nest_service(BELOW, site.clone()).fallback_service(site);
    let served = server::Served::start(router)?;
    let report = project.work("browser-tests.json");
    if report.exists() {
        std::fs::remove_file(&report)?;
    }
    let mut command = Command::new("node");
    command.current_dir(project.path("tests")).args([PLAYWRIGHT, "test"]);
    if !options.filters.is_empty() {
        let names: Vec<String> = options.filters.iter().map(|filter| escaped(filter)).collect();
        command.args(["--grep", &names.join("|"), "--pass-with-no-tests"]);
    }
    command.env("WIJKMIX_SITE", format!("http://{}/", served.address));
    command.env("WIJKMIX_BELOW", format!("http://{}{BELOW}/", served.address));
    command.env("WIJKMIX_BROWSER", browser).env("WIJKMIX_REPORT", &report);
    let status = child::run(&mut command)?;
    let tally = std::fs::read_to_string(&report).ok().and_then(|json| Tally::of_playwright(&json));
    Ok((tally.unwrap_or_default(), status.success()))
}

/// A text as a regular expression that matches it and nothing else.
fn escaped(text: &str) -> String {
    let mut pattern = String::new();
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern
}

fn succeed(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = child::run(command).with_context(|| format!("{name} is needed"))?;
    if status.success() { Ok(()) } else { bail!("{name} ended with {status}") }
}

fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|ci| ci == "true")
}
