//! Chinese. The clock of 24 hours leaves no doubt and needs no word for the part of the day.

use super::words::{Clock, DateOrder, Words};

/// The long and the short words in simplified characters.
pub(super) const fn simplified() -> (&'static Words, &'static Words) {
    (&SIMPLIFIED, &SIMPLIFIED_SHORT)
}

/// The long and the short words in traditional characters.
pub(super) const fn traditional() -> (&'static Words, &'static Words) {
    (&TRADITIONAL, &TRADITIONAL_SHORT)
}

const DAYS: [&str; 7] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

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
    months: [
        "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
    ],
    date: DateOrder::MonthDay(["", "日"]),
    year: ["（", "年）"],
    date_range: ["", "至", ""],
    your_time: ["（您当地时间", "）"],
    city_time: ["（", "时间）"],
};

const SIMPLIFIED_SHORT: Words = Words {
    time_range: ["", "-", ""],
    ..SIMPLIFIED
};

const TRADITIONAL_DAYS: [&str; 7] = ["週一", "週二", "週三", "週四", "週五", "週六", "週日"];

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
