use wijkmix_atlas::Lang;

use super::{Case, HOSTILE, LONG, WIDTHS};
use crate::charts::strip::{StripData, draw};
use crate::colour::Scheme;

/// Whole percentages of `count` areas, most of them low, a few high: as corporation homes lie.
fn skewed(count: u32) -> Vec<f64> {
    let at = |area: u32| f64::from(area) / f64::from(count);
    (0..count).map(|area| (94.0 * at(area).powf(1.7)).round() / 100.0).collect()
}

fn five_classes(share: f64) -> usize {
    [0.1, 0.22, 0.36, 0.55].iter().filter(|edge| share >= **edge).count()
}

fn sample<'a>(shares: &'a [f64]) -> StripData<'a> {
    StripData {
        shares,
        class_of: &five_classes,
        classes: 5,
        threshold: 2.0 / 3.0,
        selected: Some((0.82, "De Kolenkit")),
        marks: &[(0.29, "Nederland")],
        lang: Lang::Nl,
        title: "Corporatiewoningen per wijk",
        description: "Van de wijken heeft 14% minstens 66,7% corporatiewoningen.",
    }
}

pub(super) fn cases() -> Vec<Case> {
    let shares = skewed(3340);
    let whole = sample(&shares);
    let mut cases: Vec<Case> = WIDTHS
        .iter()
        .map(|width| {
            Case::new(format!("strip-{width}"), Scheme::Light, draw(&whole, *width, Scheme::Light))
        })
        .collect();
    cases.push(Case::new("strip-900-dark", Scheme::Dark, draw(&whole, 900.0, Scheme::Dark)));

    let few = skewed(9);
    let marks = [(0.4, "Amsterdam"), (0.29, "Nederland")];
    let crowded = StripData {
        selected: Some((0.41, "Bos en Lommer")),
        marks: &marks,
        threshold: 0.4,
        lang: Lang::En,
        ..sample(&few)
    };
    cases.push(Case::new("strip-crowded-320", Scheme::Light, draw(&crowded, 320.0, Scheme::Light)));

    let empty = StripData { classes: 0, selected: None, marks: &[], threshold: 0.5, ..sample(&[]) };
    cases.push(Case::new("strip-empty-320", Scheme::Light, draw(&empty, 320.0, Scheme::Light)));

    let alike = [0.3; 25];
    let alike = StripData {
        class_of: &|_| 0,
        classes: 1,
        selected: Some((0.3, "Delft")),
        threshold: 1.0,
        ..sample(&alike)
    };
    cases.push(Case::new("strip-one-value-430", Scheme::Light, draw(&alike, 430.0, Scheme::Light)));

    let long = StripData { selected: Some((0.7, LONG)), marks: &[(0.65, LONG)], ..sample(&shares) };
    cases.push(Case::new("strip-long-name-320", Scheme::Dark, draw(&long, 320.0, Scheme::Dark)));

    let hostile = StripData {
        selected: Some((0.1, HOSTILE)),
        title: HOSTILE,
        description: HOSTILE,
        threshold: 0.0,
        ..sample(&shares)
    };
    cases.push(Case::new("strip-hostile-430", Scheme::Light, draw(&hostile, 430.0, Scheme::Light)));
    cases
}
