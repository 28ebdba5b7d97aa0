//! From document to schedule: every key read, every problem collected.

use std::collections::BTreeMap;

use super::dates;
use super::hours::WeekReader;
use super::reader::{At, Problems, same_key};
use super::tree::Tree;
use crate::holiday::HolidaySet;
use crate::schedule::HolidayScope;
use crate::{Problem, Schedule, Zone, ZoneError};

/// The keys of a schedule, for advice on unknown ones.
const KEYS: [&str; 17] = [
    "zone",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "mon-fri",
    "week",
    "holidays",
    "holiday-scope",
    "closures",
    "dates",
    "seasons",
    "absences",
    "rota",
];

/// The keys of a week.
pub(super) const WEEK_KEYS: [&str; 8] =
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "mon-fri"];

pub(super) fn check(
    root: &Tree,
    zones: impl FnOnce(&str) -> Result<Zone, ZoneError>,
) -> Result<Schedule, Vec<Problem>> {
    let mut problems = Problems::default();
    let at = At {
        path: String::new(),
        value: root,
    };
    let entries = problems.table(&at).unwrap_or_default();

    let mut zone_text = None;
    let mut zone_seen = false;
    let mut week = WeekReader::default();
    let mut holidays = HolidaySet::default();
    let mut scope = HolidayScope::default();
    let mut closures = Vec::new();
    let mut special = BTreeMap::new();
    let mut seasons = Vec::new();
    let mut absences = Vec::new();
    let mut rota = None;
    for (key, entry) in entries {
        match same_key(key).as_str() {
            "zone" | "tz" => {
                if zone_seen {
                    problems.wrong(
                        &entry,
                        "is given beside another zone",
                        "give one of the two",
                    );
                }
                zone_seen = true;
                zone_text = problems.text(&entry).map(|text| (text, entry));
            }
            "week" => {
                for (day, hours) in problems.table(&entry).unwrap_or_default() {
                    if !week.accept(day, &hours, &mut problems) {
                        problems.unknown_key(&hours, &WEEK_KEYS);
                    }
                }
            }
            "holidays" => holidays = dates::holidays(&entry, &mut problems),
            "holiday-scope" => scope = holiday_scope(&entry, &mut problems).unwrap_or_default(),
            "closures" => closures = dates::closures(&entry, &mut problems),
            "dates" => {
                special = dates::special_dates(&entry, &mut problems)
                    .into_iter()
                    .collect()
            }
            "seasons" => seasons = dates::seasons(&entry, &mut problems),
            "rota" => rota = super::rota::rota(&entry, &mut problems),
            "absences" => absences = dates::absences(&entry, &mut problems),
            _ => {
                if !week.accept(key, &entry, &mut problems) {
                    problems.unknown_key(&entry, &KEYS);
                }
            }
        }
    }

    let zone = match zone_text {
        Some((text, entry)) => match zones(text) {
            Ok(zone) => Some(zone),
            Err(error) => {
                let problem =
                    Problem::new(&entry.path, "is not a known time zone").with_value(text);
                problems.push(match error.suggestion() {
                    Some(near) => problem.with_help(format!("did you mean `{near}`?")),
                    None => problem.with_help("write an IANA name such as `America/New_York`"),
                });
                None
            }
        },
        None => {
            if !zone_seen && matches!(root, Tree::Table(_)) {
                problems.push(
                    Problem::new("zone", "is missing")
                        .with_help("write an IANA name such as `America/New_York`"),
                );
            }
            None
        }
    };
    match zone {
        Some(zone) if problems.found.is_empty() => Ok(Schedule {
            zone,
            week: week.finish(),
            seasons,
            special,
            closures,
            holidays,
            scope,
            absences,
            rota,
            remarks: problems.remarks,
        }),
        _ => Err(problems.found),
    }
}

fn holiday_scope(at: &At<'_>, problems: &mut Problems) -> Option<HolidayScope> {
    match same_key(problems.text(at)?).as_str() {
        "start-day" | "shift-start" => Some(HolidayScope::StartDay),
        "civil-day" => Some(HolidayScope::CivilDay),
        _ => {
            problems.wrong(at, "is not a scope", "write `start-day` or `civil-day`");
            None
        }
    }
}
