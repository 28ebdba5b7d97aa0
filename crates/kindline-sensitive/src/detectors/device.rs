//! Numbers of devices and networks: IMEI, MAC and IP addresses.

use super::score::{Odds, form, needs_words};
use super::{Detector, Find, Raw, Score, Trigger};
use crate::context::{Around, Cue, View};
use crate::digits::{Form, Number, Patterns, Separator, luhn};
use crate::finding::Kind;
use crate::tokens::{Token, gap, shape};

/// ## What it does
/// Finds fifteen digits that pass Luhn (3GPP TS 23.003, section 6 and annex B), with words
/// that say so.
/// ## Limits
/// Payment cards have such numbers too, so the words are needed.
pub(super) const IMEI: Detector = Detector {
    kind: Kind::IMEI,
    find: Find::Digits(Form::of(1 << 15).near(&[Cue::Imei]), |number, around| {
        let fits = luhn(number.digits()) && !number.glued() && !number.is_uniform();
        needs_words(fits, around, Cue::Imei, 10.0)
    }),
    examples: &["IMEI «490154203237518»", "imei: «49-015420-323751-8»"],
    counter_examples: &["IMEI 490154203237519", "code 490154203237518"],
};

/// ## What it does
/// Finds four numbers up to 255 with dots (RFC 791), with a port or prefix length or none.
/// ## Limits
/// Where words speak of a version or the like, it is one.
pub(super) const IPV4: Detector = Detector {
    kind: Kind::IP_ADDRESS,
    find: Find::Digits(
        Form::of(0b1_1111_1111_0000)
            .in_groups(1 << 4)
            .bare(&[], QUADS)
            .or_glued(),
        ipv4,
    ),
    examples: &[
        "from «192.168.1.77»",
        "opened from «198.51.100.24» which",
        "client=«198.51.100.23» GET /portal",
    ],
    counter_examples: &[
        "version 1.2.3.4",
        "1.2.3",
        "300.1.1.1",
        "1 2 3 4",
        "section 1.2.3.4 says",
    ],
};

/// ## What it does
/// Finds eight groups of up to four hexadecimal digits with colons, or fewer with one `::` (RFC 4291,
/// section 2.2; RFC 5952).
///
/// Trigger: a colon between hexadecimal digits.
/// ## Limits
/// `::` alone and shapes that a clock or a ratio could have (no letter, no `::`, fewer than eight groups)
/// are no findings.
pub(super) const IPV6: Detector = Detector {
    kind: Kind::IP_ADDRESS,
    find: Find::On(Trigger::DIGIT, colons),
    examples: &[
        "from «2001:db8::8a2e:370:7334» last night",
        "blocked «4f8a:c99e:dc86:faf9:5988:5f63:375e:8a2a» error",
        "ping «fe80::1»",
        "at «::ffff:192.0.2.44» today",
    ],
    counter_examples: &[
        "at 10:30:45",
        "std::vec::Vec",
        "ratio 1:2:3:4",
        "ok :: fine",
        "add::bad",
        "be::ad 5",
    ],
};

/// ## What it does
/// Finds six pairs of hexadecimal digits with colons or dashes, or three groups of four with dots (IEEE
/// 802-2014, section 8.1).
///
/// Trigger: a colon or a dash between hexadecimal digits.
/// ## Limits
/// In one piece it needs words, and six pairs of plain digits with dashes do as well.
pub(super) const MAC: Detector = Detector {
    kind: Kind::MAC_ADDRESS,
    find: Find::On(Trigger::DIGIT, dashes),
    examples: &[
        "phone «3c:22:fb:9a:01:7e» joined",
        "MAC «3C-22-FB-9A-01-7E»",
        "mac address «3c22.fb9a.017e»",
    ],
    counter_examples: &["10:30:45", "3c:22:fb", "1-2-3-4-5-6", "12-34-56-78-90-12"],
};

/// ## What it does
/// Finds twelve hexadecimal digits in one piece after words such as "MAC address" (IEEE 802-2014, section
/// 8.1).
/// ## Limits
/// Letters and digits both have to be among them.
pub(super) const MAC_RUN: Detector = Detector {
    kind: Kind::MAC_ADDRESS,
    find: Find::Said(&[Cue::Mac], |code, around| {
        let hex = code.bytes().iter().all(u8::is_ascii_hexdigit);
        let mixed = (1..12).contains(&code.digits());
        let fits = hex && mixed && code.bytes().len() == 12 && code.groups().len() == 1;
        needs_words(fits, around, Cue::Mac, 1.0)
    }),
    examples: &["mac address: «001b44113ab7»", "MAC «001B44113AB7»"],
    counter_examples: &[
        "mac 001b44113ag7",
        "mac book 2019a",
        "mac address 001144113377",
    ],
};

/// The first two of four numbers up to 255.
const QUADS: Patterns = &[
    &[1, 1],
    &[1, 2],
    &[1, 3],
    &[2, 1],
    &[2, 2],
    &[2, 3],
    &[3, 1],
    &[3, 2],
    &[3, 3],
];

fn ipv4(number: &Number<'_>, around: &Around) -> Option<Score> {
    if number.separator != Separator::Dot {
        return None;
    }
    // A port, a prefix length or what an address is part of may follow, another number may not.
    let end = number.view.byte_at(number.end);
    if !matches!(end, b':' | b'/' | b'|' | b'%') && number.glued() {
        return None;
    }
    let mut at = 0;
    let fits = number.groups().len() == 4
        && number.groups().iter().all(|&length| {
            let value = number.value(at, at + usize::from(length));
            at += usize::from(length);
            length <= 3 && value <= 255
        });
    if !fits || number.amount() {
        return None;
    }
    let short = number.groups().iter().all(|&length| length == 1);
    let said = around.says(Cue::Ip);
    if short && !said {
        return None;
    }
    Odds::form(form::OWN)
        .said_if(said)
        .unless(around.says(Cue::Goods))
        .plus(if around.says(Cue::Goods) && !said {
            -1.4
        } else {
            0.0
        })
        .score()
}

fn is_hex(view: &View<'_>, token: Token) -> bool {
    token.shape & (shape::WIDE | shape::APOSTROPHE) == 0
        && view
            .bytes
            .get(token.range())
            .is_some_and(|word| word.iter().all(u8::is_ascii_hexdigit))
}

fn colons(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits || view.traits.gaps & gap::COLON == 0 {
        return;
    }
    let mut done = 0;
    for (at, &token) in view.tokens.iter().enumerate() {
        if token.gap & gap::COLON == 0 || at < done {
            continue;
        }
        let (start, end, after) = colon_run(view, at);
        done = after.max(at + 1);
        let Some(text) = view.text.get(start..end) else {
            continue;
        };
        if is_ipv6(text) {
            let said = view.around(at, after).says(Cue::Ip);
            let score = Odds::form(form::OWN + 0.6).said_if(said).score();
            found.extend(score.map(|score| Raw::new(start..end, Kind::IP_ADDRESS, score)));
        }
    }
}

/// The bytes of hexadecimal digits, colons and dots around the token, and the token after them.
fn colon_run(view: &View<'_>, at: usize) -> (usize, usize, usize) {
    const LONGEST: usize = 45;
    let part = |byte: u8| byte.is_ascii_hexdigit() || byte == b':' || byte == b'.';
    let middle = view.token(at).map_or(0, |token| token.start as usize);
    let mut start = middle;
    while middle - start <= LONGEST && start > 0 && part(view.byte_before(start)) {
        start -= 1;
    }
    let mut end = middle;
    while end - middle <= LONGEST && part(view.byte_at(end)) {
        end += 1;
    }
    // A word or a number that goes on is another thing.
    if view.byte_before(start).is_ascii_alphanumeric() || view.byte_at(end).is_ascii_alphanumeric()
    {
        start = end;
    }
    while end > start
        && matches!(view.byte_before(end), b'.' | b':')
        && view.byte_before(end - 1) != b':'
    {
        end -= 1;
    }
    let mut after = at;
    while view
        .token(after)
        .is_some_and(|token| (token.start as usize) < end)
    {
        after += 1;
    }
    (start, end, after)
}

fn is_ipv6(text: &str) -> bool {
    // The standard library's parser is the standard's.
    text.len() >= 4
        && text.len() <= 45
        && text.bytes().filter(|byte| *byte == b':').count() >= 2
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.parse::<std::net::Ipv6Addr>().is_ok()
}

fn dashes(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits || view.traits.gaps & (gap::COLON | gap::DASH | gap::STOP) == 0 {
        return;
    }
    let mut done = 0;
    for (at, &token) in view.tokens.iter().enumerate() {
        let mark = token.gap;
        if at < done || !matches!(mark, gap::COLON | gap::DASH | gap::STOP) {
            continue;
        }
        // Six pairs, or three groups of four with full stops.
        let (width, wanted) = if mark == gap::STOP { (4, 3) } else { (2, 6) };
        let Some(first) = at.checked_sub(1).filter(|_| token.len() == width) else {
            continue;
        };
        let mut after = first;
        let mut digits = false;
        let mut letters = false;
        while let Some(next) = view.token(after) {
            let joined = after == first
                || next.gap == mark && next.start - view.token(after - 1).map_or(0, |t| t.end) == 1;
            if !joined || next.len() != width || !is_hex(view, next) {
                break;
            }
            digits |= next.shape & shape::DIGIT != 0;
            letters |= next.shape & (shape::UPPER | shape::LOWER) != 0;
            after += 1;
        }
        done = after.max(at + 1);
        if after - first != wanted || !digits {
            continue;
        }
        let said = view.around(first, after).says(Cue::Mac);
        if !letters && !said && mark != gap::COLON {
            continue;
        }
        let (Some(begin), Some(end)) = (view.token(first), view.token(after - 1)) else {
            continue;
        };
        let score = Odds::form(form::OWN).said_if(said).score();
        let range = begin.start as usize..end.end as usize;
        found.extend(score.map(|score| Raw::new(range, Kind::MAC_ADDRESS, score)));
    }
}
