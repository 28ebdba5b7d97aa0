//! `kindline reply`: the words on their own.

mod lint;
mod preview;
mod suppress;

use std::process::ExitCode;

use kindline::replies::Segments;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::args::Reply;
use crate::{Failure, stream};

pub(crate) fn run(command: &Reply) -> Result<ExitCode, Failure> {
    match command {
        Reply::Preview {
            policy,
            message,
            locale,
            at,
        } => preview::run(policy, message, locale.as_deref(), *at),
        Reply::Lint { files, locale } => lint::run(files, locale),
        Reply::Sms { jsonl: _ } => sms(),
        Reply::Suppress { jsonl: _ } => suppress::run(),
    }
}

#[derive(Deserialize)]
struct Row {
    id: Option<Value>,
    text: String,
}

#[derive(Serialize)]
struct Cost<'a> {
    id: Option<&'a Value>,
    encoding: &'static str,
    segments: u32,
    units: u32,
}

/// What each text would cost as a text message.
fn sms() -> Result<ExitCode, Failure> {
    stream::rows(|line, number, answers| {
        let row: Row = match stream::read_row(line) {
            Ok(row) => row,
            Err((id, error)) => return answers.refuse(id.as_ref(), number, &error),
        };
        let cost = Segments::count(&row.text);
        answers.answer(&Cost {
            id: row.id.as_ref(),
            encoding: cost.encoding.id(),
            segments: cost.segments,
            units: cost.units,
        })
    })
}
