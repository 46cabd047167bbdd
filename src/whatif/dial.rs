//! A control of a scenario: a slider and a number for the same thing, its unit, where its start comes
//! from, and the range a reader may give it.

use leptos::prelude::*;
use wijkmix_view::decimal;
use wijkmix_view::scenario::Dial;
use wijkmix_view::words::what_if::Label;

use super::desk;
use crate::context::context;
use crate::parts::{part, text};

/// What was typed, with a comma or a point.
fn typed(event: &leptos::ev::Event) -> Option<f64> {
    decimal::read(event_target_value(event).trim().replace(',', ".").as_str())
}

/// One control.
#[component]
pub fn Control(
    /// Which.
    dial: Dial,
    /// Whether it has a slider; counts without a natural end have none.
    #[prop(default = true)]
    slider: bool,
) -> impl IntoView {
    let (words, desk) = (context().words, desk());
    let spec = dial.spec();
    let id = format!("dial-{}", spec.key);
    let setting = Memo::new(move |_| desk.scenario.with(|scenario| scenario.dials.get(dial)));
    let name = Signal::derive(move || words.get().dial(dial));
    let value = text(move || decimal::short(setting.get().value, 4));
    let set = move |event: leptos::ev::Event| {
        if let Some(value) = typed(&event) {
            desk.change(|scenario| scenario.dials.set(dial, value));
        }
    };
    let (least, most, step) =
        (decimal::short(spec.least, 2), decimal::short(spec.most, 2), decimal::short(spec.step, 2));
    view! {
        <div class="dial">
            <label for=id.clone()>{name}</label>
            <div class="set">
                {slider.then(|| view! {
                    <input type="range" aria-label=name min=least.clone() max=most.clone() step=step.clone()
                        prop:value=value on:input=set/>
                })}
                <input type="number" id=id min=least max=most step="any" inputmode="decimal"
                    prop:value=value on:change=set/>
                <span class="unit">{text(move || words.get().dial_unit(dial).to_string())}</span>
            </div>
            {part(move || {
                let origin = words.get().dial_origin(dial);
                (!origin.is_empty()).then(|| view! { <p class="note">{origin}</p> })
            })}
            {spec.ranged.then(|| view! { <RangeOf dial/> })}
        </div>
    }
}

/// The range of a control, closed until it is asked for.
#[component]
fn RangeOf(dial: Dial) -> impl IntoView {
    let (words, desk) = (context().words, desk());
    let setting = move || desk.scenario.with(|scenario| scenario.dials.get(dial));
    let end = move |high: bool, event: leptos::ev::Event| {
        let empty = event_target_value(&event).trim().is_empty();
        let value = typed(&event);
        desk.change(|scenario| {
            let now = scenario.dials.get(dial);
            let (low, top) = now.range.unwrap_or((now.value, now.value));
            let range = match (value, high) {
                (Some(value), false) => Some((value, top)),
                (Some(value), true) => Some((low, value)),
                (None, _) if empty => None,
                (None, _) => now.range,
            };
            scenario.dials.set_range(dial, range);
        });
    };
    let shown = move |high: bool| {
        text(move || {
            let range = setting().range;
            range
                .map_or(String::new(), |(low, top)| decimal::short(if high { top } else { low }, 4))
        })
    };
    let label = move |high: bool| {
        text(move || {
            let words = words.get();
            let end = words.what_if(if high { Label::RangeHigh } else { Label::RangeLow });
            format!("{}: {end}", words.dial(dial))
        })
    };
    view! {
        <details class="range" open=setting().range.is_some()>
            <summary>{desk.say(Label::Range)}</summary>
            <div class="ends">
                {[false, true].map(|high| view! {
                    <label>
                        <span aria-hidden="true">{desk.say(if high { Label::RangeHigh } else { Label::RangeLow })}</span>
                        <input type="number" step="any" inputmode="decimal" aria-label=label(high)
                            prop:value=shown(high) on:change=move |event| end(high, event)/>
                    </label>
                }).collect_view()}
            </div>
        </details>
    }
}
