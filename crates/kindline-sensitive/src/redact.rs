//! Taking out what was found: mask, placeholder, remove, keyed hash, pseudonym, generalize.

mod cover;
mod document;
mod generalize;
mod keyed;
mod pseudonyms;
mod rounds;

use std::collections::BTreeMap;
use std::fmt;

pub use document::RedactionDocument;
pub use generalize::DateGrain;
pub use pseudonyms::Pseudonyms;

use crate::finding::Kind;
use crate::label::LabelSet;
use crate::scan::Scan;
use crate::scanner::Scanner;
use crate::span::Span;

/// What stands in the place of a finding.
///
/// ```
/// use kindline_sensitive::{Operator, Redaction, Scanner};
///
/// let scanner = Scanner::new();
/// let text = "card 4111 1111 1111 1111";
/// let masked = |keep_last| {
///     scanner.redact(text, &Redaction::new(Operator::Mask { keep_last })).text
/// };
/// assert_eq!(masked(0), "card **** **** **** ****");
/// assert_eq!(masked(4), "card **** **** **** 1111");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Operator {
    /// The text as it is. Only for kinds that identify nobody in the host's hands.
    Keep,
    /// A coarser value where there is one: the year of a date, the first three digits of a US ZIP
    /// code, `90+` for an age (45 CFR 164.514(b)(2)); the placeholder elsewhere.
    Generalize {
        /// How coarse a date becomes. Only the year is de-identified by the federal rule.
        dates: DateGrain,
    },
    /// Every letter and digit becomes `*`; spaces and punctuation stay.
    Mask {
        /// How many letters and digits stay at the end, never more than half of them.
        keep_last: u8,
    },
    /// The kind and a stand-in, the same for the same person or number: `[PERSON A]`. With a key the
    /// letters come from the key, so that texts redacted apart agree; see [`Pseudonyms`].
    Pseudonym,
    /// The kind and a keyed hash in letters, the same for the same text: `[PERSON:kdiwmcpaegfb]`.
    /// Without a key it is the placeholder, since the hash of a short number can be guessed.
    Hash,
    /// The kind in brackets: `[PHONE_NUMBER]`.
    #[default]
    Placeholder,
    /// Nothing.
    Remove,
}

impl Operator {
    /// [`Operator::Mask`] of everything.
    pub const MASK: Operator = Operator::Mask { keep_last: 0 };
    /// [`Operator::Generalize`] with dates as years, as the federal rule asks.
    pub const GENERALIZE: Operator = Operator::Generalize {
        dates: DateGrain::Year,
    };
    /// One of each, the mildest first. Where findings overlap the last of their operators counts.
    pub const ALL: &'static [Operator] = &[
        Operator::Keep,
        Operator::GENERALIZE,
        Operator::MASK,
        Operator::Pseudonym,
        Operator::Hash,
        Operator::Placeholder,
        Operator::Remove,
    ];

    /// The operator's name in settings: `keep`, `generalize`, `mask`, `pseudonym`, `hash`,
    /// `placeholder`, `remove`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Operator::Keep => "keep",
            Operator::Generalize { .. } => "generalize",
            Operator::Mask { .. } => "mask",
            Operator::Pseudonym => "pseudonym",
            Operator::Hash => "hash",
            Operator::Placeholder => "placeholder",
            Operator::Remove => "remove",
        }
    }

    /// The operator with this name; `None` for any other text.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Operator> {
        Operator::ALL.iter().copied().find(|op| op.id() == id)
    }

    fn rank(self) -> usize {
        Operator::ALL
            .iter()
            .position(|other| other.id() == self.id())
            .unwrap_or(usize::MAX)
    }
}

/// What happens to a text that tells where a victim is. Masks, hashes and pseudonyms would still be
/// personal information, "regardless of whether the information has been encoded, encrypted, hashed"
/// (34 USC 12291(a)(25), (b)(2)), so there are these two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum VictimPlace {
    /// Every sentence that speaks of the place goes, and every finding in the text.
    #[default]
    Remove,
    /// The whole text goes.
    Block,
}

/// How to redact: an operator for all kinds, others for some.
///
/// ```
/// use kindline_sensitive::{Kind, Operator, Redaction, Scanner};
///
/// let redaction = Redaction::new(Operator::Placeholder).with(Kind::PERSON, Operator::Remove);
/// let redacted = Scanner::new().redact("Hi Loretta, call me at 313-555-0107", &redaction);
/// assert_eq!(redacted.text, "Hi, call me at [PHONE_NUMBER]");
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Redaction {
    default: Operator,
    kinds: BTreeMap<Kind, Operator>,
    key: Vec<u8>,
    topics: LabelSet,
    floor: f32,
    victim_place: VictimPlace,
    year: Option<u16>,
}

impl Redaction {
    /// One operator for every kind.
    #[must_use]
    pub fn new(default: Operator) -> Redaction {
        Redaction {
            default,
            ..Redaction::default()
        }
    }

    /// What 45 CFR 164.514(b)(2) leaves standing: years, three digits of a ZIP code, `90+`; everything
    /// else becomes a placeholder. It is a tool for de-identification and no proof of it.
    ///
    /// ```
    /// use kindline_sensitive::{Redaction, Scanner};
    ///
    /// let text = "Seen 03/14/2024, zip 90210, mother is 92 years old, phone 313-555-0107";
    /// assert_eq!(
    ///     Scanner::new().redact(text, &Redaction::safe_harbor()).text,
    ///     "Seen 2024, zip 902, mother is 90+ years old, phone [PHONE_NUMBER]"
    /// );
    /// ```
    #[must_use]
    pub fn safe_harbor() -> Redaction {
        Redaction::new(Operator::GENERALIZE)
    }

    /// Another operator for one kind.
    #[must_use]
    pub fn with(mut self, kind: Kind, operator: Operator) -> Redaction {
        self.kinds.insert(kind, operator);
        self
    }

    /// The secret of [`Operator::Hash`] and [`Operator::Pseudonym`]: at least 16 random bytes. Whoever
    /// has it can try out names and numbers.
    #[must_use]
    pub fn key(mut self, key: &[u8]) -> Redaction {
        self.key = key.to_vec();
        self
    }

    /// Labels whose words are taken out as well, always by `[…]`.
    #[must_use]
    pub fn topics(mut self, labels: LabelSet) -> Redaction {
        self.topics = labels;
        self
    }

    /// Leaves findings below this confidence, 0 to 1, where they are. 0 without this.
    #[must_use]
    pub fn floor(mut self, confidence: f32) -> Redaction {
        self.floor = confidence;
        self
    }

    /// What happens to a text that tells where a victim is.
    #[must_use]
    pub fn victim_place(mut self, place: VictimPlace) -> Redaction {
        self.victim_place = place;
        self
    }

    /// The present year. With it [`Operator::Generalize`] turns years of birth into `90+` from the 90th
    /// year on; without it every year of birth before 1940 becomes a placeholder.
    #[must_use]
    pub fn year(mut self, year: u16) -> Redaction {
        self.year = Some(year);
        self
    }

    /// Whether some kind is to be hashed, which takes a [`key`](Redaction::key).
    #[must_use]
    pub fn needs_key(&self) -> bool {
        let mut all = self.kinds.values().chain([&self.default]);
        self.key.is_empty() && all.any(|operator| *operator == Operator::Hash)
    }

    /// The operator for a finding in a text that tells of no victim's place.
    fn operator(&self, kind: &Kind) -> Operator {
        self.kinds.get(kind).copied().unwrap_or(self.default)
    }
}

/// It shows neither key nor anything of a text.
impl fmt::Debug for Redaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redaction")
            .field("default", &self.default)
            .field("kinds", &self.kinds)
            .field("topics", &self.topics)
            .field("floor", &self.floor)
            .field("victim_place", &self.victim_place)
            .field("year", &self.year)
            .finish_non_exhaustive()
    }
}

/// A text without what was found in it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Redacted {
    /// What is left.
    pub text: String,
    /// What was replaced, by place.
    pub replaced: Vec<Replaced>,
    /// Whether the whole text was taken, by [`VictimPlace::Block`].
    pub blocked: bool,
}

/// It shows places and kinds, never the text.
impl fmt::Debug for Redacted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Redacted")
            .field("replaced", &self.replaced)
            .field("blocked", &self.blocked)
            .finish_non_exhaustive()
    }
}

/// One replaced place. Findings that overlap are one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Replaced {
    /// What was there: a finding's kind, or a label's id.
    pub kind: Kind,
    /// How it was replaced.
    pub operator: Operator,
    /// Where it was in the original text.
    pub span: Span,
    /// Where its replacement is in the redacted text.
    pub now: Span,
}

impl Scanner {
    /// The text without what is found in it.
    ///
    /// The result is scanned again, and what only shows then is taken out as well, so that a scan of the
    /// result finds nothing beyond the replacements themselves. It takes time in proportion to the text.
    ///
    /// ```
    /// use kindline_sensitive::{Redaction, Scanner};
    ///
    /// let redacted = Scanner::new().redact("mail ana@example.org 🙂", &Redaction::default());
    /// assert_eq!(redacted.text, "mail [EMAIL_ADDRESS] 🙂");
    /// assert_eq!(redacted.replaced[0].span.utf16(), 5..20);
    /// assert_eq!(redacted.replaced[0].now.bytes(), 5..20);
    /// ```
    #[must_use]
    pub fn redact(&self, text: &str, redaction: &Redaction) -> Redacted {
        self.redact_with(text, redaction, &mut Pseudonyms::default())
    }

    /// As [`redact`](Scanner::redact), with the caller's map of pseudonyms.
    #[must_use]
    pub fn redact_with(
        &self,
        text: &str,
        redaction: &Redaction,
        pseudonyms: &mut Pseudonyms,
    ) -> Redacted {
        let scan = self.scan(text);
        rounds::redact(text, &scan, redaction, pseudonyms, |text| self.scan(text))
    }
}

/// The text without what this scan found in it, in one round and without scanning again; where the
/// scanner is at hand, [`Scanner::redact`] is the better choice.
///
/// `scan` must be the scan of this text; ranges that do not fit it are left out.
#[must_use]
pub fn redact(text: &str, scan: &Scan, redaction: &Redaction) -> String {
    rounds::once(text, scan, redaction, &mut Pseudonyms::default()).text
}
