//! Runs the automatic-reply cases.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot set up its input must fail"
)]

use chrono::TimeDelta;
use kindline_reply::{
    Direction, Header, Inbound, Medium, Sent, Signal, State, Suppression, suppress,
};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    channel: String,
    envelope_from: Option<String>,
    #[serde(default)]
    me: Vec<String>,
    #[serde(default)]
    headers: Vec<(String, String)>,
    text: Option<String>,
    #[serde(default)]
    state: CaseState,
    expect: Expect,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct CaseState {
    direction: Option<String>,
    handle: Option<String>,
    last_sent: Option<LastSent>,
    min_days: Option<f64>,
    crisis_detected: Option<bool>,
    opted_out: Option<bool>,
    sent_last_10min_total: Option<u32>,
    limit_10min_total: Option<u32>,
    seconds_since_our_reply: Option<u32>,
    exchanges_last_minute: Option<u32>,
    identical_last_hour: Option<u32>,
    worker_wrote_minutes_ago: Option<u32>,
    our_last_text: Option<String>,
}

#[derive(Deserialize)]
struct LastSent {
    handle: String,
    days_ago: f64,
}

#[derive(Deserialize)]
struct Expect {
    decision: String,
    reason: Option<String>,
    strength: Option<String>,
    #[serde(default)]
    escalate: bool,
}

fn days(days: f64) -> TimeDelta {
    TimeDelta::seconds((days * 86_400.0) as i64)
}

fn check(case: &Case) -> Result<(), String> {
    let headers: Vec<Header<'_>> = case
        .headers
        .iter()
        .map(|(name, value)| Header { name, value })
        .collect();
    let me: Vec<&str> = case.me.iter().map(String::as_str).collect();
    let inbound = Inbound {
        medium: match case.channel.as_str() {
            "email" => Medium::Email,
            "sms" => Medium::Sms,
            _ => Medium::Chat,
        },
        envelope_from: case.envelope_from.as_deref(),
        own_addresses: &me,
        headers: &headers,
        text: case.text.as_deref(),
    };
    let sent: Vec<Sent<'_>> = case
        .state
        .last_sent
        .iter()
        .map(|sent| Sent {
            handle: &sent.handle,
            ago: days(sent.days_ago),
        })
        .collect();
    let defaults = State::default();
    let state = State {
        direction: match case.state.direction.as_deref() {
            Some("outgoing") => Direction::Outgoing,
            _ => Direction::Incoming,
        },
        signal: if case.state.crisis_detected == Some(true) {
            Signal::Crisis
        } else {
            Signal::Calm
        },
        handle: case.state.handle.as_deref().unwrap_or(""),
        sent: &sent,
        period: case.state.min_days.map_or(defaults.period, days),
        opted_out: case.state.opted_out.unwrap_or(false),
        worker_wrote_ago: case
            .state
            .worker_wrote_minutes_ago
            .map(|minutes| TimeDelta::minutes(minutes.into())),
        sent_in_10_minutes: case.state.sent_last_10min_total.unwrap_or(0),
        limit_in_10_minutes: case
            .state
            .limit_10min_total
            .unwrap_or(defaults.limit_in_10_minutes),
        since_our_reply: case
            .state
            .seconds_since_our_reply
            .map(|seconds| TimeDelta::seconds(seconds.into())),
        exchanges_in_a_minute: case.state.exchanges_last_minute.unwrap_or(0),
        identical_in_an_hour: case.state.identical_last_hour.unwrap_or(0),
        our_last_text: case.state.our_last_text.as_deref(),
        ..defaults
    };
    let found = suppress(&inbound, &state);
    let escalates = matches!(found, Suppression::Suppress { escalate: true, .. });
    if found.decision_id() == case.expect.decision
        && found.reason_id() == case.expect.reason.as_deref()
        && found.strength().map(|strength| strength.id()) == case.expect.strength.as_deref()
        && escalates == case.expect.escalate
    {
        Ok(())
    } else {
        Err(format!("{found:?}"))
    }
}

#[test]
fn automatic_reply_cases() {
    let rows = kindline_testkit::read("reply/autoreply.jsonl");
    kindline_testkit::run("reply/autoreply.jsonl", &rows, check).assert_all();
}

#[test]
fn our_own_automatic_reply_cases() {
    let rows = kindline_testkit::read("reply/autoreply_more.jsonl");
    kindline_testkit::run("reply/autoreply_more.jsonl", &rows, check).assert_all();
}
