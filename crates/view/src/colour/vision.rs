//! What colour-blind eyes see: Machado, Oliveira and Fernandes, "A physiologically-based model for
//! simulation of color vision deficiency" (2009), their matrices for full severity, in linear light.

use super::{Oklab, Rgb, oklab::from_linear};

/// A way of seeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vision {
    Usual,
    Protan,
    Deutan,
    Tritan,
}

impl Vision {
    pub const ALL: [Vision; 4] = [Vision::Usual, Vision::Protan, Vision::Deutan, Vision::Tritan];

    /// The colour as these eyes see it.
    pub fn sees(self, colour: Rgb) -> Oklab {
        let light = colour.linear();
        let rows = match self {
            Vision::Usual => return from_linear(light),
            Vision::Protan => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Vision::Deutan => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Vision::Tritan => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        };
        from_linear(rows.map(|row| {
            row.iter()
                .zip(light)
                .map(|(weight, channel)| weight * channel)
                .sum::<f64>()
                .clamp(0.0, 1.0)
        }))
    }
}

/// The smallest difference between any two of these colours for any eyes, in OKLab.
pub fn least_distance(colours: &[Rgb]) -> f64 {
    let mut least = f64::INFINITY;
    for vision in Vision::ALL {
        for (at, a) in colours.iter().enumerate() {
            for b in &colours[..at] {
                least = least.min(vision.sees(*a).distance(vision.sees(*b)));
            }
        }
    }
    least
}

#[test]
fn greys_stay_grey_and_red_meets_green() {
    for vision in Vision::ALL {
        let grey = vision.sees(Rgb([128; 3]));
        assert!(grey.a.hypot(grey.b) < 0.002, "{vision:?} {grey:?}");
    }
    let (red, green) = (Rgb([200, 80, 60]), Rgb([110, 125, 50]));
    let seen = |vision: Vision| vision.sees(red).distance(vision.sees(green));
    assert!(seen(Vision::Deutan) < seen(Vision::Usual) / 2.0);
}
