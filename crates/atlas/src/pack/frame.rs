//! The frame around everything the project packs: what it is, which version, whole and unaltered.
//!
//! ```text
//! 4 bytes  what it is          4 bytes  length of the contents
//! 2 bytes  version             8 bytes  checksum of the contents      (numbers little-endian)
//! ```

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why bytes are no pack that this version of the app can read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PackError {
    /// It does not begin as one.
    #[error("this is no {0} of Wijkmix")]
    Foreign(&'static str),
    /// Made by a newer version of the project.
    #[error(
        "this is a {what} of version {found}, and the app reads version {known}: reload the page \
         to get the newer app"
    )]
    Future {
        /// What it was taken for.
        what: &'static str,
        /// Its version.
        found: u16,
        /// The version that this app reads.
        known: u16,
    },
    /// Bytes are missing at the end, or there are too many.
    #[error("the {what} has {found} bytes and should have {expected}: load it again")]
    Length {
        /// What it was taken for.
        what: &'static str,
        /// Its length.
        found: usize,
        /// The length it says it has.
        expected: usize,
    },
    /// The bytes are not those that were written.
    #[error("the {0} was altered or damaged on its way: load it again")]
    Altered(&'static str),
    /// Whole and unaltered, and yet not what was expected inside.
    #[error("the {what} cannot be read: {fault}")]
    Contents {
        /// What it was taken for.
        what: &'static str,
        /// What is wrong inside.
        fault: &'static str,
    },
}

/// A kind of pack: its name in messages, how its bytes begin, and the version written and read.
pub(crate) struct Kind {
    pub what: &'static str,
    pub magic: [u8; 4],
    pub version: u16,
}

const HEAD: usize = 18;

/// FNV-1a, 64 bits. Every step is a bijection of its state, so that no change of one byte goes
/// unseen; against intent it is no protection, nor meant to be.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl Kind {
    /// Contents in their frame.
    pub fn seal(&self, contents: &impl Serialize) -> Vec<u8> {
        // Writing to a vector fails only for types that postcard cannot write, of which there are
        // none here; should there ever be one, what comes out is empty and refused by `open`.
        self.frame(&postcard::to_allocvec(contents).unwrap_or_default())
    }

    /// Bytes in their frame.
    pub fn frame(&self, contents: &[u8]) -> Vec<u8> {
        let length = u32::try_from(contents.len()).unwrap_or(u32::MAX);
        let mut bytes = Vec::with_capacity(HEAD + contents.len());
        bytes.extend(self.magic);
        bytes.extend(self.version.to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(checksum(contents).to_le_bytes());
        bytes.extend(contents);
        bytes
    }

    /// What is in the frame, if it is of this kind and version, whole and unaltered.
    pub fn open<'a, T: Deserialize<'a>>(&self, bytes: &'a [u8]) -> Result<T, PackError> {
        let what = self.what;
        let (magic, rest) = bytes.split_first_chunk::<4>().ok_or(PackError::Foreign(what))?;
        if *magic != self.magic {
            return Err(PackError::Foreign(what));
        }
        let short = |expected| PackError::Length { what, found: bytes.len(), expected };
        let (version, rest) = rest.split_first_chunk::<2>().ok_or(short(HEAD))?;
        let version = u16::from_le_bytes(*version);
        if version > self.version {
            return Err(PackError::Future { what, found: version, known: self.version });
        }
        if version < self.version {
            return Err(self.fault("it was made by an older version of the project"));
        }
        let (length, rest) = rest.split_first_chunk::<4>().ok_or(short(HEAD))?;
        let (sum, contents) = rest.split_first_chunk::<8>().ok_or(short(HEAD))?;
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        if contents.len() != length {
            return Err(short(length.saturating_add(HEAD)));
        }
        if checksum(contents) != u64::from_le_bytes(*sum) {
            return Err(PackError::Altered(what));
        }
        match postcard::take_from_bytes(contents) {
            Ok((value, [])) => Ok(value),
            Ok(_) => Err(self.fault("there is more in it than there should be")),
            Err(_) => Err(self.fault("its fields are not those of this version")),
        }
    }

    /// An error about what is inside.
    pub fn fault(&self, fault: &'static str) -> PackError {
        PackError::Contents { what: self.what, fault }
    }
}
