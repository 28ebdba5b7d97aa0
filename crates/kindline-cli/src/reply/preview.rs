//! `kindline reply preview`: a message in every form it can take.

use std::io::Write as _;
use std::process::ExitCode;

use anstyle::Style;
use chrono::{DateTime, FixedOffset};
use kindline::replies::{Channel, Fit, Locale, Message, Notice, Tone};
use kindline::{Engine, Policy, ReplyRequest};

use crate::{Failure, host, read_text};

pub(super) fn run(
    policy: &str,
    message: &str,
    asked: Option<&str>,
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
    let found = match asked {
        Some(tag) => {
            Some(Locale::lookup(tag).map_err(|error| Failure::Mistakes(error.to_string()))?)
        }
        None => None,
    };
    let locale = found.map(|found| found.locale);
    let now = at.map_or_else(host::clock, |at| at.to_utc());
    let engine = Engine::new(policy);
    let bold = Style::new().bold();
    let mut out = anstream::stdout();
    if let (Some(found), Some(tag)) = (found, asked) {
        let written = found.locale.tag();
        match found.fit {
            Fit::Exact => {}
            Fit::Nearest => writeln!(
                out,
                "`{tag}` is written as {written}, the nearest covered.\n"
            )?,
            Fit::OtherLanguage => {
                writeln!(
                    out,
                    "`{tag}` is not covered: written in {written} instead.\n"
                )?;
            }
        }
    }
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
            if let Some(locale) = locale.filter(|locale| *locale != reply.locale) {
                writeln!(out, "  (in {}, not {})", reply.locale.tag(), locale.tag())?;
            }
            for notice in &reply.notices {
                writeln!(out, "  ({})", words_of(*notice))?;
            }
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

/// What a host should know about a reply, as a line for a reader.
const fn words_of(notice: Notice) -> &'static str {
    match notice {
        Notice::CrisisWordsInEnglish => {
            "the words about a crisis are English: nobody has released their translation"
        }
        Notice::StaleCrisisLine => "a crisis line has not been checked for too long",
        Notice::NoEmergencyNumber => "no emergency number is known for the region",
    }
}
