//! Opening hours as schema.org's `OpeningHoursSpecification`, the form that web pages carry in JSON-LD.
//!
//! The vocabulary: <https://schema.org/OpeningHoursSpecification>, read 2026-11-22.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::document::{At, Problems, Tree, parse_date};
use crate::holiday::HolidaySet;
use crate::schedule::{Closure, HolidayScope, SeasonDates, SpecialHours};
use crate::week::{WEEKDAYS, weekday_named};
use crate::{Problem, Schedule, Season, Span, WeeklyHours, Zone};

/// A list of specifications, or an object such as a `LocalBusiness` that holds them under
/// `openingHoursSpecification` and `specialOpeningHoursSpecification`; as it was written.
///
/// ```
/// use kindline_hours::{SchemaOrgHours, Zone};
///
/// let hours: SchemaOrgHours = serde_json::from_str(r#"{
///     "@type": "LocalBusiness",
///     "openingHoursSpecification": [
///         {"dayOfWeek": ["Monday", "Tuesday"], "opens": "09:00", "closes": "17:00"}
///     ],
///     "specialOpeningHoursSpecification": [
///         {"opens": "00:00", "closes": "00:00", "validFrom": "2026-12-24", "validThrough": "2027-01-01"}
///     ]
/// }"#).unwrap();
/// let schedule = hours.read(&Zone::from_name("Europe/Paris").unwrap()).unwrap();
/// assert_eq!(schedule.week().day(chrono::Weekday::Tue).len(), 1);
/// assert_eq!(schedule.closures().len(), 1);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct SchemaOrgHours {
    root: Tree,
}

impl SchemaOrgHours {
    /// Reads the specifications as a schedule in a zone, which the vocabulary does not name.
    ///
    /// A specification without dates is for every week. One with dates and weekdays is a season; one
    /// with dates alone gives each of them its hours. Closing at or before opening is on the next
    /// day, but 00:00 to 00:00, and no times at all, is closed.
    ///
    /// # Errors
    /// Every [`Problem`], among them hours for public holidays, which the vocabulary leaves open.
    pub fn read(&self, zone: &Zone) -> Result<Schedule, Vec<Problem>> {
        let mut problems = Problems::default();
        let mut reader = Reader::default();
        let root = At {
            path: String::new(),
            value: &self.root,
        };
        let lists = match &self.root {
            Tree::Table(entries) => {
                let named = |key: &str| entries.iter().find(|(name, _)| name == key);
                let lists = [
                    "openingHoursSpecification",
                    "specialOpeningHoursSpecification",
                ];
                let found: Vec<At<'_>> = lists
                    .into_iter()
                    .filter_map(|key| {
                        let (_, value) = named(key)?;
                        Some(At {
                            path: key.to_owned(),
                            value,
                        })
                    })
                    .collect();
                if found.is_empty() { vec![root] } else { found }
            }
            _ => vec![root],
        };
        for item in lists.iter().flat_map(At::one_or_many) {
            reader.specification(&item, &mut problems);
        }
        if problems.found.is_empty() {
            Ok(reader.schedule(zone, problems.remarks))
        } else {
            Err(problems.found)
        }
    }

    /// Writes a schedule's ordinary week and, as special days, everything from `from` through
    /// `through` that differs from it: holidays, closures, seasons and special dates.
    ///
    /// ```
    /// use kindline_hours::{SchemaOrgHours, ScheduleDocument};
    ///
    /// let document: ScheduleDocument = toml::from_str(
    ///     "zone = 'Europe/Paris'\nmon-fri = '09:00-17:00'\nholidays = 'FR'").unwrap();
    /// let schedule = document.check().unwrap();
    /// let date = |text: &str| text.parse().unwrap();
    /// let hours = SchemaOrgHours::write(&schedule, date("2026-07-01"), date("2026-07-31")).unwrap();
    /// let json = serde_json::to_value(&hours).unwrap();
    /// let special = &json["specialOpeningHoursSpecification"];
    /// assert_eq!(special[0]["validFrom"], "2026-07-14");
    /// assert_eq!(special.as_array().unwrap().len(), 1);
    /// ```
    ///
    /// # Errors
    /// A [`Problem`] for absences, which are not public, and for holidays that close civil days
    /// ([`HolidayScope::CivilDay`]) next to spans over midnight, and for more than ten years.
    pub fn write(
        schedule: &Schedule,
        from: NaiveDate,
        through: NaiveDate,
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        if !schedule.absences().is_empty() {
            problems.push(Problem::new(
                "absences",
                "cannot be written as public hours",
            ));
        }
        let week = schedule.week();
        let overnight = week
            .days()
            .flat_map(|(_, spans)| spans)
            .any(Span::is_overnight);
        if overnight && schedule.holiday_scope() == HolidayScope::CivilDay {
            problems.push(Problem::new(
                "holiday-scope",
                "cuts spans over midnight, which cannot be written",
            ));
        }
        let most = from.checked_add_days(Days::new(MOST_DAYS));
        if most.is_none_or(|most| through > most) {
            problems.push(Problem::new(
                "",
                "would be written for more than ten years of dates",
            ));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let mut weekly = Vec::new();
        for (weekday, spans) in week.days() {
            for span in spans {
                let mut entry = vec![("dayOfWeek".to_owned(), text(long_name(weekday)))];
                entry.extend(times(Some(*span)));
                weekly.push(specification(entry));
            }
        }
        let holidays = schedule.holidays_between(from, through);
        let mut special = Vec::new();
        for date in from.iter_days().take_while(|date| *date <= through) {
            let ordinary = week.day(date.weekday());
            let spans = spans_on(schedule, &holidays, date);
            if spans == ordinary {
                continue;
            }
            let spans: Vec<Option<Span>> = if spans.is_empty() {
                vec![None]
            } else {
                spans.iter().copied().map(Some).collect()
            };
            for span in spans {
                let mut entry = times(span);
                entry.push(("validFrom".to_owned(), text(date)));
                entry.push(("validThrough".to_owned(), text(date)));
                special.push(specification(entry));
            }
        }
        Ok(Self {
            root: Tree::Table(vec![
                ("openingHoursSpecification".to_owned(), Tree::List(weekly)),
                (
                    "specialOpeningHoursSpecification".to_owned(),
                    Tree::List(special),
                ),
            ]),
        })
    }
}

/// Dates beyond so many are not written one by one, nor read: ten years.
const MOST_DAYS: u64 = 3660;

fn spans_on<'a>(
    schedule: &'a Schedule,
    holidays: &[crate::Holiday],
    date: NaiveDate,
) -> &'a [Span] {
    if let Some(special) = schedule.special.get(&date) {
        return &special.spans;
    }
    let closed = holidays.iter().any(|holiday| holiday.date == date)
        || schedule
            .closures()
            .iter()
            .any(|c| c.from <= date && date <= c.through);
    if closed {
        return &[];
    }
    schedule.week_on(date).day(date.weekday())
}

fn text(value: impl ToString) -> Tree {
    Tree::Text(value.to_string())
}

fn specification(mut entry: Vec<(String, Tree)>) -> Tree {
    entry.insert(0, ("@type".to_owned(), text("OpeningHoursSpecification")));
    Tree::Table(entry)
}

/// Opening and closing times; 00:00 to 00:00 for closed.
fn times(span: Option<Span>) -> Vec<(String, Tree)> {
    let written = span.map_or("00:00-00:00".to_owned(), |span| span.to_string());
    let (opens, closes) = written.split_once('-').unwrap_or_default();
    // Midnight at the end is written as the next day's 00:00, unless that would read as closed.
    let closes = if closes == "24:00" && opens != "00:00" {
        "00:00"
    } else {
        closes
    };
    vec![
        ("opens".to_owned(), text(opens)),
        ("closes".to_owned(), text(closes)),
    ]
}

fn long_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// The schedule while its specifications are read.
#[derive(Default)]
struct Reader {
    week: [Vec<Span>; 7],
    seasons: Vec<(SeasonDates, [Vec<Span>; 7])>,
    closures: Vec<Closure>,
    special: Vec<(NaiveDate, Vec<Span>)>,
}

impl Reader {
    fn specification(&mut self, at: &At<'_>, problems: &mut Problems) {
        let Some(entries) = problems.table(at) else {
            return;
        };
        let field = |key: &str| {
            entries
                .iter()
                .find(|(name, _)| *name == key)
                .map(|(_, at)| at)
        };
        let before = problems.found.len();
        let days = field("dayOfWeek").map(|at| weekdays(at, problems));
        let opens = field("opens").and_then(|at| time(at, problems));
        let closes = field("closes").and_then(|at| time(at, problems));
        let mut date = |key: &str| {
            let at = field(key)?;
            let found = problems.text(at).and_then(parse_date);
            if found.is_none() {
                problems.wrong(at, "is not a date", "");
            }
            found
        };
        let (from, through) = (date("validFrom"), date("validThrough"));
        let span = match (opens, closes) {
            (None, None) => None,
            (Some(opens), Some(closes)) if opens == "00:00" && closes == "00:00" => None,
            (Some(opens), Some(closes)) => match Span::from_ends(&opens, &closes) {
                Ok(span) => Some(span),
                Err(error) => return problems.wrong(at, error.message(), error.help()),
            },
            _ => return problems.wrong(at, "has one of `opens` and `closes`", "give both or none"),
        };
        if problems.found.len() > before {
            return;
        }
        problems.remark(&at.path, span.as_slice());
        match (from, through, days) {
            (None, None, None) => problems.wrong(at, "names neither weekdays nor dates", ""),
            (None, None, Some(days)) => add(&mut self.week, &days, span),
            (None, Some(_), _) => problems.wrong(at, "has `validThrough` without `validFrom`", ""),
            (Some(from), Some(through), _) if through < from => {
                problems.wrong(at, "ends before it begins", "");
            }
            (Some(from), Some(through), None) => self.dates(at, from, through, span, problems),
            (Some(_), None, None) => {
                problems.wrong(at, "has dates without an end and no weekdays", "")
            }
            (Some(from), through, Some(days)) => {
                let dates = SeasonDates::Once { from, through };
                if !self.seasons.iter().any(|(other, _)| *other == dates) {
                    self.seasons.push((dates, Default::default()));
                }
                let season = self.seasons.iter_mut().find(|(other, _)| *other == dates);
                if let Some((_, week)) = season {
                    add(week, &days, span);
                }
            }
        }
    }

    fn dates(
        &mut self,
        at: &At<'_>,
        from: NaiveDate,
        through: NaiveDate,
        span: Option<Span>,
        problems: &mut Problems,
    ) {
        let Some(span) = span else {
            self.closures.push(Closure {
                from,
                through,
                name: None,
            });
            return;
        };
        if from
            .checked_add_days(Days::new(MOST_DAYS))
            .is_none_or(|last| through > last)
        {
            return problems.wrong(
                at,
                "gives hours to more than ten years of dates",
                "name weekdays",
            );
        }
        for date in from.iter_days().take_while(|date| *date <= through) {
            match self.special.iter_mut().find(|(other, _)| *other == date) {
                Some((_, spans)) => spans.push(span),
                None => self.special.push((date, vec![span])),
            }
        }
    }

    fn schedule(self, zone: &Zone, remarks: Vec<crate::Warning>) -> Schedule {
        let mut closures = self.closures;
        closures.sort_unstable();
        let seasons = self.seasons.into_iter().map(|(dates, week)| Season {
            name: None,
            dates,
            week: WeeklyHours::from_days(week),
        });
        let special = self.special.into_iter().map(|(date, spans)| {
            let spans = Span::joined(spans);
            (date, SpecialHours { name: None, spans })
        });
        Schedule {
            zone: zone.clone(),
            week: WeeklyHours::from_days(self.week),
            seasons: seasons.collect(),
            special: special.collect(),
            closures,
            holidays: HolidaySet::default(),
            scope: HolidayScope::StartDay,
            absences: Vec::new(),
            rota: None,
            remarks,
        }
    }
}

fn add(week: &mut [Vec<Span>; 7], days: &[Weekday], span: Option<Span>) {
    for (weekday, spans) in WEEKDAYS.iter().zip(week.iter_mut()) {
        if days.contains(weekday) {
            spans.extend(span);
        }
    }
}

/// `Monday` or `https://schema.org/Monday`, one or several.
fn weekdays(at: &At<'_>, problems: &mut Problems) -> Vec<Weekday> {
    let mut days = Vec::new();
    for item in at.one_or_many() {
        let Some(name) = problems.text(&item) else {
            continue;
        };
        let short = name.rsplit('/').next().unwrap_or(name);
        match weekday_named(&short.to_ascii_lowercase()) {
            Some(day) => days.push(day),
            None => problems.wrong(&item, "is not a day of the week", "write `Monday`"),
        }
    }
    days
}

/// `09:00` or `09:00:00`, without a zone.
fn time(at: &At<'_>, problems: &mut Problems) -> Option<String> {
    let text = problems.text(at)?;
    let short = match text.len() {
        8 => text.strip_suffix(":00").unwrap_or(text),
        _ => text,
    };
    if crate::span::minute_of_day(short).is_none() || !short.contains(':') {
        problems.wrong(at, "is not a time of day in whole minutes", "write `09:00`");
        return None;
    }
    Some(short.to_owned())
}

impl Serialize for SchemaOrgHours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.root.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SchemaOrgHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree::deserialize(deserializer).map(|root| Self { root })
    }
}
