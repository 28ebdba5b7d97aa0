//! The model against a plain reading of its file, and the file against its card.

use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

use super::rows::{Buckets, hash_of, pair};
use super::{BUCKET, DIMS, Gist, HIDDEN, KNOWN, LABELS, MODEL, PROTECTED, ROW, SCORES, known};
use crate::lexicon::Table;
use crate::scanner::Scanner;
use crate::signals::Crisis;
use crate::text::{Sweep, Text};
use crate::topics;
use crate::{Label, LabelSet};

/// The numbers of a hash's row, each from -7 to 7, by looking through the bucket.
fn numbers(buckets: &Buckets, hash: u64) -> Option<Vec<f64>> {
    let bucket = (hash >> buckets.shift) as usize;
    let bytes = &buckets.bytes[bucket * BUCKET..][..BUCKET];
    let check = (((hash >> 24) & 255) as u8).max(1);
    let row = (0..4).find(|row| bytes[4 * ROW + row] == check)?;
    let bytes = &bytes[row * ROW..][..ROW];
    let both = bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]);
    Some(both.map(|number| f64::from(number) - 8.0).collect())
}

/// What [`Gist::scores`] gives, stretch by stretch and number by number.
#[expect(
    clippy::needless_range_loop,
    reason = "several arrays are read at each place"
)]
fn plain(gist: &Gist, text: &Text<'_>, known: [bool; KNOWN]) -> Vec<f64> {
    let hashes: Vec<u64> = text.words.iter().map(hash_of).collect();
    let blocks = hashes.len().div_ceil(32).max(1);
    let mut best = vec![f64::MIN; SCORES];
    for last in 0..blocks {
        if last == 0 && blocks > 1 {
            continue;
        }
        let range = last.saturating_sub(1) * 32..((last + 1) * 32).min(hashes.len());
        let mut sums = [0.0; DIMS];
        let mut peaks = [0.0f64; DIMS];
        let mut eight = [0.0; DIMS];
        for at in range.clone() {
            if (at - range.start) % 8 == 0 {
                eight = [0.0; DIMS];
            }
            let before = at.checked_sub(1).map(|before| hashes[before]);
            let two = before.and_then(|before| numbers(&gist.pairs, pair(before, hashes[at])));
            for row in numbers(&gist.words, hashes[at]).into_iter().chain(two) {
                for dim in 0..DIMS {
                    sums[dim] += row[dim];
                    eight[dim] += row[dim];
                }
            }
            if (at + 1 - range.start) % 8 == 0 || at + 1 == range.end {
                for dim in 0..DIMS {
                    peaks[dim] = peaks[dim].max(eight[dim]);
                }
            }
        }
        let share = 2.0 / (range.len().max(1) as f64 + 3.0);
        let direct = (3.0 / (range.len().max(1) as f64 + 3.0)).sqrt();
        let mut hidden: Vec<f64> = gist.bias.iter().map(|bias| f64::from(*bias)).collect();
        let mut scores: Vec<f64> = gist.base.iter().map(|base| f64::from(*base)).collect();
        for unit in 0..HIDDEN {
            for dim in 0..DIMS {
                let step = f64::from(gist.steps[dim]);
                hidden[unit] += sums[dim] * step * share * f64::from(gist.first[dim][unit]);
                hidden[unit] += peaks[dim] * step * f64::from(gist.first[DIMS + dim][unit]);
            }
            for fact in (0..KNOWN).filter(|fact| known[*fact]) {
                hidden[unit] += f64::from(gist.first[2 * DIMS + fact][unit]);
            }
        }
        for score in 0..SCORES {
            let step = f64::from(gist.steps[score]);
            scores[score] += sums[score] * step * f64::from(gist.direct[score]) * direct;
            scores[score] += peaks[score] * step * f64::from(gist.peaks[score]);
            for fact in (0..KNOWN).filter(|fact| known[*fact]) {
                scores[score] += f64::from(gist.straight[fact][score]);
            }
            for unit in 0..HIDDEN {
                scores[score] += hidden[unit].max(0.0) * f64::from(gist.second[unit][score]);
            }
            best[score] = best[score].max(scores[score]);
        }
    }
    best
}

fn check(
    text: &str,
    labels: LabelSet,
    hinted: LabelSet,
    crisis: Crisis,
) -> Result<(), TestCaseError> {
    let (gist, table) = (Gist::builtin(), Table::builtin());
    let mut sweep = Sweep::default();
    sweep.read(table, text);
    let text = Text::new(table, text, &sweep);
    let mut reading = topics::read(&text, &[], &[]);
    (reading.labels, reading.hinted, reading.signals.crisis) = (labels, hinted, crisis);
    let known = known(&reading);
    let fast = gist.scores(&text, known);
    let slow = plain(gist, &text, known);
    if fast == [f32::NEG_INFINITY; SCORES] {
        prop_assert!(!known.contains(&true));
        for (slow, least) in slow.iter().zip(gist.gives) {
            prop_assert!(*slow < f64::from(least), "{slow} {least}");
        }
        return Ok(());
    }
    for (fast, slow) in fast.iter().zip(slow) {
        prop_assert!((f64::from(*fast) - slow).abs() < 1e-3, "{fast} {slow}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn scores_are_those_of_a_plain_reading(
        words in prop::collection::vec("[a-z]{1,7}|the|my|kids|pills|court|don't|é[a-z]|[0-9]{1,7}", 0..200),
        labels in prop::collection::vec(prop::sample::select(Label::ALL), 0..4),
        hinted in prop::collection::vec(prop::sample::select(Label::ALL), 0..4),
        crisis in prop::sample::select(Crisis::ALL),
    ) {
        let (labels, hinted) = (labels.into_iter().collect(), hinted.into_iter().collect());
        check(&words.join(" "), labels, hinted, crisis)?;
    }

    /// What the limit says no to has no score that would be given.
    #[test]
    fn a_short_text_of_which_nothing_is_known_is_read_alike(
        words in prop::collection::vec("[a-z]{1,4}|i|he|my|the|kids|pills|drunk|court|pray|hit|sad|lunch|bus", 0..33),
    ) {
        check(&words.join(" "), LabelSet::EMPTY, LabelSet::EMPTY, Crisis::None)?;
    }
}

#[test]
fn only_what_may_reach_a_threshold_is_scored() {
    let gist = Gist::builtin();
    assert!(gist.ceiling.is_some(), "too many units raise scores");
    let scored = |text: &str| {
        let mut sweep = Sweep::default();
        sweep.read(Table::builtin(), text);
        let text = Text::new(Table::builtin(), text, &sweep);
        gist.scores(&text, [false; KNOWN]) != [f32::NEG_INFINITY; SCORES]
    };
    assert!(!scored("ok see you at the bus stop around seven then"));
    assert!(scored("he hit me again and i am scared to go home to him"));
}

#[test]
fn the_model_is_read_whole_or_not() {
    assert!(Gist::read(MODEL).is_some());
    assert!(Gist::read(&MODEL[..MODEL.len() - 1]).is_none());
}

/// A label that needs a person near by is taken back where the whole text speaks against it; what a phrase says
/// that names its person by itself stays, and of what is protected most whatever stands around it.
#[test]
fn a_label_is_taken_back_unless_its_phrase_names_its_person() {
    let labels = |text: &str, gist: bool| Scanner::builder().gist(gist).build().scan(text).labels;
    let joke =
        "our quiz team is called the ASBOs this year, we still need somebody who knows football";
    assert!(labels(joke, false).contains(Label::Criminal));
    assert!(!labels(joke, true).contains(Label::Criminal));
    let told = "９４３ 476 5919 ９４３ 476 5919 🙂. i was arrested for theft";
    assert!(labels(told, false).contains(Label::Criminal));
    assert!(labels(told, true).contains(Label::Criminal));
    for around in ["quiz ", "our quiz team is called the football ", "943 "] {
        let told = format!("{}. i take methadone", around.repeat(20));
        assert!(labels(&told, true).contains(Label::Opioids), "{told}");
    }
}

/// Where nothing speaks of a person, a phrase that names its person by itself is no reason to keep the label.
#[test]
fn what_is_said_of_nobody_is_taken_back() {
    let notice = "section 17 of the parking form is optional";
    let alone = Scanner::builder().gist(false).build().scan(notice);
    assert!(!alone.tied && alone.labels.contains(Label::Psychiatric));
    assert!(Scanner::new().scan(notice).labels.is_empty());
}

/// The model card names the file that is here.
#[test]
fn the_card_names_the_file() {
    let card = include_str!("../../../../docs/gist-model.md");
    let hash: String = Sha256::digest(MODEL)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let line = format!("| `gist.bin` | {} | `{hash}` |", MODEL.len());
    assert!(card.contains(&line), "the card has no line {line}");
}

/// The script's list of labels is that of the library, in its order.
#[test]
fn the_script_trains_these_labels() {
    let script = include_str!("../../scripts/gist_model.py");
    let list = script
        .split_once("LABELS = (\"")
        .and_then(|(_, rest)| rest.split_once("\").split()"))
        .map(|(list, _)| list.replace("\"\n          \"", ""))
        .unwrap();
    let ids: Vec<&str> = LABELS.iter().map(|label| label.id()).collect();
    assert_eq!(list.split_whitespace().collect::<Vec<_>>(), ids);
    let list = script
        .split_once("PROTECTED = np.isin(LABELS, (")
        .and_then(|(_, rest)| rest.split_once("))"))
        .map(|(list, _)| list.replace(['"', ','], ""))
        .unwrap();
    let mut listed: Vec<&str> = list.split_whitespace().collect();
    let mut ids: Vec<&str> = PROTECTED.iter().map(|label| label.id()).collect();
    listed.sort_unstable();
    ids.sort_unstable();
    assert_eq!(listed, ids);
}
