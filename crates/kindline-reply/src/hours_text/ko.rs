//! Korean.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const LONG: Words = Words {
    days: cldr::KO.days,
    range_start: cldr::KO.days,
    range_end: cldr::KO.days,
    day_range: ["", "부터 ", "까지"],
    list: [", ", ", "],
    every_day: "매일",
    days_to_times: " ",
    after_times: "",
    time_range: ["", "부터 ", "까지"],
    next_day: "(다음 날)",
    all_day: "24시간",
    between_groups: "; ",
    by_appointment: "예약제",
    clock: Clock {
        twelve: true,
        separator: "시 ",
        after_minutes: "분",
        after_hour: Some("시"),
        before: &[(0, "오전 "), (12, "오후 ")],
        after: &[],
        noon: Some("정오"),
        midnight: Some("자정"),
    },
    at: ["", ""],
    today: ["오늘 ", ""],
    tomorrow: ["내일 ", ""],
    on_day: cldr::KO.days,
    on_day_at: [" ", ""],
    on_date_at: ["(", ") ", ""],
    months: cldr::KO.months,
    date: DateOrder::YearMonthDay(["년 ", " ", "일"]),
    first: "1",
    year: ["", ""],
    date_range: ["", "부터 ", "까지"],
    closed: ["", " 휴무"],
    name: ["(", ")"],
    your_time: ["(현지 시각 ", ")"],
    city_time: ["(", " 시각)"],
};

const SHORT: Words = Words {
    days: cldr::KO.days_short,
    range_start: cldr::KO.days_short,
    range_end: cldr::KO.days_short,
    day_range: ["", "-", ""],
    time_range: ["", "-", ""],
    ..LONG
};
