//! The conformance vectors in `bindings/conformance` say what the engine says now.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

#[path = "conformance/redactions.rs"]
mod redactions;
#[path = "conformance/replies.rs"]
mod replies;
#[path = "conformance/suppressions.rs"]
mod suppressions;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use kindline_ffi::{
    ClosedReason, Decision, Engine, EngineOptions, HoursStatus, OffsetUnit, PlannedReply,
    PrivateText, RemedyStep, check_policy,
};
use serde_json::{Value, json};

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../conformance"))
}

fn policy(name: &str) -> Vec<u8> {
    let path = match name {
        "riverside" => folder().join("../../examples/riverside.toml"),
        name => folder().join(format!("{name}.toml")),
    };
    std::fs::read(path).unwrap()
}

fn engine(name: &str, offsets: OffsetUnit) -> Arc<Engine> {
    engine_for(policy(name), offsets)
}

fn engine_for(document: Vec<u8>, offsets: OffsetUnit) -> Arc<Engine> {
    let options = EngineOptions {
        offsets,
        ..EngineOptions::default()
    };
    Engine::new(document, "vectors.toml".to_owned(), options).unwrap()
}

/// Compares a file with what holds now, or writes it where that is asked for.
fn compare(name: &str, rows: &[Value]) {
    let path = folder().join(name);
    let now: String = rows.iter().map(|row| ascii(row) + "\n").collect();
    if std::env::var_os("KINDLINE_BLESS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    for (line, (written, now)) in written.lines().zip(now.lines()).enumerate() {
        assert_eq!(
            written,
            now,
            "{name}, line {}: KINDLINE_BLESS=1 rewrites it",
            line + 1
        );
    }
    assert_eq!(
        written.lines().count(),
        rows.len(),
        "{name}: KINDLINE_BLESS=1 rewrites it"
    );
}

/// JSON in ASCII: some readers of lines stop at more than a line feed.
fn ascii(row: &Value) -> String {
    let mut out = String::new();
    for c in row.to_string().chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}").unwrap();
            }
        }
    }
    out
}

fn rfc3339(at: SystemTime) -> String {
    DateTime::<Utc>::from(at).to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn instant(text: &str) -> SystemTime {
    DateTime::parse_from_rfc3339(text).unwrap().into()
}

/// Ranges in both units, one beside the other.
fn both<T>(points: &[T], utf16: &[T], range: impl Fn(&T) -> (i32, i32)) -> Vec<(Value, Value)> {
    assert_eq!(points.len(), utf16.len());
    let ranges = points.iter().zip(utf16);
    ranges
        .map(|(points, utf16)| (json!(range(points)), json!(range(utf16))))
        .collect()
}

fn reply(reply: &PlannedReply) -> Value {
    json!({
        "template": reply.template, "channel": reply.channel.map(|channel| channel.id()),
        "subject": reply.subject, "text": reply.text, "html": reply.html,
        "headers": reply.headers.iter().map(|each| [&each.name, &each.value]).collect::<Vec<_>>(),
        "segments": reply.segments, "notices": reply.notices,
    })
}

fn decision(points: &Decision, utf16: &Decision) -> Value {
    let spans = |decision: &Decision| -> Vec<(i32, i32)> {
        let steps = decision
            .remedies
            .iter()
            .flat_map(|remedy| remedy.steps.clone());
        let spans = steps.flat_map(|step| match step {
            RemedyStep::TakeOut { spans } => spans,
            _ => Vec::new(),
        });
        spans.map(|span| (span.start, span.end)).collect()
    };
    let step = |step: &RemedyStep| match step {
        RemedyStep::Wait { until } => json!(["wait", rfc3339(*until)]),
        RemedyStep::UseChannel { channel } => json!(["use_channel", channel.id()]),
        RemedyStep::TakeOut { .. } => json!(["take_out"]),
        RemedyStep::Make { fact, value, .. } => json!(["make", fact, value]),
        RemedyStep::Other => json!(["other"]),
    };
    let ranges = both(&points.findings, &utf16.findings, |each| {
        (each.start, each.end)
    });
    let findings = points.findings.iter().zip(ranges);
    json!({
        "verdict": points.verdict.id(),
        "until": points.until.map(rfc3339),
        "zone": points.zone,
        "recipient_zone": points.recipient_zone,
        "escalate": points.escalate,
        "obligations": points.obligations.iter().map(|each| each.id()).collect::<Vec<_>>(),
        "channels": points.channels.iter().map(|each| each.id()).collect::<Vec<_>>(),
        "replies": points.replies.iter().map(reply).collect::<Vec<_>>(),
        "silence": points.silence.as_ref().map(|silence| json!({
            "template": silence.template, "reason": silence.reason, "strength": silence.strength,
        })),
        "reasons": points.reasons.iter().map(|reason| json!({
            "rule": reason.rule, "title": reason.title, "why": reason.why, "cite": reason.cite,
            "verdict": reason.verdict.id(), "set_aside": reason.set_aside, "facts": reason.facts,
        })).collect::<Vec<_>>(),
        "remedies": points.remedies.iter().map(|remedy| json!({
            "words": remedy.words, "steps": remedy.steps.iter().map(step).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "take_out": { "points": spans(points), "utf16": spans(utf16) },
        "findings": findings.map(|(each, (points, utf16))| json!({
            "kind": each.kind, "points": points, "utf16": utf16,
        })).collect::<Vec<_>>(),
        "labels": points.labels,
        "policy": [points.policy.id, points.policy.version],
    })
}

#[test]
fn decisions_are_as_written() {
    let points = engine("riverside", OffsetUnit::CodePoints);
    let utf16 = engine("riverside", OffsetUnit::Utf16);
    let examples = std::fs::read_dir(folder().join("../../examples")).unwrap();
    let mut events: Vec<(String, Value)> = examples
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let event = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            (
                path.file_stem().unwrap().to_string_lossy().into_owned(),
                event,
            )
        })
        .collect();
    events.sort_by(|a, b| a.0.cmp(&b.0));
    for line in kindline_testkit::read("engine/vignettes.jsonl").lines() {
        let vignette: Value = serde_json::from_str(line).unwrap();
        events.push((
            vignette["id"].as_str().unwrap().to_owned(),
            vignette["event"].clone(),
        ));
    }
    let ssn = "\u{1f469}\u{200d}\u{1f467} \u{5d0} my ssn is 536-90-4399";
    events.push((
        "wide-characters-before-a-number".to_owned(),
        json!({
            "kind": "message.drafted", "channel": "sms", "party": "client",
            "at": "2026-05-13T10:30:00-04:00", "text": ssn,
        }),
    ));
    let rows: Vec<Value> = events
        .into_iter()
        .filter_map(|(id, event)| {
            let json = event.to_string().into_bytes();
            // Some stories tell facts in prose, which only their own runner translates.
            let here = points.decide_json(json.clone(), None).ok()?;
            let there = utf16.decide_json(json, None).unwrap();
            let decision = decision(&here, &there);
            Some(json!({ "id": id, "policy": "riverside", "event": event, "decision": decision }))
        })
        .collect();
    assert!(rows.len() > 30, "{}", rows.len());
    compare("decisions.jsonl", &rows);
}

fn reason(reason: &ClosedReason) -> Value {
    match reason {
        ClosedReason::BeforeHours => json!(["before_hours", null]),
        ClosedReason::AfterHours => json!(["after_hours", null]),
        ClosedReason::Pause => json!(["pause", null]),
        ClosedReason::DayOff => json!(["day_off", null]),
        ClosedReason::Holiday { name } => json!(["holiday", name]),
        ClosedReason::Closure { name } => json!(["closure", name]),
        ClosedReason::Absence { delegate } => json!(["absence", delegate]),
    }
}

#[test]
fn hours_are_as_written() {
    let mut moments = Vec::new();
    // Each hour around the nights on which the clocks change, and a holiday.
    for (policy, first, hours) in [
        ("riverside", "2026-03-07T20:00:00Z", 36),
        ("riverside", "2026-10-31T20:00:00Z", 36),
        ("riverside", "2026-11-25T20:30:00Z", 24),
        ("nights", "2026-03-28T20:30:00Z", 16),
        ("nights", "2026-10-24T20:30:00Z", 16),
        ("nights", "1969-12-31T20:30:00Z", 6),
    ] {
        for hour in 0..hours {
            let at = first.parse::<DateTime<Utc>>().unwrap() + TimeDelta::hours(hour);
            moments.push((policy, at));
        }
    }
    let engines = ["riverside", "nights"].map(|name| (name, engine(name, OffsetUnit::Utf16)));
    let rows: Vec<Value> = moments
        .into_iter()
        .map(|(name, at)| {
            let engine = &engines.iter().find(|(each, _)| *each == name).unwrap().1;
            let moment = at.into();
            let status = match engine.hours_status(moment).unwrap() {
                HoursStatus::Open { until } => json!({"open": true, "until": until.map(rfc3339)}),
                HoursStatus::Closed { until, reason: why } => {
                    json!({"open": false, "until": until.map(rfc3339), "reason": reason(&why)})
                }
            };
            let days = engine.week(moment).unwrap();
            let week: Vec<Value> = days
                .iter()
                .map(|day| {
                    let spans = day.spans.iter().map(|span| {
                        json!([
                            rfc3339(span.start),
                            rfc3339(span.end),
                            span.start_minute,
                            span.end_minute
                        ])
                    });
                    json!([day.date.as_str(), spans.collect::<Vec<_>>()])
                })
                .collect();
            json!({
                "policy": name, "at": rfc3339(moment), "status": status, "week": week,
                "next_open": engine.next_open(moment).unwrap().map(rfc3339),
                "next_close": engine.next_close(moment).unwrap().map(rfc3339),
            })
        })
        .collect();
    compare("hours.jsonl", &rows);
}

#[test]
fn scans_are_as_written() {
    let points = engine("riverside", OffsetUnit::CodePoints);
    let utf16 = engine("riverside", OffsetUnit::Utf16);
    let mut texts = vec![
        String::new(),
        "\0".to_owned(),
        "\u{feff}my ssn is 536-90-4399".to_owned(),
        "a\0b my ssn is 536-90-4399\0".to_owned(),
        "\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} call 212-555-0147 \u{1f1fa}\u{1f1f8}"
            .to_owned(),
        "\u{202e}my ssn is 536-90-4399\u{202c} \u{5e9}\u{5dc}\u{5d5}\u{5dd}".to_owned(),
        "e\u{301}e\u{301} ana@example.org \u{10ffff}".to_owned(),
        "\u{fffd}\u{fffd} card 4111 1111 1111 1111".to_owned(),
        "STOP".to_owned(),
        "i want to kill myself".to_owned(),
        "\u{1f642}".repeat(300) + " my ssn is 536-90-4399",
        "i start methadone monday \u{1f642} and my hiv test is back".to_owned(),
        "\r\n\t\u{2028}\u{85} my ssn is 536-90-4399".to_owned(),
    ];
    texts.extend((0..4).map(|times| "my client has 536-90-4399, ".repeat(times)));
    let rows: Vec<Value> = texts
        .into_iter()
        .map(|text| {
            let scan = points.scan(PrivateText::new(&*text)).unwrap();
            let there = utf16.scan(PrivateText::new(&*text)).unwrap();
            let findings = both(&scan.findings, &there.findings, |each| {
                (each.start, each.end)
            });
            let topics = both(&scan.topics, &there.topics, |each| (each.start, each.end));
            json!({
                "policy": "riverside", "text": text, "labels": scan.labels,
                "confidentiality": scan.confidentiality.id(), "crisis": scan.crisis.id(),
                "opt_out": scan.opt_out, "threat": scan.threat,
                "identifies_person": scan.identifies_person, "speaks_of_client": scan.speaks_of_client,
                "findings": scan.findings.iter().zip(findings).map(|(each, (points, utf16))| json!({
                    "kind": each.kind, "points": points, "utf16": utf16,
                    "percent": (each.confidence * 100.0).round() as u32, "evidence": each.evidence,
                })).collect::<Vec<_>>(),
                "topics": scan.topics.iter().zip(topics).map(|(each, (points, utf16))| json!({
                    "label": each.label, "points": points, "utf16": utf16,
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    compare("scans.jsonl", &rows);
}

#[test]
fn errors_are_as_written() {
    let engine = engine("riverside", OffsetUnit::Utf16);
    let at = instant("2026-05-13T10:30:00-04:00");
    let events = [
        "",
        "{",
        "[]",
        "{}",
        r#"{"kind": 3}"#,
        r#"{"kind": "message.recieved", "chanel": "sms"}"#,
        r#"{"kind": "mentioned", "text": 7, "facts": {"mfa": "Dana Quill", "recipients": -1}}"#,
        r#"{"kind": "mentioned", "at": "yesterday"}"#,
    ];
    let mut rows: Vec<Value> = events
        .iter()
        .map(|event| {
            let error = engine.decide_json(event.as_bytes().to_vec(), Some(at)).unwrap_err();
            json!({"policy": "riverside", "event": event, "code": error.code(), "text": error.text()})
        })
        .collect();
    for document in [
        "",
        "policy = 1",
        "extends = \"social-wrok\"",
        "{}",
        "policy = \"a\"\npolicy = \"b\"",
    ] {
        let error = Engine::new(
            document.into(),
            "broken.toml".to_owned(),
            EngineOptions::default(),
        )
        .unwrap_err();
        let report = check_policy(document.into(), "broken.toml".to_owned()).unwrap();
        let problems = report.problems.iter().map(|problem| {
            json!([
                problem.line,
                problem.column,
                problem.field,
                problem.what,
                problem.help
            ])
        });
        let problems: Vec<_> = problems.collect();
        rows.push(json!({
            "document": document, "code": error.code(), "text": error.text(), "problems": problems,
        }));
    }
    compare("errors.jsonl", &rows);
}
