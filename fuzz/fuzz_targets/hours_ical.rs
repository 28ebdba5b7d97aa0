//! Any text is refused, or read as a schedule that can be written as a document, and as a calendar
//! that reads the same.
#![no_main]

use kindline_hours::{Calendar, ScheduleDocument, Zone, ical};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let zone = Zone::from_name("America/New_York").expect("a bundled zone");
    let Ok(import) = ical::read(text, &zone, ical::Leave::Closures) else {
        return;
    };
    let schedule = import.schedule;
    let again = ScheduleDocument::from(&schedule).check();
    assert_eq!(again.as_ref(), Ok(&schedule));
    let from = "2026-01-01".parse().expect("a date");
    let through = "2027-12-31".parse().expect("a date");
    let export = ical::Export {
        from,
        through,
        stamp: Default::default(),
        office: "office".to_owned(),
    };
    let Ok(written) = ical::write(&schedule, &export) else {
        return;
    };
    let read =
        ical::read(&written, &zone, ical::Leave::Closures).expect("what was written is read");
    let ends = (
        zone.first_instant(from.into()),
        zone.first_instant(through.into()),
    );
    let (one, other) = (Calendar::new(schedule), Calendar::new(read.schedule));
    // The night before the first date may reach into it, and is closed or not by what came before.
    let from = ends.0 + chrono::TimeDelta::days(2);
    assert!(
        one.intervals(from, ends.1)
            .eq(other.intervals(from, ends.1))
    );
});
