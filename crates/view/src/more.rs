//! Measures beside the eight with bands: of all groups of a theme at once, of space, of land. As published,
//! and named with what they need.

use wijkmix_atlas::{Atlas, Indicator, Place};
use wijkmix_mix::spatial::{DistanceDecay, Environments, Places};
use wijkmix_mix::two_group::OnLand;
use wijkmix_mix::{Table, TwoGroup, Undefined, multi_group};

use crate::rows::Rows;
use crate::state::Focus;

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum More {
    /// Theil's H of all groups of the theme.
    GroupsTheil,
    /// Mutual information of all groups, in nats.
    GroupsInformation,
    /// D of all groups.
    GroupsDissimilarity,
    /// Gini of all groups.
    GroupsGini,
    /// Relative diversity R of all groups.
    GroupsDiversity,
    /// Normalised exposure of all groups.
    GroupsExposure,
    /// Squared coefficient of variation of all groups.
    GroupsVariation,
    /// Spatial H̃ at a bandwidth in metres.
    SpatialTheil(u16),
    /// Spatial D̃ at a bandwidth in metres.
    SpatialDissimilarity(u16),
    /// Isolation that decays with distance, per kilometre.
    DecayIsolation,
    /// Delta on the land of the areas.
    Delta,
}

/// The bandwidths of the spatial measures, in metres.
pub const BANDWIDTHS: [u16; 3] = [500, 1_000, 2_000];
/// How fast meeting decays with distance, per metre: by a factor *e* each kilometre.
const DECAY: f64 = 0.001;
/// How far off a decaying measure may be, so that far areas need not be looked at.
const ALLOWED: f64 = 1e-4;

/// The measures over some areas, each with its value or why it has none. Those that the figures cannot
/// supply at all (a theme of one group, no places, no land) are left out.
pub fn more(atlas: &Atlas, rows: &Rows, focus: Focus) -> Vec<(More, Result<f64, Undefined>)> {
    let mut found = Vec::new();
    if let Some(table) = theme(atlas, rows, focus) {
        found.extend([
            (More::GroupsTheil, multi_group::theil(&table)),
            (More::GroupsInformation, multi_group::mutual_information(&table)),
            (More::GroupsDissimilarity, multi_group::dissimilarity(&table)),
            (More::GroupsGini, multi_group::gini(&table)),
            (More::GroupsDiversity, multi_group::relative_diversity(&table)),
            (More::GroupsExposure, multi_group::normalised_exposure(&table)),
            (More::GroupsVariation, multi_group::squared_variation(&table)),
        ]);
    }
    found.extend(spatial(atlas, rows));
    found
}

/// All groups of the theme in the areas where each is published; `None` where they are not parts of a whole.
fn theme(atlas: &Atlas, rows: &Rows, focus: Focus) -> Option<Table> {
    let parts = focus.group.theme().parts();
    if parts.len() < 3 {
        return None;
    }
    let counts: Vec<Vec<f64>> = rows
        .rows
        .iter()
        .filter_map(|row| {
            let base = row.base?;
            let shares = parts.iter().map(|part| atlas.share(row.place, *part).published);
            // A part that a year no longer publishes (unknown tenure) is taken as what the others leave.
            let shares: Vec<Option<f64>> = shares.collect();
            let known: f64 = shares.iter().flatten().sum();
            let missing = shares.iter().filter(|share| share.is_none()).count();
            (missing <= 1).then(|| {
                let left = (1.0 - known).max(0.0);
                shares.into_iter().map(|share| share.unwrap_or(left) * base).collect()
            })
        })
        .collect();
    let table = Table::from_rows(&counts).ok()?;
    (table.units() > 1).then_some(table)
}

fn spatial(atlas: &Atlas, rows: &Rows) -> Vec<(More, Result<f64, Undefined>)> {
    let (mut x, mut y, mut group, mut total, mut land) = (vec![], vec![], vec![], vec![], vec![]);
    for row in &rows.rows {
        let point = atlas.area(row.place).point;
        if let (Some(point), Some(share), Some(base)) = (point, row.share.published, row.base) {
            x.push(f64::from(point.x));
            y.push(f64::from(point.y));
            group.push(share * base);
            total.push(base);
            land.push(hectares(atlas, row.place).map(|hectares| hectares * 10_000.0));
        }
    }
    let mut found = Vec::new();
    let Ok(counts) = TwoGroup::new(&group[..], &total[..]) else { return found };
    let Ok(places) = Places::new(&x, &y) else { return found };
    let pairs: Vec<[f64; 2]> = group
        .iter()
        .zip(&total)
        .map(|(members, all)| [*members, (all - members).max(0.0)])
        .collect();
    let Ok(table) = Table::from_rows(&pairs) else { return found };
    for bandwidth in BANDWIDTHS {
        if let Ok(environments) = Environments::new(&table, places, bandwidth.into()) {
            found.push((More::SpatialTheil(bandwidth), environments.theil()));
            found.push((More::SpatialDissimilarity(bandwidth), environments.dissimilarity()));
        }
    }
    // Without the land of every area there is none of them together.
    let land: Option<Vec<f64>> = land.into_iter().collect();
    if let Some(land) = land {
        if let Ok(decay) = DistanceDecay::new(&counts, places, &land, DECAY, ALLOWED) {
            found.push((More::DecayIsolation, decay.isolation()));
        }
        if let Ok(delta) = OnLand::new(&counts, &land) {
            found.push((More::Delta, delta.all_land()));
        }
    }
    found
}

fn hectares(atlas: &Atlas, place: Place) -> Option<f64> {
    atlas.figure(place, Indicator::LandArea).value()
}
