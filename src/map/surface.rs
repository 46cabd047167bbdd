//! The canvases of the map: a visible base, a bitmap that holds it painted, and a layer over it.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};
use wijkmix_view::lens::Lens;

use crate::parts::{document, window};

/// More device pixels than this a CSS pixel cost time and show nothing.
const SHARPEST: f64 = 2.0;

/// A repaint that took longer than this, in milliseconds, is not done on every frame of a gesture:
/// the bitmap is moved instead until the map is still.
const FRAME: f64 = 9.0;

/// The canvases and what is painted on them.
pub struct Surface {
    base: HtmlCanvasElement,
    over: HtmlCanvasElement,
    bitmap: HtmlCanvasElement,
    /// The lens of the bitmap's painting; `None` where it must be painted anew.
    painted: Option<Lens>,
    /// How long the last full painting took, in milliseconds.
    cost: f64,
    size: (f64, f64),
    ratio: f64,
}

impl Surface {
    /// Canvases inside a frame; `None` where the browser gives none.
    pub fn new(frame: &HtmlElement) -> Option<Surface> {
        let (base, over) = (canvas()?, canvas()?);
        for canvas in [&base, &over] {
            let _ = canvas.set_attribute("aria-hidden", "true");
            frame.append_child(canvas).ok()?;
        }
        Some(Surface {
            base,
            over,
            bitmap: canvas()?,
            painted: None,
            cost: 0.0,
            size: (0.0, 0.0),
            ratio: 1.0,
        })
    }

    /// Takes the size of the window; a new size must be painted anew.
    pub fn resize(&mut self, lens: Lens) {
        let ratio = window().device_pixel_ratio().clamp(1.0, SHARPEST);
        if self.size == (lens.width, lens.height) && self.ratio == ratio {
            return;
        }
        (self.size, self.ratio) = ((lens.width, lens.height), ratio);
        for canvas in [&self.base, &self.over, &self.bitmap] {
            canvas.set_width((lens.width * ratio).round() as u32);
            canvas.set_height((lens.height * ratio).round() as u32);
        }
        self.painted = None;
    }

    /// What is on the bitmap is no longer true.
    pub fn forget(&mut self) {
        self.painted = None;
    }

    /// Shows the base layer through a lens: painted by `paint`, or moved if that is too slow to do
    /// now. Returns whether it was only moved, so that it must be painted once the map is still.
    pub fn show_base(
        &mut self,
        lens: Lens,
        still: bool,
        paint: impl FnOnce(&CanvasRenderingContext2d),
    ) -> bool {
        let moved_only = match self.painted {
            Some(painted) if painted == lens => false,
            Some(_) => !still && self.cost > FRAME,
            None => false,
        };
        if !moved_only && self.painted != Some(lens) {
            let Some(context) = context(&self.bitmap) else { return false };
            let start = now();
            self.clear(&context);
            paint(&context);
            self.cost = now() - start;
            self.painted = Some(lens);
        }
        let (Some(base), Some(painted)) = (context(&self.base), self.painted) else { return false };
        self.clear(&base);
        // Where the bitmap's corners lie through the lens of now.
        let (west, north) = painted.to_world(0.0, 0.0);
        let (left, top) = lens.to_screen(west, north);
        let grown = lens.scale / painted.scale;
        let _ = base.draw_image_with_html_canvas_element_and_dw_and_dh(
            &self.bitmap,
            left,
            top,
            self.size.0 * grown,
            self.size.1 * grown,
        );
        moved_only
    }

    /// Paints the layer of what is active and chosen.
    pub fn show_over(&self, paint: impl FnOnce(&CanvasRenderingContext2d)) {
        if let Some(context) = context(&self.over) {
            self.clear(&context);
            paint(&context);
        }
    }

    fn clear(&self, context: &CanvasRenderingContext2d) {
        let _ = context.set_transform(self.ratio, 0.0, 0.0, self.ratio, 0.0, 0.0);
        context.clear_rect(0.0, 0.0, self.size.0, self.size.1);
    }
}

/// A small canvas with diagonal lines, to fill what is not published.
pub fn hatch(ink: &str) -> Option<HtmlCanvasElement> {
    let canvas = canvas()?;
    canvas.set_width(5);
    canvas.set_height(5);
    let context = context(&canvas)?;
    context.set_stroke_style_str(ink);
    context.set_line_width(1.0);
    context.begin_path();
    for shift in [-5.0, 0.0, 5.0] {
        context.move_to(shift - 1.0, 6.0);
        context.line_to(shift + 6.0, -1.0);
    }
    context.stroke();
    Some(canvas)
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

thread_local! {
    static STILL: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
}

/// Does something once nothing has asked for it again for a moment.
pub fn once_still(work: impl FnOnce() + 'static) {
    STILL.with(|still| {
        if let Some(earlier) = still.borrow_mut().take() {
            earlier.clear();
        }
        *still.borrow_mut() = set_timeout_with_handle(work, Duration::from_millis(140)).ok();
    });
}

fn canvas() -> Option<HtmlCanvasElement> {
    document().create_element("canvas").ok()?.dyn_into().ok()
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}
