//! Who is on call: people who take turns, and exceptions.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::Calendar;

/// People who take turns of so many days, handing over at the same wall-clock time, and overrides.
///
/// Turns are in the schedule's wall-clock time and follow each other without gap or overlap, also
/// where clocks change: a turn begins at the first instant whose wall clock reads its start or later.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rota {
    pub(crate) people: Vec<String>,
    pub(crate) start: NaiveDateTime,
    pub(crate) days: u16,
    pub(crate) overrides: Vec<RotaOverride>,
}

/// A time somebody takes over, whoever's turn it is. Of two at the same time the one listed last
/// holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RotaOverride {
    /// When it begins, by the schedule's wall clock.
    pub from: NaiveDateTime,
    /// When it is over; this moment is no longer part of it.
    pub until: NaiveDateTime,
    /// Who is on call.
    pub person: String,
}

/// Who is on call at an instant, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OnCall {
    /// The person.
    pub person: String,
    /// When somebody else, or nobody, takes over; `None` when never.
    pub until: Option<DateTime<Utc>>,
}

impl Rota {
    /// The people in the order of their turns; at least one.
    #[must_use]
    pub fn people(&self) -> &[String] {
        &self.people
    }

    /// When the first person's first turn begins, by the schedule's wall clock. Every hand-over is at
    /// this time of day.
    #[must_use]
    pub fn start(&self) -> NaiveDateTime {
        self.start
    }

    /// Days to a turn; at least one.
    #[must_use]
    pub fn days(&self) -> u16 {
        self.days
    }

    /// The overrides, in the order of the document.
    #[must_use]
    pub fn overrides(&self) -> &[RotaOverride] {
        &self.overrides
    }

    /// Who is on call when the wall clock reads `local`; nobody before the first turn.
    #[must_use]
    pub fn person_at(&self, local: NaiveDateTime) -> Option<&str> {
        let covering = |other: &&RotaOverride| other.from <= local && local < other.until;
        if let Some(found) = self.overrides.iter().rev().find(covering) {
            return Some(&found.person);
        }
        let turn = usize::try_from(self.turn(local)?).ok()?;
        let index = turn.checked_rem(self.people.len())?;
        self.people.get(index).map(String::as_str)
    }

    /// How many turns were over when the clock reads `local`; `None` before the first.
    fn turn(&self, local: NaiveDateTime) -> Option<i64> {
        let since = local.signed_duration_since(self.start);
        if since < TimeDelta::zero() {
            return None;
        }
        since
            .num_seconds()
            .checked_div(i64::from(self.days) * 86_400)
    }

    /// The next wall-clock time after `local` at which somebody else may take over.
    fn next_boundary(&self, local: NaiveDateTime) -> Option<NaiveDateTime> {
        let turns = self.turn(local).map_or(0, |turn| turn + 1);
        let hand_over = TimeDelta::try_days(turns.checked_mul(i64::from(self.days))?)
            .and_then(|days| self.start.checked_add_signed(days));
        let overrides = self
            .overrides
            .iter()
            .flat_map(|other| [other.from, other.until]);
        overrides
            .chain(hand_over)
            .filter(|time| *time > local)
            .min()
    }
}

impl Calendar {
    /// Who is on call at an instant, inside or outside the hours. `None` without a rota, before its
    /// first turn, and outside the years covered.
    ///
    /// ```
    /// # use kindline_hours::{Calendar, ScheduleDocument};
    /// let document: ScheduleDocument = toml::from_str(r#"
    ///     zone = "Europe/London"
    ///     [rota]
    ///     people = ["Ana", "Ben"]
    ///     start = "2026-01-05T09:00"
    ///     days = 7
    ///     overrides = [{ from = "2026-01-14", until = "2026-01-15", person = "Cy" }]
    /// "#).unwrap();
    /// let calendar = Calendar::new(document.check().unwrap());
    /// let on_call = |at: &str| calendar.on_call(at.parse().unwrap()).unwrap();
    /// assert_eq!(on_call("2026-01-12T08:59:59Z").person, "Ana");
    /// assert_eq!(on_call("2026-01-12T09:00:00Z").person, "Ben");
    /// assert_eq!(on_call("2026-01-14T12:00:00Z").person, "Cy");
    /// let until = on_call("2026-01-12T09:00:00Z").until.unwrap();
    /// assert_eq!(until.to_rfc3339(), "2026-01-14T00:00:00+00:00");
    /// ```
    #[must_use]
    pub fn on_call(&self, at: DateTime<Utc>) -> Option<OnCall> {
        let rota = self.schedule().rota()?;
        let mut local = self.clock_at(at)?;
        let person = rota.person_at(local)?;
        // Each round passes a hand-over or an end of an override; after every person's turn and
        // every override somebody else has come, or nobody else ever does.
        let rounds = rota.people.len() + 2 * rota.overrides.len() + 1;
        let mut until = None;
        for _ in 0..rounds {
            let Some(boundary) = rota.next_boundary(local) else {
                break;
            };
            local = boundary;
            if rota.person_at(local) != Some(person) {
                until = Some(self.schedule().zone().first_instant(local));
                break;
            }
        }
        Some(OnCall {
            person: person.to_owned(),
            until,
        })
    }
}
