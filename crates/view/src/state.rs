//! The view state: everything a link must bring back, and nothing else.
//!
//! The URL owns it (see [`crate::url`]); the map's gestures and a component's open or closed are
//! not in it.

use wijkmix_atlas::{AreaCode, Group, Lang, Level};
use wijkmix_mix::claim::{Operator, Threshold};

use crate::definitions::Assertion;
use crate::divide::Pattern;
use crate::picked::Picked;

/// The tabs of the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Page {
    /// Search, map, list, area card, compare.
    #[default]
    Explore,
    /// The sentence whose numbers are controls.
    Claim,
    /// Levers, spread and support.
    WhatIf,
    /// Definitions, sources, limits.
    Method,
}

impl Page {
    /// All pages in the order of the tabs.
    pub const ALL: [Page; 4] = [Page::Explore, Page::Claim, Page::WhatIf, Page::Method];

    /// Its name in links.
    pub fn key(self) -> &'static str {
        match self {
            Page::Explore => "explore",
            Page::Claim => "claim",
            Page::WhatIf => "whatif",
            Page::Method => "method",
        }
    }

    /// The page with this name.
    pub fn from_key(key: &str) -> Option<Page> {
        Page::ALL.into_iter().find(|page| page.key() == key)
    }
}

/// The one view an embedded page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// The map with its legend.
    Map,
    /// The claim with its counts and map.
    Claim,
    /// The card of the selected area.
    Card,
}

impl Embed {
    /// All of them.
    pub const ALL: [Embed; 3] = [Embed::Map, Embed::Claim, Embed::Card];

    /// Its name in links.
    pub fn key(self) -> &'static str {
        match self {
            Embed::Map => "map",
            Embed::Claim => "claim",
            Embed::Card => "card",
        }
    }
}

/// Which figures are looked at: one group, of the areas of one level, in one scope, in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Focus {
    /// Reporting year.
    pub year: u16,
    /// Level of the areas.
    pub level: Level,
    /// The country, or the municipality, whose areas are shown.
    pub scope: AreaCode,
    /// The group whose share is shown.
    pub group: Group,
}

impl Default for Focus {
    fn default() -> Focus {
        Focus {
            year: 2024,
            level: Level::District,
            scope: AreaCode::NETHERLANDS,
            group: Group::Owner,
        }
    }
}

/// The claim "of all areas, so many have at least this share", apart from its focus.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// "At least" or "more than", and how much.
    pub threshold: Threshold,
    /// Areas with fewer dwellings than this are left out; 0 keeps all.
    pub smallest: u32,
}

impl Claim {
    /// The sizes a reader can choose from, in dwellings.
    pub const SMALLEST: [u32; 4] = [0, 20, 100, 200];
}

impl Default for Claim {
    fn default() -> Claim {
        Claim {
            threshold: Threshold { operator: Operator::AtLeast, share: 2.0 / 3.0 },
            smallest: 0,
        }
    }
}

/// Where the map rests: a place in RD metres, and a magnification of the fitted scope (1 = fitted).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// East of the centre, metres RD.
    pub x: f64,
    /// North of the centre, metres RD.
    pub y: f64,
    /// Magnification, [`Camera::ZOOM`].
    pub zoom: f64,
}

impl Camera {
    /// The least and the greatest magnification.
    pub const ZOOM: (f64, f64) = (1.0, 64.0);
}

/// The column by which the table is ranked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    /// The share of the group.
    #[default]
    Share,
    /// The name.
    Name,
    /// The residents.
    Residents,
}

impl SortBy {
    /// All of them.
    pub const ALL: [SortBy; 3] = [SortBy::Share, SortBy::Name, SortBy::Residents];

    /// Its name in links.
    pub fn key(self) -> &'static str {
        match self {
            SortBy::Share => "share",
            SortBy::Name => "name",
            SortBy::Residents => "residents",
        }
    }
}

/// How the table is ranked and searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The column.
    pub by: SortBy,
    /// From small to large, or from A to Z, instead of the column's own first direction.
    pub reversed: bool,
    /// What the rows must hold.
    pub query: String,
}

/// Everything a link brings back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewState {
    /// The tab.
    pub page: Page,
    /// The language.
    pub lang: Lang,
    /// Which figures.
    pub focus: Focus,
    /// The area whose card is open.
    pub selected: Option<AreaCode>,
    /// Areas side by side, at most [`ViewState::COMPARE`], no area twice.
    pub compare: Vec<AreaCode>,
    /// Threshold and smallest size, for the strip and the claim.
    pub claim: Claim,
    /// What the claim compares, if anything.
    pub pattern: Pattern,
    /// How large a part of the areas is said to meet the claim.
    pub said: Assertion,
    /// A group of areas of the reader's own.
    pub picked: Picked,
    /// What is tried on the page "What if", as its own codec writes it (`scenario::code`): read where
    /// that page is, which a reader may never open.
    pub scenario: String,
    /// Where a person moved the map; `None` shows the whole scope.
    pub camera: Option<Camera>,
    /// The table.
    pub table: Table,
    /// The item of the method page that is pointed at.
    pub item: Option<String>,
    /// Shown inside another page, this view alone.
    pub embed: Option<Embed>,
}

impl ViewState {
    /// How many areas can be compared.
    pub const COMPARE: usize = 6;

    /// The claim of 2018, for the country, with the newest embedded figures that can say something of it:
    /// corporation homes in the districts of 2022, of which only an upper bound is known.
    pub fn debate(&self) -> ViewState {
        ViewState {
            page: Page::Claim,
            focus: Focus { year: 2022, group: Group::Corporation, ..Focus::default() },
            claim: Claim::default(),
            said: Assertion::default(),
            pattern: Pattern::Threshold,
            selected: None,
            camera: None,
            ..self.clone()
        }
    }

    /// Puts an area beside the others, or takes it away. Returns whether it fitted.
    pub fn toggle_compare(&mut self, code: AreaCode) -> bool {
        if let Some(at) = self.compare.iter().position(|other| *other == code) {
            self.compare.remove(at);
            return true;
        }
        let fits = self.compare.len() < ViewState::COMPARE;
        if fits {
            self.compare.push(code);
        }
        fits
    }

    /// What `embed=1` means for this link: the claim on its page, else the card of a selected area,
    /// else the map.
    pub fn natural_embed(&self) -> Embed {
        match (self.page, self.selected) {
            (Page::Claim, _) => Embed::Claim,
            (_, Some(_)) => Embed::Card,
            _ => Embed::Map,
        }
    }
}
