//! What a language's table of words holds, and the file that is made of all tables: `packed.rs` reads it.

use super::packed::{
    AFTER, AT, BEFORE, CITY_TIME, CLOSED, DATE, DATE_RANGE, DAY_RANGE, DAYS, EVERY_DAY, FIRST,
    LIST, MINUTES_ALWAYS, MONTHS, NAME, NEXT_DAY, NO_HOUR, ON_DATE_AT, ON_DAY, ON_DAY_AT, PERIODS,
    RANGE_END, RANGE_START, SEPARATOR, TIME_RANGE, TODAY, TOMORROW, TWELVE, WORDS, YEAR, YOUR_TIME,
};
use super::{ar, en, es, fil, fr, ht, ko, pa, pl, pt, ru, ur, vi, zh};
use crate::{Language, Locale};

/// The words of one language in one style.
pub(crate) struct Words {
    /// The weekdays in a list, Monday first.
    pub(crate) days: [&'static str; 7],
    /// The weekdays at the start of a range, where their form differs.
    pub(crate) range_start: [&'static str; 7],
    /// The weekdays at the end of a range.
    pub(crate) range_end: [&'static str; 7],
    /// Before, between and after the two ends of a day range.
    pub(crate) day_range: [&'static str; 3],
    /// Between the members of a list, and before its last one.
    pub(crate) list: [&'static str; 2],
    /// All seven days.
    pub(crate) every_day: &'static str,
    /// Between days and times.
    pub(crate) days_to_times: &'static str,
    /// After the times of a group.
    pub(crate) after_times: &'static str,
    /// Before, between and after the two ends of a time range.
    pub(crate) time_range: [&'static str; 3],
    /// After a span that ends on the next day.
    pub(crate) next_day: &'static str,
    /// A span from midnight to midnight.
    pub(crate) all_day: &'static str,
    /// Between groups of days.
    pub(crate) between_groups: &'static str,
    /// No hours at all.
    pub(crate) by_appointment: &'static str,
    /// How the time of day is written.
    pub(crate) clock: Clock,
    /// Before a time of day that is met ("at 9"): for one o'clock, and for the others.
    pub(crate) at: [&'static str; 2],
    /// "today at {time}": before and after the time.
    pub(crate) today: [&'static str; 2],
    /// "tomorrow at {time}".
    pub(crate) tomorrow: [&'static str; 2],
    /// "on Monday": the weekdays with their preposition.
    pub(crate) on_day: [&'static str; 7],
    /// "on Monday at {time}": between the day, the time, and the end.
    pub(crate) on_day_at: [&'static str; 2],
    /// "on Monday, November 30, at {time}": between day, date, time, and the end.
    pub(crate) on_date_at: [&'static str; 3],
    /// The months in a date, January first.
    pub(crate) months: [&'static str; 12],
    /// How a date is written.
    pub(crate) date: DateOrder,
    /// The first day of a month: "1er".
    pub(crate) first: &'static str,
    /// Between a date and a year that comes last, and after it.
    pub(crate) year: [&'static str; 2],
    /// Before, between and after the two dates of a range; a month that both share is written once.
    pub(crate) date_range: [&'static str; 3],
    /// Before and after closed days, in a list of what differs from the week: "closed {days}".
    pub(crate) closed: [&'static str; 2],
    /// Before and after the name of a closure.
    pub(crate) name: [&'static str; 2],
    /// Before and after the reader's own time.
    pub(crate) your_time: [&'static str; 2],
    /// Before and after the city whose time it is.
    pub(crate) city_time: [&'static str; 2],
}

/// The order of day and month, with what stands between and after. A year that must be told comes
/// last, but before them in the last one, with what follows it there.
pub(crate) enum DateOrder {
    DayMonth([&'static str; 2]),
    MonthDay([&'static str; 2]),
    YearMonthDay([&'static str; 3]),
}

/// How a time of day is written.
pub(crate) struct Clock {
    /// Whether hours run from 1 to 12.
    pub(crate) twelve: bool,
    /// Between hour and minutes.
    pub(crate) separator: &'static str,
    /// After a time with minutes, before the period word that follows.
    pub(crate) after_minutes: &'static str,
    /// After a full hour. `None`: minutes are always written.
    pub(crate) after_hour: Option<&'static str>,
    /// Words before the time, by the hour from which they hold.
    pub(crate) before: &'static [(u8, &'static str)],
    /// Words after the time, by the hour from which they hold.
    pub(crate) after: &'static [(u8, &'static str)],
    /// Twelve in the day, where there is a word for it.
    pub(crate) noon: Option<&'static str>,
    /// Twelve at night, where there is a word for it.
    pub(crate) midnight: Option<&'static str>,
}

/// The long and the short words of a locale.
pub(crate) fn words(locale: Locale) -> (&'static Words, &'static Words) {
    match locale.language() {
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
    }
}

/// Appends a table as bytes.
pub(crate) fn write(words: &Words, out: &mut Vec<u8>) {
    for word in list(words) {
        out.extend_from_slice(word.as_bytes());
        out.push(0);
    }
    let clock = &words.clock;
    for periods in [clock.before, clock.after] {
        let hours = periods.iter().map(|(hour, _)| *hour);
        out.extend(hours.chain(std::iter::repeat(NO_HOUR)).take(PERIODS));
    }
    let order = match words.date {
        DateOrder::DayMonth(_) => 0,
        DateOrder::MonthDay(_) => 1,
        DateOrder::YearMonthDay(_) => 2,
    };
    let twelve = if clock.twelve { TWELVE } else { 0 };
    let minutes = if clock.after_hour.is_none() {
        MINUTES_ALWAYS
    } else {
        0
    };
    out.push(order | twelve | minutes);
}

/// The words of a table in order. An unused part of the day is empty.
fn list(words: &Words) -> [&'static str; WORDS] {
    let mut all = [""; WORDS];
    put(&mut all, DAYS, &words.days);
    put(&mut all, RANGE_START, &words.range_start);
    put(&mut all, RANGE_END, &words.range_end);
    put(&mut all, ON_DAY, &words.on_day);
    put(&mut all, MONTHS, &words.months);
    put(&mut all, DAY_RANGE, &words.day_range);
    put(&mut all, LIST, &words.list);
    put(&mut all, TIME_RANGE, &words.time_range);
    put(&mut all, AT, &words.at);
    put(&mut all, TODAY, &words.today);
    put(&mut all, TOMORROW, &words.tomorrow);
    put(&mut all, ON_DAY_AT, &words.on_day_at);
    put(&mut all, ON_DATE_AT, &words.on_date_at);
    put(&mut all, YEAR, &words.year);
    put(&mut all, DATE_RANGE, &words.date_range);
    put(&mut all, YOUR_TIME, &words.your_time);
    put(&mut all, CITY_TIME, &words.city_time);
    put(&mut all, FIRST, &[words.first]);
    put(&mut all, CLOSED, &words.closed);
    put(&mut all, NAME, &words.name);
    match &words.date {
        DateOrder::DayMonth(between) | DateOrder::MonthDay(between) => {
            put(&mut all, DATE, between);
        }
        DateOrder::YearMonthDay(between) => put(&mut all, DATE, between),
    }
    let clock = &words.clock;
    put(
        &mut all,
        EVERY_DAY,
        &[words.every_day, words.days_to_times, words.after_times],
    );
    put(
        &mut all,
        NEXT_DAY,
        &[
            words.next_day,
            words.all_day,
            words.between_groups,
            words.by_appointment,
        ],
    );
    put(
        &mut all,
        SEPARATOR,
        &[
            clock.separator,
            clock.after_minutes,
            clock.after_hour.unwrap_or_default(),
            clock.noon.unwrap_or_default(),
            clock.midnight.unwrap_or_default(),
        ],
    );
    put_periods(&mut all, BEFORE, clock.before);
    put_periods(&mut all, AFTER, clock.after);
    all
}

/// Puts words at their place.
fn put(all: &mut [&'static str; WORDS], at: usize, words: &[&'static str]) {
    for (place, word) in all.iter_mut().skip(at).zip(words) {
        *place = word;
    }
}

fn put_periods(all: &mut [&'static str; WORDS], at: usize, periods: &[(u8, &'static str)]) {
    for (place, (_, word)) in all.iter_mut().skip(at).take(PERIODS).zip(periods) {
        *place = word;
    }
}
