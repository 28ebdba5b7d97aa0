//! The compiled form of a schedule: answers about instants.
//!
//! Time is cut into blocks of 4,096 UTC days. A block is built when a question first reaches it and
//! kept; within it every question is a table look-up or a scan over words of 64 days.

mod block;
mod build;
mod business;
mod cursor;
mod horizon;
mod interval;
mod open_time;
mod reason;
mod template;

use std::fmt;
use std::sync::OnceLock;

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, Timelike, Utc};

use crate::{QuietHours, Schedule, Status};
use block::{BLOCK_DAYS, BLOCK_SECONDS, Block, State};
pub use business::BusinessDay;
pub use cursor::Cursor;
use horizon::Horizon;
pub use interval::{Interval, Intervals};

const DAY: i64 = 86_400;
/// 0001-01-01, the first day answered for, in days since 1970-01-01.
const FIRST_DAY: i64 = -719_162;
/// Enough blocks to pass the end of the year 9999.
const BLOCKS: usize = 892;

/// A schedule made ready to answer. `Send` and `Sync`; build it once and share it.
///
/// It answers for the years 1 to 9999; outside them everything is closed. Every question is
/// bounded: "never" is an answer, found without walking there.
///
/// ```
/// use kindline_hours::{Calendar, ScheduleDocument, Status};
///
/// let document: ScheduleDocument = toml::from_str(r#"
///     zone = "Europe/London"
///     mon-fri = "09:00-17:00"
/// "#).unwrap();
/// let calendar = Calendar::new(document.check().unwrap());
///
/// // Friday 2026-07-10 at 17:20 in London; the next opening is on Monday at 09:00.
/// let at = "2026-07-10T16:20:00Z".parse().unwrap();
/// assert!(!calendar.is_open(at));
/// let monday = calendar.next_open(at).unwrap();
/// assert_eq!(monday.to_rfc3339(), "2026-07-13T08:00:00+00:00");
/// ```
pub struct Calendar {
    schedule: Schedule,
    horizon: Horizon,
    blocks: Box<[OnceLock<Box<Block>>]>,
}

impl Calendar {
    /// Compiles a schedule.
    #[must_use]
    pub fn new(schedule: Schedule) -> Self {
        let horizon = Horizon::of(&schedule);
        Self {
            schedule,
            horizon,
            blocks: std::iter::repeat_with(OnceLock::new).take(BLOCKS).collect(),
        }
    }

    /// The schedule it was made from.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// Whether we are open at this instant.
    #[must_use]
    #[inline]
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.place(at)
            .is_some_and(|(_, block, second)| block.is_open(second))
    }

    /// Whether we are open, until when, and if not, why.
    #[must_use]
    pub fn status(&self, at: DateTime<Utc>) -> Status {
        let Some((index, block, second)) = self.place(at) else {
            return Status::Closed {
                until: self.next_open(at),
                reason: crate::ClosedReason::DayOff,
            };
        };
        let state = block.state(second);
        let until = self.change_after(at, index, second, state);
        if state.open {
            return Status::Open { until };
        }
        let local = block.local_since_1970(second);
        Status::Closed {
            until,
            reason: reason::at(&self.schedule, block, local),
        }
    }

    /// The next instant at which we are open: `at` itself while we are. `None` when we never are
    /// again.
    #[must_use]
    #[inline]
    pub fn next_open(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let Some((index, block, second)) = self.place(at) else {
            return self.next_open(self.beginning(at)?);
        };
        let state = block.state(second);
        if state.open {
            Some(at)
        } else {
            self.change_after(at, index, second, state)
        }
    }

    /// The end of the current open time, or while closed that of the next. `None` when we never open
    /// again, or never close.
    #[must_use]
    pub fn next_close(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_change(self.next_open(at)?)
    }

    /// The next instant, later than `at`, at which we open or close. `None` when neither happens
    /// again.
    #[must_use]
    pub fn next_change(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.state(at).1
    }

    /// Whether we are open, and when that changes.
    fn state(&self, at: DateTime<Utc>) -> (bool, Option<DateTime<Utc>>) {
        let Some((index, block, second)) = self.place(at) else {
            return (false, self.next_open(at));
        };
        let state = block.state(second);
        (state.open, self.change_after(at, index, second, state))
    }

    /// When a reply written now may go out: the earliest instant, from `at` on, inside the hours.
    ///
    /// The same as [`next_open`](Self::next_open), by the name of what it is for.
    #[must_use]
    pub fn hold_until(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.next_open(at)
    }

    /// The earliest instant, from `at` on, inside the hours and outside the recipient's quiet hours.
    ///
    /// `None` when there is none within the next 800 openings or quiet nights: a worker of the night
    /// shift and a recipient who sleeps through it never meet.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, QuietHours, ScheduleDocument, Zone};
    /// # let document: ScheduleDocument = toml::from_str(
    /// #    "zone = 'America/New_York'\nmon-fri = '09:00-17:00'").unwrap();
    /// # let calendar = Calendar::new(document.check().unwrap());
    /// // 09:00 in New York is 06:00 in Los Angeles: too early to ring anybody.
    /// let zone = Zone::from_name("America/Los_Angeles").unwrap();
    /// let quiet = QuietHours::parse(&zone, "21:00-08:00").unwrap();
    /// let at = "2026-07-13T12:00:00Z".parse().unwrap();
    /// let release = calendar.hold_until_awake(at, &quiet).unwrap();
    /// assert_eq!(release.to_rfc3339(), "2026-07-13T15:00:00+00:00");
    /// ```
    #[must_use]
    pub fn hold_until_awake(&self, at: DateTime<Utc>, quiet: &QuietHours) -> Option<DateTime<Utc>> {
        let mut candidate = at;
        for _ in 0..MEETINGS {
            let open = self.next_open(candidate)?;
            let awake = quiet.next_awake(open)?;
            if awake == open {
                return Some(open);
            }
            candidate = awake;
        }
        None
    }

    /// When the state of `at` ends, which is that of a second of a block.
    #[inline(always)]
    fn change_after(
        &self,
        at: DateTime<Utc>,
        index: usize,
        second: i64,
        state: State,
    ) -> Option<DateTime<Utc>> {
        match state.change {
            Some(change) => later(at, change - second),
            None => self.change_in_later_block(index, state.open),
        }
    }

    /// The first instant after a block whose state is not that of the block's end.
    #[cold]
    fn change_in_later_block(&self, index: usize, open: bool) -> Option<DateTime<Utc>> {
        let end = self.block(index)?.end();
        let side = if open { Side::Closed } else { Side::Open };
        let last = self.horizon.last_change_day(side, end.div_euclid(DAY));
        for index in index + 1..BLOCKS {
            let block = self.block(index)?;
            if block.start().div_euclid(DAY) > last {
                return None;
            }
            let state = block.state(0);
            if state.open != open {
                return instant(block.start());
            }
            if let Some(change) = state.change {
                return instant(block.start() + change);
            }
        }
        None
    }

    /// The block of an instant and its second there. `None` outside the years covered.
    #[inline(always)]
    fn place(&self, at: DateTime<Utc>) -> Option<(usize, &Block, i64)> {
        let (index, second) = block_index(at.timestamp())?;
        Some((index, self.block(index)?, second))
    }

    /// What the wall clock reads at an instant, repeats taken out: while a clock that was set back
    /// replays an hour it stands still at the last second it had reached.
    pub(crate) fn clock_at(&self, at: DateTime<Utc>) -> Option<NaiveDateTime> {
        let (_, block, second) = self.place(at)?;
        let local = DateTime::from_timestamp(block.local_since_1970(second), 0)?;
        Some(local.naive_utc())
    }

    /// The first instant covered, for one that lies before it.
    fn beginning(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let first = FIRST_DAY * DAY;
        (at.timestamp() < first).then(|| instant(first)).flatten()
    }

    #[inline]
    fn block(&self, index: usize) -> Option<&Block> {
        let slot = self.blocks.get(index)?;
        Some(slot.get_or_init(|| {
            let first = FIRST_DAY + i64::try_from(index).unwrap_or(0) * BLOCK_DAYS;
            Box::new(build::block(&self.schedule, first))
        }))
    }
}

/// How many rounds of opening and waking a joint hold looks at: more than two years of days.
const MEETINGS: usize = 800;

/// Open or closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Closed,
}

/// The block of a UTC second, and the second counted from the block's start.
#[inline]
fn block_index(second: i64) -> Option<(usize, i64)> {
    let since = u64::try_from(second.checked_sub(FIRST_DAY * DAY)?).ok()?;
    let index = usize::try_from(since / BLOCK_SECONDS.unsigned_abs()).ok()?;
    let rest = (since % BLOCK_SECONDS.unsigned_abs()) as i64;
    (index < BLOCKS).then_some((index, rest))
}

#[inline]
fn instant(second: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(second, 0)
}

/// The whole second that comes so many seconds, not negative, after the one `at` is in. Within a year
/// that costs less than finding a date from its number.
#[inline]
fn later(at: DateTime<Utc>, seconds: i64) -> Option<DateTime<Utc>> {
    let at = at.naive_utc();
    let second = u32::try_from(seconds).ok()? + at.time().num_seconds_from_midnight();
    let date = at
        .date()
        .checked_add_days(Days::new((second / 86_400).into()))?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second % 86_400, 0)?;
    Some(date.and_time(time).and_utc())
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Calendar")
            .field("schedule", &self.schedule)
            .finish_non_exhaustive()
    }
}
