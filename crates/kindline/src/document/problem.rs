//! What is wrong with a document, where, and what would help.

use std::fmt;

/// One mistake in a policy or an event: the place, the field, what is wrong and what would help.
///
/// A policy's problems quote what the author wrote. An event's problems quote only words that look
/// like an identifier and never the message text.
///
/// ```
/// let error = kindline::Policy::parse("agency.toml", "extends = \"social-wrok\"").unwrap_err();
/// let problem = error.problems().iter().find(|problem| problem.field() == "extends").unwrap();
/// assert_eq!(problem.line(), Some(1));
/// assert_eq!(problem.help_text(), Some("did you mean `social-work`?"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    file: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    field: String,
    message: String,
    help: Option<String>,
}

impl Problem {
    pub(crate) fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            file: None,
            line: None,
            column: None,
            field: field.into(),
            message: message.into(),
            help: None,
        }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn at_line(mut self, line: u32) -> Self {
        self.line = Some(line);
        self
    }

    pub(crate) fn at_column(mut self, column: u32) -> Self {
        self.column = Some(column);
        self
    }

    /// The file's name as the caller gave it.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The line, counted from 1, where the source has lines.
    #[must_use]
    pub fn line(&self) -> Option<u32> {
        self.line
    }

    /// The column in code points, counted from 1.
    #[must_use]
    pub fn column(&self) -> Option<u32> {
        self.column
    }

    /// The field as a dotted path, `rule[2].when.party`; empty for the document itself.
    #[must_use]
    pub fn field(&self) -> &str {
        &self.field
    }

    /// What is wrong.
    #[must_use]
    pub fn what(&self) -> &str {
        &self.message
    }

    /// What would help, where there is something to say.
    #[must_use]
    pub fn help_text(&self) -> Option<&str> {
        self.help.as_deref()
    }

    pub(crate) fn place(&self) -> (Option<u32>, Option<u32>) {
        (self.line, self.column)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(out, "{file}:")?;
        }
        if let Some(line) = self.line {
            write!(out, "{line}:")?;
            if let Some(column) = self.column {
                write!(out, "{column}:")?;
            }
        }
        if self.file.is_some() || self.line.is_some() {
            out.write_str(" ")?;
        }
        if !self.field.is_empty() {
            write!(out, "{}: ", self.field)?;
        }
        out.write_str(&self.message)?;
        if let Some(help) = &self.help {
            write!(out, " ({help})")?;
        }
        Ok(())
    }
}

/// A document's text with its name, to turn byte positions into lines.
pub(crate) struct SourceFile<'a> {
    name: &'a str,
    text: &'a str,
}

impl<'a> SourceFile<'a> {
    pub(crate) fn new(name: &'a str, text: &'a str) -> Self {
        Self { name, text }
    }

    pub(crate) fn text(&self) -> &'a str {
        self.text
    }

    /// The problem with this file's name and the line and column of a byte.
    pub(crate) fn place(&self, mut problem: Problem, at: Option<usize>) -> Problem {
        problem.file = Some(self.name.to_owned());
        if let Some(at) = at {
            let mut at = at.min(self.text.len());
            while !self.text.is_char_boundary(at) {
                at -= 1;
            }
            let before = self.text.get(..at).unwrap_or_default();
            let line = before.matches('\n').count();
            let start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let column = before.get(start..).unwrap_or_default().chars().count();
            problem.line = u32::try_from(line + 1).ok();
            problem.column = u32::try_from(column + 1).ok();
        }
        problem
    }
}

/// The known word nearest to what was written, if it is near enough to be a slip.
pub(crate) fn nearest<'a>(
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let plain = |word: &str| word.to_lowercase().replace(['_', '-', '.', ' '], "");
    let written = plain(written);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&written, &plain(word)), word))
        .filter(|(distance, word)| *distance <= (word.len() / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}
