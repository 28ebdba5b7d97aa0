//! Ages above 89.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::View;
use crate::finding::Kind;
use crate::tokens::{gap, shape};

/// ## What it does
/// Finds ages from 90 to 120 (45 CFR 164.514(b)(2)(i)(C), read 2026-11).
///
/// Trigger: a number.
/// ## Limits
/// Ages under 90 are not identifying by that rule and are no findings; ages in words are not read, but for
/// "ninety" and what follows.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::AGE_OVER_89,
    find: Find::On(Trigger::DIGIT, find),
    examples: &[
        "he is «92» years old",
        "my «93yo» grandma",
        "a «94»-year-old woman",
        "aged «101»",
        "age: «97»",
        "pt is a «91» y/o male",
        "she just turned «90»",
    ],
    counter_examples: &[
        "he is 42 years old",
        "92 years ago",
        "90 minutes",
        "bus 91",
        "page 97",
        "he turned 90 degrees",
    ],
};

fn is_any(word: &str, known: &[&str]) -> bool {
    known.iter().any(|known| word.eq_ignore_ascii_case(known))
}

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    for (at, token) in view.tokens.iter().enumerate() {
        if token.shape & shape::DIGIT == 0 || !(2..=12).contains(&token.len()) {
            continue;
        }
        let (mut digits, mut age) = (0, 0);
        for byte in view.spelling(at).iter().take_while(|b| b.is_ascii_digit()) {
            age = age * 10 + u64::from(byte & 15);
            digits += 1;
        }
        if !(90..=120).contains(&age) {
            continue;
        }
        let word = view.word(at);
        let rest = word.get(digits..).unwrap_or_default();
        let next = view.word(at + 1);
        let third = view.word(at + 2);
        let old = is_any(next, &["years", "year", "yrs", "yr", "y"])
            && is_any(third, &["old", "o", "young", "olds"])
            || is_any(next, &["yo", "yrold"]);
        let before = at.checked_sub(1).map_or("", |at| view.word(at));
        let colon = token.gap & gap::COLON != 0;
        let clock = colon && token.gap & gap::SPACE == 0 && !is_any(before, &["age", "aged"]);
        let unit = is_any(
            next,
            &[
                "degrees", "percent", "minutes", "mins", "days", "weeks", "kg", "lbs", "miles",
                "pages",
            ],
        ) || view.byte_at(token.end as usize) == b'%';
        let said = rest.is_empty()
            && !unit
            && is_any(before, &["aged", "age", "turns", "turned", "turning"]);
        if clock || !(is_any(rest, &["yo", "yrs", "yr"]) || rest.is_empty() && (old || said)) {
            continue;
        }
        let score = Odds::form(form::DIGITS + 0.6).said().score();
        found.extend(score.map(|score| Raw::new(token.range(), Kind::AGE_OVER_89, score)));
    }
}
