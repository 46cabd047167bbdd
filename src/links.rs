//! The URL owns the view: read at the start and on Back, written on every change.

use std::time::Duration;

use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wijkmix_view::state::ViewState;
use wijkmix_view::url::{decode, encode};

use crate::context::Context;
use crate::parts::window;

/// The query string of the page.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// A link to a view, relative to this page.
pub fn href(state: &ViewState) -> String {
    format!("?{}", encode(state))
}

/// A link to a view that works anywhere.
pub fn absolute(state: &ViewState) -> String {
    let location = window().location();
    let (origin, path) =
        (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
    let query = encode(state);
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{origin}{path}{mark}{query}")
}

/// Keeps URL and view in step for as long as the page lives.
pub fn keep_in_step(context: Context) {
    let view = context.view;
    let mut last: Option<ViewState> = None;
    Effect::new(move |_| {
        let now = view.get();
        // A new page or another area is a step that Back undoes; dragging is not.
        let step = last.as_ref().map(|last| {
            // Inside another page a step would be one that its reader's Back goes through first.
            now.embed.is_none()
                && (last.page != now.page
                    || last.selected != now.selected
                    || last.focus != now.focus)
        });
        last = Some(now.clone());
        if let Some(step) = step {
            schedule(now, step);
        }
    });
    let listener = EventListener::new(&window(), "popstate", move |_| {
        let (state, problems) = decode(&query());
        context.problems.set(problems);
        if view.with_untracked(|view| *view != state) {
            view.set(state);
        }
    });
    listener.forget();
}

fn href_or_path(state: &ViewState) -> String {
    let query = encode(state);
    if query.is_empty() {
        window().location().pathname().unwrap_or_default()
    } else {
        format!("?{query}")
    }
}

thread_local! {
    static PENDING: std::cell::RefCell<Option<TimeoutHandle>> = const { std::cell::RefCell::new(None) };
}

/// Browsers allow some hundred history calls a minute; dragging would spend them, so replacements wait.
fn schedule(state: ViewState, step: bool) {
    PENDING.with(|pending| {
        if let Some(handle) = pending.borrow_mut().take() {
            handle.clear();
        }
        if step {
            write(&state, true);
        } else {
            let handle =
                set_timeout_with_handle(move || write(&state, false), Duration::from_millis(200));
            *pending.borrow_mut() = handle.ok();
        }
    });
}

fn write(state: &ViewState, step: bool) {
    // Compared as views, so that going Back to a link written in another way adds no step of its own.
    if decode(&query()).0 == *state {
        return;
    }
    let href = href_or_path(state);
    let Ok(history) = window().history() else { return };
    // Refused inside some sandboxed frames; the view itself does not depend on it.
    let _ = if step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&href))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
    };
}
