//! A catalogue as data: written once, read on a phone without a parser.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Catalog, CrisisWording, Table};
use crate::Locale;

/// Why serialised data is no catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CompiledError {
    /// It was compiled for another version of the messages, channels, tones or slots.
    #[error("the compiled catalogue is from version {found} of its format, this is {expected}")]
    Version {
        /// The data's version.
        found: u16,
        /// The version that is read here.
        expected: u16,
    },
    /// A template points outside its text.
    #[error("the compiled catalogue is damaged")]
    Damaged,
    /// A covered language has no templates.
    #[error("the compiled catalogue has no templates for `{0}`")]
    Missing(Locale),
}

/// Grows when messages, channels, tones, slots or the words of programs change their numbers.
const VERSION: u16 = 1;

#[derive(Serialize, Deserialize)]
struct Compiled<'a> {
    version: u16,
    tables: Cow<'a, [Table]>,
}

impl Serialize for Catalog {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Compiled {
            version: VERSION,
            tables: Cow::Borrowed(&self.tables),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Catalog {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let compiled = Compiled::deserialize(deserializer)?;
        Self::of_compiled(compiled).map_err(serde::de::Error::custom)
    }
}

impl Catalog {
    fn of_compiled(compiled: Compiled<'_>) -> Result<Self, CompiledError> {
        if compiled.version != VERSION {
            return Err(CompiledError::Version {
                found: compiled.version,
                expected: VERSION,
            });
        }
        if !compiled.tables.iter().all(Table::is_sound) {
            return Err(CompiledError::Damaged);
        }
        for &locale in Locale::ALL {
            let has = |table: &Table| table.language == locale.language() && table.locale.is_none();
            if !compiled.tables.iter().any(has) {
                return Err(CompiledError::Missing(locale));
            }
        }
        Ok(Self {
            tables: Cow::Owned(compiled.tables.into_owned()),
            wording: CrisisWording::Released,
        })
    }
}
