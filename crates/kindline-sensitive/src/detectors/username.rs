//! Handles and usernames on platforms.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::{Cue, View};
use crate::finding::Kind;
use crate::lexicon::{attr, role};
use crate::tokens::{gap, shape};

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
    ],
    counter_examples: &[
        "meet @ 5",
        "ana@example.org",
        "@5pm",
        "see u @home",
        "on holiday @Dublin",
        "off campus @Chennai on 5 jan",
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
    ],
    counter_examples: &[
        "on facebook 2 days ago",
        "my insta is private",
        "tiktok is down since 2020",
        "signal is bad at 9pm",
        "sign in with the username and wait",
    ],
};

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.')
}

/// How many bytes of a name stand here.
fn length(view: &View<'_>, start: usize) -> usize {
    let rest = view.bytes.get(start..).unwrap_or_default();
    let name = rest
        .iter()
        .take(40)
        .take_while(|b| is_name_byte(**b))
        .count();
    let dots = rest
        .iter()
        .take(name)
        .rev()
        .take_while(|b| **b == b'.')
        .count();
    name - dots
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

/// "meet them @Chennai": a plain name with a capital right after an ordinary word stands for a place.
fn is_for_at(view: &View<'_>, at: usize) -> bool {
    const LEADS: &[&str] = &[
        "with", "by", "to", "from", "cc", "rt", "via", "thanks", "thank", "dm", "follow", "add",
        "hi", "hey", "hello", "and", "is", "im", "for", "of", "like", "ask", "tell", "love",
        "miss", "message", "text",
    ];
    let (Some(token), Some(before)) = (view.token(at), at.checked_sub(1)) else {
        return false;
    };
    let word = view.word(at);
    token.shape & (shape::CAPITAL | shape::LOWER | shape::DIGIT) == shape::CAPITAL | shape::LOWER
        && word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase())
        && token.gap == gap::SPACE | gap::AT
        && view.token(before).is_some_and(|t| t.gap & gap::AT == 0)
        && !LEADS
            .iter()
            .any(|lead| view.word(before).eq_ignore_ascii_case(lead))
}

fn named(view: &View<'_>, found: &mut Vec<Raw>) {
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        if hit.action.argument != Cue::User as u8 {
            continue;
        }
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
        let linked = ended || view.word(at).eq_ignore_ascii_case("is");
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
        let own = last.len() >= 6
            && ["username", "userid", "gamertag"]
                .iter()
                .any(|w| last.eq_ignore_ascii_case(w))
            || view
                .word(at.saturating_sub(2))
                .eq_ignore_ascii_case("username");
        let unknown = token.word == 0
            && !token.has(attr::COMMON | attr::FUNCTION)
            && body.len() >= 5
            && own
            && (linked || colon);
        if letters && body.len() >= 4 && (strange || unknown) {
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
    }
}
