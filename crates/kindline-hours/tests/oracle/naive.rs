//! The plain, slow reading of the semantics: a walk over the minutes of a window, noting when the
//! wall clock first reaches each endpoint.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use kindline_hours::{HolidayScope, Schedule};

/// Which minutes of a window are open.
pub(crate) struct Naive {
    pub(crate) start: DateTime<Utc>,
    open: Vec<bool>,
    /// The minute at which the clock was set, if it was.
    pub(crate) clock_set: Option<i64>,
}

impl Naive {
    /// Walks `days` days from `start`, which must be a whole minute of a time when offsets were.
    pub(crate) fn new(schedule: &Schedule, start: DateTime<Utc>, days: i64) -> Self {
        let minutes = days * 1440;
        // Start the clock two days early, so that a replay under way at `start` is seen as one.
        let early = 2 * 1440;
        let walls: Vec<NaiveDateTime> = (-early..minutes)
            .map(|minute| schedule.zone().local(start + TimeDelta::minutes(minute)))
            .collect();
        let mut reached = Vec::with_capacity(walls.len());
        let mut highest = NaiveDateTime::MIN;
        for wall in &walls {
            highest = highest.max(*wall);
            reached.push(highest);
        }
        // The first minute whose wall clock reads `local` or later.
        let first = |local: NaiveDateTime| reached.partition_point(|wall| *wall < local);

        let mut open = vec![false; walls.len()];
        let first_date = walls.iter().min().unwrap().date() - Days::new(2);
        let last_date = walls.iter().max().unwrap().date();
        for date in first_date.iter_days().take_while(|date| *date <= last_date) {
            for (from, to) in stretches(schedule, date) {
                for minute in &mut open[first(from)..first(to)] {
                    *minute = true;
                }
            }
        }
        for absence in schedule.absences() {
            for minute in &mut open[first(absence.from)..first(absence.until)] {
                *minute = false;
            }
        }
        open.drain(..early as usize);
        let steps = walls[early as usize..].windows(2);
        let set = steps
            .into_iter()
            .position(|pair| pair[1] - pair[0] != TimeDelta::minutes(1));
        Self {
            start,
            open,
            clock_set: set.map(|minute| minute as i64 + 1),
        }
    }

    pub(crate) fn len(&self) -> i64 {
        self.open.len() as i64
    }

    pub(crate) fn at(&self, minute: i64) -> DateTime<Utc> {
        self.start + TimeDelta::minutes(minute)
    }

    pub(crate) fn is_open(&self, minute: i64) -> bool {
        self.open[minute as usize]
    }

    /// The first minute from `minute` on that is open, or closed; `None` when the window ends first.
    pub(crate) fn next(&self, open: bool, minute: i64) -> Option<i64> {
        (minute..self.len()).find(|at| self.is_open(*at) == open)
    }

    pub(crate) fn open_minutes(&self, from: i64, to: i64) -> i64 {
        (from..to).filter(|at| self.is_open(*at)).count() as i64
    }

    /// The first minute before which `budget` open minutes have passed since `minute`.
    pub(crate) fn add(&self, minute: i64, budget: i64) -> Option<i64> {
        let mut left = budget;
        for at in minute..self.len() {
            left -= i64::from(self.is_open(at));
            if left == 0 {
                return Some(at + 1);
            }
        }
        None
    }

    /// The last minute since which `budget` open minutes have passed at `minute`.
    pub(crate) fn sub(&self, minute: i64, budget: i64) -> Option<i64> {
        let mut left = budget;
        for at in (0..minute).rev() {
            left -= i64::from(self.is_open(at));
            if left == 0 {
                return Some(at);
            }
        }
        None
    }
}

/// Local stretches of opening time on account of what starts on `date`, with what the next day's
/// holiday takes from its night.
fn stretches(schedule: &Schedule, date: NaiveDate) -> Vec<(NaiveDateTime, NaiveDateTime)> {
    let midnight = date.and_hms_opt(0, 0, 0).unwrap();
    let next_midnight = midnight + TimeDelta::days(1);
    let special = |date| schedule.special_dates().find(|(day, _)| *day == date);
    let closed = |date: NaiveDate| {
        special(date).is_none()
            && (schedule
                .closures()
                .iter()
                .any(|c| c.from <= date && date <= c.through)
                || !schedule.holidays_between(date, date).is_empty())
    };
    let civil = schedule.holiday_scope() == HolidayScope::CivilDay;
    let spans = match special(date) {
        Some((_, hours)) => hours.spans.clone(),
        None => schedule.week_on(date).day(date.weekday()).to_vec(),
    };
    let mut found = Vec::new();
    for span in spans {
        let mut from = midnight + TimeDelta::minutes(span.start().into());
        let mut to = midnight + TimeDelta::minutes(span.end().into());
        if closed(date) {
            if !civil {
                continue;
            }
            from = from.max(next_midnight);
        }
        if civil && closed(date + Days::new(1)) {
            to = to.min(next_midnight);
        }
        if from < to {
            found.push((from, to));
        }
    }
    found
}
