//! Any measure over the areas in focus, with its three uncertainties, worked out in slices.

use leptos::prelude::*;
use wijkmix_view::behind::Behind;
use wijkmix_view::group::rows_of;
use wijkmix_view::study::{Findings, Study};
use wijkmix_view::words::Measure;
use wijkmix_view::words::behind::BehindLabel;

use super::behind::BehindPanel;

use crate::context::{Context, Say, Shared, context};
use crate::parts::{measured, part, text};
use crate::slices::{Slices, Working};
use crate::zones::{self, ZonePicker};

/// The panel: a choice of measure, its value, and what is uncertain about it.
#[component]
pub fn StudyPanel() -> impl IntoView {
    let context = context();
    let words = context.words;
    let measure = RwSignal::new(Measure::Dissimilarity);
    let (own, per_zone) = (RwSignal::new(false), RwSignal::new(zones::FIRST));
    let picked = Memo::new(move |_| context.view.with(|view| view.picked.clone()));
    // All areas in focus, or those of the reader's own group.
    let rows = Memo::new(move |_| {
        if own.get() && picked.with(|picked| !picked.is_empty()) {
            context.rows.with(|rows| picked.with(|picked| Shared::new(rows_of(rows, picked))))
        } else {
            context.rows.get()
        }
    });
    let behind = Memo::new(move |_| {
        let focus = context.focus.get();
        rows.with(|rows| context.atlas.with(|atlas| Shared::new(Behind::of(atlas, rows, focus))))
    });
    let found = RwSignal::new(None);
    let slices = Slices::<Study>::new();
    Effect::new(move |_| {
        let (measure, focus) = (measure.get(), context.focus.get());
        let per_zone = per_zone.get();
        let study = rows.with(|rows| {
            context.atlas.with_untracked(|atlas| {
                measured("wijkmix:study", || Study::new(atlas, rows, focus, measure, per_zone))
            })
        });
        let step = |study: &mut Study, _: Context| {
            study.step();
            study.is_done()
        };
        slices.begin(study, step, move |study| found.set(Some(study.findings())));
    });
    let progress = move || found.get().map_or(0.0, |found: Findings| found.progress);
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
            {part(move || picked.with(|picked| !picked.is_empty()).then(|| view! {
                <label><span>{text(move || words.get().behind(BehindLabel::Over).to_string())}</span>" "
                    <select name="over" on:change=move |event| own.set(event_target_value(&event) == "own")>
                        <option value="all">{text(move || words.get().behind(BehindLabel::All).to_string())}</option>
                        <option value="own" selected=move || own.get()>{text(move || picked.with(|picked| words.get().group_name(&picked.name)))}</option>
                    </select>
                </label>
            }))}
            <ZonePicker per_zone/>
            <Working working=slices.working progress=Signal::derive(progress)
                label=words.say(|words| words.study_open) stop=Callback::new(move |()| slices.stop())/>
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
            <BehindPanel behind rows/>
        </div>
    }
}
