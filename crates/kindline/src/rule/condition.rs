//! `when` and `unless` as they are written: for each dimension the values that are allowed.

use std::fmt;

use kindline_sensitive::{Label, LabelSet};
use serde_json::json;

use super::dimension::{Absent, Dimension, Domain};
use crate::document::{Definitions, Entry, FromNode, Node, Reader, Value, describe};

/// A conjunction of constraints, one a dimension, and a set of labels of which one is enough.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Condition {
    pub(crate) constraints: Vec<Constraint>,
    /// Labels of which the words must carry at least one; empty for no constraint.
    pub(crate) labels: LabelSet,
    /// Whether words that nobody read count as carrying none of them.
    pub(crate) labels_known: bool,
}

/// What one dimension may be.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Constraint {
    pub(crate) dimension: Dimension,
    pub(crate) allowed: Allowed,
    /// What the author said about an absent value, if anything.
    pub(crate) unknown: Option<Silence>,
}

/// What an author takes an absent value for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Silence {
    /// `unknown` is listed: it matches.
    Matches,
    /// `known` is listed: only a value that somebody gave matches.
    DoesNotMatch,
}

/// The allowed values of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Allowed {
    /// Positions in the dimension's words, as bits.
    Words(u32),
    /// Numbers from the first to the second, both included.
    Between(u32, u32),
}

impl Constraint {
    /// Whether an absent value satisfies this constraint in a `when`.
    pub(crate) fn absent_matches(&self) -> bool {
        match self.unknown {
            Some(said) => said == Silence::Matches,
            None => self.dimension.absent() == Absent::Matches,
        }
    }
}

/// An absent value matches.
const UNKNOWN: &str = "unknown";
/// An absent value does not match.
const KNOWN: &str = "known";
/// Every kind of closed door at once.
const CLOSED: &str = "closed";
const LABELS: &str = "labels";

impl FromNode for Condition {
    fn from_node(node: &Node, reader: &mut Reader) -> Option<Self> {
        let entries = reader.table(node)?;
        let mut condition = Self::default();
        let mut whole = true;
        for entry in entries {
            if entry.key == LABELS {
                match reader.within(LABELS, |reader| labels(&entry.node, reader)) {
                    Some((labels, known)) => {
                        condition.labels = labels;
                        condition.labels_known = known;
                    }
                    None => whole = false,
                }
            } else if let Some(dimension) = Dimension::from_key(&entry.key) {
                match reader.within(dimension.key(), |reader| {
                    constraint(dimension, entry, reader)
                }) {
                    Some(constraint) => condition.constraints.push(constraint),
                    None => whole = false,
                }
            } else {
                let mut known: Vec<&str> = Dimension::ALL.iter().map(|each| each.key()).collect();
                known.push(LABELS);
                reader.unknown_key(entry, &known);
                whole = false;
            }
        }
        condition
            .constraints
            .sort_by_key(|constraint| constraint.dimension);
        whole.then_some(condition)
    }

    fn schema(definitions: &mut Definitions) -> serde_json::Value {
        definitions.define("Condition", |_| {
        let mut properties = serde_json::Map::new();
        for dimension in Dimension::ALL {
            let value = match dimension.domain() {
                Domain::Words(words) => json!({ "enum": with(words, &[UNKNOWN, KNOWN]) }),
                Domain::Ordered(words) => json!({
                    "anyOf": [{ "enum": with(words, &[UNKNOWN, KNOWN]) }, { "pattern": "^[<>]=? ?[A-Za-z]+$" }]
                }),
                Domain::YesNo => json!({ "enum": [true, false, "yes", "no", UNKNOWN, KNOWN] }),
                Domain::Number => json!({
                    "anyOf": [
                        { "type": "integer", "minimum": 0 },
                        { "type": "string", "pattern": "^([<>]=? ?[0-9]+|[0-9]+\\.\\.[0-9]+|unknown|known)$" },
                    ]
                }),
            };
            let mut schema = one_or_many(&value);
            describe(&mut schema, dimension.about());
            properties.insert(dimension.key().to_owned(), schema);
        }
        let ids: Vec<&str> =
            Label::ALL.iter().map(|label| label.id()).chain(std::iter::once(KNOWN)).collect();
        properties.insert(LABELS.to_owned(), one_or_many(&json!({ "enum": ids })));
        json!({ "type": "object", "additionalProperties": false, "properties": properties })
        })
    }
}

fn with(words: &[&'static str], more: &[&'static str]) -> Vec<&'static str> {
    words.iter().chain(more).copied().collect()
}

fn one_or_many(value: &serde_json::Value) -> serde_json::Value {
    json!({ "anyOf": [value, { "type": "array", "items": value }] })
}

fn labels(node: &Node, reader: &mut Reader) -> Option<(LabelSet, bool)> {
    let mut set = LabelSet::default();
    let mut known = false;
    let mut whole = true;
    for (index, item) in reader.items(node).iter().enumerate() {
        if matches!(&item.value, Value::Text(word) if word == KNOWN) {
            known = true;
            continue;
        }
        let label = match &item.value {
            Value::Text(id) => Label::from_id(id),
            _ => None,
        };
        match label {
            Some(label) => set.insert(label),
            None => {
                let ids: Vec<&str> = Label::ALL.iter().map(|label| label.id()).collect();
                reader.within_item(index, |reader| {
                    reader.not_among(item, "a sensitivity label", &ids)
                });
                whole = false;
            }
        }
    }
    if whole && set.is_empty() {
        reader.expected(node, "a list with at least one label");
        return None;
    }
    whole.then_some((set, known))
}

fn constraint(dimension: Dimension, entry: &Entry, reader: &mut Reader) -> Option<Constraint> {
    let node = &entry.node;
    let mut words = 0_u32;
    let mut between: Option<(u32, u32)> = None;
    let mut unknown = None;
    let mut whole = true;
    for item in reader.items(node) {
        if matches!(&item.value, Value::Text(word) if word == UNKNOWN) {
            unknown = Some(Silence::Matches);
            continue;
        }
        if matches!(&item.value, Value::Text(word) if word == KNOWN) {
            unknown = Some(Silence::DoesNotMatch);
            continue;
        }
        let read = match dimension.domain() {
            Domain::Number => number(item, reader).map(|span| between = Some(merge(between, span))),
            _ => word_mask(dimension, item, reader).map(|mask| words |= mask),
        };
        whole &= read.is_some();
    }
    let allowed = match dimension.domain() {
        Domain::Number => {
            let (low, high) = between.unwrap_or((1, 0));
            Allowed::Between(low, high)
        }
        _ => Allowed::Words(words),
    };
    let empty = matches!(allowed, Allowed::Words(0))
        || matches!(allowed, Allowed::Between(low, high) if low > high);
    if whole && empty && unknown != Some(Silence::Matches) {
        reader.expected(node, "a list with at least one value");
        return None;
    }
    whole.then_some(Constraint {
        dimension,
        allowed,
        unknown,
    })
}

fn merge(earlier: Option<(u32, u32)>, span: (u32, u32)) -> (u32, u32) {
    earlier.map_or(span, |(low, high)| (low.min(span.0), high.max(span.1)))
}

/// The words that an item allows: a word, `>= word`, `true` or `false`, or `closed` for hours.
fn word_mask(dimension: Dimension, item: &Node, reader: &mut Reader) -> Option<u32> {
    let words = dimension.words();
    let at = |word: &str| words.iter().position(|known| *known == word);
    let mask = match &item.value {
        Value::Bool(true) if words.len() == 2 => at("yes").map(|index| 1 << index),
        Value::Bool(false) if words.len() == 2 => at("no").map(|index| 1 << index),
        Value::Text(word) if dimension == Dimension::Hours && word == CLOSED => {
            at("open").map(|index| all_of(words) & !(1 << index))
        }
        Value::Text(word) => match (dimension.domain(), comparison(word)) {
            (Domain::Ordered(_), Some((sign, word))) => {
                at(word).map(|index| all_of(words) & sign.indexes(index))
            }
            _ => at(word).map(|index| 1 << index),
        },
        _ => None,
    };
    if mask.is_none() {
        let mut known = with(words, &[UNKNOWN, KNOWN]);
        if dimension == Dimension::Hours {
            known.push(CLOSED);
        }
        reader.not_among(item, &format!("a value of `{}`", dimension.key()), &known);
    }
    mask
}

fn all_of(words: &[&str]) -> u32 {
    (1_u32 << words.len()) - 1
}

#[derive(Clone, Copy)]
enum Sign {
    Less,
    AtMost,
    AtLeast,
    More,
}

impl Sign {
    /// The positions that stand in this relation to a position, as bits.
    fn indexes(self, index: usize) -> u32 {
        let below = (1_u32 << index) - 1;
        let here = 1_u32 << index;
        match self {
            Self::Less => below,
            Self::AtMost => below | here,
            Self::AtLeast => !below,
            Self::More => !(below | here),
        }
    }
}

fn comparison(text: &str) -> Option<(Sign, &str)> {
    let signs = [
        ("<=", Sign::AtMost),
        (">=", Sign::AtLeast),
        ("<", Sign::Less),
        (">", Sign::More),
    ];
    signs
        .into_iter()
        .find_map(|(sign, meaning)| text.strip_prefix(sign).map(|rest| (meaning, rest.trim())))
}

/// The numbers that an item allows: `7`, `"< 15"`, `">= 3"` or `"3..7"`.
fn number(item: &Node, reader: &mut Reader) -> Option<(u32, u32)> {
    let span = match &item.value {
        Value::Int(number) => u32::try_from(*number).ok().map(|number| (number, number)),
        Value::Text(text) => number_span(text),
        _ => None,
    };
    if span.is_none() {
        reader.expected(item, "a bound such as `15`, `\"< 15\"` or `\"3..7\"`");
    }
    span
}

fn number_span(text: &str) -> Option<(u32, u32)> {
    if let Some((sign, number)) = comparison(text) {
        let number: u32 = number.parse().ok()?;
        return match sign {
            Sign::Less => number.checked_sub(1).map(|high| (0, high)),
            Sign::AtMost => Some((0, number)),
            Sign::AtLeast => Some((number, u32::MAX)),
            Sign::More => number.checked_add(1).map(|low| (low, u32::MAX)),
        };
    }
    let (low, high) = text.split_once("..").unwrap_or((text, text));
    let (low, high) = (low.trim().parse().ok()?, high.trim().parse().ok()?);
    (low <= high).then_some((low, high))
}

impl Condition {
    /// The dimensions that the condition constrains.
    pub(crate) fn dimensions(&self) -> impl Iterator<Item = Dimension> {
        self.constraints
            .iter()
            .map(|constraint| constraint.dimension)
    }

    /// The smallest number that lies above what the condition allows of a number.
    pub(crate) fn smallest_above(&self, dimension: Dimension) -> Option<u32> {
        let constraint = self
            .constraints
            .iter()
            .find(|each| each.dimension == dimension)?;
        match constraint.allowed {
            Allowed::Between(_, high) => high.checked_add(1),
            Allowed::Words(_) => None,
        }
    }

    /// Whether the condition holds for every event whose words signal a crisis.
    pub(crate) fn is_only_crisis(&self) -> bool {
        let crisis = Dimension::Crisis.words().len() - 1;
        self.labels.is_empty() && self.constraints.iter().all(|constraint| {
            constraint.dimension == Dimension::Crisis
                && matches!(constraint.allowed, Allowed::Words(words) if words & (1 << crisis) != 0)
        })
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for constraint in &self.constraints {
            if !std::mem::take(&mut first) {
                out.write_str("; ")?;
            }
            write!(
                out,
                "`{}` is {}",
                constraint.dimension.key(),
                constraint.in_words()
            )?;
        }
        if !self.labels.is_empty() {
            let labels: Vec<&str> = self.labels.iter().map(Label::id).collect();
            let and = if first { "" } else { "; " };
            write!(out, "{and}the words carry {}", labels.join(" or "))?;
            if !self.labels_known {
                out.write_str(" or nobody read them")?;
            }
        }
        Ok(())
    }
}

impl Constraint {
    fn in_words(&self) -> String {
        let mut words: Vec<String> = match self.allowed {
            Allowed::Words(mask) => {
                let all = self.dimension.words().iter().enumerate();
                all.filter(|(index, _)| mask & (1 << index) != 0)
                    .map(|(_, word)| (*word).to_owned())
                    .collect()
            }
            Allowed::Between(low, high) if low > high => Vec::new(),
            Allowed::Between(low, u32::MAX) => vec![format!("at least {low}")],
            Allowed::Between(low, high) if low == high => vec![low.to_string()],
            Allowed::Between(low, high) => vec![format!("{low} to {high}")],
        };
        if self.absent_matches() {
            words.push("unknown".to_owned());
        }
        words.join(" or ")
    }
}
