//! Words that must not show.

use std::fmt;

/// Words by or about a person: a message, a name, an address. Logs and reports show their length only.
#[derive(Clone, PartialEq, Eq)]
pub struct PrivateText(String);

impl PrivateText {
    /// Wraps somebody's words.
    #[must_use]
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The words themselves.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Debug for PrivateText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "PrivateText({} bytes)", self.0.len())
    }
}

uniffi::custom_type!(PrivateText, String, {
    lower: |text| text.into_string(),
    try_lift: |words| Ok(PrivateText(words)),
});
