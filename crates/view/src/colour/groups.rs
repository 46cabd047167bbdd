//! One fixed colour per group, so that corporation homes are the same teal in every bar of every page.
//!
//! Within a theme the colours stay apart for protan, deutan and tritan eyes. Groups in an order (age,
//! income) are a short ramp of their own; the others hold 3:1 against the paper each by itself.

use wijkmix_atlas::Group;

use super::{Oklch, Rgb, Scheme};

/// The colour of a group.
pub fn group(group: Group, scheme: Scheme) -> Rgb {
    let (light, dark) = both(group);
    let (l, c, h) = match scheme {
        Scheme::Light => light,
        Scheme::Dark => dark,
    };
    Oklch::new(l, c, h).rgb()
}

type Lch = (f64, f64, f64);

/// Lightness, chroma and hue in the light and in the dark scheme.
fn both(group: Group) -> (Lch, Lch) {
    match group {
        Group::Owner => ((0.555, 0.125, 268.0), (0.66, 0.13, 265.0)),
        Group::Corporation => ((0.395, 0.07, 198.0), (0.85, 0.11, 195.0)),
        Group::OtherRental => ((0.55, 0.12, 62.0), (0.74, 0.13, 70.0)),
        Group::TenureUnknown => ((0.635, 0.006, 85.0), (0.51, 0.008, 85.0)),

        Group::OnePerson => ((0.54, 0.14, 280.0), (0.54, 0.14, 277.0)),
        Group::NoChildren => ((0.385, 0.065, 172.0), (0.85, 0.095, 190.0)),
        Group::WithChildren => ((0.645, 0.13, 68.0), (0.68, 0.13, 68.0)),

        Group::IncomeLow40 => ((0.85, 0.09, 95.0), (0.4, 0.06, 75.0)),
        Group::IncomeMiddle => ((0.645, 0.11, 75.0), (0.63, 0.11, 75.0)),
        Group::IncomeHigh20 => ((0.45, 0.09, 62.0), (0.88, 0.1, 95.0)),
        Group::LowIncome => ((0.54, 0.14, 290.0), (0.68, 0.13, 290.0)),
        Group::SocialMinimum => ((0.34, 0.13, 325.0), (0.53, 0.15, 325.0)),

        Group::Age0To14 => ((0.87, 0.12, 102.0), (0.36, 0.1, 290.0)),
        Group::Age15To24 => ((0.745, 0.11, 145.0), (0.48, 0.1, 262.0)),
        Group::Age25To44 => ((0.63, 0.09, 185.0), (0.61, 0.09, 225.0)),
        Group::Age45To64 => ((0.5, 0.09, 240.0), (0.75, 0.1, 175.0)),
        Group::Age65Plus => ((0.36, 0.11, 290.0), (0.89, 0.12, 110.0)),

        Group::OriginNl => ((0.4, 0.075, 165.0), (0.85, 0.09, 185.0)),
        Group::OriginEurope => ((0.64, 0.125, 68.0), (0.68, 0.125, 68.0)),
        Group::OriginOutsideEurope => ((0.54, 0.145, 290.0), (0.54, 0.145, 290.0)),

        Group::Bijstand => ((0.49, 0.085, 68.0), (0.7, 0.105, 70.0)),
        Group::Ao => ((0.63, 0.13, 99.0), (0.86, 0.12, 97.0)),
        Group::Ww => ((0.62, 0.105, 189.0), (0.87, 0.1, 195.0)),
        Group::Aow => ((0.51, 0.09, 245.0), (0.73, 0.11, 245.0)),
        Group::Wmo => ((0.39, 0.16, 285.0), (0.6, 0.16, 285.0)),
        Group::YouthCare => ((0.365, 0.12, 345.0), (0.525, 0.136, 345.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::vision::least_distance;
    use crate::colour::{Token, contrast, text_on};
    use wijkmix_atlas::Theme;

    #[test]
    fn groups_of_a_theme_are_told_apart_by_any_eyes() {
        for scheme in Scheme::ALL {
            for theme in Theme::ALL {
                let colours: Vec<Rgb> = theme.groups().iter().map(|g| group(*g, scheme)).collect();
                let least = least_distance(&colours);
                // Five times the just noticeable difference.
                assert!(least >= 0.1, "{} {scheme:?} {least:.3}", theme.key());
            }
        }
    }

    #[test]
    fn each_stands_out_from_the_paper() {
        for scheme in Scheme::ALL {
            for shown in Group::ALL {
                let ordered = matches!(shown.theme(), Theme::Age)
                    || matches!(
                        shown,
                        Group::IncomeLow40 | Group::IncomeMiddle | Group::IncomeHigh20
                    );
                let got = contrast(group(*shown, scheme), Token::Paper.rgb(scheme));
                let least = if ordered { 1.3 } else { 3.0 };
                assert!(got >= least, "{} {scheme:?} {got:.2}", shown.key());
            }
        }
    }

    #[test]
    fn ordered_groups_go_one_way() {
        let income = [Group::IncomeLow40, Group::IncomeMiddle, Group::IncomeHigh20];
        for scheme in Scheme::ALL {
            for groups in [Theme::Age.groups(), &income] {
                for pair in groups.windows(2) {
                    let (a, b) =
                        (group(pair[0], scheme).oklab().l, group(pair[1], scheme).oklab().l);
                    assert!(if scheme == Scheme::Light { a > b } else { a < b }, "{pair:?}");
                }
            }
        }
    }

    #[test]
    fn figures_read_on_every_colour() {
        for scheme in Scheme::ALL {
            for shown in Group::ALL {
                let colour = group(*shown, scheme);
                assert!(contrast(text_on(colour), colour) >= 4.5);
            }
        }
    }
}
