//! Promises to answer, and when they fall due.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use crate::Calendar;

/// By when an answer is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Promise {
    /// After this much time on the wall, open or not: "within 24 hours".
    Wall(TimeDelta),
    /// After this much open time: "within 8 office hours".
    Open(TimeDelta),
    /// On the `n`th business day after the day it was asked: "by the end of the next business day".
    BusinessDays {
        /// One is the next business day.
        n: u32,
        /// When on that day.
        by: DueBy,
    },
}

/// When on a business day an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DueBy {
    /// When its hours end.
    Close,
    /// At a wall-clock time of the schedule's zone, within hours or not.
    Time(NaiveTime),
}

impl Calendar {
    /// When an answer promised at `at` is due. `None` when it never is, because we never open so
    /// long again, or the date is beyond what can be written.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, DueBy, Promise, ScheduleDocument};
    /// # use chrono::TimeDelta;
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// // Friday at 16:30 in London.
    /// let at = "2026-07-10T15:30:00Z".parse().unwrap();
    /// let due = |promise| calendar.deadline(at, promise).unwrap().to_rfc3339();
    /// assert_eq!(due(Promise::Wall(TimeDelta::hours(24))), "2026-07-11T15:30:00+00:00");
    /// assert_eq!(due(Promise::Open(TimeDelta::hours(8))), "2026-07-13T15:30:00+00:00");
    /// let next_day = Promise::BusinessDays { n: 1, by: DueBy::Close };
    /// assert_eq!(due(next_day), "2026-07-13T16:00:00+00:00");
    /// ```
    #[must_use]
    pub fn deadline(&self, at: DateTime<Utc>, promise: Promise) -> Option<DateTime<Utc>> {
        match promise {
            Promise::Wall(time) => at.checked_add_signed(time),
            Promise::Open(time) => self.add_open_time(at, time),
            Promise::BusinessDays { n, by } => {
                let day = self.business_day_after(at, n)?;
                Some(match by {
                    DueBy::Close => day.closes,
                    DueBy::Time(time) => self
                        .schedule()
                        .zone()
                        .first_instant(day.date.and_time(time)),
                })
            }
        }
    }
}
