//! The answer.

use std::collections::HashMap;
use std::time::SystemTime;

use chrono::Utc;

use crate::instant::from_utc;
use crate::offsets::Offsets;
use crate::{Channel, Obligation, Verdict};

/// What to do about an event, until when, with which words, and why.
///
/// It holds no word of the message: reasons are rules and codes, findings are kinds and positions.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Decision {
    /// What to do.
    pub verdict: Verdict,
    /// The release time. Absent where nothing waits, or where the office never opens again.
    pub until: Option<SystemTime>,
    /// The worker's time zone, an IANA name.
    pub zone: String,
    /// The client's time zone, where it is known.
    pub recipient_zone: Option<String>,
    /// Somebody must look at this now, whatever the hour.
    pub escalate: bool,
    /// What else must happen.
    pub obligations: Vec<Obligation>,
    /// The channels to use instead, the preferred one first.
    pub channels: Vec<Channel>,
    /// The replies to send now.
    pub replies: Vec<PlannedReply>,
    /// Why no reply goes out although a rule asks for one.
    pub silence: Option<Silence>,
    /// The rules that said so.
    pub reasons: Vec<Reason>,
    /// What would make it allowed.
    pub remedies: Vec<Remedy>,
    /// What was seen in the words: kinds and positions.
    pub findings: Vec<Sighting>,
    /// The sensitivity labels of the words.
    pub labels: Vec<String>,
    /// The policy that decided.
    pub policy: PolicyStamp,
}

/// A reply, ready to send. The words are the engine's and the agency's own.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PlannedReply {
    /// The template's id, such as `after_hours`.
    pub template: String,
    /// The channel it is written for; absent where the event's own is unknown.
    pub channel: Option<Channel>,
    /// The subject, for e-mail.
    pub subject: Option<String>,
    /// The words.
    pub text: String,
    /// The words as HTML, for e-mail; every value in it is escaped.
    #[uniffi(default)]
    pub html: Option<String>,
    /// The headers that keep other machines from answering, for e-mail.
    #[uniffi(default)]
    pub headers: Vec<ReplyHeader>,
    /// How many segments are billed, for a text message.
    #[uniffi(default)]
    pub segments: Option<i32>,
    /// What to know about the words, as codes such as `stale_crisis_line`.
    #[uniffi(default)]
    pub notices: Vec<String>,
}

/// A header line of a reply by e-mail.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReplyHeader {
    /// Its name, such as `Auto-Submitted`.
    pub name: String,
    /// Its value: one line that cannot add a header of its own.
    pub value: String,
}

/// Why an automatic reply stays unsent.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Silence {
    /// The template that stays unsent.
    pub template: String,
    /// Why, as a code such as `mailing_list`.
    pub reason: String,
    /// `hard` where nothing overrides it, `soft` where a crisis does.
    pub strength: String,
}

/// A rule that fired.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Reason {
    /// The rule's id.
    pub rule: String,
    /// What the rule says.
    pub title: String,
    /// Why it says so.
    pub why: String,
    /// Its sources.
    pub cite: Vec<String>,
    /// The verdict it asked for.
    pub verdict: Verdict,
    /// Set aside because a crisis comes first.
    pub set_aside: bool,
    /// The facts it fired on, as keys and codes; `unknown` where nobody said.
    pub facts: HashMap<String, String>,
}

/// One way to make it allowed: all of its steps together.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Remedy {
    /// The same in a sentence. Positions in it count code points.
    pub words: String,
    /// What to do.
    pub steps: Vec<RemedyStep>,
}

/// One thing to change.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum RemedyStep {
    /// Wait for the release time.
    Wait {
        /// When it comes.
        until: SystemTime,
    },
    /// Use this channel.
    UseChannel {
        /// Which.
        channel: Channel,
    },
    /// Take the sensitive parts out.
    TakeOut {
        /// Where they are, as far as known.
        spans: Vec<TextSpan>,
    },
    /// Make this fact so.
    Make {
        /// The fact's key.
        fact: String,
        /// Its value as a code.
        value: String,
        /// The same in words.
        words: String,
    },
    /// A step for which this version has no name; the remedy's words tell it.
    Other,
}

/// A range of the text, in the engine's offset unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct TextSpan {
    /// Where it starts.
    pub start: i32,
    /// The position after its end.
    pub end: i32,
}

/// Something seen in the words: what kind and where, never the words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Sighting {
    /// The kind's id, such as `US_SSN`.
    pub kind: String,
    /// Where it starts, in the engine's offset unit.
    pub start: i32,
    /// The position after its end.
    pub end: i32,
}

/// Which policy decided: enough to find the very document again.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PolicyStamp {
    /// The policy's id.
    pub id: String,
    /// The policy's version.
    pub version: String,
    /// SHA-256 of the effective documents in a canonical form, in hexadecimal.
    pub digest: String,
}

impl Decision {
    pub(crate) fn from_core(decision: kindline::Decision, offsets: &Offsets) -> Self {
        Self {
            verdict: decision.verdict.into(),
            until: decision
                .until
                .and_then(|at| from_utc(at.with_timezone(&Utc))),
            zone: decision.zone,
            recipient_zone: decision.recipient_zone,
            escalate: decision.escalate,
            obligations: decision.obligations.into_iter().map(Into::into).collect(),
            channels: decision.channels.into_iter().map(Into::into).collect(),
            replies: decision.replies.into_iter().map(Into::into).collect(),
            silence: decision.silence.map(Into::into),
            reasons: decision.reasons.into_iter().map(Into::into).collect(),
            remedies: decision
                .remedies
                .iter()
                .map(|remedy| Remedy::from_core(remedy, offsets))
                .collect(),
            findings: decision
                .findings
                .into_iter()
                .map(|sighting| {
                    let (start, end) = offsets.range(sighting.start..sighting.end);
                    Sighting {
                        kind: sighting.kind,
                        start,
                        end,
                    }
                })
                .collect(),
            labels: decision.labels.into_iter().map(str::to_owned).collect(),
            policy: PolicyStamp::from(decision.policy.as_ref()),
        }
    }
}

impl Remedy {
    fn from_core(remedy: &kindline::Remedy, offsets: &Offsets) -> Self {
        let step = |step: &kindline::Step| match step {
            kindline::Step::Wait(until) => from_utc(until.with_timezone(&Utc))
                .map_or(RemedyStep::Other, |until| RemedyStep::Wait { until }),
            kindline::Step::UseChannel(channel) => RemedyStep::UseChannel {
                channel: (*channel).into(),
            },
            kindline::Step::TakeOut(spans) => RemedyStep::TakeOut {
                spans: spans
                    .iter()
                    .map(|(start, end)| {
                        let (start, end) = offsets.range(*start..*end);
                        TextSpan { start, end }
                    })
                    .collect(),
            },
            kindline::Step::Make { fact, value, words } => RemedyStep::Make {
                fact: (*fact).to_owned(),
                value: value.clone(),
                words: (*words).to_owned(),
            },
            _ => RemedyStep::Other,
        };
        Self {
            words: remedy.to_string(),
            steps: remedy.steps.iter().map(step).collect(),
        }
    }
}

impl From<kindline::PlannedReply> for PlannedReply {
    fn from(reply: kindline::PlannedReply) -> Self {
        Self {
            template: reply.template.to_owned(),
            channel: reply.channel.map(Into::into),
            subject: reply.subject,
            text: reply.text,
            html: reply.html,
            headers: reply.headers.into_iter().map(Into::into).collect(),
            segments: reply
                .segments
                .map(|segments| i32::try_from(segments).unwrap_or(i32::MAX)),
            notices: reply.notices.into_iter().filter_map(notice).collect(),
        }
    }
}

impl From<kindline::replies::MailHeader> for ReplyHeader {
    fn from(header: kindline::replies::MailHeader) -> Self {
        Self {
            name: header.name.to_owned(),
            value: header.value.as_str().to_owned(),
        }
    }
}

/// The code of a notice is the one that it has in JSON.
pub(crate) fn notice(notice: kindline::replies::Notice) -> Option<String> {
    let code = serde_json::to_value(notice).ok()?;
    code.as_str().map(str::to_owned)
}

impl From<kindline::Silence> for Silence {
    fn from(silence: kindline::Silence) -> Self {
        Self {
            template: silence.template.to_owned(),
            reason: silence.reason.to_owned(),
            strength: silence.strength.to_owned(),
        }
    }
}

impl From<kindline::Reason> for Reason {
    fn from(reason: kindline::Reason) -> Self {
        Self {
            rule: reason.rule,
            title: reason.title.as_ref().to_owned(),
            why: reason.why.as_ref().to_owned(),
            cite: reason.cite.to_vec(),
            verdict: reason.verdict.into(),
            set_aside: reason.set_aside,
            facts: reason
                .facts
                .into_iter()
                .map(|matched| (matched.fact.to_owned(), matched.value.into_owned()))
                .collect(),
        }
    }
}

impl From<&kindline::PolicyStamp> for PolicyStamp {
    fn from(stamp: &kindline::PolicyStamp) -> Self {
        Self {
            id: stamp.id.clone(),
            version: stamp.version.clone(),
            digest: stamp.digest.clone(),
        }
    }
}
