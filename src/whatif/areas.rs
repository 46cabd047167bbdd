//! Area by area: homes by tenure and vulnerable households, now and in the year that is looked at.

use leptos::prelude::*;
use wijkmix_mix::levers::Stock;
use wijkmix_view::charts::stack;
use wijkmix_view::number;
use wijkmix_view::scenario::{Dial, YEARS};
use wijkmix_view::words::what_if::Label;

use super::desk;
use crate::chart::{Chart, Swatch};
use crate::context::context;
use crate::parts::{part, text};

/// How many areas are shown until all are asked for.
const FIRST: usize = 8;
/// How many have a chart of their own: more would make a lever heavy to drag.
const CHARTED: usize = 60;
/// Width of a chart, in pixels.
const WIDE: f64 = 150.0;

/// The section: the group's areas first, the largest first.
#[component]
pub fn Areas() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let all = RwSignal::new(false);
    let order = Memo::new(move |_| {
        let Ok(start) = desk.start.get() else { return Vec::new() };
        let (starts, inside) = (start.scope.starts(), start.scope.inside());
        let rank = |at: usize| {
            let homes = starts.get(at).map_or(0.0, Stock::homes);
            (inside.get(at).copied().unwrap_or(false), homes)
        };
        wijkmix_mix::order::by(starts.len(), &|a, b| {
            let (a, b) = (rank(a), rank(b));
            b.0.cmp(&a.0).then(b.1.total_cmp(&a.1))
        })
    });
    view! {
        <section class="areas" aria-labelledby="area-by-area">
            <h3 id="area-by-area">{desk.say(Label::AreasTitle)}</h3>
            <p class="note parts-key">{stack::PARTS.map(|group| view! {
                <span><Swatch group/>{text(move || group.title().get(context.lang()).to_string())}</span>
            }).collect_view()}</p>
            {part(move || {
                let (Ok(start), Some(Ok(outcome))) = (desk.start.get(), desk.outcome.get()) else { return None };
                let words = words.get();
                let year = desk.scenario.with(|scenario| scenario.dials.get(Dial::Year).value as usize);
                let scheme = context.scheme.get();
                let shown = if all.get() { usize::MAX } else { FIRST };
                let share = |part: f64, whole: f64| {
                    if whole > 0.0 { number::percent(words.lang, part / whole, 0) } else { "–".to_string() }
                };
                let rows = order.with(|order| order.iter().take(shown).enumerate().filter_map(|(rank, at)| {
                    let name = context.atlas.with_untracked(|atlas| start.areas.get(*at).map(|place| atlas.area(*place).name.clone()))?;
                    let now = *start.scope.starts().get(*at)?;
                    let then = *outcome.trial.levers.stocks(year).get(*at)?;
                    let inside = start.scope.inside().get(*at).copied().unwrap_or(false);
                    let chart = (rank < CHARTED).then(|| {
                        let years: Vec<Stock> = (0..=YEARS).filter_map(|year| outcome.trial.levers.stocks(year).get(*at).copied()).collect();
                        let told = format!("{}: {} → {}", words.what_if(Label::CorporationNow), share(now.corporation, now.homes()), share(then.corporation, then.homes()));
                        let drawing = stack::draw(&years, year, WIDE, scheme, &name, &told);
                        view! { <Chart drawing=Signal::stored(drawing)/> }
                    });
                    Some(view! {
                        <tr class:inside=inside>
                            <th scope="row">{name}{inside.then(|| view! { <small>{words.what_if(Label::InGroup)}</small> })}</th>
                            <td>{words.count(now.homes())}" → "{words.count(then.homes())}</td>
                            <td>{share(now.corporation, now.homes())}" → "{share(then.corporation, then.homes())}</td>
                            <td>{share(now.vulnerable, now.corporation)}" → "{share(then.vulnerable, then.corporation)}</td>
                            <td class="stack">{chart}</td>
                        </tr>
                    })
                }).collect::<Vec<_>>());
                Some(view! {
                    <div class="scroll" tabindex="0" role="region" aria-label=words.table_of(Label::AreasTitle)>
                        <table>
                            <thead><tr>
                                <th scope="col">{words.what_if(Label::Area)}</th>
                                <th scope="col">{words.what_if(Label::Homes)}</th>
                                <th scope="col">{words.what_if(Label::CorporationNow)}" → "{words.what_if(Label::CorporationThen)}" "{year}</th>
                                <th scope="col">{words.what_if(Label::VulnerableNow)}" → "{words.what_if(Label::CorporationThen)}" "{year}</th>
                                <th scope="col">{words.what_if(Label::StackTitle)}</th>
                            </tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </div>
                })
            })}
            <button aria-expanded=text(move || all.get().to_string()) on:click=move |_| all.update(|all| *all = !*all)>
                {text(move || {
                    let (words, count) = (words.get(), order.with(Vec::len));
                    if all.get() { words.show_fewer().to_string() } else { words.show_all(count) }
                })}
            </button>
        </section>
    }
}
