//! Haitian Creole. The CLDR has no words of it and answers in French, so all of these are our own.

use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const DAYS: [&str; 7] = [
    "lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch",
];
const SHORT_DAYS: [&str; 7] = ["len", "mad", "mèk", "jed", "van", "sam", "dim"];

const LONG: Words = Words {
    days: DAYS,
    range_start: DAYS,
    range_end: DAYS,
    day_range: ["", " rive ", ""],
    list: [", ", " ak "],
    every_day: "chak jou",
    days_to_times: ", ",
    after_times: "",
    time_range: ["", " rive ", ""],
    next_day: " nan demen",
    all_day: "24 sou 24",
    between_groups: "; ",
    by_appointment: "sou randevou sèlman",
    clock: Clock {
        twelve: true,
        separator: "è",
        after_minutes: "",
        after_hour: Some("è"),
        before: &[],
        after: &[(0, " dimaten"), (12, " apremidi"), (18, " diswa")],
        noon: Some("midi"),
        midnight: Some("minwi"),
    },
    at: ["", ""],
    today: ["jodi a a ", ""],
    tomorrow: ["demen a ", ""],
    on_day: DAYS,
    on_day_at: [" a ", ""],
    on_date_at: [" ", " a ", ""],
    months: [
        "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb",
        "novanm", "desanm",
    ],
    date: DateOrder::DayMonth([" ", ""]),
    first: "1ye",
    year: [" ", ""],
    date_range: ["", " rive ", ""],
    closed: ["fèmen: ", ""],
    name: [" (", ")"],
    your_time: [" (", " lè pa ou)"],
    city_time: [" (lè ", ")"],
};

const SHORT: Words = Words {
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    days_to_times: " ",
    time_range: ["", "-", ""],
    by_appointment: "sou randevou",
    clock: Clock {
        separator: ":",
        after_hour: Some(""),
        after: &[(0, "am"), (12, "pm")],
        ..LONG.clock
    },
    ..LONG
};
