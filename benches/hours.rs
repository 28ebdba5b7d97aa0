//! Office hours against the peers, on the same inputs in one run: `cargo bench --bench hours`.
//!
//! What counts is the ratio to the named peer, so this prints ratios and what each must show; times
//! are the best of repeated runs and depend on the machine. The office: New York, Monday to Friday
//! 09:00 to 17:00, closed on federal holidays.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use jiff::civil::{Date, time};
use jiff::{SignedDuration, Timestamp};
use kindline_hours::{Calendar, Cursor, ScheduleDocument};
use opening_hours::localization::{Country, TzLocation};
use opening_hours::{Context, OpeningHours};

fn main() {
    // `cargo test --benches` asks for a test run; there is nothing to test here.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    println!(
        "{:<44}{:>12}{:>12}{:>9}  must show",
        "measure", "ours", "peer", "ratio"
    );
    queries();
    long_spans();
    never();
    compile();
}

/// The shortest time of one call in nanoseconds, over runs long enough to be measured: what other
/// processes add only ever makes a run longer.
fn time_of<T>(calls: usize, mut call: impl FnMut() -> T) -> f64 {
    let mut run = |rounds: usize| {
        let start = Instant::now();
        for _ in 0..rounds {
            black_box(call());
        }
        start.elapsed()
    };
    let mut rounds = 1;
    while run(rounds) < Duration::from_millis(4) && rounds < 1 << 20 {
        rounds *= 2;
    }
    let times = (0..40).map(|_| run(rounds));
    let best = times.min().expect("forty runs");
    best.as_secs_f64() * 1e9 / (rounds * calls) as f64
}

fn report(measure: &str, ours: f64, peer: Option<(&str, f64)>, must: &str) {
    let show = |nanos: f64| match nanos {
        0.0..100.0 => format!("{nanos:.1} ns"),
        0.0..10_000.0 => format!("{nanos:.0} ns"),
        0.0..10_000_000.0 => format!("{:.1} us", nanos / 1e3),
        _ => format!("{:.1} ms", nanos / 1e6),
    };
    let (peer_time, ratio, name) = match peer {
        Some((name, time)) => {
            let ratio = time / ours;
            (show(time), format!("{ratio:.0}x"), name)
        }
        None => (String::new(), String::new(), ""),
    };
    println!(
        "{measure:<44}{:>12}{peer_time:>12}{ratio:>9}  {must} {name}",
        show(ours)
    );
}

fn calendar(extra: &str) -> Calendar {
    let text = format!(
        r#"{{"zone": "America/New_York", "mon-fri": "09:00-17:00", "holidays": "US" {extra}}}"#
    );
    let document: ScheduleDocument = serde_json::from_str(&text).expect("JSON");
    Calendar::new(document.check().expect("a valid schedule"))
}

fn ule() -> ule_hours::Schedule {
    ule_hours::Schedule::builder("America/New_York")
        .and_then(|builder| builder.mon_fri("09:00-17:00"))
        .expect("a valid schedule")
        .holidays(ule_hours::united_states_federal())
        .build()
}

fn workclock() -> workclock::Schedule {
    let holidays = calendar("").schedule().holidays_between(
        NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date"),
        NaiveDate::from_ymd_opt(2039, 12, 31).expect("a date"),
    );
    let dates = holidays
        .iter()
        .map(|day| -> Date { day.date.to_string().parse().expect("a date") });
    workclock::Schedule::builder()
        .time_zone("America/New_York")
        .rule(workclock::WorkDay::new(
            time(9, 0, 0, 0),
            time(17, 0, 0, 0),
            workclock::Weekdays::MON_TO_FRI,
        ))
        .rule(workclock::Holidays::new(dates))
        .build()
        .expect("a valid schedule")
}

fn osm(text: &str) -> OpeningHours<TzLocation<chrono_tz::Tz>> {
    let context = Context::default()
        .with_holidays(Country::US.holidays())
        .with_locale(TzLocation::new(chrono_tz::America::New_York));
    text.parse::<OpeningHours>()
        .expect("a valid text")
        .with_context(context)
}

/// Random instants of 2026, by a fixed sequence.
fn instants(count: usize) -> Vec<DateTime<Utc>> {
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let start = 1_767_225_600;
    (0..count)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let second = start + i64::try_from(state % 31_536_000).expect("small");
            DateTime::from_timestamp(second, 0).expect("in range")
        })
        .collect()
}

fn stamps(instants: &[DateTime<Utc>]) -> Vec<Timestamp> {
    let stamp = |at: &DateTime<Utc>| Timestamp::from_second(at.timestamp()).expect("in range");
    instants.iter().map(stamp).collect()
}

fn queries() {
    let (ours, theirs) = (calendar(""), ule());
    let random = instants(10_000);
    let random_stamps = stamps(&random);
    let calls = random.len();
    let mut sorted = instants(1_000_000);
    sorted.sort();
    let some_stamps = stamps(&sorted.iter().copied().step_by(100).collect::<Vec<_>>());

    let open = random.iter().filter(|at| ours.is_open(**at)).count();
    assert_eq!(
        open,
        random_stamps
            .iter()
            .filter(|at| theirs.is_open(**at))
            .count()
    );

    let mine = time_of(calls, || {
        random.iter().filter(|at| ours.is_open(**at)).count()
    });
    let peer = time_of(calls, || {
        random_stamps
            .iter()
            .filter(|at| theirs.is_open(**at))
            .count()
    });
    report(
        "is_open, random instants of 2026",
        mine,
        Some(("ule-hours", peer)),
        ">= 20x",
    );

    let mine = time_of(sorted.len(), || {
        let mut cursor = Cursor::new(&ours);
        sorted.iter().filter(|at| cursor.is_open(**at)).count()
    });
    let peer = time_of(some_stamps.len(), || {
        some_stamps.iter().filter(|at| theirs.is_open(**at)).count()
    });
    report(
        "is_open, a million sorted, with the cursor",
        mine,
        Some(("ule-hours", peer)),
        ">= 200x",
    );

    let mine = time_of(calls, || {
        random.iter().filter_map(|at| ours.next_open(*at)).count()
    });
    let peer = time_of(calls, || {
        random_stamps
            .iter()
            .filter_map(|at| theirs.next_open(*at).ok())
            .count()
    });
    report(
        "next_open, random instants of 2026",
        mine,
        Some(("ule-hours", peer)),
        ">= 25x",
    );

    let saturday: DateTime<Utc> = "2026-07-11T14:00:00Z".parse().expect("an instant");
    let saturday_stamp = Timestamp::from_second(saturday.timestamp()).expect("in range");
    let mine = time_of(1, || ours.next_open(black_box(saturday)));
    let peer = time_of(1, || theirs.next_open(black_box(saturday_stamp)));
    report(
        "next_open from a Saturday",
        mine,
        Some(("ule-hours", peer)),
        ">= 25x",
    );

    let budget = TimeDelta::hours(8);
    let peer_budget = SignedDuration::from_hours(8);
    let mine = time_of(calls, || {
        random
            .iter()
            .filter_map(|at| ours.add_open_time(*at, budget))
            .count()
    });
    let peer = time_of(calls, || {
        random_stamps
            .iter()
            .filter_map(|at| theirs.add(*at, peer_budget).ok())
            .count()
    });
    report(
        "deadline after 8 open hours",
        mine,
        Some(("ule-hours", peer)),
        ">= 10x",
    );

    let mine = time_of(calls, || {
        random
            .iter()
            .map(|at| ours.status(*at))
            .filter(|s| s.is_open())
            .count()
    });
    report("status with reason and next change", mine, None, "");

    let zone = ours.schedule().zone();
    let peer_zone = jiff::tz::TimeZone::get("America/New_York").expect("a zone");
    let mine = time_of(calls, || random.iter().map(|at| zone.local(*at)).max());
    let peer = time_of(calls, || {
        random_stamps
            .iter()
            .map(|at| peer_zone.to_datetime(*at))
            .max()
    });
    report(
        "wall clock of an instant",
        mine,
        Some(("jiff", peer)),
        "< 60 ns",
    );
}

fn long_spans() {
    let (ours, theirs) = (calendar(""), workclock());
    let from: DateTime<Utc> = "2000-06-01T00:00:00Z".parse().expect("an instant");
    let to: DateTime<Utc> = "2039-06-01T00:00:00Z".parse().expect("an instant");
    let stamp = |at: DateTime<Utc>| Timestamp::from_second(at.timestamp()).expect("in range");
    let mine = ours.open_time_between(from, to).num_seconds();
    assert_eq!(
        mine,
        theirs.between(stamp(from), stamp(to)).as_secs(),
        "the same open time"
    );
    let mine = time_of(1, || ours.open_time_between(black_box(from), black_box(to)));
    let peer = time_of(1, || {
        theirs.between(black_box(stamp(from)), black_box(stamp(to)))
    });
    report(
        "open time over 39 years",
        mine,
        Some(("workclock", peer)),
        ">= 20000x",
    );
}

fn never() {
    let ours = calendar(r#", "closures": [{"from": "2026-01-05", "through": "2031-01-05"}]"#);
    let theirs = osm("Mo-Fr 09:00-17:00; PH off; 2026 Jan 5-2031 Jan 5 off");
    let at: DateTime<Utc> = "2026-01-10T12:00:00Z".parse().expect("an instant");
    let local = at.with_timezone(&chrono_tz::America::New_York);
    let found = ours.next_open(at).expect("it opens again");
    assert_eq!(theirs.next_change(local).map(|at| at.to_utc()), Some(found));
    let mine = time_of(1, || ours.next_open(black_box(at)));
    let peer = time_of(1, || theirs.next_change(black_box(local)));
    report(
        "next open over a five-year closure",
        mine,
        Some(("opening-hours", peer)),
        ">= 1000x",
    );

    let document: ScheduleDocument = serde_json::from_str(
        r#"{"zone": "America/New_York", "holidays": "US",
            "seasons": [{"from": "2020-01-01", "through": "2020-12-31", "mon-fri": "09:00-17:00"}]}"#,
    )
    .expect("JSON");
    let ours = Calendar::new(document.check().expect("a valid schedule"));
    assert_eq!(ours.next_open(at), None);
    let mine = time_of(1, || ours.next_open(black_box(at)));
    let theirs = osm("2020 Mo-Fr 09:00-17:00; Feb Fr off");
    let start = Instant::now();
    black_box(theirs.next_change(local));
    report(
        "never opens again",
        mine,
        Some(("opening-hours", start.elapsed().as_secs_f64() * 1e9)),
        "< 1 us",
    );

    let document: ScheduleDocument =
        serde_json::from_str(r#"{"zone": "America/New_York", "mon-sun": "00:00-24:00"}"#)
            .expect("JSON");
    let ours = Calendar::new(document.check().expect("a valid schedule"));
    assert_eq!(ours.next_change(at), None);
    let mine = time_of(1, || ours.next_change(black_box(at)));
    report("never closes", mine, None, "< 1 us");
}

fn compile() {
    let text = r#"{"zone": "America/New_York", "mon-fri": "09:00-17:00", "holidays": "US",
        "closures": [{"from": "2026-12-28", "through": "2026-12-31"}]}"#;
    let document: ScheduleDocument = serde_json::from_str(text).expect("JSON");
    let at: DateTime<Utc> = "2026-07-11T14:00:00Z".parse().expect("an instant");
    let mine = time_of(1, || {
        let calendar = Calendar::new(document.check().expect("a valid schedule"));
        calendar.next_open(black_box(at))
    });
    report("check, compile and first answer", mine, None, "<= 200 us");
    let mine = time_of(1, || document.check());
    report("  of that: check", mine, None, "");
}
