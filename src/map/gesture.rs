//! Fingers, mouse and wheel on the map.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent, WheelEvent};

use super::MapMoment;

/// A press that moved no further than this, in pixels, chooses what is under it.
const TAP: f64 = 6.0;

/// The fingers on the map, at most two of them counted.
#[derive(Default)]
pub struct Gesture {
    /// Id, and where it is now.
    fingers: Vec<(i32, f64, f64)>,
    /// Where a lone finger went down; `None` once it moved or was joined.
    tap: Option<(f64, f64)>,
}

impl Gesture {
    /// A finger or button goes down.
    pub fn down(&mut self, moment: MapMoment, event: &PointerEvent) {
        let Some((left, top)) = place(event) else { return };
        if event.button() > 0 || self.fingers.len() >= 2 {
            return;
        }
        if let Some(target) = target(event) {
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        self.fingers.push((event.pointer_id(), left, top));
        self.tap = (self.fingers.len() == 1).then_some((left, top));
        if event.pointer_type() == "touch" {
            moment.context.active.set(moment.hit(left, top));
        }
    }

    /// It moves, down or not.
    pub fn moved(&mut self, moment: MapMoment, event: &PointerEvent) {
        let Some((left, top)) = place(event) else { return };
        let Some(at) = self.fingers.iter().position(|(id, ..)| *id == event.pointer_id()) else {
            if self.fingers.is_empty() {
                let hit = moment.hit(left, top);
                if moment.context.active.try_get_untracked().flatten() != hit {
                    moment.context.active.set(hit);
                }
            }
            return;
        };
        if let Some((from_left, from_top)) = self.tap {
            if (left - from_left).hypot(top - from_top) < TAP {
                return;
            }
            self.tap = None;
        }
        let before = self.fingers.clone();
        self.fingers[at] = (event.pointer_id(), left, top);
        match (before.as_slice(), self.fingers.as_slice()) {
            ([from], [to]) => moment.look(|lens| lens.panned(to.1 - from.1, to.2 - from.2)),
            ([a, b], [c, d]) => {
                let spread =
                    |p: &(i32, f64, f64), q: &(i32, f64, f64)| (p.1 - q.1).hypot(p.2 - q.2);
                let middle = |p: &(i32, f64, f64), q: &(i32, f64, f64)| {
                    ((p.1 + q.1) / 2.0, (p.2 + q.2) / 2.0)
                };
                let factor = spread(c, d) / spread(a, b).max(1.0);
                let ((from_left, from_top), (to_left, to_top)) = (middle(a, b), middle(c, d));
                moment.look(|lens| {
                    lens.panned(to_left - from_left, to_top - from_top)
                        .zoomed(factor, to_left, to_top)
                });
            }
            _ => {}
        }
    }

    /// It goes up: a tap chooses, the end of a gesture comes to rest.
    pub fn up(&mut self, moment: MapMoment, event: &PointerEvent) {
        let count = self.fingers.len();
        self.fingers.retain(|(id, ..)| *id != event.pointer_id());
        if self.fingers.len() == count {
            return;
        }
        match (self.tap.take(), place(event)) {
            (Some((left, top)), Some(_)) => {
                let hit = moment.hit(left, top);
                moment.context.select(hit);
                if event.pointer_type() == "touch" {
                    moment.context.active.set(hit);
                }
            }
            _ if self.fingers.is_empty() => moment.rest(),
            _ => {}
        }
    }

    /// The browser took the finger for something else.
    pub fn cancel(&mut self, moment: MapMoment, event: &PointerEvent) {
        self.fingers.retain(|(id, ..)| *id != event.pointer_id());
        self.tap = None;
        moment.rest();
    }
}

/// The wheel zooms; inside another page only together with Ctrl, lest the page cannot be scrolled.
pub fn wheel(moment: MapMoment, event: &WheelEvent) {
    let embedded = moment.context.view.with_untracked(|view| view.embed.is_some());
    if embedded && !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    event.prevent_default();
    let pixels = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => event.delta_y() * 20.0,
        WheelEvent::DOM_DELTA_PAGE => event.delta_y() * 400.0,
        _ => event.delta_y(),
    };
    let factor = (-pixels * 0.0022).clamp(-0.7, 0.7).exp();
    if let Some((left, top)) = place(event) {
        moment.look(|lens| lens.zoomed(factor, left, top));
        super::surface::once_still(move || moment.rest());
    }
}

/// A double click looks closer.
pub fn double(moment: MapMoment, event: &MouseEvent) {
    if let Some((left, top)) = place(event) {
        moment.look(|lens| lens.zoomed(2.0, left, top));
        moment.rest();
    }
}

fn target(event: &MouseEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// Pixels from the top left of the map.
fn place(event: &MouseEvent) -> Option<(f64, f64)> {
    let bounds = target(event)?.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top()))
}
