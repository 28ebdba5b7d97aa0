//! A template file, and where its words stand in it.

use crate::{Language, Locale};

use super::problem::{Lint, Problem};

/// A template file in the strict Fluent subset.
#[derive(Debug, Clone, Copy)]
pub struct Source<'s> {
    /// Its name, for messages.
    pub name: &'s str,
    /// For which spelling: `None` for the whole language.
    pub locale: Option<Locale>,
    /// The language.
    pub language: Language,
    /// Its text.
    pub text: &'s str,
}

impl<'s> Source<'s> {
    /// A file for a whole language.
    #[must_use]
    pub const fn of_language(name: &'s str, language: Language, text: &'s str) -> Self {
        Self {
            name,
            locale: None,
            language,
            text,
        }
    }

    /// A file for one regional spelling: what it does not say is taken from the language.
    #[must_use]
    pub const fn of_locale(name: &'s str, locale: Locale, text: &'s str) -> Self {
        Self {
            name,
            locale: Some(locale),
            language: locale.language(),
            text,
        }
    }

    /// A problem at a byte of the text.
    pub(super) fn problem(&self, at: usize, lint: Lint, message: String) -> Problem {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Problem {
            file: self.name.to_owned(),
            line: before.matches('\n').count() + 1,
            column: before
                .get(line_start..)
                .map_or(0, |line| line.chars().count())
                + 1,
            lint,
            message,
            help: None,
        }
    }

    /// Where `part` stands in the text. Parts that the parser borrows from the text have a place;
    /// others are taken to be at the start.
    pub(super) fn offset(&self, part: &str) -> usize {
        let start = self.text.as_ptr() as usize;
        let at = (part.as_ptr() as usize).wrapping_sub(start);
        if at <= self.text.len() { at } else { 0 }
    }
}
