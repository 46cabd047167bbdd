//! Which lever did how much to the number that has a target.

use leptos::prelude::*;
use wijkmix_mix::Undefined;
use wijkmix_mix::levers::{Attribution, Contribution};
use wijkmix_view::scenario::outcome::attribution;
use wijkmix_view::words::what_if::Label;

use super::{desk, rested};
use crate::context::{Context, context};
use crate::parts::{part, text};
use crate::slices::{Slices, Working};

/// The section.
#[component]
pub fn PartsOf() -> impl IntoView {
    let (words, desk) = (context().words, desk());
    let found = RwSignal::new(None::<Result<Vec<Contribution>, Undefined>>);
    let progress = RwSignal::new(0.0);
    let slices = Slices::<Attribution>::new();
    let started = move || (desk.start.get().ok(), desk.scenario.get(), desk.threshold.get());
    Effect::new(move |_| {
        started();
        slices.stop();
        found.set(None);
    });
    rested(started, move |(start, scenario, threshold)| {
        let Some(Ok(work)) = start.map(|start| attribution(&start, &scenario, threshold)) else {
            return;
        };
        let step = |work: &mut Attribution, _: Context| work.advance();
        slices.begin(work, step, move |work| {
            progress.set(work.progress());
            found.set(work.contributions());
        });
    });
    view! {
        <section class="parts" aria-labelledby="which-lever">
            <h3 id="which-lever">{desk.say(Label::Parts)}</h3>
            <p class="note">{text(move || words.get().goal(desk.scenario.get().goal).to_string())}</p>
            <Working working=slices.working progress=progress label=desk.say(Label::Parts)
                stop=Callback::new(move |()| slices.stop())/>
            {part(move || found.get().map(|found| {
                let (words, goal) = (words.get(), desk.scenario.get().goal);
                match found {
                    Err(why) => view! { <p>{words.undefined(why)}</p> }.into_any(),
                    Ok(parts) if parts.is_empty() => view! { <p>{words.what_if(Label::PartsNone)}</p> }.into_any(),
                    Ok(parts) => {
                        let most = parts.iter().map(|part| part.amount.abs()).fold(1e-12, f64::max);
                        view! {
                            <table><tbody>{parts.into_iter().map(|part| {
                                let wide = wijkmix_view::decimal::short(100.0 * part.amount.abs() / most, 1) + "%";
                                view! {
                                    <tr>
                                        <th scope="row">{words.lever(part.lever)}</th>
                                        <td class="number">{words.goal_change(goal, part.amount)}</td>
                                        <td class="bar" aria-hidden="true"><i class:less=part.amount < 0.0 style:width=wide></i></td>
                                    </tr>
                                }
                            }).collect_view()}</tbody></table>
                            <p class="note">{words.what_if(Label::PartsNote)}</p>
                        }.into_any()
                    }
                }
            }))}
        </section>
    }
}
