//! The answer.

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use kindline_reply::{MailHeader, Notice};
use serde::{Serialize, Serializer};

use crate::event::{Channel, EventKind};
use crate::policy::PolicyStamp;
use crate::remedy::Remedy;
use crate::rule::{Obligation, Verdict};

/// What to do about an event, until when, with which words, and why.
///
/// It holds no word of the message: reasons are rules and codes, findings are kinds and positions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Decision {
    /// What happened.
    #[serde(skip)]
    pub on: EventKind,
    /// What to do.
    pub verdict: Verdict,
    /// The release time, on the worker's clock. Absent where nothing waits, or where the office never
    /// opens again.
    #[serde(serialize_with = "instant")]
    pub until: Option<DateTime<FixedOffset>>,
    /// The same instant on the client's clock, where the client's zone is known.
    #[serde(serialize_with = "instant", skip_serializing_if = "Option::is_none")]
    pub until_for_recipient: Option<DateTime<FixedOffset>>,
    /// The worker's time zone, an IANA name.
    pub zone: String,
    /// The client's time zone, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipient_zone: Option<String>,
    /// Somebody must look at this now, whatever the hour.
    pub escalate: bool,
    /// What else must happen.
    pub obligations: Vec<Obligation>,
    /// The channels to use instead, the preferred one first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// The replies to send now.
    pub replies: Vec<PlannedReply>,
    /// Why no reply goes out although a rule asks for one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silence: Option<Silence>,
    /// The rules that said so.
    pub reasons: Vec<Reason>,
    /// What would make it allowed.
    pub remedies: Vec<Remedy>,
    /// What was seen in the words: kinds and positions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Sighting>,
    /// The sensitivity labels of the words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<&'static str>,
    /// The policy that decided: its own stamp, shared with it.
    #[serde(serialize_with = "shared")]
    pub policy: Arc<PolicyStamp>,
}

/// A reply, ready to send.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PlannedReply {
    /// The template's id.
    pub template: &'static str,
    /// The channel it is written for; absent where the event's own is unknown.
    pub channel: Option<Channel>,
    /// The subject, for e-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The words.
    pub text: String,
    /// The words as HTML, for e-mail; every value escaped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// The headers that keep other machines from answering, for e-mail.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<MailHeader>,
    /// How many segments it costs, for a text message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segments: Option<u32>,
    /// What the host should know about the words, such as a crisis line that was not checked lately.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
}

/// Why an automatic reply stays unsent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Silence {
    /// The template that stays unsent.
    pub template: &'static str,
    /// Why, as a code.
    pub reason: &'static str,
    /// `hard` where nothing overrides it, `soft` where a crisis does.
    pub strength: &'static str,
}

/// A rule that fired.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Reason {
    /// The rule's id.
    pub rule: String,
    /// What the rule says. It is the policy's own text, shared with it, as the next two are.
    #[serde(serialize_with = "shared")]
    pub title: Arc<str>,
    /// Why it says so.
    #[serde(serialize_with = "shared")]
    pub why: Arc<str>,
    /// Its sources.
    #[serde(serialize_with = "shared")]
    pub cite: Arc<[String]>,
    /// The verdict it asked for.
    pub verdict: Verdict,
    /// Set aside because a crisis comes first.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub set_aside: bool,
    /// The facts it fired on, as codes.
    pub facts: Vec<MatchedFact>,
}

/// A fact that a rule asked about, with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MatchedFact {
    /// The fact's key.
    pub fact: &'static str,
    /// Its value as a code; `unknown` where nobody said.
    pub value: Cow<'static, str>,
}

/// Something seen in the words: what kind and where, never the words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Sighting {
    /// The kind of an identifier, such as `US_SSN`, or the label of a category, such as `HIV`.
    pub kind: String,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

fn shared<T: Serialize + ?Sized, S: Serializer>(
    value: &Arc<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.as_ref().serialize(serializer)
}

fn instant<S: Serializer>(
    at: &Option<DateTime<FixedOffset>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => serializer.serialize_str(&rfc3339(*at)),
        None => serializer.serialize_none(),
    }
}

/// An instant in RFC 3339 with its offset, to the second.
pub(crate) fn rfc3339(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}
