//! Writing a schedule out as a document, in the authoring form.

use chrono::{NaiveDateTime, Timelike};

use super::ScheduleDocument;
use super::tree::Tree;
use crate::holiday::{DayRule, Dropped, Rule};
use crate::schedule::{HolidayScope, SeasonDates};
use crate::{Schedule, Span, WeeklyHours};

type Entries = Vec<(String, Tree)>;

/// The document that says what the schedule does, and nothing by default: checking it gives an equal
/// schedule.
impl From<&Schedule> for ScheduleDocument {
    fn from(schedule: &Schedule) -> Self {
        let mut root = Entries::new();
        put(&mut root, "zone", text(schedule.zone.name()));
        week(&mut root, &schedule.week);
        put(&mut root, "seasons", seasons(schedule));
        put(&mut root, "holidays", holidays(schedule));
        if schedule.scope == HolidayScope::CivilDay {
            put(&mut root, "holiday-scope", text("civil-day"));
        }
        let closures = schedule.closures.iter().map(|closure| {
            let mut entry = Entries::new();
            put(&mut entry, "from", text(closure.from));
            put(&mut entry, "through", text(closure.through));
            put_name(&mut entry, "name", closure.name.as_deref());
            Tree::Table(entry)
        });
        put(&mut root, "closures", Tree::List(closures.collect()));
        let dates = schedule.special.iter().map(|(date, day)| {
            let mut entry = vec![("hours".to_owned(), spans(&day.spans))];
            put_name(&mut entry, "name", day.name.as_deref());
            (date.to_string(), Tree::Table(entry))
        });
        put(&mut root, "dates", Tree::Table(dates.collect()));
        let absences = schedule.absences.iter().map(|absence| {
            let mut entry = Entries::new();
            put(&mut entry, "from", moment(absence.from));
            put(&mut entry, "until", moment(absence.until));
            put_name(&mut entry, "delegate", absence.delegate.as_deref());
            Tree::Table(entry)
        });
        put(&mut root, "absences", Tree::List(absences.collect()));
        put(&mut root, "rota", rota(schedule));
        Self {
            root: Tree::Table(root),
        }
    }
}

/// Adds an entry unless it is empty.
fn put(entries: &mut Entries, key: &str, value: Tree) {
    let empty = match &value {
        Tree::List(items) => items.is_empty(),
        Tree::Table(items) => items.is_empty(),
        _ => false,
    };
    if !empty {
        entries.push((key.to_owned(), value));
    }
}

fn put_name(entries: &mut Entries, key: &str, name: Option<&str>) {
    if let Some(name) = name {
        put(entries, key, text(name));
    }
}

fn text(value: impl ToString) -> Tree {
    Tree::Text(value.to_string())
}

fn moment(local: NaiveDateTime) -> Tree {
    if local.num_seconds_from_midnight() == 0 {
        text(local.date())
    } else {
        text(format!(
            "{}T{:02}:{:02}",
            local.date(),
            local.hour(),
            local.minute()
        ))
    }
}

/// One span as text, any other number as a list.
fn spans(spans: &[Span]) -> Tree {
    match spans {
        [span] => text(span),
        _ => Tree::List(spans.iter().map(text).collect()),
    }
}

/// Days in a row with the same hours share a key.
fn week(entries: &mut Entries, week: &WeeklyHours) {
    let name = |day: chrono::Weekday| day.to_string().to_ascii_lowercase();
    let mut days = week.days().peekable();
    while let Some((first, hours)) = days.next() {
        let mut last = first;
        while let Some((day, _)) = days.next_if(|(_, other)| *other == hours) {
            last = day;
        }
        let key = if first == last {
            name(first)
        } else {
            format!("{}-{}", name(first), name(last))
        };
        put(entries, &key, spans(hours));
    }
}

fn seasons(schedule: &Schedule) -> Tree {
    let seasons = schedule.seasons.iter().map(|season| {
        let mut entry = Entries::new();
        match season.dates {
            SeasonDates::EveryYear { from, through } => {
                put(
                    &mut entry,
                    "from",
                    text(format!("{:02}-{:02}", from.0, from.1)),
                );
                put(
                    &mut entry,
                    "through",
                    text(format!("{:02}-{:02}", through.0, through.1)),
                );
            }
            SeasonDates::Once { from, through } => {
                put(&mut entry, "from", text(from));
                if let Some(through) = through {
                    put(&mut entry, "through", text(through));
                }
            }
        }
        put_name(&mut entry, "name", season.name.as_deref());
        week(&mut entry, &season.week);
        Tree::Table(entry)
    });
    Tree::List(seasons.collect())
}

fn holidays(schedule: &Schedule) -> Tree {
    let set = &schedule.holidays;
    let regions = set.regions.iter().map(|region| text(region.id())).collect();
    let added = set.added.iter().map(added_holiday).collect();
    let dropped = set.dropped.iter().map(|dropped| match dropped {
        Dropped::Named(name) => text(name),
        Dropped::On(date) => text(date),
    });
    let mut entry = Entries::new();
    put(&mut entry, "regions", Tree::List(regions));
    put(&mut entry, "add", Tree::List(added));
    put(&mut entry, "drop", Tree::List(dropped.collect()));
    Tree::Table(entry)
}

fn added_holiday(rule: &Rule) -> Tree {
    if rule.name.is_empty() {
        return text(rule.day);
    }
    let mut entry = Entries::new();
    put(&mut entry, "on", text(rule.day));
    put(&mut entry, "name", text(&rule.name));
    Tree::Table(entry)
}

fn rota(schedule: &Schedule) -> Tree {
    let mut entry = Entries::new();
    if let Some(rota) = &schedule.rota {
        put(
            &mut entry,
            "people",
            Tree::List(rota.people.iter().map(text).collect()),
        );
        put(&mut entry, "start", moment(rota.start));
        put(&mut entry, "days", Tree::Integer(rota.days.into()));
        let overrides = rota.overrides.iter().map(|other| {
            let mut entry = Entries::new();
            put(&mut entry, "from", moment(other.from));
            put(&mut entry, "until", moment(other.until));
            put(&mut entry, "person", text(&other.person));
            Tree::Table(entry)
        });
        put(&mut entry, "overrides", Tree::List(overrides.collect()));
    }
    Tree::Table(entry)
}

/// As [`DayRule::parse`] reads it.
impl std::fmt::Display for DayRule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let signed = |f: &mut std::fmt::Formatter<'_>, days: i16| match days {
            0 => Ok(()),
            1.. => write!(f, " + {days}"),
            _ => write!(f, " - {}", days.unsigned_abs()),
        };
        let day = |weekday: chrono::Weekday| weekday.to_string().to_ascii_lowercase();
        match *self {
            Self::Fixed(month, day) => write!(f, "{month:02}-{day:02}"),
            Self::Once(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Easter(plus) => {
                f.write_str("easter")?;
                signed(f, plus)
            }
            Self::Nth(month, nth, weekday, plus) => {
                let nth = match nth {
                    1 => "1st",
                    2 => "2nd",
                    3 => "3rd",
                    4 => "4th",
                    5 => "5th",
                    _ => "last",
                };
                let month = chrono::Month::try_from(month).map_or("", |month| month.name());
                write!(
                    f,
                    "{nth} {} of {}",
                    day(weekday),
                    month.to_ascii_lowercase()
                )?;
                signed(f, plus.into())
            }
            Self::OnOrBefore(month, date, weekday) => {
                write!(f, "{} on or before {month:02}-{date:02}", day(weekday))
            }
            Self::OnOrAfter(month, date, weekday) => {
                write!(f, "{} on or after {month:02}-{date:02}", day(weekday))
            }
            Self::ByWeekday(month, date, shifts) => {
                write!(f, "{month:02}-{date:02} by weekday")?;
                shifts.iter().try_for_each(|shift| match *shift {
                    crate::holiday::NO_DAY => f.write_str(" ."),
                    0 => f.write_str(" 0"),
                    shift => write!(f, " {shift:+}"),
                })
            }
        }
    }
}
