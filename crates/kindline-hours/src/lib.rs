//! Office hours: when are we open, when do we next answer, and by when do we owe an answer.
//!
//! ```
//! use kindline_hours::{Calendar, ClosedReason, ScheduleDocument, Status};
//!
//! let document: ScheduleDocument = toml::from_str(r#"
//!     zone = "America/New_York"
//!     mon-fri = "09:00-17:00"
//!     holidays = "US"
//! "#).unwrap();
//! let calendar = Calendar::new(document.check().unwrap());
//!
//! // The Wednesday before Thanksgiving 2026, at 17:20 in New York.
//! let at = "2026-11-25T22:20:00Z".parse().unwrap();
//! let Status::Closed { until, reason } = calendar.status(at) else { panic!("open") };
//! assert_eq!(reason, ClosedReason::AfterHours);
//! assert_eq!(until.unwrap().to_rfc3339(), "2026-11-27T14:00:00+00:00");
//! ```

mod calendar;
mod clock;
mod document;
mod holiday;
mod problem;
mod promise;
mod quiet;
mod schedule;
mod span;
mod status;
mod week;
mod zone;

pub use calendar::{BusinessDay, Calendar, Cursor, Interval, Intervals};
pub use clock::{Pause, PromiseClock};
pub use document::ScheduleDocument;
pub use holiday::{Holiday, Region};
pub use problem::Problem;
pub use promise::{DueBy, Promise};
pub use quiet::QuietHours;
pub use schedule::{Absence, Closure, HolidayScope, Schedule, Season, SeasonDates, SpecialHours};
pub use span::Span;
pub use status::{ClosedReason, Status};
pub use week::WeeklyHours;
pub use zone::{Offset, Zone, ZoneError, ZoneErrorKind, tzdb_version};
