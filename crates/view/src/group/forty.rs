//! The forty neighbourhoods that the minister singled out in 2007, by name. They were drawn along postcodes
//! and are no CBS areas: a district that is called the same promises no more than that.

use wijkmix_atlas::{AreaCode, Atlas, Level};

use crate::picked::Picked;
use crate::state::Focus;

/// One of them. Source: the table `forty-neighbourhoods-2007.csv` of the figures, whose README says where
/// the names come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forty {
    /// Its municipality.
    pub municipality: &'static str,
    /// Its name in 2007.
    pub name: &'static str,
    /// The districts of 2022 that are called the same; empty where none is.
    pub districts: &'static [&'static str],
}

const fn of(
    municipality: &'static str,
    name: &'static str,
    districts: &'static [&'static str],
) -> Forty {
    Forty { municipality, name, districts }
}

/// All of them; 41, since Rotterdam's combinations cannot be taken apart with certainty.
pub const FORTY: [Forty; 41] = [
    of("Alkmaar", "Overdie", &["WK036103"]),
    of("Amersfoort", "De Kruiskamp", &["WK030707"]),
    of("Amsterdam", "Bos en Lommer", &[]),
    of("Amsterdam", "Westelijke Tuinsteden", &[]),
    of("Amsterdam", "Amsterdam-Oost (delen)", &[]),
    of("Amsterdam", "Amsterdam-Noord (delen)", &[]),
    of("Amsterdam", "Bijlmer", &[]),
    of("Arnhem", "Klarendal", &["WK020207"]),
    of("Arnhem", "Presikhaaf", &[]),
    of("Arnhem", "Arnhemse Broek", &["WK020203"]),
    of("Arnhem", "Malburgen / Immerloo", &[]),
    of("Den Haag", "Stationsbuurt", &["WK051827"]),
    of("Den Haag", "Schilderswijk", &[]),
    of(
        "Den Haag",
        "Zuidwest (Bouwlust, Vrederust, Morgenstond, Moerwijk)",
        &["WK051834", "WK051836"],
    ),
    of("Den Haag", "Transvaal", &[]),
    of("Deventer", "Rivierenwijk", &[]),
    of("Dordrecht", "Wielwijk / Crabbehof", &["WK050507"]),
    of("Eindhoven", "Woensel West", &[]),
    of("Eindhoven", "Doornakkers", &["WK077232"]),
    of("Eindhoven", "Bennekel", &[]),
    of("Enschede", "Velve-Lindenhof", &[]),
    of("Groningen", "Korrewegwijk", &[]),
    of("Groningen", "De Hoogte", &[]),
    of("Heerlen", "Meezenbroek", &[]),
    of("Leeuwarden", "Heechterp-Schieringen", &["WK008050"]),
    of("Maastricht", "Noordoost", &[]),
    of("Nijmegen", "Hatert", &[]),
    of("Rotterdam", "Oude Westen", &[]),
    of("Rotterdam", "Oude Noorden", &[]),
    of("Rotterdam", "Crooswijk", &[]),
    of("Rotterdam", "Bergpolder", &[]),
    of("Rotterdam", "Overschie", &["WK059904"]),
    of("Rotterdam", "Oud Zuid", &[]),
    of("Rotterdam", "Vreewijk", &[]),
    of("Rotterdam", "Zuidelijke Tuinsteden (Pendrecht, Zuidwijk)", &[]),
    of("Schiedam", "Nieuwland", &["WK060606"]),
    of("Utrecht", "Kanaleneiland", &[]),
    of("Utrecht", "Ondiep", &[]),
    of("Utrecht", "Overvecht", &["WK034403"]),
    of("Utrecht", "Zuilen Oost", &[]),
    of("Zaanstad", "Poelenburg", &["WK047912"]),
];

/// The year and level of the districts that are called the same.
pub const FOCUS: (u16, Level) = (2022, Level::District);

/// The group of those that can be matched, and what a reader looks at with it: districts of 2022, and the
/// group of the figures that was looked at.
pub fn matched(atlas: &Atlas, name: &str, focus: Focus) -> (Picked, Focus) {
    let (year, level) = FOCUS;
    let codes = FORTY.iter().flat_map(|one| one.districts);
    let codes = codes.filter_map(|code| AreaCode::parse(code).ok());
    // Where that year is not loaded, nothing is matched.
    let there = codes.filter(|code| atlas.find(year, *code).is_some());
    let focus = Focus { year, level, scope: AreaCode::NETHERLANDS, ..focus };
    (Picked::of(name, there), focus)
}
