//! Everything a person runs: `cargo xtask serve`, `cargo xtask dist`, `cargo xtask test`.
//!
//! ```text
//! src, crates ──build──▶ glue + wasm ─┐
//! data        ──figures──▶ packs ─────┼─site──▶ files ──serve──▶ a browser that reloads
//! style, public, index.html ──────────┘                ──dist───▶ dist/, compressed, within budget
//! ```

#![allow(clippy::print_stdout, reason = "a command speaks to the person who ran it")]

mod browser;
mod budget;
mod build;
mod child;
mod compress;
mod dist;
mod figures;
mod hash;
mod headers;
mod html;
mod project;
mod reload;
mod serve;
mod server;
mod site;
mod split;
mod steps;
mod style;
mod tally;
mod test;
mod toolchain;
mod wasm_opt;
mod watch;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use project::Project;

const HELP: &str = "\
Wijkmix: everything a person runs.

  cargo xtask serve [--open] [--port N] [--release]
      Builds the app and serves it on a free port from 8080 up (or on N), rebuilds and reloads
      on change, stops on Ctrl-C. --open opens a browser, --release builds as dist does.

  cargo xtask dist [--out FOLDER]
      Builds the static site into dist/ (or FOLDER), compressed, with its headers; prints what
      it weighs and fails when a budget is broken.

  cargo xtask test [--only native|browser] [--built] [FILTER…]
      Checks format and lints, runs the native tests, builds dist/ and tests it in a browser;
      ends with the line `N passed, N failed`. A FILTER is part of a test's name; --built
      tests dist/ as it stands.

  cargo xtask figures [--out FOLDER]
      Checks the tables of data/figures/ and prints what their packs weigh; writes them to FOLDER.
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut args = lexopt::Parser::from_env();
    let command = match args.next()? {
        Some(Value(name)) => name.string()?,
        Some(Short('h') | Long("help")) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    let project = Project::find()?;
    match command.as_str() {
        "serve" => {
            let mut options = serve::Options::default();
            while let Some(arg) = args.next()? {
                match arg {
                    Long("open") => options.open = true,
                    Long("port") => options.port = Some(args.value()?.parse()?),
                    Long("release") => options.profile = build::Profile::Release,
                    Short('h') | Long("help") => return help(),
                    other => return Err(other.unexpected().into()),
                }
            }
            serve::run(&project, &options)?;
            Ok(ExitCode::SUCCESS)
        }
        "dist" => {
            let mut out = None;
            while let Some(arg) = args.next()? {
                match arg {
                    Long("out") => out = Some(std::path::absolute(args.value()?)?),
                    Short('h') | Long("help") => return help(),
                    other => return Err(other.unexpected().into()),
                }
            }
            child::end_on_signal(130)?;
            let weights = dist::run(&project, out)?;
            Ok(if weights.kept() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        "test" => {
            let mut options = test::Options::default();
            while let Some(arg) = args.next()? {
                match arg {
                    Long("only") => match args.value()?.string()?.as_str() {
                        "native" => options.browser = false,
                        "browser" => options.native = false,
                        other => bail!("--only takes native or browser, not {other:?}"),
                    },
                    Long("built") => options.built = true,
                    Value(filter) => options.filters.push(filter.string()?),
                    Short('h') | Long("help") => return help(),
                    other => return Err(other.unexpected().into()),
                }
            }
            child::end_on_signal(130)?;
            test::run(&project, &options)
        }
        "figures" => {
            let mut out = None;
            while let Some(arg) = args.next()? {
                match arg {
                    Long("out") => out = Some(std::path::absolute(args.value()?)?),
                    Short('h') | Long("help") => return help(),
                    other => return Err(other.unexpected().into()),
                }
            }
            figures::run(&project, out.as_deref())?;
            Ok(ExitCode::SUCCESS)
        }
        "help" => help(),
        other => bail!("there is no command {other:?}; `cargo xtask help` lists them"),
    }
}

fn help() -> Result<ExitCode> {
    print!("{HELP}");
    Ok(ExitCode::SUCCESS)
}
