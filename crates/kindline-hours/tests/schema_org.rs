//! schema.org specifications: read, refused and written.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop with its line"
)]

use chrono::{DateTime, NaiveDate, Utc};
use kindline_hours::{Calendar, ScheduleDocument, SchemaOrgHours, Zone};
use serde_json::{Value, json};

fn zone() -> Zone {
    Zone::from_name("America/New_York").unwrap()
}

#[track_caller]
fn check_problems(hours: Value, expected: &[&str]) {
    let hours: SchemaOrgHours = serde_json::from_value(hours).unwrap();
    let problems = hours.read(&zone()).unwrap_err();
    let found: Vec<String> = problems
        .iter()
        .map(|problem| format!("{} {}", problem.field, problem.message))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn what_is_unclear_is_refused() {
    check_problems(
        json!([{"dayOfWeek": "PublicHolidays", "opens": "10:00", "closes": "12:00"}]),
        &["[0].dayOfWeek is not a day of the week"],
    );
    check_problems(
        json!([{"dayOfWeek": "Monday", "opens": "09:00"}, {"opens": "9am", "closes": "17:00"}]),
        &[
            "[0] has one of `opens` and `closes`",
            "[1].opens is not a time of day in whole minutes",
            "[1] has one of `opens` and `closes`",
        ],
    );
    check_problems(
        json!({"openingHoursSpecification": {"opens": "09:00", "closes": "17:00"}}),
        &["openingHoursSpecification names neither weekdays nor dates"],
    );
    check_problems(
        json!([{"opens": "09:00", "closes": "17:00", "validFrom": "2026-02-30", "validThrough": "2026-03-01"}]),
        &["[0].validFrom is not a date"],
    );
    check_problems(json!("Mo-Fr"), &[" is text where a table belongs"]);
}

#[test]
fn written_hours_are_the_same_when_read() {
    let document: ScheduleDocument = toml::from_str(
        r#"
        zone = "America/New_York"
        mon-thu = ["09:00-12:00", "13:00-17:00"]
        fri = "18:00-24:00"
        sat = "22:00-06:00"
        sun = "00:00-24:00"
        holidays = ["US", "2026-11-27"]
        closures = [{ from = "2026-08-03", through = "2026-08-14" }]
        seasons = [{ from = "06-15", through = "07-31", mon-fri = "09:00-15:00" }]
        dates = { 2026-12-24 = "09:00-12:00", 2026-12-26 = ["10:00-11:00", "12:00-13:00"] }
        "#,
    )
    .unwrap();
    let schedule = document.check().unwrap();
    let date = |text: &str| text.parse::<NaiveDate>().unwrap();
    let hours = SchemaOrgHours::write(&schedule, date("2026-01-01"), date("2026-12-31")).unwrap();
    let again = hours.read(&zone()).unwrap();
    let (one, other) = (Calendar::new(schedule), Calendar::new(again));
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    let (start, end) = (at("2026-01-02T12:00:00Z"), at("2026-12-31T12:00:00Z"));
    assert!(one.intervals(start, end).eq(other.intervals(start, end)));
    assert!(one.intervals(start, end).count() > 200);
}

#[test]
fn seasons_and_full_names() {
    let hours: SchemaOrgHours = serde_json::from_value(json!([
        {"dayOfWeek": ["https://schema.org/Monday", "http://schema.org/Tuesday"], "opens": "09:00:00", "closes": "17:00:00"},
        {"dayOfWeek": "Monday", "opens": "10:00", "closes": "12:00", "validFrom": "2026-07-01", "validThrough": "2026-08-31"},
    ]))
    .unwrap();
    let calendar = Calendar::new(hours.read(&zone()).unwrap());
    let open = |at: &str| calendar.is_open(at.parse().unwrap());
    assert!(open("2026-06-30T14:00:00Z"));
    assert!(
        !open("2026-07-07T14:00:00Z"),
        "in the season Tuesday has no hours"
    );
    assert!(open("2026-07-06T14:00:00Z"));
    assert!(!open("2026-07-06T17:00:00Z"));
}
