//! Binomial and hypergeometric probabilities to nearly full precision at any size, by the
//! saddle-point expansion (Loader 2000, *Fast and accurate computation of binomial probabilities*):
//! no factorial is formed, and nothing large is subtracted from anything large.

use std::f64::consts::TAU;

/// `ln n! − ln(√(2πn) (n/e)^n)` for n = 0 to 15; 0 at 0, where it is not used.
const STIRLING_ERROR: [f64; 16] = [
    0.0,
    0.081_061_466_795_327_26,
    0.041_340_695_955_409_3,
    0.027_677_925_684_998_34,
    0.020_790_672_103_765_093,
    0.016_644_691_189_821_193,
    0.013_876_128_823_070_748,
    0.011_896_709_945_891_77,
    0.010_411_265_261_972_096,
    0.009_255_462_182_712_733,
    0.008_330_563_433_362_87,
    0.007_573_675_487_951_841,
    0.006_942_840_107_209_53,
    0.006_408_994_188_004_207,
    0.005_951_370_112_758_847_5,
    0.005_554_733_551_962_801,
];

/// The error of Stirling's formula for `ln n!`, `n` a whole number.
fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        return STIRLING_ERROR.get(n as usize).copied().unwrap_or(0.0);
    }
    let square = n * n;
    let tail = 1.0 / 1680.0 - 1.0 / 1188.0 / square;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - tail / square) / square) / square) / n
}

/// The deviance `x ln(x/m) + m − x`, without cancellation where `x` is near `m`; both positive.
fn deviance(x: f64, mean: f64) -> f64 {
    if (x - mean).abs() >= 0.1 * (x + mean) {
        return x * (x / mean).ln() + mean - x;
    }
    let ratio = (x - mean) / (x + mean);
    let mut sum = (x - mean) * ratio;
    let mut term = 2.0 * x * ratio;
    let mut odd = 3.0;
    loop {
        term *= ratio * ratio;
        let next = sum + term / odd;
        // Terms fall by a hundredth at least, so this ends within ten rounds.
        if next == sum {
            return sum;
        }
        sum = next;
        odd += 2.0;
    }
}

/// The probability of exactly `x` successes in `n` draws with chance `p`, where `q = 1 − p`; `x` and
/// `n` whole numbers. 0 outside `0..=n`.
pub(super) fn binomial(x: f64, n: f64, p: f64, q: f64) -> f64 {
    if x < 0.0 || x > n {
        0.0
    } else if p <= 0.0 {
        f64::from(u8::from(x == 0.0))
    } else if q <= 0.0 {
        f64::from(u8::from(x == n))
    } else if x == 0.0 {
        certain_power(n, q, p)
    } else if x == n {
        certain_power(n, p, q)
    } else {
        let log = stirling_error(n)
            - stirling_error(x)
            - stirling_error(n - x)
            - deviance(x, n * p)
            - deviance(n - x, n * q);
        log.exp() / (TAU * x * ((n - x) / n)).sqrt()
    }
}

/// `base^n`, `base = 1 − rest`, from whichever of the two is known better.
fn certain_power(n: f64, base: f64, rest: f64) -> f64 {
    if rest < 0.5 { (n * (-rest).ln_1p()).exp() } else { base.powf(n) }
}

/// The probability of exactly `x` marked among `n` drawn from `marked` and `unmarked` without
/// returning; all whole numbers, `n` at most all. 0 where that cannot be.
pub(super) fn hypergeometric(x: f64, marked: f64, unmarked: f64, n: f64) -> f64 {
    if x < 0.0 || x > n || x > marked || n - x > unmarked {
        return 0.0;
    }
    let all = marked + unmarked;
    let (p, q) = (n / all, (all - n) / all);
    // Any p gives the same ratio; this one keeps all three probabilities far from 0.
    binomial(x, marked, p, q) * binomial(n - x, unmarked, p, q) / binomial(n, all, p, q)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(n: u32, k: u32) -> f64 {
        (0..k).map(|i| f64::from(n - i) / f64::from(i + 1)).product()
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-12 * b.abs()
    }

    #[test]
    fn follows_the_definition_for_small_numbers() {
        for n in 0..60_u32 {
            for k in 0..=n {
                for p in [1e-3_f64, 0.1, 0.5, 0.93] {
                    let exact = choose(n, k) * p.powi(k as i32) * (1.0 - p).powi((n - k) as i32);
                    let got = binomial(f64::from(k), f64::from(n), p, 1.0 - p);
                    assert!(close(got, exact), "{k} of {n} at {p}: {got} and {exact}");
                }
            }
        }
    }

    #[test]
    fn deals_as_the_definition_says() {
        for (marked, unmarked) in [(1, 1), (5, 30), (30, 5), (20, 20)] {
            for n in 0..=marked + unmarked {
                for x in 0..=n {
                    let expected = if x > marked || n - x > unmarked {
                        0.0
                    } else {
                        choose(marked, x) * choose(unmarked, n - x) / choose(marked + unmarked, n)
                    };
                    let [x, m, u, k] = [x, marked, unmarked, n].map(f64::from);
                    let got = hypergeometric(x, m, u, k);
                    assert!(
                        close(got, expected),
                        "{x} of {n} from {m} and {u}: {got} and {expected}"
                    );
                }
            }
        }
    }

    #[test]
    fn large_numbers_lose_no_digits() {
        // The mode of a symmetric binomial: √(2/(πn)) (1 − 1/(4n) + 1/(32n²) + …).
        let n = 1e8_f64;
        let expected = (2.0 / (std::f64::consts::PI * n)).sqrt() * (1.0 - 0.25 / n);
        assert!(close(binomial(n / 2.0, n, 0.5, 0.5), expected));
    }
}
