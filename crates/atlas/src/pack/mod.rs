//! Packs: editions in few bytes, refused when they are not whole.
//!
//! An edition is packed as differences from what its other figures let expect, in byte planes, and
//! left to gzip or brotli. What comes out of [`decode`] is what went into [`encode`].

mod codes;
mod column;
mod frame;
mod hierarchy;
mod names;
mod planes;
mod predict;

pub(crate) use frame::Kind;
pub use frame::PackError;

use serde::{Deserialize, Serialize};

use crate::edition::Column;
use crate::{Area, AreaCode, Edition, Indicator, Point, Source};
use column::{Near, Steps};
use hierarchy::Hierarchy;
use names::Support;
use planes::{Reader, Writer};
use predict::Guesses;

const KIND: Kind = Kind { what: "pack of figures", magic: *b"WMFG", version: 1 };

/// What stands in the frame.
#[derive(Serialize, Deserialize)]
struct Contents<'a> {
    source: Source,
    /// Areas of each level, from large to small; they follow in that order.
    counts: [u32; 4],
    /// The steps of the points' coordinates and of the postcodes.
    place: [Steps; 3],
    /// Keys of the indicators, and the steps of their figures.
    #[serde(borrow)]
    columns: Vec<(&'a str, Steps)>,
    names: &'a str,
    /// A bit for each area and column, set where there is a figure: points, postcodes, the columns.
    masks: &'a [u8],
    /// Codes, east, north, postcodes, the columns.
    planes: Vec<&'a [u8]>,
}

/// Packs an edition whose [`Edition::fault`] is `None`. Not compressed: the file is to be, by gzip
/// or brotli.
pub fn encode(edition: &Edition) -> Vec<u8> {
    let codes: Vec<AreaCode> = edition.areas.iter().map(|area| area.code).collect();
    let hierarchy = Hierarchy::of(&codes);
    let mut numbers = Writer::default();
    codes::write(&codes, &mut numbers);

    let number = |of: fn(&Area) -> Option<i32>| -> Vec<Option<i32>> {
        edition.areas.iter().map(of).collect()
    };
    let east = number(|area| area.point.map(|point| point.x));
    let north = number(|area| area.point.map(|point| point.y));
    let postcodes = number(|area| area.postcode.map(i32::from));
    let place = [&east, &north, &postcodes]
        .map(|values| column::write(values, &hierarchy, Near::of(&hierarchy), &mut numbers));
    let mut columns = Vec::new();
    for (place, column) in edition.columns.iter().enumerate() {
        let guesses = Guesses::new(&hierarchy, column.indicator, &edition.columns[..place]);
        let steps = column::write(&column.values, &hierarchy, guesses, &mut numbers);
        columns.push((column.indicator.key(), steps));
    }

    let mut names = String::new();
    for (row, area) in edition.areas.iter().enumerate() {
        let municipality = area.code.municipality().and_then(|code| edition.row(code));
        let municipality = municipality.filter(|town| *town < row);
        let municipality = municipality.map(|town| edition.areas[town].name.as_str());
        names::write(&area.name, &Support { code: area.code, municipality }, &mut names);
    }
    let figures = edition.columns.iter().map(|column| &column.values);
    let masks = bytes_of([&east, &postcodes].into_iter().chain(figures).flatten());
    let planes = numbers.planes();
    let mut counts = [0; 4];
    codes.iter().for_each(|code| counts[code.level() as usize] += 1);
    KIND.seal(&Contents {
        source: edition.source.clone(),
        counts,
        place,
        columns,
        names: &names,
        masks: &masks,
        planes: planes.iter().map(Vec::as_slice).collect(),
    })
}

/// Unpacks an edition; its [`Edition::fault`] is `None`.
///
/// # Errors
/// When the bytes are no pack, or one that is cut off, altered, or of another version.
pub fn decode(bytes: &[u8]) -> Result<Edition, PackError> {
    let contents: Contents<'_> = KIND.open(bytes)?;
    let broken = || KIND.fault("its numbers are not those of areas and figures");
    let mut numbers = Reader::new(&contents.planes).ok_or_else(broken)?;
    // Before anything is made room for: no pack names more areas than it has bits for.
    let areas: u64 = contents.counts.iter().map(|count| u64::from(*count)).sum();
    let rows = 2 + contents.columns.len();
    if areas.saturating_mul(rows as u64).div_ceil(8) != contents.masks.len() as u64 {
        return Err(broken());
    }
    let codes = codes::read(contents.counts, &mut numbers).ok_or_else(broken)?;
    let hierarchy = Hierarchy::of(&codes);
    let masks = |row: usize| {
        let bits = row * codes.len()..(row + 1) * codes.len();
        bits.map(|bit| contents.masks[bit / 8] >> (bit % 8) & 1 == 1)
    };

    let mut place = |mask, steps| {
        column::read(masks(mask), steps, &hierarchy, Near::of(&hierarchy), &mut numbers)
            .ok_or_else(broken)
    };
    let [east, north, postcodes] = contents.place;
    let (east, north, postcodes) = (place(0, east)?, place(0, north)?, place(1, postcodes)?);
    let mut columns: Vec<Column> = Vec::with_capacity(contents.columns.len());
    for (row, (key, steps)) in (2..).zip(&contents.columns) {
        let indicator = Indicator::from_key(key)
            .ok_or_else(|| KIND.fault("it has an indicator that this version does not know"))?;
        let guesses = Guesses::new(&hierarchy, indicator, &columns);
        let values = column::read(masks(row), *steps, &hierarchy, guesses, &mut numbers);
        columns.push(Column { indicator, values: values.ok_or_else(broken)? });
    }
    if numbers.left() > 0 {
        return Err(broken());
    }

    let mut names = contents.names.chars();
    let mut areas: Vec<Area> = Vec::with_capacity(codes.len());
    for (row, code) in codes.iter().enumerate() {
        let town = code.municipality().and_then(|code| codes[..row].binary_search(&code).ok());
        let municipality = town.map(|town| areas[town].name.as_str());
        let name = names::read(&mut names, &Support { code: *code, municipality });
        let postcode = postcodes[row].map(u16::try_from).transpose();
        areas.push(Area {
            code: *code,
            name: name.ok_or_else(broken)?,
            point: east[row].zip(north[row]).map(|(x, y)| Point { x, y }),
            postcode: postcode.map_err(|_| broken())?,
        });
    }
    let edition = Edition { source: contents.source, areas, columns };
    match (names.next(), edition.fault()) {
        (None, None) => Ok(edition),
        (_, fault) => Err(KIND.fault(fault.unwrap_or("there are more names in it than areas"))),
    }
}

/// A bit for each value, set where there is one.
fn bytes_of<'a>(values: impl Iterator<Item = &'a Option<i32>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (place, value) in values.enumerate() {
        if place % 8 == 0 {
            bytes.push(0);
        }
        if let (Some(byte), true) = (bytes.last_mut(), value.is_some()) {
            *byte |= 1 << (place % 8);
        }
    }
    bytes
}

#[cfg(test)]
mod tests;
