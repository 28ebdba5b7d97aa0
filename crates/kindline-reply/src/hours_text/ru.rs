//! Russian.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const SHORT_DAYS: [&str; 7] = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"];

const LONG: Words = Words {
    days: cldr::RU.days,
    range_start: [
        "понедельника",
        "вторника",
        "среды",
        "четверга",
        "пятницы",
        "субботы",
        "воскресенья",
    ],
    range_end: [
        "понедельник",
        "вторник",
        "среду",
        "четверг",
        "пятницу",
        "субботу",
        "воскресенье",
    ],
    day_range: ["с ", " по ", ""],
    list: [", ", " и "],
    every_day: "каждый день",
    days_to_times: ", ",
    after_times: "",
    time_range: ["с ", " до ", ""],
    next_day: " следующего дня",
    all_day: "круглые сутки",
    between_groups: "; ",
    by_appointment: "только по записи",
    clock: Clock {
        twelve: false,
        separator: ":",
        after_minutes: "",
        after_hour: None,
        before: &[],
        after: &[],
        noon: None,
        midnight: None,
    },
    at: ["", ""],
    today: ["сегодня в ", ""],
    tomorrow: ["завтра в ", ""],
    on_day: [
        "в понедельник",
        "во вторник",
        "в среду",
        "в четверг",
        "в пятницу",
        "в субботу",
        "в воскресенье",
    ],
    on_day_at: [" в ", ""],
    on_date_at: [", ", ", в ", ""],
    months: cldr::RU.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1",
    year: [" ", " года"],
    // "С 24 декабря по 26 декабря".
    date_range: ["с ", " по ", ""],
    closed: ["закрыто: ", ""],
    name: [" (", ")"],
    your_time: [" (", " по Вашему времени)"],
    city_time: [" (время: ", ")"],
};

const SHORT: Words = Words {
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    every_day: "ежедневно",
    days_to_times: " ",
    time_range: ["", "-", ""],
    all_day: "24 часа",
    by_appointment: "по записи",
    on_day: ["в пн", "во вт", "в ср", "в чт", "в пт", "в сб", "в вс"],
    ..LONG
};
