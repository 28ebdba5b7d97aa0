//! Why a zone could not be had.

use std::fmt;

/// A zone name nobody knows, or zone data that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneError {
    kind: ZoneErrorKind,
    name: String,
    detail: Option<String>,
}

/// What is wrong about a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ZoneErrorKind {
    /// The database has no zone of that name.
    Unknown,
    /// The bytes are not zone data.
    Malformed,
}

impl ZoneError {
    pub(super) fn unknown(name: &str) -> Self {
        Self {
            kind: ZoneErrorKind::Unknown,
            name: name.to_owned(),
            detail: nearest(name).map(str::to_owned),
        }
    }

    pub(super) fn malformed(name: &str, what: &str) -> Self {
        Self {
            kind: ZoneErrorKind::Malformed,
            name: name.to_owned(),
            detail: Some(what.to_owned()),
        }
    }

    /// What is wrong, for code that has to choose.
    #[must_use]
    pub fn kind(&self) -> ZoneErrorKind {
        self.kind
    }

    /// The name that was asked for.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A known name close to an unknown one.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        match self.kind {
            ZoneErrorKind::Unknown => self.detail.as_deref(),
            ZoneErrorKind::Malformed => None,
        }
    }
}

impl fmt::Display for ZoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kind, &self.detail) {
            (ZoneErrorKind::Unknown, Some(near)) => {
                write!(
                    f,
                    "unknown time zone `{}`, did you mean `{near}`?",
                    self.name
                )
            }
            (ZoneErrorKind::Unknown, None) => write!(f, "unknown time zone `{}`", self.name),
            (ZoneErrorKind::Malformed, detail) => {
                write!(f, "time-zone data of `{}` cannot be read", self.name)?;
                detail.iter().try_for_each(|what| write!(f, ": {what}"))
            }
        }
    }
}

impl std::error::Error for ZoneError {}

/// A bundled name that differs little from `name`, or names the same city.
fn nearest(name: &str) -> Option<&'static str> {
    let wanted = name.to_ascii_lowercase().replace(' ', "_");
    let close = |candidate: &&'static str| {
        let candidate = candidate.to_ascii_lowercase();
        let city = candidate.rsplit('/').next().unwrap_or(&candidate);
        let wanted_city = wanted.rsplit('/').next().unwrap_or(&wanted);
        if city == wanted_city {
            0.99
        } else {
            strsim::jaro_winkler(&candidate, &wanted)
        }
    };
    super::bundled::names()
        .map(|candidate| (close(&candidate), candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(score, _)| *score > 0.9)
        .map(|(_, candidate)| candidate)
}
