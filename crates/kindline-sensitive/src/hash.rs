//! The hash under which words are looked up: eight bytes at a time, ASCII case folded away.

const FOLD: u64 = 0x2020_2020_2020_2020;
const K1: u64 = 0x9E37_79B9_7F4A_7C15;
const K2: u64 = 0xD6E8_FEB8_6659_FD93;

/// Hashes a word of ASCII letters and digits without regard to case; other bytes as they are, up to
/// the fold bit. The empty word has a hash as well.
#[inline]
pub(crate) fn word_hash(word: &[u8]) -> u64 {
    let mut hash = (word.len() as u64).wrapping_mul(K1);
    let mut chunks = word.chunks_exact(8);
    for chunk in &mut chunks {
        hash = mix(
            hash,
            chunk
                .first_chunk::<8>()
                .map_or(0, |c| u64::from_le_bytes(*c))
                | FOLD,
        );
    }
    let rest = chunks.remainder();
    if rest.is_empty() {
        hash
    } else {
        mix(hash, tail(rest))
    }
}

/// As [`word_hash`] of `text[start..end]`, reading whole machine words where the text goes on.
#[inline]
pub(crate) fn word_hash_in(text: &[u8], start: usize, end: usize) -> u64 {
    let length = end.saturating_sub(start);
    if length <= 8 && length > 0 {
        if let Some(chunk) = text.get(start..).and_then(<[u8]>::first_chunk::<8>) {
            let kept = u64::MAX >> (64 - 8 * length);
            let word = (u64::from_le_bytes(*chunk) | FOLD) & kept;
            return mix((length as u64).wrapping_mul(K1), word);
        }
    }
    word_hash(text.get(start..end).unwrap_or_default())
}

fn tail(rest: &[u8]) -> u64 {
    let mut word = 0;
    for (index, byte) in rest.iter().enumerate() {
        word |= u64::from(byte | 0x20) << (8 * index);
    }
    word
}

#[inline]
fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(K2);
    let product = (product ^ (product >> 32)).wrapping_mul(K1);
    product ^ (product >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_neighbors_do_not_matter() {
        let text = b"xxMethadonexx and more";
        assert_eq!(word_hash_in(text, 2, 11), word_hash(b"methadone"));
        assert_eq!(word_hash_in(text, 14, 17), word_hash(b"AND"));
        assert_eq!(word_hash_in(b"and", 0, 3), word_hash(b"AND"));
        assert_eq!(word_hash_in(b"abcdefgh", 0, 8), word_hash(b"ABCDEFGH"));
        assert_ne!(word_hash(b"abc"), word_hash(b"abd"));
        assert_ne!(word_hash(b"a"), word_hash(b"aa"));
    }
}
