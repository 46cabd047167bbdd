//! Steps that are named and timed on the terminal.

use std::io::Write;
use std::time::{Duration, Instant};

/// Runs a step that prints nothing itself: one line, with its time at the end.
pub fn quiet<T, E>(name: &str, step: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    print!("  {name:<44}");
    // A terminal that cannot be written to is no reason to stop building.
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let result = step();
    match &result {
        Ok(_) => println!("{:>8}", seconds(start.elapsed())),
        Err(_) => println!("  failed"),
    }
    result
}

/// Runs a step whose tools print their own progress: a line before it and a line after it.
pub fn loud<T, E>(name: &str, step: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    println!("▸ {name}");
    let start = Instant::now();
    let result = step();
    let ending = if result.is_ok() { "" } else { " (failed)" };
    println!("  {:<44}{:>8}{ending}", name, seconds(start.elapsed()));
    result
}

/// A duration as a person reads it: `0.31 s`, `75.2 s`.
pub fn seconds(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 10.0 { format!("{seconds:.2} s") } else { format!("{seconds:.1} s") }
}
