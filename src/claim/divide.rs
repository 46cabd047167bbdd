//! A claim that compares: the sentence, the verdict and the table of measures.

use leptos::prelude::*;
use wijkmix_atlas::AreaCode;
use wijkmix_view::divide::{Comparison, Line, Pattern};
use wijkmix_view::state::Focus;
use wijkmix_view::words::group::GroupLabel;

use super::sentence::Turn;
use crate::context::{Context, Say, Shared, context};
use crate::explore::pickers::{
    GroupPicker, LevelPicker, ScopePicker, YearPicker, has_whole, scopes,
};
use crate::explore::scope_name;
use crate::parts::{part, text};
use crate::slices::{Slices, Working};

/// The whole of a comparing claim.
#[component]
pub fn Divide() -> impl IntoView {
    view! { <Sentence/><Judged/> }
}

/// "In [2019] [corporation homes] were spread more unevenly in [Amsterdam] over [neighbourhoods] than …".
#[component]
fn Sentence() -> impl IntoView {
    let context = context();
    let words = context.words;
    let pattern = Memo::new(move |_| context.view.with(|view| view.pattern));
    let spoken = move || {
        let other = match pattern.get() {
            Pattern::Since(year) => year.to_string(),
            Pattern::Than(code) => name(context, code),
            Pattern::Threshold | Pattern::Picked => String::new(),
        };
        words.get().divide_in_words(
            pattern.get(),
            context.focus.get(),
            &scope_name(context),
            &other,
        )
    };
    view! {
        <h1 class="sentence" aria-label=text(spoken)>
            {part(move || {
                let words = words.get();
                let parts = words.divide_sentence(pattern.get());
                let other = match pattern.get() {
                    Pattern::Since(_) => view! { <Turn label=words.pick_since><SincePicker/></Turn> }.into_any(),
                    _ => view! { <Turn label=words.pick_other><OtherPicker/></Turn> }.into_any(),
                };
                view! {
                    {parts.in_year}" "<Turn label=words.pick_year><YearPicker/></Turn>" "
                    {parts.are}" "<Turn label=words.pick_group><GroupPicker/></Turn>" "
                    {parts.inside}" "<Turn label=words.pick_scope><ScopePicker/></Turn>" "
                    {parts.over}" "<Turn label=words.pick_level><LevelPicker/></Turn>" "
                    {parts.than}" "{other}{parts.end}
                }
            })}
        </h1>
    }
}

fn name(context: Context, code: AreaCode) -> String {
    let words = context.words.get();
    context.atlas.with(|atlas| words.scope_name(code, atlas.municipality_name(code)))
}

/// The verdict and the lines, worked out in slices.
#[component]
fn Judged() -> impl IntoView {
    let context = context();
    let words = context.words;
    let lines = RwSignal::new(Vec::<Line>::new());
    let progress = RwSignal::new(0.0);
    let slices = Slices::<Comparison>::new();
    Effect::new(move |_| {
        let (focus, claim) = (context.focus.get(), context.claim.get());
        let pattern = context.view.with(|view| view.pattern);
        // Figures that arrive may be those of the other side.
        context.atlas.track();
        let begun =
            context.catalogue.with(|catalogue| Comparison::new(catalogue, focus, claim, pattern));
        let step = |comparison: &mut Comparison, context: Context| {
            context.atlas.with_untracked(|atlas: &Shared<_>| comparison.step(atlas));
            comparison.is_done()
        };
        slices.begin(begun, step, move |comparison| {
            lines.set(comparison.lines().to_vec());
            progress.set(comparison.progress());
        });
    });
    let verdict = move || {
        let findings: Vec<_> = lines.with(|lines| lines.iter().map(|line| line.finding).collect());
        words.get().verdict(&findings)
    };
    view! {
        <section class="definitions">
            <h2>{words.say(|words| words.definitions_title)}</h2>
            <p class="verdict" role="status">{text(move || if slices.working.get() { String::new() } else { verdict() })}</p>
            <Working working=slices.working progress=Signal::derive(move || progress.get())
                label=words.say(|words| words.definitions_title) stop=Callback::new(move |()| slices.stop())/>
            {part(move || (!slices.working.get() && lines.with(Vec::is_empty)).then(|| view! {
                <p class="note caution">{words.get().no_comparison}</p>
            }))}
            {part(move || lines.with(|lines| words.get().divide_stated(lines))
                .map(|told| view! { <p class="true">{told}</p> }))}
            {part(move || (!lines.with(Vec::is_empty)).then(|| view! { <Lines lines/> }))}
            <p class="note">{text(move || words.get().divide_sure())}</p>
            <p class="note caution">{words.say(|words| words.divide_caution)}</p>
        </section>
    }
}

#[component]
fn Lines(lines: RwSignal<Vec<Line>>) -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <table>
            <thead><tr>
                <th scope="col">{words.say(|words| words.definition_how)}</th>
                <th scope="col">{words.say(|words| words.divide_here)}</th>
                <th scope="col">{words.say(|words| words.divide_there)}</th>
                <th scope="col">{words.say(|words| words.definition_finding)}</th>
            </tr></thead>
            <tbody>
                {part(move || {
                    let (words, focus) = (words.get(), context.focus.get());
                    lines.get().into_iter().map(|line| {
                        let told = words.told_divide(&line, focus);
                        view! {
                            <tr>
                                <th scope="row">{told.variation}</th>
                                <td>{told.here}</td>
                                <td>{told.there}</td>
                                <super::Found finding=line.finding/>
                            </tr>
                        }
                    }).collect_view()
                })}
            </tbody>
        </table>
    }
}

/// With what the scope is compared.
#[component]
fn OtherPicker() -> impl IntoView {
    let context = context();
    let now = move || match context.view.with(|view| view.pattern) {
        Pattern::Than(code) => Some(code),
        _ => None,
    };
    view! {
        <select name="than" on:change=move |event| {
            if let Ok(code) = AreaCode::parse(&event_target_value(&event)) {
                context.view.update(|view| view.pattern = Pattern::Than(code));
            }
        }>
            {part(move || {
                let mut offered = scopes(context);
                // What a link asks for stands there, though nothing can be compared with it.
                if let Some(code) = now().filter(|code| offered.iter().all(|(held, _)| held != code)) {
                    offered.push((code, name(context, code)));
                }
                offered.into_iter().map(|(code, name)| view! {
                    <option value=code.to_string() selected=now() == Some(code)>{name}</option>
                }).collect_view()
            })}
        </select>
    }
}

/// Since which year.
#[component]
fn SincePicker() -> impl IntoView {
    let context = context();
    let now = move || context.view.with(|view| view.pattern);
    view! {
        <select name="since" on:change=move |event| {
            if let Ok(year) = event_target_value(&event).parse() {
                context.view.update(|view| view.pattern = Pattern::Since(year));
            }
        }>
            {part(move || others(context).into_iter().map(|year| view! {
                <option value=year.to_string() selected=now() == Pattern::Since(year)>{year}</option>
            }).collect_view())}
        </select>
    }
}

/// The other years that publish the group for the level and scope in focus, and the one asked for.
fn others(context: Context) -> Vec<u16> {
    let focus = context.focus.get();
    let asked = match context.view.with(|view| view.pattern) {
        Pattern::Since(year) => Some(year),
        _ => None,
    };
    let years = context.catalogue.with(|catalogue| catalogue.years());
    let held = |year: &u16| {
        Some(*year) == asked
            || (*year < focus.year && has_whole(context, Focus { year: *year, ..focus }))
    };
    let mut found: Vec<u16> = years.into_iter().filter(held).collect();
    // A year that a link asks for and that no figures have stands there all the same.
    found.extend(asked.filter(|asked| !found.contains(asked)));
    found
}

/// The kinds of claim; choosing one keeps what is looked at, and moves it where it must.
#[component]
pub fn Patterns() -> impl IntoView {
    let context = context();
    let words = context.words;
    let now = move || match context.view.with(|view| view.pattern) {
        Pattern::Threshold => 0,
        Pattern::Than(_) => 1,
        Pattern::Since(_) => 2,
        Pattern::Picked => 3,
    };
    let choose = move |kind: usize| {
        let focus = context.focus.get_untracked();
        let pattern = untrack(|| match kind {
            1 => {
                let mut others = scopes(context).into_iter().map(|(code, _)| code);
                Pattern::Than(others.find(|code| *code != focus.scope).unwrap_or(focus.scope))
            }
            2 => Pattern::Since(others(context).into_iter().max().unwrap_or(focus.year)),
            3 => Pattern::Picked,
            _ => Pattern::Threshold,
        });
        context.view.update(|view| view.pattern = pattern);
    };
    view! {
        <div class="patterns" role="group" aria-label=words.say(|words| words.patterns)>
            {[0, 1, 2, 3].into_iter().map(|kind| view! {
                <button class="quiet" aria-pressed=text(move || (now() == kind).to_string()) on:click=move |_| choose(kind)>
                    {text(move || {
                        let words = words.get();
                        match kind {
                            0 => words.pattern_threshold,
                            1 => words.pattern_than,
                            2 => words.pattern_since,
                            _ => words.own_group(GroupLabel::Pattern),
                        }.to_string()
                    })}
                </button>
            }).collect_view()}
        </div>
    }
}
