//! Binaryen's optimiser over the wasm that is published.

use std::path::PathBuf;
use std::process::Command;

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

/// All are tried, since none is the smallest for every program.
const LEVELS: [&str; 3] = ["-Oz", "-O2", "-O3"];

/// The optimised wasm that is smallest as it travels; the given one where there is no optimiser.
///
/// # Errors
/// When the optimiser fails.
pub fn optimise(project: &Project, wasm: Vec<u8>) -> Result<Vec<u8>> {
    let Some(program) = find(project)? else {
        println!(
            "  wasm-opt skipped: neither tests/node_modules (npm ci --prefix tests) nor the PATH has it"
        );
        return Ok(wasm);
    };
    let folder = project.work("wasm-opt");
    std::fs::create_dir_all(&folder)?;
    let input = folder.join("in.wasm");
    std::fs::write(&input, &wasm)?;
    let mut best = (compress::brotli(&wasm)?.len(), "as compiled", wasm);
    for level in LEVELS {
        let output = folder.join(format!("out{level}.wasm"));
        let candidate = steps::quiet(&format!("wasm-opt {level}"), || {
            let mut command = Command::new(&program);
            command.arg(level).args(FEATURES).args(["--strip-debug", "--strip-producers"]);
            command.arg(&input).arg("-o").arg(&output);
            let status = child::run(&mut command)?;
            if !status.success() {
                bail!("wasm-opt {level} failed ({status})");
            }
            Ok(std::fs::read(&output)?)
        })?;
        let size = compress::brotli(&candidate)?.len();
        if size < best.0 {
            best = (size, level, candidate);
        }
    }
    println!("  wasm: {} is the smallest under brotli, {} bytes", best.1, best.0);
    Ok(best.2)
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
