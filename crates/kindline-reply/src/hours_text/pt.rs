//! Portuguese.

use super::cldr;
use super::source::{Clock, DateOrder, Words};
use crate::Locale;

/// The long and the short words of a Portuguese locale.
pub(super) const fn words(locale: Locale) -> (&'static Words, &'static Words) {
    match locale {
        Locale::PtPt => (&PORTUGAL, &PORTUGAL_SHORT),
        _ => (&LONG, &SHORT),
    }
}

/// "9:00", "17:00", as in Portugal.
const COLON: Clock = Clock {
    separator: ":",
    after_hour: None,
    ..LONG.clock
};

const PORTUGAL: Words = Words {
    first: "1",
    by_appointment: "só por marcação",
    your_time: [" (", " na sua hora local)"],
    city_time: [" (hora de ", ")"],
    clock: COLON,
    ..LONG
};

const PORTUGAL_SHORT: Words = Words {
    every_day: "todos os dias",
    by_appointment: "por marcacao",
    your_time: PORTUGAL.your_time,
    city_time: PORTUGAL.city_time,
    clock: COLON,
    ..SHORT
};

const SHORT_DAYS: [&str; 7] = ["seg", "ter", "qua", "qui", "sex", "sab", "dom"];

const LONG: Words = Words {
    days: cldr::PT.days,
    // "De segunda a sexta-feira": the first day is short.
    range_start: [
        "segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo",
    ],
    range_end: cldr::PT.days,
    day_range: ["de ", " a ", ""],
    list: [", ", " e "],
    every_day: "todos os dias",
    days_to_times: ", ",
    after_times: "",
    time_range: ["das ", " às ", ""],
    next_day: " do dia seguinte",
    all_day: "24 horas",
    between_groups: "; ",
    by_appointment: "só com hora marcada",
    clock: Clock {
        twelve: false,
        separator: "h",
        after_minutes: "",
        after_hour: Some("h"),
        before: &[],
        after: &[],
        noon: None,
        midnight: None,
    },
    at: ["à ", "às "],
    today: ["hoje ", ""],
    tomorrow: ["amanhã ", ""],
    on_day: [
        "na segunda-feira",
        "na terça-feira",
        "na quarta-feira",
        "na quinta-feira",
        "na sexta-feira",
        "no sábado",
        "no domingo",
    ],
    on_day_at: [" ", ""],
    on_date_at: [", ", ", ", ""],
    months: cldr::PT.months,
    date: DateOrder::DayMonth([" de ", ""]),
    first: "1º",
    year: [" de ", ""],
    date_range: ["de ", " a ", ""],
    closed: ["fechado: ", ""],
    name: [" (", ")"],
    your_time: [" (", " no seu horário)"],
    city_time: [" (horário de ", ")"],
};

const SHORT: Words = Words {
    first: "1",
    days: SHORT_DAYS,
    range_start: SHORT_DAYS,
    range_end: SHORT_DAYS,
    day_range: ["", "-", ""],
    every_day: "todo dia",
    days_to_times: " ",
    time_range: ["", "-", ""],
    by_appointment: "com hora marcada",
    tomorrow: ["amanha ", ""],
    on_day: [
        "na seg", "na ter", "na qua", "na qui", "na sex", "no sab", "no dom",
    ],
    months: [
        "janeiro",
        "fevereiro",
        "marco",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    your_time: [" (", " no seu horario)"],
    city_time: [" (horario de ", ")"],
    ..LONG
};
