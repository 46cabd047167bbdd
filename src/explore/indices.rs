//! The index panel: how unevenly the group in focus is spread over the areas in focus.

use leptos::prelude::*;
use wijkmix_view::indices::Panel;
use wijkmix_view::state::{Page, ViewState};

use super::scope_name;
use crate::context::{Say, context};
use crate::later::{Later, LaterPage};
use crate::links;
use crate::parts::{part, text};

/// D, H and isolation, each with one sentence in the scope's own numbers.
#[component]
pub fn IndexPanel() -> impl IntoView {
    let context = context();
    let words = context.words;
    let open = RwSignal::new(false);
    view! {
        <section class="indices">
            <h2>{words.say(|words| words.index_title)}</h2>
            {part(move || {
                let words = words.get();
                let scope = scope_name(context);
                let focus = context.focus.get();
                let panel = context.rows.with(|rows| Panel::of(rows));
                let lines = words.index_lines(&panel, focus, &scope);
                view! {
                    <dl>
                        {lines.into_iter().map(|line| {
                            let href = context.view.with(|view| links::href(&ViewState {
                                page: Page::Method, item: Some(line.item.into()), ..view.clone()
                            }));
                            view! {
                                <dt><a href=href>{line.name}</a><b>{line.value}</b></dt>
                                <dd>{line.sentence}</dd>
                            }
                        }).collect_view()}
                    </dl>
                    <p class="note">{words.index_note(&panel, focus)}</p>
                }
            })}
            <button aria-expanded=text(move || open.get().to_string()) on:click=move |_| open.update(|open| *open = !*open)>
                {words.say(|words| words.study_open)}
            </button>
            {part(move || open.get().then(|| view! { <LaterPage later=Later::Study/> }))}
        </section>
    }
}
