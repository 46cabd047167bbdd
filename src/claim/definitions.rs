//! The claim under every definition: what is claimed, the verdict, the table, the three uncertainties.

use leptos::prelude::*;
use wijkmix_mix::band::Band;
use wijkmix_view::decimal;
use wijkmix_view::definitions::{Grounds, Relation};
use wijkmix_view::state::ViewState;
use wijkmix_view::study::{DRAWS, Zoning};
use wijkmix_view::words::behind::BehindLabel;

use crate::context::{Context, Say, Shared, context};
use crate::links;
use crate::parts::{is_open, measured, part, text};
use crate::slices::{Slices, Working};
use crate::zones::{self, ZonePicker};

/// The section below the counts.
#[component]
pub fn Definitions() -> impl IntoView {
    let context = context();
    let words = context.words;
    // Gathered when figures or focus change; a dragged threshold only counts again.
    let grounds = Memo::new(move |_| {
        let focus = context.focus.get();
        context.catalogue.with(|catalogue| {
            context.atlas.with(|atlas| Shared::new(Grounds::gather(atlas, catalogue, focus)))
        })
    });
    let said = Memo::new(move |_| context.view.with(|view| view.said));
    let lines = Memo::new(move |_| {
        let (claim, said) = (context.claim.get(), said.get());
        grounds.with(|grounds| measured("wijkmix:definitions", || grounds.lines(claim, said)))
    });
    view! {
        <section class="definitions">
            <h2>{words.say(|words| words.definitions_title)}</h2>
            <p class="said">
                {words.say(|words| words.said_before)}" "<SaidRelation/>" "<SaidPart/>" "
                {words.say(|words| words.said_after)}
            </p>
            <p class="verdict" role="status">{text(move || lines.with(|lines| {
                let findings: Vec<_> = lines.iter().map(|line| line.finding).collect();
                words.get().verdict(&findings)
            }))}</p>
            {part(move || lines.with(|lines| words.get().would_be_true(lines, said.get()))
                .map(|told| view! { <p class="true">{told}</p> }))}
            {part(move || lines.with(|lines| words.get().undecided(lines.first()?, context.focus.get().group))
                .map(|told| view! { <p class="note caution">{told}</p> }))}
            <table>
                <thead><tr>
                    <th scope="col">{words.say(|words| words.definition_how)}</th>
                    <th scope="col">{words.say(|words| words.definition_part)}</th>
                    <th scope="col">{words.say(|words| words.definition_finding)}</th>
                </tr></thead>
                <tbody>
                    {part(move || {
                        let words = words.get();
                        lines.get().into_iter().map(|line| {
                            let told = words.told(&line);
                            let (focus, claim) = (line.definition.focus, line.definition.claim);
                            // What the sentence can say is a link to the sentence that says it.
                            let stated = (focus, claim) != (context.focus.get_untracked(), context.claim.get_untracked());
                            let open = ViewState { focus, claim, camera: None, ..context.view.get_untracked() };
                            view! {
                                <tr>
                                    <th scope="row">{if stated {
                                        let href = links::href(&open);
                                        view! { <a href=href on:click=move |event| {
                                            event.prevent_default();
                                            context.view.set(open.clone());
                                        }>{told.difference}</a> }.into_any()
                                    } else {
                                        view! { {told.difference} }.into_any()
                                    }}</th>
                                    <td>{told.part}</td>
                                    <super::Found finding=line.finding/>
                                </tr>
                            }
                        }).collect_view()
                    })}
                </tbody>
            </table>
            {part(move || lines.with(|lines| {
                let words = words.get();
                let stated = lines.first()?;
                let (rounding, apart) = (words.rounding_of(stated), words.definitions_apart(lines));
                Some(view! {
                    <h3>{words.uncertainty_title}</h3>
                    <dl class="uncertainties">
                        <div><dt>{words.uncertainty_rounding}</dt><dd>{rounding}</dd></div>
                        <div><dt>{words.uncertainty_chance}</dt><dd>{words.uncertainty_chance_says}</dd></div>
                        <div><dt>{words.uncertainty_definition}</dt><dd>{apart}</dd></div>
                    </dl>
                })
            }))}
            <Regrouped/>
        </section>
    }
}

/// The claim over random contiguous zones instead of the areas, worked out in slices when asked for.
#[component]
fn Regrouped() -> impl IntoView {
    let context = context();
    let words = context.words;
    let (open, per_zone) = (RwSignal::new(false), RwSignal::new(zones::FIRST));
    let found = RwSignal::new(None::<(Band, usize)>);
    let slices = Slices::<Zoning>::new();
    Effect::new(move |_| {
        let (focus, claim, per_zone) = (context.focus.get(), context.claim.get(), per_zone.get());
        found.set(None);
        slices.stop();
        if !open.get() {
            return;
        }
        let zoning = context.rows.with(|rows| {
            context.atlas.with_untracked(|atlas| Zoning::new(atlas, rows, focus, claim, per_zone))
        });
        let Some(zoning) = zoning else { return };
        let step = |zoning: &mut Zoning, _: Context| zoning.advance();
        slices.begin(zoning, step, move |zoning| {
            found.set(zoning.band().map(|band| (band, zoning.zones)));
        });
    });
    let progress = move || found.get().map_or(0.0, |(band, _)| band.draws as f64 / DRAWS as f64);
    view! {
        <details class="regrouped" on:toggle=move |event| open.set(is_open(&event))>
            <summary>{text(move || words.get().behind(BehindLabel::Regroup).to_string())}</summary>
            <ZonePicker per_zone/>
            <Working working=slices.working progress=Signal::derive(progress)
                label=words.say(|words| words.uncertainty_definition) stop=Callback::new(move |()| slices.stop())/>
            {part(move || found.get().map(|(band, zones)| view! {
                <p role="status">{words.get().zoning_says(&band, zones, context.focus.get())}</p>
            }))}
        </details>
    }
}

#[component]
fn SaidRelation() -> impl IntoView {
    let context = context();
    let words = context.words;
    let now = move || context.view.with(|view| view.said.relation);
    view! {
        <select name="rel" aria-label=words.say(|words| words.said_relation) on:change=move |event| {
            if let Some(relation) = Relation::from_key(&event_target_value(&event)) {
                context.view.update(|view| view.said.relation = relation);
            }
        }>
            {Relation::ALL.into_iter().map(|relation| view! {
                <option value=relation.key() selected=move || now() == relation>
                    {text(move || words.get().relation(relation).to_string())}
                </option>
            }).collect_view()}
        </select>
    }
}

#[component]
fn SaidPart() -> impl IntoView {
    let context = context();
    let words = context.words;
    let now = move || decimal::short(context.view.with(|view| view.said.part) * 100.0, 1);
    view! {
        <span class="percent">
            <input name="say" type="number" min="0" max="100" step="0.1" inputmode="decimal"
                aria-label=words.say(|words| words.said_part)
                prop:value=text(now)
                on:change=move |event| {
                    if let Some(percent) = decimal::read(&event_target_value(&event)).filter(|percent| (0.0..=100.0).contains(percent)) {
                        context.view.update(|view| view.said.part = percent / 100.0);
                    }
                }
            />"%"
        </span>
    }
}
