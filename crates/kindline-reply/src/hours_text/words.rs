//! How times of day and lists are written with a language's words.

use super::View;

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
        // "A mediodía": a word takes no article.
        if let (0..1440, Some(word)) = (minutes, self.named(minutes)) {
            return add(word, out);
        }
        let [one, others] = self.at();
        let hour = minutes / 60;
        let is_one = hour == 1 || (self.twelve() && hour == 13);
        add(if is_one { one } else { others }, out);
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
