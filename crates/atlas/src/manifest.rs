//! The list of packs: what a site has, known before any of it is loaded.

use serde::{Deserialize, Serialize};

use crate::pack::{Kind, PackError};
use crate::{Atlas, Edition, Group, Level, Source};

const KIND: Kind = Kind { what: "list of packs", magic: *b"WMLS", version: 1 };

/// Every pack of a site, in the order in which they were listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// One entry per pack.
    pub packs: Vec<Entry>,
}

/// One pack: where it is and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its file name, beside the list.
    pub file: String,
    /// Its size as it travels, bytes.
    pub bytes: u32,
    /// Where its figures come from.
    pub source: Source,
    /// Its levels from large to small, and how many areas it has of each.
    pub levels: Vec<(Level, u32)>,
    /// For each of these levels the keys of the groups of which some area has a published share.
    pub publishes: Vec<(Level, Vec<String>)>,
}

impl Manifest {
    /// The list as bytes, in the frame of a pack.
    pub fn encode(&self) -> Vec<u8> {
        KIND.seal(self)
    }

    /// The list from its bytes.
    ///
    /// # Errors
    /// When they are no such list, or one that is cut off, altered, or of another version.
    pub fn decode(bytes: &[u8]) -> Result<Manifest, PackError> {
        KIND.open(bytes)
    }
}

impl Entry {
    /// The entry for an edition whose pack is in `file` and travels as so many bytes.
    pub fn of(file: String, bytes: u32, edition: &Edition) -> Entry {
        let source = edition.source.clone();
        let year = source.year;
        let mut atlas = Atlas::new();
        // An edition that contradicts itself publishes nothing: no pack of it can be read.
        let _ = atlas.insert(edition.clone());
        let count = |level: Level| {
            let areas = edition.areas.iter().filter(|area| area.code.level() == level);
            u32::try_from(areas.count()).unwrap_or(u32::MAX)
        };
        let levels: Vec<(Level, u32)> =
            atlas.levels(year).into_iter().map(|level| (level, count(level))).collect();
        let groups = |level: Level| {
            let published = Group::ALL.iter().filter(|group| atlas.publishes(year, level, **group));
            published.map(|group| group.key().to_owned()).collect()
        };
        let publishes = levels.iter().map(|(level, _)| (*level, groups(*level))).collect();
        Entry { file, bytes, source, levels, publishes }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;
    use crate::{Area, AreaCode, Indicator, edition::Column};

    fn edition() -> Edition {
        let area = |code: &str| Area {
            code: code.parse().unwrap(),
            name: code.to_owned(),
            point: None,
            postcode: None,
        };
        Edition {
            source: Source {
                id: "am19".to_owned(),
                table: "84583NED".to_owned(),
                title: "Kerncijfers".to_owned(),
                release: "2025-06".to_owned(),
                covers: AreaCode::parse("GM0363").unwrap(),
                year: 2019,
                licence: "CC BY 4.0".to_owned(),
                credit: "CBS".to_owned(),
            },
            areas: vec![area("GM0363"), area("WK036300"), area("WK036301")],
            columns: vec![
                Column { indicator: Indicator::OwnerPct, values: vec![Some(30), None, Some(1)] },
                Column {
                    indicator: Indicator::IncomeLow40Pct,
                    values: vec![Some(400), None, None],
                },
                Column {
                    indicator: Indicator::IncomeHigh20Pct,
                    values: vec![Some(200), None, None],
                },
            ],
        }
    }

    #[test]
    fn an_entry_knows_what_its_pack_holds() {
        let entry = Entry::of("am19.pack".to_owned(), 1234, &edition());
        assert_eq!(entry.levels, [(Level::Municipality, 1), (Level::District, 2)]);
        let keys = |keys: &[&str]| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
        let of_the_city = keys(&["owner", "income_low40", "income_middle", "income_high20"]);
        assert_eq!(
            entry.publishes,
            [(Level::Municipality, of_the_city), (Level::District, keys(&["owner"]))]
        );
    }

    #[test]
    fn a_list_comes_back_or_is_refused() {
        let manifest = Manifest { packs: vec![Entry::of("a".to_owned(), 1, &edition())] };
        let bytes = manifest.encode();
        assert_eq!(Manifest::decode(&bytes), Ok(manifest));
        for length in 0..bytes.len() {
            assert!(Manifest::decode(&bytes[..length]).is_err(), "{length} bytes");
        }
        for place in 0..bytes.len() {
            let mut altered = bytes.clone();
            altered[place] ^= 1;
            assert!(Manifest::decode(&altered).is_err(), "byte {place}");
        }
        let pack = crate::pack::encode(&edition());
        assert_eq!(Manifest::decode(&pack), Err(PackError::Foreign("list of packs")));
    }
}
