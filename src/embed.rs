//! A view inside another page: that view alone, with its title, its source and a link to the whole.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;
use wijkmix_view::state::{Embed, ViewState};

use crate::context::{Context, Say, context};
use crate::explore::card::Card;
use crate::explore::scope_name;
use crate::later::{Later, LaterPage};
use crate::links;
use crate::map::Map;
use crate::parts::{document, part, text, window};
use crate::shell::Notices;

/// The embedded page.
#[component]
pub fn EmbedPage(embed: Embed) -> impl IntoView {
    let context = context();
    let words = context.words;
    let frame = NodeRef::<Div>::new();
    if let Some(body) = document().body() {
        let _ = body.class_list().add_1("embedded");
    }
    tell_height(frame);
    let title = move || title(context, embed);
    let whole = move || {
        context.view.with(|view| links::absolute(&ViewState { embed: None, ..view.clone() }))
    };
    view! {
        <div class=format!("embed embed-{}", embed.key()) node_ref=frame>
            <main>
            <Notices/>
            {part(move || (embed != Embed::Card).then(|| view! { <h1 class="embed-title">{text(title)}</h1> }))}
            {match embed {
                Embed::Map => view! { <Map/> }.into_any(),
                Embed::Claim => view! { <LaterPage later=Later::EmbeddedClaim/> }.into_any(),
                Embed::Card => view! { {part(move || match context.selected.get() {
                    Some(code) => view! { <Card code/> }.into_any(),
                    None => view! { <p class="note">{words.get().embed_without_area}</p> }.into_any(),
                })} }.into_any(),
            }}
            </main>
            <footer>
                <p>{words.say(|words| words.footer_source)}</p>
                <a href=text(whole) target="_blank" rel="noopener">{words.say(|words| words.open_whole)}</a>
            </footer>
        </div>
    }
}

fn title(context: Context, embed: Embed) -> String {
    let (words, focus) = (context.words.get(), context.focus.get());
    match embed {
        Embed::Claim => words.claim.to_string(),
        _ => format!("{}, {}", words.table_title(focus), scope_name(context)),
    }
}

/// Tells the page around it how high it is, in the words that Datawrapper's host scripts listen to.
fn tell_height(frame: NodeRef<Div>) {
    Effect::new(move |_| {
        let Some(element) = frame.get() else { return };
        let measured = element.clone();
        let tell = Closure::<dyn FnMut()>::new(move || {
            let height = measured.get_bounding_client_rect().height().ceil();
            let _ = post_height(height);
        });
        if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) {
            observer.observe(&element);
            // The observer lives as long as the page.
            std::mem::forget(observer);
        }
        tell.forget();
    });
}

fn post_height(height: f64) -> Result<(), JsValue> {
    let Some(host) = window().parent()? else { return Ok(()) };
    let heights = js_sys::Object::new();
    js_sys::Reflect::set(&heights, &"wijkmix".into(), &height.into())?;
    let message = js_sys::Object::new();
    js_sys::Reflect::set(&message, &"datawrapper-height".into(), &heights)?;
    // A height is no secret, and the host's origin is not known to the embedded page.
    host.post_message(&message, "*")
}
