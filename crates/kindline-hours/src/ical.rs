//! iCalendar: leave as all-day events, and weekly hours as availability.
//!
//! Read and written are `VEVENT` (RFC 5545), as closures or absences, and `VAVAILABILITY` (RFC 7953),
//! as weekly hours, seasons and special dates. What a schedule cannot say is refused with the reason
//! and never read to mean something else: events that repeat without an end, exceptions to a
//! repetition, hours that repeat otherwise than by weekday, other time zones. What has no bearing on
//! hours is left out, with a note for whoever imports: events that take no time, to-dos and journals.
//!
//! ```
//! use kindline_hours::{Zone, ical};
//!
//! let text = "BEGIN:VCALENDAR\r\n\
//!     BEGIN:VAVAILABILITY\r\n\
//!     BEGIN:AVAILABLE\r\n\
//!     DTSTART;TZID=Europe/Berlin:20260105T090000\r\n\
//!     DTEND;TZID=Europe/Berlin:20260105T170000\r\n\
//!     RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\r\n\
//!     END:AVAILABLE\r\n\
//!     END:VAVAILABILITY\r\n\
//!     BEGIN:VEVENT\r\n\
//!     SUMMARY:Winter break\r\n\
//!     DTSTART;VALUE=DATE:20261224\r\n\
//!     DTEND;VALUE=DATE:20270102\r\n\
//!     END:VEVENT\r\n\
//!     END:VCALENDAR\r\n";
//! let zone = Zone::from_name("Europe/Berlin").unwrap();
//! let schedule = ical::read(text, &zone, ical::Leave::Closures).unwrap().schedule;
//! assert_eq!(schedule.week().day(chrono::Weekday::Fri)[0].to_string(), "09:00-17:00");
//! let closure = &schedule.closures()[0];
//! assert_eq!(closure.name.as_deref(), Some("Winter break"));
//! assert_eq!(closure.through.to_string(), "2027-01-01"); // the end itself is no part of it
//! ```
//!
//! The reader of lines is our own: the published parsers are either no longer kept or draw random
//! numbers and a clock into a library that must have neither.
//!
//! # Limits
//!
//! A time that a clock skips is read as this crate reads all of them, the jump itself; RFC 5545 has
//! it an hour later. A weekly availability is read as that of every week, of those before it began
//! too: about them such a text says nothing.

mod availability;
mod leave;
mod line;
mod read;
mod recurrence;
mod write;

pub use read::{Import, Leave, read};
pub use write::{Export, write};
