//! How many areas make a zone, where borders are drawn anew at random.

use leptos::prelude::*;
use wijkmix_view::study::AREAS_PER_ZONE;
use wijkmix_view::words::behind::BehindLabel;

use crate::context::context;
use crate::parts::text;

/// How many areas make a zone at first.
pub const FIRST: usize = AREAS_PER_ZONE[1];

/// The choice.
#[component]
pub fn ZonePicker(per_zone: RwSignal<usize>) -> impl IntoView {
    let words = context().words;
    view! {
        <label class="said"><span>{text(move || words.get().behind(BehindLabel::Zones).to_string())}</span>" "
            <select name="zones" on:change=move |event| {
                if let Ok(chosen) = event_target_value(&event).parse() {
                    per_zone.set(chosen);
                }
            }>
                {AREAS_PER_ZONE.into_iter().map(|count| view! {
                    <option value=count.to_string() selected=move || per_zone.get() == count>{count}</option>
                }).collect_view()}
            </select>
        </label>
    }
}
