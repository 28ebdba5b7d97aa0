//! A date of the calendar: the languages' own type outside, chrono's inside.

use chrono::NaiveDate;

use crate::KindlineError;

/// A date on the worker's calendar, without a time of day or a zone: `2026-12-24`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LocalDate(String);

impl LocalDate {
    /// A date as it is written in ISO 8601. One that is none is refused where it is used.
    #[must_use]
    pub fn new(date: impl Into<String>) -> Self {
        Self(date.into())
    }

    /// The date as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn read(&self, argument: &str) -> Result<NaiveDate, KindlineError> {
        let reason = "it is no date such as 2026-12-24";
        let date = self.0.parse();
        date.map_err(|_| KindlineError::argument(argument, reason))
    }
}

impl From<NaiveDate> for LocalDate {
    fn from(date: NaiveDate) -> Self {
        Self(date.to_string())
    }
}

uniffi::custom_type!(LocalDate, String, {
    lower: |date| date.0,
    try_lift: |date| Ok(LocalDate(date)),
});
