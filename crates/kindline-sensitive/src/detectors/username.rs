//! Handles and usernames on platforms.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::lexicon::{attr, role};
use crate::tokens::{gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds `@handles` of three to forty letters, digits, underscores and dots.
///
/// Trigger: an at sign.
/// ## Limits
/// "@home", "@Dublin": people write an at sign for "at" as well, so a plain word or a place is left alone.
pub(super) const HANDLE: Detector = Detector {
    kind: Kind::USERNAME,
    find: Find::On(Trigger::AT, handles),
    examples: &[
        "im «@lark_99» on insta",
        "dm «@larkspurdraws»",
        "thanks «@Larkspur»",
        "(«@lark.99»)",
        "venmo «@Jo-Lark-7»",
    ],
    counter_examples: &[
        "meet @ 5",
        "ana@example.org",
        "@5pm",
        "see u @home",
        "on holiday @Dublin",
        "off campus @Chennai on 5 jan",
        "@Override",
        "npm i @types/node now",
        "@everyone please",
    ],
};

/// ## What it does
/// Finds what stands after "username", "my insta is", "snap:", "discord" and the like, where it looks like
/// no word or where "is" or a colon says so.
///
/// Trigger: a cue of a platform.
/// ## Limits
/// A username that is a plain word is found only after "username is".
pub(super) const NAMED: Detector = Detector {
    kind: Kind::USERNAME,
    find: Find::On(Trigger::cues(&[Cue::User]), named),
    examples: &[
        "my insta is «lark_99»",
        "snap: «larkspur.7»",
        "username «lark99x» on there",
        "add me on discord «lark#4471»",
        "his reddit username is «u/lark_99»",
        "add «jolark77» on snap",
        "im «dean_77» on skype",
        "add me on snap its «jolark.99»",
    ],
    counter_examples: &[
        "on facebook 2 days ago",
        "my insta is private",
        "tiktok is down since 2020",
        "signal is bad at 9pm",
        "sign in with the username and wait",
        "add 2nd on snap",
        "im 22yo on tinder",
        "saw covid19 on facebook",
        "snap its 5.30 already",
    ],
};

/// ## What it does
/// Finds the name in records of two columns: "user: jlark87", "user=jlark87".
///
/// Trigger: a word with a digit.
/// ## Limits
/// It needs letters and a digit.
pub(super) const LABELLED: Detector = Detector {
    kind: Kind::USERNAME,
    find: Find::On(Trigger::DIGIT, labelled),
    examples: &[
        "user: «jlark87»",
        "user: «larks7» ok",
        "User: «jo_lark7», pass to follow",
    ],
    counter_examples: &[
        "user 5 left",
        "user: 4471",
        "user: A4",
        "user story: abc12d",
    ],
};

fn labelled(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits || view.traits.gaps & (gap::COLON | gap::OTHER) == 0 {
        return;
    }
    for (label, token) in view.tokens.iter().enumerate() {
        if token.len() != 4 || !view.word(label).eq_ignore_ascii_case("user") {
            continue;
        }
        let Some(start) = view.token(label + 1).map(|name| name.start as usize) else {
            continue;
        };
        let between = view.text.get(token.end as usize..start).unwrap_or_default();
        if matches!(between.trim(), ":" | "=") && is_strange(view, start) {
            let length = length(view, start);
            let digits = view.bytes.get(start..start + length).unwrap_or_default();
            if digits.iter().any(u8::is_ascii_digit) {
                push(view, found, start, length, true);
            }
        }
    }
}

/// Whether what stands here has letters and digits as names on platforms have them: five bytes or more, a
/// letter first, not two or more capitals before a number alone.
fn is_strange(view: &View<'_>, start: usize) -> bool {
    let length = length(view, start);
    let body = view.bytes.get(start..start + length).unwrap_or_default();
    let letters = body
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let marked = body
        .iter()
        .any(|byte| byte.is_ascii_digit() || matches!(byte, b'_'));
    body.len() >= 5
        && letters >= 3
        && marked
        && body.first().is_some_and(u8::is_ascii_alphabetic)
        && body.iter().any(u8::is_ascii_lowercase)
}

fn push(view: &View<'_>, found: &mut Vec<Raw>, start: usize, length: usize, strange: bool) {
    if view.byte_before(start) == b'@' {
        return;
    }
    let odds = Odds::form(if strange {
        form::DIGITS + 0.6
    } else {
        form::DIGITS
    });
    found.extend(
        odds.said()
            .score()
            .map(|score| Raw::new(start..start + length, Kind::USERNAME, score)),
    );
}

/// "add jolark77 on snap", "im dean_77 on skype": the name stands before the platform, given its first token.
fn named_before(view: &View<'_>, platform: usize, found: &mut Vec<Raw>) {
    let Some(on) = platform.checked_sub(1) else {
        return;
    };
    let on_is = is_one_of(view.word(on), "on in via");
    let spaced = |at: usize| view.token(at).is_some_and(|t| t.gap == gap::SPACE);
    if !on_is || !spaced(on) || !spaced(platform) {
        return;
    }
    // The name may have dots and underscores, which part tokens: back to the space before it.
    let mut first = on;
    while on - first < 5 {
        let Some(before) = first.checked_sub(1) else {
            break;
        };
        first = before;
        let inside = view.token(first).is_some_and(|t| {
            matches!(t.gap, gap::STOP | gap::UNDERSCORE)
                && !view.byte_before(t.start as usize).is_ascii_whitespace()
        });
        if !inside {
            break;
        }
    }
    let Some(token) = view.token(first).filter(|_| first < on) else {
        return;
    };
    let lead = first.checked_sub(1).map_or("", |at| view.word(at));
    let led = is_one_of(lead, "add im i'm am its it's find follow message as is dm");
    let start = token.start as usize;
    let last = view.token(on - 1).map_or(start, |t| t.end as usize);
    let digits = view
        .bytes
        .get(start..last)
        .unwrap_or_default()
        .iter()
        .filter(|byte| byte.is_ascii_digit() || **byte == b'_')
        .count();
    if led && token.gap == gap::SPACE && digits >= 2 && is_strange(view, start) {
        let length = length(view, start);
        if start + length == last {
            push(view, found, start, length, true);
        }
    }
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.')
}

/// How many bytes of a name stand here.
fn length(view: &View<'_>, start: usize) -> usize {
    let name = run(view, start, is_name_byte);
    let dots = view
        .bytes
        .get(start..start + name)
        .unwrap_or_default()
        .iter()
        .rev()
        .take_while(|b| **b == b'.')
        .count();
    name - dots
}

/// How many bytes of a sort stand here, forty at most.
fn run(view: &View<'_>, start: usize, is: impl Fn(u8) -> bool) -> usize {
    let rest = view.bytes.get(start..).unwrap_or_default();
    rest.iter().take(40).take_while(|b| is(**b)).count()
}

fn handles(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.at {
        return;
    }
    for (at, token) in view.tokens.iter().enumerate() {
        let start = token.start as usize;
        let byte = view.byte_before(start);
        // An underscore may lead.
        let sign = if byte == b'_' {
            start.saturating_sub(1)
        } else {
            start
        };
        if token.gap & gap::AT == 0 || view.byte_before(sign) != b'@' {
            continue;
        }
        let before = view.byte_before(sign - 1);
        let alone = sign == 1
            || before.is_ascii_whitespace()
            || matches!(before, b'(' | b'"' | b':' | b',' | b'.' | b'/');
        if !alone || view.byte_at(sign).is_ascii_digit() {
            continue;
        }
        let length = length(view, sign);
        let after = view.byte_at(sign + length);
        // "@types/node": a package. "@Override": a word of a program.
        if after == b'/' && view.byte_at(sign + length + 1).is_ascii_alphanumeric()
            || length == token.len() && is_keyword(view, at)
        {
            continue;
        }
        // "@Jo-Lark-7": dashes where a number ends it.
        let dashed = run(view, sign, |byte| is_name_byte(byte) || byte == b'-');
        let length = if dashed > length
            && after == b'-'
            && view
                .bytes
                .get(sign + length..sign + dashed)
                .is_some_and(|tail| tail.last().is_some_and(u8::is_ascii_digit))
        {
            dashed
        } else {
            length
        };
        if is_for_at(view, at) && length == token.len() {
            continue;
        }
        let plain = length == token.len()
            && token.shape & shape::DIGIT == 0
            && token.has(attr::COMMON | attr::FUNCTION | attr::PLACE | attr::STREET | attr::MONTH);
        if length >= 3 && !plain {
            let score = Odds::form(form::OWN).score();
            found.extend(
                score.map(|score| Raw::new(sign - 1..sign + length, Kind::USERNAME, score)),
            );
        }
    }
}

/// Words that stand behind an at sign in programs and in groups, and are nobody's.
fn is_keyword(view: &View<'_>, at: usize) -> bool {
    is_one_of(
        view.word(at),
        "override param params returns deprecated autowired component injectable nullable media import \
keyframes property dataclass staticmethod classmethod everyone here channel all author since \
throws",
    )
}

/// "meet them @Chennai": a plain name with a capital right after an ordinary word stands for a place.
fn is_for_at(view: &View<'_>, at: usize) -> bool {
    const LEADS: &str = "with by to from cc rt via thanks thank dm follow add hi hey hello and is im for of like ask tell \
love miss message text";
    let (Some(token), Some(before)) = (view.token(at), at.checked_sub(1)) else {
        return false;
    };
    let word = view.word(at);
    token.shape & (shape::CAPITAL | shape::LOWER | shape::DIGIT) == shape::CAPITAL | shape::LOWER
        && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
        && token.gap == gap::SPACE | gap::AT
        && view.token(before).is_some_and(|t| t.gap & gap::AT == 0)
        && !is_one_of(view.word(before), LEADS)
}

fn named(view: &View<'_>, found: &mut Vec<Raw>) {
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        if hit.action.argument != Cue::User as u8 {
            continue;
        }
        named_before(view, hit.start, found);
        // A cue inside a longer one speaks of that: "voiceprint id is".
        if view.around(hit.end, hit.end + 1).nearest != Some(Cue::User) {
            continue;
        }
        let last = view.word(hit.end.saturating_sub(1));
        let ended = last.eq_ignore_ascii_case("is");
        let mut at = hit.end;
        // "handle name is", "insta account is".
        for word in ["name", "username", "account", "handle", "id"] {
            if view.word(at).eq_ignore_ascii_case(word) {
                at += 1;
            }
        }
        // "On snap its jolark.99".
        let its = is_one_of(view.word(at), "its it's");
        let linked = ended || its || view.word(at).eq_ignore_ascii_case("is");
        at += usize::from(linked && !ended);
        let Some(token) = view.token(at) else {
            continue;
        };
        let start = token.start as usize;
        if token.gap & (gap::STOP | gap::LINE | gap::AT | gap::COMMA) != 0
            || view.byte_before(start) == b'@'
        {
            continue;
        }
        let colon = token.gap & gap::COLON != 0;
        let lead = if view.bytes.get(start..start + 2) == Some(b"u/") {
            2
        } else {
            0
        };
        let mut length = length(view, start + lead) + lead;
        let body = view.text.get(start..start + length).unwrap_or_default();
        // Discord's older "name#1234".
        let tail = view
            .bytes
            .get(start + length..start + length + 5)
            .unwrap_or_default();
        let tagged = matches!(tail, [b'#', rest @ ..] if rest.iter().all(u8::is_ascii_digit));
        if tagged {
            length += 5;
        }
        let letters = body.bytes().any(|byte| byte.is_ascii_alphabetic());
        let inner = body.bytes().any(|byte| byte == b'_') || body.contains('.') && linked | colon;
        let digits = body.bytes().filter(u8::is_ascii_digit).count();
        let numbered = digits > 0
            && !body.as_bytes().first().is_some_and(u8::is_ascii_digit)
            && body.len() >= 5;
        let strange = inner || numbered || tagged || lead > 0;
        let own = last.len() >= 6 && is_one_of(last, "username userid gamertag")
            || view
                .word(at.saturating_sub(2))
                .eq_ignore_ascii_case("username");
        let unknown = token.word == 0
            && !token.has(attr::COMMON | attr::FUNCTION)
            && body.len() >= 5
            && own
            && (linked || colon);
        if letters && body.len() >= 4 && (strange || unknown) {
            push(view, found, start, length, strange);
        }
    }
}
