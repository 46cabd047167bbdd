//! How much of an index lies between districts, and how much within them.

use std::collections::BTreeMap;

use crate::multi_group;
use crate::table::{Table, TableError};
use crate::undefined::Undefined;

/// An index split by a grouping of the units: what lies between the parts and what within them.
///
/// `M = M_between + M_within` and `H = H_between + H_within` (Theil 1972; Reardon & Firebaugh 2002;
/// Mora & Ruiz-Castillo 2011). Between is the index of the parts taken as units; within is the mean
/// of the parts' own indices, weighted by `p_k` for M and by `p_k E_k/E` for H.
#[derive(Clone, Debug, PartialEq)]
pub struct Decomposition<L> {
    /// Mutual information between the parts, in nats.
    pub information_between: Result<f64, Undefined>,
    /// Mutual information within the parts, in nats.
    pub information_within: Result<f64, Undefined>,
    /// Theil's H between the parts, 0 to 1.
    pub theil_between: Result<f64, Undefined>,
    /// Theil's H within the parts, 0 to 1.
    pub theil_within: Result<f64, Undefined>,
    /// The parts, by ascending label.
    pub parts: Vec<Part<L>>,
}

/// One part of the whole: the units that carry the same label.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<L> {
    /// The label.
    pub label: L,
    /// The part's share of everybody, `p_k = T_k/T`; 0 for an empty part.
    pub share: f64,
    /// The part's own mutual information `M_k`, in nats; 0 for an empty part.
    pub information: f64,
    /// The part's own index `H_k`; undefined where it is empty or has one group, and then adds 0.
    pub theil: Result<f64, Undefined>,
    /// The part's diversity as a part of that of the whole, `E_k/E`; 0 where the part has one group,
    /// undefined where it is empty or the whole has one group.
    pub entropy_ratio: Result<f64, Undefined>,
}

/// Splits M and H by a label for each unit.
///
/// # Errors
///
/// [`TableError::Length`] unless there is one label a unit. Where everybody belongs to one group or
/// nobody lives, the fields say so.
///
/// ```
/// use wijkmix_mix::{Table, decomposition::decompose};
///
/// let table = Table::from_rows(&[[40.0, 20.0], [20.0, 40.0], [5.0, 60.0], [1.0, 80.0]])?;
/// let split = decompose(&table, &["west", "west", "east", "east"])?;
/// assert!((split.theil_between? - 0.273_943_383).abs() < 1e-9);
/// assert!((split.theil_within? - 0.059_092_208).abs() < 1e-9);
/// assert_eq!(split.parts[0].label, "east");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decompose<L: Ord + Clone>(
    table: &Table,
    labels: &[L],
) -> Result<Decomposition<L>, TableError> {
    if labels.len() != table.units() {
        return Err(TableError::Length { expected: table.units(), found: labels.len() });
    }
    let mut members: BTreeMap<&L, Vec<f64>> = BTreeMap::new();
    for (label, row) in labels.iter().zip(table.rows()) {
        members.entry(label).or_default().extend_from_slice(row);
    }
    let districts: Vec<(&L, Table)> = members
        .into_iter()
        .map(|(label, counts)| (label, Table::trusted(table.groups(), counts)))
        .collect();

    let entropy = crate::diversity::entropy(&table.composition());
    let population: f64 = table.group_totals().iter().sum();
    let parts: Vec<Part<L>> = districts
        .iter()
        .map(|(label, part)| split_part(*label, part, population, entropy))
        .collect();

    let margins = districts.iter().flat_map(|(_, part)| part.group_totals()).collect();
    let between = Table::trusted(table.groups(), margins);
    let theil_between = multi_group::theil(&between);
    let weighted = |part: &Part<L>| match (part.theil, part.entropy_ratio) {
        (Ok(theil), Ok(ratio)) => part.share * ratio * theil,
        _ => 0.0,
    };
    Ok(Decomposition {
        information_between: multi_group::mutual_information(&between),
        information_within: entropy.map(|_| parts.iter().map(|p| p.share * p.information).sum()),
        theil_within: theil_between.map(|_| parts.iter().map(weighted).sum()),
        theil_between,
        parts,
    })
}

/// One part beside the whole of `population` people with the given entropy.
fn split_part<L: Clone>(
    label: &L,
    part: &Table,
    population: f64,
    entropy: Result<f64, Undefined>,
) -> Part<L> {
    let members = part.composition();
    let theil = multi_group::theil(part);
    let own = crate::diversity::entropy(&members);
    Part {
        label: label.clone(),
        share: if population > 0.0 { members.total() / population } else { 0.0 },
        information: multi_group::mutual_information(part).unwrap_or(0.0),
        theil,
        entropy_ratio: match entropy {
            Ok(entropy) if entropy <= 0.0 => Err(Undefined::OnlyOneGroup),
            Ok(entropy) => own.map(|own| own / entropy),
            Err(why) => Err(why),
        },
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_label_for_each_unit() {
        let table = Table::from_rows(&[[1.0, 2.0], [3.0, 4.0]]).unwrap();
        let missing = decompose(&table, &[1]).unwrap_err();
        assert_eq!(missing, TableError::Length { expected: 2, found: 1 });
    }

    #[test]
    fn a_part_of_one_group_adds_nothing_within() {
        let table = Table::from_rows(&[[5.0, 0.0], [3.0, 0.0], [0.0, 0.0], [1.0, 7.0]]).unwrap();
        let split = decompose(&table, &[1, 1, 2, 3]).unwrap();
        assert_eq!(split.parts[0].theil, Err(Undefined::OnlyOneGroup));
        assert_eq!(split.parts[1].theil, Err(Undefined::Empty));
        assert_eq!(split.parts[1].share, 0.0);
        assert_eq!(split.theil_within, Ok(0.0));
    }

    proptest! {
        #[test]
        fn between_and_within_are_the_whole(
            units in prop::collection::vec((prop::collection::vec(0u32..50, 3), 0u8..4), 1..20),
        ) {
            let rows: Vec<Vec<f64>> = units.iter().map(|u| u.0.iter().copied().map(f64::from).collect()).collect();
            let labels: Vec<u8> = units.iter().map(|u| u.1).collect();
            let table = Table::from_rows(&rows).unwrap();
            let split = decompose(&table, &labels).unwrap();
            match multi_group::mutual_information(&table) {
                Ok(m) => {
                    let sum = split.information_between.unwrap() + split.information_within.unwrap();
                    prop_assert!((sum - m).abs() < 1e-12);
                }
                Err(why) => prop_assert_eq!(split.information_within, Err(why)),
            }
            match multi_group::theil(&table) {
                Ok(h) => {
                    let sum = split.theil_between.unwrap() + split.theil_within.unwrap();
                    prop_assert!((sum - h).abs() < 1e-12);
                }
                Err(why) => prop_assert_eq!(split.theil_within, Err(why)),
            }
        }
    }
}
