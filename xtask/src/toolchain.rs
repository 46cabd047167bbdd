//! The one thing a plain Rust toolchain lacks: the standard library for WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The target of the app.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target when the toolchain does not have it yet.
///
/// # Errors
/// When it is missing and rustup is absent or fails; the message names the remedy.
pub fn ensure_target() -> Result<()> {
    if installed()? {
        return Ok(());
    }
    println!(
        "The Rust toolchain has no standard library for {TARGET} yet, and the app runs in the \
         browser as WebAssembly.\nAdding it: rustup target add {TARGET}"
    );
    let remedy = format!(
        "install it with `rustup target add {TARGET}` (https://rustup.rs), or, where Rust comes \
         from a distribution, with that distribution's package for {TARGET}"
    );
    match Command::new("rustup").args(["target", "add", TARGET]).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => bail!("rustup could not add {TARGET} ({status}); {remedy}"),
        Err(error) => bail!("rustup cannot be run ({error}); {remedy}"),
    }
}

fn installed() -> Result<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let answer = Command::new(rustc)
        .args(["--print", "sysroot"])
        .output()
        .context("cannot run rustc; install Rust from https://rustup.rs")?;
    let sysroot = String::from_utf8_lossy(&answer.stdout);
    Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}
