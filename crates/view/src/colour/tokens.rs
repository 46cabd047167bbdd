//! The few colours that are not data: paper, ink and what lies between.

use super::{Oklch, Rgb};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// Ink on paper.
    #[default]
    Light,
    /// The same order of lightness mirrored: what stands out most on paper stands out most here.
    Dark,
}

impl Scheme {
    /// Both.
    pub const ALL: [Scheme; 2] = [Scheme::Light, Scheme::Dark];
}

/// A colour by its role. The page's style sheet has a custom property of the same name for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Token {
    /// What everything stands on.
    Paper,
    /// Type, and marks that must be seen first.
    Ink,
    /// Type of the second order: axes, captions. Still 4.5:1.
    Muted,
    /// Edges and hatches that must be seen but not read: 3:1.
    Outline,
    /// Rules between things; carries no meaning.
    Hairline,
    /// What can be taken hold of, and what is chosen. 4.5:1, so that it may be type.
    Accent,
}

impl Token {
    /// All of them.
    pub const ALL: [Token; 6] =
        [Token::Paper, Token::Ink, Token::Muted, Token::Outline, Token::Hairline, Token::Accent];

    /// Its name in the style sheet, without the dashes in front: `paper`.
    pub fn key(self) -> &'static str {
        match self {
            Token::Paper => "paper",
            Token::Ink => "ink",
            Token::Muted => "muted",
            Token::Outline => "outline",
            Token::Hairline => "hairline",
            Token::Accent => "accent",
        }
    }

    /// The colour as it is meant, before sRGB.
    pub fn oklch(self, scheme: Scheme) -> Oklch {
        let (l, c, h) = match (self, scheme) {
            (Token::Paper, Scheme::Light) => (0.97, 0.008, 85.0),
            (Token::Paper, Scheme::Dark) => (0.2, 0.014, 260.0),
            (Token::Ink, Scheme::Light) => (0.25, 0.02, 260.0),
            (Token::Ink, Scheme::Dark) => (0.93, 0.01, 85.0),
            (Token::Muted, Scheme::Light) => (0.48, 0.016, 260.0),
            (Token::Muted, Scheme::Dark) => (0.72, 0.012, 85.0),
            (Token::Outline, Scheme::Light) => (0.62, 0.014, 260.0),
            (Token::Outline, Scheme::Dark) => (0.56, 0.012, 85.0),
            (Token::Hairline, Scheme::Light) => (0.87, 0.01, 85.0),
            (Token::Hairline, Scheme::Dark) => (0.34, 0.014, 260.0),
            (Token::Accent, Scheme::Light) => (0.5, 0.11, 195.0),
            (Token::Accent, Scheme::Dark) => (0.8, 0.11, 195.0),
        };
        Oklch::new(l, c, h)
    }

    /// The colour on the screen.
    pub fn rgb(self, scheme: Scheme) -> Rgb {
        self.oklch(scheme).rgb()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::contrast;

    #[test]
    fn type_reads_and_edges_show_on_paper() {
        for scheme in Scheme::ALL {
            let paper = Token::Paper.rgb(scheme);
            for (token, least) in [
                (Token::Ink, 12.0),
                (Token::Muted, 4.5),
                (Token::Accent, 4.5),
                (Token::Outline, 3.0),
            ] {
                let got = contrast(token.rgb(scheme), paper);
                assert!(got >= least, "{} has {got:.2} in {scheme:?}", token.key());
            }
        }
    }

    #[test]
    fn dark_mirrors_the_order_of_light() {
        let order = |scheme| {
            let mut tokens = Token::ALL;
            let paper = Token::Paper.oklch(scheme).l;
            tokens.sort_by(|a, b| {
                let far = |token: &Token| (token.oklch(scheme).l - paper).abs();
                far(a).total_cmp(&far(b))
            });
            tokens
        };
        let (light, dark) = (order(Scheme::Light), order(Scheme::Dark));
        assert_eq!((light[0], light[1], light[5]), (dark[0], dark[1], dark[5]));
    }
}
