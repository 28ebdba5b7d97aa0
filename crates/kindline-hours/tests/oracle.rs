//! The calendar against a plain walk over every minute, on generated schedules around clock changes.
//!
//! `KINDLINE_SOAK=20000 cargo test --release --test oracle` runs that many schedules, each with some
//! 800 questions.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on should stop with its line"
)]

#[path = "oracle/naive.rs"]
mod naive;

use chrono::{DateTime, TimeDelta, Utc};
use kindline_hours::{Calendar, Cursor, Schedule, ScheduleDocument, Status};
use naive::Naive;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Zones that have caught other engines, and days near which their clocks change.
const ZONES: [(&str, &[&str]); 17] = [
    (
        "America/New_York",
        &["2026-03-08", "2026-11-01", "2031-03-09"],
    ),
    (
        "America/Sao_Paulo",
        &["2017-10-15", "2018-02-18", "2018-11-04"],
    ),
    (
        "Africa/Casablanca",
        &["2026-02-15", "2026-03-22", "2026-09-20", "2030-01-01"],
    ),
    ("Africa/Cairo", &["2026-04-24", "2026-10-30"]),
    ("Antarctica/Troll", &["2026-03-29", "2026-10-25"]),
    ("Australia/Lord_Howe", &["2026-04-05", "2026-10-04"]),
    ("Pacific/Apia", &["2011-12-30", "2012-04-01"]),
    ("Pacific/Chatham", &["2026-04-05", "2026-09-27"]),
    ("Pacific/Kwajalein", &["1993-08-21"]),
    ("Europe/London", &["2026-03-29", "2026-10-25", "2045-03-26"]),
    ("Europe/Dublin", &["2026-03-29", "2026-10-25"]),
    (
        "America/St_Johns",
        &["2006-04-02", "2006-10-29", "2026-03-08"],
    ),
    ("Asia/Kathmandu", &["1986-01-01", "2026-05-01"]),
    ("Asia/Pyongyang", &["2015-08-15", "2018-05-05"]),
    ("America/Caracas", &["2007-12-09", "2016-05-01"]),
    ("America/Vancouver", &["2026-03-08", "2026-11-01"]),
    ("Etc/UTC", &["2026-02-28", "2100-02-28"]),
];

const WINDOW_DAYS: i64 = 12;

#[derive(Debug, Clone)]
struct Sample {
    document: Value,
    start: DateTime<Utc>,
    seeds: Vec<(u16, u16)>,
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// A minute of the day, mostly a round one, often near the hours at which clocks change.
fn minute() -> impl Strategy<Value = u16> {
    prop_oneof![
        4 => (0u16..96).prop_map(|quarter| quarter * 15),
        2 => 0u16..240,
        1 => 0u16..1440,
    ]
}

fn span() -> impl Strategy<Value = Value> {
    (minute(), minute(), prop::bool::weighted(0.1)).prop_map(|(start, end, midnight)| {
        json!([
            clock(start),
            if midnight {
                "24:00".to_owned()
            } else {
                clock(end)
            }
        ])
    })
}

fn day() -> impl Strategy<Value = Value> {
    prop::collection::vec(span(), 0..3).prop_map(Value::Array)
}

fn week() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => prop::collection::vec(day(), 7),
        1 => Just(vec![json!([["09:00", "17:00"]]); 7]),
        1 => Just(vec![json!([["00:00", "24:00"]]); 7]),
        1 => Just(vec![json!([]); 7]),
    ]
    .prop_map(|days| {
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        names
            .iter()
            .map(|name| (*name).to_owned())
            .zip(days)
            .collect::<Map<_, _>>()
            .into()
    })
}

fn date_near(start: DateTime<Utc>, day: i64) -> String {
    (start.date_naive() + TimeDelta::days(day)).to_string()
}

prop_compose! {
    fn sample()(
        (zone, near) in prop::sample::select(&ZONES[..]).prop_flat_map(|(zone, days)| (Just(zone), prop::sample::select(days))),
        back in 0i64..WINDOW_DAYS * 1440,
    )(
        zone in Just(zone),
        start in Just(format!("{near}T00:00:00Z").parse::<DateTime<Utc>>().unwrap() - TimeDelta::minutes(back)),
        week in week(),
        season in prop::option::weighted(0.3, (week(), 0i64..WINDOW_DAYS, 0i64..10, any::<bool>())),
        special in prop::collection::vec((0i64..WINDOW_DAYS, day()), 0..3),
        closures in prop::collection::vec((0i64..WINDOW_DAYS, 0i64..3), 0..2),
        holidays in prop::collection::vec(0i64..WINDOW_DAYS, 0..3),
        region in any::<bool>(),
        civil in any::<bool>(),
        absences in prop::collection::vec((0i64..WINDOW_DAYS, minute(), 1i64..4000), 0..2),
        seeds in prop::collection::vec((any::<u16>(), any::<u16>()), 80),
    ) -> Sample {
        let mut document = json!({
            "tz": zone,
            "week": week,
            "holiday_scope": if civil { "civil_day" } else { "shift_start" },
        });
        let mut days: Vec<Value> = holidays.iter().map(|day| date_near(start, *day).into()).collect();
        if region {
            days.push("US".into());
        }
        document["holidays"] = days.into();
        document["dates"] = special.into_iter().map(|(day, hours)| (date_near(start, day), hours)).collect::<Map<_, _>>().into();
        document["closures"] = closures.iter().map(|(from, days)| {
            json!({"from": date_near(start, *from), "through": date_near(start, from + days)})
        }).collect();
        document["absences"] = absences.iter().map(|(day, minute, length)| {
            let from = start.date_naive().and_hms_opt(0, 0, 0).unwrap() + TimeDelta::days(*day) + TimeDelta::minutes((*minute).into());
            let until = from + TimeDelta::minutes(*length);
            json!({"from": from.format("%Y-%m-%dT%H:%M").to_string(), "until": until.format("%Y-%m-%dT%H:%M").to_string()})
        }).collect();
        if let Some((week, from, days, yearly)) = season {
            let (from, through) = (date_near(start, from), date_near(start, from + days));
            let cut = |date: String| if yearly { date[5..].to_owned() } else { date };
            document["seasons"] = json!([{"from": cut(from), "through": cut(through), "week": week}]);
        }
        Sample { document, start, seeds }
    }
}

fn schedule(document: &Value) -> Schedule {
    let document: ScheduleDocument = serde_json::from_value(document.clone()).unwrap();
    document
        .check()
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Asks everything about the sample's instants and compares.
fn check(sample: &Sample) {
    let schedule = schedule(&sample.document);
    let naive = Naive::new(&schedule, sample.start, WINDOW_DAYS);
    let calendar = Calendar::new(schedule);
    let mut cursor = Cursor::new(&calendar);
    for (one, other) in &sample.seeds {
        // Every other question is about the hours around a clock change.
        let minute = match naive.clock_set {
            Some(set) if one % 2 == 1 => {
                (set - 150 + i64::from(one / 2) % 300).clamp(0, naive.len() - 1)
            }
            _ => i64::from(*one) % naive.len(),
        };
        let second = minute + i64::from(*other) % (naive.len() - minute);
        let at = naive.at(minute);
        let within = at + TimeDelta::seconds(i64::from(*other % 60));
        let open = naive.is_open(minute);
        let say = |what: &str| format!("{what} at {at}, {}", sample.document);

        assert_eq!(calendar.is_open(within), open, "{}", say("is_open"));
        assert_eq!(cursor.is_open(within), open, "{}", say("cursor"));
        let change = calendar.next_change(within);
        assert_eq!(
            cursor.next_change(within),
            change,
            "{}",
            say("cursor change")
        );
        assert!(
            change.is_none_or(|change| change > within),
            "{}",
            say("next_change goes back")
        );
        let status = calendar.status(within);
        assert_eq!(status.is_open(), open, "{}", say("status"));
        let (Status::Open { until } | Status::Closed { until, .. }) = status;
        assert_eq!(until, change, "{}", say("status until"));
        if let Some(next) = naive.next(!open, minute) {
            assert_eq!(change, Some(naive.at(next)), "{}", say("next_change"));
        }
        if let Some(next) = naive.next(true, minute) {
            let opening = if open { within } else { naive.at(next) };
            assert_eq!(
                calendar.next_open(within),
                Some(opening),
                "{}",
                say("next_open")
            );
            if let Some(close) = naive.next(false, next) {
                assert_eq!(
                    calendar.next_close(within),
                    Some(naive.at(close)),
                    "{}",
                    say("next_close")
                );
            }
        }

        let budget = naive.open_minutes(minute, second);
        let between = calendar.open_time_between(at, naive.at(second));
        assert_eq!(between.num_minutes(), budget, "{}", say("between"));
        assert_eq!(calendar.open_time_between(naive.at(second), at), -between);
        if budget > 0 {
            let budget_time = TimeDelta::minutes(budget);
            let due = naive.add(minute, budget).map(|due| naive.at(due));
            assert_eq!(
                calendar.add_open_time(at, budget_time),
                due,
                "{}",
                say("add")
            );
            let since = naive.sub(second, budget).map(|since| naive.at(since));
            assert_eq!(
                calendar.sub_open_time(naive.at(second), budget_time),
                since,
                "{}",
                say("sub")
            );
        }
    }
    let whole: Vec<_> = calendar
        .intervals(naive.start, naive.at(naive.len()))
        .collect();
    let sum: TimeDelta = whole.iter().map(|open| open.end - open.start).sum();
    assert_eq!(sum.num_minutes(), naive.open_minutes(0, naive.len()));
    assert!(whole.windows(2).all(|pair| pair[0].end < pair[1].start));
}

fn cases() -> u32 {
    let asked = std::env::var("KINDLINE_SOAK").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(150)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_the_minute_walk(sample in sample()) {
        check(&sample);
    }

    #[test]
    fn a_schedule_survives_being_written_out(sample in sample()) {
        let first = ScheduleDocument::from(&schedule(&sample.document));
        let again = first.check().unwrap();
        prop_assert_eq!(ScheduleDocument::from(&again), first);
        let (before, after) = (Calendar::new(schedule(&sample.document)), Calendar::new(again));
        let end = sample.start + TimeDelta::days(WINDOW_DAYS);
        prop_assert!(before.intervals(sample.start, end).eq(after.intervals(sample.start, end)));
    }
}

proptest! {
    // Blocks far from today are built for each of these.
    #![proptest_config(ProptestConfig { cases: cases() / 15, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn answers_at_every_instant(sample in sample(), second in FAR, other in FAR) {
        let calendar = Calendar::new(schedule(&sample.document));
        let (at, other) = (DateTime::from_timestamp(second, 7).unwrap(), DateTime::from_timestamp(other, 0).unwrap());
        for at in [at, DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            prop_assert!(calendar.next_open(at).is_none_or(|open| open >= at && calendar.is_open(open)));
            prop_assert!(calendar.next_change(at).is_none_or(|change| change > at && calendar.is_open(change) != calendar.is_open(at)));
            prop_assert_eq!(calendar.status(at).is_open(), calendar.is_open(at));
            prop_assert!(calendar.business_day_after(at, 3).is_none_or(|day| day.opens > at && day.closes > day.opens));
        }
        let between = calendar.open_time_between(at, other);
        prop_assert!(between.abs() <= (at - other).abs());
        if between > TimeDelta::zero() {
            let due = calendar.add_open_time(at, between).unwrap();
            prop_assert!(due <= other && calendar.open_time_between(at, due) == between);
            let since = calendar.sub_open_time(other, between).unwrap();
            prop_assert!(since >= at && calendar.open_time_between(since, other) == between);
        }
    }
}

/// The years 1495 to 2984.
const FAR: std::ops::Range<i64> = -15_000_000_000..32_000_000_000;

/// Hours too dense to be listed for years are answered from the days instead: the same answers.
#[test]
fn dense_hours_are_answered_alike() {
    let spans: Vec<String> = (0..24)
        .map(|hour| format!("{hour:02}:10-{hour:02}:40"))
        .collect();
    let all = serde_json::json!({"zone": "America/New_York", "mon-sun": spans});
    let season =
        serde_json::json!({"from": "2026-01-01", "through": "2026-12-31", "mon-sun": spans});
    let once = serde_json::json!({"zone": "America/New_York", "seasons": [season]});
    let [all, once] = [all, once].map(|document| {
        let document: ScheduleDocument = serde_json::from_value(document).unwrap();
        Calendar::new(document.check().unwrap())
    });
    let start: DateTime<Utc> = "2026-01-02T00:00:00Z".parse().unwrap();
    for minutes in (0..360 * 1440).step_by(7) {
        let at = start + TimeDelta::minutes(minutes);
        assert_eq!(all.next_change(at), once.next_change(at));
        assert_eq!(all.status(at).is_open(), once.is_open(at));
        let due = all.add_open_time(at, TimeDelta::minutes(100));
        assert_eq!(due, once.add_open_time(at, TimeDelta::minutes(100)));
        assert_eq!(
            all.open_time_between(start, at),
            once.open_time_between(start, at)
        );
    }
}
