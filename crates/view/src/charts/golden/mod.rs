//! Every chart against the drawing that someone looked at and accepted: `tests/golden/README.md`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bars;
mod legend;
mod strip;
mod trend;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs};

use crate::colour::Scheme;
use crate::shape::Drawing;
use crate::svg::to_svg;

/// A drawing by the name of its file, without the ending.
struct Case {
    name: String,
    scheme: Scheme,
    drawing: Drawing,
}

impl Case {
    fn new(name: impl Into<String>, scheme: Scheme, drawing: Drawing) -> Case {
        Case { name: name.into(), scheme, drawing }
    }
}

/// A phone, a large phone or a side column, a wide page.
const WIDTHS: [f64; 3] = [320.0, 430.0, 900.0];

/// The longest names of Dutch neighbourhoods are of this kind.
const LONG: &str =
    "Bedrijventerrein Westerhoven-Burgemeester van Nispen tot Sevenaerstraat en omgeving";

/// What a file that a stranger made may call a place.
const HOSTILE: &str = "<script>alert(\"1\")</script> & 'zo'";

fn cases() -> Vec<Case> {
    [strip::cases(), bars::cases(), legend::cases(), trend::cases()].into_iter().flatten().collect()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden")
}

fn accepted() -> BTreeSet<String> {
    let files = fs::read_dir(folder()).expect("tests/golden is part of the project");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    names.filter_map(|name| name.strip_suffix(".svg").map(str::to_string)).collect()
}

#[test]
fn drawings_are_as_accepted() {
    let accept = env::var_os("WIJKMIX_ACCEPT").is_some_and(|value| value == "1");
    let mut differing = Vec::new();
    for case in cases() {
        let path = folder().join(format!("{}.svg", case.name));
        let now = to_svg(&case.drawing, case.scheme);
        // A checkout may turn line ends about; the drawing is the same.
        let before = fs::read_to_string(&path).map(|text| text.replace("\r\n", "\n"));
        if before.ok().as_deref() == Some(now.as_str()) {
            continue;
        }
        if accept {
            fs::write(&path, &now).expect("tests/golden can be written");
        } else {
            differing.push(case.name);
        }
    }
    let made: BTreeSet<String> = cases().into_iter().map(|case| case.name).collect();
    for stale in accepted().difference(&made) {
        if accept {
            fs::remove_file(folder().join(format!("{stale}.svg")))
                .expect("tests/golden can be written");
        } else {
            differing.push(format!("{stale} (which no case makes)"));
        }
    }
    assert!(differing.is_empty(), "differ from tests/golden, see its README.md: {differing:#?}");
}

#[test]
fn every_case_has_a_name_of_its_own() {
    let names: BTreeSet<String> = cases().into_iter().map(|case| case.name).collect();
    assert_eq!(names.len(), cases().len());
}

#[test]
fn drawings_hold_nothing_a_strict_page_forbids() {
    for case in cases() {
        let svg = to_svg(&case.drawing, case.scheme);
        for forbidden in ["<script", " style=", " class=", "NaN", "inf\"", "href"] {
            assert!(!svg.contains(forbidden), "{} holds {forbidden}", case.name);
        }
        assert!(
            !case.drawing.title.is_empty() && !case.drawing.description.is_empty(),
            "{}",
            case.name
        );
    }
}
