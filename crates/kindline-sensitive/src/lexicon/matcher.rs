//! Phrases in a row of words: from a word that starts one, next word by next word.

use super::table::{Action, CLASS_BASE, State, Table, flag, group};
use crate::text::Text;

/// A phrase seen: what it does, and the words it covers (`end` exclusive).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) action: Action,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// No phrase is longer than this many words, so a text costs no more than its length times a
/// constant.
const LONGEST: usize = 16;
/// How many words a gap may cover.
const WIDEST: usize = 3;
/// How many words a phrase can cover with a wide gap at its end.
pub(crate) const SPAN: usize = 2 * LONGEST + WIDEST;
/// How many states are visited from one word.
const STEPS: u32 = 256;

/// Every phrase of some groups that starts within `starts`, by start, in no order among those of one
/// start.
pub(crate) fn matches(text: &Text<'_>, starts: std::ops::Range<usize>, wanted: u8) -> Vec<Match> {
    let mut found = Vec::new();
    for start in starts {
        let id = text.id(start);
        if id != 0 && text.table.groups(id) & wanted != 0 {
            matches_at(text, start, wanted, &mut found);
        }
    }
    found
}

/// Adds the phrases of some groups that start with one word.
pub(crate) fn matches_at(text: &Text<'_>, start: usize, wanted: u8, found: &mut Vec<Match>) {
    let id = text.id(start);
    if id == 0 {
        return;
    }
    let record = text.table.record(id);
    if record.groups & wanted == 0 {
        return;
    }
    let first = found.len();
    let mut walk = Walk {
        text,
        table: text.table,
        start,
        wanted,
        first,
        found,
        steps: STEPS,
    };
    for root in text.table.roots(&record) {
        walk.from(root, start + 1);
    }
}

struct Walk<'a> {
    text: &'a Text<'a>,
    table: &'a Table,
    start: usize,
    wanted: u8,
    /// Where the matches of this start begin.
    first: usize,
    found: &'a mut Vec<Match>,
    steps: u32,
}

impl Walk<'_> {
    fn from(&mut self, number: u16, next: usize) {
        let Some(state) = self.table.state(number) else {
            return;
        };
        if state.groups & self.wanted == 0 {
            return;
        }
        if state.flags & flag::OUTS != 0 {
            self.end(state, next);
        }
        if state.flags & flag::EDGES == 0 || next - self.start >= LONGEST || self.steps == 0 {
            return;
        }
        let Some((id, false)) = self.text.known(next) else {
            return;
        };
        self.steps -= 1;
        self.word(state, id, next);
        if let Some(child) = state.any.checked_sub(1) {
            self.from(child, next + 1);
        }
        if let Some(child) = state.gap.checked_sub(1) {
            self.gap(child, next);
        }
    }

    /// Notes the phrases that end in a state.
    fn end(&mut self, state: &State, next: usize) {
        for action in self.table.outs(state) {
            if group::of(*action) & self.wanted == 0 {
                continue;
            }
            let phrase = Match {
                action: *action,
                start: self.start,
                end: next,
            };
            let mut same = self.found.iter().skip(self.first);
            if !same.any(|other| *other == phrase) {
                self.found.push(phrase);
            }
        }
    }

    /// Goes on from any of the next few words. A gap right after a gap makes it wider.
    fn gap(&mut self, child: u16, next: usize) {
        let mut number = child;
        let mut widest = WIDEST;
        while let Some(state) = self.table.state(number) {
            if state.groups & self.wanted != 0 {
                for at in next..=next + widest {
                    let Some((id, false)) = self.text.known(at) else {
                        break;
                    };
                    self.word(state, id, at);
                }
            }
            match state.gap.checked_sub(1) {
                Some(child) if widest < LONGEST => number = child,
                _ => return,
            }
            widest += WIDEST;
        }
    }

    #[inline]
    fn word(&mut self, state: &State, id: u16, at: usize) {
        if id == 0 {
            return;
        }
        let table = self.table;
        if let Some(child) = table.step(state, id) {
            self.from(child, at + 1);
        }
        if state.flags & flag::CLASSES != 0 {
            for class in table.classes_of(id) {
                if let Some(child) = table.step(state, CLASS_BASE | u16::from(*class)) {
                    self.from(child, at + 1);
                }
            }
        }
    }
}
