//! French.

use super::cldr;
use super::source::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const SHORT_DAYS: [&str; 7] = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];

const LONG: Words = Words {
    days: cldr::FR.days,
    range_start: cldr::FR.days,
    range_end: cldr::FR.days,
    day_range: ["du ", " au ", ""],
    list: [", ", " et "],
    every_day: "tous les jours",
    days_to_times: ", ",
    after_times: "",
    time_range: ["de ", " à ", ""],
    next_day: " le lendemain",
    all_day: "jour et nuit",
    between_groups: "; ",
    by_appointment: "sur rendez-vous seulement",
    clock: Clock {
        twelve: false,
        separator: " h ",
        after_minutes: "",
        after_hour: Some(" h"),
        before: &[],
        after: &[],
        noon: Some("midi"),
        midnight: Some("minuit"),
    },
    at: ["", ""],
    today: ["aujourd'hui à ", ""],
    tomorrow: ["demain à ", ""],
    on_day: cldr::FR.days,
    on_day_at: [" à ", ""],
    on_date_at: [" ", " à ", ""],
    months: cldr::FR.months,
    date: DateOrder::DayMonth([" ", ""]),
    first: "1er",
    year: [" ", ""],
    date_range: ["du ", " au ", ""],
    closed: ["fermé : ", ""],
    name: [" (", ")"],
    your_time: [" (", ", votre heure)"],
    city_time: [" (heure de ", ")"],
};

const SHORT: Words = Words {
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    every_day: "tous les jours",
    days_to_times: " ",
    time_range: ["", "-", ""],
    all_day: "24 h sur 24",
    by_appointment: "sur rendez-vous",
    clock: Clock {
        separator: "h",
        after_hour: Some("h"),
        ..LONG.clock
    },
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    ..LONG
};
