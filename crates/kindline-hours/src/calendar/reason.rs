//! Why we are closed.

use super::DAY;
use super::block::{Block, Note};
use super::build::{date_of, local_second};
use crate::span::DAY_MINUTES;
use crate::{ClosedReason, Schedule, Span};

/// The reason at a closed local second of the block.
pub(super) fn at(schedule: &Schedule, block: &Block, local: i64) -> ClosedReason {
    let absence = schedule
        .absences
        .iter()
        .take_while(|absence| local_second(absence.from) <= local)
        .find(|absence| local < local_second(absence.until));
    if let Some(absence) = absence {
        return ClosedReason::Absence {
            delegate: absence.delegate.clone(),
        };
    }
    let day = local.div_euclid(DAY);
    let minute = u16::try_from(local.rem_euclid(DAY) / 60).unwrap_or(0);
    if let Some(note) = block.note(day) {
        return note.reason();
    }
    // The night of a holiday goes on in the small hours of the next day.
    let was_open = |span: &Span| span.end() > DAY_MINUTES + minute;
    if let Some(note) = block.note(day - 1) {
        if ordinary(schedule, day - 1).iter().any(was_open) {
            return note.reason();
        }
    }
    let spans = block.spans_of(day);
    let begun = spans.iter().any(|span| span.start() <= minute);
    let coming = spans.iter().any(|span| span.start() > minute);
    match (begun, coming) {
        (false, false) => ClosedReason::DayOff,
        (false, true) => ClosedReason::BeforeHours,
        (true, true) => ClosedReason::Break,
        (true, false) => ClosedReason::AfterHours,
    }
}

fn ordinary(schedule: &Schedule, day: i64) -> &[Span] {
    date_of(day).map_or(&[], |date| {
        schedule.week_on(date).day(chrono::Datelike::weekday(&date))
    })
}

impl Note {
    fn reason(&self) -> ClosedReason {
        match self {
            Self::Holiday(name) => ClosedReason::Holiday(name.clone()),
            Self::Closure(name) => ClosedReason::Closure(name.clone()),
        }
    }
}
