//! The map: circles sized by residents near their true places, on canvas.
//!
//! The view says what is shown; the map owns its moment, the lens of a gesture and the area under
//! the pointer. A base layer is painted into a bitmap that gestures only move; what is active or
//! chosen lies on a second canvas.

mod fills;
mod gesture;
mod keys;
mod legend;
mod paint;
mod surface;

use leptos::html::Div;
use leptos::prelude::*;
use wijkmix_atlas::AreaCode;
use wijkmix_view::decimal;
use wijkmix_view::lens::{Lens, Padding};
use wijkmix_view::scene::Scene;
use wijkmix_view::state::Page;

use crate::chart::size_of;
use crate::context::{Context, Say, Shared, context};
use crate::parts::{mark, measured, part, text};
use legend::Legend;
use surface::Surface;

/// What the handlers of the map share. A handle: cheap to copy.
#[derive(Clone, Copy)]
pub struct MapMoment {
    /// Everything components share.
    pub context: Context,
    /// The laid-out areas.
    pub scene: Memo<Shared<Scene>>,
    /// What the window shows; `None` before it has a size.
    pub lens: RwSignal<Option<Lens>>,
}

impl MapMoment {
    /// The lens that shows the whole scope in a window.
    pub fn fitted(&self, size: (f64, f64)) -> Option<Lens> {
        let (width, height) = size;
        let bounds = self.scene.with_untracked(|scene| scene.bounds())?;
        let room = (width.min(height) * 0.04).min(32.0);
        // On a phone the sheet lies over the lower part of Explore's map, and the legend at its top.
        let sheet = !self.context.wide.get_untracked()
            && self
                .context
                .view
                .with_untracked(|view| view.embed.is_none() && view.page == Page::Explore);
        let (top, bottom) = if sheet { (height * 0.1, height * 0.24) } else { (room, room) };
        let padding = Padding { top, right: room + 16.0, bottom, left: room };
        (width > 0.0 && height > 0.0).then(|| Lens::fit(bounds, width, height, padding))
    }

    /// Moves the lens, kept over the scope.
    pub fn look(&self, next: impl FnOnce(Lens) -> Lens) {
        let Some(bounds) = self.scene.with_untracked(|scene| scene.bounds()) else { return };
        self.lens.update(|lens| *lens = lens.map(|lens| next(lens).kept_over(bounds)));
    }

    /// Writes where the map came to rest into the view.
    pub fn rest(&self) {
        let Some(lens) = self.lens.get_untracked() else { return };
        let whole = self.fitted((lens.width, lens.height)).is_some_and(|whole| {
            (whole.scale / lens.scale - 1.0).abs() < 1e-3
                && (whole.x - lens.x).abs() * lens.scale < 2.0
                && (whole.y - lens.y).abs() * lens.scale < 2.0
        });
        let camera = (!whole).then(|| lens.camera());
        self.context.view.update(|view| view.camera = camera);
    }

    /// The area under a pixel of the window.
    pub fn hit(&self, left: f64, top: f64) -> Option<AreaCode> {
        let lens = self.lens.get_untracked()?;
        let (x, y) = lens.to_world(left, top);
        // A finger or a hand is not exact: a few pixels beside a small circle still mean it.
        let reach = 6.0 / lens.scale;
        self.scene.with_untracked(|scene| scene.hit(x, y, reach))
    }

    /// Moves the lens by as little as brings an area into the window.
    pub fn show(&self, code: AreaCode) {
        if let Some(disc) = self.scene.with_untracked(|scene| scene.find(code).copied()) {
            self.look(|lens| lens.showing(disc.x, disc.y, 48.0));
        }
    }
}

/// The map with its legend, its buttons, its words for those who cannot see it.
#[component]
pub fn Map() -> impl IntoView {
    let context = context();
    let words = context.words;
    let frame = NodeRef::<Div>::new();
    let size = size_of(frame);
    let scope = Memo::new(move |_| context.focus.get().scope);
    // As places, so that figures that come later of other years move nothing.
    let places = Memo::new(move |_| {
        let focus = context.focus.get();
        context.atlas.with(|atlas| atlas.places(focus.year, focus.level, focus.scope))
    });
    let scene = Memo::new(move |_| {
        let scope = scope.get();
        places.with(|places| {
            context.atlas.with_untracked(|atlas| {
                measured("wijkmix:layout", || Shared::new(Scene::of(atlas, places, scope)))
            })
        })
    });
    let moment = MapMoment { context, scene, lens: RwSignal::new(None) };
    keep_lens(moment, size);
    keep_selected_in_sight(moment);
    let fills = fills::fills(context);
    let surface = StoredValue::new_local(None::<Surface>);
    paint::keep_painted(moment, fills, context.scheme, surface, frame);
    let gesture = StoredValue::new_local(gesture::Gesture::default());

    let said = move || {
        context.active.get().or_else(|| context.selected.get()).map(|code| describe(context, code))
    };
    let waiting = move || scene.with(|scene| scene.is_empty()).then(|| context.absence());
    view! {
        <section class="map" aria-label=words.say(|words| words.map)>
            <div
                class="canvases"
                node_ref=frame
                tabindex="0"
                role="application"
                aria-label=text(move || words.get().map_label(context.focus.get(), &crate::explore::scope_name(context)))
                aria-describedby="map-keys"
                on:pointerdown=move |event| gesture.update_value(|gesture| gesture.down(moment, &event))
                on:pointermove=move |event| gesture.update_value(|gesture| gesture.moved(moment, &event))
                on:pointerup=move |event| gesture.update_value(|gesture| gesture.up(moment, &event))
                on:pointercancel=move |event| gesture.update_value(|gesture| gesture.cancel(moment, &event))
                on:pointerleave=move |_| context.active.set(None)
                on:wheel=move |event| gesture::wheel(moment, &event)
                on:dblclick=move |event| gesture::double(moment, &event)
                on:keydown=move |event| keys::press(moment, &event)
            ></div>
            <p id="map-keys" class="unseen">{words.say(|words| words.map_keys)}</p>
            <p class="unseen" aria-live="polite">{part(said)}</p>
            <Tip moment/>
            <div class="zoom">
                <button aria-label=words.say(|words| words.zoom_in) on:click=move |_| keys::zoom(moment, 1.6)>"+"</button>
                <button aria-label=words.say(|words| words.zoom_out) on:click=move |_| keys::zoom(moment, 1.0 / 1.6)>"−"</button>
                <button aria-label=words.say(|words| words.zoom_whole) on:click=move |_| keys::whole(moment)>
                    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                        <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.5"/>
                    </svg>
                </button>
            </div>
            <Legend/>
            {part(move || waiting().map(|text| view! { <p class="waiting" role="status">{text}</p> }))}
        </section>
    }
}

/// The lens follows the size of the window, the scope, and where a link or Back says the map rests.
fn keep_lens(moment: MapMoment, size: Signal<(f64, f64)>) {
    let camera = Memo::new(move |_| moment.context.view.with(|view| view.camera));
    Effect::new(move |_| {
        moment.scene.track();
        let (size, camera) = (size.get(), camera.get());
        let Some(fitted) = moment.fitted(size) else { return };
        let next = camera.map_or(fitted, |camera| fitted.at(camera));
        // Coming to rest writes the camera rounded; that alone must not move the map.
        let same = moment.lens.get_untracked().is_some_and(|lens| {
            lens.fitted == next.fitted
                && camera.is_some()
                && lens.camera() == next.camera()
                && (lens.width, lens.height) == size
        });
        if !same {
            moment.lens.set(Some(next));
        }
    });
}

/// An area chosen in the table or by search is brought into the window.
fn keep_selected_in_sight(moment: MapMoment) {
    Effect::new(move |_| {
        moment.scene.track();
        if let Some(code) = moment.context.selected.get() {
            moment.show(code);
        }
    });
    Effect::new(move |first: Option<bool>| {
        let empty = moment.scene.with(|scene| scene.is_empty());
        if !empty && first != Some(false) {
            mark("wijkmix:areas");
        }
        empty
    });
}

/// An area in one sentence, for the tip and for those who hear the map.
fn describe(context: Context, code: AreaCode) -> String {
    let words = context.words.get();
    context.rows.with(|rows| {
        let Some(row) = rows.find(code) else { return code.to_string() };
        context.atlas.with(|atlas| {
            let name = &atlas.area(row.place).name;
            format!("{name}: {}, {}", words.share(&row.share), words.residents_line(row.residents))
        })
    })
}

/// Name and figure beside the area under the pointer or the keyboard's cursor.
#[component]
fn Tip(moment: MapMoment) -> impl IntoView {
    let context = moment.context;
    part(move || {
        let code = context.active.get()?;
        let lens = moment.lens.get()?;
        let disc = moment.scene.with(|scene| scene.find(code).copied())?;
        let (left, top) = lens.to_screen(disc.x, disc.y);
        let top = top - disc.r * lens.scale;
        let inside = left > 0.0 && left < lens.width && top > -20.0 && top < lens.height;
        if !inside {
            return None;
        }
        let (name, line) = context.rows.with(|rows| {
            let row = rows.find(code)?;
            let words = context.words.get();
            context.atlas.with(|atlas| {
                Some((
                    words::place(atlas, code, &atlas.area(row.place).name),
                    format!(
                        "{} · {}",
                        words.share(&row.share),
                        words.residents_line(row.residents)
                    ),
                ))
            })
        })?;
        let left =
            left.clamp(100.0_f64.min(lens.width / 2.0), (lens.width - 100.0).max(lens.width / 2.0));
        Some(view! {
            <div class="tip" aria-hidden="true" class:below={top < 70.0}
                style:left=decimal::write(left, 0) + "px" style:top=decimal::write(top.max(4.0), 0) + "px">
                <b>{name}</b>{line}
            </div>
        })
    })
}

mod words {
    use wijkmix_atlas::{AreaCode, Atlas};

    /// A name with its municipality, where that says more.
    pub fn place(atlas: &Atlas, code: AreaCode, name: &str) -> String {
        match code
            .municipality()
            .filter(|above| *above != code)
            .and_then(|above| atlas.municipality_name(above))
        {
            Some(municipality) => format!("{name}, {municipality}"),
            None => name.to_string(),
        }
    }
}
