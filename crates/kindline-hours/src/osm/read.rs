//! From a text to a schedule.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use opening_hours_syntax::rules::day::{
    Date, DateOffset, HolidayKind, Month, MonthdayRange, WeekDayRange, Year,
};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};
use opening_hours_syntax::{ExtendedTime, RuleKind};

use crate::holiday::HolidaySet;
use crate::schedule::{Closure, HolidayScope, SeasonDates, SpecialHours};
use crate::{Problem, Region, Schedule, Season, Span, WeeklyHours, Zone};

type Days = [Vec<Span>; 7];

/// Reads an `opening_hours` text. The zone and, where it closes on public holidays (`PH off`), the
/// regions whose holidays these are, are not in the text.
///
/// ```
/// use kindline_hours::{Region, Zone, osm};
///
/// let zone = Zone::from_name("Europe/Berlin").unwrap();
/// let region = Region::from_id("DE-BY").unwrap();
/// let schedule = osm::read("Mo-Fr 09:00-17:00; PH off", &zone, &[region]).unwrap();
/// assert_eq!(schedule.week().day(chrono::Weekday::Fri).len(), 1);
///
/// let problems = osm::read("Mo-Fr sunrise-sunset", &zone, &[]).unwrap_err();
/// assert_eq!(
///     problems[0].to_string(),
///     "`rules[0]` counts from sunrise or sunset: `Mo-Fr sunrise-sunset`"
/// );
/// ```
///
/// # Errors
/// A [`Problem`] for each rule that a schedule cannot express, or one for a text that is not in the
/// format.
pub fn read(text: &str, zone: &Zone, holidays: &[Region]) -> Result<Schedule, Vec<Problem>> {
    let expression = opening_hours_syntax::parse(text).map_err(|error| {
        let problem = Problem::new("", "is not in the opening_hours format").with_value(text);
        vec![problem.with_help(error.to_string().replace('\n', " "))]
    })?;
    let mut reader = Reader::default();
    let mut problems = Vec::new();
    for (index, rule) in expression.rules.iter().enumerate() {
        if let Err(why) = reader.rule(rule) {
            let problem = Problem::new(format!("rules[{index}]"), why);
            problems.push(problem.with_value(rule.to_string()));
        }
    }
    if reader.holidays_off && holidays.is_empty() {
        let message = "closes on public holidays, and no region says which these are";
        problems.push(Problem::new("", message).with_value(text));
    }
    if problems.is_empty() {
        Ok(reader.schedule(zone, holidays))
    } else {
        Err(problems)
    }
}

/// The schedule while its rules are read in order; a later rule replaces earlier ones on its days.
#[derive(Default)]
struct Reader {
    week: Days,
    seasons: Vec<(SeasonDates, Days)>,
    closures: Vec<(NaiveDate, NaiveDate)>,
    special: BTreeMap<NaiveDate, Vec<Span>>,
    holidays_off: bool,
}

/// Why a rule is refused, to follow its name in a sentence.
type Refused = &'static str;

impl Reader {
    fn rule(&mut self, rule: &RuleSequence) -> Result<(), Refused> {
        if !rule.comment.is_empty() {
            return Err("has a comment, which may be a condition");
        }
        if rule.operator == RuleOperator::Fallback {
            return Err("is a fallback");
        }
        if !rule.day_selector.week.is_empty() || !rule.day_selector.year.is_empty() {
            return Err("names weeks or years of their own");
        }
        let (days, holidays) = selected_days(&rule.day_selector.weekday)?;
        let spans = spans(&rule.time_selector.spans)?;
        let added = rule.operator == RuleOperator::Additional;
        let open = match rule.kind {
            RuleKind::Open => true,
            RuleKind::Closed => false,
            RuleKind::Unknown => return Err("says that hours are unknown"),
        };
        let whole_day =
            matches!(spans.as_slice(), [span] if span.start() == 0 && span.end() == 1440);
        if !open && (added || !whole_day) {
            return Err("closes a part of a day");
        }
        let spans = if open { spans } else { Vec::new() };
        let overnight = spans.iter().any(Span::is_overnight);
        if holidays && (open || !rule.day_selector.monthday.is_empty()) {
            return Err("gives public holidays hours or dates of their own");
        }
        if holidays {
            if self.has_nights() {
                return Err("closes holidays, which would cut spans over midnight");
            }
            if !self.special.is_empty() {
                return Err("closes holidays after a rule for a date");
            }
            self.holidays_off = true;
        }
        if rule.day_selector.monthday.is_empty() {
            return self.weekly(&days, &spans, added);
        }
        if overnight || self.has_nights() {
            return Err("has dates next to spans over midnight");
        }
        if added {
            return Err("adds hours on dates");
        }
        for range in &rule.day_selector.monthday {
            self.dated(date_range(range)?, &days, &spans, open)?;
        }
        Ok(())
    }

    fn weekly(&mut self, days: &[bool; 7], spans: &[Span], added: bool) -> Result<(), Refused> {
        let any = days.contains(&true);
        if any && !(self.seasons.is_empty() && self.closures.is_empty() && self.special.is_empty())
        {
            return Err("is for the whole year and follows a rule with dates");
        }
        if any && self.holidays_off && !spans.is_empty() {
            return Err("gives hours after public holidays were closed, which opens them again");
        }
        if !added {
            // A rule also replaces what the night before reaches into its days.
            let nights = self.week.iter().cycle().skip(6);
            if nights
                .zip(days)
                .any(|(night, day)| *day && night.iter().any(Span::is_overnight))
            {
                return Err("would cut the span over midnight of the day before");
            }
        }
        let selected = self.week.iter_mut().zip(days).filter(|(_, day)| **day);
        for (hours, _) in selected {
            if !added {
                hours.clear();
            }
            hours.extend(spans);
        }
        if self.holidays_off && self.has_nights() {
            return Err("closes holidays, which would cut spans over midnight");
        }
        Ok(())
    }

    fn dated(
        &mut self,
        dates: SeasonDates,
        days: &[bool; 7],
        spans: &[Span],
        open: bool,
    ) -> Result<(), Refused> {
        let every_day = days.iter().all(|day| *day);
        if let SeasonDates::Once {
            from,
            through: Some(through),
        } = dates
        {
            if self.special.range(from..=through).next().is_some() {
                return Err("covers a date that has a rule of its own");
            }
            if !open && every_day {
                self.closures.push((from, through));
                return Ok(());
            }
            let closed = self
                .closures
                .iter()
                .any(|(first, last)| *first <= through && from <= *last);
            if from == through && every_day && !closed {
                self.special.insert(from, spans.to_vec());
                return Ok(());
            }
        }
        if !open && every_day {
            if !self.special.is_empty() {
                return Err("closes days of every year after a rule for a date");
            }
            self.seasons.push((dates, Days::default()));
            return Ok(());
        }
        if self.holidays_off {
            return Err("gives hours after public holidays were closed, which opens them again");
        }
        // The same dates closed just before: what is not opened now stays closed.
        if let (
            SeasonDates::Once {
                from,
                through: Some(through),
            },
            Some(last),
        ) = (dates, self.closures.last())
        {
            if *last == (from, through) {
                self.closures.pop();
                self.seasons.push((dates, Days::default()));
            }
        }
        let same = self.seasons.last().is_some_and(|(last, _)| *last == dates);
        let others = self.seasons.len() - usize::from(same);
        let overlaps = self
            .seasons
            .iter()
            .take(others)
            .any(|(other, _)| overlap(dates, *other));
        if overlaps || !self.closures.is_empty() || !self.special.is_empty() {
            return Err("may overlap dates of an earlier rule");
        }
        if !same {
            self.seasons.push((dates, self.week.clone()));
        }
        if let Some((_, week)) = self.seasons.last_mut() {
            for (hours, _) in week.iter_mut().zip(days).filter(|(_, day)| **day) {
                *hours = spans.to_vec();
            }
        }
        Ok(())
    }

    fn has_nights(&self) -> bool {
        self.week.iter().flatten().any(Span::is_overnight)
    }

    fn schedule(self, zone: &Zone, holidays: &[Region]) -> Schedule {
        let season = |(dates, week)| Season {
            name: None,
            dates,
            week: WeeklyHours::from_days(week),
        };
        let mut closures: Vec<Closure> = self
            .closures
            .into_iter()
            .map(|(from, through)| Closure {
                from,
                through,
                name: None,
            })
            .collect();
        closures.sort_unstable();
        let special = self.special.into_iter().map(|(date, spans)| {
            let spans = Span::joined(spans);
            (date, SpecialHours { name: None, spans })
        });
        Schedule {
            zone: zone.clone(),
            week: WeeklyHours::from_days(self.week),
            seasons: self.seasons.into_iter().map(season).collect(),
            special: special.collect(),
            closures,
            holidays: HolidaySet {
                regions: if self.holidays_off {
                    holidays.to_vec()
                } else {
                    Vec::new()
                },
                ..HolidaySet::default()
            },
            scope: HolidayScope::StartDay,
            absences: Vec::new(),
            rota: None,
            remarks: Vec::new(),
        }
    }
}

/// Which weekdays a selector names, all for none, and whether it names public holidays.
fn selected_days(ranges: &[WeekDayRange]) -> Result<([bool; 7], bool), Refused> {
    let mut days = [ranges.is_empty(); 7];
    let mut holidays = false;
    for range in ranges {
        match range {
            WeekDayRange::Holiday {
                kind: HolidayKind::Public,
                offset: 0,
            } => holidays = true,
            WeekDayRange::Holiday { .. } => {
                return Err("names school holidays or days next to holidays");
            }
            WeekDayRange::Fixed {
                range,
                offset: 0,
                nth_from_start,
                nth_from_end,
            } if !nth_from_start.contains(&false) && !nth_from_end.contains(&false) => {
                let mut day = *range.start();
                loop {
                    if let Some(slot) = days.get_mut(day.num_days_from_monday() as usize) {
                        *slot = true;
                    }
                    if day == *range.end() {
                        break;
                    }
                    day = day.succ();
                }
            }
            WeekDayRange::Fixed { .. } => return Err("counts weekdays in the month"),
        }
    }
    Ok((days, holidays))
}

fn spans(spans: &[TimeSpan]) -> Result<Vec<Span>, Refused> {
    spans
        .iter()
        .map(|span| {
            if span.open_end || span.repeats.is_some() {
                return Err("has an open end or repeats");
            }
            let minute = |time: Time| match time {
                Time::Fixed(time) => Ok(ExtendedTime::mins_from_midnight(time)),
                Time::Variable(_) => Err("counts from sunrise or sunset"),
            };
            let (start, end) = (minute(span.range.start)?, minute(span.range.end)?);
            let end = if end < start { end + 1440 } else { end };
            Span::new(start, end)
                .ok_or("has a span that is empty, starts past midnight or is too long")
        })
        .collect()
}

fn date_range(range: &MonthdayRange) -> Result<SeasonDates, Refused> {
    const REFUSED: Refused = "has dates that a schedule cannot express";
    match range {
        MonthdayRange::Month { range, year } => {
            let from = (month(*range.start()), 1);
            let last = month(*range.end());
            match year {
                None => {
                    let days = if last == 2 { 29 } else { days_in(2023, last) };
                    Ok(SeasonDates::EveryYear {
                        from,
                        through: (last, days),
                    })
                }
                Some(Year(year)) => {
                    let end_year = if last < from.0 { year + 1 } else { *year };
                    once(*year, from, end_year, (last, days_in(end_year, last))).ok_or(REFUSED)
                }
            }
        }
        MonthdayRange::Date {
            start: (start, none),
            end: (end, none_either),
        } => {
            if *none != DateOffset::default() || *none_either != DateOffset::default() {
                return Err("shifts dates by days");
            }
            let (
                Date::Fixed {
                    year: first_year,
                    month: first_month,
                    day: first_day,
                },
                Date::Fixed {
                    year: last_year,
                    month: last_month,
                    day: last_day,
                },
            ) = (*start, *end)
            else {
                return Err("has dates that move");
            };
            let from = (month(first_month), first_day);
            let through = (month(last_month), last_day);
            match (first_year, last_year) {
                (None, None) => Ok(SeasonDates::EveryYear { from, through }),
                (Some(Year(first)), last) => {
                    let next = if through < from { first + 1 } else { first };
                    once(first, from, last.map_or(next, |Year(last)| last), through).ok_or(REFUSED)
                }
                (None, Some(_)) => Err(REFUSED),
            }
        }
    }
}

fn month(month: Month) -> u8 {
    month as u8
}

fn days_in(year: i32, month: u8) -> u8 {
    NaiveDate::from_ymd_opt(year, month.into(), 1).map_or(28, |first| first.num_days_in_month())
}

fn once(first: i32, from: (u8, u8), last: i32, through: (u8, u8)) -> Option<SeasonDates> {
    let from = NaiveDate::from_ymd_opt(first, from.0.into(), from.1.into())?;
    let through = NaiveDate::from_ymd_opt(last, through.0.into(), through.1.into())?;
    let through = Some(through).filter(|through| from <= *through)?;
    Some(SeasonDates::Once {
        from,
        through: Some(through),
    })
}

/// Whether two seasons may share a day.
fn overlap(one: SeasonDates, other: SeasonDates) -> bool {
    match (one, other) {
        (
            SeasonDates::Once {
                from,
                through: Some(through),
            },
            other,
        )
        | (
            other,
            SeasonDates::Once {
                from,
                through: Some(through),
            },
        ) => {
            // Four years and a leap day meet every day of the year.
            from.iter_days()
                .take(1462)
                .take_while(|day| *day <= through)
                .any(|day| other.contains(day))
        }
        (one, other) => NaiveDate::from_ymd_opt(2024, 1, 1).is_some_and(|january| {
            let mut leap_year = january.iter_days().take(366);
            leap_year.any(|day| one.contains(day) && other.contains(day))
        }),
    }
}
