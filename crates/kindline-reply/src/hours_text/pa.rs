//! Punjabi in Gurmukhi letters, with Latin digits, as Punjabi newspapers print them.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const LONG: Words = Words {
    days: cldr::PA.days,
    range_start: cldr::PA.days,
    range_end: cldr::PA.days,
    day_range: ["", " ਤੋਂ ", " ਤੱਕ"],
    list: [", ", " ਅਤੇ "],
    every_day: "ਹਰ ਰੋਜ਼",
    days_to_times: ", ",
    after_times: "",
    time_range: ["", " ਤੋਂ ", " ਤੱਕ"],
    next_day: " (ਅਗਲੇ ਦਿਨ)",
    all_day: "24 ਘੰਟੇ",
    between_groups: "; ",
    by_appointment: "ਸਿਰਫ਼ ਸਮਾਂ ਲੈ ਕੇ",
    clock: Clock {
        twelve: true,
        separator: ":",
        after_minutes: " ਵਜੇ",
        after_hour: Some(" ਵਜੇ"),
        before: &[
            (0, "ਰਾਤ "),
            (4, "ਸਵੇਰੇ "),
            (12, "ਦੁਪਹਿਰ "),
            (16, "ਸ਼ਾਮ "),
            (21, "ਰਾਤ "),
        ],
        after: &[],
        noon: None,
        midnight: None,
    },
    at: ["", ""],
    today: ["ਅੱਜ ", ""],
    tomorrow: ["ਭਲਕੇ ", ""],
    on_day: [
        "ਸੋਮਵਾਰ ਨੂੰ",
        "ਮੰਗਲਵਾਰ ਨੂੰ",
        "ਬੁੱਧਵਾਰ ਨੂੰ",
        "ਵੀਰਵਾਰ ਨੂੰ",
        "ਸ਼ੁੱਕਰਵਾਰ ਨੂੰ",
        "ਸ਼ਨੀਵਾਰ ਨੂੰ",
        "ਐਤਵਾਰ ਨੂੰ",
    ],
    on_day_at: [" ", ""],
    on_date_at: [", ", ", ", ""],
    months: cldr::PA.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1",
    year: [" ", ""],
    date_range: ["", " ਤੋਂ ", " ਤੱਕ"],
    closed: ["ਬੰਦ: ", ""],
    name: [" (", ")"],
    your_time: [" (ਤੁਹਾਡੇ ਸਮੇਂ ਨਾਲ ", ")"],
    city_time: [" (", " ਦਾ ਸਮਾਂ)"],
};

const SHORT: Words = Words {
    days: cldr::PA.days_short,
    range_start: cldr::PA.days_short,
    range_end: cldr::PA.days_short,
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", "-", ""],
    by_appointment: "ਸਮਾਂ ਲੈ ਕੇ",
    ..LONG
};
