//! Events, as closures or absences.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::line::{Component, unescaped};
use super::read::{Found, Leave, Moment, moment};
use super::recurrence::Recurrence;
use crate::schedule::{Absence, Closure};
use crate::{Problem, Zone};

/// An event that stands for an absence, and who answers meanwhile.
pub(super) const DELEGATE: &str = "X-KINDLINE-DELEGATE";

/// So many closures and absences at most are kept of one text.
const MOST: usize = 20_000;

impl Found {
    pub(super) fn event(&mut self, event: &Component, zone: &Zone, leave: Leave) {
        let is = |name: &str, value: &str| {
            let property = event.first(name);
            property.is_some_and(|property| property.value.eq_ignore_ascii_case(value))
        };
        let before = self.problems.len();
        for name in ["RECURRENCE-ID", "EXDATE", "EXRULE", "RDATE"] {
            if event.first(name).is_some() {
                let message = "makes an exception to a repetition, which cannot be read";
                self.problems.push(event.problem(name, message));
            }
        }
        if self.problems.len() > before {
            return;
        }
        if is("STATUS", "CANCELLED") {
            return self.note(event, "STATUS", "says it is canceled, so it was left out");
        }
        if is("TRANSP", "TRANSPARENT") {
            return self.note(event, "TRANSP", "says it takes no time, so it was left out");
        }
        match self.leave(event, zone, leave) {
            Ok(()) => {}
            Err(problem) => self.problems.push(problem),
        }
    }

    fn leave(&mut self, event: &Component, zone: &Zone, leave: Leave) -> Result<(), Problem> {
        let Some((from, until)) = stretch(event, zone)? else {
            self.note(
                event,
                "DTSTART",
                "begins no stretch of time, so it was left out",
            );
            return Ok(());
        };
        let delegate = event.first(DELEGATE).map(|found| unescaped(&found.value));
        let absence = leave == Leave::Absences || delegate.is_some();
        let midnight = |local: NaiveDateTime| local.time() == NaiveTime::MIN;
        let whole_days = midnight(from) && midnight(until);
        if !(absence || whole_days) {
            let message = "begins or ends within a day, which a closure cannot";
            return Err(event.problem("DTSTART", message));
        }
        for shift in shifts(event, from, zone)? {
            if self.closures.len() + self.absences.len() >= MOST {
                return Err(Problem::new(
                    &event.path,
                    "is one event too many to be read",
                ));
            }
            // The dates are those of a calendar, so that the sums stay within chrono's.
            let (from, until) = (from + shift, until + shift);
            if until.year() > 9999 {
                return Err(Problem::new(&event.path, "lasts beyond the year 9999"));
            }
            if absence {
                let delegate = delegate.clone().filter(|name| !name.is_empty());
                self.absences.push(Absence {
                    from,
                    until,
                    delegate,
                });
            } else {
                self.closures.push(Closure {
                    from: from.date(),
                    through: until.date().pred_opt().unwrap_or(from.date()),
                    name: name(event),
                });
            }
        }
        Ok(())
    }
}

/// What an event may be called in front of clients.
fn name(event: &Component) -> Option<String> {
    let public = event
        .first("CLASS")
        .is_none_or(|class| class.value.eq_ignore_ascii_case("PUBLIC"));
    let name = unescaped(&event.first("SUMMARY").filter(|_| public)?.value);
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// From when until when, on the zone's clock. `None` for an event without length.
fn stretch(
    event: &Component,
    zone: &Zone,
) -> Result<Option<(NaiveDateTime, NaiveDateTime)>, Problem> {
    let start = moment(event, "DTSTART", zone)?
        .ok_or_else(|| Problem::new(format!("{}.DTSTART", event.path), "is missing"))?;
    let end = moment(event, "DTEND", zone)?;
    let dated = |moment: Moment| matches!(moment, Moment::Date(_));
    if end.is_some_and(|end| dated(end) != dated(start)) {
        return Err(event.problem("DTEND", "and the start are not both dates or both times"));
    }
    let local = |name: &str, moment: Moment| {
        let message = "falls into the time that comes twice as a clock is set back";
        moment
            .local(zone)
            .ok_or_else(|| event.problem(name, message))
    };
    let from = local("DTSTART", start)?;
    let until = match (end, event.first("DURATION")) {
        (Some(_), Some(_)) => {
            return Err(event.problem("DURATION", "is given beside an end"));
        }
        (Some(end), None) => local("DTEND", end)?,
        (None, Some(duration)) => {
            let days = days_of(&duration.value)
                .ok_or_else(|| event.problem("DURATION", "is not one of whole days"))?;
            from.checked_add_days(days)
                .ok_or_else(|| event.problem("DURATION", "is too long"))?
        }
        (None, None) if dated(start) => from + TimeDelta::days(1),
        (None, None) => return Ok(None),
    };
    if until < from || (until == from && dated(start)) {
        return Err(event.problem("DTEND", "is not after the start"));
    }
    Ok((from < until).then_some((from, until)))
}

/// `P3D` or `P2W`.
fn days_of(text: &str) -> Option<Days> {
    let text = text.strip_prefix('+').unwrap_or(text).strip_prefix('P')?;
    let (number, factor) = match (text.strip_suffix('D'), text.strip_suffix('W')) {
        (Some(days), _) => (days, 1),
        (_, Some(weeks)) => (weeks, 7),
        _ => return None,
    };
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.parse::<u32>().ok().filter(|_| plain)?;
    Some(Days::new(u64::from(number) * factor)).filter(|days| *days <= Days::new(4_000_000))
}

/// By how much each occurrence of an event is later than the first.
fn shifts(event: &Component, from: NaiveDateTime, zone: &Zone) -> Result<Vec<TimeDelta>, Problem> {
    let Some(rule) = event.first("RRULE") else {
        return Ok(vec![TimeDelta::zero()]);
    };
    if event.all("RRULE").count() > 1 {
        return Err(event.problem("RRULE", "is given twice"));
    }
    let dated = event
        .first("DTSTART")
        .is_some_and(|start| !start.value.contains('T'));
    let utc = event
        .first("DTSTART")
        .is_some_and(|start| start.value.ends_with('Z'));
    let first = from.date();
    let before_end = |date: NaiveDate, until: Moment| match until {
        Moment::Date(last) if dated => Some(date <= last),
        Moment::Local(last) if !dated => Some(date.and_time(from.time()) <= last),
        Moment::Utc(last) if !dated => Some(zone.first_instant(date.and_time(from.time())) <= last),
        _ => None,
    };
    let refused = |why: &str| {
        let problem = event.problem("RRULE", why);
        if why == "repeats without an end" {
            problem.with_help("write a day of every year as a holiday of the schedule")
        } else {
            problem
        }
    };
    if utc {
        return Err(refused("repeats in UTC, not on the zone's clock"));
    }
    let rule = Recurrence::parse(&rule.value).map_err(refused)?;
    let dates = rule.dates(first, before_end).map_err(refused)?;
    Ok(dates.into_iter().map(|date| date - first).collect())
}
