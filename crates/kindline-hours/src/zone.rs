//! Time zones: a name, its offsets from UTC through history, and the rule for the years to come.
//!
//! Rules come from TZif data (RFC 9636): the bundled database, or bytes the host read from its own
//! copy. This file holds the public type; `bundled` has the database, `tzif` reads the bytes and `posix`
//! the rule in their footer.

mod bundled;
#[cfg(feature = "chrono-tz")]
mod chrono_tz;
mod error;
#[cfg(test)]
mod generate;
mod posix;
mod tzif;

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, Utc};

pub use error::{ZoneError, ZoneErrorKind};
use posix::PosixRule;

/// No offset lies further from UTC than this. RFC 9636 allows a little under 25 hours 60 minutes in
/// its footer; anything beyond is refused when the data is read.
pub(crate) const MAX_OFFSET: i64 = 26 * 3600;

/// The release of the time-zone database that is bundled, such as `2026f`.
///
/// Governments change their clocks at short notice, so show it beside times that are promised to
/// people, and let [`Schedule::lint`](crate::Schedule::lint) warn when it has aged.
///
/// ```
/// assert!(kindline_hours::tzdb_version() >= "2026f");
/// ```
#[must_use]
pub fn tzdb_version() -> &'static str {
    bundled::RELEASE
}

/// A time zone: how a place's wall clock follows from UTC, for every instant.
///
/// Cheap to clone. Two zones are equal when name and rules are.
///
/// ```
/// use kindline_hours::Zone;
///
/// let zone = Zone::from_name("America/New_York")?;
/// let noon = "2026-07-01T16:00:00Z".parse().unwrap();
/// assert_eq!(zone.local(noon).to_string(), "2026-07-01 12:00:00");
/// assert_eq!(zone.offset_at(noon).abbreviation, "EDT");
/// # Ok::<(), kindline_hours::ZoneError>(())
/// ```
#[derive(Clone)]
pub struct Zone {
    data: Arc<ZoneData>,
    /// Whether the data is the bundled database's.
    bundled: bool,
}

/// What a zone's clock is ahead of UTC at one instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offset {
    /// Seconds east of UTC: `-18000` is five hours behind.
    pub seconds: i32,
    /// The zone's own short form for it, such as `EST`, or digits such as `+03` where there is none.
    pub abbreviation: String,
}

#[derive(Debug, PartialEq, Eq)]
struct ZoneData {
    name: String,
    /// Which offset is in force before the first transition.
    first: LocalType,
    /// INVARIANT: strictly ascending in `at`.
    transitions: Vec<Transition>,
    /// What holds after the last transition; without it the last offset stays.
    rule: Option<PosixRule>,
    abbreviations: Vec<String>,
    /// How many transitions lie before [`GUESSED_FROM`].
    guessed_from: usize,
}

/// 2024-01-01: from then on the place of a transition is guessed before it is searched.
const GUESSED_FROM: i64 = 1_704_067_200;
/// Half a mean year in seconds.
const HALF_YEAR: i64 = 15_778_476;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct LocalType {
    offset: i32,
    /// Index into `ZoneData::abbreviations`; the rule's own two come with the rule.
    abbreviation: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Transition {
    at: i64,
    to: LocalType,
}

/// From this UTC second on, the clock is this many seconds ahead of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OffsetSegment {
    pub(crate) start: i64,
    pub(crate) offset: i64,
}

/// 2060-01-01: until then the changes that a rule makes are kept as a list.
const SPELLED_OUT_UNTIL: i64 = 2_840_140_800;

impl ZoneData {
    /// How many transitions lie at or before a UTC second. Replies and queries are about these years,
    /// and most zones change their clocks twice in each, so a guess is right or nearly so.
    fn passed(&self, at: i64) -> usize {
        let transitions = &*self.transitions;
        let lies_before = |index: usize| transitions.get(index).is_some_and(|t| t.at <= at);
        if at >= GUESSED_FROM {
            let halves = (at - GUESSED_FROM) / HALF_YEAR;
            let mut index = usize::try_from(halves)
                .unwrap_or(usize::MAX)
                .saturating_add(self.guessed_from)
                .min(transitions.len());
            for _ in 0..4 {
                if lies_before(index) {
                    index += 1;
                } else if index == 0 || lies_before(index - 1) {
                    return index;
                } else {
                    index -= 1;
                }
            }
        }
        transitions.partition_point(|t| t.at <= at)
    }

    /// Adds what the rule says of the next decades to the transitions, where a search finds it faster
    /// than the rule can be worked out.
    fn spell_out_rule(&mut self) {
        self.add_transitions_of_rule();
        self.guessed_from = self
            .transitions
            .partition_point(|transition| transition.at < GUESSED_FROM);
    }

    fn add_transitions_of_rule(&mut self) {
        // Without any transition the rule holds for the past too, and stays all there is.
        let (Some(rule), Some(last)) = (&self.rule, self.transitions.last()) else {
            return;
        };
        for (at, offset, name) in rule.transitions_between(last.at, SPELLED_OUT_UNTIL) {
            let known = self.abbreviations.iter().position(|other| other == name);
            let index = known.unwrap_or(self.abbreviations.len());
            let Ok(abbreviation) = u8::try_from(index) else {
                return;
            };
            if known.is_none() {
                self.abbreviations.push(name.to_owned());
            }
            let to = LocalType {
                offset,
                abbreviation,
            };
            match self.transitions.last_mut() {
                Some(last) if last.at == at => last.to = to,
                _ => self.transitions.push(Transition { at, to }),
            }
        }
    }
}

impl Zone {
    /// The zone of this IANA name from the bundled database ([`tzdb_version`]). Letter case does not
    /// matter; [`Zone::name`] gives the usual one.
    ///
    /// # Errors
    /// [`ZoneErrorKind::Unknown`] when the database has no such name; the error then suggests a near
    /// one. Fixed offsets and abbreviations such as `+05:30` or `PST` are no zone names.
    pub fn from_name(name: &str) -> Result<Self, ZoneError> {
        let mut data = bundled::zone(name).ok_or_else(|| ZoneError::unknown(name))?;
        data.spell_out_rule();
        Ok(Self {
            data: Arc::new(data),
            bundled: true,
        })
    }

    /// A zone from TZif bytes, for a host that keeps its time-zone database fresher than the bundled
    /// one (on Linux and macOS the files under `/usr/share/zoneinfo`).
    ///
    /// ```
    /// use kindline_hours::{Zone, ZoneErrorKind};
    ///
    /// let error = Zone::from_tzif("Europe/Berlin", b"not a zone file").unwrap_err();
    /// assert_eq!(error.kind(), ZoneErrorKind::Malformed);
    /// ```
    ///
    /// # Errors
    /// [`ZoneErrorKind::Malformed`] when the bytes are no TZif file, with what is wrong about them.
    pub fn from_tzif(name: &str, bytes: &[u8]) -> Result<Self, ZoneError> {
        let mut data = tzif::read(name, bytes).map_err(|what| ZoneError::malformed(name, what))?;
        data.spell_out_rule();
        Ok(Self {
            data: Arc::new(data),
            bundled: false,
        })
    }

    /// The names of the bundled database, in alphabetical order, aliases included.
    ///
    /// ```
    /// assert!(kindline_hours::Zone::names().any(|name| name == "Pacific/Auckland"));
    /// ```
    pub fn names() -> impl Iterator<Item = &'static str> {
        bundled::names()
    }

    /// The zone's name, such as `Europe/London`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.data.name
    }

    /// The offset in force at an instant.
    #[must_use]
    pub fn offset_at(&self, at: DateTime<Utc>) -> Offset {
        let (seconds, abbreviation) = self.type_at(at.timestamp());
        Offset {
            seconds,
            abbreviation: abbreviation.to_owned(),
        }
    }

    pub(crate) fn is_bundled(&self) -> bool {
        self.bundled
    }

    /// What the wall clock reads at an instant.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        let (seconds, _) = self.type_at(at.timestamp());
        let utc = at.naive_utc();
        utc.checked_add_signed(chrono::TimeDelta::seconds(i64::from(seconds)))
            .unwrap_or(utc)
    }

    /// The first instant whose wall clock reads that time or later.
    ///
    /// Where the clock jumps forward over the time, that is the jump itself; where it is set back
    /// and the time comes twice, the first one. Sub-seconds are kept.
    ///
    /// ```
    /// # let zone = kindline_hours::Zone::from_name("America/New_York").unwrap();
    /// let at = |text: &str| zone.first_instant(text.parse().unwrap()).to_rfc3339();
    /// // Clocks jump from 02:00 to 03:00.
    /// assert_eq!(at("2026-03-08T02:30:00"), "2026-03-08T07:00:00+00:00");
    /// // 01:30 comes twice: 05:30 and 06:30 UTC.
    /// assert_eq!(at("2026-11-01T01:30:00"), "2026-11-01T05:30:00+00:00");
    /// ```
    #[must_use]
    pub fn first_instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let clock = local.and_utc();
        let seconds = clock.timestamp();
        let nanos = clock.timestamp_subsec_nanos();
        let (found, exact) = self.first_second(seconds);
        // On a jump over the local time the fraction belongs to a second that never was.
        let nanos = if exact { nanos } else { 0 };
        DateTime::from_timestamp(found, nanos).unwrap_or(clock)
    }

    /// The first UTC second whose wall clock reads `local` or later, and whether it reads exactly
    /// that.
    pub(crate) fn first_second(&self, local: i64) -> (i64, bool) {
        let from = local.saturating_sub(MAX_OFFSET);
        let segments = self.segments(from, local.saturating_add(MAX_OFFSET));
        let mut ends = segments.iter().skip(1).map(|segment| segment.start);
        for segment in &segments {
            let end = ends.next().unwrap_or(i64::MAX);
            let exact = local.saturating_sub(segment.offset);
            let instant = exact.max(segment.start);
            if instant < end {
                return (instant, instant == exact);
            }
        }
        // The last segment has no end, so the loop has returned.
        (local, true)
    }

    /// The offsets in force from `from` up to `to`, in order. The first starts at `from`; there is
    /// always one.
    pub(crate) fn segments(&self, from: i64, to: i64) -> Vec<OffsetSegment> {
        let data = &*self.data;
        let mut list = vec![OffsetSegment {
            start: from,
            offset: i64::from(self.type_at(from).0),
        }];
        let mut push = |start: i64, offset: i32| {
            let offset = i64::from(offset);
            if list.last().is_none_or(|last| last.offset != offset) {
                list.push(OffsetSegment { start, offset });
            }
        };
        let skip = data.transitions.partition_point(|t| t.at <= from);
        for transition in data.transitions.iter().skip(skip) {
            if transition.at >= to {
                return list;
            }
            push(transition.at, transition.to.offset);
        }
        if let Some(rule) = &data.rule {
            let last = data.transitions.last().map_or(i64::MIN, |t| t.at);
            for (at, offset, _) in rule.transitions_between(from.max(last), to) {
                push(at, offset);
            }
        }
        list
    }

    /// Offset and abbreviation at a UTC second.
    fn type_at(&self, at: i64) -> (i32, &str) {
        let data = &*self.data;
        let passed = data.passed(at);
        if passed == data.transitions.len() {
            if let Some(rule) = &data.rule {
                return rule.type_at(at);
            }
        }
        let current = match passed.checked_sub(1) {
            Some(index) => data.transitions.get(index).map_or(data.first, |t| t.to),
            None => data.first,
        };
        let abbreviation = data
            .abbreviations
            .get(usize::from(current.abbreviation))
            .map_or("", String::as_str);
        (current.offset, abbreviation)
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.data, &other.data) || self.data == other.data
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Zone").field(&self.data.name).finish()
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.data.name)
    }
}
