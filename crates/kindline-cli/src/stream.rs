//! `kindline decide --jsonl`: rows in, rows out, in the same order.

use std::io::{BufRead as _, BufWriter, IsTerminal as _, Write};
use std::process::ExitCode;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use indicatif::{ProgressBar, ProgressStyle};
use kindline::{Decision, Engine, Event, RowId};
use serde::Serialize;

use crate::Failure;

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RowId>,
    #[serde(flatten)]
    decision: &'a Decision,
}

#[derive(Serialize)]
struct Refusal<'a> {
    id: Option<&'a RowId>,
    error: String,
}

/// How many rows pass between two looks at the progress bar.
const TICK: u64 = 512;

pub(crate) fn run(engine: &Engine, at: Option<DateTime<FixedOffset>>) -> Result<ExitCode, Failure> {
    let mut input = std::io::stdin().lock();
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let progress = progress();
    let mut line = Vec::new();
    let mut rows: u64 = 0;
    let mut refused: u64 = 0;
    loop {
        line.clear();
        let read = input.read_until(b'\n', &mut line);
        if read.map_err(|error| Failure::file("standard input", &error))? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        rows += 1;
        refused += u64::from(!answer(engine, at, line.trim_ascii(), rows, &mut out)?);
        if rows % TICK == 0 {
            progress.set_position(rows);
        }
    }
    out.flush()?;
    progress.finish_and_clear();
    if refused > 0 {
        // The rows themselves say what was wrong; standard error only counts.
        let _ = writeln!(
            anstream::stderr(),
            "{refused} of {rows} rows could not be decided"
        );
        return Ok(ExitCode::from(1));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the answer to one row; whether it is a decision.
fn answer(
    engine: &Engine,
    at: Option<DateTime<FixedOffset>>,
    line: &[u8],
    number: u64,
    out: &mut impl Write,
) -> Result<bool, Failure> {
    let row = Event::from_row(line);
    let id = row.id.as_ref();
    let decided = match &row.event {
        Ok(event) => match at.or(event.at) {
            Some(at) => Ok(engine.decide(event, at.to_utc())),
            None => {
                Err("the event says no moment: add `at` to it, or --at to the command".to_owned())
            }
        },
        Err(error) => {
            let problems: Vec<String> = error.problems().iter().map(ToString::to_string).collect();
            let place = if id.is_none() {
                format!("row {number}: ")
            } else {
                String::new()
            };
            Err(format!("{place}{}", problems.join("; ")))
        }
    };
    let written = match &decided {
        Ok(decision) => serde_json::to_writer(&mut *out, &Answer { id, decision }),
        Err(error) => serde_json::to_writer(
            &mut *out,
            &Refusal {
                id,
                error: error.clone(),
            },
        ),
    };
    written.map_err(std::io::Error::from)?;
    out.write_all(b"\n")?;
    Ok(decided.is_ok())
}

/// A counter on standard error, where somebody watches and the output goes elsewhere.
fn progress() -> ProgressBar {
    if !std::io::stderr().is_terminal() || std::io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} rows, {per_sec}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
