//! E-mail addresses, also with a fullwidth or encoded at sign and invisible characters inside.

use super::score::{Odds, form};
use super::{Detector, Find, Raw, Trigger};
use crate::context::View;
use crate::finding::Kind;
use crate::tokens::{fold, is_ignorable};

/// ## What it does
/// Finds `local@domain` where the domain ends in a top-level name of two letters or more (RFC 5321 section
/// 4.1.2 with the lengths of 4.5.3.1, RFC 6531 for letters beyond ASCII).
///
/// Trigger: an at sign, `%40`, or a fullwidth at sign.
/// ## Limits
/// No list of top-level domains is kept; a quoted local part (`"a b"@example.org`) is not read.
pub(super) const DETECTOR: Detector = Detector {
    kind: Kind::EMAIL_ADDRESS,
    find: Find::On(Trigger::AT, find),
    examples: &[
        "write to «ana.lopez+intake@mail.example.org».",
        "Contact «аlice@clinic.example» now",
        "mail «sam＠example.org» please",
        "mail «sam%40example.org» please",
        "mail «sam@\u{200B}example.org» please",
        "«x@xn--80ak6aa92e.example»",
    ],
    counter_examples: &["meet @ 5 pm", "@example", "a@b", "see me@5.30", "x@y.1"],
};

const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 253;

fn find(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.at {
        return;
    }
    let mut done = 0;
    for (at, sign) in signs(view.text) {
        if at < done {
            continue;
        }
        let local = local_start(view.text, at);
        let Some(end) = domain_end(view.text, at + sign) else {
            continue;
        };
        if local < at && local >= done {
            let score = Odds::form(form::UNIQUE).score();
            found.extend(score.map(|score| Raw::new(local..end, Kind::EMAIL_ADDRESS, score)));
            done = end;
        }
    }
}

/// Every at sign as `(byte, length)`.
fn signs(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .filter_map(move |(at, byte)| match byte {
            b'@' => Some((at, 1)),
            b'%' if bytes.get(at + 1..at + 3) == Some(b"40") => Some((at, 3)),
            0xEF if matches!(bytes.get(at + 1..at + 3), Some([0xBC, 0xA0] | [0xB9, 0xAB])) => {
                Some((at, 3))
            }
            _ => None,
        })
}

fn local_start(text: &str, at: usize) -> usize {
    let mut start = at;
    for (index, char) in text
        .get(..at)
        .unwrap_or_default()
        .char_indices()
        .rev()
        .take(LONGEST_LOCAL)
    {
        let part = fold(char).is_some()
            || matches!(
                char,
                '.' | '_' | '+' | '-' | '\'' | '!' | '#' | '$' | '&' | '*' | '~'
            );
        if part {
            start = index;
        } else if !is_ignorable(char) {
            break;
        }
    }
    // Punctuation in front is not part of the name.
    let name = text.get(start..at).unwrap_or_default();
    start
        + (name.len()
            - name
                .trim_start_matches(|c: char| !c.is_alphanumeric())
                .len())
}

fn domain_end(text: &str, start: usize) -> Option<usize> {
    let mut label = 0;
    let mut dots = 0;
    let mut last_ok = None;
    let mut letters = true;
    let mut coded = [' '; 4];
    let mut count = 0;
    for (index, char) in text.get(start..)?.char_indices().take(LONGEST_DOMAIN) {
        let here = start + index;
        if char == '.' || char == '\u{3002}' || char == '\u{FF0E}' {
            if label == 0 {
                break;
            }
            dots += 1;
            label = 0;
            letters = true;
            count = 0;
            coded = [' '; 4];
        } else if let Some(folded) = fold(char) {
            label += 1;
            letters &= folded.is_alphabetic();
            if let Some(place) = coded.get_mut(count) {
                *place = folded;
                count += 1;
            }
            if dots > 0 && label >= 2 && (letters || coded == ['x', 'n', '-', '-']) {
                last_ok = Some(here + char.len_utf8());
            } else if dots > 0 {
                last_ok = None;
            }
        } else if char == '-' && label > 0 {
            if let Some(place) = coded.get_mut(count) {
                *place = '-';
                count += 1;
            }
            label += 1;
            letters = false;
        } else if !is_ignorable(char) {
            break;
        }
    }
    last_ok
}
