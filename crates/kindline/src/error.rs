//! The one error of this crate.

use std::fmt;

use crate::document::Problem;

/// Why a policy or an event could not be used: a kind and every problem at once.
///
/// ```
/// use kindline::{ErrorKind, Event};
///
/// let error = Event::from_json(b"{").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Event);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    problems: Vec<Problem>,
}

/// What an [`Error`] is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A policy document has mistakes.
    Policy,
    /// An event has mistakes.
    Event,
}

impl Error {
    pub(crate) fn policy(problems: Vec<Problem>) -> Self {
        Self {
            kind: ErrorKind::Policy,
            problems,
        }
    }

    pub(crate) fn event(problems: Vec<Problem>) -> Self {
        Self {
            kind: ErrorKind::Event,
            problems,
        }
    }

    /// What the error is about.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Every problem, in the order of the document.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            ErrorKind::Policy => "the policy",
            ErrorKind::Event => "the event",
        };
        match self.problems.as_slice() {
            [one] => write!(out, "{what} has a problem: {one}"),
            many => {
                write!(out, "{what} has {} problems:", many.len())?;
                many.iter()
                    .try_for_each(|problem| write!(out, "\n  {problem}"))
            }
        }
    }
}

impl std::error::Error for Error {}
