//! Single values that documents hold.

use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::json;

use super::node::{Node, Value};
use super::read::{FromNode, Reader};
use super::schema::Definitions;

/// Words by or about a person: a message, an address, a header. Its `Debug` shows the length only, so
/// that no log can hold a client's words.
///
/// ```
/// let text = kindline::Text::new("I can't sleep");
/// assert_eq!(format!("{text:?}"), "Text(13 bytes)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// Wraps somebody's words.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The words themselves.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Text({} bytes)", self.0.len())
    }
}

impl FromNode for Text {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        String::from_node(node, reader).map(Self)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string" })
    }
}

/// A two-way fact: `true`, `false`, `"yes"` or `"no"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum YesNo {
    /// It is so.
    Yes,
    /// It is not so.
    No,
}

impl FromNode for YesNo {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Bool(true) => Some(Self::Yes),
            Value::Bool(false) => Some(Self::No),
            Value::Text(word) if word == "yes" => Some(Self::Yes),
            Value::Text(word) if word == "no" => Some(Self::No),
            _ => {
                reader.expected(node, "`true`, `false`, `\"yes\"` or `\"no\"`");
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "enum": [true, false, "yes", "no"] })
    }
}

/// A flag that is raised by any note: `"partner reads this phone"` raises it, and the note itself is
/// not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Flag {
    /// The flag is raised.
    Raised,
    /// The flag is known to be down.
    Down,
}

impl FromNode for Flag {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Bool(false) => Some(Self::Down),
            Value::Text(word) if word == "no" || word.trim().is_empty() => Some(Self::Down),
            Value::Bool(true) | Value::Text(_) => Some(Self::Raised),
            _ => {
                reader.expected(node, "`true`, `false` or a note");
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": ["boolean", "string"] })
    }
}

/// A count or a length: a whole number from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(pub u32);

impl FromNode for Count {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Int(number) if u32::try_from(number).is_ok() => {
                u32::try_from(number).ok().map(Self)
            }
            _ => {
                reader.expected(node, "a whole number from 0 to 4294967295");
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX })
    }
}

impl FromNode for NaiveDate {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let date = match &node.value {
            Value::Text(text) => text.parse().ok(),
            _ => None,
        };
        if date.is_none() {
            reader.expected(node, "a date such as 2026-05-18");
        }
        date
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "format": "date" })
    }
}

impl FromNode for DateTime<FixedOffset> {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let instant = match &node.value {
            Value::Text(text) => DateTime::parse_from_rfc3339(text).ok(),
            _ => None,
        };
        if instant.is_none() {
            reader.expected(
                node,
                "an instant in RFC 3339 such as 2026-05-18T23:04:00-04:00",
            );
        }
        instant
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string", "format": "date-time" })
    }
}
