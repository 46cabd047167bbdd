//! What can be looked at: every combination of year, level, scope and group that the figures hold.
//!
//! Pickers offer from here, so that nobody can choose a thing that is not there; and when a link or
//! a choice asks for one, the nearest that is there is found here.

use wijkmix_atlas::manifest::Entry;
use wijkmix_atlas::{AreaCode, Group, Level};
use wijkmix_mix::order;

use crate::state::Focus;

/// One set of figures: what a pack holds at one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Reporting year.
    pub year: u16,
    /// Level of the areas.
    pub level: Level,
    /// The area whose parts are complete in it.
    pub covers: AreaCode,
    /// Groups with a published share for at least one area.
    pub groups: Vec<Group>,
}

/// What the figures know of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// Its share is published.
    Published,
    /// Its share is not, but a sibling's is, which bounds it: where owners are 80 %, corporations are
    /// at most 20 %.
    Bounded,
}

/// Everything that can be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    offers: Vec<Offer>,
}

/// One of the choices that make up a focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A year.
    Year(u16),
    /// A level.
    Level(Level),
    /// A scope.
    Scope(AreaCode),
    /// A group.
    Group(Group),
}

impl Choice {
    /// The focus with this choice made, whether or not there are figures for it.
    pub fn applied_to(self, focus: Focus) -> Focus {
        match self {
            Choice::Year(year) => Focus { year, ..focus },
            Choice::Level(level) => Focus { level, ..focus },
            Choice::Scope(scope) => Focus { scope, ..focus },
            Choice::Group(group) => Focus { group, ..focus },
        }
    }

    fn keeps(self, focus: Focus) -> bool {
        self.applied_to(focus) == focus
    }
}

impl Catalogue {
    /// A catalogue of these offers. The country level is left out: it is compared with, not mapped.
    pub fn new(offers: impl IntoIterator<Item = Offer>) -> Catalogue {
        let offers: Vec<Offer> =
            offers.into_iter().filter(|offer| offer.level != Level::Country).collect();
        let key = |at: usize| (offers[at].year, offers[at].level, offers[at].covers);
        let order = order::by(offers.len(), &|a, b| key(a).cmp(&key(b)));
        Catalogue { offers: order::arranged(&offers, &order) }
    }

    /// The catalogue of packs, as their manifest lists them.
    pub fn of_packs(packs: &[Entry]) -> Catalogue {
        Catalogue::new(packs.iter().flat_map(|entry| {
            entry.publishes.iter().map(|(level, groups)| Offer {
                year: entry.source.year,
                level: *level,
                covers: entry.source.covers,
                groups: groups.iter().filter_map(|key| Group::from_key(key)).collect(),
            })
        }))
    }

    /// Every offer, by year, level and area covered.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// Whether the figures of a focus are there, for all or part of its scope, if only as a bound.
    pub fn holds(&self, focus: Focus) -> bool {
        self.known(focus).is_some()
    }

    /// What the figures know of a focus; `None` where they know nothing.
    pub fn known(&self, focus: Focus) -> Option<Known> {
        let serving = self.offers.iter().filter(|offer| offer.serves(focus));
        serving.filter_map(|offer| offer.known(focus.group)).min()
    }

    /// All years, ascending.
    pub fn years(&self) -> Vec<u16> {
        let mut years: Vec<u16> = self.offers.iter().map(|offer| offer.year).collect();
        years.dedup();
        years
    }

    /// The municipalities that have figures of their own beside the country's, each once.
    pub fn own_scopes(&self) -> Vec<AreaCode> {
        let mut scopes = Vec::new();
        for offer in &self.offers {
            if offer.covers.level() == Level::Municipality && !scopes.contains(&offer.covers) {
                scopes.push(offer.covers);
            }
        }
        scopes
    }

    /// The focus nearest to the one wished for that keeps `choice` and has figures; `None` where
    /// nothing with that choice does.
    ///
    /// Nearest: a group is given up last, then the scope, then the level, then the year, and of two
    /// years the closer one. A scope is only ever widened or narrowed to an area that is covered.
    pub fn nearest(&self, wish: Focus, choice: Choice) -> Option<Focus> {
        let wish = choice.applied_to(wish);
        let mut best: Option<(u32, Focus)> = None;
        for offer in &self.offers {
            let scopes = [wish.scope, offer.covers, AreaCode::NETHERLANDS];
            let groups = std::iter::once(wish.group).chain(offer.groups.iter().copied());
            for group in groups {
                for scope in scopes {
                    let focus = Focus { year: offer.year, level: offer.level, scope, group };
                    if !offer.serves(focus) || !choice.keeps(focus) {
                        continue;
                    }
                    let distance = distance(wish, focus) + offer.gap(focus);
                    if best.is_none_or(|(least, _)| distance < least) {
                        best = Some((distance, focus));
                    }
                }
            }
        }
        best.map(|(_, focus)| focus)
    }

    /// The focus nearest to one that a link asks for: itself where it has figures.
    pub fn nearest_to(&self, wish: Focus) -> Option<Focus> {
        let choices = [
            Choice::Group(wish.group),
            Choice::Scope(wish.scope),
            Choice::Level(wish.level),
            Choice::Year(wish.year),
        ];
        if self.holds(wish) {
            return Some(wish);
        }
        choices
            .into_iter()
            .find_map(|choice| self.nearest(wish, choice))
            .or_else(|| self.offers.first().and_then(Offer::any))
    }
}

impl Offer {
    /// Whether it has figures of the focus for all of its scope, or, for the country, for part.
    fn serves(&self, focus: Focus) -> bool {
        let level_in_scope = focus.level > focus.scope.level();
        self.year == focus.year
            && self.level == focus.level
            && level_in_scope
            && (focus.scope.within(self.covers) || self.covers.within(focus.scope))
            && self.known(focus.group).is_some()
    }

    fn known(&self, group: Group) -> Option<Known> {
        let parts = group.theme().parts();
        if self.groups.contains(&group) {
            Some(Known::Published)
        } else if parts.contains(&group) && parts.iter().any(|part| self.groups.contains(part)) {
            Some(Known::Bounded)
        } else {
            None
        }
    }

    /// What it costs that only part of the scope is there, or only a bound: more than another level
    /// or year.
    fn gap(&self, focus: Focus) -> u32 {
        let part = if focus.scope.within(self.covers) { 0 } else { 3_000 };
        let bound = if self.known(focus.group) == Some(Known::Bounded) { 3_500 } else { 0 };
        part + bound
    }

    fn any(&self) -> Option<Focus> {
        let group = *self.groups.first()?;
        Some(Focus { year: self.year, level: self.level, scope: self.covers, group })
    }
}

/// How far a focus lies from the one wished for; weights in the order in which choices are given up.
fn distance(wish: Focus, focus: Focus) -> u32 {
    let years = u32::from(wish.year.abs_diff(focus.year));
    // A group of the same theme is nearer than one of another.
    let group = match (wish.group == focus.group, wish.group.theme() == focus.group.theme()) {
        (true, _) => 0,
        (_, true) => 20_000,
        _ => 40_000,
    };
    let scope = if wish.scope == focus.scope { 0 } else { 4_000 };
    let level = match wish.level.cmp(&focus.level) {
        std::cmp::Ordering::Equal => 0,
        // Finer figures say more than coarser ones.
        std::cmp::Ordering::Less => 900,
        std::cmp::Ordering::Greater => 1_000,
    };
    group + scope + level + years
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn code(text: &str) -> AreaCode {
        AreaCode::parse(text).unwrap()
    }

    fn offer(year: u16, level: Level, covers: &str, groups: &[Group]) -> Offer {
        Offer { year, level, covers: code(covers), groups: groups.to_vec() }
    }

    /// The shape of the embedded figures, in small.
    fn catalogue() -> Catalogue {
        let tenure = [Group::Owner, Group::Corporation];
        Catalogue::new([
            offer(2024, Level::District, "NL00", &[Group::Owner, Group::OriginNl]),
            offer(2024, Level::Municipality, "NL00", &[Group::Owner, Group::OriginNl]),
            offer(2024, Level::Country, "NL00", &[Group::Owner]),
            offer(2021, Level::Municipality, "NL00", &tenure),
            offer(2019, Level::Neighbourhood, "GM0363", &tenure),
            offer(2019, Level::Neighbourhood, "GM0518", &tenure),
        ])
    }

    fn focus(year: u16, level: Level, scope: &str, group: Group) -> Focus {
        Focus { year, level, scope: code(scope), group }
    }

    #[test]
    fn a_focus_that_is_there_stays() {
        let wish = focus(2024, Level::District, "GM0363", Group::Owner);
        assert!(catalogue().holds(wish));
        assert_eq!(catalogue().nearest_to(wish), Some(wish));
    }

    #[test]
    fn a_group_moves_the_year_and_level_that_lack_it() {
        let wish = focus(2024, Level::District, "NL00", Group::Owner);
        let found = catalogue().nearest(wish, Choice::Group(Group::Corporation));
        // All municipalities say more of the country than the neighbourhoods of two cities.
        assert_eq!(found, Some(focus(2021, Level::Municipality, "NL00", Group::Corporation)));
        let city = focus(2024, Level::District, "GM0363", Group::Owner);
        let found = catalogue().nearest(city, Choice::Group(Group::Corporation)).unwrap();
        assert_eq!(found, focus(2019, Level::Neighbourhood, "GM0363", Group::Corporation));
    }

    #[test]
    fn a_scope_without_finer_figures_keeps_its_districts() {
        let wish = focus(2024, Level::District, "NL00", Group::Owner);
        let found = catalogue().nearest(wish, Choice::Scope(code("GM0014")));
        assert_eq!(found, Some(focus(2024, Level::District, "GM0014", Group::Owner)));
    }

    #[test]
    fn a_municipality_is_not_shown_as_its_own_only_part() {
        let wish = focus(2024, Level::Municipality, "GM0014", Group::Owner);
        assert!(!catalogue().holds(wish));
        assert_eq!(catalogue().nearest_to(wish).unwrap().level, Level::District);
    }

    #[test]
    fn a_bound_is_known_as_one_and_taken_only_when_asked_for() {
        let bounded = focus(2024, Level::District, "NL00", Group::Corporation);
        assert_eq!(catalogue().known(bounded), Some(Known::Bounded));
        assert_eq!(catalogue().nearest_to(bounded), Some(bounded));
        let origin = focus(2024, Level::District, "NL00", Group::OriginEurope);
        assert_eq!(catalogue().known(origin), Some(Known::Bounded));
    }

    #[test]
    fn what_is_nowhere_is_not_found() {
        let wish = focus(2024, Level::District, "NL00", Group::Owner);
        assert_eq!(catalogue().nearest(wish, Choice::Group(Group::Wmo)), None);
        assert_eq!(catalogue().nearest(wish, Choice::Year(2030)), None);
        assert!(catalogue().nearest_to(focus(2030, Level::District, "NL00", Group::Wmo)).is_some());
    }
}
