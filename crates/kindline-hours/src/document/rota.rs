//! Reading the rota.

use super::dates::{Fields, moment};
use super::reader::{At, Problems};
use super::tree::Tree;
use crate::rota::{Rota, RotaOverride};

/// `{people, start, days, overrides}`.
pub(super) fn rota(at: &At<'_>, problems: &mut Problems) -> Option<Rota> {
    let fields = Fields::read(at, &["people", "start", "days", "overrides"], problems)?;
    let people = fields.get("people").map_or_else(Vec::new, |at| {
        at.one_or_many()
            .iter()
            .filter_map(|item| problems.text(item).map(str::to_owned))
            .collect()
    });
    if people.is_empty() {
        fields.missing("people", problems);
    }
    let start = match fields.get("start") {
        Some(at) => moment(at, problems),
        None => {
            fields.missing("start", problems);
            None
        }
    };
    let days = fields.get("days").map_or(Some(7), |at| match at.value {
        Tree::Integer(days @ 1..=366) => u16::try_from(*days).ok(),
        _ => {
            problems.wrong(at, "is not a number of days", "write 1 to 366");
            None
        }
    });
    let mut overrides = Vec::new();
    for item in fields
        .get("overrides")
        .map(At::one_or_many)
        .unwrap_or_default()
    {
        overrides.extend(rota_override(&item, problems));
    }
    Some(Rota {
        people,
        start: start?,
        days: days?,
        overrides,
    })
}

fn rota_override(at: &At<'_>, problems: &mut Problems) -> Option<RotaOverride> {
    let fields = Fields::read(at, &["from", "until", "person"], problems)?;
    let mut time = |key: &str| match fields.get(key) {
        Some(at) => moment(at, problems),
        None => {
            fields.missing(key, problems);
            None
        }
    };
    let (from, until) = (time("from"), time("until"));
    let person = fields.text("person", problems);
    if person.is_none() && fields.get("person").is_none() {
        fields.missing("person", problems);
    }
    let (from, until, person) = (from?, until?, person?);
    if until <= from {
        problems.push(crate::Problem::new(&at.path, "ends before it begins"));
        return None;
    }
    Some(RotaOverride {
        from,
        until,
        person,
    })
}
