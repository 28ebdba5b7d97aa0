//! Many questions in order of time.

use chrono::{DateTime, Utc};

use super::Calendar;

/// Answers about instants that mostly come in order, such as the messages of a log.
///
/// It remembers the stretch it answered last, so that a question about the same stretch costs a
/// comparison. Any order is right; a rising one is fast.
///
/// ```
/// # use kindline_hours::{Calendar, Cursor, ScheduleDocument};
/// # let document: ScheduleDocument = toml::from_str(
/// #    "zone = 'Europe/London'\nmon-fri = '09:00-17:00'").unwrap();
/// # let calendar = Calendar::new(document.check().unwrap());
/// let mut cursor = Cursor::new(&calendar);
/// let sent = ["2026-07-10T08:30:00Z", "2026-07-10T15:59:59Z", "2026-07-10T16:00:00Z"];
/// let open = sent.map(|at| cursor.is_open(at.parse().unwrap()));
/// assert_eq!(open, [true, true, false]);
/// ```
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    calendar: &'a Calendar,
    /// INVARIANT: `open` holds from `from` up to `until`.
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    open: bool,
}

impl<'a> Cursor<'a> {
    /// A cursor that has answered nothing yet.
    #[must_use]
    pub fn new(calendar: &'a Calendar) -> Self {
        Self {
            calendar,
            from: DateTime::<Utc>::MAX_UTC,
            until: DateTime::<Utc>::MIN_UTC,
            open: false,
        }
    }

    /// Whether we are open at this instant; as [`Calendar::is_open`].
    #[must_use]
    #[inline]
    pub fn is_open(&mut self, at: DateTime<Utc>) -> bool {
        if at < self.from || at >= self.until {
            self.move_to(at);
        }
        self.open
    }

    /// The next instant, later than `at`, at which we open or close; as [`Calendar::next_change`].
    #[must_use]
    #[inline]
    pub fn next_change(&mut self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if at < self.from || at >= self.until {
            self.move_to(at);
        }
        (self.until != DateTime::<Utc>::MAX_UTC).then_some(self.until)
    }

    #[cold]
    fn move_to(&mut self, at: DateTime<Utc>) {
        let (open, change) = self.calendar.state(at);
        self.open = open;
        self.from = at;
        self.until = change.unwrap_or(DateTime::<Utc>::MAX_UTC);
    }
}
