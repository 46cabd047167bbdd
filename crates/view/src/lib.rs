//! What is shown, without a browser: view state and its URL, scales, layouts, words.

pub mod number;
