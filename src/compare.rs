//! Up to six areas side by side, by the theme in focus.

use leptos::prelude::*;
use wijkmix_atlas::AreaCode;

use crate::chart::CompareBars;
use crate::context::context;
use crate::explore::card::Company;
use crate::parts::{part, text};

/// The areas to compare: a bar each, and a row per group.
#[component]
pub fn ComparePanel() -> impl IntoView {
    let context = context();
    let words = context.words;
    let codes = Memo::new(move |_| context.view.with(|view| view.compare.clone()));
    let companies = Signal::derive(move || {
        let (words, year) = (words.get(), context.focus.get().year);
        let codes = codes.get();
        context.atlas.with(|atlas| {
            codes
                .iter()
                .map(|code| (*code, Company::of(atlas, words, *code, year)))
                .collect::<Vec<_>>()
        })
    });
    part(move || {
        let companies = companies.get();
        if companies.is_empty() {
            return None;
        }
        let theme = context.focus.get().group.theme();
        let present: Vec<Company> =
            companies.iter().filter_map(|(_, company)| company.clone()).collect();
        Some(view! {
            <section class="compare">
                <header>
                    <h2>{words.get().compare_title}": "{theme.title().get(context.lang())}</h2>
                    <button class="quiet" on:click=move |_| context.view.update(|view| view.compare.clear())>
                        {words.get().compare_clear}
                    </button>
                </header>
                {(!theme.parts().is_empty()).then(|| view! { <CompareBars theme companies=present.clone()/> })}
                <div class="scroll" tabindex="0" role="group" aria-label=words.get().compare_title>
                    <table>
                        <thead><tr>
                            <th scope="col">{words.get().area}</th>
                            {theme.groups().iter().map(|group| view! {
                                <th scope="col">{group.title().get(context.lang())}</th>
                            }).collect_view()}
                            <th><span class="unseen">{words.get().compare_remove}</span></th>
                        </tr></thead>
                        <tbody>
                            {companies.into_iter().map(|(code, company)| view! {
                                <tr>
                                    <th scope="row">{match &company {
                                        Some(company) => format!("{} ({})", company.name, company.year),
                                        None => format!("{code} ({})", words.get().not_loaded_short),
                                    }}</th>
                                    {theme.groups().iter().map(|group| view! {
                                        <td>{company.as_ref().map(|company| context.atlas.with(|atlas| {
                                            words.get().share(&atlas.share(company.place, *group))
                                        }))}</td>
                                    }).collect_view()}
                                    <td><Remove code name=company.as_ref().map_or_else(|| code.to_string(), |company| company.name.clone())/></td>
                                </tr>
                            }).collect_view()}
                        </tbody>
                    </table>
                </div>
            </section>
        })
    })
}

#[component]
fn Remove(code: AreaCode, name: String) -> impl IntoView {
    let context = context();
    view! {
        <button class="quiet" aria-label=text(move || format!("{name}: {}", context.words.get().compare_remove))
            on:click=move |_| context.view.update(|view| { view.toggle_compare(code); })>"×"</button>
    }
}
