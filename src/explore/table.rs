//! The table: the same areas as the map, ranked, searched, and drawn only where it is looked at.

use leptos::html::Div;
use leptos::prelude::*;
use wijkmix_view::decimal;
use wijkmix_view::rows::Row;
use wijkmix_view::state::SortBy;

use crate::context::{Say, context};
use crate::parts::{part, text};

/// Height of a row, in CSS pixels; the style sheet sets the same.
const ROW: f64 = 36.0;
/// Rows drawn above and below what is seen, so that scrolling shows no gaps.
const MARGIN: usize = 8;

/// The ranked, sortable, searchable list of the areas in focus.
#[component]
pub fn Table(
    /// Keeps only some of the rows; all of them if not given.
    #[prop(optional, into)]
    keep: Option<Callback<Row, bool>>,
) -> impl IntoView {
    let context = context();
    let words = context.words;
    let table = Memo::new(move |_| context.view.with(|view| view.table.clone()));
    let order = Memo::new(move |_| {
        let table = table.get();
        let rows = context.rows.get();
        let ranked = context.atlas.with(|atlas| rows.ranked(atlas, &table));
        match keep {
            Some(keep) => ranked.into_iter().filter(|at| keep.run(rows.rows[*at])).collect(),
            None => ranked,
        }
    });
    let scroller = NodeRef::<Div>::new();
    let top = RwSignal::new(0.0);
    let height = RwSignal::new(480.0);
    let measure = move || {
        if let Some(element) = scroller.get_untracked() {
            top.set(f64::from(element.scroll_top()));
            height.set(f64::from(element.client_height()));
        }
    };
    Effect::new(move |_| {
        order.track();
        measure();
    });
    let window = Memo::new(move |_| {
        let count = order.with(Vec::len);
        let first = ((top.get() / ROW) as usize).saturating_sub(MARGIN).min(count);
        let last = (((top.get() + height.get()) / ROW) as usize + MARGIN).min(count);
        (first, last)
    });
    keep_selected_in_sight(order, scroller);
    view! {
        <div class="table">
            <label class="filter">
                <span class="unseen">{words.say(|words| words.filter_table)}</span>
                <input
                    type="search"
                    placeholder=words.say(|words| words.filter_table)
                    prop:value=text(move || table.get().query)
                    maxlength="80"
                    on:input=move |event| {
                        let query = event_target_value(&event);
                        context.view.update(|view| view.table.query = query);
                    }
                />
                <output aria-live="polite">{part(move || words.get().rows(order.with(Vec::len)))}</output>
            </label>
            <div role="table" aria-rowcount=text(move || (order.with(Vec::len) + 1).to_string())
                aria-label=text(move || words.get().table_title(context.focus.get()))>
                <div role="rowgroup" class="head">
                    <div role="row" aria-rowindex="1">
                        <Heading by=SortBy::Name/>
                        <Heading by=SortBy::Residents/>
                        <Heading by=SortBy::Share/>
                    </div>
                </div>
                <div role="rowgroup" class="body" node_ref=scroller tabindex="0"
                    aria-label=text(move || words.get().table_title(context.focus.get()))
                    on:scroll=move |_| measure()>
                    <div role="presentation" class="all" style:height=text(move || px(order.with(Vec::len)))>
                        <For
                            each=move || {
                                let (first, last) = window.get();
                                let rows = context.rows.get();
                                order.with(|order| {
                                    order[first..last.min(order.len())].iter().enumerate()
                                        .filter_map(|(offset, at)| rows.rows.get(*at).map(|row| (first + offset, *row)))
                                        .collect::<Vec<_>>()
                                })
                            }
                            key=|(at, row)| (*at, row.place, row.share.published.map(f64::to_bits))
                            let((at, row))
                        >
                            <Line at row/>
                        </For>
                    </div>
                </div>
            </div>
            {part(move || order.with(Vec::is_empty).then(|| {
                let nothing = context.rows.with(|rows| rows.rows.is_empty());
                let why = if nothing { context.absence() } else { words.get().no_rows.to_string() };
                view! { <p class="empty">{why}</p> }
            }))}
        </div>
    }
}

/// A column's heading: a button that ranks by it, and turns the order when it does already.
#[component]
fn Heading(by: SortBy) -> impl IntoView {
    let context = context();
    let table = move || context.view.with(|view| view.table.clone());
    let ascending_first = by == SortBy::Name;
    let sorted = move || {
        let table = table();
        (table.by == by).then_some(if table.reversed == ascending_first {
            "descending"
        } else {
            "ascending"
        })
    };
    view! {
        <div role="columnheader" class=by.key() aria-sort=move || sorted().unwrap_or("none")>
            <button on:click=move |_| context.view.update(|view| {
                view.table.reversed = view.table.by == by && !view.table.reversed;
                view.table.by = by;
            })>
                {part(move || context.words.get().column(by, context.focus.get().group))}
                <span class="arrow" aria-hidden="true">
                    {part(move || match sorted() { Some("ascending") => "▲", Some(_) => "▼", None => "" })}
                </span>
            </button>
        </div>
    }
}

#[component]
fn Line(at: usize, row: Row) -> impl IntoView {
    let context = context();
    let words = context.words;
    let code = row.code;
    let (name, municipality) = context.atlas.with_untracked(|atlas| {
        let area = atlas.area(row.place);
        let municipality = area
            .code
            .municipality()
            .filter(|municipality| *municipality != area.code)
            .and_then(|municipality| atlas.municipality_name(municipality));
        (area.name.clone(), municipality.map(str::to_string))
    });
    let wide_scope = move || context.focus.get().scope != code.municipality().unwrap_or(code);
    view! {
        <div
            role="row"
            aria-rowindex=(at + 2).to_string()
            class:chosen=move || context.selected.get() == Some(code)
            class:active=move || context.active.get() == Some(code)
            style:transform=format!("translateY({})", px(at))
            on:pointerenter=move |_| context.active.set(Some(code))
            on:pointerleave=move |_| context.active.set(None)
            on:click=move |_| context.select(Some(code))
        >
            <div role="cell" class="name">
                <button aria-pressed=text(move || (context.selected.get() == Some(code)).to_string())
                    on:focus=move |_| context.active.set(Some(code))>
                    {name}
                    {part(move || wide_scope().then(|| municipality.clone()).flatten().map(|name| view! { <small>{name}</small> }))}
                </button>
            </div>
            <div role="cell" class="residents">{part(move || words.get().count(row.residents))}</div>
            <div role="cell" class="share">{part(move || words.get().share(&row.share))}</div>
        </div>
    }
}

/// The height of so many rows.
fn px(rows: usize) -> String {
    decimal::write(rows as f64 * ROW, 0) + "px"
}

/// Scrolls to the selected area when it was chosen elsewhere.
fn keep_selected_in_sight(order: Memo<Vec<usize>>, scroller: NodeRef<Div>) {
    let context = context();
    Effect::new(move |_| {
        let Some(code) = context.selected.get() else { return };
        let rows = context.rows.get_untracked();
        let at = order.with_untracked(|order| {
            order.iter().position(|at| rows.rows.get(*at).is_some_and(|row| row.code == code))
        });
        if let (Some(at), Some(element)) = (at, scroller.get_untracked()) {
            let (y, seen) = (at as f64 * ROW, f64::from(element.client_height()));
            let top = f64::from(element.scroll_top());
            if y < top || y + ROW > top + seen {
                element.set_scroll_top((y - seen / 2.0).max(0.0) as i32);
            }
        }
    });
}
