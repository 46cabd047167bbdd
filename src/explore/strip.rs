//! The distribution strip: every area by its share, a threshold to drag, the chosen area marked.

use leptos::html::Div;
use leptos::prelude::*;
use wijkmix_view::charts::strip;
use wijkmix_view::decimal;

use crate::chart::{Chart, strip_of, width_of};
use crate::context::{Say, context};
use crate::parts::text;

/// The strip with its threshold: a slider that lies over the chart, so that finger, mouse and keys
/// all move the same line.
#[component]
pub fn Strip() -> impl IntoView {
    let context = context();
    let words = context.words;
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let scheme = context.scheme;
    let drawing = Signal::derive(move || strip_of(context, width.get(), scheme.get()));
    let share = move || context.claim.get().threshold.share;
    let counted = move || {
        let claim = context.claim.get();
        let outcome = context.rows.with(|rows| rows.outcome(claim));
        if outcome.verdict.areas == 0 {
            return context.absence();
        }
        words.get().strip_count(&outcome, context.focus.get(), claim)
    };
    let span = move || strip::plot_span(width.get());
    view! {
        <section class="strip">
            <h2>{words.say(|words| words.strip_title)}</h2>
            <p class="count" aria-live="polite">{text(counted)}</p>
            <div class="frame" node_ref=frame>
                <Chart drawing/>
                <input
                    type="range" min="0" max="100" step="1"
                    aria-label=words.say(|words| words.threshold)
                    aria-valuetext=text(move || words.get().threshold_share(share()))
                    style:left=text(move || decimal::write(span().0, 0) + "px")
                    style:width=text(move || decimal::write(span().1 - span().0, 0) + "px")
                    prop:value=text(move || decimal::write(share() * 100.0, 0))
                    on:input=move |event| {
                        if let Some(percent) = decimal::read(&event_target_value(&event)) {
                            context.view.update(|view| view.claim.threshold.share = percent / 100.0);
                        }
                    }
                />
            </div>
        </section>
    }
}
