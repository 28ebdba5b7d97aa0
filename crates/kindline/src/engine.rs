//! The engine: a policy, ready to decide.

use chrono::{DateTime, Utc};
use kindline_reply::{Catalog, Message, Reply, Suppression};
use kindline_sensitive::{Pseudonyms, Redacted, Redaction, Roster, Scan, Scanner};

use crate::decision::Decision;
use crate::event::Event;
use crate::policy::Policy;
use crate::reply::ReplyRequest;
use crate::{combine, facts, reply};

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
    catalog: Catalog,
}

impl Engine {
    /// An engine for a policy.
    #[must_use]
    pub fn new(policy: Policy) -> Self {
        let scanner = policy.scanner().build();
        Self {
            policy,
            scanner,
            catalog: Catalog::built_in().clone(),
        }
    }

    /// An engine that also knows the agency's clients by name, so that a post or message that names
    /// one is seen. The names stay in the engine and appear in no decision.
    #[must_use]
    pub fn with_roster(policy: Policy, roster: Roster) -> Self {
        let scanner = policy.scanner().roster(roster).build();
        Self {
            policy,
            scanner,
            catalog: Catalog::built_in().clone(),
        }
    }

    /// This engine with the agency's own words for replies: a catalogue that was loaded and proven, or
    /// read from its bytes.
    ///
    /// ```
    /// use kindline::replies::{Catalog, Channel, Language, Message, Source};
    /// use kindline::{Engine, Policy, ReplyRequest};
    ///
    /// let own = "opt-out-confirmation = You will hear no more from Riverside by text.\n";
    /// let catalog = Catalog::load(&[Source::of_language("own.ftl", Language::En, own)])
    ///     .map_err(|problems| format!("{problems:?}"))?;
    /// let engine = Engine::new(Policy::parse("p.toml", "policy = 'p'\nversion = '1'\nextends = 'social-work'\n[hours]\nzone = 'UTC'\nmon-fri = '09:00-17:00'\n")?)
    ///     .with_catalog(Catalog::from_bytes(&catalog.to_bytes())?);
    /// let request = ReplyRequest::new(Message::OptOutConfirmation, Channel::Sms);
    /// let reply = engine.preview(&request, "2026-11-24T23:30:00Z".parse()?);
    /// assert_eq!(reply.text, "You will hear no more from Riverside by text.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_catalog(self, catalog: Catalog) -> Self {
        Self { catalog, ..self }
    }

    /// The words that replies are written from.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// The policy that decides.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The scanner, with the policy's own terms and identifiers and the roster.
    #[must_use]
    pub fn scanner(&self) -> &Scanner {
        &self.scanner
    }

    /// What is in a text.
    #[must_use]
    pub fn scan(&self, text: &str) -> Scan {
        self.scanner.scan(text)
    }

    /// The text without what is found in it. A scan of the result finds nothing beyond the
    /// replacements themselves. [`Policy::redaction`] has the policy's own settings.
    ///
    /// ```
    /// # let policy = kindline::Policy::parse("riverside.toml", r##"
    /// #     policy = "riverside"
    /// #     version = "2026.1"
    /// #     extends = "social-work"
    /// #     [hours]
    /// #     zone = "America/New_York"
    /// #     mon-fri = "09:00-17:00"
    /// #     [[sensitive.identifier]]
    /// #     kind = "CLIENT_NUMBER"
    /// #     pattern = "LCS-####"
    /// # "##)?;
    /// // The policy has `[[sensitive.identifier]]`, kind `CLIENT_NUMBER`, pattern `LCS-####`.
    /// let engine = kindline::Engine::new(policy);
    /// let redacted = engine.redact("File LCS-8830 is for Loretta", engine.policy().redaction());
    /// assert_eq!(redacted.text, "File [CLIENT_NUMBER] is for [PERSON]");
    /// assert_eq!(redacted.replaced[0].span.utf16(), 5..13);
    /// # Ok::<(), kindline::Error>(())
    /// ```
    #[must_use]
    pub fn redact(&self, text: &str, redaction: &Redaction) -> Redacted {
        self.scanner.redact(text, redaction)
    }

    /// As [`redact`](Self::redact), with the caller's map of pseudonyms, which leads back to the people.
    #[must_use]
    pub fn redact_with(
        &self,
        text: &str,
        redaction: &Redaction,
        pseudonyms: &mut Pseudonyms,
    ) -> Redacted {
        self.scanner.redact_with(text, redaction, pseudonyms)
    }

    /// What to do about an event at a moment, until when, with which words, and why.
    ///
    /// It reads no clock, file or environment, and every event has an answer.
    #[must_use]
    pub fn decide(&self, event: &Event, now: DateTime<Utc>) -> Decision {
        let gathered = facts::gather(&self.policy, &self.scanner, event, now);
        combine::combine(&self.policy, &self.catalog, event, &gathered, now)
    }

    /// A reply as this policy would write it, whether or not one is due: for settings screens,
    /// previews and words that a worker sends by hand.
    ///
    /// ```
    /// use kindline::replies::{Channel, Locale, Message, Tone};
    /// use kindline::{Engine, Policy, ReplyRequest};
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
    /// let at = "2026-11-24T23:30:00Z".parse()?;
    /// let request = ReplyRequest {
    ///     tone: Some(Tone::Firm),
    ///     locale: Some(Locale::EnUs),
    ///     ..ReplyRequest::new(Message::AfterHours, Channel::Sms)
    /// };
    /// let reply = engine.preview(&request, at);
    /// assert!(reply.text.contains("Back tomorrow at 9am."));
    /// assert_eq!(reply.sms.map(|cost| cost.segments), Some(2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn preview(&self, request: &ReplyRequest<'_>, at: DateTime<Utc>) -> Reply {
        self.writer().preview(request, at)
    }

    /// Whether a machine may answer the message of an event with this reply, and if not, why. It is
    /// what [`decide`](Self::decide) asks before it plans a reply; hosts with rules of their own for
    /// *which* reply is due ask it themselves.
    ///
    /// ```
    /// use kindline::replies::{Message, Suppression};
    /// use kindline::{Engine, Event, Policy};
    ///
    /// # let policy = Policy::parse("p.toml", "policy = 'p'\nversion = '1'\nextends = 'social-work'\n[hours]\nzone = 'UTC'\nmon-fri = '09:00-17:00'\n")?;
    /// let engine = Engine::new(policy);
    /// let event = Event::from_json(br#"{
    ///     "kind": "message.received", "channel": "email", "text": "I am away.",
    ///     "facts": { "headers": [["Auto-Submitted", "auto-replied"]] }
    /// }"#)?;
    /// let found = engine.suppression(&event, Message::AfterHours, "2026-11-24T23:30:00Z".parse()?);
    /// assert_eq!(found.reason_id(), Some("auto_submitted"));
    /// assert!(!found.may_reply());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn suppression(&self, event: &Event, message: Message, now: DateTime<Utc>) -> Suppression {
        let gathered = facts::gather(&self.policy, &self.scanner, event, now);
        let urgency = combine::Urgency::of(event, &gathered);
        reply::suppression(event, urgency, Some(message))
    }

    fn writer(&self) -> reply::Writer<'_> {
        reply::Writer {
            policy: &self.policy,
            catalog: &self.catalog,
        }
    }
}
