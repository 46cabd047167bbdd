//! What is looked at: pickers that offer only what the figures have, and say why the rest is missing.

use leptos::prelude::*;
use wijkmix_atlas::search::fold;
use wijkmix_atlas::{AreaCode, Group, Level, Theme};
use wijkmix_mix::order;
use wijkmix_view::catalogue::Choice;
use wijkmix_view::rows::is_whole;
use wijkmix_view::state::Focus;

use crate::context::{Context, Say, context};
use crate::parts::{part, text};

/// The pickers in one row.
#[component]
pub fn Pickers() -> impl IntoView {
    let words = context().words;
    view! {
        <div class="pickers" role="group" aria-label=words.say(|words| words.what_is_shown)>
            <label><span>{words.say(|words| words.pick_group)}</span><GroupPicker/></label>
            <label><span>{words.say(|words| words.pick_level)}</span><LevelPicker/></label>
            <label><span>{words.say(|words| words.pick_scope)}</span><ScopePicker/></label>
            <label><span>{words.say(|words| words.pick_year)}</span><YearPicker/></label>
        </div>
    }
}

/// Whether the figures have this together with the rest of what is shown, somewhere else, or nowhere.
#[derive(Clone, Copy, PartialEq)]
enum There {
    Here,
    Elsewhere,
    Nowhere,
}

fn there(context: Context, choice: Choice) -> There {
    let focus = context.focus.get();
    context.catalogue.with(|catalogue| {
        if catalogue.holds(choice.applied_to(focus)) {
            There::Here
        } else if catalogue.nearest(focus, choice).is_some() {
            There::Elsewhere
        } else {
            There::Nowhere
        }
    })
}

/// One option: marked where choosing it moves the year or the area too, off where there is nothing.
fn option(
    context: Context,
    value: String,
    title: String,
    choice: Choice,
    selected: bool,
) -> impl IntoView {
    let words = context.words.get();
    let there = there(context, choice);
    let text = match there {
        There::Here => title,
        There::Elsewhere => {
            let focus = context.focus.get();
            let found = context.catalogue.with(|catalogue| catalogue.nearest(focus, choice));
            found.map_or(title.clone(), |found| format!("{title} {}", words.moves(focus, found)))
        }
        There::Nowhere => format!("{title} ({})", words.not_in_figures),
    };
    view! { <option value=value selected=selected disabled=there == There::Nowhere>{text}</option> }
}

/// What is counted.
#[component]
pub fn GroupPicker() -> impl IntoView {
    let context = context();
    view! {
        <select
            name="show"
            prop:value=move || context.focus.get().group.key()
            on:change=move |event| {
                if let Some(group) = Group::from_key(&event_target_value(&event)) {
                    context.choose(Choice::Group(group));
                }
            }
        >
            {part(move || {
                let lang = context.lang();
                let now = context.focus.get().group;
                Theme::ALL.into_iter().map(|theme| view! {
                    <optgroup label=theme.title().get(lang)>
                        {theme.groups().iter().map(|group| option(
                            context, group.key().into(), group.title().get(lang).into(),
                            Choice::Group(*group), *group == now,
                        )).collect_view()}
                    </optgroup>
                }).collect_view()
            })}
        </select>
    }
}

/// Municipalities, districts or neighbourhoods.
#[component]
pub fn LevelPicker() -> impl IntoView {
    let context = context();
    view! {
        <select
            name="level"
            prop:value=move || context.focus.get().level.key()
            on:change=move |event| {
                if let Some(level) = Level::from_key(&event_target_value(&event)) {
                    context.choose(Choice::Level(level));
                }
            }
        >
            {part(move || {
                let words = context.words.get();
                let now = context.focus.get().level;
                [Level::Municipality, Level::District, Level::Neighbourhood].into_iter().map(|level| option(
                    context, level.key().into(), words.levels(level).into(), Choice::Level(level), level == now,
                )).collect_view()
            })}
        </select>
    }
}

/// The year.
#[component]
pub fn YearPicker() -> impl IntoView {
    let context = context();
    view! {
        <select
            name="year"
            prop:value=text(move || context.focus.get().year.to_string())
            on:change=move |event| {
                if let Ok(year) = event_target_value(&event).parse() {
                    context.choose(Choice::Year(year));
                }
            }
        >
            {part(move || {
                let now = context.focus.get().year;
                let years = context.catalogue.with(|catalogue| catalogue.years());
                years.into_iter().rev().map(|year| option(
                    context, year.to_string(), year.to_string(), Choice::Year(year), year == now,
                )).collect_view()
            })}
        </select>
    }
}

/// The municipalities of the year in focus, by name.
fn municipalities(context: Context) -> Vec<(String, AreaCode)> {
    let year = context.focus.get().year;
    context.atlas.with(|atlas| {
        let list: Vec<(String, AreaCode)> = atlas
            .places(year, Level::Municipality, AreaCode::NETHERLANDS)
            .into_iter()
            .map(|place| (atlas.area(place).name.clone(), atlas.area(place).code))
            .collect();
        let keys: Vec<String> = list.iter().map(|(name, _)| fold(name)).collect();
        order::arranged(&list, &order::by(list.len(), &|a, b| keys[a].cmp(&keys[b])))
    })
}

/// Whether there are figures of a focus, for the whole of its scope.
pub fn has_whole(context: Context, focus: Focus) -> bool {
    context.catalogue.with(|catalogue| catalogue.holds(focus))
        && context.atlas.with(|atlas| is_whole(atlas, focus))
}

/// The scopes that have figures of everything else in focus: the country first, then by name.
pub fn scopes(context: Context) -> Vec<(AreaCode, String)> {
    let focus = context.focus.get();
    let words = context.words.get();
    let own = context.catalogue.with(|catalogue| catalogue.own_scopes());
    let name = |code: AreaCode| {
        context.atlas.with(|atlas| words.scope_name(code, atlas.municipality_name(code)))
    };
    let mut codes = vec![AreaCode::NETHERLANDS];
    codes.extend(&own);
    codes.extend(
        municipalities(context)
            .into_iter()
            .map(|(_, code)| code)
            .filter(|code| !own.contains(code)),
    );
    let held = |code: &AreaCode| has_whole(context, Focus { scope: *code, ..focus });
    codes.into_iter().filter(held).map(|code| (code, name(code))).collect()
}

/// The country, the cities with figures of their own, and every other municipality.
#[component]
pub fn ScopePicker() -> impl IntoView {
    let context = context();
    let municipalities = Memo::new(move |_| municipalities(context));
    view! {
        <select
            name="in"
            prop:value=text(move || context.focus.get().scope.to_string())
            on:change=move |event| {
                if let Ok(code) = AreaCode::parse(&event_target_value(&event)) {
                    context.choose(Choice::Scope(code));
                }
            }
        >
            {part(move || {
                let words = context.words.get();
                let focus = context.focus.get();
                let own = context.catalogue.with(|catalogue| catalogue.own_scopes());
                let name = |code: AreaCode| context.atlas.with(|atlas| {
                    atlas.municipality_name(code).map_or_else(|| code.to_string(), str::to_string)
                });
                let whole = context.atlas.with(|atlas| {
                    words.whole_scope(&atlas.coverage(focus.year, focus.level, AreaCode::NETHERLANDS), &name)
                });
                let others = municipalities.get();
                let listed = others.iter().any(|(_, code)| *code == focus.scope)
                    || own.contains(&focus.scope) || focus.scope == AreaCode::NETHERLANDS;
                view! {
                    {option(context, "NL00".into(), whole, Choice::Scope(AreaCode::NETHERLANDS), focus.scope == AreaCode::NETHERLANDS)}
                    <optgroup label=words.with_neighbourhoods>
                        {own.iter().map(|code| option(
                            context, code.to_string(), name(*code), Choice::Scope(*code), *code == focus.scope,
                        )).collect_view()}
                    </optgroup>
                    <optgroup label=words.municipalities>
                        {others.iter().filter(|(_, code)| !own.contains(code)).map(|(name, code)| view! {
                            <option value=code.to_string() selected=*code == focus.scope>{name.clone()}</option>
                        }).collect_view()}
                        {(!listed).then(|| view! {
                            <option value=focus.scope.to_string() selected=true>{name(focus.scope)}</option>
                        })}
                    </optgroup>
                }
            })}
        </select>
    }
}
