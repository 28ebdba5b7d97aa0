//! The gist of a text: a small trained model beside the lexicon, for what people say without the words
//! that a list could hold.
//!
//! Every word and every pair of neighbors has thirty small numbers in a table. A stretch of a text is the
//! sum of them. The first numbers of the sum each speak for one label or for crisis language; all of them,
//! and what the lexicon has found, speak for every one through two layers of weights. A score is
//! a log-odds before the threshold of its output.
//! `data/gist.bin` is made by `scripts/gist_model.py` from the invented messages of the testkit;
//! docs/gist-model.md is its card. Layout, little-endian: the magic; how many bits of a hash choose a
//! bucket of words, and of pairs (`u32` each); then `f32`: what a step of each of the thirty numbers is
//! worth, the first layer ([`INPUTS`] rows), its bias, the second layer ([`HIDDEN`] rows), how much the
//! first numbers of the sum count, the rows that lead from the lexicon straight to the scores, the second
//! bias, for each score the threshold that gives and the two that take back; then the buckets of words
//! and those of pairs.
//!
//! A bucket has 64 bytes: four rows of fifteen bytes, two numbers a byte (low bits first, 8 stands for
//! 0), and one check byte for each row, 0 where it is empty.

use std::ops::Range;
use std::sync::OnceLock;

use crate::label::{Label, LabelSet};
use crate::signals::Crisis;
use crate::text::{Text, Word};
use crate::topics::Reading;

const MODEL: &[u8] = include_bytes!("../data/gist.bin");
const MAGIC: u32 = 0x3353_474B;

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
/// The scores after those of the labels: concern or crisis, and crisis.
const CONCERN: usize = LABELS.len();
const CRISIS: usize = CONCERN + 1;
/// How many scores there are.
const SCORES: usize = CRISIS + 1;
/// How many things the lexicon tells the model: what it gives of the scores, then the labels that a phrase
/// speaks of, given or not.
const KNOWN: usize = SCORES + LABELS.len();
const INPUTS: usize = DIMS + KNOWN;

/// A text of fewer words is left to the lexicon.
const FEWEST: usize = 6;
/// Words of a block; a stretch has two.
const BLOCK: usize = 32;
/// Words after which bytes that hold sums are emptied: two rows a word, 15 at most each.
const FULL: usize = 8;

type Row<const N: usize> = [f32; N];

/// The model, its layers read.
#[derive(Debug)]
pub(crate) struct Gist {
    steps: Row<DIMS>,
    first: Vec<Row<HIDDEN>>,
    bias: Row<HIDDEN>,
    second: Vec<Row<SCORES>>,
    direct: Row<SCORES>,
    straight: Vec<Row<SCORES>>,
    base: Row<SCORES>,
    /// From where on a score says so.
    gives: Row<SCORES>,
    /// Below which a score takes a label of the lexicon back.
    takes: Row<SCORES>,
    /// The same where nothing ties the text to a person, whatever the phrase says.
    takes_untied: Row<SCORES>,
    words: Buckets,
    pairs: Buckets,
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
            straight: Vec::new(),
            base: [0.0; SCORES],
            gives: [f32::INFINITY; SCORES],
            takes: [f32::NEG_INFINITY; SCORES],
            takes_untied: [f32::NEG_INFINITY; SCORES],
            words: Buckets {
                bytes: &[],
                shift: 0,
            },
            pairs: Buckets {
                bytes: &[],
                shift: 0,
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
        let straight = rows(KNOWN, &mut next)?;
        let base = row(&mut next)?;
        let gives = row(&mut next)?;
        let takes = row(&mut next)?;
        let takes_untied = row(&mut next)?;
        let words = Buckets::split(&mut at, word_bits)?;
        let pairs = Buckets::split(&mut at, pair_bits)?;
        at.is_empty().then_some(Gist {
            steps,
            first,
            bias,
            second,
            direct,
            straight,
            base,
            gives,
            takes,
            takes_untied,
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
        let rows = self.first.iter().skip(DIMS).zip(&self.straight);
        for ((first, straight), _) in rows.zip(known).filter(|(_, known)| *known) {
            add(&mut bias, 1.0, first);
            add(&mut base, 1.0, straight);
        }
        let words = text.words.len();
        let mut before = Sums::default();
        let mut hash = 0;
        for start in (0..words.max(1)).step_by(BLOCK) {
            let end = (start + BLOCK).min(words);
            let sums = self.block(text, start..end, &mut hash);
            // A stretch of one block is scored only where the text has no second one.
            if start > 0 || words <= BLOCK {
                let from = start.saturating_sub(BLOCK);
                let out = self.stretch(before.and(&sums), end - from, &bias, &base);
                for (best, score) in scores.iter_mut().zip(out) {
                    *best = best.max(score);
                }
            }
            before = sums;
        }
        scores
    }

    /// The sums of a block of words. `hash` is that of the word before it.
    fn block(&self, text: &Text<'_>, range: Range<usize>, hash: &mut u64) -> Sums {
        let mut sums = Sums::default();
        let words = text.words.get(range).unwrap_or_default();
        for words in words.chunks(FULL) {
            let mut low = [0u8; ROW + 1];
            let mut high = [0u8; ROW + 1];
            let mut take = |row: &[u8; ROW + 1]| {
                for ((low, high), byte) in low.iter_mut().zip(&mut high).zip(row) {
                    *low += byte & 15;
                    *high += byte >> 4;
                }
                sums.rows += 1;
            };
            for word in words {
                let this = hash_of(word);
                if let Some(row) = self.words.row(this) {
                    take(row);
                }
                if *hash != 0 {
                    if let Some(row) = self.pairs.row(pair(*hash, this)) {
                        take(row);
                    }
                }
                *hash = this;
            }
            for (sum, byte) in sums.low.iter_mut().zip(low) {
                *sum += u16::from(byte);
            }
            for (sum, byte) in sums.high.iter_mut().zip(high) {
                *sum += u16::from(byte);
            }
        }
        sums
    }

    fn stretch(
        &self,
        sums: Sums,
        words: usize,
        bias: &Row<HIDDEN>,
        base: &Row<SCORES>,
    ) -> Row<SCORES> {
        let mut hidden = *bias;
        let zero = 8.0 * f32::from(sums.rows);
        let length = words.max(1) as f32 + 3.0;
        let share = 2.0 / length;
        let direct = (3.0 / length).sqrt();
        let mut scores = *base;
        let pairs = sums.low.iter().zip(&sums.high).take(ROW);
        let values = pairs.flat_map(|(low, high)| [*low, *high]);
        let values = values
            .zip(&self.steps)
            .map(|(value, step)| (f32::from(value) - zero) * step);
        for ((score, value), weight) in scores.iter_mut().zip(values.clone()).zip(&self.direct) {
            *score += value * weight * direct;
        }
        for (value, row) in values.zip(&self.first) {
            add(&mut hidden, value * share, row);
        }
        for (value, row) in hidden.iter().zip(&self.second) {
            add(&mut scores, value.max(0.0), row);
        }
        scores
    }

    /// Adds to what the lexicon has read, labels only where anything ties the text to a person; what it adds
    /// is about the text: no words of it are named. A label that the whole text speaks against is taken
    /// back, words and all; a crisis never is, nor, where there is a person, what a phrase says that names
    /// its person by itself. Of a few words it says nothing.
    pub(crate) fn read_into(&self, text: &Text<'_>, reading: &mut Reading) {
        if text.words.len() < FEWEST {
            return;
        }
        let scores = self.scores(text, known(reading));
        let takes = if reading.tied {
            &self.takes
        } else {
            &self.takes_untied
        };
        let thresholds = self.gives.iter().zip(takes);
        for ((label, score), (gives, takes)) in LABELS.into_iter().zip(scores).zip(thresholds) {
            let own = reading.tied && reading.own.contains(label);
            if score >= *gives && reading.tied {
                reading.labels.insert(label);
            } else if score < *takes && reading.labels.contains(label) && !own {
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

/// The sums of the rows of some words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sums {
    low: [u16; ROW + 1],
    high: [u16; ROW + 1],
    rows: u16,
}

impl Sums {
    fn and(mut self, other: &Sums) -> Sums {
        for (sum, more) in self.low.iter_mut().zip(other.low) {
            *sum += more;
        }
        for (sum, more) in self.high.iter_mut().zip(other.high) {
            *sum += more;
        }
        self.rows += other.rows;
        self
    }
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
    fn row(&self, hash: u64) -> Option<&[u8; ROW + 1]> {
        const ONES: u32 = 0x0101_0101;
        let at = (hash >> self.shift) as usize * BUCKET;
        let bucket = self.bytes.get(at..)?.first_chunk::<BUCKET>()?;
        let checks = u32::from_le_bytes(*bucket.last_chunk::<4>()?);
        let other = checks ^ (u32::from(check(hash)) * ONES);
        let equal = other.wrapping_sub(ONES) & !other & (ONES << 7);
        if equal == 0 {
            return None;
        }
        let row = equal.trailing_zeros() as usize / 8;
        // The byte after a row belongs to the next one; its sums are never read.
        bucket.get(row * ROW..)?.first_chunk::<{ ROW + 1 }>()
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
