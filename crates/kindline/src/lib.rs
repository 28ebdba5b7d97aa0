//! Professional boundaries in digital communication: a **policy**, an **event** and a **moment** give
//! a **decision**, with the words to send and the reasons.
//!
//! ```
//! use kindline::{Engine, Event, Policy, Verdict};
//!
//! let policy = Policy::parse("riverside.toml", r#"
//!     policy = "riverside"
//!     version = "2026.1"
//!     extends = "social-work"
//!
//!     [agency]
//!     name = "Riverside Family Services"
//!     region = "US"
//!
//!     [hours]
//!     zone = "America/New_York"
//!     mon-fri = "09:00-17:00"
//!     holidays = "US"
//! "#)?;
//! let engine = Engine::new(policy);
//!
//! // A worker is about to text a test result.
//! let draft = Event::from_json(br#"{
//!     "kind": "message.drafted", "channel": "sms", "party": "client",
//!     "text": "Your HIV test came back positive."
//! }"#)?;
//! let decision = engine.decide(&draft, "2026-05-13T15:00:00Z".parse()?);
//!
//! assert_eq!(decision.verdict, Verdict::Redirect);
//! assert_eq!(decision.channels[0].id(), "portal");
//! assert!(decision.reasons.iter().any(|reason| reason.rule == "channels.sensitive-over-insecure"));
//! println!("{}", decision.explain());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The main types
//! - [`Policy`]: read from TOML or JSON, checked whole, then never wrong. The built-in base policy
//!   `social-work` is itself such a document.
//! - [`Event`]: what happened, one closed record. Whatever the host does not know is left out.
//! - [`Engine`]: a policy, ready to decide; read-only, so share it between threads.
//! - [`Decision`]: verdict, release time, replies, obligations, reasons and remedies.
//! - [`Error`]: what is wrong with a policy or an event, all of it, with line and help.
//!
//! # What holds whatever the policy says
//! The same input gives the same answer on every machine. Nothing errs or panics after a policy is
//! compiled. The order of rules changes nothing, and adding a rule never loosens a decision. A fact
//! that nobody gave never makes a decision milder than one that was denied. A crisis is never held or
//! hidden. No word of a message appears in a decision, an error or a `Debug`. docs/architecture.md
//! names the tests.
//!
//! # What it is not
//! Not a crisis service, not legal advice, no guarantee of compliance with any law, and not a mail
//! client: it says what to do and sends nothing. Crisis language is a floor of known phrases, never
//! detection. Office hours, the scanner and the replies are also there on their own, as [`hours`],
//! [`sensitive`] and [`replies`].

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

mod combine;
mod decision;
mod document;
mod engine;
mod error;
mod event;
mod explain;
mod facts;
mod policy;
mod reference;
mod remedy;
mod reply;
mod rule;

pub use decision::{Decision, MatchedFact, PlannedReply, Reason, Sighting, Silence};
pub use document::{Count, Flag, Problem, Text, YesNo};
pub use engine::Engine;
pub use error::{Error, ErrorKind};
pub use event::{
    Absence, Account, Attachment, Channel, Consent, Event, EventKind, Facts, Header, InReplyTo,
    OnFileFor, OverrideReason, Party, QuietHours, Row, RowId, SearchReason, Store, ZoneName,
};
pub use explain::LastMoment;
pub use kindline_hours as hours;
pub use kindline_reply as replies;
pub use kindline_sensitive as sensitive;
pub use kindline_sensitive::{Pseudonyms, Redacted, Redaction, Roster};
pub use policy::{
    Agency, AgencyRegion, ChannelSecurity, Channels, EmergencySettings, FormerClients,
    HoursDocument, Period, Placed, Policy, PolicyDocument, PolicyStamp, Replies, ResponsePromise,
    ResponseSettings, Rule, RuleSwitches, SensitiveDocument,
};
pub use reference::rule_reference;
pub use remedy::{Remedy, Step};
pub use reply::ReplyRequest;
pub use rule::{Condition, Example, Obligation, Outcome, ReplyTemplate, RuleDocument, Verdict};
