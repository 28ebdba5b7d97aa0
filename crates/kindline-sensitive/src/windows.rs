//! The stretches of a text that detectors are shown: some words around each number, mark and cue.

use std::ops::Range;

use crate::context::View;
use crate::detectors::{self, Raw};
use crate::digits::{self, ByLength};
use crate::lexicon::{Match, attr, group, matches};
use crate::text::{Sweep, Text, mark};
use crate::tokens::{Tokens, tokens};

/// How many words before what wakes a detector it is shown at least; then on to a sentence's start.
const BEFORE: usize = 16;
/// How many words after it.
const AFTER: usize = 42;

/// A stretch of text.
#[derive(Debug, PartialEq, Eq)]
struct Window {
    words: Range<usize>,
    /// What woke it, as bits of [`mark`].
    marks: u8,
}

/// The stretches, in order; none touches another one.
fn windows(text: &Text<'_>, sweep: &Sweep) -> Vec<Window> {
    let length = text.words.len();
    let mut list: Vec<Window> = Vec::new();
    let numbers = sweep.numbers.iter().copied();
    let mut numbers = numbers
        .filter(|(at, marks)| marks & mark::DIGIT == 0 || !is_idle(text, *at as usize))
        .peekable();
    let mut signs = sweep.marks.iter().copied().peekable();
    // The word at or after the next sign.
    let mut near = 0;
    if length == 0 {
        return list;
    }
    loop {
        if let Some((byte, _)) = signs.peek() {
            while text
                .words
                .get(near)
                .is_some_and(|word| word.end() <= *byte as usize)
            {
                near += 1;
            }
        }
        let first = match (numbers.peek(), signs.peek()) {
            (Some((at, _)), Some(_)) if *at as usize <= near => numbers.next(),
            (_, Some(_)) => signs.next().map(|(_, mark)| (near as u32, mark)),
            (Some(_), None) => numbers.next(),
            (None, None) => break,
        };
        let Some((at, marks)) = first else { break };
        let at = (at as usize).min(length - 1);
        let after = (at + AFTER).min(length);
        if let Some(last) = list.last_mut() {
            // What lies well inside the stretch so far needs no look back.
            if at < last.words.end + BEFORE {
                last.words.end = last.words.end.max(after);
                last.marks |= marks;
                continue;
            }
        }
        let floor = list.last_mut().map_or(0, |last| {
            last.words.end = up_to_space(text, last.words.end);
            last.words.end
        });
        let start = sentence(text, at.saturating_sub(BEFORE), floor);
        match list.last_mut() {
            Some(last) if start <= floor => {
                last.words.end = last.words.end.max(after);
                last.marks |= marks;
            }
            _ => list.push(Window {
                words: start..after,
                marks,
            }),
        }
    }
    if let Some(last) = list.last_mut() {
        last.words.end = up_to_space(text, last.words.end);
    }
    list
}

/// How far from a small number another one must be for it to stand alone: a street's name has six words
/// at most, and a word for a unit may follow.
const APART: usize = 8;

/// Whether a word with a digit can be part of no identifier: one or two digits below 90, or letters with
/// one digit ("b4"), with white space around, no other digit near, no street behind, no month beside
/// it, and no letters of a plate before. Half of the digits in text messages are of this sort.
fn is_idle(text: &Text<'_>, at: usize) -> bool {
    let Some(word) = text.words.get(at).filter(|word| !word.is_odd()) else {
        return false;
    };
    let number = |at: usize| text.words.get(at).is_some_and(|word| word.has_digit());
    if number(at + 1) || at.checked_sub(1).is_some_and(number) {
        return false;
    }
    let bytes = text.spelling(at);
    let digits = bytes.iter().filter(|byte| byte.is_ascii_digit()).count();
    let small = digits == 1 || digits == 2 && bytes.len() == 2 && bytes.first() != Some(&b'9');
    let before = word
        .start()
        .checked_sub(1)
        .and_then(|at| text.bytes.get(at));
    let free = small
        && before.is_none_or(|byte| byte.is_ascii_whitespace())
        && text
            .bytes
            .get(word.end())
            .is_none_or(|byte| byte.is_ascii_whitespace() || b".,!?;)".contains(byte));
    free && !(at + 1..=at + APART).any(number)
        && !(at.saturating_sub(APART)..at).any(number)
        && !may_be_house(text, at)
        && !at.checked_sub(1).is_some_and(|before| {
            let before = text.spelling(before);
            let letters = before.len() == 3 && !before.iter().any(u8::is_ascii_lowercase);
            let named = matches!(before.len(), 3 | 4)
                && [b"box".as_slice(), b"bag", b"bfpo", b"user"]
                    .iter()
                    .any(|word| before.eq_ignore_ascii_case(word));
            named || letters && digits == 2
        })
        && !is_month(text, at + 1)
        && !is_month(text, at + 2)
        && !at
            .checked_sub(1)
            .is_some_and(|before| is_month(text, before))
}

fn is_month(text: &Text<'_>, at: usize) -> bool {
    text.attr(at) & attr::MONTH != 0 || text.spelling(at).eq_ignore_ascii_case(b"may")
}

/// Whether what follows a number may be a street's name: a capital, or a word for streets.
fn may_be_house(text: &Text<'_>, at: usize) -> bool {
    let capital = |at: usize| {
        let first = text.spelling(at).first();
        first.is_some_and(|byte| byte.is_ascii_uppercase() || !byte.is_ascii())
    };
    let street = |at: usize| {
        text.attr(at) & attr::STREET != 0 || detectors::ends_like_street(text.spelling(at))
    };
    !text.starts_sentence(at + 1) && (capital(at + 1) || capital(at + 2))
        || (at + 1..=at + APART).any(street)
}

/// The word with which the sentence of a word starts, white space before it; `floor` at the least.
fn sentence(text: &Text<'_>, from: usize, floor: usize) -> usize {
    let mut at = from;
    while at > floor && !(text.starts_sentence(at) && text.is_spaced(at)) {
        at -= 1;
    }
    at.max(floor)
}

/// The first word from here on with white space before it.
fn up_to_space(text: &Text<'_>, from: usize) -> usize {
    let mut at = from;
    while at < text.words.len() && !text.is_spaced(at) {
        at += 1;
    }
    at
}

/// Shows the stretches of a text to the detectors. `all` are the tokens of the whole text, where they have
/// been made.
pub(crate) fn find(
    text: &Text<'_>,
    sweep: &Sweep,
    all: Option<&Tokens>,
    numbers: &ByLength,
    found: &mut Vec<Raw>,
) {
    if sweep.numbers.is_empty() && sweep.marks.is_empty() {
        return;
    }
    let mut seen = Tokens {
        list: Vec::new(),
        digits: false,
        at: sweep.marks.iter().any(|(_, marks)| marks & mark::AT != 0),
        dots: text.bytes.contains(&b'.'),
        ascii: text.bytes.is_ascii(),
    };
    for window in windows(text, sweep) {
        let words = window.words;
        let before = words.start.checked_sub(1).and_then(|at| text.words.get(at));
        let start = before.map_or(0, |word| word.end());
        let end = text
            .words
            .get(words.end)
            .map_or(text.text.len(), |word| word.start());
        let part = text.text.get(start..end).unwrap_or_default();
        match all.and_then(|all| all.list.get(words.clone())) {
            Some(list) => {
                seen.list.clear();
                seen.list
                    .extend(list.iter().map(|token| token.moved(start)));
            }
            None => seen.list = tokens(text, words.clone(), start),
        }
        seen.digits = window.marks & mark::DIGIT != 0;
        let cues: Vec<Match> = matches(text, text.anchored(words.clone(), group::CUE), group::CUE)
            .into_iter()
            .filter(|found| found.end <= words.end)
            .map(|found| Match {
                start: found.start - words.start,
                end: found.end - words.start,
                ..found
            })
            .collect();
        let view = View::new(part, &seen, &cues);
        let first = found.len();
        if seen.digits {
            digits::numbers(&view, detectors::ALL, numbers, found);
        }
        detectors::wake(window.marks, &view, found);
        for raw in found.iter_mut().skip(first) {
            raw.start += start;
            raw.end += start;
        }
    }
}
