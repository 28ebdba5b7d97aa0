//! The hours of an ordinary week.

use chrono::Weekday;

use crate::Span;

/// The days in the order people list them.
pub(crate) const WEEKDAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// When we are open on each day of an ordinary week.
///
/// Spans of a day are in order; those that touched or overlapped are joined. A span over midnight is
/// listed under the day it starts on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct WeeklyHours {
    days: [Vec<Span>; 7],
}

impl WeeklyHours {
    /// The hours of one weekday; empty for a day off.
    ///
    /// ```
    /// # use kindline_hours::ScheduleDocument;
    /// # let document: ScheduleDocument = serde_json::from_str(
    /// #    r#"{"zone": "Europe/Berlin", "mon-fri": "09:00-17:00"}"#).unwrap();
    /// let schedule = document.check().unwrap();
    /// let monday = schedule.week().day(chrono::Weekday::Mon);
    /// assert_eq!((monday[0].start(), monday[0].end()), (540, 1020));
    /// assert!(schedule.week().day(chrono::Weekday::Sun).is_empty());
    /// ```
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "a weekday counts 0 to 6 from Monday and there are seven days"
    )]
    pub fn day(&self, weekday: Weekday) -> &[Span] {
        &self.days[weekday.num_days_from_monday() as usize]
    }

    /// Whether no day has any hours.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.iter().all(Vec::is_empty)
    }

    /// The days in order from Monday, each with its hours.
    pub fn days(&self) -> impl Iterator<Item = (Weekday, &[Span])> {
        WEEKDAYS
            .into_iter()
            .zip(self.days.iter().map(Vec::as_slice))
    }

    pub(crate) fn from_days(days: [Vec<Span>; 7]) -> Self {
        Self {
            days: days.map(Span::joined),
        }
    }
}

/// Reads a weekday's name in English, short or long.
pub(crate) fn weekday_named(text: &str) -> Option<Weekday> {
    Some(match text {
        "mon" | "monday" => Weekday::Mon,
        "tue" | "tues" | "tuesday" => Weekday::Tue,
        "wed" | "wednesday" => Weekday::Wed,
        "thu" | "thur" | "thurs" | "thursday" => Weekday::Thu,
        "fri" | "friday" => Weekday::Fri,
        "sat" | "saturday" => Weekday::Sat,
        "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

/// Reads the days of a key such as `mon-fri`, `sat,sun` or `fri-mon`. `None` when it names none.
pub(crate) fn weekdays_of_key(key: &str) -> Option<Vec<Weekday>> {
    let key = key.to_ascii_lowercase();
    let mut days = Vec::new();
    for part in key.split(',') {
        match part.trim().split_once('-') {
            None => days.push(weekday_named(part.trim())?),
            Some((first, last)) => {
                let mut day = weekday_named(first.trim())?;
                let last = weekday_named(last.trim())?;
                days.push(day);
                while day != last {
                    day = day.succ();
                    days.push(day);
                }
            }
        }
    }
    Some(days)
}
