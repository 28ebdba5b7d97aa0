//! Chinese. The clock of 24 hours leaves no doubt and needs no word for the part of the day.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words in simplified characters.
pub(super) const fn simplified() -> (&'static Words, &'static Words) {
    (&SIMPLIFIED, &SIMPLIFIED_SHORT)
}

/// The long and the short words in traditional characters.
pub(super) const fn traditional() -> (&'static Words, &'static Words) {
    (&TRADITIONAL, &TRADITIONAL_SHORT)
}

const DAYS: [&str; 7] = cldr::ZH_HANS.days_short;

const SIMPLIFIED: Words = Words {
    days: DAYS,
    range_start: DAYS,
    range_end: DAYS,
    day_range: ["", "至", ""],
    list: ["、", "和"],
    every_day: "每天",
    days_to_times: " ",
    after_times: "",
    time_range: ["", "至", ""],
    next_day: "（次日）",
    all_day: "全天",
    between_groups: "；",
    by_appointment: "仅限预约",
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
    today: ["今天", ""],
    tomorrow: ["明天", ""],
    on_day: DAYS,
    on_day_at: ["", ""],
    on_date_at: ["（", "）", ""],
    months: cldr::ZH_HANS.months_short,
    date: DateOrder::YearMonthDay(["年", "", "日"]),
    first: "1",
    year: ["", ""],
    date_range: ["", "至", ""],
    closed: ["", "休息"],
    name: ["（", "）"],
    your_time: ["（您当地时间", "）"],
    city_time: ["（", "时间）"],
};

const SIMPLIFIED_SHORT: Words = Words {
    time_range: ["", "-", ""],
    ..SIMPLIFIED
};

const TRADITIONAL_DAYS: [&str; 7] = cldr::ZH_HANT.days_short;

const TRADITIONAL: Words = Words {
    days: TRADITIONAL_DAYS,
    range_start: TRADITIONAL_DAYS,
    range_end: TRADITIONAL_DAYS,
    on_day: TRADITIONAL_DAYS,
    by_appointment: "僅限預約",
    your_time: ["（您當地時間", "）"],
    city_time: ["（", "時間）"],
    ..SIMPLIFIED
};

const TRADITIONAL_SHORT: Words = Words {
    time_range: ["", "-", ""],
    ..TRADITIONAL
};
