//! What happened: one closed record with the field's words.

mod facts;
mod vocabulary;

use chrono::{DateTime, FixedOffset};

pub use facts::{Absence, Facts, Header, QuietHours, ZoneName};
pub use vocabulary::{
    Account, Attachment, Channel, Consent, EventKind, InReplyTo, OnFileFor, OverrideReason, Party,
    SearchReason, Store,
};

use crate::document::{
    FromNode, Node, Quote, Reader, Text, Value, document_schema, parse_json, record,
};
use crate::error::Error;

record! {
    /// One event: a message came in, a draft is about to be sent, a friend request arrived.
    ///
    /// Only the kind must be known. Everything else may be absent, which means unknown, and unknown
    /// never makes a decision milder.
    ///
    /// ```
    /// use kindline::{Channel, Event, EventKind, Party};
    ///
    /// let read = Event::from_json(br#"{"kind": "message.received", "channel": "sms", "party": "client"}"#)?;
    /// let mut built = Event::new(EventKind::MessageReceived);
    /// built.channel = Some(Channel::Sms);
    /// built.party = Some(Party::Client);
    /// assert_eq!(read, built);
    ///
    /// let error = Event::from_json(br#"{"kind": "message.recieved", "chanel": "sms"}"#).unwrap_err();
    /// assert_eq!(error.problems().len(), 2);
    /// # Ok::<(), kindline::Error>(())
    /// ```
    pub struct Event {
        /// What happened.
        required kind: EventKind,
        /// The channel it happened on, or `none`.
        fact channel: Channel,
        /// Whose account of the worker's it concerns.
        fact account: Account,
        /// Who is on the other side, or `none`.
        fact party: Party,
        /// When it happened, an instant with its offset.
        fact at: DateTime<FixedOffset>,
        /// The words written, as far as the host passes them on. They never leave the engine.
        fact text: Text,
        /// What the client agreed to about this channel.
        fact consent: Consent,
        /// Where client data is or would be kept.
        fact store: Store,
        /// Further facts that the host knows.
        fact facts: Facts,
    }
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
            at: None,
            text: None,
            consent: None,
            store: None,
            facts: None,
        }
    }

    /// Reads an event from JSON.
    ///
    /// # Errors
    /// Names every unknown key and wrong value at once, with the nearest known word. It never quotes
    /// the text.
    pub fn from_json(json: &[u8]) -> Result<Self, Error> {
        let node = parse_json(json).map_err(|problem| Error::event(vec![problem]))?;
        Self::read(&node)
    }

    /// Reads a row of a stream: an event with an `id` beside its own keys.
    ///
    /// ```
    /// let row = kindline::Event::from_row(br#"{"id": 7, "kind": "message.received"}"#);
    /// assert_eq!(row.id, Some(kindline::RowId::Number(7)));
    /// assert!(row.event.is_ok());
    /// ```
    #[must_use]
    pub fn from_row(json: &[u8]) -> Row {
        let mut node = match parse_json(json) {
            Ok(node) => node,
            Err(problem) => {
                return Row {
                    id: None,
                    event: Err(Error::event(vec![problem])),
                };
            }
        };
        let mut id = None;
        if let Value::Table(entries) = &mut node.value {
            if let Some(index) = entries.iter().position(|entry| entry.key == "id") {
                id = match entries.remove(index).node.value {
                    Value::Text(text) => Some(RowId::Text(text)),
                    Value::Int(number) => Some(RowId::Number(number)),
                    _ => None,
                };
            }
        }
        Row {
            id,
            event: Self::read(&node),
        }
    }

    fn read(node: &Node) -> Result<Self, Error> {
        let mut reader = Reader::new(Quote::Identifiers);
        match Self::from_node(node, &mut reader) {
            Some(event) if reader.is_clean() => Ok(event),
            _ => Err(Error::event(reader.finish(None))),
        }
    }

    /// The further facts, all unknown where the host gave none.
    pub(crate) fn given(&self) -> &Facts {
        const NOTHING: &Facts = &Facts::NOTHING;
        self.facts.as_ref().unwrap_or(NOTHING)
    }

    /// The event's JSON Schema (draft 2020-12), generated from the record.
    #[must_use]
    pub fn json_schema() -> serde_json::Value {
        document_schema::<Self>("Kindline event")
    }
}

/// A row of a stream of events.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Row {
    /// The row's id, where it has one.
    pub id: Option<RowId>,
    /// The event, or what is wrong with it.
    pub event: Result<Event, Error>,
}

/// The id of a row: a text or a whole number.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum RowId {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}
