//! The rows of the model's tables, and their sums.
//!
//! What is here is written so that a compiler makes vectors of sixteen bytes of it, which every 64-bit
//! processor has.

use super::{BLOCK, BUCKET, DIMS, FULL, ROW, Row};
use crate::text::Word;

/// A row as it lies in a bucket: two numbers a byte, each with 8 added. The sixteenth byte belongs to
/// the next row; its sums are never read.
type Packed = [u8; ROW + 1];

/// The rows of [`FULL`] words and of the pairs that they end, where there are so many.
type Rows = [Packed; 2 * FULL];

/// The sums of the first number of each byte, and of the second. No byte overflows: fifteen at most from
/// each row.
#[inline]
fn sums(rows: &Rows) -> [Packed; 2] {
    let (mut firsts, mut seconds) = (Packed::default(), Packed::default());
    for (at, (first, second)) in firsts.iter_mut().zip(&mut seconds).enumerate() {
        for row in rows {
            let byte = row.get(at).copied().unwrap_or_default();
            *first = first.wrapping_add(byte & 15);
            *second = second.wrapping_add(byte >> 4);
        }
    }
    [firsts, seconds]
}

/// A number for each place of a row: the first ones of its bytes, then the second ones.
pub(super) type Places<T> = [[T; ROW + 1]; 2];

/// The places of numbers, in their order.
pub(super) fn place<T: Copy + Default, const N: usize>(numbers: &[T; N]) -> Places<T> {
    let mut places = Places::default();
    for (at, number) in numbers.iter().enumerate() {
        let half = places.get_mut(at % 2);
        if let Some(place) = half.and_then(|half| half.get_mut(at / 2)) {
            *place = *number;
        }
    }
    places
}

/// The sums of the rows of some words. A stretch has 128 rows at most, so no sum overflows.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    sums: Places<i16>,
    /// Of each number the highest sum of [`FULL`] words, [`LEVEL`] higher.
    peaks: Places<i16>,
    rows: i16,
}

const _: () = assert!(2 * 2 * BLOCK * 15 < i16::MAX as usize);

/// What stands for 0 in a peak: the 8 that stands for 0 in a number, for each row that eight words can have.
const LEVEL: i16 = 8 * 2 * FULL as i16;

impl Sums {
    #[inline]
    fn take(&mut self, rows: &Rows, count: i16) {
        // Rows that are not there count 8, as those do whose number is 0.
        let missing = LEVEL - 8 * count;
        let halves = self.sums.iter_mut().zip(&mut self.peaks);
        for ((sums, peaks), parts) in halves.zip(&sums(rows)) {
            for ((sum, peak), part) in sums.iter_mut().zip(peaks).zip(parts) {
                let part = i16::from(*part);
                *sum = sum.wrapping_add(part);
                *peak = (*peak).max(part.wrapping_add(missing));
            }
        }
        self.rows += count;
    }

    #[inline]
    pub(super) fn and(mut self, other: &Sums) -> Sums {
        let halves = self.sums.iter_mut().zip(&mut self.peaks);
        let others = other.sums.iter().zip(&other.peaks);
        for ((sums, peaks), (more, others)) in halves.zip(others) {
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum = sum.wrapping_add(*more);
            }
            for (peak, other) in peaks.iter_mut().zip(others) {
                *peak = (*peak).max(*other);
            }
        }
        self.rows += other.rows;
        self
    }

    /// What the sums are of numbers from -8 to 7.
    #[inline]
    pub(super) fn values(&self) -> Places<f32> {
        let zero = 8 * self.rows;
        as_floats(&self.sums, |sum| sum.wrapping_sub(zero))
    }

    /// The peaks, likewise, none below 0.
    #[inline]
    pub(super) fn peaks(&self) -> Places<f32> {
        as_floats(&self.peaks, |peak| peak.wrapping_sub(LEVEL).max(0))
    }
}

#[inline(always)]
fn as_floats(places: &Places<i16>, number: impl Fn(i16) -> i16) -> Places<f32> {
    let mut floats = Places::default();
    for (floats, places) in floats.iter_mut().zip(places) {
        for (float, place) in floats.iter_mut().zip(places) {
            *float = f32::from(number(*place));
        }
    }
    floats
}

/// Numbers in their order, then two that say nothing.
#[inline]
pub(super) fn in_order(places: &Places<f32>) -> Row<{ DIMS + 2 }> {
    let mut numbers = [0.0; DIMS + 2];
    let [firsts, seconds] = places;
    let pairs = numbers.chunks_exact_mut(2);
    for (pair, (first, second)) in pairs.zip(firsts.iter().zip(seconds)) {
        if let [one, two] = pair {
            (*one, *two) = (*first, *second);
        }
    }
    numbers
}

/// A table of rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Buckets {
    pub(super) bytes: &'static [u8],
    pub(super) shift: u32,
}

impl Buckets {
    /// A table without rows.
    pub(super) const EMPTY: Buckets = Buckets {
        bytes: &[],
        shift: 63,
    };

    pub(super) fn split(at: &mut &'static [u8], bits: u32) -> Option<Buckets> {
        let length = BUCKET
            .checked_shl(bits)
            .filter(|_| (1..=20).contains(&bits))?;
        let (bytes, rest) = at.split_at_checked(length)?;
        *at = rest;
        Some(Buckets {
            bytes,
            shift: 64 - bits,
        })
    }

    /// The row of a hash, and 1 if there is one; none where no bit of it is `wanted`. One hash in 64 that has
    /// none is given another's.
    #[inline(always)]
    fn row(&self, hash: u64, wanted: u32) -> (Packed, i16) {
        const FOUR: u32 = 0x0101_0101;
        let at = (hash >> self.shift) as u32 as usize * BUCKET;
        let bucket = self.bytes.get(at..at + BUCKET);
        let Some(bucket) = bucket.and_then(<[u8]>::first_chunk::<BUCKET>) else {
            return (Packed::default(), 0);
        };
        let checks = bucket.last_chunk::<4>();
        let checks = checks.map_or(0, |checks| u32::from_le_bytes(*checks));
        let other = checks ^ (u32::from(check(hash)) * FOUR);
        let equal = other.wrapping_sub(FOUR) & !other & (FOUR << 7) & wanted;
        let found = equal.trailing_zeros() as usize / 8;
        let at = (found & 3) * ROW;
        let row = bucket.get(at..at + ROW + 1);
        let mut row = row
            .and_then(<[u8]>::first_chunk)
            .copied()
            .unwrap_or_default();
        // From a table, not by a condition: the compiler makes a branch of that, which would be taken by chance.
        let keep = KEEP.get(found & 7).unwrap_or(&NOTHING);
        for (byte, keep) in row.iter_mut().zip(keep) {
            *byte &= keep;
        }
        (row, i16::from(keep[0] & 1))
    }
}

const NOTHING: Packed = [0; ROW + 1];
const ALL: Packed = [0xFF; ROW + 1];
/// What is kept of a row that is one of four in its bucket, or none of them.
static KEEP: [Packed; 8] = [ALL, ALL, ALL, ALL, NOTHING, NOTHING, NOTHING, NOTHING];

/// The sums of a block of words. The rows are gathered first and added up then, so that no sum waits for a
/// row, nor a row for another. `hash` is that of the word before it, 0 where there is none.
pub(super) fn block(words: &Buckets, pairs: &Buckets, list: &[Word], hash: &mut u64) -> Sums {
    let mut sums = Sums::default();
    let mut before = *hash;
    let mut wanted = if before == 0 { 0 } else { u32::MAX };
    for list in list.chunks(FULL) {
        let (mut rows, mut count) = ([Packed::default(); 2 * FULL], 0);
        for (slots, word) in rows.chunks_exact_mut(2).zip(list) {
            let this = hash_of(word);
            let (one, is) = words.row(this, u32::MAX);
            let (two, are) = pairs.row(pair(before, this), wanted);
            (before, wanted) = (this, u32::MAX);
            if let [first, second] = slots {
                (*first, *second) = (one, two);
            }
            count += is + are;
        }
        sums.take(&rows, count);
    }
    *hash = before;
    sums
}

/// The part of a hash that a bucket keeps; never 0.
#[inline]
fn check(hash: u64) -> u8 {
    ((hash >> 24) as u8).max(1)
}

/// The hash of two words in a row.
#[inline]
pub(super) fn pair(one: u64, two: u64) -> u64 {
    (one.rotate_left(23) ^ two).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The hash of a word; words with digits share one for each length up to five.
#[inline]
pub(super) fn hash_of(word: &Word) -> u64 {
    if word.has_digit() {
        ((word.end() - word.start()).min(5) as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93)
    } else {
        word.hash
    }
}
