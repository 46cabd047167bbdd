//! The method page, made from the registry: every definition, source, date, licence and limit, each
//! with a link of its own.

use leptos::prelude::*;
use wijkmix_atlas::{Group, Indicator, Theme};
use wijkmix_view::state::{Page, ViewState};
use wijkmix_view::words::Measure;

use crate::context::{Context, context};
use crate::links;
use crate::parts::element;

/// The whole page.
#[component]
pub fn MethodPage() -> impl IntoView {
    let context = context();
    let words = context.words;
    point_at_item(context);
    view! {
        <article class="method">
            <h1>{move || words.get().method_title}</h1>
            <p class="intro">{move || words.get().method_intro}</p>
            <nav aria-label=move || words.get().method_contents>
                <ul>{move || {
                    let words = words.get();
                    [("facts", words.facts), ("themes", words.themes), ("indices", words.indices),
                     ("indicators", words.indicators), ("sources", words.sources)]
                        .into_iter()
                        .map(|(item, title)| view! { <li><ItemLink item>{title}</ItemLink></li> })
                        .collect_view()
                }}</ul>
            </nav>
            <section id="item-facts">
                <h2>{move || words.get().facts}</h2>
                {move || words.get().limits().iter().map(|limit| view! {
                    <div class="item" id=format!("item-{}", limit.item)>
                        <h3><ItemLink item=limit.item>{limit.title}</ItemLink></h3>
                        <p>{limit.text}</p>
                    </div>
                }).collect_view()}
            </section>
            <section id="item-themes">
                <h2>{move || words.get().themes}</h2>
                {Theme::ALL.into_iter().map(|theme| view! { <ThemeItem theme/> }).collect_view()}
            </section>
            <section id="item-indices">
                <h2>{move || words.get().indices}</h2>
                {Measure::ALL.iter().map(|measure| view! { <MeasureItem measure=*measure/> }).collect_view()}
            </section>
            <section id="item-indicators">
                <h2>{move || words.get().indicators}</h2>
                {Indicator::ALL.iter().map(|indicator| view! { <IndicatorItem indicator=*indicator/> }).collect_view()}
            </section>
            <section id="item-sources">
                <h2>{move || words.get().sources}</h2>
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
            <h3><ItemLink item=theme.key()>{move || theme.title().get(lang())}</ItemLink></h3>
            <p>{move || theme.definition().get(lang())}</p>
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
            <ItemLink item=group.key()>{move || group.title().get(lang())}</ItemLink>
        </dt>
        <dd>
            {move || group.definition().get(lang())}" "
            {move || context.words.get().share_of_base(group)}
        </dd>
    }
}

#[component]
fn MeasureItem(measure: Measure) -> impl IntoView {
    let context = context();
    let words = context.words;
    view! {
        <div class="item" id=format!("item-{}", measure.key())>
            <h3><ItemLink item=measure.key()>{move || words.get().measure(measure).name}</ItemLink></h3>
            <p>{move || words.get().measure(measure).says}</p>
            <p class="formula">{move || words.get().measure(measure).formula}</p>
            <p class="note">{move || words.get().measure(measure).reference}</p>
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
            <h3><ItemLink item=indicator.key()>{move || spec.title.get(lang())}</ItemLink></h3>
            <p>{move || spec.definition.get(lang())}</p>
            <dl class="facts">
                <div><dt>{move || words.get().unit}</dt><dd>{move || words.get().unit_name(spec.unit)}</dd></div>
                <div><dt>{move || words.get().rounding}</dt><dd>{move || words.get().rounding_rule(spec.rounding)}</dd></div>
                <div><dt>{move || words.get().published_from}</dt><dd>{move || words.get().published_rule(spec.published_from)}</dd></div>
                <div><dt>{move || words.get().cbs_column}</dt><dd lang="nl">{spec.cbs_title}</dd></div>
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
        <div class="scroll" tabindex="0" role="group" aria-label=move || words.get().sources>
            <table>
                <thead><tr>
                    <th scope="col">{move || words.get().year}</th>
                    <th scope="col">{move || words.get().covers}</th>
                    <th scope="col">{move || words.get().source}</th>
                    <th scope="col">{move || words.get().edition}</th>
                    <th scope="col">{move || words.get().licence}</th>
                </tr></thead>
                <tbody>
                    {move || context.loading.with(|loading| loading.packs.iter().map(|(entry, _)| {
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
                    }).collect_view())}
                </tbody>
            </table>
        </div>
    }
}
