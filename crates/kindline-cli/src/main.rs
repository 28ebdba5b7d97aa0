//! The `kindline` command: decide about one event or a stream of them, check a policy, read its rules.
//!
//! Exit codes: 0, done; 1, the policy, the event or a row has mistakes; 2, the command line is wrong;
//! 3, a file cannot be read or written; 4, with `decide --exit-code`, the event may not go ahead.

#![forbid(unsafe_code)]

mod args;
mod check;
mod decide;
mod host;
mod hours;
mod private_file;
mod redact;
mod reply;
mod scan;
mod show;
mod stream;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Decide(args) => decide::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Hours(command) => hours::run(&command),
        Command::Reply(command) => reply::run(&command),
        Command::Scan(args) => scan::run(&args),
        Command::Redact(args) => redact::run(&args),
        Command::Rules => show::rules(),
        Command::Schema { of } => show::schema(of),
    };
    match outcome {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

/// Why the command stops early.
#[derive(Debug)]
enum Failure {
    /// A policy or an event has mistakes; the text lists them.
    Mistakes(String),
    /// A file cannot be read or written.
    File(String),
    /// Whoever read our output went away: nothing to complain about.
    ReaderGone,
}

impl Failure {
    fn file(name: &str, error: &std::io::Error) -> Self {
        Self::File(format!("{name} cannot be read: {error}"))
    }

    fn report(self) -> ExitCode {
        use std::io::Write as _;
        let (text, code) = match self {
            Self::Mistakes(text) => (text, 1),
            Self::File(text) => (text, 3),
            Self::ReaderGone => return ExitCode::SUCCESS,
        };
        // Nobody is left to tell if standard error is closed.
        let _ = writeln!(anstream::stderr(), "{text}");
        ExitCode::from(code)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::File(format!("the output cannot be written: {error}")),
        }
    }
}

/// A file's text; `-` is standard input.
fn read_text(name: &str) -> Result<String, Failure> {
    let text = if name == "-" {
        std::io::read_to_string(std::io::stdin())
    } else {
        std::fs::read_to_string(name)
    };
    text.map_err(|error| Failure::file(name, &error))
}
