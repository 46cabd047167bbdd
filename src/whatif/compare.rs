//! Up to three kept scenarios beside each other, in the last year.

use leptos::prelude::*;
use wijkmix_view::scenario::outcome::{Outcome, Panel};
use wijkmix_view::scenario::saved::Saved;
use wijkmix_view::scenario::{Start, YEARS, code};
use wijkmix_view::state::ViewState;
use wijkmix_view::url;
use wijkmix_view::words::what_if::Label;

use super::desk;
use crate::context::{Context, context};
use crate::parts::part;

/// What a kept scenario comes to: one text for each line of the table, or why there is none.
fn column(context: Context, query: &str) -> Result<Vec<String>, String> {
    let words = context.words.get();
    let (state, _): (ViewState, _) = url::decode(query);
    let (scenario, _) = code::read(&state.scenario);
    let threshold = state.claim.threshold;
    let start = context
        .atlas
        .with(|atlas| Start::of(atlas, state.focus, &scenario, &state.picked, threshold));
    let start = start.map_err(|absent| words.what_if_absent(absent, &scenario))?;
    let outcome =
        Outcome::of(&start, &scenario, threshold).map_err(|error| words.levers_error(error))?;
    let scope = context.atlas.with(|atlas| {
        words.scope_name(state.focus.scope, atlas.municipality_name(state.focus.scope))
    });
    let mut cells =
        vec![format!("{scope}, {} {}", words.levels(state.focus.level), state.focus.year)];
    cells.push(words.vulnerable(scenario.vulnerable).to_string());
    for panel in Panel::ALL {
        for line in outcome.lines(panel) {
            let value = |year: usize| {
                words.panel_value(panel.unit(), line.levers.get(year).copied().flatten())
            };
            cells.push(format!("{} → {}", value(0), value(YEARS)));
        }
    }
    cells.push(words.first_met(outcome.first, scenario.goal));
    Ok(cells)
}

/// The table: scenarios as columns, what comes of them as rows.
#[component]
pub fn Compare(chosen: Vec<Saved>) -> impl IntoView {
    let (context, desk) = (context(), desk());
    part(move || {
        let words = context.words.get();
        let columns: Vec<_> = chosen.iter().map(|one| column(context, &one.query)).collect();
        let mut heads = vec![
            words.what_if(Label::StartTitle).to_string(),
            words.what_if(Label::VulnerableTitle).to_string(),
        ];
        for panel in Panel::ALL {
            let lines = wijkmix_view::scenario::outcome::lines_named(panel);
            heads.extend(
                lines
                    .into_iter()
                    .map(|who| format!("{}: {}", words.panel(panel), words.line_name(who))),
            );
        }
        heads.push(words.what_if(Label::Target).to_string());
        let rows: Vec<_> = heads.into_iter().enumerate().map(|(row, head)| view! {
            <tr>
                <th scope="row">{head}</th>
                {columns.iter().map(|column| match column {
                    Ok(cells) => view! { <td>{cells.get(row).cloned().unwrap_or_default()}</td> }.into_any(),
                    Err(why) if row == 0 => view! { <td>{why.clone()}</td> }.into_any(),
                    Err(_) => view! { <td>"–"</td> }.into_any(),
                }).collect_view()}
            </tr>
        }).collect();
        view! {
            <h3>{desk.say(Label::CompareTitle)}</h3>
            <div class="scroll" tabindex="0" role="region" aria-label=words.what_if(Label::CompareTitle)>
                <table class="compared">
                    <thead><tr>
                        <th scope="col">{words.what_if(Label::Quantity)}</th>
                        {chosen.iter().map(|one| view! { <th scope="col">{one.name.clone()}</th> }).collect_view()}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}
