//! Office hours in words: "Monday to Friday, 9 a.m. to 5 p.m.".
//!
//! The Unicode locale data has no weekday ranges, writes times with invisible spaces that make a text
//! message dear, and answers for languages that it does not have in another one. So the words are our
//! own table, one file a language in `hours_text/`; names of days and months are the CLDR's (`cldr.rs`).
//! `xtask/` derives them and holds the whole table against ICU4X.

mod ar;
mod cldr;
mod closed;
mod en;
mod es;
mod fil;
mod fr;
mod group;
mod ht;
mod ko;
mod opening;
mod pa;
mod pl;
mod pt;
mod ru;
mod ur;
mod vi;
mod words;
mod zh;

use chrono::{NaiveDateTime, Weekday};
use kindline_hours::{Schedule, Span, WeeklyHours};

use crate::{Context, Language, Locale};

pub(crate) use closed::closed_days;
pub use closed::closures_in_words;
pub(crate) use opening::next_opening;
pub(crate) use words::{Words, number};

/// How long hours are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HoursStyle {
    /// In full, for reading: "Monday to Friday, 9 a.m. to 5 p.m.".
    Long,
    /// As short as can be read aloud, for a text message: "Mon-Fri 9am-5pm".
    Short,
}

/// The week's hours of a schedule in words. No hours at all are "by appointment only".
///
/// ```
/// use kindline_hours::ScheduleDocument;
/// use kindline_reply::{HoursStyle, Locale, hours_in_words};
///
/// let hours: ScheduleDocument =
///     serde_json::from_str(r#"{"zone": "UTC", "mon-thu": "09:00-17:00", "sat": "09:00-12:00"}"#)?;
/// let schedule = hours.check().unwrap();
/// assert_eq!(
///     hours_in_words(&schedule, Locale::EnUs, HoursStyle::Long),
///     "Monday to Thursday, 9 a.m. to 5 p.m.; Saturday, 9 a.m. to noon"
/// );
/// assert_eq!(
///     hours_in_words(&schedule, Locale::EnGb, HoursStyle::Short),
///     "Mon-Thu 9am-5pm; Sat 9am-noon"
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn hours_in_words(schedule: &Schedule, locale: Locale, style: HoursStyle) -> String {
    let mut out = String::with_capacity(64);
    week_in_words(schedule.week(), locale, style, &mut out);
    out
}

/// Appends the hours that hold on the day of the reply, and the city whose time that is where the
/// reader's clock differs.
pub(crate) fn hours_of(
    context: &Context<'_>,
    now: NaiveDateTime,
    locale: Locale,
    style: HoursStyle,
    out: &mut String,
) {
    let zone = context.schedule.zone();
    let week = context.schedule.week_on(now.date());
    week_in_words(week, locale, style, out);
    if !week.is_empty() && opening::clocks_differ(context, now) {
        let [before, after] = words(locale, style).city_time;
        let city = zone.name().rsplit('/').next().unwrap_or_default();
        out.push_str(before);
        out.extend(city.chars().map(|c| if c == '_' { ' ' } else { c }));
        out.push_str(after);
    }
}

/// Appends a week's hours in words.
pub(crate) fn week_in_words(
    week: &WeeklyHours,
    locale: Locale,
    style: HoursStyle,
    out: &mut String,
) {
    let words = words(locale, style);
    let groups = group::groups(week);
    let mut first = true;
    for group in groups.iter() {
        if !first {
            out.push_str(words.between_groups);
        }
        first = false;
        days(group.days, words, out);
        out.push_str(words.days_to_times);
        spans(group.spans, words, out);
        out.push_str(words.after_times);
    }
    if first {
        out.push_str(words.by_appointment);
    }
}

/// The words of a locale.
pub(crate) fn words(locale: Locale, style: HoursStyle) -> &'static Words {
    let (long, short) = match locale.language() {
        Language::En => en::words(locale),
        Language::Es => es::words(locale),
        Language::Fr => fr::words(),
        Language::ZhHans => zh::simplified(),
        Language::ZhHant => zh::traditional(),
        Language::Vi => vi::words(),
        Language::Pt => pt::words(locale),
        Language::Ru => ru::words(),
        Language::Ko => ko::words(),
        Language::Fil => fil::words(),
        Language::Ht => ht::words(),
        Language::Pl => pl::words(),
        Language::Ar => ar::words(),
        Language::Ur => ur::words(),
        Language::Pa => pa::words(),
    };
    match style {
        HoursStyle::Long => long,
        HoursStyle::Short => short,
    }
}

/// A set of weekdays: "Monday to Thursday and Saturday".
fn days(days: group::Days, words: &Words, out: &mut String) {
    if days.is_all() {
        out.push_str(words.every_day);
        return;
    }
    let runs = days.runs();
    let count: usize = runs
        .iter()
        .map(|run| if run.len >= 3 { 1 } else { run.len })
        .sum();
    let mut index = 0;
    for run in runs.iter() {
        if run.len >= 3 {
            words.join(index, count, out);
            index += 1;
            let [before, between, after] = words.day_range;
            out.push_str(before);
            out.push_str(day(&words.range_start, run.start));
            out.push_str(between);
            out.push_str(day(&words.range_end, run.last()));
            out.push_str(after);
        } else {
            for offset in 0..run.len {
                words.join(index, count, out);
                index += 1;
                out.push_str(day(&words.days, (run.start + offset) % 7));
            }
        }
    }
}

/// A day's spans: "9 a.m. to noon and 1 p.m. to 5 p.m.".
fn spans(spans: &[Span], words: &Words, out: &mut String) {
    for (index, span) in spans.iter().enumerate() {
        words.join(index, spans.len(), out);
        if span.start() == 0 && span.end() == 1440 {
            out.push_str(words.all_day);
            continue;
        }
        let [before, between, after] = words.time_range;
        out.push_str(before);
        words.time(span.start(), out);
        out.push_str(between);
        let end = if span.end() == 1440 {
            1440
        } else {
            span.end() % 1440
        };
        words.time(end, out);
        out.push_str(after);
        if span.end() > 1440 {
            out.push_str(words.next_day);
        }
    }
}

fn day(names: &[&'static str; 7], index: usize) -> &'static str {
    names.get(index % 7).copied().unwrap_or_default()
}

fn index_of(weekday: Weekday) -> usize {
    usize::try_from(weekday.num_days_from_monday()).unwrap_or_default()
}
