//! Keep and share: the link, scenarios kept in the browser, side by side, files, one sheet of paper.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;
use wijkmix_view::scenario::outcome::Panel;
use wijkmix_view::scenario::saved::{self, Saved};
use wijkmix_view::scenario::table::{self, About};
use wijkmix_view::url;
use wijkmix_view::words::what_if::Label;

use super::compare::Compare;
use super::download::offer;
use super::outcome::Shades;
use super::spread::Plan;
use super::{Desk, desk};
use crate::context::{Context, context};
use crate::explore::scope_name;
use crate::links;
use crate::parts::{CopyLink, part, text, window};

/// Where the browser keeps scenarios.
const KEY: &str = "wijkmix:scenarios";

fn load() -> Vec<Saved> {
    let text: Option<String> = LocalStorage::raw().get_item(KEY).ok().flatten();
    saved::read(text.as_deref().unwrap_or_default())
}

/// The source of the figures that a scenario starts from, in one line.
pub fn source_of(context: Context, desk: Desk) -> String {
    let words = context.words.get();
    let start = desk.start.get().ok();
    context.atlas.with(|atlas| {
        let place = start.as_ref().and_then(|start| start.areas.first());
        place.map_or_else(String::new, |place| {
            format!(
                "{} {}",
                words.source_line(atlas.source(*place)),
                words.date_of(atlas.year(*place))
            )
        })
    })
}

/// A table as a file.
fn csv(context: Context, desk: Desk, name: &str, make: impl Fn(About) -> Option<String>) {
    untrack(|| {
        let (words, scenario) = (context.words.get(), desk.scenario.get());
        let (scope, source) = (scope_name(context), source_of(context, desk));
        let link = context.view.with(links::absolute);
        let about = About {
            words,
            scenario: &scenario,
            threshold: desk.threshold.get(),
            scope: &scope,
            source: &source,
            link: &link,
        };
        if let Some(text) = make(about) {
            offer(name, &text);
        }
    });
}

/// The section.
#[component]
pub fn SharePanel() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let kept = RwSignal::new(load());
    let refused = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let compared = RwSignal::new(Vec::<String>::new());
    let keep = move |list: Vec<Saved>| {
        refused.set(LocalStorage::raw().set_item(KEY, &saved::write(&list)).is_err());
        kept.set(list);
    };
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let given = saved::plain(&name.get_untracked());
        let query = context.view.with_untracked(url::encode);
        let mut list = kept.get_untracked();
        if given.is_empty() || list.len() >= saved::MOST {
            return;
        }
        list.retain(|other| other.name != given);
        list.push(Saved { name: given, query });
        keep(list);
        name.set(String::new());
    };
    let (shades, plan) = (expect_context::<Shades>().0, expect_context::<Plan>().0);
    let outcome_csv = move |_| {
        csv(context, desk, "wijkmix-what-if.csv", |about| {
            let outcome = desk.outcome.get()?.ok()?;
            let shades = shades.get();
            let bands = |panel: Panel| {
                let at = Panel::ALL.into_iter().position(|other| other == panel);
                let drawn =
                    shades.as_ref().zip(at).and_then(|(shades, at)| shades.get(at).cloned());
                drawn.unwrap_or_else(|| vec![Vec::new(); outcome.lines(panel).len()])
            };
            Some(table::outcome(&outcome, &bands, about))
        })
    };
    let areas_csv = move |_| {
        csv(context, desk, "wijkmix-what-if-areas.csv", |about| {
            let (start, outcome) = (desk.start.get().ok()?, desk.outcome.get()?.ok()?);
            Some(context.atlas.with(|atlas| table::areas(atlas, &start, &outcome, about)))
        })
    };
    let flows_csv = move |_| {
        csv(context, desk, "wijkmix-spread.csv", |about| {
            let (start, found) = (desk.start.get().ok()?, plan.get()?);
            Some(context.atlas.with(|atlas| table::flows(atlas, &start, &found, about)))
        })
    };
    view! {
        <section class="share" id="share" aria-labelledby="share-title">
            <h2 id="share-title">{desk.say(Label::ShareTitle)}</h2>
            <div class="actions">
                <CopyLink/>
                <button on:click=outcome_csv>{desk.say(Label::CsvOutcome)}</button>
                <button on:click=areas_csv>{desk.say(Label::CsvAreas)}</button>
                <button on:click=flows_csv disabled=move || plan.with(Option::is_none)>"CSV: "{desk.say(Label::SpreadTitle)}</button>
                <button on:click=move |_| { let _ = window().print(); }>{desk.say(Label::Print)}</button>
            </div>
            <form class="keep" on:submit=add>
                <label><span>{desk.say(Label::SaveName)}</span>
                    <input type="text" name="scenario-name" required maxlength=saved::LONGEST_NAME.to_string()
                        prop:value=name on:input=move |event| name.set(event_target_value(&event))/>
                </label>
                <button type="submit">{desk.say(Label::Save)}</button>
            </form>
            {part(move || refused.get().then(|| view! { <p class="caution" role="alert">{desk.say(Label::CouldNotKeep)}</p> }))}
            <h3>{desk.say(Label::Kept)}</h3>
            {part(move || {
                let list = kept.get();
                if list.is_empty() {
                    return view! { <p class="note">{desk.say(Label::NothingKept)}</p> }.into_any();
                }
                view! { <ul class="kept">{list.into_iter().map(|one| {
                    let (query, gone, chosen) = (one.query.clone(), one.name.clone(), one.query.clone());
                    let (label, compared_name) = (one.name.clone(), one.name.clone());
                    let there = {
                        let query = one.query.clone();
                        move || compared.with(|compared| compared.contains(&query))
                    };
                    let full = {
                        let there = there.clone();
                        move || !there() && compared.with(Vec::len) >= saved::COMPARED
                    };
                    view! {
                        <li>
                            <a href=format!("?{}", one.query) on:click=move |event| {
                                event.prevent_default();
                                let (state, problems) = url::decode(&query);
                                context.problems.set(problems);
                                context.view.set(state);
                            }>{one.name.clone()}</a>
                            <label class="option"><input type="checkbox" aria-label=text(move || format!("{}: {compared_name}", words.get().what_if(Label::CompareThis))) prop:checked=there disabled=full
                                on:change=move |_| compared.update(|compared| {
                                    match compared.iter().position(|other| *other == chosen) {
                                        Some(at) => { compared.remove(at); }
                                        None => compared.push(chosen.clone()),
                                    }
                                })/><span aria-hidden="true">{desk.say(Label::CompareThis)}</span></label>
                            <button class="quiet" aria-label=text(move || format!("{}: {label}", words.get().what_if(Label::Delete))) on:click=move |_| {
                                let mut list = kept.get_untracked();
                                list.retain(|other| other.name != gone);
                                keep(list);
                            }>{desk.say(Label::Delete)}</button>
                        </li>
                    }
                }).collect_view()}</ul> }.into_any()
            })}
            {part(move || (!compared.with(Vec::is_empty)).then(|| {
                let chosen: Vec<Saved> = kept.with(|kept| kept.iter().filter(|one| compared.with(|compared| compared.contains(&one.query))).cloned().collect());
                view! { <Compare chosen/> }
            }))}
            <p class="note">{text(move || words.get().what_if_own().to_string())}</p>
        </section>
    }
}
