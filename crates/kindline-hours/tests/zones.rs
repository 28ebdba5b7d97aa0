//! Zones against chrono-tz, whose rules come from the same database by another way, and the places
//! where its data is out of date.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on should stop with its line"
)]

use chrono::{DateTime, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _, Utc};
use kindline_hours::{Zone, ZoneErrorKind};

/// Zones whose clocks chrono-tz 0.10.4 (tzdata 2025b) has an hour off after 2025, with the hours from
/// UTC in January and July 2027 by the releases named: British Columbia stays on UTC-7 (2026b), Alberta
/// on UTC-6 and Morocco on UTC since 2026-09-20 (2026c), Northwest Territories (2026d), Manitoba (2026e).
/// The other four of the fifteen are below.
const CHANGED: [(&str, i32, i32); 11] = [
    ("America/Vancouver", -7, -7),
    ("Canada/Pacific", -7, -7),
    ("America/Edmonton", -6, -6),
    ("America/Yellowknife", -6, -6),
    ("Canada/Mountain", -6, -6),
    ("America/Inuvik", -6, -6),
    ("America/Winnipeg", -5, -5),
    ("America/Rainy_River", -5, -5),
    ("Canada/Central", -5, -5),
    ("Africa/Casablanca", 0, 0),
    ("Africa/El_Aaiun", 0, 0),
];

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn changed_zones_are_current() {
    for (name, january, july) in CHANGED {
        let zone = Zone::from_name(name).unwrap();
        let hours = |at: &str| zone.offset_at(instant(at)).seconds / 3600;
        assert_eq!(hours("2027-01-15T12:00:00Z"), january, "{name} in January");
        assert_eq!(hours("2027-07-15T12:00:00Z"), july, "{name} in July");
    }
}

/// Whether noon or midnight UTC of a day from 2025 to 2029 has another offset with chrono-tz.
fn differs(name: &str) -> bool {
    let zone = Zone::from_name(name).unwrap();
    let theirs: chrono_tz::Tz = name.parse().unwrap();
    let mut at = instant("2025-01-01T00:00:00Z");
    let end = instant("2030-01-01T00:00:00Z");
    while at < end {
        let offset = theirs.offset_from_utc_datetime(&at.naive_utc());
        if offset.fix().local_minus_utc() != zone.offset_at(at).seconds {
            return true;
        }
        at += TimeDelta::hours(12);
    }
    false
}

#[test]
fn cuba_and_moldova_are_current() {
    // Cuba keeps daylight-saving time through the winter of 2026 (2026f).
    for name in ["America/Havana", "Cuba"] {
        let zone = Zone::from_name(name).unwrap();
        assert_eq!(
            zone.offset_at(instant("2027-01-15T12:00:00Z")).seconds,
            -4 * 3600
        );
        assert_eq!(
            zone.offset_at(instant("2028-01-15T12:00:00Z")).seconds,
            -5 * 3600
        );
    }
    // Moldova sets its clocks with the European Union, at 01:00 UTC, no longer an hour before.
    for name in ["Europe/Chisinau", "Europe/Tiraspol"] {
        let zone = Zone::from_name(name).unwrap();
        assert_eq!(
            zone.offset_at(instant("2027-03-28T00:59:59Z")).seconds,
            2 * 3600
        );
        assert_eq!(
            zone.offset_at(instant("2027-03-28T01:00:00Z")).seconds,
            3 * 3600
        );
    }
}

#[test]
fn exactly_the_known_zones_differ_from_chrono_tz() {
    // Should this fail because chrono-tz has caught up, shorten the lists.
    let known: Vec<&str> = CHANGED
        .iter()
        .map(|(name, ..)| *name)
        .chain([
            "America/Havana",
            "Cuba",
            "Europe/Chisinau",
            "Europe/Tiraspol",
        ])
        .collect();
    for name in Zone::names() {
        let theirs = name.parse::<chrono_tz::Tz>();
        if theirs.is_ok() {
            assert_eq!(differs(name), known.contains(&name), "{name}");
        }
    }
}

#[test]
fn history_agrees_with_chrono_tz() {
    let start = instant("1960-01-01T00:00:00Z");
    for name in [
        "America/New_York",
        "America/Sao_Paulo",
        "America/St_Johns",
        "Antarctica/Troll",
        "Asia/Kathmandu",
        "Asia/Pyongyang",
        "Australia/Lord_Howe",
        "Europe/Dublin",
        "Europe/London",
        "Pacific/Apia",
        "Pacific/Chatham",
        "Pacific/Kwajalein",
    ] {
        let zone = Zone::from_name(name).unwrap();
        let theirs: chrono_tz::Tz = name.parse().unwrap();
        for step in 0..40_000 {
            let at = start + TimeDelta::minutes(step * 1_001);
            let offset = theirs.offset_from_utc_datetime(&at.naive_utc());
            assert_eq!(
                offset.fix().local_minus_utc(),
                zone.offset_at(at).seconds,
                "{name} at {at}"
            );
        }
    }
}

#[test]
fn first_instant_is_the_first_that_reads_so_late() {
    for (name, day) in [
        ("America/New_York", "2026-03-08"),
        ("America/New_York", "2026-11-01"),
        ("America/Sao_Paulo", "2018-11-04"),
        ("Antarctica/Troll", "2026-03-29"),
        ("Australia/Lord_Howe", "2026-10-04"),
        ("Pacific/Apia", "2011-12-30"),
        ("Africa/Casablanca", "2026-09-20"),
    ] {
        let zone = Zone::from_name(name).unwrap();
        let midnight: NaiveDateTime = format!("{day}T00:00:00").parse().unwrap();
        // The wall clock at every minute of five days, and the first that reads each time or later.
        let start = midnight.and_utc() - TimeDelta::days(2);
        let walls: Vec<_> = (0..5 * 1440)
            .map(|minute| zone.local(start + TimeDelta::minutes(minute)))
            .collect();
        for minute in 0..1440 {
            let local = midnight + TimeDelta::minutes(minute);
            let first = walls.iter().position(|wall| *wall >= local).unwrap();
            let first = start + TimeDelta::minutes(i64::try_from(first).unwrap());
            assert_eq!(zone.first_instant(local), first, "{name} {local}");
        }
    }
}

#[test]
fn unknown_names_come_with_a_suggestion() {
    let error = Zone::from_name("America/NewYork").unwrap_err();
    assert_eq!(error.kind(), ZoneErrorKind::Unknown);
    assert_eq!(error.suggestion(), Some("America/New_York"));
    let error = Zone::from_name("Berlin").unwrap_err();
    assert_eq!(error.suggestion(), Some("Europe/Berlin"));
    assert_eq!(
        Zone::from_name("PST").unwrap_err().to_string(),
        "unknown time zone `PST`"
    );
}
