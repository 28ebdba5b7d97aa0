//! JSON text to a tree.

use super::node::Node;
use super::problem::Problem;

/// Reads one JSON value. A syntax error names its line and column and quotes nothing.
pub(crate) fn parse_json(text: &[u8]) -> Result<Node, Problem> {
    serde_json::from_slice(text).map_err(|error| {
        let what = match error.classify() {
            serde_json::error::Category::Eof => "the JSON text ends too early",
            _ => "the text is not valid JSON here",
        };
        Problem::new("", what)
            .at_line(u32::try_from(error.line()).unwrap_or(u32::MAX))
            .at_column(u32::try_from(error.column()).unwrap_or(u32::MAX))
    })
}
