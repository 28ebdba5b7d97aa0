//! What the name model sees of a word: itself, its neighbors, its shape and the lists it is in.
//!
//! `scripts/names_model.py` is trained on what [`features`] gives, so a change here asks for new
//! weights.

use super::ordinary;
use crate::context::View;
use crate::lexicon::attr;
use crate::tokens::{Token, fold, gap, shape};

/// How many words the model reads at once; a longer row of candidates is read in parts.
pub(super) const LONGEST: usize = 12;
/// How many neighbors on each side a word is read with.
const REACH: usize = 2;
/// How many features a word has.
pub(super) const COUNT: usize = 31;
/// The first one to three and the last one to four letters.
const AFFIXES: usize = 7;
/// How many bytes of a word are looked at.
const BYTES: usize = 48;

/// What capitals mean in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Profile {
    /// Sentences as books have them.
    Mixed = 0,
    /// No capitals at all.
    Lower = 1,
    /// Hardly anything but capitals.
    Upper = 2,
    /// A capital for most words, as in headlines.
    Title = 3,
}

impl Profile {
    /// Reads the first words of a text.
    pub(crate) fn of(view: &View<'_>) -> Profile {
        let (mut words, mut upper, mut capital) = (0, 0, 0);
        for token in view.tokens.iter().take(64) {
            if token.len() > 1 && !token.is_number() && token.gap & gap::AT == 0 {
                words += 1;
                upper += u32::from(token.shape & shape::LOWER == 0);
                capital += u32::from(token.looks(shape::CAPITAL));
            }
        }
        if words >= 2 && upper * 3 > words * 2 {
            Profile::Upper
        } else if capital == 0 {
            Profile::Lower
        } else if words > 4 && capital * 2 > words {
            Profile::Title
        } else {
            Profile::Mixed
        }
    }
}

/// Whether a word can be part of a name, so that the model has to read it. Most words of a text are
/// turned away here.
#[inline]
pub(super) fn is_candidate(view: &View<'_>, token: Token) -> bool {
    if token.shape & shape::DIGIT != 0 || token.gap & gap::AT != 0 {
        return false;
    }
    if token.len() == 1 {
        return token.shape & shape::UPPER != 0
            && view.bytes.get(token.start as usize) != Some(&b'I');
    }
    if token.has(attr::FUNCTION) {
        return false;
    }
    if token.looks(shape::CAPITAL) {
        return true;
    }
    // Two small letters are a short form more often than a name: le, jo, al.
    if token.len() == 2 {
        return false;
    }
    if token.has(attr::FIRST) {
        return true;
    }
    // Small words of the lexicon are of its subjects.
    !token.has(attr::COMMON)
        && token.word == 0
        && !ordinary::contains(Letters::of(view, token).hash())
}

/// The small words inside names: de la Cruz, van der Berg.
pub(crate) fn is_particle(word: &str) -> bool {
    matches!(word.len(), 2 | 3)
        && [
            "de", "la", "van", "von", "der", "den", "bin", "al", "el", "del", "da", "di", "du",
            "le", "st", "mac", "mc", "ibn", "abu", "dos", "ben",
        ]
        .iter()
        .any(|particle| word.eq_ignore_ascii_case(particle))
}

/// The plain lower-case spelling of a word, without an ending of possession.
pub(crate) struct Letters {
    bytes: [u8; BYTES],
    length: usize,
}

impl Letters {
    pub(crate) fn of(view: &View<'_>, token: Token) -> Letters {
        let mut letters = Letters {
            bytes: [0; BYTES],
            length: 0,
        };
        let source = view.bytes.get(token.range()).unwrap_or_default();
        if token.shape & (shape::WIDE | shape::APOSTROPHE) == 0 {
            let length = source.len().min(BYTES);
            for (slot, byte) in letters.bytes.iter_mut().zip(source) {
                *slot = byte.to_ascii_lowercase();
            }
            letters.length = length;
            return letters;
        }
        let word = view.text.get(token.range()).unwrap_or_default();
        for char in stem(token, word).chars().filter_map(fold) {
            let mut buffer = [0; 4];
            for &byte in char.encode_utf8(&mut buffer).as_bytes() {
                if let Some(slot) = letters.bytes.get_mut(letters.length) {
                    *slot = byte;
                    letters.length += 1;
                }
            }
        }
        letters
    }

    /// The letters; of a very long word only the first.
    pub(crate) fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// A hash of all letters. Words of the same letters have the same; the empty word has one too.
    pub(super) fn hash(&self) -> u64 {
        let chunks = self.bytes.chunks_exact(8).take(self.length.div_ceil(8));
        chunks.fold(self.length as u64, |hash, chunk| {
            let chunk = chunk.first_chunk::<8>().copied().unwrap_or_default();
            mix(hash ^ u64::from_le_bytes(chunk))
        })
    }

    /// Its first one to three and its last one to four bytes.
    fn affixes(&self) -> [u64; AFFIXES] {
        let last = |count: usize| self.some(self.length.saturating_sub(count), count);
        [
            self.some(0, 1),
            self.some(0, 2),
            self.some(0, 3),
            last(1),
            last(2),
            last(3),
            last(4),
        ]
    }

    /// Up to four bytes from a place on.
    #[inline]
    fn some(&self, from: usize, count: usize) -> u64 {
        let part = self.bytes.get(from..self.length).unwrap_or_default();
        part.iter()
            .take(count)
            .fold(count as u64, |all, &byte| all << 8 | u64::from(byte))
    }
}

/// The word without its ending of possession: the stem of "Ana's".
pub(crate) fn stem(token: Token, word: &str) -> &str {
    if token.looks(shape::POSSESSIVE) {
        word.trim_end_matches(['s', 'S'])
            .trim_end_matches(['\'', '’', '‘', '`', '´'])
    } else {
        word
    }
}

/// One word as the model sees it.
#[derive(Debug, Clone, Copy)]
struct Seen {
    word: u64,
    /// The lists it is in.
    lists: u64,
    shape: u64,
    gap: u64,
    length: u64,
    possessive: bool,
    opens: bool,
}

/// Lists that others change as they please are left out, so that the weights keep.
const LISTS: u16 = attr::FIRST
    | attr::LAST
    | attr::COMMON
    | attr::FUNCTION
    | attr::PLACE
    | attr::MONTH
    | attr::TITLE;
const ORDINARY: u64 = 1 << 16;
/// Stands for the words before the first and after the last.
const NOTHING: Seen = Seen {
    word: 1,
    lists: 1 << 17,
    shape: 15,
    gap: 1 << 17,
    length: 0,
    possessive: false,
    opens: false,
};

impl Seen {
    fn of(view: &View<'_>, token: Token, letters: &Letters) -> Seen {
        let word = letters.hash();
        let ordinary = !token.has(attr::COMMON | attr::FUNCTION) && ordinary::contains(word);
        Seen {
            word,
            lists: u64::from(token.attr & LISTS) | if ordinary { ORDINARY } else { 0 },
            shape: outline(view, token),
            gap: u64::from(plain_gap(token)),
            length: letters.length.min(8) as u64,
            possessive: token.looks(shape::POSSESSIVE),
            opens: token.starts_sentence()
                || token.gap & (gap::QUOTE | gap::LINE | gap::COLON | gap::AT | gap::HASH) != 0,
        }
    }
}

/// What lies before a word, spaces aside.
fn plain_gap(token: Token) -> u16 {
    let gap = token.gap & !gap::SPACE;
    if gap & gap::PAUSE != 0 {
        gap & !gap::STOP
    } else {
        gap
    }
}

/// Whether a word goes on where the one before it ended, for all a name knows.
pub(super) fn is_joined(token: Token) -> bool {
    matches!(plain_gap(token), 0 | gap::DASH | gap::STOP | gap::QUOTE)
}

fn outline(view: &View<'_>, token: Token) -> u64 {
    let (upper, lower) = (
        token.shape & shape::UPPER != 0,
        token.shape & shape::LOWER != 0,
    );
    if token.shape & shape::DIGIT != 0 {
        return if upper || lower { 1 } else { 0 };
    }
    if token.len() == 1 {
        return if upper { 2 } else { 3 };
    }
    match (upper, lower) {
        (false, _) => 4,
        (true, false) => 5,
        (true, true) if !token.looks(shape::CAPITAL) => 6,
        (true, true) => {
            let word = view.bytes.get(token.range()).unwrap_or_default();
            let more = word.iter().skip(1).any(u8::is_ascii_uppercase);
            if more { 7 } else { 8 }
        }
    }
}

/// The features of the words `from..to`, at most [`LONGEST`], as numbers of 32 bits that the model
/// shortens further: calls `give` with each word's.
pub(super) fn features(
    view: &View<'_>,
    from: usize,
    to: usize,
    profile: Profile,
    mut give: impl FnMut(&[u32; COUNT]),
) {
    let mut seen = [NOTHING; LONGEST + 2 * REACH];
    let mut affixes = [[0; AFFIXES]; LONGEST];
    for (slot, index) in seen.iter_mut().zip(0..to - from + 2 * REACH) {
        let at = (from + index).checked_sub(REACH);
        let Some(token) = at.and_then(|at| view.token(at)) else {
            continue;
        };
        let letters = Letters::of(view, token);
        *slot = Seen::of(view, token, &letters);
        if let Some(affixes) = index
            .checked_sub(REACH)
            .and_then(|index| affixes.get_mut(index))
        {
            *affixes = letters.affixes();
        }
    }
    let windows = seen.windows(1 + 2 * REACH).take(to - from);
    for (window, affixes) in windows.zip(&affixes) {
        if let [two_before, before, this, after, two_after] = window {
            give(&around(
                two_before, before, this, after, two_after, affixes, profile,
            ));
        }
    }
}

fn around(
    two_before: &Seen,
    before: &Seen,
    this: &Seen,
    after: &Seen,
    two_after: &Seen,
    affixes: &[u64; AFFIXES],
    profile: Profile,
) -> [u32; COUNT] {
    let profile = profile as u64;
    let look = this.shape << 3 | u64::from(this.opens) << 2 | profile;
    let [p1, p2, p3, s1, s2, s3, s4] = *affixes;
    let values: [u64; COUNT] = [
        0,
        this.word,
        p1,
        p2,
        p3,
        s1,
        s2,
        s3,
        s4,
        before.word,
        after.word,
        two_before.word,
        two_after.word,
        this.lists,
        look,
        this.lists << 8 | look,
        before.lists,
        after.lists,
        before.shape << 2 | profile,
        after.shape << 2 | profile,
        before.lists << 20 | this.lists,
        this.lists << 20 | after.lists,
        before.shape << 12 | look << 4 | after.shape,
        this.gap,
        after.gap,
        this.gap << 24 | after.gap << 4 | this.shape,
        this.length << 4 | this.shape,
        mix(before.word ^ (this.gap << 4 | this.shape)),
        mix(two_before.word).wrapping_add(before.word),
        mix(two_after.word).wrapping_add(after.word),
        this.shape << 1 | u64::from(this.possessive),
    ];
    let mut features = [0; COUNT];
    for (slot, (template, value)) in features.iter_mut().zip((1..).zip(values)) {
        *slot = (mix(value ^ (template << 56)) >> 32) as u32;
    }
    features
}

/// Spreads a value over all bits.
pub(super) fn mix(value: u64) -> u64 {
    let value = (value ^ value >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (value ^ value >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
