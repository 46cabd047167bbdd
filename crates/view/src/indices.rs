//! The index panel: how unevenly a group is spread over the areas in focus, and what that means.

use wijkmix_mix::{TwoGroup, Undefined, moves, two_group};

use crate::rows::{Row, Rows};

/// The measures of the panel over one set of areas.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The group's share of everybody, 0–1.
    pub share: Result<f64, Undefined>,
    /// Members of the group, all areas together, as follows from published shares.
    pub members: f64,
    /// Dissimilarity, 0–1.
    pub dissimilarity: Result<f64, Undefined>,
    /// Theil's H, 0–1.
    pub theil: Result<f64, Undefined>,
    /// Isolation, 0–1.
    pub isolation: Result<f64, Undefined>,
    /// Exchanges needed for an even spread.
    pub exchanges: Result<f64, Undefined>,
    /// Areas that count.
    pub areas: usize,
    /// Areas without a published share or base, which are left out.
    pub left_out: usize,
}

impl Panel {
    /// The measures over rows: share × base, as published.
    pub fn of(rows: &Rows) -> Panel {
        let (mut members, mut totals) = (Vec::new(), Vec::new());
        for Row { share, base, .. } in &rows.rows {
            if let (Some(share), Some(base)) = (share.published, base) {
                members.push(share * base);
                totals.push(*base);
            }
        }
        let areas = members.len();
        let left_out = rows.rows.len() - areas;
        // Shares lie in [0, 1] and bases are counts, so the columns are never refused; were they, the
        // panel would rightly say that there is nothing to measure.
        match TwoGroup::new(members, totals) {
            Ok(counts) => Panel {
                share: counts.share(),
                members: counts.members(),
                dissimilarity: two_group::dissimilarity(&counts),
                theil: two_group::theil(&counts),
                isolation: two_group::isolation(&counts),
                exchanges: moves::minimal_exchanges(&counts),
                areas,
                left_out,
            },
            Err(_) => Panel {
                share: Err(Undefined::Empty),
                members: 0.0,
                dissimilarity: Err(Undefined::Empty),
                theil: Err(Undefined::Empty),
                isolation: Err(Undefined::Empty),
                exchanges: Err(Undefined::Empty),
                areas: 0,
                left_out: rows.rows.len(),
            },
        }
    }
}
