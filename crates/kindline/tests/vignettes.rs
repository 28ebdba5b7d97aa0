//! The vignettes: stories with the decision that a practitioner expects.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod support;

use kindline::{Decision, Verdict};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Vignette {
    event: Value,
    expect: Expected,
}

#[derive(Deserialize)]
struct Expected {
    verdict: Vec<String>,
    until: Option<String>,
    escalate: bool,
    reply: String,
    #[serde(default)]
    reply_also: Vec<String>,
}

/// Notes that the stories tell in prose, as a host would give them.
fn typed(mut event: Value) -> Value {
    let notes = [
        (
            "in_reply_to",
            json!("a client's public review"),
            json!("client_review"),
        ),
        (
            "attachment",
            json!("photo with recognisable clients"),
            json!("photo_of_client"),
        ),
        (
            "number_on_file_for",
            json!("a different client"),
            json!("other_client"),
        ),
        (
            "headers",
            json!("List-Id: <network.example.org>; Precedence: list"),
            json!([["List-Id", "<network.example.org>"], ["Precedence", "list"]]),
        ),
    ];
    if let Some(facts) = event["facts"].as_object_mut() {
        for (key, note, value) in notes {
            if facts.get(key) == Some(&note) {
                facts.insert(key.to_owned(), value);
            }
        }
    }
    event
}

fn check(expected: &Expected, decision: &Decision) -> Result<(), String> {
    let mut wrong = Vec::new();
    if !expected
        .verdict
        .iter()
        .any(|verdict| verdict == decision.verdict.id())
    {
        wrong.push(format!(
            "verdict {}, expected {:?}",
            decision.verdict, expected.verdict
        ));
    }
    let until = expected
        .until
        .as_ref()
        .map(|until| until.parse::<chrono::DateTime<chrono::Utc>>().unwrap());
    let found = decision.until.map(|until| until.to_utc());
    if decision.verdict == Verdict::Hold && until.is_some() && until != found {
        wrong.push(format!("until {found:?}, expected {until:?}"));
    }
    if decision.escalate != expected.escalate {
        wrong.push(format!("escalate {}", decision.escalate));
    }
    let reply = decision
        .replies
        .first()
        .map_or("none", |reply| reply.template);
    if reply != expected.reply && !expected.reply_also.iter().any(|also| also == reply) {
        wrong.push(format!("reply {reply}, expected {}", expected.reply));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("; "))
    }
}

/// Vignettes that do not come out yet, and what is missing.
const KNOWN: &[&str] = &[
    // A political opinion that speaks of nobody: the scanner labels opinions of persons only.
    "vig-099",
];

#[test]
fn vignettes_come_out_as_told() {
    let engine = support::engine(support::REFERENCE);
    let rows = kindline_testkit::read("engine/vignettes.jsonl");
    let report = kindline_testkit::run("engine/vignettes.jsonl", &rows, |case: &Vignette| {
        let event = support::event(&typed(case.event.clone()));
        check(
            &case.expect,
            &engine.decide(&event, event.at.unwrap().to_utc()),
        )
    });
    let failed: Vec<&str> = report
        .failures
        .iter()
        .map(|failure| failure.id.as_str())
        .collect();
    if failed != KNOWN {
        report.assert_all();
        panic!("{KNOWN:?} come out now: take them off the list");
    }
}
