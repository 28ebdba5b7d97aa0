//! What is valid and probably not meant.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use crate::holiday::DayRule;
use crate::schedule::SeasonDates;
use crate::{Schedule, Span, tzdb_version};

/// Something in a valid schedule that its author should look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Warning {
    /// What it is, for code that has to choose.
    pub kind: WarningKind,
    /// Dotted path of the field within the schedule; empty for the schedule as a whole.
    pub field: String,
    /// What it is, in a phrase for people.
    pub message: String,
}

/// The kinds of [`Warning`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WarningKind {
    /// A span ends at 23:59, which leaves the last minute of the day closed.
    EndsBeforeMidnight,
    /// Two spans of a day touch; they are read as one.
    SpansTouch,
    /// Two spans of a day overlap; they are read as one.
    SpansOverlap,
    /// There are no hours at all.
    NoHours,
    /// Every closure is over.
    ClosuresOver,
    /// A holiday that came year after year has no date from some year on.
    HolidayEnds,
    /// The bundled time-zone data is more than a year old.
    OldZoneData,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() {
            write!(f, "the schedule {}", self.message)
        } else {
            write!(f, "`{}` {}", self.field, self.message)
        }
    }
}

/// What is odd about the spans of one day as they were written.
pub(crate) fn span_warnings(field: &str, spans: &[Span]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |kind, message| {
        warnings.push(Warning {
            kind,
            field: field.to_owned(),
            message,
        });
    };
    for span in spans {
        if span.end() % 1440 == 1439 {
            warn(
                WarningKind::EndsBeforeMidnight,
                format!("ends a minute before midnight, `{span}`; midnight is written `24:00`"),
            );
        }
    }
    let mut sorted = spans.to_vec();
    sorted.sort_unstable();
    for pair in sorted.windows(2) {
        let [first, second] = pair else { continue };
        if first.end() == second.start() {
            warn(
                WarningKind::SpansTouch,
                format!("has spans that touch and are read as one, `{first}` and `{second}`"),
            );
        } else if first.end() > second.start() {
            warn(
                WarningKind::SpansOverlap,
                format!("has spans that overlap and are read as one, `{first}` and `{second}`"),
            );
        }
    }
    warnings
}

impl Schedule {
    /// What is valid and probably not meant, as of a date.
    ///
    /// ```
    /// # use kindline_hours::{ScheduleDocument, WarningKind};
    /// let document: ScheduleDocument = serde_json::from_str(
    ///     r#"{"zone": "Europe/London", "mon-fri": "00:00-23:59"}"#).unwrap();
    /// let warnings = document.check().unwrap().lint("2026-11-22".parse().unwrap());
    /// assert_eq!(warnings[0].kind, WarningKind::EndsBeforeMidnight);
    /// assert_eq!(warnings[0].field, "mon-fri");
    /// ```
    #[must_use]
    pub fn lint(&self, today: NaiveDate) -> Vec<Warning> {
        let mut warnings = self.remarks.clone();
        let mut warn = |kind, field: &str, message: String| {
            warnings.push(Warning {
                kind,
                field: field.to_owned(),
                message,
            });
        };
        let open_season = self.seasons.iter().any(|season| match season.dates {
            SeasonDates::EveryYear { .. } => !season.week.is_empty(),
            SeasonDates::Once { through, .. } => {
                !season.week.is_empty() && through.is_none_or(|through| through >= today)
            }
        });
        let mut special = self.special.range(today..);
        if self.week.is_empty() && !open_season && !special.any(|(_, day)| !day.spans.is_empty()) {
            let message = "has no hours from today on, so it is always closed";
            warn(WarningKind::NoHours, "", message.to_owned());
        }
        if let Some(last) = self.closures.iter().map(|closure| closure.through).max() {
            if last < today {
                let message = format!("are all over; the last ended on {last}");
                warn(WarningKind::ClosuresOver, "closures", message);
            }
        }
        for (name, year) in self.ending_holidays() {
            if year <= today.year() + 1 {
                let message = format!("have no date for `{name}` after {year}");
                warn(WarningKind::HolidayEnds, "holidays", message);
            }
        }
        let data_year = tzdb_version().get(..4).and_then(|year| year.parse().ok());
        if self.zone.is_bundled() && data_year.is_some_and(|year: i32| year + 1 < today.year()) {
            let message = format!("uses time-zone data of {}", tzdb_version());
            warn(WarningKind::OldZoneData, "zone", message);
        }
        warnings
    }

    /// Holidays that are set by date, year by year, with the last year that has one. (A rule with a last
    /// year ended by law.)
    fn ending_holidays(&self) -> Vec<(String, i32)> {
        let mut names: Vec<(String, u32, i32)> = Vec::new();
        for rule in self.holidays.rules() {
            let (dates, last) = match rule.day {
                DayRule::Once(year, ..) => (1, i32::from(year)),
                _ => (0, i32::MAX),
            };
            match names.iter_mut().find(|(name, ..)| *name == rule.name) {
                Some((_, count, latest)) => {
                    *count += dates;
                    *latest = last.max(*latest);
                }
                None => names.push((rule.name.into_owned(), dates, last)),
            }
        }
        names
            .into_iter()
            .filter(|(name, dates, last)| !name.is_empty() && *dates >= 3 && *last < i32::MAX)
            .map(|(name, _, last)| (name, last))
            .collect()
    }
}
