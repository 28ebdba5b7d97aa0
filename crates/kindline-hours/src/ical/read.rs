//! From a text to a schedule.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use super::availability::Availabilities;
use super::line::{Component, calendars};
use crate::holiday::HolidaySet;
use crate::schedule::{Absence, Closure, HolidayScope, SpecialHours};
use crate::{Problem, Schedule, Season, Span, WeeklyHours, Zone};

/// What an event stands for.
///
/// An event that [`write`](super::write) wrote for an absence stays one in either case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Leave {
    /// The office is closed, under the event's summary unless that is private. Whole days only.
    Closures,
    /// The worker is away. The summary is left out: why somebody is away is theirs to tell.
    Absences,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The hours, closures and absences.
    pub schedule: Schedule,
    /// What was left out because it has no bearing on hours, or read with a grain of salt.
    pub notes: Vec<Problem>,
}

/// What the components say, gathered.
#[derive(Default)]
pub(super) struct Found {
    pub(super) week: [Vec<Span>; 7],
    /// Later ones win.
    pub(super) seasons: Vec<Season>,
    pub(super) special: BTreeMap<NaiveDate, SpecialHours>,
    pub(super) closures: Vec<Closure>,
    pub(super) absences: Vec<Absence>,
    pub(super) problems: Vec<Problem>,
    pub(super) notes: Vec<Problem>,
}

/// Reads the calendars of a text. Its times must be the zone's, or without a zone; single ones may be
/// in UTC.
///
/// To lay a worker's leave over the hours of the office, see
/// [`Schedule::with_leave_of`](crate::Schedule::with_leave_of).
///
/// ```
/// use kindline_hours::{Zone, ical};
///
/// let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260217\n\
///     RRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n";
/// let zone = Zone::from_name("America/Chicago").unwrap();
/// let problems = ical::read(text, &zone, ical::Leave::Closures).unwrap_err();
/// assert_eq!(
///     problems[0].to_string(),
///     "`VEVENT[0].RRULE` repeats without an end: `FREQ=YEARLY` \
///      (write a day of every year as a holiday of the schedule)"
/// );
/// ```
///
/// # Errors
/// A [`Problem`] for everything that a schedule cannot express, or one for a text that is not in the
/// format.
pub fn read(text: &str, zone: &Zone, leave: Leave) -> Result<Import, Vec<Problem>> {
    let components = calendars(text).map_err(|problem| vec![problem])?;
    let mut found = Found::default();
    let mut availabilities = Availabilities::default();
    for component in &components {
        match component.name.as_str() {
            "VEVENT" => found.event(component, zone, leave),
            "VAVAILABILITY" => availabilities.read(component, zone, &mut found),
            "VTIMEZONE" => {}
            _ => found.note(component, "", "has no bearing on hours and was left out"),
        }
    }
    availabilities.place(&mut found);
    found.finish(zone)
}

impl Found {
    pub(super) fn note(&mut self, component: &Component, property: &str, message: &str) {
        self.notes.push(if property.is_empty() {
            Problem::new(&component.path, message)
        } else {
            component.problem(property, message)
        });
    }

    fn finish(mut self, zone: &Zone) -> Result<Import, Vec<Problem>> {
        for (date, day) in &self.special {
            let covers = |closure: &&Closure| closure.from <= *date && *date <= closure.through;
            if let (false, Some(closure)) =
                (day.spans.is_empty(), self.closures.iter().find(covers))
            {
                let message = "has hours of its own and is closed by an event";
                let name = closure.name.as_deref().unwrap_or("an event without a name");
                self.problems
                    .push(Problem::new(date.to_string(), message).with_value(name));
            }
        }
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        self.closures.sort_unstable();
        self.absences.sort_unstable();
        // An event of a day takes it from midnight to midnight, whatever night runs into it.
        let overnight = self.week.iter().flatten().any(Span::is_overnight);
        let schedule = Schedule {
            zone: zone.clone(),
            week: WeeklyHours::from_days(self.week),
            seasons: self.seasons,
            special: self.special,
            closures: self.closures,
            holidays: HolidaySet::default(),
            scope: if overnight {
                HolidayScope::CivilDay
            } else {
                HolidayScope::StartDay
            },
            absences: self.absences,
            rota: None,
            remarks: Vec::new(),
        };
        Ok(Import {
            schedule,
            notes: self.notes,
        })
    }
}

/// A date, or a time as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    Date(NaiveDate),
    /// On the zone's clock.
    Local(NaiveDateTime),
    Utc(DateTime<Utc>),
}

impl Moment {
    /// On the zone's clock; a date is its first moment. `None` for an instant at which the clock reads
    /// what it read before.
    pub(super) fn local(self, zone: &Zone) -> Option<NaiveDateTime> {
        match self {
            Self::Date(date) => Some(date.and_time(NaiveTime::MIN)),
            Self::Local(local) => Some(local),
            Self::Utc(at) => {
                let local = zone.local(at);
                (zone.first_instant(local) == at).then_some(local)
            }
        }
    }
}

/// Reads a property that is a date or a time. `None` when the component has none.
pub(super) fn moment(
    component: &Component,
    name: &str,
    zone: &Zone,
) -> Result<Option<Moment>, Problem> {
    let Some(property) = component.first(name) else {
        return Ok(None);
    };
    if component.all(name).count() > 1 {
        return Err(component.problem(name, "is given twice"));
    }
    let moment = parse_moment(&property.value)
        .ok_or_else(|| component.problem(name, "is not a date or a time in whole minutes"))?;
    let dated = matches!(moment, Moment::Date(_));
    let kind = property.parameter("VALUE").unwrap_or_default();
    if !kind.is_empty() && kind.eq_ignore_ascii_case("DATE") != dated {
        return Err(component.problem(name, "is not what its `VALUE` says"));
    }
    match property.parameter("TZID") {
        Some(other) if !dated && !other.eq_ignore_ascii_case(zone.name()) => {
            let message = format!("is in the zone `{other}`, not in `{}`", zone.name());
            Err(component.problem(name, &message))
        }
        _ => Ok(Some(moment)),
    }
}

/// Reads `20261224`, `20261224T090000` or `20261224T090000Z`.
pub(super) fn parse_moment(text: &str) -> Option<Moment> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let digits = |text: &str, len: usize| {
        text.len() == len && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(date, 8) {
        return None;
    }
    let number: u32 = date.parse().ok()?;
    let year = i32::try_from(number / 10_000)
        .ok()
        .filter(|year| *year > 0)?;
    let date = NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100)?;
    let Some(time) = time else {
        return Some(Moment::Date(date));
    };
    let clock = time.strip_suffix('Z').unwrap_or(time);
    if !digits(clock, 6) {
        return None;
    }
    let number: u32 = clock.parse().ok()?;
    if number % 100 != 0 {
        return None;
    }
    let local = date.and_hms_opt(number / 10_000, number / 100 % 100, 0)?;
    Some(if clock.len() < time.len() {
        Moment::Utc(local.and_utc())
    } else {
        Moment::Local(local)
    })
}
