//! Spread: the fewest changed allocations for an aim, who gives and takes, and how long it takes.

use leptos::html::Div;
use leptos::prelude::*;
use wijkmix_view::charts::flows::{self, Arrow, Spot};
use wijkmix_view::scenario::spread::{Found, Search};
use wijkmix_view::scenario::{Aim, Dial};
use wijkmix_view::words::what_if::Label;

use super::dial::Control;
use super::{desk, rested};
use crate::chart::{Chart, width_of};
use crate::context::{Context, Shared, context};
use crate::parts::{part, text};
use crate::slices::{Slices, Working};

/// The longest table that is drawn; the download has all.
const ROWS: usize = 40;

/// What was found; shared with the downloads.
#[derive(Clone, Copy)]
pub struct Plan(pub RwSignal<Option<Shared<Found>>>);

/// The section.
#[component]
pub fn SpreadPanel() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let found = RwSignal::new(None::<Shared<Found>>);
    let failed = RwSignal::new(None);
    provide_context(Plan(found));
    let progress = RwSignal::new(0.0);
    let slices = Slices::<Search>::new();
    // Only these of a scenario move the search; a lever dragged above does not.
    let asked = Memo::new(move |_| {
        let scenario = desk.scenario.get();
        let dials = [
            Dial::Cap,
            Dial::Index,
            Dial::Distance,
            Dial::SpreadNew,
            Dial::Steered,
            Dial::TurnoverInside,
        ];
        (scenario.aim, scenario.near, dials.map(|dial| scenario.dials.get(dial)))
    });
    let started = move || {
        asked.track();
        desk.start.get().ok()
    };
    Effect::new(move |_| {
        started();
        slices.stop();
        found.set(None);
        failed.set(None);
    });
    rested(started, move |start| {
        let Some(start) = start else { return };
        let scenario = desk.scenario.get_untracked();
        match context.atlas.with_untracked(|atlas| Search::new(atlas, &start, &scenario)) {
            Err(error) => failed.set(Some(error)),
            Ok(search) => {
                let step = |search: &mut Search, _: Context| search.advance();
                slices.begin(search, step, move |search| {
                    progress.set(search.progress());
                    found.set(search.found().map(Shared::new));
                });
            }
        }
    });
    view! {
        <section class="spread" id="spread" aria-labelledby="spread-title">
            <h2 id="spread-title">{desk.say(Label::SpreadTitle)}</h2>
            <p class="note">{desk.say(Label::NobodyMoved)}</p>
            <div class="try">
                <div class="controls"><AimControls/></div>
                <div class="results">
                    <Working working=slices.working progress=progress label=desk.say(Label::SpreadTitle)
                        stop=Callback::new(move |()| slices.stop())/>
                    {part(move || failed.get().map(|error| view! {
                        <p class="caution" role="alert">{words.get().spread_error(error)}</p>
                    }))}
                    {part(move || found.get().map(|found| view! { <FoundPlan found/> }))}
                </div>
            </div>
        </section>
    }
}

#[component]
fn AimControls() -> impl IntoView {
    let desk = desk();
    let aim = move || desk.scenario.with(|scenario| scenario.aim);
    view! {
        <fieldset>
            <legend>{desk.say(Label::Aim)}</legend>
            {Aim::ALL.into_iter().zip([Label::AimCap, Label::AimIndex, Label::AimEven]).map(|(one, label)| view! {
                <label class="option">
                    <input type="radio" name="aim" prop:checked=move || aim() == one
                        on:change=move |_| desk.change(|scenario| scenario.aim = one)/>
                    <span>{desk.say(label)}</span>
                </label>
            }).collect_view()}
            {part(move || match aim() {
                Aim::Cap => Some(view! { <Control dial=Dial::Cap/> }),
                Aim::Dissimilarity => Some(view! { <Control dial=Dial::Index/> }),
                Aim::Even => None,
            })}
        </fieldset>
        <Control dial=Dial::SpreadNew slider=false/>
        <label class="option">
            <input type="checkbox" name="near" prop:checked=move || desk.scenario.with(|scenario| scenario.near)
                on:change=move |event| {
                    let checked = event_target_checked(&event);
                    desk.change(|scenario| scenario.near = checked);
                }/>
            <span>{desk.say(Label::Near)}</span>
        </label>
        <Control dial=Dial::Distance slider=false/>
        <Control dial=Dial::Steered/>
    }
}

/// A plan: in words, on a map, as tables.
#[component]
fn FoundPlan(found: Shared<Found>) -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let found = StoredValue::new(found);
    let name = move |area: usize| {
        let start = desk.start.get_untracked().ok();
        context.atlas.with_untracked(|atlas| {
            let place = start.as_ref().and_then(|start| start.areas.get(area));
            place.map_or_else(String::new, |place| atlas.area(*place).name.clone())
        })
    };
    let drawing = Signal::derive(move || {
        found.with_value(|found| {
            let words = words.get();
            let mut spots = Vec::new();
            let mut number = vec![None; found.areas.len()];
            for (at, (area, change)) in found.areas.iter().zip(&found.plan.changes).enumerate() {
                if let Some(place) = area.place {
                    number[at] = Some(spots.len());
                    spots.push(Spot { at: place, change: *change as f64 });
                }
            }
            let arrows: Vec<Arrow> = found
                .plan
                .flows
                .iter()
                .filter_map(|flow| {
                    Some(Arrow {
                        from: (*number.get(flow.from)?)?,
                        to: (*number.get(flow.to)?)?,
                        households: flow.households as f64,
                    })
                })
                .collect();
            let told = words.spread_standing(found);
            flows::draw(
                &spots,
                &arrows,
                width.get().min(520.0),
                words.what_if(Label::SpreadMap),
                &told,
            )
        })
    });
    view! {
        <p class="summary" role="status">{text(move || found.with_value(|found| words.get().spread_summary(found, &desk.scenario.get())))}</p>
        <p>{text(move || found.with_value(|found| words.get().spread_standing(found)))}</p>
        <figure class="give-take">
            <figcaption>{desk.say(Label::SpreadMap)}
                <span class="note"><i class="gives"></i>{desk.say(Label::Gives)}" "<i class="takes"></i>{desk.say(Label::Takes)}</span>
            </figcaption>
            <div node_ref=frame><Chart drawing/></div>
        </figure>
        {part(move || found.with_value(|found| {
            let words = words.get();
            let changes = &found.plan.changes;
            let order = wijkmix_mix::order::by(changes.len(), &|a, b| {
                let size = |at: usize| changes.get(at).copied().unwrap_or(0).abs();
                size(b).cmp(&size(a))
            });
            let rows: Vec<_> = order.into_iter().filter_map(|at| {
                let change = *changes.get(at)?;
                let area = found.areas.get(at)?;
                let pace = *found.years.areas.get(at)?;
                (change != 0).then(|| {
                    let does = words.what_if(if change < 0 { Label::Gives } else { Label::Takes });
                    view! {
                        <tr>
                            <th scope="row">{name(at)}</th>
                            <td>{does}" "{words.count(change.abs() as f64)}</td>
                            <td>{words.count(area.group.into())}" / "{words.count(area.all_homes() as f64)}</td>
                            <td>{words.pace(pace)}</td>
                        </tr>
                    }
                })
            }).take(ROWS).collect();
            let more = changes.iter().filter(|change| **change != 0).count().saturating_sub(ROWS);
            let flows = &found.plan.flows;
            let lines: Vec<_> = wijkmix_mix::order::by(flows.len(), &|a, b| {
                let size = |at: usize| flows.get(at).map_or(0, |flow| flow.households);
                size(b).cmp(&size(a))
            }).into_iter().filter_map(|at| {
                let flow = flows.get(at)?;
                Some(view! {
                    <tr>
                        <th scope="row">{name(flow.from)}</th><td>{name(flow.to)}</td>
                        <td>{words.count(flow.households as f64)}</td><td>{words.kilometres(flow.metres)}</td>
                    </tr>
                })
            }).take(ROWS).collect();
            let rest = flows.len().saturating_sub(ROWS);
            (!rows.is_empty()).then(|| view! {
                <h3>{words.what_if(Label::Changes)}</h3>
                <div class="scroll tall" tabindex="0" role="region" aria-label=words.what_if(Label::Changes)>
                    <table>
                        <thead><tr>
                            <th scope="col">{words.what_if(Label::Area)}</th>
                            <th scope="col">{words.what_if(Label::Households)}</th>
                            <th scope="col">{words.what_if(Label::VulnerableNow)}" / "{words.what_if(Label::Homes)}</th>
                            <th scope="col">{words.what_if(Label::YearsNeeded)}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {(more > 0).then(|| view! { <p class="note">{words.and_more(more)}</p> })}
                <details>
                    <summary>{words.what_if(Label::From)}" → "{words.what_if(Label::To)}</summary>
                    <div class="scroll tall" tabindex="0" role="region" aria-label=format!("{} → {}", words.what_if(Label::From), words.what_if(Label::To))>
                        <table>
                            <thead><tr>
                                <th scope="col">{words.what_if(Label::From)}</th><th scope="col">{words.what_if(Label::To)}</th>
                                <th scope="col">{words.what_if(Label::Households)}</th><th scope="col">{words.what_if(Label::Distance)}</th>
                            </tr></thead>
                            <tbody>{lines}</tbody>
                        </table>
                    </div>
                    {(rest > 0).then(|| view! { <p class="note">{words.and_more(rest)}</p> })}
                </details>
            })
        }))}
    }
}
