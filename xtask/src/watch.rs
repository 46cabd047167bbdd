//! Waits for changes of the sources and says what they ask for.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::project::Project;

/// What has to be made again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The wasm.
    pub code: bool,
    /// The packs.
    pub figures: bool,
    /// The page, its style and the files beside it.
    pub page: bool,
}

impl Changes {
    /// Everything, as at the start.
    pub const ALL: Changes = Changes { code: true, figures: true, page: true };

    fn any(self) -> bool {
        self.code || self.figures || self.page
    }

    fn and(self, other: Changes) -> Changes {
        Changes {
            code: self.code || other.code,
            figures: self.figures || other.figures,
            page: self.page || other.page,
        }
    }
}

/// A watch on the project's sources; it lasts until it is dropped.
pub struct Watch {
    changes: Receiver<Changes>,
    _watcher: RecommendedWatcher,
}

/// Editors write a file in several moves; a build waits until they are done for this long.
const QUIET: Duration = Duration::from_millis(120);
/// But no longer than this after the first of them.
const PATIENCE: Duration = Duration::from_secs(2);

impl Watch {
    /// Starts to watch.
    ///
    /// # Errors
    /// When the system refuses, for example because its limit of watches is reached.
    pub fn start(project: &Project) -> Result<Watch> {
        let (sender, changes) = channel();
        let root = project.root.clone();
        let mut watcher = notify::recommended_watcher(move |event| tell(&root, event, &sender))
            .context("cannot watch files for changes")?;
        for folder in ["src", "crates", "style", "public", "data"] {
            let path = project.path(folder);
            if path.is_dir() {
                watcher
                    .watch(&path, RecursiveMode::Recursive)
                    .with_context(|| format!("cannot watch {folder}/ for changes"))?;
            }
        }
        // The files of the root itself. Watched one by one they would be lost when an editor
        // puts a new file in the place of the old.
        watcher.watch(&project.root, RecursiveMode::NonRecursive)?;
        Ok(Watch { changes, _watcher: watcher })
    }

    /// Waits for the next change, and until the changes pause.
    ///
    /// # Errors
    /// When the watcher has died.
    pub fn next(&self) -> Result<Changes> {
        let mut changes = self.changes.recv().context("the watch on the files has ended")?;
        let first = Instant::now();
        while first.elapsed() < PATIENCE {
            match self.changes.recv_timeout(QUIET) {
                Ok(more) => changes = changes.and(more),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        Ok(changes)
    }
}

fn tell(root: &Path, event: notify::Result<Event>, sender: &Sender<Changes>) {
    let changes = match event {
        // Reading is no change, or every build would ask for the next.
        Ok(Event { kind: EventKind::Access(_), .. }) => Changes::default(),
        Ok(event) if event.need_rescan() => Changes::ALL,
        Ok(event) => event
            .paths
            .iter()
            .filter_map(|path| path.strip_prefix(root).ok())
            .map(asked_by)
            .fold(Changes::default(), Changes::and),
        Err(error) => {
            eprintln!("watching for changes: {error}");
            Changes::default()
        }
    };
    if changes.any() {
        // Nobody listens any more when the command is ending.
        let _ = sender.send(changes);
    }
}

/// What a change of the file at this path below the root asks for.
fn asked_by(path: &Path) -> Changes {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let temporary = name.starts_with(['.', '#']) || name.ends_with(['~', '#']) || name == "4913";
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if temporary || ["swp", "swx", "tmp", "bak"].contains(&ending) {
        return Changes::default();
    }
    let mut parts = path.iter().filter_map(|part| part.to_str());
    match (parts.next(), parts.next()) {
        // These two read the tables and write the packs, and are part of the app as well.
        (Some("crates"), Some("atlas" | "mix")) => {
            Changes { code: true, figures: true, page: false }
        }
        (Some("src" | "crates" | "Cargo.toml"), _) => Changes { code: true, ..Changes::default() },
        (Some("data"), _) => Changes { figures: true, ..Changes::default() },
        (Some("style" | "public" | "index.html"), _) => {
            Changes { page: true, ..Changes::default() }
        }
        _ => Changes::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(path: &str) -> (bool, bool, bool) {
        let changes = asked_by(Path::new(path));
        (changes.code, changes.figures, changes.page)
    }

    #[test]
    fn each_source_asks_for_what_is_made_of_it() {
        assert_eq!(asked("src/main.rs"), (true, false, false));
        assert_eq!(asked("crates/view/src/lib.rs"), (true, false, false));
        assert_eq!(asked("crates/atlas/src/pack.rs"), (true, true, false));
        assert_eq!(asked("data/figures/areas-2024.csv"), (false, true, false));
        assert_eq!(asked("style/base.css"), (false, false, true));
        assert_eq!(asked("index.html"), (false, false, true));
    }

    #[test]
    fn what_a_build_writes_and_editors_leave_asks_for_nothing() {
        for path in
            ["target/debug/x", "dist/index.html", "src/.main.rs.swp", "src/main.rs~", "src/4913"]
        {
            assert_eq!(asked(path), (false, false, false), "{path}");
        }
    }
}
