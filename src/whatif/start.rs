//! Where a scenario starts: the figures, the group, who is called vulnerable.

use leptos::prelude::*;
use wijkmix_atlas::search::fold;
use wijkmix_view::scenario::{Choice, Dial, Vulnerable};
use wijkmix_view::url;
use wijkmix_view::words::what_if::Label;

use super::desk;
use super::dial::Control;
use crate::context::{Say, context};
use crate::explore::pickers::{LevelPicker, ScopePicker, YearPicker};
use crate::parts::{part, text};

/// The areas listed to pick from at once; a filter finds the others.
const LISTED: usize = 60;

/// The controls.
#[component]
pub fn StartControls() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    view! {
        <section aria-labelledby="where-it-starts">
            <h2 id="where-it-starts">{desk.say(Label::StartTitle)}</h2>
            <div class="pickers" role="group" aria-label=desk.say(Label::StartTitle)>
                <label><span>{words.say(|words| words.pick_scope)}</span><ScopePicker/></label>
                <label><span>{words.say(|words| words.pick_level)}</span><LevelPicker/></label>
                <label><span>{words.say(|words| words.pick_year)}</span><YearPicker/></label>
            </div>
            <fieldset>
                <legend>{desk.say(Label::GroupTitle)}</legend>
                {[(Choice::Beyond, Label::GroupBeyond), (Choice::Picked, Label::GroupPicked)].map(|(choice, label)| view! {
                    <label class="option">
                        <input type="radio" name="group"
                            prop:checked=move || desk.scenario.with(|scenario| scenario.choice == choice)
                            on:change=move |_| desk.change(|scenario| scenario.choice = choice)/>
                        <span>{desk.say(label)}</span>
                    </label>
                }).collect_view()}
                {part(move || match desk.scenario.with(|scenario| scenario.choice) {
                    Choice::Beyond => view! { <ThresholdControl/> }.into_any(),
                    Choice::Picked => view! { <Pick/> }.into_any(),
                })}
            </fieldset>
            <fieldset>
                <legend>{desk.say(Label::VulnerableTitle)}</legend>
                <select name="vulnerable" aria-label=desk.say(Label::VulnerableTitle) on:change=move |event| {
                    let key = event_target_value(&event);
                    if let Some(who) = Vulnerable::ALL.into_iter().find(|who| who.group().key() == key) {
                        desk.change(|scenario| scenario.vulnerable = who);
                    }
                }>
                    {Vulnerable::ALL.into_iter().map(|who| view! {
                        <option value=who.group().key()
                            selected=move || desk.scenario.with(|scenario| scenario.vulnerable == who)>
                            {text(move || words.get().vulnerable(who).to_string())}
                        </option>
                    }).collect_view()}
                </select>
                <p class="note">{desk.say(Label::VulnerableNote)}</p>
                <Control dial=Dial::Odds slider=false/>
                {part(move || desk.start.get().ok().map(|start| view! {
                    <p class="note" role="status">{words.get().odds_used(&start)}</p>
                }))}
            </fieldset>
            {part(move || desk.start.get().ok().map(|start| view! {
                <p class="note" role="status">{words.get().started_from(&start)}</p>
            }))}
        </section>
    }
}

/// The threshold of the claim, which also chooses the group.
#[component]
fn ThresholdControl() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let share = move || desk.threshold.get().share;
    let set = move |event: leptos::ev::Event| {
        if let Some(share) = url::share(event_target_value(&event).trim()) {
            context.view.update(|view| view.claim.threshold.share = share);
        }
    };
    view! {
        <div class="dial">
            <label for="group-threshold">{desk.say(Label::Threshold)}</label>
            <div class="set">
                <input type="range" min="0" max="100" step="1" aria-label=desk.say(Label::Threshold)
                    prop:value=text(move || wijkmix_view::decimal::short(share() * 100.0, 1)) on:input=set/>
                <input type="number" id="group-threshold" min="0" max="100" step="any" inputmode="decimal"
                    prop:value=text(move || wijkmix_view::decimal::short(share() * 100.0, 1)) on:change=set/>
                <span class="unit">"%"</span>
            </div>
        </div>
    }
}

/// The areas of the scope, to be picked one by one.
#[component]
fn Pick() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let query = RwSignal::new(String::new());
    let listed = Memo::new(move |_| {
        let query = fold(&query.get());
        let Ok(start) = desk.start.get() else { return Vec::new() };
        context.atlas.with(|atlas| {
            let areas = start.areas.iter().map(|place| atlas.area(*place));
            let named = areas.map(|area| (area.code, area.name.clone()));
            named.filter(|(_, name)| fold(name).contains(&query)).collect::<Vec<_>>()
        })
    });
    view! {
        <div class="pick" role="group" aria-label=desk.say(Label::PickTitle)>
            <input type="search" aria-label=words.say(|words| words.filter_table)
                placeholder=words.say(|words| words.filter_table) maxlength="80"
                on:input=move |event| query.set(event_target_value(&event))/>
            <ul tabindex="0" aria-label=desk.say(Label::PickTitle)>
                {part(move || listed.with(|listed| listed.iter().take(LISTED).cloned().map(|(code, name)| view! {
                    <li><label class="option">
                        <input type="checkbox"
                            prop:checked=move || context.view.with(|view| view.picked.has(code))
                            on:change=move |_| context.view.update(|view| { view.picked.toggle(code); })/>
                        <span>{name}</span>
                    </label></li>
                }).collect_view()))}
            </ul>
            <p class="note" role="status">{text(move || words.get().rows(listed.with(Vec::len)))}</p>
        </div>
    }
}
