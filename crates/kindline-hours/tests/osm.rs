//! `opening_hours` texts: read, refused and written.

#![cfg(feature = "osm")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop with its line"
)]

use chrono::{DateTime, TimeDelta, Utc};
use kindline_hours::{Calendar, Region, Schedule, ScheduleDocument, Zone, osm};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Case {
    text: String,
    written: Option<String>,
    #[serde(default)]
    problems: Vec<String>,
}

fn read(text: &str) -> Result<Schedule, Vec<String>> {
    let zone = Zone::from_name("America/New_York").unwrap();
    let regions = [Region::from_id("US").unwrap()];
    osm::read(text, &zone, &regions).map_err(|problems| {
        // The offending rule is quoted after the message; the parser's own words are not ours to test.
        let said = problems.iter().map(|problem| {
            let words = problem.to_string();
            words.split(": `").next().unwrap_or_default().to_owned()
        });
        said.collect()
    })
}

#[test]
fn texts() {
    let rows = kindline_testkit::read("hours/osm.jsonl");
    let report = kindline_testkit::run("hours/osm.jsonl", &rows, |case: &Case| {
        match read(&case.text) {
            Err(problems) if problems == case.problems => Ok(()),
            Err(problems) => Err(format!("{problems:?}")),
            Ok(schedule) => {
                let written = osm::write(&schedule).map_err(|problems| format!("{problems:?}"))?;
                if Some(&written) != case.written.as_ref() {
                    return Err(format!("written as {written}"));
                }
                same_hours(
                    &schedule,
                    &read(&written).map_err(|problems| problems.join("; "))?,
                )
            }
        }
    });
    report.assert_all();
}

/// Whether two schedules are open at the same times of four years.
fn same_hours(one: &Schedule, other: &Schedule) -> Result<(), String> {
    let start: DateTime<Utc> = "2025-12-01T00:00:00Z".parse().unwrap();
    let end = start + TimeDelta::days(4 * 365);
    let (one, other) = (Calendar::new(one.clone()), Calendar::new(other.clone()));
    if one.intervals(start, end).eq(other.intervals(start, end)) {
        Ok(())
    } else {
        Err("read again it has other hours".to_owned())
    }
}

#[test]
fn holidays_need_a_region() {
    let zone = Zone::from_name("Europe/Berlin").unwrap();
    let problems = osm::read("Mo-Fr 09:00-17:00; PH off", &zone, &[]).unwrap_err();
    assert_eq!(problems.len(), 1);
}

#[test]
fn what_cannot_be_written_is_refused() {
    let document: ScheduleDocument = serde_json::from_value(json!({
        "zone": "Etc/UTC",
        "mon-fri": "22:00-06:00",
        "holidays": {"regions": "US", "drop": ["Columbus Day"], "add": ["easter - 2"]},
        "absences": [{"from": "2026-08-03", "through": "2026-08-14"}],
        "seasons": [{"from": "2027-01-01", "mon": "09:00-12:00"}],
    }))
    .unwrap();
    let problems = osm::write(&document.check().unwrap()).unwrap_err();
    let fields: Vec<&str> = problems
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(
        fields,
        [
            "absences",
            "holidays.drop",
            "seasons[0].through",
            "holidays.add[0]",
            ""
        ]
    );
}

/// Schedules that such texts can say: day-time hours, apart seasons, holidays, closures and dates.
fn sayable() -> impl Strategy<Value = Value> {
    let spans = || {
        prop::collection::vec((0u16..20, 1u16..4), 0..3).prop_map(|spans| {
            let text = |(start, hours)| format!("{start:02}:00-{:02}:30", start + hours);
            spans.into_iter().map(text).collect::<Vec<String>>()
        })
    };
    let season = prop::option::of((spans(), spans(), any::<bool>()));
    let closures = prop::collection::vec((0i64..700, 0i64..20), 0..3);
    let special = prop::collection::btree_map(0i64..700, spans(), 0..3);
    (spans(), spans(), season, closures, special, any::<bool>()).prop_map(
        |(week, saturday, season, closures, special, holidays)| {
            let day = |days: i64| {
                let first: chrono::NaiveDate = "2026-01-01".parse().unwrap();
                (first + TimeDelta::days(days)).to_string()
            };
            let mut document =
                json!({"zone": "America/New_York", "mon-fri": week, "sat": saturday});
            if let Some((tuesday, sunday, once)) = season {
                let (from, through) = if once {
                    ("2026-06-15", "2027-02-03")
                } else {
                    ("11-15", "02-03")
                };
                document["seasons"] =
                    json!([{"from": from, "through": through, "tue": tuesday, "sun": sunday}]);
            }
            document["closures"] = closures
                .iter()
                .map(|(from, length)| json!({"from": day(*from), "through": day(from + length)}))
                .collect();
            document["dates"] = special
                .iter()
                .map(|(date, hours)| (day(*date), json!(hours)))
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

    /// A text read back is the same hours, or is refused.
    #[test]
    fn written_texts_mean_the_same(document in sayable()) {
        let document: ScheduleDocument = serde_json::from_value(document).unwrap();
        let schedule = document.check().unwrap();
        let text = osm::write(&schedule).unwrap();
        if let Ok(again) = read(&text) {
            prop_assert!(same_hours(&schedule, &again).is_ok(), "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "([MTWFS][ouehra](-[MTWFS][ouehra])?|PH|SH|off|Jan|Dec 24|2026|week|easter|,|;|\\|\\||[0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}|\"x\"| ){0,12}") {
        if let Ok(schedule) = read(&text) {
            prop_assert!(osm::write(&schedule).is_ok(), "{}", text);
        }
    }
}
