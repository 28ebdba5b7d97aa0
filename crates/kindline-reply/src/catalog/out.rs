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
        let words = match self.text.as_bytes().last() {
            _ if self.at_start => words.trim_start_matches(' '),
            Some(b' ') => words.trim_start_matches(' '),
            Some(b'.' | b'!' | b'?') => without_stop(words),
            // The last byte of an ellipsis, among others.
            Some(0xa6) if self.text.ends_with('…') => without_stop(words),
            _ => words,
        };
        if words.is_empty() {
            return;
        }
        self.begin();
        self.text.push_str(words);
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
        let bytes = value.as_bytes();
        let tight = bytes.first().is_some_and(u8::is_ascii_graphic)
            && bytes.last().is_some_and(u8::is_ascii_graphic);
        let value = if tight { value } else { value.trim() };
        if is_plain(value, fold) {
            self.text.push_str(value);
        } else if !(fold && sms::fold_into(value, self.text)) {
            for c in value.chars() {
                if c.is_whitespace() {
                    self.text.push(' ');
                } else if !is_hidden(c) {
                    self.text.push(c);
                }
            }
        }
    }
}

/// Whether every character is printable ASCII, and for a folded text one of the 7-bit alphabet. Eight
/// bytes at a time: the borrow of a subtraction shows a byte below a bound.
fn is_plain(value: &str, fold: bool) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = ONES << 7;
    let mut rest = value.as_bytes();
    let mut odd = 0;
    while let Some((eight, after)) = rest.split_first_chunk() {
        let word = u64::from_le_bytes(*eight);
        let delete = word ^ (ONES * 0x7f);
        let below = word.wrapping_sub(ONES * 0x20) & !word;
        odd |= word | below | (delete.wrapping_sub(ONES) & !delete);
        rest = after;
    }
    let tail = |found, &byte: &u8| found | !(b' '..0x7f).contains(&byte);
    odd & HIGHS == 0 && !rest.iter().fold(false, tail) && !(fold && value.contains('`'))
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
        fn eight_at_a_time_is_one_at_a_time(value in any::<String>(), more in "[ -~\u{0}-\u{20}\u{7f}\u{80}`]{0,40}") {
            for text in [value, more] {
                let plain = text.bytes().all(|byte| (b' '..0x7f).contains(&byte));
                prop_assert_eq!(is_plain(&text, false), plain);
                prop_assert_eq!(is_plain(&text, true), plain && !text.contains('`'));
            }
        }
    }
}
