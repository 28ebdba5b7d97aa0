//! iCalendar texts: read, refused and written.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop with its line"
)]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kindline_hours::{Calendar, Schedule, ScheduleDocument, Zone, ical};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

/// The lines between `BEGIN:VCALENDAR` and `END:VCALENDAR`, and what they come to: a document, or
/// problems; and notes. Times are New York's unless the case names another zone.
#[derive(Deserialize)]
struct Case {
    lines: Vec<String>,
    zone: Option<String>,
    #[serde(default)]
    absences: bool,
    document: Option<Value>,
    #[serde(default)]
    problems: Vec<String>,
    #[serde(default)]
    notes: Vec<String>,
}

fn check(case: &Case) -> Result<(), String> {
    let zone = Zone::from_name(case.zone.as_deref().unwrap_or("America/New_York")).unwrap();
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}\r\nEND:VCALENDAR\r\n",
        case.lines.join("\r\n")
    );
    let leave = if case.absences {
        ical::Leave::Absences
    } else {
        ical::Leave::Closures
    };
    let words = |problems: &[kindline_hours::Problem]| -> Vec<String> {
        problems.iter().map(ToString::to_string).collect()
    };
    match ical::read(&text, &zone, leave) {
        Err(problems) if words(&problems) == case.problems => Ok(()),
        Err(problems) => Err(format!("{:?}", words(&problems))),
        Ok(import) => {
            let mut document = serde_json::to_value(ScheduleDocument::from(&import.schedule))
                .map_err(|error| error.to_string())?;
            document.as_object_mut().unwrap().remove("zone");
            if Some(&document) != case.document.as_ref() {
                return Err(format!("read as {document}"));
            }
            if words(&import.notes) != case.notes {
                return Err(format!("notes {:?}", words(&import.notes)));
            }
            Ok(())
        }
    }
}

#[test]
fn texts() {
    let rows = kindline_testkit::read("hours/ical.jsonl");
    kindline_testkit::run("hours/ical.jsonl", &rows, check).assert_all();
}

fn export() -> ical::Export {
    ical::Export {
        from: "2026-01-01".parse().unwrap(),
        through: "2028-06-30".parse().unwrap(),
        stamp: "2026-01-01T00:00:00Z".parse().unwrap(),
        office: "riverside.example".to_owned(),
    }
}

fn schedule(document: Value) -> Schedule {
    let document: ScheduleDocument = serde_json::from_value(document).unwrap();
    document.check().unwrap()
}

/// Schedules that such texts can say between two dates.
fn sayable() -> impl Strategy<Value = Value> {
    let spans = || {
        prop::collection::vec((0u16..20, 1u16..5), 0..3).prop_map(|spans| {
            let text = |(start, hours)| format!("{start:02}:00-{:02}:00", start + hours);
            spans.into_iter().map(text).collect::<Vec<String>>()
        })
    };
    let season = prop::option::of((spans(), spans(), 0usize..3));
    let closures = prop::collection::vec((0i64..700, 0i64..20), 0..3);
    let special = prop::collection::btree_map(0i64..700, spans(), 0..3);
    let absences = prop::collection::vec((0i64..700, 1i64..9, 0i64..48), 0..2);
    let flags = (any::<bool>(), any::<bool>());
    (spans(), spans(), season, closures, special, absences, flags).prop_map(
        |(week, saturday, season, closures, special, absences, (holidays, night))| {
            let day = |days: i64| {
                let first: NaiveDate = "2026-01-01".parse().unwrap();
                (first + TimeDelta::days(days)).to_string()
            };
            let mut document =
                json!({"zone": "America/New_York", "mon-fri": week, "sat": saturday});
            if night {
                document["mon-fri"] = json!("22:00-06:00");
                document["holiday-scope"] = json!("civil-day");
            } else {
                if let Some((tuesday, sunday, kind)) = season {
                    let mut season = json!({"tue": tuesday, "sun": sunday});
                    let (from, through) = [
                        ("2026-06-15", Some("2027-02-03")),
                        ("11-15", Some("02-03")),
                        ("2027-03-09", None),
                    ][kind];
                    season["from"] = json!(from);
                    if let Some(through) = through {
                        season["through"] = json!(through);
                    }
                    document["seasons"] = json!([season]);
                }
                document["dates"] = special
                    .iter()
                    .map(|(date, hours)| (day(*date), json!(hours)))
                    .collect();
            }
            document["closures"] = closures
                .iter()
                .map(|(from, length)| {
                    json!({"from": day(*from), "through": day(from + length), "name": "a, b; c\\d"})
                })
                .collect();
            document["absences"] = absences
                .iter()
                .map(|(from, length, half_hours)| {
                    let clock = format!("T{:02}:{:02}", half_hours / 2, half_hours % 2 * 30);
                    json!({"from": day(*from) + &clock, "until": day(from + length) + &clock})
                })
                .collect();
            if holidays {
                document["holidays"] = json!(["US"]);
            }
            document
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn written_texts_read_the_same(document in sayable()) {
        let schedule = schedule(document);
        let text = ical::write(&schedule, &export()).unwrap();
        let import = ical::read(&text, schedule.zone(), ical::Leave::Closures)
            .map_err(|problems| TestCaseError::fail(format!("{problems:?}\n{text}")))?;
        prop_assert_eq!(&import.notes, &[]);
        let from: DateTime<Utc> = "2026-01-02T00:00:00Z".parse().unwrap();
        let through: DateTime<Utc> = "2028-06-30T00:00:00Z".parse().unwrap();
        prop_assert_eq!(schedule.absences(), import.schedule.absences());
        let (one, other) = (Calendar::new(schedule), Calendar::new(import.schedule));
        prop_assert!(
            one.intervals(from, through).eq(other.intervals(from, through)),
            "{}", text
        );
    }

    #[test]
    fn any_lines_are_read_or_refused(lines in prop::collection::vec(
        "(BEGIN|END):(VEVENT|VAVAILABILITY|AVAILABLE|VCALENDAR)|DT(START|END)(;VALUE=DATE)?:2026(01|12|02)[0-3][0-9](T[01][0-9]0000Z?)?|RRULE:FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|COUNT|BYMONTH)=[0-9]{1,2}|;BYDAY=(MO|TU,FR)|;UNTIL=20270101){0,3}|PRIORITY:[0-9]|DURATION:P[0-9]{1,3}[DWM]", 0..14)) {
        let zone = Zone::from_name("America/New_York").unwrap();
        let text = format!("BEGIN:VCALENDAR\n{}\nEND:VCALENDAR", lines.join("\n"));
        for leave in [ical::Leave::Closures, ical::Leave::Absences] {
            if let Ok(import) = ical::read(&text, &zone, leave) {
                let again = ScheduleDocument::from(&import.schedule).check();
                prop_assert_eq!(again.as_ref(), Ok(&import.schedule));
            }
        }
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let mut export = export();
    export.through = "2099-01-01".parse().unwrap();
    let season = json!({"from": "07-01", "through": "07-31", "mon": "09:00-12:00"});
    let schedule = schedule(json!({
        "zone": "Etc/UTC",
        "mon-fri": "22:00-06:00",
        "holidays": "US",
        "seasons": vec![season; 8],
    }));
    let problems = ical::write(&schedule, &export).unwrap_err();
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "the schedule has spans over midnight next to seasons or dates, which would cut them",
            "`holiday-scope` lets nights run on into closed days, which cannot be written",
            "`seasons` are more than seven, which cannot be ranked",
            "the schedule would be written for more than ten years of dates",
        ]
    );
}
