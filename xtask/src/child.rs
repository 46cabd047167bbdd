//! Programs started by a command, and how they all stop with it.

use std::process::{Child, Command};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};

/// Process ids of the programs that are running now.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Runs a started program to its end; while it lasts, [`stop_all`] reaches it.
///
/// The program leads a process group of its own, so that stopping cargo also stops its compilers.
///
/// # Errors
/// When the program cannot be started, or `follow` fails.
pub fn run<T>(
    command: &mut Command,
    follow: impl FnOnce(&mut Child) -> Result<T>,
) -> Result<(T, std::process::ExitStatus)> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command.spawn().with_context(|| format!("cannot start {name}"))?;
    let id = child.id();
    running().push(id);
    let followed = follow(&mut child);
    let status = child.wait();
    running().retain(|other| *other != id);
    Ok((followed?, status.with_context(|| format!("cannot wait for {name}"))?))
}

/// Asks every running program and its children to end.
pub fn stop_all() {
    for id in running().iter() {
        // The library's own `kill` reaches one process only, and never a group.
        let stopped = if cfg!(windows) {
            Command::new("taskkill").args(["/T", "/F", "/PID", &id.to_string()]).status()
        } else {
            Command::new("sh").args(["-c", &format!("kill -TERM -- -{id}")]).status()
        };
        if let Err(error) = stopped {
            eprintln!("cannot stop process {id}: {error}");
        }
    }
}

fn running() -> std::sync::MutexGuard<'static, Vec<u32>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}
