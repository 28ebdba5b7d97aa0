//! The built-in policies: documents like any other, one file an area.

use super::Placed;
use crate::document::{
    Entry, FromNode, Node, Problem, Quote, Reader, SourceFile, Value, nearest, parse_toml, record,
};
use crate::rule::RuleDocument;

/// The names that `extends` knows.
const NAMES: &[&str] = &["social-work"];

macro_rules! areas {
    ($($name:literal),+ $(,)?) => {
        &[$((
            concat!("social-work/", $name, ".toml"),
            include_str!(concat!("../../policies/social-work/", $name, ".toml")),
        )),+]
    };
}

/// The files of the base policy `social-work`.
const SOCIAL_WORK: &[(&str, &str)] = areas![
    "accounts",
    "channels",
    "crisis",
    "hours",
    "posts",
    "recipients",
    "search",
    "social-media",
    "storage",
    "exceptions",
];

record! {
    /// A file of a built-in policy.
    struct Area {
        /// Its rules.
        list rule: Placed<RuleDocument>,
    }
}

/// The documents of the policy that `extends` names, if it names one that there is.
pub(super) fn find(
    source: &SourceFile<'_>,
    extends: Option<&Placed<String>>,
    problems: &mut Vec<Problem>,
) -> Option<Vec<Node>> {
    let Some(extends) = extends else {
        return Some(Vec::new());
    };
    let documents = documents(extends);
    if documents.is_none() {
        let message = format!("there is no built-in policy `{}`", extends.value);
        let help = match nearest(extends, NAMES.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("known here: {}", NAMES.join(", ")),
        };
        problems.push(extends.problem(source, "", message, help));
    }
    documents
}

/// The documents of a built-in policy.
fn documents(name: &str) -> Option<Vec<Node>> {
    (name == "social-work").then(|| {
        SOCIAL_WORK
            .iter()
            .map(|(file, text)| parse_toml(&SourceFile::new(file, text)).0)
            .collect()
    })
}

/// The areas of the base policy with their rules, for the reference.
pub(crate) fn built_in_areas() -> Vec<(String, Vec<RuleDocument>)> {
    SOCIAL_WORK
        .iter()
        .map(|(file, text)| {
            let (node, _) = parse_toml(&SourceFile::new(file, text));
            let area = file
                .trim_start_matches("social-work/")
                .trim_end_matches(".toml");
            (
                area.to_owned(),
                rules(&node)
                    .into_iter()
                    .map(|placed| placed.value)
                    .collect(),
            )
        })
        .collect()
}

/// The rules of a document of a built-in policy.
pub(super) fn rules(document: &Node) -> Vec<Placed<RuleDocument>> {
    let mut reader = Reader::new(Quote::Everything);
    Area::from_node(document, &mut reader)
        .map(|area| area.rule)
        .unwrap_or_default()
}

/// A document with keys in order and rules by id, and without the rules' examples, which test a
/// policy but do not change it.
pub(super) fn canonical(document: &Node) -> Node {
    let mut document = document.clone().sorted();
    if let Value::Table(entries) = &mut document.value {
        for entry in entries {
            if let (true, Value::List(rules)) = (entry.key == "rule", &mut entry.node.value) {
                for rule in rules.iter_mut() {
                    drop_examples(rule);
                }
                rules.sort_by_key(rule_id);
            }
        }
    }
    document
}

fn drop_examples(rule: &mut Node) {
    if let Value::Table(entries) = &mut rule.value {
        entries.retain(|Entry { key, .. }| key != "example" && key != "counter");
    }
}

fn rule_id(rule: &Node) -> String {
    match rule.get("id").map(|entry| &entry.node.value) {
        Some(Value::Text(id)) => id.clone(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_reads_without_a_problem() {
        for (file, text) in SOCIAL_WORK {
            let source = SourceFile::new(file, text);
            let (node, problems) = parse_toml(&source);
            assert!(problems.is_empty(), "{problems:?}");
            let mut reader = Reader::new(Quote::Everything);
            let area = Area::from_node(&node, &mut reader);
            let problems = reader.finish(Some(&source));
            let report: Vec<String> = problems.iter().map(ToString::to_string).collect();
            assert!(report.is_empty(), "{}", report.join("\n"));
            assert!(
                area.is_some_and(|area| !area.rule.is_empty()),
                "{file} holds no rule"
            );
        }
    }

    #[test]
    fn every_rule_is_a_manual_page() {
        let documents = documents("social-work").unwrap();
        let rules: Vec<_> = documents.iter().flat_map(rules).collect();
        assert!(rules.len() >= 14);
        for rule in &rules {
            assert!(!rule.cite.is_empty(), "{} cites nothing", rule.id);
            assert!(!rule.on.is_empty(), "{} looks at nothing", rule.id);
            assert!(rule.why.len() > 40, "{} does not say why", rule.id);
            assert!(!rule.example.is_empty(), "{} has no example", rule.id);
            assert!(
                !rule.counter.is_empty(),
                "{} has no counter-example",
                rule.id
            );
        }
    }
}
