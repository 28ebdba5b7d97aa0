//! Phrases in a row of words: from an anchor back to the phrase's start, then on to its end.

use super::table::{Action, FINAL, State, Table};
use crate::text::Text;

/// A phrase seen: what it does, and the words it covers (`end` exclusive).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Match {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) action: Action,
}

/// No phrase is longer than this many words, so a text costs no more than its length times a
/// constant.
const LONGEST: usize = 16;
/// How many words a gap may cover.
const WIDEST: usize = 3;
/// How many words a phrase can cover with a wide gap at its end.
pub(crate) const SPAN: usize = 2 * LONGEST + WIDEST;
/// How many states are visited from one anchor.
const STEPS: u32 = 256;
/// Nothing has been read before the anchor.
const NONE: usize = usize::MAX;

/// Every phrase of a group, not that of labels, of which an anchor lies within `anchors`, each once, by start.
pub(crate) fn matches(text: &Text<'_>, anchors: std::ops::Range<usize>, wanted: u8) -> Vec<Match> {
    let mut found = Vec::new();
    for anchor in anchors {
        if text.may_anchor(anchor, wanted) {
            matches_at(text, anchor, wanted, &mut found);
        }
    }
    in_order(&mut found);
    found
}

/// Sorts phrases and leaves each there once.
pub(crate) fn in_order(found: &mut Vec<Match>) {
    if found.len() > 1 {
        found.sort_unstable();
        found.dedup();
    }
}

/// Adds the phrases of some groups that one word anchors, in no order.
pub(crate) fn matches_at(text: &Text<'_>, anchor: usize, wanted: u8, found: &mut Vec<Match>) {
    let mut walk = Walk {
        text,
        table: text.table,
        anchor,
        found,
        steps: STEPS,
    };
    for root in text.table.roots(text.info(anchor), wanted) {
        if !text.table.is_lost(root, || walk.peek::<true>(anchor)) {
            walk.from::<true>(root, anchor, NONE);
        }
    }
}

struct Walk<'a> {
    text: &'a Text<'a>,
    table: &'a Table,
    anchor: usize,
    found: &'a mut Vec<Match>,
    steps: u32,
}

/// On the way back, `edge` is the first word read and `other` the word that was read first before the
/// anchor, or [`NONE`]; on the way on, `edge` is the word after the last one read and `other` the phrase's
/// start.
impl Walk<'_> {
    fn from<const BACK: bool>(&mut self, number: u16, edge: usize, other: usize) {
        if number >= FINAL {
            self.end::<BACK>(number - FINAL, edge, other);
            return;
        }
        let Some(state) = self.table.state(number) else {
            return;
        };
        if let Some(list) = state.outs() {
            self.end::<BACK>(list, edge, other);
        }
        if BACK {
            if let Some(child) = state.turn() {
                self.from::<false>(child, self.anchor + 1, edge);
            }
        } else if edge - other >= LONGEST {
            return;
        }
        if !state.goes_on() || self.steps == 0 {
            return;
        }
        let Some(id) = self.peek::<BACK>(edge) else {
            return;
        };
        self.steps -= 1;
        self.word::<BACK>(&state, id, edge, other);
        if let Some(child) = state.any() {
            self.read::<BACK>(child, edge, other);
        }
        if let Some(child) = state.gap() {
            self.gap::<BACK>(child, edge, other);
        }
    }

    /// The next word of the same sentence.
    #[inline]
    fn peek<const BACK: bool>(&self, edge: usize) -> Option<u16> {
        let at = if BACK { edge.checked_sub(1)? } else { edge };
        let id = self.text.id_at(at)?;
        (!self.text.starts_sentence(edge)).then_some(id)
    }

    /// Goes on behind the next word.
    #[inline]
    fn read<const BACK: bool>(&mut self, child: u16, edge: usize, other: usize) {
        if BACK {
            let at = edge.saturating_sub(1);
            let first = if other == NONE { at } else { other };
            if first - at < LONGEST - 1 {
                self.from::<true>(child, at, first);
            }
        } else {
            self.from::<false>(child, edge + 1, other);
        }
    }

    /// Notes the phrases of a list.
    fn end<const BACK: bool>(&mut self, list: u16, edge: usize, other: usize) {
        let (start, end) = if BACK {
            (edge, self.anchor + 1)
        } else {
            (other, edge)
        };
        for action in self.table.actions(list) {
            self.found.push(Match {
                start,
                end,
                action: *action,
            });
        }
    }

    /// Goes on from any of the next few words. A gap right after a gap makes it wider.
    fn gap<const BACK: bool>(&mut self, child: u16, edge: usize, other: usize) {
        let mut number = child;
        let mut widest = WIDEST;
        while let Some(state) = self.table.state(number) {
            let mut at = edge;
            for _ in 0..=widest {
                let Some(id) = self.peek::<BACK>(at) else {
                    break;
                };
                self.word::<BACK>(&state, id, at, other);
                at = if BACK { at - 1 } else { at + 1 };
            }
            match state.gap() {
                Some(child) if widest < LONGEST => number = child,
                _ => return,
            }
            widest += WIDEST;
        }
    }

    #[inline]
    fn word<const BACK: bool>(&mut self, state: &State<'_>, id: u16, edge: usize, other: usize) {
        if id != 0 {
            if let Some(child) = state.step(self.table, id) {
                self.read::<BACK>(child, edge, other);
            }
        }
    }
}
