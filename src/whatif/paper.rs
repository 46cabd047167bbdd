//! What a printed sheet carries beside the outcome: with what it was computed, from which figures, within
//! which limits, and where to find it again.

use leptos::prelude::*;
use wijkmix_view::words::what_if::Label;

use super::desk;
use super::share::source_of;
use crate::context::context;
use crate::explore::scope_name;
use crate::links;
use crate::parts::{part, text};

/// The section, on the screen at the end of the page and on paper at the end of the sheet.
#[component]
pub fn Paper() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    view! {
        <section class="paper" aria-labelledby="paper-title">
            <h2 id="paper-title">{desk.say(Label::Parameters)}</h2>
            <p>{text(move || desk.start.get().map_or_else(|_| String::new(), |start| {
                format!("{}. {}", scope_name(context), words.get().started_from(&start))
            }))}</p>
            <p>{text(move || desk.start.get().map_or_else(|_| String::new(), |start| words.get().odds_used(&start)))}</p>
            <dl class="parameters">
                {part(move || words.get().parameters(&desk.scenario.get(), desk.threshold.get()).into_iter().map(|(name, value)| view! {
                    <div><dt>{name}</dt><dd>{value}</dd></div>
                }).collect_view())}
            </dl>
            <h3>{desk.say(Label::Limits)}</h3>
            <ul class="limits">
                {part(move || words.get().what_if_limits().map(|limit| view! { <li>{limit}</li> }).collect_view())}
            </ul>
            <p class="note source">{text(move || source_of(context, desk))}</p>
            <p class="note link">{text(move || context.view.with(links::absolute))}</p>
        </section>
    }
}
