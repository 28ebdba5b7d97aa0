//! The host's own words: found in any text in one pass, however they are spaced, cased or accented.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::plain::{before, is_apostrophe, is_unspaced};
use crate::tokens::{fold, is_ignorable};

/// Words and phrases as a tree of their characters.
#[derive(Clone, Default)]
pub(super) struct Terms {
    nodes: Vec<Node>,
    /// The plain characters that terms start with.
    first: HashSet<char>,
    /// For each byte whether one of them can start with it.
    opens: Vec<bool>,
    count: usize,
    /// The letters of the terms whose case counts.
    exact: HashMap<usize, Vec<char>>,
}

#[derive(Clone, Default)]
struct Node {
    /// From a character, with what lies before it, to the next node; in order.
    edges: Vec<(u32, usize)>,
    /// The terms that end here.
    ends: Vec<usize>,
}

impl Node {
    fn next(&self, edge: u32) -> Option<usize> {
        let at = self.edges.binary_search_by_key(&edge, |e| e.0).ok()?;
        self.edges.get(at).map(|e| e.1)
    }
}

/// Whether the case of a term's letters counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Case {
    #[default]
    Any,
    Exact,
}

/// The most letters and digits of a term.
pub(super) const LONGEST: usize = 128;
/// The most characters between two that belong together.
const WIDEST_GAP: usize = 4;

/// What lies between two characters: nothing, something, or - beside a digit - either.
const JOINED: u32 = 0;
const APART: u32 = 1 << 21;
const EITHER: u32 = 2 << 21;

fn edge(before: Option<char>, gap: bool, here: char) -> u32 {
    let between = match before {
        Some(before) if before.is_alphabetic() && here.is_alphabetic() && gap => APART,
        Some(before) if before.is_alphabetic() && here.is_alphabetic() => JOINED,
        Some(_) => EITHER,
        None => JOINED,
    };
    between | u32::from(here)
}

/// How many letters and digits a term has.
pub(super) fn length(term: &str) -> usize {
    term.chars().filter_map(fold).count()
}

impl Terms {
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(super) fn len(&self) -> usize {
        self.count
    }

    /// Adds a term and gives its number.
    pub(super) fn add(&mut self, term: &str, case: Case) -> usize {
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        let mut node = 0;
        let mut before = None;
        let mut gap = false;
        for char in term.chars() {
            let Some(folded) = fold(char) else {
                gap |= !is_ignorable(char) && !is_apostrophe(char);
                continue;
            };
            if before.is_none() {
                self.open(folded);
            }
            node = self.step(node, edge(before, gap, folded));
            before = Some(folded);
            gap = false;
        }
        let index = self.count;
        self.count += 1;
        if case == Case::Exact {
            self.exact.insert(index, letters(term));
        }
        if let Some(node) = self.nodes.get_mut(node) {
            node.ends.push(index);
        }
        index
    }

    /// Lets terms start with a plain character and with all that fold to it.
    fn open(&mut self, first: char) {
        self.first.insert(first);
        self.opens.resize(256, false);
        for (byte, opens) in (0u8..=255).zip(self.opens.iter_mut()) {
            // Which characters beyond ASCII fold to it is seen when one is met; 0xC0 starts the first.
            *opens |= byte >= 0xC0 || fold(char::from(byte)) == Some(first);
        }
    }

    /// The node behind an edge, which is made where there is none.
    fn step(&mut self, from: usize, edge: u32) -> usize {
        let fresh = self.nodes.len();
        let Some(node) = self.nodes.get_mut(from) else {
            return 0;
        };
        match node.edges.binary_search_by_key(&edge, |e| e.0) {
            Ok(at) => node.edges.get(at).map_or(0, |e| e.1),
            Err(at) => {
                node.edges.insert(at, (edge, fresh));
                self.nodes.push(Node::default());
                fresh
            }
        }
    }

    /// Every place of a term: the longest of those that start together, by start.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, usize)> {
        let mut found = Vec::new();
        if self.is_empty() {
            return found;
        }
        let mut last = b' ';
        for (start, byte) in text.bytes().enumerate() {
            let after_word = std::mem::replace(&mut last, byte).is_ascii_alphanumeric();
            if after_word && byte.is_ascii()
                || !self.opens.get(usize::from(byte)).copied().unwrap_or(false)
            {
                continue;
            }
            let Some(char) = text.get(start..).and_then(|rest| rest.chars().next()) else {
                continue;
            };
            let known = fold(char).is_some_and(|folded| self.first.contains(&folded));
            let inside = || {
                before(text, start)
                    .next()
                    .is_some_and(|c| fold(c).is_some())
            };
            if known && (is_unspaced(char) || !inside()) {
                found.extend(self.longest(text, start));
            }
        }
        found
    }

    fn longest(&self, text: &str, start: usize) -> Option<(Range<usize>, usize)> {
        let mut node = self.nodes.first()?;
        let mut before = None;
        let mut gap = 0;
        let mut best = None;
        let mut unseen = 0;
        let rest = text.get(start..)?.char_indices();
        for (offset, char) in rest {
            let Some(folded) = fold(char) else {
                if is_ignorable(char) || is_apostrophe(char) {
                    unseen += 1;
                } else {
                    gap += 1;
                }
                if gap > WIDEST_GAP || unseen > 2 * WIDEST_GAP || char == '\n' && gap > 1 {
                    break;
                }
                continue;
            };
            let next = node.next(edge(before, gap > 0, folded));
            let Some(next) = next.and_then(|next| self.nodes.get(next)) else {
                break;
            };
            node = next;
            before = Some(folded);
            (gap, unseen) = (0, 0);
            if node.ends.is_empty() {
                continue;
            }
            let end = start + offset + char.len_utf8();
            let mut after = text
                .get(end..)
                .unwrap_or_default()
                .chars()
                .take(2 * WIDEST_GAP);
            let over = after
                .find(|next| !is_ignorable(*next))
                .is_none_or(|next| is_unspaced(next) || fold(next).is_none());
            let fits = |term: &&usize| {
                self.exact.get(*term).is_none_or(|wanted| {
                    text.get(start..end)
                        .is_some_and(|part| letters(part) == *wanted)
                })
            };
            if over {
                if let Some(&term) = node.ends.iter().find(fits) {
                    best = Some((start..end, term));
                }
            }
        }
        best
    }
}

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|char| fold(*char).is_some()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(terms: &[&str], text: &str, expected: &[&str]) {
        let mut tree = Terms::default();
        for term in terms {
            tree.add(term, Case::Any);
        }
        let found: Vec<&str> = tree
            .find(text)
            .into_iter()
            .map(|(range, _)| text.get(range).unwrap())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_are_found_as_people_write_them() {
        check(
            &["Project Lantern"],
            "the PROJECT  lantern's",
            &["PROJECT  lantern"],
        );
        check(&["Project Lantern"], "projectlantern project lanterns", &[]);
        check(&["therapist"], "the rapist, my therapist", &["therapist"]);
        check(
            &["313-555-0100"],
            "(313) 555 0100 or 3135550100.",
            &["313) 555 0100", "3135550100"],
        );
        check(&["313-555-0100"], "313-555-01000 1313-555-0100", &[]);
        check(
            &["Hope House", "Hope House North"],
            "at hope house north",
            &["hope house north"],
        );
        check(&["Łódź"], "in LODZ", &["LODZ"]);
        check(&["don't"], "dont don\u{2019}t", &["dont", "don\u{2019}t"]);
        check(
            &["\u{96A0}\u{308C}\u{5BB6}"],
            "\u{4ECA}\u{96A0}\u{308C}\u{5BB6}\u{306B}",
            &["\u{96A0}\u{308C}\u{5BB6}"],
        );
    }

    #[test]
    fn case_can_count() {
        let mut tree = Terms::default();
        tree.add("May", Case::Exact);
        let found: Vec<_> = tree
            .find("may i see May")
            .into_iter()
            .map(|f| f.0)
            .collect();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0], 10..13);
    }
}
