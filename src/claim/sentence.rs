//! The sentence whose numbers are controls.

use leptos::prelude::*;
use wijkmix_mix::claim::Operator;
use wijkmix_mix::order;
use wijkmix_view::state::Claim;
use wijkmix_view::url;

use crate::context::{Say, context};
use crate::explore::pickers::{GroupPicker, LevelPicker, ScopePicker, YearPicker};
use crate::explore::scope_name;
use crate::parts::{part, text};

/// Shares a reader can choose by name; the slider of the strip sets any other.
const SHARES: [f64; 5] = [0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 0.75];

/// "Of all [districts] in [the Netherlands] …, with controls for every part.
#[component]
pub fn Sentence() -> impl IntoView {
    let context = context();
    let words = context.words;
    let outcome = Signal::derive(move || {
        let claim = context.claim.get();
        let outcome = context.rows.with(|rows| rows.outcome(claim));
        words.get().claim_result(&outcome)
    });
    // The controls would be read out as a part of the heading; the plain sentence is its name instead.
    let spoken = move || {
        let (claim, focus) = (context.claim.get(), context.focus.get());
        let outcome = context.rows.with(|rows| rows.outcome(claim));
        words.get().claim_in_words(&outcome, focus, claim, &scope_name(context))
    };
    view! {
        <h1 class="sentence" aria-label=text(spoken)>
            {part(move || {
                let words = words.get();
                let parts = words.claim_sentence();
                view! {
                    {parts.in_year}" "<Turn label=words.pick_year><YearPicker/></Turn>" "
                    {parts.of_all}" "<Turn label=words.pick_level><LevelPicker/></Turn>" "
                    {parts.inside}" "<Turn label=words.pick_scope><ScopePicker/></Turn>" "
                    <Turn label=words.smallest><SmallestPicker/></Turn>" "
                    {parts.consists}" "<strong aria-live="polite">{part(move || outcome.get().0)}</strong>" "
                    {parts.for_share}" "<Turn label=words.operator><OperatorPicker/></Turn>" "
                    <Turn label=words.threshold><SharePicker/></Turn>" "
                    {parts.out_of}" "<Turn label=words.pick_group><GroupPicker/></Turn>
                    {parts.people_before}" "<strong>{part(move || outcome.get().1)}</strong>{parts.people_after}
                }
            })}
        </h1>
    }
}

/// A control set in the line, with a name for those who cannot see the line.
#[component]
pub fn Turn(label: &'static str, children: Children) -> impl IntoView {
    view! { <label class="turn"><span class="unseen">{label}</span>{children()}</label> }
}

/// "At least" or "more than".
#[component]
pub fn OperatorPicker() -> impl IntoView {
    let context = context();
    let now = move || context.claim.get().threshold.operator;
    view! {
        <select name="op" on:change=move |event| {
            let operator = if event_target_value(&event) == "over" { Operator::MoreThan } else { Operator::AtLeast };
            context.view.update(|view| view.claim.threshold.operator = operator);
        }>
            <option value="least" selected=move || now() == Operator::AtLeast>
                {context.words.say(|words| words.operator_least)}
            </option>
            <option value="over" selected=move || now() == Operator::MoreThan>
                {context.words.say(|words| words.operator_over)}
            </option>
        </select>
    }
}

/// The threshold.
#[component]
pub fn SharePicker() -> impl IntoView {
    let context = context();
    let now = Memo::new(move |_| context.claim.get().threshold.share);
    view! {
        <select name="t" on:change=move |event| {
            if let Some(share) = url::share(&event_target_value(&event)) {
                context.view.update(|view| view.claim.threshold.share = share);
            }
        }>
            {part(move || {
                let (words, now) = (context.words.get(), now.get());
                let mut shares = SHARES.to_vec();
                shares.extend((1..20).map(|step| f64::from(step) * 0.05));
                if !shares.iter().any(|share| (share - now).abs() < 1e-9) {
                    shares.push(now);
                }
                order::ascending(&mut shares);
                shares.dedup_by(|a, b| (*a - *b).abs() < 1e-9);
                shares.into_iter().map(|share| view! {
                    <option value=url::share_text(share) selected=(share - now).abs() < 1e-9>
                        {words.threshold_share(share)}
                    </option>
                }).collect_view()
            })}
        </select>
    }
}

#[component]
fn SmallestPicker() -> impl IntoView {
    let context = context();
    let now = move || context.claim.get().smallest;
    view! {
        <select name="size" on:change=move |event| {
            if let Some(size) = event_target_value(&event).parse().ok().filter(|size| Claim::SMALLEST.contains(size)) {
                context.view.update(|view| view.claim.smallest = size);
            }
        }>
            {Claim::SMALLEST.into_iter().map(|size| view! {
                <option value=size.to_string() selected=move || now() == size>
                    {part(move || context.words.get().smallest_size(size))}
                </option>
            }).collect_view()}
        </select>
    }
}
