//! E-mail addresses, also with a fullwidth or encoded at sign and invisible characters inside.

use super::score::{Odds, form};
use super::url::is_top_level;
use super::{Detector, Find, Raw, Trigger};
use crate::context::View;
use crate::finding::Kind;
use crate::lexicon::attr;
use crate::tokens::{fold, gap, is_ignorable, shape};
use crate::words::is_one_of;

/// ## What it does
/// Finds `local@domain` where the domain ends in a top-level name of two letters or more, or is one of the hosts
/// where everybody has mail (RFC 5321 section
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
        "«jolark@hotmail» pls",
    ],
    counter_examples: &[
        "meet @ 5 pm",
        "@example",
        "a@b",
        "see me@5.30",
        "x@y.1",
        "icon@3x.png",
        "run it with style@main.css",
    ],
};

/// ## What it does
/// Finds addresses written so that machines shall not read them: "jo (at) example (dot) org",
/// "jo\[at\]example.org", "jo at example dot org", and with spaces around the sign: "jo @ example.org".
///
/// Trigger: an at sign, "at" in brackets, "dot", or one of the hosts where everybody has mail.
/// ## Limits
/// The domain has to end in a common top-level name.
pub(super) const SPELT: Detector = Detector {
    kind: Kind::EMAIL_ADDRESS,
    find: Find::On(Trigger::AT, spelt),
    examples: &[
        "write to «jo (at) example (dot) org» please",
        "«joe.lark [at] mail.example.com»",
        "«jo[at]example.org»",
        "my email is «jo @ example.org»",
        "«jo_lark@ example.com» thanks",
        "«JO{AT}EXAMPLE{DOT}COM»",
        "its «joe at gmail dot com»",
        "contact him at «joe.lark at gmail.com» ok",
        "«jo at mail dot example dot org» is my email",
    ],
    counter_examples: &[
        "meet me @ cafe.Great place",
        "the shop (at last) opened.com",
        "look (at) the sky",
        "lunch @ pizza.me tomorrow",
        "call me @ 5.30",
        "[at] example.org",
        "look at gmail.com",
        "an account at yahoo.com",
        "meet at the red dot com stop",
        "laugh at polka dot dresses",
    ],
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
        let full = domain_end(view.text, at + sign);
        let Some(end) = full.or_else(|| host_end(view.text, at + sign)) else {
            continue;
        };
        if local < at && local >= done && !is_file(view.text.get(at..end).unwrap_or_default()) {
            let form = if full.is_some() {
                form::UNIQUE
            } else {
                form::OWN
            };
            let score = Odds::form(form).score();
            found.extend(score.map(|score| Raw::new(local..end, Kind::EMAIL_ADDRESS, score)));
            done = end;
        }
    }
}

/// Hosts where everybody has mail.
const HOSTS: &str = "gmail hotmail yahoo outlook icloud";

/// The end of such a host that stands here without what follows its full stop: "jo@gmail".
fn host_end(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let length = rest
        .bytes()
        .take(10)
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let host = rest.get(..length)?;
    is_one_of(host, HOSTS).then_some(start + length)
}

/// Whether what stands behind the sign ends a file's name: "icon@3x.png".
fn is_file(domain: &str) -> bool {
    const ENDINGS: &str = "png jpg jpeg gif svg webp bmp ico css js json html htm txt pdf doc docx xls xlsx csv xml yml \
yaml mp3 mp4";
    let ending = domain.rsplit_once('.');
    ending.is_some_and(|(_, ending)| is_one_of(ending, ENDINGS))
}

fn spelt(view: &View<'_>, found: &mut Vec<Raw>) {
    let mut done = 0;
    for (at, token) in view.tokens.iter().enumerate() {
        let Some(local) = at.checked_sub(1).filter(|_| at > done) else {
            continue;
        };
        // "jo (at) example": the word in brackets; "jo @ example": the sign with a space on a side; "jo at
        // example dot org", "jo at gmail.com".
        let plain = is_spaced(view, at, "at");
        let domain = if is_bracketed(view, at, "at") || plain && is_told(view, at + 1) {
            at + 1
        } else if token.gap & gap::AT != 0 && token.gap & !(gap::AT | gap::SPACE) == 0 {
            if token.gap == gap::AT {
                continue;
            }
            at
        } else {
            continue;
        };
        let bracketed = domain > at && !plain;
        let Some((after, labels)) = spelt_domain(view, domain, domain > at) else {
            continue;
        };
        let (first, strange) = spelt_local(view, local);
        // "lunch @ pizza.me": only a long domain or a name that is no word is an address for sure.
        let sure = bracketed
            || plain && is_name(view, local)
            || strange
            || labels > 2
            || is_common(view.word(after - 1))
                && first
                    .checked_sub(1)
                    .is_some_and(|at| is_announced(view, at));
        if !sure {
            continue;
        }
        let (Some(start), Some(last)) = (view.token(first), view.token(after - 1)) else {
            continue;
        };
        done = after;
        let range = start.start as usize..last.end as usize;
        let score = Odds::form(form::OWN).score();
        found.extend(score.map(|score| Raw::new(range, Kind::EMAIL_ADDRESS, score)));
    }
}

/// "(at)", "\[dot\]".
fn is_bracketed(view: &View<'_>, at: usize, word: &str) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    view.word(at).eq_ignore_ascii_case(word)
        && matches!(
            (
                view.byte_before(token.start as usize),
                view.byte_at(token.end as usize)
            ),
            (b'(', b')') | (b'[', b']') | (b'{', b'}')
        )
}

/// "at" or "dot" as a word between two spaces.
fn is_spaced(view: &View<'_>, at: usize, word: &str) -> bool {
    let space = |at: usize| view.token(at).is_some_and(|t| t.gap == gap::SPACE);
    space(at) && space(at + 1) && view.word(at).eq_ignore_ascii_case(word)
}

/// Whether a domain that starts here has a word for its full stop, or is one where everybody has mail: what
/// follows an "at" that is only a word.
fn is_told(view: &View<'_>, at: usize) -> bool {
    is_spaced(view, at + 1, "dot") || is_one_of(view.word(at), HOSTS)
}

/// Whether it can be the name in an address: no small word, as in "look at gmail.com".
fn is_name(view: &View<'_>, at: usize) -> bool {
    view.token(at)
        .is_some_and(|t| t.len() >= 2 && !t.has(attr::FUNCTION) && t.shape & shape::APOSTROPHE == 0)
        && !is_one_of(
            view.word(at),
            "me look sign signed account email emails mail works job login site page out up in address",
        )
}

/// The token after a domain of two labels to four, and how many those are: "example.org", "example (dot) org".
fn spelt_domain(view: &View<'_>, first: usize, bracketed: bool) -> Option<(usize, usize)> {
    let label = |at: usize| {
        view.token(at)
            .filter(|t| t.len() >= 2 && t.shape & (shape::WIDE | shape::APOSTROPHE) == 0)
    };
    let token = label(first)?;
    let opened = token.gap & !(gap::SPACE | gap::CLOSE) == 0 && bracketed;
    if !opened && token.gap & gap::AT == 0 {
        return None;
    }
    let mut at = first + 1;
    let mut labels = 1;
    while labels < 4 {
        if let Some(next) = label(at).filter(|t| t.gap == gap::STOP) {
            let touching = view
                .token(at - 1)
                .is_some_and(|last| next.start - last.end == 1);
            if !touching || view.byte_before(next.start as usize) != b'.' {
                break;
            }
            at += 1;
        } else if is_bracketed(view, at, "dot") || is_spaced(view, at, "dot") {
            label(at + 1)?;
            at += 2;
        } else if let Some(part) = label(at).filter(|t| t.gap == gap::DASH) {
            let touching = view
                .token(at - 1)
                .is_some_and(|last| part.start - last.end == 1);
            if !touching {
                break;
            }
            at += 1;
            continue;
        } else {
            break;
        }
        labels += 1;
    }
    (labels >= 2 && is_top_level(view.word(at - 1))).then_some((at, labels))
}

/// The first token of the part before the sign that ends with this one, and whether it is no plain word.
fn spelt_local(view: &View<'_>, last: usize) -> (usize, bool) {
    let mut first = last;
    while last - first < 4 {
        let joined = view
            .token(first)
            .zip(first.checked_sub(1))
            .is_some_and(|(token, before)| {
                matches!(token.gap, gap::STOP | gap::UNDERSCORE | gap::DASH)
                    && view
                        .token(before)
                        .is_some_and(|label| token.start - label.end == 1)
                    && !matches!(view.byte_before(token.start as usize), b'!' | b'?')
            });
        if !joined {
            break;
        }
        first -= 1;
    }
    let strange = first < last
        || view
            .token(last)
            .is_some_and(|t| t.shape & shape::DIGIT != 0 && t.shape & shape::LOWER != 0);
    (first, strange)
}

/// Whether words of mail stand here or up to two words before: "my email is jo".
fn is_announced(view: &View<'_>, at: usize) -> bool {
    (at.saturating_sub(2)..=at).any(|at| {
        is_one_of(
            view.word(at),
            "email mail e emails gmail addy address contact",
        )
    })
}

/// Top-level names that end most addresses of persons.
fn is_common(word: &str) -> bool {
    is_one_of(word, "com org net edu uk ie au nz ca us gov")
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
