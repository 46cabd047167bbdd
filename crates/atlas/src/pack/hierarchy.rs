//! Which area of a list lies in which other.

use crate::{AreaCode, Level};

/// For each area of a sorted list its level, and its nearest larger area in the same list.
pub(super) struct Hierarchy {
    levels: Vec<Level>,
    parents: Vec<Option<u32>>,
    children: Vec<u32>,
}

impl Hierarchy {
    pub fn of(codes: &[AreaCode]) -> Hierarchy {
        let find = |code: AreaCode| u32::try_from(codes.binary_search(&code).ok()?).ok();
        let nearest = |code: &AreaCode| {
            let mut larger = code.parent();
            while let Some(code) = larger {
                if let Some(row) = find(code) {
                    return Some(row);
                }
                larger = code.parent();
            }
            None
        };
        let parents: Vec<Option<u32>> = codes.iter().map(nearest).collect();
        let mut children = vec![0; codes.len()];
        for parent in parents.iter().flatten() {
            children[*parent as usize] += 1;
        }
        Hierarchy { levels: codes.iter().map(|code| code.level()).collect(), parents, children }
    }

    /// How many areas there are.
    pub fn len(&self) -> usize {
        self.levels.len()
    }

    /// Whether the area in `row` is one of those whose counts CBS rounds.
    pub fn small(&self, row: usize) -> bool {
        self.levels[row] >= Level::District
    }

    /// The row of the nearest larger area.
    pub fn parent(&self, row: usize) -> Option<usize> {
        self.parents[row].map(|parent| parent as usize)
    }

    /// How many areas have this one as their nearest larger.
    pub fn children(&self, row: usize) -> u32 {
        self.children[row]
    }
}
