//! Full calendar dates, with and without a time, and dates of birth.

use super::score::{Odds, Score, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Around, Cue, View};
use crate::digits::{Form, Number, Patterns, Separator};
use crate::finding::Kind;
use crate::lexicon::attr;
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds dates of three numbers in any order that a calendar allows (day, month and year). With
/// "born" or the like near by it is a date of birth.
/// ## Limits
/// A day and month without a year is no finding, as 45 CFR 164.514(b)(2) would have it for a person:
/// most messages that name a day set an appointment.
pub(super) const NUMERIC: Detector = Detector {
    kind: Kind::DATE,
    find: Find::Digits(
        Form::of(0b1_1111_0000).in_groups(1 << 3).bare(&[], DATES),
        check,
    ),
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
    find: Find::Digits(
        Form::of(0b1_1111_0000).in_groups(1 << 3).near(&[Cue::Born]),
        check_birth,
    ),
    examples: &["DOB «03/11/1987»", "born «3-7-87»", "DOB: «12 04 1986»"],
    counter_examples: &["due 02/28/2027", "born and bred, 12 04 1986"],
};

/// ## What it does
/// Finds a date of birth in one piece right after the words for it: "dob 19860412", "dob 12041986", "dob
/// 120486".
/// ## Limits
/// One word at most may stand between.
pub(super) const BIRTH_RUN: Detector = Detector {
    kind: Kind::DATE_OF_BIRTH,
    find: Find::Digits(
        Form::of(1 << 6 | 1 << 8)
            .in_groups(1 << 1)
            .near(&[Cue::Born]),
        check_run,
    ),
    examples: &[
        "dob «19860412»",
        "her DOB is «12041986»",
        "dob «120486» thanks",
    ],
    counter_examples: &["dob 99999999", "dob 459999", "born with 120486 others"],
};

/// ## What it does
/// Finds dates with the month as a word: "14 January 2027", "July 3rd, 1987", "third of July 1987" (45 CFR
/// 164.514(b)(2)(i)(C) counts all elements of a date but the year). Next to words of birth
/// two digits of the year are enough.
///
/// Trigger: the name of a month.
/// ## Limits
/// A day and a month without a year are no finding, but for a birthday ("born on the 12th of April").
pub(super) const WORDED: Detector = Detector {
    kind: Kind::DATE,
    find: Find::On(Trigger::DIGIT, worded),
    examples: &[
        "moved to «14 January 2027» at 10",
        "on «July 3rd, 2027»",
        "signed «14-Jan-2027»",
        "«Mar. 12, 2027» visit",
    ],
    counter_examples: &[
        "in May",
        "5 march past",
        "sun 22",
        "it will mar 12 of them",
        "birthday party on april 12",
        "the appointment is april 12th",
    ],
};

/// ## What it does
/// Finds a date of three numbers with the time of day behind it (ISO 8601-1:2019, RFC 3339):
/// "2026-03-14 14:56:41", "2026-03-14T14:56:41Z".
///
/// Trigger: a colon between numbers.
/// ## Limits
/// A time of day alone is no finding.
pub(super) const STAMP: Detector = Detector {
    kind: Kind::DATE,
    find: Find::On(Trigger::DIGIT, stamps),
    examples: &[
        "When: «1993-01-04 14:56:41»",
        "at «2026-03-14T09:05:00Z» logged",
        "«02/28/2027 9:30» visit",
    ],
    counter_examples: &["at 14:56:41", "score 2-1-3 10:30", "2026-13-14 99:99"],
};

/// Day, month and year in any order that has the year first or last.
const DATES: Patterns = &[
    &[1, 1, 2],
    &[1, 1, 4],
    &[1, 2, 2],
    &[1, 2, 4],
    &[2, 1, 2],
    &[2, 1, 4],
    &[2, 2, 2],
    &[2, 2, 4],
    &[4, 1, 1],
    &[4, 1, 2],
    &[4, 2, 1],
    &[4, 2, 2],
];

fn calendar(number: &Number<'_>) -> bool {
    !matches!(number.separator, Separator::None | Separator::Space) && is_calendar(number)
}

/// Whether three groups can be a date, however they are set apart.
fn is_calendar(number: &Number<'_>) -> bool {
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
    let year = |value, digits| match digits {
        4 => (1900..=2099).contains(&value),
        2 => true,
        _ => false,
    };
    (a <= 2 && b <= 2 && day_month(x, y) && year(z, c)
        || a == 4 && b <= 2 && c <= 2 && year(x, a) && matches!((y, z), (1..=12, 1..=31)))
        && number.is_evenly_separated()
}

fn check(number: &Number<'_>, around: &Around) -> Option<Score> {
    if number.plus || !calendar(number) || number.glued() {
        return None;
    }
    let long = number.groups().contains(&4);
    let day = around.says(Cue::Day);
    let goods = !day && around.left.has(Cue::Goods);
    match (long, number.separator) {
        (true, Separator::Dot) => Odds::form(form::OWN).unless(goods).score(),
        (true, _) => Odds::form(form::OWN + 0.4).score(),
        (false, Separator::Mixed) => Odds::form(form::RARE + 0.3).score(),
        (false, _) if day => Odds::form(form::GROUPS - 2.4).said().score(),
        _ => None,
    }
}

fn check_birth(number: &Number<'_>, around: &Around) -> Option<Score> {
    let spaced = number.separator == Separator::Space && is_right_after(around, 1);
    let fits = calendar(number) || spaced && is_calendar(number);
    if !around.says(Cue::Born) || !fits || number.glued() {
        return None;
    }
    Odds::form(form::GROUPS).said().score()
}

/// Whether words of birth stand right before, `between` others at most between.
fn is_right_after(around: &Around, between: usize) -> bool {
    // "Birthday" speaks of age as well.
    matches!(around.nearest, Some(Cue::Born | Cue::Age))
        && around.left.has(Cue::Born)
        && around.distance <= between
}

fn check_run(number: &Number<'_>, around: &Around) -> Option<Score> {
    let between = number
        .first
        .checked_sub(1)
        .map_or("", |at| number.view.word(at));
    let linked = around.distance == 0 || is_one_of(between, "is was on no number");
    if !is_right_after(around, 1) || !linked || number.plus || number.glued() {
        return None;
    }
    let day_month = |x, y| matches!((x, y), (1..=31, 1..=12) | (1..=12, 1..=31));
    let part = |from, to| number.value(from, to);
    let year = |value| (1900..=2099).contains(&value);
    let fits = if number.digits().len() == 8 {
        year(part(0, 4)) && matches!((part(4, 6), part(6, 8)), (1..=12, 1..=31))
            || year(part(4, 8)) && day_month(part(0, 2), part(2, 4))
    } else {
        day_month(part(0, 2), part(2, 4)) || matches!((part(2, 4), part(4, 6)), (1..=12, 1..=31))
    };
    if !fits {
        return None;
    }
    Odds::form(form::DIGITS + 1.0).said().score()
}

/// Whether the token can be a day: 1 to 31, "3rd", "third".
fn is_day(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    let word = view.word(at);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = word.get(digits..).unwrap_or_default();
    let ordinal = ["st", "nd", "rd", "th"];
    let number = word
        .get(..digits)
        .and_then(|day| day.parse::<u8>().ok())
        .is_some_and(|day| (1..=31).contains(&day));
    number && (rest.is_empty() || ordinal.iter().any(|end| rest.eq_ignore_ascii_case(end)))
        || token.has(attr::NUMERAL) && ordinal.iter().any(|end| word.ends_with(end))
}

fn is_year(view: &View<'_>, at: usize) -> bool {
    view.token(at).is_some_and(Token::is_number)
        && view.word(at).len() == 4
        && view
            .word(at)
            .parse::<u16>()
            .is_ok_and(|year| (1900..=2099).contains(&year))
}

/// A year of two digits where words speak of birth: "born 3 July 87".
fn is_birth_year(view: &View<'_>, first: usize, at: usize) -> bool {
    view.token(at)
        .is_some_and(|t| t.is_number() && t.len() == 2 && t.gap & gap::COLON == 0)
        && view.byte_at(view.token(at).map_or(0, |t| t.end as usize)) != b':'
        && view.around(first, at + 1).left.has(Cue::Born)
}

/// Whether words of birth stand right before: then a day and a month are enough, "birthday is April 12th".
fn is_birthday(view: &View<'_>, first: usize, day: usize) -> bool {
    let digits = view.token(day).is_some_and(|t| t.shape & shape::DIGIT != 0);
    let joined = |at: usize, also: u16| {
        view.token(at)
            .is_some_and(|t| t.gap & !(gap::SPACE | gap::DASH | also) == 0)
    };
    let around = view.around(first, first + 1);
    let between = |at: usize| {
        let word = first.checked_sub(at).map_or("", |at| view.word(at));
        is_one_of(word, "is was on the its falls")
    };
    digits
        && joined(first, gap::COLON)
        && joined(first + 1, gap::STOP)
        && is_right_after(&around, 2)
        && (1..=around.distance).all(between)
}

fn worded(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    for (at, token) in view.tokens.iter().enumerate() {
        let of = || {
            at.checked_sub(1)
                .is_some_and(|at| view.word(at).eq_ignore_ascii_case("of"))
        };
        let month = token.has(attr::MONTH)
            || token.len() == 3
                && view.word(at).eq_ignore_ascii_case("may")
                && (token.looks(shape::CAPITAL)
                    || of()
                    || is_year(view, at + 1)
                        && at.checked_sub(1).is_some_and(|day| is_day(view, day)));
        if !month {
            continue;
        }
        let of = of();
        let before = if of {
            at.checked_sub(2)
        } else {
            at.checked_sub(1)
        };
        let (first, after) = match before.filter(|&day| is_day(view, day)) {
            Some(day) if is_year(view, at + 1) => (day, at + 2),
            Some(day) if is_birth_year(view, day, at + 1) => (day, at + 2),
            _ if is_day(view, at + 1) && is_year(view, at + 2) => (at, at + 3),
            _ if is_day(view, at + 1) && is_birth_year(view, at, at + 2) => (at, at + 3),
            Some(day) if is_birthday(view, day, day) => (day, at + 1),
            _ if is_day(view, at + 1) && is_birthday(view, at, at + 1) => (at, at + 2),
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
        let dated = after > first + 2 + usize::from(of && first + 1 < at);
        let form = if dated { form::OWN + 0.8 } else { form::GROUPS };
        let score = Odds::form(form).said_if(birth).score();
        let range = start.start as usize..end.end as usize;
        found.extend(score.map(|score| Raw::new(range, kind, score)));
    }
}

/// The day, month and year that three numbers make, joined by one sort of mark.
fn is_date(view: &View<'_>, first: usize) -> bool {
    // Joined to the day by the same mark as the year is.
    let joint = |at: usize| view.token(at).map_or(0, |token| token.gap);
    if joint(first + 1) != joint(first + 2) {
        return false;
    }
    let part = |at: usize| {
        view.token(at)
            .filter(|t| t.is_number() && t.len() <= 4)
            .and_then(|t| Some((t, view.word(at).parse::<u16>().ok()?)))
    };
    let (Some((a, x)), Some((b, y)), Some((c, z))) =
        (part(first), part(first + 1), part(first + 2))
    else {
        return false;
    };
    let year = |value: u16, token: Token| token.len() == 4 && (1900..=2099).contains(&value);
    let day_month = |x, y| matches!((x, y), (1..=31, 1..=12) | (1..=12, 1..=31));
    b.gap == c.gap
        && matches!(b.gap, gap::DASH | gap::SLASH | gap::STOP)
        && (year(x, a) && matches!((y, z), (1..=12, 1..=31)) || year(z, c) && day_month(x, y))
}

fn stamps(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits || view.traits.gaps & gap::COLON == 0 {
        return;
    }
    for (at, token) in view.tokens.iter().enumerate() {
        // The minutes: "14:56" has them as its second token.
        if token.gap != gap::COLON || !token.is_number() || token.len() != 2 {
            continue;
        }
        let Some(hour) = at.checked_sub(1) else {
            continue;
        };
        let word = view.word(hour);
        // "14T09" is one token of the ISO form.
        let (first, hours) = match word.split_once(['T', 't']) {
            Some((day, hours)) if day.len() == 2 && day.bytes().all(|b| b.is_ascii_digit()) => {
                (hour.checked_sub(2), hours)
            }
            _ => (hour.checked_sub(3), word),
        };
        let iso = hours.len() < word.len();
        let clock = hours.parse::<u8>().is_ok_and(|h| h < 24)
            && view.word(at).parse::<u8>().is_ok_and(|m| m < 60);
        let Some(first) = first.filter(|_| clock) else {
            continue;
        };
        let dated = if iso {
            // Year and month, then the day in the token of the hours.
            view.token(first)
                .is_some_and(|t| t.is_number() && t.len() == 4)
                && view
                    .token(first + 1)
                    .is_some_and(|t| t.is_number() && t.gap == gap::DASH)
        } else {
            view.token(hour)
                .is_some_and(|t| t.gap & !(gap::SPACE | gap::COMMA) == 0)
                && is_date(view, first)
        };
        let Some(start) = view.token(first).filter(|_| dated) else {
            continue;
        };
        let mut end = token.end as usize;
        let seconds = view
            .token(at + 1)
            .filter(|t| t.gap == gap::COLON && t.shape & shape::DIGIT != 0 && t.len() <= 3);
        if let Some(seconds) = seconds {
            end = seconds.end as usize;
        }
        let birth = view.around(first, at + 1).says(Cue::Born);
        let kind = if birth {
            Kind::DATE_OF_BIRTH
        } else {
            Kind::DATE
        };
        let score = Odds::form(form::UNIQUE).said_if(birth).score();
        found.extend(score.map(|score| Raw::new(start.start as usize..end, kind, score)));
    }
}

#[cfg(test)]
mod tests {
    use crate::{Kind, Scanner};

    #[test]
    fn every_month_has_a_long_and_a_short_name() {
        let scanner = Scanner::new();
        let months = [
            ("january", "jan", "Jan"),
            ("february", "feb", "Feb"),
            ("march", "mar", "Mar"),
            ("april", "apr", "Apr"),
            ("may", "may", "May"),
            ("june", "jun", "Jun"),
            ("july", "jul", "Jul"),
            ("august", "aug", "Aug"),
            ("september", "sep", "Sep"),
            ("october", "oct", "Oct"),
            ("november", "nov", "Nov"),
            ("december", "dec", "Dec"),
        ];
        for (long, short, capital) in months {
            for text in [
                format!("born 12 {capital} 1986"),
                format!("born 12 {short} 1986"),
                format!("DOB 12-{}-1986", short.to_uppercase()),
                format!("dob {capital}. 12, 1986"),
                format!("born on the 12th of {long} 1986"),
                format!("her birthday is {capital} 12th"),
            ] {
                let scan = scanner.scan(&text);
                let born = scan
                    .findings
                    .iter()
                    .any(|finding| finding.kind == Kind::DATE_OF_BIRTH);
                assert!(born, "{text}: {:?}", scan.findings);
            }
            let plain = format!("{short} it. {short} 12 of them, 3 {short} be {long}");
            let scan = scanner.scan(&plain);
            let dated = scan
                .findings
                .iter()
                .any(|finding| [Kind::DATE, Kind::DATE_OF_BIRTH].contains(&finding.kind));
            assert!(!dated, "{plain}: {:?}", scan.findings);
        }
    }
}
