//! From a schedule to a text.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::holiday::DayRule;
use crate::schedule::SeasonDates;
use crate::{Problem, Schedule, Span, WeeklyHours};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Writes a schedule as an `opening_hours` text. The zone and whose public holidays are meant by `PH`
/// are not in it.
///
/// ```
/// use kindline_hours::{ScheduleDocument, osm};
///
/// let document: ScheduleDocument = toml::from_str(r#"
///     zone = "America/New_York"
///     mon-thu = "09:00-17:00"
///     fri = ["09:00-12:00", "13:00-16:00"]
///     holidays = "US"
///     dates = { 2026-12-24 = "09:00-12:00" }
/// "#).unwrap();
/// assert_eq!(
///     osm::write(&document.check().unwrap()).unwrap(),
///     "Mo-Th 09:00-17:00; Fr 09:00-12:00,13:00-16:00; PH off; 2026 Dec 24 09:00-12:00"
/// );
/// ```
///
/// # Errors
/// A [`Problem`] for everything in the schedule that such a text cannot say.
pub fn write(schedule: &Schedule) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut refuse = |field: &str, message: &str| problems.push(Problem::new(field, message));
    if !schedule.absences.is_empty() {
        refuse("absences", "cannot be written as public opening hours");
    }
    if !schedule.holidays.dropped.is_empty() {
        refuse(
            "holidays.drop",
            "cannot be written, `PH` has all public holidays",
        );
    }
    let weeks = std::iter::once(&schedule.week).chain(schedule.seasons.iter().map(|s| &s.week));
    let week_spans = weeks.flat_map(|week| week.days().flat_map(|(_, spans)| spans));
    let special_spans = schedule.special.values().flat_map(|day| &day.spans);
    let overnight = week_spans.chain(special_spans).any(Span::is_overnight);
    let mut rules = week_rules(&schedule.week, "");
    if rules.is_empty() {
        rules.push("off".to_owned());
    }
    let ordinary = rules.len();
    for (index, season) in schedule.seasons.iter().enumerate() {
        match season_dates(season.dates) {
            Some(dates) => {
                rules.push(format!("{dates} off"));
                rules.extend(week_rules(&season.week, &format!("{dates} ")));
            }
            None => refuse(
                &format!("seasons[{index}].through"),
                "is missing, which cannot be written",
            ),
        }
    }
    if !schedule.holidays.regions.is_empty() {
        rules.push("PH off".to_owned());
    }
    for (index, rule) in schedule.holidays.added.iter().enumerate() {
        match rule.day {
            DayRule::Fixed(month, day) => rules.push(format!("{} off", month_day(month, day))),
            DayRule::Once(year, month, day) => {
                rules.push(format!("{year} {} off", month_day(month, day)));
            }
            _ => refuse(
                &format!("holidays.add[{index}]"),
                "moves from year to year, which cannot be written",
            ),
        }
    }
    for closure in &schedule.closures {
        rules.push(format!("{} off", dates(closure.from, closure.through)));
    }
    for (day, special) in &schedule.special {
        let hours = if special.spans.is_empty() {
            "off".to_owned()
        } else {
            times(&special.spans)
        };
        rules.push(format!("{} {hours}", dates(*day, *day)));
    }
    if overnight && rules.len() > ordinary {
        refuse(
            "",
            "has spans over midnight next to dates or holidays, which would cut them",
        );
    }
    // A rule after `;` would cut the night before, one after `,` adds to it.
    let separator = if overnight { ", " } else { "; " };
    if problems.is_empty() {
        Ok(rules.join(separator))
    } else {
        Err(problems)
    }
}

/// A rule for each run of days with the same hours.
fn week_rules(week: &WeeklyHours, dates: &str) -> Vec<String> {
    let mut rules = Vec::new();
    let mut days = week.days().peekable();
    while let Some((first, hours)) = days.next() {
        let mut last = first;
        while let Some((day, _)) = days.next_if(|(_, other)| *other == hours) {
            last = day;
        }
        let days = if first == last {
            name(first).to_owned()
        } else {
            format!("{}-{}", name(first), name(last))
        };
        if !hours.is_empty() {
            rules.push(format!("{dates}{days} {}", times(hours)));
        }
    }
    rules
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Mo",
        Weekday::Tue => "Tu",
        Weekday::Wed => "We",
        Weekday::Thu => "Th",
        Weekday::Fri => "Fr",
        Weekday::Sat => "Sa",
        Weekday::Sun => "Su",
    }
}

fn times(spans: &[Span]) -> String {
    let texts: Vec<String> = spans.iter().map(ToString::to_string).collect();
    texts.join(",")
}

fn month_day(month: u8, day: u8) -> String {
    let name = MONTHS.get(usize::from(month).saturating_sub(1));
    format!("{} {day:02}", name.copied().unwrap_or_default())
}

fn dates(from: NaiveDate, through: NaiveDate) -> String {
    let date = |date: NaiveDate| {
        let (month, day) = (date.month0() + 1, date.day());
        let name = month_day(month.try_into().unwrap_or(1), day.try_into().unwrap_or(1));
        format!("{:04} {name}", date.year())
    };
    if from == through {
        date(from)
    } else {
        format!("{}-{}", date(from), date(through))
    }
}

fn season_dates(season: SeasonDates) -> Option<String> {
    match season {
        SeasonDates::EveryYear { from, through } => {
            let (first, last) = (month_day(from.0, from.1), month_day(through.0, through.1));
            Some(if from == through {
                first
            } else {
                format!("{first}-{last}")
            })
        }
        SeasonDates::Once { from, through } => Some(dates(from, through?)),
    }
}
