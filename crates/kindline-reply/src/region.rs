//! Where the reader is, for the numbers to call.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A country, with or without one of its parts: `US`, `GB-SCT`. Or unknown, and then no number is
/// written and the reader is told to call the local emergency number.
///
/// Any two letters are a country here (ISO 3166-1); whether numbers are known for it is the crisis
/// data's matter.
///
/// ```
/// use kindline_reply::Region;
///
/// assert_eq!(Region::parse("gb-sct")?.country(), Some("GB"));
/// assert_eq!(Region::UNKNOWN.country(), None);
/// assert!(Region::parse("United States").is_err());
/// # Ok::<(), kindline_reply::RegionError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Region {
    // INVARIANT: ASCII capitals, digits and one hyphen in the first `len` bytes.
    bytes: [u8; 6],
    len: u8,
}

impl Region {
    /// Nobody knows where the reader is.
    pub const UNKNOWN: Self = Self {
        bytes: [0; 6],
        len: 0,
    };

    /// Reads an ISO 3166 code: two letters, or two letters, a hyphen and up to three letters or
    /// digits.
    ///
    /// # Errors
    /// When it is something else.
    pub fn parse(id: &str) -> Result<Self, RegionError> {
        let (country, part) = match id.split_once(['-', '_']) {
            Some((country, part)) => (country, Some(part)),
            None => (id, None),
        };
        let right = country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_alphabetic())
            && part.is_none_or(|part| {
                (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if !right {
            return Err(RegionError {
                id: id.chars().filter(|c| !c.is_control()).take(20).collect(),
            });
        }
        let mut region = Self::UNKNOWN;
        let joint = part.map(|_| b'-');
        let letters = country
            .bytes()
            .chain(joint)
            .chain(part.unwrap_or_default().bytes());
        for (place, byte) in region.bytes.iter_mut().zip(letters) {
            *place = byte.to_ascii_uppercase();
            region.len += 1;
        }
        Ok(region)
    }

    /// The code, such as `US` or `GB-SCT`; empty where unknown.
    #[must_use]
    pub fn id(&self) -> &str {
        self.bytes
            .get(..usize::from(self.len))
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }

    /// The code in one word, filled up with zeros, and that of the country; none where unknown.
    pub(crate) const fn words(&self) -> Option<([u8; 8], [u8; 8])> {
        let [a, b, c, d, e, f] = self.bytes;
        if self.len == 0 {
            return None;
        }
        Some(([a, b, c, d, e, f, 0, 0], [a, b, 0, 0, 0, 0, 0, 0]))
    }

    /// The country's two letters.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        self.id().get(..2)
    }

    /// Whether the country is a member state of the European Union (27 states, 2026-11-22), where
    /// 112 is answered everywhere.
    #[must_use]
    pub fn is_in_the_european_union(&self) -> bool {
        self.country()
            .is_some_and(|country| EUROPEAN_UNION.contains(&country))
    }
}

impl fmt::Debug for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Region({})", self.id())
    }
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Region {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let id = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        if id.is_empty() {
            return Ok(Self::UNKNOWN);
        }
        Self::parse(&id).map_err(serde::de::Error::custom)
    }
}

/// A code that is no country's and no region's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{id}` is no region: write two letters such as `US`, or a part such as `GB-SCT`")]
pub struct RegionError {
    id: String,
}

const EUROPEAN_UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];
