//! Reading a tree into types, with every problem at once.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::json;

use super::node::{Entry, Node, Value};
use super::problem::{Problem, SourceFile, nearest};
use super::schema::Definitions;

/// A type that a document can hold: how it is read and how JSON Schema describes it.
pub(crate) trait FromNode: Sized {
    /// The value, or nothing and at least one problem in the reader.
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self>;

    /// The JSON Schema of the type; what has a name of its own is defined once and referred to.
    fn schema(definitions: &mut Definitions) -> serde_json::Value;
}

/// Whether problems may quote what was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quote {
    /// A policy: its author reads the message and wants to see the value.
    Everything,
    /// An event: only what looks like an identifier, never words that a client could have written.
    Identifiers,
}

/// Collects the problems of one document, each with the path of its field.
pub(crate) struct Reader {
    quote: Quote,
    path: Vec<Step>,
    problems: Vec<(Problem, Option<usize>)>,
}

enum Step {
    Key(Cow<'static, str>),
    Index(usize),
}

impl Reader {
    pub(crate) fn new(quote: Quote) -> Self {
        Self {
            quote,
            path: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Whether nothing was wrong so far.
    pub(crate) fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// The problems, in the order of the document where it has positions.
    pub(crate) fn finish(self, source: Option<&SourceFile<'_>>) -> Vec<Problem> {
        let mut problems: Vec<_> = self
            .problems
            .into_iter()
            .map(|(problem, at)| match source {
                Some(source) => source.place(problem, at),
                None => problem,
            })
            .collect();
        problems.sort_by_key(Problem::place);
        problems
    }

    /// Reports a problem with the value read now and says what would help.
    pub(crate) fn problem(
        &mut self,
        node: &Node,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let problem = Problem::new(self.field(), message).help(help);
        self.problems.push((problem, node.at));
    }

    /// Reports a problem that was found elsewhere: its own field follows the path read now.
    pub(crate) fn foreign(
        &mut self,
        at: Option<usize>,
        field: &str,
        message: String,
        help: Option<String>,
    ) {
        let mut path = self.field();
        if !field.is_empty() {
            if !path.is_empty() && !field.starts_with('[') {
                path.push('.');
            }
            path.push_str(field);
        }
        let mut problem = Problem::new(path, message);
        if let Some(help) = help {
            problem = problem.help(help);
        }
        self.problems.push((problem, at));
    }

    /// Says that the value is not what the field takes: `a period such as ...`.
    pub(crate) fn expected(&mut self, node: &Node, what: &str) {
        let (what, help) = match what.split_once(" such as ") {
            Some((what, like)) => (what, format!("for example {like}")),
            None => (what, format!("write {what} here")),
        };
        let message = match self.quoted(node) {
            Some(value) => format!("{value} is not {what}"),
            None => format!("this is not {what}"),
        };
        self.problem(node, message, help);
    }

    /// Says that a word is none of the known ones, with the nearest of them or all of them.
    pub(crate) fn not_among(&mut self, node: &Node, what: &str, known: &[&str]) {
        let message = match self.quoted(node) {
            Some(value) => format!("{value} is not {what}"),
            None => format!("this is not {what}"),
        };
        let help = match &node.value {
            Value::Text(written) => near_or_all(written, known),
            _ => format!("it is one of {}", known.join(", ")),
        };
        self.problem(node, message, help);
    }

    /// The value between backticks, if this document's values may be quoted.
    pub(crate) fn quoted(&self, node: &Node) -> Option<String> {
        let written = match &node.value {
            Value::Text(text) => text.clone(),
            Value::Bool(value) => value.to_string(),
            Value::Int(value) => value.to_string(),
            Value::Float(value) => value.to_string(),
            Value::Null | Value::List(_) | Value::Table(_) => return Some(node.kind().to_owned()),
        };
        (self.quote == Quote::Everything || is_identifier(&written)).then(|| format!("`{written}`"))
    }

    /// Runs `read` with a key added to the path.
    pub(crate) fn within<T>(
        &mut self,
        key: impl Into<Cow<'static, str>>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.path.push(Step::Key(key.into()));
        let value = read(self);
        self.path.pop();
        value
    }

    /// Runs `read` with a list position added to the path.
    pub(crate) fn within_item<T>(&mut self, index: usize, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Index(index));
        let value = read(self);
        self.path.pop();
        value
    }

    /// The entries of a table; says so where the value is none or names a key twice.
    pub(crate) fn table<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        let Value::Table(entries) = &node.value else {
            self.expected(node, "a table");
            return None;
        };
        for (index, entry) in entries.iter().enumerate() {
            if entries
                .iter()
                .take(index)
                .any(|earlier| earlier.key == entry.key)
            {
                let key = self.key_in_words(&entry.key);
                let message = format!("{key} stands here twice");
                self.problem(&entry.node, message, "keep one of them");
            }
        }
        Some(entries)
    }

    /// The items of a list; a single value counts as a list of one.
    pub(crate) fn items<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        match &node.value {
            Value::List(items) => items,
            _ => std::slice::from_ref(node),
        }
    }

    /// Reads a list, each item with its problems.
    pub(crate) fn list<T: FromNode>(&mut self, node: &Node) -> Option<Vec<T>> {
        let items = self.items(node);
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(index, item)| self.within_item(index, |reader| T::from_node(item, reader)))
            .collect();
        read.into_iter().collect()
    }

    /// Reads the value of a key that must be there.
    pub(crate) fn required<T: FromNode>(
        &mut self,
        node: &Node,
        entries: &[Entry],
        key: &'static str,
    ) -> Option<T> {
        match find(entries, key) {
            Some(found) => self.within(key, |reader| T::from_node(found, reader)),
            None => {
                let message = format!("`{key}` is missing");
                self.problem(node, message, format!("add `{key} = ...`"));
                None
            }
        }
    }

    /// Reads the value of a key that may be absent.
    pub(crate) fn optional<T: FromNode>(
        &mut self,
        entries: &[Entry],
        key: &'static str,
    ) -> Option<Option<T>> {
        match find(entries, key) {
            Some(found) => self
                .within(key, |reader| T::from_node(found, reader))
                .map(Some),
            None => Some(None),
        }
    }

    /// Reads a fact: absent, `null` and `"unknown"` all mean that the host does not know.
    pub(crate) fn fact<T: FromNode>(
        &mut self,
        entries: &[Entry],
        key: &'static str,
    ) -> Option<Option<T>> {
        match find(entries, key) {
            Some(Node {
                value: Value::Null, ..
            }) => Some(None),
            Some(Node {
                value: Value::Text(word),
                ..
            }) if word == "unknown" => Some(None),
            _ => self.optional(entries, key),
        }
    }

    /// Reads the list of a key; an absent one is empty.
    pub(crate) fn list_at<T: FromNode>(
        &mut self,
        entries: &[Entry],
        key: &'static str,
    ) -> Option<Vec<T>> {
        match find(entries, key) {
            Some(found) => self.within(key, |reader| reader.list(found)),
            None => Some(Vec::new()),
        }
    }

    /// Reports every key that is not among the known ones.
    pub(crate) fn unknown_keys(&mut self, entries: &[Entry], known: &[&'static str]) {
        for entry in entries {
            if !known.contains(&entry.key.as_str()) {
                self.unknown_key(entry, known);
            }
        }
    }

    /// Reports a key that is not among the known ones, with the nearest of them.
    pub(crate) fn unknown_key(&mut self, entry: &Entry, known: &[&str]) {
        let key = self.key_in_words(&entry.key);
        let problem = Problem::new(self.field(), format!("there is no {key} here"))
            .help(near_or_all(&entry.key, known));
        self.problems
            .push((problem, entry.key_at.or(entry.node.at)));
    }

    fn key_in_words(&self, key: &str) -> String {
        if self.quote == Quote::Everything || is_identifier(key) {
            format!("key `{key}`")
        } else {
            "key like this".to_owned()
        }
    }

    /// The path read now.
    pub(crate) fn field(&self) -> String {
        let mut field = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    if !field.is_empty() {
                        field.push('.');
                    }
                    field.push_str(key);
                }
                Step::Index(index) => {
                    let _ = write!(field, "[{index}]");
                }
            }
        }
        field
    }
}

fn find<'n>(entries: &'n [Entry], key: &str) -> Option<&'n Node> {
    entries
        .iter()
        .find(|entry| entry.key == key)
        .map(|entry| &entry.node)
}

fn near_or_all(written: &str, known: &[&str]) -> String {
    match nearest(written, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("known here: {}", known.join(", ")),
    }
}

/// Whether a word can only be somebody's identifier: short, one word, ASCII.
fn is_identifier(word: &str) -> bool {
    word.len() <= 40
        && !word.is_empty()
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/+".contains(&byte))
}

impl FromNode for String {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            _ => {
                reader.expected(node, "a text");
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "string" })
    }
}

impl FromNode for bool {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => {
                reader.expected(node, "`true` or `false`");
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({ "type": "boolean" })
    }
}
