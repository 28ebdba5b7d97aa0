//! The words that go out, in every language there is.

use kindline::replies::Locale;
use kindline_ffi::OffsetUnit;
use serde_json::{Value, json};

use super::{compare, engine_for, policy, reply};

/// The line of the example policy that names its language.
const LOCALE: &str = "locale = \"en-US\"";

#[test]
fn replies_are_as_written() {
    let riverside = String::from_utf8(policy("riverside")).unwrap();
    assert_eq!(riverside.matches(LOCALE).count(), 1);
    let event = |channel: &str, at: &str, text: &str| {
        json!({
            "kind": "message.received", "channel": channel, "party": "client", "at": at, "text": text,
        })
    };
    let events = [
        event(
            "sms",
            "2026-05-15T23:04:00-04:00",
            "can we move thursday to 4?",
        ),
        event("email", "2026-11-26T10:00:00-05:00", "are you there?"),
        event("sms", "2026-05-16T02:00:00-04:00", "i want to kill myself"),
        event("portal", "2026-12-28T10:00:00-05:00", "are you there?"),
    ];
    let mut rows = Vec::new();
    for locale in Locale::ALL {
        let document = riverside.replace(LOCALE, &format!("locale = \"{}\"", locale.tag()));
        let engine = engine_for(document.into_bytes(), OffsetUnit::CodePoints);
        for event in &events {
            let decision = engine
                .decide_json(event.to_string().into_bytes(), None)
                .unwrap();
            assert_eq!(decision.replies.len(), 1, "{event}");
            let replies: Vec<Value> = decision.replies.iter().map(reply).collect();
            rows.push(json!({"locale": locale.tag(), "event": event, "replies": replies}));
        }
    }
    assert!(rows.len() >= 60, "{}", rows.len());
    compare("replies.jsonl", &rows);
}
