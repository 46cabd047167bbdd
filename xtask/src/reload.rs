//! What a page at work hears from `serve`: that a build began, worked, or failed, and in what words.
//!
//! The page asks with the number of the state it knows; the answer waits until there is another. That
//! needs no stream, no socket, and outlives a restart of the server.

use axum::extract::State as Shared;
use axum::http::{Uri, header};
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use serde::Serialize;
use tokio::sync::watch;

/// The script that asks; in the pages of `serve` only.
pub const SCRIPT: &str = include_str!("reload.js");

/// How the work on the site stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct State {
    /// Counts the states.
    pub revision: u64,
    /// Which build the page at `/` is of; empty before the first good one.
    pub build: String,
    /// The style sheet's path.
    pub style: String,
    /// The style sheet's integrity.
    pub integrity: String,
    /// Whether a build is running.
    pub building: bool,
    /// The words of the last build, if it failed.
    pub failure: Option<String>,
}

/// Changes the state and tells every page that waits.
pub fn tell(states: &watch::Sender<State>, change: impl FnOnce(&mut State)) {
    states.send_modify(|state| {
        state.revision += 1;
        change(state);
    });
}

/// The route by which pages ask, and the script for the page that has no site yet.
pub fn routes(states: watch::Receiver<State>) -> axum::Router {
    axum::Router::new()
        .route("/~state", get(next))
        .route("/~reload.js", get(script))
        .with_state(states)
}

/// The element that keeps a page of the build `build` up to date.
pub fn element(build: &str) -> String {
    format!(
        "<script type=\"module\" id=\"wijkmix-work\" data-build=\"{build}\" \
         src=\"/~reload.js\"></script>"
    )
}

/// The page shown until the first good build: it waits, and shows what the compiler says.
pub fn waiting_page() -> impl IntoResponse {
    Html(format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Wijkmix</title>\
         <body><p>Building the app; this page opens it by itself.</p>{}</body></html>",
        element("")
    ))
}

async fn script() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT)
}

async fn next(Shared(mut states): Shared<watch::Receiver<State>>, uri: Uri) -> String {
    let known = uri.query().and_then(|query| query.strip_prefix("after=")?.parse().ok());
    // The sender lives as long as the server; without one the last state is all there is.
    let _ = states.wait_for(|state| Some(state.revision) != known).await;
    let state = states.borrow().clone();
    serde_json::to_string(&state).unwrap_or_default()
}
