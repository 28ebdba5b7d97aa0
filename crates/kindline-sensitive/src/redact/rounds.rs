//! Replacing, scanning again, and replacing what only shows then.

use std::ops::Range;

use super::cover::{Cover, Part, covers, parts};
use super::generalize::coarser;
use super::keyed;
use super::pseudonyms::{Namer, Pseudonyms, same};
use super::{Operator, Redacted, Redaction, Replaced, VictimPlace};
use crate::finding::Kind;
use crate::label::Label;
use crate::scan::Scan;
use crate::span;
use crate::tokens::is_ignorable;

/// How often what shows again is taken out by itself. After that everything between the first and the
/// last of it goes, and then the whole text: an unclean text never comes out, and the work stays in
/// proportion to the text.
const ROUNDS: usize = 5;
/// From this round on only placeholders are set, so that no mild replacement can go on being found.
const STRICT_FROM: usize = 2;

/// The text without what is found in it, so that nothing is found in the result.
pub(super) fn redact(
    text: &str,
    scan: &Scan,
    redaction: &Redaction,
    names: &mut Pseudonyms,
    again: impl Fn(&str) -> Scan,
) -> Redacted {
    if scan.labels.contains(Label::VictimLocation) && redaction.victim_place == VictimPlace::Block {
        return blocked(text);
    }
    let known = names.len();
    let mut parts = parts(text, scan, redaction);
    for round in 0..ROUNDS + 2 {
        let draft = write(text, &parts, redaction, names);
        if draft.pieces.iter().all(|piece| piece.cover.is_none()) {
            return draft.finish(text);
        }
        let left = leftovers(&draft, &again(&draft.text), redaction);
        if left.is_empty() {
            return draft.finish(text);
        }
        names.truncate(known);
        let hull = left.iter().fold(text.len()..0, |hull, part| {
            hull.start.min(part.range.start)..hull.end.max(part.range.end)
        });
        match round {
            ROUNDS => parts.push(strict(hull, &left)),
            more if more > ROUNDS => parts.push(strict(0..text.len(), &left)),
            _ => parts.extend(left.into_iter().map(|mut part| {
                if round >= STRICT_FROM && part.operator != Operator::Remove {
                    part.operator = Operator::Placeholder;
                }
                part
            })),
        }
    }
    write(text, &parts, redaction, names).finish(text)
}

/// One round.
pub(super) fn once(
    text: &str,
    scan: &Scan,
    redaction: &Redaction,
    names: &mut Pseudonyms,
) -> Redacted {
    if scan.labels.contains(Label::VictimLocation) && redaction.victim_place == VictimPlace::Block {
        return blocked(text);
    }
    write(text, &parts(text, scan, redaction), redaction, names).finish(text)
}

fn strict(range: Range<usize>, left: &[Part]) -> Part {
    Part {
        range,
        kind: left.first().map_or(Kind::PERSON, |part| part.kind.clone()),
        operator: Operator::Placeholder,
        topic: true,
    }
}

fn blocked(text: &str) -> Redacted {
    let cover = Cover {
        range: 0..text.len(),
        kind: Kind::custom(Label::VictimLocation.id()),
        operator: Operator::Remove,
        topic: true,
        mixed: false,
    };
    let draft = Draft {
        text: String::new(),
        pieces: vec![Piece {
            was: cover.range.clone(),
            now: 0..0,
            cover: Some(cover),
        }],
    };
    Redacted {
        blocked: true,
        ..draft.finish(text)
    }
}

/// A redacted text with where its pieces come from.
struct Draft {
    text: String,
    pieces: Vec<Piece>,
}

struct Piece {
    /// In the original.
    was: Range<usize>,
    /// In the redacted text.
    now: Range<usize>,
    /// What it replaces; `None` where the words stayed.
    cover: Option<Cover>,
}

impl Draft {
    fn finish(self, original: &str) -> Redacted {
        let replaced: Vec<&Piece> = self.pieces.iter().filter(|p| p.cover.is_some()).collect();
        let was: Vec<Range<usize>> = replaced.iter().map(|piece| piece.was.clone()).collect();
        let now: Vec<Range<usize>> = replaced.iter().map(|piece| piece.now.clone()).collect();
        let spans = span::spans(original, &was)
            .into_iter()
            .zip(span::spans(&self.text, &now));
        let replaced = replaced
            .iter()
            .zip(spans)
            .filter_map(|(piece, (span, now))| {
                let cover = piece.cover.as_ref()?;
                Some(Replaced {
                    kind: cover.kind.clone(),
                    operator: cover.operator,
                    span,
                    now,
                })
            })
            .collect();
        Redacted {
            text: self.text,
            replaced,
            blocked: false,
        }
    }
}

fn write(text: &str, parts: &[Part], redaction: &Redaction, names: &mut Pseudonyms) -> Draft {
    let covers = covers(text, parts);
    let mut namer = Namer::new(names, &redaction.key, text);
    let words = |cover: &Cover| text.get(cover.range.clone()).unwrap_or_default();
    namer.meet(
        covers
            .iter()
            .filter(|cover| cover.operator == Operator::Pseudonym)
            .map(|cover| (&cover.kind, words(cover))),
    );
    let mut draft = Draft {
        text: String::with_capacity(text.len()),
        pieces: Vec::with_capacity(2 * covers.len() + 1),
    };
    let mut at = 0;
    for (index, cover) in covers.iter().enumerate() {
        let next = covers
            .get(index + 1)
            .map_or(text.len(), |next| next.range.start);
        let was = if cover.operator == Operator::Remove {
            with_blank(text, at, &cover.range, next)
        } else {
            cover.range.clone()
        };
        draft.keep(text, at..was.start);
        let replacement = replacement(cover, words(cover), redaction, &mut namer);
        let start = draft.text.len();
        draft.text.push_str(&replacement);
        at = was.end;
        draft.pieces.push(Piece {
            was,
            now: start..draft.text.len(),
            cover: Some(cover.clone()),
        });
    }
    draft.keep(text, at..text.len());
    draft
}

impl Draft {
    fn keep(&mut self, text: &str, was: Range<usize>) {
        let Some(words) = text.get(was.clone()).filter(|words| !words.is_empty()) else {
            return;
        };
        let start = self.text.len();
        self.text.push_str(words);
        self.pieces.push(Piece {
            was,
            now: start..self.text.len(),
            cover: None,
        });
    }
}

/// A removed range with one of the blanks around it, where two would be left or one before a mark.
fn with_blank(text: &str, from: usize, range: &Range<usize>, to: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let blank_before = range.start > from && bytes.get(range.start - 1) == Some(&b' ');
    let after = bytes.get(range.end).filter(|_| range.end < to);
    match after {
        Some(b' ') if blank_before || range.start == 0 => range.start..range.end + 1,
        None | Some(b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'\n') if blank_before => {
            range.start - 1..range.end
        }
        _ => range.clone(),
    }
}

fn replacement(cover: &Cover, words: &str, redaction: &Redaction, namer: &mut Namer<'_>) -> String {
    let kind = &cover.kind;
    let placeholder = || {
        if cover.topic {
            "[…]".to_owned()
        } else {
            format!("[{kind}]")
        }
    };
    match cover.operator {
        Operator::Remove => String::new(),
        Operator::Mask { keep_last } if !cover.topic => {
            mask(words, if cover.mixed { 0 } else { keep_last })
        }
        Operator::Hash if !cover.topic && !redaction.key.is_empty() => {
            let code = keyed::letters(&redaction.key, kind, &same(kind, words));
            format!("[{kind}:{code}]")
        }
        Operator::Pseudonym if !cover.topic => namer.give(kind, words),
        Operator::Generalize { dates } if !cover.topic && !cover.mixed => {
            coarser(kind, words, dates, redaction.year).unwrap_or_else(placeholder)
        }
        _ => placeholder(),
    }
}

fn mask(words: &str, keep_last: u8) -> String {
    let count = words.chars().filter(|c| c.is_alphanumeric()).count();
    let kept = usize::from(keep_last).min(count / 2);
    let mut left = count;
    words
        .chars()
        .filter(|char| !is_ignorable(*char))
        .map(|char| {
            if !char.is_alphanumeric() {
                return char;
            }
            left -= 1;
            if left < kept { char } else { '*' }
        })
        .collect()
}

/// What is found in a draft beyond the replacements, as parts of the original.
fn leftovers(draft: &Draft, scan: &Scan, redaction: &Redaction) -> Vec<Part> {
    let found = parts(&draft.text, scan, redaction);
    found
        .into_iter()
        .filter_map(|part| {
            let first = draft
                .pieces
                .partition_point(|piece| piece.now.end <= part.range.start);
            let touched: Vec<&Piece> = draft
                .pieces
                .get(first..)?
                .iter()
                .take_while(|piece| piece.now.start < part.range.end)
                .collect();
            let kept = touched
                .iter()
                .filter(|piece| piece.cover.is_none())
                .any(|piece| {
                    let from = piece.now.start.max(part.range.start);
                    let to = piece.now.end.min(part.range.end);
                    let words = draft.text.get(from..to).unwrap_or_default();
                    words.chars().any(char::is_alphanumeric)
                });
            if !kept {
                return None;
            }
            let (head, tail) = (touched.first()?, touched.last()?);
            let start = match head.cover {
                None => head.was.start + part.range.start.saturating_sub(head.now.start),
                Some(_) => head.was.start,
            };
            let end = match tail.cover {
                None => tail.was.start + (part.range.end - tail.now.start).min(tail.was.len()),
                Some(_) => tail.was.end,
            };
            Some(Part {
                range: start..end,
                ..part
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Scanner;

    fn check(text: &str, redaction: &Redaction, expected: &str) {
        assert_eq!(Scanner::new().redact(text, redaction).text, expected);
    }

    #[test]
    fn removing_leaves_no_double_blanks() {
        let remove = Redaction::new(Operator::Remove);
        check("Hi Loretta, call me", &remove, "Hi, call me");
        check("call 313-555-0107 today", &remove, "call today");
        check("call 313-555-0107", &remove, "call");
        check("313-555-0107 is mine", &remove, "is mine");
    }

    #[test]
    fn a_mask_never_keeps_more_than_half() {
        assert_eq!(mask("313-555-0107", 4), "***-***-0107");
        assert_eq!(mask("4471", 4), "**71");
        assert_eq!(mask("é\u{301}a", 1), "*a");
        assert_eq!(mask("", 4), "");
    }

    #[test]
    fn hashes_need_a_key() {
        let hash = Redaction::new(Operator::Hash);
        check("call 313-555-0107", &hash, "call [PHONE_NUMBER]");
        assert!(hash.needs_key());
        let scanner = Scanner::new();
        let keyed = hash.key(b"sixteen bytes ..");
        assert!(!keyed.needs_key());
        let one = scanner.redact("call 313-555-0107", &keyed).text;
        assert_eq!(one, scanner.redact("call (313) 555 0107", &keyed).text);
        assert!(one.starts_with("call [PHONE_NUMBER:"), "{one}");
    }

    #[test]
    fn a_victims_place_is_only_removed_or_blocked() {
        let scanner = Scanner::new();
        let text = "Thanks for today. im at the refuge on Marl street, near the St. Mark school! Call Loretta on 313-555-0107.";
        let scan = scanner.scan(text);
        assert!(scan.labels.contains(Label::VictimLocation));
        for operator in Operator::ALL {
            let redaction = Redaction::new(*operator).key(b"sixteen bytes ..");
            let redacted = scanner.redact(text, &redaction);
            assert!(
                redacted.text.starts_with("Thanks for today."),
                "{}",
                redacted.text
            );
            for word in [
                "refuge", "Marl", "Mark", "Loretta", "0107", "PERSON", "PHONE", "[",
            ] {
                assert!(
                    !redacted.text.contains(word),
                    "{operator:?}: {}",
                    redacted.text
                );
            }
            assert!(
                redacted
                    .replaced
                    .iter()
                    .all(|r| r.operator == Operator::Remove)
            );
            let block = scanner.redact(text, &redaction.victim_place(VictimPlace::Block));
            assert!(block.blocked && block.text.is_empty());
        }
    }

    #[test]
    fn words_of_a_label_do_not_tell_the_label() {
        let topics = [Label::Opioids].into_iter().collect();
        let redaction = Redaction::default().topics(topics);
        check("i start methadone monday", &redaction, "i start […] monday");
    }
}
