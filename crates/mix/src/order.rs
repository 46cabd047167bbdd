//! Orders: one sort for everything that is ranked.
//!
//! The standard library's sort is compiled anew for every type and every comparison, some six
//! kilobytes of wasm a time. Sorting row numbers by a comparison behind a pointer is compiled once,
//! and fast enough for anything that is shown.

use std::cmp::Ordering;

/// The numbers `0..count` in the order that `compare` gives; equal ones keep theirs.
///
/// ```
/// use wijkmix_mix::order;
///
/// let names = ["Zuid", "Centrum", "Noord"];
/// assert_eq!(order::by(names.len(), &|a, b| names[a].cmp(names[b])), [1, 2, 0]);
/// ```
pub fn by(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Sorts numbers from small to large, −0 before 0 and NaN at the ends (IEEE 754 total order).
pub fn ascending(numbers: &mut [f64]) {
    numbers.sort_unstable_by(f64::total_cmp);
}

/// The values in another order: `order` holds each of their numbers once.
pub fn arranged<T: Clone>(values: &[T], order: &[usize]) -> Vec<T> {
    order.iter().filter_map(|at| values.get(*at).cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_keep_their_order() {
        let ranks = [2, 1, 2, 1];
        assert_eq!(by(ranks.len(), &|a, b| ranks[a].cmp(&ranks[b])), [1, 3, 0, 2]);
        assert_eq!(by(0, &|_, _| Ordering::Equal), Vec::<usize>::new());
    }

    #[test]
    fn numbers_ascend() {
        let mut numbers = [0.5, -1.0, 3.0, 0.0];
        ascending(&mut numbers);
        assert_eq!(numbers, [-1.0, 0.0, 0.5, 3.0]);
        assert_eq!(arranged(&numbers, &[3, 0]), [3.0, -1.0]);
    }
}
