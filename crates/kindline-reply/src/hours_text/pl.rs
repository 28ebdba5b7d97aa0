//! Polish. Text messages leave the diacritics out, as many in Poland do: one of them would make every
//! segment 70 characters long.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const SHORT_DAYS: [&str; 7] = ["pon", "wt", "sr", "czw", "pt", "sob", "niedz"];

const LONG: Words = Words {
    days: cldr::PL.days,
    range_start: [
        "poniedziałku",
        "wtorku",
        "środy",
        "czwartku",
        "piątku",
        "soboty",
        "niedzieli",
    ],
    range_end: [
        "poniedziałku",
        "wtorku",
        "środy",
        "czwartku",
        "piątku",
        "soboty",
        "niedzieli",
    ],
    day_range: ["od ", " do ", ""],
    list: [", ", " i "],
    every_day: "codziennie",
    days_to_times: ", ",
    after_times: "",
    time_range: ["od ", " do ", ""],
    next_day: " następnego dnia",
    all_day: "całą dobę",
    between_groups: "; ",
    by_appointment: "tylko po umówieniu",
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
    at: ["o ", "o "],
    today: ["dziś ", ""],
    tomorrow: ["jutro ", ""],
    on_day: [
        "w poniedziałek",
        "we wtorek",
        "w środę",
        "w czwartek",
        "w piątek",
        "w sobotę",
        "w niedzielę",
    ],
    on_day_at: [" ", ""],
    on_date_at: [" ", " ", ""],
    months: cldr::PL.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1",
    year: [" ", " r."],
    date_range: ["od ", " do ", ""],
    closed: ["zamknięte: ", ""],
    name: [" (", ")"],
    your_time: [" (u Państwa ", ")"],
    city_time: [" (czas: ", ")"],
};

const SHORT: Words = Words {
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", "-", ""],
    next_day: " nast. dnia",
    all_day: "cala dobe",
    by_appointment: "po umowieniu",
    today: ["dzis ", ""],
    on_day: [
        "w pon", "we wt", "w sr", "w czw", "w pt", "w sob", "w niedz",
    ],
    months: [
        "stycznia",
        "lutego",
        "marca",
        "kwietnia",
        "maja",
        "czerwca",
        "lipca",
        "sierpnia",
        "wrzesnia",
        "pazdziernika",
        "listopada",
        "grudnia",
    ],
    your_time: [" (u Panstwa ", ")"],
    closed: ["zamkniete: ", ""],
    ..LONG
};
