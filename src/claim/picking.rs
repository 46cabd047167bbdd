//! Making a group: on the map or in the table, by codes and names, from those that meet the claim, or the
//! forty of 2007 as far as they can be matched.

use leptos::prelude::*;
use wijkmix_atlas::AreaCode;
use wijkmix_mix::claim;
use wijkmix_view::group::{FORTY, Named, Pasted, matched, read};
use wijkmix_view::picked::Picked;
use wijkmix_view::rows::Standing;
use wijkmix_view::words::group::GroupLabel;

use super::group::say;
use crate::context::context;
use crate::parts::{part, text};

/// The panel.
#[component]
pub fn PickPanel() -> impl IntoView {
    let context = context();
    let picking = RwSignal::new(false);
    // What is selected while picking goes in or out, and is let go, so that it can be selected again.
    Effect::new(move |_| {
        let selected = context.selected.get();
        if let (true, Some(code)) = (picking.get_untracked(), selected) {
            context.view.update(|view| {
                view.picked.toggle(code);
                view.selected = None;
            });
        }
    });
    let toggle_selected = move |_| {
        context.view.update(|view| {
            if let Some(code) = view.selected {
                view.picked.toggle(code);
            }
        });
    };
    let meeting = move |_| {
        let claim = context.claim.get_untracked();
        let codes: Vec<AreaCode> = context.rows.with_untracked(|rows| {
            let meets = |standing| matches!(standing, Standing::Judged(at) if at > claim::Standing::Excluded);
            rows.rows.iter().filter(|row| meets(row.standing(claim))).map(|row| row.code).collect()
        });
        context.view.update(|view| view.picked = Picked::of(&view.picked.name, codes));
    };
    view! {
        <section class="own-group" aria-labelledby="own-group">
            <h2 id="own-group">{say(GroupLabel::Title)}</h2>
            <label class="line"><span>{say(GroupLabel::Name)}</span>
                <input type="text" name="group-name" maxlength="80"
                    prop:value=text(move || context.view.with(|view| view.picked.name.clone()))
                    on:change=move |event| {
                        let name = event_target_value(&event);
                        context.view.update(|view| view.picked.name = name.trim().to_string());
                    }/>
            </label>
            <Chips/>
            <label class="option">
                <input type="checkbox" name="picking" prop:checked=picking
                    on:change=move |event| picking.set(event_target_checked(&event))/>
                <span>{say(GroupLabel::Picking)}</span>
            </label>
            <div class="actions">
                {part(move || context.selected.get().map(|code| {
                    let there = context.view.with(|view| view.picked.has(code));
                    let label = if there { GroupLabel::RemoveSelected } else { GroupLabel::AddSelected };
                    view! { <button on:click=toggle_selected>{say(label)}</button> }
                }))}
                <button on:click=meeting>{say(GroupLabel::TakeMeeting)}</button>
                <button on:click=move |_| context.view.update(|view| view.picked = Picked::of(&view.picked.name, []))>
                    {say(GroupLabel::Clear)}
                </button>
            </div>
            <Paste/>
            <TheForty/>
        </section>
    }
}

/// The areas of the group, each with a button that takes it out.
#[component]
fn Chips() -> impl IntoView {
    let context = context();
    let words = context.words;
    let picked = Memo::new(move |_| context.view.with(|view| view.picked.clone()));
    part(move || {
        let picked = picked.get();
        if picked.is_empty() {
            return view! { <p class="note">{say(GroupLabel::Empty)}</p> }.into_any();
        }
        let year = context.focus.get().year;
        let full = picked.areas().len() >= Picked::MOST;
        let named = context.atlas.with(|atlas| {
            let name = |code: AreaCode| {
                let place = atlas.find(year, code).or_else(|| atlas.latest(code));
                place.map_or_else(|| code.to_string(), |place| atlas.area(place).name.clone())
            };
            picked.areas().iter().map(|code| (*code, name(*code))).collect::<Vec<_>>()
        });
        view! {
            <ul class="chips">{named.into_iter().map(|(code, name)| {
                let label = format!("{}: {name}", words.get().own_group(GroupLabel::Remove));
                view! {
                    <li><button class="chip" aria-label=label
                        on:click=move |_| context.view.update(|view| { view.picked.toggle(code); })>
                        {name}<span aria-hidden="true">" ×"</span>
                    </button></li>
                }
            }).collect_view()}</ul>
            {full.then(|| view! { <p class="note caution" role="status">{say(GroupLabel::Full)}</p> })}
        }
        .into_any()
    })
}

/// Codes and names to be pasted; what was understood is shown before it is used.
#[component]
fn Paste() -> impl IntoView {
    let context = context();
    let words = context.words;
    let typed = RwSignal::new(String::new());
    let pasted = Memo::new(move |_| {
        let (text, focus) = (typed.get(), context.focus.get());
        (!text.trim().is_empty()).then(|| context.atlas.with(|atlas| read(atlas, focus, &text)))
    });
    let add = move |codes: Vec<AreaCode>| {
        context.view.update(|view| {
            // One by one: what does not fit in a full group must not push out what is in it.
            for code in codes {
                if !view.picked.has(code) {
                    view.picked.toggle(code);
                }
            }
        });
    };
    let one = move |named: &Named| {
        let code = named.code;
        let there = text(move || context.view.with(|view| view.picked.has(code)).to_string());
        view! { <button class="chip" aria-pressed=there on:click=move |_| add(vec![code])>{named.name.clone()}</button> }
    };
    view! {
        <details class="paste">
            <summary>{say(GroupLabel::Paste)}</summary>
            <p class="note" id="paste-hint">{say(GroupLabel::PasteHint)}</p>
            <textarea rows="4" aria-label=say(GroupLabel::Paste) aria-describedby="paste-hint"
                prop:value=typed on:input=move |event| typed.set(event_target_value(&event))></textarea>
            {part(move || pasted.get().map(|pasted: Pasted| {
                let words = words.get();
                let codes: Vec<AreaCode> = pasted.found.iter().map(|named| named.code).collect();
                let none = codes.is_empty();
                let names: Vec<&str> = pasted.found.iter().map(|named| named.name.as_str()).collect();
                view! {
                    <p role="status">{words.pasted(&pasted)}</p>
                    {(!none).then(|| view! { <p class="note">{words.own_group(GroupLabel::Found)}": "{names.join(", ")}</p> })}
                    {pasted.several.iter().map(|(name, candidates)| view! {
                        <p class="note">{name.clone()}" – "{words.own_group(GroupLabel::Several)}</p>
                        <ul class="chips">{candidates.iter().map(|named| view! { <li>{one(named)}</li> }).collect_view()}</ul>
                    }).collect_view()}
                    {(!pasted.unknown.is_empty()).then(|| view! {
                        <p class="note caution">{words.own_group(GroupLabel::Unknown)}" "{pasted.unknown.join(", ")}</p>
                    })}
                    <button disabled=none on:click=move |_| {
                        add(codes.clone());
                        typed.set(String::new());
                    }>{words.own_group(GroupLabel::Add)}</button>
                }
            }))}
        </details>
    }
}

/// The forty of 2007: what can be matched by name, and what cannot.
#[component]
fn TheForty() -> impl IntoView {
    let context = context();
    let words = context.words;
    let take = move |_| {
        let focus = context.focus.get_untracked();
        let name = words.get_untracked().own_group(GroupLabel::Forty);
        let (picked, focus) = context.atlas.with_untracked(|atlas| matched(atlas, name, focus));
        context.view.update(|view| {
            view.picked = picked;
            view.focus = focus;
            view.camera = None;
        });
    };
    view! {
        <details class="forty">
            <summary>{say(GroupLabel::Forty)}</summary>
            <p class="note caution">{say(GroupLabel::FortyCaution)}</p>
            <button on:click=take>{say(GroupLabel::TakeForty)}</button>
            <ul>{FORTY.iter().map(|one| {
                let label = if one.districts.is_empty() { GroupLabel::Unmatched } else { GroupLabel::Matched };
                view! {
                    <li class:matched=!one.districts.is_empty()>{one.municipality}", "{one.name}
                        <small>" "{say(label)}" "{one.districts.join(", ")}</small></li>
                }
            }).collect_view()}</ul>
            <p class="note">{say(GroupLabel::FortySource)}</p>
        </details>
    }
}
