//! Where a text grows: paragraphs, stops and values put together so that they read well.

use super::flat::Op;
use crate::header_text::is_hidden;
use crate::sms;

/// Where the text goes, and what stands between its paragraphs.
pub(crate) struct Out<'b> {
    pub(super) text: &'b mut String,
    separator: &'static str,
    at_start: bool,
    separate: bool,
}

/// Whether words after a byte may lose their first character: a stop after a stop, a space after a
/// space. The last byte of an ellipsis, among others, stands for all of them.
#[inline]
const fn takes(last: u8) -> bool {
    matches!(last, b' ' | b'.' | b'!' | b'?' | 0xa6)
}

/// A place in the text to come back to.
pub(super) struct Mark {
    len: usize,
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
        match self.text.as_bytes().last() {
            Some(last) if !self.at_start && !takes(*last) => self.text.push_str(words),
            _ => self.join(words),
        }
    }

    /// Writes the words of a step, if it has some.
    #[inline]
    pub(super) fn template(&mut self, op: &Op) {
        if let Some(words) = &op.words {
            if op.joint {
                self.literal(words);
            } else {
                self.plain_literal(words);
            }
        }
    }

    /// What there is so far.
    pub(super) fn mark(&self) -> Mark {
        Mark {
            len: self.text.len(),
            at_start: self.at_start,
            separate: self.separate,
        }
    }

    /// Takes back what was written since the mark.
    pub(super) fn back_to(&mut self, mark: Mark) {
        self.text.truncate(mark.len);
        self.at_start = mark.at_start;
        self.separate = mark.separate;
    }

    /// Writes words after something that may take their first character away.
    #[cold]
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
#[inline(always)]
pub(super) fn is_tight(value: &str, sms: bool) -> bool {
    let bytes = value.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    is_plain(bytes) && first != b' ' && last != b' ' && !(sms && has_two_septets(bytes))
}

/// Whether every byte is printable ASCII. Names are short, so they are looked at from both ends, some
/// bytes twice, without a loop.
#[inline(always)]
fn is_plain(bytes: &[u8]) -> bool {
    if bytes.len() > 32 {
        return is_long_plain(bytes);
    }
    let odd = if let (Some(head), Some(tail)) = (bytes.first_chunk(), bytes.last_chunk()) {
        odd_of_sixteen(*head) | odd_of_sixteen(*tail)
    } else if let (Some(head), Some(tail)) = (bytes.first_chunk(), bytes.last_chunk()) {
        odd_of(u64::from_le_bytes(*head)) | odd_of(u64::from_le_bytes(*tail))
    } else if let (Some(head), Some(tail)) = (bytes.first_chunk(), bytes.last_chunk()) {
        odd_of(u64::from(u32::from_le_bytes(*head)) << 32 | u64::from(u32::from_le_bytes(*tail)))
    } else if let (Some(first), Some(middle), Some(last)) =
        (bytes.first(), bytes.get(bytes.len() / 2), bytes.last())
    {
        odd_of(u64::from_le_bytes([
            *first, *middle, *last, b' ', b' ', b' ', b' ', b' ',
        ]))
    } else {
        0
    };
    odd & HIGHS == 0
}

#[cold]
#[inline(never)]
fn is_long_plain(bytes: &[u8]) -> bool {
    let odd = |byte: &u8| byte.wrapping_sub(b' ') > b'~' - b' ';
    !bytes.iter().fold(false, |found, byte| found | odd(byte))
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES << 7;

/// A high bit in some byte, if one of the eight is not printable ASCII: it has one itself, reaches
/// one when one is added, or when a space is taken away. Only bytes that are not printable ASCII
/// carry over into the next.
#[inline]
const fn odd_of(word: u64) -> u64 {
    word | word.wrapping_add(ONES) | word.wrapping_sub(ONES * 0x20)
}

#[inline]
const fn odd_of_sixteen(bytes: [u8; 16]) -> u64 {
    let word = u128::from_le_bytes(bytes);
    odd_of(word as u64) | odd_of((word >> 64) as u64)
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
            for len in 1..40 {
                for place in 0..len {
                    let mut bytes = vec![b'a'; len];
                    bytes[place] = byte;
                    let plain = (b' '..=b'~').contains(&byte);
                    assert_eq!(is_plain(&bytes), plain, "{byte:#x} at {place} of {len}");
                }
            }
        }
    }
}
