//! The lens of the map: from places in RD metres to pixels and back, and how gestures move it.

use crate::state::Camera;

/// A rectangle in RD metres, north up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// West end.
    pub west: f64,
    /// South end.
    pub south: f64,
    /// East end.
    pub east: f64,
    /// North end.
    pub north: f64,
}

impl Bounds {
    /// The smallest rectangle around discs given as centre and radius; `None` without any.
    pub fn around(discs: impl IntoIterator<Item = (f64, f64, f64)>) -> Option<Bounds> {
        discs.into_iter().fold(None, |bounds: Option<Bounds>, (x, y, r)| {
            let own = Bounds { west: x - r, south: y - r, east: x + r, north: y + r };
            Some(bounds.map_or(own, |bounds| Bounds {
                west: bounds.west.min(own.west),
                south: bounds.south.min(own.south),
                east: bounds.east.max(own.east),
                north: bounds.north.max(own.north),
            }))
        })
    }
}

/// Free pixels around the fitted scope, on each side, so that nothing lies under the controls.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Padding {
    /// Above.
    pub top: f64,
    /// Right.
    pub right: f64,
    /// Below.
    pub bottom: f64,
    /// Left.
    pub left: f64,
}

/// What the map shows: a centre, a scale, and the size of the window on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// The place in the middle of the window, RD metres.
    pub x: f64,
    /// The place in the middle of the window, RD metres.
    pub y: f64,
    /// Pixels a metre.
    pub scale: f64,
    /// Pixels a metre at which the whole scope fits: magnification 1.
    pub fitted: f64,
    /// Width of the window, CSS pixels.
    pub width: f64,
    /// Height of the window, CSS pixels.
    pub height: f64,
}

impl Lens {
    /// The lens that shows all of `bounds` inside the padding.
    pub fn fit(bounds: Bounds, width: f64, height: f64, padding: Padding) -> Lens {
        let wide = (width - padding.left - padding.right).max(1.0);
        let high = (height - padding.top - padding.bottom).max(1.0);
        let (metres_wide, metres_high) =
            ((bounds.east - bounds.west).max(1.0), (bounds.north - bounds.south).max(1.0));
        let scale = (wide / metres_wide).min(high / metres_high);
        // The middle of the padded window, seen from the middle of the whole one.
        let right = (padding.left - padding.right) / 2.0;
        let down = (padding.top - padding.bottom) / 2.0;
        Lens {
            x: (bounds.west + bounds.east) / 2.0 - right / scale,
            y: (bounds.south + bounds.north) / 2.0 + down / scale,
            scale,
            fitted: scale,
            width,
            height,
        }
    }

    /// The same window at the place and magnification of a link.
    pub fn at(self, camera: Camera) -> Lens {
        Lens { x: camera.x, y: camera.y, scale: self.fitted * camera.zoom, ..self }
    }

    /// What a link must hold to come back here.
    pub fn camera(self) -> Camera {
        let (least, most) = Camera::ZOOM;
        Camera {
            x: self.x.round(),
            y: self.y.round(),
            zoom: self.magnification().clamp(least, most),
        }
    }

    /// How much larger than fitted.
    pub fn magnification(self) -> f64 {
        self.scale / self.fitted
    }

    /// Pixels from the top left of the window.
    pub fn to_screen(self, x: f64, y: f64) -> (f64, f64) {
        (
            self.width / 2.0 + (x - self.x) * self.scale,
            self.height / 2.0 - (y - self.y) * self.scale,
        )
    }

    /// The place under a pixel, RD metres.
    pub fn to_world(self, left: f64, top: f64) -> (f64, f64) {
        (
            self.x + (left - self.width / 2.0) / self.scale,
            self.y - (top - self.height / 2.0) / self.scale,
        )
    }

    /// Moved by so many pixels, as a finger drags the paper.
    pub fn panned(self, right: f64, down: f64) -> Lens {
        Lens { x: self.x - right / self.scale, y: self.y + down / self.scale, ..self }
    }

    /// Magnified around a pixel, which keeps its place.
    pub fn zoomed(self, factor: f64, left: f64, top: f64) -> Lens {
        let (least, most) = Camera::ZOOM;
        let scale = (self.scale * factor).clamp(self.fitted * least, self.fitted * most);
        let (x, y) = self.to_world(left, top);
        let next = Lens { scale, ..self };
        let (now_left, now_top) = next.to_screen(x, y);
        next.panned(left - now_left, top - now_top)
    }

    /// Kept over the scope: its middle never leaves the bounds.
    pub fn kept_over(self, bounds: Bounds) -> Lens {
        Lens {
            x: self.x.clamp(bounds.west, bounds.east),
            y: self.y.clamp(bounds.south, bounds.north),
            ..self
        }
    }

    /// Moved just so far that a place lies in the window, `margin` pixels from its edge.
    pub fn showing(self, x: f64, y: f64, margin: f64) -> Lens {
        let (left, top) = self.to_screen(x, y);
        let reach = |at: f64, size: f64| {
            let margin = margin.min(size / 2.0);
            at.clamp(margin, size - margin) - at
        };
        self.panned(reach(left, self.width), reach(top, self.height))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COUNTRY: Bounds =
        Bounds { west: 14_000.0, south: 307_000.0, east: 278_000.0, north: 620_000.0 };

    fn lens() -> impl Strategy<Value = Lens> {
        (300.0..2000.0f64, 300.0..1200.0f64, 1.0..40.0f64, 0.0..1.0f64, 0.0..1.0f64).prop_map(
            |(width, height, zoom, left, top)| {
                Lens::fit(COUNTRY, width, height, Padding::default()).zoomed(
                    zoom,
                    left * width,
                    top * height,
                )
            },
        )
    }

    #[test]
    fn what_is_fitted_lies_inside_the_padding() {
        let padding = Padding { top: 60.0, right: 50.0, bottom: 10.0, left: 5.0 };
        let lens = Lens::fit(COUNTRY, 800.0, 600.0, padding);
        let (left, bottom) = lens.to_screen(COUNTRY.west, COUNTRY.south);
        let (right, top) = lens.to_screen(COUNTRY.east, COUNTRY.north);
        assert!(left >= 4.99 && right <= 750.01, "{left} {right}");
        assert!((top - 60.0).abs() < 0.01 && (bottom - 590.0).abs() < 0.01, "{top} {bottom}");
    }

    #[test]
    fn nothing_to_show_has_no_bounds() {
        assert_eq!(Bounds::around([]), None);
        let one = Bounds::around([(5.0, 6.0, 1.0)]).unwrap();
        assert_eq!((one.west, one.north), (4.0, 7.0));
    }

    proptest! {
        #[test]
        fn there_and_back(lens in lens(), left in 0.0..2000.0f64, top in 0.0..1200.0f64) {
            let (x, y) = lens.to_world(left, top);
            let (again_left, again_top) = lens.to_screen(x, y);
            prop_assert!((again_left - left).abs() < 1e-6 && (again_top - top).abs() < 1e-6);
        }

        #[test]
        fn zooming_keeps_the_place_under_the_finger(lens in lens(), factor in 0.2..5.0f64, part in 0.0..1.0f64) {
            let (left, top) = (lens.width * part, lens.height * part);
            let (x, y) = lens.to_world(left, top);
            let zoomed = lens.zoomed(factor, left, top);
            let (now_left, now_top) = zoomed.to_screen(x, y);
            prop_assert!((now_left - left).abs() < 1e-6 && (now_top - top).abs() < 1e-6);
            let (least, most) = Camera::ZOOM;
            prop_assert!(zoomed.magnification() >= least - 1e-9 && zoomed.magnification() <= most + 1e-9);
        }

        #[test]
        fn showing_brings_a_place_inside(lens in lens(), x in 14_000.0..278_000.0f64, y in 307_000.0..620_000.0f64) {
            let (left, top) = lens.showing(x, y, 40.0).to_screen(x, y);
            prop_assert!(left >= 39.9 && left <= lens.width - 39.9);
            prop_assert!(top >= 39.9 && top <= lens.height - 39.9);
        }
    }
}
