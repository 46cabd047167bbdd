//! The fourth version of the protocol: one observation a row, by measure.
//!
//! It may have what the third leaves empty. Its identifiers are not those of the third and change from
//! year to year, so that a measure is found as a topic is: by its titles under their parents and by its
//! unit. Names are read by [`super::Names`], what the table says of itself by
//! [`super::TableInfo::read_properties`].

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

use super::answer;
use super::edition::Reading;
use super::error::{Fault, ReadError, Warning, shown};
use super::number::Cell;
use super::requests::{Scope, next_page};
use super::rows::figure;
use super::tables::TableId;
use super::titles::plain;
use super::topics::{DEEPEST, Topic, Topics, decimals, year};
use crate::{AreaCode, Indicator};

#[derive(Deserialize)]
struct Measure {
    #[serde(rename = "Identifier")]
    id: String,
    #[serde(rename = "Index")]
    index: i64,
    #[serde(rename = "Title")]
    title: String,
    #[serde(rename = "MeasureGroupId")]
    group: Option<String>,
    #[serde(rename = "Unit")]
    unit: Option<String>,
    #[serde(rename = "Decimals")]
    decimals: Option<Value>,
}

#[derive(Deserialize)]
struct MeasureGroup {
    #[serde(rename = "Id")]
    id: String,
    #[serde(rename = "Title")]
    title: String,
    #[serde(rename = "ParentId")]
    parent: Option<String>,
}

#[derive(Deserialize)]
struct Dimension {
    #[serde(rename = "Identifier")]
    id: String,
    #[serde(rename = "Kind", default)]
    kind: String,
    #[serde(rename = "MapYear")]
    map_year: Option<Value>,
}

/// Reads `Dimensions`, `MeasureCodes` and `MeasureGroups` of a table as its topics: the identifier of a
/// measure is the key of its topic.
///
/// # Errors
/// When one of them is no such answer, a measure has no parent, or no dimension is that of areas.
pub fn topics(
    dimensions: &[u8],
    measures: &[u8],
    groups: &[u8],
    table: &str,
) -> Result<Topics, ReadError> {
    let what = |list: &str| format!("{table}, {list}");
    let dimensions: Vec<Dimension> = answer::list(dimensions, &what("Dimensions"))?;
    let region = dimensions.into_iter().find(|one| one.kind.starts_with("Geo"));
    let region = region.ok_or_else(|| {
        let missing = Fault::MissingColumn("WijkenEnBuurten".to_owned());
        ReadError::new(what("Dimensions"), "", missing)
    })?;
    let listed: Vec<MeasureGroup> = answer::list(groups, &what("MeasureGroups"))?;
    let groups: BTreeMap<&str, &MeasureGroup> =
        listed.iter().map(|group| (group.id.as_str(), group)).collect();
    let measures: Vec<Measure> = answer::list(measures, &what("MeasureCodes"))?;
    let mut topics = Vec::with_capacity(measures.len());
    for measure in measures {
        let mut path = vec![measure.title.clone()];
        let mut parent = measure.group.as_deref();
        while let Some(id) = parent {
            let group = groups.get(id).filter(|_| path.len() <= DEEPEST).ok_or_else(|| {
                ReadError::new(what("MeasureCodes"), "", Fault::Parents(measure.title.clone()))
            })?;
            path.push(group.title.clone());
            parent = group.parent.as_deref();
        }
        path.reverse();
        topics.push(Topic {
            id: measure.index,
            key: measure.id,
            path,
            unit: measure.unit.unwrap_or_default(),
            decimals: decimals(measure.decimals.as_ref()),
        });
    }
    Ok(Topics { region: region.id, year: region.map_year.as_ref().and_then(year), topics })
}

/// The measure that is the same as a topic of the third version: of the same titles and unit. That the
/// numbers of both are the same too is true of most tables, and decides where titles leave two.
pub fn counterpart<'a>(topic: &Topic, measures: &'a Topics) -> Option<&'a Topic> {
    let (path, unit) = (topic.plain_path(), plain(&topic.unit));
    let same = |one: &&Topic| one.plain_path() == path && plain(&one.unit) == unit;
    let same: Vec<&Topic> = measures.topics.iter().filter(same).collect();
    match same.as_slice() {
        [one] => Some(one),
        several => several.iter().copied().find(|one| one.id == topic.id),
    }
}

#[derive(Deserialize)]
struct Page {
    value: Vec<Observation>,
    #[serde(rename = "@odata.nextLink", alias = "odata.nextLink")]
    next: Option<String>,
}

#[derive(Deserialize)]
struct Observation {
    #[serde(rename = "Measure")]
    measure: String,
    #[serde(rename = "Value")]
    value: Option<f64>,
    /// The dimension of areas, under whichever name, among what is not needed.
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// The observations of some measures in one scope, gathered from their pages.
#[derive(Clone, Debug)]
pub struct Observations {
    table: TableId,
    region: String,
    measures: Vec<(Indicator, String)>,
    scope: Scope,
    seen: BTreeSet<(usize, AreaCode)>,
    figures: Vec<(usize, AreaCode, Option<i32>)>,
    /// What was left out.
    pub warnings: Vec<Warning>,
    pages: usize,
}

impl Observations {
    /// None yet of these indicators, as [`Topics::select`] finds them among the measures; those that are
    /// not wanted are left out, so that what was asked can be checked.
    pub fn new(
        table: TableId,
        topics: &Topics,
        wanted: &[Indicator],
        scope: Scope,
    ) -> Observations {
        let mut measures = topics.select().columns;
        measures.retain(|(indicator, _)| wanted.contains(indicator));
        Observations {
            table,
            region: topics.region.clone(),
            measures,
            scope,
            seen: BTreeSet::new(),
            figures: Vec::new(),
            warnings: Vec::new(),
            pages: 0,
        }
    }

    /// The identifiers of the measures, to ask for with [`super::requests::v4_observations`].
    pub fn measures(&self) -> Vec<&str> {
        self.measures.iter().map(|(_, id)| id.as_str()).collect()
    }

    /// Reads one page and gives the address of the next.
    ///
    /// # Errors
    /// When it is no such page, or has an area or a measure that was not asked for, or one twice. Then
    /// nothing of it is kept.
    pub fn push(&mut self, page: &[u8]) -> Result<Option<String>, ReadError> {
        let what = format!("{}, Observations, page {}", self.table, self.pages + 1);
        let fail = |place: String, fault| ReadError::new(what.clone(), place, fault);
        let page: Page = answer::one(page, &what)?;
        let next = page.next.map(|link| next_page(&link, &self.table)).transpose();
        let next = next.map_err(|fault| fail(String::new(), fault))?;
        let (mut figures, mut warnings) = (Vec::with_capacity(page.value.len()), Vec::new());
        let mut seen = BTreeSet::new();
        for (place, one) in page.value.iter().enumerate() {
            let here = || format!("observation {}", place + 1);
            let (measure, code) = self.key(one).map_err(|fault| fail(here(), fault))?;
            if self.seen.contains(&(measure, code)) || !seen.insert((measure, code)) {
                return Err(fail(here(), Fault::DoubleCode(code)));
            }
            let Some((indicator, _)) = self.measures.get(measure) else { continue };
            let cell = one.value.map_or(Cell::Missing, Cell::Number);
            figures.push((measure, code, figure(&cell, *indicator, code, &mut warnings)));
        }
        self.seen.append(&mut seen);
        self.figures.append(&mut figures);
        self.warnings.append(&mut warnings);
        self.pages += 1;
        Ok(next)
    }

    /// Which measure an observation is of, by place, and which area.
    fn key(&self, one: &Observation) -> Result<(usize, AreaCode), Fault> {
        let code = one.rest.get(&self.region).and_then(Value::as_str);
        let code = code.ok_or_else(|| Fault::MissingColumn(self.region.clone()))?;
        let code = AreaCode::parse(code).map_err(|error| Fault::Code(error.text))?;
        if !self.scope.holds(code) {
            return Err(Fault::NotAsked { code, asked: self.scope.shown() });
        }
        let measure = self.measures.iter().position(|(_, id)| *id == one.measure.trim());
        let asked = || Fault::OtherMeasure(shown(&one.measure));
        Ok((measure.ok_or_else(asked)?, code))
    }

    /// Fills with them what a reading by the third version left empty, and hands over the warnings.
    pub fn fill(self, reading: &mut Reading) {
        for (place, (indicator, _)) in self.measures.iter().enumerate() {
            let of_measure = self.figures.iter().filter(|(measure, ..)| *measure == place);
            let figures: Vec<(AreaCode, Option<i32>)> =
                of_measure.map(|(_, code, value)| (*code, *value)).collect();
            reading.fill(*indicator, &figures);
        }
        reading.warnings.extend(self.warnings);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::tables::TableInfo;
    use super::super::{Names, Rows, assemble, tests as v3};
    use super::*;
    use crate::Level;
    use proptest::prelude::*;

    const DIMENSIONS: &str = r#"{"value":[{"Identifier":"WijkenEnBuurten","Title":"Wijken en buurten","Kind":"GeoDetail","MapYear":"2024"}]}"#;
    const GROUPS: &str = r#"{"value":[
        {"Id":"W","Index":8,"Title":"Wonen en vastgoed","ParentId":null},
        {"Id":"I","Index":12,"Title":"Inkomen","ParentId":null},
        {"Id":"P","Index":13,"Title":"Inkomen van personen","ParentId":"I"}]}"#;
    const MEASURES: &str = r#"{"value":[
        {"Identifier":"M000224","Index":14,"Title":"Gemiddeld inkomen per inwoner ","MeasureGroupId":"P","Unit":"x 1 000 euro","Decimals":1},
        {"Identifier":"M001642","Index":11,"Title":"Gemiddelde WOZ-waarde van woningen","MeasureGroupId":"W","Unit":"x 1 000 euro","Decimals":0}]}"#;
    const OBSERVATIONS: &str = r#"{"@odata.context":"x","value":[
        {"Id":0,"Measure":"M000224","ValueAttribute":"None","Value":28.1,"WijkenEnBuurten":"GM1680"},
        {"Id":1,"Measure":"M000224","ValueAttribute":"Impossible","Value":null,"WijkenEnBuurten":"WK168000"},
        {"Id":2,"Measure":"M001642","ValueAttribute":"None","Value":310.0,"WijkenEnBuurten":"WK168000"},
        {"Id":3,"Measure":"M001642","ValueAttribute":"None","Value":1.0,"WijkenEnBuurten":"GM1680"}]}"#;

    fn code(text: &str) -> AreaCode {
        text.parse().unwrap()
    }

    fn measures() -> Topics {
        let [dimensions, measures, groups] = [DIMENSIONS, MEASURES, GROUPS].map(str::as_bytes);
        topics(dimensions, measures, groups, "85984NED").unwrap()
    }

    fn observations() -> Observations {
        let table = TableId::parse("85984NED").unwrap();
        let wanted = [Indicator::IncomePerResident, Indicator::WozValue];
        Observations::new(table, &measures(), &wanted, Scope::Municipality(code("GM1680")))
    }

    #[test]
    fn a_measure_is_found_by_titles_and_unit() {
        let v3 = Topics::read(v3::TOPICS.as_bytes(), "T").unwrap();
        let topic = |key: &str| v3.topics.iter().find(|one| one.key.starts_with(key)).unwrap();
        let measures = measures();
        let found = |key| counterpart(topic(key), &measures).map(|one| one.key.as_str());
        assert_eq!(found("GemiddeldInkomenPerInwoner"), Some("M000224"));
        assert_eq!(found("Koopwoningen"), None);
        let mut other = topic("GemiddeldInkomenPerInwoner").clone();
        other.unit = "%".to_owned();
        assert_eq!(counterpart(&other, &measures), None);
        assert_eq!((measures.region.as_str(), measures.year), ("WijkenEnBuurten", Some(2024)));
        assert_eq!(observations().measures(), ["M001642", "M000224"]);
    }

    #[test]
    fn observations_fill_what_is_empty() {
        let table = TableId::parse("85984NED").unwrap();
        let selection = Topics::read(v3::TOPICS.as_bytes(), "T").unwrap().select();
        let mut rows = Rows::new(table.clone(), selection, Scope::Municipality(code("GM1680")));
        rows.push(v3::ROWS.as_bytes()).unwrap();
        let info = TableInfo::read(v3::INFO.as_bytes(), &table).unwrap();
        let mut reading = assemble(&info, &Names::new(), code("GM1680"), vec![rows]).unwrap();
        assert_eq!(reading.not_yet_published(), [Indicator::IncomePerResident]);

        let mut observations = observations();
        assert_eq!(observations.push(OBSERVATIONS.as_bytes()).unwrap(), None);
        observations.fill(&mut reading);
        let values = |of| reading.edition.column(of).map(|column| column.values.clone());
        assert_eq!(values(Indicator::IncomePerResident), Some(vec![Some(281), None, None]));
        assert_eq!(values(Indicator::WozValue), Some(vec![Some(322), Some(310), Some(301)]));
        assert_eq!(reading.not_yet_published(), []);
        let empty = |of| reading.empty.iter().find(|one| one.indicator == of);
        let income = empty(Indicator::IncomePerResident).unwrap();
        assert_eq!(income.levels, [Level::District, Level::Neighbourhood]);
        assert_eq!(empty(Indicator::WozValue), None);
        assert_eq!(reading.edition.fault(), None);
    }

    #[test]
    fn what_was_not_asked_for_is_refused() {
        let fault = |from: &str, to: &str| {
            *observations().push(OBSERVATIONS.replace(from, to).as_bytes()).unwrap_err().fault
        };
        assert!(matches!(fault("GM1680", "GM0363"), Fault::NotAsked { .. }));
        assert_eq!(fault("M001642", "M9"), Fault::OtherMeasure("M9".to_owned()));
        assert_eq!(fault("\"GM1680\"", "\"WK168000\""), Fault::DoubleCode(code("WK168000")));
        let gone = Fault::MissingColumn("WijkenEnBuurten".to_owned());
        assert_eq!(fault("WijkenEnBuurten", "RegioS"), gone);
        assert_eq!(fault(OBSERVATIONS, "<html>"), Fault::WebPage);
        let away = "{\"@odata.nextLink\":\"https://example.nl/x\",\"value\":";
        assert!(matches!(fault("{\"@odata.context\":\"x\",\"value\":", away), Fault::Link(_)));
        let parents = topics(
            DIMENSIONS.as_bytes(),
            MEASURES.as_bytes(),
            GROUPS.replace("\"ParentId\":\"I\"", "\"ParentId\":\"P\"").as_bytes(),
            "T",
        );
        assert!(matches!(*parents.unwrap_err().fault, Fault::Parents(_)));
    }

    proptest! {
        #[test]
        fn damaged_answers_are_read_or_refused(
            damage in prop::collection::vec((0usize..900, any::<u8>()), 0..5),
            end in 0usize..1200,
        ) {
            let damaged = |text: &str| {
                let mut bytes = text.as_bytes().to_vec();
                for (place, byte) in &damage {
                    let place = place % bytes.len();
                    bytes[place] = *byte;
                }
                bytes.truncate(end);
                bytes
            };
            let _ = observations().push(&damaged(OBSERVATIONS));
            let [dimensions, measures, groups] = [DIMENSIONS, MEASURES, GROUPS].map(str::as_bytes);
            for topics in [
                topics(&damaged(DIMENSIONS), measures, groups, "T"),
                topics(dimensions, &damaged(MEASURES), groups, "T"),
                topics(dimensions, measures, &damaged(GROUPS), "T"),
            ].into_iter().flatten() {
                let _ = topics.select();
            }
        }
    }
}
