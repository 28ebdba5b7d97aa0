//! The answer to "are you open?".

use chrono::{DateTime, Utc};

/// Whether we are open at an instant, until when, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Status {
    /// We are open.
    Open {
        /// When we close; `None` when never.
        until: Option<DateTime<Utc>>,
    },
    /// We are closed.
    Closed {
        /// When we open next; `None` when never.
        until: Option<DateTime<Utc>>,
        /// Why we are closed at this instant.
        reason: ClosedReason,
    },
}

impl Status {
    /// Whether this is [`Status::Open`].
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }
}

/// Why we are closed at an instant.
///
/// Where several hold, the first of these is named: absence, closure, holiday, day off, and then
/// the time of day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ClosedReason {
    /// It is an open day and the first span has not begun.
    BeforeHours,
    /// It is an open day and the last span is over.
    AfterHours,
    /// Between two spans of the same day.
    Break,
    /// The day has no hours.
    DayOff,
    /// A public holiday, or the day kept in its stead; its name where it has one.
    Holiday(Option<String>),
    /// A closure or a special date without hours; its name where it has one.
    Closure(Option<String>),
    /// The worker is away.
    Absence {
        /// Who answers meanwhile.
        delegate: Option<String>,
    },
}
