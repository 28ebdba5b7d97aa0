//! The one pass over the bytes: where the words are, their hashes, and whether anything in the text is
//! worth a second look.
//!
//! Sixty-four bytes at a time become two masks (bytes of words, and those of them that are no ASCII
//! letters). Each word is hashed and asked of one small table whether it is an anchor: the rarest
//! word of some phrase, a word that ties a text to a person, a word that wakes a detector. Everything
//! after this pass looks only around anchors, digits and marks.

use std::cell::Cell;

use crate::hash::{SHORT, short_hash, word_hash};
use crate::lexicon::Table;
use crate::lexicon::table::wake;
use crate::tokens::{self, gap};

/// A word or number: its bytes and the hash of its plain spelling.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    start: u32,
    /// The byte after it, and the two flags.
    end: u32,
    pub(crate) hash: u64,
}

/// Set in `end` where apostrophes or characters beyond ASCII are part of the word or follow it.
const ODD: u32 = 1 << 31;
/// Set in `end` where a digit is part of the word.
const DIGIT: u32 = 1 << 30;

impl Word {
    #[inline]
    pub(crate) fn start(&self) -> usize {
        self.start as usize
    }

    #[inline]
    pub(crate) fn end(&self) -> usize {
        (self.end & !(ODD | DIGIT)) as usize
    }

    pub(crate) fn is_odd(&self) -> bool {
        self.end & ODD != 0
    }

    pub(crate) fn has_digit(&self) -> bool {
        self.end & DIGIT != 0
    }
}

/// What wakes a detector: bits of [`Sweep::marks`].
pub(crate) mod mark {
    /// A word with a digit in it.
    pub(crate) const DIGIT: u8 = 1;
    /// An at sign, fullwidth or encoded as well.
    pub(crate) const AT: u8 = 2;
    /// `://`, `www`, or a slash right after a word that follows a full stop.
    pub(crate) const LINK: u8 = 4;
    /// A word of a cue that a detector waits for.
    pub(crate) const CUE: u8 = 8;
    /// The word "corner".
    pub(crate) const CORNER: u8 = 16;
}

/// What the pass over a text left. Kept and used again, so that a scan allocates nothing for it.
#[derive(Debug, Default)]
pub(crate) struct Sweep {
    masks: Vec<(u64, u64)>,
    pub(crate) words: Vec<Word>,
    /// What [`Text::known`] knows of the words, as far as it has been asked.
    known: Vec<Cell<u32>>,
    /// Words that may be anchors, in order, with what the table says of them.
    pub(crate) hits: Vec<(u32, u8)>,
    /// Words that wake detectors, in order, with bits of [`mark`].
    pub(crate) numbers: Vec<(u32, u8)>,
    /// Bytes that wake detectors, in order, with bits of [`mark`].
    pub(crate) marks: Vec<(u32, u8)>,
    /// Whether a word speaks of a person: I, you, she.
    pub(crate) tied: bool,
}

/// Stands for what has not been asked for.
const UNASKED: u32 = u32::MAX;
/// Set in [`Text::known`] where a sentence starts.
const SENTENCE: u32 = 1 << 16;

/// Above this many words the memory of a sweep is given back.
const KEPT: usize = 1 << 16;

impl Sweep {
    /// Forgets the text; memory of more than an ordinary text is given back.
    pub(crate) fn clear(&mut self) {
        if self.words.capacity() > KEPT {
            *self = Sweep::default();
        }
        self.masks.clear();
        self.words.clear();
        self.known.clear();
        self.hits.clear();
        self.numbers.clear();
        self.marks.clear();
        self.tied = false;
    }

    /// Reads a text.
    pub(crate) fn read(&mut self, table: &Table, text: &str) {
        self.clear();
        let bytes = text.as_bytes();
        let mut blocks = bytes.chunks_exact(64);
        for block in blocks.by_ref().filter_map(<[u8]>::first_chunk::<64>) {
            self.block(bytes, block);
        }
        let rest = blocks.remainder();
        if !rest.is_empty() {
            let mut block = [0u8; 64];
            for (to, from) in block.iter_mut().zip(rest) {
                *to = *from;
            }
            self.block(bytes, &block);
        }
        self.masks.push((0, 0));
        let masks = std::mem::take(&mut self.masks);
        let mut pass = Pass {
            table,
            text,
            bytes,
            before: 0,
            wanted: wake::PAIR | wake::ANCHOR | wake::DETECTOR | wake::PERSON | wake::TIE,
            sweep: self,
        };
        pass.words(&masks);
        self.known.resize(self.words.len(), Cell::new(UNASKED));
        self.masks = masks;
    }

    #[inline]
    fn block(&mut self, bytes: &[u8], block: &[u8; 64]) {
        let (word, other, rare) = classify(block);
        if rare {
            let base = self.masks.len() * 64;
            self.find_marks(bytes, base);
        }
        self.masks.push((word, other));
    }

    fn find_marks(&mut self, bytes: &[u8], base: usize) {
        let block = bytes.get(base..).unwrap_or_default();
        for (at, byte) in block.iter().enumerate().take(64) {
            let here = base + at;
            let next = || bytes.get(here + 1..here + 3);
            let found = match byte {
                b'@' => mark::AT,
                b'%' if next() == Some(b"40") => mark::AT,
                b'/' if here > 0 && bytes.get(here - 1..here + 2) == Some(b"://") => mark::LINK,
                b'/' if ends_domain(bytes, here) => mark::LINK,
                0xEF if matches!(next(), Some([0xBC, 0xA0] | [0xB9, 0xAB])) => mark::AT,
                _ => continue,
            };
            self.marks.push((here as u32, found));
        }
    }
}

/// Whether letters that follow a full stop end before a slash: the "com" of "example.com/".
fn ends_domain(bytes: &[u8], slash: usize) -> bool {
    const LONGEST: usize = 8;
    let before = bytes.get(slash.saturating_sub(LONGEST)..slash);
    let mut back = before.unwrap_or_default().iter().rev();
    let mut letters = 0;
    back.find(|byte| {
        letters += 1;
        !byte.is_ascii_alphabetic()
    })
    .is_some_and(|byte| letters > 2 && matches!(byte, b'.' | b'!' | b'?'))
}

/// The bytes of words, those of them that are no ASCII letters, and whether a byte occurs that may
/// be a mark.
#[inline]
fn classify(block: &[u8; 64]) -> (u64, u64, bool) {
    let mut classes = [0u8; 64];
    for (class, &byte) in classes.iter_mut().zip(block) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        let high = byte >= 0x80;
        let quote = (byte == b'\'') | (byte == b'`');
        let mark = (byte == b'@') | (byte == b'%') | (byte == b'/') | (byte == 0xEF);
        let other = digit | high | quote;
        *class = u8::from(letter | other) | u8::from(other) << 1 | u8::from(mark) << 2;
    }
    let (mut word, mut other, mut rare) = (0, 0, 0);
    for (index, eight) in classes.chunks_exact(8).enumerate() {
        let eight = eight
            .first_chunk::<8>()
            .map_or(0, |eight| u64::from_le_bytes(*eight));
        word |= gather(eight) << (8 * index);
        other |= gather(eight >> 1) << (8 * index);
        rare |= eight;
    }
    (word, other, rare & 0x0404_0404_0404_0404 != 0)
}

/// The lowest bit of each of eight bytes.
#[inline]
fn gather(bytes: u64) -> u64 {
    (bytes & 0x0101_0101_0101_0101).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

struct Pass<'a> {
    table: &'a Table,
    text: &'a str,
    bytes: &'a [u8],
    /// What of [`wake`] is still of use.
    wanted: u8,
    /// The hash of the last word.
    before: u64,
    sweep: &'a mut Sweep,
}

impl Pass<'_> {
    #[inline]
    fn words(&mut self, masks: &[(u64, u64)]) {
        let mut carry = 0;
        for (index, pair) in masks.windows(2).enumerate() {
            let [(word, other), next] = *pair else {
                continue;
            };
            let before = word << 1 | carry;
            carry = word >> 63;
            let mut starts = word & !before;
            let mut ends = !word & before;
            // A word that the last block left open has been read already.
            if ends != 0 && (starts == 0 || ends.trailing_zeros() < starts.trailing_zeros()) {
                ends &= ends - 1;
            }
            while starts != 0 {
                let start = index * 64 + starts.trailing_zeros() as usize;
                if ends == 0 {
                    self.open(start, other, next);
                    break;
                }
                let span = (ends & ends.wrapping_neg()) - (starts & starts.wrapping_neg());
                let length = (ends.trailing_zeros() - starts.trailing_zeros()) as usize;
                starts &= starts - 1;
                ends &= ends - 1;
                if other & span != 0 || length > SHORT {
                    self.unusual(start, start + length);
                } else {
                    let hash = short_hash(self.bytes, start, length);
                    self.push(start, start + length, hash, 0);
                }
            }
        }
    }

    /// The last word of a block, which goes on into the next one or ends with it.
    #[inline(never)]
    fn open(&mut self, start: usize, other: u64, next: (u64, u64)) {
        let bit = start & 63;
        let inside = 64 - bit;
        let more = next.0.trailing_ones() as usize;
        let length = inside + more;
        let odd = other >> bit != 0 || next.1 & !(u64::MAX << (more & 63)) != 0;
        if odd || length > SHORT {
            let mut end = start + length;
            if more == 64 {
                let rest = self.bytes.get(end..).unwrap_or_default();
                end += rest.iter().take_while(|byte| is_word(**byte)).count();
            }
            self.unusual(start, end);
        } else {
            let hash = short_hash(self.bytes, start, length);
            self.push(start, start + length, hash, 0);
        }
    }

    #[inline(always)]
    fn push(&mut self, start: usize, end: usize, hash: u64, flags: u32) {
        let pair = self.table.pairs.has(self.before, hash);
        let wake = self.table.wake(hash) | u8::from(pair) << 7;
        self.before = hash;
        if wake & self.wanted != 0 {
            self.hit(hash, wake & self.wanted);
        }
        self.sweep.words.push(Word {
            start: start as u32,
            end: end as u32 | flags,
            hash,
        });
    }

    #[inline(never)]
    fn hit(&mut self, hash: u64, wake: u8) {
        let index = self.sweep.words.len() as u32;
        if wake & wake::PERSON != 0 && self.table.is_person(hash) {
            self.sweep.tied = true;
            self.wanted &= !(wake::PERSON | wake::TIE);
        }
        if wake & wake::DETECTOR != 0 {
            if let Some(mark) = self.table.detector_mark(hash) {
                self.sweep.numbers.push((index, mark));
            }
        }
        if wake & (wake::PAIR | wake::ANCHOR | wake::TIE) != 0 {
            self.sweep.hits.push((index, wake));
        }
    }

    /// A word that is long, or has more than ASCII letters in it.
    #[inline(never)]
    fn unusual(&mut self, start: usize, end: usize) {
        let bytes = self.bytes;
        let word = bytes.get(start..end).unwrap_or_default();
        if let Some(hash) = contraction(word) {
            self.push(start, end, hash, ODD);
            return;
        }
        if word.iter().all(u8::is_ascii_alphanumeric) {
            let digits = word.iter().any(u8::is_ascii_digit);
            let hash = if word.len() <= SHORT {
                short_hash(bytes, start, word.len())
            } else {
                word_hash(word)
            };
            self.push_number(start, end, hash, digits, 0);
            return;
        }
        let mut at = start;
        while at < end {
            let here = bytes.get(at..end).unwrap_or_default();
            let plain = here
                .iter()
                .take_while(|b| b.is_ascii_alphanumeric())
                .count();
            if plain > 0 && plain == here.len() {
                let digits = here.iter().any(u8::is_ascii_digit);
                self.push_number(at, end, word_hash(here), digits, 0);
                return;
            }
            if matches!(here.first(), Some(b'\'' | b'`')) {
                at += 1;
                continue;
            }
            let spelled = tokens::spelled(self.text, at);
            if spelled.end > at {
                let digits = spelled.shape & tokens::shape::DIGIT != 0;
                self.push_number(at, spelled.end, spelled.key(self.table), digits, ODD);
                at = spelled.end;
            } else {
                let rest = self.text.get(at..).unwrap_or_default();
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
    }

    fn push_number(&mut self, start: usize, end: usize, hash: u64, digits: bool, flags: u32) {
        if digits {
            let index = self.sweep.words.len() as u32;
            self.sweep.numbers.push((index, mark::DIGIT));
        }
        self.push(start, end, hash, flags | if digits { DIGIT } else { 0 });
    }
}

/// The hash of ASCII letters with one apostrophe inside, straight or curly, that is no possessive.
#[inline]
fn contraction(word: &[u8]) -> Option<u64> {
    let mark = word.iter().position(|byte| !byte.is_ascii_alphabetic())?;
    let (head, rest) = word.split_at_checked(mark)?;
    let tail = match rest {
        [b'\'', tail @ ..] | [0xE2, 0x80, 0x98 | 0x99, tail @ ..] => tail,
        _ => return None,
    };
    if head.is_empty()
        || matches!(tail, [] | [b's' | b'S'])
        || !tail.iter().all(u8::is_ascii_alphabetic)
    {
        return None;
    }
    let mut plain = [0u8; SHORT];
    plain.get_mut(..mark)?.copy_from_slice(head);
    plain
        .get_mut(mark..mark + tail.len())?
        .copy_from_slice(tail);
    Some(short_hash(&plain, 0, mark + tail.len()))
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || byte == b'\'' || byte == b'`'
}

/// A text, its words and the lexicon to look them up in.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) text: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) words: &'a [Word],
    known: &'a [Cell<u32>],
    pub(crate) table: &'a Table,
}

impl<'a> Text<'a> {
    pub(crate) fn new(table: &'a Table, text: &'a str, sweep: &'a Sweep) -> Text<'a> {
        Text {
            text,
            bytes: text.as_bytes(),
            words: &sweep.words,
            known: &sweep.known,
            table,
        }
    }

    /// The id of a word in the phrases, 0 where it is in none, and whether a sentence starts with it;
    /// `None` behind the last word.
    #[inline]
    pub(crate) fn known(&self, index: usize) -> Option<(u16, bool)> {
        let cell = self.known.get(index)?;
        let mut known = cell.get();
        if known == UNASKED {
            let sentence = if self.starts_sentence(index) {
                SENTENCE
            } else {
                0
            };
            known = u32::from(self.look_up(index)) | sentence;
            cell.set(known);
        }
        Some((known as u16, known & SENTENCE != 0))
    }

    /// Takes over what has been found out about a word, for [`Text::known`].
    #[inline]
    pub(crate) fn learn(&self, index: usize, id: u16, starts_sentence: bool) {
        if let Some(cell) = self.known.get(index) {
            cell.set(u32::from(id) | if starts_sentence { SENTENCE } else { 0 });
        }
    }

    /// The id of a word in the phrases; 0 where it is in none.
    #[inline]
    pub(crate) fn id(&self, index: usize) -> u16 {
        self.known(index).map_or(0, |(id, _)| id)
    }

    #[inline(never)]
    fn look_up(&self, index: usize) -> u16 {
        let Some(word) = self.words.get(index) else {
            return 0;
        };
        let (id, _) = self.table.word(word.hash);
        if id == 0 && word.has_digit() {
            return tokens::number_id(self, word);
        }
        id
    }

    /// The bytes of a word; none behind the last one.
    pub(crate) fn spelling(&self, index: usize) -> &'a [u8] {
        self.words
            .get(index)
            .and_then(|word| self.bytes.get(word.start()..word.end()))
            .unwrap_or_default()
    }

    /// The attributes of a word.
    #[inline]
    pub(crate) fn attr(&self, index: usize) -> u16 {
        self.words
            .get(index)
            .map_or(0, |word| self.table.word(word.hash).1)
    }

    /// What a word wakes, as bits of [`wake`]; now and then more than it does.
    #[inline]
    pub(crate) fn wake(&self, index: usize) -> u8 {
        self.words.get(index).map_or(0, |word| {
            let wake = self.table.wake(word.hash);
            if word.has_digit() {
                wake | self.table.number_wake()
            } else {
                wake
            }
        })
    }

    /// What lies between a word and the one before it, as bits of [`gap`].
    #[inline]
    pub(crate) fn gap(&self, index: usize) -> u16 {
        let Some(word) = self.words.get(index) else {
            return 0;
        };
        let before = index.checked_sub(1).and_then(|at| self.words.get(at));
        let Some(before) = before else {
            return gap::FIRST | tokens::between_words(self.bytes, self.text, 0, word.start());
        };
        let (from, to) = (before.end(), word.start());
        if to == from + 1 && self.bytes.get(from) == Some(&b' ') {
            return gap::SPACE;
        }
        tokens::between_words(self.bytes, self.text, from, to)
    }

    /// Whether a sentence starts with a word.
    #[inline]
    pub(crate) fn starts_sentence(&self, index: usize) -> bool {
        let gap = self.gap(index);
        gap & (gap::STOP | gap::PAUSE) == gap::STOP || gap & gap::FIRST != 0
    }

    /// Whether white space stands between a word and the one before it.
    pub(crate) fn is_spaced(&self, index: usize) -> bool {
        self.gap(index) & (gap::SPACE | gap::LINE | gap::FIRST) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_fit_their_bytes() {
        for byte in 0..=255u8 {
            let mut block = [b' '; 64];
            block[37] = byte;
            let (word, other, _) = classify(&block);
            assert_eq!(word, u64::from(is_word(byte)) << 37, "{byte}");
            let plain = byte.is_ascii_alphabetic() || !is_word(byte);
            assert_eq!(other, u64::from(!plain) << 37, "{byte}");
        }
    }

    #[test]
    fn words_lie_where_they_are() {
        let long = format!("{} x", "y".repeat(200));
        for (text, expected) in [
            ("", vec![]),
            ("a", vec!["a"]),
            (
                "don't 'quote' dogs' it’s—so",
                vec!["don't", "quote", "dogs", "it’s", "so"],
            ),
            ("🙂 é1 ９９ a\u{200B}b", vec!["é1", "９９", "a\u{200B}b"]),
            (long.as_str(), long.split(' ').collect()),
        ] {
            for shift in 0..70 {
                let text = format!("{}{text}", " ".repeat(shift));
                let mut sweep = Sweep::default();
                sweep.read(Table::builtin(), &text);
                let words: Vec<&str> = sweep
                    .words
                    .iter()
                    .map(|w| text.get(w.start()..w.end()).unwrap())
                    .collect();
                assert_eq!(words, expected, "{text:?}");
            }
        }
    }

    #[test]
    fn a_contraction_is_what_the_slow_reading_gives() {
        for word in [
            "don't", "I’m", "they'll", "mum's", "o'clock", "a'", "it`s", "x''y", "d’ye",
        ] {
            let slow = tokens::spelled(word, 0);
            if let Some(hash) = contraction(word.as_bytes()) {
                assert_eq!(
                    (hash, slow.end, slow.stem),
                    (slow.hash, word.len(), None),
                    "{word}"
                );
            }
        }
        assert!(contraction(b"don't").is_some() && contraction("I’m".as_bytes()).is_some());
    }
}
