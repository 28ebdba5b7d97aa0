//! `kindline scan`: what is in a text, shown at the author's own machine.

use std::borrow::Cow;
use std::io::Write;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use kindline::Roster;
use kindline::sensitive::{Scan, Scanner};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::args::{Format, ScanArgs};
use crate::{Failure, read_text, stream};

#[derive(Serialize)]
struct Report<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    findings: Vec<Found<'a>>,
    labels: Vec<&'static str>,
    crisis: &'static str,
    confidentiality: &'static str,
}

/// A finding with code-point offsets, the end exclusive.
#[derive(Serialize)]
struct Found<'a> {
    kind: &'a str,
    start: usize,
    end: usize,
    confidence: f32,
}

#[derive(Deserialize)]
struct Row {
    id: Option<Value>,
    text: String,
    #[serde(default)]
    roster: Vec<String>,
}

pub(crate) fn run(args: &ScanArgs) -> Result<ExitCode, Failure> {
    if args.jsonl {
        return rows();
    }
    let scanner = Scanner::new();
    let mut out = anstream::stdout();
    let files: Vec<&str> = match args.files.as_slice() {
        [] => vec!["-"],
        files => files.iter().map(String::as_str).collect(),
    };
    for file in files {
        let text = read_text(file)?;
        let scan = scanner.scan(&text);
        match args.format {
            Format::Text => print(&mut out, file, &text, &scan)?,
            Format::Json => {
                let report = report(None, Some(file), &scan);
                serde_json::to_writer(&mut out, &report).map_err(std::io::Error::from)?;
                writeln!(out)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn rows() -> Result<ExitCode, Failure> {
    let scanner = Scanner::new();
    stream::rows(|line, number, answers| {
        let row: Row = match stream::read_row(line) {
            Ok(row) => row,
            Err((id, error)) => return answers.refuse(id.as_ref(), number, &error),
        };
        let scan = if row.roster.is_empty() {
            scanner.scan(&row.text)
        } else {
            Scanner::builder()
                .roster(Roster::from_names(&row.roster))
                .build()
                .scan(&row.text)
        };
        answers.answer(&report(row.id.as_ref(), None, &scan))
    })
}

fn report<'a>(id: Option<&'a Value>, file: Option<&'a str>, scan: &'a Scan) -> Report<'a> {
    Report {
        id,
        file,
        findings: scan
            .findings
            .iter()
            .map(|finding| Found {
                kind: finding.kind.id(),
                start: finding.span.chars().start,
                end: finding.span.chars().end,
                confidence: finding.confidence,
            })
            .collect(),
        labels: scan.labels.iter().map(|label| label.id()).collect(),
        crisis: scan.signals.crisis.id(),
        confidentiality: scan.confidentiality.id(),
    }
}

/// The text with what was found underlined, and a line for each below it.
fn print(out: &mut impl Write, file: &str, text: &str, scan: &Scan) -> std::io::Result<()> {
    let bold = Style::new().bold();
    let mark = Style::new()
        .underline()
        .fg_color(Some(AnsiColor::Yellow.into()));
    writeln!(out, "{bold}{file}{bold:#}")?;
    let mut at = 0;
    for finding in &scan.findings {
        let span = finding.span.bytes();
        // Where findings overlap, the rest of the second goes on with the line.
        let start = span.start.max(at);
        let before = shown(text.get(at..start).unwrap_or_default());
        let found = shown(text.get(start..span.end).unwrap_or_default());
        write!(out, "{before}")?;
        if !found.is_empty() {
            write!(out, "{mark}{found}{mark:#}")?;
        }
        at = span.end.max(at);
    }
    let rest = shown(text.get(at..).unwrap_or_default());
    writeln!(out, "{}", rest.trim_end())?;
    writeln!(out)?;
    for finding in &scan.findings {
        let chars = finding.span.chars();
        writeln!(
            out,
            "  {:<18} characters {}-{}, confidence {:.2}",
            finding.kind.id(),
            chars.start,
            chars.end,
            finding.confidence,
        )?;
    }
    for label in scan.labels.iter() {
        writeln!(out, "  {:<18} {}", label.id(), label.title())?;
    }
    writeln!(
        out,
        "  confidentiality    {}, {}",
        scan.confidentiality.id(),
        scan.confidentiality.title()
    )?;
    writeln!(out, "  crisis language    {}", scan.signals.crisis.id())
}

/// The text with signs in the place of control characters: a message must not steer the terminal.
fn shown(text: &str) -> Cow<'_, str> {
    let steers = |char: char| {
        char.is_control() && !matches!(char, '\n' | '\t')
            || matches!(char, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(steers) {
        let sign = |char| if steers(char) { '\u{FFFD}' } else { char };
        Cow::Owned(text.chars().map(sign).collect())
    } else {
        Cow::Borrowed(text)
    }
}
