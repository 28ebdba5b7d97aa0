//! The engine: a policy, ready to decide.

use chrono::{DateTime, Utc};
use kindline_sensitive::{Roster, Scanner};

use crate::decision::Decision;
use crate::event::Event;
use crate::policy::Policy;
use crate::{combine, facts};

/// A policy with its scanner, ready to decide. It is plain read-only data: share it between threads.
///
/// ```
/// use kindline::{Engine, Event, Policy, Verdict};
///
/// let policy = Policy::parse("riverside.toml", r#"
///     policy = "riverside"
///     version = "2026.1"
///     extends = "social-work"
///     [agency]
///     region = "US"
///     [hours]
///     zone = "America/New_York"
///     mon-fri = "09:00-17:00"
/// "#)?;
/// let engine = Engine::new(policy);
///
/// let event = Event::from_json(br#"{
///     "kind": "message.received", "channel": "sms", "account": "agency", "party": "client",
///     "text": "are you there? it's about friday"
/// }"#)?;
/// let now = "2026-05-15T23:04:00-04:00".parse()?;
/// let decision = engine.decide(&event, now);
///
/// assert_eq!(decision.verdict, Verdict::Hold);
/// assert_eq!(decision.until.unwrap().to_rfc3339(), "2026-05-18T09:00:00-04:00");
/// assert_eq!(decision.replies[0].template, "after_hours");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Engine {
    policy: Policy,
    scanner: Scanner,
}

impl Engine {
    /// An engine for a policy.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        Self {
            policy,
            scanner: Scanner::new(),
        }
    }

    /// An engine that also knows the agency's clients by name, so that a post or message that names
    /// one is seen. The names stay in the engine and appear in no decision.
    #[must_use]
    pub fn with_roster(policy: Policy, roster: Roster) -> Self {
        Self {
            policy,
            scanner: Scanner::builder().roster(roster).build(),
        }
    }

    /// The policy that decides.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What to do about an event at a moment, until when, with which words, and why.
    ///
    /// It reads no clock, file or environment, and every event has an answer.
    #[must_use]
    pub fn decide(&self, event: &Event, now: DateTime<Utc>) -> Decision {
        let gathered = facts::gather(&self.policy, &self.scanner, event, now);
        combine::combine(&self.policy, event, &gathered, now)
    }
}
