//! Words and numbers with all that the detectors ask of them, made where something was seen.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::hash::{short_case, word_hash};
use crate::lexicon::Table;
use crate::lexicon::table::{MIXED, NUMBER};
use crate::text::Text;

/// What lies between a token and the one before it.
pub(crate) mod gap {
    pub(crate) const SPACE: u16 = 1;
    /// A full stop, exclamation or question mark.
    pub(crate) const STOP: u16 = 2;
    pub(crate) const COMMA: u16 = 4;
    pub(crate) const LINE: u16 = 8;
    pub(crate) const DASH: u16 = 16;
    pub(crate) const COLON: u16 = 32;
    pub(crate) const SLASH: u16 = 64;
    pub(crate) const AT: u16 = 128;
    pub(crate) const HASH: u16 = 256;
    pub(crate) const OPEN: u16 = 512;
    pub(crate) const QUOTE: u16 = 1024;
    /// More than one full stop in a row: a pause, not an end.
    pub(crate) const PAUSE: u16 = 2048;
    pub(crate) const OTHER: u16 = 4096;
    pub(crate) const UNDERSCORE: u16 = 8192;
    pub(crate) const CLOSE: u16 = 16384;
    /// The first token of the text.
    pub(crate) const FIRST: u16 = 32768;
}

/// What a token's characters look like.
pub(crate) mod shape {
    pub(crate) const UPPER: u8 = 1;
    pub(crate) const LOWER: u8 = 2;
    pub(crate) const DIGIT: u8 = 4;
    /// The first character is a capital.
    pub(crate) const CAPITAL: u8 = 8;
    /// An apostrophe inside.
    pub(crate) const APOSTROPHE: u8 = 16;
    /// Characters beyond ASCII inside.
    pub(crate) const WIDE: u8 = 32;
    /// Ends with an apostrophe and s, and was looked up without.
    pub(crate) const POSSESSIVE: u8 = 64;
}

/// A word or a number of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Its id in the lexicon's phrases; 0 where it is in none.
    pub(crate) word: u16,
    /// Its attributes in the lexicon.
    pub(crate) attr: u16,
    pub(crate) gap: u16,
    pub(crate) shape: u8,
}

impl Token {
    /// Whether a sentence ends before it.
    #[inline]
    pub(crate) fn starts_sentence(self) -> bool {
        self.gap & (gap::STOP | gap::PAUSE) == gap::STOP || self.gap & gap::FIRST != 0
    }

    pub(crate) fn has(self, attr: u16) -> bool {
        self.attr & attr != 0
    }

    pub(crate) fn looks(self, shape: u8) -> bool {
        self.shape & shape == shape
    }

    /// A run of digits alone.
    pub(crate) fn is_number(self) -> bool {
        self.shape & (shape::DIGIT | shape::UPPER | shape::LOWER) == shape::DIGIT
    }

    pub(crate) fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The token with its bytes counted from another one.
    pub(crate) fn moved(self, origin: usize) -> Token {
        Token {
            start: self.start - origin as u32,
            end: self.end - origin as u32,
            ..self
        }
    }

    pub(crate) fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

/// The tokens of a stretch of text.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    /// Whether the text holds a digit.
    pub(crate) digits: bool,
    /// Whether an at sign, fullwidth or encoded as well, occurs.
    pub(crate) at: bool,
    /// Whether a full stop occurs.
    pub(crate) dots: bool,
    /// Whether every byte of the whole text is ASCII.
    pub(crate) ascii: bool,
}

impl Tokens {
    /// Those of all of a text, for names: what only wakes detectors is left out.
    pub(crate) fn of(text: &Text<'_>) -> Tokens {
        Tokens {
            list: tokens(text, 0..text.words.len(), 0),
            ..Tokens::default()
        }
    }
}

const WORD_UPPER: u32 = 1 << 16;
const WORD_LOWER: u32 = 1 << 17;
const WORD_DIGIT: u32 = 1 << 18;
const HIGH: u32 = 1 << 20;

const CLASS: [u32; 256] = classes();

const fn classes() -> [u32; 256] {
    let mut table = [gap::OTHER as u32; 256];
    let mut byte = 0;
    while byte < 256 {
        let class = match byte as u8 {
            b'a'..=b'z' => WORD_LOWER,
            b'A'..=b'Z' => WORD_UPPER,
            b'0'..=b'9' => WORD_DIGIT,
            b'\'' => gap::QUOTE as u32,
            b'`' => gap::QUOTE as u32,
            b'"' => gap::QUOTE as u32,
            b' ' | b'\t' => gap::SPACE as u32,
            b'\n' | b'\r' => gap::LINE as u32,
            b'.' => gap::STOP as u32,
            b'!' | b'?' => gap::STOP as u32,
            b',' | b';' => gap::COMMA as u32,
            b'-' => gap::DASH as u32,
            b':' => gap::COLON as u32,
            b'/' | b'\\' => gap::SLASH as u32,
            b'@' => gap::AT as u32,
            b'%' => gap::OTHER as u32,
            b'#' => gap::HASH as u32,
            b'(' | b'[' | b'{' | b'<' => gap::OPEN as u32,
            b')' | b']' | b'}' | b'>' => gap::CLOSE as u32,
            b'_' => gap::UNDERSCORE as u32,
            128..=255 => HIGH,
            _ => gap::OTHER as u32,
        };
        #[expect(
            clippy::indexing_slicing,
            reason = "byte < 256, the length of the table"
        )]
        {
            table[byte] = class;
        }
        byte += 1;
    }
    table
}

#[inline]
fn class(byte: u8) -> u32 {
    CLASS.get(usize::from(byte)).copied().unwrap_or(0)
}

/// The tokens of the words `range`, their offsets counted from the byte `origin`.
pub(crate) fn tokens(text: &Text<'_>, range: Range<usize>, origin: usize) -> Vec<Token> {
    let mut list = Vec::with_capacity(range.len());
    for index in range {
        if let Some(token) = token(text, index) {
            list.push(token.moved(origin));
        }
    }
    list
}

fn token(text: &Text<'_>, index: usize) -> Option<Token> {
    let word = text.words.get(index)?;
    let (start, end) = (word.start(), word.end());
    let shape = if word.is_odd() {
        let spelled = spelled(text.text, start);
        let possessive = spelled.stem == Some(word.hash);
        spelled.shape | if possessive { shape::POSSESSIVE } else { 0 }
    } else {
        match (word.has_digit(), short_case(text.bytes, start, end - start)) {
            (false, Some((upper, lower))) => {
                let capital = class(text.bytes.get(start).copied().unwrap_or(0)) & WORD_UPPER != 0;
                (u8::from(upper) * shape::UPPER)
                    | (u8::from(lower) * shape::LOWER)
                    | (u8::from(capital) * shape::CAPITAL)
            }
            _ => plain_shape(text.bytes.get(start..end).unwrap_or_default()),
        }
    };
    Some(Token {
        start: start as u32,
        end: end as u32,
        word: text.id_at(index).unwrap_or(0),
        attr: text.table.attr(word.hash),
        gap: text.gap(index),
        shape,
    })
}

/// The shape of an ASCII word.
fn plain_shape(word: &[u8]) -> u8 {
    let all = word.iter().fold(0, |all, &byte| all | class(byte));
    let first = word.first().map_or(0, |&byte| class(byte));
    let capital = if first & WORD_UPPER != 0 {
        shape::CAPITAL
    } else {
        0
    };
    (all >> 16) as u8 & 7 | capital
}

/// The id of a token of this shape that is in no phrase; `None` where it has no digit.
pub(crate) fn number(shape: u8) -> Option<u16> {
    match shape & (shape::DIGIT | shape::UPPER | shape::LOWER) {
        shape::DIGIT => Some(NUMBER),
        all if all & shape::DIGIT != 0 => Some(MIXED),
        _ => None,
    }
}

/// What lies between two words, as flags of [`gap`].
pub(crate) fn between_words(bytes: &[u8], text: &str, from: usize, to: usize) -> u16 {
    let mut flags = 0;
    let mut at = from;
    while at < to {
        let byte = bytes.get(at).copied().unwrap_or(0);
        if byte < 128 {
            flags |= class(byte) as u16;
            if byte == b'.' && at > 0 && bytes.get(at - 1) == Some(&b'.') {
                flags |= gap::PAUSE;
            }
            at += 1;
        } else {
            let char = text.get(at..).and_then(|rest| rest.chars().next());
            flags |= char.map_or(gap::OTHER, between);
            at += char.map_or(1, char::len_utf8);
        }
    }
    flags
}

/// A word with apostrophes or characters beyond ASCII in it.
pub(crate) struct Spelled {
    /// The byte after it; its start where no word starts there.
    pub(crate) end: usize,
    pub(crate) shape: u8,
    /// The hash of its plain spelling.
    pub(crate) hash: u64,
    /// The hash without the s of a possessive.
    pub(crate) stem: Option<u64>,
}

impl Spelled {
    /// The hash to look it up with: a possessive that is no word of its own is its stem.
    pub(crate) fn key(&self, table: &Table) -> u64 {
        match self.stem {
            Some(stem) if table.id(self.hash) == 0 => stem,
            _ => self.hash,
        }
    }
}

/// Reads the word that starts at a byte, in its plain spelling.
pub(crate) fn spelled(text: &str, start: usize) -> Spelled {
    let rest = text.get(start..).unwrap_or_default();
    let mut plain = [0u8; 48];
    let mut length = 0;
    let mut end = start;
    let mut shape = 0;
    let mut mark_at = None;
    let mut chars = rest.char_indices().peekable();
    while let Some((offset, char)) = chars.next() {
        let here = start + offset;
        if is_mark(char) {
            let inside = length > 0 && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if !inside {
                break;
            }
            shape |= shape::APOSTROPHE;
            mark_at = Some(length);
            continue;
        }
        if is_ignorable(char) && length > 0 {
            continue;
        }
        let (folded, upper) = if char.is_ascii() {
            (fold(char), char.is_ascii_uppercase())
        } else {
            wide(char)
        };
        let Some(folded) = folded else { break };
        if length == 0 && upper {
            shape |= shape::CAPITAL;
        }
        shape |= match folded {
            '0'..='9' => shape::DIGIT,
            _ if upper => shape::UPPER,
            _ => shape::LOWER,
        };
        if !char.is_ascii() {
            shape |= shape::WIDE;
        }
        let mut buffer = [0; 4];
        for &byte in folded.encode_utf8(&mut buffer).as_bytes() {
            if let Some(slot) = plain.get_mut(length) {
                *slot = byte;
            }
            length += 1;
        }
        end = here + char.len_utf8();
    }
    let kept = plain.get(..length.min(plain.len())).unwrap_or_default();
    let possessive = mark_at.is_some_and(|at| at + 1 == length) && kept.last() == Some(&b's');
    Spelled {
        end,
        shape,
        hash: word_hash(kept),
        stem: possessive
            .then(|| word_hash(kept.get(..kept.len().saturating_sub(1)).unwrap_or_default())),
    }
}

pub(crate) fn is_mark(char: char) -> bool {
    matches!(
        char,
        '\'' | '`'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{201B}'
            | '\u{2BC}'
            | '\u{B4}'
            | '\u{FF07}'
            | '\u{2032}'
    )
}

/// Characters that show nothing: zero width spaces and joiners, soft hyphen, marks that combine.
pub(crate) fn is_ignorable(char: char) -> bool {
    matches!(char,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{300}'..='\u{36F}' | '\u{FE00}'..='\u{FE0F}')
}

pub(crate) fn between(char: char) -> u16 {
    match char {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => gap::SPACE,
        '\u{2028}' | '\u{2029}' | '\u{85}' => gap::LINE,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => gap::DASH,
        '\u{2026}' => gap::STOP | gap::PAUSE,
        '\u{3002}' | '\u{FF0E}' | '\u{FF01}' | '\u{FF1F}' | '\u{61F}' => gap::STOP,
        '\u{FF0C}' | '\u{3001}' => gap::COMMA,
        '\u{FF20}' | '\u{FE6B}' => gap::AT,
        '\u{201C}'..='\u{201F}' | '\u{AB}' | '\u{BB}' | '\u{2018}' | '\u{2019}' => gap::QUOTE,
        '\u{FF08}' => gap::OPEN,
        '\u{FF09}' => gap::CLOSE,
        _ => gap::OTHER,
    }
}

/// The plain lower-case letter or digit that a character stands for; `None` where it is neither.
/// Accents go, fullwidth forms become ASCII, and Cyrillic or Greek letters that look like Latin ones
/// become those.
pub(crate) fn fold(char: char) -> Option<char> {
    if char.is_ascii() {
        return char
            .is_ascii_alphanumeric()
            .then(|| char.to_ascii_lowercase());
    }
    wide(char).0
}

/// What a character beyond ASCII stands for, as [`fold`] has it, and whether it is a capital.
fn wide(char: char) -> (Option<char>, bool) {
    /// What has been asked last of a character, by its low bits: the character, whether it is a capital, and
    /// what it stands for, [`NEITHER`] for nothing.
    static KNOWN: [AtomicU64; 256] = [const { AtomicU64::new(0) }; 256];
    const NEITHER: u32 = 0x1F_FFFF;
    let code = u32::from(char);
    let Some(place) = KNOWN.get(code as usize % 256) else {
        return (None, false);
    };
    let mut known = place.load(Ordering::Relaxed);
    if known >> 32 != u64::from(code) {
        let folded = fold_wide(char).map_or(NEITHER, u32::from);
        known = u64::from(code) << 32 | u64::from(char.is_uppercase()) << 31 | u64::from(folded);
        place.store(known, Ordering::Relaxed);
    }
    (char::from_u32(known as u32 & NEITHER), known >> 31 & 1 != 0)
}

fn fold_wide(char: char) -> Option<char> {
    let code = u32::from(char);
    if (0xFF01..=0xFF5E).contains(&code) {
        let plain = char::from_u32(code - 0xFEE0)?;
        return plain
            .is_ascii_alphanumeric()
            .then(|| plain.to_ascii_lowercase());
    }
    if !char.is_alphanumeric() {
        return None;
    }
    let lower = char.to_lowercase().next().unwrap_or(char);
    Some(match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ'..='ậ' | 'ắ'..='ặ' | 'а' | 'α' => {
            'a'
        }
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' | 'с' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' | 'е' | 'ё' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' | 'һ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' | 'і' | 'ї' | 'ι' => 'i',
        'ј' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ'..='ợ' | 'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ѕ' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ụ'..='ự' => 'u',
        'ŵ' => 'w',
        'х' | 'χ' => 'x',
        'ý' | 'ÿ' | 'ŷ' | 'у' | 'ỳ'..='ỹ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    })
}
