//! The rule at the end of a TZif file: a POSIX `TZ` string with the extensions of RFC 9636 (section
//! 3.3.1), such as `EST5EDT,M3.2.0,M11.1.0`.

use chrono::{Datelike, NaiveDate, Weekday};

const DAY: i64 = 86_400;

/// Standard time, and daylight-saving time where there is any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PosixRule {
    standard: Named,
    daylight: Option<Daylight>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    abbreviation: String,
    /// Seconds east of UTC.
    offset: i32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Daylight {
    named: Named,
    start: YearlyTime,
    end: YearlyTime,
}

/// A day of each year and a wall-clock time on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct YearlyTime {
    day: YearlyDay,
    /// Seconds after midnight, possibly negative or past the day's end.
    time: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum YearlyDay {
    /// Day 1 to 365; February 29 is never counted.
    JulianWithoutLeap(u16),
    /// Day 0 to 365; February 29 is counted.
    Julian(u16),
    /// The `week`th (5 = last) such weekday of the month.
    Month { month: u8, week: u8, weekday: u8 },
}

impl PosixRule {
    /// Reads a `TZ` string. `None` when it is malformed.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut rest = Reader(text);
        let standard = Named {
            abbreviation: rest.abbreviation()?,
            offset: rest.offset()?,
        };
        if rest.is_empty() {
            return Some(Self {
                standard,
                daylight: None,
            });
        }
        let abbreviation = rest.abbreviation()?;
        let offset = if rest.starts_with(',') {
            standard.offset + 3600
        } else {
            rest.offset()?
        };
        rest.expect(',')?;
        let start = rest.yearly_time()?;
        rest.expect(',')?;
        let end = rest.yearly_time()?;
        let named = Named {
            abbreviation,
            offset,
        };
        let daylight = Some(Daylight { named, start, end });
        rest.is_empty().then_some(Self { standard, daylight })
    }

    pub(super) fn type_at(&self, at: i64) -> (i32, &str) {
        let named = match &self.daylight {
            None => &self.standard,
            Some(daylight) => {
                // Rule times reach at most a week out of their year, so the neighbors suffice.
                let year = year_of(at);
                let mut current = &self.standard;
                for (start, offset) in
                    daylight_changes(&self.standard, daylight, year - 1, year + 1)
                {
                    if start > at {
                        break;
                    }
                    current = if offset == Side::Daylight {
                        &daylight.named
                    } else {
                        &self.standard
                    };
                }
                current
            }
        };
        (named.offset, &named.abbreviation)
    }

    /// Changes after `from` and before `to`, in order, each with its offset and abbreviation. Of two in
    /// the same instant the second holds.
    pub(super) fn transitions_between(&self, from: i64, to: i64) -> Vec<(i64, i32, &str)> {
        let Some(daylight) = &self.daylight else {
            return Vec::new();
        };
        daylight_changes(&self.standard, daylight, year_of(from) - 1, year_of(to) + 1)
            .into_iter()
            .filter(|(at, _)| *at > from && *at < to)
            .map(|(at, side)| {
                let named = match side {
                    Side::Daylight => &daylight.named,
                    Side::Standard => &self.standard,
                };
                (at, named.offset, named.abbreviation.as_str())
            })
            .collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Standard,
    Daylight,
}

/// The changes of these years in order. Where a year's end meets the next one's start in the same
/// instant, daylight-saving time goes on: `Standard` sorts first and is overtaken.
fn daylight_changes(
    standard: &Named,
    daylight: &Daylight,
    first: i32,
    last: i32,
) -> Vec<(i64, Side)> {
    let mut changes = Vec::new();
    for year in first..=last {
        let start = daylight.start.in_year(year) - i64::from(standard.offset);
        let end = daylight.end.in_year(year) - i64::from(daylight.named.offset);
        changes.push((start, Side::Daylight));
        changes.push((end, Side::Standard));
    }
    changes.sort_unstable();
    changes
}

fn year_of(at: i64) -> i32 {
    let days = i32::try_from(at.div_euclid(DAY)).unwrap_or(i32::MAX / 2);
    NaiveDate::from_epoch_days(days).map_or_else(
        || if at < 0 { 0 } else { 10_000 },
        |date| date.year().clamp(0, 10_000),
    )
}

impl YearlyTime {
    /// Wall-clock seconds since 1970-01-01 00:00 of the same clock.
    fn in_year(self, year: i32) -> i64 {
        let january = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        let leap = january.leap_year();
        let new_year = i64::from(january.to_epoch_days());
        let day = match self.day {
            YearlyDay::Julian(day) => i64::from(day),
            YearlyDay::JulianWithoutLeap(day) => i64::from(day) - 1 + i64::from(leap && day >= 60),
            YearlyDay::Month {
                month,
                week,
                weekday,
            } => {
                let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1).unwrap_or(january);
                let shift = (7 + i64::from(weekday) - sunday_based(first.weekday())) % 7;
                let mut day = shift + 7 * (i64::from(week) - 1);
                if day >= i64::from(first.num_days_in_month()) {
                    day -= 7;
                }
                i64::from(first.to_epoch_days()) - new_year + day
            }
        };
        (new_year + day) * DAY + self.time
    }
}

fn sunday_based(weekday: Weekday) -> i64 {
    i64::from(weekday.num_days_from_sunday())
}

/// What is left of the string.
struct Reader<'a>(&'a str);

impl Reader<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn starts_with(&self, c: char) -> bool {
        self.0.starts_with(c)
    }

    fn accept(&mut self, c: char) -> bool {
        match self.0.strip_prefix(c) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, c: char) -> Option<()> {
        self.accept(c).then_some(())
    }

    fn take_while(&mut self, keep: impl Fn(char) -> bool) -> &str {
        let end = self.0.find(|c| !keep(c)).unwrap_or(self.0.len());
        let (taken, rest) = self.0.split_at_checked(end).unwrap_or((self.0, ""));
        self.0 = rest;
        taken
    }

    fn abbreviation(&mut self) -> Option<String> {
        let quoted = self.accept('<');
        let name = if quoted {
            self.take_while(|c| c != '>').to_owned()
        } else {
            self.take_while(|c| c.is_ascii_alphabetic()).to_owned()
        };
        if quoted {
            self.expect('>')?;
        }
        (name.len() >= 3).then_some(name)
    }

    fn number(&mut self, max: u32) -> Option<u32> {
        let digits = self.take_while(|c| c.is_ascii_digit());
        digits.parse().ok().filter(|number| *number <= max)
    }

    /// `[+-]h[:m[:s]]` in seconds, as written.
    fn clock(&mut self, max_hours: u32) -> Option<i64> {
        let sign = if self.accept('-') {
            -1
        } else {
            self.accept('+');
            1
        };
        let mut seconds = i64::from(self.number(max_hours)?) * 3600;
        if self.accept(':') {
            seconds += i64::from(self.number(59)?) * 60;
            if self.accept(':') {
                seconds += i64::from(self.number(59)?);
            }
        }
        Some(sign * seconds)
    }

    /// POSIX counts west of UTC; we count east.
    fn offset(&mut self) -> Option<i32> {
        i32::try_from(-self.clock(24)?).ok()
    }

    fn yearly_time(&mut self) -> Option<YearlyTime> {
        let day = if self.accept('J') {
            let day = u16::try_from(self.number(365)?).ok()?;
            YearlyDay::JulianWithoutLeap((day >= 1).then_some(day)?)
        } else if self.accept('M') {
            let month = self.number(12)?;
            self.expect('.')?;
            let week = self.number(5)?;
            self.expect('.')?;
            let weekday = self.number(6)?;
            if month == 0 || week == 0 {
                return None;
            }
            YearlyDay::Month {
                month: u8::try_from(month).ok()?,
                week: u8::try_from(week).ok()?,
                weekday: u8::try_from(weekday).ok()?,
            }
        } else {
            YearlyDay::Julian(u16::try_from(self.number(365)?).ok()?)
        };
        let time = if self.accept('/') {
            self.clock(167)?
        } else {
            2 * 3600
        };
        Some(YearlyTime { day, time })
    }
}

#[cfg(test)]
mod tests {
    use super::PosixRule;

    #[track_caller]
    fn check(rule: &str, at: &str, offset: i32, abbreviation: &str) {
        let rule = PosixRule::parse(rule).expect("a rule");
        let at: chrono::DateTime<chrono::Utc> = at.parse().unwrap();
        assert_eq!(rule.type_at(at.timestamp()), (offset, abbreviation));
    }

    #[test]
    fn new_york_changes_at_two() {
        let rule = "EST5EDT,M3.2.0,M11.1.0";
        check(rule, "2026-03-08T06:59:59Z", -18000, "EST");
        check(rule, "2026-03-08T07:00:00Z", -14400, "EDT");
        check(rule, "2026-11-01T05:59:59Z", -14400, "EDT");
        check(rule, "2026-11-01T06:00:00Z", -18000, "EST");
    }

    #[test]
    fn southern_summer_spans_the_new_year() {
        let rule = "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0";
        check(rule, "2026-12-31T23:00:00Z", 39600, "+11");
        check(rule, "2026-06-15T00:00:00Z", 37800, "+1030");
    }

    #[test]
    fn negative_and_late_rule_times() {
        // Greenland's rule: the last Sunday of March, an hour before its midnight.
        let rule = "<-02>2<-01>,M3.5.0/-1,M10.5.0/0";
        check(rule, "2026-03-29T00:59:59Z", -7200, "-02");
        check(rule, "2026-03-29T01:00:00Z", -3600, "-01");
        // 24:00 on Thursday is Friday's midnight.
        let cairo = "EET-2EEST,M4.5.5/0,M10.5.4/24";
        check(cairo, "2026-10-29T20:59:59Z", 10800, "EEST");
        check(cairo, "2026-10-29T21:00:00Z", 7200, "EET");
    }

    #[test]
    fn daylight_saving_all_year() {
        let rule = "XXX3EDT4,0/0,J365/23";
        for at in [
            "2026-01-01T02:59:59Z",
            "2026-01-01T03:00:00Z",
            "2028-12-31T12:00:00Z",
        ] {
            check(rule, at, -14400, "EDT");
        }
    }

    #[test]
    fn malformed_rules_are_refused() {
        for rule in [
            "",
            "E5",
            "EST",
            "EST5EDT",
            "EST5EDT,M3.2.0",
            "EST5EDT,M13.2.0,M11.1.0",
            "EST5 ",
        ] {
            assert_eq!(PosixRule::parse(rule), None, "{rule}");
        }
    }
}
