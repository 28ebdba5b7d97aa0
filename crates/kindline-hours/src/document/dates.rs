//! Reading what is tied to dates: closures, special dates, holidays, seasons and absences.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::hours::{WeekReader, spans};
use super::reader::{At, Problems, same_key};
use super::tree::Tree;
use crate::Span;
use crate::holiday::{DayRule, Dropped, HolidaySet, Observed, Region, Rule, Years};
use crate::schedule::{Absence, Closure, Season, SeasonDates, SpecialHours};

/// A calendar answers for these years, so no date may lie outside.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

pub(super) fn date(at: &At<'_>, problems: &mut Problems) -> Option<NaiveDate> {
    let text = problems.text(at)?;
    let date = parse_date(text);
    if date.is_none() {
        problems.wrong(at, "is not a date", "");
    }
    date
}

/// Reads `2026-11-27`.
pub(crate) fn parse_date(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let mut number = |len: usize| {
        let digits = parts.next().filter(|digits| digits.len() == len)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<u16>().ok()).flatten()
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2)?);
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    (parts.next().is_none() && YEARS.contains(&date.year())).then_some(date)
}

/// The fields of a table entry: known ones by name, the others reported.
pub(super) struct Fields<'a> {
    at: At<'a>,
    entries: Vec<(String, At<'a>)>,
}

impl<'a> Fields<'a> {
    pub(super) fn read(at: &At<'a>, known: &[&str], problems: &mut Problems) -> Option<Self> {
        let mut entries = Vec::new();
        for (key, entry) in problems.table(at)? {
            let key = same_key(key);
            if known.contains(&key.as_str()) {
                entries.push((key, entry));
            } else {
                problems.unknown_key(&entry, known);
            }
        }
        Some(Self {
            at: at.clone(),
            entries,
        })
    }

    pub(super) fn get(&self, key: &str) -> Option<&At<'a>> {
        self.entries
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, at)| at)
    }

    pub(super) fn text(&self, key: &str, problems: &mut Problems) -> Option<String> {
        self.get(key)
            .and_then(|at| problems.text(at))
            .map(str::to_owned)
    }

    pub(super) fn missing(&self, key: &str, problems: &mut Problems) {
        problems.push(crate::Problem::new(self.at.child(key), "is missing"));
    }
}

/// `[{from, through, name}]`; a bare date closes that day.
pub(super) fn closures(at: &At<'_>, problems: &mut Problems) -> Vec<Closure> {
    let mut closures: Vec<Closure> = at
        .one_or_many()
        .iter()
        .filter_map(|item| closure(item, problems))
        .collect();
    closures.sort_unstable();
    closures
}

fn closure(at: &At<'_>, problems: &mut Problems) -> Option<Closure> {
    if let Tree::Text(_) = at.value {
        let day = date(at, problems)?;
        return Some(Closure {
            from: day,
            through: day,
            name: None,
        });
    }
    let fields = Fields::read(at, &["from", "through", "name"], problems)?;
    let name = fields.text("name", problems);
    let (from, through) = date_range(&fields, problems)?;
    Some(Closure {
        from,
        through: through.unwrap_or(from),
        name,
    })
}

fn date_range(
    fields: &Fields<'_>,
    problems: &mut Problems,
) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let through = fields
        .get("through")
        .map(|at| (at.clone(), date(at, problems)));
    let Some(from) = fields.get("from") else {
        fields.missing("from", problems);
        return None;
    };
    let from = date(from, problems)?;
    match through {
        None => Some((from, None)),
        Some((_, None)) => None,
        Some((at, Some(through))) if through < from => {
            problems.wrong(&at, &format!("is before `from`, {from}"), "");
            None
        }
        Some((_, through)) => Some((from, through)),
    }
}

/// `{"2026-12-24" = "09:00-12:00"}`, or a table with `hours` and `name`.
pub(super) fn special_dates(
    at: &At<'_>,
    problems: &mut Problems,
) -> Vec<(NaiveDate, SpecialHours)> {
    let mut dates = Vec::new();
    for (key, entry) in problems.table(at).unwrap_or_default() {
        let day = parse_date(key);
        if day.is_none() {
            problems.push(crate::Problem::new(&entry.path, "is not a date"));
        }
        let hours = special_hours(&entry, problems);
        if let (Some(day), Some(hours)) = (day, hours) {
            dates.push((day, hours));
        }
    }
    dates
}

fn special_hours(at: &At<'_>, problems: &mut Problems) -> Option<SpecialHours> {
    if !matches!(at.value, Tree::Table(_)) {
        let hours = spans(at, problems)?;
        problems.remark(&at.path, &hours);
        return Some(SpecialHours {
            name: None,
            spans: Span::joined(hours),
        });
    }
    let fields = Fields::read(at, &["hours", "name"], problems)?;
    let name = fields.text("name", problems);
    let Some(hours) = fields.get("hours") else {
        fields.missing("hours", problems);
        return None;
    };
    let path = &hours.path;
    let hours = spans(hours, problems)?;
    problems.remark(path, &hours);
    Some(SpecialHours {
        name,
        spans: Span::joined(hours),
    })
}

/// A region, a date, a list of both, or `{regions, add, drop}`.
pub(super) fn holidays(at: &At<'_>, problems: &mut Problems) -> HolidaySet {
    let mut set = HolidaySet::default();
    if !matches!(at.value, Tree::Table(_)) {
        for item in at.one_or_many() {
            holiday_item(&item, &mut set, problems);
        }
        return set;
    }
    let Some(fields) = Fields::read(at, &["regions", "add", "drop"], problems) else {
        return set;
    };
    for item in fields
        .get("regions")
        .map(At::one_or_many)
        .unwrap_or_default()
    {
        holiday_item(&item, &mut set, problems);
    }
    for item in fields.get("add").map(At::one_or_many).unwrap_or_default() {
        set.added.extend(added_holiday(&item, problems));
    }
    for item in fields.get("drop").map(At::one_or_many).unwrap_or_default() {
        if let Some(dropped) = dropped_holiday(&item, &set, problems) {
            set.dropped.push(dropped);
        }
    }
    set
}

fn holiday_item(at: &At<'_>, set: &mut HolidaySet, problems: &mut Problems) {
    let Tree::Text(text) = at.value else {
        set.added.extend(added_holiday(at, problems));
        return;
    };
    if let Some(region) = Region::from_id(text) {
        set.regions.push(region);
    } else if text.starts_with(|c: char| c.is_ascii_digit()) {
        set.added.extend(added_holiday(at, problems));
    } else {
        problems.wrong(
            at,
            "is not a region whose holidays are known",
            &format!("known regions are {}", region_ids(text)),
        );
    }
}

/// The known regions of the same country, or all countries.
fn region_ids(wanted: &str) -> String {
    let country = wanted.split('-').next().unwrap_or(wanted);
    let of = |region: &Region| region.id().split('-').next().unwrap_or_default();
    let mut ids: Vec<&str> = Region::all()
        .filter(|region| of(region).eq_ignore_ascii_case(country))
        .map(|region| region.id())
        .collect();
    if ids.is_empty() {
        ids = Region::all()
            .filter(|region| !region.id().contains('-'))
            .map(|region| region.id())
            .collect();
    }
    ids.join(", ")
}

/// A rule as text, or `{on, name, from-year, through-year}`.
fn added_holiday(at: &At<'_>, problems: &mut Problems) -> Option<Rule> {
    const HELP: &str = "write `2026-11-27`, `12-24`, `3rd mon of january`, `4th thu of november + 1` or `easter - 2`";
    let (on, name) = if let Tree::Table(_) = at.value {
        let fields = Fields::read(at, &["on", "name"], problems)?;
        let name = fields.text("name", problems).unwrap_or_default();
        let Some(on) = fields.get("on") else {
            fields.missing("on", problems);
            return None;
        };
        (on.clone(), name)
    } else {
        (at.clone(), String::new())
    };
    let text = problems.text(&on)?;
    let in_years = |rule: &DayRule| match rule {
        DayRule::Once(..) => parse_date(text).is_some(),
        _ => true,
    };
    let Some(day) = DayRule::parse(text).filter(in_years) else {
        let dated = text.len() == 10 && text.starts_with(|c: char| c.is_ascii_digit());
        problems.wrong(
            &on,
            if dated {
                "is not a date"
            } else {
                "is not a day of the year"
            },
            if dated { "" } else { HELP },
        );
        return None;
    };
    Some(Rule {
        name: name.into(),
        day,
        years: Years::ALL,
        observed: Observed::Never,
    })
}

fn dropped_holiday(at: &At<'_>, set: &HolidaySet, problems: &mut Problems) -> Option<Dropped> {
    let text = problems.text(at)?;
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return date(at, problems).map(Dropped::On);
    }
    if set.rules().any(|rule| rule.name.eq_ignore_ascii_case(text)) {
        return Some(Dropped::Named(text.to_owned()));
    }
    let near = set
        .rules()
        .map(|rule| (strsim::osa_distance(&rule.name, text), rule.name))
        .min_by_key(|(distance, _)| *distance);
    let help = near.map_or_else(String::new, |(_, name)| format!("did you mean `{name}`?"));
    problems.wrong(at, "is not a holiday of the regions given", &help);
    None
}

/// `[{from, through, name, mon-fri = ..}]` with dates, or month and day for every year.
pub(super) fn seasons(at: &At<'_>, problems: &mut Problems) -> Vec<Season> {
    at.one_or_many()
        .iter()
        .filter_map(|item| season(item, problems))
        .collect()
}

fn season(at: &At<'_>, problems: &mut Problems) -> Option<Season> {
    const KNOWN: [&str; 5] = ["from", "through", "name", "week", "mon-fri"];
    let mut week = WeekReader::default();
    let mut fields = Fields {
        at: at.clone(),
        entries: Vec::new(),
    };
    for (key, entry) in problems.table(at)? {
        match same_key(key).as_str() {
            known @ ("from" | "through" | "name") => fields.entries.push((known.to_owned(), entry)),
            "week" => {
                for (day, hours) in problems.table(&entry).unwrap_or_default() {
                    if !week.accept(day, &hours, problems) {
                        problems.unknown_key(&hours, &super::check::WEEK_KEYS);
                    }
                }
            }
            key => {
                if !week.accept(key, &entry, problems) {
                    problems.unknown_key(&entry, &KNOWN);
                }
            }
        }
    }
    Some(Season {
        name: fields.text("name", problems),
        dates: season_dates(&fields, problems)?,
        week: week.finish(),
    })
}

fn season_dates(fields: &Fields<'_>, problems: &mut Problems) -> Option<SeasonDates> {
    let yearly = |at: &At<'_>| match at.value {
        Tree::Text(text) => crate::holiday::month_and_day(text),
        _ => None,
    };
    let from = fields.get("from").and_then(yearly);
    let through = fields.get("through").and_then(yearly);
    match (from, through) {
        (Some(from), Some(through)) => Some(SeasonDates::EveryYear { from, through }),
        (None, None) => {
            let (from, through) = date_range(fields, problems)?;
            Some(SeasonDates::Once { from, through })
        }
        (Some(_), None) | (None, Some(_)) => {
            problems.push(
                crate::Problem::new(
                    &fields.at.path,
                    "mixes a yearly day with a date, or lacks one",
                )
                .with_help("give both `from` and `through` as `06-01`, or both as dates"),
            );
            None
        }
    }
}

/// `[{from, through, delegate}]`: dates, or wall-clock times such as `2026-08-03T12:00`.
pub(super) fn absences(at: &At<'_>, problems: &mut Problems) -> Vec<Absence> {
    let mut absences: Vec<Absence> = at
        .one_or_many()
        .iter()
        .filter_map(|item| absence(item, problems))
        .collect();
    absences.sort_unstable();
    absences
}

fn absence(at: &At<'_>, problems: &mut Problems) -> Option<Absence> {
    let fields = Fields::read(at, &["from", "through", "until", "delegate"], problems)?;
    let delegate = fields.text("delegate", problems);
    let Some(from) = fields.get("from") else {
        fields.missing("from", problems);
        return None;
    };
    let start = moment(from, problems);
    let until = match (fields.get("through"), fields.get("until")) {
        (Some(through), None) => {
            let last = date(through, problems)?;
            last.succ_opt().map(|day| day.and_time(NaiveTime::MIN))
        }
        (None, Some(until)) => moment(until, problems),
        (None, None) => {
            problems.push(
                crate::Problem::new(at.child("through"), "is missing")
                    .with_help("give the last day away, or `until` with a time"),
            );
            None
        }
        (Some(_), Some(until)) => {
            problems.wrong(until, "is given beside `through`", "give one of the two");
            None
        }
    };
    let (from, until) = (start?, until?);
    if until <= from {
        let path = at.path.clone();
        problems.push(crate::Problem::new(path, "ends before it begins"));
        return None;
    }
    Some(Absence {
        from,
        until,
        delegate,
    })
}

/// A wall-clock moment: a date, meaning its midnight, or a date and time.
pub(super) fn moment(at: &At<'_>, problems: &mut Problems) -> Option<NaiveDateTime> {
    let text = problems.text(at)?;
    if let Some(date) = parse_date(text) {
        return Some(date.and_time(NaiveTime::MIN));
    }
    let found = text.split_once(['T', ' ']).and_then(|(day, time)| {
        let minute = crate::span::minute_of_day(
            time.strip_suffix(":00")
                .filter(|short| short.contains(':'))
                .unwrap_or(time),
        )?;
        let day = parse_date(day)?.and_time(NaiveTime::MIN);
        day.checked_add_signed(chrono::TimeDelta::minutes(minute.into()))
    });
    if found.is_none() {
        problems.wrong(
            at,
            "is not a date or time",
            "write `2026-08-03` or `2026-08-03T12:00`",
        );
    }
    found
}
