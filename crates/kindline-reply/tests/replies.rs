//! Runs the reply cases: whole replies, word for word.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot set up its input must fail"
)]

use chrono::{DateTime, NaiveDate, Utc};
use kindline_hours::{Calendar, Schedule, ScheduleDocument, Zone};
use kindline_reply::{
    Catalog, Channel, ClosedDays, Context, Locale, Message, Need, Region, ResponseWithin, Tone,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(rename = "id")]
    _id: String,
    message: Message,
    locale: Locale,
    #[serde(default = "gentle")]
    tone: Tone,
    channel: Channel,
    hours: Option<ScheduleDocument>,
    at: DateTime<Utc>,
    #[serde(default)]
    region: Region,
    need: Option<Need>,
    zone: Option<String>,
    within_hours: Option<u32>,
    within_days: Option<u32>,
    agency: Option<String>,
    worker: Option<String>,
    client: Option<String>,
    secure: Option<String>,
    cover: Option<String>,
    occasion: Option<String>,
    closed: Option<(NaiveDate, NaiveDate)>,
    #[serde(default)]
    exceptions: u32,
    subject: Option<String>,
    text: String,
    segments: Option<u32>,
}

const fn gentle() -> Tone {
    Tone::Gentle
}

fn office() -> Schedule {
    let document: ScheduleDocument =
        serde_json::from_str(r#"{"zone": "America/New_York", "mon-fri": "09:00-17:00"}"#).unwrap();
    document.check().unwrap()
}

fn check(case: &Case) -> Result<(), String> {
    let schedule = match &case.hours {
        Some(document) => document
            .check()
            .map_err(|problems| format!("{problems:?}"))?,
        None => office(),
    };
    let next_open = Calendar::new(schedule.clone()).next_open(case.at);
    let zone = case
        .zone
        .as_deref()
        .map(|name| Zone::from_name(name).unwrap());
    let context = Context {
        next_open,
        recipient_zone: zone.as_ref(),
        region: case.region,
        need: case.need,
        response: case
            .within_hours
            .map(ResponseWithin::Hours)
            .or(case.within_days.map(ResponseWithin::BusinessDays)),
        agency: case.agency.as_deref(),
        worker: case.worker.as_deref(),
        client: case.client.as_deref(),
        secure_channel: case.secure.as_deref(),
        cover: case.cover.as_deref(),
        occasion: case.occasion.as_deref(),
        closed: case
            .closed
            .map(|(from, through)| ClosedDays { from, through }),
        exceptions: case.exceptions,
        ..Context::new(&schedule, case.at)
    };
    let reply =
        Catalog::built_in().render(case.message, case.locale, case.tone, case.channel, &context);
    if reply.text != case.text {
        return Err(format!(
            "\n   got: {:?}\nwanted: {:?}",
            reply.text, case.text
        ));
    }
    let subject = reply.subject.as_ref().map(|subject| subject.as_str());
    if case.subject.is_some() && subject != case.subject.as_deref() {
        return Err(format!("the subject is {subject:?}"));
    }
    let segments = reply.sms.map(|sms| sms.segments);
    if case.segments.is_some() && segments != case.segments {
        return Err(format!("it costs {segments:?} segments"));
    }
    Ok(())
}

#[test]
fn reply_cases() {
    let rows = kindline_testkit::read("reply/replies.jsonl");
    kindline_testkit::run("reply/replies.jsonl", &rows, check).assert_all();
}
