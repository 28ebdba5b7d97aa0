//! The ordinary English words, so that the others stand out: a filter that holds no words.
//!
//! `data/names/ordinary.bin` is an xor filter (Graf and Lemire, 2020) of the words of SCOWL size 35: the
//! seed (`u64`), the length of one of its three parts (`u32`), the three parts. A word of the list is
//! always found; one in 256 of the others is taken for one.

use super::features::mix;

const FILTER: &[u8] = include_bytes!("../../data/names/ordinary.bin");
const HEAD: usize = 12;

/// Whether the word with this hash is an ordinary one.
pub(super) fn contains(hash: u64) -> bool {
    let (Some(seed), Some(part)) = (
        FILTER.first_chunk::<8>(),
        FILTER.get(8..).and_then(<[u8]>::first_chunk::<4>),
    ) else {
        return false;
    };
    let part = u64::from(u32::from_le_bytes(*part));
    let hash = mix(hash.wrapping_add(u64::from_le_bytes(*seed)));
    let cell = |index: u64, turn: u32| {
        let within = (u64::from(hash.rotate_left(turn) as u32) * part) >> 32;
        let at = HEAD + (index * part + within) as usize;
        FILTER.get(at).copied().unwrap_or(0)
    };
    cell(0, 0) ^ cell(1, 21) ^ cell(2, 42) == (hash ^ hash >> 32) as u8
}
