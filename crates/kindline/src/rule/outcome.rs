//! What a rule can ask for.

use serde_json::json;

use crate::document::{Definitions, FromNode, Node, Reader, Value, record, vocabulary};

vocabulary! {
    /// What to do, from the mildest to the most restrictive.
    #[derive(PartialOrd, Ord)]
    pub enum Verdict as "a verdict" {
        /// Go ahead.
        Allow = "allow",
        /// Go ahead, and know this.
        Notify = "notify",
        /// Go ahead once what is asked for is done.
        Require = "require",
        /// Wait for the release time.
        Hold = "hold",
        /// Use another channel.
        Redirect = "redirect",
        /// Say no, politely.
        Decline = "decline",
        /// Do not do it.
        Block = "block",
    }
}

vocabulary! {
    /// What else must happen. Codes in capitals are HL7 ActCode obligations and refrains.
    #[derive(PartialOrd, Ord)]
    pub enum Obligation as "an obligation" {
        /// Keep a trail of who saw or sent this.
        Audit = "AUDIT",
        /// Encrypt it on its way.
        EncryptInTransit = "ENCRYPTT",
        /// Encrypt it where it is kept.
        EncryptAtRest = "ENCRYPTR",
        /// Have a person approve it first.
        HumanApproval = "HUAPRV",
        /// Say no more than is needed.
        MinimumNecessary = "MINEC",
        /// Take the named parts out.
        Redact = "REDACT",
        /// Do not disclose it without the client's consent.
        NoDisclosure = "NODSCLCD",
        /// Whoever receives it must not pass it on without the client's consent.
        NoRedisclosure = "NORDSCLCD",
        /// Write the exception down with its reason.
        RecordException = "record_exception",
        /// Tell the supervisor.
        TellSupervisor = "tell_supervisor",
        /// Talk about it with the client when you meet next.
        RaiseInSession = "raise_in_session",
        /// File it in the client's record.
        FileToRecord = "file_to_record",
        /// Report it to whoever looks after security.
        ReportIncident = "report_incident",
    }
}

record! {
    /// What follows when a rule fires.
    pub struct Outcome {
        /// What to do.
        required verdict: Verdict,
        /// What else must happen.
        list oblige: Obligation,
        /// The reply to send.
        optional reply: ReplyTemplate,
        /// Somebody must look at this now, whatever the hour.
        optional escalate: bool,
    }
}

/// A reply template that the catalog has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyTemplate(pub(crate) kindline_reply::Message);

impl ReplyTemplate {
    /// The template's id, such as `after_hours`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.0.id()
    }
}

impl FromNode for ReplyTemplate {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let found = match &node.value {
            Value::Text(id) => kindline_reply::Message::from_id(id),
            _ => None,
        };
        if found.is_none() {
            let ids: Vec<&str> = template_ids().collect();
            reader.not_among(node, "a reply template", &ids);
        }
        found.map(Self)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "enum": template_ids().collect::<Vec<_>>() })
    }
}

fn template_ids() -> impl Iterator<Item = &'static str> {
    kindline_reply::Message::ALL
        .iter()
        .map(|message| message.id())
}
