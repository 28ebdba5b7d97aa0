//! `kindline reply preview`: a message in every form it can take.

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::Style;
use chrono::{DateTime, FixedOffset};
use kindline::replies::{Channel, Locale, Message, Tone};
use kindline::{Engine, Policy, ReplyRequest};

use crate::{Failure, host, read_text};

pub(super) fn run(
    policy: &str,
    message: &str,
    locale: Option<&str>,
    at: Option<DateTime<FixedOffset>>,
) -> Result<ExitCode, Failure> {
    let policy = Policy::parse(policy, &read_text(policy)?)
        .map_err(|error| Failure::Mistakes(error.to_string()))?;
    let Some(message) = Message::from_id(message) else {
        let known: Vec<&str> = Message::ALL.iter().map(|message| message.id()).collect();
        return Err(Failure::Mistakes(format!(
            "there is no message `{message}`; known: {}",
            known.join(", ")
        )));
    };
    let locale = match locale {
        Some(tag) => {
            Some(Locale::parse(tag).map_err(|error| Failure::Mistakes(error.to_string()))?)
        }
        None => None,
    };
    let now = at.map_or_else(host::clock, |at| at.to_utc());
    let engine = Engine::new(policy);
    let bold = Style::new().bold();
    let mut out = anstream::stdout();
    for channel in Channel::ALL {
        for tone in Tone::ALL {
            let request = ReplyRequest {
                locale,
                tone: Some(*tone),
                ..ReplyRequest::new(message, *channel)
            };
            let reply = engine.preview(&request, now);
            let cost = reply
                .sms
                .as_ref()
                .map(|sms| format!(", {} segments, {}", sms.segments, sms.encoding.id()))
                .unwrap_or_default();
            writeln!(out, "{bold}{}, {}{cost}{bold:#}", channel.id(), tone.id())?;
            if let Some(subject) = &reply.subject {
                writeln!(out, "  Subject: {}", subject.as_str())?;
            }
            for line in reply.text.lines() {
                writeln!(out, "{}", format!("  {line}").trim_end())?;
            }
            writeln!(out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
