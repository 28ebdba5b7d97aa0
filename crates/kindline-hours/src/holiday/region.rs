//! The regions whose holidays are known.

use std::borrow::Cow;
use std::fmt;

use super::rule::{DayRule, Observed, Rule, Years};
use super::table::{COUNTRIES, NAMES};

/// A country, or a part of one, whose public holidays are known: `US`, `US-NY`, `GB-SCT`.
///
/// Ids are those of ISO 3166-1 and 3166-2. A part has its country's holidays too.
///
/// ```
/// use kindline_hours::Region;
///
/// let region = Region::from_id("US").unwrap();
/// assert_eq!(region.name(), "United States");
/// assert!(Region::from_id("Atlantis").is_none());
/// ```
#[derive(Clone, Copy)]
pub struct Region {
    country: &'static Country,
    /// 0 for the country as such, else one more than the index of the part.
    part: u8,
}

/// A country with its parts and the rules of all of them.
pub(super) struct Country {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// Id and name.
    pub(super) parts: &'static [(&'static str, &'static str)],
    pub(super) rules: &'static [StoredRule],
}

/// A rule as the table holds it, without pointers, which cost a phone's program thrice.
pub(super) struct StoredRule {
    /// The regions that keep it: bit 0 for the country as such, bit n for part n - 1.
    regions: u64,
    /// Where its name stands in `NAMES`, and how long it is.
    name: (u16, u8),
    day: DayRule,
    years: (i16, i16),
    every: (i16, i16),
    except: [i16; 2],
    observed: Observed,
}

/// An entry of the generated table.
pub(super) const fn rule(
    regions: u64,
    name: (u16, u8),
    day: DayRule,
    years: (i16, i16),
    every: (i16, i16),
    except: [i16; 2],
    observed: Observed,
) -> StoredRule {
    StoredRule {
        regions,
        name,
        day,
        years,
        every,
        except,
        observed,
    }
}

impl StoredRule {
    fn rule(&self) -> Rule {
        let start = usize::from(self.name.0);
        let name = NAMES.get(start..start + usize::from(self.name.1));
        Rule {
            name: Cow::Borrowed(name.unwrap_or_default()),
            day: self.day,
            years: Years {
                from: self.years.0,
                through: self.years.1,
                every: self.every,
                except: self.except,
            },
            observed: self.observed,
        }
    }
}

impl Region {
    /// The region of this id, in any letter case. `None` when its holidays are not known.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|region| region.id().eq_ignore_ascii_case(id))
    }

    /// Every known region: each country, then its parts, in order of id.
    pub fn all() -> impl Iterator<Item = Self> {
        COUNTRIES.iter().flat_map(|country| {
            let parts = (0u8..).take(country.parts.len() + 1);
            parts.map(move |part| Self { country, part })
        })
    }

    /// Its ISO 3166 id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.part().map_or(self.country.id, |(id, _)| id)
    }

    /// Its English name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.part().map_or(self.country.name, |(_, name)| name)
    }

    fn part(&self) -> Option<(&'static str, &'static str)> {
        let index = usize::from(self.part).checked_sub(1)?;
        self.country.parts.get(index).copied()
    }

    pub(crate) fn rules(self) -> impl Iterator<Item = Rule> {
        self.country
            .rules
            .iter()
            .filter(move |stored| stored.regions >> self.part & 1 == 1)
            .map(StoredRule::rule)
    }
}

impl PartialEq for Region {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Region {}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Region").field(&self.id()).finish()
    }
}
