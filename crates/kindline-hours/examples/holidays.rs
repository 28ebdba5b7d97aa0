//! Prints the holidays of every known region from one year through another, a line each:
//! `cargo run -p kindline-hours --example holidays -- 2015 2035`.

use chrono::NaiveDate;
use kindline_hours::{Region, ScheduleDocument};

#[expect(clippy::print_stdout, reason = "printing is what the example is for")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut years = std::env::args().skip(1).map(|year| year.parse::<i32>());
    let first = years.next().transpose()?.unwrap_or(2026);
    let last = years.next().transpose()?.unwrap_or(first);
    let from = NaiveDate::from_ymd_opt(first, 1, 1).ok_or("no such year")?;
    let through = NaiveDate::from_ymd_opt(last, 12, 31).ok_or("no such year")?;
    for region in Region::all() {
        let document: ScheduleDocument = serde_json::from_value(
            serde_json::json!({"zone": "Etc/UTC", "holidays": region.id()}),
        )?;
        let schedule = document
            .check()
            .map_err(|problems| format!("{problems:?}"))?;
        for day in schedule.holidays_between(from, through) {
            let stands_for = day
                .instead_of
                .map_or(String::new(), |other| other.to_string());
            println!(
                "{}\t{}\t{}\t{stands_for}",
                region.id(),
                day.date,
                day.name.unwrap_or_default()
            );
        }
    }
    Ok(())
}
