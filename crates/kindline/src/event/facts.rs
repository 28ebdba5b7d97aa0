//! The further facts a host may know about an event.

use chrono::NaiveDate;
use kindline_hours::Zone;
use serde_json::json;

use super::vocabulary::{Attachment, InReplyTo, OnFileFor, OverrideReason, SearchReason};
use crate::document::{
    Count, Definitions, Flag, FromNode, Node, Reader, Text, Value, YesNo, record,
};

record! {
    /// Facts beside the event itself. Each may be absent or `"unknown"`, which is the same.
    ///
    /// Most facts are **safeguards**, such as a second factor: a rule that asks for one also fires
    /// when it is unknown. Some are **reports**, such as a lost device: a host tells them when they
    /// happen, and silence is no report. docs/policy.md lists which is which.
    #[derive(Default)]
    pub struct Facts {
        /// The recipient's time zone, an IANA name such as `Pacific/Honolulu`.
        fact recipient_zone: ZoneName,
        /// When the recipient wants no messages, in the recipient's zone: `21:00-08:00`.
        fact recipient_quiet_hours: QuietHours,
        /// The worker's absence, with the person who covers.
        fact absence: Absence,
        /// The message's header lines, each a pair of name and value.
        list headers: Header,
        /// The envelope sender (RFC 5321 MAIL FROM); empty for a null return path.
        fact envelope_from: Text,
        /// The addresses that are the worker's or the agency's own.
        list own_addresses: Text,
        /// What a draft answers.
        fact in_reply_to: InReplyTo,
        /// The automatic replies, by template, that this person already got in this closed period.
        list notices_sent: String,
        /// Automatic replies to anybody in the last ten minutes.
        fact automatic_replies_last_10_minutes: Count,
        /// Messages of the very same text by this person in the last hour, this one included.
        fact identical_messages_last_hour: Count,
        /// How many minutes ago the worker wrote to this person.
        fact worker_wrote_minutes_ago: Count,
        /// This person asked for no more automatic messages.
        fact opted_out: YesNo,
        /// Whether the conversation is about a crisis that is not over.
        fact crisis_open: YesNo,
        /// How many people get the message.
        fact recipients: Count,
        /// Whether the recipients see each other.
        fact recipients_visible: YesNo,
        /// Whether the address or number was checked with the client.
        fact address_verified: YesNo,
        /// Whose number or address it is, by the records.
        fact number_on_file_for: OnFileFor,
        /// Contact puts the client at risk; any note raises the flag.
        fact safe_contact_flag: Flag,
        /// Others use the recipient's telephone or mailbox.
        fact shared_phone: YesNo,
        /// A signed release for this disclosure is on file.
        fact release_on_file: YesNo,
        /// Written consent under 42 CFR Part 2 is on file.
        fact written_consent_on_file: YesNo,
        /// The day the case was closed.
        fact case_closed_on: NaiveDate,
        /// The client agreed to being looked up online.
        fact consent_to_search: YesNo,
        /// Why the worker wants to look the client up.
        fact reason: SearchReason,
        /// What goes along with the message or post.
        fact attachment: Attachment,
        /// The words name or show a client, as the host knows.
        fact client_identifiable: YesNo,
        /// Another person looked the words over and approved them.
        fact approved: YesNo,
        /// The store is encrypted.
        fact store_encrypted: YesNo,
        /// The store's operator signed the agreement that the law asks for.
        fact store_agreement: YesNo,
        /// The device locks its screen.
        fact screen_lock: YesNo,
        /// The device's storage is encrypted.
        fact disk_encryption: YesNo,
        /// The device can be wiped from afar.
        fact remote_wipe: YesNo,
        /// The device is lost or stolen.
        fact device_lost: YesNo,
        /// The agency issued the device.
        fact agency_issued: YesNo,
        /// The account asks for a second factor.
        fact mfa: YesNo,
        /// The length of the password, in characters.
        fact password_length: Count,
        /// The age of the password, in days.
        fact password_age_days: Count,
        /// The password is used elsewhere too.
        fact password_reused: YesNo,
        /// The password or account shows signs of being in other hands.
        fact password_breached: YesNo,
        /// How many people use the account.
        fact account_users: Count,
        /// Why the worker wants to go ahead in spite of a decision.
        fact override_reason: OverrideReason,
        /// Exceptions the worker already made in the last seven days.
        fact earlier_exceptions: Count,
    }
}

impl Facts {
    pub(crate) const NOTHING: Self = Self {
        recipient_zone: None,
        recipient_quiet_hours: None,
        absence: None,
        headers: Vec::new(),
        envelope_from: None,
        own_addresses: Vec::new(),
        in_reply_to: None,
        notices_sent: Vec::new(),
        automatic_replies_last_10_minutes: None,
        identical_messages_last_hour: None,
        worker_wrote_minutes_ago: None,
        opted_out: None,
        crisis_open: None,
        recipients: None,
        recipients_visible: None,
        address_verified: None,
        number_on_file_for: None,
        safe_contact_flag: None,
        shared_phone: None,
        release_on_file: None,
        written_consent_on_file: None,
        case_closed_on: None,
        consent_to_search: None,
        reason: None,
        attachment: None,
        client_identifiable: None,
        approved: None,
        store_encrypted: None,
        store_agreement: None,
        screen_lock: None,
        disk_encryption: None,
        remote_wipe: None,
        device_lost: None,
        agency_issued: None,
        mfa: None,
        password_length: None,
        password_age_days: None,
        password_reused: None,
        password_breached: None,
        account_users: None,
        override_reason: None,
        earlier_exceptions: None,
    };
}

record! {
    /// The worker is away.
    pub struct Absence {
        /// The first day away.
        optional from: NaiveDate,
        /// The last day away.
        required through: NaiveDate,
        /// Who covers, in words for the client.
        optional cover: Text,
    }
}

/// A time zone that is known to exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneName(String);

impl ZoneName {
    /// The zone with this IANA name, if there is one.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        Zone::from_name(name)
            .ok()
            .map(|zone| Self(zone.name().to_owned()))
    }

    /// The IANA name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn zone(&self) -> Option<Zone> {
        Zone::from_name(&self.0).ok()
    }
}

impl FromNode for ZoneName {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let zone = match &node.value {
            Value::Text(name) => Self::new(name),
            _ => None,
        };
        if zone.is_none() {
            reader.expected(node, "a time zone such as `America/New_York`");
        }
        zone
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string" })
    }
}

/// A daily span in which somebody wants no messages, in their own zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietHours(String);

impl QuietHours {
    /// Reads `21:00-08:00`; an end before the start means the next morning.
    #[must_use]
    pub fn new(span: &str) -> Option<Self> {
        // Any zone shows whether the span itself is well formed.
        let zone = Zone::from_name("UTC").ok()?;
        kindline_hours::QuietHours::parse(&zone, span).ok()?;
        Some(Self(span.to_owned()))
    }

    pub(crate) fn in_zone(&self, zone: &Zone) -> Option<kindline_hours::QuietHours> {
        kindline_hours::QuietHours::parse(zone, &self.0).ok()
    }
}

impl FromNode for QuietHours {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let span = match &node.value {
            Value::Text(span) => Self::new(span),
            _ => None,
        };
        if span.is_none() {
            reader.expected(node, "a span such as `21:00-08:00`");
        }
        span
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$" })
    }
}

/// A header line of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The name, in any case.
    pub name: Text,
    /// The value.
    pub value: Text,
}

impl FromNode for Header {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        if let Value::List(pair) = &node.value {
            if let [
                Node {
                    value: Value::Text(name),
                    ..
                },
                Node {
                    value: Value::Text(value),
                    ..
                },
            ] = pair.as_slice()
            {
                return Some(Self {
                    name: Text::new(name),
                    value: Text::new(value),
                });
            }
        }
        reader.expected(node, "a pair of header name and value");
        None
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({
            "type": "array",
            "prefixItems": [{ "type": "string" }, { "type": "string" }],
            "minItems": 2,
            "maxItems": 2,
        })
    }
}
