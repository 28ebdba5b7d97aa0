//! Whether an automatic reply may go out at all.

use std::time::Duration;

use chrono::TimeDelta;
use kindline::replies;

use crate::guard::guard;
use crate::{KindlineError, Medium, PrivateText};

/// A message that came in, as far as it tells whether a machine may answer it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Inbound {
    /// By what kind of way it came.
    pub medium: Medium,
    /// The envelope's sender, or the number or handle of a text or chat. An empty one is the null
    /// return path of a bounce; an absent one is unknown.
    #[uniffi(default)]
    pub envelope_from: Option<PrivateText>,
    /// Every address that is the agency's or the worker's own. Where there is none, nothing is
    /// concluded from the recipients.
    #[uniffi(default)]
    pub own_addresses: Vec<PrivateText>,
    /// The header lines of an e-mail, in any order.
    #[uniffi(default)]
    pub headers: Vec<Header>,
    /// The words, for keywords such as STOP and for echoes of our own.
    #[uniffi(default)]
    pub text: Option<PrivateText>,
}

/// A header line of a message that came in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Header {
    /// Its name, in any case.
    pub name: PrivateText,
    /// Its value, folded or not.
    pub value: PrivateText,
}

/// What the app remembers about a sender and about its own automatic replies. Leave out what it does
/// not.
#[derive(Debug, Clone, PartialEq, Eq, Default, uniffi::Record)]
pub struct SenderMemory {
    /// The handle of the reply that would go out: its template's id, such as `after_hours`.
    #[uniffi(default)]
    pub handle: String,
    /// The message is our own, on its way out.
    #[uniffi(default)]
    pub outgoing: bool,
    /// A scan found crisis language in the message.
    #[uniffi(default)]
    pub crisis: bool,
    /// The sender has opted out of messages.
    #[uniffi(default)]
    pub opted_out: bool,
    /// The automatic replies that this sender got.
    #[uniffi(default)]
    pub sent: Vec<SentReply>,
    /// How long one reply to a sender lasts; absent for a week. Less than a day counts as a day.
    #[uniffi(default)]
    pub period: Option<Duration>,
    /// How long a crisis notice lasts; absent for an hour.
    #[uniffi(default)]
    pub crisis_period: Option<Duration>,
    /// How long ago the worker wrote to this sender in person.
    #[uniffi(default)]
    pub worker_wrote_ago: Option<Duration>,
    /// How long after our last message to this sender this one came.
    #[uniffi(default)]
    pub since_our_reply: Option<Duration>,
    /// The words of our last automatic reply to this sender.
    #[uniffi(default)]
    pub our_last_text: Option<PrivateText>,
    /// Automatic replies to anybody within the last ten minutes.
    #[uniffi(default)]
    pub sent_in_10_minutes: i32,
    /// How many of those are too many; absent for thirty.
    #[uniffi(default)]
    pub limit_in_10_minutes: Option<i32>,
    /// Messages to and fro with this sender within the last minute.
    #[uniffi(default)]
    pub exchanges_in_a_minute: i32,
    /// Messages of the very same words by this sender within the last hour, this one included.
    #[uniffi(default)]
    pub identical_in_an_hour: i32,
}

/// An automatic reply that a sender got before.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SentReply {
    /// Under which handle: its template's id, such as `after_hours`.
    pub handle: String,
    /// How long ago.
    pub ago: Duration,
}

/// Whether a machine may answer, and with what.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Suppression {
    /// Send the reply.
    Reply,
    /// Send the crisis notice, under its own handle.
    CrisisNotice,
    /// Answer the keyword HELP.
    HelpAnswer,
    /// The sender, who had opted out, opts in again: record it.
    OptIn,
    /// Send nothing by machine. The message still reaches the worker unless a machine wrote it.
    StaySilent {
        /// Why, as a code such as `mailing_list`.
        reason: String,
        /// `hard` where nothing overrides it, `soft` where a crisis does.
        strength: String,
        /// A crisis signal came and no notice goes out: a person must look now.
        escalate: bool,
    },
}

#[uniffi::export]
impl Suppression {
    /// Whether an automatic reply of some kind may go out.
    pub fn may_reply(&self) -> bool {
        matches!(self, Self::Reply | Self::CrisisNotice | Self::HelpAnswer)
    }

    /// `crisis_notice`, `help`, `opt_in` or the reason of the silence; absent for an ordinary reply.
    pub fn code(&self) -> Option<String> {
        let code = match self {
            Self::Reply => return None,
            Self::CrisisNotice => "crisis_notice",
            Self::HelpAnswer => "help",
            Self::OptIn => "opt_in",
            Self::StaySilent { reason, .. } => reason,
        };
        Some(code.to_owned())
    }
}

/// Decides whether an automatic reply to a message may go out, so that no machine answers a machine,
/// nobody gets the same notice twice in a period and an opt-out holds. It keeps nothing: what was sent
/// before is an argument.
///
/// # Errors
/// A count below zero, or a length of time beyond counting.
#[uniffi::export]
pub fn suppress(inbound: Inbound, memory: SenderMemory) -> Result<Suppression, KindlineError> {
    guard(|| {
        let headers: Vec<replies::Header<'_>> = inbound
            .headers
            .iter()
            .map(|header| replies::Header {
                name: header.name.as_str(),
                value: header.value.as_str(),
            })
            .collect();
        let own: Vec<&str> = inbound
            .own_addresses
            .iter()
            .map(PrivateText::as_str)
            .collect();
        let message = replies::Inbound {
            envelope_from: inbound.envelope_from.as_ref().map(PrivateText::as_str),
            own_addresses: &own,
            headers: &headers,
            text: inbound.text.as_ref().map(PrivateText::as_str),
            ..replies::Inbound::new(inbound.medium.core())
        };
        let sent = memory
            .sent
            .iter()
            .map(|sent| {
                Ok(replies::Sent {
                    handle: &sent.handle,
                    ago: delta("sent", sent.ago)?,
                })
            })
            .collect::<Result<Vec<_>, KindlineError>>()?;
        Ok(replies::suppress(&message, &remembered(&memory, &sent)?).into())
    })
}

fn remembered<'a>(
    memory: &'a SenderMemory,
    sent: &'a [replies::Sent<'a>],
) -> Result<replies::State<'a>, KindlineError> {
    let usual = replies::State::default();
    let optional = |argument, length: Option<Duration>| {
        length.map(|length| delta(argument, length)).transpose()
    };
    Ok(replies::State {
        direction: if memory.outgoing {
            replies::Direction::Outgoing
        } else {
            replies::Direction::Incoming
        },
        signal: if memory.crisis {
            replies::Signal::Crisis
        } else {
            replies::Signal::Calm
        },
        handle: &memory.handle,
        sent,
        period: optional("period", memory.period)?.unwrap_or(usual.period),
        crisis_period: optional("crisis_period", memory.crisis_period)?
            .unwrap_or(usual.crisis_period),
        opted_out: memory.opted_out,
        worker_wrote_ago: optional("worker_wrote_ago", memory.worker_wrote_ago)?,
        sent_in_10_minutes: count("sent_in_10_minutes", memory.sent_in_10_minutes)?,
        limit_in_10_minutes: match memory.limit_in_10_minutes {
            Some(limit) => count("limit_in_10_minutes", limit)?,
            None => usual.limit_in_10_minutes,
        },
        since_our_reply: optional("since_our_reply", memory.since_our_reply)?,
        exchanges_in_a_minute: count("exchanges_in_a_minute", memory.exchanges_in_a_minute)?,
        identical_in_an_hour: count("identical_in_an_hour", memory.identical_in_an_hour)?,
        our_last_text: memory.our_last_text.as_ref().map(PrivateText::as_str),
    })
}

fn delta(argument: &str, length: Duration) -> Result<TimeDelta, KindlineError> {
    TimeDelta::from_std(length)
        .map_err(|_| KindlineError::argument(argument, "the time cannot be counted"))
}

fn count(argument: &str, count: i32) -> Result<u32, KindlineError> {
    u32::try_from(count).map_err(|_| KindlineError::argument(argument, "it is less than none"))
}

impl From<replies::Suppression> for Suppression {
    fn from(answer: replies::Suppression) -> Self {
        match answer {
            replies::Suppression::Reply => Self::Reply,
            replies::Suppression::CrisisNotice => Self::CrisisNotice,
            replies::Suppression::HelpAnswer => Self::HelpAnswer,
            replies::Suppression::OptIn => Self::OptIn,
            replies::Suppression::Suppress {
                reason,
                strength,
                escalate,
            } => Self::StaySilent {
                reason: reason.id().to_owned(),
                strength: strength.id().to_owned(),
                escalate,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_core() {
        for reason in replies::Reason::ALL {
            let core = replies::Suppression::Suppress {
                reason: *reason,
                strength: reason.strength(),
                escalate: false,
            };
            assert_eq!(Suppression::from(core).code().as_deref(), core.reason_id());
        }
        for core in [
            replies::Suppression::Reply,
            replies::Suppression::CrisisNotice,
            replies::Suppression::HelpAnswer,
            replies::Suppression::OptIn,
        ] {
            let ours = Suppression::from(core);
            assert_eq!(ours.code().as_deref(), core.reason_id());
            assert_eq!(ours.may_reply(), core.may_reply());
        }
    }
}
