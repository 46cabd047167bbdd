//! A claim about a group of the reader's own: the sentence, the counts, the group beside the rest.

use leptos::prelude::*;
use wijkmix_view::group::{Beside, rows_of};
use wijkmix_view::rows::{Outcome as Counted, Rows};
use wijkmix_view::words::group::GroupLabel;

use super::Outcome;
use super::picking::PickPanel;
use super::sentence::{OperatorPicker, SharePicker, Turn};
use crate::context::{Context, Shared, context};
use crate::explore::pickers::{GroupPicker, LevelPicker, ScopePicker, YearPicker};
use crate::parts::{part, text};

/// A label of the group, kept in step.
pub fn say(label: GroupLabel) -> Signal<&'static str> {
    let words = context().words;
    Signal::derive(move || words.get().own_group(label))
}

/// The rows in focus that are in the group.
fn group_rows(context: Context) -> Memo<Shared<Rows>> {
    Memo::new(move |_| {
        let picked = context.view.with(|view| view.picked.clone());
        context.rows.with(|rows| Shared::new(rows_of(rows, &picked)))
    })
}

/// The whole of a claim about a group.
#[component]
pub fn GroupClaim() -> impl IntoView {
    let context = context();
    let words = context.words;
    let rows = group_rows(context);
    let outcome = Signal::derive(move || rows.with(|rows| rows.outcome(context.claim.get())));
    let name = text(move || context.view.with(|view| words.get().group_name(&view.picked.name)));
    let there = move || {
        let all = context.view.with(|view| view.picked.areas().len());
        let focus = context.focus.get();
        words.get().group_there(rows.with(|rows| rows.rows.len()), all, focus.level, focus.year)
    };
    view! {
        <Sentence outcome name/>
        <p class="note" role="status">{text(there)}</p>
        <PickPanel/>
        {part(move || rows.with(|rows| !rows.rows.is_empty()).then(|| view! {
            <Outcome outcome scope=name/>
            <BesideRest/>
        }))}
    }
}

/// "In [2019] 7 of the 12 [districts] in “name” consist for [at least] [two thirds] of [corporation homes]".
#[component]
fn Sentence(outcome: Signal<Counted>, name: Signal<String>) -> impl IntoView {
    let context = context();
    let words = context.words;
    let result = Signal::derive(move || outcome.with(|outcome| words.get().group_result(outcome)));
    let spoken = move || {
        let (focus, claim) = (context.focus.get(), context.claim.get());
        context.view.with(|view| {
            outcome.with(|outcome| {
                words.get().group_in_words(outcome, focus, claim, &view.picked.name)
            })
        })
    };
    view! {
        <h1 class="sentence" aria-label=text(spoken)>
            {part(move || {
                let words = words.get();
                let parts = words.group_sentence();
                view! {
                    {parts.in_year}" "<Turn label=words.pick_year><YearPicker/></Turn>" "{parts.consist}" "
                    <strong aria-live="polite">{part(move || result.get().0)}</strong>" "{parts.of_the}" "
                    {part(move || words.count(outcome.with(|outcome| outcome.verdict.areas) as f64))}" "
                    <Turn label=words.pick_level><LevelPicker/></Turn>" "{parts.inside}" "<strong>{name}</strong>" "
                    {parts.for_share}" "<Turn label=words.operator><OperatorPicker/></Turn>" "
                    <Turn label=words.threshold><SharePicker/></Turn>" "{parts.out_of}" "
                    <Turn label=words.pick_group><GroupPicker/></Turn>
                    {parts.people_before}" "<strong>{part(move || result.get().1)}</strong>{parts.people_after}
                }
            })}
        </h1>
        // The scope is where areas are looked for; the sentence is about the group alone.
        <p class="said note"><label>{text(move || words.get().pick_scope.to_string())}" "<ScopePicker/></label></p>
    }
}

/// The group beside the rest of the scope, in every year that is loaded, and which way its areas went.
#[component]
fn BesideRest() -> impl IntoView {
    let context = context();
    let words = context.words;
    let years = Memo::new(move |_| {
        let (focus, picked) = (context.focus.get(), context.view.with(|view| view.picked.clone()));
        context.atlas.with(|atlas| Beside::years(atlas, focus, &picked))
    });
    view! {
        <section class="definitions beside">
            <h2>{say(GroupLabel::Beside)}</h2>
            {part(move || {
                let words = words.get();
                let years = years.get();
                if years.is_empty() {
                    return view! { <p class="note caution">{words.no_comparison}</p> }.into_any();
                }
                let noun = words.nouns(context.focus.get().group).0;
                let moved: Vec<_> = years.iter().filter_map(|year| {
                    Some((year.year, year.group_moved?, year.rest_moved?))
                }).map(|(year, group, rest)| view! {
                    <h3>{words.own_group(GroupLabel::Changed)}" "{year}": "{noun}</h3>
                    <dl class="uncertainties">
                        <div><dt>{words.own_group(GroupLabel::Group)}</dt><dd>{words.moved(group)}</dd></div>
                        <div><dt>{words.own_group(GroupLabel::Rest)}</dt><dd>{words.moved(rest)}</dd></div>
                    </dl>
                }).collect();
                let compared = !moved.is_empty();
                view! {
                    <table>
                        <thead><tr>
                            <th scope="col">{words.own_group(GroupLabel::Year)}</th>
                            <th scope="col">{words.own_group(GroupLabel::Group)}</th>
                            <th scope="col">{words.own_group(GroupLabel::Rest)}</th>
                        </tr></thead>
                        <tbody>{years.iter().map(|year| view! {
                            <tr><th scope="row">{year.year}</th><td>{words.side(year.group)}</td><td>{words.side(year.rest)}</td></tr>
                        }).collect_view()}</tbody>
                    </table>
                    {moved}
                    {compared.then(|| view! { <p class="note caution">{words.own_group(GroupLabel::ChangedCaution)}</p> })}
                }.into_any()
            })}
        </section>
    }
}
