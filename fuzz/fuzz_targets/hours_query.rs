//! Every question about any schedule is answered, and the answers agree with one another.
#![no_main]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use kindline_hours::{Calendar, Cursor, Interval, ScheduleDocument};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

const ZONES: [&str; 12] = [
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "Antarctica/Troll",
    "Pacific/Apia",
    "Africa/Casablanca",
    "America/Sao_Paulo",
    "Asia/Kathmandu",
    "America/Havana",
    "Africa/Cairo",
    "America/Nuuk",
    "Etc/UTC",
];

const REGIONS: [&str; 5] = ["US", "GB-SCT", "DE-BY", "NZ", "CA-QC"];

/// Bytes as choices; zeros once they are used up.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn up_to(&mut self, end: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        usize::from(*first) % end
    }

    fn spans(&mut self) -> Value {
        let time = |minute: usize| format!("{:02}:{:02}", minute / 60, minute % 60);
        let count = self.up_to(3);
        let mut span = || {
            let start = self.up_to(24) * 60 + self.up_to(60);
            let end = self.up_to(25) * 60 + self.up_to(2) * 30;
            json!([time(start), time(end.min(1440))])
        };
        (0..count).map(|_| span()).collect()
    }

    fn date(&mut self) -> NaiveDate {
        // Blocks from the year 1 to 9999 take long to build, so such years are rare.
        let year = match self.up_to(256) {
            255 => 1,
            254 => 9999,
            other => [1970, 1999, 2011, 2025, 2026, 2027, 2037, 2038][other % 8],
        };
        let (month, day) = (self.up_to(12) as u32 + 1, self.up_to(28) as u32 + 1);
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    fn instant(&mut self) -> DateTime<Utc> {
        let seconds = self.up_to(256) * 337 + self.up_to(256);
        let at = self.date().and_time(Default::default()).and_utc();
        at + TimeDelta::seconds(seconds as i64) + TimeDelta::nanoseconds(self.up_to(3) as i64 * 499)
    }

    fn document(&mut self) -> Value {
        let mut document = json!({"zone": ZONES[self.up_to(ZONES.len())]});
        for day in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] {
            document[day] = self.spans();
        }
        if self.up_to(2) == 1 {
            document["holidays"] = json!(REGIONS[self.up_to(REGIONS.len())]);
        }
        if self.up_to(2) == 1 {
            document["holiday-scope"] = json!("civil-day");
        }
        let range = |choices: &mut Self| {
            let (one, other) = (choices.date(), choices.date());
            (one.min(other), one.max(other))
        };
        for _ in 0..self.up_to(3) {
            let (from, through) = range(self);
            let mut season = json!({"from": from, "through": through, "mon": self.spans()});
            season["sun"] = self.spans();
            push(&mut document["seasons"], season);
        }
        for _ in 0..self.up_to(3) {
            let (from, through) = range(self);
            push(
                &mut document["closures"],
                json!({"from": from, "through": through}),
            );
        }
        for _ in 0..self.up_to(3) {
            let (from, until) = range(self);
            if from < until {
                push(
                    &mut document["absences"],
                    json!({"from": from, "until": until}),
                );
            }
        }
        for _ in 0..self.up_to(3) {
            document["dates"][self.date().to_string()] = self.spans();
        }
        document
    }
}

fn push(list: &mut Value, item: Value) {
    match list {
        Value::Array(items) => items.push(item),
        _ => *list = json!([item]),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let mut choices = Choices(bytes);
    let document: ScheduleDocument =
        serde_json::from_value(choices.document()).expect("a document");
    let Ok(schedule) = document.check() else {
        return;
    };
    let calendar = Calendar::new(schedule);
    let mut cursor = Cursor::new(&calendar);
    for _ in 0..4 {
        check(&calendar, &mut cursor, choices.instant(), choices.instant());
    }
});

fn check(calendar: &Calendar, cursor: &mut Cursor<'_>, at: DateTime<Utc>, other: DateTime<Utc>) {
    let open = calendar.is_open(at);
    assert_eq!(open, calendar.status(at).is_open());
    assert_eq!(open, cursor.is_open(at));
    let change = calendar.next_change(at);
    assert_eq!(change, cursor.next_change(at));
    if let Some(change) = change {
        assert!(change > at);
        assert_ne!(calendar.is_open(change), open);
        assert_eq!(calendar.is_open(change - TimeDelta::nanoseconds(1)), open);
    }
    let opening = calendar.next_open(at);
    assert_eq!(opening, if open { Some(at) } else { change });
    let close = calendar.next_close(at);
    assert!(close.is_none_or(|close| !calendar.is_open(close) && opening < Some(close)));

    // Sums of open time: of the pieces, there and back.
    let (from, to) = (at.min(other), at.max(other));
    let sum = calendar.open_time_between(from, to);
    assert!(sum >= TimeDelta::zero() && sum <= to - from);
    let middle = from + (to - from) / 2;
    let halves = calendar.open_time_between(from, middle) + calendar.open_time_between(middle, to);
    assert_eq!(sum, halves);
    if sum > TimeDelta::zero() {
        let due = calendar.add_open_time(from, sum).expect("there is so much");
        assert!(due <= to);
        assert_eq!(calendar.open_time_between(from, due), sum);
        let since = calendar.sub_open_time(to, sum).expect("there is so much");
        assert!(since >= from);
        assert_eq!(calendar.open_time_between(since, to), sum);
    }
    let open_for = |interval: Interval| interval.end - interval.start;
    let week = (from + TimeDelta::weeks(1)).min(to);
    let listed: TimeDelta = calendar.intervals(from, week).map(open_for).sum();
    assert_eq!(listed, calendar.open_time_between(from, week));
    if let Some(day) = calendar.business_day_after(at, 1) {
        assert!(day.opens < day.closes);
    }
}
