//! The one pass over the bytes: words and numbers, what lies between them, and their ids.

use crate::hash::{word_hash, word_hash_in};
use crate::lexicon::Table;
use crate::lexicon::table::{MIXED, NUMBER};

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

    pub(crate) fn len(self) -> usize {
        (self.end - self.start) as usize
    }
}

/// The tokens of a text and what the pass saw on its way.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    /// Whether any token holds a digit.
    pub(crate) digits: bool,
    /// Whether an at sign, a scheme or an encoded at sign occurs.
    pub(crate) at: bool,
    /// Whether a colon followed by two slashes, or a dot between letters, occurs.
    pub(crate) dots: bool,
    /// Whether every byte is ASCII.
    pub(crate) ascii: bool,
}

const WORD_UPPER: u32 = 1 << 16;
const WORD_LOWER: u32 = 1 << 17;
const WORD_DIGIT: u32 = 1 << 18;
const WORD: u32 = WORD_UPPER | WORD_LOWER | WORD_DIGIT;
const MARK: u32 = 1 << 19;
const HIGH: u32 = 1 << 20;
const DOT: u32 = 1 << 21;
const AT: u32 = 1 << 22;

const CLASS: [u32; 256] = classes();

const fn classes() -> [u32; 256] {
    let mut table = [gap::OTHER as u32; 256];
    let mut byte = 0;
    while byte < 256 {
        let class = match byte as u8 {
            b'a'..=b'z' => WORD_LOWER,
            b'A'..=b'Z' => WORD_UPPER,
            b'0'..=b'9' => WORD_DIGIT,
            b'\'' => MARK | gap::QUOTE as u32,
            b'`' => MARK | gap::QUOTE as u32,
            b'"' => gap::QUOTE as u32,
            b' ' | b'\t' => gap::SPACE as u32,
            b'\n' | b'\r' => gap::LINE as u32,
            b'.' => DOT | gap::STOP as u32,
            b'!' | b'?' => gap::STOP as u32,
            b',' | b';' => gap::COMMA as u32,
            b'-' => gap::DASH as u32,
            b':' => gap::COLON as u32,
            b'/' | b'\\' => gap::SLASH as u32,
            b'@' => AT | gap::AT as u32,
            b'%' => AT | gap::OTHER as u32,
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

/// Splits the text. The caller cuts texts longer than `pieces::LONGEST`.
pub(crate) fn tokens(table: &Table, text: &str) -> Tokens {
    let bytes = text.as_bytes();
    let mut seen = Tokens {
        list: Vec::with_capacity(bytes.len() / 5 + 4),
        ..Tokens::default()
    };
    let mut at = 0;
    let mut between = gap::FIRST;
    let mut marks = 0u32;
    let mut digits = 0u32;
    let mut high = 0u32;
    while let Some(&byte) = bytes.get(at) {
        let mut kind = class(byte);
        if kind & (WORD | HIGH) == 0 {
            if kind & DOT != 0 && at > 0 && bytes.get(at - 1) == Some(&b'.') {
                between |= gap::PAUSE;
            }
            between |= kind as u16;
            marks |= kind;
            at += 1;
            continue;
        }
        let start = at;
        let mut all = 0;
        while kind & WORD != 0 {
            all |= kind;
            at += 1;
            kind = bytes.get(at).map_or(0, |&byte| class(byte));
        }
        digits |= all;
        let token = if kind & (MARK | HIGH) != 0 {
            high |= kind;
            match wide(table, text, start) {
                Wide::Word(token) => {
                    at = token.end as usize;
                    if token.shape & shape::DIGIT != 0 {
                        digits |= WORD_DIGIT;
                    }
                    token
                }
                Wide::Between(flags, length) => {
                    between |= flags;
                    if flags & gap::AT != 0 {
                        marks |= AT;
                    }
                    at = start + length;
                    continue;
                }
            }
        } else {
            let (mut word, attr) = table.word(word_hash_in(bytes, start, at));
            if word == 0 && all & WORD_DIGIT != 0 {
                word = if all & (WORD_UPPER | WORD_LOWER) == 0 {
                    NUMBER
                } else {
                    MIXED
                };
            }
            let capital = class(byte) & WORD_UPPER != 0;
            Token {
                start: start as u32,
                end: at as u32,
                word,
                attr,
                gap: 0,
                shape: (all >> 16) as u8 & 7 | if capital { shape::CAPITAL } else { 0 },
            }
        };
        seen.list.push(Token {
            gap: between,
            ..token
        });
        between = 0;
    }
    seen.digits = digits & WORD_DIGIT != 0;
    seen.at = marks & AT != 0;
    seen.dots = marks & DOT != 0;
    seen.ascii = high & HIGH == 0;
    seen
}

enum Wide {
    Word(Token),
    /// No word starts here: what it adds to the gap, and how many bytes it covers.
    Between(u16, usize),
}

/// A word with apostrophes or characters beyond ASCII in it, looked up in its plain spelling.
fn wide(table: &Table, text: &str, start: usize) -> Wide {
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
        let Some(folded) = fold(char) else { break };
        if length == 0 && char.is_uppercase() {
            shape |= shape::CAPITAL;
        }
        shape |= match folded {
            '0'..='9' => shape::DIGIT,
            _ if char.is_uppercase() => shape::UPPER,
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
    if length == 0 {
        let first = rest.chars().next();
        let flags = first.map_or(gap::OTHER, between);
        return Wide::Between(flags, first.map_or(1, char::len_utf8));
    }
    let kept = plain.get(..length.min(plain.len())).unwrap_or_default();
    let (mut word, mut attr) = table.word(word_hash(kept));
    if mark_at.is_some_and(|at| at + 1 == length) && kept.last() == Some(&b's') {
        let stem = kept.get(..kept.len() - 1).unwrap_or_default();
        let (stem_word, stem_attr) = table.word(word_hash(stem));
        if word == 0 {
            word = stem_word;
            attr = stem_attr;
            shape |= shape::POSSESSIVE;
        }
    }
    if word == 0 && shape & shape::DIGIT != 0 {
        word = if shape & (shape::UPPER | shape::LOWER) == 0 {
            NUMBER
        } else {
            MIXED
        };
    }
    Wide::Word(Token {
        start: start as u32,
        end: end as u32,
        word,
        attr,
        gap: 0,
        shape,
    })
}

fn is_mark(char: char) -> bool {
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

fn between(char: char) -> u16 {
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
