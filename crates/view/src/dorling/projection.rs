//! From metres on the national grid to pixels, and back.

use super::Placed;

/// What a person has done to the map: zoomed and moved it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// How many times larger than fitted; 1 shows everything.
    pub zoom: f64,
    /// Pixels the map is moved right.
    pub dx: f64,
    /// Pixels the map is moved down.
    pub dy: f64,
}

impl View {
    /// Zoomed by a factor with the point under (`x`, `y`) in pixels staying where it is; the zoom is
    /// kept between `least` and `most`.
    pub fn zoomed(self, factor: f64, x: f64, y: f64, least: f64, most: f64) -> View {
        let zoom = (self.zoom * factor).max(least).min(most);
        let ratio = zoom / self.zoom;
        View { zoom, dx: x - (x - self.dx) * ratio, dy: y - (y - self.dy) * ratio }
    }

    /// Moved by pixels.
    pub fn moved(self, dx: f64, dy: f64) -> View {
        View { dx: self.dx + dx, dy: self.dy + dy, ..self }
    }
}

impl Default for View {
    fn default() -> View {
        View { zoom: 1.0, dx: 0.0, dy: 0.0 }
    }
}

/// A box of the plane in metres, north up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Least x.
    pub west: f64,
    /// Least y.
    pub south: f64,
    /// Largest x, not below `west`.
    pub east: f64,
    /// Largest y, not below `south`.
    pub north: f64,
}

impl Bounds {
    /// The box around whole circles; `None` where there are none.
    pub fn of(circles: &[Placed]) -> Option<Bounds> {
        let (first, rest) = circles.split_first()?;
        let around = |c: &Placed| Bounds {
            west: c.x - c.r,
            south: c.y - c.r,
            east: c.x + c.r,
            north: c.y + c.r,
        };
        Some(rest.iter().map(around).fold(around(first), |a, b| Bounds {
            west: a.west.min(b.west),
            south: a.south.min(b.south),
            east: a.east.max(b.east),
            north: a.north.max(b.north),
        }))
    }

    /// Metres from west to east.
    pub fn width(&self) -> f64 {
        self.east - self.west
    }

    /// Metres from south to north.
    pub fn height(&self) -> f64 {
        self.north - self.south
    }
}

/// Fits a box of the plane (metres, north up) into a frame of pixels (y down), keeping its shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Projection {
    /// Pixels a metre.
    pub scale: f64,
    left: f64,
    top: f64,
}

impl Projection {
    /// Fits the box from (`west`, `south`) to (`east`, `north`) in metres into the middle of a frame
    /// of `width` by `height` pixels with `padding` pixels free on every side.
    ///
    /// A box without extent lands in the middle at a pixel a metre; a frame smaller than its padding
    /// is treated as one pixel.
    pub fn fit(bounds: Bounds, width: f64, height: f64, padding: f64) -> Projection {
        let room = |side: f64| (side - 2.0 * padding).max(1.0);
        let ratio = (room(width) / bounds.width()).min(room(height) / bounds.height());
        let scale = if ratio.is_finite() && ratio > 0.0 { ratio } else { 1.0 };
        Projection {
            scale,
            left: width / 2.0 - (bounds.west + bounds.east) / 2.0 * scale,
            top: height / 2.0 + (bounds.south + bounds.north) / 2.0 * scale,
        }
    }

    /// The same, seen through what a person did to the map.
    pub fn viewed(self, view: View) -> Projection {
        Projection {
            scale: self.scale * view.zoom,
            left: self.left * view.zoom + view.dx,
            top: self.top * view.zoom + view.dy,
        }
    }

    /// Metres to pixels.
    pub fn to_screen(&self, x: f64, y: f64) -> (f64, f64) {
        (self.left + x * self.scale, self.top - y * self.scale)
    }

    /// Pixels to metres.
    pub fn to_world(&self, x: f64, y: f64) -> (f64, f64) {
        ((x - self.left) / self.scale, (self.top - y) / self.scale)
    }
}
