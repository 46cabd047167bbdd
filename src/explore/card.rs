//! The area card: the composition of every theme beside municipality and country, each figure with
//! its definition, date, source and certainty one press away.

use leptos::prelude::*;
use wijkmix_atlas::{AreaCode, Atlas, Basis, Group, Indicator, Missing, Place, Share, Theme};
use wijkmix_view::state::{Page, ViewState};
use wijkmix_view::words::Words;

use crate::chart::CompositionBars;
use crate::context::{Context, Say, context};
use crate::links;
use crate::parts::{CopyLink, part, text};

/// The areas a card speaks of: the area itself, then those around it, each with its name.
#[derive(Clone, PartialEq)]
pub struct Company {
    /// The area in the year in focus, or in the newest that has it.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Its municipality and the country in the same year, where loaded and not itself.
    pub around: Vec<(Place, String)>,
    /// Its year.
    pub year: u16,
}

impl Company {
    /// The company of an area, if it is loaded.
    pub fn of(atlas: &Atlas, words: &Words, code: AreaCode, year: u16) -> Option<Company> {
        let place = atlas.find(year, code).or_else(|| atlas.latest(code))?;
        let year = atlas.year(place);
        let above = [code.municipality(), Some(AreaCode::NETHERLANDS)];
        let around = above
            .into_iter()
            .flatten()
            .filter(|above| *above != code)
            .filter_map(|above| Some((above, atlas.find(year, above)?)))
            .map(|(above, place)| (place, words.scope_name(above, Some(&atlas.area(place).name))))
            .collect();
        let name = words.scope_name(code, Some(&atlas.area(place).name));
        Some(Company { place, name, around, year })
    }
}

/// The card of one area.
#[component]
pub fn Card(code: AreaCode) -> impl IntoView {
    let context = context();
    let company = Memo::new(move |_| {
        let (words, year) = (context.words.get(), context.focus.get().year);
        context.atlas.with(|atlas| Company::of(atlas, words, code, year))
    });
    part(move || match company.get() {
        Some(company) => view! { <Loaded code company/> }.into_any(),
        None => view! { <Absent code/> }.into_any(),
    })
}

#[component]
fn Loaded(code: AreaCode, company: Company) -> impl IntoView {
    let context = context();
    let words = context.words;
    let place = company.place;
    let name = company.name.clone();
    let year = company.year;
    let line = move || {
        let words = words.get();
        context.atlas.with(|atlas| {
            let residents = atlas.figure(place, Indicator::Residents).value();
            let municipality = code
                .municipality()
                .filter(|above| *above != code)
                .and_then(|above| atlas.municipality_name(above));
            let mut parts = vec![words.level(code.level()).to_string()];
            parts.extend(municipality.map(str::to_string));
            parts.push(code.to_string());
            parts.extend(residents.map(|count| words.residents_line(count)));
            parts.push(year.to_string());
            parts.join(" · ")
        })
    };
    let sentence = {
        let company = company.clone();
        move || {
            let (words, focus) = (words.get(), context.focus.get());
            let group = focus.group;
            context.atlas.with(|atlas| {
                let share = atlas.share(place, group);
                let around: Vec<(String, Share)> = company
                    .around
                    .iter()
                    .map(|(place, name)| (name.clone(), atlas.share(*place, group)))
                    .collect();
                let mut text = words.area_sentence(&company.name, &share, group, &around);
                let scope = super::scope_name(context);
                if let Some(value) = share.published
                    && context.rows.with(|rows| rows.find(code).is_some())
                    && let Some(standing) =
                        context.rows.with(|rows| words.standing_among(value, rows, focus, &scope))
                {
                    text = format!("{text} {standing}");
                }
                text
            })
        }
    };
    let other_year = move || {
        let asked = context.focus.get().year;
        (asked != year).then(|| words.get().card_of_other_year(asked, year))
    };
    view! {
        <article class="card" aria-labelledby="card-name">
            <header>
                <p class="eyebrow">{text(line)}</p>
                <h1 id="card-name" tabindex="-1">{name}</h1>
                <button class="quiet close" on:click=move |_| context.select(None)
                    aria-label=words.say(|words| words.close)>"×"</button>
            </header>
            <p class="says">{text(sentence)}</p>
            {part(move || other_year().map(|text| view! { <p class="note">{text}</p> }))}
            <Actions code/>
            {Theme::ALL.into_iter().map(|theme| {
                let company = company.clone();
                view! { <ThemeSection theme company/> }
            }).collect_view()}
        </article>
    }
}

#[component]
fn Actions(code: AreaCode) -> impl IntoView {
    let context = context();
    let words = context.words;
    let compared = move || context.view.with(|view| view.compare.contains(&code));
    let full = move || context.view.with(|view| view.compare.len() >= ViewState::COMPARE);
    let embed = move || {
        context.view.with(|view| {
            let card = ViewState { page: Page::Explore, selected: Some(code), ..view.clone() };
            links::href(&ViewState { embed: Some(card.natural_embed()), ..card })
        })
    };
    view! {
        <div class="actions">
            <button
                aria-pressed=text(move || compared().to_string())
                aria-disabled=text(move || (full() && !compared()).to_string())
                aria-describedby="compare-full"
                on:click=move |_| context.view.update(|view| { view.toggle_compare(code); })
            >
                {part(move || if compared() { words.get().compare_remove } else { words.get().compare_add })}
            </button>
            <CopyLink/>
            <a class="button" href=text(embed) target="_blank" rel="noopener">{words.say(|words| words.embed)}</a>
            {part(move || (full() && !compared()).then(|| view! {
                <p class="note" id="compare-full" role="status">{words.get().compare_full}</p>
            }))}
        </div>
    }
}

/// One theme of the card: bars for the parts, and a line per group.
#[component]
fn ThemeSection(theme: Theme, company: Company) -> impl IntoView {
    let context = context();
    let lang = move || context.lang();
    let place = company.place;
    // Compared, so that figures of other years that arrive later close nothing a reader opened.
    let published = Memo::new(move |_| {
        context.atlas.with(|atlas| {
            theme.groups().iter().any(|group| {
                let share = atlas.share(place, *group);
                share.published.is_some() || share.basis == Basis::Siblings
            })
        })
    });
    view! {
        <section class="theme">
            <h2>{part(move || theme.title().get(lang()))}</h2>
            {part(move || if published.get() {
                let company = company.clone();
                view! {
                    {(!theme.parts().is_empty()).then(|| view! {
                        <CompositionBars theme company=company.clone()/>
                    })}
                    <ul class="groups">
                        {theme.groups().iter().map(|group| {
                            let company = company.clone();
                            view! { <GroupLine group=*group company/> }
                        }).collect_view()}
                    </ul>
                }.into_any()
            } else {
                view! { <p class="note">{absence(context, theme, place)}</p> }.into_any()
            })}
        </section>
    }
}

/// Why a theme has nothing to show, and where it has.
fn absence(context: Context, theme: Theme, place: Place) -> String {
    let words = context.words.get();
    context.atlas.with(|atlas| {
        let code = atlas.area(place).code;
        let withheld = theme
            .groups()
            .iter()
            .any(|group| atlas.share(place, *group).basis == Basis::Nothing(Missing::NotPublished));
        let elsewhere: Vec<u16> = atlas
            .years()
            .into_iter()
            .filter(|year| {
                atlas.find(*year, code).is_some_and(|place| {
                    theme
                        .groups()
                        .iter()
                        .any(|group| atlas.share(place, *group).published.is_some())
                })
            })
            .collect();
        words.theme_absent(withheld, atlas.year(place), &elsewhere)
    })
}

/// A group with its share here, and all there is to know about that number.
#[component]
fn GroupLine(group: Group, company: Company) -> impl IntoView {
    let context = context();
    let words = context.words;
    let place = company.place;
    let share = Signal::derive(move || context.atlas.with(|atlas| atlas.share(place, group)));
    let open = RwSignal::new(false);
    let shown = move || context.focus.get().group == group;
    let beside = {
        let company = company.clone();
        move || {
            let words = words.get();
            context.atlas.with(|atlas| {
                company
                    .around
                    .iter()
                    .map(|(place, name)| {
                        format!("{name} {}", words.share(&atlas.share(*place, group)))
                    })
                    .collect::<Vec<_>>()
                    .join(" · ")
            })
        }
    };
    let inside = theme_has_part(group);
    view! {
        <li class:shown=shown>
            <div class="line">
                {inside.then(|| view! { <crate::chart::Swatch group/> })}
                <button class="what" aria-pressed=text(move || shown().to_string())
                    title=words.say(|words| words.show_on_map)
                    on:click=move |_| { context.choose(wijkmix_view::catalogue::Choice::Group(group)); }>
                    {part(move || group.title().get(context.lang()))}
                </button>
                <span class="value" class:missing=move || share.get().published.is_none()>
                    {part(move || words.get().share(&share.get()))}
                </span>
                <button class="about" aria-expanded=text(move || open.get().to_string())
                    aria-label=text(move || format!("{}: {}", group.title().get(context.lang()), words.get().about_figure))
                    on:click=move |_| open.update(|open| *open = !*open)>"i"</button>
            </div>
            {(!inside).then(|| view! { <p class="beside">{text(beside)}</p> })}
            {part(move || open.get().then(|| view! { <About group place share/> }))}
        </li>
    }
}

fn theme_has_part(group: Group) -> bool {
    group.theme().parts().contains(&group)
}

/// Definition, date, source and certainty of one share.
#[component]
pub fn About(group: Group, place: Place, share: Signal<Share>) -> impl IntoView {
    let context = context();
    let words = context.words;
    let method = move || {
        context.view.with(|view| {
            links::href(&ViewState {
                page: Page::Method,
                item: Some(group.key().into()),
                ..view.clone()
            })
        })
    };
    view! {
        <dl class="about-figure">
            <dt>{words.say(|words| words.definition)}</dt>
            <dd>{part(move || group.definition().get(context.lang()))}</dd>
            <dt>{words.say(|words| words.date)}</dt>
            <dd>{part(move || words.get().date_of(context.atlas.with(|atlas| atlas.year(place))))}</dd>
            <dt>{words.say(|words| words.certainty)}</dt>
            <dd>{part(move || words.get().certainty(&share.get()))}</dd>
            <dt>{words.say(|words| words.source)}</dt>
            <dd>{part(move || context.atlas.with(|atlas| words.get().source_line(atlas.source(place))))}</dd>
            <dd><a href=text(method)>{words.say(|words| words.more_in_method)}</a></dd>
        </dl>
    }
}

/// The card of an area that no loaded edition holds.
#[component]
fn Absent(code: AreaCode) -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <article class="card">
            <header>
                <p class="eyebrow">{code.to_string()}</p>
                <h1>{part(move || {
                    let words = words.get();
                    if context.loading.with(crate::figures::Loading::busy) { words.loading } else { words.area_not_loaded }
                })}</h1>
                <button class="quiet close" on:click=move |_| context.select(None)
                    aria-label=words.say(|words| words.close)>"×"</button>
            </header>
            <p>{words.say(|words| words.area_not_loaded_why)}</p>
        </article>
    }
}
