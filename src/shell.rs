//! What stands around every page: header, notices, footer.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use wijkmix_atlas::Lang;
use wijkmix_view::colour::Scheme;
use wijkmix_view::state::{Page, ViewState};

use crate::context::{Context, Say, context};
use crate::explore::search::Search;
use crate::parts::{document, part, text};
use crate::{figures, links};

/// Where the reader's colour scheme is remembered; the boot script reads it before the first paint.
const SCHEME: &str = "wijkmix:scheme";

/// Name, tabs, search, language and scheme in one line.
#[component]
pub fn Header() -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <header class="site">
            <a class="name" href="?" on:click=move |event| {
                event.prevent_default();
                let lang = context.lang();
                context.view.set(ViewState { lang, ..ViewState::default() });
            }>"Wijkmix"</a>
            <nav aria-label=words.say(|words| words.pages)>
                {Page::ALL.into_iter().map(|page| view! { <Tab page/> }).collect_view()}
            </nav>
            <Search/>
            <div class="settings">
                <LanguageSwitch/>
                <SchemeSwitch/>
            </div>
        </header>
    }
}

#[component]
fn Tab(page: Page) -> impl IntoView {
    let context = context();
    let target = move || context.view.with(|view| ViewState { page, item: None, ..view.clone() });
    let current = move || context.view.with(|view| view.page == page);
    view! {
        <a
            href=text(move || links::href(&target()))
            aria-current=move || current().then_some("page")
            on:click=move |event| {
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    context.view.set(target());
                }
            }
        >
            {part(move || context.words.get().page(page))}
        </a>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let context = context();
    let other = move || match context.lang() {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    let label = move || match other() {
        Lang::Nl => ("NL", "nl", "Nederlands"),
        Lang::En => ("EN", "en", "English"),
    };
    view! {
        <button
            class="quiet"
            lang=move || label().1
            aria-label=move || label().2
            title=move || label().2
            on:click=move |_| {
                let lang = other();
                context.view.update(|view| view.lang = lang);
            }
        >
            {part(move || label().0)}
        </button>
    }
}

#[component]
fn SchemeSwitch() -> impl IntoView {
    let context = context();
    let scheme = context.scheme;
    let dark = move || scheme.get() == Scheme::Dark;
    let turn = move |_| {
        let next = if dark() { "light" } else { "dark" };
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-scheme", next);
        }
        // A browser that refuses storage only forgets the choice.
        let _ = LocalStorage::raw().set_item(SCHEME, next);
        scheme.set(if next == "dark" { Scheme::Dark } else { Scheme::Light });
    };
    view! {
        <button
            class="quiet scheme"
            aria-pressed=text(move || dark().to_string())
            aria-label=context.words.say(|words| words.dark_scheme)
            title=context.words.say(|words| words.dark_scheme)
            on:click=turn
        >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/>
                <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor"/>
            </svg>
        </button>
    }
}

/// What the reader should know: a part of the link not understood, figures that failed to come, a
/// focus without figures.
#[component]
pub fn Notices() -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <div class="notices" role="status" aria-label=words.say(|words| words.notices)>
            {part(move || problems(context))}
            {part(move || failures(context))}
            {part(move || moved(context))}
        </div>
    }
}

fn problems(context: Context) -> Option<impl IntoView> {
    let words = context.words.get();
    let problems = context.problems.get();
    (!problems.is_empty()).then(|| {
        view! {
            <div class="notice">
                <p>{words.link_not_understood}</p>
                <ul>
                    {problems.iter().map(|problem| view! { <li>{words.problem(problem)}</li> }).collect_view()}
                </ul>
                <button class="quiet" on:click=move |_| context.problems.set(Vec::new())>
                    {words.dismiss}
                </button>
            </div>
        }
    })
}

fn failures(context: Context) -> Option<impl IntoView> {
    let words = context.words.get();
    let failures = context.loading.with(figures::Loading::failures);
    (!failures.is_empty()).then(|| {
        view! {
            <div class="notice" role="alert">
                <p>{words.figures_failed}</p>
                <ul>
                    {failures
                        .into_iter()
                        .map(|(what, why)| view! { <li><b>{what}</b>" "{why}</li> })
                        .collect_view()}
                </ul>
                <button on:click=move |_| figures::load(context)>{words.retry}</button>
            </div>
        }
    })
}

fn moved(context: Context) -> Option<impl IntoView> {
    let words = context.words.get();
    let asked = context.view.with(|view| view.focus);
    let shown = context.focus.get();
    (asked != shown).then(|| {
        let municipality =
            |code| context.atlas.with(|atlas| atlas.municipality_name(code).map(str::to_string));
        let text = words.not_loaded(asked, shown, &municipality);
        view! {
            <div class="notice">
                <p>{text}</p>
                <button class="quiet" on:click=move |_| {
                    context.view.update(|view| view.focus = shown);
                }>{words.dismiss}</button>
            </div>
        }
    })
}

/// Source and licence, on every page.
#[component]
pub fn Footer() -> impl IntoView {
    let context = context();
    let words = context.words;
    let method = move || {
        context.view.with(|view| {
            links::href(&ViewState {
                page: Page::Method,
                item: Some("sources".into()),
                ..view.clone()
            })
        })
    };
    view! {
        <footer class="site">
            <p>
                {words.say(|words| words.footer_source)}
                " "
                <a href=text(method)>{words.say(|words| words.how_counted)}</a>
            </p>
        </footer>
    }
}
