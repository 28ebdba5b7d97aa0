//! The rules that fired become one decision: the most restrictive verdict, everything else joined.
//!
//! Nothing here depends on the order of the rules: verdicts are compared, lists are sorted sets.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Offset, Utc};
use kindline_hours::Zone;
use kindline_reply::Catalog;
use kindline_sensitive::Crisis;

use crate::decision::{Decision, MatchedFact, Reason};
use crate::event::{Channel, Event, EventKind};
use crate::facts::Gathered;
use crate::policy::{Policy, Rule};
use crate::rule::Verdict;
use crate::{remedy, reply};

/// Joins what the fired rules ask for.
pub(crate) fn combine(
    policy: &Policy,
    catalog: &Catalog,
    event: &Event,
    gathered: &Gathered,
    now: DateTime<Utc>,
) -> Decision {
    let fired: Vec<&Rule> = policy.firing(event.kind, &gathered.bits).collect();
    let urgency = Urgency::of(event, gathered);
    let verdict = fired
        .iter()
        .map(|rule| urgency.cap(asked(rule)))
        .max()
        .unwrap_or(Verdict::Allow);
    let holds = fired
        .iter()
        .any(|rule| urgency.cap(asked(rule)) == Verdict::Hold);
    let release = if holds {
        gathered.release(policy.calendar(), now)
    } else {
        None
    };
    let escalate = urgency == Urgency::Crisis
        || fired
            .iter()
            .any(|rule| rule.outcome().escalate == Some(true));
    let mut obligations: Vec<_> = fired
        .iter()
        .flat_map(|rule| rule.outcome().oblige.iter().copied())
        .collect();
    obligations.sort_unstable();
    obligations.dedup();
    let writer = reply::Writer { policy, catalog };
    let (replies, silence) = writer.plan(event, gathered, &fired, verdict, urgency, now);
    let zone = policy.calendar().schedule().zone();
    let until = release.map(|at| on_the_clock_of(zone, at));
    Decision {
        on: event.kind,
        verdict,
        until,
        until_for_recipient: release.and_then(|at| {
            let zone = gathered.recipient_zone.as_ref()?;
            Some(on_the_clock_of(zone, at))
        }),
        zone: zone.name().to_owned(),
        recipient_zone: gathered
            .recipient_zone
            .as_ref()
            .map(|zone| zone.name().to_owned()),
        escalate,
        obligations,
        channels: channels(policy, verdict, event.channel),
        replies,
        silence,
        reasons: fired
            .iter()
            .map(|rule| reason(policy, rule, gathered, urgency))
            .collect(),
        remedies: remedy::find(policy, event, gathered, &fired, verdict, until, now),
        findings: gathered.sightings().collect(),
        labels: gathered
            .scan
            .iter()
            .flat_map(|scan| scan.labels.iter().map(|l| l.id()))
            .collect(),
        policy: Arc::clone(policy.stamp()),
    }
}

fn asked(rule: &Rule) -> Verdict {
    rule.outcome().verdict
}

/// Whether a crisis comes before everything else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Urgency {
    Ordinary,
    /// Somebody else's words signal a crisis: nothing may hold, throttle or hide the answer.
    Crisis,
    /// The same, in a request for a connection: the connection may still be declined.
    CrisisWithRequest,
}

impl Urgency {
    pub(crate) fn of(event: &Event, gathered: &Gathered) -> Self {
        if !event.kind.is_inbound() || gathered.crisis() != Crisis::Crisis {
            return Self::Ordinary;
        }
        match event.kind {
            EventKind::ConnectionRequested | EventKind::Followed => Self::CrisisWithRequest,
            _ => Self::Crisis,
        }
    }

    /// What is left of a verdict.
    pub(crate) fn cap(self, verdict: Verdict) -> Verdict {
        match self {
            Self::Ordinary => verdict,
            Self::CrisisWithRequest if verdict >= Verdict::Decline => verdict,
            Self::Crisis | Self::CrisisWithRequest => verdict.min(Verdict::Notify),
        }
    }

    pub(crate) fn is_crisis(self) -> bool {
        self != Self::Ordinary
    }
}

/// The channels to move to, where the verdict says so.
fn channels(policy: &Policy, verdict: Verdict, from: Option<Channel>) -> Vec<Channel> {
    if verdict != Verdict::Redirect {
        return Vec::new();
    }
    let secure = policy.channels().secure_channels();
    secure.filter(|channel| Some(*channel) != from).collect()
}

/// An instant as a clock in a zone shows it.
fn on_the_clock_of(zone: &Zone, at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let ahead = zone.local(at) - at.naive_utc();
    let offset = i32::try_from(ahead.num_seconds()).ok();
    let offset = offset
        .and_then(FixedOffset::east_opt)
        .unwrap_or_else(|| Utc.fix());
    at.with_timezone(&offset)
}

fn reason(policy: &Policy, rule: &Rule, gathered: &Gathered, urgency: Urgency) -> Reason {
    let (document, said) = (rule.document(), rule.said());
    let facts = document
        .when
        .iter()
        .flat_map(|when| when.dimensions())
        .map(|dimension| MatchedFact {
            fact: dimension.key(),
            value: policy.layout().value_in_words(&gathered.bits, dimension),
        })
        .collect();
    Reason {
        rule: document.id.clone(),
        title: Arc::clone(&said.title),
        why: Arc::clone(&said.why),
        cite: Arc::clone(&said.cite),
        verdict: asked(rule),
        set_aside: urgency.cap(asked(rule)) != asked(rule),
        facts,
    }
}
