//! The method page, made from the registry: every definition, source, date, licence and limit, each
//! with a link of its own.

use leptos::prelude::*;
use wijkmix_atlas::{Group, Indicator, Theme};
use wijkmix_view::state::{Page, ViewState};
use wijkmix_view::words::Measure;

use crate::context::{Context, Say, context};
use crate::links;
use crate::parts::{element, part};

/// The whole page.
#[component]
pub fn MethodPage() -> impl IntoView {
    let context = context();
    let words = context.words;
    point_at_item(context);
    view! {
        <article class="method">
            <h1>{words.say(|words| words.method_title)}</h1>
            <p class="intro">{words.say(|words| words.method_intro)}</p>
            <nav aria-label=words.say(|words| words.method_contents)>
                <ul>{part(move || {
                    let words = words.get();
                    [("facts", words.facts), ("themes", words.themes), ("indices", words.indices),
                     ("indicators", words.indicators), ("sources", words.sources)]
                        .into_iter()
                        .map(|(item, title)| view! { <li><ItemLink item>{title}</ItemLink></li> })
                        .collect_view()
                })}</ul>
            </nav>
            <section id="item-facts">
                <h2>{words.say(|words| words.facts)}</h2>
                {part(move || words.get().limits().iter().map(|limit| view! {
                    <div class="item" id=format!("item-{}", limit.item)>
                        <h3><ItemLink item=limit.item>{limit.title}</ItemLink></h3>
                        <p>{limit.text}</p>
                    </div>
                }).collect_view())}
            </section>
            <section id="item-themes">
                <h2>{words.say(|words| words.themes)}</h2>
                {Theme::ALL.into_iter().map(|theme| view! { <ThemeItem theme/> }).collect_view()}
            </section>
            <section id="item-indices">
                <h2>{words.say(|words| words.indices)}</h2>
                {Measure::ALL.iter().map(|measure| view! { <MeasureItem measure=*measure/> }).collect_view()}
            </section>
            <section id="item-indicators">
                <h2>{words.say(|words| words.indicators)}</h2>
                {Indicator::ALL.iter().map(|indicator| view! { <IndicatorItem indicator=*indicator/> }).collect_view()}
            </section>
            <section id="item-sources">
                <h2>{words.say(|words| words.sources)}</h2>
                <Sources/>
            </section>
        </article>
    }
}

/// Brings the item that the link names into view, once the page stands.
fn point_at_item(context: Context) {
    let item = Memo::new(move |_| context.view.with(|view| view.item.clone()));
    Effect::new(move |_| {
        let Some(item) = item.get() else { return };
        request_animation_frame(move || {
            if let Some(element) = element(&format!("item-{item}")) {
                element.scroll_into_view();
                let _ = element.set_attribute("tabindex", "-1");
                let _ = element.focus();
            }
        });
    });
}

/// A link to an item of this page, that stays in the address.
#[component]
fn ItemLink(item: &'static str, children: Children) -> impl IntoView {
    let context = context();
    let target = move || {
        context.view.with(|view| ViewState {
            page: Page::Method,
            item: Some(item.into()),
            ..view.clone()
        })
    };
    view! {
        <a href=move || links::href(&target()) on:click=move |event| {
            event.prevent_default();
            context.view.set(target());
        }>{children()}</a>
    }
}

#[component]
fn ThemeItem(theme: Theme) -> impl IntoView {
    let context = context();
    let lang = move || context.lang();
    view! {
        <div class="item" id=format!("item-{}", theme.key())>
            <h3><ItemLink item=theme.key()>{part(move || theme.title().get(lang()))}</ItemLink></h3>
            <p>{part(move || theme.definition().get(lang()))}</p>
            <dl>
                {theme.groups().iter().map(|group| view! { <GroupItem group=*group/> }).collect_view()}
            </dl>
        </div>
    }
}

#[component]
fn GroupItem(group: Group) -> impl IntoView {
    let context = context();
    let lang = move || context.lang();
    view! {
        <dt id=format!("item-{}", group.key())>
            <ItemLink item=group.key()>{part(move || group.title().get(lang()))}</ItemLink>
        </dt>
        <dd>
            {part(move || group.definition().get(lang()))}" "
            {part(move || context.words.get().share_of_base(group))}
        </dd>
    }
}

#[component]
fn MeasureItem(measure: Measure) -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <div class="item" id=format!("item-{}", measure.key())>
            <h3><ItemLink item=measure.key()>{part(move || words.get().measure(measure).name)}</ItemLink></h3>
            <p>{part(move || words.get().measure(measure).says)}</p>
            <p class="formula">{part(move || words.get().measure(measure).formula)}</p>
            <p class="note">{part(move || words.get().measure(measure).reference)}</p>
        </div>
    }
}

#[component]
fn IndicatorItem(indicator: Indicator) -> impl IntoView {
    let context = context();
    let words = context.words;
    let spec = indicator.spec();
    let lang = move || context.lang();
    view! {
        <div class="item" id=format!("item-{}", indicator.key())>
            <h3><ItemLink item=indicator.key()>{part(move || spec.title.get(lang()))}</ItemLink></h3>
            <p>{part(move || spec.definition.get(lang()))}</p>
            <dl class="facts">
                <div><dt>{words.say(|words| words.unit)}</dt><dd>{part(move || words.get().unit_name(spec.unit))}</dd></div>
                <div><dt>{words.say(|words| words.rounding)}</dt><dd>{part(move || words.get().rounding_rule(spec.rounding))}</dd></div>
                <div><dt>{words.say(|words| words.published_from)}</dt><dd>{part(move || words.get().published_rule(spec.published_from))}</dd></div>
                <div><dt>{words.say(|words| words.cbs_column)}</dt><dd lang="nl">{spec.cbs_title}</dd></div>
            </dl>
        </div>
    }
}

/// Every edition there is, loaded or not.
#[component]
fn Sources() -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=words.say(|words| words.sources)>
            <table>
                <thead><tr>
                    <th scope="col">{words.say(|words| words.year)}</th>
                    <th scope="col">{words.say(|words| words.covers)}</th>
                    <th scope="col">{words.say(|words| words.source)}</th>
                    <th scope="col">{words.say(|words| words.edition)}</th>
                    <th scope="col">{words.say(|words| words.licence)}</th>
                </tr></thead>
                <tbody>
                    {part(move || context.loading.with(|loading| loading.packs.iter().map(|(entry, _)| {
                        let source = &entry.source;
                        let covers = context.atlas.with(|atlas| {
                            words.get().scope_name(source.covers, atlas.municipality_name(source.covers))
                        });
                        let levels: Vec<String> = entry.levels.iter()
                            .map(|(level, count)| words.get().areas(*count as usize, *level)).collect();
                        view! { <tr>
                            <th scope="row">{source.year}</th>
                            <td>{covers}<br/><small>{levels.join(", ")}</small></td>
                            <td>{source.title.clone()}" ("{source.table.clone()}")"<br/><small>{source.credit.clone()}</small></td>
                            <td lang="nl">{source.release.clone()}</td>
                            <td>{source.licence.clone()}</td>
                        </tr> }
                    }).collect_view()))}
                </tbody>
            </table>
        </div>
    }
}
