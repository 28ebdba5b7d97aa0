//! `kindline hours eval --jsonl`: queries about schedules, a row each.

use std::collections::HashMap;
use std::process::ExitCode;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use kindline::hours::{Calendar, ScheduleDocument};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::list;
use crate::{Failure, stream};

#[derive(Deserialize)]
struct Query<'a> {
    id: Option<Value>,
    kind: String,
    #[serde(borrow)]
    schedule: &'a RawValue,
    at: Option<DateTime<Utc>>,
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
    seconds: Option<i64>,
    days: Option<u32>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a Value>,
    result: Value,
}

/// How many compiled schedules are kept; a stream usually asks about a few.
const MOST_CALENDARS: usize = 1024;

pub(super) fn run() -> Result<ExitCode, Failure> {
    let mut calendars: HashMap<String, Calendar> = HashMap::new();
    stream::rows(|line, number, answers| {
        let query: Query<'_> = match stream::read_row(line) {
            Ok(query) => query,
            Err((id, error)) => return answers.refuse(id.as_ref(), number, &error),
        };
        let id = query.id.as_ref();
        let key = query.schedule.get();
        if !calendars.contains_key(key) {
            match compile(key) {
                Ok(calendar) => {
                    if calendars.len() == MOST_CALENDARS {
                        calendars.clear();
                    }
                    calendars.insert(key.to_owned(), calendar);
                }
                Err(error) => return answers.refuse(id, number, &error),
            }
        }
        let result = match calendars.get(key) {
            Some(calendar) => evaluate(&query, calendar),
            None => return Ok(()),
        };
        match result {
            Ok(result) => answers.answer(&Answer { id, result }),
            Err(error) => answers.refuse(id, number, &error),
        }
    })
}

fn compile(schedule: &str) -> Result<Calendar, String> {
    let document: ScheduleDocument =
        serde_json::from_str(schedule).map_err(|error| error.to_string())?;
    document
        .check()
        .map(Calendar::new)
        .map_err(|problems| list(&problems))
}

fn evaluate(query: &Query<'_>, calendar: &Calendar) -> Result<Value, String> {
    let at = || query.at.ok_or_else(|| missing(query, "at"));
    let from = || query.from.ok_or_else(|| missing(query, "from"));
    let to = || query.to.ok_or_else(|| missing(query, "to"));
    let budget = || {
        let seconds = query.seconds.ok_or_else(|| missing(query, "seconds"))?;
        TimeDelta::try_seconds(seconds).ok_or_else(|| "`seconds` is too large".to_owned())
    };
    Ok(match query.kind.as_str() {
        "is_open" => calendar.is_open(at()?).into(),
        "next_open" => instant(calendar.next_open(at()?)),
        "next_close" => instant(calendar.next_close(at()?)),
        "next_change" => instant(calendar.next_change(at()?)),
        "intervals" => calendar
            .intervals(from()?, to()?)
            .map(|open| json!([instant(Some(open.start)), instant(Some(open.end))]))
            .collect(),
        "add" => instant(calendar.add_open_time(at()?, budget()?)),
        "sub" => instant(calendar.sub_open_time(at()?, budget()?)),
        "between" => calendar
            .open_time_between(from()?, to()?)
            .num_seconds()
            .into(),
        "business_days_after" => {
            let days = query.days.ok_or_else(|| missing(query, "days"))?;
            match calendar.business_day_after(at()?, days) {
                Some(day) => {
                    json!({ "date": day.date.to_string(), "due_close": instant(Some(day.closes)) })
                }
                None => Value::Null,
            }
        }
        other => {
            return Err(format!(
                "`{other}` is not a query: is_open, next_open, next_close, next_change, intervals, add, \
                 sub, between, business_days_after"
            ));
        }
    })
}

fn missing(query: &Query<'_>, key: &str) -> String {
    format!("`{}` needs `{key}`", query.kind)
}

fn instant(at: Option<DateTime<Utc>>) -> Value {
    at.map_or(Value::Null, |at| {
        at.to_rfc3339_opts(SecondsFormat::AutoSi, true).into()
    })
}
