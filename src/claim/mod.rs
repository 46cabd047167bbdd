//! Check a claim: the sentence whose numbers are controls, and what comes of it.

mod definitions;
mod divide;
mod examples;
mod group;
mod picking;
mod sentence;

use leptos::prelude::*;
use wijkmix_mix::claim;
use wijkmix_view::definitions::Finding;
use wijkmix_view::divide::Pattern;
use wijkmix_view::rows::{Outcome as Counted, Row, Standing};
use wijkmix_view::state::{Embed, Page, ViewState};

use crate::context::{Context, Say, context};
use crate::explore::scope_name;
use crate::explore::strip::Strip;
use crate::explore::table::Table;
use crate::links;
use crate::map::Map;
use crate::parts::{CopyLink, part, text};
use definitions::Definitions;
use divide::{Divide, Patterns};
use examples::Examples;
use group::GroupClaim;
use sentence::Sentence;

/// The page: origin, sentence, counts, then the areas on map and in table.
#[component]
pub fn ClaimPage() -> impl IntoView {
    let context = context();
    let words = context.words;
    let embed = move || {
        context.view.with(|view| {
            links::href(&ViewState { page: Page::Claim, embed: Some(Embed::Claim), ..view.clone() })
        })
    };
    view! {
        <div class="claim">
            <div class="told">
                <Patterns/>
                <Stated/>
                <Examples/>
                <div class="actions">
                    <CopyLink/>
                    <a class="button" href=text(embed) target="_blank" rel="noopener">
                        {words.say(|words| words.embed)}
                    </a>
                </div>
                {part(move || (kind(context) != Kind::Compares).then(|| view! {
                    <section class="concerned">
                        <h2>{words.say(|words| words.claim_areas)}</h2>
                        <ConcernedTable/>
                    </section>
                    <p class="caution">{words.say(|words| words.claim_caution)}</p>
                }))}
            </div>
            <div class="where">
                <Map/>
                <Strip/>
            </div>
        </div>
    }
}

/// The kinds of claim.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// It counts areas beyond a threshold.
    Counts,
    /// It counts those of a group of the reader's own.
    Group,
    /// It compares.
    Compares,
}

fn kind(context: Context) -> Kind {
    context.view.with(|view| match view.pattern {
        Pattern::Threshold => Kind::Counts,
        Pattern::Picked => Kind::Group,
        Pattern::Than(_) | Pattern::Since(_) => Kind::Compares,
    })
}

/// The sentence of the claim, what comes of it, and under which definitions.
#[component]
fn Stated() -> impl IntoView {
    let context = context();
    let words = context.words;
    let kind = Memo::new(move |_| kind(context));
    part(move || match kind.get() {
        Kind::Counts => view! {
            <p class="origin">{words.say(|words| words.claim_origin)}</p>
            <Sentence/>
            <AllCounted/>
            <Definitions/>
        }
        .into_any(),
        Kind::Group => view! { <GroupClaim/> }.into_any(),
        Kind::Compares => view! { <Divide/> }.into_any(),
    })
}

/// What a definition finds, with a mark that does not rest on colour.
#[component]
fn Found(finding: Finding) -> impl IntoView {
    let words = context().words;
    let (class, mark) = match finding.holds() {
        Some(true) => ("holds", "✓"),
        Some(false) => ("fails", "✗"),
        None => ("open", "?"),
    };
    view! { <td class=class><i aria-hidden="true">{mark}</i>" "{text(move || words.get().finding(finding).to_string())}</td> }
}

/// The table of the areas that meet the claim, or may.
#[component]
fn ConcernedTable() -> impl IntoView {
    let context = context();
    let group = Memo::new(move |_| {
        (kind(context) == Kind::Group).then(|| context.view.with(|view| view.picked.clone()))
    });
    let keep = Callback::new(move |row: Row| {
        // Of a group, all its areas; else those that meet the claim, or may.
        if let Some(picked) = group.get() {
            return picked.has(row.code);
        }
        match row.standing(context.claim.get()) {
            Standing::Judged(standing) => standing > claim::Standing::Excluded,
            Standing::LeftOut | Standing::Empty | Standing::Unknown => false,
        }
    });
    view! { <Table keep/> }
}

/// The counts over all areas in focus.
#[component]
fn AllCounted() -> impl IntoView {
    let context = context();
    let outcome = Signal::derive(move || {
        let claim = context.claim.get();
        context.rows.with(|rows| rows.outcome(claim))
    });
    view! { <Outcome outcome scope=text(move || scope_name(context))/> }
}

/// The three honest counts, of areas and of residents.
#[component]
fn Outcome(
    /// Over which areas.
    outcome: Signal<Counted>,
    /// What those are called.
    scope: Signal<String>,
) -> impl IntoView {
    let context = context();
    let words = context.words;
    let waiting = move || context.loading.with(|loading| loading.awaits(context.focus.get()));
    view! {
        <section class="outcome" aria-live="polite">
            <h2>{words.say(|words| words.claim_how)}</h2>
            {part(move || if waiting() {
                view! { <p>{words.get().loading}</p> }.into_any()
            } else {
                let words = words.get();
                let focus = context.focus.get();
                let counts = words.claim_counts(&outcome.get(), focus);
                view! {
                    <ol class="counts">
                        {counts.into_iter().map(|count| view! {
                            <li class:main=count.main>
                                <h3>{count.title}</h3>
                                <p class="figure">{count.areas}</p>
                                <p class="people">{count.residents}</p>
                                <p class="why">{count.why}</p>
                            </li>
                        }).collect_view()}
                    </ol>
                    <p class="note">{words.claim_basis(&outcome.get(), focus, context.claim.get(), &scope.get())}</p>
                }.into_any()
            })}
        </section>
    }
}

/// The claim inside another page: sentence, counts and map.
#[component]
pub fn EmbeddedClaim() -> impl IntoView {
    let context = context();
    let kind = Memo::new(move |_| kind(context));
    part(move || match kind.get() {
        Kind::Counts => view! { <Sentence/><AllCounted/><Map/> }.into_any(),
        Kind::Group => view! { <GroupClaim/><Map/> }.into_any(),
        Kind::Compares => view! { <Divide/> }.into_any(),
    })
}
