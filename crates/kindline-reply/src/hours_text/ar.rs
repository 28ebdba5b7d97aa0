//! Arabic, from right to left.
//!
//! Digits are Latin: a reader types and dials them on keys that show these, and half of the Arab
//! world writes no others. Two times stand in words, "من 9 صباحًا إلى 5 بعد الظهر", never with a hyphen
//! between them: after Arabic letters a display turns the two around.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const LONG: Words = Words {
    days: cldr::AR.days,
    range_start: cldr::AR.days,
    range_end: cldr::AR.days,
    day_range: ["من ", " إلى ", ""],
    list: [" و", " و"],
    every_day: "كل يوم",
    days_to_times: "، ",
    after_times: "",
    time_range: ["من ", " إلى ", ""],
    next_day: " في اليوم التالي",
    all_day: "على مدار 24 ساعة",
    between_groups: "؛ ",
    by_appointment: "بموعد مسبق فقط",
    clock: Clock {
        twelve: true,
        separator: ":",
        after_minutes: "",
        after_hour: Some(""),
        before: &[],
        after: &[
            (0, " صباحًا"),
            (12, " ظهرًا"),
            (13, " بعد الظهر"),
            (18, " مساءً"),
        ],
        noon: None,
        midnight: Some("12 منتصف الليل"),
    },
    at: ["الساعة ", "الساعة "],
    today: ["اليوم ", ""],
    tomorrow: ["غدًا ", ""],
    on_day: [
        "يوم الاثنين",
        "يوم الثلاثاء",
        "يوم الأربعاء",
        "يوم الخميس",
        "يوم الجمعة",
        "يوم السبت",
        "يوم الأحد",
    ],
    on_day_at: [" ", ""],
    on_date_at: [" ", " ", ""],
    months: cldr::AR.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1",
    year: [" ", ""],
    date_range: ["من ", " إلى ", ""],
    closed: ["مغلق: ", ""],
    name: [" (", ")"],
    your_time: [" (", " بتوقيتكم)"],
    city_time: [" (بتوقيت ", ")"],
};

const SHORT: Words = Words {
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", " إلى ", ""],
    all_day: "24 ساعة",
    by_appointment: "بموعد مسبق",
    clock: Clock {
        after: &[(0, " ص"), (12, " م")],
        noon: Some("12 ظهرًا"),
        midnight: Some("12 ليلاً"),
        ..LONG.clock
    },
    on_day: cldr::AR.days,
    at: ["", ""],
    ..LONG
};
