//! What is to be replaced: the union of everything found, as ranges that do not touch each other's
//! characters.

use std::ops::Range;

use super::{Operator, Redaction};
use crate::finding::Kind;
use crate::label::Label;
use crate::scan::Scan;
use crate::tokens::is_ignorable;

/// One thing to replace.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    pub(super) operator: Operator,
    /// The words of a label: what they are called would tell it.
    pub(super) topic: bool,
}

/// One range to replace, with the strictest operator of all that lies in it.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    pub(super) operator: Operator,
    pub(super) topic: bool,
    /// Several things that overlap: no single value that could be masked or made coarser.
    pub(super) mixed: bool,
}

/// What a scan found that is to be replaced.
pub(super) fn parts(text: &str, scan: &Scan, redaction: &Redaction) -> Vec<Part> {
    let victim = scan.labels.contains(Label::VictimLocation);
    let mut parts: Vec<Part> = Vec::new();
    for finding in &scan.findings {
        let operator = if victim {
            Operator::Remove
        } else {
            redaction.operator(&finding.kind)
        };
        let sure = victim || finding.confidence >= redaction.floor;
        if sure && operator != Operator::Keep {
            parts.push(Part {
                range: finding.span.bytes(),
                kind: finding.kind.clone(),
                operator,
                topic: false,
            });
        }
    }
    let sentences = if victim {
        sentence_ends(text)
    } else {
        Vec::new()
    };
    for topic in &scan.topics {
        let bytes = topic.span.bytes();
        let kind = || Kind::custom(topic.label.id());
        if topic.label == Label::VictimLocation {
            parts.push(Part {
                range: sentence(&sentences, text.len(), &bytes),
                kind: kind(),
                operator: Operator::Remove,
                topic: true,
            });
        } else if redaction.topics.contains(topic.label) {
            parts.push(Part {
                range: bytes,
                kind: kind(),
                operator: Operator::Placeholder,
                topic: true,
            });
        }
    }
    parts
}

/// The union of the parts, in order. Parts that share a character become one.
pub(super) fn covers(text: &str, parts: &[Part]) -> Vec<Cover> {
    let mut parts: Vec<&Part> = parts
        .iter()
        .filter(|part| !part.range.is_empty() && text.get(part.range.clone()).is_some())
        .collect();
    parts.sort_by(|a, b| {
        (a.range.start, b.range.end, a.topic, &a.kind).cmp(&(
            b.range.start,
            a.range.end,
            b.topic,
            &b.kind,
        ))
    });
    let mut covers: Vec<Cover> = Vec::with_capacity(parts.len());
    for part in parts {
        let end = after_marks(text, part.range.end);
        match covers.last_mut() {
            Some(last) if part.range.start < last.range.end => {
                // What lies inside the first and is the same thing changes nothing.
                last.mixed |= end > last.range.end || part.kind != last.kind;
                last.range.end = last.range.end.max(end);
                last.operator = stricter(last.operator, part.operator);
                if last.topic && !part.topic {
                    last.kind = part.kind.clone();
                    last.topic = false;
                }
            }
            _ => covers.push(Cover {
                range: part.range.start..end,
                kind: part.kind.clone(),
                operator: part.operator,
                topic: part.topic,
                mixed: false,
            }),
        }
    }
    covers
}

fn stricter(one: Operator, other: Operator) -> Operator {
    match (one, other) {
        (Operator::Mask { keep_last: a }, Operator::Mask { keep_last: b }) => Operator::Mask {
            keep_last: a.min(b),
        },
        (Operator::Generalize { dates: a }, Operator::Generalize { dates: b }) if a != b => {
            Operator::GENERALIZE
        }
        _ if other.rank() > one.rank() => other,
        _ => one,
    }
}

/// The place after the accents, joiners and other signs that belong to the last character.
fn after_marks(text: &str, end: usize) -> usize {
    let marks = text
        .get(end..)
        .unwrap_or_default()
        .chars()
        .take_while(|c| is_ignorable(*c));
    end + marks.map(char::len_utf8).sum::<usize>()
}

/// The ends of the sentences. In doubt a sentence goes on: "St. Mark's" must not be cut.
fn sentence_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut word = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let end = at + char.len_utf8();
        let over = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        match char {
            '\n' | '\u{2028}' | '\u{2029}' => ends.push(end),
            '!' | '?' if over => ends.push(end),
            '.' | '\u{2026}' if over && word > 3 => ends.push(end),
            '\u{3002}' | '\u{FF01}' | '\u{FF1F}' => ends.push(end),
            _ => {}
        }
        word = if char.is_alphanumeric() { word + 1 } else { 0 };
    }
    ends
}

/// The sentences that a range touches.
fn sentence(ends: &[usize], length: usize, range: &Range<usize>) -> Range<usize> {
    let first = ends.partition_point(|end| *end <= range.start);
    let start = first
        .checked_sub(1)
        .and_then(|at| ends.get(at))
        .copied()
        .unwrap_or(0);
    let last = ends.partition_point(|end| *end < range.end);
    start..ends.get(last).copied().unwrap_or(length)
}
