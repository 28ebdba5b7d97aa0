//! The engine: one immutable object.

use std::sync::Arc;
use std::time::SystemTime;

use kindline::hours::Calendar;
use kindline::sensitive::{Evidence, Scanner};
use kindline::{Policy, Roster};

use crate::check;
use crate::decision::{Decision, PolicyStamp};
use crate::event;
use crate::guard::guard;
use crate::instant::to_utc;
use crate::offsets::Offsets;
use crate::packed::Kinds;
use crate::{Event, Finding, KindlineError, OffsetUnit, PrivateText, Scan};

/// A policy, ready to decide.
///
/// It is read-only: build one, keep it, share it between threads. It reads no clock, file or
/// environment; the moment is an argument.
#[derive(Debug, uniffi::Object)]
pub struct Engine {
    engine: kindline::Engine,
    people: i32,
    unit: OffsetUnit,
    kinds: Kinds,
}

/// What an engine is built with beside its policy.
#[derive(Debug, Clone, PartialEq, Default, uniffi::Record)]
pub struct EngineOptions {
    /// The names of the agency's clients, so that a text that names one is seen. They stay in the
    /// engine and appear in no answer.
    #[uniffi(default)]
    pub roster: Vec<PrivateText>,
    /// How positions in a text are counted.
    pub offsets: OffsetUnit,
}

#[uniffi::export]
impl Engine {
    /// An engine for a policy in TOML or JSON. `file` is the name that problems carry.
    ///
    /// # Errors
    /// Every mistake of the policy at once, as [`KindlineError::BadPolicy`]; a file's name in the place of
    /// a document.
    #[uniffi::constructor]
    pub fn new(
        policy: Vec<u8>,
        file: String,
        options: EngineOptions,
    ) -> Result<Arc<Self>, KindlineError> {
        guard(|| {
            let policy = check::parse(&policy, &file)?;
            Ok(Arc::new(Self::of(policy, &options.roster, options.offsets)))
        })
    }

    /// What to do about an event at a moment, until when, with which words, and why.
    ///
    /// # Errors
    /// Wrong facts, or an instant beyond counting.
    pub fn decide(&self, event: Event, at: SystemTime) -> Result<Decision, KindlineError> {
        guard(|| Ok(self.decided(&event.into_core()?, to_utc(at)?)))
    }

    /// The same for an event in JSON, as docs/schema/event.schema.json of the project describes it.
    /// Without `at` the event's own moment counts.
    ///
    /// # Errors
    /// Every mistake of the event at once, an event without any moment, an instant beyond counting.
    pub fn decide_json(
        &self,
        event: Vec<u8>,
        at: Option<SystemTime>,
    ) -> Result<Decision, KindlineError> {
        guard(|| {
            let (event, now) = event::read(&event, at)?;
            Ok(self.decided(&event, now))
        })
    }

    /// The decision about an event in words that a social worker reads.
    ///
    /// # Errors
    /// As [`decide_json`](Self::decide_json).
    pub fn explain_json(
        &self,
        event: Vec<u8>,
        at: Option<SystemTime>,
    ) -> Result<String, KindlineError> {
        guard(|| {
            let (event, now) = event::read(&event, at)?;
            Ok(self.engine.decide(&event, now).explain())
        })
    }

    /// The decision about an event in words that a social worker reads.
    ///
    /// # Errors
    /// As [`decide`](Self::decide).
    pub fn explain(&self, event: Event, at: SystemTime) -> Result<String, KindlineError> {
        guard(|| {
            let decision = self.engine.decide(&event.into_core()?, to_utc(at)?);
            Ok(decision.explain())
        })
    }

    /// What is in a text.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn scan(&self, text: PrivateText) -> Result<Scan, KindlineError> {
        guard(|| Ok(Scan::from_core(&self.engine.scan(text.as_str()), self.unit)))
    }

    /// The same policy with another roster: names of clients that a text may hold. Nothing is read
    /// again, so a roster that changes daily, or one a worker, costs little.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn with_roster(&self, names: Vec<PrivateText>) -> Result<Arc<Self>, KindlineError> {
        guard(|| {
            let policy = self.engine.policy().clone();
            let catalog = self.engine.catalog().clone();
            let mut other = Self::of(policy, &names, self.unit);
            other.engine = other.engine.with_catalog(catalog);
            Ok(Arc::new(other))
        })
    }

    /// How many people the roster has.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn roster_size(&self) -> Result<i32, KindlineError> {
        Ok(self.people)
    }

    /// Where a text names somebody of the roster: in any order and case, as a possessive, with one
    /// letter wrong. No other name is in the list.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn find_clients(&self, text: PrivateText) -> Result<Vec<Finding>, KindlineError> {
        guard(|| {
            let mut scan = self.engine.scan(text.as_str());
            scan.findings
                .retain(|finding| finding.evidence.contains(Evidence::ROSTER));
            Ok(Scan::from_core(&scan, self.unit).findings)
        })
    }

    /// Which policy this is.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn stamp(&self) -> Result<PolicyStamp, KindlineError> {
        guard(|| Ok(self.engine.policy().stamp().as_ref().into()))
    }

    /// The ids of the rules in force. Packed rows name a rule by its place in this list.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn rules(&self) -> Result<Vec<String>, KindlineError> {
        guard(|| {
            let rules = self.engine.policy().rules();
            Ok(rules.iter().map(|rule| rule.id().to_owned()).collect())
        })
    }
}

impl Engine {
    fn of(policy: Policy, names: &[PrivateText], unit: OffsetUnit) -> Self {
        let roster = Roster::from_names(names.iter().map(PrivateText::as_str));
        Self {
            people: i32::try_from(roster.len()).unwrap_or(i32::MAX),
            kinds: Kinds::of(&policy),
            engine: kindline::Engine::with_roster(policy, roster),
            unit,
        }
    }

    pub(crate) fn core(&self) -> &kindline::Engine {
        &self.engine
    }

    pub(crate) fn scanner(&self) -> &Scanner {
        self.engine.scanner()
    }

    pub(crate) fn unit(&self) -> OffsetUnit {
        self.unit
    }

    pub(crate) fn kinds(&self) -> &Kinds {
        &self.kinds
    }

    pub(crate) fn calendar(&self) -> &Calendar {
        self.engine.policy().calendar()
    }

    fn decided(&self, event: &kindline::Event, now: chrono::DateTime<chrono::Utc>) -> Decision {
        let decision = self.engine.decide(event, now);
        let text = event.text.as_ref().map_or("", |text| text.as_str());
        Decision::from_core(decision, &Offsets::of(text, self.unit))
    }
}
