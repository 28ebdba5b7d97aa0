//! Phrases in a row of words: from an anchor back to the phrase's start, then on to its end.

use std::cell::Cell;

use super::table::{Action, FINAL, State, Table};
use crate::text::{Text, Word};

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
    let mut reader = Reader::new(text, wanted);
    for anchor in anchors {
        if text.may_anchor(anchor, wanted) {
            reader.read(anchor);
        }
    }
    reader.in_order()
}

/// Reads the phrases of some groups from one anchor after the other. In a long text the same words stand
/// around the same anchors again and again: what they gave is remembered, and given again.
pub(crate) struct Reader<'a> {
    text: &'a Text<'a>,
    wanted: u8,
    found: Vec<Match>,
    /// How many anchors have been read.
    count: usize,
    /// What anchors gave, by the words next to them; empty until there is something to remember.
    known: Vec<Known>,
}

/// What an anchor gave.
#[derive(Clone, Copy, Default)]
struct Known {
    anchor: u32,
    /// How many words before the anchor, and from it on, were looked at; none where it is not known.
    before: u16,
    after: u16,
    /// Its phrases among those found.
    from: u32,
    to: u32,
}

/// From this many anchors on what they give is remembered: an ordinary message has fewer.
const FEW: usize = 64;
/// How many anchors are remembered, as a power of two.
const KNOWN_BITS: u32 = 8;

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a Text<'a>, wanted: u8) -> Reader<'a> {
        Reader {
            text,
            wanted,
            found: Vec::new(),
            count: 0,
            known: Vec::new(),
        }
    }

    /// Reads what one word anchors.
    pub(crate) fn read(&mut self, anchor: usize) {
        self.count += 1;
        if self.count <= FEW {
            self.walk(anchor);
            return;
        }
        if self.known.is_empty() {
            self.known = vec![Known::default(); 1 << KNOWN_BITS];
        }
        let slot = self.slot(anchor);
        let slots = [slot, slot ^ 1].map(|at| self.known.get(at).copied().unwrap_or_default());
        let same = slots.iter().position(|known| self.is_same(*known, anchor));
        // What was not seen for the longest time makes room.
        let older = usize::from(slots[1].anchor < slots[0].anchor);
        let [one, other] = slots;
        let known = if same.unwrap_or(older) == 0 {
            one
        } else {
            other
        };
        let from = self.found.len();
        let (before, after) = if same.is_some() {
            let by = anchor - known.anchor as usize;
            self.found
                .extend_from_within(known.from as usize..known.to as usize);
            for found in self.found.iter_mut().skip(from) {
                found.start += by;
                found.end += by;
            }
            (known.before, known.after)
        } else {
            self.walk(anchor)
        };
        if let Some(place) = self.known.get_mut(slot ^ same.unwrap_or(older)) {
            *place = Known {
                anchor: anchor as u32,
                before,
                after,
                from: from as u32,
                to: self.found.len() as u32,
            };
        }
    }

    /// The phrases found, each once, by start.
    pub(crate) fn in_order(mut self) -> Vec<Match> {
        sort(&mut self.found);
        self.found.dedup();
        self.found
    }

    /// Where an anchor is remembered.
    fn slot(&self, anchor: usize) -> usize {
        let before = anchor.checked_sub(1).map_or(0, |at| self.text.info(at));
        let (this, next) = (self.text.info(anchor), self.text.info(anchor + 1));
        let starts = |words: &[Word]| match words {
            [first, .., last] => (last.start() - first.start()) as u64,
            _ => 0,
        };
        // What lies between the words counts as well, as far as its length goes.
        let around = anchor.saturating_sub(1)..anchor + 2;
        let width = self.text.words.get(around).map_or(0, starts);
        let short = self.text.words.get(anchor..anchor + 2).map_or(0, starts);
        let mixed = u64::from(this) << 32 ^ u64::from(next) << 16 ^ u64::from(before);
        let mixed = mixed ^ (width << 8 ^ short).wrapping_mul(0xD6E8_FEB8_6659_FD93);
        (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - KNOWN_BITS)) as usize
    }

    /// Whether around an anchor stands what stood around one before.
    fn is_same(&self, known: Known, anchor: usize) -> bool {
        let (before, after) = (usize::from(known.before), usize::from(known.after));
        let around = |at: usize| at - before..at + after;
        after > 0
            && before <= anchor
            && self
                .text
                .is_same(around(known.anchor as usize), around(anchor))
    }

    /// Reads what a word anchors; says how many words before it and from it on it looked at.
    fn walk(&mut self, anchor: usize) -> (u16, u16) {
        let mut walk = Walk {
            text: self.text,
            table: self.text.table,
            anchor,
            found: &mut self.found,
            steps: STEPS,
            seen: Cell::new((anchor, anchor + 1)),
        };
        let table = self.text.table;
        for root in table.roots(self.text.info(anchor), self.wanted) {
            if !table.is_lost(root, || walk.peek::<true>(anchor)) {
                walk.from::<true>(root, anchor, NONE);
            }
        }
        let (first, after) = walk.seen.get();
        ((anchor - first) as u16, (after - anchor) as u16)
    }
}

/// Sorts phrases that lie close to their places, as those of one anchor after the other do.
fn sort(found: &mut [Match]) {
    // So many steps for each, or they lie far off.
    let mut steps = 8 * found.len();
    for at in 1..found.len() {
        let mut here = at;
        while let Some([one, two]) = here
            .checked_sub(1)
            .and_then(|before| found.get_mut(before..=here))
        {
            if one <= two {
                break;
            }
            std::mem::swap(one, two);
            here -= 1;
            steps = steps.saturating_sub(1);
        }
        if steps == 0 {
            found.sort_unstable();
            return;
        }
    }
}

struct Walk<'a> {
    text: &'a Text<'a>,
    table: &'a Table,
    anchor: usize,
    found: &'a mut Vec<Match>,
    steps: u32,
    /// The words looked at.
    seen: Cell<(usize, usize)>,
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
        let (first, after) = self.seen.get();
        self.seen.set((first.min(at), after.max(at + 1)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Sweep;

    #[test]
    fn what_is_remembered_is_what_is_read() {
        let units = [
            "i want to die ",
            "i want to die. ",
            "i want.to die ",
            "he said i want, to die! my ",
            "hiv ",
            "1.1 \u{FF11}@",
            "po box 1 pin 1234 ",
            "i don’t want to die\u{2026} ",
        ];
        for unit in units {
            // Now and then something else stands between, and the text ends in the middle of a unit.
            let mut text = format!("{}end {unit}", unit.repeat(40)).repeat(5);
            text.extend(unit.chars().take(5));
            let mut sweep = Sweep::default();
            sweep.read(Table::builtin(), &text);
            let text = Text::new(Table::builtin(), &text, &sweep);
            for wanted in (0..8).map(|bit| 1 << bit) {
                let mut all = Reader::new(&text, wanted);
                let mut each = Vec::new();
                for anchor in 0..text.words.len() {
                    all.read(anchor);
                    let mut one = Reader::new(&text, wanted);
                    one.read(anchor);
                    each.extend(one.in_order());
                }
                each.sort_unstable();
                each.dedup();
                assert_eq!(all.in_order(), each, "{unit:?} {wanted}");
            }
        }
    }

    #[test]
    fn phrases_come_in_order() {
        let action = Action {
            role: 1,
            argument: 0,
            strength: 0,
        };
        let found = |at: usize| Match {
            start: at,
            end: at + 1,
            action,
        };
        // Close to their places, far from them, and the same ones again.
        for step in [1, 2, 17, 99, 100] {
            let mut list: Vec<Match> = (0..100).map(|at| found(at * step % 101 / 2)).collect();
            sort(&mut list);
            assert!(list.is_sorted(), "{step}");
        }
    }
}
