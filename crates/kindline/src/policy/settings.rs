//! What an agency sets.

use kindline_hours::{Schedule, ScheduleDocument};
use kindline_reply::{Locale, Region, Tone};
use serde::Deserialize;
use serde_json::json;

use super::placed::Placed;
use crate::document::{Definitions, FromNode, Node, Reader, Value, record};
use crate::event::Channel;
use crate::rule::RuleDocument;

record! {
    /// Who we are.
    pub struct Agency {
        /// The agency's name, as clients know it.
        optional name: String,
        /// The worker's name, where the policy is one worker's.
        optional worker: String,
        /// The country whose emergency line replies name, ISO 3166-1 such as `US`.
        optional region: AgencyRegion,
    }
}

/// A country or a part of one, such as `US` or `GB-SCT` (ISO 3166).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgencyRegion(pub(crate) Region);

impl FromNode for AgencyRegion {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let region = match &node.value {
            Value::Text(code) => Region::parse(code).ok(),
            _ => None,
        };
        if region.is_none() {
            reader.expected(node, "a country code such as `US` or `GB-SCT`");
        }
        region.map(Self)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[A-Za-z]{2}([-_][A-Za-z0-9]{1,3})?$" })
    }
}

/// Office hours, read and checked by `kindline-hours`.
#[derive(Debug, Clone, PartialEq)]
pub struct HoursDocument {
    pub(crate) schedule: Schedule,
}

impl FromNode for HoursDocument {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.table(node)?;
        let document = serde_json::to_value(node)
            .and_then(ScheduleDocument::deserialize)
            .map_err(|error| {
                reader.problem(
                    node,
                    error.to_string(),
                    "see docs/policy.md for how hours are written",
                )
            })
            .ok()?;
        match document.check() {
            Ok(schedule) => Some(Self { schedule }),
            Err(problems) => {
                for problem in problems {
                    let at = position(node, &problem.field).or(node.at);
                    let message = match &problem.value {
                        Some(value) => format!("`{value}` {}", problem.message),
                        None => problem.message,
                    };
                    reader.foreign(at, &problem.field, message, problem.help);
                }
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({
            "type": "object",
            "required": ["zone"],
            "properties": {
                "zone": { "type": "string", "description": "IANA time zone, such as America/New_York" },
            },
        })
    }
}

/// Where the value of a dotted path such as `closures[1].from` stands, or the nearest value above.
pub(super) fn position(node: &Node, path: &str) -> Option<usize> {
    let mut here = node;
    let mut at = None;
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let next = match step.strip_suffix(']').map(str::parse::<usize>) {
            Some(Ok(index)) => match &here.value {
                Value::List(items) => items.get(index).map(|item| (item, item.at)),
                _ => None,
            },
            _ => here
                .get(step)
                .map(|entry| (&entry.node, entry.node.at.or(entry.key_at))),
        };
        let Some((node, found)) = next else { break };
        here = node;
        at = found.or(at);
    }
    at
}

record! {
    /// By when we answer.
    pub struct ResponseSettings {
        /// The promise: `24 hours`, `1 business day`, `8 open hours`.
        required within: ResponsePromise,
    }
}

/// A stated response time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResponsePromise {
    /// Hours by the clock on the wall.
    Hours(u32),
    /// Hours in which the office is open.
    OpenHours(u32),
    /// By the close of a later business day.
    BusinessDays(u32),
}

impl FromNode for ResponsePromise {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let promise = match &node.value {
            Value::Text(text) => promise(text),
            _ => None,
        };
        if promise.is_none() {
            reader.expected(
                node,
                "a response time such as `24 hours`, `8 open hours` or `1 business day`",
            );
        }
        promise
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[0-9]+ ?(h|hours?|days?|open hours?|business days?)$" })
    }
}

fn promise(text: &str) -> Option<ResponsePromise> {
    let (number, unit) = number_and_unit(text)?;
    match unit {
        "h" | "hour" | "hours" => Some(ResponsePromise::Hours(number)),
        "day" | "days" => number.checked_mul(24).map(ResponsePromise::Hours),
        "open hour" | "open hours" => Some(ResponsePromise::OpenHours(number)),
        "business day" | "business days" => Some(ResponsePromise::BusinessDays(number)),
        _ => None,
    }
    .filter(|_| number > 0)
}

fn number_and_unit(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    Some((number.parse().ok()?, unit.trim()))
}

record! {
    /// Which channels others can read. A channel in no list keeps its built-in security.
    #[derive(Default)]
    pub struct Channels {
        /// Channels that only the client and we can read.
        list secure: Channel,
        /// Channels that others may read on the way or at the other end.
        list plain: Channel,
        /// What the secure channel is called in replies: `our client portal`.
        optional secure_name = "secure-name": String,
    }
}

/// Who can read along on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChannelSecurity {
    /// Only the two sides.
    Secure,
    /// Nobody writes it down.
    Spoken,
    /// Carriers, providers, whoever holds the telephone.
    Plain,
    /// Everybody.
    Public,
}

impl Channels {
    /// The security of a channel under this policy.
    #[must_use]
    pub fn security(&self, channel: Channel) -> Option<ChannelSecurity> {
        if self.plain.contains(&channel) {
            // A channel in both lists is the less trusted one.
            return Some(ChannelSecurity::Plain);
        }
        if self.secure.contains(&channel) {
            return Some(ChannelSecurity::Secure);
        }
        match channel {
            Channel::EmailEncrypted | Channel::Portal | Channel::E2eChat => {
                Some(ChannelSecurity::Secure)
            }
            Channel::Phone | Channel::Video | Channel::InPerson => Some(ChannelSecurity::Spoken),
            Channel::Sms
            | Channel::Mms
            | Channel::Email
            | Channel::SocialDm
            | Channel::Voicemail
            | Channel::Fax
            | Channel::Post => Some(ChannelSecurity::Plain),
            Channel::SocialPublic => Some(ChannelSecurity::Public),
            Channel::None => None,
        }
    }

    /// The channels to move to, the preferred one first.
    pub(crate) fn secure_channels(&self) -> impl Iterator<Item = Channel> {
        let channels = match self.secure.as_slice() {
            [] => &[Channel::Portal, Channel::EmailEncrypted],
            own => own,
        };
        let is_secure =
            |channel: &Channel| self.security(*channel) == Some(ChannelSecurity::Secure);
        channels.iter().copied().filter(is_secure)
    }
}

record! {
    /// How long a former client counts as one.
    pub struct FormerClients {
        /// The period after the case closed: `2 years`, `6 months`, `90 days`.
        required cooling: Period,
    }
}

/// A period in calendar months or in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Calendar months.
    Months(u32),
    /// Days.
    Days(u32),
}

impl Period {
    /// Two years, the period that agencies most often write down.
    pub const TWO_YEARS: Self = Self::Months(24);
}

impl FromNode for Period {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let period = match &node.value {
            Value::Text(text) => number_and_unit(text).and_then(|(number, unit)| match unit {
                "year" | "years" => number.checked_mul(12).map(Self::Months),
                "month" | "months" => Some(Self::Months(number)),
                "day" | "days" => Some(Self::Days(number)),
                _ => None,
            }),
            _ => None,
        };
        if period.is_none() {
            reader.expected(node, "a period such as `2 years`, `6 months` or `90 days`");
        }
        period
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "pattern": "^[0-9]+ ?(years?|months?|days?)$" })
    }
}

record! {
    /// How replies sound.
    #[derive(Default)]
    pub struct Replies {
        /// The tone: `gentle` unless something else is said.
        optional tone: ReplyTone,
        /// The language, such as `en-US`.
        optional locale: ReplyLocale,
    }
}

/// A tone that the catalog has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyTone(pub(crate) Tone);

impl FromNode for ReplyTone {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let tone = match &node.value {
            Value::Text(id) => Tone::from_id(id),
            _ => None,
        };
        if tone.is_none() {
            let ids: Vec<&str> = Tone::ALL.iter().map(|tone| tone.id()).collect();
            reader.not_among(node, "a tone", &ids);
        }
        tone.map(Self)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "enum": Tone::ALL.iter().map(|tone| tone.id()).collect::<Vec<_>>() })
    }
}

/// A language that the catalog speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplyLocale(pub(crate) Locale);

impl FromNode for ReplyLocale {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let locale = match &node.value {
            Value::Text(tag) => Locale::parse(tag).ok(),
            _ => None,
        };
        if locale.is_none() {
            reader.expected(
                node,
                "a language that replies are written in, such as `en-US`",
            );
        }
        locale.map(Self)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string" })
    }
}

record! {
    /// Built-in rules switched on or off.
    #[derive(Default)]
    pub struct RuleSwitches {
        /// Rules that are off by themselves.
        list on: Placed<String>,
        /// Rules that do not fit here; locked ones stay on.
        list off: Placed<String>,
    }
}

impl RuleSwitches {
    /// Whether a rule is in force under these switches.
    pub(crate) fn leaves_on(&self, rule: &RuleDocument) -> bool {
        let named = |switches: &[Placed<String>]| switches.iter().any(|id| id.value == rule.id);
        if rule.locked == Some(true) {
            return true;
        }
        if named(&self.off) {
            return false;
        }
        rule.off != Some(true) || named(&self.on)
    }
}
