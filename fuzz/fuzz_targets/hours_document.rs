//! Any schedule document is refused with reasons or answers at any instant, and can be written out.
#![no_main]

use kindline_hours::{Calendar, ScheduleDocument, Zone};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, i64)| {
    let Ok(document) = serde_json::from_str::<ScheduleDocument>(input.0) else {
        return;
    };
    let Ok(schedule) = document.check() else {
        return;
    };
    let again = ScheduleDocument::from(&schedule)
        .check()
        .expect("what is valid can be written out");
    let noon =
        chrono::NaiveDateTime::default() + chrono::TimeDelta::seconds(input.1 % 200_000_000_000);
    let at = Zone::first_instant(schedule.zone(), noon);
    let (one, other) = (Calendar::new(schedule), Calendar::new(again));
    assert_eq!(one.status(at), other.status(at));
    assert!(
        one.next_change(at)
            .is_none_or(|next| next > at && one.is_open(next) != one.is_open(at))
    );
    assert!(one.next_open(at).is_none_or(|open| one.is_open(open)));
});
