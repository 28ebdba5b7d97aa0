//! Office hours: when are we open, when do we next answer, and by when do we owe an answer.
//!
//! ```
//! use kindline_hours::{Calendar, ClosedReason, DueBy, Promise, ScheduleDocument, Status};
//!
//! let document: ScheduleDocument = toml::from_str(r#"
//!     zone = "America/New_York"
//!     mon-fri = "09:00-17:00"
//!     holidays = "US"
//! "#).unwrap();
//! let schedule = document.check().unwrap(); // or every problem at once
//! let calendar = Calendar::new(schedule);
//!
//! // Is it open at 17:20 on the Wednesday before Thanksgiving 2026, and when do we next answer?
//! let at = "2026-11-25T22:20:00Z".parse().unwrap();
//! let Status::Closed { until, reason } = calendar.status(at) else { panic!("open") };
//! assert_eq!(reason, ClosedReason::AfterHours);
//! assert_eq!(until.unwrap().to_rfc3339(), "2026-11-27T14:00:00+00:00"); // Friday, 09:00
//!
//! // By when do we owe an answer, having promised one by the end of the next business day?
//! let promise = Promise::BusinessDays { n: 1, by: DueBy::Close };
//! let due = calendar.deadline(at, promise).unwrap();
//! assert_eq!(due.to_rfc3339(), "2026-11-27T22:00:00+00:00"); // Friday, 17:00
//! ```
//!
//! The main types, in the order they are used:
//!
//! - [`ScheduleDocument`]: what an author wrote. Its [`check`](ScheduleDocument::check) gives a
//!   [`Schedule`] or every [`Problem`].
//! - [`Schedule`]: the rules, valid and immutable: week, seasons, holidays, closures, special dates,
//!   absences, rota. Its [`lint`](Schedule::lint) says what is valid and probably not meant.
//! - [`Calendar`]: the compiled form that answers about instants; share one between threads. A
//!   [`Cursor`] answers about many instants in order.
//! - [`Promise`] and [`PromiseClock`]: deadlines on the wall, in open time or in business days, and a
//!   clock that stops while we wait for the client.
//! - [`QuietHours`]: the recipient's side, for [`Calendar::hold_until_awake`].
//!
//! # What exactly the answers mean
//!
//! Instants are UTC; wall-clock times are those of the schedule's zone. Intervals include their start
//! and not their end: at 17:00:00 a 09:00-17:00 office is closed.
//!
//! - **Endpoints.** Hours begin and end at the first instant whose wall clock reads that time or
//!   later. Where clocks jump from 02:00 to 03:00, a span that starts at 02:30 starts at 03:00, and
//!   one of 02:15-02:45 vanishes; where an hour comes twice, a span ends when its end is read first.
//!   So endpoints never change order, no time is counted twice, and a day that a zone skipped
//!   vanishes.
//! - **Overnight spans** belong to the day they start on, to their end: a holiday closes the night
//!   that starts on it and not the night that ends on it. With [`HolidayScope::CivilDay`] it closes
//!   the civil day from midnight to midnight instead.
//! - **What wins.** An absence closes whatever else is said. A special date beats closures, holidays
//!   and the week. Closures and holidays beat the week. Of the seasons that cover a day the last
//!   listed replaces the ordinary week. Spans that touch or overlap are one.
//! - **Holidays** close the day itself and, where their rule has one, the day kept in its stead, also
//!   across the turn of the year.
//! - **Budgets.** Open time that is used up exactly at close is due at close; counted backwards, at
//!   the opening. A budget of zero is due at once, open or not.
//! - **Business days** are local dates on which open time starts. "One business day" from Friday
//!   evening and from Saturday is Monday; due at its close, or at a time of day.
//! - **Never** is `None`. No question loops or fails, whatever the schedule; answers cover the years 1
//!   to 9999.
//!
//! # Where its facts come from
//!
//! Time-zone rules come from the bundled database ([`tzdb_version`]) or from bytes that the host read
//! from its own ([`Zone::from_tzif`], [`ScheduleDocument::check_with`]). Holidays are rules, compiled
//! in, for the countries and parts that [`Region::all`] lists; each data file names its source. They
//! are compared with PyPI `holidays` for 2015 to 2035, and every deliberate difference is listed with
//! its reason beside the comparison, in the crate's `verify` folder.
//!
//! # What it does not do
//!
//! It reads no clock, file, environment or locale: the time is an argument. It writes no prose; a
//! schedule in words is for `kindline-reply`. It knows days of the year, not of the moon: holidays
//! whose dates are announced year by year stand as far as they were announced. It takes whole minutes
//! as endpoints, and no more than 24 hours to a span.

#![forbid(unsafe_code)]

mod calendar;
mod clock;
mod document;
mod holiday;
pub mod ical;
mod lint;
#[cfg(feature = "osm")]
pub mod osm;
mod problem;
mod promise;
mod quiet;
mod rota;
mod schedule;
mod schema_org;
mod span;
mod status;
mod week;
mod zone;

pub use calendar::{BusinessDay, Calendar, Cursor, Interval, Intervals};
pub use clock::{Pause, PromiseClock};
pub use document::ScheduleDocument;
pub use holiday::{Holiday, Region};
pub use lint::{Warning, WarningKind};
pub use problem::Problem;
pub use promise::{DueBy, Promise};
pub use quiet::QuietHours;
pub use rota::{OnCall, Rota, RotaOverride};
pub use schedule::{Absence, Closure, HolidayScope, Schedule, Season, SeasonDates, SpecialHours};
pub use schema_org::SchemaOrgHours;
pub use span::Span;
pub use status::{ClosedReason, Status};
pub use week::WeeklyHours;
pub use zone::{Offset, Zone, ZoneError, ZoneErrorKind, tzdb_version};
