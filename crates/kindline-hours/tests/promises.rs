//! Deadlines, the clock that stops, joint holds and the rota.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop with its line"
)]

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use kindline_hours::{Calendar, DueBy, Promise, PromiseClock, QuietHours, ScheduleDocument, Zone};

const OFFICE: &str = r#"{"zone": "America/New_York", "mon-fri": "09:00-17:00", "holidays": "US"}"#;

fn calendar(text: &str) -> Calendar {
    let document: ScheduleDocument = serde_json::from_str(text).unwrap();
    Calendar::new(document.check().unwrap())
}

/// New York wall-clock time.
fn at(local: &str) -> DateTime<Utc> {
    let zone = Zone::from_name("America/New_York").unwrap();
    zone.first_instant(format!("{local}:00").parse().unwrap())
}

#[track_caller]
fn check_deadline(from: &str, promise: Promise, due: &str) {
    assert_eq!(calendar(OFFICE).deadline(at(from), promise), Some(at(due)));
    let clock = PromiseClock::start(promise, at(from));
    assert_eq!(
        clock.due(&calendar(OFFICE)),
        Some(at(due)),
        "a clock never stopped"
    );
}

fn business(n: u32) -> Promise {
    Promise::BusinessDays {
        n,
        by: DueBy::Close,
    }
}

#[test]
fn deadlines() {
    let open = |hours| Promise::Open(TimeDelta::hours(hours));
    check_deadline(
        "2026-11-25T16:00",
        Promise::Wall(TimeDelta::hours(24)),
        "2026-11-26T16:00",
    );
    check_deadline("2026-11-25T16:00", open(2), "2026-11-27T10:00");
    check_deadline("2026-11-25T16:00", open(1), "2026-11-25T17:00");
    check_deadline("2026-11-25T20:00", open(8), "2026-11-27T17:00");
    check_deadline("2026-11-25T16:00", open(0), "2026-11-25T16:00");
    // Friday 21:30 and Saturday 10:00: by close on Monday.
    check_deadline("2026-11-20T21:30", business(1), "2026-11-23T17:00");
    check_deadline("2026-11-21T10:00", business(1), "2026-11-23T17:00");
    check_deadline("2026-11-21T10:00", business(0), "2026-11-23T17:00");
    check_deadline("2026-11-20T10:00", business(0), "2026-11-20T17:00");
    let noon = DueBy::Time(NaiveTime::from_hms_opt(12, 0, 0).unwrap());
    check_deadline(
        "2026-11-25T10:00",
        Promise::BusinessDays { n: 1, by: noon },
        "2026-11-27T12:00",
    );
}

#[test]
fn a_promise_that_cannot_be_kept_is_never_due() {
    let never = calendar(r#"{"zone": "Etc/UTC"}"#);
    let from = at("2026-11-25T16:00");
    assert_eq!(
        never.deadline(from, Promise::Open(TimeDelta::seconds(1))),
        None
    );
    assert_eq!(never.deadline(from, business(1)), None);
    assert_eq!(never.deadline(from, Promise::Wall(TimeDelta::MAX)), None);
    let office = calendar(OFFICE);
    assert_eq!(office.deadline(from, business(u32::MAX)), None);
    assert_eq!(office.deadline(from, Promise::Open(TimeDelta::MAX)), None);
}

#[track_caller]
fn check_clock(promise: Promise, pauses: &[(&str, &str)], due: Option<&str>) {
    let mut clock = PromiseClock::start(promise, at("2026-11-23T10:00"));
    for (from, until) in pauses {
        clock.pause(at(from));
        if !until.is_empty() {
            clock.resume(at(until));
        }
    }
    assert_eq!(clock.due(&calendar(OFFICE)), due.map(at));
}

#[test]
fn a_stopped_clock_moves_the_due_time() {
    // Started on Monday 2026-11-23 at 10:00; Thursday is Thanksgiving.
    let open = Promise::Open(TimeDelta::hours(4));
    check_clock(
        open,
        &[("2026-11-23T11:00", "2026-11-23T12:30")],
        Some("2026-11-23T15:30"),
    );
    check_clock(
        open,
        &[("2026-11-23T16:00", "2026-11-24T09:30")],
        Some("2026-11-23T14:00"),
    );
    check_clock(
        open,
        &[("2026-11-23T13:00", "2026-11-27T09:00")],
        Some("2026-11-27T10:00"),
    );
    check_clock(open, &[("2026-11-23T11:00", "")], None);
    check_clock(open, &[("2026-11-23T15:00", "")], Some("2026-11-23T14:00"));
    let wall = Promise::Wall(TimeDelta::hours(24));
    check_clock(
        wall,
        &[("2026-11-23T12:00", "2026-11-24T12:00")],
        Some("2026-11-25T10:00"),
    );
    // A business day counts if the clock runs when it ends.
    check_clock(
        business(1),
        &[("2026-11-24T09:00", "2026-11-24T16:59")],
        Some("2026-11-24T17:00"),
    );
    check_clock(
        business(1),
        &[("2026-11-24T09:00", "2026-11-24T17:30")],
        Some("2026-11-25T17:00"),
    );
    check_clock(
        business(2),
        &[
            ("2026-11-24T12:00", "2026-11-25T08:00"),
            ("2026-11-25T12:00", "2026-11-27T12:00"),
        ],
        Some("2026-11-30T17:00"),
    );
    check_clock(business(1), &[("2026-11-24T12:00", "")], None);
    check_clock(
        business(1),
        &[("2026-11-24T18:00", "")],
        Some("2026-11-24T17:00"),
    );
}

#[test]
fn elapsed_time_leaves_pauses_out() {
    let office = calendar(OFFICE);
    let mut clock = PromiseClock::start(Promise::Open(TimeDelta::hours(4)), at("2026-11-23T10:00"));
    clock.pause(at("2026-11-23T11:00"));
    assert_eq!(
        clock.elapsed(&office, at("2026-11-24T10:00")),
        TimeDelta::hours(1)
    );
    clock.resume(at("2026-11-24T10:00"));
    assert_eq!(
        clock.elapsed(&office, at("2026-11-24T10:30")),
        TimeDelta::minutes(90)
    );
    assert_eq!(
        clock.elapsed(&office, at("2026-11-23T10:30")),
        TimeDelta::minutes(30)
    );
    // Told out of order, a pause begins with the last event.
    clock.pause(at("2026-11-20T10:00"));
    assert!(clock.is_paused());
    assert_eq!(
        clock.elapsed(&office, at("2026-11-25T10:00")),
        TimeDelta::hours(1)
    );
}

#[track_caller]
fn check_joint(hours: &str, zone: &str, quiet: &str, from: &str, release: Option<&str>) {
    let text = format!(r#"{{"zone": "America/New_York", {hours}}}"#);
    let zone = Zone::from_name(zone).unwrap();
    let quiet = QuietHours::parse(&zone, quiet).unwrap();
    let found = calendar(&text).hold_until_awake(at(from), &quiet);
    assert_eq!(found, release.map(at));
}

#[test]
fn a_reply_waits_for_both_sides() {
    let office = r#""mon-fri": "09:00-17:00""#;
    let pacific = "America/Los_Angeles";
    // Open at 09:00 in New York is 06:00 in Los Angeles; awake there at 08:00, 11:00 here.
    check_joint(
        office,
        pacific,
        "21:00-08:00",
        "2026-07-13T20:00",
        Some("2026-07-14T11:00"),
    );
    check_joint(
        office,
        pacific,
        "21:00-08:00",
        "2026-07-13T12:00",
        Some("2026-07-13T12:00"),
    );
    // In Shanghai it is 21:00 at the earliest when New York opens, and 06:00 at the latest when it closes.
    check_joint(
        office,
        "Asia/Shanghai",
        "21:00-08:00",
        "2026-07-13T12:00",
        None,
    );
    check_joint(
        r#""mon": []"#,
        pacific,
        "21:00-08:00",
        "2026-07-13T12:00",
        None,
    );
    check_joint(office, pacific, "09:00-09:00", "2026-07-13T12:00", None);
    // Quiet for an hour that the clock skips: that night is not quiet.
    check_joint(
        r#""mon-sun": "00:00-24:00""#,
        "America/New_York",
        "02:00-03:00",
        "2026-03-08T03:00",
        Some("2026-03-08T03:00"),
    );
}

#[test]
fn the_rota_hands_over_by_the_wall_clock() {
    let text = r#"{"zone": "America/New_York", "rota": {
        "people": ["Ana", "Ben"], "start": "2026-02-16T09:00", "days": 7,
        "overrides": [{"from": "2026-03-10", "until": "2026-03-11", "person": "Cy"}]}}"#;
    let calendar = calendar(text);
    let on_call = |local: &str| calendar.on_call(at(local));
    assert_eq!(on_call("2026-02-16T08:59"), None);
    // Clocks were set forward on Sunday, March 8; the hand-over stays at 09:00.
    let before = on_call("2026-03-09T08:59").unwrap();
    assert_eq!(
        (before.person.as_str(), before.until),
        ("Ana", Some(at("2026-03-09T09:00")))
    );
    let after = on_call("2026-03-09T09:00").unwrap();
    assert_eq!(
        (after.person.as_str(), after.until),
        ("Ben", Some(at("2026-03-10T00:00")))
    );
    let over = on_call("2026-03-10T12:00").unwrap();
    assert_eq!(
        (over.person.as_str(), over.until),
        ("Cy", Some(at("2026-03-11T00:00")))
    );
}

/// Of the night of December 31 an absence leaves the hours after midnight, and the holiday closes
/// those. Found by the fuzz target `hours_query`: the day was counted, and closed before it opened.
#[test]
fn a_night_that_absence_and_holiday_share_is_no_business_day() {
    let calendar = calendar(
        r#"{"zone": "America/New_York", "mon-sun": "07:31-01:30", "holidays": "US",
            "holiday-scope": "civil-day", "absences": [{"from": "2026-12-01", "until": "2027-01-01"}]}"#,
    );
    let day = calendar
        .business_day_after(at("2026-12-10T12:00"), 1)
        .unwrap();
    assert_eq!(day.date.to_string(), "2027-01-02");
    assert!(day.opens < day.closes);
}
