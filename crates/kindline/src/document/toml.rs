//! TOML text to a tree. Every syntax error is reported, and what could be read is still read.

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::node::{Entry, Node, Value};
use super::problem::{Problem, SourceFile};

/// Reads a TOML document as far as it can be read, with every syntax error found on the way.
pub(crate) fn parse_toml(source: &SourceFile<'_>) -> (Node, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(source.text());
    let problems = errors
        .iter()
        .map(|error| {
            let problem = Problem::new("", format!("this is not valid TOML: {}", error.message()));
            let at = error.span().map(|span| span.start);
            source.place(problem, at)
        })
        .collect();
    let at = table.span().start;
    (
        Node {
            value: entries(table.get_ref()),
            at: Some(at),
        },
        problems,
    )
}

fn entries(table: &DeTable<'_>) -> Value {
    let entries = table.iter().map(|(key, value)| Entry {
        key: key.get_ref().clone().into_owned(),
        key_at: Some(key.span().start),
        node: node(value),
    });
    Value::Table(entries.collect())
}

fn node(value: &Spanned<DeValue<'_>>) -> Node {
    let at = Some(value.span().start);
    let value = match value.get_ref() {
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        DeValue::Integer(number) => {
            i64::from_str_radix(&number.as_str().replace('_', ""), number.radix())
                .map_or(Value::Float(f64::INFINITY), Value::Int)
        }
        DeValue::Float(number) => {
            Value::Float(number.as_str().replace('_', "").parse().unwrap_or(f64::NAN))
        }
        DeValue::Boolean(value) => Value::Bool(*value),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => Value::List(items.iter().map(node).collect()),
        DeValue::Table(table) => entries(table),
    };
    Node { value, at }
}
