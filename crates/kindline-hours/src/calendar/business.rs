//! Business days: days on which open time starts.

use chrono::{DateTime, NaiveDate, Utc};

use super::build::{date_of, day_number};
use super::{BLOCKS, Calendar, DAY, FIRST_DAY, Side, block_index};

/// A day on which we open, and when its hours begin and end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BusinessDay {
    /// The local date.
    pub date: NaiveDate,
    /// The start of the first open time that belongs to it.
    pub opens: DateTime<Utc>,
    /// The end of the last open time that belongs to it; for a span over midnight, on the next date.
    pub closes: DateTime<Utc>,
}

impl Calendar {
    /// The `days`th business day after the local date of `at`: one is the next business day,
    /// whatever the time of day. Zero is the date itself where it is a business day, and the next
    /// one where it is not. `None` when there are not so many.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, ScheduleDocument};
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// // Friday evening and Saturday morning both lead to Monday.
    /// for at in ["2026-07-10T20:30:00Z", "2026-07-11T09:00:00Z"] {
    ///     let day = calendar.business_day_after(at.parse().unwrap(), 1).unwrap();
    ///     assert_eq!(day.date.to_string(), "2026-07-13");
    /// }
    /// ```
    #[must_use]
    pub fn business_day_after(&self, at: DateTime<Utc>, days: u32) -> Option<BusinessDay> {
        let today = self.schedule.zone().local(at).date();
        let first = if days == 0 { today } else { today.succ_opt()? };
        self.business_day_from(first, days.max(1))
    }

    /// The business day of this local date, if it is one.
    #[must_use]
    pub fn business_day_on(&self, date: NaiveDate) -> Option<BusinessDay> {
        self.business_day_from(date, 1)
            .filter(|day| day.date == date)
    }

    /// How many business days there are from one local date through another, both included.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, ScheduleDocument};
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'America/New_York'\nmon-fri = '09:00-17:00'\nholidays = 'US'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// let date = |text: &str| text.parse().unwrap();
    /// let days = calendar.business_days_between(date("2026-11-23"), date("2026-11-30"));
    /// assert_eq!(days, 5); // Thanksgiving and a weekend lie between.
    /// ```
    #[must_use]
    pub fn business_days_between(&self, from: NaiveDate, through: NaiveDate) -> u64 {
        let mut from = day_number(from).max(FIRST_DAY);
        let end = day_number(through) + 1;
        let mut count = 0;
        let first = block_index(from * DAY).map_or(BLOCKS, |(index, _)| index);
        for block in (first..BLOCKS).map_while(|index| self.block(index)) {
            if from >= end {
                break;
            }
            count += block.count_business_days(from, end);
            from = block.end().div_euclid(DAY);
        }
        count
    }

    /// The `count`th business day, from one, on or after a local date.
    pub(crate) fn business_day_from(&self, first: NaiveDate, count: u32) -> Option<BusinessDay> {
        let mut left = u64::from(count);
        let mut from = day_number(first).max(FIRST_DAY);
        let last = self.horizon.last_change_day(Side::Open, from);
        for index in block_index(from * DAY)?.0..BLOCKS {
            let block = self.block(index)?;
            match block.business_day(from, left) {
                Ok(day) => return self.business_day(day),
                Err(more) if more == left && block.start().div_euclid(DAY) > last => return None,
                Err(more) => left = more,
            }
            from = block.end().div_euclid(DAY);
        }
        None
    }

    fn business_day(&self, day: i64) -> Option<BusinessDay> {
        let block = self.block(block_index(day * DAY)?.0)?;
        let spans = block.spans_of(day);
        let endpoint = |minute: u16| {
            let local = day * DAY + i64::from(minute) * 60;
            super::instant(self.schedule.zone().first_second(local).0)
        };
        let begin = endpoint(spans.first()?.start())?;
        let end = endpoint(spans.last()?.end())?;
        // Absences may have cut off either end.
        let opens = self.next_open(begin)?;
        let closes = self.last_close(begin, end)?;
        Some(BusinessDay {
            date: date_of(day)?,
            opens,
            closes,
        })
    }

    /// The earliest instant since which no open time has passed at `end`, not before `begin`.
    fn last_close(&self, begin: DateTime<Utc>, end: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.add_open_time(begin, self.open_time_between(begin, end))
    }
}
