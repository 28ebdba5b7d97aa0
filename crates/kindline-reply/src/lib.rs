//! The words a helping professional sends back: proven when they are loaded, with the real hours and
//! the right emergency numbers, at a price one can afford by text message.
//!
//! ```
//! use kindline_hours::{Calendar, ScheduleDocument};
//! use kindline_reply::{Catalog, Channel, Context, Locale, Message, Region, Tone};
//!
//! let hours: ScheduleDocument =
//!     serde_json::from_str(r#"{"zone": "America/New_York", "mon-fri": "09:00-17:00"}"#)?;
//! let schedule = hours.check().unwrap();
//! let now = "2026-11-24T23:30:00Z".parse()?; // a Tuesday evening in New York
//! let context = Context {
//!     next_open: Calendar::new(schedule.clone()).next_open(now),
//!     region: Region::parse("US")?,
//!     ..Context::new(&schedule, now)
//! };
//! let catalog = Catalog::built_in();
//! let reply =
//!     catalog.render(Message::AfterHours, Locale::EnUs, Tone::Firm, Channel::Sms, &context);
//! assert_eq!(
//!     reply.text,
//!     "Thank you for your message. I answer messages during working hours.\n\
//!      Hours: Mon-Fri 9am-5pm. Back tomorrow at 9am.\n\
//!      Emergency? Call 911. In crisis? You can call or text 988."
//! );
//! assert_eq!(reply.sms.map(|cost| cost.segments), Some(2));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The main types
//!
//! * [`Catalog`] holds the templates. [`Catalog::built_in`] is compiled into the program;
//!   [`Catalog::load`] lays an agency's own `.ftl` files over it and proves every cell (message,
//!   channel, tone, plural form) before anything is sent. [`Catalog::render`] cannot fail.
//! * [`Context`] is what one reply is filled in with, [`Reply`] what comes out: subject, text, HTML,
//!   headers, cost.
//! * [`CrisisData`] has the emergency numbers and crisis lines, each with its source and its last day.
//! * [`suppress`] decides whether an automatic reply may go out at all.
//! * [`Segments`] counts what a text message costs; [`hours_in_words`] says the hours.
//!
//! # What it does not do
//!
//! It sends nothing, reads no file, no clock and no locale. It does not decide *which* reply is due:
//! that is the policy engine's part. It does not scan text for a crisis. It is no crisis service, and
//! its list of crisis lines is no substitute for checking them: none has been checked at its
//! operator's own page yet, which [`Line::verified_on`] says. It never repeats a word that the
//! reader wrote.
//!
//! # Languages
//!
//! [`Locale`] lists what is covered, [`Locale::choose`] finds the nearest to what a reader prefers and
//! says how near it is; a language that is not covered is an error. Two times or dates of a range keep
//! what they share to one place, "24 to 26 December", in every language.
//!
//! Arabic and Urdu run from right to left. Digits are Latin in all languages, as keys show these.
//! No text holds a control character for the direction of writing: they make a message dearer and
//! hide things. Instead, numbers to call are written in one piece (`18335550142`), since a display
//! would put their groups in the wrong order, and two times stand in words, not around a hyphen. The
//! HTML of an e-mail says `dir="rtl"` and holds numbers together with `<bdi>`.
//!
//! Languages other than English are machine translations until [`Catalog::review`] says otherwise;
//! their crisis words are then sent in English with the numbers, and [`Reply::notices`] tells.

#![forbid(unsafe_code)]

mod bidi;
mod catalog;
mod context;
mod crisis;
mod header_text;
mod hours_text;
mod ids;
mod locale;
mod message;
mod region;
mod reply;
mod sms;
mod suppress;

pub use catalog::{Catalog, CompiledError, Fragment, Plural, Review, Slot};
#[cfg(feature = "parse")]
pub use catalog::{Lint, Problem, Source};
pub use context::{ClosedDays, Context, ResponseWithin};
pub use crisis::{
    Answers, Confidence, Contact, CrisisData, Line, LineFault, LineProblem, Lines, MenuKey, Need,
    NotA, Role, TextLine,
};
pub use header_text::HeaderText;
pub use hours_text::{HoursStyle, closures_in_words, hours_in_words};
pub use locale::{Fit, Found, Language, Locale, LocaleError};
pub use message::{Channel, Message, Tone};
pub use region::{Region, RegionError};
pub use reply::{MailHeader, Notice, Reply};
pub use sms::{Encoding, NationalTable, Segments, Shift};
pub use suppress::{
    Direction, Header, Inbound, Medium, Reason, Sent, Signal, State, Strength, Suppression,
    suppress,
};
