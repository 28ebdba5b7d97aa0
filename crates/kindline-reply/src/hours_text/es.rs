//! Spanish.

use super::cldr;
use super::source::{Clock, DateOrder, Words};
use crate::Locale;

/// The long and the short words of a Spanish locale.
pub(super) const fn words(locale: Locale) -> (&'static Words, &'static Words) {
    match locale {
        Locale::EsEs => (&SPAIN, &SPAIN_SHORT),
        _ => (&LONG, &SHORT),
    }
}

/// "9:00", "17:00", as in Spain.
const HOURS_24: Clock = Clock {
    twelve: false,
    after_hour: None,
    after: &[],
    noon: None,
    midnight: None,
    ..CLOCK
};

const SPAIN: Words = Words {
    clock: HOURS_24,
    ..LONG
};

const SPAIN_SHORT: Words = Words {
    clock: HOURS_24,
    ..SHORT
};

const SHORT_DAYS: [&str; 7] = ["lun", "mar", "mié", "jue", "vie", "sab", "dom"];

const CLOCK: Clock = Clock {
    twelve: true,
    separator: ":",
    after_minutes: "",
    after_hour: Some(""),
    before: &[],
    after: &[(0, " a. m."), (12, " p. m.")],
    noon: Some("mediodía"),
    midnight: Some("medianoche"),
};

const LONG: Words = Words {
    days: cldr::ES.days,
    range_start: cldr::ES.days,
    range_end: cldr::ES.days,
    day_range: ["de ", " a ", ""],
    list: [", ", " y "],
    every_day: "todos los días",
    days_to_times: ", ",
    after_times: "",
    time_range: ["de ", " a ", ""],
    next_day: " del día siguiente",
    all_day: "las 24 horas",
    between_groups: "; ",
    by_appointment: "solo con cita",
    clock: CLOCK,
    at: ["la ", "las "],
    today: ["hoy a ", ""],
    tomorrow: ["mañana a ", ""],
    on_day: [
        "el lunes",
        "el martes",
        "el miércoles",
        "el jueves",
        "el viernes",
        "el sábado",
        "el domingo",
    ],
    on_day_at: [" a ", ""],
    on_date_at: [" ", " a ", ""],
    months: cldr::ES.months,
    date: DateOrder::DayMonth([" de ", ""]),
    first: "1",
    year: [" de ", ""],
    date_range: ["del ", " al ", ""],
    closed: ["cerrado: ", ""],
    name: [" (", ")"],
    your_time: [" (", " en su hora local)"],
    city_time: [" (hora de ", ")"],
};

const SHORT: Words = Words {
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    every_day: "diario",
    days_to_times: " ",
    time_range: ["", "-", ""],
    all_day: "24 horas",
    next_day: " (dia siguiente)",
    by_appointment: "con cita",
    clock: Clock {
        after: &[(0, "am"), (12, "pm")],
        noon: Some("mediodia"),
        ..CLOCK
    },
    on_day: [
        "el lun", "el mar", "el mié", "el jue", "el vie", "el sab", "el dom",
    ],
    ..LONG
};
