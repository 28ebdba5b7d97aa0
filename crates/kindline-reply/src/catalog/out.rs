//! Where a text grows: paragraphs, stops and values put together so that they read well.

use crate::header_text::is_hidden;
use crate::sms;

/// Where the text goes, and what stands between its paragraphs.
pub(crate) struct Out<'b> {
    pub(super) text: &'b mut String,
    separator: &'static str,
    at_start: bool,
    separate: bool,
}

impl<'b> Out<'b> {
    pub(crate) fn new(text: &'b mut String, separator: &'static str) -> Self {
        Self {
            text,
            separator,
            at_start: true,
            separate: false,
        }
    }

    /// Writes words of the template. A stop after a value that ends with one is left out: "until
    /// 5 p.m." and no more; and what was left out between two sentences leaves no second space.
    #[inline]
    pub(crate) fn literal(&mut self, words: &str) {
        let before = self.text.as_bytes().last();
        // The last byte of an ellipsis, among others, stands for all of them.
        if self.at_start || matches!(before, Some(b' ' | b'.' | b'!' | b'?' | 0xa6)) {
            return self.join(words);
        }
        self.plain_literal(words);
    }

    /// Writes words after something that may take their first character away.
    fn join(&mut self, words: &str) {
        let words = match self.text.as_bytes().last() {
            _ if self.at_start => words.trim_start_matches(' '),
            Some(b' ') => words.trim_start_matches(' '),
            Some(b'.' | b'!' | b'?') => without_stop(words),
            _ if self.text.ends_with('…') => without_stop(words),
            _ => words,
        };
        if !words.is_empty() {
            self.plain_literal(words);
        }
    }

    /// Writes words of the template that start with neither a space nor a stop.
    #[inline]
    pub(crate) fn plain_literal(&mut self, words: &str) {
        self.begin();
        self.text.push_str(words);
    }

    /// Writes a value for which [`is_tight`] holds.
    #[inline]
    pub(crate) fn plain_value(&mut self, value: &str) {
        self.begin();
        self.text.push_str(value);
    }

    /// Makes ready for a value.
    #[inline]
    pub(super) fn begin(&mut self) {
        if self.at_start {
            if self.separate {
                self.text.push_str(self.separator);
            }
            self.at_start = false;
        }
    }

    /// Writes made-up words of a proof as a value.
    #[cfg(feature = "parse")]
    pub(crate) fn words(&mut self, words: &str) {
        self.begin();
        self.text.push_str(words);
    }

    /// Ends a paragraph. One in which nothing was written leaves no gap.
    #[inline]
    pub(crate) fn paragraph(&mut self) {
        self.trim();
        if !self.at_start {
            self.at_start = true;
            self.separate = true;
        }
    }

    pub(super) fn trim(&mut self) {
        while self.text.ends_with(' ') {
            self.text.pop();
        }
    }

    /// Writes a value that is only text: one line, nothing hidden, and in a text message of a
    /// language that fits it within the 7-bit alphabet.
    pub(crate) fn value(&mut self, value: &str, fold: bool) {
        self.begin();
        let value = value.trim();
        if fold && sms::fold_into(value, self.text) {
            return;
        }
        for c in value.chars() {
            if c.is_whitespace() {
                self.text.push(' ');
            } else if !is_hidden(c) {
                self.text.push(c);
            }
        }
    }
}

/// Whether every character is printable ASCII, of one septet where it is for a text message, and
/// neither end is a space: then a value can be written as it stands.
#[inline]
pub(super) fn is_tight(value: &str, sms: bool) -> bool {
    let bytes = value.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    first != b' ' && last != b' ' && is_plain(bytes) && !(sms && has_two_septets(bytes))
}

/// Whether every byte is printable ASCII: eight at a time, the last eight again rather than one by
/// one.
#[inline]
fn is_plain(bytes: &[u8]) -> bool {
    let Some(tail) = bytes.last_chunk() else {
        let plain = |byte: &u8| (b' '..0x7f).contains(byte);
        return bytes.iter().all(plain);
    };
    // Names are short: leaving at the first odd eight keeps the compiler from preparing for long ones.
    let mut rest = bytes;
    while let Some((eight, after)) = rest.split_first_chunk() {
        if odd_of(u64::from_le_bytes(*eight)) & HIGHS != 0 {
            return false;
        }
        rest = after;
    }
    odd_of(u64::from_le_bytes(*tail)) & HIGHS == 0
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// A high bit in some byte, if one of the eight is not printable ASCII. Without such bytes no sum
/// reaches over into the next byte; with one the answer is the same whatever the others say.
#[inline]
const fn odd_of(word: u64) -> u64 {
    let seven = word & !HIGHS;
    word | !(seven + ONES * 0x60) | (seven + ONES)
}

/// Whether one of some printable ASCII takes two septets or none in a text message.
fn has_two_septets(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .any(|byte| matches!(byte, b'['..=b'^' | b'`' | b'{'..=b'~'))
}

fn without_stop(words: &str) -> &str {
    match words.as_bytes().first() {
        Some(b'.') => words.get(1..).unwrap_or_default(),
        Some(0xe0..) => words.strip_prefix(['。', '।', '۔']).unwrap_or(words),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn eight_at_a_time_is_one_at_a_time(value in any::<String>(), more in "[ -~\u{0}-\u{20}\u{7f}\u{80}`]{0,40}", ascii in "[!-~]{1,20}") {
            for text in [value, more, ascii] {
                let plain = |byte: u8| (b' '..=b'~').contains(&byte);
                prop_assert_eq!(is_plain(text.as_bytes()), text.bytes().all(plain), "{:?}", text);
                if is_tight(&text, true) {
                    prop_assert_eq!(sms::fold_len(&text), Some(text.len() as u32));
                    prop_assert_eq!(text.trim(), &text);
                }
            }
        }
    }

    #[test]
    fn each_byte_in_each_place() {
        for byte in 0..=0xff_u8 {
            for place in 0..8 {
                let mut bytes = *b"abcdefgh";
                bytes[place] = byte;
                let plain = (b' '..=b'~').contains(&byte);
                assert_eq!(is_plain(&bytes), plain, "{byte:#x} at {place}");
            }
        }
    }
}
