//! Programs as they are run: one flat list of steps, each some words and what comes after them, with
//! jumps that only go forward.

use std::sync::Arc;

use super::slot::{Kind, Slot};
use super::table::{OTHERWISE, SLOT, Step, Table, UNKNOWN};

/// The programs of a table as steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Flat {
    // INVARIANT: every step leads to a later one, so every run ends.
    ops: Vec<Op>,
    starts: Vec<u16>,
}

/// One step: words of the template, and what to do when they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Op {
    /// The words, which steps of other programs share; `None` where a step is only an action.
    pub(crate) words: Option<Arc<str>>,
    /// Whether the words start with a space or a stop, which may fall away, or are none.
    pub(crate) joint: bool,
    /// The phrase that comes after them, by its place among phrases; [`NO_PHRASE`] where none does.
    pub(crate) phrase: u8,
    /// How many steps to leave out when the phrase is known.
    pub(crate) after_phrase: u16,
    /// What comes after them where no known phrase does.
    pub(crate) then: Then,
}

const NO_PHRASE: u8 = u8::MAX;

impl Op {
    pub(super) const fn is_without_phrase(&self) -> bool {
        self.phrase == NO_PHRASE
    }
}

/// What comes after a step's words. Where it leads is told in steps to leave out, counted from the
/// next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// The next step.
    Next,
    /// A slot.
    Slot(Slot),
    /// The end of the paragraph.
    Paragraph,
    /// The next step where the slot has something to say, else so many later.
    Known { slot: Slot, otherwise: u16 },
    /// The key that the following cases are compared with.
    Switch(Slot),
    /// So many steps later if the key is this one, else the next.
    Case { key: u8, over: u16 },
    /// So many steps later.
    Jump(u16),
    /// The end of the program.
    End,
}

/// The steps without some at their front.
#[inline]
pub(super) fn skip(steps: &[Op], over: u16) -> &[Op] {
    steps.get(usize::from(over)..).unwrap_or_default()
}

const fn action(then: Then) -> Op {
    Op {
        words: None,
        joint: false,
        phrase: NO_PHRASE,
        after_phrase: 0,
        then,
    }
}

impl Flat {
    /// The steps of a table's programs; `None` when they are too many to be pointed at.
    pub(crate) fn of(table: &Table) -> Option<Self> {
        let mut builder = Builder {
            table,
            flat: Self::default(),
            literals: Vec::new(),
            landing: 0,
        };
        let programs = u16::try_from(table.parts.programs.len()).ok()?;
        for program in 0..programs {
            let start = builder.here();
            builder.flat.starts.push(start);
            builder.lower(table.words_of(program).unwrap_or_default());
            builder.then(Then::End);
        }
        if builder.flat.ops.len() >= usize::from(u16::MAX) {
            return None;
        }
        // While building, steps are known by their place.
        for (next, op) in (1_u16..).zip(&mut builder.flat.ops) {
            op.after_phrase = op.after_phrase.saturating_sub(next);
            match &mut op.then {
                Then::Known { otherwise: to, .. }
                | Then::Case { over: to, .. }
                | Then::Jump(to) => {
                    *to = to.checked_sub(next)?;
                }
                _ => {}
            }
        }
        Some(builder.flat)
    }

    /// The steps from the first of a program on.
    #[inline]
    pub(crate) fn steps(&self, program: u16) -> &[Op] {
        let start = self.starts.get(usize::from(program)).copied();
        skip(&self.ops, start.unwrap_or(u16::MAX))
    }
}

struct Builder<'t> {
    table: &'t Table,
    flat: Flat,
    /// The words that steps have, by where they start and how long they are.
    literals: Vec<((u16, u16), Arc<str>)>,
    /// The last step that a jump leads to: words before it may not take an action that stands there.
    landing: usize,
}

impl<'t> Builder<'t> {
    /// The next step, for a jump to lead to.
    fn here(&mut self) -> u16 {
        self.landing = self.flat.ops.len();
        u16::try_from(self.landing).unwrap_or(u16::MAX)
    }

    fn lower(&mut self, words: &'t [u16]) {
        let mut rest = words;
        while let Some((step, after)) = self.table.step(rest) {
            match step {
                Step::Literal(literal) => {
                    let [len, start, ..] = *rest else { return };
                    let words = self.words((start, len), literal);
                    self.flat.ops.push(Op {
                        words: Some(words),
                        joint: is_joint(literal),
                        ..action(Then::Next)
                    });
                }
                Step::Slot(Slot::SecureChannel) => {
                    // Where the agency names none, the language's own words stand in.
                    let at = self.hold();
                    self.then(Then::Slot(Slot::SecureChannel));
                    self.phrase(at, Slot::SecureChannel);
                }
                Step::Slot(slot) => self.then(Then::Slot(slot)),
                Step::Paragraph => self.then(Then::Paragraph),
                Step::Choice(slot, arms) => {
                    let arms: Vec<(u16, &[u16])> = arms.all().collect();
                    self.choice(slot, &arms);
                }
            }
            rest = after;
        }
    }

    /// The words at a place of the text, kept once.
    fn words(&mut self, place: (u16, u16), literal: &str) -> Arc<str> {
        match self
            .literals
            .binary_search_by_key(&place, |(known, _)| *known)
        {
            Ok(at) => self.literals.get(at).map(|(_, words)| Arc::clone(words)),
            Err(at) => {
                let words = Arc::from(literal);
                self.literals.insert(at, (place, Arc::clone(&words)));
                Some(words)
            }
        }
        .unwrap_or_else(|| Arc::from(literal))
    }

    /// A place for an action: that of the words just written, or a step of its own.
    fn reserve(&mut self) -> usize {
        let next = self.flat.ops.len();
        match self.flat.ops.last() {
            Some(op) if op.words.is_some() && op.then == Then::Next && self.landing < next => {
                next - 1
            }
            _ => {
                self.flat.ops.push(action(Then::Next));
                next
            }
        }
    }

    /// A place for an action that is known later, which nothing else takes meanwhile.
    fn hold(&mut self) -> usize {
        let at = self.reserve();
        self.landing = self.flat.ops.len();
        at
    }

    fn then(&mut self, then: Then) {
        let at = self.reserve();
        self.set(at, then);
    }

    fn set(&mut self, at: usize, then: Then) {
        if let Some(op) = self.flat.ops.get_mut(at) {
            op.then = then;
        }
    }

    fn phrase(&mut self, at: usize, slot: Slot) {
        let place = slot.phrase_place().map_or(NO_PHRASE, |place| place as u8);
        let next = self.here();
        if let Some(op) = self.flat.ops.get_mut(at) {
            op.phrase = place;
            op.after_phrase = next;
        }
    }

    fn choice(&mut self, slot: Slot, arms: &[(u16, &'t [u16])]) {
        if let (Kind::Optional, &[(UNKNOWN, unknown), (OTHERWISE, known)]) = (slot.kind(), arms) {
            let at = self.hold();
            if slot.phrase_place().is_some() && known == [SLOT | slot as u16] {
                self.lower(unknown);
                self.phrase(at, slot);
                return;
            }
            self.lower(known);
            let jump = self.hold();
            let otherwise = self.here();
            self.set(at, Then::Known { slot, otherwise });
            self.lower(unknown);
            let next = self.here();
            self.set(jump, Then::Jump(next));
            return;
        }
        self.then(Then::Switch(slot));
        let cases = self.flat.ops.len();
        let ops = arms.iter().map(|_| action(Then::Next));
        self.flat.ops.extend(ops);
        let mut jumps = Vec::new();
        for (place, &(key, body)) in arms.iter().enumerate() {
            let to = self.here();
            let case = match u8::try_from(key) {
                Ok(key) => Then::Case { key, over: to },
                Err(_) => Then::Jump(to),
            };
            self.set(cases + place, case);
            self.lower(body);
            jumps.push(self.hold());
        }
        let next = self.here();
        for jump in jumps {
            self.set(jump, Then::Jump(next));
        }
    }
}

/// Whether words may lose their first character to what stands before them, or are none.
fn is_joint(literal: &str) -> bool {
    literal.is_empty() || literal.starts_with([' ', '.', '。', '।', '۔'])
}
