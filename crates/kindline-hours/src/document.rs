//! The authoring form of a schedule, as it stands in a TOML or JSON file.

mod check;
mod dates;
mod hours;
mod reader;
mod rota;
mod tree;
mod write;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Problem, Schedule, Zone, ZoneError};
pub(crate) use dates::parse_date;
pub(crate) use reader::{At, Problems};
pub(crate) use tree::Tree;

/// A schedule as its author wrote it, right or wrong.
///
/// Reading never fails on what it says: wrong types, unknown keys and impossible dates are all
/// reported by [`check`](Self::check), at once. It can be written out again unchanged.
///
/// ```toml
/// zone = "America/New_York"
/// mon-thu = "09:00-17:00"
/// fri = ["09:00-12:00", "13:00-16:00"]       # a break at noon
/// sat = "22:00-06:00"                        # over midnight, into Sunday
/// holidays = ["US", "2026-11-27"]            # regions and dates
/// holiday-scope = "start-day"                # or "civil-day"
/// closures = [{ from = "2026-12-28", through = "2026-12-31", name = "Winter break" }]
/// seasons = [{ from = "07-01", through = "08-31", mon-fri = "09:00-15:00" }]
/// absences = [{ from = "2026-08-03", through = "2026-08-14", delegate = "Team desk" }]
///
/// rota = { people = ["Ana", "Ben"], start = "2026-01-05T09:00", days = 7 }
///
/// [dates]
/// 2026-12-24 = "09:00-12:00"                 # beats week, holidays and closures
/// ```
///
/// The compact form is accepted too: `{"tz": .., "week": {"mon": [["09:00", "17:00"]]}, ..}`.
///
/// ```
/// use kindline_hours::ScheduleDocument;
///
/// let document: ScheduleDocument = toml::from_str(r#"
///     zone = "America/New_York"
///     mon-fri = "09:00-17:00"
///     holidays = "US"
/// "#).unwrap();
/// let schedule = document.check().unwrap();
/// assert_eq!(schedule.zone().name(), "America/New_York");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct ScheduleDocument {
    root: Tree,
}

impl ScheduleDocument {
    /// Checks everything and gives the schedule, or all problems at once in document order.
    ///
    /// Zones come from the bundled database.
    ///
    /// # Errors
    /// Every [`Problem`] of the document; at least one.
    pub fn check(&self) -> Result<Schedule, Vec<Problem>> {
        self.check_with(Zone::from_name)
    }

    /// The same with zones from elsewhere, such as the host's own database.
    ///
    /// # Errors
    /// Every [`Problem`] of the document; at least one. A zone that `zones` refuses is one.
    pub fn check_with(
        &self,
        zones: impl FnOnce(&str) -> Result<Zone, ZoneError>,
    ) -> Result<Schedule, Vec<Problem>> {
        check::check(&self.root, zones)
    }
}

impl Serialize for ScheduleDocument {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.root.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ScheduleDocument {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree::deserialize(deserializer).map(|root| Self { root })
    }
}
