//! Open time as a sequence of intervals.

use chrono::{DateTime, Utc};

use super::Calendar;

/// A stretch of open time, from its start up to but not including its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The first open instant.
    pub start: DateTime<Utc>,
    /// The first instant that is no longer open.
    pub end: DateTime<Utc>,
}

/// The open intervals of a range, in order; made by [`Calendar::intervals`].
#[derive(Debug, Clone)]
pub struct Intervals<'a> {
    calendar: &'a Calendar,
    next: DateTime<Utc>,
    end: DateTime<Utc>,
}

impl Calendar {
    /// The open intervals from one instant up to another, clipped to it, in order. Intervals that
    /// touch are one.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, ScheduleDocument};
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// let from = "2026-07-10T12:00:00Z".parse().unwrap();
    /// let to = "2026-07-14T00:00:00Z".parse().unwrap();
    /// let hours: Vec<i64> = calendar.intervals(from, to)
    ///     .map(|open| (open.end - open.start).num_hours())
    ///     .collect();
    /// assert_eq!(hours, [4, 8]);
    /// ```
    #[must_use]
    pub fn intervals(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Intervals<'_> {
        Intervals {
            calendar: self,
            next: from,
            end: to,
        }
    }
}

impl Iterator for Intervals<'_> {
    type Item = Interval;

    fn next(&mut self) -> Option<Interval> {
        if self.next >= self.end {
            return None;
        }
        let opening = self.calendar.next_open(self.next);
        let Some(start) = opening.filter(|start| *start < self.end) else {
            self.next = self.end;
            return None;
        };
        let end = self
            .calendar
            .next_change(start)
            .map_or(self.end, |end| end.min(self.end));
        self.next = end;
        Some(Interval { start, end })
    }
}

impl std::iter::FusedIterator for Intervals<'_> {}
