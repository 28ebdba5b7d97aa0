//! The same program without replies: see docs/size.md.

#![allow(clippy::print_stdout, reason = "what is not used would not be linked")]

use kindline_hours::{Calendar, ScheduleDocument};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().unwrap_or_default();
    let document: Result<ScheduleDocument, _> = serde_json::from_str(&next());
    let Some(schedule) = document.ok().and_then(|document| document.check().ok()) else {
        return;
    };
    let Ok(now) = next().parse() else { return };
    let next_open = Calendar::new(schedule.clone()).next_open(now);
    println!("{next_open:?}\n{:?}", next());
}
