//! What a reply is filled in with.

use chrono::{DateTime, NaiveDate, Utc};
use kindline_hours::{Schedule, Zone};

use crate::{CrisisData, Need, Region};

/// The facts of one reply: the agency's hours, the moment, the reader's place. Everything but the
/// hours and the moment may be unknown; the templates have words for that.
///
/// Names and phrases are written as they are, never read as templates. A text message leaves out a
/// name or phrase that is too long for its budget or that would force the costly encoding.
///
/// Its `Debug` shows no names.
///
/// ```
/// use kindline_hours::{Calendar, ScheduleDocument};
/// use kindline_reply::{Context, Region};
///
/// let hours: ScheduleDocument = serde_json::from_str(r#"{"zone": "UTC", "mon-fri": "09:00-17:00"}"#)?;
/// let schedule = hours.check().unwrap();
/// let now = "2026-11-24T23:30:00Z".parse()?;
/// let context = Context {
///     next_open: Calendar::new(schedule.clone()).next_open(now),
///     region: Region::parse("US")?,
///     agency: Some("Riverside Family Services"),
///     ..Context::new(&schedule, now)
/// };
/// assert!(!format!("{context:?}").contains("Riverside"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The agency's hours, in the agency's zone.
    pub schedule: &'a Schedule,
    /// The moment of the reply.
    pub now: DateTime<Utc>,
    /// When somebody is next at work; `None` when never or unknown. Take it from the calendar of the
    /// same schedule, so that the reply promises what the engine will do.
    pub next_open: Option<DateTime<Utc>>,
    /// The reader's zone: the next opening is given in both where they differ.
    pub recipient_zone: Option<&'a Zone>,
    /// Where the reader is, for the numbers to call.
    pub region: Region,
    /// What the reader needs, where it is known: adds lines for it to a crisis reply.
    pub need: Option<Need>,
    /// The numbers to call; `None` for those this crate ships.
    pub crisis_data: Option<&'a CrisisData>,
    /// By when an answer is promised.
    pub response: Option<ResponseWithin>,
    /// The agency's name.
    pub agency: Option<&'a str>,
    /// The worker's name.
    pub worker: Option<&'a str>,
    /// The reader's name, where using it is safe.
    pub client: Option<&'a str>,
    /// What the secure way is called, such as `our client portal`.
    pub secure_channel: Option<&'a str>,
    /// Who stands in, and how to reach them: `Ana Reyes, 555-0142`.
    pub cover: Option<&'a str>,
    /// The holiday's or the closure's name.
    pub occasion: Option<&'a str>,
    /// The closed days that the reply is about.
    pub closed: Option<ClosedDays>,
    /// How many exceptions there were, for the note that goes with one.
    pub exceptions: u32,
    /// The `Message-ID` that an e-mail answers.
    pub in_reply_to: Option<&'a str>,
}

impl<'a> Context<'a> {
    /// A context about which nothing but the hours and the moment is known.
    #[must_use]
    pub const fn new(schedule: &'a Schedule, now: DateTime<Utc>) -> Self {
        Self {
            schedule,
            now,
            next_open: None,
            recipient_zone: None,
            region: Region::UNKNOWN,
            need: None,
            crisis_data: None,
            response: None,
            agency: None,
            worker: None,
            client: None,
            secure_channel: None,
            cover: None,
            occasion: None,
            closed: None,
            exceptions: 0,
            in_reply_to: None,
        }
    }
}

impl core::fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Context")
            .field("now", &self.now)
            .field("next_open", &self.next_open)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}

impl<'a> Context<'a> {
    /// This context with the closure that the schedule has on the day of the reply: its days and,
    /// where no other is given, its name as the occasion. A closure that the next one touches goes on
    /// to the end of that one. A schedule that is not closed changes nothing.
    ///
    /// ```
    /// use kindline_hours::ScheduleDocument;
    /// use kindline_reply::Context;
    ///
    /// let hours: ScheduleDocument = serde_json::from_str(
    ///     r#"{"zone": "UTC", "closures": [
    ///         {"from": "2026-12-24", "through": "2026-12-26", "name": "Winter break"},
    ///         {"from": "2026-12-27", "through": "2027-01-02"}]}"#,
    /// )?;
    /// let schedule = hours.check().unwrap();
    /// let context = Context::new(&schedule, "2026-12-25T09:00:00Z".parse()?).with_closure();
    /// assert_eq!(context.occasion, Some("Winter break"));
    /// assert_eq!(context.closed.map(|closed| closed.through), "2027-01-02".parse().ok());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_closure(mut self) -> Self {
        let today = self.schedule.zone().local(self.now).date();
        let mut found: Option<ClosedDays> = None;
        let mut name = None;
        for closure in self.schedule.closures() {
            match &mut found {
                // Sorted by first day: one that begins after a gap ends the search.
                Some(closed) if closed.touches(closure.from) => {
                    closed.through = closed.through.max(closure.through);
                }
                Some(closed) if closed.through >= today => break,
                _ => {
                    name = None;
                    found = Some(ClosedDays {
                        from: closure.from,
                        through: closure.through,
                    });
                }
            }
            name = name.or(closure.name.as_deref());
        }
        if let Some(closed) = found.filter(|days| days.from <= today && today <= days.through) {
            self.closed = self.closed.or(Some(closed));
            self.occasion = self.occasion.or(name);
        }
        self
    }
}

/// By when an answer is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResponseWithin {
    /// Within so many hours by the clock.
    Hours(u32),
    /// By the close of so many business days.
    BusinessDays(u32),
}

/// Days on which the agency is closed, first and last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ClosedDays {
    /// The first closed day.
    pub from: NaiveDate,
    /// The last closed day.
    pub through: NaiveDate,
}

impl ClosedDays {
    /// Whether days that begin on `from` go on where these end, or before.
    pub(crate) fn touches(&self, from: NaiveDate) -> bool {
        self.through.succ_opt().is_none_or(|next| from <= next)
    }
}
