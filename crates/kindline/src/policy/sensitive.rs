//! What an agency looks for in texts beyond the built-in, and how it redacts.

use kindline_sensitive::{
    Label, Operator, Redaction, RedactionDocument, ScannerBuilder, ScannerDocument, SettingProblem,
};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::settings::position;
use crate::document::{Definitions, FromNode, Node, Reader, Value, describe};

/// The `[sensitive]` table, read and checked by `kindline-sensitive`.
#[derive(Debug, Clone)]
pub struct SensitiveDocument {
    pub(crate) scanner: ScannerBuilder,
    pub(crate) redaction: Redaction,
    document: Option<ScannerDocument>,
}

/// Two tables are the same where the same is written in them.
impl PartialEq for SensitiveDocument {
    fn eq(&self, other: &Self) -> bool {
        self.document == other.document && self.redaction == other.redaction
    }
}

impl FromNode for SensitiveDocument {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let entries = reader.table(node)?;
        let (redaction, scanner): (Vec<_>, Vec<_>) = entries
            .iter()
            .cloned()
            .partition(|entry| entry.key == "redaction");
        let own = Node {
            value: Value::Table(scanner),
            at: node.at,
        };
        let document: Option<ScannerDocument> = read(&own, reader);
        let builder = document.as_ref()?.check();
        let builder = judged(node, reader, builder);
        let own_kinds = builder.as_ref().map(ScannerBuilder::own_kinds);
        let redaction = match redaction.first() {
            Some(entry) => reader.within("redaction", |reader| {
                let document: RedactionDocument = read(&entry.node, reader)?;
                let checked = document.check_with(&own_kinds.unwrap_or_default());
                judged(&entry.node, reader, checked)
            }),
            None => Some(Redaction::default()),
        };
        Some(Self {
            scanner: builder?,
            redaction: redaction?,
            document,
        })
    }

    fn schema(_: &mut Definitions) -> Json {
        let term = |more: Json| {
            let mut table = json!({
                "type": "object", "additionalProperties": false, "required": ["text"],
                "properties": { "text": { "type": "string" }, "case": { "enum": ["any", "exact"] } },
            });
            let known = table.get_mut("properties").and_then(Json::as_object_mut);
            if let (Some(known), Json::Object(more)) = (known, more) {
                known.extend(more);
            }
            list(json!({ "anyOf": [{ "type": "string" }, table] }))
        };
        let label =
            json!({ "enum": Label::ALL.iter().map(|label| label.id()).collect::<Vec<_>>() });
        let kind = json!({ "type": "string", "pattern": "^[A-Z][A-Z0-9_]*$" });
        let texts = list(json!({ "type": "string" }));
        json!({
            "type": "object",
            "additionalProperties": false,
            "properties": {
                "allow": described("Terms that are no findings: our own numbers, a hotline.", term(json!({}))),
                "deny": described(
                    "Terms that always are findings.",
                    term(json!({ "kind": kind, "label": label })),
                ),
                "locales": described(
                    "Countries whose national identifiers are looked for, such as `US`; all, if absent.",
                    texts.clone(),
                ),
                "identifier": described("Identifiers of our own.", list(json!({
                    "type": "object", "additionalProperties": false, "required": ["kind", "pattern"],
                    "properties": {
                        "kind": kind,
                        "pattern": described("`#` is a digit, `@` a letter, `*` either: `LCS-####(-##)?`.", json!({ "type": "string" })),
                        "context": described("Words of which one must stand near.", texts.clone()),
                        "checksum": { "anyOf": [
                            { "enum": ["none", "luhn", "mod97", "verhoeff"] },
                            { "type": "object", "additionalProperties": false, "required": ["mod11"], "properties": {
                                "mod11": described("One weight a digit, the check digit's too.", list(json!({ "type": "integer", "minimum": 0, "maximum": 255 }))),
                            } },
                        ] },
                        "label": label,
                        "case": { "enum": ["any", "exact"] },
                        "example": described("Texts in which it is found.", texts.clone()),
                        "counter": described("Texts in which it is not.", texts),
                    },
                }))),
                "redaction": redaction_schema(&label),
            },
        })
    }
}

fn redaction_schema(label: &Json) -> Json {
    let operator =
        json!({ "enum": Operator::ALL.iter().map(|each| each.id()).collect::<Vec<_>>() });
    let keep_last = json!({ "type": "integer", "minimum": 0, "maximum": 255 });
    let dates = json!({ "enum": ["year", "quarter", "month"] });
    let each = json!({ "anyOf": [operator, {
        "type": "object", "additionalProperties": false, "required": ["operator"],
        "properties": { "operator": operator, "keep-last": keep_last, "dates": dates },
    }] });
    described(
        "What stands in the place of what is found.",
        json!({
            "type": "object", "additionalProperties": false,
            "properties": {
                "operator": operator,
                "keep-last": described("How many characters a mask keeps.", keep_last),
                "dates": described("How coarse dates become where they are generalized.", dates),
                "floor": described("Findings less sure than this stay.", json!({ "type": "number", "minimum": 0, "maximum": 1 })),
                "topics": described("Labels whose words go as well.", list(label.clone())),
                "victim-place": described("What happens to a text that tells where a victim is.", json!({ "enum": ["remove", "block"] })),
                "year": described("The present year, to tell who is 90.", json!({ "type": "integer", "minimum": 2000, "maximum": 2199 })),
                "kinds": described(
                    "Other operators for some kinds, our own or built-in ones such as `PERSON`.",
                    json!({ "type": "object", "additionalProperties": each }),
                ),
            },
        }),
    )
}

fn list(item: Json) -> Json {
    json!({ "anyOf": [{ "type": "array", "items": item }, item] })
}

fn described(words: &str, mut schema: Json) -> Json {
    describe(&mut schema, words);
    schema
}

fn read<T: for<'de> Deserialize<'de>>(node: &Node, reader: &mut Reader) -> Option<T> {
    let read = serde_json::to_value(node).and_then(T::deserialize);
    read.map_err(|error| reader.problem(node, error.to_string(), "see docs/policy.md"))
        .ok()
}

/// The checked value, or its problems at their places.
fn judged<T>(
    node: &Node,
    reader: &mut Reader,
    checked: Result<T, Vec<SettingProblem>>,
) -> Option<T> {
    match checked {
        Ok(value) => Some(value),
        Err(problems) => {
            for problem in problems {
                let at = position(node, &problem.field).or(node.at);
                reader.foreign(at, &problem.field, problem.message, problem.help);
            }
            None
        }
    }
}
