//! A text without what is found in it.

mod places;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kindline::sensitive::{self, Kind, Label, LabelSet, Operator, Redaction};

use crate::guard::guard;
use crate::{Engine, KindlineError, PrivateText};

/// What stands in the place of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, uniffi::Enum)]
pub enum RedactionOperator {
    /// The kind in brackets: `[PHONE_NUMBER]`.
    #[default]
    Placeholder,
    /// Every letter and digit becomes `*`; spaces and punctuation stay.
    Mask,
    /// Nothing.
    Remove,
    /// The kind and a keyed hash in letters, the same for the same words: `[PERSON:kdiwmcpaeg]`.
    Hash,
    /// The kind and a stand-in, the same for the same words in one [`Pseudonyms`]: `[PERSON A]`.
    Pseudonym,
    /// A coarser value where there is one: the year of a date, the first three digits of a US ZIP
    /// code, `90+` for an age; the placeholder elsewhere.
    Generalize,
}

/// How to redact: an operator for all kinds, others for some.
#[derive(Clone, PartialEq, Eq, Default, uniffi::Record)]
pub struct RedactionSettings {
    /// What stands in the place of a finding, unless `kinds` says otherwise; absent for placeholders.
    #[uniffi(default)]
    pub operator: Option<RedactionOperator>,
    /// Operators of single kinds, by the kind's id, such as `PERSON`.
    #[uniffi(default)]
    pub kinds: HashMap<String, RedactionOperator>,
    /// The secret of [`RedactionOperator::Hash`]: at least 16 random bytes. Whoever has it can try out
    /// names and numbers.
    #[uniffi(default)]
    pub key: Option<Vec<u8>>,
    /// Labels whose words are taken out as well, as `[…]`.
    #[uniffi(default)]
    pub topics: Vec<String>,
}

/// A text without what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Redacted {
    /// What is left. It is still somebody's words, so descriptions show its length only.
    pub text: PrivateText,
    /// What was replaced, by place.
    pub replaced: Vec<Replaced>,
}

/// One replaced place. Findings that overlap are one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Replaced {
    /// What was there: a finding's kind or a label's code.
    pub kind: String,
    /// Where it was in the original, in the engine's offset unit.
    pub start: i32,
    /// The position after its end in the original.
    pub end: i32,
    /// Where its replacement starts in the new text.
    pub new_start: i32,
    /// The position after the end of its replacement in the new text.
    pub new_end: i32,
}

/// Which stand-in stands for which words. It leads back to people: keep it safe, apart from what was
/// redacted. Texts redacted with the same one agree.
#[derive(Debug, Default, uniffi::Object)]
pub struct Pseudonyms {
    given: Mutex<sensitive::Pseudonyms>,
}

#[uniffi::export]
impl Pseudonyms {
    /// A map without stand-ins.
    #[uniffi::constructor]
    #[must_use]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// How many stand-ins were given.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn count(&self) -> Result<i32, KindlineError> {
        guard(|| Ok(i32::try_from(self.lock().len()).unwrap_or(i32::MAX)))
    }

    /// The words that a stand-in such as `[PERSON A]` stands for, as they were first written.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn original(&self, stand_in: PrivateText) -> Result<Option<PrivateText>, KindlineError> {
        guard(|| {
            Ok(self
                .lock()
                .original(stand_in.as_str())
                .map(PrivateText::new))
        })
    }

    /// A text with every stand-in replaced by what it stands for, as that was first written.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn restore(&self, text: PrivateText) -> Result<PrivateText, KindlineError> {
        guard(|| {
            Ok(PrivateText::new(places::restore(
                text.as_str(),
                &self.lock(),
            )))
        })
    }
}

impl Pseudonyms {
    fn lock(&self) -> MutexGuard<'_, sensitive::Pseudonyms> {
        // Stand-ins are only ever added, so the map is whole after a panic as well.
        self.given.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[uniffi::export]
impl Engine {
    /// A text without what is found in it: identifiers, names of the roster, and the words of the
    /// labels that the settings name. It is a tool for de-identification and no proof of it.
    ///
    /// # Errors
    /// Settings that name no kind or label, or ask for hashes without a key.
    pub fn redact(
        &self,
        text: PrivateText,
        settings: RedactionSettings,
        pseudonyms: Option<Arc<Pseudonyms>>,
    ) -> Result<Redacted, KindlineError> {
        guard(|| {
            let (redaction, topics) = settings.core()?;
            let held = pseudonyms.unwrap_or_default();
            let scan = self.scanner().scan(text.as_str());
            Ok(places::redact(
                text.as_str(),
                &scan,
                &redaction,
                topics,
                &mut held.lock(),
                self.unit(),
            ))
        })
    }
}

/// The shortest key that nobody tries out.
const SHORTEST_KEY: usize = 16;

impl RedactionSettings {
    fn core(&self) -> Result<(Redaction, LabelSet), KindlineError> {
        let mut redaction = Redaction::new(self.operator.unwrap_or_default().core());
        for (id, operator) in &self.kinds {
            let Some(kind) = Kind::ALL.iter().find(|kind| kind.id() == id) else {
                return Err(KindlineError::argument(
                    "kinds",
                    format!("there is no kind `{id}`"),
                ));
            };
            redaction = redaction.with(kind.clone(), operator.core());
        }
        let mut topics = LabelSet::default();
        for id in &self.topics {
            let Some(label) = Label::from_id(id) else {
                return Err(KindlineError::argument(
                    "topics",
                    format!("there is no label `{id}`"),
                ));
            };
            topics.insert(label);
        }
        let key = self.key.as_deref().unwrap_or_default();
        let mut operators = self.kinds.values().chain(&self.operator);
        if operators.any(|operator| *operator == RedactionOperator::Hash)
            && key.len() < SHORTEST_KEY
        {
            return Err(KindlineError::argument(
                "key",
                "hashes need one of 16 bytes or more: without it, a name or number can be tried out",
            ));
        }
        Ok((redaction.key(key).topics(topics), topics))
    }
}

/// It shows no byte of the key.
impl fmt::Debug for RedactionSettings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("RedactionSettings")
            .field("operator", &self.operator)
            .field("kinds", &self.kinds)
            .field(
                "key",
                &self.key.as_ref().map(|key| format!("{} bytes", key.len())),
            )
            .field("topics", &self.topics)
            .finish()
    }
}

impl RedactionOperator {
    /// Every operator, in the order of the documentation.
    pub const ALL: &'static [Self] = &[
        Self::Placeholder,
        Self::Mask,
        Self::Remove,
        Self::Hash,
        Self::Pseudonym,
        Self::Generalize,
    ];

    fn core(self) -> Operator {
        match self {
            Self::Placeholder => Operator::Placeholder,
            Self::Mask => Operator::Mask,
            Self::Remove => Operator::Remove,
            Self::Hash => Operator::Hash,
            Self::Pseudonym => Operator::Pseudonym,
            Self::Generalize => Operator::Generalize,
        }
    }
}

#[uniffi::export]
impl RedactionOperator {
    /// The id that settings use: `placeholder`, `mask`, `remove`, `hash`, `pseudonym`, `generalize`.
    pub fn id(&self) -> String {
        let id = match self {
            Self::Placeholder => "placeholder",
            Self::Mask => "mask",
            Self::Remove => "remove",
            Self::Hash => "hash",
            Self::Pseudonym => "pseudonym",
            Self::Generalize => "generalize",
        };
        id.to_owned()
    }
}
