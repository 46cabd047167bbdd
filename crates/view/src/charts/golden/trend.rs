use wijkmix_atlas::Lang;

use super::{Case, HOSTILE, LONG, WIDTHS};
use crate::charts::trend::{Series, TrendPoint, draw};
use crate::colour::{Scheme, Token};
use crate::shape::Paint;

fn points(percents: &[(u16, f64)]) -> Vec<TrendPoint> {
    let point = |(year, percent): &(u16, f64)| TrendPoint {
        year: *year,
        share: percent / 100.0,
        within: ((percent - 0.5) / 100.0, (percent + 0.5) / 100.0),
        break_before: *year == 2019,
    };
    percents.iter().map(point).collect()
}

fn sample<'a>(names: [&'a str; 3]) -> Vec<Series<'a>> {
    let [one, other, whole] = names;
    let ink = |token| Paint::Token(token);
    vec![
        Series {
            name: one,
            colour: ink(Token::Accent),
            points: points(&[
                (2015, 61.0),
                (2016, 58.0),
                (2017, 57.0),
                (2018, 55.0),
                (2019, 47.0),
                (2020, 46.0),
                (2022, 44.0),
            ]),
        },
        Series {
            name: other,
            colour: ink(Token::Ink),
            points: points(&[(2020, 42.0), (2021, 42.0), (2022, 41.0)]),
        },
        Series {
            name: whole,
            colour: ink(Token::Muted),
            points: points(&[(2020, 29.0), (2021, 29.0), (2022, 29.0)]),
        },
    ]
}

pub(super) fn cases() -> Vec<Case> {
    let (title, words) =
        ("Corporatiewoningen", "In Bos en Lommer van 61% in 2015 naar 44% in 2022.");
    let names = ["Bos en Lommer", "Amsterdam", "Nederland"];
    let mut cases: Vec<Case> = WIDTHS
        .iter()
        .map(|width| {
            let drawing = draw(&sample(names), *width, Lang::Nl, title, words);
            Case::new(format!("trend-{width}"), Scheme::Light, drawing)
        })
        .collect();
    let dark = draw(&sample(names), 430.0, Lang::Nl, title, words);
    cases.push(Case::new("trend-430-dark", Scheme::Dark, dark));
    cases.push(Case::new(
        "trend-empty-320",
        Scheme::Light,
        draw(&[], 320.0, Lang::En, title, "No figures."),
    ));
    let once = [Series {
        name: "Delft",
        colour: Paint::Token(Token::Accent),
        points: points(&[(2022, 0.0)]),
    }];
    cases.push(Case::new(
        "trend-one-value-320",
        Scheme::Light,
        draw(&once, 320.0, Lang::Nl, title, "Eén jaar."),
    ));
    let odd = draw(&sample([LONG, HOSTILE, "Nederland"]), 320.0, Lang::Nl, HOSTILE, HOSTILE);
    cases.push(Case::new("trend-names-320", Scheme::Light, odd));
    cases
}
