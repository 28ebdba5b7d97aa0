//! Rows in, rows out, in the same order: what every `--jsonl` command shares.

use std::io::{BufRead as _, BufReader, BufWriter, IsTerminal as _, StdoutLock, Write};
use std::ops::Range;
use std::process::ExitCode;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
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
pub(crate) struct Answers<W> {
    out: W,
    refused: u64,
}

impl<W: Write> Answers<W> {
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
    mut each: impl FnMut(&[u8], u64, &mut Answers<BufWriter<StdoutLock<'_>>>) -> Result<(), Failure>,
) -> Result<ExitCode, Failure> {
    let mut input = std::io::stdin().lock();
    let mut answers = answers();
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
    progress.finish_and_clear();
    end(answers, number)
}

/// How many bytes of rows are answered at once, at least where there are so many.
const BATCH: usize = 1 << 20;

/// As [`rows`], with the answers made on all threads, and written in the order of the rows. Rows are
/// answered once no whole row is waiting to be read, so that whoever writes one and waits for its answer
/// gets it.
pub(crate) fn rows_at_once(
    each: impl Fn(&[u8], u64, &mut Answers<Vec<u8>>) -> Result<(), Failure> + Sync,
) -> Result<ExitCode, Failure> {
    let mut input = BufReader::with_capacity(BATCH, std::io::stdin().lock());
    let mut answers = answers();
    let progress = progress();
    // A machine that gives no more threads answers on this one.
    let threads = rayon::ThreadPoolBuilder::new().build().ok();
    let mut batch = Vec::new();
    let mut rows: Vec<(Range<usize>, u64)> = Vec::new();
    let mut number: u64 = 0;
    loop {
        let start = batch.len();
        let read = input.read_until(b'\n', &mut batch);
        let read = read.map_err(|error| Failure::file("standard input", &error))?;
        if !batch
            .get(start..)
            .unwrap_or_default()
            .trim_ascii()
            .is_empty()
        {
            number += 1;
            rows.push((start..batch.len(), number));
        }
        if read > 0 && batch.len() < BATCH && input.buffer().contains(&b'\n') {
            continue;
        }
        let answer = |(row, number): &(Range<usize>, u64)| {
            let mut answers = Answers {
                out: Vec::new(),
                refused: 0,
            };
            let line = batch.get(row.clone()).unwrap_or_default();
            each(line.trim_ascii(), *number, &mut answers).map(|()| answers)
        };
        let answered: Vec<_> = match &threads {
            Some(threads) => threads.install(|| rows.par_iter().map(answer).collect()),
            None => rows.iter().map(answer).collect(),
        };
        for row in answered {
            let row = row?;
            answers.out.write_all(&row.out)?;
            answers.refused += row.refused;
        }
        answers.out.flush()?;
        progress.set_position(number);
        batch.clear();
        rows.clear();
        if read == 0 {
            break;
        }
    }
    progress.finish_and_clear();
    end(answers, number)
}

fn answers<'a>() -> Answers<BufWriter<StdoutLock<'a>>> {
    Answers {
        out: BufWriter::with_capacity(1 << 16, std::io::stdout().lock()),
        refused: 0,
    }
}

fn end<W: Write>(mut answers: Answers<W>, number: u64) -> Result<ExitCode, Failure> {
    answers.out.flush()?;
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
