//! `kindline redact`: texts without what is found in them.

use std::io::Write as _;
use std::process::ExitCode;

use kindline::sensitive::{
    Kind, Operator, Pseudonyms, Redaction, RedactionDocument, Scanner, ScannerBuilder, VictimPlace,
};
use kindline::{Policy, Roster};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::args::RedactArgs;
use crate::{Failure, private_file, read_text, stream};

#[derive(Deserialize)]
struct Row {
    id: Option<Value>,
    text: String,
    #[serde(default)]
    roster: Vec<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a Value>,
    text: &'a str,
}

/// A key shorter than this can be tried out.
const SHORTEST_KEY: usize = 16;

pub(crate) fn run(args: &RedactArgs) -> Result<ExitCode, Failure> {
    let policy = args.policy.as_deref().map(read_policy).transpose()?;
    let builder = policy
        .as_ref()
        .map_or_else(Scanner::builder, Policy::scanner);
    let redaction = redaction(args, policy.as_ref(), &builder.own_kinds())?;
    let names = match &args.roster {
        Some(file) => read_text(file)?.lines().map(str::to_owned).collect(),
        None => Vec::new(),
    };
    let mut pseudonyms = match &args.map_in {
        Some(file) => serde_json::from_str(&read_text(file)?)
            .map_err(|_| Failure::Mistakes(format!("{file}: this is no map of stand-ins")))?,
        None => Pseudonyms::default(),
    };
    // Before anything is written: a map that cannot be kept would leave stand-ins without a way back.
    let map = match &args.map_out {
        Some(file) => Some(private_file::Draft::new(
            file,
            args.map_in.as_ref() == Some(file),
        )?),
        None => None,
    };
    let code = if args.jsonl {
        rows(&builder, &names, &redaction, &mut pseudonyms)?
    } else {
        let scanner = with_roster(&builder, &names);
        let files: Vec<&str> = match args.files.as_slice() {
            [] => vec!["-"],
            files => files.iter().map(String::as_str).collect(),
        };
        let mut out = std::io::stdout().lock();
        for file in files {
            let redacted = scanner.redact_with(&read_text(file)?, &redaction, &mut pseudonyms);
            if redacted.blocked {
                let reason = "the text tells where a victim is and is left out";
                let _ = writeln!(anstream::stderr(), "{file}: {reason}");
            }
            out.write_all(redacted.text.as_bytes())?;
        }
        out.flush()?;
        ExitCode::SUCCESS
    };
    if let Some(map) = map {
        let json = serde_json::to_string_pretty(&pseudonyms).map_err(std::io::Error::from)?;
        map.keep(json.as_bytes())?;
    }
    Ok(code)
}

fn rows(
    builder: &ScannerBuilder,
    names: &[String],
    redaction: &Redaction,
    pseudonyms: &mut Pseudonyms,
) -> Result<ExitCode, Failure> {
    let scanner = with_roster(builder, names);
    stream::rows(|line, number, answers| {
        let row: Row = match stream::read_row(line) {
            Ok(row) => row,
            Err((id, error)) => return answers.refuse(id.as_ref(), number, &error),
        };
        let redacted = if row.roster.is_empty() {
            scanner.redact_with(&row.text, redaction, pseudonyms)
        } else {
            let all: Vec<String> = names.iter().chain(&row.roster).cloned().collect();
            with_roster(builder, &all).redact_with(&row.text, redaction, pseudonyms)
        };
        answers.answer(&Answer {
            id: row.id.as_ref(),
            text: &redacted.text,
        })
    })
}

fn with_roster(builder: &ScannerBuilder, names: &[String]) -> Scanner {
    builder.clone().roster(Roster::from_names(names)).build()
}

fn read_policy(file: &str) -> Result<Policy, Failure> {
    Policy::parse(file, &read_text(file)?).map_err(|error| Failure::Mistakes(error.to_string()))
}

/// The settings: those of a file, or of the policy, or the defaults, with the operator and the key of
/// the command line.
fn redaction(
    args: &RedactArgs,
    policy: Option<&Policy>,
    own: &[Kind],
) -> Result<Redaction, Failure> {
    let mut redaction = match (&args.settings, args.operator) {
        (Some(file), _) => read_settings(file, own)?,
        (None, Some(operator)) => Redaction::new(operator.0),
        (None, None) => policy.map_or_else(Redaction::default, |policy| policy.redaction().clone()),
    };
    if args.block_victim_places {
        redaction = redaction.victim_place(VictimPlace::Block);
    }
    if let Some(file) = &args.key_file {
        let key = std::fs::read(file).map_err(|error| Failure::file(file, &error))?;
        let key = key.trim_ascii_end();
        if key.len() < SHORTEST_KEY {
            let help = "`head -c 32 /dev/urandom | base64 > FILE` makes one";
            return Err(Failure::Mistakes(format!(
                "{file}: a key has at least {SHORTEST_KEY} bytes ({help})"
            )));
        }
        redaction = redaction.key(key);
    }
    if redaction.needs_key() {
        return Err(Failure::Mistakes(
            "`hash` needs a key: without one the hash of a short number can be guessed (add --key-file)"
                .to_owned(),
        ));
    }
    Ok(redaction)
}

fn read_settings(file: &str, own: &[Kind]) -> Result<Redaction, Failure> {
    let text = read_text(file)?;
    let document: RedactionDocument = if text.trim_start().starts_with('{') {
        serde_json::from_str(&text).map_err(|error| error.to_string())
    } else {
        toml::from_str(&text).map_err(|error| error.to_string())
    }
    .map_err(|error| Failure::Mistakes(format!("{file}: {error}")))?;
    document.check_with(own).map_err(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|each| format!("{file}: {each}"))
            .collect();
        Failure::Mistakes(lines.join("\n"))
    })
}

/// An operator as it is named on the command line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Named(Operator);

impl std::str::FromStr for Named {
    type Err = String;

    fn from_str(id: &str) -> Result<Self, String> {
        let known = || Operator::ALL.iter().map(|operator| operator.id());
        Operator::from_id(id)
            .map(Named)
            .ok_or_else(|| format!("known are {}", known().collect::<Vec<_>>().join(", ")))
    }
}
