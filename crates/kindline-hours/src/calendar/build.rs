//! Building a block: which hours each of its days follows.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::DAY;
use super::block::{BLOCK_DAYS, Block, MARGIN_DAYS, Note, Parts};
use super::template::Template;
use crate::schedule::{HolidayScope, SeasonDates};
use crate::span::DAY_MINUTES;
use crate::zone::MAX_OFFSET;
use crate::{Schedule, Span};

/// The hours that start on a day, as a block sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Plan {
    spans: Vec<Span>,
    /// Only what lies past midnight counts (a holiday on a civil day).
    only_tail: bool,
    /// The night before ends at this day's midnight (likewise).
    cuts_night: bool,
}

impl Plan {
    fn ordinary(spans: &[Span]) -> Self {
        Self {
            spans: spans.to_vec(),
            only_tail: false,
            cuts_night: false,
        }
    }
}

pub(super) fn own(spans: &[Span]) -> impl Iterator<Item = (u16, u16)> {
    spans
        .iter()
        .map(|span| (span.start(), span.end().min(DAY_MINUTES)))
}

/// What spans reach into the next day, in minutes of that day.
pub(super) fn tail(spans: &[Span]) -> impl Iterator<Item = (u16, u16)> {
    spans
        .iter()
        .filter(|span| span.is_overnight())
        .map(|span| (0, span.end() - DAY_MINUTES))
}

/// Builds the block that starts on a UTC day.
pub(super) fn block(schedule: &Schedule, first_utc_day: i64) -> Block {
    let mut days = Days::new(schedule, first_utc_day - MARGIN_DAYS);
    let notes = days.close_exceptions(schedule);
    days.special_dates(schedule);
    let (templates_of_days, templates) = days.templates(schedule);
    let mut block = Block::new(Parts {
        first_utc_day,
        segments: segments(schedule, first_utc_day),
        days: templates_of_days,
        templates,
        notes,
        plan_ids: days.ids.split_off(1),
        plans: days
            .plans
            .into_iter()
            .map(|plan| {
                if plan.only_tail {
                    Vec::new()
                } else {
                    plan.spans
                }
            })
            .collect(),
    });
    for day in days_away(schedule, &block) {
        block.clear_business(day);
    }
    block
}

/// The days near absences that have no open time left.
fn days_away(schedule: &Schedule, block: &Block) -> Vec<i64> {
    let mut days = Vec::new();
    let (low, high) = (
        block.start() - MARGIN_DAYS * DAY,
        block.end() + MARGIN_DAYS * DAY,
    );
    for absence in &schedule.absences {
        let from = local_second(absence.from).max(low).div_euclid(DAY) - 1;
        let through = local_second(absence.until).min(high).div_euclid(DAY);
        days.extend((from..=through).filter(|day| {
            // What an absence leaves of a night may lie in a day that is closed for another reason.
            let spans = block.spans_of(*day);
            !spans.iter().any(|span| block.opens_within(*day, *span))
        }));
    }
    days
}

/// Offsets of the block, each with the local second that the clock had reached before it.
fn segments(schedule: &Schedule, first_utc_day: i64) -> Vec<(i64, i64, i64)> {
    let start = first_utc_day * DAY;
    let end = start + BLOCK_DAYS * DAY;
    // A clock set back before the block may still be replaying when it starts.
    let mut reached = i64::MIN;
    let mut last: Option<i64> = None;
    let mut list = Vec::new();
    for segment in schedule.zone.segments(start - 2 * MAX_OFFSET, end) {
        if let Some(offset) = last {
            reached = reached.max(segment.start + offset);
        }
        if segment.start <= start {
            list.clear();
        }
        list.push((
            segment.start.max(start),
            segment.offset,
            reached.max(FAR_PAST),
        ));
        last = Some(segment.offset);
    }
    list
}

/// A local second before every other, far from the limits of its type.
const FAR_PAST: i64 = i64::MIN / 4;

/// The local days of a block while it is built: plan ids, one more in front for its night.
struct Days {
    /// The local day of index 0, one before the block's first.
    first: i64,
    plans: Vec<Plan>,
    ids: Vec<u16>,
}

impl Days {
    fn new(schedule: &Schedule, first_local_day: i64) -> Self {
        let first = first_local_day - 1;
        let len = usize::try_from(BLOCK_DAYS + 2 * MARGIN_DAYS + 1).unwrap_or(0);
        let mut plans = Vec::new();
        for week in std::iter::once(&schedule.week).chain(schedule.seasons.iter().map(|s| &s.week))
        {
            plans.extend(week.days().map(|(_, spans)| Plan::ordinary(spans)));
        }
        // 1970-01-01 was a Thursday, three days after a Monday.
        let weekday = (first + 3).rem_euclid(7);
        let ids = (0u16..7)
            .cycle()
            .skip(usize::try_from(weekday).unwrap_or(0));
        let mut days = Self {
            first,
            plans,
            ids: ids.take(len).collect(),
        };
        days.seasons(schedule);
        days
    }

    fn seasons(&mut self, schedule: &Schedule) {
        let mut base = 0;
        for season in &schedule.seasons {
            base += 7;
            match season.dates {
                SeasonDates::Once { from, through } => {
                    let through = through.map_or(i64::MAX, day_number);
                    self.set_season(day_number(from), through, base);
                }
                SeasonDates::EveryYear { from, through } => {
                    let years = self.years();
                    for year in years.0 - 1..=years.1 {
                        let end_year = if from <= through { year } else { year + 1 };
                        // February 29 of a common year: begin on March 1, end on February 28.
                        let start = day_or_next(year, from);
                        let end = day_or_previous(end_year, through);
                        if let (Some(start), Some(end)) = (start, end) {
                            self.set_season(day_number(start), day_number(end), base);
                        }
                    }
                }
            }
        }
    }

    fn set_season(&mut self, from: i64, through: i64, base: u16) {
        let first = self.first;
        for (index, id) in self.range(from, through) {
            let day = first + i64::try_from(index).unwrap_or(0);
            *id = base + u16::try_from((day + 3).rem_euclid(7)).unwrap_or(0);
        }
    }

    /// Closes holidays and closures, and says which days they are.
    fn close_exceptions(&mut self, schedule: &Schedule) -> Vec<(i64, Note)> {
        // Of several reasons for a day the first found stays.
        let mut notes: BTreeMap<i64, Note> = BTreeMap::new();
        let first = self.first;
        let last = first + i64::try_from(self.ids.len()).unwrap_or(0) - 1;
        for (date, special) in &schedule.special {
            let day = day_number(*date);
            if special.spans.is_empty() && (first..=last).contains(&day) {
                notes.insert(day, Note::Closure(special.name.clone()));
            }
        }
        let special =
            |day: i64| date_of(day).is_some_and(|date| schedule.special.contains_key(&date));
        for closure in &schedule.closures {
            let from = day_number(closure.from).max(first);
            let through = day_number(closure.through).min(last);
            for day in (from..=through).filter(|day| !special(*day)) {
                let note = || Note::Closure(closure.name.clone());
                notes.entry(day).or_insert_with(note);
            }
        }
        if let (Some(from), Some(through)) = (date_of(first), date_of(last)) {
            for holiday in schedule.holidays.between(from, through) {
                let day = day_number(holiday.date);
                if !special(day) {
                    notes.entry(day).or_insert(Note::Holiday(holiday.name));
                }
            }
        }
        let notes: Vec<(i64, Note)> = notes.into_iter().collect();
        for (day, _) in &notes {
            self.close(*day, schedule.scope);
        }
        notes
    }

    fn close(&mut self, day: i64, scope: HolidayScope) {
        let Some(id) = self.index(day).and_then(|index| self.ids.get(index)) else {
            return;
        };
        let plan = match scope {
            HolidayScope::StartDay => Plan::ordinary(&[]),
            HolidayScope::CivilDay => Plan {
                spans: self
                    .plans
                    .get(usize::from(*id))
                    .map_or_else(Vec::new, |plan| plan.spans.clone()),
                only_tail: true,
                cuts_night: true,
            },
        };
        self.set(day, plan);
    }

    fn special_dates(&mut self, schedule: &Schedule) {
        for (date, special) in &schedule.special {
            self.set(day_number(*date), Plan::ordinary(&special.spans));
        }
    }

    fn set(&mut self, day: i64, plan: Plan) {
        let known = self.plans.iter().position(|other| *other == plan);
        let id = known.unwrap_or(self.plans.len());
        let Some(index) = self.index(day) else { return };
        let (Some(slot), Ok(id)) = (self.ids.get_mut(index), u16::try_from(id)) else {
            return;
        };
        *slot = id;
        if known.is_none() {
            self.plans.push(plan);
        }
    }

    fn index(&self, day: i64) -> Option<usize> {
        usize::try_from(day - self.first)
            .ok()
            .filter(|index| *index < self.ids.len())
    }

    fn range(&mut self, from: i64, through: i64) -> impl Iterator<Item = (usize, &mut u16)> {
        let skip = usize::try_from(from.saturating_sub(self.first)).unwrap_or(0);
        let end =
            usize::try_from(through.saturating_sub(self.first).saturating_add(1)).unwrap_or(0);
        let len = end.saturating_sub(skip);
        self.ids.iter_mut().enumerate().skip(skip).take(len)
    }

    fn years(&self) -> (i32, i32) {
        let last = self.first + i64::try_from(self.ids.len()).unwrap_or(0);
        let year = |day| date_of(day).map_or(0, |date| date.year());
        (year(self.first), year(last))
    }

    /// The template of each day but the one in front, whose night alone counts.
    fn templates(&self, schedule: &Schedule) -> (Vec<u16>, Vec<Template>) {
        let mut templates: Vec<Template> = Vec::new();
        let mut known: Vec<((u16, u16), u16)> = Vec::new();
        let spills: Vec<bool> = self
            .plans
            .iter()
            .map(|plan| tail(&plan.spans).next().is_some())
            .collect();
        let cuts: Vec<bool> = self.plans.iter().map(|plan| plan.cuts_night).collect();
        let nothing = u16::MAX;
        let mut before = nothing;
        let mut days = Vec::with_capacity(self.ids.len());
        let mut last: Option<((u16, u16), u16)> = None;
        for (index, id) in self.ids.iter().copied().enumerate() {
            let cut = cuts.get(usize::from(id)).copied().unwrap_or(false);
            let key = (if cut { nothing } else { before }, id);
            before = if spills.get(usize::from(id)).copied().unwrap_or(false) {
                id
            } else {
                nothing
            };
            if index == 0 {
                continue;
            }
            let found = last
                .filter(|(other, _)| *other == key)
                .or_else(|| known.iter().find(|(other, _)| *other == key).copied());
            let template = match found {
                Some((_, template)) => template,
                None => {
                    let template = self.template(key.0, key.1);
                    let at = templates.iter().position(|other| *other == template);
                    let at = at.unwrap_or_else(|| {
                        templates.push(template);
                        templates.len() - 1
                    });
                    let at = u16::try_from(at).unwrap_or(0);
                    known.push((key, at));
                    at
                }
            };
            last = Some((key, template));
            days.push(template);
        }
        close_absences(schedule, self.first + 1, &mut days, &mut templates);
        (days, templates)
    }

    fn template(&self, night: u16, day: u16) -> Template {
        let plan = |id: u16| self.plans.get(usize::from(id));
        let night = plan(night).map_or(&[][..], |plan| &plan.spans);
        let day = plan(day).filter(|plan| !plan.only_tail);
        let day = day.map_or(&[][..], |plan| &plan.spans);
        Template::new(tail(night).chain(own(day)))
    }
}

fn close_absences(
    schedule: &Schedule,
    first: i64,
    days: &mut [u16],
    templates: &mut Vec<Template>,
) {
    for absence in &schedule.absences {
        let from = local_second(absence.from);
        let until = local_second(absence.until);
        let skip = usize::try_from(from.div_euclid(DAY) - first).unwrap_or(0);
        for (index, day) in days.iter_mut().enumerate().skip(skip) {
            let midnight = (first + i64::try_from(index).unwrap_or(0)) * DAY;
            if midnight >= until {
                break;
            }
            let minute = |second: i64| {
                let minute = (second - midnight).clamp(0, DAY) / 60;
                u16::try_from(minute).unwrap_or(0)
            };
            let (start, end) = (minute(from), minute(until));
            let Some(template) = templates.get(usize::from(*day)) else {
                continue;
            };
            let template = template.without(start, end);
            let at = templates.iter().position(|other| *other == template);
            let at = at.unwrap_or_else(|| {
                templates.push(template);
                templates.len() - 1
            });
            *day = u16::try_from(at).unwrap_or(0);
        }
    }
}

/// Days since 1970-01-01.
pub(super) fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}

pub(super) fn date_of(day: i64) -> Option<NaiveDate> {
    i32::try_from(day).ok().and_then(NaiveDate::from_epoch_days)
}

/// Seconds of a wall clock since it read 1970-01-01 00:00.
pub(super) fn local_second(local: NaiveDateTime) -> i64 {
    local.and_utc().timestamp()
}

fn day_or_next(year: i32, (month, day): (u8, u8)) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
        .or_else(|| NaiveDate::from_ymd_opt(year, u32::from(month) + 1, 1))
}

fn day_or_previous(year: i32, (month, day): (u8, u8)) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
        .or_else(|| NaiveDate::from_ymd_opt(year, month.into(), u32::from(day) - 1))
}
