//! Urdu, from right to left, with Latin digits: see Arabic.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const LONG: Words = Words {
    days: cldr::UR.days,
    range_start: cldr::UR.days,
    range_end: cldr::UR.days,
    day_range: ["", " سے ", " تک"],
    list: ["، ", " اور "],
    every_day: "ہر روز",
    days_to_times: "، ",
    after_times: "",
    time_range: ["", " سے ", " تک"],
    next_day: " (اگلے دن)",
    all_day: "24 گھنٹے",
    between_groups: "؛ ",
    by_appointment: "صرف وقت لے کر",
    clock: Clock {
        twelve: true,
        separator: ":",
        after_minutes: " بجے",
        after_hour: Some(" بجے"),
        before: &[
            (0, "رات "),
            (4, "صبح "),
            (12, "دوپہر "),
            (16, "شام "),
            (20, "رات "),
        ],
        after: &[],
        noon: None,
        midnight: None,
    },
    at: ["", ""],
    today: ["آج ", ""],
    tomorrow: ["کل ", ""],
    on_day: [
        "پیر کو",
        "منگل کو",
        "بدھ کو",
        "جمعرات کو",
        "جمعہ کو",
        "ہفتہ کو",
        "اتوار کو",
    ],
    on_day_at: [" ", ""],
    on_date_at: ["، ", "، ", ""],
    months: cldr::UR.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1",
    year: [" ", ""],
    date_range: ["", " سے ", " تک"],
    closed: ["بند: ", ""],
    name: [" (", ")"],
    your_time: [" (آپ کے وقت سے ", ")"],
    city_time: [" (", " کا وقت)"],
};

const SHORT: Words = Words {
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", " تا ", ""],
    by_appointment: "وقت لے کر",
    ..LONG
};
