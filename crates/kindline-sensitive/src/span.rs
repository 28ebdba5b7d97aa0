//! Where a finding lies, in the three ways that programs count text.

use std::ops::Range;

use serde::Serialize;

/// A range of the scanned text, counted in bytes, code points and UTF-16 units at once.
///
/// Rust slices by bytes, Python by code points, Java, Kotlin, Swift's `NSString` and JavaScript by
/// UTF-16 units. All three ranges name the same characters:
///
/// ```
/// use kindline_sensitive::Scanner;
///
/// let text = "🙂 mail ana@example.org";
/// let scan = Scanner::new().scan(text);
/// let span = scan.findings.first().map(|finding| finding.span);
/// assert_eq!(span.map(|s| s.bytes()), Some(10..25));
/// assert_eq!(span.map(|s| s.chars()), Some(7..22));
/// assert_eq!(span.map(|s| s.utf16()), Some(8..23));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Span {
    byte_start: usize,
    byte_end: usize,
    char_start: usize,
    char_end: usize,
    utf16_start: usize,
    utf16_end: usize,
}

impl Span {
    /// The range in bytes of UTF-8, end exclusive. Both ends lie on character boundaries.
    #[must_use]
    pub fn bytes(&self) -> Range<usize> {
        self.byte_start..self.byte_end
    }

    /// The range in Unicode code points, end exclusive.
    #[must_use]
    pub fn chars(&self) -> Range<usize> {
        self.char_start..self.char_end
    }

    /// The range in UTF-16 code units, end exclusive.
    #[must_use]
    pub fn utf16(&self) -> Range<usize> {
        self.utf16_start..self.utf16_end
    }

    /// The span in a text in which this one's text starts at `by`.
    pub(crate) fn moved(self, by: Position) -> Span {
        Span {
            byte_start: self.byte_start + by.byte,
            byte_end: self.byte_end + by.byte,
            char_start: self.char_start + by.char,
            char_end: self.char_end + by.char,
            utf16_start: self.utf16_start + by.utf16,
            utf16_end: self.utf16_end + by.utf16,
        }
    }
}

/// A place between two characters, counted in all three ways.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) byte: usize,
    pub(crate) char: usize,
    pub(crate) utf16: usize,
}

impl Position {
    /// Moves over `text`.
    pub(crate) fn advance(&mut self, text: &str) {
        self.byte += text.len();
        for byte in text.bytes() {
            // A character starts at every byte that is not a continuation byte; those of four bytes
            // (lead byte 0xF0 and up) need two UTF-16 units.
            if byte & 0xC0 != 0x80 {
                self.char += 1;
                self.utf16 += if byte >= 0xF0 { 2 } else { 1 };
            }
        }
    }
}

/// Turns byte ranges into spans, in one pass over the text however many there are.
pub(crate) struct Counter<'a> {
    text: &'a str,
    /// The ends of the ranges, in order; `None` where every byte is a character.
    known: Option<Vec<Position>>,
}

impl<'a> Counter<'a> {
    /// Counts what must be known for some ranges.
    pub(crate) fn new(text: &'a str, ranges: impl Iterator<Item = Range<usize>>) -> Counter<'a> {
        let mut ranges = ranges.peekable();
        if ranges.peek().is_none() || text.is_ascii() {
            return Counter { text, known: None };
        }
        let mut marks: Vec<usize> = ranges
            .flat_map(|range| [floor(text, range.start), ceil(text, range.end)])
            .collect();
        marks.sort_unstable();
        marks.dedup();
        let mut known: Vec<Position> = Vec::with_capacity(marks.len());
        let mut here = Position::default();
        for mark in marks {
            if let Some(part) = text.get(here.byte..mark) {
                here.advance(part);
            }
            known.push(here);
        }
        Counter {
            text,
            known: Some(known),
        }
    }

    /// The span of one of these ranges, moved outwards to character boundaries where it does not lie on
    /// them.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        let at = |byte: usize| Position {
            byte,
            char: byte,
            utf16: byte,
        };
        let Some(known) = &self.known else {
            let end = self.text.len();
            return between(at(range.start.min(end)), at(range.end.min(end)));
        };
        let find = |byte: usize| {
            known
                .binary_search_by_key(&byte, |position| position.byte)
                .ok()
                .and_then(|index| known.get(index))
                .copied()
                .unwrap_or(at(byte))
        };
        between(
            find(floor(self.text, range.start)),
            find(ceil(self.text, range.end)),
        )
    }
}

/// The spans of byte ranges, as [`Counter`] has them.
pub(crate) fn spans(text: &str, ranges: &[Range<usize>]) -> Vec<Span> {
    let counter = Counter::new(text, ranges.iter().cloned());
    ranges.iter().map(|range| counter.span(range)).collect()
}

fn between(start: Position, end: Position) -> Span {
    Span {
        byte_start: start.byte,
        byte_end: end.byte,
        char_start: start.char,
        char_end: end.char,
        utf16_start: start.utf16,
        utf16_end: end.utf16,
    }
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_on_every_pair_of_boundaries() {
        let text = "a🙂é\u{1F1FA}b";
        let cuts: Vec<usize> = (0..=text.len())
            .filter(|&at| text.is_char_boundary(at))
            .collect();
        for &start in &cuts {
            for &end in cuts.iter().filter(|&&end| end >= start) {
                let span = spans(text, std::slice::from_ref(&(start..end)))[0];
                let part = text.get(start..end).unwrap();
                assert_eq!(
                    text.chars()
                        .skip(span.chars().start)
                        .take(span.chars().len())
                        .collect::<String>(),
                    part
                );
                let units: Vec<u16> = text.encode_utf16().collect();
                assert_eq!(String::from_utf16(&units[span.utf16()]).unwrap(), part);
                assert_eq!(span.bytes(), start..end);
            }
        }
    }
}
