//! Dates and closed days in words.

use chrono::{Datelike, NaiveDate, TimeDelta};
use kindline_hours::Schedule;

use super::packed::Order;
use super::words::{add, number};
use super::{HoursStyle, View, words};
use crate::{ClosedDays, Locale};

/// The closures of a schedule that end on `from` or later and begin within `days` days of it, in
/// words, each with its name: what differs from [`hours_in_words`](crate::hours_in_words) for a while.
/// Closures that touch or overlap are one; `None` where there are none.
///
/// ```
/// use kindline_hours::ScheduleDocument;
/// use kindline_reply::{HoursStyle, Locale, closures_in_words};
///
/// let hours: ScheduleDocument = serde_json::from_str(
///     r#"{"zone": "UTC", "mon-fri": "09:00-17:00", "closures": [
///         {"from": "2026-12-24", "through": "2026-12-26", "name": "Winter break"},
///         {"from": "2026-12-30", "through": "2027-01-02"}]}"#,
/// )?;
/// let schedule = hours.check().unwrap();
/// let of = |locale| closures_in_words(&schedule, "2026-12-01".parse().unwrap(), 60, locale, HoursStyle::Long);
/// assert_eq!(
///     of(Locale::EnGb).as_deref(),
///     Some("closed 24 to 26 December (Winter break); closed 30 December to 2 January")
/// );
/// assert_eq!(
///     of(Locale::ZhHans).as_deref(),
///     Some("12月24日至26日休息（Winter break）；12月30日至1月2日休息")
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn closures_in_words(
    schedule: &Schedule,
    from: NaiveDate,
    days: u16,
    locale: Locale,
    style: HoursStyle,
) -> Option<String> {
    let words = words(locale, style);
    let last = from
        .checked_add_signed(TimeDelta::days(days.into()))
        .unwrap_or(NaiveDate::MAX);
    let mut out = String::new();
    let mut closures = schedule.closures().iter().peekable();
    while let Some(first) = closures.next() {
        let mut closed = ClosedDays {
            from: first.from,
            through: first.through,
        };
        let mut name = first.name.as_deref();
        while let Some(next) = closures.next_if(|next| closed.touches(next.from)) {
            closed.through = closed.through.max(next.through);
            name = name.or(next.name.as_deref());
        }
        if closed.through < from || closed.from > last {
            continue;
        }
        if !out.is_empty() {
            add(words.between_groups(), &mut out);
        }
        let [before, after] = words.closed();
        add(before, &mut out);
        closed_days(closed, from, locale, style, &mut out);
        add(after, &mut out);
        if let Some(name) = name {
            let [open, close] = words.name();
            out.push_str(open);
            let shown = |c: &char| !crate::header_text::is_hidden(*c);
            out.extend(name.chars().filter(shown));
            out.push_str(close);
        }
    }
    (!out.is_empty()).then_some(out)
}

/// Appends closed days: "December 24 to 26", "December 30 to January 2".
pub(crate) fn closed_days(
    closed: ClosedDays,
    today: NaiveDate,
    locale: Locale,
    style: HoursStyle,
    out: &mut String,
) {
    let words = words(locale, style);
    let ClosedDays { from, through } = closed;
    if from == through {
        date(from, today, words, out);
        return;
    }
    let same_year = from.year() == through.year();
    let same_month = same_year && from.month() == through.month();
    let year = is_far(from, today) || is_far(through, today);
    // What both dates share stands once: with the one that begins or ends with it.
    let (order, _) = words.date();
    let (month_first, year_first) = (order != Order::DayMonth, order == Order::YearMonthDay);
    let [before, between, after] = words.date_range();
    add(before, out);
    let with = (
        !same_month || month_first,
        year && (!same_year || year_first),
    );
    part(from, with, words, out);
    add(between, out);
    let with = (
        !same_month || !month_first,
        year && (!same_year || !year_first),
    );
    part(through, with, words, out);
    add(after, out);
}

/// A date, with its year where it is more than half a year away.
pub(super) fn date(date: NaiveDate, today: NaiveDate, words: View, out: &mut String) {
    part(date, (true, is_far(date, today)), words, out);
}

fn is_far(date: NaiveDate, today: NaiveDate) -> bool {
    date.signed_duration_since(today).abs() > TimeDelta::days(183)
}

/// A date with or without its month and its year.
fn part(date: NaiveDate, (with_month, with_year): (bool, bool), words: View, out: &mut String) {
    let month = words.month(usize::try_from(date.month0()).unwrap_or_default());
    let (order, [first, second, third]) = words.date();
    match order {
        Order::DayMonth => {
            day_of_month(date, words, out);
            if with_month {
                add(first, out);
                add(month, out);
                add(second, out);
            }
        }
        Order::MonthDay => {
            if with_month {
                add(month, out);
                add(first, out);
            }
            day_of_month(date, words, out);
            add(second, out);
        }
        Order::YearMonthDay => {
            if with_year {
                year(date, out);
                add(first, out);
            }
            if with_month {
                add(month, out);
                add(second, out);
            }
            day_of_month(date, words, out);
            add(third, out);
            return;
        }
    }
    if with_year {
        let [before, after] = words.year();
        add(before, out);
        year(date, out);
        add(after, out);
    }
}

fn day_of_month(date: NaiveDate, words: View, out: &mut String) {
    match date.day() {
        1 => add(words.first(), out),
        day => number(u16::try_from(day).unwrap_or_default(), 1, out),
    }
}

/// Years beyond four digits are beyond any office's plans; they are written all the same.
fn year(date: NaiveDate, out: &mut String) {
    match u16::try_from(date.year()) {
        Ok(year) => number(year, 1, out),
        Err(_) => out.push_str(&date.year().to_string()),
    }
}
