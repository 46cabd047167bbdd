//! Search by name, code and postcode: a combobox that opens the card of what is chosen.

use leptos::prelude::*;
use wijkmix_atlas::search::{Found, Hit};
use wijkmix_atlas::{AreaCode, Level};
use wijkmix_view::catalogue::Choice;
use wijkmix_view::state::{Focus, Page};

use crate::context::{Context, Say, context};
use crate::parts::{element, part, text};

/// How many places are offered at once.
const OFFERED: usize = 8;

/// The search field of the header.
#[component]
pub fn Search() -> impl IntoView {
    let context = context();
    let words = context.words;
    let query = RwSignal::new(String::new());
    let open = RwSignal::new(false);
    let cursor = RwSignal::new(0usize);
    let found = Memo::new(move |_| {
        let query = query.get();
        if query.trim().is_empty() {
            return Found::default();
        }
        context.index.with(|index| index.find(&query, OFFERED))
    });
    let showing = move || open.get() && !query.with(|query| query.trim().is_empty());
    let take = move |hit: &Hit| {
        go_to(context, hit.code, hit.year);
        query.set(String::new());
        open.set(false);
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let count = found.with(|found| found.hits.len());
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                event.prevent_default();
                open.set(true);
                cursor.update(|at| *at = (*at + 1) % count);
            }
            "ArrowUp" if count > 0 => {
                event.prevent_default();
                cursor.update(|at| *at = (*at + count - 1) % count);
            }
            "Enter" => {
                event.prevent_default();
                if let Some(hit) =
                    found.with(|found| found.hits.get(cursor.get_untracked()).cloned())
                {
                    take(&hit);
                    if let Some(field) = element("search") {
                        let _ = field.blur();
                    }
                }
            }
            "Escape" => {
                query.set(String::new());
                open.set(false);
            }
            _ => {}
        }
    };
    view! {
        <div class="search" role="search">
            <label for="search" class="unseen">{words.say(|words| words.search)}</label>
            <input
                id="search"
                type="search"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="search-results"
                aria-expanded=text(move || showing().to_string())
                aria-activedescendant=move || {
                    (showing() && found.with(|found| !found.hits.is_empty()))
                        .then(|| format!("search-{}", cursor.get()))
                }
                placeholder=words.say(|words| words.search_example)
                prop:value=text(move || query.get())
                on:input=move |event| {
                    query.set(event_target_value(&event));
                    cursor.set(0);
                    open.set(true);
                }
                on:focus=move |_| open.set(true)
                on:blur=move |_| open.set(false)
                on:keydown=on_key
            />
            <div class="results" class:open=showing id="search-results" role="listbox"
                aria-label=words.say(|words| words.search_results)>
                {part(move || {
                    let words = words.get();
                    found.with(|found| {
                        found.hits.iter().enumerate().map(|(at, hit)| {
                            let hit = hit.clone();
                            let taken = hit.clone();
                            view! {
                                <div
                                    id=format!("search-{at}")
                                    role="option"
                                    aria-selected=text(move || (cursor.get() == at).to_string())
                                    on:pointerenter=move |_| cursor.set(at)
                                    // Before the field loses its focus and the list closes.
                                    on:pointerdown=move |event| event.prevent_default()
                                    on:click=move |_| take(&taken)
                                >
                                    <b>{hit.name.clone()}</b>
                                    <span>{words.search_hit(&hit)}</span>
                                </div>
                            }
                        }).collect_view()
                    })
                })}
            </div>
            <div class="results empty" class:open=move || {
                showing() && found.with(|found| found.hits.is_empty())
            } role="status">
                {part(move || {
                    let empty = showing() && found.with(|found| found.hits.is_empty());
                    empty.then(|| {
                        let busy = context.loading.with(crate::figures::Loading::busy);
                        found.with(|found| {
                            words.get().nothing_found(query.get().trim(), found.unknown_postcode, busy)
                        })
                    })
                })}
            </div>
        </div>
    }
}

/// Opens the card of an area on the map that shows it: the year in focus if the area is in it, else
/// the newest year that has it, at its own level.
pub fn go_to(context: Context, code: AreaCode, newest: u16) {
    let focus = context.focus.get_untracked();
    let year = context.atlas.with_untracked(|atlas| {
        if atlas.find(focus.year, code).is_some() { focus.year } else { newest }
    });
    let level = if code.level() == Level::Country { focus.level } else { code.level() };
    let scope = match code.municipality() {
        Some(municipality) if level > Level::Municipality && !code.within(focus.scope) => {
            municipality
        }
        Some(municipality) if level == Level::Neighbourhood => municipality,
        _ if code.within(focus.scope) && focus.scope.level() < level => focus.scope,
        _ => AreaCode::NETHERLANDS,
    };
    let wish = Focus { year, level, scope, group: focus.group };
    let found = context.catalogue.with_untracked(|catalogue| {
        let same_year =
            catalogue.nearest(wish, Choice::Level(level)).filter(|found| found.year == year);
        same_year.or_else(|| catalogue.nearest(wish, Choice::Year(year)))
    });
    context.view.update(|view| {
        view.page = if view.page == Page::Method { Page::Explore } else { view.page };
        view.selected = Some(code);
        if let Some(found) = found {
            if found.scope != view.focus.scope {
                view.camera = None;
            }
            view.focus = found;
        }
    });
}
