//! Zones grown at random from random seeds.

use super::Neighbours;
use crate::random::Random;

/// Groups units into contiguous zones: seeds are chosen at random, one in every connected part and the
/// rest anywhere, and zones grow by a random unit at a random border until nothing is left (after
/// Openshaw & Rao 1995, Environment and Planning A 27, who start their search so).
///
/// Every zone is contiguous and holds at least one unit. There are exactly as many as asked for, between
/// the number of connected parts and the number of units; asked for fewer or more, there are that many.
///
/// Not every grouping is equally likely: zones that grow early grow large and round, and narrow ones are
/// seldom drawn. The band over such zones shows how much boundaries matter, and is no probability.
///
/// Writes a zone number from 0 up for each unit and returns how many zones there are.
///
/// ```
/// use wijkmix_mix::random::Random;
/// use wijkmix_mix::regroup::{Neighbours, grow};
///
/// let row = Neighbours::of_pairs(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]);
/// let mut zones = Vec::new();
/// assert_eq!(grow(&row, 2, &mut Random::new(1, 0), &mut zones), 2);
/// assert!(zones.windows(2).filter(|pair| pair[0] != pair[1]).count() == 1, "contiguous");
/// ```
pub fn grow(
    neighbours: &Neighbours,
    zones: usize,
    random: &mut Random,
    zone_of: &mut Vec<u32>,
) -> usize {
    const NONE: u32 = u32::MAX;
    let units = neighbours.units();
    let zones = zones.clamp(neighbours.parts(), units);
    zone_of.clear();
    zone_of.resize(units, NONE);
    let mut shuffled: Vec<u32> = (0..units as u32).collect();
    for at in (1..units).rev() {
        shuffled.swap(at, random.below(at as u32 + 1) as usize);
    }
    // The first of each part in shuffled order, then the others in that order.
    let mut seeded = vec![false; neighbours.parts()];
    let (first, others): (Vec<u32>, Vec<u32>) = shuffled
        .into_iter()
        .partition(|unit| !std::mem::replace(&mut seeded[neighbours.part(*unit as usize)], true));
    let mut border: Vec<(u32, u32)> = Vec::new();
    let seeds = first.iter().chain(&others).take(zones);
    for (zone, seed) in seeds.enumerate() {
        zone_of[*seed as usize] = zone as u32;
        border.extend(neighbours.of(*seed as usize).iter().map(|other| (*other, zone as u32)));
    }
    while !border.is_empty() {
        let (unit, zone) = border.swap_remove(random.below(border.len() as u32) as usize);
        if zone_of[unit as usize] == NONE {
            zone_of[unit as usize] = zone;
            let open = neighbours.of(unit as usize).iter();
            border.extend(
                open.filter(|other| zone_of[**other as usize] == NONE).map(|other| (*other, zone)),
            );
        }
    }
    zones
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether the units of a zone hang together.
    fn contiguous(neighbours: &Neighbours, zone_of: &[u32], zone: u32) -> bool {
        let members: Vec<usize> =
            (0..zone_of.len()).filter(|unit| zone_of[*unit] == zone).collect();
        let mut seen = vec![false; zone_of.len()];
        let mut open: Vec<usize> = members.first().copied().into_iter().collect();
        let mut reached = 0;
        while let Some(unit) = open.pop() {
            if std::mem::replace(&mut seen[unit], true) {
                continue;
            }
            reached += 1;
            let others = neighbours.of(unit).iter().map(|other| *other as usize);
            open.extend(others.filter(|other| zone_of[*other] == zone && !seen[*other]));
        }
        !members.is_empty() && reached == members.len()
    }

    proptest! {
        #[test]
        fn zones_are_contiguous_not_empty_and_as_many_as_asked(
            pairs in prop::collection::vec((0u32..30, 0u32..30), 0..60), units in 1usize..30,
            asked in 0usize..40, seed in any::<u64>(),
        ) {
            let neighbours = Neighbours::of_pairs(units, &pairs);
            let mut zone_of = Vec::new();
            let zones = grow(&neighbours, asked, &mut Random::new(seed, 0), &mut zone_of);
            prop_assert_eq!(zones, asked.clamp(neighbours.parts(), units));
            for zone in 0..zones {
                prop_assert!(contiguous(&neighbours, &zone_of, zone as u32));
            }
            prop_assert!(zone_of.iter().all(|zone| (*zone as usize) < zones));
            let mut again = Vec::new();
            grow(&neighbours, asked, &mut Random::new(seed, 0), &mut again);
            prop_assert_eq!(zone_of, again, "the same seed draws the same zones");
        }
    }

    #[test]
    fn without_units_there_are_no_zones() {
        let mut zone_of = vec![7];
        assert_eq!(grow(&Neighbours::default(), 5, &mut Random::new(1, 0), &mut zone_of), 0);
        assert!(zone_of.is_empty());
    }
}
