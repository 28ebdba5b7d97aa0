//! From a schedule to a text.

use std::fmt::Write as _;

use chrono::{
    DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday,
};

use super::availability::day_after;
use super::leave::DELEGATE;
use super::line::{escaped, push_line};
use super::recurrence::two_letters;
use crate::schedule::{HolidayScope, SeasonDates};
use crate::{Problem, Schedule, Span, WeeklyHours, Zone};

/// What a file says beside the hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// The first date that is written with its holidays, closures and special hours.
    pub from: NaiveDate,
    /// The last.
    pub through: NaiveDate,
    /// When the file is made.
    pub stamp: DateTime<Utc>,
    /// Tells these entries from another office's, such as `riverside.example`.
    pub office: String,
}

/// Dates are written for ten years at most.
const MOST_DAYS: u64 = 3660;

/// Writes a schedule as one calendar: the ordinary week, and what differs from it between two dates.
///
/// ```
/// use kindline_hours::{ScheduleDocument, ical};
///
/// let document: ScheduleDocument = toml::from_str(r#"
///     zone = "America/New_York"
///     mon-fri = "09:00-17:00"
///     holidays = "US"
/// "#).unwrap();
/// let export = ical::Export {
///     from: "2026-11-01".parse().unwrap(),
///     through: "2026-11-30".parse().unwrap(),
///     stamp: "2026-10-30T12:00:00Z".parse().unwrap(),
///     office: "riverside.example".to_owned(),
/// };
/// let text = ical::write(&document.check().unwrap(), &export).unwrap();
/// assert!(text.contains("RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n"));
/// assert!(text.contains("SUMMARY:Thanksgiving Day\r\nDTSTART;VALUE=DATE:20261126\r\n"));
/// ```
///
/// # Errors
/// A [`Problem`] for spans over midnight next to what would cut them, for more than seven seasons, and
/// for more than ten years of dates.
pub fn write(schedule: &Schedule, export: &Export) -> Result<String, Vec<Problem>> {
    let problems = problems(schedule, export);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut writer = Writer {
        zone: &schedule.zone,
        export,
        out: String::new(),
        entries: 0,
    };
    writer.line("BEGIN:VCALENDAR");
    writer.line("VERSION:2.0");
    writer.line("PRODID:-//Kindline//kindline-hours//EN");
    writer.zone();
    writer.availability(10, None, None, None, &weekly(&schedule.week));
    for (index, season) in schedule.seasons.iter().enumerate() {
        // Seven at most, from 8 down to 2.
        let rank = u8::try_from(8usize.saturating_sub(index)).unwrap_or(2);
        for (from, through) in dates(season.dates, export) {
            let hours = weekly(&season.week);
            writer.availability(rank, season.name.as_deref(), Some(from), through, &hours);
        }
    }
    let dates = || schedule.special.range(export.from..=export.through);
    for (date, day) in dates() {
        let hours: Vec<Hours> = day.spans.iter().map(|span| (*span, Vec::new())).collect();
        writer.availability(1, day.name.as_deref(), Some(*date), Some(*date), &hours);
    }
    for holiday in schedule.holidays_between(export.from, export.through) {
        if !schedule.special.contains_key(&holiday.date) {
            writer.closure(holiday.date, holiday.date, holiday.name.as_deref());
        }
    }
    for closure in &schedule.closures {
        // Hours of a date win over the closure it lies in, so that is written around them.
        let mut from = closure.from.max(export.from);
        let through = closure.through.min(export.through);
        for (date, _) in dates() {
            if from <= *date && *date <= through {
                if from < *date {
                    let before = date.pred_opt().unwrap_or(*date);
                    writer.closure(from, before, closure.name.as_deref());
                }
                from = day_after(*date);
            }
        }
        if from <= through {
            writer.closure(from, through, closure.name.as_deref());
        }
    }
    for absence in &schedule.absences {
        let delegate = absence.delegate.as_deref().unwrap_or_default();
        writer.absence(absence.from, absence.until, delegate);
    }
    writer.line("END:VCALENDAR");
    Ok(writer.out)
}

/// A span, and the weekdays it comes on; none for the day itself.
type Hours = (Span, Vec<Weekday>);

fn problems(schedule: &Schedule, export: &Export) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut refuse = |field: &str, message: &str| problems.push(Problem::new(field, message));
    let weeks = std::iter::once(&schedule.week).chain(schedule.seasons.iter().map(|s| &s.week));
    let mut spans = weeks.flat_map(|week| week.days().flat_map(|(_, spans)| spans));
    let mut special = schedule.special.values().flat_map(|day| &day.spans);
    if spans.any(Span::is_overnight) || special.any(Span::is_overnight) {
        if !schedule.seasons.is_empty() || !schedule.special.is_empty() {
            let message = "has spans over midnight next to seasons or dates, which would cut them";
            refuse("", message);
        }
        let closes = !schedule.closures.is_empty() || !schedule.holidays.is_empty();
        if closes && schedule.scope == HolidayScope::StartDay {
            let message = "lets nights run on into closed days, which cannot be written";
            refuse("holiday-scope", message);
        }
    }
    if schedule.seasons.len() > 7 {
        refuse("seasons", "are more than seven, which cannot be ranked");
    }
    let most = export.from.checked_add_days(Days::new(MOST_DAYS));
    if most.is_none_or(|most| export.through > most) {
        refuse("", "would be written for more than ten years of dates");
    }
    problems
}

/// The spans of a week, each once with all of its days.
fn weekly(week: &WeeklyHours) -> Vec<Hours> {
    let mut hours: Vec<Hours> = Vec::new();
    for (weekday, spans) in week.days() {
        for span in spans {
            match hours.iter_mut().find(|(other, _)| other == span) {
                Some((_, days)) => days.push(weekday),
                None => hours.push((*span, vec![weekday])),
            }
        }
    }
    hours
}

/// When a season holds, as far as it is written: its first day and its last, if it has one.
fn dates(season: SeasonDates, export: &Export) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    if let SeasonDates::Once { from, through } = season {
        return vec![(from, through)];
    }
    let mut found = Vec::new();
    let mut first = None;
    for date in export
        .from
        .iter_days()
        .take_while(|date| *date <= export.through)
    {
        let tomorrow = date.succ_opt().filter(|day| *day <= export.through);
        if season.contains(date) {
            let from = *first.get_or_insert(date);
            if !tomorrow.is_some_and(|day| season.contains(day)) {
                found.push((from, Some(date)));
                first = None;
            }
        }
    }
    found
}

struct Writer<'a> {
    zone: &'a Zone,
    export: &'a Export,
    out: String,
    entries: usize,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        push_line(&mut self.out, line);
    }

    /// Begins a component and says which it is.
    fn begin(&mut self, name: &str) {
        self.entries += 1;
        self.line(&format!("BEGIN:{name}"));
        let office = escaped(&self.export.office);
        self.line(&format!("UID:hours-{}@{office}", self.entries));
        let stamp = self.export.stamp.format("%Y%m%dT%H%M%SZ");
        self.line(&format!("DTSTAMP:{stamp}"));
    }

    fn text(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.line(&format!("{name}:{}", escaped(value)));
        }
    }

    fn time(&mut self, name: &str, at: NaiveDateTime) {
        let zone = self.zone.name();
        self.line(&format!("{name};TZID={zone}:{}", compact(at)));
    }

    fn availability(
        &mut self,
        rank: u8,
        name: Option<&str>,
        from: Option<NaiveDate>,
        through: Option<NaiveDate>,
        hours: &[Hours],
    ) {
        self.begin("VAVAILABILITY");
        self.text("SUMMARY", name);
        if rank < 10 {
            self.line(&format!("PRIORITY:{rank}"));
        }
        if let Some(from) = from {
            self.time("DTSTART", from.and_time(NaiveTime::MIN));
        }
        if let Some(through) = through {
            self.time("DTEND", day_after(through).and_time(NaiveTime::MIN));
        }
        for (span, weekdays) in hours {
            // A week that begins no later than what it is part of; its first day is one of the rule's.
            let monday = from.unwrap_or(self.export.from);
            let back = u64::from(monday.weekday().num_days_from_monday());
            let monday = monday.checked_sub_days(Days::new(back)).unwrap_or(monday);
            let start = match (weekdays.first(), from) {
                (Some(day), _) => monday
                    .checked_add_days(Days::new(day.num_days_from_monday().into()))
                    .unwrap_or(monday),
                (None, from) => from.unwrap_or(monday),
            };
            let at =
                |minute: u16| start.and_time(NaiveTime::MIN) + TimeDelta::minutes(minute.into());
            self.begin("AVAILABLE");
            self.time("DTSTART", at(span.start()));
            self.time("DTEND", at(span.end()));
            if !weekdays.is_empty() {
                let names: Vec<&str> = weekdays.iter().map(|day| two_letters(*day)).collect();
                self.line(&format!("RRULE:FREQ=WEEKLY;BYDAY={}", names.join(",")));
            }
            self.line("END:AVAILABLE");
        }
        self.line("END:VAVAILABILITY");
    }

    fn closure(&mut self, from: NaiveDate, through: NaiveDate, name: Option<&str>) {
        self.begin("VEVENT");
        self.text("SUMMARY", name);
        self.days(from, day_after(through));
        self.line("END:VEVENT");
    }

    fn absence(&mut self, from: NaiveDateTime, until: NaiveDateTime, delegate: &str) {
        self.begin("VEVENT");
        self.text("SUMMARY", Some("Away"));
        let midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
        if midnight(from) && midnight(until) {
            self.days(from.date(), until.date());
        } else {
            self.time("DTSTART", from);
            self.time("DTEND", until);
        }
        self.text(DELEGATE, Some(delegate));
        self.line("END:VEVENT");
    }

    fn days(&mut self, from: NaiveDate, until: NaiveDate) {
        self.line(&format!("DTSTART;VALUE=DATE:{}", day(from)));
        self.line(&format!("DTEND;VALUE=DATE:{}", day(until)));
    }

    /// The zone's offsets from the first date to the last, for readers that do not know its name.
    fn zone(&mut self) {
        let first = self.export.from.and_time(NaiveTime::MIN).and_utc();
        let last = day_after(self.export.through)
            .and_time(NaiveTime::MIN)
            .and_utc();
        // The offset in force at the start began earlier; a year back is before either date's week.
        let from = first.timestamp() - 366 * 86_400;
        let segments = self.zone.segments(from, last.timestamp());
        self.line("BEGIN:VTIMEZONE");
        self.line(&format!("TZID:{}", self.zone.name()));
        let mut before = segments.first().map_or(0, |segment| segment.offset);
        for segment in segments {
            let kind = if segment.offset > before {
                "DAYLIGHT"
            } else {
                "STANDARD"
            };
            let onset = DateTime::from_timestamp(segment.start + before, 0);
            let onset = onset.unwrap_or_default().naive_utc();
            self.line(&format!("BEGIN:{kind}"));
            self.line(&format!("DTSTART:{}", compact(onset)));
            self.line(&format!("TZOFFSETFROM:{}", offset(before)));
            self.line(&format!("TZOFFSETTO:{}", offset(segment.offset)));
            self.line(&format!("END:{kind}"));
            before = segment.offset;
        }
        self.line("END:VTIMEZONE");
    }
}

fn day(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn compact(at: NaiveDateTime) -> String {
    let mut text = day(at.date());
    let seconds = at
        .signed_duration_since(at.date().and_time(NaiveTime::MIN))
        .num_seconds();
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    // Writing to a string cannot fail.
    let _ = write!(text, "T{hours:02}{minutes:02}{:02}", seconds % 60);
    text
}

/// `-0500`
fn offset(seconds: i64) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    let rest = match seconds.unsigned_abs() % 60 {
        0 => String::new(),
        rest => format!("{rest:02}"),
    };
    format!("{sign}{:02}{:02}{rest}", minutes / 60, minutes % 60)
}
