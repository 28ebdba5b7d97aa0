//! What a language's table of words holds, and how times of day are written with it.

use super::View;

/// The words of one language in one style.
pub(crate) struct Words {
    /// The weekdays in a list, Monday first.
    pub(crate) days: [&'static str; 7],
    /// The weekdays at the start of a range, where their form differs.
    pub(crate) range_start: [&'static str; 7],
    /// The weekdays at the end of a range.
    pub(crate) range_end: [&'static str; 7],
    /// Before, between and after the two ends of a day range.
    pub(crate) day_range: [&'static str; 3],
    /// Between the members of a list, and before its last one.
    pub(crate) list: [&'static str; 2],
    /// All seven days.
    pub(crate) every_day: &'static str,
    /// Between days and times.
    pub(crate) days_to_times: &'static str,
    /// After the times of a group.
    pub(crate) after_times: &'static str,
    /// Before, between and after the two ends of a time range.
    pub(crate) time_range: [&'static str; 3],
    /// After a span that ends on the next day.
    pub(crate) next_day: &'static str,
    /// A span from midnight to midnight.
    pub(crate) all_day: &'static str,
    /// Between groups of days.
    pub(crate) between_groups: &'static str,
    /// No hours at all.
    pub(crate) by_appointment: &'static str,
    /// How the time of day is written.
    pub(crate) clock: Clock,
    /// Before a time of day that is met ("at 9"): for one o'clock, and for the others.
    pub(crate) at: [&'static str; 2],
    /// "today at {time}": before and after the time.
    pub(crate) today: [&'static str; 2],
    /// "tomorrow at {time}".
    pub(crate) tomorrow: [&'static str; 2],
    /// "on Monday": the weekdays with their preposition.
    pub(crate) on_day: [&'static str; 7],
    /// "on Monday at {time}": between the day, the time, and the end.
    pub(crate) on_day_at: [&'static str; 2],
    /// "on Monday, November 30, at {time}": between day, date, time, and the end.
    pub(crate) on_date_at: [&'static str; 3],
    /// The months in a date, January first.
    pub(crate) months: [&'static str; 12],
    /// How a date is written.
    pub(crate) date: DateOrder,
    /// The first day of a month: "1er".
    pub(crate) first: &'static str,
    /// Between a date and a year that comes last, and after it.
    pub(crate) year: [&'static str; 2],
    /// Before, between and after the two dates of a range; a month that both share is written once.
    pub(crate) date_range: [&'static str; 3],
    /// Before and after closed days, in a list of what differs from the week: "closed {days}".
    pub(crate) closed: [&'static str; 2],
    /// Before and after the name of a closure.
    pub(crate) name: [&'static str; 2],
    /// Before and after the reader's own time.
    pub(crate) your_time: [&'static str; 2],
    /// Before and after the city whose time it is.
    pub(crate) city_time: [&'static str; 2],
}

/// The order of day and month, with what stands between and after. A year that must be told comes
/// last, but before them in the last one, with what follows it there.
pub(crate) enum DateOrder {
    DayMonth([&'static str; 2]),
    MonthDay([&'static str; 2]),
    YearMonthDay([&'static str; 3]),
}

/// How a time of day is written.
pub(crate) struct Clock {
    /// Whether hours run from 1 to 12.
    pub(crate) twelve: bool,
    /// Between hour and minutes.
    pub(crate) separator: &'static str,
    /// After a time with minutes, before the period word that follows.
    pub(crate) after_minutes: &'static str,
    /// After a full hour. `None`: minutes are always written.
    pub(crate) after_hour: Option<&'static str>,
    /// Words before the time, by the hour from which they hold.
    pub(crate) before: &'static [(u8, &'static str)],
    /// Words after the time, by the hour from which they hold.
    pub(crate) after: &'static [(u8, &'static str)],
    /// Twelve in the day, where there is a word for it.
    pub(crate) noon: Option<&'static str>,
    /// Twelve at night, where there is a word for it.
    pub(crate) midnight: Option<&'static str>,
}

impl View {
    /// Writes what stands before member `index` of a list of `count`.
    pub(crate) fn join(self, index: usize, count: usize, out: &mut String) {
        let [between, last] = self.list();
        if index > 0 {
            add(if index + 1 == count { last } else { between }, out);
        }
    }

    /// Writes a time of day that is met, with its article where the language has one.
    pub(crate) fn at_time(self, minutes: u16, out: &mut String) {
        let [one, others] = self.at();
        let hour = minutes / 60;
        let is_one = hour == 1 || (self.twelve() && hour == 13);
        // "A mediodía": a word takes no article.
        if self.named(minutes).is_none() || minutes == 1440 {
            add(if is_one { one } else { others }, out);
        }
        self.time(minutes, out);
    }

    /// The word for noon or midnight, where the time is one and has one.
    fn named(self, minutes: u16) -> Option<&'static str> {
        match minutes {
            720 => self.noon(),
            0 | 1440 => self.midnight(),
            _ => None,
        }
    }

    /// Writes a time of day, given in minutes from midnight.
    pub(crate) fn time(self, minutes: u16, out: &mut String) {
        if let Some(word) = self.named(minutes) {
            return add(word, out);
        }
        let (hour, minute) = (minutes / 60 % 24, minutes % 60);
        let [before, after] = self.periods(hour);
        add(before, out);
        let shown = match (self.twelve(), hour % 12) {
            // The end of a day, where the clock has one.
            (false, _) if minutes == 1440 => 24,
            (true, 0) => 12,
            (true, hour) => hour,
            (false, _) => hour,
        };
        number(shown, 1, out);
        match self.after_hour() {
            Some(full) if minute == 0 => add(full, out),
            _ => {
                add(self.separator(), out);
                number(minute, 2, out);
                add(self.after_minutes(), out);
            }
        }
        add(after, out);
    }
}

/// Appends a word; many of a language's are empty.
#[inline]
pub(crate) fn add(word: &str, out: &mut String) {
    if !word.is_empty() {
        out.push_str(word);
    }
}

/// Writes a number in ASCII digits, as readers dial and type them, with at least `width` of them.
pub(crate) fn number(value: u16, width: u8, out: &mut String) {
    if let (0..=9, 1) = (value, width) {
        return out.push(digit(value));
    }
    if value <= 99 && width <= 2 {
        out.push(digit(value / 10));
        return out.push(digit(value % 10));
    }
    let mut divisor = 10_000;
    let mut places = 5;
    while divisor > 0 {
        if places <= width || value >= divisor {
            out.push(digit(value / divisor % 10));
        }
        divisor /= 10;
        places -= 1;
    }
}

fn digit(digit: u16) -> char {
    char::from(b'0' + u8::try_from(digit).unwrap_or_default())
}
