//! A stretch of opening time within a day, in wall-clock minutes, and how people write it.

use std::fmt;

/// Minutes in a civil day.
pub(crate) const DAY_MINUTES: u16 = 1440;

/// One stretch of opening time, from its start up to but not including its end, in minutes after the
/// midnight that begins its day.
///
/// A span that runs over midnight belongs to the day it starts on and ends past 1440:
/// 22:00-06:00 is `1320..1800`. A span that ends at midnight ends at 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u16,
    end: u16,
}

impl Span {
    /// A span of `start` (0 to 1439) up to `end` (more than `start`, at most 2880). `None` outside
    /// these bounds, and for more than 24 hours.
    ///
    /// ```
    /// use kindline_hours::Span;
    ///
    /// let night = Span::new(22 * 60, 30 * 60).unwrap();
    /// assert_eq!(night.to_string(), "22:00-06:00");
    /// assert!(Span::new(600, 600).is_none());
    /// ```
    #[must_use]
    pub const fn new(start: u16, end: u16) -> Option<Self> {
        if start < DAY_MINUTES && start < end && end - start <= DAY_MINUTES {
            Some(Self { start, end })
        } else {
            None
        }
    }

    /// The first minute, counted from midnight: 0 to 1439.
    #[must_use]
    pub const fn start(&self) -> u16 {
        self.start
    }

    /// The minute it ends before, counted from the same midnight: 1 to 2880, past 1440 for a span
    /// over midnight.
    #[must_use]
    pub const fn end(&self) -> u16 {
        self.end
    }

    /// Whether it runs past the midnight that ends its day.
    #[must_use]
    pub const fn is_overnight(&self) -> bool {
        self.end > DAY_MINUTES
    }

    /// Reads `09:00-17:00`. An end at or before the start is on the next day.
    pub(crate) fn parse(text: &str) -> Result<Self, SpanError> {
        let mut ends = text.split(['-', '–']);
        match (ends.next(), ends.next(), ends.next()) {
            (Some(start), Some(end), None) => Self::from_ends(start, end),
            _ => Err(SpanError::Shape),
        }
    }

    /// Reads the two ends of a span.
    pub(crate) fn from_ends(start: &str, end: &str) -> Result<Self, SpanError> {
        let start = minute_of_day(start).ok_or(SpanError::Shape)?;
        let end = minute_of_day(end).ok_or(SpanError::Shape)?;
        if start == DAY_MINUTES {
            return Err(SpanError::StartsAtMidnight);
        }
        let end = if end <= start { end + DAY_MINUTES } else { end };
        Self::new(start, end).ok_or(SpanError::Shape)
    }

    /// Sorted by start and, where they touch or overlap, joined. An end may reach 48:00.
    pub(crate) fn joined(mut spans: Vec<Self>) -> Vec<Self> {
        spans.sort_unstable();
        let mut joined: Vec<Self> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                // A join over more than 24 hours stays two spans, each within the type's bounds.
                Some(last)
                    if span.start <= last.end
                        && span.end.max(last.end) - last.start <= DAY_MINUTES =>
                {
                    last.end = last.end.max(span.end);
                }
                _ => joined.push(span),
            }
        }
        joined
    }
}

/// `22:00-06:00`; an end at midnight is `24:00`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = if self.is_overnight() {
            self.end - DAY_MINUTES
        } else {
            self.end
        };
        let (start_hour, start_minute) = (self.start / 60, self.start % 60);
        write!(
            f,
            "{start_hour:02}:{start_minute:02}-{:02}:{:02}",
            end / 60,
            end % 60
        )
    }
}

/// Why a text is no span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SpanError {
    Shape,
    StartsAtMidnight,
}

impl SpanError {
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Shape => "is not a span of time",
            Self::StartsAtMidnight => "starts at 24:00, which is the next day",
        }
    }

    pub(crate) fn help(self) -> &'static str {
        match self {
            Self::Shape => "write hours like `09:00-17:00`, in 24-hour time",
            Self::StartsAtMidnight => "write `00:00` on the next day",
        }
    }
}

/// Reads `9:00`, `09:00`, `9` or `24:00` as minutes after midnight.
pub(crate) fn minute_of_day(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hour, minute) = match text.split_once(':') {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None => (text, "00"),
    };
    if hour.is_empty() || hour.len() > 2 {
        return None;
    }
    let number = |digits: &str| {
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let (hour, minute) = (number(hour)?, number(minute)?);
    let total = hour * 60 + minute;
    (minute < 60 && total <= DAY_MINUTES).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::{Span, SpanError};

    #[track_caller]
    fn check(text: &str, expected: Result<(u16, u16), SpanError>) {
        let found = Span::parse(text).map(|span| (span.start(), span.end()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn spans_as_people_write_them() {
        check("09:00-17:00", Ok((540, 1020)));
        check("9-17", Ok((540, 1020)));
        check("9:00 – 17:30", Ok((540, 1050)));
        check("22:00-06:00", Ok((1320, 1800)));
        check("09:00-09:00", Ok((540, 1980)));
        check("00:00-24:00", Ok((0, 1440)));
        check("00:00-00:00", Ok((0, 1440)));
        check("18:00-00:00", Ok((1080, 1440)));
        check("24:00-06:00", Err(SpanError::StartsAtMidnight));
        for text in [
            "",
            "-",
            "09:00",
            "09:00-",
            "9:0-17",
            "25:00-26:00",
            "09:60-10:00",
            "a-b",
            "1-2-3",
            "+9-17",
        ] {
            check(text, Err(SpanError::Shape));
        }
    }

    #[test]
    fn touching_spans_are_joined() {
        let spans = ["13:00-17:00", "09:00-12:00", "12:00-13:00"].map(|s| Span::parse(s).unwrap());
        let joined = Span::joined(spans.to_vec());
        assert_eq!(joined, [Span::new(540, 1020).unwrap()]);
    }
}
