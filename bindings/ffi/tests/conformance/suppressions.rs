//! Whether a machine may answer: the testkit's messages, asked the way an app asks.

use std::time::Duration;

use kindline_ffi::{
    Header, Inbound, Medium, PrivateText, SenderMemory, SentReply, Suppression, suppress,
};
use serde_json::{Value, json};

use super::compare;

/// The memory of a case in the fields of [`SenderMemory`], times in seconds.
fn memory(state: &Value) -> Value {
    let days = |value: &Value| value.as_f64().map(|days| (days * 86_400.0).round() as u64);
    let minutes = |value: &Value| value.as_u64().map(|minutes| minutes * 60);
    let last = &state["last_sent"];
    let sent: Vec<Value> = days(&last["days_ago"])
        .map(|ago| json!([last["handle"], ago]))
        .into_iter()
        .collect();
    json!({
        "handle": state["handle"].as_str().unwrap_or_default(),
        "outgoing": state["direction"] == "outgoing",
        "crisis": state["crisis_detected"] == true,
        "opted_out": state["opted_out"] == true,
        "sent": sent,
        "period": days(&state["min_days"]),
        "worker_wrote_ago": minutes(&state["worker_wrote_minutes_ago"]),
        "since_our_reply": state["seconds_since_our_reply"].as_u64(),
        "our_last_text": state["our_last_text"],
        "sent_in_10_minutes": state["sent_last_10min_total"].as_i64().unwrap_or(0),
        "limit_in_10_minutes": state["limit_10min_total"],
        "exchanges_in_a_minute": state["exchanges_last_minute"].as_i64().unwrap_or(0),
        "identical_in_an_hour": state["identical_last_hour"].as_i64().unwrap_or(0),
    })
}

fn inbound(case: &Value) -> Value {
    let medium = match case["channel"].as_str().unwrap() {
        medium @ ("email" | "sms") => medium,
        _ => "chat",
    };
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    json!({
        "medium": medium, "envelope_from": case["envelope_from"], "own_addresses": list(&case["me"]),
        "headers": list(&case["headers"]), "text": case["text"],
    })
}

fn ask(inbound: &Value, memory: &Value) -> Suppression {
    let private = |value: &Value| value.as_str().map(PrivateText::new);
    let seconds = |value: &Value| value.as_u64().map(Duration::from_secs);
    let number = |value: &Value| value.as_i64().map(|number| number as i32);
    let pairs = |value: &Value| value.as_array().unwrap().clone();
    let medium = Medium::ALL
        .iter()
        .find(|each| inbound["medium"] == each.id())
        .unwrap();
    let inbound = Inbound {
        medium: *medium,
        envelope_from: private(&inbound["envelope_from"]),
        own_addresses: pairs(&inbound["own_addresses"])
            .iter()
            .filter_map(private)
            .collect(),
        headers: pairs(&inbound["headers"])
            .iter()
            .map(|pair| Header {
                name: private(&pair[0]).unwrap(),
                value: private(&pair[1]).unwrap(),
            })
            .collect(),
        text: private(&inbound["text"]),
    };
    let memory = SenderMemory {
        handle: memory["handle"].as_str().unwrap().to_owned(),
        outgoing: memory["outgoing"] == true,
        crisis: memory["crisis"] == true,
        opted_out: memory["opted_out"] == true,
        sent: pairs(&memory["sent"])
            .iter()
            .map(|pair| SentReply {
                handle: pair[0].as_str().unwrap().to_owned(),
                ago: seconds(&pair[1]).unwrap(),
            })
            .collect(),
        period: seconds(&memory["period"]),
        crisis_period: None,
        worker_wrote_ago: seconds(&memory["worker_wrote_ago"]),
        since_our_reply: seconds(&memory["since_our_reply"]),
        our_last_text: private(&memory["our_last_text"]),
        sent_in_10_minutes: number(&memory["sent_in_10_minutes"]).unwrap(),
        limit_in_10_minutes: number(&memory["limit_in_10_minutes"]),
        exchanges_in_a_minute: number(&memory["exchanges_in_a_minute"]).unwrap(),
        identical_in_an_hour: number(&memory["identical_in_an_hour"]).unwrap(),
    };
    suppress(inbound, memory).unwrap()
}

#[test]
fn suppressions_are_as_written() {
    let mut cases: Vec<Value> = ["reply/autoreply.jsonl", "reply/autoreply_more.jsonl"]
        .iter()
        .flat_map(|file| {
            let read = |line: &str| serde_json::from_str(line).unwrap();
            let lines = kindline_testkit::read(file);
            lines.lines().map(read).collect::<Vec<Value>>()
        })
        .collect();
    for (number, (text, opted_out)) in [
        ("STOP", false),
        ("\u{202b}Stop!\u{202c} \u{1f642}", false),
        ("ARR\u{ca}T", false),
        ("stop it please", false),
        ("HELP", false),
        ("Start", true),
        ("start", false),
        ("\0", false),
        ("", false),
    ]
    .into_iter()
    .enumerate()
    {
        cases.push(json!({
            "id": format!("keyword-{number}"), "channel": "sms", "envelope_from": "+12025550142",
            "text": text, "state": {"opted_out": opted_out},
        }));
    }
    let rows: Vec<Value> = cases
        .iter()
        .map(|case| {
            let (inbound, memory) = (inbound(case), memory(&case["state"]));
            let answer = ask(&inbound, &memory);
            let (strength, escalate) = match &answer {
                Suppression::StaySilent {
                    strength, escalate, ..
                } => (Some(strength.clone()), *escalate),
                _ => (None, false),
            };
            // What the case itself expects, so that a slip in this translation shows.
            if let Some(expected) = case["expect"]["decision"].as_str() {
                assert_eq!(expected == "reply", answer.may_reply(), "{}", case["id"]);
                assert_eq!(
                    case["expect"]["strength"],
                    json!(strength),
                    "{}",
                    case["id"]
                );
            }
            json!({
                "id": case["id"], "inbound": inbound, "memory": memory,
                "answer": {
                    "may_reply": answer.may_reply(), "code": answer.code(), "strength": strength,
                    "escalate": escalate,
                },
            })
        })
        .collect();
    assert!(rows.len() > 50, "{}", rows.len());
    compare("suppressions.jsonl", &rows);
}
