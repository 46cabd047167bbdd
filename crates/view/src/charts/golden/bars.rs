use wijkmix_atlas::{Group, Lang, Theme};

use super::{Case, HOSTILE, LONG, WIDTHS};
use crate::charts::bars::{BarRow, Segment, draw, draw_with_key};
use crate::colour::{Scheme, group};
use crate::number::percent;

fn row<'a>(label: &'a str, theme: Theme, shares: &[Option<f64>], scheme: Scheme) -> BarRow<'a> {
    let part = |(group_of, share): (&Group, &Option<f64>)| Segment {
        name: group_of.title().get(Lang::Nl),
        colour: group(*group_of, scheme),
        share: *share,
        text: share.map(|share| percent(Lang::Nl, share, 0)).unwrap_or_default(),
    };
    BarRow { label, segments: theme.parts().iter().zip(shares).map(part).collect() }
}

fn tenure(scheme: Scheme) -> Vec<BarRow<'static>> {
    let of = |label, shares: [f64; 4]| row(label, Theme::Tenure, &shares.map(Some), scheme);
    vec![
        of("De Kolenkit", [0.12, 0.7, 0.18, 0.01]),
        of("Amsterdam", [0.3, 0.4, 0.28, 0.01]),
        of("Nederland", [0.57, 0.29, 0.13, 0.01]),
    ]
}

const TITLE: &str = "Eigendom van woningen";
const WORDS: &str = "In De Kolenkit is 70% van de woningen van een corporatie, in Nederland 29%.";

pub(super) fn cases() -> Vec<Case> {
    let light = Scheme::Light;
    let mut cases: Vec<Case> = WIDTHS
        .iter()
        .map(|width| {
            Case::new(
                format!("bars-{width}"),
                light,
                draw(&tenure(light), *width, Lang::Nl, TITLE, WORDS),
            )
        })
        .collect();
    let dark = draw_with_key(&tenure(Scheme::Dark), 430.0, Lang::Nl, TITLE, WORDS);
    cases.push(Case::new("bars-430-dark-key", Scheme::Dark, dark));

    let age = |label, shares: [f64; 5]| row(label, Theme::Age, &shares.map(Some), light);
    let ages = [
        age("Delft", [0.13, 0.2, 0.31, 0.2, 0.16]),
        age("Nederland", [0.15, 0.12, 0.26, 0.27, 0.2]),
    ];
    cases.push(Case::new(
        "bars-age-320-key",
        light,
        draw_with_key(&ages, 320.0, Lang::Nl, "Leeftijd", "Delft is jong."),
    ));

    let missing = [
        row("Twee van vier", Theme::Tenure, &[Some(0.58), None, None, Some(0.01)], light),
        row("Geen", Theme::Tenure, &[None; 4], light),
        row("Niet geladen", Theme::Tenure, &[], light),
        row(
            "Afgerond op 102",
            Theme::Tenure,
            &[Some(0.34), Some(0.34), Some(0.34), Some(0.0)],
            light,
        ),
        row("Samen 90", Theme::Tenure, &[Some(0.5), Some(0.2), Some(0.2), Some(0.0)], light),
    ];
    cases.push(Case::new(
        "bars-missing-320-key",
        light,
        draw_with_key(&missing, 320.0, Lang::Nl, TITLE, "Niet alles is gepubliceerd."),
    ));

    cases.push(Case::new(
        "bars-empty-320",
        light,
        draw(&[], 320.0, Lang::En, "Tenure", "No figures."),
    ));
    let one =
        [row("Alles koop", Theme::Tenure, &[Some(1.0), Some(0.0), Some(0.0), Some(0.0)], light)];
    cases.push(Case::new(
        "bars-one-value-320",
        light,
        draw(&one, 320.0, Lang::Nl, TITLE, "Alles is koop."),
    ));
    let names = [
        row(LONG, Theme::Tenure, &[Some(0.2), Some(0.5), Some(0.3), Some(0.0)], light),
        row(HOSTILE, Theme::Tenure, &[Some(0.2), Some(0.5), Some(0.3), Some(0.0)], light),
    ];
    cases.push(Case::new("bars-names-320", light, draw(&names, 320.0, Lang::Nl, HOSTILE, HOSTILE)));
    cases
}
