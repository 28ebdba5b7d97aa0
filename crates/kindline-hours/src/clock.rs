//! A promise whose clock can be stopped, while we wait for the client.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{Calendar, DueBy, Promise};

/// A promise that runs, and the times its clock stood still.
///
/// It is plain data: it reads no clock and can be stored and replayed. Events are told in order; one
/// that lies before the last counts as happening with it.
///
/// ```
/// use chrono::TimeDelta;
/// use kindline_hours::{Calendar, Promise, PromiseClock, ScheduleDocument};
///
/// let document: ScheduleDocument = toml::from_str(
///     "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
/// let calendar = Calendar::new(document.check().unwrap());
///
/// // Asked on Friday at 10:00 in London; four open hours are promised.
/// let asked = "2026-07-10T09:00:00Z".parse().unwrap();
/// let mut clock = PromiseClock::start(Promise::Open(TimeDelta::hours(4)), asked);
/// // From 11:00 on we wait for a form; it comes on Monday at 09:00.
/// clock.pause("2026-07-10T10:00:00Z".parse().unwrap());
/// clock.resume("2026-07-13T08:00:00Z".parse().unwrap());
/// // One hour was used; three are left.
/// assert_eq!(clock.due(&calendar).unwrap().to_rfc3339(), "2026-07-13T11:00:00+00:00");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PromiseClock {
    promise: Promise,
    started: DateTime<Utc>,
    /// INVARIANT: in order and apart.
    pauses: Vec<Pause>,
    /// Since when it stands still now.
    paused: Option<DateTime<Utc>>,
}

/// A time the clock stood still.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pause {
    /// When it stopped.
    pub from: DateTime<Utc>,
    /// When it went on.
    pub until: DateTime<Utc>,
}

impl PromiseClock {
    /// A clock that runs from `at`.
    #[must_use]
    pub fn start(promise: Promise, at: DateTime<Utc>) -> Self {
        Self {
            promise,
            started: at,
            pauses: Vec::new(),
            paused: None,
        }
    }

    /// The promise.
    #[must_use]
    pub fn promise(&self) -> Promise {
        self.promise
    }

    /// When it was given.
    #[must_use]
    pub fn started(&self) -> DateTime<Utc> {
        self.started
    }

    /// The pauses that are over, in order.
    #[must_use]
    pub fn pauses(&self) -> &[Pause] {
        &self.pauses
    }

    /// Whether the clock stands still.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.paused.is_some()
    }

    /// Stops the clock. It has no effect while the clock stands still already.
    pub fn pause(&mut self, at: DateTime<Utc>) {
        if self.paused.is_none() {
            self.paused = Some(at.max(self.last_event()));
        }
    }

    /// Lets the clock go on. It has no effect while the clock runs.
    pub fn resume(&mut self, at: DateTime<Utc>) {
        if let Some(from) = self.paused.take() {
            let until = at.max(from);
            if until > from {
                self.pauses.push(Pause { from, until });
            }
        }
    }

    /// When the answer is due. `None` when never: the hours do not suffice, or the clock stands
    /// still and the answer was not due before.
    ///
    /// Wall and open time count while the clock runs. A business day counts if the clock runs at its
    /// due time, so that a day spent waiting is made up by another.
    #[must_use]
    pub fn due(&self, calendar: &Calendar) -> Option<DateTime<Utc>> {
        match self.promise {
            Promise::Wall(time) => self.due_after(
                time,
                |from, to| to - from,
                |from, left| from.checked_add_signed(left),
            ),
            Promise::Open(time) => self.due_after(
                time,
                |from, to| calendar.open_time_between(from, to),
                |from, left| calendar.add_open_time(from, left),
            ),
            Promise::BusinessDays { n, by } => self.due_on_day(calendar, n, by),
        }
    }

    /// How long the clock has run at an instant: on the wall for [`Promise::Wall`], in open time for
    /// the others.
    #[must_use]
    pub fn elapsed(&self, calendar: &Calendar, at: DateTime<Utc>) -> TimeDelta {
        let run = |from: DateTime<Utc>, to: DateTime<Utc>| match self.promise {
            Promise::Wall(_) => to - from,
            Promise::Open(_) | Promise::BusinessDays { .. } => calendar.open_time_between(from, to),
        };
        let mut total = TimeDelta::zero();
        let mut from = self.started;
        for pause in &self.pauses {
            if at <= pause.from {
                break;
            }
            total += run(from, pause.from);
            from = pause.until;
        }
        let until = self.paused.map_or(at, |paused| paused.min(at));
        if from < until {
            total += run(from, until);
        }
        total
    }

    fn last_event(&self) -> DateTime<Utc> {
        self.pauses.last().map_or(self.started, |last| last.until)
    }

    /// Runs a budget down over the stretches in which the clock runs.
    fn due_after(
        &self,
        budget: TimeDelta,
        run: impl Fn(DateTime<Utc>, DateTime<Utc>) -> TimeDelta,
        end: impl Fn(DateTime<Utc>, TimeDelta) -> Option<DateTime<Utc>>,
    ) -> Option<DateTime<Utc>> {
        let mut left = budget;
        let mut from = self.started;
        let open_pause = self.paused.map(|from| (from, None));
        let pauses = self
            .pauses
            .iter()
            .map(|pause| (pause.from, Some(pause.until)));
        for (pause, resumed) in pauses.chain(open_pause) {
            let used = run(from, pause);
            if used >= left {
                break;
            }
            left -= used;
            from = resumed?;
        }
        end(from, left)
    }

    fn due_on_day(&self, calendar: &Calendar, n: u32, by: DueBy) -> Option<DateTime<Utc>> {
        let zone = calendar.schedule().zone();
        let today = zone.local(self.started).date();
        let first = if n == 0 { today } else { today.succ_opt()? };
        let due = |day: crate::BusinessDay| match by {
            DueBy::Close => day.closes,
            DueBy::Time(time) => zone.first_instant(day.date.and_time(time)),
        };
        // How many business days from `first` on fall due before an instant.
        let due_before = |at: DateTime<Utc>| {
            let date = zone.local(at).date();
            // A day falls due on its own date or, after a night, on the next; the clock may be set
            // by a day between the two.
            let surely =
                back(date, 4).map_or(0, |through| calendar.business_days_between(first, through));
            let near = back(date, 3).unwrap_or(date).max(first);
            let late = near.iter_days().take_while(|day| *day <= date);
            let late =
                late.filter(|day| calendar.business_day_on(*day).is_some_and(|d| due(d) < at));
            surely + u64::try_from(late.count()).unwrap_or(0)
        };
        let wanted = u64::from(n.max(1));
        let mut skipped = 0;
        for pause in &self.pauses {
            let before = due_before(pause.from);
            if before - skipped >= wanted {
                break;
            }
            skipped += due_before(pause.until) - before;
        }
        let count = u32::try_from(wanted + skipped).ok()?;
        let day = due(calendar.business_day_from(first, count)?);
        let waits = self.paused.is_some_and(|paused| paused <= day);
        (!waits).then_some(day)
    }
}

fn back(date: NaiveDate, days: u64) -> Option<NaiveDate> {
    date.checked_sub_days(chrono::Days::new(days))
}
