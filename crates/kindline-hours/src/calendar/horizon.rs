//! How far ahead a change is to be looked for, so that "never" is an answer.

use super::Side;
use super::build::{day_number, own, tail};
use super::template::Template;
use crate::schedule::SeasonDates;
use crate::span::DAY_MINUTES;
use crate::week::WEEKDAYS;
use crate::{Schedule, WeeklyHours};

/// Days in the 400 years after which weekdays and leap days repeat.
const CYCLE_DAYS: i64 = 146_097;

/// How far ahead a change is to be looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Horizon {
    /// The last day that the document names.
    last_dated: i64,
    /// Whether something that goes on for ever has open time, and closed time.
    keeps_opening: bool,
    keeps_closing: bool,
}

impl Horizon {
    pub(super) fn of(schedule: &Schedule) -> Self {
        let mut last_dated = 0;
        let mut lasting = vec![&schedule.week];
        for season in &schedule.seasons {
            match season.dates {
                SeasonDates::Once { from, through } => {
                    last_dated = last_dated.max(day_number(through.unwrap_or(from)));
                    if through.is_none() {
                        lasting.push(&season.week);
                    }
                }
                SeasonDates::EveryYear { .. } => lasting.push(&season.week),
            }
        }
        let dated = schedule
            .special
            .keys()
            .copied()
            .chain(schedule.closures.iter().map(|closure| closure.through))
            .chain(schedule.absences.iter().map(|absence| absence.until.date()));
        last_dated = dated.map(day_number).fold(last_dated, i64::max);
        Self {
            last_dated,
            keeps_opening: lasting.iter().any(|week| !week.is_empty()),
            keeps_closing: !schedule.holidays.is_empty()
                || !lasting.iter().all(|week| is_full(week)),
        }
    }

    /// The last day on which a change to `side` may come, when there is none until `day`.
    pub(super) fn last_change_day(&self, side: Side, day: i64) -> i64 {
        let recurs = match side {
            Side::Open => self.keeps_opening,
            Side::Closed => self.keeps_closing,
        };
        // Overnight spans and offsets reach two days past the date they are written under.
        let dated = self.last_dated.max(day) + 2;
        if recurs { dated + CYCLE_DAYS } else { dated }
    }
}

/// Whether a week has no closed minute: every day's is covered by its own spans and those of the
/// night before.
fn is_full(week: &WeeklyHours) -> bool {
    WEEKDAYS.iter().all(|weekday| {
        let night = tail(week.day(weekday.pred()));
        Template::new(night.chain(own(week.day(*weekday)))).total() == DAY_MINUTES
    })
}
