//! The legend: what the colours mean, and whose the circles are.

use leptos::prelude::*;
use wijkmix_view::charts::legend::{self, LegendData};
use wijkmix_view::classes::Classes;

use super::fills::shows_claim;
use crate::chart::Chart;
use crate::context::context;
use crate::parts::part;

/// Classes of the share, or the standings of a claim.
#[component]
pub fn Legend() -> impl IntoView {
    let context = context();
    let words = context.words;
    let scheme = context.scheme;
    let wide = context.wide;
    let drawing = Signal::derive(move || {
        let words = words.get();
        let group = context.focus.get().group;
        context.rows.with(|rows| {
            let classes = Classes::of(&rows.shares());
            let count = classes.count();
            let mut breaks: Vec<f64> = (0..count).map(|class| classes.bounds(class).0).collect();
            breaks.extend(count.checked_sub(1).map(|last| classes.bounds(last).1));
            let missing = rows.rows.len() > rows.published();
            let title = group.title().get(words.lang);
            let data = LegendData {
                breaks,
                unpublished: missing.then(|| words.not_published.to_string()),
                lang: words.lang,
                title: title.to_string(),
                description: words.map_note.to_string(),
            };
            legend::draw(&data, if wide.get() { 340.0 } else { 250.0 }, scheme.get())
        })
    });
    let standings = move || shows_claim(context);
    view! {
        <div class="legend">
            {part(move || if standings() {
                view! { <Standings/> }.into_any()
            } else {
                view! {
                    <p class="title">{part(move || words.get().legend_title(context.focus.get().group))}</p>
                    <Chart drawing/>
                }.into_any()
            })}
            {part(move || wide.get().then(|| view! { <p class="note">{words.get().map_note}</p> }))}
        </div>
    }
}

/// The standings that a claim's map can show.
#[component]
fn Standings() -> impl IntoView {
    let context = context();
    view! {
        <ul class="standings">
            {part(move || {
                let words = context.words.get();
                [("certain", words.count_certain), ("published", words.count_published),
                 ("possible", words.standing_possible), ("excluded", words.standing_excluded),
                 ("unknown", words.standing_unknown)]
                    .into_iter()
                    .map(|(key, name)| view! { <li><i class=format!("dot {key}") aria-hidden="true"></i>{name}</li> })
                    .collect_view()
            })}
        </ul>
    }
}
