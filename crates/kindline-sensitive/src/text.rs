//! The one pass over the bytes: where the words are, their hashes, and whether anything in the text is
//! worth a second look.
//!
//! Sixty-four bytes at a time become three masks (bytes of words, those of them that are no ASCII
//! letters, and bytes that may end a sentence). Each word is hashed and looked up once, in a small table in
//! which every word of a phrase has a place of its own: what comes back says which phrases it anchors,
//! whether it speaks of a person, and what it wakes. Everything after this pass looks only around anchors,
//! digits and marks.

use std::ops::Range;

use crate::hash::{SHORT, short_hash, sixteen, word_hash};
use crate::lexicon::table::{MIXED, NUMBER, info};
use crate::lexicon::{Table, group};
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
    /// An at sign, fullwidth or encoded as well, or "at" in brackets.
    pub(crate) const AT: u8 = 2;
    /// `://`, `www`, or a slash right after a word that follows a full stop.
    pub(crate) const LINK: u8 = 4;
    /// A word of a cue that a detector waits for.
    pub(crate) const CUE: u8 = 8;
    /// The word "corner".
    pub(crate) const CORNER: u8 = 16;
    /// How many sets of marks there are; the highest mark stands last.
    pub(crate) const SETS: usize = 2 * CORNER as usize;
}

/// What the pass over a text left. Kept and used again, so that a scan allocates nothing for it.
#[derive(Debug, Default)]
pub(crate) struct Sweep {
    masks: Vec<Masks>,
    pub(crate) words: Vec<Word>,
    /// What the lexicon says of each word, as bits of [`info`].
    infos: Vec<u32>,
    /// The bits of all words.
    pub(crate) all: u32,
    /// Words that may be anchors of labels, in order.
    pub(crate) hits: Vec<u32>,
    /// Words that wake detectors, in order, with bits of [`mark`].
    pub(crate) numbers: Vec<(u32, u8)>,
    /// Bytes that wake detectors, in order, with bits of [`mark`].
    pub(crate) marks: Vec<(u32, u8)>,
}

/// Bits for each of sixty-four bytes.
#[derive(Debug, Clone, Copy, Default)]
struct Masks {
    /// Of words.
    word: u64,
    /// Of those that are no ASCII letters.
    other: u64,
    /// That may end a sentence.
    stop: u64,
}

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
        self.infos.clear();
        self.hits.clear();
        self.numbers.clear();
        self.marks.clear();
        self.all = 0;
    }

    /// Reads a text.
    pub(crate) fn read(&mut self, table: &Table, text: &str) {
        self.clear();
        let bytes = text.as_bytes();
        // The last two blocks with nothing behind them, so that sixteen bytes can be read of each word.
        let last = bytes.len().saturating_sub(1) / 64 * 64;
        let from = last.saturating_sub(64);
        let mut tail = [0u8; 128 + SHORT];
        // Sixteen at a time: a copy of any length costs a branch that is taken by chance.
        let rest = bytes.get(from..).unwrap_or_default();
        for (to, at) in tail
            .chunks_exact_mut(SHORT)
            .zip((0..rest.len()).step_by(SHORT))
        {
            match sixteen(rest, at) {
                Some(bytes) => to.copy_from_slice(&bytes.to_le_bytes()),
                None => to.iter_mut().zip(rest).for_each(|(to, from)| *to = *from),
            }
        }
        let mut blocks = bytes.chunks_exact(64);
        for block in blocks.by_ref().filter_map(<[u8]>::first_chunk::<64>) {
            self.block(bytes, block);
        }
        if !blocks.remainder().is_empty() {
            let block = tail.get(last - from..).and_then(<[u8]>::first_chunk::<64>);
            if let Some(block) = block {
                self.block(bytes, block);
            }
        }
        self.masks.push(Masks::default());
        let masks = std::mem::take(&mut self.masks);
        let mut pass = Pass {
            table,
            text,
            bytes,
            tail: (from, &tail),
            stop: info::STOP,
            all: 0,
            sweep: self,
        };
        pass.words(&masks);
        self.all = pass.all;
        self.masks = masks;
        self.find_hits(table);
    }

    /// Notes the words that anchor labels or wake detectors.
    #[inline(never)]
    fn find_hits(&mut self, table: &Table) {
        if self.all & (info::ALONE | info::SECOND) != 0 {
            // Without a branch, which would be taken by chance.
            let mut some = [0u8; 64];
            let mut before = 0;
            for (part, infos) in self.infos.chunks(some.len()).enumerate() {
                let mut count = 0;
                for (at, info) in infos.iter().enumerate() {
                    if let Some(slot) = some.get_mut(count) {
                        *slot = at as u8;
                    }
                    let pair = before << 1 & info & info::SECOND != 0;
                    let pair = pair & table.is_pair(before, *info, group::LABEL);
                    count += usize::from(pair | (info & info::ALONE != 0));
                    before = *info;
                }
                for at in some.iter().take(count) {
                    self.hits
                        .push((part * some.len() + usize::from(*at)) as u32);
                }
            }
        }
        if self.all & (info::DIGIT | info::DETECTOR) != 0 {
            for (index, (info, word)) in (0..).zip(self.infos.iter().zip(&self.words)) {
                if info & info::DIGIT != 0 {
                    self.numbers.push((index, mark::DIGIT));
                }
                if info & info::DETECTOR != 0 {
                    self.numbers.push((index, Table::detector_mark(word.hash)));
                }
            }
        }
    }

    #[inline]
    fn block(&mut self, bytes: &[u8], block: &[u8; 64]) {
        let (masks, rare) = classify(block);
        if rare {
            let base = self.masks.len() * 64;
            self.find_marks(bytes, base);
        }
        self.masks.push(masks);
    }

    fn find_marks(&mut self, bytes: &[u8], base: usize) {
        let block = bytes.get(base..).unwrap_or_default();
        for (at, byte) in block.iter().enumerate().take(64) {
            let here = base + at;
            let next = || bytes.get(here + 1..here + 3);
            let found = match byte {
                b'@' => mark::AT,
                b'%' if next() == Some(b"40") => mark::AT,
                b'(' | b'[' | b'{' if is_at_word(bytes.get(here + 1..here + 4)) => mark::AT,
                b'/' if here > 0 && bytes.get(here - 1..here + 2) == Some(b"://") => mark::LINK,
                b'/' if ends_domain(bytes, here) => mark::LINK,
                0xEF if matches!(next(), Some([0xBC, 0xA0] | [0xB9, 0xAB])) => mark::AT,
                _ => continue,
            };
            self.marks.push((here as u32, found));
        }
    }
}

/// Whether what follows a bracket is "at" and the bracket that closes.
fn is_at_word(rest: Option<&[u8]>) -> bool {
    matches!(rest, Some([b'a' | b'A', b't' | b'T', b')' | b']' | b'}']))
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

/// The masks of sixty-four bytes, and whether one occurs that may be a mark.
#[inline]
fn classify(block: &[u8; 64]) -> (Masks, bool) {
    let mut classes = [0u8; 64];
    for (class, &byte) in classes.iter_mut().zip(block) {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        let high = byte >= 0x80;
        let quote = (byte == b'\'') | (byte == b'`');
        let mark = (byte == b'@') | (byte == b'%') | (byte == b'/') | (byte == 0xEF);
        // Brackets: "(at)".
        let mark = mark | (byte == b'(') | (byte == b'[') | (byte == b'{');
        let stop = (byte == b'.') | (byte == b'!') | (byte == b'?');
        let other = digit | high | quote;
        *class = u8::from(letter | other)
            | u8::from(other) << 1
            | u8::from(mark) << 2
            | u8::from(stop) << 3;
    }
    let mut masks = Masks::default();
    let mut rare = 0;
    for (index, eight) in classes.chunks_exact(8).enumerate() {
        let eight = eight
            .first_chunk::<8>()
            .map_or(0, |eight| u64::from_le_bytes(*eight));
        masks.word |= gather(eight) << (8 * index);
        masks.other |= gather(eight >> 1) << (8 * index);
        masks.stop |= gather(eight >> 3) << (8 * index);
        rare |= eight;
    }
    (masks, rare & 0x0404_0404_0404_0404 != 0)
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
    /// The last bytes with nothing behind them, and where they begin.
    tail: (usize, &'a [u8]),
    /// [`info::STOP`] where something that may end a sentence stands before the next word.
    stop: u32,
    all: u32,
    sweep: &'a mut Sweep,
}

impl Pass<'_> {
    #[inline(never)]
    fn words(&mut self, masks: &[Masks]) {
        let mut carry = 0;
        for (index, pair) in masks.windows(2).enumerate() {
            let [here, next] = *pair else {
                continue;
            };
            let before = here.word << 1 | carry;
            carry = here.word >> 63;
            let mut starts = here.word & !before;
            let mut ends = !here.word & before;
            let mut stops = here.stop;
            let (origin, bytes) = if index * 64 >= self.tail.0 {
                self.tail
            } else {
                (0, self.bytes)
            };
            // A word that the last block left open has been read already.
            if ends != 0 && (starts == 0 || ends.trailing_zeros() < starts.trailing_zeros()) {
                ends &= ends - 1;
            }
            while starts != 0 {
                let bit = starts & starts.wrapping_neg();
                let start = index * 64 + starts.trailing_zeros() as usize;
                self.stop |= u32::from(stops & (bit - 1) != 0) << 31;
                stops &= bit.wrapping_neg();
                if ends == 0 {
                    self.open(start, here.other, next);
                    break;
                }
                let span = (ends & ends.wrapping_neg()) - bit;
                let length = (ends.trailing_zeros() - starts.trailing_zeros()) as usize;
                starts &= starts - 1;
                ends &= ends - 1;
                if here.other & span != 0 || length > SHORT {
                    self.unusual(start, start + length);
                } else {
                    let hash = short_hash(bytes, start - origin, length);
                    self.push(start, start + length, hash, 0);
                }
            }
            self.stop |= u32::from(stops != 0) << 31;
        }
    }

    /// The last word of a block, which goes on into the next one or ends with it.
    #[inline(never)]
    fn open(&mut self, start: usize, other: u64, next: Masks) {
        let bit = start & 63;
        let inside = 64 - bit;
        let more = next.word.trailing_ones() as usize;
        let length = inside + more;
        let odd = other >> bit != 0 || next.other & !(u64::MAX << (more & 63)) != 0;
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
        let info = self.table.info(hash);
        self.push_known(start, end, hash, flags, info);
    }

    #[inline(always)]
    fn push_known(&mut self, start: usize, end: usize, hash: u64, flags: u32, info: u32) {
        let info = info | self.stop;
        self.stop = 0;
        self.all |= info;
        self.sweep.infos.push(info);
        self.sweep.words.push(Word {
            start: start as u32,
            end: end as u32 | flags,
            hash,
        });
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
            let number = if word.iter().all(u8::is_ascii_digit) {
                NUMBER
            } else {
                MIXED
            };
            self.push_number(start, end, hash, digits.then_some(number), 0);
            return;
        }
        // What is no word in it may end a sentence.
        self.stop = info::STOP;
        let mut at = start;
        while at < end {
            let here = bytes.get(at..end).unwrap_or_default();
            let plain = here
                .iter()
                .take_while(|b| b.is_ascii_alphanumeric())
                .count();
            if plain > 0 && plain == here.len() {
                let digits = here.iter().any(u8::is_ascii_digit);
                let number = if here.iter().all(u8::is_ascii_digit) {
                    NUMBER
                } else {
                    MIXED
                };
                self.push_number(at, end, word_hash(here), digits.then_some(number), 0);
                return;
            }
            if matches!(here.first(), Some(b'\'' | b'`')) {
                at += 1;
                continue;
            }
            let spelled = tokens::spelled(self.text, at);
            if spelled.end > at {
                let number = tokens::number(spelled.shape);
                self.push_number(at, spelled.end, spelled.key(self.table), number, ODD);
                at = spelled.end;
                self.stop = info::STOP;
            } else {
                let rest = self.text.get(at..).unwrap_or_default();
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
    }

    /// `number` is the word that stands for it, where it has digits and is in no phrase.
    fn push_number(
        &mut self,
        start: usize,
        end: usize,
        hash: u64,
        number: Option<u16>,
        flags: u32,
    ) {
        let mut info = self.table.info(hash);
        if let Some(number) = number {
            info |= info::DIGIT;
            if info & info::ID == 0 {
                info |= self.table.number(number);
            }
        }
        let digit = if number.is_some() { DIGIT } else { 0 };
        self.push_known(start, end, hash, flags | digit, info);
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
    infos: &'a [u32],
    /// The bits of all words, as in [`info`].
    pub(crate) all: u32,
    pub(crate) table: &'a Table,
}

impl<'a> Text<'a> {
    pub(crate) fn new(table: &'a Table, text: &'a str, sweep: &'a Sweep) -> Text<'a> {
        Text {
            text,
            bytes: text.as_bytes(),
            words: &sweep.words,
            infos: &sweep.infos,
            all: sweep.all,
            table,
        }
    }

    /// What the lexicon says of a word, as bits of [`info`]; 0 behind the last one.
    #[inline]
    pub(crate) fn info(&self, index: usize) -> u32 {
        self.infos.get(index).copied().unwrap_or(0)
    }

    /// The id of a word in the phrases, 0 where it is in none; `None` behind the last word.
    #[inline]
    pub(crate) fn id_at(&self, index: usize) -> Option<u16> {
        self.infos.get(index).map(|info| (info & info::ID) as u16)
    }

    /// The words of a range as far as any word of the text anchors phrases of a group: all of them or none.
    pub(crate) fn anchored(&self, words: Range<usize>, group: u8) -> Range<usize> {
        if self.all & info::of(group) == 0 {
            0..0
        } else {
            words
        }
    }

    /// Whether a word may anchor phrases of a group that is not that of labels.
    #[inline]
    pub(crate) fn may_anchor(&self, index: usize, group: u8) -> bool {
        let info = self.info(index);
        info & info::of(group) != 0 && {
            let before = index.checked_sub(1).map_or(0, |at| self.info(at));
            self.table.may_anchor(before, info, group)
        }
    }

    /// The words that have one of some bits of [`info`], in order.
    pub(crate) fn all_with(&self, bits: u32) -> Vec<u32> {
        if self.all & bits == 0 {
            return Vec::new();
        }
        let mut list = vec![0; self.infos.len()];
        let mut count = 0;
        // Without a branch, which would be taken by chance.
        for (at, info) in self.infos.iter().enumerate() {
            if let Some(slot) = list.get_mut(count) {
                *slot = at as u32;
            }
            count += usize::from(info & bits != 0);
        }
        list.truncate(count);
        list
    }

    /// The words that may anchor phrases of a group that is not that of labels, in order.
    pub(crate) fn anchors(&self, group: u8) -> Vec<u32> {
        let mut list = self.all_with(info::of(group));
        list.retain(|at| self.may_anchor(*at as usize, group));
        list
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
            .map_or(0, |word| self.table.attr(word.hash))
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
        self.info(index) & info::STOP != 0 && self.gap_starts_sentence(index)
    }

    #[inline(never)]
    fn gap_starts_sentence(&self, index: usize) -> bool {
        let gap = self.gap(index);
        gap & (gap::STOP | gap::PAUSE) == gap::STOP || gap & gap::FIRST != 0
    }

    /// Whether two stretches of words have the same words of phrases and the same ends of sentences between
    /// them; not said of a stretch that begins or ends the text.
    pub(crate) fn is_same(&self, one: Range<usize>, two: Range<usize>) -> bool {
        let stretch = |range: &Range<usize>| self.infos.get(range.clone());
        let (Some(infos), Some(others)) = (stretch(&one), stretch(&two)) else {
            return false;
        };
        infos == others && {
            let stops = infos.iter().fold(0, |all, info| all | info) & info::STOP;
            stops == 0 || {
                // From the word before on, whose last byte no full stop is.
                let bytes = |range: Range<usize>| {
                    let before = self.words.get(range.start.checked_sub(1)?)?;
                    let last = self.words.get(range.end.checked_sub(1)?)?;
                    self.bytes.get(before.end()..last.end())
                };
                let bytes = bytes(one).zip(bytes(two));
                bytes.is_some_and(|(one, two)| one == two)
            }
        }
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
            let (Masks { word, other, stop }, _) = classify(&block);
            assert_eq!(stop, u64::from(b".!?".contains(&byte)) << 37, "{byte}");
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
