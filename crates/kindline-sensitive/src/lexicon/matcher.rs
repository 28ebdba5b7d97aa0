//! Phrases in a row of tokens: from every word that starts one, next word by next word.

use super::table::{ANY, Action, CLASS_BASE, GAP, Table, key_bit};
use crate::tokens::Token;

/// A phrase seen: what it does, and the tokens it covers (`end` exclusive).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Match {
    pub(crate) action: Action,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// No phrase is longer than this many tokens, so a text costs no more than its length times a
/// constant.
const LONGEST: usize = 16;
/// How many words a gap may cover.
const WIDEST: usize = 3;

/// Every phrase in the tokens, by start, in no order among those of one start.
pub(crate) fn matches(table: &Table, tokens: &[Token]) -> Vec<Match> {
    let mut found = Vec::new();
    for (start, token) in tokens.iter().enumerate() {
        if token.word == 0 {
            continue;
        }
        for state in table.roots(token.word) {
            let mut walk = Walk {
                table,
                tokens,
                start,
                found: &mut found,
                steps: 256,
            };
            walk.from(state, start + 1);
        }
    }
    found
}

struct Walk<'a> {
    table: &'a Table,
    tokens: &'a [Token],
    start: usize,
    found: &'a mut Vec<Match>,
    steps: u32,
}

impl Walk<'_> {
    fn from(&mut self, state: u32, next: usize) {
        for action in self.table.outs(state) {
            let phrase = Match {
                action,
                start: self.start,
                end: next,
            };
            if !self
                .found
                .iter()
                .rev()
                .take(4)
                .any(|other| *other == phrase)
            {
                self.found.push(phrase);
            }
        }
        let mask = self.table.mask(state);
        if mask == 0 || next - self.start >= LONGEST || self.steps == 0 {
            return;
        }
        self.steps -= 1;
        let Some(token) = self.tokens.get(next) else {
            return;
        };
        if token.starts_sentence() {
            return;
        }
        self.word(state, mask, *token, next);
        if mask & (key_bit(ANY) | key_bit(GAP)) == 0 {
            return;
        }
        let (any, gap) = self.table.special(state);
        if let Some(child) = any {
            self.from(child, next + 1);
        }
        if let Some(child) = gap {
            let mask = self.table.mask(child);
            for at in next..=next + WIDEST {
                let Some(token) = self.tokens.get(at) else {
                    break;
                };
                if token.starts_sentence() {
                    break;
                }
                self.word(child, mask, *token, at);
            }
        }
    }

    fn word(&mut self, state: u32, mask: u64, token: Token, at: usize) {
        if token.word == 0 || mask & self.table.word_mask(token.word) == 0 {
            return;
        }
        if mask & key_bit(token.word) != 0 {
            if let Some(child) = self.table.step(state, token.word) {
                self.from(child, at + 1);
            }
        }
        for class in self.table.classes(token.word) {
            let key = CLASS_BASE | class;
            if mask & key_bit(key) != 0 {
                if let Some(child) = self.table.step(state, key) {
                    self.from(child, at + 1);
                }
            }
        }
    }
}
