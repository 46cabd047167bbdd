//! Programs started by a command, and how they all stop with it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result};

/// Process ids of the programs that are running now.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Runs a program to its end and hands it to `follow` meanwhile.
///
/// The program leads a process group of its own, so that stopping cargo also stops its compilers;
/// [`end_on_signal`] stops it with the command. It is not to ask questions and has no input.
///
/// # Errors
/// When the program cannot be started, or `follow` fails.
pub fn follow<T>(
    command: &mut Command,
    follow: impl FnOnce(&mut Child) -> Result<T>,
) -> Result<(T, ExitStatus)> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    let name = command.get_program().to_string_lossy().into_owned();
    command.stdin(Stdio::null());
    let mut child = {
        // Under the lock, so that none can start between the stopping of all and the end.
        let mut running = running();
        let child = command.spawn().with_context(|| format!("cannot start {name}"))?;
        running.push(child.id());
        child
    };
    let followed = follow(&mut child);
    let status = child.wait();
    running().retain(|other| *other != child.id());
    Ok((followed?, status.with_context(|| format!("cannot wait for {name}"))?))
}

/// Runs a program to its end.
///
/// # Errors
/// As [`follow`].
pub fn run(command: &mut Command) -> Result<ExitStatus> {
    Ok(follow(command, |_| Ok(()))?.1)
}

/// Runs a program to its end; shows what it says on its standard output, and yields it too.
///
/// # Errors
/// As [`follow`].
pub fn hear_output(command: &mut Command) -> Result<(String, ExitStatus)> {
    follow(command.stdout(Stdio::piped()), |child| hear(child.stdout.take()))
}

/// Runs a program to its end; shows what it says on its standard error, and yields it too.
///
/// # Errors
/// As [`follow`].
pub fn hear_errors(command: &mut Command) -> Result<(String, ExitStatus)> {
    follow(command.stderr(Stdio::piped()), |child| hear(child.stderr.take()))
}

fn hear(stream: Option<impl Read>) -> Result<String> {
    let mut heard = String::new();
    for line in BufReader::new(stream.context("the program has no output")?).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        heard += &line;
        heard.push('\n');
    }
    Ok(heard)
}

/// From now on, Ctrl-C or the system's request to end stops every running program, and then the
/// command with this exit code.
///
/// # Errors
/// When the system refuses to report signals.
pub fn end_on_signal(code: i32) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::thread::spawn(move || {
        if let Err(error) = runtime.block_on(signal()) {
            eprintln!("Ctrl-C cannot be heard: {error}");
            return;
        }
        let running = running();
        for id in running.iter() {
            stop(*id);
        }
        println!();
        std::process::exit(code);
    });
    Ok(())
}

async fn signal() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed?,
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await?;
    Ok(())
}

fn stop(id: u32) {
    // The library's own `kill` reaches one process only, and never a group.
    let stopped = if cfg!(windows) {
        Command::new("taskkill").args(["/T", "/F", "/PID", &id.to_string()]).status()
    } else {
        Command::new("sh").args(["-c", &format!("kill -TERM -{id}")]).status()
    };
    if let Err(error) = stopped {
        eprintln!("cannot stop process {id}: {error}");
    }
}

fn running() -> MutexGuard<'static, Vec<u32>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}
