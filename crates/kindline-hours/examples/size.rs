//! What office hours add to a program: `cargo build --profile small -p kindline-hours --example size
//! --example size_base`, and the difference of the two files. It reads a schedule, answers every kind
//! of question and names every kind of problem, zone data and holidays included.

use chrono::{DateTime, TimeDelta, Utc};
use kindline_hours::{Calendar, DueBy, Promise, ScheduleDocument};

#[expect(clippy::print_stdout, reason = "printing is what the example is for")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let document: ScheduleDocument = serde_json::from_str(&arguments.next().ok_or("no document")?)?;
    let at: DateTime<Utc> = arguments.next().ok_or("no instant")?.parse()?;
    let schedule = match document.check() {
        Ok(schedule) => schedule,
        Err(problems) => {
            problems.iter().for_each(|problem| println!("{problem}"));
            return Ok(());
        }
    };
    for warning in schedule.lint(at.date_naive()) {
        println!("{warning}");
    }
    let calendar = Calendar::new(schedule);
    println!("{:?} {:?}", calendar.status(at), calendar.next_close(at));
    let promise = Promise::BusinessDays {
        n: 1,
        by: DueBy::Close,
    };
    println!("{:?}", calendar.deadline(at, promise));
    let day = TimeDelta::hours(8);
    println!("{:?}", calendar.add_open_time(at, day));
    println!("{:?}", calendar.sub_open_time(at, day));
    println!("{:?}", calendar.open_time_between(at, at + day));
    for open in calendar.intervals(at, at + TimeDelta::days(7)) {
        println!("{open:?}");
    }
    Ok(())
}
