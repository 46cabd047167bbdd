//! `cargo xtask serve`: the app on this machine, built again and reloaded on every change.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use tokio::sync::watch;

use crate::build::{App, Outcome, Profile};
use crate::figures::Figures;
use crate::project::Project;
use crate::reload::{State, tell};
use crate::site::{self, Site};
use crate::watch::{Changes, Watch};
use crate::{build, child, compress, figures, reload, server, steps, toolchain};

/// What a person may choose.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Open a browser after the first build.
    pub open: bool,
    /// The port; the first free one from 8080 up if none.
    pub port: Option<u16>,
    /// How the app is compiled.
    pub profile: Profile,
}

/// Serves until a person stops it.
///
/// # Errors
/// When the port is taken, files cannot be watched, or a tool is missing at the first build.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    toolchain::ensure_target()?;
    child::end_on_signal(0)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = server::listen(options.port).await?;
        let address = format!("http://{}/", listener.local_addr()?);
        let (states, heard) = watch::channel(State { building: true, ..State::default() });
        let folder = project.work("served");
        let router = server::uncached(&folder)
            .layer(from_fn(move |request, next| waiting(folder.clone(), request, next)))
            .merge(reload::routes(heard));

        // The watch starts before the first build, so that no change made during it is missed.
        let work = Work::new(project.clone(), Watch::start(project)?, states, options.profile);
        let open = options.open;
        let builder = tokio::task::spawn_blocking(move || work.run(&address, open));
        tokio::select! {
            served = axum::serve(listener, router) => served.context("the server ended"),
            built = builder => built.context("the builder ended")?,
        }
    })
}

/// A page that waits stands in for the site until there is one.
async fn waiting(folder: PathBuf, request: Request, next: Next) -> Response {
    if request.uri().path() == "/" && !folder.join("index.html").exists() {
        return reload::waiting_page().into_response();
    }
    next.run(request).await
}

/// The work behind the page: waits for changes, builds what they ask for, tells the page.
struct Work {
    project: Project,
    watch: Watch,
    states: watch::Sender<State>,
    profile: Profile,
    app: Option<App>,
    figures: Option<Figures>,
    /// Whether this command has made the packs once.
    packed: bool,
    served: Site,
    /// Files of the page before, which may still be loading them.
    leaving: Vec<String>,
}

impl Work {
    fn new(project: Project, watch: Watch, states: watch::Sender<State>, profile: Profile) -> Work {
        Work {
            project,
            watch,
            states,
            profile,
            app: None,
            figures: None,
            packed: false,
            served: Site::default(),
            leaving: Vec::new(),
        }
    }

    fn run(mut self, address: &str, open: bool) -> Result<()> {
        let folder = self.project.work("served");
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        self.build(Changes::ALL, &folder);
        println!("\n  Wijkmix is at {address}   (Ctrl-C stops it)\n");
        if open {
            open_browser(address);
        }
        loop {
            let changes = self.watch.next()?;
            self.build(changes, &folder);
        }
    }

    /// Builds what changed. What goes wrong is told, and the last good page stays.
    fn build(&mut self, changes: Changes, folder: &Path) {
        let start = Instant::now();
        if changes.code || changes.figures {
            tell(&self.states, |state| state.building = true);
        }
        let failure = match self.make(changes, folder) {
            Ok(None) => {
                println!("  up to date after {}", steps::seconds(start.elapsed()));
                None
            }
            Ok(Some(words)) => Some(words),
            Err(error) => {
                eprintln!("error: {error:#}");
                Some(format!("{error:#}"))
            }
        };
        if failure.is_some() {
            eprintln!("  the build failed; the page keeps the last good one");
        }
        tell(&self.states, |state| {
            state.building = false;
            state.failure = failure;
        });
    }

    /// Yields the compiler's words when the app does not compile.
    fn make(&mut self, changes: Changes, folder: &Path) -> Result<Option<String>> {
        // What failed before is tried again by any change.
        if changes.code || self.app.is_none() {
            self.app = None;
            match build::build(&self.project, self.profile)? {
                Outcome::Built(app) => self.app = Some(app),
                Outcome::Failed(words) => return Ok(Some(words)),
            }
        }
        if changes.figures || self.figures.is_none() {
            self.figures = None;
            self.figures = Some(if self.packed {
                figures::refresh(&self.project)?
            } else {
                // At the start this command is as new as the sources.
                self.packed = true;
                steps::quiet("pack the figures", || figures::build(&self.project, compress::gzip))?
            });
        }
        if let (Some(app), Some(figures)) = (&self.app, &self.figures) {
            let assembled = site::assemble(&self.project, app, figures, site::For::Work)?;
            self.serve(assembled, folder)?;
        }
        Ok(None)
    }

    /// Puts the new files in place, the page last, and takes away what no page needs any more.
    fn serve(&mut self, site: Site, folder: &Path) -> Result<()> {
        site.write(folder)?;
        for path in self.leaving.iter().filter(|path| !site.files.contains_key(*path)) {
            // Gone already is as good as removed.
            let _ = std::fs::remove_file(folder.join(path));
        }
        let before = self.served.files.keys();
        self.leaving = before.filter(|path| !site.files.contains_key(*path)).cloned().collect();
        tell(&self.states, |state| {
            state.build.clone_from(&site.build);
            state.style.clone_from(&site.style.path);
            state.integrity.clone_from(&site.style.integrity);
        });
        self.served = site;
        Ok(())
    }
}

fn open_browser(address: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start"])
    } else {
        ("xdg-open", &[])
    };
    if let Err(error) = Command::new(program).args(arguments).arg(address).spawn() {
        println!("  no browser could be opened ({error}); open the address by hand");
    }
}
