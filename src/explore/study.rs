//! Any measure over the areas in focus, with its three uncertainties, worked out in slices.

use std::time::Duration;

use leptos::prelude::*;
use wijkmix_view::study::Study;
use wijkmix_view::words::Measure;

use crate::context::{Say, context};
use crate::parts::{measured, part, text, window};

/// How long one slice may take, in milliseconds: the page stays free for whoever scrolls or types.
const SLICE: f64 = 8.0;

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// The panel: a choice of measure, its value, and what is uncertain about it.
#[component]
pub fn StudyPanel() -> impl IntoView {
    let context = context();
    let words = context.words;
    let measure = RwSignal::new(Measure::Dissimilarity);
    let study = StoredValue::new_local(None::<Study>);
    let found = RwSignal::new(None);
    // Each choice starts a run of its own; a run that is no longer the last one ends by itself.
    let run = StoredValue::new_local(0u32);
    let working = RwSignal::new(false);
    Effect::new(move |_| {
        let (measure, focus) = (measure.get(), context.focus.get());
        let begun = context.rows.with(|rows| {
            context.atlas.with_untracked(|atlas| {
                measured("wijkmix:study", || Study::new(atlas, rows, focus, measure))
            })
        });
        found.set(Some(begun.findings()));
        study.set_value(Some(begun));
        run.update_value(|run| *run += 1);
        working.set(true);
        slice(study, found, run, run.get_value(), working);
    });
    view! {
        <div class="study">
            <label><span>{words.say(|words| words.study_measure)}</span>" "
                <select name="measure" on:change=move |event| {
                    let key = event_target_value(&event);
                    if let Some(chosen) = Measure::ALL.into_iter().find(|measure| measure.key() == key) {
                        measure.set(chosen);
                    }
                }>
                    {Measure::ALL.into_iter().map(|one| view! {
                        <option value=one.key()>{text(move || words.get().measure(one).name.to_string())}</option>
                    }).collect_view()}
                </select>
            </label>
            {part(move || working.get().then(|| view! {
                <div class="working">
                    <progress max="1" aria-label=words.say(|words| words.study_open)
                        prop:value=move || found.get().map_or(0.0, |found| found.progress)></progress>
                    <button class="quiet" on:click=move |_| {
                        run.update_value(|run| *run += 1);
                        working.set(false);
                    }>{words.say(|words| words.study_stop)}</button>
                </div>
            }))}
            {part(move || found.get().map(|found| {
                let (words, focus) = (words.get(), context.focus.get());
                view! {
                    <p class="value"><span class="unseen">{words.study_published}": "</span>{words.study_value(&found)}</p>
                    <p>{words.measure(found.measure).says}</p>
                    <dl>
                        <div><dt>{words.uncertainty_rounding}</dt><dd>{words.study_rounding(&found)}</dd></div>
                        <div><dt>{words.uncertainty_chance}</dt><dd>{words.study_chance(&found)}</dd></div>
                        <div><dt>{words.uncertainty_definition}</dt><dd>{words.study_boundary(&found, focus)}</dd></div>
                    </dl>
                }
            }))}
        </div>
    }
}

/// Works for one slice, shows what was found, and asks for the next.
fn slice(
    study: StoredValue<Option<Study>, LocalStorage>,
    found: RwSignal<Option<wijkmix_view::study::Findings>>,
    run: StoredValue<u32, LocalStorage>,
    own: u32,
    working: RwSignal<bool>,
) {
    set_timeout(
        move || {
            // Closed, stopped, or begun anew meanwhile.
            if run.try_get_value() != Some(own) {
                return;
            }
            let end = now() + SLICE;
            let done = study.try_update_value(|study| {
                let Some(study) = study else { return true };
                while !study.is_done() && now() < end {
                    study.step();
                }
                found.set(Some(study.findings()));
                study.is_done()
            });
            if done == Some(false) {
                slice(study, found, run, own, working);
            } else {
                working.set(false);
            }
        },
        Duration::ZERO,
    );
}
