//! Explore: the map first, and beside it what it says.

mod behind;
pub mod card;
mod indices;
pub mod pickers;
pub mod search;
mod sheet;
pub mod strip;
pub mod study;
pub mod table;

use crate::compare::ComparePanel;
use crate::context::{Say, context};
use crate::links;
use crate::map::Map;
use crate::parts::{part, text};
use crate::shell::Footer;
use card::Card;
use indices::IndexPanel;
use leptos::prelude::*;
use pickers::Pickers;
use sheet::Sheet;
use strip::Strip;
use table::Table;

/// Map and strip, with a column of words and figures beside it, or on a phone a sheet over it.
#[component]
pub fn ExplorePage() -> impl IntoView {
    let context = context();
    let words = context.words;
    let wide = context.wide;
    let story = move || {
        view! {
            <Story/>
            <ComparePanel/>
            <IndexPanel/>
            <section class="all-areas">
                <h2>{words.say(|words| words.table_heading)}</h2>
                <Table/>
            </section>
            <Footer/>
        }
    };
    view! {
        <div class="explore">
            <div class="stage">
                <Pickers/>
                <Map/>
                {part(move || wide.get().then(|| view! { <Strip/> }))}
            </div>
            {part(move || if wide.get() {
                view! { <div class="column">{story()}</div> }.into_any()
            } else {
                view! { <Sheet><Strip/>{story()}</Sheet> }.into_any()
            })}
        </div>
    }
}

/// What the view says: of the selected area its card, else of the whole scope one sentence and one
/// question.
#[component]
fn Story() -> impl IntoView {
    let context = context();
    part(move || match context.selected.get() {
        Some(code) => view! { <Card code/> }.into_any(),
        None => view! { <Lede/> }.into_any(),
    })
}

#[component]
fn Lede() -> impl IntoView {
    let context = context();
    let words = context.words;
    let said = move || {
        let focus = context.focus.get();
        let words = words.get();
        let scope = scope_name(context);
        context.rows.with(|rows| {
            words.lede(rows, focus, &scope).map(|lede| (lede, words.published_of(rows, focus)))
        })
    };
    let claim = move || context.view.with(|view| links::href(&view.debate()));
    view! {
        <section class="lede">
            {part(move || match said() {
                Some((lede, published)) => view! {
                    <h1>{lede}</h1>
                    <p class="note">{published}</p>
                }.into_any(),
                None => view! { <h1 class="waiting">{context.absence()}</h1> }.into_any(),
            })}
            <p class="question">
                {words.say(|words| words.debate_question)}" "
                <a href=text(claim) on:click=move |event| {
                    event.prevent_default();
                    context.view.update(|view| *view = view.debate());
                }>{words.say(|words| words.check_claim)}</a>
            </p>
        </section>
    }
}

/// The scope in a sentence: the country, what of it is loaded, or a municipality's name.
pub fn scope_name(context: crate::context::Context) -> String {
    let focus = context.focus.get();
    let words = context.words.get();
    context.atlas.with(|atlas| {
        let name = |code: wijkmix_atlas::AreaCode| {
            atlas.municipality_name(code).map_or_else(|| code.to_string(), str::to_string)
        };
        if focus.scope == wijkmix_atlas::AreaCode::NETHERLANDS {
            words.whole_scope(&atlas.coverage(focus.year, focus.level, focus.scope), &name)
        } else {
            name(focus.scope)
        }
    })
}
