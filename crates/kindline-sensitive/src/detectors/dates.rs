//! Full calendar dates, dates of birth and ages above 89.

use super::{Detector, Find, Raw, Score};
use crate::context::{Around, Cue, View};
use crate::digits::{Number, Separator};
use crate::finding::{Evidence, Kind};
use crate::lexicon::attr;
use crate::tokens::{Token, gap, shape};

/// ## What it does
/// Finds dates of three numbers in any order that a calendar allows (day, month and year). With
/// "born" or the like near by it is a date of birth.
/// ## Limits
/// A day and month without a year is no finding, as 45 CFR 164.514(b)(2) would have it for a person:
/// most messages that name a day set an appointment.
pub(super) const NUMERIC: Detector = Detector {
    kind: Kind::DATE,
    find: Find::Digits(0b1_1111_0000, check),
    examples: &[
        "due «02/28/2027»",
        "seen on «2024-03-14» again",
        "«3.11.2017»",
    ],
    counter_examples: &["1/2/3", "99/99/2020", "open 9-5-7", "ratio 12/40/1999x"],
};

/// ## What it does
/// As [`NUMERIC`], with words that speak of birth near by.
pub(super) const BIRTH: Detector = Detector {
    kind: Kind::DATE_OF_BIRTH,
    find: Find::Digits(0b1_1111_0000, check_birth),
    examples: &["DOB «03/11/1987»", "born «3-7-87»"],
    counter_examples: &["due 02/28/2027"],
};

/// ## What it does
/// Finds dates with the month as a word: "14 January 2027", "July 3rd, 1987", "third of July 1987".
pub(super) const WORDED: Detector = Detector {
    kind: Kind::DATE,
    find: Find::Text(worded),
    examples: &["moved to «14 January 2027» at 10", "on «July 3rd, 2027»"],
    counter_examples: &["in May", "5 march past", "sun 22"],
};

/// ## What it does
/// Finds ages above 89 (45 CFR 164.514(b)(2)(i)(C), read 2026-11).
pub(super) const OLD_AGE: Detector = Detector {
    kind: Kind::AGE_OVER_89,
    find: Find::Text(ages),
    examples: &[
        "he is «92» years old",
        "my «93yo» grandma",
        "a «94»-year-old woman",
        "aged «101»",
    ],
    counter_examples: &["he is 42 years old", "92 years ago", "90 minutes", "bus 91"],
};

fn calendar(number: &Number<'_>) -> bool {
    let [a, b, c] = number.groups() else {
        return false;
    };
    let (a, b, c) = (usize::from(*a), usize::from(*b), usize::from(*c));
    let (x, y, z) = (
        number.value(0, a),
        number.value(a, a + b),
        number.value(a + b, a + b + c),
    );
    let day_month = |x, y| matches!((x, y), (1..=31, 1..=12) | (1..=12, 1..=31));
    let separated = number.separator != Separator::None && number.separator != Separator::Space;
    let year = |value, digits| match digits {
        4 => (1900..=2099).contains(&value),
        2 => true,
        _ => false,
    };
    separated
        && number.is_evenly_separated()
        && (a <= 2 && b <= 2 && day_month(x, y) && year(z, c)
            || a == 4 && b <= 2 && c <= 2 && year(x, a) && matches!((y, z), (1..=12, 1..=31)))
}

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    if number.glued || number.plus || !calendar(number) {
        return None;
    }
    let long = number.groups().contains(&4);
    match (long, number.separator) {
        (true, _) => Score::format(0.92),
        (false, Separator::Mixed) => Score::format(0.75),
        (false, _) if around.says(Cue::Day) => Score::context(0.75),
        _ => None,
    }
}

fn check_birth(number: &Number<'_>, around: &Around) -> Option<Score> {
    if number.glued || !calendar(number) || !around.says(Cue::Born) {
        return None;
    }
    Score::context(0.97)
}

/// Whether the token can be a day: 1 to 31, "3rd", "third".
fn is_day(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    let word = view.word(at);
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word
        .get(digits.len()..)
        .unwrap_or_default()
        .to_ascii_lowercase();
    let number = digits
        .parse::<u8>()
        .is_ok_and(|day| (1..=31).contains(&day));
    number && matches!(rest.as_str(), "" | "st" | "nd" | "rd" | "th")
        || token.has(attr::NUMERAL)
            && (word.ends_with("th")
                || word.ends_with("st")
                || word.ends_with("nd")
                || word.ends_with("rd"))
}

fn is_year(view: &View<'_>, at: usize) -> bool {
    view.token(at).is_some_and(Token::is_number)
        && view.word(at).len() == 4
        && view
            .word(at)
            .parse::<u16>()
            .is_ok_and(|year| (1900..=2099).contains(&year))
}

fn worded(view: &View<'_>, found: &mut Vec<Raw>) {
    for (at, token) in view.tokens.iter().enumerate() {
        let word = view.word(at);
        let month = token.has(attr::MONTH)
            || word.eq_ignore_ascii_case("may") && token.looks(shape::CAPITAL);
        if !month {
            continue;
        }
        let of = at
            .checked_sub(1)
            .is_some_and(|at| view.word(at).eq_ignore_ascii_case("of"));
        let before = if of {
            at.checked_sub(2)
        } else {
            at.checked_sub(1)
        };
        let (first, after) = match before.filter(|&day| is_day(view, day)) {
            Some(day) if is_year(view, at + 1) => (day, at + 2),
            _ if is_day(view, at + 1) && is_year(view, at + 2) => (at, at + 3),
            _ => continue,
        };
        let (Some(start), Some(end)) = (view.token(first), view.token(after - 1)) else {
            continue;
        };
        let birth = view.around(first, after).says(Cue::Born);
        let kind = if birth {
            Kind::DATE_OF_BIRTH
        } else {
            Kind::DATE
        };
        let score = Score {
            confidence: 0.95,
            evidence: Evidence::FORMAT,
        };
        found.push(Raw::new(
            start.start as usize..end.end as usize,
            kind,
            score,
        ));
    }
}

fn ages(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    for (at, token) in view.tokens.iter().enumerate() {
        if token.shape & shape::DIGIT == 0 || token.len() > 12 || token.gap & gap::COLON != 0 {
            continue;
        }
        let word = view.word(at).to_ascii_lowercase();
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        let age = digits
            .parse::<u16>()
            .is_ok_and(|age| (90..=120).contains(&age));
        if !age {
            continue;
        }
        let rest = word.get(digits.len()..).unwrap_or_default();
        let next = view.word(at + 1).to_ascii_lowercase();
        let third = view.word(at + 2).to_ascii_lowercase();
        let old = matches!(next.as_str(), "years" | "year" | "yrs" | "yr" | "y")
            && matches!(third.as_str(), "old" | "o" | "young")
            || matches!(next.as_str(), "yo" | "yrold");
        let before = at
            .checked_sub(1)
            .map(|at| view.word(at).to_ascii_lowercase())
            .unwrap_or_default();
        let said = rest.is_empty()
            && matches!(
                before.as_str(),
                "aged" | "age" | "turns" | "turned" | "turning"
            );
        if matches!(rest, "yo" | "yrs" | "yr") || rest.is_empty() && (old || said) {
            let score = Score {
                confidence: 0.9,
                evidence: Evidence::FORMAT.and(Evidence::CONTEXT),
            };
            found.push(Raw::new(token.range(), Kind::AGE_OVER_89, score));
        }
    }
}
