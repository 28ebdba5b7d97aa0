//! Public holidays: which days they fall on and which days are closed in their stead.

#[cfg(test)]
mod generate;
mod region;
mod rule;
#[rustfmt::skip]
mod table;

use chrono::{Datelike, NaiveDate};

pub use region::Region;
pub(crate) use rule::{DayRule, NO_DAY, Observed, Rule, Years, month_and_day};

/// One closed day on account of a holiday.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Holiday {
    /// The closed day.
    pub date: NaiveDate,
    /// What is celebrated; `None` where the document gave a bare date.
    pub name: Option<String>,
    /// For a day closed in the holiday's stead, the day the holiday itself falls on.
    pub instead_of: Option<NaiveDate>,
}

/// Whose holidays a schedule keeps: those of regions, with what the agency added and dropped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct HolidaySet {
    pub(crate) regions: Vec<Region>,
    pub(crate) added: Vec<Rule>,
    pub(crate) dropped: Vec<Dropped>,
}

/// A holiday the agency works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Dropped {
    /// Every year, by its name; the day in its stead goes too.
    Named(String),
    /// One date, whatever falls on it.
    On(NaiveDate),
}

impl HolidaySet {
    pub(crate) fn is_empty(&self) -> bool {
        self.regions.is_empty() && self.added.is_empty()
    }

    /// Every rule of the set.
    pub(crate) fn rules(&self) -> impl Iterator<Item = Rule> {
        self.regions
            .iter()
            .flat_map(|region| region.rules())
            .chain(self.added.iter().cloned())
    }

    /// The closed days from `from` through `through`, in order and each once a name.
    pub(crate) fn between(&self, from: NaiveDate, through: NaiveDate) -> Vec<Holiday> {
        if self.is_empty() || from > through {
            return Vec::new();
        }
        let mut days = rule::closed_days(self.rules(), from.year(), through.year());
        days.retain(|day| {
            (from..=through).contains(&day.date)
                && !self.dropped.iter().any(|dropped| match dropped {
                    Dropped::On(date) => day.date == *date,
                    Dropped::Named(name) => day
                        .name
                        .as_deref()
                        .is_some_and(|known| known.eq_ignore_ascii_case(name)),
                })
        });
        days.sort_unstable();
        // Two regions may share a holiday; the day itself sorts before one kept in its stead.
        days.dedup_by(|b, a| a.date == b.date && a.name == b.name);
        days
    }
}
