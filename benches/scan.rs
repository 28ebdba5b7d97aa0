//! Scanning against the peers, on the same inputs in one run: `cargo bench --bench scan`.
//!
//! The inputs are the invented messages of the testkit, one by one and joined to long posts; with
//! `KINDLINE_MESSAGES=file.jsonl` (rows with a `text`) the messages come from there instead. What
//! counts is the ratio in one run: times depend on the machine.

use std::hint::black_box;
use std::time::Instant;

use kindline_sensitive::{Roster, Scanner};
use pii::nlp::SimpleNlpEngine;
use pii::types::Language;
use redact_core::AnalyzerEngine;

const CASES: &[&str] = &[
    include_str!("../crates/kindline-testkit/cases/sensitive/own_messages.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/messages_sample.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/issue_cases.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/crisis_more.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/notices.jsonl"),
];

/// Repeated units that are slow for others, each to 128 KB.
const UNITS: &[&str] = &[
    "1-1-1-",
    "1 1 1 ",
    "a1:",
    "(212) ",
    "1-",
    "a-1-",
    "4111 ",
    "a@",
    "a.",
    "http://a.",
    "é1 ",
    "AB12 ",
    "i want to ",
    "he said ",
    "my ",
    "John ",
    "@",
    ".",
    " ",
    "🙂",
    "7",
    "A",
    "%40",
    "'",
];

fn main() {
    // `cargo test --benches` asks for a test run; there is nothing to test here.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let messages = match std::env::var("KINDLINE_MESSAGES") {
        Ok(path) => {
            texts(&std::fs::read_to_string(path).expect("the file of messages is readable"))
        }
        Err(_) => CASES.iter().flat_map(|cases| texts(cases)).collect(),
    };
    let posts: Vec<String> = messages.chunks(100).map(|part| part.join("\n")).collect();

    let scanner = Scanner::new();
    let redact = AnalyzerEngine::new();
    let pii = pii::Analyzer::new(
        Box::new(SimpleNlpEngine::default()),
        pii::default_recognizers(),
        Vec::new(),
        pii::PolicyConfig::default(),
    );
    let english = Language::from("en");

    println!("{:<28}{:>14}{:>14}", "MB/s", "messages", "long posts");
    let row = |name: &str, scan: &dyn Fn(&str)| {
        println!(
            "{name:<28}{:>14.1}{:>14.1}",
            speed(&messages, scan),
            speed(&posts, scan)
        );
    };
    row("kindline-sensitive", &|text| {
        drop(black_box(scanner.scan(text)))
    });
    let clients = clients();
    let started = Instant::now();
    let roster = Roster::from_names(&clients);
    let built = started.elapsed().as_secs_f64() * 1e3;
    let memory = roster.memory() as f64 / 1e6;
    let with_roster = Scanner::builder().roster(roster).build();
    row("  with 100,000 clients", &|text| {
        drop(black_box(with_roster.scan(text)))
    });
    row("datafog-core 1.0.0", &|text| {
        drop(black_box(datafog_core::scan(text)))
    });
    row("redact-core 0.12.7", &|text| {
        drop(black_box(redact.analyze(text, None)))
    });
    row("pii 0.1.0", &|text| {
        drop(black_box(pii.analyze(text, &english)))
    });

    println!("\nroster of {} clients: built in {built:.0} ms, {memory:.1} MB", clients.len());

    let mut prose = posts.join("\n").repeat(8);
    let mut end = 128 * 1024;
    while !prose.is_char_boundary(end) {
        end -= 1;
    }
    prose.truncate(end);
    let plain = milliseconds(&scanner, &prose);
    println!("\n128 KB of prose: {plain:.2} ms; repeated units, worst first:");
    let mut times: Vec<(f64, &str)> = UNITS
        .iter()
        .map(|unit| {
            (
                milliseconds(&scanner, &unit.repeat(128 * 1024 / unit.len())),
                *unit,
            )
        })
        .collect();
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (time, unit) in times.iter().take(8) {
        println!("{unit:<14?}{time:>8.2} ms{:>8.1} x prose", time / plain);
    }
}

/// Invented clients: a first name, a family name that no list has, one in three with a second one.
fn clients() -> Vec<String> {
    let words = |list: &'static str| -> Vec<&'static str> {
        list.lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .collect()
    };
    let first = words(include_str!("../crates/kindline-sensitive/data/names/first.txt"));
    let last = words(include_str!("../crates/kindline-sensitive/data/names/last.txt"));
    (0..100_000)
        .map(|n: usize| {
            let given = first[n * 7919 % first.len()];
            let family = last[n * 104_729 % last.len()];
            let ending = ["", "son", "ova", "ez", "wicz", "ley"][n % 6];
            match n % 3 {
                0 => format!("{given} {family}{ending}-{}", last[n * 31 % last.len()]),
                _ => format!("{given} {family}{ending}"),
            }
        })
        .collect()
}

fn texts(rows: &str) -> Vec<String> {
    rows.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|row| row.get("text")?.as_str().map(str::to_owned))
        .collect()
}

/// The best of several passes, in megabytes a second.
fn speed(texts: &[String], scan: &dyn Fn(&str)) -> f64 {
    let bytes: usize = texts.iter().map(String::len).sum();
    let begun = Instant::now();
    let mut best = f64::MAX;
    let mut passes = 0;
    while passes < 2 || begun.elapsed().as_millis() < 600 {
        let start = Instant::now();
        for text in texts {
            scan(text);
        }
        best = best.min(start.elapsed().as_secs_f64());
        passes += 1;
    }
    bytes as f64 / best / 1e6
}

fn milliseconds(scanner: &Scanner, text: &str) -> f64 {
    (0..4)
        .map(|_| {
            let start = Instant::now();
            black_box(scanner.scan(text));
            start.elapsed().as_secs_f64() * 1e3
        })
        .fold(f64::MAX, f64::min)
}
