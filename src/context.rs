//! The state that components share: the view (owned by the URL) and what follows from it.

use std::sync::Arc;

use leptos::prelude::*;
use wijkmix_atlas::{AreaCode, Atlas, Lang, SearchIndex};
use wijkmix_view::catalogue::{Catalogue, Choice};
use wijkmix_view::colour::Scheme;
use wijkmix_view::rows::Rows;
use wijkmix_view::state::{Claim, Focus, ViewState};
use wijkmix_view::url::Problem;
use wijkmix_view::words::{self, Words};

use crate::figures::Loading;
use crate::media;

/// A shared value that counts as changed only when it is replaced.
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Takes a value in.
    pub fn new(value: T) -> Shared<T> {
        Shared(Arc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// Labels in the reader's language, kept in step with it.
///
/// Every closure in a view is compiled with an effect of its own; a label picked by a plain function
/// shares one with all others.
pub trait Say {
    /// The label that `pick` picks.
    fn say(&self, pick: fn(&'static Words) -> &'static str) -> Signal<&'static str>;
}

impl Say for Memo<&'static Words> {
    fn say(&self, pick: fn(&'static Words) -> &'static str) -> Signal<&'static str> {
        let words = *self;
        Signal::derive(move || pick(words.get()))
    }
}

/// Everything components share. A handle: cheap to copy.
#[derive(Clone, Copy)]
pub struct Context {
    /// What is looked at; written to the URL whenever it changes.
    pub view: RwSignal<ViewState>,
    /// What the link that was opened got wrong.
    pub problems: RwSignal<Vec<Problem>>,
    /// Which figures there are, loaded or not.
    pub catalogue: RwSignal<Shared<Catalogue>>,
    /// The loaded figures.
    pub atlas: RwSignal<Shared<Atlas>>,
    /// How the loading of figures goes.
    pub loading: RwSignal<Loading>,
    /// The area under the pointer or the keyboard's cursor: the map's moment, not in the URL.
    pub active: RwSignal<Option<AreaCode>>,
    /// The colour scheme that is shown.
    pub scheme: RwSignal<Scheme>,
    /// Whether there is room for a column beside the map.
    pub wide: RwSignal<bool>,
    /// Words in the reader's language.
    pub words: Memo<&'static Words>,
    /// The focus that is shown: the one asked for, or the nearest that has figures.
    pub focus: Memo<Focus>,
    /// The claim.
    pub claim: Memo<Claim>,
    /// The selected area.
    pub selected: Memo<Option<AreaCode>>,
    /// The areas in focus.
    pub rows: Memo<Shared<Rows>>,
    /// The search index over the loaded figures.
    pub index: Memo<Shared<SearchIndex>>,
}

impl Context {
    /// The context of a view, before any figures.
    pub fn new(view: ViewState, problems: Vec<Problem>) -> Context {
        let view = RwSignal::new(view);
        let catalogue = RwSignal::new(Shared::new(Catalogue::default()));
        let atlas = RwSignal::new(Shared::new(Atlas::default()));
        let asked = Memo::new(move |_| view.with(|view| view.focus));
        let focus = Memo::new(move |_| {
            let asked = asked.get();
            catalogue.with(|catalogue| catalogue.nearest_to(asked).unwrap_or(asked))
        });
        Context {
            view,
            problems: RwSignal::new(problems),
            catalogue,
            atlas,
            loading: RwSignal::new(Loading::default()),
            active: RwSignal::new(None),
            scheme: media::scheme(),
            wide: media::wide(),
            words: Memo::new(move |_| words::of(view.with(|view| view.lang))),
            focus,
            claim: Memo::new(move |_| view.with(|view| view.claim)),
            selected: Memo::new(move |_| view.with(|view| view.selected)),
            rows: Memo::new(move |_| {
                let focus = focus.get();
                atlas.with(|atlas| Shared::new(Rows::of(atlas, focus)))
            }),
            index: Memo::new(move |_| atlas.with(|atlas| Shared::new(SearchIndex::new(atlas)))),
        }
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.words.get().lang
    }

    /// Makes a choice, moving what must move with it. Returns whether there are figures for it.
    pub fn choose(&self, choice: Choice) -> bool {
        let focus = self.focus.get_untracked();
        let found = self.catalogue.with_untracked(|catalogue| catalogue.nearest(focus, choice));
        if let Some(found) = found {
            self.view.update(|view| {
                if view.focus.scope != found.scope {
                    view.camera = None;
                }
                view.focus = found;
            });
        }
        found.is_some()
    }

    /// Why there is nothing to show: not here yet, did not come, or not published.
    pub fn absence(&self) -> String {
        let (words, focus) = (self.words.get(), self.focus.get());
        if self.loading.with(|loading| loading.awaits(focus)) {
            words.loading.to_string()
        } else if self.loading.with(|loading| loading.lacks(focus)) {
            words.did_not_come.to_string()
        } else {
            words.nothing_published(focus)
        }
    }

    /// Opens the card of an area, or closes it.
    pub fn select(&self, code: Option<AreaCode>) {
        if self.selected.get_untracked() != code {
            self.view.update(|view| view.selected = code);
        }
    }
}

/// The context of the app.
pub fn context() -> Context {
    expect_context::<Context>()
}
