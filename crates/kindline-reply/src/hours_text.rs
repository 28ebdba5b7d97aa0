//! Office hours in words: "Monday to Friday, 9 a.m. to 5 p.m.".
//!
//! The Unicode locale data has no weekday ranges, writes times with invisible spaces that make a text
//! message dear, and answers for languages that it does not have in another one. So the words are our
//! own table, one file a language in `hours_text/`; names of days and months are the CLDR's (`cldr.rs`).
//! `xtask/` derives them and holds the whole table against ICU4X.

#[cfg(feature = "parse")]
mod ar;
#[cfg(feature = "parse")]
mod cldr;
mod closed;
#[cfg(feature = "parse")]
mod en;
#[cfg(feature = "parse")]
mod es;
#[cfg(feature = "parse")]
mod fil;
#[cfg(feature = "parse")]
mod fr;
mod group;
#[cfg(feature = "parse")]
mod ht;
#[cfg(feature = "parse")]
mod ko;
mod opening;
#[cfg(feature = "parse")]
mod pa;
mod packed;
#[cfg(feature = "parse")]
mod pl;
#[cfg(feature = "parse")]
mod pt;
#[cfg(feature = "parse")]
mod ru;
#[cfg(feature = "parse")]
mod source;
#[cfg(feature = "parse")]
mod ur;
#[cfg(feature = "parse")]
mod vi;
mod words;
#[cfg(feature = "parse")]
mod zh;

use std::sync::OnceLock;

use chrono::{NaiveDateTime, Weekday};
use kindline_hours::{Schedule, Span, WeeklyHours};

use crate::catalog::pack;
use crate::{Context, Language, Locale};

pub(crate) use closed::closed_days;
pub use closed::closures_in_words;
pub(crate) use opening::next_opening;
use packed::Tables;
pub(crate) use packed::View;
use words::add;
pub(crate) use words::number;

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
        let [before, after] = words(locale, style).city_time();
        let city = zone.name().rsplit('/').next().unwrap_or_default();
        add(before, out);
        out.extend(city.chars().map(|c| if c == '_' { ' ' } else { c }));
        add(after, out);
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
            add(words.between_groups(), out);
        }
        first = false;
        days(group.days, words, out);
        add(words.days_to_times(), out);
        spans(group.spans, words, out);
        add(words.after_times(), out);
    }
    if first {
        add(words.by_appointment(), out);
    }
}

/// The words of a locale. All are unpacked when the first are asked for.
pub(crate) fn words(locale: Locale, style: HoursStyle) -> View {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    // A test compares what is unpacked with the sources, so that nothing is missing.
    let tables = TABLES.get_or_init(|| unpacked(FILE).unwrap_or_default());
    tables.view(place(locale) * 2 + style as usize)
}

const FILE: &[u8] = include_bytes!("hours_text/built_in.bin");

fn unpacked(file: &[u8]) -> Option<Tables> {
    let (len, packed) = file.split_first_chunk()?;
    let len = usize::from(u16::from_be_bytes(*len));
    Tables::read(&pack::unpack(packed, &[], len)?)
}

/// Which pair of tables a locale has: the spellings of a language may share one.
const fn place(locale: Locale) -> usize {
    match locale.language() {
        Language::En => match locale {
            Locale::EnUs => 0,
            Locale::EnCa => 1,
            _ => 2,
        },
        Language::Es => match locale {
            Locale::EsEs => 4,
            _ => 3,
        },
        Language::Pt => match locale {
            Locale::PtPt => 6,
            _ => 5,
        },
        Language::Fr => 7,
        Language::ZhHans => 8,
        Language::ZhHant => 9,
        Language::Vi => 10,
        Language::Ru => 11,
        Language::Ko => 12,
        Language::Fil => 13,
        Language::Ht => 14,
        Language::Pl => 15,
        Language::Ar => 16,
        Language::Ur => 17,
        Language::Pa => 18,
    }
}

/// What the file of words must hold.
#[cfg(feature = "parse")]
pub(crate) fn file() -> Vec<u8> {
    let mut places: Vec<Locale> = Locale::ALL.to_vec();
    places.sort_by_key(|&locale| place(locale));
    places.dedup_by_key(|locale| place(*locale));
    let mut bytes = Vec::new();
    for locale in places {
        let (long, short) = source::words(locale);
        source::write(long, &mut bytes);
        source::write(short, &mut bytes);
    }
    let len = u16::try_from(bytes.len()).unwrap_or_default();
    let mut file = len.to_be_bytes().to_vec();
    file.extend(pack::pack(&bytes, &[]));
    file
}

/// A set of weekdays: "Monday to Thursday and Saturday".
fn days(days: group::Days, words: View, out: &mut String) {
    if days.is_all() {
        add(words.every_day(), out);
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
            let [before, between, after] = words.day_range();
            add(before, out);
            add(words.range_start(run.start), out);
            add(between, out);
            add(words.range_end(run.last()), out);
            add(after, out);
        } else {
            for offset in 0..run.len {
                words.join(index, count, out);
                index += 1;
                add(words.day(run.start + offset), out);
            }
        }
    }
}

/// A day's spans: "9 a.m. to noon and 1 p.m. to 5 p.m.".
fn spans(spans: &[Span], words: View, out: &mut String) {
    for (index, span) in spans.iter().enumerate() {
        words.join(index, spans.len(), out);
        if span.start() == 0 && span.end() == 1440 {
            add(words.all_day(), out);
            continue;
        }
        let [before, between, after] = words.time_range();
        add(before, out);
        words.time(span.start(), out);
        add(between, out);
        let end = if span.end() == 1440 {
            1440
        } else {
            span.end() % 1440
        };
        words.time(end, out);
        add(after, out);
        if span.end() > 1440 {
            add(words.next_day(), out);
        }
    }
}

fn index_of(weekday: Weekday) -> usize {
    usize::try_from(weekday.num_days_from_monday()).unwrap_or_default()
}
