//! What is behind an index: its curve, what lies between and within larger areas, where it comes from.

use leptos::html::Div;
use leptos::prelude::*;
use wijkmix_view::behind::{Behind, TOLD};
use wijkmix_view::charts::curve;
use wijkmix_view::charts::flows::{self, Spot};
use wijkmix_view::more::more;
use wijkmix_view::number;
use wijkmix_view::rows::Rows;
use wijkmix_view::words::behind::BehindLabel;

use crate::chart::{Chart, width_of};
use crate::context::{Shared, context};
use crate::parts::{is_open, part, text};

/// Each as a part that is folded away until it is asked for.
#[component]
pub fn BehindPanel(behind: Memo<Shared<Behind>>, rows: Memo<Shared<Rows>>) -> impl IntoView {
    let context = context();
    let words = context.words;
    let frame = NodeRef::<Div>::new();
    let width = width_of(frame);
    let say = move |label| Signal::derive(move || words.get().behind(label));
    let name = move |code| {
        context.atlas.with(|atlas| {
            let year = context.focus.get().year;
            let place = atlas.find(year, code).or_else(|| atlas.latest(code));
            place.map_or_else(|| format!("{code:?}"), |place| atlas.area(place).name.clone())
        })
    };
    let curve = Signal::derive(move || {
        let (words, focus) = (words.get(), context.focus.get());
        let axes = (words.behind(BehindLabel::Others), words.behind(BehindLabel::Members));
        behind.with(|behind| {
            let (title, told) = (words.behind(BehindLabel::Curve), words.curve_says(focus));
            curve::draw(&behind.curve, axes, width.get(), words.lang, title, &told)
        })
    });
    let map = Signal::derive(move || {
        let words = words.get();
        behind.with(|behind| {
            let spots: Vec<Spot> = behind
                .local
                .iter()
                .filter_map(|area| {
                    Some(Spot {
                        at: area.point?,
                        change: if area.over { area.part } else { -area.part },
                    })
                })
                .collect();
            let (title, told) = (words.behind(BehindLabel::Local), words.local_says(&behind.local));
            flows::draw(&spots, &[], width.get().min(420.0), title, &told)
        })
    });
    view! {
        <div class="behind" node_ref=frame>
            <details>
                <summary>{say(BehindLabel::Curve)}</summary>
                <p class="note">{text(move || words.get().curve_says(context.focus.get()))}</p>
                <Chart drawing=curve/>
            </details>
            {part(move || behind.with(|behind| behind.split.clone()).map(|split| {
                let words = words.get();
                view! {
                    <details>
                        <summary>{say(BehindLabel::Split)}</summary>
                        <p>{words.split_says(&split)}</p>
                        <table>
                            <thead><tr>
                                <th scope="col">{words.behind(BehindLabel::Area)}</th>
                                <th scope="col">{words.behind(BehindLabel::Adds)}</th>
                                <th scope="col">{words.behind(BehindLabel::Own)}</th>
                            </tr></thead>
                            <tbody>{split.most.iter().map(|(code, adds, own)| view! {
                                <tr><th scope="row">{name(*code)}</th>
                                    <td>{number::decimal(words.lang, *adds, 4)}</td><td>{number::decimal(words.lang, *own, 3)}</td></tr>
                            }).collect_view()}</tbody>
                        </table>
                    </details>
                }
            }))}
            <details>
                <summary>{say(BehindLabel::Local)}</summary>
                {part(move || {
                    let words = words.get();
                    let local = behind.with(|behind| behind.local.clone());
                    view! {
                        <p>{words.local_says(&local)}</p>
                        <p class="note give-take"><i class="takes"></i>{words.behind(BehindLabel::MoreThan)}" "<i class="gives"></i>{words.behind(BehindLabel::FewerThan)}</p>
                        <table>
                            <thead><tr>
                                <th scope="col">{words.behind(BehindLabel::Area)}</th>
                                <th scope="col">{words.behind(BehindLabel::Adds)}</th>
                                <th scope="col">{words.behind(BehindLabel::Share)}</th>
                            </tr></thead>
                            <tbody>{local.into_iter().take(TOLD).map(|area| {
                                let code = area.code;
                                view! {
                                    <tr><th scope="row"><button class="quiet" on:click=move |_| context.select(Some(code))
                                        on:focus=move |_| context.active.set(Some(code)) on:pointerenter=move |_| context.active.set(Some(code))>{name(code)}</button></th>
                                        <td>{number::percent(words.lang, area.part, 1)}</td><td>{number::percent(words.lang, area.share, 0)}</td></tr>
                                }
                            }).collect_view()}</tbody>
                        </table>
                    }
                })}
                <Chart drawing=map/>
            </details>
            {part(move || behind.with(|behind| behind.ordered).map(|ordered| view! {
                <details>
                    <summary>{say(BehindLabel::Ordered)}</summary>
                    <p>{words.get().ordered_says(&ordered)}</p>
                </details>
            }))}
            <MoreMeasures rows/>
        </div>
    }
}

/// Measures beside the eight with bands, worked out when they are asked for.
#[component]
fn MoreMeasures(rows: Memo<Shared<Rows>>) -> impl IntoView {
    let context = context();
    let words = context.words;
    let open = RwSignal::new(false);
    let found = Memo::new(move |_| {
        let focus = context.focus.get();
        match open.get() {
            true => rows.with(|rows| context.atlas.with(|atlas| more(atlas, rows, focus))),
            false => Vec::new(),
        }
    });
    view! {
        <details class="more" on:toggle=move |event| open.set(is_open(&event))>
            <summary>{text(move || words.get().behind(BehindLabel::More).to_string())}</summary>
            {part(move || {
                let (words, focus) = (words.get(), context.focus.get());
                found.with(|found| (!found.is_empty()).then(|| view! {
                    <table>
                        <thead><tr>
                            <th scope="col">{words.behind(BehindLabel::Measure)}</th>
                            <th scope="col">{words.behind(BehindLabel::Value)}</th>
                        </tr></thead>
                        <tbody>{found.iter().map(|(measure, value)| {
                            let (name, says) = words.more(*measure, focus);
                            let value = match value {
                                Ok(value) => number::decimal(words.lang, *value, 3),
                                Err(why) => words.undefined(*why).to_string(),
                            };
                            view! { <tr><th scope="row">{name}<small>{says}</small></th><td>{value}</td></tr> }
                        }).collect_view()}</tbody>
                    </table>
                    <p class="note">{words.behind(BehindLabel::MoreNote)}</p>
                }))
            })}
        </details>
    }
}
