//! The hash under which words are looked up: sixteen bytes at a time, ASCII case folded away.

const FOLD: u128 = 0x2020_2020_2020_2020_2020_2020_2020_2020;
const K1: u64 = 0x9E37_79B9_7F4A_7C15;
const K2: u64 = 0xD6E8_FEB8_6659_FD93;
const K3: u64 = 0xFF51_AFD7_ED55_8CCD;

/// The most bytes that [`short_hash`] takes.
pub(crate) const SHORT: usize = 16;

/// The low `n` bytes of a word of sixteen.
const KEEP: [u128; SHORT + 1] = {
    let mut keep = [0u128; SHORT + 1];
    let mut length = 1;
    while length <= SHORT {
        #[expect(clippy::indexing_slicing, reason = "length <= SHORT")]
        {
            keep[length] = u128::MAX >> (128 - 8 * length);
        }
        length += 1;
    }
    keep
};

/// Hashes a word of ASCII letters and digits without regard to case; other bytes as they are, up to
/// the fold bit.
#[inline]
pub(crate) fn word_hash(word: &[u8]) -> u64 {
    let mut hash = 0;
    for chunk in word.chunks(SHORT) {
        let mut bytes = [0u8; SHORT];
        for (to, from) in bytes.iter_mut().zip(chunk) {
            *to = *from | 0x20;
        }
        hash = mix(hash, u128::from_le_bytes(bytes));
    }
    hash
}

/// As [`word_hash`] of `text[start..start + length]` for a word of at most [`SHORT`] bytes, reading
/// whole machine words.
#[inline]
pub(crate) fn short_hash(text: &[u8], start: usize, length: usize) -> u64 {
    let Some(word) = sixteen(text, start) else {
        return word_hash(text.get(start..start + length).unwrap_or_default());
    };
    let keep = KEEP.get(length).copied().unwrap_or(0);
    mix(0, (word | FOLD) & keep)
}

/// The sixteen bytes from a place on, as far as the text goes; `None` where all of the text is shorter.
#[inline]
pub(crate) fn sixteen(text: &[u8], start: usize) -> Option<u128> {
    match text.get(start..).and_then(<[u8]>::first_chunk::<SHORT>) {
        Some(chunk) => Some(u128::from_le_bytes(*chunk)),
        None => {
            let past = (start + SHORT).saturating_sub(text.len()) & (SHORT - 1);
            text.last_chunk::<SHORT>()
                .map(|chunk| u128::from_le_bytes(*chunk) >> (8 * past))
        }
    }
}

/// The small letters of a word of ASCII letters and digits, the first one in the lowest byte, and a bit in
/// each byte that is a capital; `None` where the word has bytes beyond ASCII or is long, or the text is very
/// short.
#[inline]
pub(crate) fn short_word(text: &[u8], start: usize, length: usize) -> Option<(u128, u128)> {
    const HIGH: u128 = FOLD << 2;
    let keep = KEEP.get(length)?;
    let word = sixteen(text, start)? & keep;
    (word & HIGH == 0).then_some((word | FOLD & keep, !word & FOLD & keep))
}

/// Whether capitals and small letters occur in the word of ASCII letters `text[start..start + length]`;
/// `None` where it is long or close to the end of the text.
#[inline]
pub(crate) fn short_case(text: &[u8], start: usize, length: usize) -> Option<(bool, bool)> {
    let word = text.get(start..).and_then(<[u8]>::first_chunk::<SHORT>)?;
    let word = u128::from_le_bytes(*word);
    let fold = FOLD & KEEP.get(length)?;
    Some((!word & fold != 0, word & fold != 0))
}

#[inline]
fn mix(hash: u64, word: u128) -> u64 {
    let (low, high) = (word as u64, (word >> 64) as u64);
    let mixed = (low ^ hash).wrapping_mul(K1) ^ high.wrapping_mul(K2);
    (mixed ^ (mixed >> 32)).wrapping_mul(K3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_neighbors_do_not_matter() {
        let text = b"xxMethadonexx and more";
        assert_eq!(short_hash(text, 2, 9), word_hash(b"methadone"));
        assert_eq!(short_hash(text, 14, 3), word_hash(b"AND"));
        assert_eq!(short_hash(text, 18, 4), word_hash(b"more"));
        assert_eq!(short_hash(b"and", 0, 3), word_hash(b"AND"));
        assert_eq!(
            short_hash(b"abcdefghijklmnop", 0, 16),
            word_hash(b"ABCDEFGHIJKLMNOP")
        );
        assert_eq!(short_hash(b" abcdefghijklmnop", 15, 2), word_hash(b"op"));
        assert_ne!(word_hash(b"abc"), word_hash(b"abd"));
        assert_ne!(word_hash(b"a"), word_hash(b"aa"));
        assert_ne!(word_hash(b"abcdefgh"), word_hash(b"abcdefghabcdefgh"));
    }
}
