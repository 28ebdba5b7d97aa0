//! What a text message costs.

use kindline::replies::{Encoding, Segments};

use crate::guard::guard;
use crate::{KindlineError, PrivateText};

/// How a text message is encoded on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
pub enum SmsEncoding {
    /// The 7-bit default alphabet with its extension table.
    Gsm7,
    /// Sixteen bits a unit, for everything else.
    Ucs2,
}

/// What a text message costs.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SmsSegments {
    /// How it is encoded.
    pub encoding: SmsEncoding,
    /// How many segments are billed; an empty text is one.
    pub segments: i32,
    /// Septets for GSM-7, 16-bit units for UCS-2.
    pub units: i32,
    /// The first character that is not in the 7-bit alphabet.
    pub forced_by: Option<String>,
}

/// Counts the segments of a text message.
///
/// # Errors
/// Only [`KindlineError::Internal`].
#[uniffi::export]
pub fn sms_segments(text: PrivateText) -> Result<SmsSegments, KindlineError> {
    guard(|| Ok(Segments::count(text.as_str()).into()))
}

impl From<Segments> for SmsSegments {
    fn from(counted: Segments) -> Self {
        Self {
            encoding: match counted.encoding {
                Encoding::Gsm7 => SmsEncoding::Gsm7,
                Encoding::Ucs2 => SmsEncoding::Ucs2,
            },
            segments: i32::try_from(counted.segments).unwrap_or(i32::MAX),
            units: i32::try_from(counted.units).unwrap_or(i32::MAX),
            forced_by: counted.forced_by.map(String::from),
        }
    }
}
