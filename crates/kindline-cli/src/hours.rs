//! `kindline hours`: office hours on their own.

mod convert;
mod eval;
mod show;

use std::process::ExitCode;

use kindline::hours::{Calendar, Problem, ScheduleDocument};

use crate::args::Hours;
use crate::{Failure, read_text};

pub(crate) fn run(command: &Hours) -> Result<ExitCode, Failure> {
    match command {
        Hours::Import {
            from,
            file,
            zone,
            holidays,
        } => convert::import(*from, file, zone, holidays),
        Hours::Export { to, file, on } => convert::export(*to, &calendar(file)?, *on),
        Hours::Show { file, at } => show::run(&calendar(file)?, *at),
        Hours::Eval { jsonl: _ } => eval::run(),
    }
}

/// The calendar of a policy's `[hours]`, or of a schedule that stands alone; TOML or JSON.
fn calendar(file: &str) -> Result<Calendar, Failure> {
    let text = read_text(file)?;
    let mistake = |what: String| Failure::Mistakes(format!("{file}: {what}"));
    let document: serde_json::Value = if text.trim_start().starts_with('{') {
        serde_json::from_str(&text).map_err(|error| mistake(error.to_string()))?
    } else {
        toml::from_str(&text).map_err(|error| mistake(error.to_string()))?
    };
    let hours = document.get("hours").cloned().unwrap_or(document);
    let document: ScheduleDocument =
        serde_json::from_value(hours).map_err(|error| mistake(error.to_string()))?;
    let schedule = document
        .check()
        .map_err(|problems| mistake(list(&problems)))?;
    Ok(Calendar::new(schedule))
}

fn list(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n  ")
}
