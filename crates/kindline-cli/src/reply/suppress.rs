//! `kindline reply suppress --jsonl`: may an automatic reply go out?

use std::process::ExitCode;

use chrono::TimeDelta;
use kindline::replies::{
    Direction, Header, Inbound, Medium, Sent, Signal, State, Strength, suppress,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Failure, stream};

#[derive(Deserialize)]
struct Row {
    id: Option<Value>,
    channel: String,
    envelope_from: Option<String>,
    #[serde(default)]
    me: Vec<String>,
    #[serde(default)]
    headers: Vec<(String, String)>,
    text: Option<String>,
    #[serde(default)]
    state: Remembered,
}

/// What the host remembers about the sender.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Remembered {
    direction: Option<String>,
    handle: Option<String>,
    last_sent: Option<LastSent>,
    min_days: Option<f64>,
    #[serde(default)]
    crisis_detected: bool,
    #[serde(default)]
    opted_out: bool,
    #[serde(default)]
    sent_last_10min_total: u32,
    limit_10min_total: Option<u32>,
    seconds_since_our_reply: Option<u32>,
    #[serde(default)]
    exchanges_last_minute: u32,
    #[serde(default)]
    identical_last_hour: u32,
    worker_wrote_minutes_ago: Option<u32>,
    our_last_text: Option<String>,
}

#[derive(Deserialize)]
struct LastSent {
    handle: String,
    days_ago: f64,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a Value>,
    decision: &'static str,
    reason: Option<&'static str>,
    strength: Option<&'static str>,
}

pub(super) fn run() -> Result<ExitCode, Failure> {
    stream::rows(|line, number, answers| {
        let row: Row = match stream::read_row(line) {
            Ok(row) => row,
            Err((id, error)) => return answers.refuse(id.as_ref(), number, &error),
        };
        // Every way but e-mail and SMS looks like a chat: no headers, content and rate.
        let medium = Medium::from_id(&row.channel).unwrap_or(Medium::Chat);
        let found = decide(&row, medium);
        answers.answer(&Answer {
            id: row.id.as_ref(),
            decision: found.decision_id(),
            reason: found.reason_id(),
            strength: found.strength().map(Strength::id),
        })
    })
}

fn decide(row: &Row, medium: Medium) -> kindline::replies::Suppression {
    let headers: Vec<Header<'_>> = row
        .headers
        .iter()
        .map(|(name, value)| Header { name, value })
        .collect();
    let own: Vec<&str> = row.me.iter().map(String::as_str).collect();
    let inbound = Inbound {
        envelope_from: row.envelope_from.as_deref(),
        own_addresses: &own,
        headers: &headers,
        text: row.text.as_deref(),
        ..Inbound::new(medium)
    };
    let told = &row.state;
    let sent: Vec<Sent<'_>> = told
        .last_sent
        .iter()
        .map(|sent| Sent {
            handle: &sent.handle,
            ago: days(sent.days_ago),
        })
        .collect();
    let usual = State::default();
    let outgoing = told.direction.as_deref() == Some("outgoing");
    let state = State {
        direction: if outgoing {
            Direction::Outgoing
        } else {
            Direction::Incoming
        },
        signal: if told.crisis_detected {
            Signal::Crisis
        } else {
            Signal::Calm
        },
        handle: told.handle.as_deref().unwrap_or_default(),
        sent: &sent,
        period: told.min_days.map_or(usual.period, days),
        opted_out: told.opted_out,
        worker_wrote_ago: told
            .worker_wrote_minutes_ago
            .map(|ago| TimeDelta::minutes(ago.into())),
        sent_in_10_minutes: told.sent_last_10min_total,
        limit_in_10_minutes: told.limit_10min_total.unwrap_or(usual.limit_in_10_minutes),
        since_our_reply: told
            .seconds_since_our_reply
            .map(|ago| TimeDelta::seconds(ago.into())),
        exchanges_in_a_minute: told.exchanges_last_minute,
        identical_in_an_hour: told.identical_last_hour,
        our_last_text: told.our_last_text.as_deref(),
        ..usual
    };
    suppress(&inbound, &state)
}

fn days(days: f64) -> TimeDelta {
    // Out-of-range days saturate in the cast; a century is for ever here.
    TimeDelta::seconds((days.clamp(0.0, 36_500.0) * 86_400.0) as i64)
}
