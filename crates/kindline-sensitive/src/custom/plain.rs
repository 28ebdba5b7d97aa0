//! Characters as patterns and terms see them: fullwidth forms, dashes and blanks in their plain form.

use crate::tokens::{fold, is_ignorable};

/// What a character is to a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plain {
    /// An ASCII character, in its own case.
    Char(u8),
    /// Nothing that shows.
    Nothing,
    /// Anything that no pattern can name.
    Other,
}

pub(super) fn plain(char: char) -> Plain {
    if char.is_ascii() {
        return Plain::Char(match char {
            '\t' => b' ',
            other => other as u8,
        });
    }
    if is_ignorable(char) {
        return Plain::Nothing;
    }
    match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => {
            return Plain::Char(b'-');
        }
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            return Plain::Char(b' ');
        }
        '\u{FF01}'..='\u{FF5E}' => {
            let code = u32::from(char) - 0xFEE0;
            return u8::try_from(code).map_or(Plain::Other, Plain::Char);
        }
        _ => {}
    }
    match fold(char) {
        Some(letter) if letter.is_ascii() && char.is_uppercase() => {
            Plain::Char(letter.to_ascii_uppercase() as u8)
        }
        Some(letter) if letter.is_ascii() => Plain::Char(letter as u8),
        _ => Plain::Other,
    }
}

impl Plain {
    /// Whether a word or a number goes on with it.
    pub(super) fn is_word(self) -> bool {
        matches!(self, Plain::Char(byte) if byte.is_ascii_alphanumeric() || byte == b'_')
    }

    pub(super) fn is_digit(self) -> bool {
        matches!(self, Plain::Char(byte) if byte.is_ascii_digit())
    }

    /// Whether a number can go on behind it.
    pub(super) fn joins_digits(self) -> bool {
        matches!(self, Plain::Char(b'-' | b'.' | b'/' | b',' | b':'))
    }
}

/// Apostrophes: no gap between the letters of one word.
pub(super) fn is_apostrophe(char: char) -> bool {
    matches!(
        char,
        '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2BC}' | '\u{B4}' | '\u{2032}'
    )
}

/// Letters of scripts that are written without blanks between words.
pub(super) fn is_unspaced(char: char) -> bool {
    matches!(u32::from(char), 0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3040..=0x30FF | 0x3400..=0x9FFF | 0x2_0000..=0x3_FFFF)
}

/// The characters before a place, the nearest first, those that show nothing left out.
pub(super) fn before(text: &str, at: usize) -> impl Iterator<Item = char> {
    let chars = text.get(..at).unwrap_or_default().chars().rev();
    chars.take(FARTHEST).filter(|char| !is_ignorable(*char))
}

/// How many characters are looked at for one that shows.
const FARTHEST: usize = 16;
