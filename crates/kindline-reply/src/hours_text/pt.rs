//! Portuguese.

use super::words::{Clock, DateOrder, Words};

/// The long and the short words.
pub(super) const fn words() -> (&'static Words, &'static Words) {
    (&LONG, &SHORT)
}

const SHORT_DAYS: [&str; 7] = ["seg", "ter", "qua", "qui", "sex", "sab", "dom"];

const LONG: Words = Words {
    days: [
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ],
    // "De segunda a sexta-feira": the first day is short.
    range_start: [
        "segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo",
    ],
    range_end: [
        "segunda-feira",
        "terça-feira",
        "quarta-feira",
        "quinta-feira",
        "sexta-feira",
        "sábado",
        "domingo",
    ],
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
    months: [
        "janeiro",
        "fevereiro",
        "março",
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
    date: DateOrder::DayMonth([" de ", ""]),
    year: [" de ", ""],
    date_range: ["de ", " a ", ""],
    your_time: [" (", " no seu horário)"],
    city_time: [" (horário de ", ")"],
};

const SHORT: Words = Words {
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
