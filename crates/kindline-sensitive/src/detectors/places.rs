//! Street addresses, post boxes, coordinates, web addresses, handles and passwords.

use super::{Detector, Find, Raw, Score};
use crate::context::View;
use crate::finding::{Evidence, Kind};
use crate::lexicon::{attr, role};
use crate::tokens::{gap, shape};

/// ## What it does
/// Finds a house number, up to four words and a word such as Street, and what follows of the
/// address: unit, town, state, postal code (USPS Publication 28 for the words, read 2026-11).
/// ## Limits
/// A street without a house number is no finding.
pub(super) const ADDRESS: Detector = Detector {
    kind: Kind::STREET_ADDRESS,
    find: Find::Text(addresses),
    examples: &[
        "«225 E. John Carpenter Fwy, Suite 1500 Irving, Texas 75062»",
        "pick me up from «9 Cobblers Rise, Little Harrowgate» at 6",
        "«4417 Old Kettle Rd, Fresno, CA 93726».",
        "i live at «12 elm street»",
        "send it to «PO Box 1187»",
    ],
    counter_examples: &[
        "5 of us on the way",
        "2 places left",
        "1 st of may",
        "at 9 close the shop",
    ],
};

/// ## What it does
/// Finds `http://`, `https://` and `www.` addresses.
/// ## Limits
/// A bare domain is no finding: people forget the space after a full stop.
pub(super) const URL: Detector = Detector {
    kind: Kind::URL,
    find: Find::Text(urls),
    examples: &[
        "see «https://portal.example.org/u/marisol» now",
        "«www.example.org/x»",
    ],
    counter_examples: &[
        "I am ok.It was fine",
        "ok T.T see u o.O",
        "run os.system in rpc.py",
    ],
};

/// ## What it does
/// Finds `@handles`.
pub(super) const HANDLE: Detector = Detector {
    kind: Kind::USERNAME,
    find: Find::Text(handles),
    examples: &["im «@lark_99» on insta"],
    counter_examples: &["meet @ 5", "ana@example.org", "@5pm"],
};

/// ## What it does
/// Finds what stands after "password is", "pin:", "door code".
/// ## Limits
/// A word that could be any word counts only right after "is" or a colon.
pub(super) const PASSWORD: Detector = Detector {
    kind: Kind::PASSWORD,
    find: Find::Text(passwords),
    examples: &[
        "my password is «Harrow!77x»",
        "pin: «4471»",
        "door code is «2580#»",
    ],
    counter_examples: &[
        "i forgot my password again",
        "the password is wrong",
        "pin it on the board",
    ],
};

fn score(confidence: f32, evidence: Evidence) -> Score {
    Score {
        confidence,
        evidence,
    }
}

fn addresses(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.digits {
        return;
    }
    let mut at = 0;
    while let Some(token) = view.token(at) {
        if token.shape & shape::DIGIT == 0 || token.len() > 6 {
            at += 1;
            continue;
        }
        let Some((end, sure)) = street(view, at).or_else(|| post_box(view, at)) else {
            at += 1;
            continue;
        };
        let boxed = at.checked_sub(1).filter(|_| post_box(view, at).is_some());
        let first = boxed.map_or(at, |at| {
            if view.word(at).eq_ignore_ascii_case("box") {
                post_start(view, at)
            } else {
                at
            }
        });
        let after = tail(view, end);
        let (Some(start), Some(last)) = (view.token(first), view.token(after - 1)) else {
            break;
        };
        let range = start.start as usize..last.end as usize;
        found.push(Raw::new(
            range,
            Kind::STREET_ADDRESS,
            score(sure, Evidence::FORMAT),
        ));
        at = after;
    }
}

/// The token after the street's last word, and how sure.
fn street(view: &View<'_>, at: usize) -> Option<(usize, f32)> {
    let number = view.token(at)?;
    if matches!(
        view.byte_before(number.start as usize),
        b'$' | b'/' | b'.' | b':'
    ) {
        return None;
    }
    let mut capitals = 0;
    for next in at + 1..at + 6 {
        let token = view.token(next)?;
        let joined = token.gap == gap::SPACE
            || token.gap == gap::STOP | gap::SPACE && view.word(next - 1).len() <= 2
            || token.gap == gap::DASH;
        if !joined || token.is_number() {
            return None;
        }
        let capital = token.looks(shape::CAPITAL);
        if next > at + 1 && token.has(attr::STREET) {
            let word = view.word(next).to_ascii_lowercase();
            let strong = matches!(
                word.as_str(),
                "street"
                    | "road"
                    | "avenue"
                    | "lane"
                    | "drive"
                    | "boulevard"
                    | "crescent"
                    | "terrace"
                    | "ave"
                    | "rd"
                    | "st"
                    | "blvd"
            );
            if capital && capitals > 0 {
                // A longer form may follow: "Oak Tree Hill Road".
                let more = view.token(next + 1).is_some_and(|t| {
                    t.gap == gap::SPACE && t.has(attr::STREET) && t.looks(shape::CAPITAL)
                });
                return Some((next + 1 + usize::from(more), 0.92));
            }
            if strong
                && !capital
                && !view.word(next - 1).is_empty()
                && !view.token(next - 1)?.has(attr::FUNCTION)
            {
                return Some((next + 1, 0.75));
            }
        }
        if token.has(attr::FUNCTION)
            && !matches!(
                view.word(next).to_ascii_lowercase().as_str(),
                "the" | "of" | "st"
            )
        {
            return None;
        }
        capitals += usize::from(capital);
    }
    None
}

fn post_box(view: &View<'_>, at: usize) -> Option<(usize, f32)> {
    let before = at.checked_sub(1)?;
    let boxed = view.word(before).eq_ignore_ascii_case("box") && post_start(view, before) < before;
    boxed.then_some((at + 1, 0.93))
}

/// The first token of "P.O. Box", given the token of "Box".
fn post_start(view: &View<'_>, boxed: usize) -> usize {
    let word = |back: usize| {
        boxed
            .checked_sub(back)
            .map(|at| view.word(at).to_ascii_lowercase())
    };
    if word(1).as_deref() == Some("po") {
        boxed - 1
    } else if word(1).as_deref() == Some("o") && word(2).as_deref() == Some("p") {
        boxed - 2
    } else {
        boxed
    }
}

/// Unit, town, state and postal code after a street; the token after all of it.
fn tail(view: &View<'_>, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    let mut words = 0;
    while at < from + 12 {
        let Some(token) = view.token(at) else { break };
        let comma = token.gap & gap::COMMA != 0;
        if token.gap & !(gap::SPACE | gap::COMMA | gap::LINE | gap::HASH | gap::DASH) != 0 {
            break;
        }
        let word = view.word(at).to_ascii_lowercase();
        let unit = matches!(
            word.as_str(),
            "apt" | "apartment" | "suite" | "ste" | "unit" | "flat" | "room" | "rm" | "floor"
        );
        let coded = token.shape & shape::DIGIT != 0
            && (token.len() >= 3
                || at > from
                    && (view.token(at - 1).is_some_and(|t| t.len() <= 9)
                        || token.gap & gap::HASH != 0));
        let unit_value = at > from
            && matches!(
                view.word(at - 1).to_ascii_lowercase().as_str(),
                "apt" | "apartment" | "suite" | "ste" | "unit" | "flat" | "room" | "rm"
            );
        let town = token.looks(shape::CAPITAL)
            && !token.has(attr::FUNCTION | attr::MONTH)
            && (comma || words > 0 || at > from);
        if unit && (comma || at == from) || unit_value {
            at += 1;
            end = at;
        } else if town && words < 5 && (comma || end == at) {
            words += 1;
            at += 1;
            end = at;
        } else if coded
            && words > 0
            && token.gap == gap::SPACE
            && (token.len() == 5 || token.len() <= 4 && token.shape & shape::UPPER != 0)
        {
            at += 1;
            end = at;
        } else {
            break;
        }
    }
    end
}

fn urls(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.dots {
        return;
    }
    let mut done = 0;
    for token in view.tokens {
        let start = token.start as usize;
        if start < done {
            continue;
        }
        let rest = view.text.get(start..).unwrap_or_default();
        let word = view.text.get(token.range()).unwrap_or_default();
        let scheme = matches!(word, "http" | "https" | "HTTP" | "HTTPS" | "Http" | "Https")
            && rest.get(word.len()..).is_some_and(|r| r.starts_with("://"));
        let www = word.eq_ignore_ascii_case("www") && rest.as_bytes().get(3) == Some(&b'.');
        if !scheme && !www {
            continue;
        }
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .unwrap_or(rest.len());
        let body = rest
            .get(..end)
            .unwrap_or_default()
            .trim_end_matches(['.', ',', ')', ';', '!', '?', '\'', ']']);
        if body.len() > word.len() + 3 {
            done = start + body.len();
            found.push(Raw::new(
                start..done,
                Kind::URL,
                score(0.97, Evidence::FORMAT),
            ));
        }
    }
}

fn handles(view: &View<'_>, found: &mut Vec<Raw>) {
    if !view.seen.at {
        return;
    }
    for token in view.tokens {
        let start = token.start as usize;
        let before = view.byte_before(start.saturating_sub(1));
        let alone = start >= 1
            && view.byte_before(start) == b'@'
            && (start == 1
                || before.is_ascii_whitespace()
                || matches!(before, b'(' | b'"' | b':' | b','));
        let letters = token.shape & (shape::LOWER | shape::UPPER) != 0
            && !view.byte_at(start).is_ascii_digit();
        if !alone || !letters {
            continue;
        }
        let rest = view.bytes.get(start..).unwrap_or_default();
        let length = rest
            .iter()
            .take(40)
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_')
            .count();
        if length >= 3 {
            let range = start - 1..start + length;
            found.push(Raw::new(
                range,
                Kind::USERNAME,
                score(0.9, Evidence::FORMAT),
            ));
        }
    }
}

fn passwords(view: &View<'_>, found: &mut Vec<Raw>) {
    use crate::context::Cue;
    for hit in view.matches.iter().filter(|m| m.action.role == role::CUE) {
        if hit.action.argument != Cue::Password as u8 && hit.action.argument != Cue::Pin as u8 {
            continue;
        }
        let mut at = hit.end;
        let ended = view.word(hit.end - 1).eq_ignore_ascii_case("is");
        let linked = ended || matches!(view.word(at).to_ascii_lowercase().as_str(), "is" | "was");
        at += usize::from(linked && !ended);
        let Some(token) = view.token(at) else {
            continue;
        };
        let colon = token.gap & gap::COLON != 0 || view.byte_before(token.start as usize) == b'=';
        if token.gap & gap::STOP != 0 {
            continue;
        }
        let start = token.start as usize;
        let rest = view.text.get(start..).unwrap_or_default();
        let body: &str = rest.split(char::is_whitespace).next().unwrap_or_default();
        let body = body.trim_end_matches(['.', ',', ')', '"', '\'']);
        let digits = body.bytes().filter(u8::is_ascii_digit).count();
        let strange = digits > 0 || body.contains(['!', '#', '$', '*', '_', '&', '^']);
        let pin = hit.action.argument == Cue::Pin as u8;
        let word = token.has(attr::COMMON | attr::FUNCTION)
            || token.word != 0 && token.shape & shape::DIGIT == 0;
        let fits = if pin {
            digits >= 3 && body.len() <= 12 && (linked || colon || digits >= 4)
        } else {
            body.len() >= 4 && (strange || !word) && (linked || colon || strange && body.len() >= 6)
        };
        if fits && body.len() <= 64 {
            let range = start..start + body.len();
            let evidence = Evidence::FORMAT.and(Evidence::CONTEXT);
            found.push(Raw::new(range, Kind::PASSWORD, score(0.9, evidence)));
        }
    }
}
