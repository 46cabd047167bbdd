//! Numbers as byte planes: all lowest bytes, then all second bytes, and so on.
//!
//! What follows in a pack is compressed by gzip or brotli, and those find the likeness of bytes, not
//! of numbers: apart, the lowest bytes are a dense jumble and the higher ones nearly all zero.

/// Numbers on their way into planes.
#[derive(Default)]
pub(super) struct Writer {
    numbers: Vec<u32>,
}

/// Numbers on their way out of planes.
pub(super) struct Reader<'a> {
    planes: &'a [&'a [u8]],
    next: usize,
}

/// A signed number as one that is small where the signed one is near zero: 0, −1, 1, −2 … as
/// 0, 1, 2, 3 …
fn zigzag(number: i32) -> u32 {
    ((number << 1) ^ (number >> 31)) as u32
}

fn unzigzag(number: u32) -> i32 {
    (number >> 1) as i32 ^ -((number & 1) as i32)
}

impl Writer {
    pub fn put(&mut self, number: i32) {
        self.numbers.push(zigzag(number));
    }

    /// The planes, as many as the largest number needs and at least one.
    pub fn planes(&self) -> Vec<Vec<u8>> {
        let all = self.numbers.iter().fold(0, |bits, number| bits | number);
        let needed = (4 - (all.leading_zeros() / 8) as usize).max(1);
        (0..needed)
            .map(|plane| self.numbers.iter().map(|number| number.to_le_bytes()[plane]).collect())
            .collect()
    }
}

impl<'a> Reader<'a> {
    /// A reader of planes, or `None` where they are not between one and four of the same length.
    pub fn new(planes: &'a [&'a [u8]]) -> Option<Reader<'a>> {
        let first = planes.first()?;
        let even = planes.len() <= 4 && planes.iter().all(|plane| plane.len() == first.len());
        even.then_some(Reader { planes, next: 0 })
    }

    /// How many numbers are left.
    pub fn left(&self) -> usize {
        self.planes.first().map_or(0, |plane| plane.len().saturating_sub(self.next))
    }

    pub fn take(&mut self) -> Option<i32> {
        let mut bytes = [0; 4];
        for (byte, plane) in bytes.iter_mut().zip(self.planes) {
            *byte = *plane.get(self.next)?;
        }
        self.next += 1;
        Some(unzigzag(u32::from_le_bytes(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn numbers_come_back(numbers in prop::collection::vec(any::<i32>(), 0..40)) {
            let mut writer = Writer::default();
            numbers.iter().for_each(|number| writer.put(*number));
            let planes = writer.planes();
            let planes: Vec<&[u8]> = planes.iter().map(Vec::as_slice).collect();
            let mut reader = Reader::new(&planes);
            let read: Vec<i32> = std::iter::from_fn(|| reader.as_mut()?.take()).collect();
            prop_assert_eq!(read, numbers);
        }
    }

    #[test]
    fn small_numbers_need_one_plane() {
        let mut writer = Writer::default();
        [0, -128, 127].iter().for_each(|number| writer.put(*number));
        assert_eq!(writer.planes(), [vec![0, 255, 254]]);
        writer.put(128);
        assert_eq!(writer.planes().len(), 2);
    }

    #[test]
    fn uneven_planes_are_refused() {
        assert!(Reader::new(&[]).is_none());
        assert!(Reader::new(&[&[1, 2], &[1]]).is_none());
        assert!(Reader::new(&[&[1u8][..]; 5]).is_none());
    }
}
