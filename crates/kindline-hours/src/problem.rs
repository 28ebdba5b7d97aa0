//! What is wrong with a schedule document, said to the person who wrote it.

use std::fmt;

/// One thing wrong with a schedule document: where, what was found there, and what to write instead.
///
/// A check reports all of them at once. Fields are dotted paths within the schedule, such as
/// `mon-fri` or `closures[1].from`, so that a host can add the file and line it read them from.
///
/// ```
/// use kindline_hours::ScheduleDocument;
///
/// let document: ScheduleDocument = serde_json::from_str(
///     r#"{"zone": "Europe/Berlin", "mon-fri": "9 to 5", "closures": [{"from": "2026-02-30"}]}"#,
/// ).unwrap();
/// let problems = document.check().unwrap_err();
/// assert_eq!(problems.len(), 2);
/// assert_eq!(problems[0].field, "mon-fri");
/// assert_eq!(problems[1].to_string(), "`closures[0].from` is not a date: `2026-02-30`");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Problem {
    /// Dotted path of the field within the schedule; empty for the document as a whole.
    pub field: String,
    /// The offending value as it was written, where there is one.
    pub value: Option<String>,
    /// What is wrong: a phrase that follows the field's name, lower-case and without a full stop.
    pub message: String,
    /// What to write instead, where that can be said.
    pub help: Option<String>,
}

impl Problem {
    /// A problem with a field, without value or help.
    #[must_use]
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            value: None,
            message: message.into(),
            help: None,
        }
    }

    /// The same with the value that was found.
    #[must_use]
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The same with advice on what to write.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(f, "the schedule {}", self.message)?;
        } else {
            write!(f, "`{}` {}", self.field, self.message)?;
        }
        if let Some(value) = &self.value {
            write!(f, ": `{value}`")?;
        }
        if let Some(help) = &self.help {
            write!(f, " ({help})")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
