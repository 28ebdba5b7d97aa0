//! What the name model sees of a word: itself, its neighbors, its shape and the lists it is in.
//!
//! `scripts/names_model.py` is trained on what [`features`] gives, so a change here asks for new
//! weights.

use super::ordinary;
use crate::context::View;
use crate::hash::short_word;
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
            // Without a branch, which would be taken by chance.
            let is = (token.len() > 1) & !token.is_number() & (token.gap & gap::AT == 0);
            words += u32::from(is);
            upper += u32::from(is & (token.shape & shape::LOWER == 0));
            capital += u32::from(is & token.looks(shape::CAPITAL));
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
    // Few branches: each of them would be taken by chance.
    let length = token.len();
    let open = (token.shape & shape::DIGIT == 0) & (token.gap & gap::AT == 0);
    let single = (length == 1) & (token.shape & shape::UPPER != 0);
    let word = (length > 1) & !token.has(attr::FUNCTION);
    let capital = token.looks(shape::CAPITAL);
    // Two small letters are a short form more often than a name: le, jo, al.
    let long = word & (length > 2);
    let sure = word & capital | long & token.has(attr::FIRST);
    // Small words of the lexicon are of its subjects, but for family names that are no ordinary words.
    let maybe = long & !token.has(attr::COMMON) & ((token.word == 0) | token.has(attr::LAST));
    if !(open & (single | sure | maybe)) {
        return false;
    }
    if single {
        return view.bytes.get(token.start as usize) != Some(&b'I');
    }
    sure || !ordinary::contains(Spelling::of(view, token).hash())
}

/// The small words inside names: de la Cruz, van der Berg.
pub(crate) fn is_particle(word: &str) -> bool {
    const PARTICLES: [u32; 21] = {
        let words: [&[u8]; 21] = [
            b"de", b"la", b"van", b"von", b"der", b"den", b"bin", b"al", b"el", b"del", b"da",
            b"di", b"du", b"le", b"st", b"mac", b"mc", b"ibn", b"abu", b"dos", b"ben",
        ];
        let mut numbers = [0; 21];
        let mut at = 0;
        while at < numbers.len() {
            #[expect(clippy::indexing_slicing, reason = "at < 21, the length of both")]
            {
                numbers[at] = match words[at] {
                    [a, b] => u32::from_le_bytes([*a, *b, 0, 0]),
                    [a, b, c] => u32::from_le_bytes([*a, *b, *c, 0]),
                    _ => 0,
                };
            }
            at += 1;
        }
        numbers
    };
    // Only a letter becomes a small letter by that bit.
    let word = match word.as_bytes() {
        [a, b] => u32::from_le_bytes([*a, *b, 0, 0]) | 0x2020,
        [a, b, c] => u32::from_le_bytes([*a, *b, *c, 0]) | 0x0020_2020,
        _ => return false,
    };
    // All of them: a way out would be taken by chance.
    PARTICLES
        .iter()
        .fold(false, |found, particle| found | (*particle == word))
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
    #[inline(never)]
    pub(super) fn affixes(&self) -> [u64; AFFIXES] {
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

/// The letters of a word: of most words in one number, which is all that is asked of them here.
pub(super) enum Spelling {
    /// At most sixteen ASCII letters, small and the first one in the lowest byte; how many there are; whether
    /// a capital is among them, the first one aside.
    Short(u128, usize, bool),
    Long(Letters),
}

impl Spelling {
    #[inline]
    pub(super) fn of(view: &View<'_>, token: Token) -> Spelling {
        let plain = token.shape & (shape::WIDE | shape::APOSTROPHE) == 0;
        match Spelling::plain(view.bytes, token.start as usize, token.len()) {
            Some(spelling) if plain => spelling,
            _ => Spelling::long(view, token),
        }
    }

    /// That of a word without marks.
    #[inline]
    fn plain(bytes: &[u8], start: usize, length: usize) -> Option<Spelling> {
        let (word, capitals) = short_word(bytes, start, length).filter(|_| length > 0)?;
        Some(Spelling::Short(word, length, capitals >> 8 != 0))
    }

    #[inline(never)]
    fn long(view: &View<'_>, token: Token) -> Spelling {
        Spelling::Long(Letters::of(view, token))
    }

    fn length(&self) -> usize {
        match self {
            Spelling::Short(_, length, _) => *length,
            Spelling::Long(letters) => letters.length,
        }
    }

    /// As [`Letters::hash`].
    #[inline]
    pub(super) fn hash(&self) -> u64 {
        match self {
            Spelling::Short(word, length, _) => {
                let hash = mix(*length as u64 ^ *word as u64);
                if *length > 8 {
                    mix(hash ^ (*word >> 64) as u64)
                } else {
                    hash
                }
            }
            Spelling::Long(letters) => letters.hash(),
        }
    }

    /// As [`Letters::affixes`].
    #[inline]
    pub(super) fn affixes(&self) -> [u64; AFFIXES] {
        match self {
            Spelling::Short(word, length, _) => {
                let some = |from: usize, count: usize| {
                    // The bytes in order, the first one on top, and the count before them.
                    let bytes = ((*word >> (8 * from)) as u64).swap_bytes();
                    let there = count.min(*length);
                    (count as u64) << (8 * there) | bytes >> (64 - 8 * there)
                };
                let last = |count: usize| some(length.saturating_sub(count), count);
                [
                    some(0, 1),
                    some(0, 2),
                    some(0, 3),
                    last(1),
                    last(2),
                    last(3),
                    last(4),
                ]
            }
            Spelling::Long(letters) => letters.affixes(),
        }
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
    lists: u32,
    gap: u32,
    shape: u8,
    length: u8,
    possessive: bool,
    opens: bool,
}

/// The same as numbers to make features of.
struct Wide {
    word: u64,
    lists: u64,
    shape: u64,
    gap: u64,
    length: u64,
}

/// Lists that others change as they please are left out, so that the weights keep.
const LISTS: u16 = attr::FIRST
    | attr::LAST
    | attr::COMMON
    | attr::FUNCTION
    | attr::PLACE
    | attr::MONTH
    | attr::TITLE;
const ORDINARY: u32 = 1 << 16;
/// Stands for the words before the first and after the last.
const NOTHING: Seen = Seen {
    word: 1,
    lists: 1 << 17,
    gap: 1 << 17,
    shape: 15,
    length: 0,
    possessive: false,
    opens: false,
};

impl Seen {
    /// The word at a place; [`NOTHING`] outside the text.
    #[inline]
    fn at(view: &View<'_>, at: Option<usize>) -> Seen {
        let Some(token) = at.and_then(|at| view.token(at)) else {
            return NOTHING;
        };
        let spelling = Spelling::of(view, token);
        let word = spelling.hash();
        let inner = match &spelling {
            Spelling::Short(_, _, inner) => *inner,
            Spelling::Long(_) => {
                let word = view.bytes.get(token.range()).unwrap_or_default();
                word.iter().skip(1).any(u8::is_ascii_uppercase)
            }
        };
        let ordinary = !token.has(attr::COMMON | attr::FUNCTION) && ordinary::contains(word);
        Seen {
            word,
            lists: u32::from(token.attr & LISTS) | if ordinary { ORDINARY } else { 0 },
            gap: u32::from(plain_gap(token)),
            shape: outline(token, inner),
            length: spelling.length().min(8) as u8,
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

/// What a word looks like. `inner` says that it has an ASCII capital beside its first character.
#[inline]
fn outline(token: Token, inner: bool) -> u8 {
    let capital = token.looks(shape::CAPITAL);
    let single = u8::from(token.len() == 1);
    match token.shape & (shape::UPPER | shape::LOWER | shape::DIGIT) {
        shape::DIGIT => 0,
        marks if marks & shape::DIGIT != 0 => 1,
        marks if marks & shape::UPPER == 0 => 4 - single,
        shape::UPPER => 5 - 3 * single,
        _ if single != 0 => 2,
        _ if !capital => 6,
        _ => 8 - u8::from(inner),
    }
}

/// The features of the words `from..to`, at most [`LONGEST`], as numbers of 32 bits that the model
/// shortens further: calls `give` with each word's, all of them one after the other.
#[inline]
pub(super) fn features(
    view: &View<'_>,
    from: usize,
    to: usize,
    profile: Profile,
    mut give: impl FnMut(&Features),
) {
    let place = |at: usize, more: usize| (at + more).checked_sub(REACH);
    let mut before = Seen::at(view, place(from, 0));
    let mut here = Seen::at(view, place(from, 1));
    let mut after = Seen::at(view, place(from, REACH));
    let mut two_after = Seen::at(view, place(from, 2 * REACH - 1));
    for this in from..to {
        let two_before = before;
        (before, here, after) = (here, after, two_after);
        two_after = Seen::at(view, place(this, 2 * REACH));
        let affixes = view
            .token(this)
            .map_or([0; AFFIXES], |token| Spelling::of(view, token).affixes());
        give(&around(
            &two_before,
            &before,
            &here,
            &after,
            &two_after,
            &affixes,
            profile,
        ));
    }
}

#[inline]
fn around(
    two_before: &Seen,
    before: &Seen,
    this: &Seen,
    after: &Seen,
    two_after: &Seen,
    affixes: &[u64; AFFIXES],
    profile: Profile,
) -> Features {
    let profile = profile as u64;
    let opens = u64::from(this.opens);
    let possessive = u64::from(this.possessive);
    let wide = |seen: &Seen| Wide {
        word: seen.word,
        lists: u64::from(seen.lists),
        shape: u64::from(seen.shape),
        gap: u64::from(seen.gap),
        length: u64::from(seen.length),
    };
    let (two_before, before, this) = (wide(two_before), wide(before), wide(this));
    let (after, two_after) = (wide(after), wide(two_after));
    let look = this.shape << 3 | opens << 2 | profile;
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
        this.shape << 1 | possessive,
    ];
    Features(values)
}

/// The features of one word, before they are spread.
pub(super) struct Features([u64; COUNT]);

impl Features {
    #[inline]
    pub(super) fn each(&self) -> impl Iterator<Item = u32> + '_ {
        let each = (1..).zip(&self.0);
        each.map(|(template, value)| (mix(value ^ (template << 56)) >> 32) as u32)
    }
}

/// Spreads a value over all bits.
#[inline]
pub(super) fn mix(value: u64) -> u64 {
    let value = (value ^ value >> 32).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    (value ^ value >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
