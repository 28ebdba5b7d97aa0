//! JSON Schema (draft 2020-12) out of the same tables that read documents.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::read::FromNode;

/// The named parts of a schema, each defined once.
#[derive(Default)]
pub(crate) struct Definitions(BTreeMap<&'static str, Value>);

impl Definitions {
    /// A reference to a named part, which is made at its first use.
    pub(crate) fn define(
        &mut self,
        name: &'static str,
        make: impl FnOnce(&mut Self) -> Value,
    ) -> Value {
        if !self.0.contains_key(name) {
            // Holds the place, should the part refer to itself.
            self.0.insert(name, Value::Null);
            let schema = make(self);
            self.0.insert(name, schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// Puts a description beside what a schema says already.
pub(crate) fn describe(schema: &mut Value, about: &str) {
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), about.trim().into());
    }
}

/// The whole schema of a document.
pub(crate) fn document_schema<T: FromNode>(title: &str) -> Value {
    let mut definitions = Definitions::default();
    let mut schema = T::schema(&mut definitions);
    if let Some(object) = schema.as_object_mut() {
        object.insert(
            "$schema".to_owned(),
            "https://json-schema.org/draft/2020-12/schema".into(),
        );
        object.insert("title".to_owned(), title.into());
        object.insert("$defs".to_owned(), json!(definitions.0));
    }
    schema
}
