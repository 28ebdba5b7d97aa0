//! Recurrence rules, as far as they are read.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::read::{Moment, parse_moment};
use crate::week::WEEKDAYS;

/// What an event may repeat at most: closures are kept one by one.
const MOST_OCCURRENCES: usize = 400;

/// A rule that repeats by a number of days, weeks, months or years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recurrence {
    pub(super) frequency: Frequency,
    interval: u32,
    pub(super) end: End,
    /// Empty where the start says it.
    pub(super) weekdays: Vec<Weekday>,
    month: Option<u32>,
    month_day: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frequency {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Never,
    After(u32),
    Until(Moment),
}

/// Why a rule is refused: a phrase that follows its name.
pub(super) type Refused = &'static str;

impl Recurrence {
    pub(super) fn parse(text: &str) -> Result<Self, Refused> {
        const UNKNOWN: Refused = "repeats in a way that a schedule cannot";
        let mut frequency = None;
        let mut rule = Self {
            frequency: Frequency::Daily,
            interval: 1,
            end: End::Never,
            weekdays: Vec::new(),
            month: None,
            month_day: None,
        };
        for part in text.split(';') {
            let (key, value) = part.split_once('=').ok_or("is not a rule")?;
            let number = || value.parse::<u32>().ok().filter(|number| *number > 0);
            match key.to_ascii_uppercase().as_str() {
                "FREQ" => {
                    frequency = Some(match value.to_ascii_uppercase().as_str() {
                        "DAILY" => Frequency::Daily,
                        "WEEKLY" => Frequency::Weekly,
                        "MONTHLY" => Frequency::Monthly,
                        "YEARLY" => Frequency::Yearly,
                        _ => return Err(UNKNOWN),
                    });
                }
                "INTERVAL" => rule.interval = number().ok_or("is not a rule")?,
                "COUNT" | "UNTIL" if rule.end != End::Never => return Err("ends twice"),
                "COUNT" => rule.end = End::After(number().ok_or("is not a rule")?),
                "UNTIL" => rule.end = End::Until(parse_until(value).ok_or("is not a rule")?),
                "BYDAY" => {
                    for day in value.split(',') {
                        rule.weekdays.push(weekday(day).ok_or(UNKNOWN)?);
                    }
                }
                "BYMONTH" => rule.month = Some(number().ok_or(UNKNOWN)?),
                "BYMONTHDAY" => rule.month_day = Some(number().ok_or(UNKNOWN)?),
                // Where weeks begin matters only to rules that skip some.
                "WKST" => {}
                _ => return Err(UNKNOWN),
            }
        }
        rule.frequency = frequency.ok_or("is not a rule")?;
        Ok(rule)
    }

    /// The weekdays of a rule that gives the hours of every week.
    pub(super) fn weekly(&self, start: NaiveDate) -> Result<Vec<Weekday>, Refused> {
        if self.end != End::Never {
            return Err("ends, which weekly hours do not; give the availability an end");
        }
        if self.interval != 1 || self.month.is_some() || self.month_day.is_some() {
            return Err("skips weeks");
        }
        match (self.frequency, self.weekdays.as_slice()) {
            (Frequency::Daily, []) => Ok(WEEKDAYS.to_vec()),
            (Frequency::Weekly, []) => Ok(vec![start.weekday()]),
            (Frequency::Daily | Frequency::Weekly, days) => Ok(days.to_vec()),
            _ => Err("does not repeat by the week"),
        }
    }

    /// The dates of an event that starts on one, the first included, as far as `before` the end.
    pub(super) fn dates(
        &self,
        start: NaiveDate,
        before_end: impl Fn(NaiveDate, Moment) -> Option<bool>,
    ) -> Result<Vec<NaiveDate>, Refused> {
        // A part that only repeats what the start says changes nothing; any other is not read.
        let same = self.month.is_none_or(|month| month == start.month())
            && self.month_day.is_none_or(|day| day == start.day())
            && (self.weekdays.is_empty()
                || self.frequency == Frequency::Weekly && self.weekdays == [start.weekday()]);
        let fits = match self.frequency {
            Frequency::Daily | Frequency::Weekly => {
                self.month.is_none() && self.month_day.is_none()
            }
            Frequency::Monthly => self.month.is_none(),
            // A day of the month without its month would be twelve of them.
            Frequency::Yearly => self.month.is_some() || self.month_day.is_none(),
        };
        if !same || !fits {
            return Err("repeats in a way that closures cannot");
        }
        let mut dates = Vec::new();
        for step in 0u32.. {
            let Some(by) = step.checked_mul(self.interval) else {
                break;
            };
            let months = |by: Option<u32>| {
                let date = start.checked_add_months(Months::new(by?))?;
                Some((date, date.day() == start.day()))
            };
            let next = match self.frequency {
                Frequency::Daily => start
                    .checked_add_days(Days::new(by.into()))
                    .map(|date| (date, true)),
                Frequency::Weekly => start
                    .checked_add_days(Days::new(u64::from(by) * 7))
                    .map(|date| (date, true)),
                Frequency::Monthly => months(Some(by)),
                Frequency::Yearly => months(by.checked_mul(12)),
            };
            let Some((date, exists)) = next.filter(|(date, _)| date.year() <= 9999) else {
                break;
            };
            let over = match self.end {
                End::Never => return Err("repeats without an end"),
                End::After(count) => dates.len() as u64 >= u64::from(count),
                End::Until(until) => {
                    !before_end(date, until).ok_or("ends at another kind of time")?
                }
            };
            if over {
                break;
            }
            // The 31st of a month that has none is left out, and so is February 29.
            if exists {
                dates.push(date);
            }
            if dates.len() > MOST_OCCURRENCES {
                return Err("repeats more than 400 times");
            }
        }
        Ok(dates)
    }
}

/// An end may be given to the second: `20261231T235959Z`.
fn parse_until(text: &str) -> Option<Moment> {
    let (rest, zulu) = match text.strip_suffix('Z') {
        Some(rest) => (rest, "Z"),
        None => (text, ""),
    };
    match (rest.split_at_checked(13), rest.len()) {
        (Some((minute, second)), 15) if second.parse::<u8>().is_ok_and(|second| second < 60) => {
            parse_moment(&format!("{minute}00{zulu}"))
        }
        _ => parse_moment(text),
    }
}

fn weekday(text: &str) -> Option<Weekday> {
    let position = NAMES
        .iter()
        .position(|name| name.eq_ignore_ascii_case(text))?;
    WEEKDAYS.get(position).copied()
}

/// `MO` for Monday.
pub(super) fn two_letters(day: Weekday) -> &'static str {
    NAMES
        .get(day.num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default()
}

const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
