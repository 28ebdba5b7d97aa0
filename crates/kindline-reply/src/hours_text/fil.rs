//! Filipino.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const LONG: Words = Words {
    days: cldr::FIL.days,
    range_start: cldr::FIL.days,
    range_end: cldr::FIL.days,
    day_range: ["", " hanggang ", ""],
    list: [", ", " at "],
    every_day: "araw-araw",
    days_to_times: ", ",
    after_times: "",
    time_range: ["", " hanggang ", ""],
    next_day: " kinabukasan",
    all_day: "24 oras",
    between_groups: "; ",
    by_appointment: "kapag may appointment lang",
    clock: Clock {
        twelve: true,
        separator: ":",
        after_minutes: "",
        after_hour: Some(""),
        before: &[],
        after: &[(0, " AM"), (12, " PM")],
        noon: Some("tanghali"),
        midnight: Some("hatinggabi"),
    },
    at: ["", ""],
    today: ["ngayong araw, ", ""],
    tomorrow: ["bukas, ", ""],
    on_day: [
        "sa Lunes",
        "sa Martes",
        "sa Miyerkules",
        "sa Huwebes",
        "sa Biyernes",
        "sa Sabado",
        "sa Linggo",
    ],
    on_day_at: [", ", ""],
    on_date_at: [", ", ", ", ""],
    months: cldr::FIL.months,
    date: DateOrder::MonthDay([" ", ""]),
    first: "1",
    year: [", ", ""],
    date_range: ["", " hanggang ", ""],
    closed: ["sarado: ", ""],
    name: [" (", ")"],
    your_time: [" (", " sa oras ninyo)"],
    city_time: [" (oras sa ", ")"],
};

const SHORT: Words = Words {
    days: cldr::FIL.days_short,
    range_start: cldr::FIL.days_short,
    range_end: cldr::FIL.days_short,
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", "-", ""],
    by_appointment: "kapag may appointment",
    clock: Clock {
        after: &[(0, "am"), (12, "pm")],
        ..LONG.clock
    },
    on_day: [
        "sa Lun", "sa Mar", "sa Miy", "sa Huw", "sa Biy", "sa Sab", "sa Lin",
    ],
    months: cldr::FIL.months_short,
    ..LONG
};
