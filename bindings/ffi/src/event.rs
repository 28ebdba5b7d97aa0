//! What happened.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use serde_json::value::RawValue;

use crate::instant::to_utc;
use crate::{
    Account, Channel, Consent, EventKind, KindlineError, Party, PrivateText, Problem, Store,
};

/// One event: a message came in, a draft is about to be sent, a friend request arrived.
///
/// Only the kind must be known. Whatever you leave out is unknown, and unknown never makes a decision
/// milder.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The channel it happened on.
    #[uniffi(default)]
    pub channel: Option<Channel>,
    /// Whose account of the worker's it concerns.
    #[uniffi(default)]
    pub account: Option<Account>,
    /// Who is on the other side.
    #[uniffi(default)]
    pub party: Option<Party>,
    /// The words written. They never leave the engine.
    #[uniffi(default)]
    pub text: Option<PrivateText>,
    /// What the client agreed to about this channel.
    #[uniffi(default)]
    pub consent: Option<Consent>,
    /// Where client data is or would be kept.
    #[uniffi(default)]
    pub store: Option<Store>,
    /// Further facts as a JSON object, such as `{"mfa": false}`. docs/schema/event.schema.json of the
    /// project lists them under `facts`.
    #[uniffi(default)]
    pub facts_json: Option<PrivateText>,
}

impl Event {
    /// An event of which only the kind is known.
    #[must_use]
    pub fn new(kind: EventKind) -> Self {
        Self {
            kind,
            channel: None,
            account: None,
            party: None,
            text: None,
            consent: None,
            store: None,
            facts_json: None,
        }
    }

    pub(crate) fn into_core(self) -> Result<kindline::Event, KindlineError> {
        let mut event = match &self.facts_json {
            Some(facts) => with_facts(self.kind, facts.as_str())?,
            None => kindline::Event::new(self.kind.core()),
        };
        event.channel = self.channel.map(Channel::core);
        event.account = self.account.map(Account::core);
        event.party = self.party.map(Party::core);
        event.text = self
            .text
            .map(|text| kindline::Text::new(text.into_string()));
        event.consent = self.consent.map(Consent::core);
        event.store = self.store.map(Store::core);
        Ok(event)
    }
}

/// The core reads facts only as part of an event.
pub(crate) fn with_facts(kind: EventKind, facts: &str) -> Result<kindline::Event, KindlineError> {
    // Read as one value first, so that nothing but facts can come in this way.
    let facts: &RawValue = serde_json::from_str(facts).map_err(|_| {
        let what = "the text is not valid JSON";
        let help = "write an object such as {\"mfa\": false}";
        KindlineError::BadEvent {
            problems: vec![Problem::in_field("facts", what, help)],
        }
    })?;
    let json = format!(
        "{{\"kind\":\"{}\",\"facts\":{}}}",
        kind.core().id(),
        facts.get()
    );
    Ok(kindline::Event::from_json(json.as_bytes())?)
}

/// An event in JSON with the moment that counts.
pub(crate) fn read(
    json: &[u8],
    at: Option<SystemTime>,
) -> Result<(kindline::Event, DateTime<Utc>), KindlineError> {
    let event = kindline::Event::from_json(json)?;
    let now = match (at, event.at) {
        (Some(at), _) => to_utc(at)?,
        (None, Some(at)) => at.to_utc(),
        (None, None) => {
            let what = "the event says no moment";
            let help = "add `at` to it, or pass a moment";
            return Err(KindlineError::BadEvent {
                problems: vec![Problem::in_field("at", what, help)],
            });
        }
    };
    Ok((event, now))
}
