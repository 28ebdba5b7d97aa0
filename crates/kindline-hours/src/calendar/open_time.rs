//! Sums of open time: how much lies between two instants, and where a budget of it ends.

use chrono::{DateTime, TimeDelta, Utc};

use super::block::Block;
use super::{BLOCKS, Calendar, DAY, FIRST_DAY, Side, instant, later};

const NANOS: i64 = 1_000_000_000;

impl Calendar {
    /// The open time from one instant up to another; negative when `to` is the earlier.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, ScheduleDocument};
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// // From Friday 16:00 to Monday 10:00 in London.
    /// let friday = "2026-07-10T15:00:00Z".parse().unwrap();
    /// let monday = "2026-07-13T09:00:00Z".parse().unwrap();
    /// assert_eq!(calendar.open_time_between(friday, monday).num_hours(), 2);
    /// ```
    #[must_use]
    pub fn open_time_between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        if to < from {
            return -self.open_time_between(to, from);
        }
        let (from, to) = (self.reading(from), self.reading(to));
        let mut seconds = to.open.seconds - from.open.seconds;
        for index in from.block..to.block {
            seconds += self.block(index).map_or(0, Block::total);
        }
        TimeDelta::seconds(seconds) + TimeDelta::nanoseconds(to.open.nanos - from.open.nanos)
    }

    /// The earliest instant by which this much open time has passed since `at`: a budget that ends
    /// exactly at close is due at close. A budget of zero gives `at` itself, a negative one counts
    /// back. `None` when so much open time never comes.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, ScheduleDocument};
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// let friday = "2026-07-10T15:00:00Z".parse().unwrap();
    /// let due = calendar.add_open_time(friday, chrono::TimeDelta::hours(1)).unwrap();
    /// assert_eq!(due.to_rfc3339(), "2026-07-10T16:00:00+00:00");
    /// ```
    #[must_use]
    pub fn add_open_time(&self, at: DateTime<Utc>, budget: TimeDelta) -> Option<DateTime<Utc>> {
        if budget <= TimeDelta::zero() {
            return if budget.is_zero() {
                Some(at)
            } else {
                self.sub_open_time(at, -budget)
            };
        }
        let start = self.reading(at);
        let mut left = start.open.plus(budget);
        let mut near = start.second;
        for index in start.block..BLOCKS {
            let block = self.block(index)?;
            if (left.seconds, left.nanos) <= (block.total(), 0) {
                return block.end_of(left, near.map(|second| (at, second)));
            }
            left.seconds -= block.total();
            near = None;
            // Where nothing opens from here on, no budget is ever used up.
            let day = block.end().div_euclid(DAY);
            if block.total() == 0 && self.horizon.last_change_day(Side::Open, day) == day + 2 {
                return None;
            }
        }
        None
    }

    /// The latest instant since which this much open time has passed at `at`: the mirror of
    /// [`add_open_time`](Self::add_open_time). `None` when there never was so much.
    #[must_use]
    pub fn sub_open_time(&self, at: DateTime<Utc>, budget: TimeDelta) -> Option<DateTime<Utc>> {
        if budget <= TimeDelta::zero() {
            return if budget.is_zero() {
                Some(at)
            } else {
                self.add_open_time(at, -budget)
            };
        }
        let start = self.reading(at);
        let mut left = start.open.plus(-budget);
        for index in (0..=start.block).rev() {
            if left.seconds >= 0 {
                return self.block(index)?.start_of(left);
            }
            left.seconds += self.block(index.checked_sub(1)?)?.total();
        }
        None
    }

    /// The block an instant is in, and the open time of the block before it.
    #[inline]
    fn reading(&self, at: DateTime<Utc>) -> Reading {
        let Some((block, of, second)) = self.place(at) else {
            let past = at.timestamp() < FIRST_DAY * DAY;
            return Reading {
                block: if past { 0 } else { BLOCKS },
                second: None,
                open: OpenTime {
                    seconds: 0,
                    nanos: 0,
                },
            };
        };
        let (open, seconds) = of.open_before_second(second);
        let nanos = if open {
            i64::from(at.timestamp_subsec_nanos()).min(NANOS - 1)
        } else {
            0
        };
        Reading {
            block,
            open: OpenTime { seconds, nanos },
            second: Some(second),
        }
    }
}

/// How much open time of its block lies before an instant.
struct Reading {
    block: usize,
    /// Of the block.
    second: Option<i64>,
    open: OpenTime,
}

/// An amount of open time since a block's start.
#[derive(Clone, Copy)]
struct OpenTime {
    seconds: i64,
    /// 0 to 999,999,999.
    nanos: i64,
}

impl OpenTime {
    fn plus(self, more: TimeDelta) -> Self {
        let nanos = self.nanos + i64::from(more.subsec_nanos());
        Self {
            seconds: self.seconds + more.num_seconds() + nanos.div_euclid(NANOS),
            nanos: nanos.rem_euclid(NANOS),
        }
    }
}

impl Block {
    /// The earliest instant with this much open time of the block, more than none, before it.
    fn end_of(&self, open: OpenTime, near: Option<(DateTime<Utc>, i64)>) -> Option<DateTime<Utc>> {
        let from = near.map_or(0, |(_, second)| second);
        if open.nanos > 0 {
            let last = self.nth_open_second(open.seconds, from)?;
            let last = self.start() + last;
            return DateTime::from_timestamp(last, u32::try_from(open.nanos).ok()?);
        }
        let end = self.nth_open_second(open.seconds - 1, from)? + 1;
        match near {
            Some((at, second)) => later(at, end - second),
            None => instant(self.start() + end),
        }
    }

    /// The latest instant with this much open time of the block, less than all, before it.
    fn start_of(&self, open: OpenTime) -> Option<DateTime<Utc>> {
        let first = self.start() + self.nth_open_second(open.seconds, 0)?;
        DateTime::from_timestamp(first, u32::try_from(open.nanos).ok()?)
    }
}
