//! What each circle is filled with: the class of its share, or where it stands towards the claim.

use leptos::prelude::*;
use wijkmix_mix::claim;
use wijkmix_view::classes::Classes;
use wijkmix_view::divide::Pattern;
use wijkmix_view::rows::{Row, Standing};
use wijkmix_view::state::{Embed, Page};

use crate::context::{Context, Shared};
use crate::parts::measured;

/// How one circle is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fill {
    /// Left out of a claim: a hairline only.
    LeftOut,
    /// Not published: hatched.
    Unpublished,
    /// Cannot meet the claim.
    Excluded,
    /// A class of the ramp, from low to high.
    Class(usize),
    /// May meet the claim.
    Possible,
    /// Meets it as published.
    AsPublished,
    /// Meets it for certain.
    Certain,
}

/// The fills of the areas in focus, in row order, with the classes they are of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fills {
    /// One per row.
    pub fills: Vec<Fill>,
    /// The classes, where the map shows shares.
    pub classes: Option<Classes>,
}

/// Whether the map shows a claim instead of shares.
pub fn shows_claim(context: Context) -> bool {
    context.view.with(|view| {
        let claim = match view.embed {
            Some(embed) => embed == Embed::Claim,
            None => view.page == Page::Claim,
        };
        // A comparison has no standings to show, nor has an empty group; their map shows the shares.
        claim
            && match view.pattern {
                Pattern::Threshold => true,
                Pattern::Picked => !view.picked.is_empty(),
                Pattern::Than(_) | Pattern::Since(_) => false,
            }
    })
}

/// The fills, kept in step with figures, group, page and claim.
pub fn fills(context: Context) -> Memo<Shared<Fills>> {
    let claims = Memo::new(move |_| shows_claim(context).then(|| context.claim.get()));
    let group = Memo::new(move |_| {
        context.view.with(|view| (view.pattern == Pattern::Picked).then(|| view.picked.clone()))
    });
    Memo::new(move |_| {
        context.rows.with(|rows| {
            measured("wijkmix:recompute", || {
                Shared::new(match claims.get() {
                    Some(claim) => Fills {
                        fills: group.with(|group| {
                            let counts = |row: &Row| {
                                group.as_ref().is_none_or(|picked| picked.has(row.code))
                            };
                            let fill = |row: &Row| match counts(row) {
                                true => standing(row.standing(claim)),
                                false => Fill::LeftOut,
                            };
                            rows.rows.iter().map(fill).collect()
                        }),
                        classes: None,
                    },
                    None => {
                        let classes = Classes::of(&rows.shares());
                        let fills = rows.rows.iter().map(|row| share(row, &classes)).collect();
                        Fills { fills, classes: Some(classes) }
                    }
                })
            })
        })
    })
}

fn standing(standing: Standing) -> Fill {
    match standing {
        Standing::LeftOut | Standing::Empty => Fill::LeftOut,
        Standing::Unknown => Fill::Unpublished,
        Standing::Judged(claim::Standing::Excluded) => Fill::Excluded,
        Standing::Judged(claim::Standing::Possible) => Fill::Possible,
        Standing::Judged(claim::Standing::AsPublished) => Fill::AsPublished,
        Standing::Judged(claim::Standing::Certain) => Fill::Certain,
    }
}

fn share(row: &Row, classes: &Classes) -> Fill {
    row.share.published.map_or(Fill::Unpublished, |share| Fill::Class(classes.class_of(share)))
}
