//! Runs the cases of hours, openings and closed days in words.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot set up its input must fail"
)]

use chrono::NaiveDate;
use kindline_hours::ScheduleDocument;
use kindline_reply::{HoursStyle, Locale, closures_in_words, hours_in_words};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    locale: Locale,
    hours: serde_json::Map<String, serde_json::Value>,
    long: Option<String>,
    short: Option<String>,
}

fn check(case: &Case) -> Result<(), String> {
    let mut hours = case.hours.clone();
    hours.insert("zone".to_owned(), "America/New_York".into());
    let document: ScheduleDocument =
        serde_json::from_value(hours.into()).map_err(|error| error.to_string())?;
    let schedule = document
        .check()
        .map_err(|problems| format!("{problems:?}"))?;
    for (style, wanted) in [
        (HoursStyle::Long, &case.long),
        (HoursStyle::Short, &case.short),
    ] {
        let found = hours_in_words(&schedule, case.locale, style);
        if wanted.as_ref().is_some_and(|wanted| *wanted != found) {
            return Err(format!("{style:?}: {found:?}"));
        }
    }
    Ok(())
}

#[test]
fn hours_in_words_cases() {
    let rows = kindline_testkit::read("reply/hours_in_words.jsonl");
    kindline_testkit::run("reply/hours_in_words.jsonl", &rows, check).assert_all();
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Closures {
    #[serde(rename = "id")]
    _id: String,
    locale: Locale,
    from: NaiveDate,
    days: u16,
    closures: serde_json::Value,
    long: Option<String>,
    short: Option<String>,
}

fn check_closures(case: &Closures) -> Result<(), String> {
    let hours = serde_json::json!({"zone": "America/New_York", "closures": case.closures});
    let document: ScheduleDocument =
        serde_json::from_value(hours).map_err(|error| error.to_string())?;
    let schedule = document
        .check()
        .map_err(|problems| format!("{problems:?}"))?;
    for (style, wanted) in [
        (HoursStyle::Long, &case.long),
        (HoursStyle::Short, &case.short),
    ] {
        let found = closures_in_words(&schedule, case.from, case.days, case.locale, style);
        if *wanted != found {
            return Err(format!("{style:?}: {found:?}"));
        }
    }
    Ok(())
}

#[test]
fn closures_in_words_cases() {
    let rows = kindline_testkit::read("reply/closures_in_words.jsonl");
    kindline_testkit::run("reply/closures_in_words.jsonl", &rows, check_closures).assert_all();
}
