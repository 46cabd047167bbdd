//! What the reader's screen and system ask for: a colour scheme, and room for columns.

use gloo_events::EventListener;
use leptos::prelude::*;
use wijkmix_view::colour::Scheme;

use crate::parts::{document, window};

/// The colour scheme that is shown: the one the reader chose, else the system's.
pub fn scheme() -> RwSignal<Scheme> {
    let chosen = || document().document_element()?.get_attribute("data-scheme");
    let of = |dark: bool| if dark { Scheme::Dark } else { Scheme::Light };
    let dark = matches("(prefers-color-scheme: dark)");
    let now = move || of(chosen().map_or(dark.get_untracked(), |chosen| chosen == "dark"));
    let scheme = RwSignal::new(now());
    Effect::new(move |_| {
        dark.track();
        scheme.set(now());
    });
    scheme
}

/// Whether the window is wide enough for a column beside the map; the style sheets say the same.
pub fn wide() -> RwSignal<bool> {
    matches("(min-width: 1024px)")
}

/// Whether a media query matches, for as long as the page lives.
fn matches(query: &str) -> RwSignal<bool> {
    let query = window().match_media(query).ok().flatten();
    let now = RwSignal::new(query.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(query) = query {
        let target = query.clone();
        EventListener::new(&target, "change", move |_| now.set(query.matches())).forget();
    }
    now
}
