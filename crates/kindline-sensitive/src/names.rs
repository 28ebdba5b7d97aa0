//! Names of people that no roster knows.
//!
//! Two readings are put together: [`reading`] knows what stands around names in messages between workers
//! and clients, [`model`] is trained on tweets and comments, small letters included. Words that cannot be
//! part of a name are never looked at twice.

use std::cell::OnceCell;
use std::ops::{Deref, Range};
use std::sync::LazyLock;

use crate::context::View;
use crate::detectors::{Raw, Score};
use crate::finding::{Evidence, Kind};
use crate::lexicon::attr;
use crate::tokens::{gap, shape};

mod features;
mod model;
mod ordinary;
mod reading;

#[cfg(test)]
mod export;

pub(crate) use features::{Letters, Profile, is_particle, stem};
pub(crate) use reading::Cues;

use features::{LONGEST, Spelling};
use model::{Model, Reading, Scores};

/// Whether these letters are an ordinary English word.
pub(crate) fn is_ordinary(letters: &Letters) -> bool {
    ordinary::contains(letters.hash())
}

/// What the phrases around names say, worked out when it is first asked for.
pub(crate) type Around<'a> = dyn Deref<Target = Cues> + 'a;

/// Finds names. Tokens that other findings cover are left alone.
pub(crate) fn find(
    view: &View<'_>,
    cues: &Around<'_>,
    taken: &[Range<usize>],
    found: &mut Vec<Raw>,
) {
    let model = &*MODEL;
    let about = &About {
        view,
        profile: OnceCell::new(),
        shouting: OnceCell::new(),
        unknown: OnceCell::new(),
        cues,
    };
    rows(view, taken, |from, to| {
        let scores = model.scores(view, from, to, about.profile());
        let mut at = from;
        if let Some(mut names) = model.names(&scores, to - from, from) {
            for name in names.by_ref() {
                told(view, about, &scores, from, at..name.tokens.start, found);
                at = name.tokens.end;
                found.extend(read(view, &name, about));
            }
        }
        told(view, about, &scores, from, at..to, found);
    });
}

/// The model, its head read once.
static MODEL: LazyLock<Model> = LazyLock::new(Model::builtin);

/// What is worked out once for a text, when it is first asked for.
struct About<'a> {
    view: &'a View<'a>,
    profile: OnceCell<Profile>,
    shouting: OnceCell<bool>,
    unknown: OnceCell<f32>,
    cues: &'a Around<'a>,
}

impl About<'_> {
    fn profile(&self) -> Profile {
        *self.profile.get_or_init(|| Profile::of(self.view))
    }

    fn shouting(&self) -> bool {
        *self
            .shouting
            .get_or_init(|| reading::is_shouting(self.view))
    }

    /// The share of the words that no list knows. Where it is large the text is hardly English, or
    /// spelled by ear, and an unknown word is no name for that.
    fn unknown(&self) -> f32 {
        *self.unknown.get_or_init(|| unknown_share(self.view))
    }
}

/// What a name of the model needs at least in a text of known words; the share of unknown ones comes on
/// top.
const FLOOR: f32 = 0.4;
/// The share of the names that only their surroundings tell of that was right on the dev splits.
const TOLD: f32 = 0.5;

/// From this share of unknown words on, a cue is no sign of a name.
const STRANGE: f32 = 0.25;

/// The share of the first words that are in no list, capitals aside: those can be names.
fn unknown_share(view: &View<'_>) -> f32 {
    let (mut words, mut unknown) = (1u8, 0u8);
    for token in view.tokens.iter().take(64) {
        let open = (token.shape & shape::DIGIT == 0) & (token.len() > 1);
        let open = open & (token.gap & gap::AT == 0);
        words += u8::from(open);
        let known = (token.attr != 0) | (token.word != 0) | token.looks(shape::CAPITAL);
        unknown +=
            u8::from(open & !known && !ordinary::contains(Spelling::of(view, *token).hash()));
    }
    f32::from(unknown) / f32::from(words)
}

/// A name of the model as a finding, unless what stands around it says that it is none.
fn read(view: &View<'_>, name: &Reading, about: &About<'_>) -> Option<Raw> {
    let cues: &Cues = about.cues;
    let Range { start, end } = name.tokens;
    if (start..end).all(|at| cues.masked(at)) {
        return None;
    }
    let is_title = |at: usize| view.token(at).is_some_and(|token| token.has(attr::TITLE));
    let mut start = start;
    while start + 1 < end && is_title(start) {
        start += 1;
    }
    if is_title(start) {
        return None;
    }
    // A sentence ends inside: what follows is no part of the name, but for initials.
    let ended = (start + 1..end).find(|&at| {
        view.token(at).is_some_and(|token| token.starts_sentence())
            && view.token(at - 1).is_some_and(|before| before.len() > 2)
    });
    let end = ended.unwrap_or(end);
    let first = view.token(start)?;
    let last = view.token(end.checked_sub(1)?)?;
    let next = view.token(end).filter(|next| next.gap & !gap::SPACE == 0);
    if next.is_some_and(|next| {
        (next.looks(shape::CAPITAL) || about.profile() == Profile::Lower)
            && !last.looks(shape::POSSESSIVE)
            && (reading::is_place_word(view.word(end)) || next.has(attr::STREET))
    }) {
        return None;
    }
    let listed = view
        .tokens
        .get(start..end)
        .unwrap_or_default()
        .iter()
        .any(|token| token.has(attr::FIRST | attr::LAST));
    let titled = start
        .checked_sub(1)
        .and_then(|at| view.token(at))
        .is_some_and(|token| token.has(attr::TITLE));
    let mut evidence = Evidence::MODEL;
    if listed {
        evidence = evidence.and(Evidence::GAZETTEER);
    }
    let context = titled || cues.around(start, end);
    let unknown = if context { 0.0 } else { about.unknown() };
    if name.confidence < FLOOR + unknown {
        return None;
    }
    if context {
        evidence = evidence.and(Evidence::CONTEXT);
    }
    let stem = features::stem(last, view.word(end - 1)).len();
    let mut stop = last.start as usize + stem;
    if last.len() == 1 && view.byte_at(stop) == b'.' {
        stop += 1;
    }
    Some(Raw::new(
        first.start as usize..stop,
        Kind::PERSON,
        Score {
            confidence: name.confidence,
            evidence,
        },
    ))
}

/// Adds the names that their surroundings tell of and the model does not read, where it does not
/// rule them out either.
fn told(
    view: &View<'_>,
    about: &About<'_>,
    scores: &Scores,
    from: usize,
    among: Range<usize>,
    found: &mut Vec<Raw>,
) {
    let mut at = among.start;
    while at < among.end {
        // What rules most words out comes first.
        let margin = at.checked_sub(from).and_then(|index| scores.get(index));
        let margin = margin.map_or(f32::MIN, |scores| MODEL.margin(scores));
        let after = view
            .token(at)
            .filter(|token| margin > reading::LEAST && reading::is_wordlike(*token))
            .filter(|_| about.unknown() < STRANGE)
            .and_then(|_| reading::name_at(view, at, about.cues, about.shouting()))
            .filter(|(end, _, _)| {
                *end <= among.end && margin > reading::least_margin(view, at, *end)
            });
        match after {
            Some((end, score, range)) => {
                let score = Score {
                    confidence: TOLD,
                    ..score
                };
                found.push(Raw::new(range, Kind::PERSON, score));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
}

/// Calls `row` with every row of words that can be names, from the first to the one after the last.
fn rows(view: &View<'_>, taken: &[Range<usize>], mut row: impl FnMut(usize, usize)) {
    let mut passed = 0;
    let mut from = 0;
    let mut to = 0;
    for (at, token) in view.tokens.iter().enumerate() {
        let token = *token;
        if !features::is_candidate(view, token) {
            let inside = to == at
                && to > from
                && features::is_joined(token)
                && features::is_particle(view.word(at))
                && view.token(at + 1).is_some_and(|next| {
                    features::is_candidate(view, next) || features::is_particle(view.word(at + 1))
                });
            if !inside {
                continue;
            }
        }
        while taken
            .get(passed)
            .is_some_and(|range| range.end <= token.start as usize)
        {
            passed += 1;
        }
        if taken
            .get(passed)
            .is_some_and(|range| range.start < token.end as usize)
        {
            continue;
        }
        if to == at && to > from && to - from < LONGEST && features::is_joined(token) {
            to = at + 1;
            continue;
        }
        if to > from {
            row(from, to);
        }
        (from, to) = (at, at + 1);
    }
    if to > from {
        row(from, to);
    }
}
