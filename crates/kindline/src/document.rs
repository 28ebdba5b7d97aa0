//! Documents as trees that remember where each value stood, and readers that report every problem.
//!
//! Policies come as TOML or JSON and events as JSON; all three become the same [`Node`] tree, and
//! the same `record!` and `vocabulary!` tables turn trees into types, types into JSON Schema, and
//! mistakes into [`Problem`]s with a line and a help text.

mod json;
mod node;
mod problem;
mod read;
mod record;
mod schema;
mod toml;
mod values;
mod vocabulary;

pub(crate) use json::parse_json;
pub(crate) use node::{Entry, Node, Value};
pub use problem::Problem;
pub(crate) use problem::{SourceFile, nearest};
pub(crate) use read::{FromNode, Quote, Reader};
pub(crate) use record::record;
pub(crate) use schema::{Definitions, describe, document_schema};
pub(crate) use toml::parse_toml;
pub use values::{Count, Flag, Text, YesNo};
pub(crate) use vocabulary::vocabulary;
