//! OKLab and OKLCH after Björn Ottosson, "A perceptual color space for image processing" (2020), with
//! his matrices; contrast after WCAG 2.2.

/// A colour in OKLCH.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklch {
    /// Lightness, 0 (black) to 1 (white).
    pub l: f64,
    /// Chroma, from 0 (grey); sRGB ends near 0.32.
    pub c: f64,
    /// Hue in degrees: 30 is red, 90 yellow, 145 green, 195 teal, 260 blue, 300 violet.
    pub h: f64,
}

/// A colour in OKLab, where Euclidean distance is perceived difference: 0.02 is just noticeable.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklab {
    /// Lightness, 0–1.
    pub l: f64,
    /// Green (negative) to red.
    pub a: f64,
    /// Blue (negative) to yellow.
    pub b: f64,
}

/// A colour of the screen: sRGB, 8 bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl Oklch {
    /// A colour from lightness (0–1), chroma (from 0) and hue (degrees).
    pub const fn new(l: f64, c: f64, h: f64) -> Oklch {
        Oklch { l, c, h }
    }

    /// The same colour in OKLab.
    pub fn oklab(self) -> Oklab {
        let (sin, cos) = self.h.to_radians().sin_cos();
        Oklab { l: self.l, a: self.c * cos, b: self.c * sin }
    }

    /// The nearest colour of the screen with the same lightness and hue: chroma is given up until the
    /// colour fits in sRGB.
    pub fn rgb(self) -> Rgb {
        self.mapped().oklab().quantised()
    }

    /// The same colour with no more chroma than sRGB can show.
    pub fn mapped(self) -> Oklch {
        if fits(self.oklab().linear()) {
            return self;
        }
        let (mut inside, mut outside) = (0.0, self.c);
        // 16 halvings bring chroma within 1e-5, well under one step of a channel.
        for _ in 0..16 {
            let middle = (inside + outside) / 2.0;
            if fits(Oklch { c: middle, ..self }.oklab().linear()) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        Oklch { c: inside, ..self }
    }
}

impl Oklab {
    /// Perceived difference to another colour.
    pub fn distance(self, other: Oklab) -> f64 {
        let square = |x: f64| x * x;
        (square(self.l - other.l) + square(self.a - other.a) + square(self.b - other.b)).sqrt()
    }

    /// Lightness, chroma and hue (0–360 degrees).
    pub fn oklch(self) -> Oklch {
        let hue = self.b.atan2(self.a).to_degrees().rem_euclid(360.0);
        Oklch { l: self.l, c: self.a.hypot(self.b), h: hue }
    }

    fn linear(self) -> [f64; 3] {
        let Oklab { l, a, b } = self;
        let cube = |x: f64| x * x * x;
        let long = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        let middle = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        let short = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        [
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        ]
    }

    fn quantised(self) -> Rgb {
        Rgb(self.linear().map(|channel| {
            let channel = channel.clamp(0.0, 1.0);
            let encoded = if channel <= 0.003_130_8 {
                12.92 * channel
            } else {
                1.055 * channel.powf(1.0 / 2.4) - 0.055
            };
            (encoded * 255.0).round() as u8
        }))
    }
}

impl Rgb {
    /// `#rrggbb`.
    pub fn hex(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// The colour in OKLab.
    pub fn oklab(self) -> Oklab {
        from_linear(self.linear())
    }

    /// Relative luminance after WCAG 2.2, 0–1.
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Red, green and blue light, each 0–1.
    pub(crate) fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let encoded = f64::from(channel) / 255.0;
            if encoded <= 0.040_45 {
                encoded / 12.92
            } else {
                ((encoded + 0.055) / 1.055).powf(2.4)
            }
        })
    }
}

/// Contrast after WCAG 2.2: 1 (none) to 21 (black on white), whichever is the lighter.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

pub(crate) fn from_linear([r, g, b]: [f64; 3]) -> Oklab {
    let long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
    let middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
    let short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
    Oklab {
        l: 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        a: 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        b: 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    }
}

fn fits(linear: [f64; 3]) -> bool {
    // Half a step of a channel near black, so that white and black themselves count as inside.
    linear.iter().all(|channel| (-1e-4..=1.0001).contains(channel))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours_come_out() {
        // CSS Color 4 gives these OKLCH values for the primaries.
        assert_eq!(Oklch::new(0.627_95, 0.257_68, 29.234).rgb().hex(), "#ff0000");
        assert_eq!(Oklch::new(0.866_44, 0.294_83, 142.495).rgb().hex(), "#00ff00");
        assert_eq!(Oklch::new(0.452_01, 0.313_21, 264.052).rgb().hex(), "#0000ff");
        assert_eq!(Oklch::new(1.0, 0.0, 0.0).rgb().hex(), "#ffffff");
        assert_eq!(Oklch::new(0.0, 0.0, 0.0).rgb().hex(), "#000000");
    }

    #[test]
    fn screen_colours_return_to_themselves() {
        for r in (0..=255).step_by(51) {
            for g in (0..=255).step_by(51) {
                for b in (0..=255).step_by(51) {
                    let colour = Rgb([r, g, b]);
                    assert_eq!(colour.oklab().oklch().rgb(), colour);
                }
            }
        }
    }

    #[test]
    fn a_colour_too_vivid_keeps_its_lightness_and_hue() {
        let wish = Oklch::new(0.5, 0.3, 195.0);
        let got = wish.rgb().oklab().oklch();
        assert!((got.l - wish.l).abs() < 0.005, "{got:?}");
        assert!((got.h - wish.h).abs() < 2.0, "{got:?}");
        assert!(got.c < wish.c && got.c > 0.05, "{got:?}");
    }

    #[test]
    fn contrast_is_that_of_wcag() {
        let (black, white) = (Rgb([0; 3]), Rgb([255; 3]));
        assert!((contrast(black, white) - 21.0).abs() < 1e-9);
        assert!((contrast(white, black) - 21.0).abs() < 1e-9);
        // The lightest grey that passes 4.5:1 on white is known to be #767676.
        assert!(contrast(Rgb([0x76; 3]), white) >= 4.5);
        assert!(contrast(Rgb([0x77; 3]), white) < 4.5);
    }
}
