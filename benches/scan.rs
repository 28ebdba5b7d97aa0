//! Scanning against the peers, on the same inputs in one run: `cargo bench --bench scan`.
//!
//! The inputs are the invented messages of the testkit, one by one and joined to long posts. With
//! `KINDLINE_MESSAGES=file.jsonl` and `KINDLINE_POSTS=file.jsonl` (rows with a `text`) the messages and
//! the posts come from there instead. What counts is the ratio in one run: times depend on the machine.
//! A word after `--` runs only the rows that hold it, once a text, so that instructions can be counted:
//! `valgrind --tool=callgrind <the bench's binary> kindline messages`. The word `batch` alone runs the
//! batches.

use std::hint::black_box;
use std::time::Instant;

use aho_corasick::AhoCorasick;
use kindline_sensitive::{Roster, Scanner};
use pii::nlp::SimpleNlpEngine;
use pii::types::Language;
use redact_core::AnalyzerEngine;
use regex_automata::meta::Regex;
use regex_automata::util::syntax;

const CASES: &[&str] = &[
    include_str!("../crates/kindline-testkit/cases/sensitive/own_messages.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/messages_sample.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/issue_cases.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/crisis_more.jsonl"),
    include_str!("../crates/kindline-testkit/cases/sensitive/notices.jsonl"),
];

/// The lexicon's files, for the words that Aho and Corasick's automaton looks for.
const LEXICON: &[&str] = &[
    include_str!("../crates/kindline-sensitive/data/lexicon/en/10-crisis.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/20-substance.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/21-mental.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/22-hiv-sti.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/23-violence.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/24-child.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/26-criminal.txt"),
    include_str!("../crates/kindline-sensitive/data/lexicon/en/28-disability-health.txt"),
];

/// What one automaton of ASCII patterns finds: identifiers by form alone, without context, checksums,
/// letters beyond ASCII, or any word of a lexicon. A limit, no scanner.
const PATTERNS: &[&str] = &[
    r"\b[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}\b",
    r"\bhttps?://[^\s]+",
    r"\bwww\.[^\s]+",
    r"\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b",
    r"\b[0-9]{9}\b",
    r"\b(?:\+?1[-. ])?\(?[2-9][0-9]{2}\)?[-. ][0-9]{3}[-. ][0-9]{4}\b",
    r"\+[0-9]{1,3}[ -]?[0-9]{4,14}\b",
    r"\b07[0-9]{3} ?[0-9]{6}\b",
    r"\b[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}\b",
    r"\b3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5}\b",
    r"\b[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}\b",
    r"\b[0-9]{3} ?[0-9]{3} ?[0-9]{4}\b",
    r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b",
    r"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b",
    r"\b[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]\b",
    r"\b[0-9]{5}(?:-[0-9]{4})?\b",
    r"\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b",
    r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b",
    r"\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b",
    r"\b(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}\b",
    r"\b[0-9]{15}\b",
    r"\b[A-HJ-NPR-Z0-9]{17}\b",
    r"\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}\b",
    r"\b[A-Z]{2}[0-9]{7}\b",
    r"\b[0-9]{7}[A-Z]{1,2}\b",
    r"\b[A-Z]{3}[0-9]{4}\b",
    r"\b[0-9]{2}-[0-9]{7}\b",
    r"\b[A-Z][0-9]{7,8}\b",
    r"\b[0-9]{1,5} (?:[A-Z][a-z]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)\b",
    r"-?[0-9]{1,3}\.[0-9]{4,}, ?-?[0-9]{1,3}\.[0-9]{4,}",
    r"@[A-Za-z0-9_]{3,30}\b",
];

/// Repeated units that are slow for others, each to 128 KB.
const UNITS: &[&str] = &[
    "1-1-1-",
    "1 1 1 ",
    "1.1.1.",
    "a1:",
    "(212) ",
    "1-",
    "a-1-",
    "4111 ",
    "4111-1111-",
    "313-555-0107 ",
    "12 Elm Street ",
    "a@",
    "a@b.cc ",
    "a.",
    "http://a.",
    "www.a ",
    "é",
    "é1 ",
    "don’t ",
    "AB12 ",
    "AB12 3CD ",
    "i want to ",
    "kill my ",
    "they took my kids ",
    "i want to die ",
    "methadone ",
    "methadone clinic ",
    "he said ",
    "my ",
    "ssn ",
    "password is ",
    "born 1 ",
    "John ",
    "@",
    ".",
    " ",
    "🙂",
    "7",
    "A",
    "%40",
    "'",
    "\u{200B}",
    "Ａ",
    "12 34 56 78 ",
    "00 ",
    "90 (",
    "1.12345 ",
    "12 A ",
    "1\u{200B}2 ",
    "1 Rue A ",
    "1 E. ",
    "1:1:",
    "NHS 1 ",
    "pin 1234 ",
    "call 1 ",
    "PO Box 1 ",
    "PO@",
    "°-PO +",
    "SW1A 1AA ",
    "DE12 ",
    "4111 1111 1111 1111 ",
    "hiv ",
    "pip ",
    "°pin",
    "9 a GB29 ",
    "@1.1 １",
    "A 12 1 1 ",
    "12 born 1.1 1.1 ",
    "2 ü1 A ",
    "0 suicidal in ",
    "1.1 ",
    "19.",
    "01 02 ",
    "0107 1.1 ",
    "A 0 2-141 1 3\u{A0}4 ",
    "a 0 10.0.0.1 \u{FF19} ",
    "10.0.a@",
    "11.1.1 on %4 1/20 ",
    "12 9 90 120/0123 \u{FF21} ",
    "14 \u{FF19}TownApt 4 ",
    "1 0st 90 lat \u{FF11} ",
    "5?55 Apt 4 0 ",
    "GB29 IP ",
    "hiv @",
    "a@gmail ",
    "hiv€",
];

type Scan<'a> = Box<dyn Fn(&str) + 'a>;

fn main() {
    // `cargo test --benches` asks for a test run; there is nothing to test here.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if arguments.iter().any(|argument| argument == "--test") {
        return;
    }
    let own: Vec<String> = CASES.iter().flat_map(|cases| texts(cases)).collect();
    let messages = from_file("KINDLINE_MESSAGES").unwrap_or_else(|| own.clone());
    let posts = from_file("KINDLINE_POSTS")
        .unwrap_or_else(|| own.chunks(10).map(|part| part.join("\n")).collect());

    let begun = Instant::now();
    let scanner = Scanner::builder().names(false).build();
    let ready = begun.elapsed();
    let named = Scanner::new();
    let clients = clients();
    let begun = Instant::now();
    let roster = Roster::from_names(&clients);
    let built = begun.elapsed().as_secs_f64() * 1e3;
    let memory = roster.memory() as f64 / 1e6;
    let with_roster = Scanner::builder().roster(roster).build();
    let redact = AnalyzerEngine::new();
    let pii = pii::Analyzer::new(
        Box::new(SimpleNlpEngine::default()),
        pii::default_recognizers(),
        Vec::new(),
        pii::PolicyConfig::default(),
    );
    let english = Language::from("en");
    let automaton = Regex::builder()
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .build_many(PATTERNS)
        .expect("the patterns are right");
    let words = words();
    let aho = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(aho_corasick::AhoCorasickKind::DFA))
        .build(&words)
        .expect("the words fit an automaton");

    let rows: Vec<(&str, Scan<'_>)> = vec![
        ("kindline-sensitive", Box::new(|text| drop(black_box(scanner.scan(text))))),
        ("kindline with names", Box::new(|text| drop(black_box(named.scan(text))))),
        ("  and 100,000 clients", Box::new(|text| drop(black_box(with_roster.scan(text))))),
        ("datafog-core 1.0.0", Box::new(|text| drop(black_box(datafog_core::scan(text))))),
        ("redact-core 0.12.7", Box::new(|text| drop(black_box(redact.analyze(text, None))))),
        ("pii 0.1.0", Box::new(|text| drop(black_box(pii.analyze(text, &english))))),
        (
            "limit: 31 ASCII patterns",
            Box::new(|text| _ = black_box(automaton.find_iter(text).count())),
        ),
        (
            "limit: the words, Aho-Corasick",
            Box::new(|text| _ = black_box(aho.find_iter(text).count())),
        ),
        (
            "limit: memchr",
            Box::new(|text| _ = black_box(memchr::memchr_iter(b'@', text.as_bytes()).count())),
        ),
    ];

    if arguments == ["batch"] {
        return batches(&[("scan_all", &scanner), ("  with names", &named)], &messages);
    }
    if let [wanted, rest @ ..] = arguments.as_slice() {
        let inputs = if rest.iter().any(|word| word == "posts") { &posts } else { &messages };
        let bytes: usize = inputs.iter().map(String::len).sum();
        let passes: usize = rest.iter().find_map(|word| word.parse().ok()).unwrap_or(1);
        for (name, scan) in rows.iter().filter(|(name, _)| name.contains(wanted.as_str())) {
            let begun = Instant::now();
            (0..passes).for_each(|_| inputs.iter().for_each(|text| scan(text)));
            let speed = (bytes * passes) as f64 / begun.elapsed().as_secs_f64() / 1e6;
            println!("{name}: {bytes} bytes, {passes} times, {speed:.1} MB/s");
        }
        return;
    }

    let wide = messages.iter().filter(|text| !text.is_ascii()).count();
    println!(
        "{} messages ({} bytes, {wide} beyond ASCII), {} posts ({} bytes); first scanner after {:.2} ms; {} words for Aho-Corasick",
        messages.len(),
        messages.iter().map(String::len).sum::<usize>(),
        posts.len(),
        posts.iter().map(String::len).sum::<usize>(),
        ready.as_secs_f64() * 1e3,
        words.len(),
    );
    // The passes of all rows take turns, so that a slow moment of the machine hits them all.
    let mut best = vec![[f64::MAX; 2]; rows.len()];
    for _ in 0..7 {
        for ((_, scan), best) in rows.iter().zip(&mut best) {
            for (inputs, best) in [&messages, &posts].into_iter().zip(best) {
                *best = best.min(nanoseconds_a_byte(inputs, scan));
            }
        }
    }
    println!("\n{:<32}{:>14}{:>14}{:>26}", "MB/s", "messages", "posts", "times datafog-core");
    let mark = best[3];
    for ((name, _), [short, long]) in rows.iter().zip(&best) {
        println!(
            "{name:<32}{:>14.1}{:>14.1}{:>13.2}{:>13.2}",
            1e3 / short,
            1e3 / long,
            mark[0] / short,
            mark[1] / long
        );
    }

    batches(&[("scan_all", &scanner), ("  with names", &named)], &messages);

    println!("\nroster of {} clients: built in {built:.0} ms, {memory:.1} MB", clients.len());

    let mut prose = posts.join("\n").repeat(8);
    let mut end = 128 * 1024;
    while !prose.is_char_boundary(end) {
        end -= 1;
    }
    prose.truncate(end);
    let plain = milliseconds(&scanner, &prose);
    println!("\n128 KB of prose: {plain:.2} ms; repeated units, worst first:");
    let mut times: Vec<(f64, f64, &str)> = UNITS
        .iter()
        .map(|unit| {
            let text = unit.repeat(128 * 1024 / unit.len());
            let half = &unit.repeat(64 * 1024 / unit.len());
            let time = milliseconds(&scanner, &text);
            (time, (time / milliseconds(&scanner, half)).log2(), *unit)
        })
        .collect();
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (time, growth, unit) in times {
        println!("{unit:<20?}{time:>8.2} ms{:>8.1} x prose, growth {growth:.2}", time / plain);
    }
}

/// The messages as rows of one batch, on one thread and on two.
fn batches(scanners: &[(&str, &Scanner)], messages: &[String]) {
    let rows: Vec<&str> = messages.iter().map(String::as_str).cycle().take(20_000).collect();
    let pools = [1, 2].map(|threads| {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads start")
    });
    println!("\n{:<32}{:>14}{:>14}", "rows a second", "1 thread", "2 threads");
    for (name, scanner) in scanners {
        let mut best = [f64::MAX; 2];
        for _ in 0..7 {
            for (pool, best) in pools.iter().zip(&mut best) {
                let begun = Instant::now();
                pool.install(|| drop(black_box(scanner.scan_all(&rows))));
                *best = best.min(begun.elapsed().as_secs_f64());
            }
        }
        let [one, two] = best.map(|seconds| rows.len() as f64 / seconds);
        println!("{name:<32}{one:>14.0}{two:>14.0}");
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

fn from_file(variable: &str) -> Option<Vec<String>> {
    let path = std::env::var_os(variable)?;
    Some(texts(&std::fs::read_to_string(path).expect("the file of texts is readable")))
}

fn texts(rows: &str) -> Vec<String> {
    rows.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|row| row.get("text")?.as_str().map(str::to_owned))
        .collect()
}

/// The words of five letters and more in the lexicon's files.
fn words() -> Vec<String> {
    let mut words: Vec<String> = LEXICON
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| !line.starts_with(['#', '=']))
        .flat_map(|line| line.split(|c: char| !c.is_ascii_alphabetic()))
        .filter(|word| word.len() >= 5)
        .map(str::to_ascii_lowercase)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// One pass or as many as fill some milliseconds.
fn nanoseconds_a_byte(texts: &[String], scan: &dyn Fn(&str)) -> f64 {
    let bytes: usize = texts.iter().map(String::len).sum();
    let begun = Instant::now();
    let mut best = f64::MAX;
    loop {
        let start = Instant::now();
        texts.iter().for_each(|text| scan(text));
        best = best.min(start.elapsed().as_secs_f64());
        if begun.elapsed().as_millis() >= 40 {
            return best * 1e9 / bytes as f64;
        }
    }
}

fn milliseconds(scanner: &Scanner, text: &str) -> f64 {
    (0..6)
        .map(|_| {
            let start = Instant::now();
            black_box(scanner.scan(text));
            start.elapsed().as_secs_f64() * 1e3
        })
        .fold(f64::MAX, f64::min)
}
