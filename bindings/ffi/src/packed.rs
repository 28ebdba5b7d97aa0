//! Many texts or events in one call, as plain bytes.
//!
//! A call into the library costs microseconds in Python and on the JVM, and so does each record that
//! comes back. An audit of a million messages therefore goes through here: bytes in without a copy,
//! fixed-size rows out. The packages hide it behind iterators.
//!
//! All numbers are little-endian. Version 1 of the format:
//!
//! ```text
//! in, both      u16 version | u16 0 | u32 count
//! scan_packed   count x u32 length of the text in bytes, then the texts in UTF-8
//! decide_packed count x 32 bytes, then for each event its text and its facts in UTF-8:
//!               i64 seconds since 1970 | u32 nanoseconds | u32 length of the text | u32 length of the
//!               facts as JSON | u8 kind | u8 channel | u8 account | u8 party | u8 consent | u8 store |
//!               6 x u8 0. A length of 0xFFFFFFFF is an absent text, a word of 255 an unknown one.
//!               Words count in the order of their enum, from 0.
//! out, both     u16 version | u16 bytes a row | u32 rows | u32 findings | u32 0
//! scan_packed   rows x 16 bytes, one a text: u64 labels | u32 findings | u8 confidentiality | u8 crisis |
//!               u8 flags (1 opt-out, 2 threat, 4 identifies a person) | u8 0
//!               findings x 16 bytes: u32 start | u32 end | f32 confidence | u16 kind | u8 evidence | u8 0
//! decide_packed rows x 32 bytes, one an event: i64 seconds of the release, the least number for none |
//!               u64 labels | u32 obligations | u32 nanoseconds of the release | u16 rule, 0xFFFF for none |
//!               u16 findings | u8 verdict, 255 for an event with mistakes | u8 flags (1 escalate, 2 reply,
//!               4 silence) | u8 channel to use, 255 for none | u8 number of reasons
//! ```
//!
//! Labels, kinds, evidence and rules are bits or places in the lists of [`PackedLegend`].

mod bytes;
mod rows;

use std::time::SystemTime;

use kindline::Policy;
use kindline::sensitive::{Evidence, Kind, Label};

use crate::guard::guard;
use crate::{Engine, KindlineError};
use bytes::Input;

/// The version of the format.
pub(crate) const VERSION: u16 = 1;

/// What the numbers in packed rows stand for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PackedLegend {
    /// The kinds of findings, by number.
    pub kinds: Vec<String>,
    /// The labels, by bit.
    pub labels: Vec<String>,
    /// The evidence for a finding, by bit.
    pub evidence: Vec<String>,
    /// The rules in force, by number.
    pub rules: Vec<String>,
}

/// The kinds of findings by their number in rows: the built-in ones, then those of the policy's own.
#[derive(Debug)]
pub(crate) struct Kinds {
    all: Vec<Kind>,
    /// Where the id of each is in memory, in order, and its number. A kind has one id in memory nearly
    /// always, so that no letter need be compared but those of one.
    places: Vec<(usize, u16)>,
}

impl Kinds {
    pub(crate) fn of(policy: &Policy) -> Self {
        let own = policy.scanner().own_kinds();
        let own = own.into_iter().filter(|kind| !Kind::ALL.contains(kind));
        let all: Vec<Kind> = Kind::ALL.iter().cloned().chain(own).collect();
        let mut places: Vec<(usize, u16)> = all.iter().map(place).zip(0..u16::MAX).collect();
        places.sort_unstable();
        Self { all, places }
    }

    /// The number of a kind; the greatest there is for one that is in no list.
    fn number(&self, kind: &Kind) -> u16 {
        let at = self.places.binary_search_by_key(&place(kind), |at| at.0);
        let near = at.ok().and_then(|at| self.places.get(at));
        if let Some((_, number)) = near {
            if self.all.get(usize::from(*number)) == Some(kind) {
                return *number;
            }
        }
        let slowly = self.all.iter().position(|each| each == kind);
        slowly
            .and_then(|number| u16::try_from(number).ok())
            .unwrap_or(u16::MAX)
    }
}

fn place(kind: &Kind) -> usize {
    kind.id().as_ptr().addr()
}

/// Evidence by bit.
const EVIDENCE: [Evidence; 7] = [
    Evidence::FORMAT,
    Evidence::CHECKSUM,
    Evidence::CONTEXT,
    Evidence::ROSTER,
    Evidence::GAZETTEER,
    Evidence::MODEL,
    Evidence::CUSTOM,
];

#[uniffi::export]
impl Engine {
    /// What the numbers in packed rows stand for.
    ///
    /// # Errors
    /// Only [`KindlineError::Internal`].
    pub fn packed_legend(&self) -> Result<PackedLegend, KindlineError> {
        let owned = |id: &str| id.to_owned();
        guard(|| {
            Ok(PackedLegend {
                kinds: self
                    .kinds()
                    .all
                    .iter()
                    .map(|kind| owned(kind.id()))
                    .collect(),
                labels: Label::ALL.iter().map(|label| owned(label.id())).collect(),
                evidence: EVIDENCE
                    .iter()
                    .flat_map(|evidence| evidence.codes().map(owned))
                    .collect(),
                rules: self.rules()?,
            })
        })
    }

    /// Scans many texts; the module's documentation in the sources describes the bytes.
    ///
    /// # Errors
    /// Bytes that are not in the format, or a text that is not UTF-8, named by its number.
    pub fn scan_packed(&self, texts: &[u8]) -> Result<Vec<u8>, KindlineError> {
        guard(|| self.scanned(texts))
    }

    /// Decides about many events; the module's documentation in the sources describes the bytes. An
    /// event whose facts have mistakes gets a row that says so and stops nothing.
    ///
    /// # Errors
    /// Bytes that are not in the format, or a text that is not UTF-8, named by its number.
    pub fn decide_packed(&self, events: &[u8]) -> Result<Vec<u8>, KindlineError> {
        guard(|| {
            let mut input = Input::open("events", events)?;
            let heads = input.event_heads()?;
            let mut rows = rows::DecisionRows::with_capacity(heads.len(), self.core().policy());
            for (number, head) in heads.enumerate() {
                match input.event(number, head)? {
                    Some((event, now)) => rows.push(&self.core().decide(&event, now)),
                    None => rows.push_mistake(),
                }
            }
            input.finish()?;
            Ok(rows.into_bytes())
        })
    }

    /// Decides about one event in the form of [`decide_packed`](Self::decide_packed), and answers with
    /// the whole decision as JSON, the same that the command line prints; positions in it count code
    /// points. For languages in which a record costs more than reading JSON.
    ///
    /// # Errors
    /// Bytes that are not in the format, several events, wrong facts.
    pub fn decide_packed_to_json(&self, event: &[u8]) -> Result<Vec<u8>, KindlineError> {
        guard(|| {
            let mut input = Input::open("event", event)?;
            let mut heads = input.event_heads()?;
            let (Some(head), None) = (heads.next(), heads.next()) else {
                return Err(KindlineError::argument("event", "it is not one event"));
            };
            let (event, now) = input.event_or_why(0, head)?;
            input.finish()?;
            to_json(&self.core().decide(&event, now))
        })
    }

    /// Decides about an event in JSON and answers with the whole decision as JSON, the same that the
    /// command line prints; positions in it count code points. Without `at` the event's own moment
    /// counts.
    ///
    /// # Errors
    /// As [`decide_json`](Self::decide_json).
    pub fn decide_json_to_json(
        &self,
        event: &[u8],
        at: Option<SystemTime>,
    ) -> Result<Vec<u8>, KindlineError> {
        guard(|| {
            let (event, now) = crate::event::read(event, at)?;
            to_json(&self.core().decide(&event, now))
        })
    }
}

impl Engine {
    /// What [`scan_packed`](Self::scan_packed) answers, without its guard.
    pub(crate) fn scanned(&self, texts: &[u8]) -> Result<Vec<u8>, KindlineError> {
        let mut input = Input::open("texts", texts)?;
        let lengths = input.lengths()?;
        let mut rows = rows::ScanRows::with_capacity(lengths.len());
        for (number, length) in lengths.enumerate() {
            let text = input.text(number, length)?;
            rows.push(&self.scanner().scan(text), self.unit(), self.kinds());
        }
        input.finish()?;
        Ok(rows.into_bytes())
    }
}

fn to_json(decision: &kindline::Decision) -> Result<Vec<u8>, KindlineError> {
    serde_json::to_vec(decision)
        .map_err(|_| KindlineError::argument("event", "the decision is not JSON"))
}
