//! A catalogue as bytes: written once where the templates are proven, read on a phone without a parser.
//!
//! The bytes hold the languages that an agency's files changed; below them stay the built-in
//! templates. They are a format of this version only, with a sum at the end, and are not meant to be
//! kept for longer than the program that reads them.

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::table::{Parts, Review, Table};
use super::{Catalog, CrisisWording, pack, section};
use crate::{Language, Locale};

/// Why bytes are no catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CompiledError {
    /// They start like none.
    #[error("these bytes are no compiled catalogue")]
    NoCatalog,
    /// It was compiled for another version of the messages, channels, tones or slots.
    #[error("the compiled catalogue is from version {found} of its format, this is {expected}")]
    Version {
        /// The data's version.
        found: u16,
        /// The version that is read here.
        expected: u16,
    },
    /// Bytes were changed or lost on the way.
    #[error("the compiled catalogue is damaged")]
    Damaged,
    /// It has templates for a language that this program does not cover.
    #[error("the compiled catalogue is for a language that is not covered here")]
    Language,
}

const MAGIC: &[u8; 4] = b"KLRC";
/// Grows when messages, channels, tones, slots or the form of sections change their numbers.
const VERSION: u16 = 2;
/// No table is as long when unpacked: 16 bits point into it.
const LONGEST: usize = 1 << 20;

impl Catalog {
    /// The languages that were loaded or compiled into this catalogue, as bytes for
    /// [`from_bytes`](Self::from_bytes). The built-in templates are not among them.
    ///
    /// ```
    /// use kindline_reply::{Catalog, Language, Source};
    ///
    /// let own = "opt-out-confirmation = You will get no more messages from us.\n";
    /// let catalog = Catalog::load(&[Source::of_language("own.ftl", Language::En, own)])
    ///     .unwrap_or_else(|problems| panic!("{problems:?}"));
    /// let bytes = catalog.to_bytes();
    /// assert_eq!(Catalog::from_bytes(&bytes)?, catalog);
    /// assert!(Catalog::from_bytes(&bytes[1..]).is_err());
    /// # Ok::<(), kindline_reply::CompiledError>(())
    /// ```
    #[cfg(feature = "parse")]
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_be_bytes());
        for table in &self.own {
            name(table.language.id(), &mut bytes);
            name(table.locale.map_or("", Locale::tag), &mut bytes);
            bytes.extend(packed(table, &[]));
        }
        bytes.extend(sum(&bytes).to_be_bytes());
        bytes
    }

    /// Reads a catalogue that [`to_bytes`](Self::to_bytes) wrote. Every program is followed to its end
    /// and every cell that must name the emergency line is checked for it.
    ///
    /// # Errors
    /// When the bytes are no such catalogue, are damaged, or are from another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, CompiledError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(CompiledError::NoCatalog)?;
        let (version, rest) = rest.split_first_chunk().ok_or(CompiledError::Damaged)?;
        let found = u16::from_be_bytes(*version);
        if found != VERSION {
            return Err(CompiledError::Version {
                found,
                expected: VERSION,
            });
        }
        let (rest, told) = rest.split_last_chunk().ok_or(CompiledError::Damaged)?;
        let summed = bytes.len().saturating_sub(4);
        if bytes.get(..summed).map(sum) != Some(u32::from_be_bytes(*told)) {
            return Err(CompiledError::Damaged);
        }
        let mut input = rest;
        let mut own: Vec<Table> = Vec::new();
        while !input.is_empty() {
            let language = read_name(&mut input).ok_or(CompiledError::Damaged)?;
            let locale = read_name(&mut input).ok_or(CompiledError::Damaged)?;
            let language = Language::from_id(language).ok_or(CompiledError::Language)?;
            let locale = match locale {
                "" => None,
                tag => Some(Locale::parse(tag).map_err(|_| CompiledError::Language)?),
            };
            let table = read_packed(&mut input, language, locale, &[])
                .filter(Table::is_sound)
                .ok_or(CompiledError::Damaged)?;
            own.push(table);
        }
        Ok(Self {
            own,
            wording: CrisisWording::Released,
        })
    }
}

/// A table's review statuses, the length of its section, and the section packed.
#[cfg(feature = "parse")]
pub(super) fn packed(table: &Table, dictionary: &[u8]) -> Vec<u8> {
    let section = section::write(table);
    let packed = pack::pack(&section, dictionary);
    let mut bytes = vec![table.review as u8, table.crisis_review as u8];
    bytes.extend((section.len() as u32).to_be_bytes());
    bytes.extend((packed.len() as u32).to_be_bytes());
    bytes.extend(packed);
    bytes
}

/// Reads what `packed` wrote and leaves what follows.
pub(super) fn read_packed(
    input: &mut &[u8],
    language: Language,
    locale: Option<Locale>,
    dictionary: &[u8],
) -> Option<Table> {
    let (&[review, crisis_review], _) = input.split_first_chunk()?;
    let reviews = (
        *Review::ALL.get(usize::from(review))?,
        *Review::ALL.get(usize::from(crisis_review))?,
    );
    let parts: Parts = section::read(&read_section(input, dictionary)?)?;
    Table::new(language, locale, reviews, parts)
}

/// Unpacks the section of what `packed` wrote and leaves what follows.
pub(super) fn read_section(input: &mut &[u8], dictionary: &[u8]) -> Option<Vec<u8>> {
    let rest = input.get(2..)?;
    let (len, rest) = rest.split_first_chunk()?;
    let (packed_len, rest) = rest.split_first_chunk()?;
    let len = usize::try_from(u32::from_be_bytes(*len)).ok()?;
    let packed_len = usize::try_from(u32::from_be_bytes(*packed_len)).ok()?;
    let (packed, rest) = rest.split_at_checked(packed_len)?;
    *input = rest;
    if len > LONGEST {
        return None;
    }
    pack::unpack(packed, dictionary, len)
}

#[cfg(feature = "parse")]
fn name(name: &str, bytes: &mut Vec<u8>) {
    bytes.push(name.len() as u8);
    bytes.extend_from_slice(name.as_bytes());
}

fn read_name<'b>(input: &mut &'b [u8]) -> Option<&'b str> {
    let (&len, rest) = input.split_first()?;
    let (name, rest) = rest.split_at_checked(usize::from(len))?;
    *input = rest;
    std::str::from_utf8(name).ok()
}

/// FNV-1a of 32 bits: it finds accidents, not attacks.
fn sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// As the bytes of `to_bytes`.
#[cfg(feature = "parse")]
impl serde::Serialize for Catalog {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.to_bytes())
    }
}

/// From bytes, or a list of them where a format has no bytes.
impl<'de> Deserialize<'de> for Catalog {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl<'de> Visitor<'de> for Bytes {
            type Value = Catalog;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the bytes of a compiled catalogue")
            }

            fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Catalog, E> {
                Catalog::from_bytes(bytes).map_err(E::custom)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Catalog, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = list.next_element()? {
                    bytes.push(byte);
                }
                Catalog::from_bytes(&bytes).map_err(A::Error::custom)
            }
        }

        deserializer.deserialize_bytes(Bytes)
    }
}
