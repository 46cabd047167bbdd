//! Binaryen's optimiser over the wasm that is published.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::ScopedJoinHandle;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{child, compress, steps};

/// What rustc 1.88 and later emit for the target; Binaryen has to be told.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// More than one can be tried, and the smallest is kept. Of -Oz, -O2 and -O3 the second was the smallest
/// in each of the last builds, by less than a half percent; three take two minutes more on two cores.
const LEVELS: [&str; 1] = ["-O2"];

/// The file that every attempt starts from.
const INPUT: &str = "in.wasm";

/// The optimised wasm that is smallest as it travels; the given one where there is no optimiser.
///
/// # Errors
/// When the optimiser fails.
pub fn optimise(project: &Project, name: &str, wasm: Vec<u8>) -> Result<Vec<u8>> {
    let Some(program) = find(project)? else {
        println!(
            "  wasm-opt skipped: neither tests/node_modules (npm ci --prefix tests) nor the PATH has it"
        );
        return Ok(wasm);
    };
    let folder = project.work("wasm-opt");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join(INPUT), &wasm)?;
    let attempts = steps::quiet(&format!("wasm-opt {} {name}", LEVELS.join(" ")), || {
        std::thread::scope(|scope| {
            let (program, folder) = (&program, &folder);
            let attempt = |level| scope.spawn(move || attempt(program, folder, level));
            // All are started before the first is waited for.
            let threads: Vec<_> = LEVELS.into_iter().map(attempt).collect();
            let join = |thread: ScopedJoinHandle<Result<Attempt>>| {
                thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            };
            threads.into_iter().map(join).collect::<Result<Vec<_>>>()
        })
    })?;
    let given = Attempt { level: "none", size: compress::brotli(&wasm)?.len(), wasm };
    for attempt in attempts.iter().chain([&given]) {
        println!("    {:<42}{:>8} bytes under brotli", attempt.level, attempt.size);
    }
    // The first of equals, so that the choice is always the same.
    let best = attempts.into_iter().chain([given]).min_by_key(|attempt| attempt.size);
    best.map(|attempt| attempt.wasm).context("nothing was tried")
}

/// What one level made of the wasm.
struct Attempt {
    level: &'static str,
    size: usize,
    wasm: Vec<u8>,
}

fn attempt(program: &Path, folder: &Path, level: &'static str) -> Result<Attempt> {
    let output = folder.join(format!("out{level}.wasm"));
    let mut command = Command::new(program);
    command.arg(level).args(FEATURES).args(["--strip-debug", "--strip-producers"]);
    command.arg(folder.join(INPUT)).arg("-o").arg(&output);
    let status = child::run(&mut command)?;
    if !status.success() {
        bail!("wasm-opt {level} failed ({status})");
    }
    let wasm = std::fs::read(&output)?;
    Ok(Attempt { level, size: compress::brotli(&wasm)?.len(), wasm })
}

/// The optimiser of the project's own npm packages, or else the one on the PATH.
fn find(project: &Project) -> Result<Option<PathBuf>> {
    let name = if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" };
    let own = project.path("tests/node_modules/.bin").join(name);
    if own.exists() {
        return Ok(Some(own));
    }
    let path = std::env::var_os("PATH").context("there is no PATH")?;
    Ok(std::env::split_paths(&path)
        .map(|folder| folder.join("wasm-opt").with_extension(std::env::consts::EXE_EXTENSION))
        .find(|program| program.is_file()))
}
