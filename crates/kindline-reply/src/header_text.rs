//! Text that may stand in a mail header.

use std::fmt;

use serde::Serialize;

/// One line of text that cannot break out of a mail header.
///
/// It holds no carriage return, line feed, other control character, line or paragraph separator and
/// no bidirectional control: whatever is made into one has them turned into single spaces or left
/// out, so no value of a template can add a header of its own.
///
/// ```
/// use kindline_reply::HeaderText;
///
/// let subject = HeaderText::new("Hello\r\nBcc: everybody@example.org");
/// assert_eq!(subject.as_str(), "Hello Bcc: everybody@example.org");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct HeaderText(String);

impl HeaderText {
    /// Makes header text of any text. It never fails: what a header cannot hold is left out, and
    /// runs of white space become one space.
    #[must_use]
    pub fn new(text: &str) -> Self {
        if is_one_plain_line(text) {
            return Self(text.to_owned());
        }
        let mut clean = String::with_capacity(text.len());
        let mut gap = false;
        for c in text.chars() {
            if c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
                gap = true;
            } else if !is_hidden(c) {
                if gap && !clean.is_empty() {
                    clean.push(' ');
                }
                gap = false;
                clean.push(c);
            } else if c.is_control() {
                gap = true;
            }
        }
        Self(clean)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HeaderText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a text is printable ASCII with single spaces inside, as nearly all headers are.
fn is_one_plain_line(text: &str) -> bool {
    let mut before = b' ';
    let plain = text.bytes().all(|byte| {
        let fits = byte.is_ascii_graphic() || (byte == b' ' && before != b' ');
        before = byte;
        fits
    });
    plain && (before != b' ' || text.is_empty())
}

/// Characters nobody sees and that change what others see: controls, bidirectional controls, joiners
/// and separators that are no plain space.
pub(crate) const fn is_hidden(c: char) -> bool {
    c.is_ascii_control()
        || matches!(c,
            '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn header_text_is_one_plain_line(text in any::<String>()) {
            let header = HeaderText::new(&text);
            prop_assert!(header.as_str().chars().all(|c| !is_hidden(c) && !c.is_control()));
            prop_assert_eq!(HeaderText::new(header.as_str()), header);
        }
    }

    #[test]
    fn separators_and_overrides_go() {
        assert_eq!(
            HeaderText::new("a\u{2028}b\0c\u{202e}d\u{85}e").as_str(),
            "a b cd e"
        );
    }
}
