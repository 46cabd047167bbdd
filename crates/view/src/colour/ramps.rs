//! Ramps for classes of a share and for change.
//!
//! A ramp is a curve through OKLCH, walked in steps of equal length in OKLab, so that one class more
//! looks like one class more everywhere. No ramp comes near red, which would judge.

use super::{Oklab, Oklch, Rgb, Scheme};

/// How finely a curve is measured before it is divided; steps come out even well within 1 %.
const SAMPLES: usize = 64;

/// Colours for `n` ordered classes, from the one nearest to the paper to the one that stands out most.
///
/// In the light scheme from pale to deep, hue turning from 200 to 275; in the dark scheme the way back.
/// One class gets the middle of the ramp, none gets none.
pub fn sequential(n: usize, scheme: Scheme) -> Vec<Rgb> {
    let deep = |t: f64| Oklch::new(0.925 - 0.585 * t, 0.03 + 0.125 * t, 200.0 + 75.0 * t);
    match scheme {
        Scheme::Light => walk(n, deep),
        Scheme::Dark => {
            walk(n, |t| Oklch::new(0.34 + 0.585 * t, 0.11 - 0.045 * t, 275.0 - 75.0 * t))
        }
    }
}

/// Colours for `n` ordered classes of change, from most fall (green) through grey to most rise (violet).
///
/// An odd `n` has grey in the middle; an even one passes over it. Which end is better is not said:
/// neither hue praises or blames.
pub fn diverging(n: usize, scheme: Scheme) -> Vec<Rgb> {
    let (near, far, chroma) = match scheme {
        Scheme::Light => (0.9, 0.42, 0.15),
        Scheme::Dark => (0.37, 0.78, 0.145),
    };
    walk(n, |t| {
        let side = 2.0 * t - 1.0;
        let hue = if side < 0.0 { 148.0 } else { 316.0 };
        let reach = side.abs();
        Oklch::new(near + (far - near) * reach, 0.005 + chroma * reach, hue)
    })
}

fn walk(n: usize, curve: impl Fn(f64) -> Oklch) -> Vec<Rgb> {
    if n == 0 {
        return Vec::new();
    }
    let points: Vec<Oklab> =
        (0..=SAMPLES).map(|at| curve(at as f64 / SAMPLES as f64).mapped().oklab()).collect();
    let mut lengths = vec![0.0];
    let mut total = 0.0;
    for pair in points.windows(2) {
        total += pair[0].distance(pair[1]);
        lengths.push(total);
    }
    (0..n)
        .map(|step| {
            let part = if n == 1 { 0.5 } else { step as f64 / (n - 1) as f64 };
            let wanted = part * total;
            let after = lengths.partition_point(|length| *length < wanted).clamp(1, SAMPLES);
            let (from, to) = (lengths[after - 1], lengths[after]);
            let part = if to > from { (wanted - from) / (to - from) } else { 0.0 };
            curve((after as f64 - 1.0 + part) / SAMPLES as f64).rgb()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::vision::{Vision, least_distance};
    use crate::colour::{Token, contrast};

    fn ramps() -> Vec<(String, Scheme, Vec<Rgb>)> {
        let mut all = Vec::new();
        for scheme in Scheme::ALL {
            for n in 5..=7 {
                all.push((format!("sequential {n} {scheme:?}"), scheme, sequential(n, scheme)));
            }
            for n in [5, 7] {
                all.push((format!("diverging {n} {scheme:?}"), scheme, diverging(n, scheme)));
            }
        }
        all
    }

    #[test]
    fn steps_look_equal() {
        for (name, _, ramp) in ramps() {
            let steps: Vec<f64> =
                ramp.windows(2).map(|pair| pair[0].oklab().distance(pair[1].oklab())).collect();
            let mean = steps.iter().sum::<f64>() / steps.len() as f64;
            for step in &steps {
                assert!((step / mean - 1.0).abs() <= 0.05, "{name}: {steps:.4?}");
            }
        }
    }

    #[test]
    fn lightness_never_turns() {
        for scheme in Scheme::ALL {
            for n in 2..=9 {
                for pair in sequential(n, scheme).windows(2) {
                    let (near, far) = (pair[0].oklab().l, pair[1].oklab().l);
                    assert!(if scheme == Scheme::Light { near > far } else { near < far });
                }
            }
            for n in [5, 7] {
                let ramp = diverging(n, scheme);
                let paper = Token::Paper.rgb(scheme).oklab().l;
                let far: Vec<f64> = ramp.iter().map(|c| (c.oklab().l - paper).abs()).collect();
                for at in 0..n / 2 {
                    assert!(far[at] > far[at + 1] && far[n - 1 - at] > far[n - 2 - at]);
                }
            }
        }
    }

    #[test]
    fn classes_are_told_apart_by_any_eyes() {
        for (name, _, ramp) in ramps() {
            let least = least_distance(&ramp);
            // 0.02 is just noticeable. The closest of all are the first steps to either side of grey in
            // a ramp of seven, for tritan eyes; what they are is also told by the legend's figures.
            assert!(least >= 0.055, "{name}: {least:.3}");
        }
    }

    #[test]
    fn the_far_end_stands_out_and_the_near_end_is_not_paper() {
        for (name, scheme, ramp) in ramps() {
            let paper = Token::Paper.rgb(scheme);
            let ends = if name.starts_with("div") {
                vec![ramp[0], ramp[ramp.len() - 1]]
            } else {
                vec![ramp[ramp.len() - 1]]
            };
            for end in ends {
                assert!(contrast(end, paper) >= 3.0, "{name} {}", end.hex());
            }
            for colour in &ramp {
                let apart = Vision::Usual.sees(*colour).distance(paper.oklab());
                assert!(apart >= 0.04, "{name} {} {apart:.3}", colour.hex());
            }
        }
    }

    #[test]
    fn no_class_is_red() {
        for (name, _, ramp) in ramps() {
            for colour in ramp {
                let Oklch { c, h, .. } = colour.oklab().oklch();
                assert!(
                    c < 0.015 || !(0.0..=50.0).contains(&h) && h < 340.0,
                    "{name} {}",
                    colour.hex()
                );
            }
        }
    }

    #[test]
    fn few_classes_have_colours_too() {
        assert!(sequential(0, Scheme::Light).is_empty());
        assert_eq!(sequential(1, Scheme::Light), [sequential(3, Scheme::Light)[1]]);
        assert_eq!(diverging(2, Scheme::Dark).len(), 2);
    }
}
