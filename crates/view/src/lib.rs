//! What is shown, without a browser: view state and its URL, scales, layouts, words.

pub mod behind;
pub mod catalogue;
pub mod charts;
pub mod classes;
pub mod colour;
pub mod decimal;
pub mod definitions;
pub mod divide;
pub mod dorling;
mod grid;
pub mod group;
pub mod hit;
pub mod indices;
pub mod labels;
pub mod lens;
pub mod number;
pub mod picked;
pub mod rows;
pub mod sample;
pub mod scenario;
pub mod scene;
pub mod shape;
pub mod state;
pub mod study;
pub mod svg;
pub mod url;
pub mod words;
