//! Random instances of a JSON Schema, so that a property test covers every field there is.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Map, Value};

/// Strategies for the fields whose values a schema cannot describe well enough, by key.
pub type Overrides = BTreeMap<&'static str, BoxedStrategy<Value>>;

/// A strategy for instances of a schema in the forms that Kindline's own schemas use: objects,
/// arrays, references, `enum`, `oneOf` of constants, `anyOf`, booleans, integers and strings. Keys in `overrides`
/// take their values from there.
///
/// ```
/// use proptest::prelude::*;
/// use proptest::strategy::ValueTree;
///
/// let schema = serde_json::json!({ "type": "object", "properties": { "a": { "enum": [1, 2] } } });
/// let strategy = kindline_testkit::instances(&schema, &Default::default());
/// let mut runner = proptest::test_runner::TestRunner::deterministic();
/// let value = strategy.new_tree(&mut runner).unwrap().current();
/// assert!(value.is_object());
/// ```
pub fn instances(schema: &Value, overrides: &Overrides) -> BoxedStrategy<Value> {
    of(schema, schema, overrides)
}

fn of(root: &Value, schema: &Value, overrides: &Overrides) -> BoxedStrategy<Value> {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        let part = root
            .pointer(name.trim_start_matches('#'))
            .cloned()
            .unwrap_or(Value::Bool(true));
        return of(root, &part, overrides);
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return prop::sample::select(values.clone()).boxed();
    }
    if let Some(choices) = schema.get("oneOf").and_then(Value::as_array) {
        let values: Vec<Value> = choices
            .iter()
            .filter_map(|choice| choice.get("const").cloned())
            .collect();
        return prop::sample::select(values).boxed();
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        let strategies: Vec<_> = choices
            .iter()
            .map(|choice| of(root, choice, overrides))
            .collect();
        return prop::strategy::Union::new(strategies).boxed();
    }
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        return object(root, properties, schema, overrides);
    }
    if let Some(pair) = schema.get("prefixItems").and_then(Value::as_array) {
        let items: Vec<_> = pair.iter().map(|item| of(root, item, overrides)).collect();
        return items.prop_map(Value::Array).boxed();
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => {
            let item = schema.get("items").cloned().unwrap_or(Value::Bool(true));
            prop::collection::vec(of(root, &item, overrides), 0..3)
                .prop_map(Value::Array)
                .boxed()
        }
        Some("boolean") => any::<bool>().prop_map(Value::from).boxed(),
        Some("integer") => (0_u32..200).prop_map(Value::from).boxed(),
        _ => "[a-z ]{0,12}".prop_map(Value::from).boxed(),
    }
}

/// An object with all required keys and any of the others.
fn object(
    root: &Value,
    properties: &Map<String, Value>,
    schema: &Value,
    overrides: &Overrides,
) -> BoxedStrategy<Value> {
    let required = |key: &str| {
        let keys = schema.get("required").and_then(Value::as_array);
        keys.is_some_and(|keys| keys.iter().any(|required| required.as_str() == Some(key)))
    };
    let mut fields: BoxedStrategy<Map<String, Value>> = Just(Map::new()).boxed();
    for (key, property) in properties {
        let value = overrides
            .get(key.as_str())
            .cloned()
            .unwrap_or_else(|| of(root, property, overrides));
        let value = if required(key) {
            value.prop_map(Some).boxed()
        } else {
            prop::option::weighted(0.3, value).boxed()
        };
        let key = key.clone();
        fields = (fields, value)
            .prop_map(move |(mut fields, value)| {
                if let Some(value) = value {
                    fields.insert(key.clone(), value);
                }
                fields
            })
            .boxed();
    }
    fields.prop_map(Value::Object).boxed()
}
