//! `kindline decide`.

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use chrono::{DateTime, FixedOffset};
use kindline::{Decision, Engine, Event, Policy, Roster, RowId, Verdict};
use serde::Serialize;

use crate::args::{Decide, Format};
use crate::{Failure, read_text, stream};

const NO_MOMENT: &str = "the event says no moment: add `at` to it, or --at to the command";

pub(crate) fn run(args: &Decide) -> Result<ExitCode, Failure> {
    let engine = engine(args)?;
    let Some(file) = &args.event else {
        return stream(&engine, args.at);
    };
    let json = read_text(file)?;
    let event = Event::from_json(json.as_bytes())
        .map_err(|error| Failure::Mistakes(format!("{file}: {error}")))?;
    let Some(at) = args.at.or(event.at) else {
        return Err(Failure::Mistakes(format!("{file}: {NO_MOMENT}")));
    };
    let decision = engine.decide(&event, at.to_utc());
    let mut out = anstream::stdout();
    match args.format {
        Format::Text => print(&mut out, &decision)?,
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &decision).map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    let goes_ahead = decision.verdict <= Verdict::Notify;
    Ok(if args.exit_code && !goes_ahead {
        ExitCode::from(4)
    } else {
        ExitCode::SUCCESS
    })
}

fn engine(args: &Decide) -> Result<Engine, Failure> {
    let policy = Policy::parse(&args.policy, &read_text(&args.policy)?)
        .map_err(|error| Failure::Mistakes(error.to_string()))?;
    Ok(match &args.roster {
        None => Engine::new(policy),
        Some(file) => {
            let names = read_text(file)?;
            let names = names.lines().map(str::trim).filter(|name| !name.is_empty());
            Engine::with_roster(policy, Roster::from_names(names))
        }
    })
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RowId>,
    #[serde(flatten)]
    decision: &'a Decision,
}

/// `--jsonl`: a bad row gets an error row and stops nothing.
fn stream(engine: &Engine, at: Option<DateTime<FixedOffset>>) -> Result<ExitCode, Failure> {
    stream::rows(|line, number, answers| {
        let row = Event::from_row(line);
        let id = row.id.as_ref();
        match &row.event {
            Ok(event) => match at.or(event.at) {
                Some(at) => {
                    let decision = &engine.decide(event, at.to_utc());
                    answers.answer(&Answer { id, decision })
                }
                None => answers.refuse(id, number, NO_MOMENT),
            },
            Err(error) => {
                let problems: Vec<_> = error.problems().iter().map(ToString::to_string).collect();
                answers.refuse(id, number, &problems.join("; "))
            }
        }
    })
}

/// The explanation with its headings set apart, where the terminal can.
fn print(out: &mut impl std::io::Write, decision: &Decision) -> std::io::Result<()> {
    let heading = Style::new().bold();
    let verdict = verdict_style(decision);
    for section in decision.explain_in_sections() {
        if section.heading.is_empty() {
            for line in &section.lines {
                writeln!(out, "{verdict}{line}{verdict:#}")?;
            }
            continue;
        }
        writeln!(out, "\n{heading}{}{heading:#}", section.heading)?;
        for line in &section.lines {
            writeln!(out, "{}", format!("  {line}").trim_end())?;
        }
    }
    Ok(())
}

fn verdict_style(decision: &Decision) -> Style {
    let color = match decision.verdict {
        _ if decision.escalate => AnsiColor::Red,
        Verdict::Allow | Verdict::Notify => AnsiColor::Green,
        Verdict::Require | Verdict::Hold | Verdict::Redirect => AnsiColor::Yellow,
        Verdict::Decline | Verdict::Block => AnsiColor::Red,
    };
    Style::new().bold().fg_color(Some(color.into()))
}
