//! Reading values by path, collecting every problem on the way.

use super::tree::Tree;
use crate::lint::span_warnings;
use crate::{Problem, Span, Warning};

/// The problems found so far, and what is valid but odd.
#[derive(Default)]
pub(crate) struct Problems {
    pub(crate) found: Vec<Problem>,
    pub(crate) remarks: Vec<Warning>,
}

/// A value and where it stands.
#[derive(Clone)]
pub(crate) struct At<'a> {
    pub(crate) path: String,
    pub(crate) value: &'a Tree,
}

impl Problems {
    pub(crate) fn push(&mut self, problem: Problem) {
        self.found.push(problem);
    }

    /// Notes what is odd about the spans of a day.
    pub(crate) fn remark(&mut self, path: &str, spans: &[Span]) {
        self.remarks.extend(span_warnings(path, spans));
    }

    /// Reports what is wrong about a value.
    pub(crate) fn wrong(&mut self, at: &At<'_>, message: &str, help: &str) {
        let problem = Problem::new(&at.path, message).with_value(at.value.to_string());
        self.push(if help.is_empty() {
            problem
        } else {
            problem.with_help(help)
        });
    }

    /// Reports a key that means nothing here, with the nearest that would.
    pub(crate) fn unknown_key(&mut self, at: &At<'_>, known: &[&str]) {
        let key = at.path.rsplit('.').next().unwrap_or(&at.path);
        let near = known
            .iter()
            .map(|name| (strsim::osa_distance(key, name), name))
            .min_by_key(|(distance, _)| *distance)
            .filter(|(distance, _)| *distance <= (key.len() / 3).max(1));
        let problem = Problem::new(&at.path, "is not a key of a schedule");
        let help = match near {
            Some((_, name)) => format!("did you mean `{name}`?"),
            None => format!("known keys are {}", quoted(known)),
        };
        self.push(problem.with_help(help));
    }

    pub(crate) fn text<'a>(&mut self, at: &At<'a>) -> Option<&'a str> {
        match at.value {
            Tree::Text(text) => Some(text),
            _ => {
                self.wrong(
                    at,
                    &format!("is {} where text belongs", at.value.kind()),
                    "",
                );
                None
            }
        }
    }

    /// The entries of a table whose keys are all different.
    pub(crate) fn table<'a>(&mut self, at: &At<'a>) -> Option<Vec<(&'a str, At<'a>)>> {
        let Tree::Table(entries) = at.value else {
            self.wrong(
                at,
                &format!("is {} where a table belongs", at.value.kind()),
                "",
            );
            return None;
        };
        let mut seen: Vec<(&str, At<'_>)> = Vec::new();
        for (key, value) in entries {
            let entry = At {
                path: at.child(key),
                value,
            };
            if seen.iter().any(|(other, _)| other == key) {
                self.wrong(&entry, "is given twice", "");
            } else {
                seen.push((key, entry));
            }
        }
        Some(seen)
    }
}

impl<'a> At<'a> {
    pub(crate) fn child(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// The items of a list, or the value itself as the only one.
    pub(crate) fn one_or_many(&self) -> Vec<At<'a>> {
        match self.value {
            Tree::List(items) => items
                .iter()
                .enumerate()
                .map(|(index, value)| At {
                    path: format!("{}[{index}]", self.path),
                    value,
                })
                .collect(),
            _ => vec![self.clone()],
        }
    }
}

/// Keys may be written with `-` or `_`.
pub(crate) fn same_key(key: &str) -> String {
    key.replace('_', "-")
}

pub(crate) fn quoted(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}
