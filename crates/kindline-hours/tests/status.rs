//! The case file of states and reasons.

use chrono::{DateTime, SecondsFormat, Utc};
use kindline_hours::{Calendar, ClosedReason, ScheduleDocument, Status};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    schedule: ScheduleDocument,
    at: DateTime<Utc>,
    expected: String,
}

fn words(status: &Status) -> String {
    let until = |until: &Option<DateTime<Utc>>| match until {
        Some(until) => format!(
            "until {}",
            until.to_rfc3339_opts(SecondsFormat::AutoSi, true)
        ),
        None => "for ever".to_owned(),
    };
    let named = |what: &str, name: &Option<String>| match name {
        Some(name) => format!("{what} {name}"),
        None => what.to_owned(),
    };
    match status {
        Status::Open { until: end } => format!("open {}", until(end)),
        Status::Closed { until: end, reason } => {
            let reason = match reason {
                ClosedReason::BeforeHours => "before hours".to_owned(),
                ClosedReason::AfterHours => "after hours".to_owned(),
                ClosedReason::Break => "break".to_owned(),
                ClosedReason::DayOff => "day off".to_owned(),
                ClosedReason::Holiday(name) => named("holiday", name),
                ClosedReason::Closure(name) => named("closure", name),
                ClosedReason::Absence { delegate } => named("absence", delegate),
            };
            format!("closed {}: {reason}", until(end))
        }
    }
}

#[test]
fn status() {
    let rows = kindline_testkit::read("hours/status.jsonl");
    let report = kindline_testkit::run("hours/status.jsonl", &rows, |case: &Case| {
        let schedule = case
            .schedule
            .check()
            .map_err(|problems| format!("{problems:?}"))?;
        let found = words(&Calendar::new(schedule).status(case.at));
        if found == case.expected {
            Ok(())
        } else {
            Err(found)
        }
    });
    report.assert_all();
}
