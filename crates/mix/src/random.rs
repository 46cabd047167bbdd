//! Seeded random numbers, the same on every machine.
//!
//! xoshiro256++ 1.0 (Blackman & Vigna 2021, ACM Trans. Math. Softw. 47), its state filled by SplitMix64
//! (Steele, Lea & Flood 2014, OOPSLA), both in the public domain and from their published definitions.
//! Only whole-number arithmetic and one multiplication are used, so a seed gives the same draws natively
//! and in a browser. Not for secrets.

/// A stream of random numbers.
///
/// ```
/// use wijkmix_mix::random::Random;
///
/// let (mut a, mut b) = (Random::new(7, 0), Random::new(7, 0));
/// assert_eq!(a.unit(), b.unit());
/// assert!((0.0..1.0).contains(&a.unit()));
/// ```
#[derive(Clone, Debug)]
pub struct Random {
    state: [u64; 4],
}

/// SplitMix64: one step and its output.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Random {
    /// The stream with this number of a seed: streams of one seed have nothing to do with each other, so
    /// that a draw depends on its number alone and not on how many were made before it.
    pub fn new(seed: u64, stream: u64) -> Random {
        let mut mixer = seed;
        let mut mixer = split_mix(&mut mixer) ^ stream;
        Random { state: std::array::from_fn(|_| split_mix(&mut mixer)) }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        let (b_next, a_next) = (b ^ c, a ^ d);
        self.state = [a_next, b_next, c ^ (b << 17), d.rotate_left(45)];
        result
    }

    /// A number from 0 up to, but not including, 1, in steps of 2^−53.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A number between two others; the first where they are the wrong way round.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        let at = self.unit();
        if high > low { (low + at * (high - low)).min(high) } else { low }
    }

    /// A whole number below another, each equally likely (Lemire 2019, ACM Trans. Model. Comput. Simul.
    /// 29); 0 below 0 or 1.
    pub fn below(&mut self, limit: u32) -> u32 {
        if limit < 2 {
            return 0;
        }
        loop {
            let product = u64::from((self.bits() >> 32) as u32) * u64::from(limit);
            // The few low parts that would favour some numbers are drawn again.
            if product as u32 >= limit.wrapping_neg() % limit {
                return (product >> 32) as u32;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_numbers_come_out() {
        let mut state = 1_234_567;
        let got: [u64; 3] = std::array::from_fn(|_| split_mix(&mut state));
        assert_eq!(
            got,
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        let mut random = Random { state: [1, 2, 3, 4] };
        let got: [u64; 5] = std::array::from_fn(|_| random.bits());
        let want = [
            41_943_041,
            58_720_359,
            3_588_806_011_781_223,
            3_591_011_842_654_386,
            9_228_616_714_210_784_205,
        ];
        assert_eq!(got, want);
    }

    #[test]
    fn numbers_below_a_limit_are_equally_likely() {
        let mut random = Random::new(1, 0);
        let mut counts = [0u32; 7];
        for _ in 0..70_000 {
            counts[random.below(7) as usize] += 1;
        }
        // The standard deviation of each is 93.
        assert!(counts.iter().all(|count| count.abs_diff(10_000) < 500), "{counts:?}");
        assert_eq!((random.below(0), random.below(1)), (0, 0));
    }

    #[test]
    fn streams_of_a_seed_differ() {
        let first = |seed, stream| Random::new(seed, stream).bits();
        assert!(first(1, 0) != first(1, 1) && first(1, 0) != first(2, 0));
    }
}
