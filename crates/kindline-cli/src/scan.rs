//! `kindline scan`: what is in a text, shown at the author's own machine.

use std::borrow::Cow;
use std::io::{BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use kindline::Roster;
use kindline::sensitive::{Record, Scan, Scanner};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u64>,
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
    let mut code = 0;
    for file in files {
        if args.lines {
            code = code.max(lines(&scanner, file, args.format, &mut out)?);
            continue;
        }
        let text = read_text(file)?;
        let scan = scanner.scan(&text);
        match args.format {
            Format::Text => print(&mut out, file, &text, &scan)?,
            Format::Json => json(&mut out, &report(None, Some(file), &scan))?,
        }
    }
    Ok(ExitCode::from(code))
}

/// A line that could not be scanned.
#[derive(Serialize)]
struct Refusal<'a> {
    file: &'a str,
    line: u64,
    error: &'a str,
}

/// Scans each line on its own and prints it before the next chunk is read. Blank lines are passed
/// over. Gives the exit code: 1 where a line was refused.
fn lines(
    scanner: &Scanner,
    file: &str,
    format: Format,
    out: &mut impl Write,
) -> Result<u8, Failure> {
    let mut input = open(file)?;
    let mut records = scanner.records();
    let mut refused = 0;
    let mut one = |record: Record<'_>, out: &mut BufWriter<&mut _>| -> Result<(), Failure> {
        let line = record.number;
        let (text, scan) = match record.text {
            Ok(text) if text.trim().is_empty() => return Ok(()),
            Ok(text) => (text, scanner.scan(text)),
            Err(error) => {
                refused = 1;
                let error = error.to_string();
                return match format {
                    Format::Text => {
                        out.flush()?;
                        let _ = writeln!(anstream::stderr(), "{file}, line {line}: {error}");
                        Ok(())
                    }
                    Format::Json => json(
                        out,
                        &Refusal {
                            file,
                            line,
                            error: &error,
                        },
                    ),
                };
            }
        };
        match format {
            Format::Text => print(out, &format!("{file}, line {line}"), text, &scan)?,
            Format::Json => {
                let report = Report {
                    line: Some(line),
                    ..report(None, Some(file), &scan)
                };
                json(out, &report)?;
            }
        }
        Ok(())
    };
    let mut out = BufWriter::new(out);
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = match input.read(&mut buffer) {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            read => read.map_err(|error| Failure::file(file, &error))?,
        };
        let mut chunk = buffer.get(..read).unwrap_or_default();
        while let Some(record) = records.next(&mut chunk) {
            one(record, &mut out)?;
        }
        if read == 0 {
            break;
        }
        out.flush()?;
    }
    if let Some(record) = records.finish() {
        one(record, &mut out)?;
    }
    out.flush()?;
    Ok(refused)
}

/// How many bytes are read at once, where so many are waiting.
const CHUNK: usize = 1 << 16;

fn open(name: &str) -> Result<Box<dyn Read>, Failure> {
    if name == "-" {
        return Ok(Box::new(std::io::stdin()));
    }
    match std::fs::File::open(name) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(Failure::file(name, &error)),
    }
}

fn json(out: &mut impl Write, value: &impl Serialize) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    Ok(writeln!(out)?)
}

fn rows() -> Result<ExitCode, Failure> {
    let scanner = Scanner::new();
    stream::rows_at_once(|line, number, answers| {
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
        line: None,
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
