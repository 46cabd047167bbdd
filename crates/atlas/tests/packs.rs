//! The packs of the real tables: they come back as they were, and stay small.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod common;

use std::io::Write;

use common::editions;
use flate2::Compression;
use flate2::write::GzEncoder;
use wijkmix_atlas::pack;

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn every_table_comes_back_from_its_pack() {
    for edition in editions() {
        assert_eq!(pack::decode(&pack::encode(edition)).as_ref(), Ok(edition));
    }
}

/// The first view waits for the pack of 2024. The bound is what it came to plus two percent, so that
/// a change that makes it larger is made on purpose.
#[test]
fn packs_stay_small() {
    println!("pack   table      packed   gzip -9   points to 10 m");
    for edition in editions() {
        let id = &edition.source.id;
        let listed = common::listed().into_iter().find(|listed| &listed.source.id == id).unwrap();
        let table = common::text(&listed.file).len();
        let bytes = pack::encode(edition);
        let mut coarser = edition.clone();
        coarser.round_points(10);
        let (exact, coarse) = (gzipped(&bytes), gzipped(&pack::encode(&coarser)));
        println!("{id}  {table:>7}  {:>8}  {exact:>8}  {coarse:>8}", bytes.len());
        assert!(coarse < exact, "{id}");
        assert!(exact * 4 < table, "{id}");
        if id == "ar24" {
            assert!(exact <= 96_800, "{exact} bytes");
        }
    }
}
