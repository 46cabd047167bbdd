//! What is behind an index: its curve, which parts of the scope it lies between and within, which areas it
//! comes from, and, for incomes, what an order of the classes adds.

use wijkmix_atlas::{AreaCode, Atlas, Group, Level, Theme};
use wijkmix_mix::decomposition::decompose;
use wijkmix_mix::ordinal::{self, Spread};
use wijkmix_mix::{Table, TwoGroup, local, order, two_group};

use crate::rows::{Row, Rows};
use crate::state::Focus;

/// How many areas and parts are told apart.
pub const TOLD: usize = 10;

/// Unevenness between and within larger areas, by Theil's H.
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// The level of the larger areas.
    pub level: Level,
    /// How many there are.
    pub parts: usize,
    /// H between them.
    pub between: f64,
    /// H within them, on average.
    pub within: f64,
    /// The larger areas that add most to what is within, with what each adds and its own H.
    pub most: Vec<(AreaCode, f64, f64)>,
}

/// An area that an index comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Local {
    /// The area.
    pub code: AreaCode,
    /// Its place in metres RD, where known.
    pub point: Option<(f64, f64)>,
    /// What it adds to the mutual information of all, 0–1: all areas together add up to 1.
    pub part: f64,
    /// The group's share in it.
    pub share: f64,
    /// Whether the group has more of it than of the whole.
    pub over: bool,
}

/// Unevenness of incomes as an order of three classes: what two published thresholds allow, and no more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ordered {
    /// Ordinal information theory index.
    pub entropy: f64,
    /// Ordinal variation ratio.
    pub variation: f64,
    /// H of the lowest 40 % against all others.
    pub low: f64,
    /// H of the highest 20 % against all others.
    pub high: f64,
    /// Areas with both classes published.
    pub areas: usize,
}

/// What is behind the unevenness of a group over some areas.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Behind {
    /// The segregation curve: the part of the others passed, and of the group.
    pub curve: Vec<(f64, f64)>,
    /// Between and within larger areas; `None` where all lie in one, or there is none.
    pub split: Option<Split>,
    /// All areas with what each adds, the most first.
    pub local: Vec<Local>,
    /// Incomes in order; `None` for other themes, or without both classes.
    pub ordered: Option<Ordered>,
}

impl Behind {
    /// Of the areas with a published share.
    pub fn of(atlas: &Atlas, rows: &Rows, focus: Focus) -> Behind {
        let known: Vec<(&Row, f64, f64)> = rows
            .rows
            .iter()
            .filter_map(|row| Some((row, row.share.published?, row.base?)))
            .filter(|(_, _, base)| *base > 0.0)
            .collect();
        let group = known.iter().map(|(_, share, base)| share * base).collect::<Vec<_>>();
        let total = known.iter().map(|(.., base)| *base).collect::<Vec<_>>();
        let Ok(counts) = TwoGroup::new(group, total) else { return Behind::default() };
        let pairs: Vec<[f64; 2]> =
            known.iter().map(|(_, share, base)| [share * base, (1.0 - share) * base]).collect();
        let Ok(table) = Table::from_rows(&pairs) else { return Behind::default() };
        Behind {
            curve: two_group::segregation_curve(&counts).unwrap_or_default(),
            split: split(&table, &known, focus),
            local: locals(atlas, &table, &known, counts.share().unwrap_or(0.0)),
            ordered: (focus.group.theme() == Theme::Income).then(|| ordered(atlas, rows)).flatten(),
        }
    }
}

fn split(table: &Table, known: &[(&Row, f64, f64)], focus: Focus) -> Option<Split> {
    let level = match focus.level {
        Level::District => Level::Municipality,
        Level::Neighbourhood if focus.scope == AreaCode::NETHERLANDS => Level::Municipality,
        Level::Neighbourhood => Level::District,
        Level::Country | Level::Municipality => return None,
    };
    let parent = |code: AreaCode| match level {
        Level::Municipality => code.municipality(),
        _ => code.district(),
    };
    let labels: Option<Vec<AreaCode>> = known.iter().map(|(row, ..)| parent(row.code)).collect();
    let found = decompose(table, &labels?).ok()?;
    if found.parts.len() < 2 {
        return None;
    }
    let adds: Vec<(AreaCode, f64, f64)> = found
        .parts
        .iter()
        .filter_map(|part| {
            let theil = part.theil.ok()?;
            Some((part.label, part.share * part.entropy_ratio.ok()? * theil, theil))
        })
        .collect();
    let ranks = order::by(adds.len(), &|a, b| adds[b].1.total_cmp(&adds[a].1));
    let most = order::arranged(&adds, &ranks).into_iter().take(TOLD).collect();
    let (between, within) = (found.theil_between.ok()?, found.theil_within.ok()?);
    Some(Split { level, parts: found.parts.len(), between, within, most })
}

fn locals(atlas: &Atlas, table: &Table, known: &[(&Row, f64, f64)], whole: f64) -> Vec<Local> {
    let weighted: Vec<f64> = local::divergence(table)
        .into_iter()
        .zip(known)
        .map(|(divergence, (.., base))| divergence.unwrap_or(0.0) * base)
        .collect();
    let all: f64 = weighted.iter().sum();
    if all <= 0.0 {
        return Vec::new();
    }
    let locals: Vec<Local> = known
        .iter()
        .zip(&weighted)
        .map(|((row, share, _), part)| Local {
            code: row.code,
            point: atlas.area(row.place).point.map(|point| (point.x.into(), point.y.into())),
            part: part / all,
            share: *share,
            over: *share > whole,
        })
        .collect();
    let ranks = order::by(locals.len(), &|a, b| locals[b].part.total_cmp(&locals[a].part));
    order::arranged(&locals, &ranks)
}

fn ordered(atlas: &Atlas, rows: &Rows) -> Option<Ordered> {
    let classes = [Group::IncomeLow40, Group::IncomeMiddle, Group::IncomeHigh20];
    let counts: Vec<[f64; 3]> = rows
        .rows
        .iter()
        .filter_map(|row| {
            let base = atlas.figure(row.place, Group::IncomeLow40.total()).value()?;
            let share = |class| atlas.share(row.place, class).published;
            let [low, middle, high] = classes.map(share);
            Some([low? * base, middle? * base, high? * base])
        })
        .collect();
    let table = Table::from_rows(&counts).ok()?;
    let theil = |highest| {
        ordinal::threshold(&table, highest).and_then(|counts| two_group::theil(&counts).ok())
    };
    Some(Ordered {
        entropy: ordinal::segregation(&table, Spread::Entropy).ok()?,
        variation: ordinal::segregation(&table, Spread::Variation).ok()?,
        low: theil(0)?,
        high: theil(1)?,
        areas: counts.len(),
    })
}
