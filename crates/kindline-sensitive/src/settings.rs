//! Settings as a host writes them, in TOML, JSON or any other form that serde reads: taken in whole and
//! judged at once.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// One thing wrong with settings: where, what, and what to write instead. A check reports all of them.
///
/// ```
/// use kindline_sensitive::RedactionDocument;
///
/// let document: RedactionDocument =
///     serde_json::from_str(r#"{"operator": "hsah", "floor": 7}"#).unwrap();
/// let problems = document.check().unwrap_err();
/// assert_eq!(problems.len(), 2);
/// assert_eq!(problems[0].field, "operator");
/// assert!(problems[0].message.contains("`hsah`"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SettingProblem {
    /// The dotted path of the field, such as `identifier[1].pattern`; empty for the whole.
    pub field: String,
    /// What is wrong, with the value as it was written.
    pub message: String,
    /// What would help, where that can be said.
    pub help: Option<String>,
}

impl fmt::Display for SettingProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        f.write_str(&self.message)?;
        if let Some(help) = &self.help {
            write!(f, " ({help})")?;
        }
        Ok(())
    }
}

impl std::error::Error for SettingProblem {}

/// Any value of TOML or JSON.
#[derive(Clone, PartialEq)]
pub(crate) enum Tree {
    Null,
    Bool(bool),
    Integer(i64),
    Number(f64),
    Text(String),
    List(Vec<Tree>),
    /// In the order of the document; a key may come twice.
    Table(Vec<(String, Tree)>),
}

impl Tree {
    /// The value of a key, where this is a table that has it.
    pub(crate) fn get(&self, key: &str) -> Option<&Tree> {
        match self {
            Tree::Table(entries) => entries.iter().find(|(name, _)| name == key).map(|e| &e.1),
            _ => None,
        }
    }

    /// The items of a list; any other value counts as a list of one.
    pub(crate) fn items(&self) -> &[Tree] {
        match self {
            Tree::List(items) => items,
            other => std::slice::from_ref(other),
        }
    }

    fn shown(&self) -> String {
        match self {
            Tree::Null => "nothing".to_owned(),
            Tree::Bool(value) => format!("`{value}`"),
            Tree::Integer(value) => format!("`{value}`"),
            Tree::Number(value) => format!("`{value}`"),
            Tree::Text(value) => format!("`{value}`"),
            Tree::List(_) => "a list".to_owned(),
            Tree::Table(_) => "a table".to_owned(),
        }
    }
}

/// Reads trees and collects what is wrong with them.
#[derive(Default)]
pub(crate) struct Judge {
    problems: Vec<SettingProblem>,
}

impl Judge {
    pub(crate) fn problem(
        &mut self,
        field: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let help: String = help.into();
        self.problems.push(SettingProblem {
            field: field.into(),
            message: message.into(),
            help: (!help.is_empty()).then_some(help),
        });
    }

    /// Says that a value is not what its field takes.
    pub(crate) fn expected(&mut self, field: &str, tree: &Tree, what: &str, help: &str) {
        self.problem(field, format!("{} is not {what}", tree.shown()), help);
    }

    /// The value, or every problem; whoever finds none has a value.
    pub(crate) fn finish<T>(self, value: T) -> Result<T, Vec<SettingProblem>> {
        if self.problems.is_empty() {
            Ok(value)
        } else {
            Err(self.problems)
        }
    }

    /// Reports what is no table, unknown keys and keys that stand twice.
    pub(crate) fn keys(&mut self, field: &str, tree: &Tree, known: &[&str]) {
        let Tree::Table(entries) = tree else {
            self.expected(field, tree, "a table", "");
            return;
        };
        for (index, (key, _)) in entries.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                let help = format!("known here: {}", known.join(", "));
                self.problem(
                    join(field, key),
                    format!("there is no key `{key}` here"),
                    help,
                );
            } else if entries
                .iter()
                .take(index)
                .any(|(earlier, _)| earlier == key)
            {
                let message = format!("`{key}` stands here twice");
                self.problem(join(field, key), message, "keep one of them");
            }
        }
    }

    pub(crate) fn text<'t>(&mut self, field: &str, tree: &'t Tree) -> Option<&'t str> {
        match tree {
            Tree::Text(text) => Some(text),
            other => {
                self.expected(field, other, "a text", "");
                None
            }
        }
    }

    /// The texts of a list; what is none is reported.
    pub(crate) fn texts<'t>(&mut self, field: &str, tree: &'t Tree) -> Vec<&'t str> {
        let items = tree.items();
        let read = |(index, item)| self.text(&item_of(field, index, items.len()), item);
        items.iter().enumerate().filter_map(read).collect()
    }

    pub(crate) fn whole(&mut self, field: &str, tree: &Tree, from: i64, to: i64) -> Option<i64> {
        match tree {
            Tree::Integer(number) if (from..=to).contains(number) => Some(*number),
            other => {
                let what = format!("a whole number from {from} to {to}");
                self.expected(field, other, &what, "");
                None
            }
        }
    }
}

/// The path of a key.
pub(crate) fn join(field: &str, key: &str) -> String {
    if field.is_empty() {
        key.to_owned()
    } else {
        format!("{field}.{key}")
    }
}

/// The path of an item; a value that stands alone has its list's path.
pub(crate) fn item_of(field: &str, index: usize, length: usize) -> String {
    if length == 1 {
        field.to_owned()
    } else {
        format!("{field}[{index}]")
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Null => serializer.serialize_none(),
            Tree::Bool(value) => serializer.serialize_bool(*value),
            Tree::Integer(value) => serializer.serialize_i64(*value),
            Tree::Number(value) => serializer.serialize_f64(*value),
            Tree::Text(value) => serializer.serialize_str(value),
            Tree::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Tree::Table(entries) => {
                let mut table = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    table.serialize_entry(key, value)?;
                }
                table.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("settings")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(i64::try_from(value).map_or(Tree::Text(value.to_string()), Tree::Integer))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = access.next_entry::<String, Tree>()? {
            entries.push(entry);
        }
        Ok(Tree::Table(entries))
    }
}
