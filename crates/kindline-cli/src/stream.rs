//! Rows in, rows out, in the same order: what every `--jsonl` command shares.

use std::io::{BufRead as _, BufWriter, IsTerminal as _, Write};
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Failure;

/// An answer to a row that could not be answered.
#[derive(Serialize)]
struct Refusal<'a, I> {
    id: Option<&'a I>,
    error: &'a str,
}

/// Where the answers go, and how many rows got none.
pub(crate) struct Answers<'a> {
    out: BufWriter<std::io::StdoutLock<'a>>,
    refused: u64,
}

impl Answers<'_> {
    /// Writes the answer to a row.
    pub(crate) fn answer(&mut self, answer: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.out, answer).map_err(std::io::Error::from)?;
        self.out.write_all(b"\n")?;
        Ok(())
    }

    /// Writes an error row: the row's own id, or its number where it has none.
    pub(crate) fn refuse(
        &mut self,
        id: Option<&impl Serialize>,
        number: u64,
        error: &str,
    ) -> Result<(), Failure> {
        self.refused += 1;
        let numbered;
        let error = if id.is_none() {
            numbered = format!("row {number}: {error}");
            &numbered
        } else {
            error
        };
        self.answer(&Refusal { id, error })
    }
}

/// Reads a row as its command's own type. An error names the place and not the words, which may be a
/// client's; the id comes along where the row is JSON at all.
pub(crate) fn read_row<'a, T: Deserialize<'a>>(
    line: &'a [u8],
) -> Result<T, (Option<Value>, String)> {
    serde_json::from_slice(line).map_err(|error| {
        let id = serde_json::from_slice::<Value>(line)
            .ok()
            .and_then(|row| row.get("id").cloned());
        (
            id,
            format!(
                "the row cannot be read at column {}: see --help for its keys",
                error.column()
            ),
        )
    })
}

/// How many rows pass between two looks at the progress bar.
const TICK: u64 = 512;

/// Hands every row of standard input to `each`, with its number counted from 1. Blank lines are
/// skipped. The exit code is 1 if a row was refused.
pub(crate) fn rows(
    mut each: impl FnMut(&[u8], u64, &mut Answers<'_>) -> Result<(), Failure>,
) -> Result<ExitCode, Failure> {
    let mut input = std::io::stdin().lock();
    let out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut answers = Answers { out, refused: 0 };
    let progress = progress();
    let mut line = Vec::new();
    let mut number: u64 = 0;
    loop {
        line.clear();
        let read = input.read_until(b'\n', &mut line);
        if read.map_err(|error| Failure::file("standard input", &error))? == 0 {
            break;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        number += 1;
        each(line.trim_ascii(), number, &mut answers)?;
        if number.is_multiple_of(TICK) {
            progress.set_position(number);
        }
    }
    answers.out.flush()?;
    progress.finish_and_clear();
    let refused = answers.refused;
    if refused > 0 {
        // The rows themselves say what was wrong; standard error only counts.
        let _ = writeln!(
            anstream::stderr(),
            "{refused} of {number} rows could not be answered"
        );
        return Ok(ExitCode::from(1));
    }
    Ok(ExitCode::SUCCESS)
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
