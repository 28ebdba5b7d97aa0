//! Kindline's engine for Swift, Kotlin and Python.
//!
//! This is the only crate that knows uniffi. It has types of its own, so that the core crates stay
//! free to grow, and turns them into the core's and back. The packages in `bindings/python`,
//! `bindings/kotlin` and `bindings/swift` are generated from it.
//!
//! Whatever runs the engine returns a `Result` and runs inside a guard: a defect in the engine becomes
//! a typed error that names a place in our code and holds no word of anybody's message.

#![warn(missing_docs)]

mod engine;

mod check;
mod decision;
mod event;
mod hours;
mod packed;
mod preview;
mod redact;
mod scan;
mod sms;
mod suppress;
mod version;
mod vocabulary;

mod direct;
mod drill;
mod error;
mod guard;
mod instant;
mod local_date;
mod offsets;
mod private_text;
mod wire;

pub use check::{PolicyReport, check_policy};
pub use decision::{
    Decision, PlannedReply, PolicyStamp, Reason, Remedy, RemedyStep, ReplyHeader, Sighting,
    Silence, TextSpan,
};
pub use drill::failure_drill;
pub use engine::{Engine, EngineOptions};
pub use error::{KindlineError, Problem};
pub use event::Event;
pub use hours::{ClosedReason, DayHours, HolidayAhead, HoursStatus, OpenSpan};
pub use local_date::LocalDate;
pub use offsets::OffsetUnit;
pub use packed::PackedLegend;
pub use preview::{ReplyPreview, ReplyRequest, reply_locales, reply_templates};
pub use private_text::PrivateText;
pub use redact::{
    DateDetail, Pseudonyms, Redacted, RedactionKey, RedactionOperator, RedactionSettings, Replaced,
};
pub use scan::{Finding, Scan, Topic};
pub use sms::{SmsEncoding, SmsSegments, sms_segments};
pub use suppress::{Header, Inbound, SenderMemory, SentReply, Suppression, suppress};
pub use version::{Versions, versions};
pub use vocabulary::{
    Account, Channel, Confidentiality, Consent, Crisis, CrisisNeed, EventKind, Medium, Obligation,
    Party, ReplyChannel, Store, Tone, Verdict,
};

uniffi::setup_scaffolding!("kindline_ffi");
