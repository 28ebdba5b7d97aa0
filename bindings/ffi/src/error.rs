//! The one error, with its data.

use std::fmt;

/// Why a call gave no answer.
///
/// It holds no word of a message. `code()` is for programs and does not change, `text()` is for people.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Error)]
pub enum KindlineError {
    /// The policy has mistakes.
    BadPolicy {
        /// All of them, in the order of the document.
        problems: Vec<Problem>,
    },
    /// The event has mistakes.
    BadEvent {
        /// All of them.
        problems: Vec<Problem>,
    },
    /// An argument cannot be used.
    BadArgument {
        /// Which one.
        argument: String,
        /// Why.
        reason: String,
    },
    /// A defect in the engine. Report it with the place; nothing else is known.
    Internal {
        /// The file and line in our code.
        place: String,
    },
}

#[uniffi::export]
impl KindlineError {
    /// `policy`, `event`, `argument` or `internal`.
    pub fn code(&self) -> String {
        let code = match self {
            Self::BadPolicy { .. } => "policy",
            Self::BadEvent { .. } => "event",
            Self::BadArgument { .. } => "argument",
            Self::Internal { .. } => "internal",
        };
        code.to_owned()
    }

    /// What is wrong, in words for a developer or a policy's author.
    pub fn text(&self) -> String {
        self.to_string()
    }
}

impl KindlineError {
    pub(crate) fn argument(argument: &str, reason: impl Into<String>) -> Self {
        Self::BadArgument {
            argument: argument.to_owned(),
            reason: reason.into(),
        }
    }
}

impl From<kindline::Error> for KindlineError {
    fn from(error: kindline::Error) -> Self {
        let problems = error.problems().iter().map(Problem::from).collect();
        match error.kind() {
            kindline::ErrorKind::Policy => Self::BadPolicy { problems },
            // The core's other kind, and any it may learn, concern what is decided about.
            _ => Self::BadEvent { problems },
        }
    }
}

impl fmt::Display for KindlineError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, problems) = match self {
            Self::BadPolicy { problems } => ("the policy", problems),
            Self::BadEvent { problems } => ("the event", problems),
            Self::BadArgument { argument, reason } => {
                return write!(out, "`{argument}` cannot be used: {reason}");
            }
            Self::Internal { place } => {
                return write!(out, "a defect in the engine at {place}; please report it");
            }
        };
        match problems.as_slice() {
            [one] => write!(out, "{what} has a problem: {one}"),
            many => {
                write!(out, "{what} has {} problems:", many.len())?;
                many.iter()
                    .try_for_each(|problem| write!(out, "\n  {problem}"))
            }
        }
    }
}

impl std::error::Error for KindlineError {}

/// One mistake in a policy or an event.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Problem {
    /// The file's name as it was given.
    pub file: Option<String>,
    /// The line, counted from 1.
    pub line: Option<i32>,
    /// The column in code points, counted from 1.
    pub column: Option<i32>,
    /// The field as a dotted path, such as `rule[2].when.party`; empty for the document itself.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// What would help.
    pub help: Option<String>,
}

impl From<&kindline::Problem> for Problem {
    fn from(problem: &kindline::Problem) -> Self {
        Self {
            file: problem.file().map(str::to_owned),
            line: problem.line().and_then(|line| i32::try_from(line).ok()),
            column: problem
                .column()
                .and_then(|column| i32::try_from(column).ok()),
            field: problem.field().to_owned(),
            what: problem.what().to_owned(),
            help: problem.help_text().map(str::to_owned),
        }
    }
}

impl Problem {
    pub(crate) fn in_field(field: &str, what: &str, help: &str) -> Self {
        Self {
            file: None,
            line: None,
            column: None,
            field: field.to_owned(),
            what: what.to_owned(),
            help: Some(help.to_owned()),
        }
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
        out.write_str(&self.what)?;
        match &self.help {
            Some(help) => write!(out, " ({help})"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_words_are_the_words_of_the_core() {
        for policy in [
            "extends = \"social-wrok\"",
            "policy = 3",
            "{",
            "[hours]\nzone=\"x\"",
        ] {
            let core = kindline::Policy::parse("agency.toml", policy).unwrap_err();
            assert_eq!(KindlineError::from(core.clone()).text(), core.to_string());
        }
        for event in ["{", "{\"kind\": 3, \"chanel\": 1}", "{}"] {
            let core = kindline::Event::from_json(event.as_bytes()).unwrap_err();
            assert_eq!(KindlineError::from(core.clone()).text(), core.to_string());
        }
    }
}
