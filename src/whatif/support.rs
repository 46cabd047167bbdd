//! Support: caretakers needed for the corporation homes, and how levers change that.

use leptos::prelude::*;
use wijkmix_mix::levers::{Part, Reading};
use wijkmix_view::scenario::Dial;
use wijkmix_view::words::what_if::Label;

use super::desk;
use super::dial::Control;
use crate::context::context;
use crate::parts::{part, text};

/// The longest table of areas that is drawn until all are asked for.
const FIRST: usize = 10;

/// The section.
#[component]
pub fn SupportPanel() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let all = RwSignal::new(false);
    view! {
        <section class="support" id="support" aria-labelledby="support-title">
            <h2 id="support-title">{desk.say(Label::SupportTitle)}</h2>
            <div class="try">
                <div class="controls">
                    <Control dial=Dial::HomesPerCaretaker slider=false/>
                    <Control dial=Dial::CaretakerCost slider=false/>
                    <Control dial=Dial::CaretakersPresent slider=false/>
                </div>
                <div class="results">
                {part(move || {
                    let (Ok(start), Some(Ok(outcome))) = (desk.start.get(), desk.outcome.get()) else { return None };
                    let (words, scenario) = (words.get(), desk.scenario.get());
                    let support = scenario.support();
                    let year = scenario.dials.get(Dial::Year).value as usize;
                    let rows = [(Part::Inside, Label::InGroup), (Part::Outside, Label::Outside), (Part::Scope, Label::Scope)];
                    let rows = rows.map(|(side, label)| {
                        let read = |reading: Reading, year| outcome.trial.levers.read(reading, year).unwrap_or(0.0);
                        let homes = [0, year].map(|year| read(Reading::CorporationHomes(side), year));
                        let people = [0, year].map(|year| read(Reading::Vulnerable(side), year));
                        let need = homes.map(|homes| support.need(homes));
                        let [now, then] = need;
                        let both = |of: [String; 2]| of.join(" → ");
                        view! {
                            <tr>
                                <th scope="row">{words.what_if(label)}</th>
                                <td>{both(homes.map(|homes| words.count(homes)))}</td>
                                <td>{both(people.map(|people| words.count(people)))}</td>
                                <td>{both(need.map(|need| words.caretakers(need)))}</td>
                                <td>{both(need.map(|need| words.euro(need.cost)))}</td>
                                <td>{if side == Part::Scope { words.coverages(now, then) } else { String::new() }}</td>
                            </tr>
                        }
                    });
                    let order = wijkmix_mix::order::by(start.codes.len(), &|a, b| {
                        let homes = |at: usize| start.scope.starts().get(at).map_or(0.0, |stock| stock.corporation);
                        homes(b).total_cmp(&homes(a))
                    });
                    let shown = if all.get() { usize::MAX } else { FIRST };
                    let areas: Vec<_> = order.into_iter().take(shown).filter_map(|at| {
                        let name = context.atlas.with_untracked(|atlas| start.areas.get(at).map(|place| atlas.area(*place).name.clone()))?;
                        let [now, then] = [0, year].map(|year| outcome.trial.levers.stocks(year).get(at).copied().unwrap_or_default());
                        Some(view! {
                            <tr>
                                <th scope="row">{name}</th>
                                <td>{words.count(now.corporation)}" → "{words.count(then.corporation)}</td>
                                <td>{words.count(now.vulnerable)}" → "{words.count(then.vulnerable)}</td>
                                <td>{words.caretakers(support.need(now.corporation))}" → "{words.caretakers(support.need(then.corporation))}</td>
                            </tr>
                        })
                    }).collect();
                    let heads = move || view! {
                        <th scope="col">{words.corporation_homes()}</th>
                        <th scope="col">{words.vulnerable(scenario.vulnerable)}</th>
                        <th scope="col">{words.what_if(Label::Caretakers)}</th>
                    };
                    Some(view! {
                        <p class="note">{words.what_if(Label::Now)}" → "{words.what_if(Label::CorporationThen)}" "{year}</p>
                        <div class="scroll" tabindex="0" role="region" aria-label=words.table_of(Label::SupportTitle)>
                            <table>
                                <thead><tr>
                                    <th scope="col">{words.what_if(Label::Area)}</th>{heads()}
                                    <th scope="col">{words.what_if(Label::Cost)}</th>
                                    <th scope="col">{words.what_if(Label::Coverage)}</th>
                                </tr></thead>
                                <tbody>{rows.into_iter().collect_view()}</tbody>
                            </table>
                        </div>
                        <h3>{words.what_if(Label::AreasTitle)}</h3>
                        <div class="scroll tall" tabindex="0" role="region" aria-label=words.table_of(Label::Caretakers)>
                            <table>
                                <thead><tr><th scope="col">{words.what_if(Label::Area)}</th>{heads()}</tr></thead>
                                <tbody>{areas}</tbody>
                            </table>
                        </div>
                    })
                })}
                <button aria-expanded=text(move || all.get().to_string()) on:click=move |_| all.update(|all| *all = !*all)>
                    {text(move || {
                        let words = words.get();
                        let count = desk.start.get().map_or(0, |start| start.codes.len());
                        if all.get() { words.show_fewer().to_string() } else { words.show_all(count) }
                    })}
                </button>
                </div>
            </div>
        </section>
    }
}
