//! The tree of a template, and the paths through it.

use super::plural::{Plural, forms};
use super::slot::{Kind, Slot};
use crate::Language;

/// A piece of a lowered pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Literal(String),
    /// A slot, and the byte of the source where it stands.
    Slot(Slot, usize),
    Paragraph,
    /// A choice by a slot; the last arm is the default.
    Choice(Slot, Vec<Arm>, usize),
}

/// An arm of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Arm {
    pub(super) key: Key,
    pub(super) nodes: Vec<Node>,
}

/// What an arm waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    /// The slot is unknown (`[none]`).
    Unknown,
    Plural(Plural),
    /// A word of a closed choice, by its place.
    Word(u16),
    Otherwise,
}

/// Which arm each choosing slot takes on one path.
pub(super) type Path = Vec<(Slot, Key)>;

/// Every combination of arms of the slots that a tree chooses by. The same slot takes the same arm
/// throughout, as it does in a reply.
pub(super) fn paths(nodes: &[Node], language: Language) -> Vec<Path> {
    let mut choosing = Vec::new();
    choices(nodes, &mut choosing);
    let mut paths: Vec<Path> = vec![Vec::new()];
    for slot in choosing {
        let keys: Vec<Key> = match slot.kind() {
            Kind::Number => forms(language)
                .iter()
                .map(|(form, _)| Key::Plural(*form))
                .collect(),
            Kind::Choice(words) => (0..words.len() as u16).map(Key::Word).collect(),
            Kind::Optional | Kind::Always => vec![Key::Unknown, Key::Otherwise],
        };
        paths = paths
            .iter()
            .flat_map(|path| {
                keys.iter().map(move |&key| {
                    let mut path = path.clone();
                    path.push((slot, key));
                    path
                })
            })
            .collect();
    }
    paths
}

pub(super) fn choices(nodes: &[Node], found: &mut Vec<Slot>) {
    for node in nodes {
        if let Node::Choice(slot, arms, _) = node {
            if !found.contains(slot) {
                found.push(*slot);
            }
            for arm in arms {
                choices(&arm.nodes, found);
            }
        }
    }
}

/// Whether a slot is written on every path.
pub(super) fn always_has(nodes: &[Node], slot: Slot) -> bool {
    nodes.iter().any(|node| match node {
        Node::Slot(found, _) => *found == slot,
        Node::Choice(_, arms, _) => arms.iter().all(|arm| always_has(&arm.nodes, slot)),
        Node::Literal(_) | Node::Paragraph => false,
    })
}

/// Whether a slot is written on a path.
pub(super) fn writes(nodes: &[Node], path: &Path, slot: Slot) -> bool {
    nodes.iter().any(|node| match node {
        Node::Slot(found, _) => *found == slot,
        Node::Choice(by, arms, _) => {
            taken(*by, arms, path).is_some_and(|arm| writes(&arm.nodes, path, slot))
        }
        Node::Literal(_) | Node::Paragraph => false,
    })
}

/// Whether a slot has something to say on a path: what no choice asks about always has.
pub(super) fn is_known(slot: Slot, path: &Path) -> bool {
    !path.contains(&(slot, Key::Unknown))
}

/// The arm of a choice that a path takes.
pub(super) fn taken<'n>(by: Slot, arms: &'n [Arm], path: &Path) -> Option<&'n Arm> {
    let key = path
        .iter()
        .find(|(slot, _)| *slot == by)
        .map(|(_, key)| *key);
    arms.iter()
        .find(|arm| Some(arm.key) == key || arm.key == Key::Otherwise)
}

pub(super) fn literals(nodes: &[Node]) -> Vec<String> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Literal(text) => found.push(text.clone()),
            Node::Choice(_, arms, _) => {
                found.extend(arms.iter().flat_map(|arm| literals(&arm.nodes)));
            }
            Node::Slot(..) | Node::Paragraph => {}
        }
    }
    found
}
