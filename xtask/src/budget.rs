//! What the site weighs, against what it may weigh.

use std::collections::BTreeMap;

use crate::compress::Compressed;
use crate::site::Site;

/// The most that the first view may transfer: page, style, scripts, wasm and figures; brotli, bytes.
pub const FIRST_VIEW: usize = 350_000;
/// The most that its wasm alone may; brotli, bytes.
pub const WASM: usize = 250_000;

/// The sizes of one file, or of several together, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// As it is.
    pub raw: usize,
    /// As it travels to a browser without brotli.
    pub gzip: usize,
    /// As it travels to every other.
    pub brotli: usize,
}

impl std::iter::Sum for Sizes {
    fn sum<I: Iterator<Item = Sizes>>(sizes: I) -> Sizes {
        sizes.fold(Sizes::default(), |sum, one| Sizes {
            raw: sum.raw + one.raw,
            gzip: sum.gzip + one.gzip,
            brotli: sum.brotli + one.brotli,
        })
    }
}

/// The site's sizes, file by file.
pub struct Weights {
    files: BTreeMap<String, Sizes>,
    first_view: Vec<String>,
}

impl Weights {
    /// Weighs a site; a file without a compressed form travels as it is.
    pub fn of(site: &Site, compressed: &BTreeMap<String, Compressed>) -> Weights {
        let weigh = |(path, bytes): (&String, &Vec<u8>)| {
            let (gzip, brotli) = compressed
                .get(path)
                .map_or((bytes.len(), bytes.len()), |both| (both.gzip.len(), both.brotli.len()));
            (path.clone(), Sizes { raw: bytes.len(), gzip, brotli })
        };
        Weights {
            files: site.files.iter().map(weigh).collect(),
            first_view: site.first_view.clone(),
        }
    }

    /// The first view in all.
    pub fn first_view(&self) -> Sizes {
        self.first_view.iter().filter_map(|path| self.files.get(path)).copied().sum()
    }

    /// The wasm of the first view.
    pub fn wasm(&self) -> Sizes {
        let wasm = self.first_view.iter().filter(|path| path.ends_with(".wasm"));
        wasm.filter_map(|path| self.files.get(path)).copied().sum()
    }

    /// Whether every budget is kept.
    pub fn kept(&self) -> bool {
        self.wasm().brotli <= WASM && self.first_view().brotli <= FIRST_VIEW
    }

    /// Prints the table: files of the first view, the others, sums, budgets.
    pub fn print(&self) {
        let (first, rest): (Vec<_>, Vec<_>) =
            self.files.iter().partition(|(path, _)| self.first_view.contains(path));
        println!("\n{:<44}{:>10}{:>10}{:>10}  bytes", "", "raw", "gzip", "brotli");
        for (title, group) in [("first view", first), ("loaded later or on demand", rest)] {
            let sum = group.iter().map(|(_, sizes)| **sizes).sum();
            for (path, sizes) in group {
                line(&format!("  {path}"), *sizes);
            }
            line(title, sum);
        }
        let (first_view, wasm) = (self.first_view().brotli, self.wasm().brotli);
        println!();
        for (name, size, most) in [("first view", first_view, FIRST_VIEW), ("wasm", wasm, WASM)] {
            let verdict = if size <= most { "within" } else { "OVER" };
            let (size, budget) = (kilobytes(size), kilobytes(most));
            println!("{name:<12}{size:>10} brotli, {verdict} its budget of {budget}");
        }
    }
}

fn line(name: &str, sizes: Sizes) {
    println!("{name:<44}{:>10}{:>10}{:>10}", sizes.raw, sizes.gzip, sizes.brotli);
}

/// Thousands of bytes with one decimal: `249.9 kB`.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(wasm: usize, packs: usize) -> Weights {
        let site = Site {
            files: BTreeMap::from([
                ("a.wasm".to_owned(), vec![0; 1_000_000]),
                ("a.pack".to_owned(), vec![0; packs]),
                ("later.pack".to_owned(), vec![0; 900_000]),
            ]),
            first_view: vec!["a.pack".to_owned(), "a.wasm".to_owned()],
            ..Site::default()
        };
        let both = Compressed { gzip: vec![0; 300_000], brotli: vec![0; wasm] };
        Weights::of(&site, &BTreeMap::from([("a.wasm".to_owned(), both)]))
    }

    #[test]
    fn the_first_view_counts_what_it_loads_as_it_travels() {
        let weights = weights(200_000, 90_000);
        assert_eq!(weights.first_view(), Sizes { raw: 1_090_000, gzip: 390_000, brotli: 290_000 });
        assert!(weights.kept());
    }

    #[test]
    fn each_budget_is_broken_on_its_own() {
        assert!(weights(250_000, 100_000).kept());
        assert!(!weights(250_001, 0).kept());
        assert!(!weights(250_000, 100_001).kept());
    }
}
