//! The atlas: every loaded edition, and the questions the page asks of them.

use thiserror::Error;
use wijkmix_mix::order;

use crate::theme::{self, Composition, Group, Part, Share, Theme};
use crate::{Area, AreaCode, Base, Edition, Figure, Indicator, Level, Missing, Source};

/// One area in one edition of an atlas. Cheap to copy; valid for the atlas that gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    edition: u16,
    row: u32,
}

/// How much of a scope the loaded editions hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Every area of that level in the scope.
    Whole,
    /// Only the areas within these, in code order.
    Parts(Vec<AreaCode>),
    /// None.
    Nothing,
}

/// Why an edition does not fit beside those already loaded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InsertError {
    /// The same area of the same year would be there twice.
    #[error(
        "{code} of {year} is in {loaded} already and cannot be loaded again from {added}: \
         leave one of the two editions out"
    )]
    Double {
        /// The first area found in both.
        code: AreaCode,
        /// The year of both.
        year: u16,
        /// The source of the edition at hand.
        loaded: String,
        /// The source of the edition refused.
        added: String,
    },
    /// The edition contradicts itself: areas out of order or twice, a column twice, or one that is
    /// not as long as the list of areas.
    #[error("{added} cannot be loaded: {fault}")]
    Malformed {
        /// The source of the edition refused.
        added: String,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// No room: an atlas holds at most 65,535 editions of at most 4,294,967,295 areas.
    #[error("{added} does not fit: the atlas is full")]
    Full {
        /// The source of the edition refused.
        added: String,
    },
}

/// Every loaded edition. Several may hold parts of one year; none holds an area of it twice.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    editions: Vec<Edition>,
    /// For each edition, where its columns are.
    shelves: Vec<Shelf>,
}

/// Where an edition keeps an indicator and for which levels it publishes it, so that a figure is
/// found without a search: the map asks for some ten thousand of them at every recompute.
#[derive(Clone, Debug)]
struct Shelf {
    column: [Option<u8>; Indicator::ALL.len()],
    /// One bit per level that has a figure.
    published: [u8; Indicator::ALL.len()],
    /// One bit per level that has an area.
    levels: u8,
}

fn bit(level: Level) -> u8 {
    1 << level as u8
}

impl Shelf {
    fn of(edition: &Edition) -> Shelf {
        let mut shelf = Shelf {
            column: [None; Indicator::ALL.len()],
            published: [0; Indicator::ALL.len()],
            levels: edition.areas.iter().fold(0, |levels, area| levels | bit(area.code.level())),
        };
        for (place, column) in edition.columns.iter().enumerate() {
            let indicator = column.indicator as usize;
            shelf.column[indicator] = u8::try_from(place).ok();
            shelf.published[indicator] = edition
                .areas
                .iter()
                .zip(&column.values)
                .filter(|(_, value)| value.is_some())
                .fold(0, |levels, (area, _)| levels | bit(area.code.level()));
        }
        shelf
    }
}

impl Atlas {
    /// An atlas without editions.
    pub fn new() -> Atlas {
        Atlas::default()
    }

    /// The loaded editions, in the order in which they were put in.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// Adds an edition.
    ///
    /// # Errors
    /// When an area of that year is there already; the atlas then stays as it was.
    pub fn insert(&mut self, edition: Edition) -> Result<(), InsertError> {
        let (year, added) = (edition.source.year, &edition.source.id);
        if self.editions.len() >= usize::from(u16::MAX)
            || u32::try_from(edition.areas.len()).is_err()
        {
            return Err(InsertError::Full { added: added.clone() });
        }
        if let Some(fault) = edition.fault() {
            return Err(InsertError::Malformed { added: added.clone(), fault });
        }
        for loaded in self.editions.iter().filter(|loaded| loaded.source.year == year) {
            let double = edition.areas.iter().find(|area| loaded.row(area.code).is_some());
            if let Some(area) = double {
                return Err(InsertError::Double {
                    code: area.code,
                    year,
                    loaded: loaded.source.id.clone(),
                    added: added.clone(),
                });
            }
        }
        self.shelves.push(Shelf::of(&edition));
        self.editions.push(edition);
        Ok(())
    }

    /// The years with an edition, ascending, each once.
    pub fn years(&self) -> Vec<u16> {
        let years: Vec<u16> = self.editions.iter().map(|edition| edition.source.year).collect();
        let order = order::by(years.len(), &|a, b| years[a].cmp(&years[b]));
        let mut years = order::arranged(&years, &order);
        years.dedup();
        years
    }

    /// The levels of which the year has areas, from large to small.
    pub fn levels(&self, year: u16) -> Vec<Level> {
        let levels = self.of_year(year).fold(0, |levels, (_, _, shelf)| levels | shelf.levels);
        Level::ALL.into_iter().filter(|level| levels & bit(*level) != 0).collect()
    }

    /// The areas of a year and level that lie in `scope` or are it, in code order.
    pub fn places(&self, year: u16, level: Level, scope: AreaCode) -> Vec<Place> {
        let mut places = Vec::new();
        for (number, edition, shelf) in self.of_year(year) {
            if shelf.levels & bit(level) != 0 {
                let inside = |area: &Area| area.code.level() == level && area.code.within(scope);
                let rows = (0u32..).zip(&edition.areas).filter(|(_, area)| inside(area));
                places.extend(rows.map(|(row, _)| Place { edition: number, row }));
            }
        }
        // One edition is in code order already; only several together need sorting.
        if places.is_sorted_by_key(|place| self.area(*place).code) {
            return places;
        }
        let code = |at: usize| self.area(places[at]).code;
        let order = order::by(places.len(), &|a, b| code(a).cmp(&code(b)));
        order::arranged(&places, &order)
    }

    /// How much of `scope` the loaded editions hold at a level in a year.
    ///
    /// An edition is complete for the area it covers, at every level it has areas of: that the one
    /// for Amsterdam holds a row for the country makes it no source for the country's districts.
    pub fn coverage(&self, year: u16, level: Level, scope: AreaCode) -> Coverage {
        if level == Level::Country {
            let there = scope == AreaCode::NETHERLANDS && self.find(year, scope).is_some();
            return if there { Coverage::Whole } else { Coverage::Nothing };
        }
        let mut parts = Vec::new();
        for (_, edition, shelf) in self.of_year(year) {
            if shelf.levels & bit(level) == 0 {
                continue;
            }
            let covers = edition.source.covers;
            let inside = |area: &Area| area.code.level() == level && area.code.within(scope);
            if !edition.areas.iter().any(inside) {
                continue;
            }
            if scope.within(covers) {
                return Coverage::Whole;
            }
            parts.push(covers);
        }
        let order = order::by(parts.len(), &|a, b| parts[a].cmp(&parts[b]));
        let mut parts = order::arranged(&parts, &order);
        parts.dedup();
        if parts.is_empty() { Coverage::Nothing } else { Coverage::Parts(parts) }
    }

    /// The area with this code in this year.
    pub fn find(&self, year: u16, code: AreaCode) -> Option<Place> {
        self.of_year(year).find_map(|(number, edition, _)| {
            let row = u32::try_from(edition.row(code)?).ok()?;
            Some(Place { edition: number, row })
        })
    }

    /// The area with this code in the newest year that has it.
    pub fn latest(&self, code: AreaCode) -> Option<Place> {
        let newest = (0u16..).zip(&self.editions).filter_map(|(number, edition)| {
            let row = u32::try_from(edition.row(code)?).ok()?;
            Some((edition.source.year, Place { edition: number, row }))
        });
        newest.max_by_key(|(year, _)| *year).map(|(_, place)| place)
    }

    /// The area itself: code, name, point, postcode.
    pub fn area(&self, place: Place) -> &Area {
        &self.edition(place).areas[place.row as usize]
    }

    /// Where its figures come from.
    pub fn source(&self, place: Place) -> &Source {
        &self.edition(place).source
    }

    /// The year of its figures.
    pub fn year(&self, place: Place) -> u16 {
        self.source(place).year
    }

    /// One figure of one area, in the unit of its indicator, with what its rounding allows.
    pub fn figure(&self, place: Place, indicator: Indicator) -> Figure {
        let edition = self.edition(place);
        let shelf = &self.shelves[usize::from(place.edition)];
        let level = edition.areas[place.row as usize].code.level();
        let Some(column) = shelf.column[indicator as usize] else {
            return Figure::Missing(Missing::NotInEdition);
        };
        match edition.columns[usize::from(column)].values[place.row as usize] {
            Some(stored) if indicator.spec().of_rounded_counts && level >= Level::District => {
                indicator.figure(stored, level).of_rounded(self.figure(place, Indicator::Residents))
            }
            Some(stored) => indicator.figure(stored, level),
            None if shelf.published[indicator as usize] & bit(level) == 0 => {
                Figure::Missing(Missing::NotInEdition)
            }
            None => Figure::Missing(Missing::NotPublished),
        }
    }

    /// The share of a group in its base, as published or as far as what is published bounds it.
    pub fn share(&self, place: Place, group: Group) -> Share {
        theme::share(group, &|indicator| self.figure(place, indicator))
    }

    /// The shares of all groups of a theme, and the number of members they are shares of.
    pub fn composition(&self, place: Place, theme: Theme) -> Composition {
        let part = |group: &Group| Part { group: *group, share: self.share(place, *group) };
        let base = match theme.groups().first() {
            Some(group) if group.base() != Base::PersonsWithIncome => {
                self.figure(place, group.total())
            }
            _ => Figure::Missing(Missing::NotInEdition),
        };
        Composition { parts: theme.groups().iter().map(part).collect(), base }
    }

    /// Whether some area of that year and level has a published share of the group.
    pub fn publishes(&self, year: u16, level: Level, group: Group) -> bool {
        self.of_year(year).any(|(number, edition, shelf)| {
            let has = |indicator: Indicator| shelf.published[indicator as usize] & bit(level) != 0;
            let may = match group {
                Group::IncomeMiddle => {
                    has(Indicator::IncomeLow40Pct) && has(Indicator::IncomeHigh20Pct)
                }
                _ => group.percentage().is_some_and(has) || group.count().is_some_and(has),
            };
            may && (0u32..).zip(&edition.areas).any(|(row, area)| {
                let place = Place { edition: number, row };
                area.code.level() == level && self.share(place, group).published.is_some()
            })
        })
    }

    /// The newest loaded name of the municipality with this code, or that `code` lies in.
    pub fn municipality_name(&self, code: AreaCode) -> Option<&str> {
        let place = self.latest(code.municipality()?)?;
        Some(&self.area(place).name)
    }

    fn edition(&self, place: Place) -> &Edition {
        &self.editions[usize::from(place.edition)]
    }

    fn of_year(&self, year: u16) -> impl Iterator<Item = (u16, &Edition, &Shelf)> {
        (0u16..)
            .zip(self.editions.iter().zip(&self.shelves))
            .filter(move |(_, (edition, _))| edition.source.year == year)
            .map(|(number, (edition, shelf))| (number, edition, shelf))
    }
}
