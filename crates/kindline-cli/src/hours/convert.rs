//! `kindline hours import` and `kindline hours export`.

use std::io::Write as _;
use std::process::ExitCode;

use chrono::{Months, NaiveDate};
use kindline::hours::{
    Calendar, Problem, Region, Schedule, ScheduleDocument, SchemaOrgHours, Zone, ical, osm,
};

use serde::Serialize;

use super::list;
use crate::args::HoursFormat;
use crate::{Failure, host, read_text};

/// The table of a policy that hours stand in.
#[derive(Serialize)]
struct HoursTable {
    hours: ScheduleDocument,
}

pub(super) fn import(
    from: HoursFormat,
    file: &str,
    zone: &str,
    holidays: &[String],
) -> Result<ExitCode, Failure> {
    let text = read_text(file)?;
    let zone = Zone::from_name(zone).map_err(|error| Failure::Mistakes(error.to_string()))?;
    let regions = holidays
        .iter()
        .map(|id| {
            let unknown = || Failure::Mistakes(format!("the holidays of `{id}` are not known"));
            Region::from_id(id).ok_or_else(unknown)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let schedule = match from {
        HoursFormat::Osm => refuse(file, osm::read(text.trim(), &zone, &regions))?,
        HoursFormat::SchemaOrg => {
            let hours: SchemaOrgHours = serde_json::from_str(&text)
                .map_err(|error| Failure::Mistakes(format!("{file}: {error}")))?;
            refuse(file, hours.read(&zone))?
        }
        HoursFormat::Ical => {
            let import = refuse(file, ical::read(&text, &zone, ical::Leave::Closures))?;
            for note in &import.notes {
                writeln!(anstream::stderr(), "note: {file}: {note}")?;
            }
            import.schedule
        }
    };
    let table = HoursTable {
        hours: ScheduleDocument::from(&schedule),
    };
    let toml =
        toml::to_string(&table).map_err(|error| Failure::Mistakes(format!("{file}: {error}")))?;
    write!(anstream::stdout(), "{toml}")?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn export(
    to: HoursFormat,
    calendar: &Calendar,
    on: Option<NaiveDate>,
) -> Result<ExitCode, Failure> {
    let schedule: &Schedule = calendar.schedule();
    let now = host::clock();
    let from = on.unwrap_or_else(|| schedule.zone().local(now).date());
    let through = from
        .checked_add_months(Months::new(12))
        .unwrap_or(NaiveDate::MAX);
    let text = match to {
        HoursFormat::Osm => refuse("the schedule", osm::write(schedule))?,
        HoursFormat::SchemaOrg => {
            let hours = refuse(
                "the schedule",
                SchemaOrgHours::write(schedule, from, through),
            )?;
            serde_json::to_string_pretty(&hours)
                .map_err(|error| Failure::Mistakes(error.to_string()))?
        }
        HoursFormat::Ical => {
            let office = "Office hours".to_owned();
            let export = ical::Export {
                from,
                through,
                stamp: now,
                office,
            };
            refuse("the schedule", ical::write(schedule, &export))?
        }
    };
    writeln!(anstream::stdout(), "{}", text.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

/// What cannot be said in the other format is an error, never left out.
fn refuse<T>(what: &str, outcome: Result<T, Vec<Problem>>) -> Result<T, Failure> {
    outcome.map_err(|problems| Failure::Mistakes(format!("{what}: {}", list(&problems))))
}
