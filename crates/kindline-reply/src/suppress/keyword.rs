//! The keywords that carriers and the law give a meaning: STOP, HELP, START.
//!
//! Sources read 2026-11-22: 47 CFR 64.1200(a)(10) as quoted by law firms ("stop, quit, end, revoke,
//! opt out, cancel, unsubscribe"), Twilio's help pages (only a message of that single word acts).

use crate::header_text::is_hidden;

/// A message that is nothing but a keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyword {
    Stop,
    Help,
    Start,
}

impl Keyword {
    pub(super) fn opts_out(self) -> bool {
        self == Self::Stop
    }

    pub(super) fn opts_in(self) -> bool {
        self == Self::Start
    }

    pub(super) fn asks_for_help(self) -> bool {
        self == Self::Help
    }
}

/// The keyword that `text` consists of, whatever its case, with punctuation and invisible characters
/// around it left aside. One word more and it is a message to be read.
pub(super) fn bare_keyword(text: &str) -> Option<Keyword> {
    let mut word = Word::default();
    for c in text.chars() {
        if is_hidden(c) && !c.is_whitespace() {
            continue;
        }
        if c.is_alphanumeric() {
            for lower in c.to_lowercase() {
                word.push(lower)?;
            }
        } else {
            // Punctuation inside is a gap like a space: `opt-out`, `opt out`.
            word.gap();
        }
    }
    KEYWORDS
        .iter()
        .find(|(spelling, _)| word.is(spelling))
        .map(|&(_, keyword)| keyword)
}

const KEYWORDS: [(&str, Keyword); 17] = [
    ("stop", Keyword::Stop),
    ("stopall", Keyword::Stop),
    ("stop all", Keyword::Stop),
    ("quit", Keyword::Stop),
    ("end", Keyword::Stop),
    ("revoke", Keyword::Stop),
    ("optout", Keyword::Stop),
    ("opt out", Keyword::Stop),
    ("cancel", Keyword::Stop),
    ("unsubscribe", Keyword::Stop),
    ("arret", Keyword::Stop),
    ("arrêt", Keyword::Stop),
    ("help", Keyword::Help),
    ("info", Keyword::Help),
    ("start", Keyword::Start),
    ("unstop", Keyword::Start),
    ("yes", Keyword::Start),
];

/// A short text without allocation; longer than any keyword is `None` from `push`.
#[derive(Default)]
struct Word {
    chars: [char; 12],
    len: usize,
    gap: bool,
}

impl Word {
    fn push(&mut self, c: char) -> Option<()> {
        if self.gap && self.len > 0 {
            self.place(' ')?;
        }
        self.gap = false;
        self.place(c)
    }

    fn gap(&mut self) {
        self.gap = true;
    }

    fn place(&mut self, c: char) -> Option<()> {
        *self.chars.get_mut(self.len)? = c;
        self.len += 1;
        Some(())
    }

    fn is(&self, spelling: &str) -> bool {
        self.chars
            .iter()
            .take(self.len)
            .copied()
            .eq(spelling.chars())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_bare_word_counts() {
        for text in [
            "STOP",
            " stop. ",
            "\u{200f}Stop!\u{200f}",
            "\"stop\"",
            "Opt-out",
            "opt  out",
        ] {
            assert_eq!(bare_keyword(text), Some(Keyword::Stop), "{text:?}");
        }
        for text in [
            "STOP PLEASE he is hitting me",
            "the end",
            "stopping",
            "st op",
            "",
            "...",
            "non stop",
        ] {
            assert_eq!(bare_keyword(text), None, "{text:?}");
        }
        assert_eq!(bare_keyword("help?"), Some(Keyword::Help));
        assert_eq!(bare_keyword("help me"), None);
    }
}
