//! A text without what is found in it.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kindline::sensitive::{
    self, DateGrain, Kind, Label, LabelSet, Operator, Redaction, VictimPlace,
};

use crate::guard::guard;
use crate::scan::range;
use crate::{Engine, KindlineError, OffsetUnit, PrivateText};

/// What stands in the place of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, uniffi::Enum)]
pub enum RedactionOperator {
    /// The kind in brackets: `[PHONE_NUMBER]`.
    #[default]
    Placeholder,
    /// Every letter and digit becomes `*`, but for the settings' `keep_last`; spaces and punctuation stay.
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
    /// The words as they are. Only for kinds that identify nobody in your hands.
    Keep,
}

/// How coarse a date becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum DateDetail {
    /// Only the year, as the federal rule asks.
    Year,
    /// The quarter of the year.
    Quarter,
    /// The month.
    Month,
}

/// The secret of [`RedactionOperator::Hash`]. Logs and reports show its length only.
#[derive(Clone, PartialEq, Eq)]
pub struct RedactionKey(Vec<u8>);

impl RedactionKey {
    /// Wraps the bytes of a secret.
    #[must_use]
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// The bytes themselves.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for RedactionKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "RedactionKey({} bytes)", self.0.len())
    }
}

uniffi::custom_type!(RedactionKey, Vec<u8>, {
    lower: |key| key.0,
    try_lift: |bytes| Ok(RedactionKey(bytes)),
});

/// How to redact: an operator for all kinds, others for some. What is left out is as the policy says.
#[derive(Debug, Clone, PartialEq, Default, uniffi::Record)]
pub struct RedactionSettings {
    /// What stands in the place of a finding, unless `kinds` says otherwise; absent for
    /// all that the policy says about redaction, which is a placeholder where it says nothing.
    #[uniffi(default)]
    pub operator: Option<RedactionOperator>,
    /// Operators of single kinds, by the kind's id, such as `PERSON`.
    #[uniffi(default)]
    pub kinds: HashMap<String, RedactionOperator>,
    /// The secret of [`RedactionOperator::Hash`]: at least 16 random bytes. Whoever has it can try out
    /// names and numbers.
    #[uniffi(default)]
    pub key: Option<RedactionKey>,
    /// Labels whose words are taken out as well, as `[…]`.
    #[uniffi(default)]
    pub topics: Vec<String>,
    /// How many letters and digits a mask leaves at the end, never more than half of them.
    #[uniffi(default)]
    pub keep_last: i32,
    /// How coarse a generalized date becomes; absent for the year.
    #[uniffi(default)]
    pub dates: Option<DateDetail>,
    /// Findings less sure than this, 0 to 1, stay; absent for none.
    #[uniffi(default)]
    pub floor: Option<f32>,
    /// Whether a text that tells where a victim is goes as a whole, not only its sentences about the place.
    #[uniffi(default)]
    pub block_victim_place: bool,
    /// The present year, to tell who is 90 when years of birth are generalized.
    #[uniffi(default)]
    pub year: Option<i32>,
}

/// A text without what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Redacted {
    /// What is left. It is still somebody's words, so descriptions show its length only.
    pub text: PrivateText,
    /// What was replaced, by place.
    pub replaced: Vec<Replaced>,
    /// Whether the whole text went, as it told where a victim is.
    pub blocked: bool,
}

/// One replaced place. Findings that overlap are one.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Replaced {
    /// What was there: a finding's kind or a label's code.
    pub kind: String,
    /// How it was replaced, as an operator's id.
    pub operator: String,
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
        guard(|| Ok(PrivateText::new(self.lock().restore(text.as_str()))))
    }
}

#[uniffi::export]
impl Pseudonyms {
    /// A map as [`store`](Self::store) wrote it.
    ///
    /// # Errors
    /// Text that it did not write.
    #[uniffi::constructor]
    pub fn stored(stored: PrivateText) -> Result<Arc<Self>, KindlineError> {
        guard(|| {
            let given = serde_json::from_str(stored.as_str())
                .map_err(|_| KindlineError::argument("stored", "it is no map of stand-ins"))?;
            Ok(Arc::new(Self {
                given: Mutex::new(given),
            }))
        })
    }

    /// The map in JSON, to keep it: apart from what was redacted, and as safe as the names in it.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn store(&self) -> Result<PrivateText, KindlineError> {
        guard(|| {
            let stored = serde_json::to_string(&*self.lock());
            Ok(PrivateText::new(stored.map_err(|_| {
                KindlineError::argument("pseudonyms", "the map is not JSON")
            })?))
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
            let redaction = settings.core(self.core().policy())?;
            let held = pseudonyms.unwrap_or_default();
            let redacted = self
                .core()
                .redact_with(text.as_str(), &redaction, &mut held.lock());
            Ok(Redacted::from_core(redacted, self.unit()))
        })
    }
}

/// The shortest key that nobody tries out.
const SHORTEST_KEY: usize = 16;

impl Redacted {
    fn from_core(redacted: sensitive::Redacted, unit: OffsetUnit) -> Self {
        let replaced = redacted.replaced.iter().map(|each| {
            let ((start, end), (new_start, new_end)) =
                (range(&each.span, unit), range(&each.now, unit));
            Replaced {
                kind: each.kind.id().to_owned(),
                operator: each.operator.id().to_owned(),
                start,
                end,
                new_start,
                new_end,
            }
        });
        Self {
            replaced: replaced.collect(),
            text: PrivateText::new(redacted.text),
            blocked: redacted.blocked,
        }
    }
}

impl RedactionSettings {
    fn core(&self, policy: &kindline::Policy) -> Result<Redaction, KindlineError> {
        let keep_last = u8::try_from(self.keep_last)
            .map_err(|_| KindlineError::argument("keep_last", "it is not 0 to 255"))?;
        let dates = match self.dates {
            Some(DateDetail::Quarter) => DateGrain::Quarter,
            Some(DateDetail::Month) => DateGrain::Month,
            Some(DateDetail::Year) | None => DateGrain::Year,
        };
        let core = |operator: &RedactionOperator| operator.core(keep_last, dates);
        let mut redaction = match &self.operator {
            Some(operator) => Redaction::new(core(operator)),
            None => policy.redaction().clone(),
        };
        let own = policy.scanner().own_kinds();
        for (id, operator) in &self.kinds {
            let Some(kind) = Kind::ALL.iter().chain(&own).find(|kind| kind.id() == id) else {
                return Err(KindlineError::argument(
                    "kinds",
                    format!("there is no kind `{id}`"),
                ));
            };
            redaction = redaction.with(kind.clone(), core(operator));
        }
        if !self.topics.is_empty() {
            redaction = redaction.topics(self.labels()?);
        }
        if let Some(floor) = self.floor {
            if !(0.0..=1.0).contains(&floor) {
                return Err(KindlineError::argument("floor", "it is not 0 to 1"));
            }
            redaction = redaction.floor(floor);
        }
        if self.block_victim_place {
            redaction = redaction.victim_place(VictimPlace::Block);
        }
        if let Some(year) = self.year {
            let year = u16::try_from(year)
                .map_err(|_| KindlineError::argument("year", "there is no such year"))?;
            redaction = redaction.year(year);
        }
        // A key that nothing is hashed with may be short.
        let without_key = redaction.needs_key();
        let key = self.key.as_ref().map_or(&[][..], RedactionKey::as_bytes);
        if without_key && key.len() < SHORTEST_KEY {
            return Err(KindlineError::argument(
                "key",
                "hashes need one of 16 bytes or more: without it, a name or number can be tried out",
            ));
        }
        Ok(if key.is_empty() {
            redaction
        } else {
            redaction.key(key)
        })
    }

    fn labels(&self) -> Result<LabelSet, KindlineError> {
        let mut labels = LabelSet::default();
        for id in &self.topics {
            let Some(label) = Label::from_id(id) else {
                return Err(KindlineError::argument(
                    "topics",
                    format!("there is no label `{id}`"),
                ));
            };
            labels.insert(label);
        }
        Ok(labels)
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
        Self::Keep,
    ];

    fn core(self, keep_last: u8, dates: DateGrain) -> Operator {
        match self {
            Self::Placeholder => Operator::Placeholder,
            Self::Mask => Operator::Mask { keep_last },
            Self::Remove => Operator::Remove,
            Self::Hash => Operator::Hash,
            Self::Pseudonym => Operator::Pseudonym,
            Self::Generalize => Operator::Generalize { dates },
            Self::Keep => Operator::Keep,
        }
    }
}

#[uniffi::export]
impl RedactionOperator {
    /// The id that settings use: `placeholder`, `mask`, `remove`, `hash`, `pseudonym`, `generalize`,
    /// `keep`.
    pub fn id(&self) -> String {
        self.core(0, DateGrain::Year).id().to_owned()
    }
}
