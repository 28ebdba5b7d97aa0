//! English.

use super::cldr;
use super::source::{Clock, DateOrder, Words};
use crate::Locale;

/// The long and the short words of an English locale.
pub(super) const fn words(locale: Locale) -> (&'static Words, &'static Words) {
    match locale {
        Locale::EnUs => (&US, &US_SHORT),
        Locale::EnCa => (&CA, &US_SHORT),
        _ => (&GB, &GB_SHORT),
    }
}

const ON_DAYS: [&str; 7] = [
    "on Monday",
    "on Tuesday",
    "on Wednesday",
    "on Thursday",
    "on Friday",
    "on Saturday",
    "on Sunday",
];
const ON_SHORT_DAYS: [&str; 7] = [
    "on Mon", "on Tue", "on Wed", "on Thu", "on Fri", "on Sat", "on Sun",
];

/// "9 a.m.", "9:30 a.m.".
const DOTTED: Clock = Clock {
    twelve: true,
    separator: ":",
    after_minutes: "",
    after_hour: Some(""),
    before: &[],
    after: &[(0, " a.m."), (12, " p.m.")],
    noon: Some("noon"),
    midnight: Some("midnight"),
};

/// "9am", "9:30am", as British public services write it.
const JOINED: Clock = Clock {
    after: &[(0, "am"), (12, "pm")],
    ..DOTTED
};

const US: Words = Words {
    days: cldr::EN.days,
    range_start: cldr::EN.days,
    range_end: cldr::EN.days,
    day_range: ["", " to ", ""],
    list: [", ", " and "],
    every_day: "every day",
    days_to_times: ", ",
    after_times: "",
    time_range: ["", " to ", ""],
    next_day: " the next day",
    all_day: "all day and night",
    between_groups: "; ",
    by_appointment: "by appointment only",
    clock: DOTTED,
    at: ["", ""],
    today: ["today at ", ""],
    tomorrow: ["tomorrow at ", ""],
    on_day: ON_DAYS,
    on_day_at: [" at ", ""],
    on_date_at: [", ", ", at ", ""],
    months: cldr::EN.months,
    date: DateOrder::MonthDay([" ", ""]),
    first: "1",
    year: [", ", ""],
    date_range: ["", " to ", ""],
    closed: ["closed ", ""],
    name: [" (", ")"],
    your_time: [" (", " your time)"],
    city_time: [" (", " time)"],
};

const US_SHORT: Words = Words {
    days: cldr::EN.days_short,
    range_start: cldr::EN.days_short,
    range_end: cldr::EN.days_short,
    day_range: ["", "-", ""],
    every_day: "daily",
    days_to_times: " ",
    time_range: ["", "-", ""],
    all_day: "24 hours",
    by_appointment: "by appointment",
    clock: JOINED,
    on_day: ON_SHORT_DAYS,
    on_date_at: [", ", " at ", ""],
    months: cldr::EN.months_short,
    ..US
};

const CA: Words = Words { ..US };

const GB: Words = Words {
    clock: JOINED,
    on_date_at: [" ", " at ", ""],
    date: DateOrder::DayMonth([" ", ""]),
    year: [" ", ""],
    ..US
};

const GB_SHORT: Words = Words {
    on_date_at: [" ", " at ", ""],
    date: DateOrder::DayMonth([" ", ""]),
    year: [" ", ""],
    ..US_SHORT
};
