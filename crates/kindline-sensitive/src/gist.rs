//! The gist of a text: a small trained model beside the lexicon, for what people say without the words
//! that a list could hold.
//!
//! Every word and every pair of neighbors has thirty small numbers in a table. A stretch of a text is the
//! sum of them, and of each number its peak: the highest sum of eight words in a row, so that one clause of a
//! long message counts. The first numbers each speak for one label or for crisis language; all of them,
//! and what the lexicon has found, speak for every one through two layers of weights. A score is
//! a log-odds before the threshold of its output.
//! `data/gist.bin` is made by `scripts/gist_model.py` from the invented messages of the testkit;
//! docs/gist-model.md is its card. Layout, little-endian: the magic; how many bits of a hash choose a
//! bucket of words, and of pairs (`u32` each); then `f32`: what a step of each of the thirty numbers is
//! worth, the first layer ([`INPUTS`] rows), its bias, the second layer ([`HIDDEN`] rows), how much the
//! first numbers of the sum count, and those of the peaks, the rows that lead from the lexicon straight to
//! the scores, the second bias, for each score the threshold that gives and the one that takes back; then the
//! buckets of words and those of pairs.
//!
//! A bucket has 64 bytes: four rows of fifteen bytes, two numbers a byte (low bits first, 8 stands for
//! 0), and one check byte for each row, 0 where it is empty.

use std::sync::OnceLock;

use crate::label::{Label, LabelSet};
use crate::signals::Crisis;
use crate::text::{Text, Word};
use crate::topics::Reading;

/// The file, so placed that a bucket lies in one line of the cache.
#[repr(C, align(64))]
struct Placed<T: ?Sized> {
    before: [u8; BUCKET - HEAD % BUCKET],
    file: T,
}

static PLACED: &Placed<[u8]> = &Placed {
    before: [0; BUCKET - HEAD % BUCKET],
    file: *include_bytes!("../data/gist.bin"),
};
static MODEL: &[u8] = &PLACED.file;
/// The bytes before the buckets.
const HEAD: usize = 4 * (3 + DIMS + INPUTS * HIDDEN + HIDDEN + (HIDDEN + KNOWN + 5) * SCORES);
const MAGIC: u32 = 0x3453_474B;

/// Numbers of a row.
const DIMS: usize = 30;
const ROW: usize = DIMS / 2;
const BUCKET: usize = 4 * ROW + 4;
const HIDDEN: usize = 16;
/// The labels that the model scores, in its order.
const LABELS: [Label; 22] = [
    Label::SubstanceUse,
    Label::Alcohol,
    Label::Opioids,
    Label::Psychiatric,
    Label::Hiv,
    Label::SexuallyTransmitted,
    Label::Violence,
    Label::VictimLocation,
    Label::Sexuality,
    Label::Gender,
    Label::Genetic,
    Label::Pregnancy,
    Label::ChildWelfare,
    Label::Immigration,
    Label::Criminal,
    Label::Financial,
    Label::Disability,
    Label::Health,
    Label::Religion,
    Label::Ethnicity,
    Label::Politics,
    Label::Union,
];
/// Labels that harm most where they are overlooked: what the lexicon says of these is hard to take back.
const PROTECTED: [Label; 5] = [
    Label::Opioids,
    Label::Hiv,
    Label::SexuallyTransmitted,
    Label::Violence,
    Label::VictimLocation,
];
/// The scores after those of the labels: concern or crisis, and crisis.
const CONCERN: usize = LABELS.len();
const CRISIS: usize = CONCERN + 1;
/// How many scores there are.
const SCORES: usize = CRISIS + 1;
/// How many things the lexicon tells the model: what it gives of the scores, then the labels that a phrase
/// speaks of, given or not.
const KNOWN: usize = SCORES + LABELS.len();
const INPUTS: usize = 2 * DIMS + KNOWN;

/// A text of fewer words is left to the lexicon.
const FEWEST: usize = 6;
/// Words of a block; a stretch has two.
const BLOCK: usize = 32;
/// Words whose sums make a peak, and after which the bytes that hold sums are emptied: two rows a word, 15
/// at most each.
const FULL: usize = 8;

type Row<const N: usize> = [f32; N];

/// The model, its layers read.
pub(crate) struct Gist {
    steps: Row<DIMS>,
    first: Vec<Row<HIDDEN>>,
    bias: Row<HIDDEN>,
    second: Vec<Row<SCORES>>,
    direct: Row<SCORES>,
    peaks: Row<SCORES>,
    straight: Vec<Row<SCORES>>,
    base: Row<SCORES>,
    /// From where on a score says so.
    gives: Row<SCORES>,
    /// Below which a score takes a label of the lexicon back where there is a person.
    takes: Row<SCORES>,
    words: Buckets,
    pairs: Buckets,
}

/// What it holds is the same in every program.
impl std::fmt::Debug for Gist {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gist").finish_non_exhaustive()
    }
}

impl Gist {
    /// The model that is built in.
    pub(crate) fn builtin() -> &'static Gist {
        static GIST: OnceLock<Gist> = OnceLock::new();
        // INVARIANT: a test reads the file that is part of the library; one that cannot be read says
        // nothing.
        GIST.get_or_init(|| Gist::read(MODEL).unwrap_or_else(Gist::silent))
    }

    fn silent() -> Gist {
        Gist {
            steps: [0.0; DIMS],
            first: Vec::new(),
            bias: [0.0; HIDDEN],
            second: Vec::new(),
            direct: [0.0; SCORES],
            peaks: [0.0; SCORES],
            straight: Vec::new(),
            base: [0.0; SCORES],
            gives: [f32::INFINITY; SCORES],
            takes: [f32::NEG_INFINITY; SCORES],
            words: Buckets {
                bytes: &[],
                shift: 63,
            },
            pairs: Buckets {
                bytes: &[],
                shift: 63,
            },
        }
    }

    fn read(file: &'static [u8]) -> Option<Gist> {
        let mut at = file;
        let mut word = || {
            let (head, rest) = at.split_first_chunk::<4>()?;
            at = rest;
            Some(u32::from_le_bytes(*head))
        };
        if word()? != MAGIC {
            return None;
        }
        let (word_bits, pair_bits) = (word()?, word()?);
        let mut next = || word().map(f32::from_bits);
        let steps = row(&mut next)?;
        let first = rows(INPUTS, &mut next)?;
        let bias = row(&mut next)?;
        let second = rows(HIDDEN, &mut next)?;
        let direct = row(&mut next)?;
        let peaks = row(&mut next)?;
        let straight = rows(KNOWN, &mut next)?;
        let base = row(&mut next)?;
        let gives = row(&mut next)?;
        let takes = row(&mut next)?;
        let words = Buckets::split(&mut at, word_bits)?;
        let pairs = Buckets::split(&mut at, pair_bits)?;
        at.is_empty().then_some(Gist {
            steps,
            first,
            bias,
            second,
            direct,
            peaks,
            straight,
            base,
            gives,
            takes,
            words,
            pairs,
        })
    }

    /// The highest score of each output over the stretches of a text, knowing what the lexicon has found
    /// in it.
    fn scores(&self, text: &Text<'_>, known: [bool; KNOWN]) -> Row<SCORES> {
        let mut scores = [f32::NEG_INFINITY; SCORES];
        let mut bias = self.bias;
        let mut base = self.base;
        if known.contains(&true) {
            let rows = self.first.iter().skip(2 * DIMS).zip(&self.straight);
            for ((first, straight), _) in rows.zip(known).filter(|(_, known)| *known) {
                add(&mut bias, 1.0, first);
                add(&mut base, 1.0, straight);
            }
        }
        let words = text.words.len();
        let mut before = Sums::default();
        let mut hash = 0;
        for start in (0..words.max(1)).step_by(BLOCK) {
            let end = (start + BLOCK).min(words);
            let sums = self.block(text.words.get(start..end).unwrap_or_default(), &mut hash);
            // A stretch of one block is scored only where the text has no second one.
            if start > 0 || words <= BLOCK {
                let from = start.saturating_sub(BLOCK);
                let mut here = [0.0; SCORES];
                self.stretch(&before.and(&sums), end - from, &bias, &base, &mut here);
                for (best, score) in scores.iter_mut().zip(&here) {
                    *best = if *score > *best { *score } else { *best };
                }
            }
            before = sums;
        }
        scores
    }

    /// The sums of a block of words. `hash` is that of the word before it.
    fn block(&self, words: &[Word], hash: &mut u64) -> Sums {
        let mut sums = Sums::default();
        let mut before = *hash;
        for words in words.chunks(FULL) {
            let mut few = Few::default();
            for word in words {
                let this = hash_of(word);
                few.take(self.words.row(this));
                if before != 0 {
                    few.take(self.pairs.row(pair(before, this)));
                }
                before = this;
            }
            sums.take(&few);
        }
        *hash = before;
        sums
    }

    #[inline(never)]
    fn stretch(
        &self,
        sums: &Sums,
        words: usize,
        bias: &Row<HIDDEN>,
        base: &Row<SCORES>,
        scores: &mut Row<SCORES>,
    ) {
        let zero = 8.0 * sums.rows as f32;
        let length = words.max(1) as f32 + 3.0;
        let share = 2.0 / length;
        let direct = (3.0 / length).sqrt();
        let mut values = sums.numbers();
        let mut peaks = sums.peaks();
        for ((value, peak), step) in values.iter_mut().zip(&mut peaks).zip(&self.steps) {
            *value = (*value - zero) * step;
            *peak *= step;
        }
        let mut out = *base;
        for ((score, value), weight) in out.iter_mut().zip(&values).zip(&self.direct) {
            *score += value * weight * direct;
        }
        for ((score, peak), weight) in out.iter_mut().zip(&peaks).zip(&self.peaks) {
            *score += peak * weight;
        }
        let mut hidden = *bias;
        let mut rows = self.first.iter();
        for (value, row) in values.iter().take(DIMS).zip(&mut rows) {
            add(&mut hidden, value * share, row);
        }
        for (peak, row) in peaks.iter().take(DIMS).zip(rows) {
            add(&mut hidden, *peak, row);
        }
        for (value, row) in hidden.iter().zip(&self.second) {
            add(&mut out, value.max(0.0), row);
        }
        *scores = out;
    }

    /// Adds to what the lexicon has read, labels only where anything ties the text to a person; what it adds
    /// is about the text: no words of it are named. A label that the whole text speaks against is taken back,
    /// words and all, and in a text of nobody one that it would not give itself. What is protected most it takes
    /// back as if there were a person; where a phrase about that names its person by itself never, nor a crisis.
    /// Of a few words it says nothing.
    pub(crate) fn read_into(&self, text: &Text<'_>, reading: &mut Reading) {
        if text.words.len() < FEWEST {
            return;
        }
        let scores = self.scores(text, known(reading));
        // Most texts reach no threshold.
        let given = scores.iter().zip(&self.gives);
        let given = given.fold(false, |any, (score, least)| any | (score >= least));
        if !given && reading.labels.is_empty() {
            return;
        }
        let thresholds = self.gives.iter().zip(&self.takes);
        for ((label, score), (gives, takes)) in LABELS.into_iter().zip(scores).zip(thresholds) {
            let own = reading.tied && reading.own.contains(label);
            let least = match PROTECTED.contains(&label) {
                true if own => f32::NEG_INFINITY,
                false if !reading.tied => *gives,
                _ => *takes,
            };
            if score >= *gives && reading.tied {
                reading.labels.insert(label);
            } else if score < least && reading.labels.contains(label) {
                reading.labels.remove(label);
                reading.topics.retain(|(topic, _)| *topic != label);
            }
        }
        reading.signals.crisis = reading.signals.crisis.max(self.crisis(&scores));
    }

    /// How much crisis language the model reads.
    fn crisis(&self, scores: &Row<SCORES>) -> Crisis {
        let over = |index: usize| {
            let over = scores.get(index).zip(self.gives.get(index));
            over.is_some_and(|(score, least)| score >= least)
        };
        if over(CRISIS) {
            Crisis::Crisis
        } else if over(CONCERN) {
            Crisis::Concern
        } else {
            Crisis::None
        }
    }
}

/// What the lexicon tells the model: labels, concern and crisis, then the labels that a phrase speaks of.
fn known(reading: &Reading) -> [bool; KNOWN] {
    let mut known = [false; KNOWN];
    if reading.labels.is_empty()
        && reading.hinted.is_empty()
        && reading.signals.crisis == Crisis::None
    {
        return known;
    }
    let has = |labels: LabelSet, label| {
        labels.contains(label)
            || label == Label::Psychiatric && labels.contains(Label::PsychotherapyNote)
    };
    let (given, hinted) = known.split_at_mut(SCORES);
    for (slot, label) in given.iter_mut().zip(LABELS) {
        *slot = has(reading.labels, label);
    }
    if let [.., concern, severe] = given {
        *concern = reading.signals.crisis >= Crisis::Concern;
        *severe = reading.signals.crisis >= Crisis::Crisis;
    }
    for (slot, label) in hinted.iter_mut().zip(LABELS) {
        *slot = has(reading.hinted, label);
    }
    known
}

/// A row as it lies in a bucket, and 1 if it is one: what is none has zeros. The sixteenth byte belongs
/// to the next row; its sums are never read.
type Packed = ([u64; 2], u64);

/// The sums of the rows of at most [`FULL`] words: a byte for each number, low bits and high bits apart.
#[derive(Debug, Clone, Copy, Default)]
struct Few {
    low: [u64; 2],
    high: [u64; 2],
    rows: u64,
}

impl Few {
    #[inline(always)]
    fn take(&mut self, ([one, two], is): Packed) {
        const LOW: u64 = 0x0F0F_0F0F_0F0F_0F0F;
        let Few {
            low: [low_one, low_two],
            high: [high_one, high_two],
            rows,
        } = self;
        // No byte overflows: fifteen at most from each row.
        *low_one = low_one.wrapping_add(one & LOW);
        *high_one = high_one.wrapping_add(one >> 4 & LOW);
        *low_two = low_two.wrapping_add(two & LOW);
        *high_two = high_two.wrapping_add(two >> 4 & LOW);
        *rows += is;
    }
}

/// Numbers of each half of a row: every fourth of them together, sixteen bits for each.
type Parts = [[u64; 4]; 2];

/// Four times sixteen bits of one.
const FOUR: u64 = 0x0001_0001_0001_0001;

/// The sums of the rows of some words. A stretch has 128 rows at most, so no sum overflows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sums {
    parts: Parts,
    /// Of each number the highest sum of [`FULL`] words, [`LEVEL`] higher.
    peaks: Parts,
    rows: u64,
}

/// What stands for 0 in a peak: the 8 that stands for 0 in a number, for each row that eight words can have.
const LEVEL: u64 = 8 * 2 * FULL as u64;

impl Sums {
    #[inline(always)]
    fn take(&mut self, few: &Few) {
        const EVEN: u64 = 0xFF * FOUR;
        // Rows that are not there count 8, as those do whose number is 0.
        let missing = LEVEL.saturating_sub(8 * few.rows) * FOUR;
        let sums = self.parts.iter_mut().zip(&mut self.peaks);
        for ((sums, peaks), (low, high)) in sums.zip(few.low.iter().zip(&few.high)) {
            let parts = [low & EVEN, high & EVEN, low >> 8 & EVEN, high >> 8 & EVEN];
            for ((sum, peak), part) in sums.iter_mut().zip(peaks).zip(parts) {
                *sum = sum.wrapping_add(part);
                *peak = higher(*peak, part.wrapping_add(missing));
            }
        }
        self.rows += few.rows;
    }

    #[inline]
    fn and(mut self, other: &Sums) -> Sums {
        let sums = self.parts.iter_mut().flatten();
        for (sum, more) in sums.zip(other.parts.iter().flatten()) {
            *sum = sum.wrapping_add(*more);
        }
        let peaks = self.peaks.iter_mut().flatten();
        for (peak, other) in peaks.zip(other.peaks.iter().flatten()) {
            *peak = higher(*peak, *other);
        }
        self.rows += other.rows;
        self
    }

    /// The sums in order.
    #[inline]
    fn numbers(&self) -> Row<{ 2 * ROW + 2 }> {
        in_order(&self.parts, f32::from)
    }

    /// The peaks in order, none below 0.
    #[inline]
    fn peaks(&self) -> Row<{ 2 * ROW + 2 }> {
        in_order(&self.peaks, |peak| {
            f32::from(peak.saturating_sub(LEVEL as u16))
        })
    }
}

/// The higher of the numbers at each of four places, all below 2^15.
#[inline(always)]
fn higher(one: u64, two: u64) -> u64 {
    const TOP: u64 = FOUR << 15;
    let first = ((one | TOP).wrapping_sub(two) & TOP) >> 15;
    let first = first.wrapping_mul(0xFFFF);
    one & first | two & !first
}

#[inline(always)]
fn in_order(parts: &Parts, number: impl Fn(u16) -> f32) -> Row<{ 2 * ROW + 2 }> {
    let mut numbers = [0.0; 2 * ROW + 2];
    for (half, parts) in numbers.chunks_exact_mut(ROW + 1).zip(parts) {
        for (turn, four) in half.chunks_exact_mut(4).enumerate() {
            for (slot, part) in four.iter_mut().zip(parts) {
                *slot = number((part >> (16 * turn)) as u16);
            }
        }
    }
    numbers
}

/// A table of rows.
#[derive(Debug, Clone, Copy)]
struct Buckets {
    bytes: &'static [u8],
    shift: u32,
}

impl Buckets {
    fn split(at: &mut &'static [u8], bits: u32) -> Option<Buckets> {
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

    /// The row of a hash. One hash in 64 that has none is given another's.
    #[inline]
    fn row(&self, hash: u64) -> Packed {
        const FOUR: u32 = 0x0101_0101;
        let at = (hash >> self.shift) as u32 as usize * BUCKET;
        let bucket = self.bytes.get(at..at + BUCKET);
        let Some(bucket) = bucket.and_then(<[u8]>::first_chunk::<BUCKET>) else {
            return Packed::default();
        };
        let checks = bucket
            .last_chunk::<4>()
            .map_or(0, |checks| u32::from_le_bytes(*checks));
        let other = checks ^ (u32::from(check(hash)) * FOUR);
        let equal = other.wrapping_sub(FOUR) & !other & (FOUR << 7);
        // Without a branch, which would be taken by chance.
        const ROWS: [(usize, u64); 8] = {
            const NONE: (usize, u64) = (0, 0);
            const IS: u64 = u64::MAX;
            [
                (0, IS),
                (ROW, IS),
                (2 * ROW, IS),
                (3 * ROW, IS),
                NONE,
                NONE,
                NONE,
                NONE,
            ]
        };
        let (at, is) = ROWS
            .get((equal.trailing_zeros() as usize / 8) & 7)
            .copied()
            .unwrap_or_default();
        let half = |at: usize| {
            let bytes = bucket.get(at..).and_then(<[u8]>::first_chunk::<8>);
            bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes)) & is
        };
        ([half(at), half(at + 8)], is & 1)
    }
}

/// The part of a hash that a bucket keeps; never 0.
#[inline]
fn check(hash: u64) -> u8 {
    ((hash >> 24) as u8).max(1)
}

/// The hash of two words in a row.
#[inline]
fn pair(one: u64, two: u64) -> u64 {
    (one.rotate_left(23) ^ two).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The hash of a word; words with digits share one for each length up to five.
#[inline]
fn hash_of(word: &Word) -> u64 {
    if word.has_digit() {
        ((word.end() - word.start()).min(5) as u64).wrapping_mul(0xD6E8_FEB8_6659_FD93)
    } else {
        word.hash
    }
}

#[inline]
fn add<const N: usize>(sums: &mut Row<N>, times: f32, row: &Row<N>) {
    for (sum, value) in sums.iter_mut().zip(row) {
        *sum += times * value;
    }
}

fn row<const N: usize>(next: &mut impl FnMut() -> Option<f32>) -> Option<Row<N>> {
    let mut row = [0.0; N];
    for slot in &mut row {
        *slot = next()?;
    }
    Some(row)
}

fn rows<const N: usize>(
    count: usize,
    next: &mut impl FnMut() -> Option<f32>,
) -> Option<Vec<Row<N>>> {
    (0..count).map(|_| row(next)).collect()
}

#[cfg(test)]
mod export;
#[cfg(test)]
mod tests;
