//! The trained model of names: a linear-chain conditional random field over rows of candidates.
//!
//! `data/names/model.bin` is made by `scripts/names_model.py`; docs/names-model.md is its card. Layout,
//! little-endian: the magic, how many bits a feature is shortened to (`u32`), how much one step of a
//! weight is (`f32`), the steps of the transitions (`i32`, three rows from Outside, Begin, Inside to
//! each of them), the steps that Outside gains or loses, the table that maps a posterior to what was
//! observed (17 `f32`), the sixteen values of a weight (`i32`, steps), then one byte for each feature: which
//! of them Begin has (high four bits) and Inside. These bytes are packed: the two commonest ones; a bit for each
//! feature, whether it has another than the first; a bit for each of those, whether it has another than the second;
//! and the rest as they are.

use std::ops::Range;

use super::features::{self, LONGEST, Profile};
use crate::context::View;

pub(super) const MODEL: &[u8] = include_bytes!("../../data/names/model.bin");
const MAGIC: u32 = 0x334D_4E4B;
const TABLE: usize = 17;
const HEAD: usize = 4 * (3 + 9 + 1 + TABLE + 16);

/// Outside a name, at its start, inside.
const OUTSIDE: usize = 0;
const BEGIN: usize = 1;
const INSIDE: usize = 2;
/// A score that nothing makes up for.
const NEVER: i32 = -1_000_000;

/// A name that the model reads: its tokens, and how sure it is, 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reading {
    pub(super) tokens: Range<usize>,
    pub(super) confidence: f32,
}

/// The model, its head read.
#[derive(Debug)]
pub(super) struct Model {
    weights: Vec<u8>,
    shift: u32,
    step: f32,
    transitions: [[i32; 3]; 3],
    outside: i32,
    table: [f32; TABLE],
    /// For each byte of the weights what Begin (in the high half) and Inside have, together in one number.
    pairs: [i64; 256],
}

/// The scores of the words of a row, in steps: Outside, Begin, Inside.
pub(super) type Scores = [[i32; 3]; LONGEST];

impl Model {
    /// The model that is built in; one that says no to everything where the file is not of this form.
    pub(super) fn builtin() -> Model {
        Model::read(MODEL).unwrap_or(Model {
            weights: Vec::new(),
            shift: 31,
            step: 0.0,
            transitions: [[0, NEVER, NEVER]; 3],
            outside: 0,
            table: [0.0; TABLE],
            pairs: [0; 256],
        })
    }

    fn read(file: &'static [u8]) -> Option<Model> {
        let mut words = file
            .get(..HEAD)?
            .chunks_exact(4)
            .map(|chunk| chunk.first_chunk::<4>().copied().unwrap_or_default());
        let mut next = || words.next();
        if u32::from_le_bytes(next()?) != MAGIC {
            return None;
        }
        let bits = u32::from_le_bytes(next()?).clamp(1, 31);
        let step = f32::from_le_bytes(next()?);
        let mut transitions = [[0; 3]; 3];
        for slot in transitions.iter_mut().flatten() {
            *slot = i32::from_le_bytes(next()?);
        }
        let outside = i32::from_le_bytes(next()?);
        let mut table = [0.0; TABLE];
        for slot in &mut table {
            *slot = f32::from_le_bytes(next()?);
        }
        let mut values = [0i64; 16];
        for slot in &mut values {
            *slot = i64::from(i32::from_le_bytes(next()?));
        }
        let mut pairs = [0; 256];
        for (row, begin) in pairs.chunks_exact_mut(16).zip(values) {
            for (slot, inside) in row.iter_mut().zip(values) {
                *slot = (begin << 32).wrapping_add(inside);
            }
        }
        Some(Model {
            weights: unpacked(1 << bits.min(24), file.get(HEAD..)?)?,
            shift: 32 - bits,
            step,
            transitions,
            outside,
            table,
            pairs,
        })
    }

    /// The scores of the words `from..to`, at most [`LONGEST`].
    pub(super) fn scores(
        &self,
        view: &View<'_>,
        from: usize,
        to: usize,
        profile: Profile,
    ) -> Scores {
        let mut scores = [[0; 3]; LONGEST];
        let mut slots = scores.iter_mut();
        features::features(view, from, to, profile, |features| {
            if let Some(slot) = slots.next() {
                *slot = self.sum(features.each());
            }
        });
        scores
    }

    /// The score of one word with these features.
    #[inline]
    pub(super) fn sum(&self, features: impl Iterator<Item = u32>) -> [i32; 3] {
        let sum = features.fold(0i64, |sum, feature| {
            let byte = self.weights.get((feature >> self.shift) as usize);
            let pair = byte.and_then(|byte| self.pairs.get(usize::from(*byte)));
            sum.wrapping_add(pair.copied().unwrap_or(0))
        });
        let inside = sum as i32;
        let begin = (sum.wrapping_sub(i64::from(inside)) >> 32) as i32;
        [0, begin, inside]
    }

    /// The names among the first `count` words of these scores, numbered from `from`; none at all for
    /// most rows.
    pub(super) fn names(&self, scores: &Scores, count: usize, from: usize) -> Option<Names<'_>> {
        if count == 1 && self.is_none(scores) {
            return None;
        }
        let tags = self.best(scores, count);
        if tags.iter().all(|&tag| usize::from(tag) == OUTSIDE) {
            return None;
        }
        let (ahead, total) = self.behind(scores, count);
        Some(Names {
            model: self,
            scores: *scores,
            ahead,
            total,
            tags,
            count,
            from,
            at: 0,
        })
    }

    /// Whether the best row of one word is that it is no name, as [`Model::best`] finds.
    #[inline]
    fn is_none(&self, scores: &Scores) -> bool {
        let [Some(outside), Some(begin), Some(inside)] = [OUTSIDE, BEGIN, INSIDE].map(|tag| {
            let gain = self.score(scores.first()?, tag);
            Some(self.transition(OUTSIDE, tag).saturating_add(gain))
        }) else {
            return false;
        };
        // Inside comes after Begin or Inside, and never first.
        let most = [BEGIN, INSIDE].map(|tag| self.transition(tag, INSIDE).max(0));
        let inside = most.into_iter().fold(inside, i32::saturating_add);
        outside >= begin && outside >= inside
    }

    /// How much a name of the one word with these scores gains over none, in logarithms.
    pub(super) fn margin(&self, scores: &[i32; 3]) -> f32 {
        self.gain(OUTSIDE, BEGIN, scores) - self.gain(OUTSIDE, OUTSIDE, scores)
    }

    /// The best row of tags.
    pub(super) fn best(&self, scores: &Scores, count: usize) -> [u8; LONGEST] {
        let mut from = [[0u8; 3]; LONGEST];
        let mut so_far = [0, NEVER, NEVER];
        for (index, score) in scores.iter().enumerate().take(count) {
            let mut next = [NEVER; 3];
            let mut came = [0u8; 3];
            for (tag, (slot, origin)) in next.iter_mut().zip(&mut came).enumerate() {
                let mut best = i32::MIN;
                for (before, total) in so_far.iter().enumerate() {
                    let total = total.saturating_add(self.transition(before, tag));
                    if total > best {
                        best = total;
                        *origin = before as u8;
                    }
                }
                *slot = best.saturating_add(self.score(score, tag));
            }
            so_far = next;
            if let Some(slot) = from.get_mut(index) {
                *slot = came;
            }
        }
        let mut tag = 0u8;
        let mut most = i32::MIN;
        for (index, total) in (0u8..).zip(so_far) {
            if total > most {
                most = total;
                tag = index;
            }
        }
        let mut tags = [0; LONGEST];
        for (slot, came) in tags.iter_mut().zip(&from).take(count).rev() {
            *slot = tag;
            tag = came.get(usize::from(tag)).copied().unwrap_or(0);
        }
        tags
    }

    fn transition(&self, before: usize, tag: usize) -> i32 {
        if before == OUTSIDE && tag == INSIDE {
            return NEVER;
        }
        let row = self.transitions.get(before);
        row.and_then(|row| row.get(tag)).copied().unwrap_or(0)
    }

    fn score(&self, scores: &[i32; 3], tag: usize) -> i32 {
        match tag {
            OUTSIDE => self.outside,
            _ => scores.get(tag).copied().unwrap_or(0),
        }
    }

    /// What follows each word weighs, by the tag of the word, in logarithms; and all rows together.
    fn behind(&self, scores: &Scores, count: usize) -> ([[f32; 3]; LONGEST], f32) {
        let mut ahead = [[0.0f32; 3]; LONGEST];
        let mut later = [0.0f32; 3];
        for (index, score) in scores.iter().enumerate().take(count).rev() {
            if let Some(slot) = ahead.get_mut(index) {
                *slot = later;
            }
            let mut next = [0.0f32; 3];
            for (before, slot) in next.iter_mut().enumerate() {
                let mut parts = [f32::MIN; 3];
                for ((tag, part), later) in parts.iter_mut().enumerate().zip(later) {
                    *part = self.gain(before, tag, score) + later;
                }
                *slot = log_sum(parts);
            }
            later = next;
        }
        (ahead, later.first().copied().unwrap_or(0.0))
    }

    /// The logarithm that a word with this tag adds after a word with that one. Here Outside gains
    /// nothing: a posterior is what was trained.
    fn gain(&self, before: usize, tag: usize, scores: &[i32; 3]) -> f32 {
        let score = if tag == OUTSIDE {
            0
        } else {
            scores.get(tag).copied().unwrap_or(0)
        };
        self.transition(before, tag).saturating_add(score) as f32 * self.step
    }

    /// The share of names that were right among those with such a posterior.
    pub(super) fn calibrate(&self, posterior: f32) -> f32 {
        let place = posterior.clamp(0.0, 1.0) * (TABLE - 1) as f32;
        let below = (place as usize).min(TABLE - 2);
        let share = place - below as f32;
        match self.table.get(below..below + 2) {
            Some([low, high]) => low + (high - low) * share,
            _ => 0.0,
        }
    }
}

/// The bytes of so many features.
fn unpacked(count: usize, packed: &[u8]) -> Option<Vec<u8>> {
    let ([first, second], rest) = packed.split_first_chunk()?;
    let (others, rest) = rest.split_at_checked(count.div_ceil(8))?;
    let many: usize = others.iter().map(|byte| byte.count_ones() as usize).sum();
    let (thirds, mut rest) = rest.split_at_checked(many.div_ceil(8))?;
    let mut bytes = vec![*first; count];
    let mut other = 0;
    for (slots, some) in bytes.chunks_mut(8).zip(others) {
        let mut some = *some;
        while some != 0 {
            let third = thirds.get(other / 8)? >> (other % 8) & 1;
            let (more, after) = rest.split_at_checked(usize::from(third))?;
            *slots.get_mut(some.trailing_zeros() as usize)? = *more.first().unwrap_or(second);
            rest = after;
            other += 1;
            some &= some - 1;
        }
    }
    rest.is_empty().then_some(bytes)
}

/// The names of one row, from left to right.
pub(super) struct Names<'m> {
    model: &'m Model,
    scores: Scores,
    ahead: [[f32; 3]; LONGEST],
    total: f32,
    tags: [u8; LONGEST],
    count: usize,
    from: usize,
    at: usize,
}

impl Names<'_> {
    /// The posterior of a name over these words of the row and no others.
    pub(super) fn posterior(&self, first: usize, after: usize) -> f32 {
        let mut before = [0.0, f32::MIN, f32::MIN];
        for scores in self.scores.iter().take(first) {
            let mut next = [0.0f32; 3];
            for (tag, slot) in next.iter_mut().enumerate() {
                let mut parts = [f32::MIN; 3];
                for ((from, part), so_far) in parts.iter_mut().enumerate().zip(before) {
                    *part = so_far + self.model.gain(from, tag, scores);
                }
                *slot = log_sum(parts);
            }
            before = next;
        }
        let span = self.scores.get(first..after).unwrap_or_default();
        let mut parts = [f32::MIN; 3];
        for ((from, part), so_far) in parts.iter_mut().enumerate().zip(before) {
            *part = so_far
                + span
                    .first()
                    .map_or(0.0, |scores| self.model.gain(from, BEGIN, scores));
        }
        let mut weight = log_sum(parts);
        let mut last = BEGIN;
        for scores in span.iter().skip(1) {
            weight += self.model.gain(last, INSIDE, scores);
            last = INSIDE;
        }
        let rest = match self.scores.get(after).filter(|_| after < self.count) {
            Some(scores) => {
                let later = self.ahead.get(after).copied().unwrap_or_default();
                let mut parts = [f32::MIN; 3];
                for ((tag, part), later) in parts.iter_mut().enumerate().zip(later) {
                    if tag != INSIDE {
                        *part = self.model.gain(last, tag, scores) + later;
                    }
                }
                log_sum(parts)
            }
            None => 0.0,
        };
        (weight + rest - self.total).exp().min(1.0)
    }
}

impl Iterator for Names<'_> {
    type Item = Reading;

    fn next(&mut self) -> Option<Reading> {
        let tags = self.tags.get(..self.count)?;
        let first = self.at
            + tags
                .get(self.at..)?
                .iter()
                .position(|&tag| usize::from(tag) != OUTSIDE)?;
        let more = tags
            .get(first + 1..)
            .unwrap_or_default()
            .iter()
            .take_while(|&&tag| usize::from(tag) == INSIDE)
            .count();
        let after = first + 1 + more;
        self.at = after;
        Some(Reading {
            tokens: self.from + first..self.from + after,
            confidence: self.model.calibrate(self.posterior(first, after)),
        })
    }
}

fn log_sum(parts: [f32; 3]) -> f32 {
    let most = parts.into_iter().fold(f32::MIN, f32::max);
    most + parts
        .into_iter()
        .map(|part| (part - most).exp())
        .sum::<f32>()
        .ln()
}
