//! The sentences of a study: one measure, and its three uncertainties kept apart.

use wijkmix_mix::band::Band;

use super::Words;
use crate::number;
use crate::state::Focus;
use crate::study::{Findings, NEAREST};

impl Words {
    /// The value of the measure, or why it has none.
    pub fn study_value(&self, found: &Findings) -> String {
        match found.published {
            Ok(value) => number::decimal(self.lang, value, 3),
            Err(why) => self.undefined(why).to_string(),
        }
    }

    /// What rounding and withheld figures allow.
    pub fn study_rounding(&self, found: &Findings) -> String {
        let Some(band) = found.rounding else { return "–".to_string() };
        let (range, draws) = (self.band(&band), self.count(band.draws as f64));
        let withheld = (found.withheld > 0).then(|| {
            let areas = self.count(found.withheld as f64);
            self.either(
                format!(" Van {areas} gebieden is het aandeel niet gepubliceerd; die zijn getrokken binnen wat ervan bekend is."),
                format!(" Of {areas} areas the share is not published; they were drawn within what is known of them."),
            )
        });
        let told = self.either(
            format!("{range} in negen van de tien van {draws} getrokken tabellen die met de afgeronde cijfers kloppen."),
            format!("{range} in nine of ten of {draws} drawn tables that agree with the rounded figures."),
        );
        format!("{told}{}", withheld.unwrap_or_default())
    }

    /// What blind allocation would give.
    pub fn study_chance(&self, found: &Findings) -> String {
        match (found.by_chance, found.published) {
            (Some(floor), Ok(value)) => {
                let (floor_told, over) = (
                    number::decimal(self.lang, floor, 3),
                    number::decimal(self.lang, (value - floor).max(0.0), 3),
                );
                self.either(
                    format!("Bij blind toewijzen zou {floor_told} te verwachten zijn; wat daarboven ligt, is {over}. Dat is geen steekproeffout: de cijfers zijn tellingen."),
                    format!("With blind allocation {floor_told} is to be expected; what lies above it is {over}. This is no sampling error: the figures are counts."),
                )
            }
            _ => self
                .either(
                    "Voor deze maat is geen exacte verwachting bij blind toewijzen berekend; die van D en η² zijn er wel.",
                    "For this measure no exact expectation under blind allocation is computed; those of D and η² are.",
                )
                .to_string(),
        }
    }

    /// What other boundaries give.
    pub fn study_boundary(&self, found: &Findings, focus: Focus) -> String {
        let Some(band) = found.boundary else { return "–".to_string() };
        let (range, draws) = (self.band(&band), self.count(band.draws as f64));
        let (zones, levels) = (self.count(found.zones as f64), self.levels(focus.level));
        self.either(
            format!("{range} in negen van de tien van {draws} willekeurige indelingen van de {levels} in {zones} aaneengesloten gebieden (elk met de {NEAREST} naaste als buren). Grotere gebieden tonen minder verschil."),
            format!("{range} in nine of ten of {draws} random groupings of the {levels} into {zones} contiguous areas (each with its {NEAREST} nearest as neighbours). Larger areas show less difference."),
        )
    }

    fn band(&self, band: &Band) -> String {
        number::range(self.lang, band.low, band.high, 3)
    }
}
