//! Phrases in a row of tokens: from every word that starts one, next word by next word.

use super::table::{Action, Table, flag};
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
    let mut found = Vec::with_capacity(16);
    for (start, token) in tokens.iter().enumerate() {
        if token.word == 0 {
            continue;
        }
        let Some(root) = table.entry(token.word).root else {
            continue;
        };
        let mut walk = Walk {
            table,
            tokens,
            start,
            found: &mut found,
            steps: 256,
        };
        walk.from(root, start + 1);
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
        let flags = self.table.flags(state);
        if flags & flag::OUTS != 0 {
            self.end(state, next);
        }
        if flags & flag::EDGES == 0 || next - self.start >= LONGEST || self.steps == 0 {
            return;
        }
        let Some(token) = self.tokens.get(next) else {
            return;
        };
        if token.starts_sentence() {
            return;
        }
        self.steps -= 1;
        self.word(state, flags, *token, next);
        if flags & (flag::ANY | flag::GAP) == 0 {
            return;
        }
        let (any, gap) = self.table.special(state);
        if let Some(child) = any {
            self.from(child, next + 1);
        }
        if let Some(child) = gap {
            self.gap(child, next);
        }
    }

    /// Notes the phrases that end in a state.
    fn end(&mut self, state: u32, next: usize) {
        for action in self.table.outs(state) {
            let phrase = Match {
                action,
                start: self.start,
                end: next,
            };
            let mut last = self.found.iter().rev().take(4);
            if !last.any(|other| *other == phrase) {
                self.found.push(phrase);
            }
        }
    }

    /// Goes on from any of the next few words. A gap right after a gap makes it wider.
    fn gap(&mut self, mut state: u32, next: usize) {
        let mut widest = WIDEST;
        let mut flags = self.table.flags(state);
        while flags == flag::EDGES | flag::GAP && widest < LONGEST {
            let Some(child) = self.table.special(state).1 else {
                return;
            };
            state = child;
            flags = self.table.flags(state);
            widest += WIDEST;
        }
        for at in next..=next + widest {
            let Some(token) = self.tokens.get(at) else {
                return;
            };
            if token.starts_sentence() {
                return;
            }
            self.word(state, flags, *token, at);
        }
    }

    #[inline]
    fn word(&mut self, state: u32, flags: u8, token: Token, at: usize) {
        if token.word == 0 {
            return;
        }
        if self.table.may_step(state, token.word) {
            if let Some(child) = self.table.step(state, token.word) {
                self.from(child, at + 1);
            }
        }
        if flags & flag::CLASSES != 0 {
            let classes = self.table.entry(token.word).classes;
            for key in self.table.classes(classes) {
                if self.table.may_step(state, key) {
                    if let Some(child) = self.table.step(state, key) {
                        self.from(child, at + 1);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::tokens;

    type Seen = BTreeSet<(usize, usize, u8, u8, u8)>;

    /// The matcher as it would be written without a thought for time.
    struct Plain<'a> {
        table: &'a Table,
        tokens: &'a [Token],
        start: usize,
        seen: Seen,
    }

    impl Plain<'_> {
        fn all(table: &Table, tokens: &[Token]) -> Seen {
            let mut plain = Plain {
                table,
                tokens,
                start: 0,
                seen: Seen::new(),
            };
            for (start, token) in tokens.iter().enumerate() {
                plain.start = start;
                if let Some(root) = table.entry(token.word).root.filter(|_| token.word != 0) {
                    plain.visit(root, start + 1);
                }
            }
            plain.seen
        }

        fn visit(&mut self, state: u32, at: usize) {
            for a in self.table.outs(state) {
                self.seen
                    .insert((self.start, at, a.role, a.argument, a.strength));
            }
            if at - self.start >= LONGEST || !self.goes_on(at) {
                return;
            }
            self.word(state, at);
            let (any, gap) = self.table.special(state);
            if let Some(child) = any {
                self.visit(child, at + 1);
            }
            if let Some(child) = gap {
                self.after_gap(child, at);
            }
        }

        fn after_gap(&mut self, state: u32, at: usize) {
            for at in at..=at + WIDEST {
                if !self.goes_on(at) {
                    return;
                }
                self.word(state, at);
                if let (None, Some(child)) = self.table.special(state) {
                    if self.table.flags(state) == flag::EDGES | flag::GAP {
                        self.after_gap(child, at);
                    }
                }
            }
        }

        fn goes_on(&self, at: usize) -> bool {
            self.tokens.get(at).is_some_and(|t| !t.starts_sentence())
        }

        fn word(&mut self, state: u32, at: usize) {
            let word = self.tokens[at].word;
            let classes = self.table.entry(word).classes;
            let keys: Vec<u16> = std::iter::once(word)
                .chain(self.table.classes(classes))
                .collect();
            for key in keys.into_iter().filter(|_| word != 0) {
                if let Some(child) = self.table.step(state, key) {
                    self.visit(child, at + 1);
                }
            }
        }
    }

    const WORDS: &str = "i im ive my his he she hes client is was been want to die kill myself going         gonna took all the pills on bridge and jump now tonight before years ago when in past . ,         methadone clinic every week with scared of tell family locked me bathroom a knife has got         please call 911 if you are thinking about suicide film where account number 12345 phone         hi name arrested charged for benefits stopped union pregnant test positive xyzzy";

    proptest! {
        #[test]
        fn finds_what_the_plain_matcher_finds(
            words in proptest::collection::vec(
                proptest::sample::select(WORDS.split_whitespace().collect::<Vec<_>>()), 0..24)
        ) {
            let table = Table::builtin();
            let tokens = tokens::tokens(&table, &words.join(" ")).list;
            let fast: Seen = matches(&table, &tokens)
                .iter()
                .map(|m| (m.start, m.end, m.action.role, m.action.argument, m.action.strength))
                .collect();
            prop_assert_eq!(fast, Plain::all(&table, &tokens));
        }
    }
}
