//! What a program weighs without office hours: the baseline of `size.rs`.

use chrono::{DateTime, TimeDelta, Utc};

#[expect(clippy::print_stdout, reason = "printing is what the example is for")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let document: serde_json::Value =
        serde_json::from_str(&arguments.next().ok_or("no document")?)?;
    let at: DateTime<Utc> = arguments.next().ok_or("no instant")?.parse()?;
    println!("{document} {}", at + TimeDelta::hours(8));
    Ok(())
}
