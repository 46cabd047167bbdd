//! Ready claims: the one of 2018 as far as the loaded figures reach.

use leptos::prelude::*;
use wijkmix_atlas::{AreaCode, Group, Level};
use wijkmix_view::divide::Pattern;
use wijkmix_view::group::matched;
use wijkmix_view::state::{Claim, Focus, Page, ViewState};
use wijkmix_view::words::group::GroupLabel;

use crate::context::{Say, context};
use crate::links;
use crate::parts::text;

/// Where the claim of 2018 can be tried with the embedded figures: scope, level, year, smallest size;
/// and what the debate says of the divide, as far as they can compare.
fn examples() -> Vec<(Focus, Claim, Pattern)> {
    let city = |code: &str| AreaCode::parse(code).unwrap_or(AreaCode::NETHERLANDS);
    let group = Group::Corporation;
    let at = |scope, level, year, smallest| {
        let focus = Focus { year, level, scope, group };
        (focus, Claim { smallest, ..Claim::default() }, Pattern::Threshold)
    };
    let compared = |scope, year, pattern| {
        let focus = Focus { year, level: Level::Neighbourhood, scope, group };
        (focus, Claim::default(), pattern)
    };
    vec![
        at(city("GM0363"), Level::Neighbourhood, 2019, 200),
        at(city("GM0363"), Level::Neighbourhood, 2017, 200),
        at(city("GM0518"), Level::Neighbourhood, 2019, 200),
        at(AreaCode::NETHERLANDS, Level::Municipality, 2020, 0),
        at(AreaCode::NETHERLANDS, Level::District, 2022, 0),
        (Focus { year: 2022, group, ..Focus::default() }, Claim::default(), Pattern::Picked),
        compared(city("GM0518"), 2019, Pattern::Than(city("GM0363"))),
        compared(city("GM0363"), 2019, Pattern::Since(2017)),
        (
            Focus { year: 2024, group: Group::Owner, ..Focus::default() },
            Claim::default(),
            Pattern::Since(2022),
        ),
    ]
}

/// Links to the claim in places where the figures can say something of it.
#[component]
pub fn Examples() -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <nav class="examples" aria-label=words.say(|words| words.try_it_in)>
            <span>{words.say(|words| words.try_it_in)}</span>
            <ul>
                {examples().into_iter().map(|(focus, claim, pattern)| {
                    let target = move || {
                        let picked = (pattern == Pattern::Picked).then(|| {
                            let name = words.get().own_group(GroupLabel::Forty);
                            context.atlas.with(|atlas| matched(atlas, name, focus).0)
                        });
                        context.view.with(|view| ViewState {
                            page: Page::Claim, focus, claim, pattern, selected: None, camera: None,
                            picked: picked.unwrap_or_else(|| view.picked.clone()), ..view.clone()
                        })
                    };
                    let name = move || {
                        let words = words.get();
                        let scope = context.atlas.with(|atlas| {
                            words.scope_name(focus.scope, atlas.municipality_name(focus.scope))
                        });
                        let bound = context.catalogue.with(|catalogue| catalogue.known(focus));
                        let other = match pattern {
                            Pattern::Than(code) => context.atlas.with(|atlas| {
                                words.scope_name(code, atlas.municipality_name(code))
                            }),
                            _ => String::new(),
                        };
                        words.example(&scope, focus, bound, pattern, &other)
                    };
                    let current = move || context.view.with(|view| {
                        view.focus == focus && view.claim == claim && view.pattern == pattern
                    });
                    view! {
                        <li><a href=text(move || links::href(&target()))
                            aria-current=move || current().then_some("true")
                            on:click=move |event| {
                                event.prevent_default();
                                context.view.set(target());
                            }
                        >{text(name)}</a></li>
                    }
                }).collect_view()}
            </ul>
        </nav>
    }
}
