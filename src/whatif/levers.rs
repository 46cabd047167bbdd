//! The levers: allocation, sales, turnover, building, demolition, and where those go whom the group does
//! not house; what research says beside each.

use leptos::prelude::*;
use wijkmix_mix::levers::{Lever, Part};
use wijkmix_view::scenario::{Dial, Rule, Scenario, Where};
use wijkmix_view::words::what_if::Label;

use super::desk;
use super::dial::Control;
use crate::context::context;
use crate::parts::{part, text};

/// All levers.
#[component]
pub fn LeverControls() -> impl IntoView {
    let desk = desk();
    // A lever that a link moves is not folded away.
    let moved = move |dials: &[Dial]| {
        let (now, clean) = (desk.scenario.get_untracked(), Scenario::default());
        dials.iter().any(|dial| now.dials.get(*dial) != clean.dials.get(*dial))
    };
    view! {
        <section aria-labelledby="the-levers">
            <h2 id="the-levers">{desk.say(Label::LeversTitle)}</h2>
            <Panel title=Label::Allocation lever=Lever::Allocation open=true>
                <AllocationOf inside=true/>
                <AllocationOf inside=false/>
                <label class="option">
                    <input type="checkbox" name="house-all"
                        prop:checked=move || desk.scenario.with(|scenario| scenario.house_all)
                        on:change=move |event| {
                            let checked = event_target_checked(&event);
                            desk.change(|scenario| scenario.house_all = checked);
                        }/>
                    <span>{desk.say(Label::HouseAll)}</span>
                </label>
                <Research lever=Lever::Elsewhere/>
            </Panel>
            <Panel title=Label::Sales lever=Lever::Sales open=true>
                <Control dial=Dial::SoldInside/>
                <Control dial=Dial::SoldOutside/>
            </Panel>
            <Panel title=Label::Building lever=Lever::Building open=moved(&[Dial::NewCorporation, Dial::NewMiddle, Dial::NewOwner])>
                <Built dial=Dial::NewCorporation now=|scenario| scenario.place_corporation
                    set=|scenario, place| scenario.place_corporation = place/>
                <Built dial=Dial::NewMiddle now=|scenario| scenario.place_middle
                    set=|scenario, place| scenario.place_middle = place/>
                <Built dial=Dial::NewOwner now=|scenario| scenario.place_owner
                    set=|scenario, place| scenario.place_owner = place/>
            </Panel>
            <Panel title=Label::Demolition lever=Lever::Demolition open=moved(&[Dial::Demolished])>
                <Control dial=Dial::Demolished slider=false/>
            </Panel>
            <Panel title=Label::Turnover lever=Lever::Turnover open=moved(&[Dial::TurnoverInside, Dial::TurnoverOutside])>
                <Control dial=Dial::TurnoverInside/>
                <Control dial=Dial::TurnoverOutside/>
            </Panel>
        </section>
    }
}

/// A lever with its controls, to be folded away, and what research says of it.
#[component]
fn Panel(title: Label, lever: Lever, open: bool, children: Children) -> impl IntoView {
    let desk = desk();
    view! {
        <details class="lever" open=open>
            <summary><h3>{desk.say(title)}</h3></summary>
            {children()}
            <Research lever/>
        </details>
    }
}

/// What research says of a lever.
#[component]
fn Research(lever: Lever) -> impl IntoView {
    let (words, desk) = (context().words, desk());
    view! {
        <details class="evidence">
            <summary>{desk.say(Label::Evidence)}": "{text(move || words.get().lever(lever).to_string())}</summary>
            <p>{text(move || words.get().evidence(lever).to_string())}</p>
        </details>
    }
}

/// How homes are allocated on one side of the group.
#[component]
fn AllocationOf(inside: bool) -> impl IntoView {
    let desk = desk();
    let label = if inside { Label::RuleInside } else { Label::RuleOutside };
    let rule = move || {
        desk.scenario
            .with(|scenario| if inside { scenario.rule_inside } else { scenario.rule_outside })
    };
    let (shift, share) = if inside {
        (Dial::ShiftInside, Dial::ShareInside)
    } else {
        (Dial::ShiftOutside, Dial::ShareOutside)
    };
    view! {
        <div class="rule">
            <label class="inline"><span>{desk.say(label)}</span>
                <select on:change=move |event| {
                    let same = event_target_value(&event) == "share";
                    let rule = if same { Rule::Share } else { Rule::AsNow };
                    // The same share everywhere begins with the share that this side has now.
                    let part = if inside { Part::Inside } else { Part::Outside };
                    let now = desk.start.get_untracked().ok().and_then(|start| start.scope.vulnerable_share(part));
                    desk.change(|scenario| {
                        if let Some(now) = now.filter(|_| same) {
                            scenario.dials.set(share, (now * 1000.0).round() / 10.0);
                        }
                        if inside { scenario.rule_inside = rule } else { scenario.rule_outside = rule }
                    });
                }>
                    <option value="now" selected=move || rule() == Rule::AsNow>{desk.say(Label::RuleAsNow)}</option>
                    <option value="share" selected=move || rule() == Rule::Share>{desk.say(Label::RuleShare)}</option>
                </select>
            </label>
            {part(move || match rule() {
                Rule::AsNow => view! { <Control dial=shift/> },
                Rule::Share => view! { <Control dial=share/> },
            })}
        </div>
    }
}

/// New homes of one kind, and where.
#[component]
fn Built(dial: Dial, now: fn(&Scenario) -> Where, set: fn(&mut Scenario, Where)) -> impl IntoView {
    let (words, desk) = (context().words, desk());
    let label = text(move || {
        let words = words.get();
        format!("{}: {}", words.dial(dial), words.what_if(Label::WhereBuilt))
    });
    view! {
        <div class="built">
            <Control dial slider=false/>
            <label class="inline"><span>{desk.say(Label::WhereBuilt)}</span>
                <select aria-label=label on:change=move |event| {
                    let place = match event_target_value(&event).as_str() {
                        "in" => Where::Inside,
                        "out" => Where::Outside,
                        _ => Where::Scope,
                    };
                    desk.change(|scenario| set(scenario, place));
                }>
                    {Where::ALL.into_iter().zip(["all", "in", "out"]).map(|(place, key)| view! {
                        <option value=key selected=move || desk.scenario.with(now) == place>
                            {text(move || words.get().place(place).to_string())}
                        </option>
                    }).collect_view()}
                </select>
            </label>
        </div>
    }
}
