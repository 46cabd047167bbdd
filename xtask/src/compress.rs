//! Files as they travel: brotli and gzip at their highest settings, made once.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Mutex;
use std::sync::PoisonError;

use anyhow::Result;

/// A file's two compressed forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compressed {
    /// Gzip, level 9.
    pub gzip: Vec<u8>,
    /// Brotli, quality 11.
    pub brotli: Vec<u8>,
}

/// Whether compressing a file of this name makes it smaller: packs and pictures already are.
pub fn worthwhile(path: &str) -> bool {
    !matches!(
        path.rsplit_once('.'),
        Some((_, "pack" | "png" | "webp" | "jpg" | "woff2" | "gz" | "br"))
    )
}

/// Gzip at level 9, without a file name or time, so that equal contents give equal bytes.
///
/// # Errors
/// When memory cannot be written, which is never.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::GzBuilder::new().write(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Gzip as small as it gets: the exhaustive search of Zopfli, some 9 % below level 9, for what travels
/// with the first view.
///
/// # Errors
/// When memory cannot be written, which is never.
pub fn smallest_gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut out)?;
    Ok(out)
}

/// Brotli at quality 11 with its largest standard window.
///
/// # Errors
/// When memory cannot be written, which is never.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters)?;
    Ok(out)
}

/// Compresses the files for which it is [`worthwhile`], on all cores.
///
/// # Errors
/// As [`brotli`].
pub fn all(files: &BTreeMap<String, Vec<u8>>) -> Result<BTreeMap<String, Compressed>> {
    let mut queue: Vec<_> = files.iter().filter(|(path, _)| worthwhile(path)).collect();
    // The largest is taken first, so that no core is left with it at the end.
    queue.sort_by_key(|(_, bytes)| bytes.len());
    let queue = Mutex::new(queue);
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let work = || -> Result<Vec<(String, Compressed)>> {
        let mut done = Vec::new();
        while let Some((path, bytes)) = next() {
            done.push((path.clone(), Compressed { gzip: gzip(bytes)?, brotli: brotli(bytes)? }));
        }
        Ok(done)
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let parts: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
    });
    let mut all = BTreeMap::new();
    for part in parts {
        match part {
            Ok(done) => all.extend(done?),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    }
    Ok(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_forms_give_the_file_back() {
        let text = "gemengde wijken, gemengde buurten; ".repeat(200);
        let files = BTreeMap::from([
            ("a.css".to_owned(), text.clone().into_bytes()),
            ("b.pack".to_owned(), vec![1, 2, 3]),
        ]);
        let all = all(&files).unwrap();
        assert_eq!(all.keys().collect::<Vec<_>>(), ["a.css"]);
        let mut back = String::new();
        flate2::read::GzDecoder::new(&*all["a.css"].gzip).read_to_string(&mut back).unwrap();
        assert_eq!(back, text);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*all["a.css"].brotli, &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }
}
