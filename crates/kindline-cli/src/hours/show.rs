//! `kindline hours show`: this week as a chart, the holidays ahead, the next opening.

use std::io::Write;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use chrono::{
    DateTime, Datelike as _, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc,
};
use kindline::hours::{Calendar, ClosedReason, Status};

use crate::{Failure, host};

/// A cell of the chart is half an hour.
const CELLS: i32 = 48;
/// How many holidays ahead are worth showing.
const HOLIDAYS: usize = 5;

pub(super) fn run(
    calendar: &Calendar,
    at: Option<DateTime<FixedOffset>>,
) -> Result<ExitCode, Failure> {
    let now = at.map_or_else(host::clock, |at| at.to_utc());
    let mut out = anstream::stdout();
    let zone = calendar.schedule().zone();
    let local = zone.local(now);
    let bold = Style::new().bold();
    writeln!(
        out,
        "{bold}{}{bold:#}, {} ({})",
        zone.name(),
        local.format("%A %-d %B %Y, %H:%M"),
        zone.offset_at(now).abbreviation,
    )?;
    writeln!(out, "{}\n", status(calendar, now))?;
    week(&mut out, calendar, local.date())?;
    holidays(&mut out, calendar, local.date())?;
    writeln!(out, "\nZone data {}", kindline::hours::tzdb_version())?;
    Ok(ExitCode::SUCCESS)
}

fn status(calendar: &Calendar, now: DateTime<Utc>) -> String {
    let reading = |at: Option<DateTime<Utc>>| match at {
        Some(at) => calendar
            .schedule()
            .zone()
            .local(at)
            .format("%A %-d %B, %H:%M")
            .to_string(),
        None => "never".to_owned(),
    };
    match calendar.status(now) {
        Status::Open { until } => format!("Open until {}.", reading(until)),
        Status::Closed { until, reason } => {
            format!(
                "Closed ({}). Next opening: {}.",
                words(&reason),
                reading(until)
            )
        }
    }
}

fn words(reason: &ClosedReason) -> String {
    let named = |what: &str, name: &Option<String>| match name {
        Some(name) => name.clone(),
        None => what.to_owned(),
    };
    match reason {
        ClosedReason::BeforeHours => "before hours".to_owned(),
        ClosedReason::AfterHours => "after hours".to_owned(),
        ClosedReason::Break => "break".to_owned(),
        ClosedReason::DayOff => "day off".to_owned(),
        ClosedReason::Holiday(name) => named("holiday", name),
        ClosedReason::Closure(name) => named("closure", name),
        ClosedReason::Absence {
            delegate: Some(delegate),
        } => format!("away, {delegate} covers"),
        ClosedReason::Absence { delegate: None } => "away".to_owned(),
    }
}

/// Monday to Sunday, a bar a day.
fn week(out: &mut impl Write, calendar: &Calendar, today: NaiveDate) -> std::io::Result<()> {
    let zone = calendar.schedule().zone();
    let monday = today - TimeDelta::days(i64::from(today.weekday().num_days_from_monday()));
    let quiet = Style::new().fg_color(Some(AnsiColor::BrightBlack.into()));
    let open = Style::new().fg_color(Some(AnsiColor::Green.into()));
    writeln!(
        out,
        "              {quiet}0     3     6     9     12    15    18    21    24{quiet:#}"
    )?;
    for day in 0..7 {
        let date = monday + TimeDelta::days(day);
        let midnight = |date: NaiveDate| zone.first_instant(date.and_time(NaiveTime::MIN));
        let spans: Vec<(NaiveDateTime, NaiveDateTime)> = calendar
            .intervals(midnight(date), midnight(date + TimeDelta::days(1)))
            .map(|span| (zone.local(span.start), zone.local(span.end)))
            .collect();
        let mark = if date == today { ">" } else { " " };
        write!(out, "{mark} {} ", date.format("%a %e %b"))?;
        write!(out, " ")?;
        for cell in 0..CELLS {
            // A cell is open if its middle is, as the clock on the wall reads it.
            let middle =
                date.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(cell) * 30 + 15);
            if spans
                .iter()
                .any(|(start, end)| *start <= middle && middle < *end)
            {
                write!(out, "{open}█{open:#}")?;
            } else {
                write!(out, "{quiet}·{quiet:#}")?;
            }
        }
        let read: Vec<String> = spans
            .iter()
            .map(|(start, end)| {
                let end = if end.date() > date {
                    "24:00".to_owned()
                } else {
                    end.format("%H:%M").to_string()
                };
                format!("{}-{end}", start.format("%H:%M"))
            })
            .collect();
        let reason = match calendar.status(zone.first_instant(date.and_time(NaiveTime::MIN))) {
            Status::Closed {
                reason:
                    reason @ (ClosedReason::Holiday(_)
                    | ClosedReason::Closure(_)
                    | ClosedReason::Absence { .. }),
                ..
            } if spans.is_empty() => words(&reason),
            _ => read.join(", "),
        };
        writeln!(out, "{}", format!("  {reason}").trim_end())?;
    }
    Ok(())
}

fn holidays(out: &mut impl Write, calendar: &Calendar, today: NaiveDate) -> std::io::Result<()> {
    let ahead = calendar
        .schedule()
        .holidays_between(today, today + TimeDelta::days(366));
    if ahead.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nHolidays ahead")?;
    for holiday in ahead.iter().take(HOLIDAYS) {
        let name = holiday.name.as_deref().unwrap_or("holiday");
        let instead = holiday
            .instead_of
            .map(|date| format!(" (for {})", date.format("%A %-d %B")))
            .unwrap_or_default();
        writeln!(
            out,
            "  {}  {name}{instead}",
            holiday.date.format("%a %e %b %Y")
        )?;
    }
    Ok(())
}
