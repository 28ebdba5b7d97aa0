//! Any reply as the policy would write it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::Arc;
use std::time::SystemTime;

use kindline_ffi::{
    CrisisNeed, Engine, EngineOptions, LocalDate, PrivateText, ReplyChannel, ReplyRequest, Tone,
    reply_locales, reply_templates,
};

const POLICY: &str = include_str!("../../../examples/riverside.toml");

fn engine() -> Arc<Engine> {
    Engine::new(
        POLICY.into(),
        "riverside.toml".to_owned(),
        EngineOptions::default(),
    )
    .unwrap()
}

fn at() -> SystemTime {
    chrono::DateTime::parse_from_rfc3339("2026-05-15T23:04:00-04:00")
        .unwrap()
        .into()
}

fn request(template: &str, channel: ReplyChannel) -> ReplyRequest {
    ReplyRequest {
        template: template.to_owned(),
        channel,
        locale: None,
        tone: None,
        recipient_zone: None,
        need: None,
        client: None,
        cover: None,
        occasion: None,
        closed_from: None,
        closed_through: None,
        exceptions: 0,
    }
}

#[test]
fn every_reply_has_words_in_every_language_and_form() {
    let engine = engine();
    for template in reply_templates() {
        for locale in reply_locales() {
            for channel in ReplyChannel::ALL {
                let mut request = request(&template, *channel);
                request.locale = Some(locale.clone());
                let reply = engine.preview_reply(request, at()).unwrap();
                assert_eq!(reply.template, template);
                // Words about a crisis that nobody has released go out in English, and say so.
                let english = reply
                    .notices
                    .contains(&"crisis_words_in_english".to_owned());
                assert!(english && template == "crisis" || reply.locale == locale);
                assert_eq!(reply.tone, Tone::Gentle);
                assert_eq!(reply.channel, *channel);
                assert!(!reply.text.as_str().is_empty());
                assert_eq!(reply.html.is_some(), *channel == ReplyChannel::Email);
                assert_eq!(reply.sms.is_some(), *channel == ReplyChannel::Sms);
            }
        }
    }
    assert!(reply_templates().len() > 5 && reply_locales().len() >= 15);
}

#[test]
fn what_is_asked_for_is_in_it() {
    let engine = engine();
    let mut asked = request("after_hours", ReplyChannel::Email);
    asked.recipient_zone = Some("America/Chicago".to_owned());
    let reply = engine.preview_reply(asked, at()).unwrap();
    assert!(
        reply.text.as_str().contains("(8 a.m. your time)"),
        "{}",
        reply.text.as_str()
    );
    assert!(
        reply
            .headers
            .iter()
            .any(|header| header.name == "Auto-Submitted")
    );
    let crisis = |need| {
        let mut asked = request("crisis", ReplyChannel::Email);
        asked.need = need;
        engine.preview_reply(asked, at()).unwrap().text
    };
    assert_ne!(crisis(None), crisis(Some(CrisisNeed::Veterans)));
    let mut asked = request("after_hours", ReplyChannel::Sms);
    asked.client = Some(PrivateText::new("Zebulon"));
    let shown = format!(
        "{asked:?} {:?}",
        engine.preview_reply(asked.clone(), at()).unwrap()
    );
    assert!(!shown.contains("Zebulon"), "{shown}");
}

#[test]
fn what_there_is_not_is_refused_by_name() {
    let refuse = |change: fn(&mut ReplyRequest), argument: &str| {
        let mut asked = request("after_hours", ReplyChannel::Sms);
        change(&mut asked);
        let error = engine().preview_reply(asked, at()).unwrap_err();
        assert_eq!(error.code(), "argument");
        assert!(error.text().contains(argument), "{}", error.text());
    };
    refuse(|asked| asked.template = "aftr".to_owned(), "template");
    refuse(|asked| asked.locale = Some("tlh".to_owned()), "locale");
    refuse(
        |asked| asked.recipient_zone = Some("Mars".to_owned()),
        "recipient_zone",
    );
    refuse(
        |asked| asked.closed_from = Some(LocalDate::new("2026-12-24")),
        "closed_from",
    );
    refuse(
        |asked| asked.closed_through = Some(LocalDate::new("soon")),
        "closed_through",
    );
    refuse(|asked| asked.exceptions = -1, "exceptions");
}
