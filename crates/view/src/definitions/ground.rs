//! The figures of one year and level, ready to be judged under any definition.

use wijkmix_atlas::{Atlas, Basis, Group, Indicator, Place, Share, Theme};
use wijkmix_mix::Interval;
use wijkmix_mix::claim::{Subject, assess};

use super::{Assertion, Counted, Definition, Difference, Line, RESIDENTIAL};
use crate::rows::{Row, Rows};
use crate::state::Focus;

/// One area: its row, and what a row does not hold.
#[derive(Clone, Copy, Debug)]
struct Item {
    row: Row,
    /// The share among dwellings of a known owner; `None` where it cannot be worked out.
    of_known: Option<Share>,
    /// The dwellings with their rounding.
    dwellings: Option<Interval>,
}

/// The areas of one focus.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    items: Vec<Item>,
}

impl Ground {
    /// The areas of a focus that the atlas holds.
    pub fn of(atlas: &Atlas, focus: Focus) -> Ground {
        let rows = Rows::of(atlas, focus).rows;
        let item = |row: Row| Item {
            of_known: of_known(atlas, row.place, focus.group, &row.share),
            dwellings: atlas.figure(row.place, Indicator::Dwellings).within(),
            row,
        };
        Ground { items: rows.into_iter().map(item).collect() }
    }

    /// Whether there are no areas.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// What comes of a definition; `None` where nothing can be counted by it.
    pub fn line(
        &self,
        difference: Difference,
        definition: Definition,
        assertion: Assertion,
    ) -> Option<Line> {
        let subjects = self.items.iter().filter_map(|item| item.subject(&definition));
        let verdict = assess(subjects, definition.claim.threshold);
        let part = match definition.counted {
            Counted::Areas => verdict.share_of_all(),
            Counted::Residents | Counted::Dwellings => verdict.share_of_residents(),
        }?;
        let is_bound = verdict.published == 0;
        let finding = assertion.judge(part, is_bound);
        Some(Line { difference, definition, areas: verdict.areas, part, is_bound, finding })
    }
}

impl Item {
    /// The area as the claim sees it under a definition; `None` where it is left out, or nothing is
    /// known of it.
    fn subject(&self, definition: &Definition) -> Option<Subject> {
        let row = &self.row;
        if !row.counts(definition.claim.smallest)
            || (definition.residential && row.residents < RESIDENTIAL)
        {
            return None;
        }
        let share = if definition.known_tenure { self.of_known? } else { row.share };
        if share.published.is_none() && matches!(share.basis, Basis::Nothing(_) | Basis::Counts(..))
        {
            return None;
        }
        let subject = Subject { published: share.published, within: share.within, ..row.subject() };
        Some(match definition.counted {
            Counted::Areas | Counted::Residents => subject,
            Counted::Dwellings => Subject {
                residents: self.dwellings?,
                residents_published: row.dwellings?,
                ..subject
            },
        })
    }
}

/// The share of a tenure among dwellings of a known owner: `s / (1 − u)`, with the part `u` of unknown
/// owners as published. Both ends take the rounding of both at its worst.
fn of_known(atlas: &Atlas, place: Place, group: Group, share: &Share) -> Option<Share> {
    if group.theme() != Theme::Tenure || group == Group::TenureUnknown {
        return None;
    }
    let unknown = atlas.share(place, Group::TenureUnknown);
    let (part, gone) = (share.published?, unknown.published?);
    let known = Interval::between(1.0 - unknown.within.hi(), 1.0 - unknown.within.lo())?;
    let within = share.within.share_of(known)?;
    let published = (gone < 1.0).then(|| (part / (1.0 - gone)).clamp(within.lo(), within.hi()))?;
    Some(Share { published: Some(published), within, basis: share.basis })
}
