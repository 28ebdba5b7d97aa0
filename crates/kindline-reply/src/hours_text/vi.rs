//! Vietnamese.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const DAYS: [&str; 7] = [
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "Chủ Nhật",
];
const SHORT_DAYS: [&str; 7] = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

const LONG: Words = Words {
    days: DAYS,
    range_start: DAYS,
    range_end: DAYS,
    day_range: ["", " đến ", ""],
    list: [", ", " và "],
    every_day: "mỗi ngày",
    days_to_times: ", ",
    after_times: "",
    time_range: ["", " đến ", ""],
    next_day: " hôm sau",
    all_day: "suốt 24 giờ",
    between_groups: "; ",
    by_appointment: "chỉ theo hẹn",
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
    today: ["hôm nay lúc ", ""],
    tomorrow: ["ngày mai lúc ", ""],
    on_day: [
        "vào thứ Hai",
        "vào thứ Ba",
        "vào thứ Tư",
        "vào thứ Năm",
        "vào thứ Sáu",
        "vào thứ Bảy",
        "vào Chủ Nhật",
    ],
    on_day_at: [" lúc ", ""],
    on_date_at: [", ngày ", ", lúc ", ""],
    months: cldr::VI.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1",
    year: [" năm ", ""],
    date_range: ["từ ngày ", " đến ngày ", ""],
    closed: ["đóng cửa: ", ""],
    name: [" (", ")"],
    your_time: [" (", " giờ của quý vị)"],
    city_time: [" (giờ ", ")"],
};

const SHORT: Words = Words {
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", "-", ""],
    ..LONG
};
