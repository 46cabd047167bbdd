use wijkmix_atlas::Lang;

use super::{Case, HOSTILE};
use crate::charts::legend::{LegendData, draw};
use crate::colour::Scheme;

fn data(breaks: &[f64], unpublished: Option<&str>) -> LegendData {
    LegendData {
        breaks: breaks.to_vec(),
        unpublished: unpublished.map(str::to_string),
        lang: Lang::Nl,
        title: "Corporatiewoningen".to_string(),
        description: "Zeven klassen van 0% tot 96%.".to_string(),
    }
}

const SEVEN: [f64; 8] = [0.0, 0.08, 0.14, 0.21, 0.28, 0.36, 0.47, 0.96];

pub(super) fn cases() -> Vec<Case> {
    let missing = Some("niet gepubliceerd");
    [
        ("legend-200", 200.0, Scheme::Light, data(&SEVEN, missing)),
        ("legend-250", 250.0, Scheme::Light, data(&SEVEN, missing)),
        ("legend-250-dark", 250.0, Scheme::Dark, data(&SEVEN, missing)),
        ("legend-340", 340.0, Scheme::Light, data(&SEVEN, None)),
        ("legend-430-dark", 430.0, Scheme::Dark, data(&SEVEN, missing)),
        ("legend-900", 900.0, Scheme::Light, data(&SEVEN, missing)),
        ("legend-empty-320", 320.0, Scheme::Light, data(&[], missing)),
        ("legend-one-value-320", 320.0, Scheme::Light, data(&[0.3, 0.3], None)),
        ("legend-hostile-320", 320.0, Scheme::Light, data(&[0.1, 0.104, 0.3], Some(HOSTILE))),
    ]
    .into_iter()
    .map(|(name, width, scheme, data)| Case::new(name, scheme, draw(&data, width, scheme)))
    .collect()
}
