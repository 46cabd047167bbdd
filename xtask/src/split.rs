//! The parts of the app that load later: cut out of the wasm, and named in the script that loads them.
//!
//! Functions marked by `wasm_split` in `src/later.rs` are the seams. What only they need goes with them;
//! what several parts share, and the first view does not, becomes a part of its own.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

/// How the glue names the script that loads the parts.
pub const LINKER: &str = "./wijkmix_parts.js";
/// How that script names the glue.
pub const GLUE: &str = "./wijkmix.js";

/// How that script makes a part of what the host sends.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// The same from its bytes, whatever type the host says they are of.
const FROM_BYTES: &str = "src.then((part) => part.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";

/// The parts, and the script that loads them.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// Name without its ending, and wasm, in the order of names.
    pub files: Vec<(String, Vec<u8>)>,
    /// The script.
    pub linker: String,
}

/// Splits a wasm file as the compiler left it; yields the path of the main part, for wasm-bindgen.
///
/// # Errors
/// When the file cannot be read or split, as when it was linked without `--emit-relocs`.
pub fn split(wasm: &Path, folder: &Path) -> Result<(PathBuf, Parts)> {
    let input = std::fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let main = folder.join("wijkmix.wasm");
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LINKER;
    options.main_module = GLUE;
    let done = transform(options).map_err(|error| {
        anyhow!(
            "cannot split {}: {error:#}; .cargo/config.toml must link with --emit-relocs",
            wasm.display()
        )
    })?;
    let mut files = Vec::new();
    for path in done.split_modules {
        let name = path.file_stem().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("{} has no plain name", path.display()))?;
        files.push((name.to_owned(), std::fs::read(&path)?));
    }
    files.sort();
    let linker = std::fs::read_to_string(folder.join(LINKER))?;
    let linker = of_any_type(&linker, files.len())?;
    Ok((main, Parts { files, linker }))
}

/// The script where hosts need not know wasm by its type.
///
/// The glue does without for the main part. Were the others strict, the app would start on such a host
/// and never bring a page beside the map. Parts are too small to gain by being compiled as they come.
fn of_any_type(linker: &str, parts: usize) -> Result<String> {
    let streamed = linker.matches(STREAMED).count();
    if streamed != parts {
        bail!(
            "the script of wasm_split_cli_support loads {streamed} of {parts} parts by {STREAMED}; \
             look at xtask/src/split.rs"
        );
    }
    Ok(linker.replace(STREAMED, FROM_BYTES))
}

/// The script with a part under its published name, whose contents the browser checks.
///
/// # Errors
/// When the script loads the part in another way than was known when this was written.
pub fn named(linker: &str, name: &str, path: &str, integrity: &str) -> Result<String> {
    let loads = format!("new URL(\"./{name}.wasm\", import.meta.url)");
    if !linker.contains(&loads) {
        bail!(
            "the script of wasm_split_cli_support does not load {name} by {loads}; look at xtask/src/split.rs"
        );
    }
    let checked =
        format!("new URL(\"./{path}\", import.meta.url), {{ integrity: \"{integrity}\" }}");
    Ok(linker.replace(&loads, &checked))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_fetched_by_its_hashed_name_and_checked() {
        let script = "fetch(new URL(\"./split_claim.wasm\", import.meta.url));";
        let named = named(script, "split_claim", "parts/split_claim-0a.wasm", "sha384-x").unwrap();
        assert_eq!(
            named,
            "fetch(new URL(\"./parts/split_claim-0a.wasm\", import.meta.url), { integrity: \"sha384-x\" });"
        );
    }

    #[test]
    fn a_script_that_loads_otherwise_is_refused() {
        let error = named("import('./split_claim.wasm')", "split_claim", "p", "i").unwrap_err();
        assert!(error.to_string().contains("does not load split_claim"));
    }

    #[test]
    fn every_part_is_made_of_bytes_of_any_type() {
        let script = format!("a({STREAMED}); b({STREAMED});");
        let plain = of_any_type(&script, 2).unwrap();
        assert_eq!(plain, format!("a({FROM_BYTES}); b({FROM_BYTES});"));
        let error = of_any_type(&script, 3).unwrap_err();
        assert!(error.to_string().contains("loads 2 of 3 parts"), "{error}");
    }

    #[test]
    fn wasm_without_relocations_is_refused_with_the_remedy() {
        let folder = std::env::temp_dir().join(format!("wijkmix-split-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let wasm = folder.join("empty.wasm");
        std::fs::write(&wasm, b"\0asm\x01\0\0\0").unwrap();
        let error = split(&wasm, &folder).unwrap_err().to_string();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(error.contains("--emit-relocs"), "{error}");
    }
}
