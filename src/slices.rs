//! Long work in slices, so that the page stays free for whoever scrolls or types.

use std::time::Duration;

use leptos::prelude::*;

use crate::context::{Context, Say, context};
use crate::parts::{part, window};

/// How long one slice may take, in milliseconds.
const SLICE: f64 = 8.0;

fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Work that goes on until it is done, stopped, or begun anew. A handle: cheap to copy.
pub struct Slices<T: 'static> {
    work: StoredValue<Option<T>, LocalStorage>,
    /// Which run is the last; an earlier one ends by itself.
    run: StoredValue<u32, LocalStorage>,
    /// Whether work is under way.
    pub working: RwSignal<bool>,
}

impl<T> Clone for Slices<T> {
    fn clone(&self) -> Slices<T> {
        *self
    }
}

impl<T> Copy for Slices<T> {}

impl<T: 'static> Slices<T> {
    /// No work yet.
    pub fn new() -> Slices<T> {
        Slices {
            work: StoredValue::new_local(None),
            run: StoredValue::new_local(0),
            working: RwSignal::new(false),
        }
    }

    /// Begins some work: `step` does a little and says whether nothing is left, `show` is called after
    /// every slice.
    pub fn begin(
        self,
        work: T,
        step: fn(&mut T, Context) -> bool,
        show: impl Fn(&T) + Copy + 'static,
    ) {
        show(&work);
        self.work.set_value(Some(work));
        self.stop();
        self.working.set(true);
        self.slice(self.run.get_value(), context(), step, show);
    }

    /// Stops; what was found so far stays.
    pub fn stop(self) {
        self.run.update_value(|run| *run += 1);
        self.working.set(false);
    }

    fn slice(
        self,
        own: u32,
        context: Context,
        step: fn(&mut T, Context) -> bool,
        show: impl Fn(&T) + Copy + 'static,
    ) {
        let go_on = move || {
            // Closed, stopped, or begun anew meanwhile.
            if self.run.try_get_value() != Some(own) {
                return;
            }
            let end = now() + SLICE;
            let done = self.work.try_update_value(|work| {
                let Some(work) = work else { return true };
                let mut done = step(work, context);
                while !done && now() < end {
                    done = step(work, context);
                }
                show(work);
                done
            });
            if done == Some(false) {
                self.slice(own, context, step, show);
            } else {
                self.working.set(false);
            }
        };
        set_timeout(go_on, Duration::ZERO);
    }
}

/// How far the work is, with a button to stop it; nothing while none is under way.
#[component]
pub fn Working(
    /// Whether work is under way.
    working: RwSignal<bool>,
    /// How much is done, 0–1.
    #[prop(into)]
    progress: Signal<f64>,
    /// What it is.
    #[prop(into)]
    label: Signal<&'static str>,
    /// Stops it.
    stop: Callback<()>,
) -> impl IntoView {
    let words = context().words;
    part(move || {
        working.get().then(|| view! {
            <div class="working">
                <progress max="1" aria-label=label prop:value=move || progress.get()></progress>
                <button class="quiet" on:click=move |_| stop.run(())>{words.say(|words| words.study_stop)}</button>
            </div>
        })
    })
}
