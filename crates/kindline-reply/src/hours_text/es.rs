//! Spanish.

use super::words::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const DAYS: [&str; 7] = [
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
];
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
    days: DAYS,
    range_start: DAYS,
    range_end: DAYS,
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
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    date: DateOrder::DayMonth([" de ", ""]),
    year: [" de ", ""],
    date_range: ["del ", " al ", ""],
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
