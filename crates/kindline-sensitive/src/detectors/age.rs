//! Ages above 89.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::lexicon::{attr, role};
use crate::tokens::{Token, gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds ages from 90 to 120 (45 CFR 164.514(b)(2)(i)(C), read 2026-11): with words such as "years old",
/// "aged", "birthday", or where a person "is" such a number and nothing is counted.
///
/// Trigger: a number.
/// ## Limits
/// Ages under 90 are not identifying by that rule and are no findings.
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
        "died at the age of «91»",
        "her «95th» birthday",
        "Age/Sex: «94»/F",
        "she's «93» now",
        "he is «94»",
        "my nan is «92» next week",
        "my gran's «91», bless her",
        "dad will be «91» in June",
        "my mother, who is «97», lives with us",
        "grandad, «94», fell",
        "pt «94y»",
        "dad («94») fell",
        "she's nearly «95»",
        "she'll be «95» in may",
        "«91» years of age",
    ],
    counter_examples: &[
        "he is 42 years old",
        "92 years ago",
        "90 minutes",
        "bus 91",
        "page 97",
        "he turned 90 degrees",
        "she is 100 times better",
        "he's 92 kg now",
        "she's 90% sure",
        "it is 95 now",
        "he is 100 quid down",
        "she's 95 miles away",
        "the 95th customer",
        "mum is 90 mins late",
        "he is 90 in the queue",
        "gran, 94 Elm Road",
    ],
};

/// ## What it does
/// Finds ages from "ninety" to "ninety-nine" in words: "ninety-three years old", "aged ninety".
///
/// Trigger: a cue of an age.
/// ## Limits
/// A hundred in words is none: it is said of all sorts of things.
pub(super) const WORDS: Detector = Detector {
    kind: Kind::AGE_OVER_89,
    find: Find::On(Trigger::cues(&[Cue::Age]), words),
    examples: &[
        "my aunt is «ninety-three» years old",
        "«ninety four» years old",
        "he was aged «ninety»",
        "she just turned «ninety-one»",
        "at the age of «ninety two»",
    ],
    counter_examples: &[
        "ninety years ago he was old",
        "he turned ninety degrees",
        "aged nine",
        "nineteen years old",
        "age of reason",
    ],
};

#[inline(never)]
/// Whether what is counted follows.
fn is_unit(word: &str) -> bool {
    is_one_of(
        word,
        "degrees percent minutes mins days weeks kg lbs miles pages",
    )
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
        let old = is_one_of(next, "years year yrs yr y")
            && (is_one_of(third, "old o young olds")
                || is_one_of(third, "of") && is_one_of(view.word(at + 3), "age"))
            || is_one_of(next, "yo yrold");
        let before = at.checked_sub(1).map_or("", |at| view.word(at));
        let colon = token.gap & gap::COLON != 0;
        let sexed = is_sexed(view, at);
        let clock = colon && token.gap & gap::SPACE == 0 && !is_one_of(before, "age aged");
        let unit = is_unit(next) || view.byte_at(token.end as usize) == b'%';
        let said = rest.is_empty()
            && !unit
            && (is_one_of(before, "aged age turns turned turning")
                || is_one_of(before, "of is was")
                    && at
                        .checked_sub(2)
                        .is_some_and(|at| is_one_of(view.word(at), "age"))
                || sexed);
        let short = is_one_of(rest, "yo yrs yr y");
        let birthday = is_one_of(rest, "st nd rd th")
            && is_one_of(next, "birthday bday b birthdays")
            && view.token(at + 1).is_some_and(|t| t.gap == gap::SPACE);
        let told = rest.is_empty()
            && is_person(view, at)
            && (token.gap & gap::OPEN != 0 || is_ended(view, at));
        if !sexed && clock || !(short || birthday || rest.is_empty() && (old || said || told)) {
            continue;
        }
        let odds = Odds::form(if old || said || short || birthday {
            form::DIGITS + 0.6
        } else {
            form::DIGITS
        });
        let score = odds.said().score();
        found.extend(score.map(|score| Raw::new(token.range(), Kind::AGE_OVER_89, score)));
    }
}

/// "Age/Sex: 94/F".
fn is_sexed(view: &View<'_>, at: usize) -> bool {
    let label = |back: usize, known: &str| {
        at.checked_sub(back)
            .is_some_and(|at| is_one_of(view.word(at), known))
    };
    label(1, "sex gender") && label(2, "age")
}

/// Whether the words before say that a person is this: "she's", "my nan is", "dad will be", "who is", or
/// "grandad," with a comma behind the number as well.
fn is_person(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    if token.gap == gap::COMMA | gap::SPACE {
        let closed = view
            .token(at + 1)
            .is_some_and(|t| t.gap == gap::COMMA | gap::SPACE && t.shape & shape::DIGIT == 0);
        return closed && is_elder(view, before);
    }
    // "Dad (94)".
    if token.gap == gap::SPACE | gap::OPEN {
        return view.byte_at(token.end as usize) == b')' && is_elder(view, before);
    }
    if token.gap != gap::SPACE {
        return false;
    }
    let Some(before) = (if is_one_of(view.word(before), "now only nearly almost") {
        before.checked_sub(1)
    } else {
        Some(before)
    }) else {
        return false;
    };
    // "She's", "shes", "nan's".
    if is_one_of(
        view.word(before),
        "shes hes she's he's she\u{2019}s he\u{2019}s",
    ) {
        return true;
    }
    if view
        .token(before)
        .is_some_and(|t| t.shape & shape::POSSESSIVE != 0)
    {
        return is_elder(view, before);
    }
    // "She'll be".
    if is_one_of(view.word(before), "be")
        && before
            .checked_sub(1)
            .is_some_and(|at| is_one_of(view.word(at), "she'll he'll she\u{2019}ll he\u{2019}ll"))
    {
        return true;
    }
    let verb = if is_one_of(view.word(before), "be")
        && before
            .checked_sub(1)
            .is_some_and(|at| is_one_of(view.word(at), "will ll would"))
    {
        before - 1
    } else if is_one_of(view.word(before), "is was") {
        before
    } else {
        return false;
    };
    let Some(who) = verb.checked_sub(1) else {
        return false;
    };
    view.token(verb).is_some_and(|t| t.gap == gap::SPACE)
        && (is_elder(view, who) || is_one_of(view.word(who), "he she who"))
}

/// A person who may be as old as that.
fn is_elder(view: &View<'_>, at: usize) -> bool {
    let word = view.word(at);
    let word = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("\u{2019}s"))
        .unwrap_or(word);
    is_one_of(
        word,
        "nan nana nanna nanny gran granny grandma grandmother grandad granddad grandpa grandfather mum \
mom mam mother dad father aunt auntie aunty uncle husband wife neighbour neighbor client patient \
pt resident tenant lady gentleman nonna abuela abuelo oma opa",
    )
}

/// Whether nothing is counted: the sentence or clause ends, or goes on with a small word.
fn is_ended(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    let Some(next) = view.token(at + 1) else {
        return !matches!(view.byte_at(token.end as usize), b'%' | b'/' | b':' | b'-');
    };
    let word = view.word(at + 1);
    let third = || view.token(at + 2);
    if next.gap & !(gap::SPACE | gap::STOP | gap::COMMA | gap::LINE | gap::CLOSE | gap::PAUSE) != 0
        || next.gap & gap::SPACE == 0 && next.gap & gap::LINE == 0
    {
        return false;
    }
    if next.gap & (gap::STOP | gap::COMMA | gap::LINE) != 0 {
        return next.shape & shape::DIGIT == 0;
    }
    match word {
        _ if is_one_of(
            word,
            "now and but today tomorrow soon already so who with lol bless still",
        ) =>
        {
            true
        }
        _ if is_one_of(word, "next this") => {
            is_one_of(
                view.word(at + 2),
                "week month year monday tuesday wednesday thursday friday saturday sunday weekend",
            ) || third().is_some_and(is_month)
        }
        _ if is_one_of(word, "in on") => {
            third().is_some_and(is_month)
                || is_one_of(
                    view.word(at + 2),
                    "may march monday tuesday wednesday thursday friday saturday sunday",
                )
        }
        _ => false,
    }
}

fn is_month(token: Token) -> bool {
    token.has(attr::MONTH)
}

fn words(view: &View<'_>, found: &mut Vec<Raw>) {
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        if hit.action.argument != Cue::Age as u8 {
            continue;
        }
        // Before "years old", or after "aged", "age of".
        let old = is_one_of(view.word(hit.end - 1), "old yo o");
        let range = if old {
            ninety_before(view, hit.start)
        } else {
            let of = is_one_of(view.word(hit.end), "of");
            ninety(view, hit.end + usize::from(of))
                .filter(|&(_, after)| !is_unit(view.word(after)))
                .filter(|&(_, after)| {
                    !is_one_of(view.word(after), "years year yrs yr")
                        || is_one_of(view.word(after + 1), "old young")
                })
        };
        let Some((first, after)) = range else {
            continue;
        };
        let (Some(start), Some(last)) = (view.token(first), view.token(after - 1)) else {
            continue;
        };
        let range = start.start as usize..last.end as usize;
        let score = Odds::form(form::DIGITS + 0.6).said().score();
        found.extend(score.map(|score| Raw::new(range, Kind::AGE_OVER_89, score)));
    }
}

/// The tokens of a number from ninety to ninety-nine that starts here.
fn ninety(view: &View<'_>, at: usize) -> Option<(usize, usize)> {
    if !is_one_of(view.word(at), "ninety") || view.token(at)?.gap & gap::STOP != 0 {
        return None;
    }
    let one = view
        .token(at + 1)
        .is_some_and(|t| matches!(t.gap, gap::SPACE | gap::DASH))
        && is_one_of(
            view.word(at + 1),
            "one two three four five six seven eight nine",
        );
    Some((at, at + 1 + usize::from(one)))
}

/// The tokens of such a number that ends before a token.
fn ninety_before(view: &View<'_>, after: usize) -> Option<(usize, usize)> {
    let near = view
        .token(after)
        .is_some_and(|t| matches!(t.gap, gap::SPACE | gap::DASH));
    (1..=2)
        .filter_map(|back| ninety(view, after.checked_sub(back)?))
        .find(|&(_, end)| near && end == after)
}
