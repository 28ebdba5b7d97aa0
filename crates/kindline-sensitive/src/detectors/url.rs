//! Web addresses.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::View;
use crate::finding::Kind;
use crate::tokens::{gap, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds `http://`, `https://`, `ftp://` and `www.` addresses (RFC 3986), and a domain under
/// a common top-level name with a path behind it ("facebook.com/ana.example").
///
/// Trigger: a dot or a colon.
/// ## Limits
/// A bare domain is no finding: people forget the space after a full stop, and a domain alone names no
/// person.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::URL,
    find: Find::On(Trigger::LINK, find),
    examples: &[
        "see «https://portal.example.org/u/marisol» now",
        "«www.example.org/x»",
        "on «portal.example.org/u/marisol», yes",
        "(«http://a.example/b?c=1»)",
        "msg me «wa.me/16465550147»",
        "«t.me/jolark»",
    ],
    counter_examples: &[
        "I am ok.It was fine",
        "ok T.T see u o.O",
        "run os.system in rpc.py",
        "and/or yes.no/maybe",
        "open example.org please",
        "to.me/you",
    ],
};

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.dots {
        return;
    }
    let mut done = 0;
    for (at, token) in view.tokens.iter().enumerate() {
        let start = token.start as usize;
        let next = view.byte_at(token.end as usize);
        if start < done || token.len() > 6 || !matches!(next, b':' | b'.' | b'/') {
            continue;
        }
        let word = view.text.get(token.range()).unwrap_or_default();
        let is = |known: &str| word.eq_ignore_ascii_case(known);
        let scheme = next == b':'
            && (is("http") || is("https") || is("ftp"))
            && view.bytes.get(start + word.len()..start + word.len() + 3) == Some(b"://");
        let begin = if scheme || is("www") && next == b'.' {
            Some((start, form::UNIQUE))
        } else if next == b'/' && token.gap == gap::STOP && is_top_level(word) {
            domain_start(view, at).map(|begin| (begin, form::OWN))
        } else {
            None
        };
        let Some((begin, form)) = begin.filter(|(begin, _)| *begin >= done) else {
            continue;
        };
        let rest = view.text.get(begin..).unwrap_or_default();
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»'))
            .unwrap_or(rest.len());
        // What was looked at once is not looked at again.
        done = begin + end;
        let body = rest
            .get(..end)
            .unwrap_or_default()
            .trim_end_matches(['.', ',', ')', ';', '!', '?', '\'', ']', '’', '”']);
        // An encyclopedia's page is nobody's.
        let public = !scheme
            && body
                .as_bytes()
                .windows(9)
                .take(64)
                .any(|part| part.eq_ignore_ascii_case(b"wikipedia"));
        if body.len() > word.len() + 3 && !public {
            let range = begin..begin + body.len();
            let score = Odds::form(form).score();
            found.extend(score.map(|score| Raw::new(range, Kind::URL, score)));
        }
    }
}

pub(super) fn is_top_level(word: &str) -> bool {
    const NAMES: &str = "com org net edu gov io co uk us ca ie au nz info me ly gl be app dev eu de fr es nhs example";
    is_one_of(word, NAMES)
}

/// The start of the domain that ends with this token: at most five labels before it, of which the longest
/// has three characters or more.
fn domain_start(view: &View<'_>, at: usize) -> Option<usize> {
    let mut first = at;
    let mut longest = 0;
    while at - first < 5 {
        let (Some(token), Some(before)) = (view.token(first), first.checked_sub(1)) else {
            break;
        };
        let Some(label) = view.token(before).filter(|label| {
            token.gap == gap::STOP && token.start - label.end == 1
                || token.gap == gap::DASH
                    && token.start - label.end == 1
                    && label.shape & shape::WIDE == 0
        }) else {
            break;
        };
        longest = longest.max(label.len());
        first = before;
    }
    let start = view.token(first)?.start as usize;
    // The short hosts of messengers and networks, behind which a number or a name stands.
    let short = first + 1 == at
        && matches!(
            view.text.get(start..view.token(at)?.end as usize),
            Some("wa.me" | "t.me" | "m.me" | "fb.me" | "ig.me" | "fb.com" | "x.com" | "vk.com")
        );
    (first < at
        && (longest >= 3 || short)
        && view.byte_before(start) != b'@'
        && view.byte_before(start) != b'/')
        .then_some(start)
}
