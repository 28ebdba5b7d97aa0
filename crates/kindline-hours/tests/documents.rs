//! Documents: what is reported about wrong ones, and that valid ones can be written out again.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop with its line"
)]

use kindline_hours::{ScheduleDocument, WarningKind};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    schedule: ScheduleDocument,
    problems: Vec<String>,
}

#[test]
fn problems() {
    let rows = kindline_testkit::read("hours/problems.jsonl");
    let report = kindline_testkit::run("hours/problems.jsonl", &rows, |case: &Case| {
        let found: Vec<String> = match case.schedule.check() {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        if found == case.problems {
            Ok(())
        } else {
            Err(format!("{found:#?}"))
        }
    });
    report.assert_all();
}

const FULL: &str = r#"
zone = "America/New_York"
mon-thu = "09:00-17:00"
fri = ["09:00-12:00", "13:00-16:00"]
sat = "22:00-06:00"
holiday_scope = "civil-day"
closures = [{ from = 2026-12-28, through = 2026-12-31, name = "Winter break" }, "2026-03-02"]
seasons = [
  { from = "07-01", through = "08-31", name = "Summer", mon-fri = "09:00-15:00" },
  { from = "2027-01-01", week = { sun = [["10:00", "24:00"]] } },
]
absences = [
  { from = "2026-08-03", through = "2026-08-14", delegate = "Team desk" },
  { from = "2026-09-01T12:00", until = "2026-09-01T15:30" },
]
[holidays]
regions = ["US", "us-ny"]
add = ["2026-11-27", { on = "easter - 2", name = "Good Friday" }, "4th thu of november + 1"]
drop = ["Columbus Day", "2026-11-11"]
[dates]
2026-12-24 = "09:00-12:00"
2026-12-23 = { hours = [], name = "Inventory" }
[rota]
people = ["Ana", "Ben"]
start = "2026-01-05T09:00"
overrides = [{ from = "2026-12-24T09:00", until = "2026-12-27", person = "Cy" }]
"#;

#[test]
fn a_document_survives_being_written_out() {
    let document: ScheduleDocument = toml::from_str(FULL).unwrap();
    let schedule = document.check().unwrap();
    let written = ScheduleDocument::from(&schedule);
    let again = written.check().unwrap();
    assert_eq!(schedule, again);
    let json = serde_json::to_string(&written).unwrap();
    let read: ScheduleDocument = serde_json::from_str(&json).unwrap();
    assert_eq!(read, written);
}

#[test]
fn any_value_can_be_read_and_is_reported() {
    for text in [
        "null",
        "7",
        "\"mon-fri\"",
        "[]",
        "[[1]]",
        "{\"week\": 1, \"dates\": [true]}",
        "{}",
    ] {
        let document: ScheduleDocument = serde_json::from_str(text).unwrap();
        assert!(!document.check().unwrap_err().is_empty(), "{text}");
    }
}

#[test]
fn lint_names_what_is_odd() {
    let document: ScheduleDocument = toml::from_str(
        r#"
        zone = "Australia/Melbourne"
        mon = ["09:00-12:00", "12:00-17:00"]
        tue = ["09:00-12:30", "12:00-23:59"]
        closures = ["2020-01-02"]
        holidays = "AU-VIC"
        "#,
    )
    .unwrap();
    let warnings = document
        .check()
        .unwrap()
        .lint("2030-01-01".parse().unwrap());
    let kinds: Vec<_> = warnings
        .iter()
        .map(|w| (w.field.as_str(), w.kind))
        .collect();
    assert_eq!(
        kinds,
        [
            ("mon", WarningKind::SpansTouch),
            ("tue", WarningKind::EndsBeforeMidnight),
            ("tue", WarningKind::SpansOverlap),
            ("closures", WarningKind::ClosuresOver),
            ("holidays", WarningKind::HolidayEnds),
            ("zone", WarningKind::OldZoneData),
        ]
    );
    let empty: ScheduleDocument = toml::from_str("zone = 'Etc/UTC'").unwrap();
    let warnings = empty.check().unwrap().lint("2026-11-22".parse().unwrap());
    assert_eq!(warnings.len(), 1);
    assert_eq!(
        warnings.first().unwrap().to_string(),
        "the schedule has no hours from today on, so it is always closed"
    );
}
