//! Values that remember where they stood.

use std::fmt;
use std::ops::Deref;

use crate::document::{Definitions, FromNode, Node, Problem, Reader, SourceFile};

/// A value with its place in the document, for problems that only show when the whole is seen.
#[derive(Clone, PartialEq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    at: Option<usize>,
    field: String,
}

impl<T> Placed<T> {
    /// A problem with this value.
    pub(crate) fn problem(
        &self,
        source: &SourceFile<'_>,
        field: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        let mut path = self.field.clone();
        if !field.is_empty() {
            path.push('.');
            path.push_str(field);
        }
        source.place(Problem::new(path, message).help(help), self.at)
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Placed<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(out)
    }
}

impl<T: FromNode> FromNode for Placed<T> {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let value = T::from_node(node, reader)?;
        Some(Self {
            value,
            at: node.at,
            field: reader.field(),
        })
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        T::schema(definitions)
    }
}
