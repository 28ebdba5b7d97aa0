//! `kindline check`.

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use kindline::{Policy, Problem};

use crate::args::Check;
use crate::{Failure, read_text};

pub(crate) fn run(args: &Check) -> Result<ExitCode, Failure> {
    let text = read_text(&args.policy)?;
    let mut out = anstream::stdout();
    match Policy::parse(&args.policy, &text) {
        Ok(policy) => {
            let stamp = policy.stamp();
            writeln!(
                out,
                "{}: no problems. {} {}, {} rules in force, digest {}",
                args.policy,
                stamp.id,
                stamp.version,
                policy.rules().len(),
                stamp.digest,
            )?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            for problem in error.problems() {
                print(&mut out, problem, &text)?;
            }
            let count = error.problems().len();
            let noun = if count == 1 { "problem" } else { "problems" };
            writeln!(out, "{}: {count} {noun}", args.policy)?;
            Ok(ExitCode::from(1))
        }
    }
}

/// One problem with the line it stands in and a mark below its column.
fn print(out: &mut impl std::io::Write, problem: &Problem, text: &str) -> std::io::Result<()> {
    let bad = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let quiet = Style::new().fg_color(Some(AnsiColor::BrightBlack.into()));
    let good = Style::new().fg_color(Some(AnsiColor::Green.into()));
    let field = match problem.field() {
        "" => String::new(),
        field => format!("{field}: "),
    };
    writeln!(out, "{bad}error{bad:#}: {field}{}", problem.what())?;
    let file = problem.file().unwrap_or_default();
    if let (Some(line), Some(column)) = (problem.line(), problem.column()) {
        writeln!(out, "{quiet}  --> {file}:{line}:{column}{quiet:#}")?;
        let source = usize::try_from(line)
            .ok()
            .and_then(|line| text.lines().nth(line - 1));
        if let Some(source) = source {
            let number = line.to_string();
            let margin = " ".repeat(number.len());
            // The mark stands under its column, whatever tabs the line holds.
            let before: String = source
                .chars()
                .take(usize::try_from(column).map_or(0, |column| column - 1))
                .map(|letter| if letter == '\t' { '\t' } else { ' ' })
                .collect();
            writeln!(out, "{quiet}  {number} |{quiet:#} {source}")?;
            writeln!(out, "{quiet}  {margin} |{quiet:#} {before}{bad}^{bad:#}")?;
        }
    } else {
        writeln!(out, "{quiet}  --> {file}{quiet:#}")?;
    }
    if let Some(help) = problem.help_text() {
        writeln!(out, "  {good}help{good:#}: {help}")?;
    }
    writeln!(out)
}
