//! A valid schedule: everything an author may say about opening hours.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::holiday::HolidaySet;
use crate::{Holiday, Region, Rota, Span, Warning, WeeklyHours, Zone};

/// When we are open, checked and immutable: what [`ScheduleDocument::check`] gives.
///
/// It answers questions about the rules. Questions about instants go to the
/// [`Calendar`](crate::Calendar) made from it.
///
/// [`ScheduleDocument::check`]: crate::ScheduleDocument::check
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    pub(crate) zone: Zone,
    pub(crate) week: WeeklyHours,
    pub(crate) seasons: Vec<Season>,
    pub(crate) special: BTreeMap<NaiveDate, SpecialHours>,
    /// INVARIANT: sorted by first day.
    pub(crate) closures: Vec<Closure>,
    pub(crate) holidays: HolidaySet,
    pub(crate) scope: HolidayScope,
    /// INVARIANT: sorted by start.
    pub(crate) absences: Vec<Absence>,
    pub(crate) rota: Option<Rota>,
    /// What the check found odd.
    pub(crate) remarks: Vec<Warning>,
}

/// The hours of one date, in place of the week's and whatever holiday or closure falls on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SpecialHours {
    /// What the day is, such as `Christmas Eve`.
    pub name: Option<String>,
    /// Its hours, in order and joined; empty when closed.
    pub spans: Vec<Span>,
}

/// Days on which nothing opens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Closure {
    /// The first closed day.
    pub from: NaiveDate,
    /// The last closed day.
    pub through: NaiveDate,
    /// Why, such as `Winter break`.
    pub name: Option<String>,
}

/// Weekly hours that hold for a part of the year, or between two dates, in place of the week's.
///
/// Where seasons overlap, the one listed last holds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Season {
    /// What it is called, such as `Summer hours`.
    pub name: Option<String>,
    /// When it holds.
    pub dates: SeasonDates,
    /// Its hours; a day without any is a day off.
    pub week: WeeklyHours,
}

/// When a season holds; first and last day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SeasonDates {
    /// Every year between two days, given as month and day. A last day before the first is in the
    /// next year. February 29 is met only in leap years.
    EveryYear {
        /// Month and day it begins.
        from: (u8, u8),
        /// Month and day it ends.
        through: (u8, u8),
    },
    /// Once.
    Once {
        /// The day it begins.
        from: NaiveDate,
        /// The day it ends; without one it goes on.
        through: Option<NaiveDate>,
    },
}

/// A time the worker is away, in the schedule's wall-clock time, and who answers instead.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Absence {
    /// When it begins.
    pub from: NaiveDateTime,
    /// When it is over; this moment is no longer part of it.
    pub until: NaiveDateTime,
    /// Who answers meanwhile.
    pub delegate: Option<String>,
}

/// What a holiday or closure closes where spans run over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HolidayScope {
    /// The spans that start on the day, to their end. A span from the night before runs on into it.
    #[default]
    StartDay,
    /// The civil day from midnight to midnight: the night before ends at its midnight, and a span
    /// that starts on it is open from the midnight after it.
    CivilDay,
}

impl Schedule {
    /// The time zone its wall-clock times are in.
    #[must_use]
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The hours of an ordinary week.
    #[must_use]
    pub fn week(&self) -> &WeeklyHours {
        &self.week
    }

    /// The seasons, in the order of the document.
    #[must_use]
    pub fn seasons(&self) -> &[Season] {
        &self.seasons
    }

    /// The dates with hours of their own, in order.
    pub fn special_dates(&self) -> impl Iterator<Item = (NaiveDate, &SpecialHours)> {
        self.special.iter().map(|(date, hours)| (*date, hours))
    }

    /// The closures, in order of their first day.
    #[must_use]
    pub fn closures(&self) -> &[Closure] {
        &self.closures
    }

    /// The absences, in order of their start.
    #[must_use]
    pub fn absences(&self) -> &[Absence] {
        &self.absences
    }

    /// Who takes turns to be on call.
    #[must_use]
    pub fn rota(&self) -> Option<&Rota> {
        self.rota.as_ref()
    }

    /// The regions whose holidays it keeps, in the order of the document.
    #[must_use]
    pub fn regions(&self) -> &[Region] {
        &self.holidays.regions
    }

    /// What a holiday or closure closes where spans run over midnight.
    #[must_use]
    pub fn holiday_scope(&self) -> HolidayScope {
        self.scope
    }

    /// The holidays from one date through another, both included, in order. A holiday on a weekend
    /// may come with a second entry for the day closed in its stead.
    ///
    /// ```
    /// # use kindline_hours::ScheduleDocument;
    /// # let document: ScheduleDocument = serde_json::from_str(
    /// #    r#"{"zone": "America/New_York", "holidays": "US"}"#).unwrap();
    /// let schedule = document.check().unwrap();
    /// let july = schedule.holidays_between(
    ///     "2026-07-01".parse().unwrap(),
    ///     "2026-07-31".parse().unwrap(),
    /// );
    /// let dates: Vec<String> = july.iter().map(|day| day.date.to_string()).collect();
    /// assert_eq!(dates, ["2026-07-03", "2026-07-04"]);
    /// ```
    #[must_use]
    pub fn holidays_between(&self, from: NaiveDate, through: NaiveDate) -> Vec<Holiday> {
        self.holidays.between(from, through)
    }

    /// The same with another schedule's closures and absences too, such as a worker's leave from
    /// [`ical::read`](crate::ical::read) laid over the hours of the office. Absences are on the wall
    /// clock of this schedule.
    ///
    /// ```
    /// # use kindline_hours::ScheduleDocument;
    /// let check = |text: &str| toml::from_str::<ScheduleDocument>(text).unwrap().check().unwrap();
    /// let office = check("zone = 'Europe/Paris'\nmon-fri = '09:00-17:00'");
    /// let leave = check("zone = 'Europe/Paris'\nclosures = ['2026-08-03']");
    /// assert_eq!(office.with_leave_of(&leave).closures().len(), 1);
    /// ```
    #[must_use]
    pub fn with_leave_of(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.closures.extend_from_slice(&other.closures);
        both.closures.sort_unstable();
        both.absences.extend_from_slice(&other.absences);
        both.absences.sort_unstable();
        both
    }

    /// The weekly hours in force on a date before holidays, closures and special dates.
    #[must_use]
    pub fn week_on(&self, date: NaiveDate) -> &WeeklyHours {
        self.seasons
            .iter()
            .rev()
            .find(|season| season.dates.contains(date))
            .map_or(&self.week, |season| &season.week)
    }
}

impl SeasonDates {
    /// Whether a date is in the season.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        match *self {
            Self::Once { from, through } => {
                from <= date && through.is_none_or(|through| date <= through)
            }
            Self::EveryYear { from, through } => {
                let day = (date.month(), date.day());
                let from = (u32::from(from.0), u32::from(from.1));
                let through = (u32::from(through.0), u32::from(through.1));
                if from <= through {
                    from <= day && day <= through
                } else {
                    from <= day || day <= through
                }
            }
        }
    }
}
