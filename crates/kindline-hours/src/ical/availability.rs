//! Availability, as weekly hours, seasons and special dates.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::line::{Component, unescaped};
use super::read::{Found, Moment, moment};
use super::recurrence::Recurrence;
use crate::schedule::{SeasonDates, SpecialHours};
use crate::week::WEEKDAYS;
use crate::{Problem, Season, Span, WeeklyHours, Zone};

/// The availabilities of a text; which holds where is known once all are read.
#[derive(Default)]
pub(super) struct Availabilities {
    list: Vec<Availability>,
}

/// Within its bounds it says all: where none of its parts is available, nothing is.
struct Availability {
    path: String,
    name: Option<String>,
    /// 1 wins over 9; none, which is written 0, is 10.
    rank: u8,
    from: Option<NaiveDate>,
    /// The first day after it.
    until: Option<NaiveDate>,
    parts: Vec<Part>,
}

/// Hours of each such weekday from a date on, or of one date.
struct Part {
    path: String,
    start: NaiveDate,
    span: Span,
    /// Empty for the one date.
    weekdays: Vec<Weekday>,
}

impl Availabilities {
    pub(super) fn read(&mut self, component: &Component, zone: &Zone, found: &mut Found) {
        let before = found.problems.len();
        let bounds = match bounds(component, zone) {
            Ok(bounds) => bounds,
            Err(problem) => return found.problems.push(problem),
        };
        let rank = match component.first("PRIORITY") {
            None => 10,
            Some(property) => match property.value.parse::<u8>() {
                Ok(0) => 10,
                Ok(rank @ 1..=9) => rank,
                _ => {
                    let problem = component.problem("PRIORITY", "is not one from 0 to 9");
                    return found.problems.push(problem);
                }
            },
        };
        let mut parts = Vec::new();
        for part in &component.components {
            if part.name == "AVAILABLE" {
                match read_part(part, zone, found) {
                    Ok(read) => parts.push(read),
                    Err(problem) => found.problems.push(problem),
                }
            }
        }
        let name = component
            .first("SUMMARY")
            .map(|name| unescaped(&name.value));
        if found.problems.len() == before {
            self.list.push(Availability {
                path: component.path.clone(),
                name: name.filter(|name| !name.is_empty()),
                rank,
                from: bounds.0,
                until: bounds.1,
                parts,
            });
        }
    }

    /// Gives each availability its place in the schedule: the one that has no end and yields to the
    /// others is the week, those of a day are special dates, the others seasons.
    pub(super) fn place(mut self, found: &mut Found) {
        // Seasons listed later win, so they are listed by rank.
        self.list.sort_by_key(|one| std::cmp::Reverse(one.rank));
        let overnight = (self.list.iter())
            .flat_map(|one| &one.parts)
            .find(|part| part.span.is_overnight());
        if let (Some(part), [_, other, ..]) = (overnight, self.list.as_slice()) {
            let message = "runs over midnight next to another availability, which would cut it";
            let problem = Problem::new(&part.path, message).with_value(&other.path);
            return found.problems.push(problem);
        }
        for (index, one) in self.list.iter().enumerate() {
            let rest = self.list.iter().skip(index + 1);
            for other in rest.filter(|other| one.rank == other.rank && one.overlaps(other)) {
                let message = "holds at the same time as another of the same priority";
                found
                    .problems
                    .push(Problem::new(&one.path, message).with_value(&other.path));
            }
        }
        let base = self.list.iter().position(|one| one.until.is_none());
        // What yields to the week could not show beneath it.
        let base = base.filter(|base| {
            let mut below = self.list.iter().take(*base);
            !below.any(|one| self.list.get(*base).is_some_and(|base| base.overlaps(one)))
        });
        let mut special: Vec<Availability> = Vec::new();
        for (index, one) in self.list.into_iter().enumerate() {
            if Some(index) == base {
                match one.week(None) {
                    Ok(week) => found.week = week,
                    Err(problem) => found.problems.push(problem),
                }
            } else if one.day().is_some() {
                special.push(one);
            } else {
                if let Some(beaten) = special.iter().find(|day| day.overlaps(&one)) {
                    let message = "is for a day of an availability that wins over it";
                    found
                        .problems
                        .push(Problem::new(&beaten.path, message).with_value(&one.path));
                }
                match one.season() {
                    Ok(season) => found.seasons.push(season),
                    Err(problem) => found.problems.push(problem),
                }
            }
        }
        for one in special {
            let Some(date) = one.day() else { continue };
            match one.spans_of(date) {
                Ok(spans) => {
                    let name = one.name;
                    found.special.insert(date, SpecialHours { name, spans });
                }
                Err(problem) => found.problems.push(problem),
            }
        }
    }
}

impl Availability {
    fn overlaps(&self, other: &Self) -> bool {
        let ends_before = |one: &Self, other: &Self| {
            one.until
                .zip(other.from)
                .is_some_and(|(until, from)| until <= from)
        };
        !ends_before(self, other) && !ends_before(other, self)
    }

    /// The one day it is for.
    fn day(&self) -> Option<NaiveDate> {
        let (from, until) = self.from.zip(self.until)?;
        (from.succ_opt() == Some(until)).then_some(from)
    }

    /// Its weekly hours, from a date on or from the first of its parts.
    fn week(&self, from: Option<NaiveDate>) -> Result<[Vec<Span>; 7], Problem> {
        let mut week: [Vec<Span>; 7] = Default::default();
        let first = from.or_else(|| self.parts.iter().map(|part| part.start).min());
        for part in &self.parts {
            let problem = |message: &str| Problem::new(&part.path, message);
            if part.weekdays.is_empty() {
                return Err(problem("is for one date within an availability for more")
                    .with_help("give that date an availability of its own"));
            }
            // Until a part begins, its weekdays would be open too early.
            let early = first
                .into_iter()
                .flat_map(|first| first.iter_days().take(7));
            let mut early = early.take_while(|date| *date < part.start);
            if let Some(date) = early.find(|date| part.weekdays.contains(&date.weekday())) {
                return Err(problem("begins later than the availability it is part of")
                    .with_value(date.to_string())
                    .with_help("give it an availability of its own"));
            }
            for (weekday, spans) in WEEKDAYS.iter().zip(week.iter_mut()) {
                if part.weekdays.contains(weekday) {
                    spans.push(part.span);
                }
            }
        }
        Ok(week)
    }

    fn season(self) -> Result<Season, Problem> {
        let Some(from) = self.from else {
            let message = "has no beginning and wins over another";
            return Err(Problem::new(self.path, message));
        };
        let week = WeeklyHours::from_days(self.week(Some(from))?);
        Ok(Season {
            name: self.name,
            dates: SeasonDates::Once {
                from,
                through: self.until.and_then(|until| until.pred_opt()),
            },
            week,
        })
    }

    fn spans_of(&self, date: NaiveDate) -> Result<Vec<Span>, Problem> {
        let mut spans = Vec::new();
        for part in &self.parts {
            let on_date = part.start == date && part.weekdays.is_empty();
            let weekly = part.start <= date && part.weekdays.contains(&date.weekday());
            if on_date || weekly {
                spans.push(part.span);
            } else if part.weekdays.is_empty() {
                let message = "lies outside the availability it is part of";
                return Err(Problem::new(&part.path, message));
            }
        }
        Ok(Span::joined(spans))
    }
}

/// The first day and the day after the last.
fn bounds(
    component: &Component,
    zone: &Zone,
) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Problem> {
    if component.first("DURATION").is_some() {
        return Err(component.problem("DURATION", "is given in place of an end"));
    }
    let local = |name: &str| -> Result<Option<NaiveDateTime>, Problem> {
        let Some(moment) = moment(component, name, zone)? else {
            return Ok(None);
        };
        let message = "falls into the time that comes twice as a clock is set back";
        let local = moment.local(zone);
        local
            .map(Some)
            .ok_or_else(|| component.problem(name, message))
    };
    let (from, until) = (local("DTSTART")?, local("DTEND")?);
    let midnight = |local: &NaiveDateTime| local.time() == NaiveTime::MIN;
    // Where it has no end, what was before it is not told apart from what comes.
    if until.is_some() && !from.as_ref().is_none_or(midnight) {
        return Err(component.problem("DTSTART", "is not at midnight"));
    }
    if !until.as_ref().is_none_or(midnight) {
        return Err(component.problem("DTEND", "is not at midnight"));
    }
    if from.zip(until).is_some_and(|(from, until)| until <= from) {
        return Err(component.problem("DTEND", "is not after the start"));
    }
    let from = from.map(|from| {
        let next = from.date().succ_opt().filter(|_| !midnight(&from));
        next.unwrap_or(from.date())
    });
    Ok((from, until.map(|until| until.date())))
}

fn read_part(part: &Component, zone: &Zone, found: &mut Found) -> Result<Part, Problem> {
    for name in ["RECURRENCE-ID", "EXDATE", "EXRULE", "RDATE"] {
        if part.first(name).is_some() {
            return Err(part.problem(
                name,
                "makes an exception to a repetition, which cannot be read",
            ));
        }
    }
    if part.first("DURATION").is_some() {
        return Err(part.problem("DURATION", "is given in place of an end"));
    }
    if part.all("RRULE").count() > 1 {
        return Err(part.problem("RRULE", "is given twice"));
    }
    let repeats = part.first("RRULE").is_some();
    let local = |name: &str| -> Result<NaiveDateTime, Problem> {
        let missing = || Problem::new(format!("{}.{name}", part.path), "is missing");
        let moment = moment(part, name, zone)?.ok_or_else(missing)?;
        if repeats && matches!(moment, Moment::Utc(_)) && !is_utc(zone) {
            return Err(part.problem(name, "repeats in UTC, not on the zone's clock"));
        }
        let message = "falls into the time that comes twice as a clock is set back";
        moment
            .local(zone)
            .ok_or_else(|| part.problem(name, message))
    };
    let (from, until) = (local("DTSTART")?, local("DTEND")?);
    let start = from.date();
    let midnight = start.and_time(NaiveTime::MIN);
    let minutes = |to: NaiveDateTime| u16::try_from((to - midnight).num_minutes()).ok();
    let span = minutes(from)
        .zip(minutes(until))
        .and_then(|(from, until)| Span::new(from, until))
        .ok_or_else(|| part.problem("DTEND", "is not within 24 hours after the start"))?;
    let weekdays = match part.first("RRULE") {
        None => Vec::new(),
        Some(rule) => Recurrence::parse(&rule.value)
            .and_then(|rule| rule.weekly(start))
            .map_err(|why| part.problem("RRULE", why))?,
    };
    if repeats && !weekdays.contains(&start.weekday()) {
        // As in the first example of RFC 7953; RFC 5545 leaves open what it means.
        let message = "begins on a day that its rule does not name; that day is not read";
        found.note(part, "DTSTART", message);
    }
    Ok(Part {
        path: part.path.clone(),
        start,
        span,
        weekdays,
    })
}

fn is_utc(zone: &Zone) -> bool {
    matches!(zone.name(), "UTC" | "Etc/UTC")
}

/// The day after, for what is written with its end.
pub(super) fn day_after(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}
