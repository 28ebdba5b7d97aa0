//! The worker's office hours.

use std::time::SystemTime;

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime, TimeDelta, Timelike as _};
use kindline::hours::{Calendar, Status};

use crate::guard::guard;
use crate::instant::{from_utc, to_utc};
use crate::{Engine, KindlineError, LocalDate};

/// Whether the office is open at an instant, until when, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum HoursStatus {
    /// Open.
    Open {
        /// When it closes; absent for never.
        until: Option<SystemTime>,
    },
    /// Closed.
    Closed {
        /// When it opens next; absent for never.
        until: Option<SystemTime>,
        /// Why it is closed.
        reason: ClosedReason,
    },
}

/// Why the office is closed at an instant.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ClosedReason {
    /// It is an open day and the first span has not begun.
    BeforeHours,
    /// It is an open day and the last span is over.
    AfterHours,
    /// Between two spans of the same day.
    Pause,
    /// The day has no hours.
    DayOff,
    /// A public holiday, or the day kept in its stead.
    Holiday {
        /// Its name, where it has one.
        name: Option<String>,
    },
    /// A closure or a special date without hours.
    Closure {
        /// Its name, where it has one.
        name: Option<String>,
    },
    /// The worker is away.
    Absence {
        /// Who answers meanwhile.
        delegate: Option<String>,
    },
}

/// One day of a week on the worker's wall clock.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DayHours {
    /// The date.
    pub date: LocalDate,
    /// The open times of this date, cut at midnight, in order.
    pub spans: Vec<OpenSpan>,
    /// Why there are none, where there are none.
    pub closed: Option<ClosedReason>,
}

/// A stretch of open time within a date.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OpenSpan {
    /// When it starts.
    pub start: SystemTime,
    /// When it ends.
    pub end: SystemTime,
    /// The start on the wall clock, in minutes after midnight.
    pub start_minute: i32,
    /// The end on the wall clock, in minutes after midnight; 1440 for the midnight that ends the day.
    pub end_minute: i32,
}

/// A day that is closed on account of a holiday.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HolidayAhead {
    /// The closed day.
    pub date: LocalDate,
    /// What is celebrated; absent where the policy gave a bare date.
    pub name: Option<String>,
    /// For a day closed in the holiday's stead, the day the holiday itself falls on.
    pub instead_of: Option<LocalDate>,
}

#[uniffi::export]
impl Engine {
    /// The worker's time zone, an IANA name.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn zone(&self) -> Result<String, KindlineError> {
        guard(|| Ok(self.calendar().schedule().zone().name().to_owned()))
    }

    /// Whether the office is open at an instant.
    ///
    /// # Errors
    /// An instant beyond counting.
    pub fn is_open(&self, at: SystemTime) -> Result<bool, KindlineError> {
        guard(|| Ok(self.calendar().is_open(to_utc(at)?)))
    }

    /// Whether the office is open at an instant, until when, and if not, why.
    ///
    /// # Errors
    /// An instant beyond counting.
    pub fn hours_status(&self, at: SystemTime) -> Result<HoursStatus, KindlineError> {
        guard(|| {
            Ok(match self.calendar().status(to_utc(at)?) {
                Status::Open { until } => HoursStatus::Open {
                    until: until.and_then(from_utc),
                },
                Status::Closed { until, reason } => HoursStatus::Closed {
                    until: until.and_then(from_utc),
                    reason: reason.into(),
                },
            })
        })
    }

    /// The next instant at which the office is open: `at` itself while it is. Absent for never.
    ///
    /// # Errors
    /// An instant beyond counting.
    pub fn next_open(&self, at: SystemTime) -> Result<Option<SystemTime>, KindlineError> {
        guard(|| Ok(self.calendar().next_open(to_utc(at)?).and_then(from_utc)))
    }

    /// The end of the current open time, or while closed that of the next. Absent for never.
    ///
    /// # Errors
    /// An instant beyond counting.
    pub fn next_close(&self, at: SystemTime) -> Result<Option<SystemTime>, KindlineError> {
        guard(|| Ok(self.calendar().next_close(to_utc(at)?).and_then(from_utc)))
    }

    /// The seconds of open time from one instant to another; negative when `to` is the earlier.
    ///
    /// # Errors
    /// An instant beyond counting.
    pub fn open_seconds_between(
        &self,
        from: SystemTime,
        to: SystemTime,
    ) -> Result<i64, KindlineError> {
        guard(|| {
            let between = self
                .calendar()
                .open_time_between(to_utc(from)?, to_utc(to)?);
            Ok(between.num_seconds())
        })
    }

    /// The hours from Monday to Sunday of the week that holds `at`, on the worker's wall clock, with
    /// holidays and closures taken into account.
    ///
    /// # Errors
    /// An instant beyond counting.
    pub fn week(&self, at: SystemTime) -> Result<Vec<DayHours>, KindlineError> {
        guard(|| {
            let calendar = self.calendar();
            let today = calendar.schedule().zone().local(to_utc(at)?).date();
            let since_monday = u64::from(today.weekday().num_days_from_monday());
            let monday = today.checked_sub_days(Days::new(since_monday));
            let dates = monday
                .into_iter()
                .flat_map(|monday| monday.iter_days())
                .take(7);
            Ok(dates.filter_map(|date| day(calendar, date)).collect())
        })
    }

    /// The days closed on account of a holiday, from the date of `at` on, for so many days.
    ///
    /// # Errors
    /// Less than no days or more than a century of them, or an instant beyond counting.
    pub fn holidays(&self, at: SystemTime, days: i32) -> Result<Vec<HolidayAhead>, KindlineError> {
        guard(|| {
            let days = u64::try_from(days)
                .map_err(|_| KindlineError::argument("days", "it is less than none"))?;
            if days > A_CENTURY {
                return Err(KindlineError::argument("days", "it is more than a century"));
            }
            let schedule = self.calendar().schedule();
            let today = schedule.zone().local(to_utc(at)?).date();
            let last = today.checked_add_days(Days::new(days));
            let ahead = schedule.holidays_between(today, last.unwrap_or(NaiveDate::MAX));
            Ok(ahead
                .into_iter()
                .map(|holiday| HolidayAhead {
                    date: holiday.date.into(),
                    name: holiday.name,
                    instead_of: holiday.instead_of.map(Into::into),
                })
                .collect())
        })
    }
}

/// How many days can be looked ahead.
const A_CENTURY: u64 = 36_525;

fn day(calendar: &Calendar, date: NaiveDate) -> Option<DayHours> {
    let zone = calendar.schedule().zone();
    let begin = zone.first_instant(date.and_time(NaiveTime::MIN));
    let end = zone.first_instant(date.succ_opt()?.and_time(NaiveTime::MIN));
    let minute = |at| {
        let local = zone.local(at);
        let whole_day = local.date() - date >= TimeDelta::days(1);
        let of_day = i32::try_from(local.hour() * 60 + local.minute()).unwrap_or(0);
        if whole_day { 1440 } else { of_day }
    };
    let spans: Vec<OpenSpan> = calendar
        .intervals(begin, end)
        .filter_map(|open| {
            Some(OpenSpan {
                start: from_utc(open.start)?,
                end: from_utc(open.end)?,
                start_minute: minute(open.start),
                end_minute: minute(open.end),
            })
        })
        .collect();
    let closed = match calendar.status(begin) {
        Status::Closed { reason, .. } if spans.is_empty() => Some(reason.into()),
        _ => None,
    };
    Some(DayHours {
        date: date.into(),
        spans,
        closed,
    })
}

impl From<kindline::hours::ClosedReason> for ClosedReason {
    fn from(reason: kindline::hours::ClosedReason) -> Self {
        use kindline::hours::ClosedReason as Core;
        match reason {
            Core::BeforeHours => Self::BeforeHours,
            Core::AfterHours => Self::AfterHours,
            Core::Break => Self::Pause,
            Core::DayOff => Self::DayOff,
            Core::Holiday(name) => Self::Holiday { name },
            Core::Closure(name) => Self::Closure { name },
            Core::Absence { delegate } => Self::Absence { delegate },
        }
    }
}
