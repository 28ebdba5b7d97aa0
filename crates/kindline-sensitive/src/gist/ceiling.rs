//! A limit that no score of a stretch can pass, for less than the scores cost: most texts reach no
//! threshold, and most of them not even by this limit.
//!
//! A hidden unit gives each score its value, never below 0, times a weight. Units without a weight above 0
//! raise nothing and are left out; of the others the highest weight stands for all. What a label or a crisis
//! is given for must be a score of [`super::Gist::gives`] at least, or the limit is too low.

use super::rows::{Places, Sums, place};
use super::{DIMS, HIDDEN, Row, SCORES, add, shares};

/// How many units may raise scores; a model with more of them has no limit.
const UNITS: usize = 8;
/// Far more than sums in another order can differ by.
const SLACK: f32 = 0.01;

/// The units that raise scores, and what scores are without them. Everything is laid out as the sums are.
pub(super) struct Ceiling {
    /// What a step of each sum, and of each peak, says to the units.
    values: Places<Row<UNITS>>,
    peaks: Places<Row<UNITS>>,
    bias: Row<UNITS>,
    highest: Row<UNITS>,
    /// What it says to the score of its place.
    direct: Places<f32>,
    direct_peaks: Places<f32>,
    /// How far each score is from its threshold at first.
    base: Places<f32>,
}

/// What the limit of a model is made of.
pub(super) struct Layers<'a> {
    pub(super) steps: &'a Row<DIMS>,
    pub(super) first: &'a [Row<HIDDEN>],
    pub(super) bias: &'a Row<HIDDEN>,
    pub(super) second: &'a [Row<SCORES>],
    pub(super) direct: &'a Row<SCORES>,
    pub(super) peaks: &'a Row<SCORES>,
    pub(super) base: &'a Row<SCORES>,
    pub(super) gives: &'a Row<SCORES>,
}

impl Ceiling {
    /// The limit of a model; `None` where too many units raise scores.
    pub(super) fn of(layers: &Layers<'_>) -> Option<Ceiling> {
        let second = layers.second.iter();
        let highest = second.map(|row| row.iter().copied().fold(0.0, f32::max));
        let units: Vec<(usize, f32)> = highest
            .enumerate()
            .filter(|(_, most)| *most > 0.0)
            .collect();
        if units.len() > UNITS {
            return None;
        }
        let some = |all: &Row<HIDDEN>, step: f32| {
            let mut some = [0.0; UNITS];
            for (slot, (unit, _)) in some.iter_mut().zip(&units) {
                *slot = all.get(*unit).map_or(0.0, |weight| weight * step);
            }
            some
        };
        let mut highest = [0.0; UNITS];
        for (slot, (_, most)) in highest.iter_mut().zip(&units) {
            *slot = *most;
        }
        let rows = |from: usize| {
            let mut rows = [[0.0; UNITS]; DIMS];
            let layer = layers.first.iter().skip(from).zip(layers.steps);
            for (slot, (row, step)) in rows.iter_mut().zip(layer) {
                *slot = some(row, *step);
            }
            place(&rows)
        };
        let scaled = |weights: &Row<SCORES>| {
            let mut scaled = *weights;
            for (weight, step) in scaled.iter_mut().zip(layers.steps) {
                *weight *= step;
            }
            place(&scaled)
        };
        // A place without a score never reaches anything.
        let mut base = [f32::MIN; DIMS + 2];
        let thresholds = layers.base.iter().zip(layers.gives);
        for (slot, (base, gives)) in base.iter_mut().zip(thresholds) {
            *slot = base - gives;
        }
        Some(Ceiling {
            values: rows(0),
            peaks: rows(DIMS),
            bias: some(layers.bias, 1.0),
            highest,
            direct: scaled(layers.direct),
            direct_peaks: scaled(layers.peaks),
            base: place(&base),
        })
    }

    /// Whether a score of a stretch may reach its threshold.
    #[inline(never)]
    pub(super) fn may_reach(&self, sums: &Sums, words: usize) -> bool {
        let (values, peaks) = (sums.values(), sums.peaks());
        let (share, direct) = shares(words);
        let by_values = units(&values, &self.values);
        let by_peaks = units(&peaks, &self.peaks);
        let mut raised = SLACK;
        let sums = by_values.iter().zip(&by_peaks).zip(&self.bias);
        for (((values, peaks), bias), highest) in sums.zip(&self.highest) {
            let unit = bias + share * values + peaks;
            raised += highest * if unit > 0.0 { unit } else { 0.0 };
        }
        let mut any = false;
        let halves = values.iter().zip(&peaks).zip(&self.base);
        let weights = self.direct.iter().zip(&self.direct_peaks);
        for (((values, peaks), base), (weights, peak_weights)) in halves.zip(weights) {
            let mut scores = *base;
            for ((score, value), weight) in scores.iter_mut().zip(values).zip(weights) {
                *score += value * weight * direct;
            }
            for ((score, peak), weight) in scores.iter_mut().zip(peaks).zip(peak_weights) {
                *score += peak * weight;
            }
            any |= scores
                .iter()
                .fold(false, |any, score| any | (score + raised >= 0.0));
        }
        any
    }
}

/// What numbers say to the units.
// Apart from what is done with the sums, or the compiler makes narrow vectors of them.
#[inline(never)]
fn units(numbers: &Places<f32>, weights: &Places<Row<UNITS>>) -> Row<UNITS> {
    let ([firsts, seconds], [first_rows, second_rows]) = (numbers, weights);
    let (mut units, mut others) = ([0.0; UNITS], [0.0; UNITS]);
    let firsts = firsts.iter().zip(first_rows);
    for ((first, row), (second, other)) in firsts.zip(seconds.iter().zip(second_rows)) {
        // Two sums, so that they need not wait for each other.
        add(&mut units, *first, row);
        add(&mut others, *second, other);
    }
    add(&mut units, 1.0, &others);
    units
}
