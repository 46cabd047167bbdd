//! What if: levers, spread and support, from the figures in focus.

mod areas;
mod compare;
mod dial;
mod download;
mod levers;
mod outcome;
mod paper;
mod parts_of;
mod share;
mod spread;
mod start;
mod support;

use std::time::Duration;

use leptos::prelude::*;
use wijkmix_mix::claim::Threshold;
use wijkmix_mix::levers::LeversError;
use wijkmix_view::scenario::examples::{self, Example};
use wijkmix_view::scenario::{Absent, Dial, Outcome, Scenario, Start, code};
use wijkmix_view::state::{Page, ViewState};
use wijkmix_view::words::what_if::Label;

use crate::context::{Context, Shared, context};
use crate::explore::scope_name;
use crate::links;
use crate::parts::{measured, part, text};

/// How long a change rests before what takes longer begins, in milliseconds.
const REST: Duration = Duration::from_millis(250);

/// What the parts of the page share: the scenario, owned by the URL, and what follows from it.
#[derive(Clone, Copy)]
pub struct Desk {
    context: Context,
    /// What is tried.
    pub scenario: Memo<Scenario>,
    /// The threshold of the claim, by which areas are counted and the group is chosen.
    pub threshold: Memo<Threshold>,
    /// Where it starts.
    pub start: Memo<Result<Shared<Start>, Absent>>,
    /// What comes of it; `None` where it does not start.
    pub outcome: Memo<Option<Result<Shared<Outcome>, LeversError>>>,
}

impl Desk {
    fn new(context: Context) -> Desk {
        let scenario = Memo::new(move |_| context.view.with(|view| code::read(&view.scenario).0));
        let threshold = Memo::new(move |_| context.claim.get().threshold);
        let picked = Memo::new(move |_| context.view.with(|view| view.picked.clone()));
        // Only these of a scenario move its start.
        let basis = Memo::new(move |_| {
            let scenario = scenario.get();
            (scenario.choice, scenario.vulnerable, scenario.dials.get(Dial::Odds))
        });
        let start = Memo::new(move |_| {
            basis.track();
            let scenario = scenario.get_untracked();
            context.atlas.with(|atlas| {
                let focus = context.focus.get();
                picked.with(|picked| {
                    Start::of(atlas, focus, &scenario, picked, threshold.get()).map(Shared::new)
                })
            })
        });
        let outcome = Memo::new(move |_| {
            let scenario = scenario.get();
            let start = start.get().ok()?;
            Some(measured("wijkmix:whatif", || {
                Outcome::of(&start, &scenario, threshold.get()).map(Shared::new)
            }))
        });
        Desk { context, scenario, threshold, start, outcome }
    }

    /// Changes the scenario.
    pub fn change(self, change: impl FnOnce(&mut Scenario)) {
        let mut scenario = self.scenario.get_untracked();
        change(&mut scenario);
        self.context.view.update(|view| view.scenario = code::write(&scenario));
    }

    /// A label of the page.
    pub fn say(self, label: Label) -> Signal<&'static str> {
        let words = self.context.words;
        Signal::derive(move || words.get().what_if(label))
    }
}

/// The desk of the page.
pub fn desk() -> Desk {
    expect_context()
}

/// Calls `work` once what it tracks has rested for a moment; `track` reads it, at once.
pub fn rested<T: 'static>(track: impl Fn() -> T + 'static, work: impl Fn(T) + Copy + 'static) {
    let waiting = StoredValue::new_local(None::<leptos::leptos_dom::helpers::TimeoutHandle>);
    // A timer knows no component; what it does belongs to this one.
    let owner = Owner::current();
    Effect::new(move |_| {
        let now = track();
        waiting.update_value(|waiting| {
            if let Some(handle) = waiting.take() {
                handle.clear();
            }
            *waiting = set_timeout_with_handle(
                {
                    let (now, owner) = (std::cell::RefCell::new(Some(now)), owner.clone());
                    move || {
                        if let (Some(now), Some(owner)) = (now.borrow_mut().take(), &owner) {
                            owner.with(|| work(now));
                        }
                    }
                },
                REST,
            )
            .ok();
        });
    });
    on_cleanup(move || {
        let _ = waiting.try_update_value(|waiting| {
            if let Some(handle) = waiting.take() {
                handle.clear();
            }
        });
    });
}

/// The page: where it starts and the levers, beside what comes of them; then spread, support, sharing.
#[component]
pub fn WhatIfPage() -> impl IntoView {
    let context = context();
    let desk = Desk::new(context);
    provide_context(desk);
    let moved = begin_where_figures_are(context, desk);
    let problems = Memo::new(move |_| context.view.with(|view| code::read(&view.scenario).1));
    view! {
        <div class="whatif">
            <header class="lead">
                <h1>{desk.say(Label::Title)}</h1>
                <p>{desk.say(Label::Lead)}" "<Model/></p>
                <Examples/>
                <nav class="tools" aria-label=desk.say(Label::Tools)>
                    <a href="#levers">{desk.say(Label::LeversTitle)}</a>
                    <a href="#spread">{desk.say(Label::SpreadTitle)}</a>
                    <a href="#support">{desk.say(Label::SupportTitle)}</a>
                    <a href="#share">{desk.say(Label::ShareTitle)}</a>
                </nav>
                {part(move || problems.with(|problems| (!problems.is_empty()).then(|| view! {
                    <p class="note caution" role="status">{desk.say(Label::NotUnderstood)}" "<code>{problems.join(", ")}</code></p>
                })))}
                {part(move || moved.get().map(|from| view! {
                    <p class="note caution" role="status">{context.words.get().what_if_moved(&from)}</p>
                }))}
            </header>
            <div class="try">
                <div class="controls" id="levers">
                    <start::StartControls/>
                    <levers::LeverControls/>
                </div>
                <div class="results">
                    <Absence/>
                    <outcome::OutcomePanel/>
                    <parts_of::PartsOf/>
                    <areas::Areas/>
                </div>
                <Glance/>
            </div>
            <spread::SpreadPanel/>
            <support::SupportPanel/>
            <share::SharePanel/>
            <paper::Paper/>
        </div>
    }
}

/// A reader who comes with a focus without figures of who owns the homes begins in the first place that
/// has them, and is told; who chooses such a focus here is told so, and stays.
fn begin_where_figures_are(context: Context, desk: Desk) -> RwSignal<Option<String>> {
    let moved = RwSignal::new(None);
    let settled = StoredValue::new(false);
    Effect::new(move |_| {
        let focus = context.focus.get();
        let start = desk.start.get();
        let waiting = context.loading.with(|loading| loading.awaits(focus));
        if settled.get_value() || waiting {
            return;
        }
        settled.set_value(true);
        if start.is_ok() || start == Err(Absent::Vulnerable) {
            return;
        }
        let from = scope_name(context);
        let level = focus.level;
        if let Some((place, who)) = examples::places().into_iter().next() {
            let words = context.words.get_untracked();
            moved.set(Some(format!("{from}, {} {}", words.levels(level), focus.year)));
            context.view.update(|view| {
                view.focus = place;
                view.camera = None;
                let (mut scenario, _) = code::read(&view.scenario);
                scenario.vulnerable = who;
                view.scenario = code::write(&scenario);
            });
        }
    });
    moved
}

/// The examples of the debate: each sets the levers, and nothing else.
#[component]
fn Examples() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    view! {
        <div class="examples" role="group" aria-label=desk.say(Label::Examples)>
            <span>{desk.say(Label::Examples)}</span>
            <ul>
                {Example::ALL.into_iter().map(|example| {
                    let made = move || {
                        let start = desk.start.get().ok();
                        example.scenario(&desk.scenario.get(), start.as_deref())
                    };
                    let pressed = move || (made() == desk.scenario.get()).to_string();
                    view! {
                        <li><button aria-pressed=text(pressed)
                            title=text(move || words.get().what_if_example_says(example).to_string())
                            on:click=move |_| {
                                let scenario = untrack(made);
                                desk.change(|now| *now = scenario);
                            }>{text(move || words.get().what_if_example(example).to_string())}</button></li>
                    }
                }).collect_view()}
            </ul>
            {part(move || {
                let start = desk.start.get().ok();
                let now = desk.scenario.get();
                let chosen = Example::ALL.into_iter().find(|example| example.scenario(&now, start.as_deref()) == now);
                chosen.map(|example| view! { <p class="note">{words.get().what_if_example_says(example)}</p> })
            })}
        </div>
    }
}

/// A link to the model on the method page.
#[component]
fn Model() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let target = move || {
        context.view.with(|view| ViewState {
            page: Page::Method,
            item: Some("what-if-model".into()),
            ..view.clone()
        })
    };
    view! {
        <a href=text(move || links::href(&target())) on:click=move |event| {
            event.prevent_default();
            context.view.set(untrack(target));
        }>{desk.say(Label::Model)}</a>
    }
}

/// The outcome at a glance, which stays in sight on a phone while a lever above is dragged.
#[component]
fn Glance() -> impl IntoView {
    let (words, desk) = (context().words, desk());
    part(move || {
        let Some(Ok(outcome)) = desk.outcome.get() else { return None };
        let year = desk.scenario.with(|scenario| scenario.dials.get(Dial::Year).value as usize);
        let told = words.get().what_if_glance(&outcome, year);
        // The same is said in the paragraph of the outcome.
        Some(view! { <p class="glance" aria-hidden="true">{told}</p> })
    })
}

/// Why nothing can be tried here, and where it can.
#[component]
fn Absence() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    part(move || {
        let absent = desk.start.get().err()?;
        let focus = context.focus.get();
        if context.loading.with(|loading| loading.awaits(focus)) {
            return Some(view! { <p role="status">{words.get().loading}</p> }.into_any());
        }
        let scenario = desk.scenario.get();
        let links = examples::places()
            .into_iter()
            .filter(|(place, _)| context.catalogue.with(|catalogue| catalogue.holds(*place)));
        Some(view! {
            <div class="absent" role="status">
                <p>{words.get().what_if_absent(absent, &scenario)}</p>
                <p>{desk.say(Label::TryScope)}</p>
                <ul>{links.map(|(place, who)| {
                    let target = move || context.view.with(|view| {
                        let (mut scenario, _) = code::read(&view.scenario);
                        scenario.vulnerable = who;
                        ViewState {
                            page: Page::WhatIf, focus: place, camera: None,
                            scenario: code::write(&scenario), ..view.clone()
                        }
                    });
                    let name = move || {
                        let words = words.get();
                        let scope = context.atlas.with(|atlas| words.scope_name(place.scope, atlas.municipality_name(place.scope)));
                        format!("{scope}, {} {}", words.levels(place.level), place.year)
                    };
                    view! {
                        <li><a href=text(move || links::href(&target())) on:click=move |event| {
                            event.prevent_default();
                            context.view.set(untrack(target));
                        }>{text(name)}</a></li>
                    }
                }).collect_view()}</ul>
            </div>
        }.into_any())
    })
}
