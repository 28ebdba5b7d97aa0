//! The case files under `cases/hours`, each row against the calendar.

use chrono::{DateTime, TimeDelta, Utc};
use kindline_hours::{Calendar, ScheduleDocument};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Case {
    kind: String,
    schedule: ScheduleDocument,
    at: Option<DateTime<Utc>>,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
    seconds: Option<i64>,
    days: Option<u32>,
    #[serde(default)]
    expected: Value,
    expected_date: Option<String>,
    expected_due_close: Option<String>,
}

fn text(at: Option<DateTime<Utc>>) -> Value {
    at.map_or(Value::Null, |at| {
        json!(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    })
}

fn check(case: &Case) -> Result<(), String> {
    let schedule = case.schedule.check().map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("; ")
    })?;
    let calendar = Calendar::new(schedule);
    let at = case.at.unwrap_or_default();
    let (from, to) = (case.from.unwrap_or_default(), case.to.unwrap_or_default());
    let budget = TimeDelta::seconds(case.seconds.unwrap_or_default());
    let mut expected = case.expected.clone();
    let found = match case.kind.as_str() {
        "is_open" => json!(calendar.is_open(at)),
        "next_open" => text(calendar.next_open(at)),
        "next_close" => text(calendar.next_close(at)),
        "next_change" => text(calendar.next_change(at)),
        "intervals" => calendar
            .intervals(from, to)
            .map(|open| json!([text(Some(open.start)), text(Some(open.end))]))
            .collect(),
        "between" => json!(calendar.open_time_between(from, to).num_seconds()),
        "add" => text(calendar.add_open_time(at, budget)),
        "sub" => text(calendar.sub_open_time(at, budget)),
        "business_days_after" => {
            expected = json!([case.expected_date, case.expected_due_close]);
            let day = calendar.business_day_after(at, case.days.ok_or("no days")?);
            json!([
                day.map(|day| day.date.to_string()),
                text(day.map(|day| day.closes))
            ])
        }
        kind => return Err(format!("unknown kind `{kind}`")),
    };
    if found == expected {
        Ok(())
    } else {
        Err(format!("{} gave {found}, not {expected}", case.kind))
    }
}

#[track_caller]
fn run(file: &str) {
    let name = format!("hours/{file}.jsonl");
    kindline_testkit::run(&name, &kindline_testkit::read(&name), check).assert_all();
}

#[test]
fn open_next() {
    run("open_next");
}

#[test]
fn issue_regressions() {
    run("issue_regressions");
}

#[test]
fn business_time() {
    run("business_time");
}

#[test]
fn business_days() {
    run("business_days");
}
