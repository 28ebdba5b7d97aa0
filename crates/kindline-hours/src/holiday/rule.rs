//! The rules that holidays follow, and the days closed in their stead.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::Holiday;
use crate::week::weekday_named;

/// A holiday of every year within its bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    /// Empty where the document gave a bare date.
    pub(crate) name: Cow<'static, str>,
    pub(crate) day: DayRule,
    pub(crate) years: Years,
    pub(crate) observed: Observed,
}

/// In which years a holiday is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Years {
    pub(crate) from: i16,
    pub(crate) through: i16,
    /// Only years that leave this remainder when divided by this number.
    pub(crate) every: (i16, i16),
    /// Years it was not kept; 0 for none.
    pub(crate) except: [i16; 2],
}

impl Years {
    pub(crate) const ALL: Self = Self {
        from: i16::MIN,
        through: i16::MAX,
        every: (1, 0),
        except: [0; 2],
    };

    fn contains(&self, year: i32) -> bool {
        let (divisor, remainder) = (i32::from(self.every.0), i32::from(self.every.1));
        (i32::from(self.from)..=i32::from(self.through)).contains(&year)
            && year.checked_rem_euclid(divisor) == Some(remainder)
            && !self.except.iter().any(|except| i32::from(*except) == year)
    }
}

/// Which day of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DayRule {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, which one (negative from the month's end), weekday, days added.
    Nth(u8, i8, Weekday, i8),
    /// Days after Easter Sunday of the Western churches.
    Easter(i16),
    /// The last such weekday that is on or before month and day.
    OnOrBefore(u8, u8, Weekday),
    /// The first such weekday that is on or after month and day.
    OnOrAfter(u8, u8, Weekday),
    /// Month and day, and for each weekday that may be, from Monday, the days added;
    /// [`NO_DAY`] for none that year.
    ByWeekday(u8, u8, [i8; 7]),
    /// Year, month and day.
    Once(i16, u8, u8),
}

/// Stands for a weekday on which a [`DayRule::ByWeekday`] is not kept.
pub(crate) const NO_DAY: i8 = i8::MIN;

/// Which other day is closed when the holiday falls on a weekend. The day itself always is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Observed {
    /// None.
    Never,
    /// The nearest weekday: Friday for Saturday, Monday for Sunday (5 U.S.C. 6103(b)).
    Nearest,
    /// Monday for Sunday.
    SundayToMonday,
    /// Friday for Saturday.
    SaturdayToFriday,
    /// The next Monday, whatever else falls on it.
    NextMonday,
    /// The next Monday to Friday that is no holiday and not taken by another.
    NextFree,
}

impl DayRule {
    /// The date in `year`, where there is one.
    pub(crate) fn in_year(self, year: i32) -> Option<NaiveDate> {
        let ymd = |month: u8, day: u8| NaiveDate::from_ymd_opt(year, month.into(), day.into());
        match self {
            Self::Fixed(month, day) => ymd(month, day),
            Self::Nth(month, nth, weekday, plus) => {
                let date = nth_weekday(year, month, nth, weekday)?;
                shifted(date, i64::from(plus))
            }
            Self::Easter(plus) => shifted(easter(year)?, i64::from(plus)),
            Self::OnOrBefore(month, day, weekday) => {
                let date = ymd(month, day)?;
                shifted(date, -i64::from(date.weekday().days_since(weekday)))
            }
            Self::OnOrAfter(month, day, weekday) => {
                let date = ymd(month, day)?;
                shifted(date, i64::from(weekday.days_since(date.weekday())))
            }
            Self::ByWeekday(month, day, shifts) => {
                let date = ymd(month, day)?;
                let index = date.weekday().num_days_from_monday() as usize;
                let shift = shifts.get(index).filter(|shift| **shift != NO_DAY)?;
                shifted(date, i64::from(*shift))
            }
            Self::Once(only, month, day) => {
                if i32::from(only) == year {
                    ymd(month, day)
                } else {
                    None
                }
            }
        }
    }

    /// Reads a rule as authors write it: `12-24`, `2026-11-27`, `3rd mon of january`,
    /// `last mon of may`, `4th thu of november + 1`, `easter - 2`, `mon on or before 05-24`,
    /// `04-27 by weekday 0 0 0 0 0 0 -1` (days added from Monday to Sunday, `.` for no holiday).
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(date) = crate::document::parse_date(&text) {
            let year = i16::try_from(date.year()).ok()?;
            let (month, day) = (date.month().try_into().ok()?, date.day().try_into().ok()?);
            return Some(Self::Once(year, month, day));
        }
        if let Some((day, shifts)) = text.split_once(" by weekday ") {
            let (month, day) = month_and_day(day.trim())?;
            return Some(Self::ByWeekday(month, day, weekday_shifts(shifts)?));
        }
        if let Some((month, day)) = month_and_day(&text) {
            return Some(Self::Fixed(month, day));
        }
        let spaced = text.replace('+', " + ").replace('-', " - ");
        let words: Vec<&str> = spaced.split_whitespace().collect();
        match words.as_slice() {
            ["easter"] => Some(Self::Easter(0)),
            ["easter", sign, days] => {
                let days: i16 = days.parse().ok().filter(|days| (0..=120).contains(days))?;
                Some(Self::Easter(signed(sign, days)?))
            }
            [nth, weekday, "of", month] => Some(Self::Nth(
                month_named(month)?,
                ordinal(nth)?,
                weekday_named(weekday)?,
                0,
            )),
            [nth, weekday, "of", month, sign, days] => {
                let days: i8 = days.parse().ok().filter(|days| (0..=31).contains(days))?;
                let (month, nth) = (month_named(month)?, ordinal(nth)?);
                Some(Self::Nth(
                    month,
                    nth,
                    weekday_named(weekday)?,
                    signed(sign, days)?,
                ))
            }
            [weekday, "on", "or", side, month, "-", day] => {
                let weekday = weekday_named(weekday)?;
                let (month, day) = month_and_day(&format!("{month}-{day}"))?;
                match *side {
                    "before" => Some(Self::OnOrBefore(month, day, weekday)),
                    "after" => Some(Self::OnOrAfter(month, day, weekday)),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

/// Reads seven numbers of days, or `.`.
fn weekday_shifts(text: &str) -> Option<[i8; 7]> {
    let shift = |word: &str| match word {
        "." => Some(NO_DAY),
        _ => word.parse().ok().filter(|days| (-7..=7).contains(days)),
    };
    let shifts: Option<Vec<i8>> = text.split_whitespace().map(shift).collect();
    shifts?.try_into().ok()
}

/// Reads `12-24`; February 29 counts.
pub(crate) fn month_and_day(text: &str) -> Option<(u8, u8)> {
    let (month, day) = text.split_once('-')?;
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    NaiveDate::from_ymd_opt(2000, month.into(), day.into())?;
    Some((month, day))
}

fn signed<N: std::ops::Neg<Output = N>>(sign: &str, number: N) -> Option<N> {
    match sign {
        "+" => Some(number),
        "-" => Some(-number),
        _ => None,
    }
}

fn ordinal(text: &str) -> Option<i8> {
    Some(match text {
        "1st" | "first" => 1,
        "2nd" | "second" => 2,
        "3rd" | "third" => 3,
        "4th" | "fourth" => 4,
        "5th" | "fifth" => 5,
        "last" => -1,
        _ => return None,
    })
}

fn month_named(text: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let short = text.len() == 3;
    let index = MONTHS
        .iter()
        .position(|name| *name == text || (short && name.starts_with(text)))?;
    u8::try_from(index + 1).ok()
}

fn shifted(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 {
        date.checked_sub_days(distance)
    } else {
        date.checked_add_days(distance)
    }
}

fn nth_weekday(year: i32, month: u8, nth: i8, weekday: Weekday) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month.into(), 1)?;
    if nth > 0 {
        let plus = i64::from(weekday.days_since(first.weekday())) + 7 * (i64::from(nth) - 1);
        shifted(first, plus).filter(|date| date.month() == u32::from(month))
    } else {
        let last = shifted(first, i64::from(first.num_days_in_month()) - 1)?;
        let minus = i64::from(last.weekday().days_since(weekday)) + 7 * (-i64::from(nth) - 1);
        shifted(last, -minus).filter(|date| date.month() == u32::from(month))
    }
}

/// Easter Sunday of the Gregorian calendar, by the method that Nature printed in 1876 and that
/// needs no tables.
fn easter(year: i32) -> Option<NaiveDate> {
    let moon = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    let correction = (century + 8).div_euclid(25);
    let drift = (century - correction + 1).div_euclid(3);
    let epact = (19 * moon + century - century.div_euclid(4) - drift + 15).rem_euclid(30);
    let quarter = (2 * century.rem_euclid(4) + 2 * of_century.div_euclid(4) + 32
        - epact
        - of_century.rem_euclid(4))
    .rem_euclid(7);
    let late = (moon + 11 * epact + 22 * quarter).div_euclid(451);
    let days = epact + quarter - 7 * late + 114;
    let month = u32::try_from(days.div_euclid(31)).ok()?;
    let day = u32::try_from(days.rem_euclid(31) + 1).ok()?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Every day that these rules close in the years `first` to `last`, unsorted: the holidays and the
/// days in their stead. Reaches into the years on either side, where a day of the range may stand
/// for one of theirs; the caller cuts.
pub(super) fn closed_days(
    rules: impl Iterator<Item = Rule>,
    first: i32,
    last: i32,
) -> Vec<Holiday> {
    let rules: Vec<Rule> = rules.collect();
    let mut days = Vec::new();
    let mut shifting = Vec::new();
    for (index, rule) in rules.iter().enumerate() {
        for year in first - 1..=last + 1 {
            let Some(date) = rule.day.in_year(year).filter(|_| rule.years.contains(year)) else {
                continue;
            };
            days.push(Holiday {
                date,
                name: (!rule.name.is_empty()).then(|| rule.name.clone().into_owned()),
                instead_of: None,
            });
            if is_weekend(date) && rule.observed != Observed::Never {
                shifting.push((date, index));
            }
        }
    }
    let mut taken: BTreeSet<NaiveDate> = days.iter().map(|day| day.date).collect();
    // Earlier holidays choose first, so that Christmas goes before the day after it.
    shifting.sort_unstable();
    let mut last: Option<(NaiveDate, Option<NaiveDate>)> = None;
    for (date, index) in shifting {
        let Some(rule) = rules.get(index) else { break };
        // Two holidays on one date share the day in their stead.
        let other = match last {
            Some((same, other)) if same == date && rule.observed == Observed::NextFree => other,
            _ => rule.observed.other_day(date, &taken),
        };
        last = Some((date, other));
        if let Some(other) = other {
            taken.insert(other);
            days.push(Holiday {
                date: other,
                name: (!rule.name.is_empty()).then(|| rule.name.clone().into_owned()),
                instead_of: Some(date),
            });
        }
    }
    days
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

impl Observed {
    fn other_day(self, date: NaiveDate, taken: &BTreeSet<NaiveDate>) -> Option<NaiveDate> {
        let saturday = date.weekday() == Weekday::Sat;
        match self {
            Self::Never => None,
            Self::Nearest => shifted(date, if saturday { -1 } else { 1 }),
            Self::SundayToMonday if saturday => None,
            Self::SundayToMonday => shifted(date, 1),
            Self::SaturdayToFriday if saturday => shifted(date, -1),
            Self::SaturdayToFriday => None,
            Self::NextMonday => shifted(date, if saturday { 2 } else { 1 }),
            Self::NextFree => date
                .iter_days()
                .skip(1)
                .find(|day| !is_weekend(*day) && !taken.contains(day)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DayRule, easter};
    use chrono::NaiveDate;

    #[track_caller]
    fn check(rule: &str, expected: &str) {
        let expected: NaiveDate = expected.parse().unwrap();
        let year = chrono::Datelike::year(&expected);
        let rule = DayRule::parse(rule).expect("a rule");
        assert_eq!(rule.in_year(year), Some(expected), "{rule:?}");
    }

    #[test]
    fn rules_as_authors_write_them() {
        check("12-24", "2026-12-24");
        check("2026-11-27", "2026-11-27");
        check("3rd mon of january", "2026-01-19");
        check("last mon of may", "2026-05-25");
        check("4th thu of nov + 1", "2026-11-27");
        check("first monday of september", "2026-09-07");
        check("easter - 2", "2026-04-03");
        check("easter+1", "2026-04-06");
        check("mon on or before 05-24", "2026-05-18");
        check("sat on or after 10-31", "2026-10-31");
        check("04-27 by weekday 0 0 0 0 0 0 -1", "2025-04-26");
        check("04-27 by weekday 0 0 0 0 0 0 -1", "2026-04-27");
    }

    #[test]
    fn other_texts_are_no_rules() {
        for text in [
            "",
            "13-01",
            "02-30",
            "6th mon of may",
            "easter 2",
            "easter - x",
            "mon of may",
        ] {
            assert_eq!(DayRule::parse(text), None, "{text}");
        }
    }

    #[test]
    fn easter_of_known_years() {
        // Dates printed in the tables of the Book of Common Prayer and in almanacs.
        for date in [
            "1818-03-22",
            "1943-04-25",
            "1961-04-02",
            "2000-04-23",
            "2025-04-20",
            "2038-04-25",
            "2285-03-22",
        ] {
            let date: NaiveDate = date.parse().unwrap();
            assert_eq!(easter(chrono::Datelike::year(&date)), Some(date));
        }
    }
}
