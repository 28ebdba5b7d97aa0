//! What is in this text: identifiers, special categories and signals, without ever keeping the text.
//!
//! ```
//! use kindline_sensitive::{Redaction, Scanner, redact};
//!
//! let text = "Hi Loretta, your methadone pickup moved, call me at 313-555-0107";
//! let scan = Scanner::new().scan(text);
//! for finding in &scan.findings {
//!     println!("{} at {:?}, {:.2}", finding.kind, finding.span.chars(), finding.confidence);
//! }
//! assert_eq!(scan.confidentiality.title(), "very restricted");
//! assert_eq!(
//!     redact(text, &scan, &Redaction::default()),
//!     "Hi [PERSON], your methadone pickup moved, call me at [PHONE_NUMBER]"
//! );
//! ```
//!
//! # The main types
//! - [`Scanner`], built once and shared by all threads; [`Scanner::builder`] takes a [`Roster`] of
//!   clients and a [`ConfidentialityTable`].
//! - [`Scan`], what one text gave: [`Finding`]s, [`Topic`]s, a [`LabelSet`], a [`Confidentiality`]
//!   and [`Signals`]. It holds places and codes, never words of the text.
//! - [`Label`], the special categories, with HL7's codes where it has one.
//! - [`Redaction`]: what stands in the place of what was found; [`Scanner::redact`] does it.
//! - [`Stream`], a text that comes in chunks; [`Records`], the lines of a log or transcript that need not
//!   end; [`Scanner::scan_all`] and [`Scanner::scan_column`], many texts at once, on all threads where the
//!   feature `rayon` is on.
//! - [`Custom`]: the host's own terms and identifiers; [`ScannerDocument`] is the same as data.
//!
//! # What it does not do
//! - **It does not detect a crisis.** [`Crisis`] is a floor of listed phrases, and of what a small
//!   model (docs/gist-model.md) takes for danger, which has learned from invented messages. It cannot see
//!   what is said in calm and common words ("the tide is in at ten"), in irony, in a picture, in an emoji or a voice; what only the one who knows the writer can read (a name, a
//!   date, a place that means something); what stands in the messages before; what is not said any
//!   more. It reads English, and Spanish and French less well; every other language is beyond it.
//!   Of 135 crisis messages that it had not learned from, by four strangers who write as people do who do not
//!   say it outright, it took 11 for nothing (`tests/cases.rs`: `messages_held_back_keep_their_scores`).
//!   [`Crisis::None`] never means that somebody is safe, and no reply should say so.
//! - It does not understand. A [`Label`] comes from listed words and a person near by, or from the model:
//!   a life told in words that neither knows gets none, and a word in a sense that nobody thought of gets
//!   one. The model also takes labels of listed words back where the whole text speaks against them, but
//!   never what a phrase says that names its person about opioids, HIV, other sexually transmitted
//!   infections, violence or where a victim is. [`ScannerBuilder::gist`] leaves it out.
//! - It guarantees no anonymity and judges no law. A name that looks like a word, an identifier
//!   without a form of its own and a story that everybody in town knows stay in the text.
//! - It does not store, send or log anything, and reads no file and no clock. Only a [`Stream`] keeps a
//!   text, until it ends.
//!
//! # How it works
//! One pass over the bytes finds the words and looks each of them up once, in a table where it has a place
//! of its own: what comes back says whether it is the anchor of some phrase (its rarest word, or the second
//! of its rarest pair), whether it speaks of a person, and what it wakes. From an anchor a phrase is read
//! back to its start, then on to its end; no other words are looked at. Detectors walk the stretches around
//! numbers and marks, then names, where they are wanted, and the gist are read. Every step takes time in
//! proportion to the text. The table is unpacked in part when the first scanner is built, under a
//! millisecond, and the rest in pieces when a text first needs them.

#![forbid(unsafe_code)]

mod scanner;

mod confidentiality;
mod custom;
mod finding;
mod label;
mod redact;
mod roster;
mod scan;
mod settings;
mod signals;
mod span;

mod batch;
mod column;
mod records;
mod stream;

mod context;
mod countries;
mod detectors;
mod digits;
mod gist;
mod hash;
mod lexicon;
mod names;
mod overlap;
mod pieces;
#[cfg(test)]
mod plain;
mod text;
mod tokens;
mod topics;
mod windows;
mod words;

pub use column::{Column, ColumnError, ColumnErrorKind, Offsets, Validity};
pub use confidentiality::{Confidentiality, ConfidentialityTable};
pub use custom::{Checksum, Custom, CustomBuilder, Deny, Identifier, ScannerDocument};
pub use finding::{Evidence, Finding, Kind, Topic};
pub use label::{Label, LabelSet};
pub use records::{Record, Records};
pub use redact::{
    DateGrain, Operator, Pseudonyms, Redacted, Redaction, RedactionDocument, Replaced, VictimPlace,
    redact,
};
pub use roster::Roster;
pub use scan::Scan;
pub use scanner::{Scanner, ScannerBuilder};
pub use settings::SettingProblem;
pub use signals::{Crisis, Signals};
pub use span::Span;
pub use stream::{Stream, StreamError, StreamErrorKind};
