//! Small things of the browser that every component needs.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, Window};

/// The window. A page without one does not exist.
pub fn window() -> Window {
    leptos::prelude::window()
}

/// The document.
pub fn document() -> Document {
    leptos::prelude::document()
}

/// An element of the page by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Whether the part that an event of its folding is about is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// Sets a User Timing mark, for anyone's profiler.
pub fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// Runs some work as a User Timing measure.
pub fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let Some(performance) = window().performance() else { return work() };
    let begun = format!("{name}:begun");
    let _ = performance.mark(&begun);
    let result = work();
    let _ = performance.measure_with_start_mark(name, &begun);
    performance.clear_marks_with_mark_name(&begun);
    result
}

/// A part of a view that is made anew when what it reads changes. A closure shown as it is would be
/// compiled with an effect of its own; behind a pointer all of them share one.
pub fn part<V: IntoAny>(make: impl Fn() -> V + Send + 'static) -> AnyView {
    fn shown(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || make()).into_any()
    }
    shown(Box::new(move || make().into_any()))
}

/// A text that is kept in step. Views that show closures as they are compile an effect for each; as
/// a signal of text they share one.
pub fn text(words: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(words)
}

/// Copies the link to the view as it stands; where that is not allowed, shows it to be copied by hand.
#[component]
pub fn CopyLink() -> impl IntoView {
    let context = crate::context::context();
    let outcome = RwSignal::new(None::<Result<(), String>>);
    let copy = move |_| {
        let link = context.view.with_untracked(crate::links::absolute);
        let navigator = window().navigator();
        // Not there on pages without a secure connection, and in some frames.
        let allowed = js_sys::Reflect::get(&navigator, &"clipboard".into())
            .is_ok_and(|clipboard| !clipboard.is_undefined());
        if !allowed {
            outcome.set(Some(Err(link)));
            return;
        }
        leptos::task::spawn_local(async move {
            let written = navigator.clipboard().write_text(&link);
            let copied = wasm_bindgen_futures::JsFuture::from(written).await;
            outcome.set(Some(copied.map(|_| ()).map_err(|_| link)));
        });
    };
    view! {
        <button on:click=copy>
            {part(move || {
                let words = context.words.get();
                if outcome.get() == Some(Ok(())) { words.copied } else { words.copy_link }
            })}
        </button>
        {part(move || outcome.get().and_then(Result::err).map(|link| view! {
            <p class="note" role="status">{context.words.get().copy_failed}" "<code>{link}</code></p>
        }))}
    }
}
