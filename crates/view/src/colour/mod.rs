//! Colours: one space to reason in (OKLCH), one to paint in (sRGB), two schemes.
//!
//! Everything is stated in OKLCH, where equal numbers look equally far apart, and mapped into sRGB by
//! giving up chroma only: lightness carries the order of a ramp and hue the identity of a group.

mod groups;
mod oklab;
mod ramps;
mod tokens;
#[cfg(test)]
mod vision;

pub use groups::group;
pub use oklab::{Oklab, Oklch, Rgb, contrast};
pub use ramps::{diverging, sequential};
pub use tokens::{Scheme, Token};

/// Black or white, whichever reads better on this colour. One of the two always has 4.5:1.
pub fn text_on(background: Rgb) -> Rgb {
    const WHITE: Rgb = Rgb([255, 255, 255]);
    const BLACK: Rgb = Rgb([0, 0, 0]);
    // White is kept a little longer than contrast alone would keep it: at equal contrast, light type
    // on a saturated middle tone reads better than dark type.
    if contrast(WHITE, background) >= 4.5 { WHITE } else { BLACK }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_reads_on_any_grey() {
        for level in 0..=255 {
            let grey = Rgb([level; 3]);
            assert!(contrast(text_on(grey), grey) >= 4.5, "{}", grey.hex());
        }
    }
}
