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
use crate::text::Text;
use crate::topics::Reading;

mod ceiling;
#[cfg(test)]
mod export;
mod rows;
#[cfg(test)]
mod tests;

use self::ceiling::{Ceiling, Layers};
use self::rows::{Buckets, Sums};

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
    /// What scores can reach at most, where the lexicon knows nothing.
    ceiling: Option<Ceiling>,
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
            ceiling: None,
            words: Buckets::EMPTY,
            pairs: Buckets::EMPTY,
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
        let first = read_rows(INPUTS, &mut next)?;
        let bias = row(&mut next)?;
        let second = read_rows(HIDDEN, &mut next)?;
        let direct = row(&mut next)?;
        let peaks = row(&mut next)?;
        let straight = read_rows(KNOWN, &mut next)?;
        let base = row(&mut next)?;
        let gives = row(&mut next)?;
        let takes = row(&mut next)?;
        let words = Buckets::split(&mut at, word_bits)?;
        let pairs = Buckets::split(&mut at, pair_bits)?;
        at.is_empty().then_some(Gist {
            ceiling: Ceiling::of(&Layers {
                steps: &steps,
                first: &first,
                bias: &bias,
                second: &second,
                direct: &direct,
                peaks: &peaks,
                base: &base,
                gives: &gives,
            }),
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
    /// in it; all are below everything where it knows nothing and none can reach what [`Gist::gives`] asks.
    fn scores(&self, text: &Text<'_>, known: [bool; KNOWN]) -> Row<SCORES> {
        let mut scores = [f32::NEG_INFINITY; SCORES];
        let mut bias = self.bias;
        let mut base = self.base;
        let knows = known.contains(&true);
        if knows {
            let rows = self.first.iter().skip(2 * DIMS).zip(&self.straight);
            for ((first, straight), _) in rows.zip(known).filter(|(_, known)| *known) {
                add(&mut bias, 1.0, first);
                add(&mut base, 1.0, straight);
            }
        }
        let words = text.words.len();
        // In a long text something is likely to be reached.
        let ceiling = self.ceiling.as_ref();
        let ceiling = ceiling.filter(|_| !knows && words <= BLOCK);
        let mut before = Sums::default();
        let mut hash = 0;
        for start in (0..words.max(1)).step_by(BLOCK) {
            let end = (start + BLOCK).min(words);
            let block = text.words.get(start..end).unwrap_or_default();
            let sums = rows::block(&self.words, &self.pairs, block, &mut hash);
            // A stretch of one block is scored only where the text has no second one.
            if start > 0 || words <= BLOCK {
                let from = start.saturating_sub(BLOCK);
                let (sums, length) = (before.and(&sums), end - from);
                if ceiling.is_none_or(|ceiling| ceiling.may_reach(&sums, length)) {
                    let here = self.stretch(&sums, length, &bias, &base);
                    for (best, score) in scores.iter_mut().zip(&here) {
                        *best = if *score > *best { *score } else { *best };
                    }
                }
            }
            before = sums;
        }
        scores
    }

    /// The scores of a stretch of so many words.
    #[inline(never)]
    fn stretch(
        &self,
        sums: &Sums,
        words: usize,
        bias: &Row<HIDDEN>,
        base: &Row<SCORES>,
    ) -> Row<SCORES> {
        let (share, direct) = shares(words);
        let mut values = rows::in_order(&sums.values());
        let mut peaks = rows::in_order(&sums.peaks());
        for ((value, peak), step) in values.iter_mut().zip(&mut peaks).zip(&self.steps) {
            *value *= step;
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
        out
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

/// How much the sums of a stretch of so many words count for the layers, and by themselves.
#[inline]
fn shares(words: usize) -> (f32, f32) {
    let length = words.clamp(1, 2 * BLOCK) as u16;
    let length = f32::from(length) + 3.0;
    (2.0 / length, (3.0 / length).sqrt())
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

fn read_rows<const N: usize>(
    count: usize,
    next: &mut impl FnMut() -> Option<f32>,
) -> Option<Vec<Row<N>>> {
    (0..count).map(|_| row(next)).collect()
}
