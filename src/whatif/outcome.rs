//! What comes of the levers: in a sentence, in small charts with bands, and when a target is met.

use leptos::html::Div;
use leptos::prelude::*;
use wijkmix_mix::band::Band;
use wijkmix_view::charts::years::{self, Pair, YearsData};
use wijkmix_view::colour::Token;
use wijkmix_view::scenario::outcome::{Line, Panel, Shaded, Who};
use wijkmix_view::scenario::{Dial, Goal};
use wijkmix_view::words::what_if::Label;

use super::dial::Control;
use super::{desk, rested};
use crate::chart::{Chart, width_of};
use crate::context::{Context, Say, Shared, context};
use crate::explore::scope_name;
use crate::parts::{part, text};
use crate::slices::{Slices, Working};

/// The bands of one panel's lines.
type Shade = Vec<Vec<Option<Band>>>;

/// The bands of all panels as far as they are drawn; shared with the downloads.
#[derive(Clone, Copy)]
pub struct Shades(pub RwSignal<Option<Shared<Vec<Shade>>>>);

/// The section.
#[component]
pub fn OutcomePanel() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let shades = RwSignal::new(None::<Shared<Vec<Shade>>>);
    provide_context(Shades(shades));
    let progress = RwSignal::new(0.0);
    let slices = Slices::<Shaded>::new();
    let started = move || (desk.start.get().ok(), desk.scenario.get(), desk.threshold.get());
    // The bands of another scenario are no bands of this one.
    Effect::new(move |_| {
        started();
        slices.stop();
        shades.set(None);
    });
    rested(started, move |(start, scenario, threshold)| {
        let Some(Ok(drawing)) = start.map(|start| Shaded::new(&start, &scenario, threshold)) else {
            return;
        };
        let step = |drawing: &mut Shaded, _: Context| drawing.advance();
        slices.begin(drawing, step, move |drawing| {
            progress.set(drawing.progress());
            if drawing.progress() >= 1.0 {
                shades.set(Some(Shared::new(Panel::ALL.map(|panel| drawing.of(panel)).into())));
            }
        });
    });
    view! {
        <section aria-labelledby="what-happens">
            <h2 id="what-happens">{desk.say(Label::OutcomeTitle)}</h2>
            {part(move || match desk.outcome.get() {
                None => ().into_any(),
                Some(Err(error)) => view! { <p class="caution" role="alert">{words.get().levers_error(error)}</p> }.into_any(),
                Some(Ok(outcome)) => view! {
                    <p class="summary" role="status">{words.get().what_if_summary(&outcome, &desk.scenario.get(), &scope_name(context))}</p>
                }.into_any(),
            })}
            <Control dial=Dial::Year/>
            <p class="key note">
                <span class="drawn">{desk.say(Label::WithLevers)}</span>
                <span class="dashed">{desk.say(Label::GoesOn)}</span>
                <span class="shade">{desk.say(Label::BandKey)}</span>
            </p>
            <Working working=slices.working progress=progress
                label=words.say(|words| words.uncertainty_rounding) stop=Callback::new(move |()| slices.stop())/>
            <div class="panels">
                {Panel::ALL.into_iter().enumerate().map(|(at, panel)| view! { <Small at panel shades/> }).collect_view()}
            </div>
            <TargetLine/>
            <p class="note no-liveability">{desk.say(Label::NoLiveability)}</p>
        </section>
    }
}

/// One small chart, with its table.
#[component]
fn Small(at: usize, panel: Panel, shades: RwSignal<Option<Shared<Vec<Shade>>>>) -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let lines = Memo::new(move |_| match desk.outcome.get() {
        Some(Ok(outcome)) => outcome.lines(panel),
        _ => Vec::new(),
    });
    let drawing = Signal::derive(move || {
        let words = words.get();
        let scenario = desk.scenario.get();
        let year = scenario.dials.get(Dial::Year).value as usize;
        let bands = shades.get().and_then(|shades| shades.get(at).cloned()).unwrap_or_default();
        lines.with(|lines| {
            let pairs = lines.iter().enumerate().map(|(number, line)| Pair {
                name: words.line_name(line.who),
                colour: match line.who {
                    Who::Outside | Who::Unplaced => Token::Ink,
                    _ => Token::Accent,
                },
                goes_on: &line.goes_on,
                levers: &line.levers,
                band: bands.get(number).map_or_else(Vec::new, |years| {
                    years.iter().map(|band| band.map(|band| (band.low, band.high))).collect()
                }),
            });
            let target = scenario.dials.get(Dial::Target).value;
            let target = match (panel, scenario.goal) {
                (Panel::Vulnerable, Goal::VulnerableInside)
                | (Panel::Corporation, Goal::CorporationInside)
                | (Panel::UnevenPeople, Goal::Dissimilarity) => Some(target / 100.0),
                (Panel::Beyond, Goal::AreasBeyond) => Some(target),
                _ => None,
            };
            let told: Vec<String> = lines
                .iter()
                .map(|line| {
                    let value = |year: usize| {
                        words.panel_value(panel.unit(), line.levers.get(year).copied().flatten())
                    };
                    format!("{}: {} → {}", words.line_name(line.who), value(0), value(year))
                })
                .collect();
            let data = YearsData {
                unit: panel.unit(),
                pairs: pairs.collect(),
                year,
                target,
                title: words.panel(panel),
                description: &told.join("; "),
            };
            years::draw(&data, width.get(), words.lang)
        })
    });
    view! {
        <figure class="small">
            <figcaption>{text(move || words.get().panel(panel).to_string())}</figcaption>
            <div node_ref=frame><Chart drawing/></div>
            <details>
                <summary>{desk.say(Label::AsTable)}<span class="unseen">": "{text(move || words.get().panel(panel).to_string())}</span></summary>
                <ByYear panel lines=lines at shades/>
            </details>
        </figure>
    }
}

/// A panel as a table: every fifth year.
#[component]
fn ByYear(
    panel: Panel,
    lines: Memo<Vec<Line>>,
    at: usize,
    shades: RwSignal<Option<Shared<Vec<Shade>>>>,
) -> impl IntoView {
    let (words, desk) = (context().words, desk());
    part(move || {
        let words = words.get();
        let bands = shades.get().and_then(|shades| shades.get(at).cloned()).unwrap_or_default();
        let unit = panel.unit();
        let rows = lines.get().into_iter().enumerate().flat_map(|(number, line)| {
            let years = (0..line.levers.len()).step_by(5);
            let bands = bands.get(number).cloned().unwrap_or_default();
            years.map(|year| {
                let value = |values: &[Option<f64>]| words.panel_value(unit, values.get(year).copied().flatten());
                let band = bands.get(year).copied().flatten().map_or_else(String::new, |band| {
                    format!("{} – {}", words.panel_value(unit, Some(band.low)), words.panel_value(unit, Some(band.high)))
                });
                view! {
                    <tr>
                        <th scope="row">{words.line_name(line.who)}</th><td>{year}</td>
                        <td>{value(&line.goes_on)}</td><td>{value(&line.levers)}</td><td>{band}</td>
                    </tr>
                }
            }).collect::<Vec<_>>()
        }).collect::<Vec<_>>();
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=words.panel(panel)>
                <table>
                    <thead><tr>
                        <th scope="col">{desk.say(Label::Area)}</th><th scope="col">{desk.say(Label::YearLooked)}</th>
                        <th scope="col">{words.what_if(Label::GoesOn)}</th><th scope="col">{words.what_if(Label::WithLevers)}</th>
                        <th scope="col">{words.uncertainty_rounding}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

/// The target: what, how much, and when it is met.
#[component]
fn TargetLine() -> impl IntoView {
    let (context, desk) = (context(), desk());
    let words = context.words;
    view! {
        <div class="target">
            <h3>{desk.say(Label::Target)}</h3>
            <div class="inline">
                <select name="goal" aria-label=desk.say(Label::Target) on:change=move |event| {
                    let at: Option<usize> = event_target_value(&event).parse().ok();
                    if let Some(goal) = at.and_then(|at| Goal::ALL.get(at).copied()) {
                        desk.change(|scenario| scenario.goal = goal);
                    }
                }>
                    {Goal::ALL.into_iter().enumerate().map(|(at, goal)| view! {
                        <option value=at.to_string() selected=move || desk.scenario.with(|scenario| scenario.goal == goal)>
                            {text(move || words.get().goal(goal).to_string())}
                        </option>
                    }).collect_view()}
                </select>
                " "{desk.say(Label::TargetIs)}
            </div>
            <Control dial=Dial::Target/>
            {part(move || match desk.outcome.get() {
                Some(Ok(outcome)) => Some(view! {
                    <p class="met" role="status"><span class="on-paper">{words.get().target_told(&desk.scenario.get())}" "</span>{words.get().first_met(outcome.first, desk.scenario.get().goal)}</p>
                }),
                _ => None,
            })}
        </div>
    }
}
