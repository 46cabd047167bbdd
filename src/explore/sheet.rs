//! The sheet over the map on a phone: it rests at three heights.

use leptos::prelude::*;
use web_sys::PointerEvent;
use wijkmix_view::decimal;

use crate::context::{Say, context};
use crate::parts::text;

/// Where the sheet rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    Peek,
    Half,
    Full,
}

impl Rest {
    const ALL: [Rest; 3] = [Rest::Peek, Rest::Half, Rest::Full];

    /// Part of the stage's height.
    fn part(self) -> f64 {
        match self {
            Rest::Peek => 0.24,
            Rest::Half => 0.56,
            Rest::Full => 0.94,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Rest::Peek => "peek",
            Rest::Half => "half",
            Rest::Full => "full",
        }
    }

    fn nearest(part: f64) -> Rest {
        let distance = |rest: &Rest| (rest.part() - part).abs();
        Rest::ALL
            .into_iter()
            .min_by(|a, b| distance(a).total_cmp(&distance(b)))
            .unwrap_or(Rest::Half)
    }

    fn next(self) -> Rest {
        match self {
            Rest::Peek => Rest::Half,
            Rest::Half => Rest::Full,
            Rest::Full => Rest::Peek,
        }
    }
}

/// A panel whose grip is dragged, pressed or turned with the arrow keys.
#[component]
pub fn Sheet(children: Children) -> impl IntoView {
    let context = context();
    // A link that names an area is about that area.
    let chosen = context.selected.get_untracked().is_some();
    let rest = RwSignal::new(if chosen { Rest::Half } else { Rest::Peek });
    // While a finger drags: where it went down, the part then, and the part now.
    let drag = RwSignal::new(None::<(f64, f64, f64)>);
    let part = move || drag.get().map_or_else(|| rest.get().part(), |(_, _, now)| now);
    // A chosen area is what the reader wants to read about.
    Effect::new(move |before: Option<bool>| {
        let chosen = context.selected.get().is_some();
        if chosen && before == Some(false) && rest.get_untracked() == Rest::Peek {
            rest.set(Rest::Half);
        }
        chosen
    });
    let stage =
        || crate::parts::window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(700.0);
    let down = move |event: PointerEvent| {
        if let Some(target) = event_target_element(&event) {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        let part = rest.get_untracked().part();
        drag.set(Some((f64::from(event.client_y()), part, part)));
    };
    let moved = move |event: PointerEvent| {
        if let Some((start, from, _)) = drag.get_untracked() {
            let now = from + (start - f64::from(event.client_y())) / stage();
            drag.set(Some((start, from, now.clamp(0.12, 0.94))));
        }
    };
    let up = move |_: PointerEvent| {
        if let Some((_, from, now)) = drag.get_untracked() {
            drag.set(None);
            // A press without a drag takes the next height.
            let pressed = (now - from).abs() < 0.02;
            rest.update(|rest| *rest = if pressed { rest.next() } else { Rest::nearest(now) });
        }
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let next = match (event.key().as_str(), rest.get_untracked()) {
            ("ArrowUp", Rest::Peek) => Rest::Half,
            ("ArrowUp", _) => Rest::Full,
            ("ArrowDown", Rest::Full) => Rest::Half,
            ("ArrowDown", _) => Rest::Peek,
            ("Enter" | " ", now) => now.next(),
            _ => return,
        };
        event.prevent_default();
        rest.set(next);
    };
    view! {
        <div class="sheet" data-rest=move || rest.get().key() class:dragged=move || drag.get().is_some()
            style:height=text(move || decimal::write(part() * 100.0, 2) + "%")>
            <button class="grip" aria-label=context.words.say(|words| words.panel_height)
                aria-expanded=text(move || (rest.get() != Rest::Peek).to_string())
                on:pointerdown=down on:pointermove=moved on:pointerup=up
                on:pointercancel=move |_| drag.set(None) on:keydown=keys>
                <span></span>
            </button>
            <div class="sheet-body">{children()}</div>
        </div>
    }
}

fn event_target_element(event: &PointerEvent) -> Option<web_sys::Element> {
    use wasm_bindgen::JsCast;
    event.current_target()?.dyn_into().ok()
}
